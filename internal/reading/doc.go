// Package reading takes one article apart: sentences, statements, figures,
// names, quotations and negations, who says what, and on whom that rests. It
// joins the sources of a story's articles into origins.
//
// Everything works on one list of tokens made once for each article. The
// package knows no grammar book: it reads noun phrases, cue words ("said",
// "according to") and clause edges by rule, from tables that stand beside the
// rules, and weighs doubtful cues and sentences by tables of fitted weights. All
// offsets are Unicode code points of the article's text.
//
// The order is that of newPage: tokens and quotations, names, the part each word
// plays, who does what, who says what; then the statements are cut and told
// whose word they are. What differs from language to language is a grammar.
package reading

// Package reading takes one article apart: sentences, statements, figures,
// names, quotations and negations, who says what, and on whom that rests. It
// joins the sources of a story's articles into origins.
//
// Everything works on one list of tokens made once for each article. The
// package knows no grammar book: it reads noun phrases, cue words ("said",
// "according to") and clause edges by rule, from tables that stand beside the
// rules. All offsets are Unicode code points of the article's text.
package reading

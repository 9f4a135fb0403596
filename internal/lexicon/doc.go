// Package lexicon tells of two words whether they say the same, exclude each other, or are
// of one kind, whatever the text they stand in.
//
// It holds the part of WordNet 3.0 (Miller 1995, WordNet: A lexical database for English)
// that news may use, without glosses, made by tools/lexicon and read when first asked, and
// a table of verbs and other words that exclude each other in news (opposing.txt), of which
// WordNet knows few.
//
// A word may be inflected, and a phrase of up to three words: "turned down". What is told of
// it goes by its frequent senses (frequent), so that rare ones do not join everything.
package lexicon

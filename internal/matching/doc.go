// Package matching finds statements of different articles that make the same
// claim, says how sure it is and why, and groups them into claims.
//
// It asks one question only: is it the same claim? Whether the sources agree on
// it is another one (package verdicts), and so figures that differ, or a "not",
// do not part two statements here: a match is where a disagreement is found.
//
// # What is computed
//
// Three looks, each dearer than the one before and at fewer pairs.
//
//   - Words. Every stem has a weight: its rarity in general news, but no more than
//     twice its rarity within the story, since a name that every report gives
//     tells nothing (text.Rarities), and no more than it tells beside the neighbour
//     it mostly has: the words of a name count as little more than one of them
//     (text, neighbours.go). Of a pair it is asked what share of the weight the two have
//     in common (coverage) and how much that is in all (evidence). Both are needed:
//     half of two words is little, and half of twenty is much. For coverage a name
//     counts a quarter: it tells of whom they speak and not what they say (words.go).
//   - Meaning. The cosine of the statements' vectors (package encoder) finds the
//     same in other words, and the longest run of words in common finds what is
//     quoted word for word though all its words are common ones. A clause is read
//     in its sentence, so that its pronouns know whom they mean, and a sentence in
//     its article: what all of it is about tells nothing of a pair (surroundings.go).
//   - A second look through third statements: what two have little in common with
//     each other may both be much like a third.
//
// Each look is a logistic regression over those few numbers, and what it says is
// calibrated, so that a score is a chance and not a measure: of pairs that score
// .3 about three in ten make the same claim. Weights and calibration lie in
// model.json, made by tools/pairmodel. Without vectors the first look is all there
// is, and is good by itself; pairs without a story have models of their own, and a
// story of two articles is not looked at a second time.
//
// Claims are groups of statements by average linkage (linkage.go) within what the
// editor answered (decisions.go); articles that come in later join claims and break
// up none (turns.go). They go by the second number of a match, the one without
// third statements and not calibrated: grouping looks at those itself, and would
// count them twice.
//
// # What it costs
//
// Words are looked up in an inverted index with bounds that lose no pair worth
// listing; in stories of tens of thousands of statements the commonest words find
// nothing by themselves (candidates.go), which loses one in eighty of the best pairs
// (TestEvalLarge). On two cores a thousand statements take some 15 milliseconds to
// compare and group, ten thousand 0.4 seconds, since each has more partners then, and
// a hundred thousand six seconds. With vectors comparing takes twice as long, and the
// encoder's time comes on top: 230 times that of the words in a story of a thousand
// statements, a hundred times in one of five thousand (BenchmarkTiers). Copies, and
// where they are many near copies (near.go), are compared once. What a story keeps is
// bounded: a million pairs of some 120 bytes each.
//
// One more article is compared by itself, but the groups of all that hangs
// together with it are made anew (components.go), and in a large story of one event
// that is most of it.
//
// # How good it is
//
// go test -run TestEval with CROSSCHECK_EVAL set measures it on stories of which
// readers marked every pair that makes the same claim (TestEvalSame; the models are
// fitted to one part of them), and on the event annotation of ECB+ (Cybulska and
// Vossen 2014), beside simpler ways. On the marked stories token alignment, figures
// apart from other words, a learned metric of the vectors, neighbours and positions as
// features of their own and boosted trees in place of the regression each gained one or
// two hundredths of average precision at most, and were left out.
//
// Sources: Spärck Jones, A statistical interpretation of term specificity (1972);
// Sokal and Michener, A statistical method for evaluating systematic relationships
// (1958); Broder, On the resemblance and containment of documents (1997); Reimers
// and Gurevych, Sentence-BERT (2019); Arora, Liang and Ma, A simple but tough-to-beat
// baseline for sentence embeddings (2017).
package matching

// Version names the engine that derived data comes from; it changes whenever
// the same statements would give other matches or claims.
const Version = "matching-16"

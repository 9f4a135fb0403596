// Package contrast finds, by what was learned from reports that contradict each other,
// what two statements of one claim perhaps tell differently.
//
// # Why
//
// The rules of package verdicts know the words by which a thing is told, and are sure of
// what they find. Outlets that word one event on their own share few such words: "217 of
// the broadcaster's employees had signed" and "271 members of staff have put their names
// to it" have none in common. A rule that went without common words would tell of every
// two figures in a claim. Which of them count one thing is a matter of degree, and of many
// small signs at once, so that it is learned instead of ruled, and told as what it is: two
// places that a person should read side by side.
//
// # What is compared
//
// Statements of two articles in one claim give candidates. Of units (units.go) that stand in
// both and are comparable and not the same (apart.go): figures, dates, names of people, other
// names, titles of one person, where something is, who does what both tell, and whom the two
// rest on. Whom one statement stresses ("it was the owner who …") is set against all who do
// something in the other (stress.go). And once for the pair, how it is told (manner.go): on a condition, with a doubt, as
// to come, or denied, on one side and not on the other, by the words in cues.txt.
//
// Each candidate is described by some 30 to 70 named features (features.go, unitfeatures.go,
// manner.go): what the two statements have in common besides, what stands beside the two places
// and which verbs govern them, whether two numbers or names are one slip apart. No feature depends
// on which of the two comes first, nor on other articles of the story, so that one more changes
// nothing here.
//
// A logistic regression with a ridge for each kind (model.json) makes of them the chance that
// the two contradict each other. It was fitted by tools/contrasts to invented stories with
// known conflicts and, with less weight, to real ones that readers searched; Judged in that file
// is how often candidates were right in stories of a writer, or on a topic, that the model had not
// seen.
//
// # What is told
//
// From a chance of leastTold on the likeliest of a claim is told that concerns the claim, and the
// likeliest that concerns who somebody is or whom it rests on (package verdicts leaves out what
// its rules told already, and tells further ones of other kinds from a higher chance on). The first is a minor difference and never disputes a claim. The second
// disputes none either; as likely as not, it is material, since it must be settled before the
// claim can be corroborated.
//
// # Limits
//
// Two of three that are told in stories full of conflicts are none, nine of ten in reports that
// have hardly any: they are of two things, or agree in other words. Vectors of the words from the
// encoder were tried as features and made it no better, nor did three thousand invented sentences
// without a story around them, what third articles tell, or trees instead of regressions.
//
// # Cost
//
// A pair of statements takes one to two hundred microseconds (BenchmarkCompare); of a claim at most mostStatements are
// compared, each with each.
package contrast

// Package verdicts says of one claim where its statements differ, how many
// independent origins stand behind it, and which verdict the rules suggest. It
// decides nothing: the verdict is the editor's.
//
// # What is counted
//
// Every statement of a claim is a chain: the article, its outlet if that is
// known, then the origins it rests on, nearest first. Every piece of evidence
// is a chain of its own. Two chains that have any link in common (the same
// article, outlet, person, document, wire credit or copied run of words) are
// not independent of each other: the one may have come by what it says through
// the other. Outlets whose name is not known are never counted as different,
// so their own words, and the unnamed sources they alone vouch for, have one
// link in common.
//
// The count has two numbers, one from below and one from above, and what is
// not known lies between them.
//
//   - Shown looks only at chains that end at something one can go and ask or
//     look up: a named person, an organisation, a document, an outlet that is
//     cited for it, the own word of a known outlet, evidence. Chains that hang
//     together through links count as one, however many there are. A hedge
//     ("reportedly"), an unnamed source anywhere in the chain, or a chain that
//     comes back to itself keeps it out.
//   - Possible looks at all chains and is the size of the largest set of them of
//     which no two have a link in common. It says how many origins there could
//     be if every unnamed source were another person. A further statement can
//     only add to it.
//
// Hanging together is the stricter of the two: where A and B share nothing, but
// C shares a link with each, Shown sees one and Possible sees two. So Shown is
// never greater than Possible.
//
// Origins that a person declared independent of each other count as two in both
// numbers, also where they are not named (declared.go).
//
// All who report one utterance have its speaker in common, so a claim that
// somebody said something has one origin unless evidence is added.
//
// # What differs
//
// Figures are compared with figures that count the same thing in the same unit,
// as intervals: "406" and "over 400" can both be true, "128" and "406" cannot.
// Two that cannot both be true are a material difference; two that can, but are
// not the same, are listed as a minor one. Quotations of one utterance are
// aligned word by word. A negation differs if what it denies is asserted on the
// other side. Names, places, titles, days and degrees of certainty are not compared.
//
// The statements of a claim are compared as a set: a difference lists every
// statement that gives a value, not every pair of statements.
package verdicts

package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// This file finds that a headline denies what another tells, by any word for it. A headline has no space to say
// what it denies: "Hairgate is not a thing", "Experts debunk claims", "Students not among dead". So less is asked of
// what the two have in common, and in a claim the difference is one to be read (byWords).

var (
	// denyingWords are words, by stem, by which a headline denies the report it is about.
	denyingWords = stems(`fake false untrue bogus hoax myth debunk deny refute rebut disprove retract misreport fabricated photoshopped satire
		satirical prank spoof parody exaggerate erroneous wrongly nonsense doubt misleading baseless unfounded unlikely dupe hoodwink
		dubious skeptical sceptical unproven unverified unconfirmed stunt nope alive gullible rumor rumour`)
	// notWhat are words behind a negation by which it denies the whole.
	notWhat = set(`among thing real true happen happened`)
)

// compareHeadlineDenials finds that a headline denies what the other statement tells without a denial.
func compareHeadlineDenials(a, b *polarity) (finding, bool) {
	if x, ok := a.view.deniesInHeadline(b.view); ok {
		return toldAsSo("headline", denied, a.view, x, b.view), true
	}
	if y, ok := b.view.deniesInHeadline(a.view); ok {
		f := toldAsSo("headline", denied, b.view, y, a.view)
		f.x, f.y = f.y, f.x
		return f, true
	}
	return finding{}, false
}

// deniesInHeadline is the word by which a headline denies another statement that it is about; not ok where it is none,
// or the other one denies or asks as well.
func (v *view) deniesInHeadline(o *view) (fact.Phrase, bool) {
	if v.Part != fact.Headline || slices.ContainsFunc(o.words, func(w viewWord) bool { return w.negates() }) || o.tellsStem(denyingWords) || strings.HasSuffix(strings.TrimSpace(o.Text), "?") {
		return fact.Phrase{}, false
	}
	if shared, _, _ := overlap(v, o, nil); shared < 2 && !(shared > 0 && shareName(v, o)) {
		return fact.Phrase{}, false
	}
	if first := v.textAt(0); (first == "no" || first == "stop" || first == "sorry") && v.between(0) != "" && (first == "stop" || strings.Contains(v.between(0), ",")) {
		return v.phrase(v.words[0].Span), true // "No, it did not land"
	}
	for i := range v.words {
		if w := &v.words[i]; denyingWords[w.stem] && w.quote < 0 || w.negates() && v.negatesAll(i) {
			return v.phrase(w.Span), true
		}
	}
	return fact.Phrase{}, false
}

// negatesAll reports whether close behind a negation stands a word by which it denies the whole: "not among", "not
// a thing". What else is negated may be something besides: "not missing, just having surgery".
func (v *view) negatesAll(negation int) bool {
	const reach = 2
	return slices.ContainsFunc(v.words[negation:min(len(v.words), negation+1+reach)], func(w viewWord) bool { return notWhat[w.text] })
}

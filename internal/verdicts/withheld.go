package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// This file tells what is denied to somebody, "was denied bail", from a report that is
// denied: only the second is a stance.

// denying nouns behind "denied" are kept from somebody, not said to be untrue.
var withheld = set(`bail entri access visa request permiss parol appeal applic motion right chanc opportun asylum
	petit servic help care treatment entranc admiss clemenc leav justic citizenship`)

// withholds reports whether what is denied is kept from somebody.
func (v *view) withholds(verb int) bool {
	if d := v.deedAt(verb); d.Passive && verb+1 < len(v.words) && determiners[v.words[verb+1].text] && strings.TrimSpace(v.between(verb)) == "" {
		return true // "was denied a hearing"
	}
	if verb+2 < len(v.words) && pronouns[v.words[verb+1].text] && determiners[v.words[verb+2].text] {
		return true // "deny it the protection"
	}
	for i := verb + 1; i < len(v.words) && i <= verb+3; i++ {
		if withheld[v.words[i].stem] {
			return true
		}
	}
	return v.keptFrom(verb)
}

// keptFrom reports whether a verb such as "denied" has an object that is no report, and
// tells behind it to whom: "denied class status to the workers".
func (v *view) keptFrom(verb int) bool {
	const reach = 5
	object := false
	for i := verb + 1; i < len(v.words) && i <= verb+reach; i++ {
		w := v.words[i]
		switch {
		case strings.ContainsAny(v.between(i-1), ",;:"), reports[w.stem], v.deedHolds(i):
			return false
		case w.text == "to":
			return object && i+1 < len(v.words) && !v.deedHolds(i+1)
		case w.function && !determiners[w.text]:
			return false
		}
		object = object || !w.function
	}
	return false
}

func (v *view) isWithheld(p *fact.Phrase) bool {
	if p == nil {
		return false
	}
	first, last := wordsAt(v, p.Span)
	return first >= 0 && slices.ContainsFunc(v.words[first:last+1], func(w viewWord) bool { return withheld[w.stem] })
}

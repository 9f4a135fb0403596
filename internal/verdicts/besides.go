package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
)

// This file tells that a date is not of what two statements have in common, but of something that one
// of them tells beside it.

// datesBeside reports whether a date stands right before an "after" or a "before", of a deed of which the
// other statement knows nothing: "put to sea on Wednesday after the patrol opened fire".
func (v *view) datesBeside(m *moment, o *view) bool {
	_, last := wordsAt(v, m.Span)
	next := v.textAt(last + 1)
	return last >= 0 && (next == "after" || next == "before") && m.event != "" && !o.content[m.event]
}

// tellsDayBeside reports whether a statement tells a second time by counting from its first one:
// "received us on Thursday in the house that had been searched the night before".
func (v *view) tellsDayBeside() bool {
	for i := 1; i < len(v.words); i++ {
		w := v.words[i]
		if beforeThat[w.text] && dayParts[v.words[i-1].stem] && determiners[v.textAt(i-2)] && strings.TrimSpace(v.between(i-1)) == "" && (i+1 == len(v.words) || !v.words[i+1].date) {
			return true
		}
	}
	return false
}

var (
	beforeThat = set(`before earlier after later`)
	dayParts   = set(`day night even morn afternoon week`)
)

// ofTwoSites reports whether two statements tell something of one kind of thing in two places: a plant
// is closed in one town and one opened in another.
func ofTwoSites(a, b *view) bool {
	for i := range a.Names {
		for k := range b.Names {
			x, y := &a.Names[i], &b.Names[k]
			one, other := a.sitedThing(x.Span), b.sitedThing(y.Span)
			if one != "" && one == other && !onePlace(x.Canonical, y.Canonical) && !a.tellsName(y) && !b.tellsName(x) {
				return true
			}
		}
	}
	return false
}

// sitedThing is what stands in one place, by the noun right before the "in" or "at" that leads to a name; "" if there is
// none.
func (v *view) sitedThing(name fact.Span) string {
	first, _ := wordsAt(v, name)
	if first < 2 || v.words[first-1].text != "in" && v.words[first-1].text != "at" {
		return ""
	}
	return siteNouns[v.words[first-2].stem]
}

package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// This file finds that somebody did alone on one side what he did with others on the other: "acted alone",
// "acted with two accomplices"; "was travelling alone", "was travelling with his wife".

// company is in whose company a deed is told to have been done, nobody's if alone.
type company struct {
	fact.Phrase
	deed  *deed
	alone bool
}

// readCompanies reads it behind each deed of a statement.
func readCompanies(v *view) (found []company) {
	const reach = 5 // words
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || d.Denied || d.Modal != "" || v.open[d.word] || d.attributes() {
			continue
		}
		for k := d.word + 1; k < len(v.words) && k <= d.word+reach && !v.deedHolds(k) && !strings.ContainsAny(v.between(k-1), ",;:—–.\"”“"); k++ {
			switch w := v.words[k].text; {
			case w == "alone" && v.textAt(k-1) != "not", v.isByHimself(k):
				found = append(found, company{v.phrase(v.words[k].Span), d, true})
			case w == "with":
				if p := v.nounPhraseFrom(k + 1); p != nil && v.isCompany(*p) {
					found = append(found, company{v.phrase(fact.Span{Start: v.words[k].Start, End: p.End}), d, false})
				}
			}
		}
	}
	return found
}

// isByHimself reports whether a word ends "on his own" or "by himself".
func (v *view) isByHimself(k int) bool {
	w := v.words[k].text
	return w == "own" && possessing[v.textAt(k-1)] && v.textAt(k-2) == "on" || (strings.HasSuffix(w, "self") || w == "themselves") && v.textAt(k-1) == "by"
}

// isCompany reports whether a noun phrase tells of people.
func (v *view) isCompany(p fact.Phrase) bool {
	if slices.ContainsFunc(v.Names, func(n fact.Name) bool { return n.Kind == fact.NamesPerson && p.Contains(n.Span) }) {
		return true
	}
	head := v.headOf(p)
	return head >= 0 && (lexicon.Person(strings.TrimSuffix(v.words[head].text, "s")) || v.words[head].text == "others")
}

// compareCompany finds it.
func compareCompany(p *pair) []finding {
	for _, x := range p.a.companies {
		for _, y := range p.b.companies {
			if x.alone == y.alone || x.deed.sense != y.deed.sense || p.roles(x.deed.subject(), y.deed.subject()) != sameRole {
				continue
			}
			return []finding{{
				kind: fact.DiffAgent, concerns: fact.ConcernsClaim, material: true, subject: "company", least: leastLikelyStances,
				x: p.a.value(x.Phrase, x.value()), y: p.b.value(y.Phrase, y.value()),
				reason: message.Text("Done alone on one side, with others on the other: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

func (c *company) value() string {
	if c.alone {
		return "alone"
	}
	return "with others"
}

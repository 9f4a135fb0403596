package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares in what building, or on what ground, one thing was done, where no name tells: "was
// arrested at the airport" and "was arrested at his flat".

// setting is such a place of a deed.
type setting struct {
	fact.Phrase
	kind string
	deed *deed
}

// openSites are nouns, by stem, for places besides those of siteNouns.
var openSites = pairs(`airport airport, offic office, beach beach, park park, street street, squar square, forest forest, wood forest, field field,
	harbour harbour, harbor harbour, port harbour, border border, gym gym, pool pool, univers university, embassi embassy, consul embassy`)

// dwelling is what a home and a flat are: the one may be the other.
const dwelling = "dwelling"

// settingKind is of what kind a place is, by the stem of its noun; "" for nouns of none.
func settingKind(stem string) string {
	switch kind := siteNouns[stem]; kind {
	case "":
		return openSites[stem]
	case "house", "flat":
		return dwelling
	default:
		return kind
	}
}

// readSettings reads the places of what a statement tells to have been done, each right behind its verb or what
// it was done to.
func readSettings(v *view) (found []setting) {
	const reach = 8 // words
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || d.Denied || d.Modal != "" || d.light() || v.open[d.word] || d.attributes() {
			continue
		}
		for k := d.word + 1; k+1 < len(v.words) && k <= d.word+reach && !v.deedHolds(k) && !strings.ContainsAny(v.between(k-1), ",;:—–"); k++ {
			if w := v.words[k].text; w != "in" && w != "at" && w != "inside" && w != "on" {
				continue
			}
			p := v.nounPhraseFrom(k + 1)
			if p == nil || v.names(*p) {
				break
			}
			if head := v.headOf(*p); head >= 0 {
				if kind := settingKind(v.words[head].stem); kind != "" {
					found = append(found, setting{*p, kind, d})
				}
			}
			break
		}
	}
	return found
}

// compareSettings finds that one thing was done in two places, of which neither article tells the other's.
func compareSettings(p *pair) []finding {
	if len(compareAlternatives(p)) > 0 {
		return nil // which tells it of the same words
	}
	for _, x := range p.a.settings {
		for _, y := range p.b.settings {
			if x.kind == y.kind || x.deed.sense != y.deed.sense || p.roles(x.deed.undergoer(), y.deed.undergoer()) != sameRole ||
				p.a.tellsSetting(y.kind) || p.b.tellsSetting(x.kind) || p.a.daysApart(p.b) || quotedTogether(p.a, p.a.quoteAt(x.Span), p.b, p.b.quoteAt(y.Span)) {
				continue
			}
			return []finding{{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: true, subject: "setting", least: leastLikelyStances,
				x: p.a.value(x.Phrase, x.kind), y: p.b.value(y.Phrase, y.kind),
				reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

// undergoer is the one to whom something is done, or with whom something happens.
func (d *deed) undergoer() *fact.Phrase {
	if d.Patient != nil {
		return d.Patient
	}
	return d.subject()
}

// tellsSetting reports whether an article has a word for a place of some kind in the claim.
func (v *view) tellsSetting(kind string) bool {
	return v.tellsWordThat(func(w viewWord) bool { return settingKind(w.stem) == kind })
}

package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares where one thing was, told with like verbs: where a ship was towed, in
// whose house a sum was found, which bridge was swept away.

// whereabout is a name of a place behind a preposition, with the words before it that it
// locates.
type whereabout struct {
	*fact.Name
	preposition string
	at          int // the word of the preposition
}

// whereabouts are the places that a statement names behind "to", "at" or "in".
func (v *view) whereabouts() []whereabout {
	var out []whereabout
	for i := range v.Names {
		n := &v.Names[i]
		first, _ := wordsAt(v, n.Span)
		if first < 1 || !v.Contains(n.Span) || n.Kind == fact.NamesPerson || n.Kind == fact.NamesOrganisation || demonym(n.Text) || inSource(v.Statement, n.Span) {
			continue
		}
		if at := v.before(first); at >= 0 && (v.words[at].text == "to" || v.words[at].text == "at" || v.words[at].text == "in") {
			out = append(out, whereabout{n, v.words[at].text, at})
		}
	}
	return out
}

// Verbs, by sense, that tell of one deed where they are told of one thing.
var (
	bringsThere = set(`bring take ferri land carri transport transfer tow fli drive move airlift deliv`)
	locators    = set(`find seiz discov captur recov confisc uncov`)
	sweeping    = set(`sweep wash carri destroy collaps tear`)
)

// compareWhereabouts compares where one thing was brought to or found, and which of two things
// of one kind it was done to.
func compareWhereabouts(p *pair) []finding {
	if p.a.daysApart(p.b) {
		return nil
	}
	if f, ok := p.premisesApart(); ok {
		return []finding{f}
	}
	for _, x := range p.a.whereabouts() {
		for _, y := range p.b.whereabouts() {
			if onePlace(x.Canonical, y.Canonical) || p.a.tellsName(y.Name) || p.b.tellsName(x.Name) {
				continue
			}
			brought, several := p.broughtThere(x, y)
			swept := x.preposition == "at" && y.preposition == "at" && p.thingAt(x, y)
			if !brought && !swept {
				continue
			}
			return []finding{{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: swept || !several, subject: "whereabouts",
				x: p.a.value(x.Phrase, x.Canonical), y: p.b.value(y.Phrase, y.Canonical),
				reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

// broughtThere reports whether one thing or person is brought to either of two places; of
// several some may be brought here and some there.
func (p *pair) broughtThere(x, y whereabout) (brought, several bool) {
	d, e := p.a.bringing(x), p.b.bringing(y)
	if d == nil || e == nil {
		return false, false
	}
	head, other := p.a.headOf(*d.Patient), p.b.headOf(*e.Patient)
	if head < 0 || other < 0 || p.a.words[head].sense != p.b.words[other].sense {
		return false, false
	}
	return true, strings.HasSuffix(p.a.words[head].text, "s") || strings.HasSuffix(p.b.words[other].text, "s")
}

// bringing is the passive verb of bringing that leads to a place, nil if none does.
func (v *view) bringing(w whereabout) *fact.Deed {
	const reach = 4 // words
	for k := len(v.Deeds) - 1; k >= 0; k-- {
		d := v.deed(k)
		if d.word < 0 || d.word >= w.at || w.at-d.word > reach {
			continue
		}
		if (bringsThere[d.sense] || bringsThere[v.words[d.word].stem]) && d.Passive && d.Patient != nil && (w.preposition == "to" || d.Verb == "land") &&
			!slices.ContainsFunc(v.words[d.word+1:w.at], func(o viewWord) bool {
				return !o.function && !placeParts[o.stem] && o.text != "away" && o.text != "back"
			}) {
			return d.Deed
		}
	}
	return nil
}

// thingAt reports whether right before two places stands one kind of thing, by the same
// words, to which a like thing was done: "the railway bridge at".
func (p *pair) thingAt(x, y whereabout) bool {
	one, other := p.a.describedAt(x.at), p.b.describedAt(y.at)
	if len(one) < 2 || len(other) < 2 || one[0] != other[0] {
		return false
	}
	shared := 0
	for _, sense := range one {
		if slices.Contains(other, sense) {
			shared++
		}
	}
	return shared >= 2 && p.a.sweeps() && p.b.sweeps()
}

// describedAt are the senses of the words of content right before a preposition, the noun
// first, and those of what it is on: "the bridge on the R33 road at".
func (v *view) describedAt(at int) []string {
	const reach = 5 // words
	var out []string
	noun := at - 1
	for i := noun; i >= 0 && i >= at-reach; i-- {
		w := v.words[i]
		if v.deedHolds(i) || strings.ContainsAny(v.between(i), ",.;") {
			break
		}
		switch {
		case w.text == "on" && i > 0:
			if k := slices.Index(out, v.words[i-1].sense); k < 0 {
				out = append([]string{v.words[i-1].sense}, out...) // the thing stands before "on"
			}
		case !w.function && !slices.Contains(out, w.sense):
			out = append(out, w.sense)
		}
	}
	return out
}

func (v *view) sweeps() bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return sweeping[w.stem] })
}

// premises are kinds of buildings, without a last "s": nobody's home is an office. Stems
// would make an office of an officer.
var premises = func() map[string]string {
	m := make(map[string]string)
	for kind, words := range map[string]string{
		"home": "house home villa flat apartment residence bedroom", "work": "office headquarters premises factory warehouse workshop shop depot",
	} {
		for word := range set(words) {
			m[strings.TrimSuffix(word, "s")] = kind
		}
	}
	return m
}()

// premisesApart finds that one sum or quantity was found at somebody's home and at a place
// of work.
func (p *pair) premisesApart() (finding, bool) {
	for i := range p.a.figures {
		for k := range p.b.figures {
			f, g := &p.a.figures[i], &p.b.figures[k]
			if f.unit == "" || f.unit != g.unit || f.Low != g.Low || f.Low < 10 || f.unit == "%" {
				continue
			}
			x, kindX := p.a.foundAt()
			y, kindY := p.b.foundAt()
			if kindX == "" || kindY == "" || kindX == kindY || p.a.tellsPremises(kindY) || p.b.tellsPremises(kindX) {
				continue
			}
			return finding{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: true, subject: "premises",
				x: p.a.value(x, x.Text), y: p.b.value(y, y.Text),
				reason: message.Text("Not at one place: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}, true
		}
	}
	return finding{}, false
}

// foundAt is the building behind "at", "in" or "from" in a statement that tells that something
// was found, with its kind.
func (v *view) foundAt() (fact.Phrase, string) {
	const reach = 4 // words
	if !slices.ContainsFunc(v.words, func(w viewWord) bool { return locators[w.sense] || locators[w.stem] }) {
		return fact.Phrase{}, ""
	}
	for i, w := range v.words {
		if w.text != "at" && w.text != "in" && w.text != "from" {
			continue
		}
		for k := i + 1; k <= i+reach && k < len(v.words); k++ {
			if kind := premises[strings.TrimSuffix(v.words[k].text, "s")]; kind != "" {
				return v.phrase(fact.Span{Start: w.Start, End: v.words[k].End}), kind
			}
			if strings.TrimSpace(v.between(k)) != "" && strings.TrimSpace(v.between(k)) != "'s" || v.words[k].text == "of" || v.words[k].text == "in" || v.words[k].text == "at" {
				break
			}
		}
	}
	return fact.Phrase{}, ""
}

// tellsPremises reports whether the article of a statement tells that something was found in
// such a building too.
func (v *view) tellsPremises(kind string) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.words, func(w viewWord) bool { return premises[strings.TrimSuffix(w.text, "s")] == kind })
	})
}

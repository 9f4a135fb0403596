package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares how many shots are told to have hit somebody: "three gunshot wounds", "was struck
// five times", "three of the bullets hit her".

// hits are the shots that hit somebody.
type hits struct {
	*figure
	who  *fact.Name // nil where no name is told
	shot bool       // the statement tells of shots
}

var (
	shotWords = set(`gunshot bullet shot shoot gunfir gunman round gun`)
	hitVerbs  = set(`hit struck strike shot shoot`)
	hitShots  = set(`bullet shot round`)
	// severalHit stand where more than one was hit, or where a shot missed.
	severalHit = set(`each both they them their people officers men women victims others least two-thirds`)
)

// readHits reads how many shots hit somebody, nil where the statement tells it of several or does not
// tell it.
func readHits(v *view) *hits {
	if slices.ContainsFunc(v.words, func(w viewWord) bool { return severalHit[w.text] }) {
		return nil
	}
	shot := slices.ContainsFunc(v.words, func(w viewWord) bool { return shotWords[w.stem] })
	for i := range v.figures {
		f := &v.figures[i]
		if f.unit == "" && f.Per == "" && f.Low == f.High && f.Low > 0 {
			if who, ok := v.hitBy(f); ok {
				return &hits{f, who, shot}
			}
		}
	}
	return nil
}

// hitBy reports whether a figure counts shots that hit somebody, and who that is.
func (v *view) hitBy(f *figure) (*fact.Name, bool) {
	const reach = 4
	first, last := wordsAt(v, f.Span)
	if first < 0 {
		return nil, false
	}
	counted := plain(strings.ToLower(f.Counted))
	switch {
	case counted == "wound" || v.stemAt(last+1) == "gunshot" && v.stemAt(last+2) == "wound" || v.stemAt(last+1) == "bullet" && v.stemAt(last+2) == "wound":
		return nil, v.stemAt(last+1) == "gunshot" || v.stemAt(last+1) == "bullet"
	case counted == "time" && v.textAt(last+1) == "times":
		for i := first - 1; i >= 0 && i >= first-reach; i-- {
			if d := v.deedIn(v.words[i].Span); d != nil {
				if !hitVerbs[v.words[i].stem] || !d.Passive || d.Denied || d.Modal != "" || d.Patient == nil {
					return nil, false
				}
				return v.nameIn(*v.who(d.Patient)), v.single(*d.Patient)
			}
		}
	case hitShots[counted] || v.textAt(last+1) == "of" && hitShots[v.stemAt(last+3)]:
		for i := last + 1; i < len(v.words) && i <= last+reach+1; i++ {
			if d := v.deedIn(v.words[i].Span); d != nil {
				if !hitVerbs[v.words[i].stem] || d.Passive || d.Denied || d.Patient == nil {
					return nil, false
				}
				return v.nameIn(*v.who(d.Patient)), v.single(*d.Patient)
			}
		}
	}
	return nil, false
}

// single reports whether a noun phrase is of one person: a name or a pronoun, or a noun without an ending
// of many.
func (v *view) single(p fact.Phrase) bool {
	if w := strings.ToLower(p.Text); w == "he" || w == "she" || w == "him" || w == "her" {
		return true
	}
	if n := v.nameIn(p); n != nil {
		return n.Kind == fact.NamesPerson || n.Kind == ""
	}
	_, last := wordsAt(v, p.Span)
	return last >= 0 && persons[v.words[last].text]
}

// compareHits finds that one person is told to have been hit by two numbers of shots.
func compareHits(p *pair) []finding {
	x, y := p.a.hits, p.b.hits
	if x == nil || y == nil || !x.shot && !y.shot || x.figure.Low == y.figure.Low || meets(*x.figure, *y.figure) || x.who != nil && y.who != nil && !onePerson(x.who.Canonical, y.who.Canonical) ||
		p.a.daysApart(p.b) || p.a.hitAlso(y) || p.b.hitAlso(x) {
		return nil
	}
	one, other := normal(x.Figure), normal(y.Figure)
	return []finding{{
		kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "shots that hit", sure: true,
		x: p.a.value(x.Phrase, one), y: p.b.value(y.Phrase, other),
		reason: message.Text("Not as many shots are told to have hit: {{.One}} against {{.Other}}.", "One", one, "Other", other),
	}}
}

// hitAlso reports whether the article of a statement tells as many hits as another.
func (v *view) hitAlso(h *hits) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool { return s.hits != nil && s.hits.Low == h.Low })
}

package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds one person under two last names: "Judge Elaine Porter" and "Judge Elaine
// Portman".

// leastBegun is how many letters two last names begin with in common that one ear takes
// for the other.
const leastBegun = 4

// compareSurnames finds that two people of one first name are the same otherwise: their
// last names begin alike, which are no spellings of one, or they hold one office of which
// there is one holder. Who of two people did something else is not told by it.
func (p *pair) compareSurnames(n, m *called) (finding, bool) {
	if len(n.words) < 2 || len(m.words) < 2 || n.words[0] != m.words[0] || len(n.words[0]) < 3 ||
		american(n.last) == american(m.last) || oneSpelling(n.last, m.last) || n.endsOtherwise(m) || slices.Contains(n.words, m.last) || slices.Contains(m.words, n.last) ||
		p.a.tellsWord(m.last) || p.b.tellsWord(n.last) ||
		p.oneUtterance() && inSource(p.a.Statement, n.Span) && inSource(p.b.Statement, m.Span) { // of which the sources are compared
		return finding{}, false
	}
	begun := 0
	for begun < min(len(n.last), len(m.last)) && n.last[begun] == m.last[begun] {
		begun++
	}
	alike := begun >= leastBegun
	post := p.samePost(n, m)
	person := n.Kind == fact.NamesPerson || m.Kind == fact.NamesPerson
	var material bool
	switch names := sharedBut(p, n, m); {
	case alike && (post != "" || person && names >= 2):
		material = true
	case post != "" && oneHolder[post]:
		material = names >= 2
	case alike && person && names > 0:
	default:
		return finding{}, false
	}
	return finding{
		kind: fact.DiffName, concerns: fact.ConcernsPerson, material: material, subject: "last name of " + n.words[0],
		x: p.a.value(n.Phrase, n.Canonical), y: p.b.value(m.Phrase, m.Canonical),
		reason: message.Text("Not the same last name: “{{.One}}” and “{{.Other}}”.", "One", n.Text, "Other", m.Text),
	}, true
}

// oneHolder are offices of which a place or a body has one holder at a time.
var oneHolder = set(`mayor governor captain coach chief minister president premier ceo cfo coo chairman chairwoman chair manager
	director head principal rector dean sheriff superintendent commissioner treasurer`)

// samePost is the head of an office that both of two people are told to hold, "" if there
// is none.
func (p *pair) samePost(n, m *called) string {
	for i := range n.posts {
		for k := range m.posts {
			x, y := &n.posts[i], &m.posts[k]
			if x.head != "" && sameOffice(x.office, y.office) && (len(x.owner) == 0 || len(y.owner) == 0 || anyIn(x.owner, y.owner)) {
				return x.head
			}
		}
	}
	return ""
}

// sharedBut is how many words of content two statements share besides two names and the
// titles of those.
func sharedBut(p *pair, n, m *called) int {
	except := p.sensesBeside(n.Phrase, m.Phrase)
	for _, side := range []struct {
		v *view
		c *called
	}{{p.a, n}, {p.b, m}} {
		for i := range side.c.posts {
			for sense := range side.v.sensesIn(side.c.posts[i].Phrase) {
				except = append(except, sense)
			}
		}
	}
	shared, _, _ := overlap(p.a, p.b, except)
	return shared
}

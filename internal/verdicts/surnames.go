package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds one person under two last names: "Judge Elaine Porter" and "Judge Elaine
// Portman".
//
// Two people of one first name whose last names may be taken for each other are rare in reports of
// one event; rarer still is that each report tells of one of them and not of the other. So it needs
// little else where neither article knows the other name.

// leastBegun is how many letters two last names begin with in common that one ear takes
// for the other, leastMistaken where neither article knows the other name and both are
// called by one word.
const (
	leastBegun    = 4
	leastMistaken = 2
)

// compareSurnames finds that two people of one first name are the same otherwise: their
// last names begin alike, which are no spellings of one, or they hold one office of which
// there is one holder, or lead one body. Who of two people did something else is not told by it.
func (p *pair) compareSurnames(n, m *called) (finding, bool) {
	if len(n.words) < 2 || len(m.words) < 2 || n.words[0] != m.words[0] && !p.ofOneAgeAndPost(n, m) || len(n.words[0]) < 3 ||
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
	heard := post != "" && (oneHolder[post] || counsel[post]) && lettersAlike(n.last, m.last)
	person := n.Kind == fact.NamesPerson || m.Kind == fact.NamesPerson
	var material bool
	switch names := sharedBut(p, n, m); {
	case n.words[0] != m.words[0], p.headOneBody(n, m), heard, p.mistaken(n, m, begun):
		material = true
	case alike && (post != "" || person && names >= 2):
		material = true
	case post != "" && names >= 2 && p.covered() >= aboutOneEvent:
		material = true // of one first name and post, of whom much the same is told
	case post != "" && oneHolder[post]:
		material = names >= 2
	case alike && person && names > 0:
	default:
		return finding{}, false
	}
	return finding{
		kind: fact.DiffName, concerns: fact.ConcernsPerson, material: material, subject: "last name of " + min(n.words[0], m.words[0]),
		x: p.a.value(n.Phrase, n.Canonical), y: p.b.value(m.Phrase, m.Canonical),
		reason: message.Text("Not the same last name: “{{.One}}” and “{{.Other}}”.", "One", n.Text, "Other", m.Text),
	}, true
}

// mistaken reports whether two people of one first name, of whom neither article knows the other, are
// likely one: their last names have most letters in one order, or both are called by one word, "Inspector
// Marie Fontaine", "Inspector Marie Fournier".
func (p *pair) mistaken(n, m *called, begun int) bool {
	if !p.ofTwoArticles(n, m) || p.a.articleTellsLast(m) || p.b.articleTellsLast(n) {
		return false
	}
	return lettersAlike(n.last, m.last) || begun >= leastMistaken && n.titled && m.titled && sharesWord(n.Title.Text, m.Title.Text)
}

// ofTwoArticles reports whether two names are people's, of as many words, in articles whose texts are known.
func (p *pair) ofTwoArticles(n, m *called) bool {
	return n.Kind == fact.NamesPerson && m.Kind == fact.NamesPerson && len(n.words) == len(m.words) && p.a.article != nil && p.b.article != nil
}

// articleTellsLast reports whether the article of a statement has the last word of a name anywhere.
func (v *view) articleTellsLast(c *called) bool {
	return v.articleHas(c.Text[strings.LastIndexByte(c.Text, ' ')+1:])
}

// oneHolder are offices of which a place or a body has one holder at a time.
var oneHolder = set(`mayor governor captain coach chief minister president premier ceo cfo coo chairman chairwoman chair manager
	director head principal rector dean sheriff superintendent commissioner treasurer`)

// counsel are heads of offices of somebody who speaks for another.
var counsel = set(`lawyer attorney solicitor barrister spokesman spokeswoman`)

// lettersAlike reports whether two last names that begin with one letter have so many in one order
// that the one may be misheard for the other: "Sykes" and "Stokes".
func lettersAlike(a, b string) bool {
	return a != "" && b != "" && a[0] == b[0] && lettersInOrder(a, b) >= leastBegun && mostLettersInOrder(a, b)
}

// mostLettersInOrder reports whether two names have two thirds of their letters in one order.
func mostLettersInOrder(a, b string) bool { return 3*lettersInOrder(a, b) >= 2*max(len(a), len(b)) }

// lettersInOrder is how many letters two names have in one order: the length of their longest
// common subsequence.
func lettersInOrder(a, b string) int {
	row := make([]int, len(b)+1) // of what is read of a, and of b up to there
	for i := range len(a) {
		before := 0
		for k := range len(b) {
			upper := row[k+1]
			if a[i] == b[k] {
				row[k+1] = before + 1
			} else {
				row[k+1] = max(upper, row[k])
			}
			before = upper
		}
	}
	return row[len(b)]
}

// samePost is the head of an office that both of two people are told to hold, "" if there
// is none.
func (p *pair) samePost(n, m *called) string {
	for i := range n.posts {
		for k := range m.posts {
			x, y := &n.posts[i], &m.posts[k]
			if x.head != "" && (sameOffice(x.office, y.office) || x.calledAlike(y)) && (len(x.owner) == 0 || len(y.owner) == 0 || anyIn(x.owner, y.owner)) {
				return x.head
			}
		}
	}
	return ""
}

// calledAlike reports whether two posts are one by two words: "lawyer" and "attorney".
func (o *post) calledAlike(q *post) bool {
	return overlapCallings(o.callings, q.callings) && o.past() == q.past() && o.marked() == q.marked()
}

func overlapCallings(a, b []calling) bool {
	return slices.ContainsFunc(a, func(c calling) bool { return slices.Contains(b, c) })
}

// heading are heads of offices of those who lead a body, whatever each of them calls it.
var heading = set(`leader head chairman chairwoman chairperson chair president secretary chief boss director`)

// headOneBody reports whether both of two people are told to lead what has the same name, of several
// words: "general secretary of the Bank Staff Union", "the Bank Staff Union, led by …".
func (p *pair) headOneBody(n, m *called) bool {
	const least = 2
	for i := range n.posts {
		for k := range m.posts {
			x, y := &n.posts[i], &m.posts[k]
			if !heading[x.head] || !heading[y.head] || x.past() != y.past() || x.marked() != y.marked() {
				continue
			}
			one, other := p.a.bodyOf(x), p.b.bodyOf(y)
			if one != nil && other != nil && len(nameWords(one.Canonical)) >= least && slices.Equal(nameWords(one.Canonical), nameWords(other.Canonical)) {
				return true
			}
		}
	}
	return false
}

// bodyOf is the name, of no person, of what somebody leads: in his post, or before "led by"; nil if there
// is none.
func (v *view) bodyOf(o *post) *fact.Name {
	first, _ := wordsAt(v, o.Span)
	for i := range v.Names {
		n := &v.Names[i]
		if n.Kind == fact.NamesPerson {
			continue
		}
		if _, last := wordsAt(v, n.Span); o.Overlaps(n.Span) || last >= 0 && last == first-1 && v.textAt(first+1) == "by" {
			return n
		}
	}
	return nil
}

// ofOneAgeAndPost reports whether two people who are told to be the same in the same age, "the driver,
// Ioan Lupu, 56", have first and last names that begin alike.
func (p *pair) ofOneAgeAndPost(n, m *called) bool {
	const begin = 2 // letters of the last name
	if len(n.last) < begin || len(m.last) < begin || n.words[0][0] != m.words[0][0] || n.last[:begin] != m.last[:begin] {
		return false
	}
	age := p.a.ageAt(n)
	return age > 0 && age == p.b.ageAt(m) && p.samePost(n, m) != ""
}

// sharedBut is how many words of content two statements share besides two names and the
// titles of those, in the rest of their sentences too.
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
	return p.sharedAround(except)
}

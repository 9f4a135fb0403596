package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds one person under two first names: "Ruth Odera, the director of the Weather
// Institute" and "Rachel Odera, director of the Weather Institute".

// compareFirstNames finds that two people of one last name are the same otherwise: they hold an
// office of one body of which there is one holder, or they died at one age and neither article
// knows the other, or their first names may be taken for each other. Kin who are told of beside each other are two.
func (p *pair) compareFirstNames(n, m *called) (finding, bool) {
	if len(n.words) < 2 || len(m.words) < 2 || n.last != m.last || n.Kind != fact.NamesPerson && m.Kind != fact.NamesPerson ||
		oneFirstName(n.words[0], m.words[0]) || min(len(n.words[0]), len(m.words[0])) < 3 || wordsMayBeOne(n.words, m.words) ||
		p.a.tellsWord(m.words[0]) || p.b.tellsWord(n.words[0]) || !p.inOneSeat(n, m) && !p.diedAtOneAge(n, m) && !p.firstNameExchanged(n, m) && !p.firstNameMistaken(n, m) {
		return finding{}, false
	}
	return finding{
		kind: fact.DiffName, concerns: fact.ConcernsPerson, material: true, subject: "first name of " + n.last,
		x: p.a.value(n.Phrase, n.Canonical), y: p.b.value(m.Phrase, m.Canonical),
		reason: message.Text("Not the same first name: “{{.One}}” and “{{.Other}}”.", "One", n.Text, "Other", m.Text),
	}, true
}

// inOneSeat reports whether two people are told to hold an office of which a body of one name has one
// holder, in statements that are about the same besides.
func (p *pair) inOneSeat(n, m *called) bool {
	const least = 2 // words
	for i := range n.posts {
		for k := range m.posts {
			x, y := &n.posts[i], &m.posts[k]
			if oneHolder[x.head] && sameOffice(x.office, y.office) && !x.past() && !y.past() && len(x.owner) > 0 && len(y.owner) > 0 && x.ofOneBody(y) {
				return sharedBut(p, n, m) >= least
			}
		}
	}
	return false
}

// firstNameExchanged reports whether two first names that begin alike are told of the one holder of
// an office, "the deputy mayor, Karl Voss" and "the deputy mayor, Kurt Voss", in articles of which
// neither knows the other name. What differs in vowels alone may be one name in two languages.
func (p *pair) firstNameExchanged(n, m *called) bool {
	const least = 4 // letters
	one, other := n.words[0], m.words[0]
	if one[0] != other[0] || min(len(one), len(other)) < least || consonants(one) == consonants(other) || p.a.articleTells(m) || p.b.articleTells(n) {
		return false
	}
	for i := range n.posts {
		for k := range m.posts {
			x, y := &n.posts[i], &m.posts[k]
			if n.titled && m.titled && postHeads[x.head] && !rankHeads[x.head] && x.head != "officer" && sameOffice(x.office, y.office) && p.shareNumber() {
				return true // "Prosecutor Tobias Wrenn, who had asked for eight years"
			}
			if x.head == "" || !sameOffice(x.office, y.office) || x.past() || x.ofAnother(y) || !p.a.tellsOnly(x) || !p.b.tellsOnly(y) {
				continue
			}
			oneSeat := slices.Equal(x.words, y.words) && (len(x.fields) > 0 || x.marked() != "" || anyIn(x.owner, y.owner))
			if oneHolder[x.head] && oneSeat || sharedBut(p, n, m) > 0 || p.b.tellsSense(x.body) || p.a.tellsSense(y.body) {
				return true
			}
		}
	}
	return false
}

// firstNameMistaken reports whether the first names of two people of one last name, of whom neither
// article knows the other, may be taken for each other, or begin with one letter and the two are not of
// two ages: in invented stories four of five such were one person, in 60 real ones there was none. What
// differs in the last letter alone may be brother and sister.
func (p *pair) firstNameMistaken(n, m *called) bool {
	if !p.ofTwoArticles(n, m) || p.a.articleTells(m) || p.b.articleTells(n) {
		return false
	}
	one, other := n.words[0], m.words[0]
	if one[:len(one)-1] == other[:len(other)-1] {
		return false
	}
	x, y := p.a.ageAt(n), p.b.ageAt(m)
	return mostLettersInOrder(one, other) || one[0] == other[0] && (x == y || x == 0 || y == 0)
}

// shareNumber reports whether two statements tell one number, in figures or words, greater than two.
func (p *pair) shareNumber() bool {
	const least = 3
	return slices.ContainsFunc(p.a.Statement.Figures, func(f fact.Figure) bool {
		return f.Low >= least && slices.ContainsFunc(p.b.Statement.Figures, func(g fact.Figure) bool { return f.Low == g.Low && f.Unit == g.Unit })
	})
}

// tellsOnly reports whether an office is told as one of which there is one: "the foreman", "its
// foreman", "Mayor", but not "a foreman" and "foreman".
func (v *view) tellsOnly(o *post) bool {
	first, last := wordsAt(v, o.Span)
	if first < 0 {
		return false
	}
	before, at := v.textAt(first-1), v.textAt(first)
	if leadsOneOfMany[before] || leadsOneOfMany[at] {
		return false
	}
	return oneHolder[o.head] || leadsOne[before] || leadsOne[at] ||
		slices.ContainsFunc(v.words[first:last+1], func(w viewWord) bool { return strings.HasSuffix(w.text, "'s") })
}

var (
	leadsOne       = set(`the its their his her our`)
	leadsOneOfMany = set(`a an one another fellow`)
)

// tellsSense reports whether a statement has a word of one of some senses.
func (v *view) tellsSense(senses map[string]bool) bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return senses[w.sense] })
}

// consonants is a word without its vowels and with no letter twice in a row: of "Volodymyr" and
// "Vladimir" it is one.
func consonants(word string) string {
	var out []rune
	for _, r := range word {
		if !strings.ContainsRune("aeiouyh", r) && (len(out) == 0 || out[len(out)-1] != r) {
			out = append(out, r)
		}
	}
	return string(out)
}

// diedAtOneAge reports whether two people, of whom alone the statements tell, died at one age.
// Husband and wife may have; then one of the two articles names both.
func (p *pair) diedAtOneAge(n, m *called) bool {
	age := p.a.ageAt(n)
	return age > 0 && age == p.b.ageAt(m) && p.a.tellsDeathOf(n) && p.b.tellsDeathOf(m) &&
		!(p.a.articleTells(m) && p.b.articleTells(n))
}

// tellsDeathOf reports whether a statement tells that somebody died, and names nobody else in full.
func (v *view) tellsDeathOf(c *called) bool {
	if slices.ContainsFunc(v.called, func(o called) bool { return o.inside && o.Kind == fact.NamesPerson && !wordsAreOne(o.words, c.words) }) {
		return false
	}
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return dying[w.stem] && !v.attributes(w.Span) })
}

// dying are stems of words that tell that somebody is dead.
var dying = stems(`die drown perish dead deceased`)

// articleTells reports whether the text of the article of a statement has the first name of somebody.
func (v *view) articleTells(c *called) bool {
	first, _, _ := strings.Cut(c.Text, " ")
	return v.articleHas(first)
}

// articleHas reports whether the text of the article of a statement has some words as they stand; no article that
// is not known has.
func (v *view) articleHas(words string) bool {
	return v.article != nil && strings.Contains(v.article.Text, words)
}

package verdicts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file finds that two statements, otherwise nearly the same, have two names in one
// place: "a Hamas commander" and "a Hezbollah commander", "launched from Yemen" and
// "launched from Iraq"; and that somebody went to where he came from.

// compareSlots looks for the one name that either statement has and the other has not.
func compareSlots(p *pair) []finding {
	if f, ok := p.turnedRound(); ok {
		return []finding{f}
	}
	n, m := p.a.onlyNameBut(p.b), p.b.onlyNameBut(p.a)
	if n == nil || m == nil || !p.oneSlot(n, m) || p.mayNameOne(n, m) || p.a.tellsName(m) || p.b.tellsName(n) {
		return nil
	}
	apart := placesApart(n.Canonical, m.Canonical)
	if before, _ := p.a.besideName(n); locating[before] && !apart {
		return nil // one may lie in the other
	}
	except := p.sensesBeside(n.Phrase, m.Phrase)
	if shared, _, _ := overlap(p.a, p.b, except); shared < 2 || !p.otherwiseTheSame(except) {
		return nil
	}
	if p.countsApart() {
		return nil // five points of the one, seven of the other
	}
	if len(comparePlaces(p)) > 0 || len(compareDeeds(p)) > 0 || p.twoInOneOffice() {
		return nil // which say it more plainly
	}
	f := finding{
		kind: fact.DiffName, concerns: fact.ConcernsClaim, material: !p.a.halfNames(n) && !p.b.halfNames(m), subject: "slot",
		x: p.a.value(n.Phrase, n.Canonical), y: p.b.value(m.Phrase, m.Canonical),
		reason: message.Text("Otherwise nearly the same sentences name another: “{{.One}}” against “{{.Other}}”.", "One", n.Text, "Other", m.Text),
	}
	if apart || p.townsApart(n, m) {
		f.kind, f.material = fact.DiffPlace, true
	}
	return []finding{f}
}

// countsApart reports whether both statements give figures and have none in common: then they
// may tell of two.
func (p *pair) countsApart() bool {
	return len(p.a.figures) > 0 && len(p.b.figures) > 0 && !slices.ContainsFunc(p.a.figures, func(f figure) bool {
		return slices.ContainsFunc(p.b.figures, func(g figure) bool { return meets(f, g) })
	})
}

// halfNames reports whether a statement may call a person by one name alone, which may be
// the first name of one whom the other side calls by the last.
func (v *view) halfNames(n *fact.Name) bool {
	first, last := wordsAt(v, n.Span)
	if first != last || n.Kind != fact.NamesPerson && n.Kind != "" || first > 0 && determiners[v.words[first-1].text] {
		return false
	}
	return n.Kind == fact.NamesPerson || last+1 >= len(v.words) || v.words[last+1].function || v.deedHolds(last+1)
}

// onlyNameBut is the one name of a statement of which another has no word, nil if there is
// none or there are several.
func (v *view) onlyNameBut(o *view) *fact.Name {
	var only *fact.Name
	for i := range v.Names {
		n := &v.Names[i]
		if !v.Contains(n.Span) || inSource(v.Statement, n.Span) || o.mentions(n, v) || v.quoteAt(n.Span) >= 0 || v.isDate(n.Span) {
			continue
		}
		if only != nil {
			return nil
		}
		only = n
	}
	return only
}

// isDate reports whether a name is part of a date, as the one of a month or a feast is.
func (v *view) isDate(s fact.Span) bool {
	first, _ := wordsAt(v, s)
	return slices.ContainsFunc(v.Dates, func(d fact.Date) bool { return d.Overlaps(s) }) ||
		first >= 0 && feasts[v.words[first].text+" "+v.textAt(first+1)]
}

var feasts = map[string]bool{"new year": true, "new year's": true, "christmas eve": true, "christmas day": true, "easter sunday": true, "easter monday": true, "labor day": true, "labour day": true, "memorial day": true}

// oneSlot reports whether two names stand before the same word, or behind the same
// preposition or verb.
func (p *pair) oneSlot(n, m *fact.Name) bool {
	x, behindX := p.a.besideName(n)
	y, behindY := p.b.besideName(m)
	if x != y && ways[x] && ways[y] {
		return false // from the one to the other
	}
	return x != "" && x == y || behindX != "" && behindX == behindY
}

// ways are prepositions that lead to two places of one way.
var ways = set(`from to toward towards into via`)

// besideName are the senses of the word before a name, past an article and a comma, and of the
// one behind it; "" where there is none, or another sign stands between.
func (v *view) besideName(n *fact.Name) (before, behind string) {
	first, last := wordsAt(v, n.Span)
	if first < 0 {
		return "", ""
	}
	if first > 0 && determiners[v.words[first-1].text] {
		first--
	}
	if first > 0 && strings.Trim(v.between(first-1), " ,") == "" && v.words[first-1].text != "and" && v.words[first-1].text != "or" {
		before = v.words[first-1].sense
	}
	if last+1 < len(v.words) && strings.TrimSpace(v.between(last)) == "" {
		behind = v.words[last+1].sense
	}
	return before, behind
}

// mayNameOne reports whether two names may be of one: words of one person's name, a name
// and its initials, a place and what lies in it, a country and its people.
func (p *pair) mayNameOne(n, m *fact.Name) bool {
	x, y := nameWords(n.Canonical), nameWords(m.Canonical)
	switch {
	case len(x) == 0 || len(y) == 0, n.Kind != m.Kind, len(x) == 1 && len(y) == 1 && oneMadeOfOther(x[0], y[0]):
		return true
	case onePlace(n.Canonical, m.Canonical):
		return true
	case inLetters(n, m), inLetters(m, n), letters(n.Text) == letters(m.Text), shortened(n.Text, m.Text), shortened(m.Text, n.Text):
		return true
	}
	a, b := knownPlaces().country[foldPlace(n.Canonical)], knownPlaces().country[foldPlace(m.Canonical)]
	return a != "" && a == b || spelledOtherwise(x, y)
}

// oneMadeOfOther reports whether one of two names, folded, is the other with an ending: "Europe" and "European".
func oneMadeOfOther(a, b string) bool {
	const longest, least = 3, 4 // letters of the ending and of the shorter
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= least && strings.HasPrefix(b, a) && len(b)-len(a) <= longest
}

// shortened reports whether a name may be another in capitals: "CU", a university named
// Creighton.
func shortened(short, name string) bool {
	const most = 4
	return len(short) > 1 && len(short) <= most && strings.ToUpper(short) == short && strings.HasPrefix(name, short[:1])
}

// letters are those of a name in small letters, without the ending of a plural: "pw" for
// "P&W", "hp" for "HPs".
func letters(name string) string {
	name = strings.TrimSuffix(strings.TrimSuffix(name, "s"), "'")
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// inLetters reports whether a name may be the initials of another: "IE", "Internet Explorer".
func inLetters(short, name *fact.Name) bool {
	return strings.HasPrefix(initialsOf(name.Canonical), letters(short.Text))
}

// initialsOf are the first letters of the words of a name, in small letters.
func initialsOf(name string) string {
	var b strings.Builder
	for _, w := range text.Words(name) {
		r, _ := utf8.DecodeRuneInString(w.Text)
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// turnedRound finds that something goes to the place it comes from on the other side.
func (p *pair) turnedRound() (finding, bool) {
	for i := range p.a.called {
		n := &p.a.called[i]
		for k := range p.b.called {
			m := &p.b.called[k]
			if !n.inside || !m.inside || n.Canonical != m.Canonical {
				continue
			}
			x, y := p.a.way(n.Name), p.b.way(m.Name)
			if x == "" || y == "" || x == y || p.covered() < nearlySame || p.shared < 2 || !sameDeedIn(p.a, p.b) {
				continue
			}
			return finding{
				kind: fact.DiffPlace, concerns: fact.ConcernsClaim, material: true, subject: "way",
				x: p.a.value(n.Phrase, x), y: p.b.value(m.Phrase, y),
				reason: message.Text("The way is turned round: “{{.One}}” against “{{.Other}}”.", "One", x+" "+n.Text, "Other", y+" "+m.Text),
			}, true
		}
	}
	return finding{}, false
}

// way is "to" or "from" before a name that a verb of moving leads to, "" otherwise.
func (v *view) way(n *fact.Name) string {
	const reach = 5
	first, _ := wordsAt(v, n.Span)
	if first < 1 || v.words[first-1].text != "to" && v.words[first-1].text != "from" {
		return ""
	}
	for i := first - 2; i >= 0 && i >= first-1-reach; i-- {
		if moving[v.words[i].stem] {
			return v.words[first-1].text
		}
	}
	return ""
}

// moving are verbs and nouns, by stem, of going from one place to another.
var moving = set(`travel fli flight flew fled flee go head sail drive ride move return walk march train bus ship send
	transfer relocat emigrat import export smuggl deport extradit fire launch way trip journey`)

// compareHalves finds names that are the same by half, beside one that both statements have:
// "with Anna Roth and Lea Stern" and "with Anna Roth and Lea Bell", "the Carolina Panthers".
// It is minor, for they may be two all the same.
func compareHalves(p *pair) []finding {
	if p.covered() < aboutOneMatter {
		return nil
	}
	for i := range p.a.called {
		n := &p.a.called[i]
		for k := range p.b.called {
			m := &p.b.called[k]
			if !n.inside || !m.inside || n.Kind != m.Kind || !sameHalf(n, m) || !p.haveCompanion(n, m) ||
				p.covered() < aboutTheSame && !(p.a.joined(n) && p.b.joined(m)) ||
				p.a.tellsWord(m.otherHalf(n)) || p.b.tellsWord(n.otherHalf(m)) || inSource(p.a.Statement, n.Span) || inSource(p.b.Statement, m.Span) {
				continue
			}
			f := finding{
				kind: fact.DiffName, concerns: fact.ConcernsClaim, subject: "half " + n.last,
				x: p.a.value(n.Phrase, n.Canonical), y: p.b.value(m.Phrase, m.Canonical),
				reason: message.Text("Half of a name is another: “{{.One}}” and “{{.Other}}”.", "One", n.Text, "Other", m.Text),
			}
			if n.Kind == fact.NamesPerson {
				f.concerns = fact.ConcernsPerson
			}
			return []finding{f}
		}
	}
	return nil
}

// joined reports whether a name stands behind another and "and".
func (v *view) joined(n *called) bool {
	first, _ := wordsAt(v, n.Span)
	return first > 1 && v.words[first-1].text == "and" && slices.ContainsFunc(v.Names, func(o fact.Name) bool { return o.Overlaps(v.words[first-2].Span) })
}

// sameHalf reports whether two people have one first name and other last names, or two bodies
// one last word and other first words.
func sameHalf(n, m *called) bool {
	if len(n.words) < 2 || len(m.words) < 2 || len(n.words) != len(m.words) || spelledOtherwise(n.words, m.words) {
		return false
	}
	if n.Kind == fact.NamesPerson {
		return n.words[0] == m.words[0] && n.last != m.last && !oneSpelling(n.last, m.last)
	}
	return n.last == m.last && n.words[0] != m.words[0] && !oneSpelling(n.words[0], m.words[0]) && len(n.last) > 3 && n.Kind != fact.NamesPlace && !strings.HasPrefix(n.words[0], m.words[0][:1])
}

// otherHalf is the word of a name that another has not.
func (c *called) otherHalf(o *called) string {
	if c.last == o.last {
		return c.words[0]
	}
	return c.last
}

// haveCompanion reports whether two statements have one name in common beside two names.
func (p *pair) haveCompanion(n, m *called) bool {
	for i := range p.a.called {
		x := &p.a.called[i]
		if !x.inside || x.Overlaps(n.Span) || slices.ContainsFunc(x.words, func(w string) bool { return slices.Contains(n.words, w) }) {
			continue
		}
		for k := range p.b.called {
			if y := &p.b.called[k]; y.inside && !y.Overlaps(m.Span) && len(x.words) > 1 && slices.Equal(x.words, y.words) {
				return true
			}
		}
	}
	return false
}

// tellsWord reports whether the article of a statement has a word in the claim.
func (v *view) tellsWord(word string) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool { return s.tellsAny([]string{word}) })
}

// tellsWordThat reports whether the article of a statement has a word in the claim of which something is so.
func (v *view) tellsWordThat(is func(w viewWord) bool) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool { return slices.ContainsFunc(s.words, is) })
}

package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// This file finds, in statements that are otherwise nearly the same, two kinds of one near
// thing in one place: "petrol" and "diesel", "the exercise yard" and "a punishment cell".

// otherKinds are the places in which the two statements have nouns for two kinds of one thing.
func (p *pair) otherKinds(places []swap) (found []opposition) {
	for _, place := range places {
		x, y := p.a.headIn(place.a), p.b.headIn(place.b)
		if x < 0 || y < 0 {
			continue
		}
		w, o := &p.a.words[x], &p.b.words[y]
		if quotedTogether(p.a, w.quote, p.b, o.quote) || p.a.tellsWord(o.text) || p.b.tellsWord(w.text) || p.sharedIn(place) {
			continue
		}
		if s, ok := p.kin(place, x, y); ok {
			found = append(found, opposition{s, place})
		}
	}
	return found
}

// kin are the nouns of a place, with what stands before them, that name two kinds of one thing.
func (p *pair) kin(place swap, x, y int) (swap, bool) {
	for i := max(place.a.from, x+1-longestPhrase); i <= x; i++ {
		for k := max(place.b.from, y+1-longestPhrase); k <= y; k++ {
			if p.a.function(i) || p.b.function(k) {
				continue
			}
			s := swap{stretch{i, x + 1}, stretch{k, y + 1}}
			if lexicon.Kin(p.a.folded(s.a), p.b.folded(s.b)) {
				return s, true
			}
			behind := swap{p.a.withNext(s.a), p.b.withNext(s.b)} // "tax office", "post office"
			if behind.a != s.a && behind.b != s.b && lexicon.Kin(p.a.folded(behind.a), p.b.folded(behind.b)) {
				return s, true
			}
		}
	}
	return swap{}, false
}

// withNext is a stretch with the word of content right behind it, alone where there is none.
func (v *view) withNext(s stretch) stretch {
	if s.to < len(v.words) && !v.words[s.to].function && strings.TrimSpace(v.between(s.to-1)) == "" {
		s.to++
	}
	return s
}

// mostInPlace is how many words of content a noun phrase that was replaced has at most.
const mostInPlace = 3

// headIn is the noun at the end of a stretch that is a noun phrase, with what grammar stands
// around it; -1 if it is none.
func (v *view) headIn(s stretch) int {
	head, content := -1, 0
	for i := s.from; i < s.to; i++ {
		w := &v.words[i]
		switch {
		case w.figure || w.date || w.negation || v.inName(i) || v.attributes(w.Span) || v.open[i]:
			return -1
		case i > s.from && strings.Trim(v.between(i-1), " -") != "":
			return -1
		case w.function:
			continue
		case v.deedHolds(i) && !strings.HasSuffix(w.text, "ed"):
			return -1
		}
		head = i
		content++
	}
	if head < 0 || head > 0 && v.words[head-1].figure && unitWords[v.words[head].stem] || content > mostInPlace || v.deedHolds(head) || v.namedBehind(head) != nil || !lexicon.Known(v.words[head].text, lexicon.Noun) {
		return -1
	}
	return head
}

// unitWords are words, by stem, that a figure is of and that the rules for figures compare.
var unitWords = set(`second minut hour day night week fortnight month year decad centuri metr meter kilometr mile foot inch yard
	litr gallon pint kilogram kilo gram tonn ton pound ounc hectar acr degre percent point euro dollar`)

// sharedIn reports whether the words of one side of a place stand elsewhere in the other
// statement, or tell what one on the other side tells.
func (p *pair) sharedIn(place swap) bool {
	for i := place.a.from; i < place.a.to; i++ {
		x := &p.a.words[i]
		if x.function {
			continue
		}
		if p.b.content[x.sense] {
			return true
		}
		for k := place.b.from; k < place.b.to; k++ {
			if y := &p.b.words[k]; !y.function && lexicon.Same(x.text, y.text, lexicon.AnyPart) {
				return true
			}
		}
	}
	return slices.ContainsFunc(p.b.words[place.b.from:place.b.to], func(w viewWord) bool { return !w.function && p.a.content[w.sense] })
}

func (p *pair) kindFinding(s swap) finding {
	x, y := p.a.stretchPhrase(s.a), p.b.stretchPhrase(s.b)
	f := finding{
		kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true,
		subject: "kind " + p.a.folded(s.a) + " " + p.b.folded(s.b), x: p.a.value(x, x.Text), y: p.b.value(y, y.Text),
		reason: message.Text("The same is told of two things: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}
	switch {
	case lexicon.Person(x.Text) && lexicon.Person(y.Text):
		f.kind = fact.DiffAgent
	case p.a.located(s.a.from):
		f.kind = fact.DiffPlace
	}
	return f
}

// located reports whether a noun stands behind a preposition that tells where.
func (v *view) located(noun int) bool {
	for i := noun - 1; i >= 0 && i >= noun-mostInPlace; i-- {
		if w := &v.words[i]; w.function && !determiners[w.text] {
			return locating[w.text] || w.text == "on" || w.text == "into" || w.text == "from"
		}
	}
	return false
}

package verdicts

import (
	"maps"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
)

// mayBeOneDeed reports whether two verbs may tell of one deed: those who do it and
// those it is done to are not told to be others. A word that is no verb may.
func mayBeOneDeed(a *view, x fact.Span, b *view, y fact.Span) bool {
	d, e := a.deedIn(x), b.deedIn(y)
	if d == nil || e == nil {
		return true
	}
	close := covered(a, b) >= nearlySame
	if freed, other := a.freed(x), b.freed(y); freed && !other && b.isThing(e.Patient) || other && !freed && a.isThing(d.Patient) {
		return false // "released on bail", "the results were released"
	}
	return a.mayBeOne(d.Agent, b, e.Agent, close) && a.mayBeOne(d.Patient, b, e.Patient, close)
}

// freed reports whether a verb tells of somebody who is let go: "released on bail", "from hospital".
func (v *view) freed(verb fact.Span) bool {
	_, last := wordsAt(v, verb)
	next := v.textAt(last + 1)
	return last >= 0 && (next == "on" || next == "from") && letGo[v.textAt(last+2)]
}

var letGo = set(`bail bond parole probation licence license recognizance prison jail custody detention hospital`)

// isThing reports whether a noun phrase tells of something, and not of somebody.
func (v *view) isThing(p *fact.Phrase) bool {
	if p == nil {
		return false
	}
	head := v.headOf(*p)
	if head < 0 || v.words[head].function || v.named[v.words[head].sense] {
		return false
	}
	word := v.words[head].text
	one := strings.TrimSuffix(word, "s")
	return !lexicon.Person(word) && len(sourceKinds()[word]) == 0 && len(sourceKinds()[one]) == 0 && !collectives[one]
}

// collectives are nouns for several people.
var collectives = set(`group pair couple trio crowd gang`)

// deedIn is the deed whose verb ends a span, or else the first that lies in it; nil if there is none.
func (v *view) deedIn(span fact.Span) *fact.Deed {
	for i := range v.Deeds {
		if d := &v.Deeds[i]; d.End == span.End && d.End > span.Start {
			return d
		}
	}
	for i := range v.Deeds {
		d := &v.Deeds[i]
		if d.End > span.Start && d.End <= span.End {
			return d
		}
	}
	return nil
}

// mayBeOne reports whether two noun phrases may name one thing. A name may be that
// of any description and stand for any pronoun; two names or two descriptions need
// a word in common, descriptions not in sentences that are close to each other,
// which call the same by other words.
func (v *view) mayBeOne(p *fact.Phrase, o *view, q *fact.Phrase, close bool) bool {
	if p == nil || q == nil {
		return true
	}
	one, other := v.sensesOf(*p), o.sensesOf(*q)
	if len(one) == 0 || len(other) == 0 {
		return true
	}
	for sense := range one {
		if other[sense] {
			return true
		}
	}
	named, otherNamed := v.names(*p), o.names(*q)
	return named != otherNamed || !named && close
}

// sensesOf are those of a noun phrase, and of the name that it holds where the name stands
// behind a comma: "officer, Robert Roth".
func (v *view) sensesOf(p fact.Phrase) map[string]bool {
	senses := v.sensesIn(p)
	for _, n := range v.Names {
		if p.Contains(n.Span) && n.End == p.End {
			senses = maps.Clone(senses)
			maps.Copy(senses, v.sensesIn(n.Phrase))
		}
	}
	return senses
}

// names reports whether a phrase holds a name.
func (v *view) names(p fact.Phrase) bool {
	return slices.ContainsFunc(v.Names, func(n fact.Name) bool { return p.Overlaps(n.Span) })
}

// sensesIn are the words of content in a noun phrase, up to its first comma. They
// are asked for with every other statement, so they are remembered.
func (v *view) sensesIn(p fact.Phrase) map[string]bool {
	if found, ok := v.phrases[p.Span]; ok {
		return found
	}
	found := make(map[string]bool)
	v.phrases[p.Span] = found
	first, last := wordsAt(v, p.Span)
	for i := first; i >= 0 && i <= last; i++ {
		w := v.words[i]
		if i > first && len(found) > 0 && strings.Contains(v.between(i-1), ",") {
			break
		}
		if !w.function && !w.figure && !w.date && !pronouns[w.text] {
			found[w.sense] = true
		}
	}
	return found
}

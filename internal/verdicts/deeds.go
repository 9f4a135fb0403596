package verdicts

import (
	"maps"
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// mayBeOneDeed reports whether two verbs may tell of one deed: those who do it and
// those it is done to are not told to be others. A word that is no verb may.
func mayBeOneDeed(a *view, x fact.Span, b *view, y fact.Span) bool {
	d, e := a.deedIn(x), b.deedIn(y)
	if d == nil || e == nil {
		return true
	}
	close := covered(a, b) >= nearlySame
	return a.mayBeOne(d.Agent, b, e.Agent, close) && a.mayBeOne(d.Patient, b, e.Patient, close)
}

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

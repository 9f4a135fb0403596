package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares how a court ruled on somebody: "was acquitted of aiding the scheme" and "was
// also found guilty".

// ruling is that a statement tells somebody to be found guilty, or not.
type ruling struct {
	fact.Phrase
	guilty bool
	who    *fact.Phrase    // nil when that is not told
	names  []*called       // of whom it may be told
	of     map[string]bool // senses of what it is told to be of
}

// rulingCues are runs of stems that tell a ruling; a star stands for up to three words. Of two that
// end with one word the first counts.
var rulingCues = []struct {
	stems  []string
	guilty bool
}{
	{strings.Fields("find not guilti"), false},
	{strings.Fields("find * not guilti"), false},
	{strings.Fields("find guilti"), true},
	{strings.Fields("find * guilti"), true},
	{strings.Fields("convict"), true},
	{strings.Fields("acquit"), false},
	{strings.Fields("clear of"), false},
	{strings.Fields("clear * of"), false},
	{strings.Fields("exoner"), false},
	{strings.Fields("walk free"), false},
}

// openRulings are stems of what keeps a ruling from being told as given, or as the last one.
var openRulings = set(`could may might would can if unless until appeal overturn quash retri seek sought ask want hope expect previous earlier
	not never deni yet whether retrial wrong onc`)

// readRuling reads the one ruling of a statement, nil if there is none, both, or one that is open.
func readRuling(v *view) *ruling {
	var found *ruling
	for i := range v.words {
		guilty, last := v.rulingAt(i)
		if last < 0 {
			continue
		}
		if found != nil && found.guilty != guilty {
			return nil
		}
		if found != nil {
			continue
		}
		found = &ruling{Phrase: v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[last].End}), guilty: guilty, of: v.chargeBehind(last)}
		if !v.convictedIn(found, i) {
			return nil
		}
	}
	if found == nil {
		return nil
	}
	for _, w := range v.words {
		if openRulings[w.stem] && !found.Overlaps(w.Span) && (w.Start < found.Start || w.stem != "not") {
			return nil
		}
	}
	return found
}

// rulingAt tells the ruling that begins with a word and its last word, -1 if none does.
func (v *view) rulingAt(i int) (guilty bool, last int) {
	const gap = 3
	last = -1
	if !v.deedHolds(i) {
		return false, last // "a convicted thief"
	}
	for _, cue := range rulingCues {
		k := i
		for n, stem := range cue.stems {
			switch {
			case k < 0 || stem == "*":
				continue
			case n > 0 && cue.stems[n-1] == "*":
				end := min(k+gap+1, len(v.words))
				for k < end && v.words[k].stem != stem {
					k++
				}
				if k == end {
					k = -1
					continue
				}
			case v.stemAt(k) != stem:
				k = -1
				continue
			}
			k++
		}
		if k > 0 && k-1 > last {
			guilty, last = cue.guilty, k-1
		}
	}
	return guilty, last
}

// chargeBehind are the senses of what a ruling is told to be of, right behind it.
func (v *view) chargeBehind(last int) map[string]bool {
	const reach = 4
	of := make(map[string]bool)
	from := last
	if v.words[last].text != "of" {
		if from++; v.textAt(from) != "of" {
			return of
		}
	}
	for k := from + 1; k < min(from+1+reach, len(v.words)); k++ {
		if w := v.words[k]; !w.function && !w.figure {
			of[w.sense] = true
		}
		if strings.TrimSpace(v.between(k)) != "" {
			break
		}
	}
	return of
}

// convictedIn reads on whom a ruling is, false where they are some of several.
func (v *view) convictedIn(r *ruling, word int) bool {
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || !d.Overlaps(v.words[word].Span) {
			continue
		}
		switch {
		case d.Modal != "" || d.Denied:
			return false
		case d.Passive:
			r.who = d.Patient
		case v.stemAt(word) == "walk":
			r.who = d.Agent
		default:
			r.who = d.Patient
		}
	}
	for i := range v.called {
		c := &v.called[i]
		if c.inside && c.Kind != fact.NamesPlace && (r.who == nil || r.who.Overlaps(c.Span) || c.End <= r.who.Start) && (c.End <= r.Start || r.who != nil && r.who.Overlaps(c.Span)) {
			r.names = append(r.names, c)
		}
	}
	if r.who == nil {
		return true
	}
	return !slices.ContainsFunc(v.words, func(w viewWord) bool { return (w.figure || severals[w.text]) && r.who.Overlaps(w.Span) })
}

var severals = set(`both all some several most others they them`)

// compareRulings finds that a court is told to have found one person guilty, and not guilty.
func compareRulings(p *pair) []finding {
	x, y := p.a.ruling, p.b.ruling
	if x == nil || y == nil || x.guilty == y.guilty || p.a.tellsRuling(y) || p.b.tellsRuling(x) || p.daysApart() || !p.oneAccused(x, y) ||
		len(x.of) > 0 && len(y.of) > 0 && !anyIn(x.of, y.of) {
		return nil
	}
	value := func(r *ruling) string {
		if r.guilty {
			return "guilty"
		}
		return "not guilty"
	}
	return []finding{{
		kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: "ruling",
		x: p.a.value(x.Phrase, value(x)), y: p.b.value(y.Phrase, value(y)),
		reason: message.Text("Not the same ruling: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}}
}

// oneAccused reports whether two rulings are on one person: one name on both sides, or where a
// side has no name the same words for who it is, or much else in common.
func (p *pair) oneAccused(x, y *ruling) bool {
	for _, n := range x.names {
		for _, m := range y.names {
			if n.last != "" && m.last != "" && wordsAreOne(n.words, m.words) {
				return true
			}
		}
	}
	if len(x.names) > 0 && len(y.names) > 0 {
		return false
	}
	return p.oneConviction(x.who, y.who, termWords)
}

// tellsRuling reports whether the article of a statement also has a ruling in the claim.
func (v *view) tellsRuling(r *ruling) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool { return s.ruling != nil && s.ruling.guilty == r.guilty })
}

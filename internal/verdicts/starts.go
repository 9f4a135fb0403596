package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares the days on which one thing of some length is told to begin: a truce, a curfew, a
// strike, a ban. "The guns are to fall silent on Tuesday", "a halt to the fighting takes effect on Monday".

// start is the day on which such a thing begins, with the group of its noun.
type start struct {
	*moment
	what string
}

var (
	// beginners are nouns, by stem, for what begins on one day, those that reports call alike brought together.
	beginners = pairs(`
truce truce, ceasefir truce, cease-fir truce, armistic truce, halt pause, paus pause, lull pause, gun guns, weapon guns, fight guns, hostil guns,
curfew curfew, walkout strike, stoppag strike, strike strike, ban ban, embargo embargo, blockad blockade, lockdown lockdown, sanction sanctions, tariff levy, duti levy, levi levy
`)
	// fightingWords, by stem, tell that what pauses is a war.
	fightingWords = set(`fight hostil shell gun bomb weapon battl combat`)
	beginVerbs    = set(`begin began begun start commenc`)
	stopVerbs     = set(`stop ceas halt`)
	// notThatStart stand in a statement that tells of one start of several, or of one that was put off.
	notThatStart = set(`another second renewed new previous earlier extended extension delayed postponed originally planned should again broken resumed failed`)
)

// readStarts reads the days on which something begins by a statement.
func readStarts(v *view) []start {
	if slices.ContainsFunc(v.words, func(w viewWord) bool { return notThatStart[w.text] }) {
		return nil
	}
	var out []start
	for i := range v.words {
		end, stops := v.beginsAt(i)
		if end < 0 {
			continue
		}
		what := v.beginner(i, stops)
		m := v.dayBehind(end)
		if what != "" && m != nil {
			out = append(out, start{m, what})
		}
	}
	return out
}

// beginsAt is the last word of a verb of beginning at a word, -1 if there is none there, and whether it
// tells of the end of fighting.
func (v *view) beginsAt(i int) (end int, stops bool) {
	next := v.textAt(i + 1)
	switch stem := v.words[i].stem; {
	case beginVerbs[stem] && v.deedHolds(i):
		return i, false
	case (stem == "take" || stem == "took") && next == "effect":
		return i + 1, false
	case (stem == "come" || stem == "came" || stem == "enter" || stem == "go" || stem == "went") && (next == "into" || next == "in") && (v.textAt(i+2) == "force" || v.textAt(i+2) == "effect"):
		return i + 2, false
	case (stem == "fall" || stem == "fell") && next == "silent":
		return i + 1, true
	case stopVerbs[stem] && v.deedHolds(i):
		return i, true
	}
	return -1, false
}

// beginner is the group of the noun that stands before a verb of beginning as its subject.
func (v *view) beginner(verb int, stops bool) string {
	const reach = 9
	if d := v.deedIn(v.words[verb].Span); d != nil {
		verb, _ = wordsAt(v, d.Span)
	}
	for i := verb - 1; i >= 0 && i >= verb-reach && !strings.ContainsAny(v.between(i), ",;:()"); i-- {
		switch what := beginners[v.words[i].stem]; {
		case v.deedHolds(i) && what == "" && !strings.HasSuffix(v.words[i].text, "ing"):
			return ""
		case what == "":
		case what == "guns" && !stops:
			continue // "a halt to the fighting begins"
		case what == "guns":
			return "truce"
		case stops:
			return ""
		case what == "pause":
			if slices.ContainsFunc(v.words, func(w viewWord) bool { return fightingWords[w.stem] }) {
				return "truce"
			}
			return ""
		case what == "strike" && v.words[i].text == "strikes":
			return "" // from the air
		default:
			return what
		}
	}
	return ""
}

// dayBehind is the first day told behind a word in its clause; nil if there is none.
func (v *view) dayBehind(word int) *moment {
	const reach = 14
	var found *moment
	at := 0
	for i := range v.moments {
		m := &v.moments[i]
		first, _ := wordsAt(v, m.Span)
		if m.Kind != fact.DateDay || m.saying || m.Relation == fact.DateUntil || m.Relation == fact.DateBy || m.Weekday == "" && m.day == 0 || first <= word || first > word+reach || found != nil && at < first {
			continue
		}
		clear := true
		for k := word; k < first; k++ {
			clear = clear && !strings.ContainsAny(v.between(k), ",;()") && (k == word || !v.deedHolds(k) && v.words[k].text != "after")
		}
		if clear {
			found, at = m, first
		}
	}
	return found
}

// compareStarts finds that one thing is told to begin on two days.
func compareStarts(p *pair) []finding {
	if len(p.a.starts) == 0 || len(p.b.starts) == 0 || p.a.ofAnotherDay(p.b) {
		return nil
	}
	for _, x := range p.a.starts {
		for _, y := range p.b.starts {
			if x.what != y.what || x.meets(y.moment) || x.ofAnotherWeek(y.moment) && !p.ofNearDays() || quotedTogether(p.a, x.quote, p.b, y.quote) ||
				p.a.startsWith(y) || p.b.startsWith(x) || !p.startOfOne(x.what) {
				continue
			}
			return []finding{{
				kind: fact.DiffDate, concerns: fact.ConcernsClaim, material: true, subject: "start " + x.what, sure: true,
				x: p.a.value(x.Phrase, x.normal()), y: p.b.value(y.Phrase, y.normal()),
				reason: message.Text("Not at one time: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}}
		}
	}
	return nil
}

// ofNearDays reports whether two articles are known to be of days so near each other that a day of the week
// is of one week in both, however it is read.
func (p *pair) ofNearDays() bool {
	return p.a.dated && p.b.dated && abs(p.a.day-p.b.day) < movedOn
}

// startOfOne reports whether what begins by two statements may be one thing: hardly two truces are
// told of at a time, of other things the statements must have something in common. Two that name other
// places or bodies tell of two.
func (p *pair) startOfOne(what string) bool {
	names, things := 0, 0
	for _, w := range p.a.words {
		switch {
		case w.function || w.figure || w.date || !p.b.content[w.sense] || beginners[w.stem] != "" || beginVerbs[w.stem]:
		case p.a.named[w.sense] && p.b.named[w.sense]:
			names++
		default:
			things++
		}
	}
	if names == 0 && p.a.namesThere() && p.b.namesThere() {
		return false
	}
	return what == "truce" || names > 0 && names+things >= 2
}

// namesThere reports whether a statement names somebody or something but its source.
func (v *view) namesThere() bool {
	return slices.ContainsFunc(v.Names, func(n fact.Name) bool { return v.Contains(n.Span) && !inSource(v.Statement, n.Span) })
}

// startsWith reports whether the article of a statement tells the day of a start for the same thing.
func (v *view) startsWith(s start) bool {
	return slices.ContainsFunc(v.siblings, func(o *view) bool {
		return slices.ContainsFunc(o.starts, func(t start) bool { return t.what == s.what && t.meets(s.moment) })
	})
}

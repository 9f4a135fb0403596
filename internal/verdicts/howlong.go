package verdicts

import (
	"strings"

	"crosscheck/internal/lexicon"
)

// This file finds that one thing is told to last for two times, wherever the sentences tell it: "the truce is
// to last 30 days" and "a 60-day truce", "the 11-minute recording" and "all 47 minutes of the recording".

// howLong is how long a thing lasts.
type howLong struct {
	*figure
	noun int // the word for the thing
}

// readHowLong reads the one thing of which a statement tells how long it lasts, nil where there is none or
// several.
func readHowLong(v *view) *howLong {
	var found *howLong
	for i := range v.figures {
		f := &v.figures[i]
		first, last := wordsAt(v, f.Span)
		if spans[f.thing.key] == 0 || f.thing.age || first < 0 || f.Per != "" {
			continue
		}
		noun := v.lastingNoun(first, last)
		if noun < 0 || v.words[noun].figure || v.words[noun].date || anyStretch[v.words[noun].stem] {
			continue
		}
		if found != nil {
			return nil
		}
		found = &howLong{f, noun}
	}
	return found
}

// anyStretch are nouns, by stem, for a time whatever it is of, and for what comes again and again.
var anyStretch = stems(`period time stretch spell interval span window deadline notice delay wait pause break gap history career
	drive ride walk flight journey trip shift week weekend day session meeting high low average old sentence term`)

// lastingNoun is the word for what lasts as long as a figure between two words tells, -1 if none does.
func (v *view) lastingNoun(first, last int) int {
	unit := last
	for unit < len(v.words) && unit <= last+1 && spans[v.words[unit].stem] == 0 {
		unit++
	}
	if unit >= len(v.words) || spans[v.words[unit].stem] == 0 {
		return -1
	}
	next := v.textAt(unit + 1)
	switch {
	case !strings.HasSuffix(v.words[unit].text, "s") && unit > last && v.between(unit-1) == "-": // "60-day truce"
		if next == "" || v.between(unit) != " " || v.words[unit+1].function || v.deedHolds(unit+1) {
			return -1
		}
		return v.headBehind(unit + 1)
	case next == "of" && v.textAt(first-1) == "all" && determiners[v.textAt(unit+2)] && unit+3 < len(v.words): // "all 47 minutes of the recording"
		return v.headBehind(unit + 3)
	}
	lead := v.beforeSofteners(v.words[first].Span) - 1
	if lead > 0 && v.words[lead].text == "of" && !v.words[lead-1].function { // "a truce of 60 days"
		return lead - 1
	}
	if lead >= 0 && v.words[lead].text == "for" {
		lead--
	}
	if lead < 0 || v.words[lead].stem != "last" && !(next == "long" && beForms[v.words[lead].text]) { // "lasts 11 minutes", "is 11 minutes long"
		return -1
	}
	for lead--; lead >= 0 && (v.words[lead].function || v.words[lead].negation) && strings.TrimSpace(v.between(lead)) == ""; lead-- {
		if v.words[lead].negation {
			return -1
		}
	}
	if lead < 0 || strings.TrimSpace(v.between(lead)) != "" {
		return -1
	}
	return lead
}

// compareHowLong finds that one thing cannot last for two times.
func compareHowLong(p *pair) []finding {
	x, y := p.a.lastsFor, p.b.lastsFor
	if x == nil || y == nil || quotedAlike(*x.figure, *y.figure) || x.withinUnit(y.figure) || p.toldApart() {
		return nil
	}
	one, other := &p.a.words[x.noun], &p.b.words[y.noun]
	if !oneWord(one, other) && !lexicon.Same(one.text, other.text, lexicon.Noun) {
		return nil
	}
	found := p.takesBoth("how long "+one.sense, x.figure, x.text(), y.figure, y.text())
	found.least = leastLikelyCounted
	return []finding{found}
}

// text is how long a thing lasts: "60 days", also of "a 60-day truce".
func (h *howLong) text() string {
	unit := strings.TrimSuffix(h.thing.label, "s")
	if h.Low != 1 || h.High != 1 {
		unit += "s"
	}
	return normal(h.Figure) + " " + unit
}

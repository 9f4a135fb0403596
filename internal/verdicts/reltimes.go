package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares times that are told without a date in one place of a statement and its
// rewrite: "last week" and "next week", "on Thursday" and "at the weekend", "within 14 days" and
// "after 14 days".

// timePhrase is such a time.
type timePhrase struct {
	stretch
	kind, value string // times of one kind with other values exclude each other
}

// Words of time that exclude one another, by kind.
var (
	periodTurns = map[string]string{"last": "last", "past": "last", "previous": "last", "next": "next", "coming": "next"}
	// withinIt and beyondIt are prepositions before a stretch of time.
	withinIt = set(`within inside`)
	beyondIt = set(`after beyond`)
)

// readTimePhrases finds the times without a date of a statement.
func readTimePhrases(v *view) []timePhrase {
	var out []timePhrase
	for i, w := range v.words {
		next := v.stemAt(i + 1)
		switch {
		case periodTurns[w.text] != "" && (inYear[next] > 0 && next != "day" && next != "hour" && next != "minut" && next != "second") && !v.words[i].figure && (i == 0 || !determiners[v.words[i-1].text] || w.text != "last" && w.text != "past"):
			out = append(out, timePhrase{stretch{i, i + 2}, "turn of " + next, periodTurns[w.text]})
		case w.text == "weekend":
			out = append(out, timePhrase{stretch{i, i + 1}, "weekday", "weekend"})
		case weekdayNames[w.text] && v.textAt(i+1) != "to":
			out = append(out, timePhrase{stretch{i, i + 1}, "weekday", w.text})
		case withinIt[w.text] || beyondIt[w.text]:
			if k := i + 1; v.smallNumber(k) > 0 && spanDays[v.stemAt(k+1)] > 0 || v.textAt(k) == "a" && spanDays[v.stemAt(k+1)] > 0 {
				value := "within"
				if beyondIt[w.text] {
					value = "after"
				}
				out = append(out, timePhrase{stretch{i, k + 2}, "limit of " + v.folded(stretch{k, k + 2}), value})
			}
		}
	}
	return out
}

var weekdayNames = set(`monday tuesday wednesday thursday friday saturday sunday`)

// sameAs reports whether two times without a date are told alike.
func (t *timePhrase) sameAs(o timePhrase) bool { return t.kind == o.kind && t.value == o.value }

// excludes reports whether two times without a date cannot be one. A weekend holds two days, and
// days of the week are compared as dates.
func (t *timePhrase) excludes(o *timePhrase) bool {
	if t.kind != o.kind || t.value == o.value {
		return false
	}
	if t.kind == "weekday" {
		one, other := t.value, o.value
		if one == "weekend" {
			one, other = other, one
		}
		return other == "weekend" && one != "weekend" && one != "saturday" && one != "sunday" && one != "friday"
	}
	return true
}

// compareTimePhrases finds two times without a date in one place.
func compareTimePhrases(p *pair) []finding {
	if !p.isRewrite() || p.figuresApart() || p.a.ofAnotherDay(p.b) {
		return nil
	}
	one, other := readTimePhrases(p.a), readTimePhrases(p.b)
	for _, x := range one {
		for _, y := range other {
			if !x.excludes(&y) || slices.ContainsFunc(one, y.sameAs) || slices.ContainsFunc(other, x.sameAs) || !p.aloneInPlace(x.stretch, y.stretch) || p.a.saidAt(x.stretch) || p.b.saidAt(y.stretch) ||
				p.quotedAt(x.stretch, y.stretch) {
				continue
			}
			return p.exchangedFinding(fact.DiffDate, "time without a date", x.stretch, y.stretch, message.Key("Not at one time: “{{.One}}” against “{{.Other}}”."))
		}
	}
	return nil
}

// saidAt reports whether a stretch dates what was said.
func (v *view) saidAt(s stretch) bool {
	span := fact.Span{Start: v.words[s.from].Start, End: v.words[s.to-1].End}
	for i := range v.moments {
		if v.moments[i].Overlaps(span) && v.moments[i].saying {
			return true
		}
	}
	return false
}

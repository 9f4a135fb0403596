package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// This file knows what a statement does not tell of those it names: "unlike Roth and Lang, Odera has
// not signed" denies nothing of Roth, and a denial that somebody has held for years is settled by
// nothing that is told since.

// unlike are the senses of the names from which a statement sets apart whom it tells of.
func (v *view) unlike() map[string]bool {
	at := slices.IndexFunc(v.words, func(w viewWord) bool { return w.text == "unlike" })
	if at < 0 {
		return nil
	}
	end := len(v.words)
	for i := range v.acts { // whom the next verb is told of, one is set apart from the others
		if d := &v.acts[i]; d.word > at && d.subject() != nil {
			if first, _ := wordsAt(v, d.subject().Span); first > at {
				end = first
			}
			break
		}
	}
	senses := make(map[string]bool)
	for i := at + 1; i < end && !strings.ContainsAny(v.between(i-1), ";:"); i++ {
		if w := &v.words[i]; v.named[w.sense] {
			senses[w.sense] = true
		}
	}
	return senses
}

// onlyUnlike reports whether all names that two statements share are those from which one sets apart
// whom it tells of.
func onlyUnlike(a, b *view) bool {
	x, y := a.unlike(), b.unlike()
	if len(x) == 0 && len(y) == 0 {
		return false
	}
	apart := false
	for sense := range a.named {
		if b.named[sense] {
			if !x[sense] && !y[sense] {
				return false
			}
			apart = true
		}
	}
	return apart
}

// heldLong reports whether somebody is told to have denied something for long, or often: "long denied",
// "denied for years", "denied time and again".
func (v *view) heldLong(verb fact.Span) bool {
	const reach = 4
	first, last := wordsAt(v, verb)
	if first < 0 {
		return false
	}
	if slices.ContainsFunc(v.words[max(0, first-2):last+1], func(w viewWord) bool {
		return w.text == "long" || strings.HasSuffix(w.text, "-long")
	}) {
		return true
	}
	for i := max(0, first-reach); i < min(len(v.words)-1, last+1+reach); i++ {
		if w, next := v.words[i].text, v.words[i+1].text; w == "for" && (next == "years" || next == "decades") || w == "spent" && (next == "years" || next == "decades") ||
			w == "time" && next == "and" && v.textAt(i+2) == "again" {
			return true
		}
	}
	return false
}

package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// This file tells how far a denial goes: what is denied of one alone, of the time since something, of a kind or of a place
// denies no more than that.

// deniesSince reports whether what a statement denies it denies only of the time since something, of which another tells that
// it was the last time, or the first time since.
func (v *view) deniesSince(o *view) bool {
	since := slices.ContainsFunc(v.moments, func(m moment) bool { return m.Relation == fact.DateSince })
	return since && slices.ContainsFunc(o.words, func(w viewWord) bool { return w.text == "last" && !w.date || w.text == "first" })
}

// doneWithout reports whether what is denied is a thing without which something was done: "without any ransom".
func (v *view) doneWithout(span fact.Span) bool {
	first, _ := wordsAt(v, span)
	return first >= 0 && v.words[first].text == "without" && v.deedIn(span) == nil
}

// isDoneTo reports whether a thing is told to have had something done to it that makes it real: "a ransom was paid".
func (v *view) isDoneTo(span fact.Span) bool {
	return slices.ContainsFunc(v.acts, func(d deed) bool {
		return d.word >= 0 && d.Patient != nil && d.Patient.Overlaps(span) && !d.Denied && d.Modal == "" && handing[v.words[d.word].stem]
	})
}

// handing are verbs, by stem, of handing over or making what they are done to.
var handing = stems(`pay give hand deliver make sign grant provide transfer`)

// tellsDenial reports whether a statement tells that somebody denies what it tells: "which the ministry denies".
func (v *view) tellsDenial() bool {
	for i := 1; i < len(v.words); i++ {
		if v.words[i].text != "which" || !strings.Contains(v.between(i-1), ",") {
			continue
		}
		const reach = 6
		for k := i + 1; k < len(v.words) && k <= i+reach && !v.anyBetween(k-1, k, ",;:"); k++ {
			if refuting[v.words[k].stem] || v.words[k].stem == "disput" || v.words[k].stem == "reject" {
				return true
			}
		}
	}
	return false
}

// deniesAlone reports whether what is denied of a deed is that it was done by one alone.
func (v *view) deniesAlone(verb fact.Span) bool {
	_, last := wordsAt(v, verb)
	for i := last + 1; last >= 0 && i < len(v.words) && !v.anyBetween(i-1, i, ",;:"); i++ {
		w := v.words[i].text
		if w == "alone" || w == "single-handedly" || w == "by" && stressing[v.textAt(i+1)] || w == "on" && v.textAt(i+2) == "own" {
			return true
		}
	}
	return false
}

// deniesDegree reports whether what is denied of a deed is how far it went, of which another statement does not tell that: "did not open
// fully" and "opened part of the way".
func (v *view) deniesDegree(verb fact.Span, o *view) bool {
	const reach = 3
	first, last := wordsAt(v, verb)
	for i := max(0, first); first >= 0 && i < len(v.words) && i <= last+reach; i++ {
		if degrees[v.words[i].text] && !slices.ContainsFunc(o.words, func(w viewWord) bool { return degrees[w.text] }) {
			return true
		}
	}
	return false
}

var degrees = set(`fully entirely completely properly totally wholly`)

// ergative verbs, by sense, are said of who does something as well as of what it is done to.
var ergative = set(`end start begin open close stop halt resum continu finish break move chang grow increas shut`)

// takesObject reports whether a verb is told to be done to something: an object stands right
// behind it, or it is passive.
func (v *view) takesObject(verb fact.Span) bool {
	if d := v.deedIn(verb); d != nil && d.Passive {
		return true
	}
	_, last := wordsAt(v, verb)
	if last < 0 || last+1 >= len(v.words) || strings.TrimSpace(v.between(last)) != "" {
		return false
	}
	next := &v.words[last+1]
	return determiners[next.text] || !next.function && !next.date && !strings.HasSuffix(next.text, "ly")
}

// noneOf reports whether what is denied are some of a kind that there is: "none of the
// other teams has offered more" denies no team.
func (v *view) noneOf(span fact.Span) bool { return v.noneDo(span) && v.deedIn(span) == nil }

// noneDo reports whether a span begins with "none of" and the like, which denies what
// these do.
func (v *view) noneDo(span fact.Span) bool {
	first, _ := wordsAt(v, span)
	return first >= 0 && first+1 < len(v.words) && v.words[first].negation && v.words[first+1].text == "of"
}

// doesAny reports whether another statement tells of a deed of this one.
func (v *view) doesAny(o *view) bool {
	for i := range v.Deeds {
		if d := v.deed(i); o.content[d.sense] {
			return true
		}
	}
	return false
}

// deniesNow reports whether a verb is denied of the time of writing, "does not require",
// and isPast whether one is told of a time before: both can be true.
func (v *view) deniesNow(span fact.Span) bool {
	first, last := wordsAt(v, span)
	return first >= 0 && slices.ContainsFunc(v.words[max(0, first-1):last+1], func(w viewWord) bool { return nowForms[strings.TrimSuffix(strings.TrimSuffix(w.text, "n't"), "n’t")] })
}

var nowForms = set(`do does`)

func (v *view) isPast(span fact.Span) bool {
	_, last := wordsAt(v, span)
	d := v.deedIn(span)
	return d != nil && !d.Passive && d.Modal == "" && last >= 0 && strings.HasSuffix(v.words[last].text, "ed")
}

// noneMade reports whether a noun for a deed is denied with a verb that only says it is done:
// "no arrests had been made".
func (v *view) noneMade(span fact.Span) bool {
	const reach = 4
	_, last := wordsAt(v, span)
	for i := last + 1; last >= 0 && i < len(v.words) && i <= last+reach; i++ {
		if w := v.words[i].text; w == "made" || w == "taken" || w == "held" || w == "carried" {
			return true
		}
	}
	return false
}

// deniesOfKind reports whether a noun is denied with a word on its kind of which another
// statement has nothing: "without a valid flag".
func (v *view) deniesOfKind(span fact.Span, o *view) bool {
	first, last := wordsAt(v, span)
	if first < 0 || v.deedIn(span) != nil {
		return false
	}
	return slices.ContainsFunc(v.words[first:last], func(w viewWord) bool {
		return !w.function && !w.negation && !w.figure && !v.named[w.sense] && !o.content[w.sense]
	})
}

// deniedThere reports whether what is denied is a place or a state behind a
// preposition: "not at the church".
func (v *view) deniedThere(span fact.Span) bool {
	first, last := wordsAt(v, span)
	return first >= 0 && first < last && v.words[first].negation && being[v.words[first+1].text]
}

// isThere reports whether something is told to be at a place or in a state.
func (v *view) isThere(span fact.Span) bool {
	first, _ := wordsAt(v, span)
	for i := first - 1; i >= 1 && i >= first-3; i-- {
		if being[v.words[i].text] {
			return beForms[v.words[i-1].text]
		}
	}
	return false
}

// being are the prepositions of where and in what state something is.
var being = set(`at in on under inside outside near`)

// failed reports whether what is denied is told as not achieved.
func (v *view) failed(span fact.Span) bool {
	first, last := wordsAt(v, span)
	return first >= 0 && slices.ContainsFunc(v.words[first:last+1], func(w viewWord) bool { return w.stem == "fail" || w.stem == "unabl" })
}

// nounsAlike is the share of all content words in common from which on a denied word
// that is no verb counts.
const nounsAlike = 0.4

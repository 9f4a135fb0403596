package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// This file reads on what a statement makes depend what it tells, in whatever words, and what it
// tells not to depend on anything: "if the mines are cleared", "not before", "whether or not".

// condition is a clause on which a statement depends: "if Israel stops its attacks".
type condition struct {
	fact.Phrase
	first, last int
	inside      map[string]bool // senses of its words
	// strict conditions decide whether it comes to it, others only say when or with what.
	strict bool
	// inverted is that what the main clause tells is so where what is inside is not: "unless".
	inverted bool
}

// opener is how a condition may begin.
type opener struct {
	words    []string
	strict   bool
	inverted bool
	clause   bool // only before a clause of its own
}

var openers = slices.Concat(
	openersOf("only if|only when|only once|only after|only with|only provided|provided that|providing that|as long as|so long as|on condition that|on the condition that|"+
		"on one condition|subject to|assuming|conditional on|contingent on|conditioned on|dependent on|depends on|depending on|hinges on|hinging on|if and when|"+
		"only in|only for|only with|only at|only by|only from|only on|in the event of|in the event that|weather permitting|pending|on the understanding|with the proviso", opener{strict: true}),
	openersOf("if", opener{strict: true}),
	openersOf("provided|providing|in case", opener{strict: true, clause: true}),
	openersOf("unless|except if|except when|except where|barring", opener{strict: true, inverted: true}),
	openersOf("once|when|after|as soon as|the moment|following", opener{}),
	openersOf("except in|except for|except with|except at|except by|except on|other than in|without|until|till|before|prior to|ahead of", opener{inverted: true}),
)

func openersOf(list string, as opener) []opener {
	var out []opener
	for _, phrase := range strings.Split(list, "|") {
		as.words = strings.Fields(phrase)
		out = append(out, as)
	}
	return out
}

// inverted conditions begin with the modal itself: "should the vote go against him".
var turnedModal = &opener{words: []string{"should"}, strict: true}

// met begin what is told to be so already: "now that the mines are cleared".
var met = openersOf("now that|because|since|given that|seeing that|seeing as", opener{strict: true})

// metAt is how a ground begins at a word, nil if none does.
func (v *view) metAt(i int) *opener {
	for k := range met {
		if o := &met[k]; i+len(o.words) < len(v.words) && v.reads(i, o.words) {
			return o
		}
	}
	return nil
}

// opensAt is how a condition begins at a word, nil if none does. After verbs of asking and seeing
// "if" does not.
func (v *view) opensAt(i int) *opener {
	if v.words[i].text == "should" && i+2 < len(v.words) && strings.TrimSpace(v.between(i)) == "" && (determiners[v.words[i+1].text] || pronouns[v.words[i+1].text] || v.named[v.words[i+1].sense]) {
		return turnedModal
	}
	for k := range openers {
		o := &openers[k]
		if i+len(o.words) > len(v.words) || !v.reads(i, o.words) || o.clause && !(v.subjectFollows(i) && (i == 0 || !beForms[v.words[i-1].text])) {
			continue
		}
		if o.words[0] == "if" && i > 0 && notConditions[v.words[i-1].text] || v.waivedAt(i) >= 0 || o.words[0] == "pending" && i+1 < len(v.words) && !determiners[v.words[i+1].text] && v.words[i+1].function {
			return nil
		}
		return o
	}
	return nil
}

// notConditions are words behind which "if" asks, or grants.
var notConditions = set(`ask asked asking wonder wondered see saw know knew known say said question doubt as even only what and tell told sure
	unclear determine check decide`)

// readConditions finds all that a statement depends on: each from its opening word to the next comma
// behind its verb, or to the end. What stands under another condition is part of it.
func readConditions(v *view, opens func(int) *opener) []condition {
	var found []condition
	for i := 0; i < len(v.words); i++ {
		o := opens(i)
		if o == nil {
			continue
		}
		c := condition{first: i, last: v.conditionEnd(i, o), strict: o.strict, inverted: o.inverted, inside: make(map[string]bool)}
		if o.words[0] == "once" && v.subjectFollows(i) && v.perfectFollows(i) {
			c.strict = true
		}
		if c.last-i < len(o.words)+1 && o.words[0] != "weather" {
			continue
		}
		for k := i; k <= c.last; k++ {
			c.inside[v.words[k].sense] = true
			if k >= i+len(o.words) && v.words[k].negates() {
				c.inverted = !c.inverted
			}
		}
		c.Phrase = v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[c.last].End})
		found = append(found, c)
		i += len(o.words) - 1
	}
	return found
}

// conditionEnd is the last word of a condition that opens at a word.
func (v *view) conditionEnd(first int, o *opener) int {
	last, verb := first, !o.strict || o.words[0] == "subject"
	for last+1 < len(v.words) {
		verb = verb || v.deedHolds(last)
		if sign := firstSign(v.between(last)); sign == ";" || sign == "," && (verb || !v.deedFollows(last)) || last > first+len(o.words) && v.opensAt(last+1) != nil {
			break
		}
		last++
	}
	return last
}

// waivers tell that something is so in any case.
var waivers = openersOf("whether or not|regardless of|regardless|irrespective of|irrespective|no matter|whatever|whichever|however late|however long|however much|however many|"+
	"however|in any case|in any event|in either case|either way|come what may|unconditionally|without condition|without conditions|without any conditions|no strings attached|"+
	"with no conditions|without preconditions|without reservation|without reservations|without strings|no conditions attached|whenever|wherever|at any time|under any circumstances|in any circumstances|in all cases|with or without|even if|even when|even without|even should|or not", opener{})

// waivedAt is how many words tell from a word on that something is so in any case, -1 if they do not.
func (v *view) waivedAt(i int) int {
	for k := range waivers {
		words := waivers[k].words
		if i+len(words) > len(v.words) || !v.reads(i, words) {
			continue
		}
		switch words[0] {
		case "however":
			if len(words) == 1 && (i+2 >= len(v.words) || v.signBetween(i, i+1) || i == 0 || v.words[i+1].function) {
				continue // "However, …"
			}
		case "whatever":
			if i > 0 && instead[v.words[i-1].text] {
				continue // "with whatever would float"
			}
		case "even":
			if i > 0 && v.words[i-1].text == "not" {
				continue
			}
		case "or":
			if i == 0 || v.words[i-1].function || v.words[i-1].text == "whether" {
				continue
			}
		}
		return len(words)
	}
	return -1
}

// freeOfConditions reports whether a statement says in so many words that there is no condition.
func (v *view) freeOfConditions() bool {
	if v.waived == nil {
		return false
	}
	words := strings.ToLower(v.waived.Text)
	return slices.ContainsFunc([]string{"unconditional", "condition", "strings", "reservation"}, func(w string) bool { return strings.Contains(words, w) })
}

// instead are words behind which "whatever" is a thing, and not that it does not matter which.
var instead = set(`with by on of from for in to do did does take took use used`)

// readWaived is what a statement tells not to matter, from the word that says so to the next sign;
// nil if there is nothing.
func readWaived(v *view) *fact.Phrase {
	for i := range v.words {
		n := v.waivedAt(i)
		if n < 0 {
			continue
		}
		last := i + n - 1
		for last+1 < len(v.words) && !strings.ContainsAny(v.between(last), ",;:—–") {
			last++
		}
		first := i
		if v.words[i].text == "or" {
			first--
		}
		p := v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[last].End})
		return &p
	}
	return nil
}

// strictCondition is the one condition that decides whether it comes to what a statement tells, nil if
// there is none. A statement with several has none that can be compared.
func strictCondition(conditions []condition) *condition {
	var only *condition
	for i := range conditions {
		if !conditions[i].strict {
			continue
		}
		if only != nil {
			return nil
		}
		only = &conditions[i]
	}
	return only
}

// mainNegated reports whether the clause that depends on a condition is negated: "may not draw water".
func (v *view) mainNegated(c *condition) bool {
	from, to := c.first-1, c.first
	for from >= 0 && !strings.ContainsAny(v.between(from), ";:—–") && (from == c.first-1 || !strings.Contains(v.between(from), ",") || c.first == 0) {
		from--
	}
	if c.first == 0 { // the main clause follows
		from, to = c.last, c.last+1
		for to < len(v.words) && (to == c.last+1 || !strings.ContainsAny(v.between(to-1), ",;:—–")) {
			to++
		}
	}
	negated := false
	for i := from + 1; i < to; i++ {
		if w := &v.words[i]; w.negation && !(i+1 < to && v.words[i+1].text == "only") && w.text != "without" && w.text != "yet" && !(i > 0 && v.words[i-1].negation) {
			negated = !negated
		}
	}
	return negated
}

// subjectFollows reports whether the subject of a clause of its own stands right behind a word:
// "provided demand holds up".
func (v *view) subjectFollows(word int) bool {
	if word+1 >= len(v.words) {
		return false
	}
	return slices.ContainsFunc(v.acts, func(d deed) bool {
		subject := d.Agent
		if d.Passive {
			subject = d.Patient
		}
		return d.word > word && subject != nil && subject.Start == v.words[word+1].Start
	})
}

// perfectFollows reports whether the next verb behind a word is told as done before: "once an
// inspector has measured it".
func (v *view) perfectFollows(word int) bool {
	for i := range v.acts {
		if d := &v.acts[i]; d.word > word {
			first, _ := wordsAt(v, d.Span)
			return perfects[v.words[first].text] && !v.signBetween(word, d.word)
		}
	}
	return false
}

var perfects = set(`has have had`)

// deedFollows reports whether a verb stands behind a word.
func (v *view) deedFollows(word int) bool {
	return slices.ContainsFunc(v.acts, func(d deed) bool { return d.word > word })
}

func firstSign(s string) string {
	for _, r := range s {
		if r != ' ' {
			return string(r)
		}
	}
	return ""
}

// restriction is a clause that keeps what is told to some of a kind: "drivers who pay within a
// week"; nil if there is none behind a noun and no comma.
func (v *view) restriction() *fact.Phrase {
	for i := 1; i+2 < len(v.words); i++ {
		if w := v.words[i].text; w != "who" && w != "that" && w != "which" || v.words[i-1].function || strings.TrimSpace(v.between(i-1)) != "" || v.deedHolds(i-1) || v.words[i-1].stem == "say" {
			continue
		}
		last := i
		for last+1 < len(v.words) && !strings.ContainsAny(v.between(last), ",;:—–") && modalStatus[v.words[last+1].text] == "" {
			last++
		}
		if last > i+1 {
			p := v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[last].End})
			return &p
		}
	}
	return nil
}

// isPromised reports whether a statement tells what is to come, or may or must be done.
func (v *view) isPromised() bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return binding[w.text] }) ||
		slices.ContainsFunc(v.acts, func(d deed) bool { return d.word >= 0 && intending[d.Verb] })
}

var binding = set(`will would shall must may can 'll can't cannot won't`)

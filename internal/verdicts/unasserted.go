package verdicts

import "strings"

// This file tells which words of a statement assert nothing of themselves, though nothing denies
// them: what somebody only tries to do, what is not there yet, and of what something is denied.

// onlySought reports whether a verb tells what somebody tries, talks about or is asked to do, which
// asserts nothing of it: "trying to determine", "negotiating to purchase", "a week to apologise".
func (v *view) onlySought(verb int) bool {
	if verb <= 0 || v.words[verb-1].text != "to" || v.hasPastForm(verb) {
		return false
	}
	switch v.infinitiveAt(verb - 1).status {
	case "", tried, negotiated, weighed, possible, demanded, instructed:
		return true
	}
	return false
}

// awaited reports whether a noun tells of what is not there yet: "a month before a final
// determination", "tied any expulsion to it".
func (v *view) awaited(noun int) bool {
	const reach = 4
	if noun < 0 || v.deedHolds(noun) {
		return false
	}
	if v.textAt(noun-1) == "any" {
		return true
	}
	for i := noun - 1; i >= 0 && i >= noun-reach && !v.signBetween(i, noun); i-- {
		if awaiting[v.words[i].text] {
			return true
		}
	}
	return false
}

// deniedOf reports whether what is told of a noun is denied itself: "the fingerprints were not on it".
func (v *view) deniedOf(noun int) bool {
	return noun >= 0 && !v.deedHolds(noun) && noun+2 < len(v.words) && beForms[v.words[noun+1].text] && (v.words[noun+2].negation || strings.HasSuffix(v.words[noun+1].text, "n't"))
}

var awaiting = set(`before until till pending awaiting await awaits`)

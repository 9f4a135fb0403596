package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
)

// states are what becomes of people, by the stems of the words that say so.
// Figures of the dead and of the injured are never compared with each other.
var states = pairs(`
dead dead, kill dead, die dead, death dead, fatal dead, slain dead, slay dead, perish dead,
injur injured, injuri injured, wound injured, hurt injured,
miss missing, unaccount missing,
arrest arrested, detain arrested, detaine arrested,
displac displaced, evacu evacuated, hostag hostage, abduct hostage, kidnap hostage,
rescu rescued, hospit hospitalised, infect infected
`)

// anybody are nouns that say no more than that people are counted.
var anybody = set(`peopl person other man woman victim individu life live human bodi total toll more`)

// sameThings are words for one thing that is counted.
var sameThings = pairs(`
percentag percent, per percent, pct percent, rocket missil, blast explos, car vehicl, home hous,
kid child, youngster child, troop soldier, servicem soldier, cop offic, policeman offic,
job post, airplan plane, aircraft plane, jet plane, hr hour, min minut, yr year
`)

// thing is what a figure counts.
type thing struct {
	key   string // the same for all who count it: "dead" for "406 people have been killed"; "" when it cannot be read
	label string // the same in the words of the text, for people
}

// thingOf reads what a figure counts from its noun and from what is said to
// have become of those counted: "soldier dead" for "13 soldiers died".
func thingOf(v *view, f fact.Figure) thing {
	noun := plain(strings.ToLower(f.Counted))
	label := v.wordAfter(f, noun)
	if same, ok := sameThings[noun]; ok {
		noun = same
	}
	if state, ok := states[noun]; ok {
		return thing{state, state}
	}
	state := stateOf(v, f)
	switch {
	case state == "":
		return thing{noun, label}
	case noun == "" || anybody[noun]:
		return thing{state, state}
	default:
		return thing{noun + " " + state, label + " " + state}
	}
}

// wordAfter is the first word from a figure on that has the stem, as it stands;
// the stem itself if there is none.
func (v *view) wordAfter(f fact.Figure, stem string) string {
	for _, w := range v.words {
		if w.Start >= f.Start && w.stem == stem {
			return w.text
		}
	}
	return stem
}

// stateWindow is how many words after a figure its state is looked for.
const stateWindow = 7

// stateOf reads what became of those a figure counts: from the verb right before
// it ("killed at least 128"), from the words up to the next figure ("406 people
// have been confirmed dead"), or from those since the last ("the death toll rose
// to 406").
func stateOf(v *view, f fact.Figure) string {
	first, last := wordsAt(v, f.Span)
	if first < 0 {
		return ""
	}
	for first > 0 && softeners[v.words[first-1].text] {
		first--
	}
	if first > 0 && governs[v.words[first-1].text] {
		return states[v.words[first-1].stem]
	}
	for i := last + 1; i < len(v.words) && i <= last+stateWindow && !v.words[i].figure; i++ {
		if state := states[v.words[i].stem]; state != "" {
			return state
		}
	}
	// What was said of the figure before is over at "and".
	for i := first - 1; i >= 0 && i >= first-stateWindow && !v.words[i].figure && v.words[i].text != "and"; i-- {
		if state := states[v.words[i].stem]; state != "" {
			return state
		}
	}
	return ""
}

// governs are forms after which a figure counts those they befell.
var governs = set(`
killed killing kills kill injured injuring injures injure wounded wounding wounds
wound hurt hurting arrested arresting arrests arrest detained detaining displaced
displacing evacuated evacuating infected infecting abducted kidnapped rescued
`)

// softeners stand between a verb and its figure.
var softeners = set(`at least most more less fewer than over under about around some nearly almost up to as many the another`)

// wordsAt is the first and last word in a span, -1 and -1 if there is none.
func wordsAt(v *view, span fact.Span) (first, last int) {
	first, last = -1, -1
	for i, w := range v.words {
		if span.Overlaps(w.Span) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return first, last
}

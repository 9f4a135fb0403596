package verdicts

import (
	"maps"
	"strconv"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares how much of a part of a game was left: "with 7:41 left in the first half".
// Much happens in a game, so that only times close to each other, in one part, are told to
// differ, and the difference is minor.

// clockLeft is a time that was left.
type clockLeft struct {
	fact.Phrase
	seconds int
	part    map[string]bool // senses of the words that tell of which part: "first", "half"
}

// mostApart is how many seconds apart two times may lie to be of one moment of a game.
const mostApart = 10

// leftWords follow a time that was left, or a "to" does with a verb of them.
var (
	leftWords = set(`left remaining`)
	toPlay    = set(`go play`)
	gameParts = set(`first second third fourth final half quarter period overtime game regulation`)
)

// readClockLeft finds the times that a statement tells were left.
func readClockLeft(v *view) []clockLeft {
	var found []clockLeft
	for i := 0; i+2 < len(v.words); i++ {
		if v.between(i) != ":" || i > 0 && v.between(i-1) == ":" || len(v.words[i+1].text) != 2 {
			continue
		}
		minutes, err := strconv.Atoi(v.words[i].text)
		seconds, err2 := strconv.Atoi(v.words[i+1].text)
		behind := i + 3
		if v.words[i+2].text == "to" && behind < len(v.words) && toPlay[v.words[behind].text] {
			behind++
		} else if !leftWords[v.words[i+2].text] {
			continue
		}
		if err != nil || err2 != nil || seconds >= 60 {
			continue
		}
		c := clockLeft{Phrase: v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[i+1].End}), seconds: 60*minutes + seconds, part: make(map[string]bool)}
		for ; behind < len(v.words) && (determiners[v.words[behind].text] || v.words[behind].text == "in" || gameParts[v.words[behind].text]); behind++ {
			if gameParts[v.words[behind].text] {
				c.part[v.words[behind].text] = true
			}
		}
		found = append(found, c)
	}
	return found
}

// compareClockLeft finds two times that were left, close to each other, in one part of a game.
func compareClockLeft(p *pair) []finding {
	a, b := p.a.clocksLeft, p.b.clocksLeft
	if len(a) != 1 || len(b) != 1 {
		return nil
	}
	x, y := &a[0], &b[0]
	if x.seconds == y.seconds || abs(x.seconds-y.seconds) > mostApart || !onePart(x.part, y.part) || p.covered() < aboutOneMatter {
		return nil
	}
	return []finding{{
		kind: fact.DiffNumber, concerns: fact.ConcernsClaim, subject: "clock left",
		x: p.a.value(x.Phrase, x.Text), y: p.b.value(y.Phrase, y.Text),
		reason: message.Text("Not as much was left of the game: {{.One}} against {{.Other}}.", "One", x.Text, "Other", y.Text),
	}}
}

// onePart reports whether two parts of a game may be one: the same words tell them, or one is
// not told.
func onePart(a, b map[string]bool) bool {
	return len(a) == 0 || len(b) == 0 || maps.Equal(a, b)
}

package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that the crew is counted in on one side and counted besides on the other:
// "412 people, crew included" and "412 passengers and 38 crew".

// compareAboard compares the number of all with that of those who are not the crew.
func compareAboard(p *pair) []finding { return p.bothWays(crewCountedIn) }

func crewCountedIn(_ *pair, besides, in *view) (finding, bool) {
	travellers, crew := besides.counting(travelling), besides.counting(crewWords)
	if travellers == nil || crew == nil || travellers.Low == crew.Low || besides.countsCrewIn() || !in.countsCrewIn() {
		return finding{}, false
	}
	for i := range in.figures {
		all := &in.figures[i]
		if all.Unit != "" || crewWords[plain(strings.ToLower(all.Counted))] || travelling[plain(strings.ToLower(all.Counted))] || all.Low != travellers.Low || all.Low <= crew.Low {
			continue
		}
		return finding{
			kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "crew",
			x: besides.value(travellers.Phrase, normal(travellers.Figure)), y: in.value(all.Phrase, normal(all.Figure)),
			reason: message.Text("One number is told with the crew on one side and without it on the other: {{.Number}}.", "Number", normal(all.Figure)),
		}, true
	}
	return finding{}, false
}

// Words, by stem, for those who travel and for those who work on board.
var (
	travelling = set(`passeng traveller travel`)
	crewWords  = set(`crew crewman crewmemb sailor`)
)

// counting is the figure of a statement that counts one of some words.
func (v *view) counting(words map[string]bool) *figure {
	for i := range v.figures {
		if f := &v.figures[i]; f.Unit == "" && words[plain(strings.ToLower(f.Counted))] {
			return f
		}
	}
	return nil
}

// countsCrewIn reports whether a statement tells that its figure holds the crew.
func (v *view) countsCrewIn() bool {
	const reach = 2 // words
	return slices.ContainsFunc(v.words, func(w viewWord) bool {
		if !countedIn[w.text] {
			return false
		}
		i, _ := wordsAt(v, w.Span)
		return slices.ContainsFunc(v.words[max(0, i-reach):min(len(v.words), i+reach+2)], func(o viewWord) bool { return crewWords[o.stem] })
	})
}

var countedIn = set(`included including among counting`)

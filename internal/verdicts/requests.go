package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one side tells as done what the other only tells to be asked for, with a noun for the
// deed: "asked parliament to approve the call-up of 6,000 reservists" and "has called up 6,000 reservists".
// That both count the same tells that it is one deed.

const (
	// requestReach is how many words before the noun the word for asking stands at most, requestCount how many behind it what
	// is counted.
	requestReach = 9
	requestCount = 4
	// leastRequested is the least count that tells of one thing.
	leastRequested = 3
)

// requesting are words, by stem, under which a deed is not done yet.
var requesting = stems(`ask request propose proposal seek approve approval plan want consider demand urge recommend recommendation suggest suggestion
	decide discuss debate permission authorise authorize authorisation authorization apply application call motion bill vote`)

// requested is a deed that a statement tells by a noun, of things that are counted, and only asks for.
type requested struct {
	fact.Phrase
	act   string // sense
	count *figure
}

// readRequests reads them.
func (v *view) readRequests() (found []requested) {
	for i := range v.words {
		w := &v.words[i]
		if w.function || w.figure || v.deedHolds(i) || i == 0 {
			continue
		}
		of := i + 1
		for of < len(v.words) && of <= i+2 && v.words[of].text != "of" {
			of++ // "the call-up of"
		}
		if v.textAt(of) != "of" {
			continue
		}
		for k := range v.figures {
			f := &v.figures[k]
			first, last := wordsAt(v, f.Span)
			if first <= of || first > of+requestCount || f.Low < leastRequested {
				continue
			}
			at := slices.IndexFunc(v.words[max(0, i-requestReach):i], func(o viewWord) bool { return requesting[o.stem] && o.sense != w.sense })
			if at < 0 {
				continue
			}
			from := max(0, i-requestReach) + at
			found = append(found, requested{v.phrase(fact.Span{Start: v.words[from].Start, End: v.words[last].End}), w.sense, f})
		}
	}
	return found
}

// compareRequests finds that what one side asks for is done on the other.
func compareRequests(p *pair) []finding { return p.bothWays(doneOfRequested) }

func doneOfRequested(p *pair, a, b *view) (finding, bool) {
	if p.toldApart() {
		return finding{}, false
	}
	for _, r := range a.readRequests() {
		for k := range b.acts {
			e := &b.acts[k]
			if e.word < 0 || e.sense != r.act || tells(a, e.sense, done) {
				continue
			}
			if at, ok := b.aspectAt(e.word); !ok || at.status != done {
				continue
			}
			if !slices.ContainsFunc(b.figures, func(g figure) bool {
				first, _ := wordsAt(b, g.Span)
				behind := first > e.word && first <= e.word+requestCount || e.Patient != nil && e.Patient.Overlaps(g.Span)
				return behind && g.Low == r.count.Low && g.measured() == r.count.measured()
			}) {
				continue
			}
			return finding{
				kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: true, subject: "requested " + r.act, oneDeed: true, sure: true,
				x: a.value(r.Phrase, string(demanded)), y: b.value(e.Phrase, string(done)),
				reason: message.Text("Told as {{.One}} on one side, as {{.Other}} on the other: “{{.Words}}” and “{{.OtherWords}}”.",
					"One", demanded.words(), "Other", done.words(), "Words", r.Text, "OtherWords", e.Text),
			}, true
		}
	}
	return finding{}, false
}

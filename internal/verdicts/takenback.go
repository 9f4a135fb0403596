package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one side tells what was done without telling that it was taken back: "a
// judge fined the firm", "the fine was quashed on appeal"; "filed a complaint", "filed a complaint,
// but withdrew it". Both may be true; who reads the one alone is misled.

// takingBack are verbs, by stem, that undo what an office, a court or somebody himself did.
var takingBack = set(`quash overturn annul revers rescind revok withdraw withdrew retract repeal drop cancel nullifi`)

// undoable are nouns, by stem, for what can be taken back.
var undoable = set(`fine convict sentenc charg complaint lawsuit suit verdict order ban licenc licens permit accus alleg warn
	sanction penalti indict warrant claim approv appoint dismiss resign offer bid motion petit suspens injunct`)

// takenBack is what a statement tells to have been taken back.
type takenBack struct {
	fact.Phrase
	noun string // stem of what it was
}

// readTakenBack finds what a statement tells as taken back, in a passive, as what somebody did, or as
// "it" behind its noun.
func (v *view) readTakenBack() []takenBack {
	var found []takenBack
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || !takingBack[v.words[d.word].stem] || d.Denied || d.Modal != "" || d.Under != "" || d.Patient == nil || v.open[d.word] {
			continue
		}
		noun := v.headOf(*d.Patient)
		if far := d.Passive && (noun < 0 || !undoable[v.words[noun].stem]); far || strings.EqualFold(d.Patient.Text, "it") {
			noun = v.lastUndoable(d.word) // "a fine that it was given over a spill into the river was quashed"
		}
		if noun >= 0 && undoable[v.words[noun].stem] {
			first, last := wordsAt(v, d.Span)
			if !d.Passive {
				_, last = wordsAt(v, d.Patient.Span)
			}
			found = append(found, takenBack{v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[max(first, last)].End}), v.words[noun].stem})
		}
	}
	return found
}

// lastUndoable is the last word before another that can be taken back, -1 if there is none.
func (v *view) lastUndoable(before int) int {
	for i := before - 1; i >= 0; i-- {
		if undoable[v.words[i].stem] {
			return i
		}
	}
	return -1
}

// compareTakenBack finds that one side leaves out that what it tells was taken back.
func compareTakenBack(p *pair) []finding { return p.bothWays(takenBackLater) }

// leastOfTakenBack is how many words of content two statements have in common at least for what was
// taken back to be what the other tells.
const leastOfTakenBack = 3

func takenBackLater(p *pair, a, b *view) (finding, bool) {
	if p.shared < leastOfTakenBack || a.ofAnotherDay(b) || p.namesDiffer() {
		return finding{}, false
	}
	for _, t := range a.readTakenBack() {
		told := slices.IndexFunc(b.words, func(w viewWord) bool { return w.stem == t.noun && !w.negation })
		if told < 0 || b.open[told] || b.articleTakesBack() || b.tellsGone(told) {
			continue
		}
		return finding{
			kind: fact.DiffOmission, concerns: fact.ConcernsClaim, material: true, subject: "taken back " + t.noun,
			x: a.value(t.Phrase, "taken back"), y: b.value(b.phrase(b.words[told].Span), "told"),
			reason: message.Text("That it was taken back is told on one side only: “{{.Words}}”.", "Words", t.Text),
		}, true
	}
	return finding{}, false
}

// tellsGone reports whether what stands at a word is told to be gone in other words: "lost its licence".
func (v *view) tellsGone(noun int) bool {
	const reach = 4
	for i := max(0, noun-reach); i < min(len(v.words), noun+reach); i++ {
		if goneFrom[v.words[i].stem] || goneFrom[v.words[i].text] {
			return true
		}
	}
	return false
}

var goneFrom = set(`lose lost loss strip suspend depriv took taken forfeit expir end`)

// articleTakesBack reports whether anything in the article of a statement, or else in what it makes of
// the claim, is told to have been taken back.
func (v *view) articleTakesBack() bool {
	if v.article != nil {
		text := strings.ToLower(v.article.Text)
		return slices.ContainsFunc(takenBackWords, func(w string) bool { return strings.Contains(text, w) })
	}
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.words, func(w viewWord) bool { return takingBack[w.stem] })
	})
}

// takenBackWords are how verbs of taking back begin, but those of many other things.
var takenBackWords = []string{"quash", "overturn", "annul", "rescind", "revok", "withdr", "retract", "repeal", "dropped", "cancel", "nullif", "reversed"}

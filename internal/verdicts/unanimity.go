package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that a vote is told to have been unanimous on one side, and on the other that some voted
// against.

// compareUnanimity finds it.
func compareUnanimity(p *pair) []finding { return p.bothWays(unanimousAgainstSplit) }

func unanimousAgainstSplit(p *pair, a, b *view) (finding, bool) {
	at := a.toldUnanimous()
	if at < 0 || a.polarity.turned[at] || a.negatedBefore(at) || p.shared == 0 || p.toldApart() || b.tellsStem(unanimous) || a.open[at] || b.ofAnotherDay(a) {
		return finding{}, false
	}
	split, ok := b.splitVote()
	if !ok || !a.tellsStem(ballots) || !b.tellsStem(ballots) {
		return finding{}, false
	}
	one := a.phrase(a.words[at].Span)
	return finding{
		kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "unanimity", least: leastLikelyCounted,
		x: a.value(one, "unanimous"), y: b.value(split, "not unanimous"),
		reason: message.Text("Told as unanimous on one side, with votes against on the other: “{{.Words}}”.", "Words", split.Text),
	}, true
}

// toldUnanimous is the word that tells a vote to have been unanimous, not that it must be: "rejected it
// unanimously", "was unanimous", "by a unanimous vote"; -1 if none does.
func (v *view) toldUnanimous() int {
	return slices.IndexFunc(v.words, func(w viewWord) bool {
		if !strings.HasPrefix(w.text, "unanim") {
			return false
		}
		i, _ := wordsAt(v, w.Span)
		before := v.textAt(i - 1)
		return w.text == "unanimously" && !slices.ContainsFunc(v.acts, func(d deed) bool { return d.Modal != "" || d.Under != "" }) ||
			beForms[before] && before != "be" || (before == "a" || before == "an") && (v.textAt(i-2) == "by" || v.textAt(i-2) == "in")
	})
}

var (
	unanimous = set(`unanim`)
	ballots   = stems(`vote voted ballot reject approve pass adopt elect decide decision verdict ruling jury`)
)

// negatedBefore reports whether a negation stands right before a word, or one word before that.
func (v *view) negatedBefore(at int) bool {
	const reach = 2
	for i := max(0, at-reach); i < at; i++ {
		if v.words[i].negation {
			return true
		}
	}
	return false
}

// splitVote is where a statement tells that some voted against: a result with a loser's votes, "two
// against", "dissented", "was split".
func (v *view) splitVote() (fact.Phrase, bool) {
	for _, r := range v.results {
		if r.kind == voteResult && r.low > 0 {
			return r.Phrase, true
		}
	}
	for i := range v.words {
		w := &v.words[i]
		switch {
		case v.polarity.turned[i] || v.negatedBefore(i):
		case w.stem == "dissent", w.text == "split" || w.text == "divided" || w.text == "narrowly":
			return v.phrase(w.Span), true
		case w.text == "against" && i > 0 && (v.words[i-1].figure || v.words[i-1].stem == "vote" && i > 1 && (v.words[i-2].figure || v.stemAt(i-2) == "member")):
			return v.phrase(fact.Span{Start: v.words[i-1].Start, End: w.End}), true
		}
	}
	return fact.Phrase{}, false
}

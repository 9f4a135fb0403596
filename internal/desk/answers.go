package desk

import (
	"cmp"
	"context"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file is about answers on pairs as a whole: taking one back, giving many
// at once, and which of them can't stand together.

// Withdraw takes an answer back. An earlier answer on the pair holds again, else
// the pair is open.
func (d *Desk) Withdraw(ctx context.Context, dossier *fact.Dossier, decision fact.MatchDecision, by string) error {
	title := message.Text("Match answer taken back: {{.Answer}}, {{.Words}}", "Answer", answerWords(decision.Answer), "Words", statementWords(dossier, decision.A))
	return d.act(ctx, dossier.Story.ID, title, "", by, fact.Remove{ID: decision.ID})
}

// statementWords quote how a statement begins, so that undo names what it would undo.
func statementWords(dossier *fact.Dossier, statementID string) string {
	for _, r := range dossier.Readings {
		for _, s := range r.Statements {
			if s.ID == statementID {
				return Quoted(short(s.Text))
			}
		}
	}
	return ""
}

// Acceptable keeps of proposals those that a bulk answer of “the same” from a
// score on would give: they score as much, and no answer, those among them
// included, says the contrary.
func Acceptable(proposals []fact.Match, decisions []fact.MatchDecision, from float64) []fact.Match {
	a := newAnswers(decisions)
	byScore := slices.Clone(proposals)
	slices.SortStableFunc(byScore, func(x, y fact.Match) int { return cmp.Compare(y.Score, x.Score) })
	var out []fact.Match
	for _, m := range byScore {
		if m.Score < from || a.putOff(m) > 0 || a.settle(m.A, m.B) {
			continue
		}
		out = append(out, m)
		a.join(m.A, m.B)
	}
	return out
}

// AnswerAll answers of every pair that it is the same, in one step.
func (d *Desk) AnswerAll(ctx context.Context, storyID string, pairs []fact.Match, by string) ([]fact.MatchDecision, error) {
	if len(pairs) == 0 {
		return nil, fact.Problemf(fact.BadInput, "no pair scores that high; choose a lower score")
	}
	by, at := d.author(by), d.now()
	decisions, edits := make([]fact.MatchDecision, len(pairs)), make([]fact.Edit, len(pairs))
	for i, m := range pairs {
		decisions[i] = fact.MatchDecision{
			ID: d.newID(), StoryID: storyID, A: min(m.A, m.B), B: max(m.A, m.B), Answer: fact.Same, By: by, At: at, Reason: message.Text("answered together with others"),
		}
		edits[i] = fact.PutDecision{Decision: decisions[i]}
	}
	return decisions, d.act(ctx, storyID, message.Count("{{.Count}} matches answered same", len(pairs)), "", by, edits...)
}

// HoldingAnswers lists the answers that hold: of several on one pair the last one,
// in the order in which they were given.
func HoldingAnswers(decisions []fact.MatchDecision) []fact.MatchDecision {
	last := map[[2]string]int{}
	inOrder := slices.Clone(decisions)
	slices.SortStableFunc(inOrder, func(x, y fact.MatchDecision) int { return x.At.Compare(y.At) })
	for i, d := range inOrder {
		last[fact.PairOf(d.A, d.B)] = i
	}
	var out []fact.MatchDecision
	for i, d := range inOrder {
		if last[fact.PairOf(d.A, d.B)] == i {
			out = append(out, d)
		}
	}
	return out
}

// Against lists the given answers that together say the contrary of an answer on
// a pair, in the order in which they lead from the one statement to the other;
// none when it goes with all others. Against “the same” stand chains with one
// “not the same”, against “not the same” chains of “the same”. The shortest chain
// is listed: to change one of its answers settles it, unless another chain says
// so too.
func Against(decisions []fact.MatchDecision, pair fact.MatchDecision) []fact.MatchDecision {
	others := slices.DeleteFunc(HoldingAnswers(decisions), func(d fact.MatchDecision) bool {
		return fact.PairOf(d.A, d.B) == fact.PairOf(pair.A, pair.B)
	})
	switch pair.Answer {
	case fact.NotSame:
		return chain(others, pair.A, pair.B, 0)
	case fact.Same:
		return chain(others, pair.A, pair.B, 1)
	}
	return nil
}

// chain finds the shortest way between two statements over answers of “the
// same” and exactly so many of “not the same”, breadth first.
func chain(answers []fact.MatchDecision, from, to string, apart int) []fact.MatchDecision {
	type place struct {
		id    string
		apart int
	}
	at := map[string][]fact.MatchDecision{}
	for _, d := range answers {
		if d.Answer == fact.Same || d.Answer == fact.NotSame && apart > 0 {
			at[d.A] = append(at[d.A], d)
			at[d.B] = append(at[d.B], d)
		}
	}
	came := map[place]fact.MatchDecision{}
	before := map[place]place{}
	start, end := place{from, 0}, place{to, apart}
	seen := map[place]bool{start: true}
	for queue := []place{start}; len(queue) > 0 && !seen[end]; queue = queue[1:] {
		for _, d := range at[queue[0].id] {
			next := place{d.A, queue[0].apart}
			if next.id == queue[0].id {
				next.id = d.B
			}
			if d.Answer == fact.NotSame {
				next.apart++
			}
			if next.apart <= apart && !seen[next] {
				seen[next], came[next], before[next] = true, d, queue[0]
				queue = append(queue, next)
			}
		}
	}
	var way []fact.MatchDecision
	if !seen[end] || start == end {
		return nil
	}
	for p := end; p != start; p = before[p] {
		way = append(way, came[p])
	}
	slices.Reverse(way)
	return way
}

// Contradictions lists the answers of “not the same” that others contradict.
func Contradictions(decisions []fact.MatchDecision) []fact.MatchDecision {
	a := newAnswers(decisions)
	var out []fact.MatchDecision
	for _, d := range HoldingAnswers(decisions) {
		if d.Answer == fact.NotSame && a.root(d.A) == a.root(d.B) {
			out = append(out, d)
		}
	}
	return out
}

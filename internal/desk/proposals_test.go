package desk_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// answered makes decisions in the order given, a minute apart.
func answered(list ...fact.MatchDecision) []fact.MatchDecision {
	at := time.Date(2025, 6, 16, 12, 0, 0, 0, time.UTC)
	for i := range list {
		list[i].At = at.Add(time.Duration(i) * time.Minute)
	}
	return list
}

// toPair are readings with the statements that proposals are made of: five that can
// be checked, what somebody said, and a question.
func toPair() []fact.Reading {
	r := fact.Reading{}
	for _, id := range []string{"a", "b", "c", "d", "e", "u", "q"} {
		r.Statements = append(r.Statements, fact.Statement{ID: id, Level: fact.Content, Checkable: id != "q"})
	}
	r.Statements[5].Level = fact.Utterance
	return []fact.Reading{r}
}

func TestProposals(t *testing.T) {
	matches := []fact.Match{
		{A: "a", B: "b", Score: 0.9},
		{A: "a", B: "c", Score: 0.8},
		{A: "b", B: "c", Score: 0.7},
		{A: "a", B: "d", Score: 0.3},
		{A: "c", B: "d", Score: 0.19}, // just too unlikely
		{A: "a", B: "u", Score: 0.95}, // that it is so, and that somebody said it
		{A: "a", B: "q", Score: 0.95}, // a question
	}
	for _, c := range []struct {
		name      string
		decisions []fact.MatchDecision
		want      []string
	}{
		{"best first, without what would follow and the unlikely", nil, []string{"ab", "ac", "ad"}},
		{"not sure asks the next best", answered(fact.MatchDecision{A: "a", B: "b", Answer: fact.NotSure}), []string{"ac", "bc", "ad"}},
		{"not the same asks the next best", answered(fact.MatchDecision{A: "a", B: "b", Answer: fact.NotSame}), []string{"ac", "bc", "ad"}},
		{"the same as the same is the same", answered(
			fact.MatchDecision{A: "a", B: "b", Answer: fact.Same}, fact.MatchDecision{A: "b", B: "c", Answer: fact.Same},
		), []string{"ad"}},
		{"what one is not the other is not", answered(
			fact.MatchDecision{A: "a", B: "b", Answer: fact.Same}, fact.MatchDecision{A: "b", B: "c", Answer: fact.NotSame},
		), []string{"ad"}},
		{"later comes last, as it was put off", answered(
			fact.MatchDecision{A: "a", B: "c", Answer: fact.Later}, fact.MatchDecision{A: "a", B: "b", Answer: fact.Later},
		), []string{"bc", "ad", "ac", "ab"}},
		{"the last answer holds", answered(
			fact.MatchDecision{A: "a", B: "b", Answer: fact.Same}, fact.MatchDecision{A: "a", B: "b", Answer: fact.Later},
		), []string{"ac", "bc", "ad", "ab"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, m := range desk.Proposals(&fact.Dossier{Readings: toPair(), Matches: matches, Decisions: c.decisions}) {
				got = append(got, m.A+m.B)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("proposals (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAnsweringEveryProposalEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		ids := []string{"a", "b", "c", "d", "e"}
		d := &fact.Dossier{Readings: toPair()}
		for i, a := range ids {
			for _, b := range ids[i+1:] {
				d.Matches = append(d.Matches, fact.Match{A: a, B: b, Score: rapid.Float64Range(0, 1).Draw(t, a+b)})
			}
		}
		binding := []fact.Answer{fact.Same, fact.NotSame, fact.NotSure}
		for steps := 0; ; steps++ {
			left := desk.Proposals(d)
			if len(left) == 0 {
				return
			}
			if len(left) >= len(ids) {
				t.Fatalf("%d pairs are asked about of %d statements", len(left), len(ids))
			}
			if steps > len(d.Matches) {
				t.Fatalf("%d pairs are left after %d answers", len(left), steps)
			}
			d.Decisions = answered(append(d.Decisions, fact.MatchDecision{A: left[0].A, B: left[0].B, Answer: rapid.SampledFrom(binding).Draw(t, "answer")})...)
			open := map[[2]string]bool{}
			for _, m := range desk.Proposals(d) {
				open[[2]string{m.A, m.B}] = true
			}
			for _, m := range desk.NewProposed(left).Open(d.Decisions) {
				if !open[[2]string{m.A, m.B}] {
					t.Fatalf("%s and %s are still open and not proposed", m.A, m.B)
				}
			}
			for _, decision := range d.Decisions {
				if len(desk.Against(d.Decisions, decision)) > 0 {
					t.Fatalf("answers to what was proposed contradict each other: %+v", d.Decisions)
				}
			}
		}
	})
}

// Ids are other ones on every desk; pairs of one score must not come in another
// order for it.
func TestProposalsAreInOneOrderOnEveryDesk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const articles, each = 3, 3
		type pair struct{ a, b, score int } // of places of statements
		var pairs []pair
		for a := range articles * each {
			for b := a + 1; b < articles*each; b++ {
				if a/each != b/each {
					pairs = append(pairs, pair{a, b, rapid.IntRange(5, 9).Draw(t, "score")})
				}
			}
		}
		proposed := func(ids []string) []pair {
			dossier, places := fact.Dossier{}, map[string]int{}
			for n := range articles {
				article := fact.Article{ID: "x" + ids[n], Number: n}
				r := fact.Reading{}
				for i := range each {
					id := ids[n*each+i]
					places[id] = n*each + i
					r.Statements = append(r.Statements, fact.Statement{
						ID: id, ArticleID: article.ID, Level: fact.Content, Checkable: true, Span: fact.Span{Start: 10 * i, End: 10*i + 9},
					})
				}
				dossier.Articles, dossier.Readings = append(dossier.Articles, article), append(dossier.Readings, r)
			}
			for _, p := range pairs {
				a, b := ids[p.a], ids[p.b]
				dossier.Matches = append(dossier.Matches, fact.Match{A: min(a, b), B: max(a, b), Score: float64(p.score) / 10})
			}
			slices.SortFunc(dossier.Matches, func(x, y fact.Match) int { return strings.Compare(x.A+x.B, y.A+y.B) })
			var out []pair
			for _, m := range desk.Proposals(&dossier) {
				a, b := places[m.A], places[m.B]
				out = append(out, pair{min(a, b), max(a, b), int(10*m.Score + 0.5)})
			}
			return out
		}
		ids := strings.Split("abcdefghi", "")
		want, got := proposed(ids), proposed(rapid.Permutation(ids).Draw(t, "ids"))
		if !slices.Equal(want, got) {
			t.Fatalf("%v on one desk, %v on another", want, got)
		}
	})
}

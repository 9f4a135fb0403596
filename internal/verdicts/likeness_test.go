package verdicts_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// What matching knows is told of every claim, however its pairs are listed.
func TestLikenessOf(t *testing.T) {
	claims := []fact.Claim{{Statements: []string{"a1", "b1", "c1"}}, {Statements: []string{"a2"}}, {Statements: []string{"b2", "c1"}}}
	matches := []fact.Match{
		{A: "a1", B: "b1", Score: 0.9, Direct: 0.8},
		{A: "a2", B: "b1", Score: 0.4, Direct: 0.3},
		{A: "a1", B: "c1", Score: 0.6, Direct: 0.5},
		{A: "b2", B: "c1", Score: 0.126, Direct: 0.11},
	}
	got, pairs := verdicts.LikenessOf(claims, matches, tied(claims, matches), nil, 0.1)
	for i, want := range []verdicts.Likeness{{Joined: true, Within: 0.75, Beside: 0.4}, {Beside: 0.4}, {Joined: true, Within: 0.13, Beside: 0.6}} {
		if l := got[i]; l.Joined != want.Joined || l.Within != want.Within || l.Beside != want.Beside {
			t.Errorf("claim %d: %+v, want %+v", i, l, want)
		}
	}
	want := verdicts.Pairs{{"a1", "b1"}: 90, {"a1", "c1"}: 60, {"b2", "c1"}: 13} // a2 and b1 are of two claims
	if !maps.Equal(pairs, want) {
		t.Errorf("pairs %v, want %v", pairs, want)
	}
}

// An answer of an editor moves the likeness of a claim, so that it is assessed anew.
func TestAnswersMakeAPairLikely(t *testing.T) {
	claims := []fact.Claim{{Statements: []string{"a", "b"}}, {Statements: []string{"c"}}}
	matches := []fact.Match{{A: "a", B: "b", Score: 0.1, Direct: 0.1}}
	answers := []fact.MatchDecision{{A: "a", B: "b", Answer: fact.Same}, {A: "b", B: "c", Answer: fact.Same}, {A: "a", B: "c", Answer: fact.NotSure}}
	before, _ := verdicts.LikenessOf(claims, matches, tied(claims, matches), nil, 0.1)
	after, pairs := verdicts.LikenessOf(claims, matches, tied(claims, matches), answers, 0.1)
	if before[0] == after[0] || before[1] != after[1] {
		t.Errorf("from %+v to %+v, want the first one alone to move", before, after)
	}
	if !maps.Equal(pairs, verdicts.Pairs{{"a", "b"}: 100}) {
		t.Errorf("pairs %v", pairs)
	}
}

// What matching finds like nothing in its claim was put there by a person, or since it
// contests it: the claim says which.
func TestWhatIsInAClaimForAReasonOfItsOwnIsLikely(t *testing.T) {
	const contesting = verdicts.Contesting
	matches := []fact.Match{{A: "a", B: "b", Score: 0.4, Direct: 0.3}, {A: "b", B: "d", Score: 0.05, Direct: 0.02}}
	for pinned, want := range map[bool]verdicts.Pairs{
		false: {{"a", "b"}: 40, {"a", "c"}: contesting, {"b", "c"}: contesting, {"c", "d"}: contesting, {"a", "d"}: contesting, {"b", "d"}: 5 | contesting},
		true:  {{"a", "b"}: 40, {"a", "c"}: 100, {"b", "c"}: 100, {"c", "d"}: 100, {"b", "d"}: 5},
	} {
		claims := []fact.Claim{{Statements: []string{"a", "b", "c", "d"}, Pinned: pinned}}
		if _, pairs := verdicts.LikenessOf(claims, matches, tied(claims, matches), nil, 0.1); !maps.Equal(pairs, want) {
			t.Errorf("pinned %t: pairs %v, want %v", pinned, pairs, want)
		}
	}
}

// Two statements that are like a third and hardly like each other may tell of two
// things: what they differ in disputes nothing by itself.
func TestUnlikePairsDisputeNothing(t *testing.T) {
	ab, ac, bc := [2]string{"a", "b"}, [2]string{"a", "c"}, [2]string{"b", "c"}
	type row struct {
		name   string
		pairs  verdicts.Pairs
		figure bool // the figures cannot both be true
		agent  bool // the two who did it dispute the claim
	}
	for _, r := range []row{
		{"nothing known", nil, true, true},
		{"alike", verdicts.Pairs{ab: 80, ac: 90, bc: 90}, true, true},
		{"not alike enough for those who did it", verdicts.Pairs{ab: 60, ac: 90, bc: 90}, true, false},
		{"like a third alone", verdicts.Pairs{ac: 90, bc: 90}, false, false},
		{"alike enough for figures", verdicts.Pairs{ab: 20, ac: 90, bc: 90}, true, false},
		{"found hardly alike", verdicts.Pairs{ab: 14, ac: 90, bc: 90}, false, false},
		{"like nothing there", verdicts.Pairs{ac: 90}, false, false},
	} {
		t.Run(r.name, func(t *testing.T) {
			figures := verdicts.Differences([]fact.Statement{
				bare("a", "The strike killed 12 people in Lenne."), bare("b", "The strike killed 20 people in Lenne."), bare("c", "The strike killed people in Lenne."),
			}, verdicts.Setting{Pairs: r.pairs})
			if got := len(figures) == 1 && figures[0].Material; got != r.figure || len(figures) > 1 {
				t.Errorf("figures: %+v, want them to dispute the claim: %t", figures, r.figure)
			}
			agents := verdicts.Differences([]fact.Statement{
				bare("a", "Anna Roth signed the agreement."), bare("b", "Peter Lang signed the agreement."), bare("c", "The agreement was signed."),
			}, verdicts.Setting{Pairs: r.pairs})
			if len(agents) != 1 || agents[0].Material != r.agent || strings.Contains(agents[0].Reason, "two things") == r.agent {
				t.Errorf("agents: %+v, want them to dispute the claim: %t", agents, r.agent)
			}
			tables := verdicts.Measures([]fact.Statement{bare("a", "The strike killed 12 people."), bare("b", "The strike killed 20 people."), bare("c", "The strike killed people.")}, verdicts.Setting{Pairs: r.pairs})
			if len(tables) != 1 || (tables[0].Rows[1].Relation == verdicts.Conflicting) != r.figure {
				t.Errorf("tables: %+v, want a conflict: %t", tables, r.figure)
			}
		})
	}
}

// Words of one quotation count as more than matching finds; a fragment of it is one
// however little that is.
func TestUnlikeQuotations(t *testing.T) {
	for _, r := range []struct {
		name, a, b string
		chance     uint8
		want       string
	}{
		{"found alike", "“We will act to end this war.”", "“We will act to win this war.”", 40, "quotation"},
		{"a little alike", "“We will act to end this war.”", "“We will act to win this war.”", 12, "quotation"},
		{"hardly alike", "“We will act to end this war.”", "“We will act to win this war.”", 5, "quotation minor"},
		{"a hedge left out", "“But I think that we will act to end this war.”", "“We will act to end this war.”", 5, "omission attribution"},
	} {
		t.Run(r.name, func(t *testing.T) {
			a, b := bare("a", r.a), bare("b", r.b)
			a.Level, b.Level = fact.Utterance, fact.Utterance
			got := verdicts.Differences([]fact.Statement{a, b}, verdicts.Setting{Pairs: verdicts.Pairs{{"a", "b"}: r.chance}})
			if len(got) != 1 || describe(got[0]) != r.want {
				t.Errorf("got %+v, want %s", got, r.want)
			}
		})
	}
}

// tied numbers the statements of claims and matches.
func tied(claims []fact.Claim, matches []fact.Match) *fact.Ties {
	var r fact.Reading
	for _, c := range claims {
		for _, id := range c.Statements {
			r.Statements = append(r.Statements, fact.Statement{ID: id})
		}
	}
	return fact.TiesOf([]fact.Reading{r}, matches)
}

// What reports of one event are full of disputes nothing where the statements are little alike,
// even if the one is in the claim since it contests the other.
func TestWhatContestsNeedsLikenessWhereReportsAreFullOfIt(t *testing.T) {
	for _, r := range []struct {
		name, a, b string
		kind       fact.DifferenceKind
		least      uint8 // hundredths
	}{
		{"days", "The strike began on 3 May.", "The strike began on 12 May.", fact.DiffDate, 15},
		{"villages", "The quake badly damaged 5 villages.", "The quake badly damaged 12 villages.", fact.DiffNumber, 30},
		{"dead", "The strike killed 12 people in Lenne.", "The strike killed 20 people in Lenne.", fact.DiffNumber, 15},
		{"one confirms, one denies", "The ministry confirmed the report.", "The ministry denied the report.", fact.DiffPolarity, 40},
		{"who did it", "Anna Roth signed the agreement.", "Peter Lang signed the agreement.", fact.DiffAgent, 70},
		{"planned and done", "Lenne planned to close the border crossing.", "Lenne closed the border crossing.", fact.DiffCertainty, 75},
	} {
		t.Run(r.name, func(t *testing.T) {
			for _, chance := range []uint8{0, max(1, r.least) - 1, r.least, 100} {
				got := verdicts.Differences([]fact.Statement{bare("a", r.a), bare("b", r.b)},
					verdicts.Setting{Pairs: verdicts.Pairs{{"a", "b"}: chance | verdicts.Contesting}})
				material := slices.ContainsFunc(got, func(d fact.Difference) bool { return d.Kind == r.kind && d.Material })
				if want := chance >= r.least; material != want || len(got) == 0 {
					t.Errorf("at %d: %+v, want it to dispute the claim: %t", chance, got, want)
				}
			}
		})
	}
}

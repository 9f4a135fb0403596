package verdicts_test

import (
	"slices"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// guess is what is said to be likely.
type guess struct {
	perhaps           []fact.Guess
	figures, anything float64
	known             bool
}

func (g guess) Perhaps() []fact.Guess { return g.perhaps }

func (g guess) Anything([]fact.DifferenceValue) (float64, bool) { return g.anything, g.known }

func (g guess) Figures([]fact.DifferenceValue) (float64, bool) { return g.figures, g.known }

func perhaps(kind fact.DifferenceKind, concerns fact.Concern, chance float64, a, b fact.Span) fact.Guess {
	return fact.Guess{Chance: chance, Difference: fact.Difference{Kind: kind, Concerns: concerns, Perhaps: true, Reason: "Perhaps.", Values: []fact.DifferenceValue{
		{Statement: "s00", Phrase: fact.Phrase{Span: a}}, {Statement: "s01", Phrase: fact.Phrase{Span: b}},
	}}}
}

func TestLikelyIsTold(t *testing.T) {
	c := caseOf(fact.Content,
		said{article: "A", text: "128 people died in the fire at the depot."},
		said{article: "B", text: "406 people died in the fire at the depot."})
	start := func(i int) int { return c.Statements[i].Start }
	at := func(i, from, to int) fact.Span { return fact.Span{Start: start(i) + from, End: start(i) + to} }
	place := perhaps(fact.DiffPlace, fact.ConcernsClaim, 0.5, at(0, 20, 24), at(1, 20, 24))
	source := perhaps(fact.DiffAttribution, fact.ConcernsAttribution, 0.2, at(0, 30, 34), at(1, 30, 34))
	deed := func(chance float64) fact.Guess {
		return perhaps(fact.DiffAgent, fact.ConcernsClaim, chance, at(0, 11, 15), at(1, 11, 15))
	}
	for _, r := range []struct {
		name     string
		likely   verdicts.Likely
		want     []fact.DifferenceKind
		material bool
		verdict  fact.VerdictKind
	}{
		{"nothing known", nil, []fact.DifferenceKind{fact.DiffNumber}, true, fact.Disputed},
		{"one that concerns the claim, and one that does not", guess{perhaps: []fact.Guess{place, place, source, source}}, []fact.DifferenceKind{fact.DiffNumber, fact.DiffPlace, fact.DiffAttribution}, true, fact.Disputed},
		{"a further one of another kind", guess{perhaps: []fact.Guess{place, deed(0.3)}}, []fact.DifferenceKind{fact.DiffNumber, fact.DiffPlace, fact.DiffAgent}, true, fact.Disputed},
		{"a further one that is hardly likely", guess{perhaps: []fact.Guess{place, deed(0.2)}}, []fact.DifferenceKind{fact.DiffNumber, fact.DiffPlace}, true, fact.Disputed},
		{"what a rule told already", guess{perhaps: []fact.Guess{perhaps(fact.DiffDate, fact.ConcernsClaim, 0.5, at(0, 0, 2), at(1, 0, 2))}}, []fact.DifferenceKind{fact.DiffNumber}, true, fact.Disputed},
		{"figures that likely count one thing", guess{figures: 0.3, known: true}, []fact.DifferenceKind{fact.DiffNumber}, true, fact.Disputed},
		{"figures that hardly do", guess{figures: 0.1, known: true}, []fact.DifferenceKind{fact.DiffNumber}, false, fact.Open},
		{"figures that nobody set against each other", guess{figures: 0.1}, []fact.DifferenceKind{fact.DiffNumber}, true, fact.Disputed},
	} {
		t.Run(r.name, func(t *testing.T) {
			c.Likely = r.likely
			a := verdicts.Assess(c)
			var kinds []fact.DifferenceKind
			for _, d := range a.Differences {
				kinds = append(kinds, d.Kind)
			}
			if !slices.Equal(kinds, r.want) || a.Differences[0].Material != r.material {
				t.Errorf("%+v", a.Differences)
			}
			if got := a.Suggestion.Verdict; (got == fact.Disputed) != (r.verdict == fact.Disputed) {
				t.Errorf("suggested %s", got)
			}
			for _, d := range verdicts.GroundOf(c, a).Differences {
				if d.Perhaps {
					t.Errorf("a verdict rests on %+v", d)
				}
			}
		})
	}
}

func TestLikelyWeighsDates(t *testing.T) {
	c := caseOf(fact.Content,
		said{article: "A", text: "The strike at the depot began on 3 May."},
		said{article: "B", text: "The strike at the depot began on 12 May."})
	for _, r := range []struct {
		name     string
		likely   verdicts.Likely
		material bool
	}{
		{"nothing known", nil, true},
		{"of statements that likely contradict each other", guess{anything: 0.2, known: true}, true},
		{"of statements that hardly do", guess{anything: 0.1, known: true}, false},
		{"of statements in which nothing was set against each other", guess{}, true},
	} {
		t.Run(r.name, func(t *testing.T) {
			c.Likely = r.likely
			found := verdicts.Assess(c).Differences
			if len(found) == 0 || found[0].Kind != fact.DiffDate || found[0].Material != r.material {
				t.Errorf("%+v", found)
			}
		})
	}
}

// What is only to be read stands in the order of the claim, as other differences do.
func TestLikelyStandsInTheOrderOfTheClaim(t *testing.T) {
	c := caseOf(fact.Content,
		said{article: "A", text: "The depot burned down."},
		said{article: "B", text: "A fire destroyed the depot."})
	at := func(i int) fact.Span { return fact.Span{Start: c.Statements[i].Start, End: c.Statements[i].Start + 3} }
	d := perhaps(fact.DiffPlace, fact.ConcernsClaim, 0.5, at(1), at(0))
	d.Values[0].Statement, d.Values[1].Statement = c.Statements[1].ID, c.Statements[0].ID
	c.Likely = guess{perhaps: []fact.Guess{d}}
	found := verdicts.Assess(c).Differences
	last := found[len(found)-1]
	if !last.Perhaps || last.Values[0].Statement != c.Statements[0].ID {
		t.Errorf("%+v", found)
	}
}

// What a word by itself denies or asserts is material of two sentences that somebody put side by
// side, and minor in a story.
func TestDenialsByWordsAreMinorInAStory(t *testing.T) {
	for _, r := range []struct{ name, a, b string }{
		{"denied by a word", "The guards fired at the crowd.", "The guards did not fire at the crowd."},
		{"called false, and told", "The ministry denied that the depot had been searched.", "The depot was searched on Monday."},
	} {
		t.Run(r.name, func(t *testing.T) {
			statements := []fact.Statement{single("a", r.a), single("b", r.b)}
			pairs := verdicts.Pairs{fact.PairOf("a", "b"): 80}
			bare, story := verdicts.Differences(statements, verdicts.Setting{}), verdicts.Differences(statements, verdicts.Setting{Pairs: pairs})
			polar := func(found []fact.Difference, material bool) bool {
				return slices.ContainsFunc(found, func(d fact.Difference) bool { return d.Kind == fact.DiffPolarity && d.Material == material })
			}
			if !polar(bare, true) || polar(story, true) || !polar(story, false) {
				t.Errorf("bare %+v\nin a story %+v", bare, story)
			}
		})
	}
}

package verdicts_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// declare makes two origins of a case independent of each other.
func declare(c verdicts.Case, a, b string) {
	c.Origins[a].Apart = append(c.Origins[a].Apart, b)
	c.Origins[b].Apart = append(c.Origins[b].Apart, a)
}

func TestDeclaredIndependent(t *testing.T) {
	for _, row := range []struct {
		name            string
		level           fact.Level
		said            []said
		declared        [][2]string
		shown, possible int
	}{
		{
			"unnamed sources of two outlets", fact.Content,
			[]said{{article: "A@CNN", chain: "an official"}, {article: "B@CBS", chain: "an insider"}},
			[][2]string{{"an official", "an insider"}},
			2, 2,
		},
		{
			"unnamed sources of outlets that are not known", fact.Content,
			[]said{{article: "A", chain: "an official"}, {article: "B", chain: "an insider"}},
			[][2]string{{"an official", "an insider"}},
			2, 2,
		},
		{
			"a third who may be either", fact.Content,
			[]said{{article: "A@CNN", chain: "an official"}, {article: "B@CBS", chain: "an insider"}, {article: "C@NBC", chain: "a diplomat"}},
			[][2]string{{"an official", "an insider"}},
			2, 3,
		},
		{
			"three, each from each", fact.Content,
			[]said{{article: "A@CNN", chain: "an official"}, {article: "B@CBS", chain: "an insider"}, {article: "C@NBC", chain: "a diplomat"}},
			[][2]string{{"an official", "an insider"}, {"an insider", "a diplomat"}, {"an official", "a diplomat"}},
			3, 3,
		},
		{
			"one beside a person who is named", fact.Content,
			[]said{{article: "A@CNN", chain: "an official"}, {article: "B@CBS", chain: "Anna Roth"}},
			[][2]string{{"an official", "Anna Roth"}},
			2, 2,
		},
		{
			"sources that one article names", fact.Content,
			[]said{{article: "A@CNN", chain: "an official"}, {article: "A@CNN", chain: "an insider"}},
			[][2]string{{"an official", "an insider"}},
			0, 1,
		},
		{
			"sources that one outlet vouches for", fact.Content,
			[]said{{article: "A", chain: "Reuters < an official"}, {article: "B", chain: "Reuters < an insider"}},
			[][2]string{{"an official", "an insider"}},
			0, 1,
		},
		{
			"an unnamed source behind the one that was spoken of", fact.Content,
			[]said{{article: "A@CNN", chain: "an official < doc report"}, {article: "B@CBS", chain: "Anna Roth"}},
			[][2]string{{"doc report", "Anna Roth"}},
			1, 2,
		},
		{
			"who hedges", fact.Content,
			[]said{{article: "A@CNN", chain: "an official", kind: fact.Hedged}, {article: "B@CBS", chain: "Anna Roth"}},
			[][2]string{{"an official", "Anna Roth"}},
			1, 2,
		},
		{
			"outlets that a third article ties together", fact.Content,
			[]said{{article: "A", chain: "Reuters"}, {article: "B", chain: "Courier"}, {article: "C", chain: "Reuters < Courier"}},
			[][2]string{{"Reuters", "Courier"}},
			2, 2,
		},
		{
			"all who report one utterance", fact.Utterance,
			[]said{{article: "A@CNN", chain: "an official"}, {article: "B@CBS", chain: "an insider"}},
			[][2]string{{"an official", "an insider"}},
			0, 1,
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := caseOf(row.level, row.said...)
			for _, d := range row.declared {
				declare(c, d[0], d[1])
			}
			n, reasons := verdicts.Count(c)
			if n.Shown != row.shown || n.Possible != row.possible {
				t.Errorf("shown %d, possible %d; want %d, %d\n%s", n.Shown, n.Possible, row.shown, row.possible, strings.Join(reasons, "\n"))
			}
			if !strings.Contains(strings.Join(reasons, "\n"), "declared independent") {
				t.Errorf("no reason tells of the declaration: %q", reasons)
			}
		})
	}
}

// A declaration can only add to what is shown, and never past what is possible.
func TestDeclarationsOnlyAdd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := caseOf(fact.Content, anySayings(t)...)
		before, _ := verdicts.Count(c)
		var ids []string
		for id := range c.Origins {
			ids = append(ids, id)
		}
		if slices.Sort(ids); len(ids) < 2 {
			t.Skip("no two origins")
		}
		for range rapid.IntRange(1, 4).Draw(t, "declarations") {
			a, b := rapid.SampledFrom(ids).Draw(t, "one"), rapid.SampledFrom(ids).Draw(t, "other")
			if a != b && !slices.Contains(c.Origins[a].Apart, b) {
				declare(c, a, b)
			}
		}
		after, _ := verdicts.Count(c)
		if after.Shown < before.Shown || after.Possible < before.Possible || after.Shown > after.Possible {
			t.Fatalf("%+v became %+v", before, after)
		}
	})
}

func TestASplitOutletIsNotKnownByItsName(t *testing.T) {
	c := caseOf(fact.Content, said{article: "A@CNN", chain: "The Herald"}, said{article: "B@CBS", chain: "Herald"})
	for _, o := range c.Origins {
		o.Kind = fact.CitedOutlet
	}
	if n, _ := verdicts.Count(c); n.Shown != 1 {
		t.Fatalf("shown %d for one name, want 1", n.Shown)
	}
	c.Origins["Herald"].Split = true
	if n, _ := verdicts.Count(c); n.Shown != 2 {
		t.Errorf("shown %d for a name that means two outlets, want 2", n.Shown)
	}
}

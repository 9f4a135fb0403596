package verdicts_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// anySayings draws the statements of a claim: a handful of articles, some of
// known outlets, chains of a few origins that may come back to themselves.
func anySayings(t *rapid.T) []said {
	outlets := rapid.SliceOfN(rapid.SampledFrom([]string{"", "", "@CNN", "@CBS", "@Reuters", "@Daily Herald"}), 6, 6).Draw(t, "outlets")
	chains := []string{
		"", "", "", "Reuters", "CNN", "Reuters < two officials", "CNN < an official", "an insider", "Benjamin Netanyahu",
		"Fox News < Benjamin Netanyahu", "Badr Albusaidi", "CNN < Reuters", "Reuters < CNN", "Reuters < CNN < Reuters", "doc court filing",
	}
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) said {
		n := rapid.IntRange(0, 5).Draw(t, "article")
		return said{
			article: string(rune('A'+n)) + outlets[n],
			chain:   rapid.SampledFrom(chains).Draw(t, "chain"),
			kind:    rapid.SampledFrom([]fact.AttributionKind{fact.Flat, fact.Flat, fact.Flat, fact.Hedged, fact.FromNamed}).Draw(t, "kind"),
			text:    anyText(t),
		}
	}), 0, 9).Draw(t, "said")
}

// anyText joins pieces that the rules look at, in any order, with quotation
// marks and letters outside ASCII.
func anyText(t *rapid.T) string {
	pieces := rapid.SliceOfN(rapid.SampledFrom([]string{
		"128", "406", "over 400", "three", "people", "died", "were killed", "wounded", "in 2005", "in 2007", "opened", "more than $200 billion", "above $3.5 million",
		"not", "never", "did not", "Netanyahu", "confirmed", "denied", "or", "neither", "nor", "refused to", "sign", "the agreement",
		"“", "”", "“We will act to end this war”", "“We will not act … to win this war”", "“act [now]”", "It’s", "Zürich", "–", "…", wireText, "(Reuters)", "$1.2 million",
	}), 0, 12).Draw(t, "pieces")
	return strings.Join(pieces, " ")
}

func anyLevel(t *rapid.T) fact.Level {
	return rapid.SampledFrom([]fact.Level{fact.Content, fact.Content, fact.Utterance}).Draw(t, "level")
}

func TestCountBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := caseOf(anyLevel(t), anySayings(t)...)
		n, _ := verdicts.Count(c)
		if n.Shown < 0 || n.Shown > n.Possible {
			t.Fatalf("shown %d, possible %d", n.Shown, n.Possible)
		}
		if (n.Possible > 0) != (len(c.Statements) > 0) {
			t.Fatalf("possible %d of %d statements", n.Possible, len(c.Statements))
		}
	})
}

func TestMoreStatementsNeverLowerPossible(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := caseOf(anyLevel(t), anySayings(t)...)
		all, _ := verdicts.Count(c)
		if len(c.Statements) == 0 {
			return
		}
		c.Statements = slices.Delete(slices.Clone(c.Statements), 0, rapid.IntRange(1, len(c.Statements)).Draw(t, "without"))
		if fewer, _ := verdicts.Count(c); fewer.Possible > all.Possible {
			t.Fatalf("possible %d with %d statements, %d with more", fewer.Possible, len(c.Statements), all.Possible)
		}
	})
}

func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := caseOf(anyLevel(t), anySayings(t)...)
		c.Evidence = []fact.Evidence{{ID: "e2", Kind: "call", Note: "x"}, {ID: "e1", Kind: "call", Note: "y"}}
		shuffled := c
		shuffled.Statements = rapid.Permutation(c.Statements).Draw(t, "order")
		shuffled.Evidence = rapid.Permutation(c.Evidence).Draw(t, "order of evidence")
		a, b := verdicts.Assess(c), verdicts.Assess(shuffled)
		// The values of a difference follow the order of the statements.
		for _, as := range []fact.Assessment{a, b} {
			for _, d := range as.Differences {
				slices.SortFunc(d.Values, func(x, y fact.DifferenceValue) int {
					return strings.Compare(x.Statement, y.Statement)*1000 + x.Start - y.Start
				})
			}
		}
		if diff := cmp.Diff(a, b); diff != "" {
			t.Fatalf("another order, another assessment:\n%s", diff)
		}
		if diff := cmp.Diff(verdicts.Warnings(c), verdicts.Warnings(shuffled)); diff != "" {
			t.Fatalf("another order, other warnings:\n%s", diff)
		}
		if moved := verdicts.GroundMoved(verdicts.GroundOf(c, a), verdicts.GroundOf(shuffled, b)); len(moved) != 0 {
			t.Fatalf("another order moves the ground: %q", moved)
		}
	})
}

// The ids of statements are made anew on every desk: they bear on nothing that is
// said of the claim.
func TestIDsOfStatementsDoNotMatter(t *testing.T) {
	said := func(c verdicts.Case) []string {
		a := verdicts.Assess(c)
		words := append(slices.Clone(a.Suggestion.Reasons), a.Suggestion.Missing)
		for _, d := range a.Differences {
			words = append(words, d.Reason)
		}
		return words
	}
	rapid.Check(t, func(t *rapid.T) {
		c := caseOf(anyLevel(t), anySayings(t)...)
		one := map[string]bool{} // of each article, as they all stand in one place
		c.Statements = slices.DeleteFunc(c.Statements, func(s fact.Statement) bool {
			again := one[s.ArticleID]
			one[s.ArticleID] = true
			return again
		})
		renamed := c
		renamed.Statements = slices.Clone(c.Statements)
		for i := range renamed.Statements {
			renamed.Statements[i].ID = fmt.Sprintf("%03d", len(c.Statements)-i)
		}
		if diff := cmp.Diff(said(c), said(renamed)); diff != "" {
			t.Fatalf("other ids, other words:\n%s", diff)
		}
	})
}

func TestSuggestionFollowsTheRules(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := verdicts.Assess(caseOf(anyLevel(t), anySayings(t)...))
		disputed := slices.ContainsFunc(a.Differences, func(d fact.Difference) bool {
			return d.Material && d.Concerns == fact.ConcernsClaim
		})
		want := fact.Open
		switch {
		case disputed:
			want = fact.Disputed
		case a.Independence.Shown >= 2:
			want = fact.Corroborated
		case a.Independence.Possible == 1:
			want = fact.SingleSource
		}
		if a.Suggestion.Verdict != want {
			t.Fatalf("suggests %s, want %s: %+v", a.Suggestion.Verdict, want, a)
		}
		if len(a.Suggestion.Reasons) == 0 || (want != fact.Corroborated) != (a.Suggestion.Missing != "") {
			t.Fatalf("%s with reasons %q and missing step %q", want, a.Suggestion.Reasons, a.Suggestion.Missing)
		}
	})
}

func TestSpansLieInTheirStatements(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := caseOf(fact.Content, anySayings(t)...)
		for _, d := range verdicts.Differences(c.Statements, verdicts.Setting{Pairs: c.Pairs, Articles: c.Articles}) {
			if found := faults(d, c.Statements); len(found) > 0 {
				t.Fatalf("%q in %+v", found, d)
			}
		}
	})
}

// anyReport draws a sentence of the sort that reports are made of, with figures,
// dates, names, places, titles, modals, conditions, sources and negations.
func anyReport(t *rapid.T) string {
	part := func(name string, options ...string) string { return rapid.SampledFrom(options).Draw(t, name) }
	s := part("who", "Former president Anna Roth", "President Roth", "The guards", "Iran", "Israel", "Two officials", "We", "Nobody", "Peter Lang, 56,") +
		part("how", " ", " reportedly ", " did not ", " may have ", " threatened to ", " would ", " has yet to ", " denied that he ") +
		part("did", "attacked", "attack", "killed 12 people", "killed at least 15 people", "signed the agreement", "closed the port") +
		part("where", "", " in Oman", " in Qatar", " in Lenne") +
		part("when", "", " on Sunday", " on Monday", " in 2012", " on May 4, 2013") +
		part("if", "", " if the talks fail", ", unless it rains") +
		part("said", ".", ", two officials told Reuters.", ", a senior official said.", ". “We will act to end this war,” he said.", ": “We will not act … to win this war.”")
	return s
}

// Which of two sentences comes first changes nothing but the order of the sides.
func TestDifferencesAreSymmetric(t *testing.T) {
	kinds := func(ds []fact.Difference) []string {
		var out []string
		for _, d := range ds {
			out = append(out, describe(d))
		}
		slices.Sort(out)
		return out
	}
	rapid.Check(t, func(t *rapid.T) {
		x, y := anyReport(t), anyReport(t)
		there := verdicts.Differences([]fact.Statement{attributed("a", x), attributed("b", y)}, verdicts.Setting{})
		back := verdicts.Differences([]fact.Statement{attributed("a", y), attributed("b", x)}, verdicts.Setting{})
		if diff := cmp.Diff(kinds(there), kinds(back)); diff != "" {
			t.Fatalf("turned round the two differ otherwise:\n%s\n%s\n%s", diff, x, y)
		}
	})
}

// A sentence does not differ from itself.
func TestTheSameSentenceDoesNotDiffer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		line := anyReport(t) + anyText(t)
		for _, d := range verdicts.Differences([]fact.Statement{attributed("a", line), attributed("b", line)}, verdicts.Setting{}) {
			if d.Material {
				t.Fatalf("%q differs from itself: %+v", line, d)
			}
		}
	})
}

// FuzzDifferences feeds two texts as they come: no panic, and every value in place.
func FuzzDifferences(f *testing.F) {
	for _, row := range [][2]string{
		{"“We will act … now,” he said of 128 dead.", "“We’ll act [all] now” — 406 died, not 128."},
		{"Former president Roth threatened to attack Oman on Sunday if talks fail, two officials told Reuters", "President Roth, 56, attacked Qatar on May 4, 2013, an official told CNN"},
		{"Zürich did not confirm or deny 3.4%", "\xff\xfe “” ‘ 1.2 million … \""},
	} {
		f.Add(row[0], row[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		pair := []fact.Statement{attributed("a", a), attributed("b", b)}
		verdicts.Measures(pair, verdicts.Setting{})
		for _, d := range verdicts.Differences(pair, verdicts.Setting{}) {
			if found := faults(d, pair); len(found) > 0 {
				t.Fatalf("%q in %+v", found, d)
			}
		}
	})
}

package matching_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/assets/model"
	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

// say makes a checkable content statement of an article.
func say(article, id, s string) fact.Statement {
	return fact.Statement{
		ID: id, ArticleID: article, Text: s, Level: fact.Content, Part: fact.Body, Checkable: true,
		Span: fact.Span{Start: 0, End: len([]rune(s))},
	}
}

// quoting adds quotations to a statement, naming adds names, counting figures.
func quoting(s fact.Statement, quotations ...string) fact.Statement {
	for _, q := range quotations {
		s.Quotations = append(s.Quotations, fact.Quotation{Phrase: fact.Phrase{Text: q}})
	}
	return s
}

func naming(s fact.Statement, names ...string) fact.Statement {
	for _, n := range names {
		s.Names = append(s.Names, fact.Name{Phrase: fact.Phrase{Text: n}})
	}
	return s
}

func counting(s fact.Statement, unit string, values ...float64) fact.Statement {
	for _, v := range values {
		s.Figures = append(s.Figures, fact.Figure{Low: v, High: v, Unit: unit})
	}
	return s
}

// bridge is a small story: four articles, of which three tell of a bridge.
func bridge() []fact.Statement {
	return []fact.Statement{
		say("a", "a1", "The old bridge over the river Lenne collapsed on Tuesday, killing 12 people."),
		say("a", "a2", "Rescue workers searched the river through the night."),
		say("a", "a3", "The bridge had last been inspected in March, the city said."),
		say("b", "b1", "At least 14 people were killed when the old bridge over the Lenne collapsed on Tuesday."),
		say("b", "b2", "An inspection of the bridge took place in March, according to the city."),
		say("c", "c1", "Rescue workers searched the river through the night."),
		say("c", "c2", "Trains were stopped on the whole line for a week."),
		say("d", "d1", "Parliament will vote on the budget next week."),
		say("d", "d2", "The opposition wants lower taxes for small companies."),
	}
}

// claimOf is the claim that holds a statement.
func claimOf(claims []fact.Claim, id string) *fact.Claim {
	for i := range claims {
		if slices.Contains(claims[i].Statements, id) {
			return &claims[i]
		}
	}
	return nil
}

// anyStory draws statements of a few articles from few words, so that many of
// them have something in common.
func anyStory(t *rapid.T) []fact.Statement {
	vocabulary := strings.Fields(`volcano ash island airport closed flights evacuated 12 twelve 406 villagers
		minister said the of Zürich “we will act” not xylophone lava harbour ferry`)
	n := rapid.IntRange(0, 25).Draw(t, "statements")
	story := make([]fact.Statement, n)
	for i := range story {
		words := rapid.SliceOfN(rapid.SampledFrom(vocabulary), 0, 8).Draw(t, "words")
		article := rapid.SampledFrom([]string{"a", "b", "c", "d"}).Draw(t, "article")
		story[i] = say(article, fmt.Sprintf("s%02d", i), strings.Join(words, " "))
		story[i].Level = rapid.SampledFrom([]fact.Level{fact.Content, fact.Content, fact.Utterance}).Draw(t, "level")
		story[i].Checkable = rapid.IntRange(0, 9).Draw(t, "checkable") > 0
	}
	return story
}

func mustEncoder(t testing.TB) *encoder.Encoder {
	t.Helper()
	e, err := encoder.Load(model.Weights(), model.Vocabulary())
	if err != nil {
		t.Fatalf("%v", err)
	}
	return e
}

func mustBasis(t failer, story []fact.Statement) *matching.Basis {
	basis, err := matching.NewBasis(context.Background(), story)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return basis
}

func mustFor(t failer, bases *matching.Bases, story []fact.Statement) *matching.Basis {
	basis, err := bases.For(context.Background(), story)
	if err != nil {
		t.Fatalf("%v", err)
	}
	return basis
}

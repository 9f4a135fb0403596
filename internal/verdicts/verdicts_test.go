package verdicts_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

func TestDisputedComesFirst(t *testing.T) {
	c := caseOf(fact.Content,
		said{article: "A@CNN", text: "The strikes killed 128 people."},
		said{article: "B@CBS", text: "406 people were killed."})
	a := verdicts.Assess(c)
	if a.Independence.Shown != 2 || a.Suggestion.Verdict != fact.Disputed {
		t.Errorf("suggests %s with %+v, want disputed", a.Suggestion.Verdict, a.Independence)
	}
	if a.ClaimID != "c" || a.Engine != verdicts.Version {
		t.Errorf("assessment of %q by %q", a.ClaimID, a.Engine)
	}
	if len(a.Suggestion.Reasons) == 0 || a.Suggestion.Reasons[0] != a.Differences[0].Reason {
		t.Errorf("the first reason is not the difference: %q", a.Suggestion.Reasons)
	}
}

// A material difference that does not concern the claim leaves it undisputed.
func TestOtherConcernsDoNotDispute(t *testing.T) {
	c := caseOf(fact.Content,
		said{article: "A@CNN", text: "He said: “We will act to end this war.”"},
		said{article: "B@CBS", text: "He said: “We will act to win this war.”"})
	a := verdicts.Assess(c)
	if len(a.Differences) != 1 || !a.Differences[0].Material || a.Suggestion.Verdict != fact.Corroborated {
		t.Errorf("suggests %s with %+v, want corroborated", a.Suggestion.Verdict, a.Differences)
	}
}

func TestReasonRequired(t *testing.T) {
	for _, row := range []struct {
		name      string
		given     fact.VerdictKind
		suggested fact.VerdictKind
		want      bool
	}{
		{"disputed, as suggested", fact.Disputed, fact.Disputed, true},
		{"disputed, against", fact.Disputed, fact.Corroborated, true},
		{"disputed, none suggested", fact.Disputed, fact.Open, true},
		{"as suggested", fact.Corroborated, fact.Corroborated, false},
		{"against", fact.Corroborated, fact.SingleSource, true},
		{"not checkable, against", fact.NotCheckable, fact.SingleSource, true},
		{"none suggested", fact.Corroborated, fact.Open, false},
		{"single-source, none suggested", fact.SingleSource, fact.Open, false},
		{"not checkable, none suggested", fact.NotCheckable, fact.Open, false},
		{"disputed, no assessment", fact.Disputed, "", true},
		{"no assessment", fact.SingleSource, "", false},
		{"taken back", fact.Undecided, fact.Corroborated, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			if got := verdicts.ReasonRequired(row.given, fact.Suggestion{Verdict: row.suggested}); got != row.want {
				t.Errorf("got %t", got)
			}
		})
	}
}

func TestGround(t *testing.T) {
	before := caseOf(fact.Content, said{article: "A@CNN", text: "128 people died."})
	more := caseOf(fact.Content,
		said{article: "A@CNN", text: "128 people died."},
		said{article: "B", chain: "Reuters", text: "406 people died."})
	more.Evidence = []fact.Evidence{{ID: "e", Kind: "call", Note: "Confirmed."}}
	g, now := verdicts.GroundOf(before, verdicts.Assess(before)), verdicts.GroundOf(more, verdicts.Assess(more))

	want := fact.Ground{
		Statements: []string{"s00", "s01"}, Origins: []string{"Reuters"}, Evidence: []string{"e"},
		Differences: verdicts.Assess(more).Differences, Suggestion: fact.Disputed, Rules: verdicts.Version,
	}
	if diff := cmp.Diff(want, now); diff != "" {
		t.Errorf("ground (-want +got):\n%s", diff)
	}
	if moved := verdicts.GroundMoved(g, g); moved == nil || len(moved) != 0 {
		t.Errorf("ground that did not move: %#v", moved)
	}
	wantMoved := []string{
		"One statement has come in since.",
		"One origin has come in since.",
		"One piece of evidence has come in since.",
		"A difference has come in since: The figures for “dead” cannot both be true: 128 against 406.",
		"The rules suggested single-source and now suggest disputed.",
	}
	if diff := cmp.Diff(wantMoved, verdicts.GroundMoved(g, now)); diff != "" {
		t.Errorf("moved forward (-want +got):\n%s", diff)
	}
	if back := strings.Join(verdicts.GroundMoved(now, g), "\n"); !strings.Contains(back, "One statement it stood on is gone.") ||
		!strings.Contains(back, "A difference it stood on is gone:") {
		t.Errorf("moved back: %s", back)
	}
	old := g
	old.Rules = "verdicts-0"
	if diff := cmp.Diff([]string{"The rules have changed from verdicts-0 to " + verdicts.Version + "."}, verdicts.GroundMoved(old, g)); diff != "" {
		t.Errorf("moved rules (-want +got):\n%s", diff)
	}
}

func TestWarnings(t *testing.T) {
	differing := caseOf(fact.Content,
		said{article: "A", text: "128 people died."},
		said{article: "A", text: "406 people were killed."},
		said{article: "B", text: "406 people were killed."})
	people := caseOf(fact.Content, said{article: "A", chain: "N"}, said{article: "B", chain: "N"})
	people.Statements[0].Attribution.Chain = []fact.Source{{Name: "Benjamin Netanyahu"}}
	people.Statements[1].Attribution.Chain = []fact.Source{{Name: "Yair Netanyahu"}}
	same := caseOf(fact.Content, said{article: "A", chain: "N"}, said{article: "B", chain: "N"}, said{article: "C", chain: "N"}, said{article: "D", chain: "N"})
	for i, name := range []string{"Benjamin Netanyahu", "Prime Minister Netanyahu", "Israeli Prime Minister B. Netanyahu", "Netanyahu"} {
		same.Statements[i].Attribution.Chain = []fact.Source{{Name: name}}
	}
	empty := caseOf(fact.Content, said{article: "A"})
	empty.Evidence = []fact.Evidence{{ID: "e", Kind: "call"}}
	contested := []said{
		{article: "A", text: "Harbour master Ole Brandt put the number of injured at 34 when he spoke outside the hospital."},
		{article: "B", text: "Outside the hospital harbour master Ole Brandt said the number of injured was 34."},
		{article: "C", text: "Of those aboard the tram, 52 were injured, most of them schoolchildren on their way home from the museum."},
	}
	apart := caseOf(fact.Content, contested[0], contested[2])
	joined := caseOf(fact.Content, contested...)
	pinned := caseOf(fact.Content, contested...)
	pinned.Claim.Pinned = true
	for _, row := range []struct {
		name string
		c    verdicts.Case
		want []string
	}{
		{"contradicted in other words", joined, []string{"Article C shares few words with the others and contradicts them: look whether it is about the same thing."}},
		{"two that contradict each other in other words", apart, []string{"The statements share few words and contradict each other: look whether they are about the same thing."}},
		{"put together by a person", pinned, []string{}},
		{"nothing to warn of", caseOf(fact.Content, said{article: "A", text: "128 people died."}, said{article: "B", text: "406 people died."}), []string{}},
		{"an article differs with itself", differing, []string{"Article A differs with itself: The figures for “dead” cannot both be true: 128 against 406."}},
		{"different people joined", people, []string{"“Benjamin Netanyahu” and “Yair Netanyahu” are counted as one person: look whether they are."}},
		{"one person by several names", same, []string{}},
		{"evidence that says nothing", empty, []string{"A piece of evidence has neither a note nor a link: say what was found."}},
	} {
		t.Run(row.name, func(t *testing.T) {
			if diff := cmp.Diff(row.want, verdicts.Warnings(row.c)); diff != "" {
				t.Errorf("warnings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestTally(t *testing.T) {
	c := caseOf(fact.Content,
		said{article: "A@CNN", chain: "Benjamin Netanyahu"}, said{article: "B", chain: "Reuters < two officials"},
		said{article: "C", chain: "Reuters"}, said{article: "D@CNN"}, said{article: "E", chain: "Badr Albusaidi"})
	d := &fact.Dossier{
		Claims: []fact.Claim{
			{ID: "c1", Statements: []string{"s00", "s01"}},
			{ID: "c2", Statements: []string{"s02", "s01"}},
			{ID: "c3", Statements: []string{"s03"}},
			{ID: "c4", Statements: []string{"s04", "not there"}},
		},
		Assessments: map[string]fact.Assessment{
			"c1": {Suggestion: fact.Suggestion{Verdict: fact.Disputed}},
			"c2": {Suggestion: fact.Suggestion{Verdict: fact.Disputed}},
			"c3": {Suggestion: fact.Suggestion{Verdict: fact.Corroborated}},
		},
		Verdicts: map[string][]fact.Verdict{
			"c1": {{Kind: fact.Disputed}, {Kind: fact.Corroborated}}, // settled: the last one holds
			"c3": {{Kind: fact.Disputed}},
			"c4": {{Kind: fact.Disputed}, {Kind: fact.Undecided}},
		},
	}
	for _, letter := range []string{"A", "B", "C", "D", "E"} {
		a := c.Articles["article "+letter]
		d.Articles = append(d.Articles, *a)
	}
	for _, s := range c.Statements {
		d.Readings = append(d.Readings, fact.Reading{Statements: []fact.Statement{s}})
	}
	for _, id := range []string{"Benjamin Netanyahu", "Reuters", "two officials", "Badr Albusaidi"} {
		d.Origins = append(d.Origins, *c.Origins[id])
	}
	got := verdicts.TallyOf(d)
	want := verdicts.Tally{
		Claims: 4, Decided: 2,
		ByVerdict:    map[fact.VerdictKind]int{fact.Corroborated: 1, fact.Disputed: 1},
		BySuggestion: map[fact.VerdictKind]int{fact.Disputed: 2, fact.Corroborated: 1, fact.Open: 1},
		Outlets:      1, UnknownOutlets: 3, Origins: 4, Shown: 3, InDispute: 2,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tally (-want +got):\n%s", diff)
	}
}

func TestSentence(t *testing.T) {
	for _, row := range []struct {
		tally verdicts.Tally
		want  string
	}{
		{verdicts.Tally{Outlets: 5, Origins: 4, Shown: 1, InDispute: 6}, "5 outlets, 4 origins, 1 shown to be independent; 6 claims in dispute"},
		{verdicts.Tally{UnknownOutlets: 5, Origins: 9, Shown: 1, InDispute: 6}, "5 articles of unknown outlets, 9 origins, 1 shown to be independent; 6 claims in dispute"},
		{verdicts.Tally{Outlets: 1, UnknownOutlets: 1, Origins: 1, InDispute: 1}, "1 outlet, 1 article of an unknown outlet, 1 origin, 0 shown to be independent; 1 claim in dispute"},
		{verdicts.Tally{}, "0 outlets, 0 origins, 0 shown to be independent; 0 claims in dispute"},
	} {
		if got := row.tally.Sentence(); got != row.want {
			t.Errorf("got  %q\nwant %q", got, row.want)
		}
	}
}

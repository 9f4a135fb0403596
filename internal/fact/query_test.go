package fact_test

import (
	"testing"

	"crosscheck/internal/fact"
)

func TestQueryValidate(t *testing.T) {
	for _, c := range []struct {
		name  string
		query fact.Query
		good  bool
	}{
		{"open", fact.Query{Question: "How many?", State: fact.QueryOpen}, true},
		{"with a day", fact.Query{Question: "How many?", Due: "2025-06-17", State: fact.QueryOpen}, true},
		{"no words", fact.Query{State: fact.QueryOpen}, false},
		{"no such day", fact.Query{Question: "How many?", Due: "2025-02-30", State: fact.QueryOpen}, false},
		{"a day in words", fact.Query{Question: "How many?", Due: "tomorrow", State: fact.QueryOpen}, false},
		{"answered", fact.Query{Question: "How many?", State: fact.QueryAnswered, Answer: "Twelve"}, true},
		{"answered with nothing", fact.Query{Question: "How many?", State: fact.QueryAnswered}, false},
		{"closed without a reason", fact.Query{Question: "How many?", State: fact.QueryClosed}, false},
		{"closed", fact.Query{Question: "How many?", State: fact.QueryClosed, Answer: "nobody answers"}, true},
		{"in no state", fact.Query{Question: "How many?"}, false},
	} {
		if err := c.query.Validate(); (err == nil) != c.good {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestOverdueIsOpenAndPast(t *testing.T) {
	q := fact.Query{Question: "How many?", Due: "2025-06-17", State: fact.QueryOpen}
	answered := q
	answered.State = fact.QueryAnswered
	for _, c := range []struct {
		name  string
		query fact.Query
		day   string
		want  bool
	}{
		{"the day before", q, "2025-06-16", false},
		{"the day itself", q, "2025-06-17", false},
		{"the day after", q, "2025-06-18", true},
		{"answered", answered, "2025-06-18", false},
		{"without a day", fact.Query{State: fact.QueryOpen}, "2025-06-18", false},
	} {
		if got := c.query.Overdue(c.day); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestReviewStates(t *testing.T) {
	verdict := func(id string, kind fact.VerdictKind) fact.Verdict { return fact.Verdict{ID: id, Kind: kind} }
	review := func(of string, kind fact.ReviewKind) fact.Review { return fact.Review{VerdictID: of, Kind: kind} }
	for _, c := range []struct {
		name     string
		verdicts []fact.Verdict
		reviews  []fact.Review
		want     fact.ReviewState
	}{
		{"undecided", nil, nil, fact.NothingToReview},
		{"undecided again", []fact.Verdict{verdict("v1", fact.Disputed), verdict("v2", fact.Undecided)}, nil, fact.NothingToReview},
		{"decided", []fact.Verdict{verdict("v1", fact.Disputed)}, nil, fact.NotReviewed},
		{"reviewed", []fact.Verdict{verdict("v1", fact.Disputed)}, []fact.Review{review("v1", fact.Reviewed)}, fact.IsReviewed},
		{"sent back", []fact.Verdict{verdict("v1", fact.Disputed)}, []fact.Review{review("v1", fact.SentBack)}, fact.IsSentBack},
		{"looked at twice", []fact.Verdict{verdict("v1", fact.Disputed)}, []fact.Review{review("v1", fact.SentBack), review("v1", fact.Reviewed)}, fact.IsReviewed},
		{"the verdict moved", []fact.Verdict{verdict("v1", fact.Disputed), verdict("v2", fact.Corroborated)}, []fact.Review{review("v1", fact.Reviewed)}, fact.DecidedSince},
		{"the verdict was taken back", []fact.Verdict{verdict("v1", fact.Disputed), verdict("v2", fact.Undecided)}, []fact.Review{review("v1", fact.Reviewed)}, fact.DecidedSince},
		{"the verdict was undone", nil, []fact.Review{review("v1", fact.Reviewed)}, fact.DecidedSince},
		{"the review was taken back", []fact.Verdict{verdict("v1", fact.Disputed)}, []fact.Review{review("v1", fact.Reviewed), review("v1", fact.Withdrawn)}, fact.NotReviewed},
	} {
		d := &fact.Dossier{Verdicts: map[string][]fact.Verdict{"c": c.verdicts}, Reviews: map[string][]fact.Review{"c": c.reviews}}
		if got, _ := d.Review("c"); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFlagsAreOnClaimsOrPairs(t *testing.T) {
	d := &fact.Dossier{Flags: []fact.Flag{{ID: "f1", ClaimID: "c"}, {ID: "f2", A: "a", B: "b"}}}
	if f := d.Flag("c"); f == nil || f.ID != "f1" {
		t.Errorf("the claim's flag is %v", f)
	}
	if f := d.PairFlag("b", "a"); f == nil || f.ID != "f2" {
		t.Errorf("the pair's flag is %v", f)
	}
	if d.Flag("") != nil || d.Flag("other") != nil || d.PairFlag("", "") != nil || d.PairFlag("a", "c") != nil {
		t.Error("a flag is found where none is")
	}
}

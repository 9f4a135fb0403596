package fact_test

import (
	"errors"
	"fmt"
	"testing"

	"crosscheck/internal/fact"
)

func TestLetter(t *testing.T) {
	for number, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := fact.Letter(number); got != want {
			t.Errorf("article %d is %s, want %s", number, got, want)
		}
	}
}

func TestStatementIDTellsVersionSpanAndLevelApart(t *testing.T) {
	span := fact.Span{Start: 3, End: 9}
	base := fact.StatementID("v1", span, fact.Content)
	if again := fact.StatementID("v1", span, fact.Content); again != base {
		t.Errorf("the same statement is %s and %s", base, again)
	}
	for name, other := range map[string]string{
		"version": fact.StatementID("v2", span, fact.Content),
		"start":   fact.StatementID("v1", fact.Span{Start: 4, End: 9}, fact.Content),
		"end":     fact.StatementID("v1", fact.Span{Start: 3, End: 8}, fact.Content),
		"level":   fact.StatementID("v1", span, fact.Utterance),
	} {
		if other == base {
			t.Errorf("another %s gives the same id", name)
		}
	}
}

func TestSetKeyDoesNotHangOnOrder(t *testing.T) {
	list := []string{"b", "a"}
	if fact.SetKey(list) != fact.SetKey([]string{"a", "b"}) || fact.SetKey(list) == fact.SetKey([]string{"a"}) {
		t.Error("sets are not told apart by what they hold alone")
	}
	if list[0] != "b" {
		t.Error("the list was sorted in place")
	}
}

func TestProblemsKeepTheirCause(t *testing.T) {
	cause := errors.New("no space left")
	err := fmt.Errorf("import: %w", fact.Problemf(fact.NoRoom, "desk: the disk is full (%w); make room", cause))
	if !fact.IsKind(err, fact.NoRoom) || fact.IsKind(err, fact.InUse) || !errors.Is(err, cause) {
		t.Errorf("%v has lost its kind or its cause", err)
	}
}

func TestSpanValidate(t *testing.T) {
	for _, c := range []struct {
		span fact.Span
		good bool
	}{
		{fact.Span{Start: 0, End: 1}, true},
		{fact.Span{Start: 1, End: 1}, false},
		{fact.Span{Start: -1, End: 1}, false},
		{fact.Span{Start: 4, End: 2}, false},
	} {
		if err := c.span.Validate(); (err == nil) != c.good {
			t.Errorf("%v: %v", c.span, err)
		}
	}
}

package verdicts_test

import (
	"os"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
	"crosscheck/tools/judgements"
)

func disputing(kind fact.DifferenceKind) []fact.Difference {
	return []fact.Difference{{Kind: kind, Concerns: fact.ConcernsClaim, Material: true}}
}

func TestConfidence(t *testing.T) {
	close, far := verdicts.Likeness{Joined: true, Within: 0.9}, verdicts.Likeness{Joined: true, Within: 0.1}
	of := verdicts.Confidence
	for _, row := range []struct {
		name       string
		more, less float64
	}{
		{"alike and hardly alike", of(fact.Corroborated, nil, close), of(fact.Corroborated, nil, far)},
		{"the same is surer than the conflict in it", of(fact.SingleSource, nil, close), of(fact.Disputed, disputing(fact.DiffNumber), close)},
		{"another quotation and another tense", of(fact.Disputed, disputing(fact.DiffQuotation), close), of(fact.Disputed, disputing(fact.DiffCertainty), close)},
		{"nobody else near and somebody near", of(fact.SingleSource, nil, verdicts.Likeness{}), of(fact.SingleSource, nil, verdicts.Likeness{Beside: 0.6})},
		{"a kind that nobody judged", of(fact.Disputed, disputing(fact.DiffOmission), close), 0.3},
		{"something is suggested and nothing is", of(fact.SingleSource, nil, close), of(fact.Open, nil, close)},
	} {
		if row.more <= row.less || row.more > 1 {
			t.Errorf("%s: %v, want more than %v and at most 1", row.name, row.more, row.less)
		}
	}
	if c := of(fact.Open, nil, close); c != 0 {
		t.Errorf("confidence %v where no verdict is suggested", c)
	}
	both := append(disputing(fact.DiffCertainty), disputing(fact.DiffQuotation)...)
	if of(fact.Disputed, both, close) != of(fact.Disputed, disputing(fact.DiffQuotation), close) {
		t.Error("the surest of two differences does not count")
	}
}

func TestConfidenceIsAChance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		verdict := rapid.SampledFrom([]fact.VerdictKind{fact.Corroborated, fact.Disputed, fact.SingleSource, fact.Open}).Draw(t, "verdict")
		chance := rapid.Float64Range(0, 1)
		l := verdicts.Likeness{Joined: rapid.Bool().Draw(t, "joined"), Within: chance.Draw(t, "within"), Beside: chance.Draw(t, "beside")}
		c := verdicts.Confidence(verdict, disputing(rapid.SampledFrom(kinds).Draw(t, "kind")), l)
		if (c == 0) != (verdict == fact.Open || verdict == fact.Corroborated && !l.Joined) || c < 0 || c > 1 {
			t.Fatalf("confidence %v of %s, %+v", c, verdict, l)
		}
	})
}

// TestEvalConfidence sets what the table says beside what is so, on the half of the
// judged sentences that it was not made of.
func TestEvalConfidence(t *testing.T) {
	const checked = 0
	folder := os.Getenv("CROSSCHECK_EVAL")
	if folder == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	differences, err := judgements.Differences(folder)
	if err != nil {
		t.Fatal(err)
	}
	groups, err := judgements.Claims(folder)
	if err != nil {
		t.Fatal(err)
	}
	sure := verdicts.Likeness{Joined: true, Within: 1}
	same := verdicts.Confidence(fact.Corroborated, nil, sure)
	for _, kind := range kinds {
		told, right := 0, 0
		for _, d := range differences {
			if d.Half == checked && d.Kind == kind {
				told++
				if d.Right {
					right++
				}
			}
		}
		if told > 0 {
			t.Logf("%-10s %4d differences in pairs: said %.2f, real %.2f", kind, told, verdicts.Confidence(fact.Disputed, disputing(kind), sure)/same, float64(right)/float64(told))
		}
	}
	type row struct {
		n           int
		said, right float64
	}
	rows := map[bool]map[float64]row{false: {}, true: {}}
	off, all := 0.0, 0
	for _, g := range groups {
		if g.Half != checked {
			continue
		}
		said := verdicts.Confidence(fact.SingleSource, nil, g.Likeness)
		r := rows[g.Alone][said]
		r.n, r.said = r.n+1, said
		r.right += g.Right
		rows[g.Alone][said] = r
		off, all = off+(said-g.Right)*(said-g.Right), all+1
	}
	for alone, name := range map[bool]string{false: "in one claim", true: "left alone"} {
		for _, r := range rows[alone] {
			t.Logf("%-18s %4d: said %.2f, right %.2f", name, r.n, r.said, r.right/float64(r.n))
		}
	}
	t.Logf("Brier %.3f over %d", off/float64(all), all)
}

package verdicts_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
	"crosscheck/tools/judgements"
	"crosscheck/tools/sameclaim"
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

// TestEvalConfidence sets what the table says beside what is so. It is made of one half
// of the judged sentences and checked on the other, both ways round.
func TestEvalConfidence(t *testing.T) {
	folder := os.Getenv("CROSSCHECK_EVAL")
	if folder == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	differences, err := judgements.Differences(folder)
	if err != nil {
		t.Fatal(err)
	}
	groups, err := judgements.Claims(folder, filepath.Join("..", "..", sameclaim.File))
	if err != nil {
		t.Fatal(err)
	}
	var conflicts, joined, alone checked
	for _, half := range []int{0, 1} {
		table, err := judgements.Table(differences, groups, half)
		if err != nil {
			t.Fatal(err)
		}
		sure := verdicts.Likeness{Joined: true, Within: 1}
		same := table.Of(fact.Corroborated, nil, sure)
		for _, d := range differences {
			if right := 0.0; d.Half == half {
				if d.Right {
					right = 1
				}
				conflicts.add(string(d.Kind), table.Of(fact.Disputed, disputing(d.Kind), sure)/same, right)
			}
		}
		for _, g := range groups {
			switch said := table.Of(fact.SingleSource, nil, g.Likeness); {
			case g.Half != half:
			case g.Alone:
				alone.add(fmt.Sprintf("%.1f", said), said, g.Right)
			default:
				joined.add(fmt.Sprintf("%.1f", said), said, g.Right)
			}
		}
	}
	conflicts.log(t, "differences in pairs")
	joined.log(t, "in one claim")
	alone.log(t, "left alone")
}

// checked is what was said to be right beside what was, by what it was said of.
type checked struct {
	rows map[string]*checkedRow
	off  float64 // sum of squared distances
}

type checkedRow struct {
	n           int
	said, right float64
}

func (c *checked) add(of string, said, right float64) {
	if c.rows == nil {
		c.rows = make(map[string]*checkedRow)
	}
	r := c.rows[of]
	if r == nil {
		r = new(checkedRow)
		c.rows[of] = r
	}
	r.n, r.said, r.right = r.n+1, r.said+said, r.right+right
	c.off += (said - right) * (said - right)
}

func (c *checked) log(t *testing.T, name string) {
	t.Helper()
	n := 0
	for _, of := range slices.Sorted(maps.Keys(c.rows)) {
		r := c.rows[of]
		t.Logf("%s, %-10s %4d: said %.2f, right %.2f", name, of, r.n, r.said/float64(r.n), r.right/float64(r.n))
		n += r.n
	}
	t.Logf("%s: Brier %.3f over %d", name, c.off/float64(max(1, n)), n)
}

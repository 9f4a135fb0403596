package verdicts_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// The measures below run over the data folder named by CROSSCHECK_EVAL and skip
// without it.

type labelledPair struct {
	A, B  string
	Label any // a word or a number
}

func evalPairs(t *testing.T, name string) []labelledPair {
	t.Helper()
	folder := os.Getenv("CROSSCHECK_EVAL")
	if folder == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	f, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var pairs []labelledPair
	lines := bufio.NewScanner(z)
	for lines.Scan() {
		var p labelledPair
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		pairs = append(pairs, p)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return pairs
}

// score counts how often a rule says yes, and how often it should.
type score struct{ right, said, true int }

func (s *score) add(said, is bool) {
	if said {
		s.said++
	}
	if is {
		s.true++
	}
	if said && is {
		s.right++
	}
}

func (s *score) log(t *testing.T, name string) {
	t.Helper()
	p := float64(s.right) / float64(max(s.said, 1))
	r := float64(s.right) / float64(max(s.true, 1))
	t.Logf("%-34s precision %.3f  recall %.3f  F1 %.3f  (%d said, %d true)", name, p, r, 2*p*r/max(p+r, 1e-9), s.said, s.true)
}

func has(differences []fact.Difference, kinds ...fact.DifferenceKind) bool {
	return slices.ContainsFunc(differences, func(d fact.Difference) bool { return d.Material && slices.Contains(kinds, d.Kind) })
}

// TestEvalNumbers takes the pairs in which both sides hold a figure: a claim that
// its evidence refutes against one that it supports. Many of the refuting pairs
// differ in something else than a figure, which bounds recall.
func TestEvalNumbers(t *testing.T) {
	var ours, plain, ourSubset, plainSubset score
	for _, p := range evalPairs(t, "differences/fever_symmetric_dev.jsonl.gz") {
		a, b := bare("a", p.A), bare("b", p.B)
		if len(a.Figures) == 0 || len(b.Figures) == 0 {
			continue
		}
		refutes := p.Label == "REFUTES"
		said := has(verdicts.Differences([]fact.Statement{a, b}), fact.DiffNumber, fact.DiffDate)
		ours.add(said, refutes)
		lacking := lacksFigure(a, b)
		plain.add(lacking, refutes)
		// A refuted claim that gives a figure its evidence does not give is taken
		// to be refuted by the figure.
		ourSubset.add(said, refutes && lacking)
		plainSubset.add(lacking, refutes && lacking)
		if os.Getenv("CROSSCHECK_EVAL_SHOW") != "" && said != (refutes && lacking) {
			t.Logf("%v said %v\n  %s\n  %s", p.Label, said, p.A, p.B)
		}
	}
	ours.log(t, "refuted: number difference")
	plain.log(t, "refuted: plain rule, figure lacking")
	ourSubset.log(t, "refuted by a figure: difference")
	plainSubset.log(t, "refuted by a figure: plain rule")
}

// lacksFigure is the plain rule: some figure of a does not stand in b.
func lacksFigure(a, b fact.Statement) bool {
	for _, f := range a.Figures {
		if !slices.ContainsFunc(b.Figures, func(g fact.Figure) bool { return f.Low == g.Low }) {
			return true
		}
	}
	return false
}

// TestEvalPolarity takes all pairs of the set; a contradiction that has a
// negation on one side only is what the rule is for.
func TestEvalPolarity(t *testing.T) {
	var ours, plain, oursByNegation, plainByNegation score
	for _, p := range evalPairs(t, "differences/sick_train.jsonl.gz") {
		a, b := bare("a", p.A), bare("b", p.B)
		oneSided := (len(a.Negations) > 0) != (len(b.Negations) > 0)
		contradicts := p.Label == "CONTRADICTION"
		said := has(verdicts.Differences([]fact.Statement{a, b}), fact.DiffPolarity)
		ours.add(said, contradicts)
		plain.add(oneSided, contradicts)
		oursByNegation.add(said, contradicts && oneSided)
		plainByNegation.add(oneSided, contradicts && oneSided)
		if os.Getenv("CROSSCHECK_EVAL_SHOW") != "" && said != (contradicts && oneSided) {
			t.Logf("%v said %v\n  %s\n  %s", p.Label, said, p.A, p.B)
		}
	}
	ours.log(t, "contradiction: polarity")
	plain.log(t, "contradiction: plain rule, one negated")
	oursByNegation.log(t, "by negation: polarity")
	plainByNegation.log(t, "by negation: plain rule")
}

// TestEvalFalseAlarms takes pairs of news sentences that people judged to say the
// same. A difference in polarity between them is nearly always a false alarm;
// figures and quotations do differ in some.
func TestEvalFalseAlarms(t *testing.T) {
	kinds := []fact.DifferenceKind{fact.DiffPolarity, fact.DiffDate, fact.DiffNumber, fact.DiffQuotation}
	found := make(map[fact.DifferenceKind]int)
	n := 0
	for _, p := range evalPairs(t, "matching/mrpc_train.jsonl.gz") {
		if p.Label != 1.0 {
			continue
		}
		n++
		differences := verdicts.Differences([]fact.Statement{bare("a", p.A), bare("b", p.B)})
		for _, kind := range kinds {
			if has(differences, kind) {
				found[kind]++
			}
		}
	}
	for _, kind := range kinds {
		t.Logf("material %-10s in %3d of %d paraphrases", kind, found[kind], n)
	}
}

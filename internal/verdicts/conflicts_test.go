package verdicts_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// conflict is one that a reader found between two reports of one event.
type conflict struct {
	Set  string
	Kind fact.DifferenceKind
	Sure bool // any fact-checker would have to settle it
	A, B told
}

// told is where a report tells one side of a conflict.
type told struct {
	report   string
	sentence int
	words    fact.Span // in code points of the sentence
}

func (t *told) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[]any{&t.report, &t.sentence, &t.words.Start, &t.words.End})
}

// TestEvalConflicts counts how many of the conflicts that readers found in stories of
// five reports are shown for the two sentences that tell them: a difference, material or
// minor, whose values meet the words on both sides. Many of the sentences have little in
// common, so that no claim would hold them both; that none is told of others is measured
// beside (TestEvalFalseAlarms).
func TestEvalConflicts(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "conflicts.json"))
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Conflicts []conflict }
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	for _, set := range []string{"train", "dev"} {
		sentences := make(map[string][]string)
		for _, report := range evalLines[struct {
			Doc       string
			Sentences []string
		}](t, "matching/ecbplus_docs_"+set+".jsonl.gz") {
			sentences[report.Doc] = report.Sentences
		}
		type count struct{ sure, shown, material, alike, alikeShown int }
		counts := make(map[fact.DifferenceKind]*count)
		all := &count{}
		for _, c := range file.Conflicts {
			if c.Set != set || !c.Sure {
				continue
			}
			if counts[c.Kind] == nil {
				counts[c.Kind] = &count{}
			}
			a, b := sentences[c.A.report][c.A.sentence], sentences[c.B.report][c.B.sentence]
			found := differ(a, b)
			isShown := func(d fact.Difference) bool { return meetsWords(d, "a", c.A.words) && meetsWords(d, "b", c.B.words) }
			shown, disputes := slices.ContainsFunc(found, isShown), slices.ContainsFunc(material(found), isShown)
			alike := sharedStems(a, b) >= 0.5
			for _, n := range []*count{counts[c.Kind], all} {
				n.sure++
				if shown {
					n.shown++
				}
				if disputes {
					n.material++
				}
				if alike {
					n.alike++
				}
				if alike && shown {
					n.alikeShown++
				}
			}
			if os.Getenv("CROSSCHECK_EVAL_SHOW") != "" && !shown {
				t.Logf("not shown: %s (%s)\n  %s\n  %s", c.Kind, reasonsOf(found), a, b)
			}
		}
		for _, kind := range slices.Sorted(maps.Keys(counts)) {
			c := counts[kind]
			t.Logf("%s: %-12s %3d conflicts, %2d shown, %2d of them material; %d of %d whose sentences share half of their words", set, kind, c.sure, c.shown, c.material, c.alikeShown, c.alike)
		}
		t.Logf("%s: of all        %3d conflicts, %2d shown, %2d of them material; %d of %d whose sentences share half of their words", set, all.sure, all.shown, all.material, all.alikeShown, all.alike)
	}
}

func meetsWords(d fact.Difference, statement string, words fact.Span) bool {
	return slices.ContainsFunc(d.Values, func(v fact.DifferenceValue) bool { return v.Statement == statement && v.Overlaps(words) })
}

// sharedStems is which share of the words of content of the shorter of two sentences
// stands in the other.
func sharedStems(a, b string) float64 {
	stems := func(line string) map[string]bool {
		out := make(map[string]bool)
		for _, w := range text.Words(line) {
			if !text.IsFunction(w.Text) {
				out[w.Stem] = true
			}
		}
		return out
	}
	x, y := stems(a), stems(b)
	shared := 0
	for s := range x {
		if y[s] {
			shared++
		}
	}
	return float64(shared) / float64(max(1, min(len(x), len(y))))
}

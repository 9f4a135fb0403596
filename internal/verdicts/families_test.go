package verdicts_test

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
	"crosscheck/tools/jsonfile"
)

// family is one fact of an invented event as outlets tell it: three sentences in one version, two in
// another that contradicts it, the words that do in [[brackets]], and two sentences that are near by
// their words and speak of something else.
type family struct {
	Kind        fact.DifferenceKind
	A, B, Other []string
}

// familyCount is how many families show their conflict, and how many pairs of sentences that do not
// contradict each other show a conflict on the claim.
type familyCount struct{ families, shown, agree, agreeFalse, other, otherFalse int }

func (c *familyCount) add(o familyCount) {
	c.families += o.families
	c.shown += o.shown
	c.agree += o.agree
	c.agreeFalse += o.agreeFalse
	c.other += o.other
	c.otherFalse += o.otherFalse
}

// TestEvalFamilies counts in how many families of sentences a conflict is shown for one pair at least,
// as material with words of both sides, and how often one is told of sentences that agree or speak of
// something else. The sentences stand alone here, worded as freely as in reports of two desks; in a
// story what stands around them helps. The families were written without a look at the rules; no rule was
// written with a look at them but to take back what is wrong, so that the share that is shown tells what
// carries over to sentences nobody has seen.
func TestEvalFamilies(t *testing.T) {
	if os.Getenv("CROSSCHECK_EVAL") == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	var families []family
	if err := jsonfile.Lines(filepath.Join("testdata", "families.jsonl.gz"), func(f family) { families = append(families, f) }); err != nil {
		t.Fatal(err)
	}
	counts := make([]familyCount, len(families))
	var workers sync.WaitGroup
	for w := range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := w; i < len(families); i += runtime.GOMAXPROCS(0) {
				counts[i] = countFamily(families[i])
			}
		})
	}
	workers.Wait()
	byKind := make(map[fact.DifferenceKind]*familyCount)
	all := &familyCount{}
	for i, f := range families {
		if byKind[f.Kind] == nil {
			byKind[f.Kind] = &familyCount{}
		}
		byKind[f.Kind].add(counts[i])
		all.add(counts[i])
	}
	log := func(what string, c *familyCount) {
		t.Logf("%-11s %4d families, %3d shown; false: %2d of %4d pairs that agree, %2d of %5d of something else", what, c.families, c.shown, c.agreeFalse, c.agree, c.otherFalse, c.other)
	}
	for _, kind := range slices.Sorted(maps.Keys(byKind)) {
		log(string(kind), byKind[kind])
	}
	log("all", all)
}

var brackets = regexp.MustCompile(`\[\[(.+?)\]\]`)

// marked is a sentence of a family without its brackets, and where they stood.
type marked struct {
	fact.Statement
	words fact.Span
}

func markedOf(id, line string) marked {
	m := marked{Statement: single(id, strings.NewReplacer("[[", "", "]]", "").Replace(line))}
	if at := brackets.FindStringSubmatchIndex(line); at != nil {
		start := m.Start + utf8.RuneCountInString(line[:at[0]])
		m.words = fact.Span{Start: start, End: start + utf8.RuneCountInString(line[at[2]:at[3]])}
	}
	return m
}

func countFamily(f family) (c familyCount) {
	c.families = 1
	var versions [3][]marked
	for i, lines := range [][]string{f.A, f.B, f.Other} {
		for k, line := range lines {
			versions[i] = append(versions[i], markedOf(string(rune('a'+i))+string(rune('0'+k)), line))
		}
	}
	differences := func(x, y marked) []fact.Difference {
		return material(verdicts.Differences([]fact.Statement{x.Statement, y.Statement}, verdicts.Setting{}))
	}
	ofClaim := func(found []fact.Difference) bool {
		return slices.ContainsFunc(found, func(d fact.Difference) bool { return d.Concerns == fact.ConcernsClaim })
	}
	for i, one := range versions {
		for k, other := range versions[i:] {
			for n, x := range one {
				for m, y := range other {
					switch {
					case k == 0 && (m <= n || i == 2): // one sentence, a pair met before, or one that nobody looked at
					case k == 0:
						c.agree++
						if ofClaim(differences(x, y)) {
							c.agreeFalse++
						}
					case i == 0 && k == 1:
						if c.shown == 0 && slices.ContainsFunc(differences(x, y), func(d fact.Difference) bool { return meetsWords(d, x.ID, x.words) && meetsWords(d, y.ID, y.words) }) {
							c.shown = 1
						}
					default:
						c.other++
						if ofClaim(differences(x, y)) {
							c.otherFalse++
						}
					}
				}
			}
		}
	}
	return c
}

package verdicts_test

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/reading"
	"crosscheck/internal/text"
	"crosscheck/internal/verdicts"
	"crosscheck/tools/jsonfile"
)

// The measures below run over the data folder named by CROSSCHECK_EVAL and skip
// without it. Sentences are read by the real reader. Every set is cut in two by
// what its pairs are about: errors of the seen half were read while the rules
// were written, so that a rule fitted to single sentences shows as a gap between the
// two. Of the other half none were read in the headlines and paraphrases; but all
// misses of the figures have been read since, and for opposites.txt the words
// that differ in all of the captions, so that of these two sets neither half is unseen.

// judged is a pair of sentences as people judged it, with what the rules say.
type judged struct {
	a, b    string
	about   string // pairs about one thing stay in one half
	is      bool   // what people say
	said    bool   // what our rules say
	plain   bool   // what a plain rule says
	because string // what made our rules say so
}

// seen reports which half a pair is in.
func (j *judged) seen() bool {
	h := fnv.New32a()
	h.Write([]byte(j.about))
	return h.Sum32()%2 == 0
}

// evalLines reads a file of the data folder, a JSON document a line.
func evalLines[T any](t *testing.T, name string) []T {
	t.Helper()
	folder := os.Getenv("CROSSCHECK_EVAL")
	if folder == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	var out []T
	if err := jsonfile.Lines(filepath.Join(folder, name), func(line T) { out = append(out, line) }); err != nil {
		t.Fatal(err)
	}
	return out
}

type labelledPair struct {
	A, B  string
	Label any // a word or a number
}

// differ compares two bare sentences as `crosscheck score` does.
func differ(a, b string) []fact.Difference {
	one, other := single("a", a), single("b", b)
	return verdicts.Differences([]fact.Statement{one, other}, verdicts.Setting{})
}

// inArticles compares two sentences as statements of articles that hold them; rest follows
// in the article of a.
func inArticles(a, rest, b string) []fact.Difference {
	return verdicts.Differences([]fact.Statement{single("a", a), single("b", b)}, verdicts.Setting{Articles: map[string]*fact.Article{
		"a": {ID: "a", Text: a + rest}, "b": {ID: "b", Text: b},
	}})
}

func single(id, line string) fact.Statement {
	s := reading.Single(line)
	s.ID, s.ArticleID = id, id
	return s
}

// material is the material differences of the kinds; of all kinds if none is given.
func material(differences []fact.Difference, kinds ...fact.DifferenceKind) []fact.Difference {
	var found []fact.Difference
	for _, d := range differences {
		if d.Material && (len(kinds) == 0 || slices.Contains(kinds, d.Kind)) {
			found = append(found, d)
		}
	}
	return found
}

func reasonsOf(differences []fact.Difference) string {
	var reasons []string
	for _, d := range differences {
		reasons = append(reasons, string(d.Kind)+": "+d.Reason)
	}
	return strings.Join(reasons, " ")
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

func (s score) String() string {
	p := float64(s.right) / float64(max(s.said, 1))
	r := float64(s.right) / float64(max(s.true, 1))
	return fmt.Sprintf("precision %.3f  recall %.3f  F1 %.3f  (%d said, %d true)", p, r, 2*p*r/max(p+r, 1e-9), s.said, s.true)
}

// report logs a measure beside its plain rule, by halves, and the worst errors of
// the seen half if they are asked for.
func report(t *testing.T, name string, pairs []judged) {
	t.Helper()
	var ours, plain, seen, unseen, unseenPlain score
	for i := range pairs {
		j := &pairs[i]
		ours.add(j.said, j.is)
		plain.add(j.plain, j.is)
		if j.seen() {
			seen.add(j.said, j.is)
		} else {
			unseen.add(j.said, j.is)
			unseenPlain.add(j.plain, j.is)
		}
	}
	t.Logf("%s, %d pairs", name, len(pairs))
	t.Logf("  ours         %v", ours)
	t.Logf("  plain rule   %v", plain)
	t.Logf("  seen half    %v", seen)
	t.Logf("  unseen half  %v", unseen)
	t.Logf("  plain there  %v", unseenPlain)
	if os.Getenv("CROSSCHECK_EVAL_SHOW") != "" {
		showWorst(t, pairs)
	}
}

// showWorst prints the thirty worst errors of the seen half: false alarms first,
// and among each kind those between the sentences with most words in common.
func showWorst(t *testing.T, pairs []judged) {
	t.Helper()
	const shown = 30
	var wrong []*judged
	for i := range pairs {
		if j := &pairs[i]; j.said != j.is && j.seen() {
			wrong = append(wrong, j)
		}
	}
	slices.SortStableFunc(wrong, func(x, y *judged) int { return cmp.Compare(inCommon(y.a, y.b), inCommon(x.a, x.b)) })
	alarms, missed := 0, 0
	for _, j := range wrong {
		if n := &missed; j.said {
			n = &alarms
			if *n++; *n <= shown/2 {
				t.Logf("false alarm: %s\n  %s\n  %s", j.because, j.a, j.b)
			}
		} else if *n++; *n <= shown/2 {
			t.Logf("missed\n  %s\n  %s", j.a, j.b)
		}
	}
}

// inCommon is the share of words of the shorter sentence that stand in the other.
func inCommon(a, b string) float64 {
	x, y := make(map[string]bool), make(map[string]bool)
	for _, w := range text.Words(a) {
		x[w.Stem] = true
	}
	for _, w := range text.Words(b) {
		y[w.Stem] = true
	}
	n := 0
	for w := range x {
		if y[w] {
			n++
		}
	}
	return float64(n) / float64(max(1, min(len(x), len(y))))
}

// TestEvalFigures takes claims with their evidence, which supports or refutes
// them. The first measure is over the pairs in which a figure decides: with the
// same evidence, or for the same claim, another figure turns the label round.
// The second is over all pairs with figures on both sides, where much else is
// refuted too, which bounds recall.
func TestEvalFigures(t *testing.T) {
	data := evalLines[labelledPair](t, "differences/fever_symmetric_dev.jsonl.gz")
	for i := range data {
		data[i].A, data[i].B = plainBrackets(data[i].A), plainBrackets(data[i].B)
	}
	numbers := make(map[string]string) // sentence → its numbers
	sharing := make(map[string][]int)  // sentence → pairs with it
	for i, p := range data {
		for _, s := range []string{p.A, p.B} {
			numbers[s] = numbersOf(s)
			sharing[s] = append(sharing[s], i)
		}
	}
	decides := func(p labelledPair) bool {
		for _, s := range []string{p.A, p.B} {
			for _, i := range sharing[s] {
				q := data[i]
				if q.Label != p.Label && (numbers[q.A] != numbers[p.A] || numbers[q.B] != numbers[p.B]) && sameButNumbers(q, p) {
					return true
				}
			}
		}
		return false
	}
	var deciding, all []judged
	for _, p := range data {
		if numbers[p.A] == "" || numbers[p.B] == "" {
			continue
		}
		found := material(differ(p.A, p.B), fact.DiffNumber, fact.DiffDate)
		j := judged{
			a: p.A, b: p.B, about: firstWords(p.A), is: p.Label == "REFUTES", said: len(found) > 0,
			plain: lacksNumber(p.A, p.B), because: reasonsOf(found),
		}
		all = append(all, j)
		if decides(p) {
			deciding = append(deciding, j)
		}
	}
	report(t, "refuted by a figure", deciding)
	report(t, "refuted, figures on both sides", all)
}

// plainBrackets undoes the way the set writes brackets and quotation marks.
func plainBrackets(s string) string {
	return strings.NewReplacer("-LRB- ", "(", " -RRB-", ")", "-LSB- ", "[", " -RSB-", "]", "`` ", "“", " ``", "”", " ''", "”", " ,", ",", " .", ".", " 's", "'s").Replace(s)
}

// firstWords tells roughly what a claim of the set is about.
func firstWords(s string) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(2, len(f))], " ")
}

func numbersOf(s string) string {
	var found []string
	for _, w := range text.Words(s) {
		if n, ok := numberOf(w.Text); ok {
			found = append(found, n)
		}
	}
	slices.Sort(found)
	return strings.Join(slices.Compact(found), " ")
}

var smallNumbers = map[string]int{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12,
}

func numberOf(w string) (string, bool) {
	if n, ok := smallNumbers[strings.ToLower(w)]; ok {
		return fmt.Sprint(n), true
	}
	if w[0] >= '0' && w[0] <= '9' {
		return strings.ReplaceAll(w, ",", ""), true
	}
	return "", false
}

// sameButNumbers reports whether two pairs differ in numbers alone.
func sameButNumbers(p, q labelledPair) bool {
	without := func(s string) string {
		var left []string
		for _, w := range text.Words(s) {
			if _, ok := numberOf(w.Text); !ok {
				left = append(left, w.Stem)
			}
		}
		return strings.Join(left, " ")
	}
	return (p.A == q.A || without(p.A) == without(q.A)) && (p.B == q.B || without(p.B) == without(q.B))
}

// lacksNumber is the plain rule: some number of a does not stand in b.
func lacksNumber(a, b string) bool {
	there := strings.Fields(numbersOf(b))
	for n := range strings.FieldsSeq(numbersOf(a)) {
		if !slices.Contains(there, n) {
			return true
		}
	}
	return false
}

// TestEvalPolarity takes all pairs of the set. The plain rule is a negation on
// one side of two sentences that share three words in five.
func TestEvalPolarity(t *testing.T) {
	var pairs []judged
	for _, p := range evalLines[labelledPair](t, "differences/sick_train.jsonl.gz") {
		found := material(differ(p.A, p.B), fact.DiffPolarity)
		one, other := reading.Single(p.A), reading.Single(p.B)
		pairs = append(pairs, judged{
			a: p.A, b: p.B, about: firstWords(p.A), is: p.Label == "CONTRADICTION", said: len(found) > 0,
			plain:   (len(one.Negations) > 0) != (len(other.Negations) > 0) && inCommon(p.A, p.B) > 0.6,
			because: reasonsOf(found),
		})
	}
	report(t, "contradiction", pairs)
}

// TestEvalHeadlines takes rumours and the headlines that take them up, for or
// against. The plain rule is a word of refusal on one side only.
func TestEvalHeadlines(t *testing.T) {
	type headline struct{ ClaimHeadline, ArticleHeadline, ArticleHeadlineStance, ClaimID string }
	var pairs []judged
	for _, h := range evalLines[headline](t, "differences/emergent_dev.jsonl.gz") {
		if h.ArticleHeadlineStance == "observing" {
			continue
		}
		found := material(differ(h.ClaimHeadline, h.ArticleHeadline), fact.DiffPolarity)
		pairs = append(pairs, judged{
			a: h.ClaimHeadline, b: h.ArticleHeadline, about: h.ClaimID, is: h.ArticleHeadlineStance == "against",
			said: len(found) > 0, plain: refuses(h.ClaimHeadline) != refuses(h.ArticleHeadline), because: reasonsOf(found),
		})
	}
	report(t, "headline against the claim", pairs)
}

var refusals = map[string]bool{
	"fake": true, "fraud": true, "hoax": true, "false": true, "deny": true, "denies": true, "denied": true, "not": true,
	"despite": true, "nope": true, "doubt": true, "doubts": true, "bogus": true, "debunk": true, "debunks": true,
	"debunked": true, "pranks": true, "retract": true, "no": true, "never": true,
}

func refuses(s string) bool {
	return slices.ContainsFunc(text.Words(s), func(w text.Word) bool { return refusals[text.Fold(w.Text)] })
}

// TestEvalFalseAlarms takes pairs of news sentences that people judged to tell
// the same: the fewer of them have a material difference, the better, though
// some do differ, in figures most of all. It tells how many would be disputed.
func TestEvalFalseAlarms(t *testing.T) {
	for _, name := range []string{"ecbplus_dev", "ecbplus_train", "mrpc_train"} {
		pairs, disputed := 0, 0
		found := make(map[fact.DifferenceKind]int)
		var alarms []judged
		for _, p := range evalLines[labelledPair](t, "matching/"+name+".jsonl.gz") {
			if p.Label != 1.0 {
				continue
			}
			pairs++
			all := material(differ(p.A, p.B))
			for _, d := range all {
				found[d.Kind]++
			}
			all = slices.DeleteFunc(all, func(d fact.Difference) bool { return d.Concerns != fact.ConcernsClaim })
			if len(all) > 0 {
				disputed++
				alarms = append(alarms, judged{a: p.A, b: p.B, about: p.A, said: true, because: reasonsOf(all)})
			}
		}
		t.Logf("%s: %d of %d pairs that tell the same would be disputed (%.1f %%); material differences by kind %v",
			name, disputed, pairs, 100*float64(disputed)/float64(pairs), found)
		if os.Getenv("CROSSCHECK_EVAL_SHOW") != "" {
			showWorst(t, alarms)
		}
	}
}

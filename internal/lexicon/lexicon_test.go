package lexicon_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/lexicon"
)

func TestLemma(t *testing.T) {
	for _, c := range []struct {
		word string
		part lexicon.Part
		want string
	}{
		{"barred", lexicon.Verb, "bar"},
		{"Denied", lexicon.Verb, "deny"},
		{"upheld", lexicon.Verb, "uphold"},
		{"freed", lexicon.Verb, "free"},
		{"releases", lexicon.Verb, "release"},
		{"stopping", lexicon.Verb, "stop"},
		{"turned down", lexicon.Verb, "turn down"},
		{"called off", lexicon.Verb, "call off"},
		{"stepping down", lexicon.Verb, "step down"},
		{"wives", lexicon.Noun, "wife"},
		{"churches", lexicon.Noun, "church"},
		{"prime ministers", lexicon.Noun, "prime minister"},
		{"earliest", lexicon.Adjective, "early"},
		{"worst", lexicon.Adjective, "bad"},
		{"decide", lexicon.Noun, ""},
		{"xyzzy", lexicon.Verb, ""},
		{"", lexicon.Noun, ""},
	} {
		if got := lexicon.Lemma(c.word, c.part); got != c.want {
			t.Errorf("%q has the base form %q, want %q", c.word, got, c.want)
		}
	}
}

// pairs are the pairs of words of testdata/pairs.txt, by what they are to each other.
func pairs(t *testing.T) map[string][][2]string {
	data, err := os.ReadFile("testdata/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	out := make(map[string][][2]string)
	for line := range strings.Lines(string(data)) {
		kind, words, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if a, b, two := strings.Cut(words, ", "); ok && two && line[0] != '#' {
			out[kind] = append(out[kind], [2]string{a, b})
		}
	}
	return out
}

// TestPairs counts for pairs of words that were written down beforehand what the lexicon
// tells of them. The first of each row is the least share of what should be told that is.
func TestPairs(t *testing.T) {
	ask := map[string]func(a, b string) bool{
		"same":     func(a, b string) bool { return lexicon.Same(a, b, lexicon.AnyPart) },
		"opposite": func(a, b string) bool { return lexicon.Opposite(a, b, lexicon.AnyPart) },
		"above":    func(a, b string) bool { return lexicon.Above(a, b, lexicon.AnyPart) },
		"kin":      lexicon.Kin,
	}
	all := pairs(t)
	for kind, least := range map[string]float64{"same": 0.9, "opposite": 0.97, "above": 0.78, "kin": 0.85, "none": 0} {
		told := make(map[string]int)
		for _, p := range all[kind] {
			for answer, is := range ask {
				if is(p[0], p[1]) {
					told[answer]++
				}
			}
		}
		n := len(all[kind])
		t.Logf("%-8s %3d pairs: same %3d, opposite %3d, above %3d, kin %3d", kind, n, told["same"], told["opposite"], told["above"], told["kin"])
		if n == 0 || float64(told[kind]) < least*float64(n) {
			t.Errorf("of %d pairs that are %s, %d are told", n, kind, told[kind])
		}
		for _, wrong := range map[string][]string{
			"same": {"opposite", "kin"}, "opposite": {"same", "above"}, "above": {"opposite", "kin"}, "kin": {"same"}, "none": {"same", "opposite", "above", "kin"},
		}[kind] {
			if told[wrong] > n/12 { // a town and a village are kinds of one thing, and news calls one by the other
				t.Errorf("of %d pairs that are %s, %d are told to be %s", n, kind, told[wrong], wrong)
			}
		}
	}
}

// TestTables holds the tables to what they promise: no word stands on both sides of a line.
func TestTables(t *testing.T) {
	for _, name := range []string{"opposing.txt", "same.txt", "kin.txt"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			side := make(map[string]int)
			for i, group := range strings.Split(line, "|") {
				for w := range strings.SplitSeq(group, ",") {
					w = strings.TrimSpace(w)
					if before, ok := side[w]; ok && before != i {
						t.Errorf("%s: %q stands on both sides of one line", name, w)
					}
					side[w] = i
				}
			}
		}
	}
}

func TestAnswersGoBothWays(t *testing.T) {
	var words []string
	for _, list := range pairs(t) {
		for _, p := range list {
			words = append(words, p[0], p[1])
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.OneOf(rapid.SampledFrom(words), rapid.StringMatching(`[a-z_' ]{0,8}`))
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		if lexicon.Same(a, b, lexicon.AnyPart) != lexicon.Same(b, a, lexicon.AnyPart) ||
			lexicon.Opposite(a, b, lexicon.AnyPart) != lexicon.Opposite(b, a, lexicon.AnyPart) || lexicon.Kin(a, b) != lexicon.Kin(b, a) {
			t.Fatalf("%q and %q are told another thing the other way round", a, b)
		}
		if lexicon.Kin(a, b) && lexicon.Same(a, b, lexicon.AnyPart) {
			t.Fatalf("%q and %q are the same and two kinds of one thing", a, b)
		}
	})
}

func ExampleSame() {
	fmt.Println(lexicon.Same("resigned", "stepped down", lexicon.Verb), lexicon.Same("resigned", "was sacked", lexicon.Verb))
	// Output: true false
}

func ExampleOpposite() {
	fmt.Println(lexicon.Opposite("allowed", "barred", lexicon.Verb), lexicon.Opposite("northbound", "southbound", lexicon.Adjective))
	// Output: true true
}

func BenchmarkSame(b *testing.B) {
	for b.Loop() {
		lexicon.Same("withdrawn", "announcement", lexicon.AnyPart)
	}
}

func BenchmarkKin(b *testing.B) {
	for b.Loop() {
		lexicon.Kin("prosecutor", "goalkeeper")
	}
}

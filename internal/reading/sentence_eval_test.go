package reading

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"crosscheck/internal/fact"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// TestEvalSentences measures sentence spans on Wikinews reports, laid out in
// three ways, and on the published hard cases, beside two plain ways.
func TestEvalSentences(t *testing.T) {
	cutters := []struct {
		name string
		cut  func(string) []fact.Span
	}{{"ours", Sentences}, {"uax29 bare", bareSentences}, {"plain rule", plainSentences}}

	type doc struct {
		Doc       string
		Sentences []string
	}
	docs := evalLines[doc](t, "reading/meantime_docs.jsonl.gz")
	layouts := []struct {
		name      string
		separator func(i int) string
		width     int
	}{
		{"body in one paragraph", func(i int) string { return either(i <= 2, "\n\n", " ") }, 0},
		{"paragraphs of four", func(i int) string { return either(i <= 2 || i%4 == 0, "\n\n", " ") }, 0},
		{"a line a sentence", func(int) string { return "\n" }, 0},
		{"wrapped at 72", func(i int) string { return either(i <= 2, "\n\n", " ") }, 72},
		{"wrapped, no blank line", func(i int) string { return either(i <= 2 || i%4 == 0, "\n", " ") }, 72},
	}
	for _, layout := range layouts {
		for _, c := range cutters {
			var right, said, true int
			var wrong []string
			for _, d := range docs {
				s, want := lay(d.Sentences, layout.separator)
				s = wrap(s, layout.width)
				got := c.cut(s)
				isWanted, isGot := spanSet(want), spanSet(got)
				for _, g := range got {
					if isWanted[g] {
						right++
					} else if c.name == "ours" {
						wrong = append(wrong, d.Doc+": cut   "+sliceOf(s, g))
					}
				}
				for _, w := range want {
					if !isGot[w] && c.name == "ours" {
						wrong = append(wrong, d.Doc+": want  "+sliceOf(s, w))
					}
				}
				said, true = said+len(got), true+len(want)
			}
			p, r := float64(right)/float64(said), float64(right)/float64(true)
			t.Logf("%-22s %-11s precision %.4f  recall %.4f  F1 %.4f", layout.name, c.name, p, r, 2*p*r/(p+r))
			if os.Getenv("CROSSCHECK_EVAL_SHOW") == "" {
				wrong = wrong[:min(len(wrong), 4)]
			}
			for _, w := range wrong {
				t.Log(w)
			}
		}
	}

	type rule struct {
		Name, Kind, Text string
		Expected         []string
	}
	rules := evalLines[rule](t, "reading/golden_rules.jsonl.gz")
	for _, kind := range []string{"golden", "general"} {
		for _, c := range cutters {
			passed, all := 0, 0
			for _, r := range rules {
				if r.Kind != kind {
					continue
				}
				all++
				if got := textsOf(r.Text, c.cut(r.Text)); sameButSpace(got, r.Expected) {
					passed++
				} else if c.name == "ours" && (kind == "golden" || os.Getenv("CROSSCHECK_EVAL_SHOW") != "") {
					t.Logf("%s\n got %q\nwant %q", r.Name, got, r.Expected)
				}
			}
			t.Logf("%-22s %-11s %d of %d rules", kind, c.name, passed, all)
		}
	}
}

func either(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}

// lay puts sentences into one text and gives their spans.
func lay(parts []string, separator func(i int) string) (string, []fact.Span) {
	var b strings.Builder
	var spans []fact.Span
	point := 0
	for i, p := range parts {
		p = strings.TrimSpace(p)
		if i > 0 {
			b.WriteString(separator(i))
			point += len(separator(i))
		}
		n := utf8.RuneCountInString(p)
		spans = append(spans, fact.Span{Start: point, End: point + n})
		b.WriteString(p)
		point += n
	}
	return b.String(), spans
}

// wrap breaks lines at spaces as late as a width allows, 0 for not at all.
func wrap(s string, width int) string {
	b := []byte(s)
	column, space := 0, -1
	for i := range b {
		switch {
		case width == 0 || b[i] == '\n':
			column, space = -1, -1
		case column >= width && space >= 0:
			b[space] = '\n'
			column, space = i-space-1, -1
			fallthrough
		default:
			if b[i] == ' ' {
				space = i
			}
		}
		column++
	}
	return string(b)
}

func spanSet(spans []fact.Span) map[fact.Span]bool {
	m := make(map[fact.Span]bool)
	for _, s := range spans {
		m[s] = true
	}
	return m
}

func sliceOf(s string, span fact.Span) string { return string([]rune(s)[span.Start:span.End]) }

func textsOf(s string, spans []fact.Span) []string {
	var out []string
	for _, span := range spans {
		out = append(out, sliceOf(s, span))
	}
	return out
}

// sameButSpace compares sentences without their white space, of which some rules
// expect other than the text has.
func sameButSpace(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if strings.Join(strings.Fields(a[i]), "") != strings.Join(strings.Fields(b[i]), "") {
			return false
		}
	}
	return true
}

// bareSentences is Unicode Standard Annex 29 without more.
func bareSentences(s string) []fact.Span {
	var cuts []int
	for it := sentences.FromString(s); it.Next(); {
		cuts = append(cuts, it.End())
	}
	return spansBetween(s, cuts)
}

// plainSentences cuts at line breaks and behind end marks before a capital.
func plainSentences(s string) []fact.Span {
	var cuts []int
	for _, m := range plainEnd.FindAllStringSubmatchIndex(s, -1) {
		cuts = append(cuts, m[3])
	}
	return spansBetween(s, append(cuts, len(s)))
}

var plainEnd = regexp.MustCompile(`([.!?]["'”’)]*\s+|\n)["'“‘(]*(?:[A-Z]|\n)`)

func spansBetween(s string, cuts []int) []fact.Span {
	var out []fact.Span
	from, point := 0, 0
	for _, to := range cuts {
		if words := strings.TrimSpace(s[from:to]); words != "" {
			start := point + utf8.RuneCountInString(s[from:from+strings.Index(s[from:to], words)])
			out = append(out, fact.Span{Start: start, End: start + utf8.RuneCountInString(words)})
		}
		point += utf8.RuneCountInString(s[from:to])
		from = to
	}
	return out
}

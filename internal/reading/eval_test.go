package reading

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
	"crosscheck/tools/jsonfile"
)

// The measures below run over the data folder named by CROSSCHECK_EVAL and skip
// without it. CROSSCHECK_EVAL_SHOW prints the misses.

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

// report is an article of PolNeAR with who says what, as code points.
type polnearArticle struct {
	Doc          string
	Text         string
	Attributions []polnearAttribution
}

type polnearAttribution struct {
	Source, Cue, Content [][2]int
	SourceText           string `json:"source_text"`
	CueText              string `json:"cue_text"`
	ContentText          string `json:"content_text"`
}

func (a polnearAttribution) quoted() bool {
	return strings.ContainsAny(a.ContentText, "“”\"") || strings.Contains(a.ContentText, "''")
}

// share is how much of the shorter of two sets of spans lies in the other, 0…1.
func share(gold [][2]int, found fact.Span) float64 {
	total := 0
	for _, g := range gold {
		total += g[1] - g[0]
	}
	return float64(common(gold, found)) / float64(max(1, min(total, found.Len())))
}

func common(gold [][2]int, found fact.Span) int {
	n := 0
	for _, g := range gold {
		n += max(0, min(g[1], found.End)-max(g[0], found.Start))
	}
	return n
}

// sameSource asks for half of the longer of two sources.
func sameSource(gold [][2]int, found fact.Span) bool {
	total := 0
	for _, g := range gold {
		total += g[1] - g[0]
	}
	return 2*common(gold, found) >= max(total, found.Len())
}

func overlaps(gold [][2]int, found fact.Span) bool {
	for _, g := range gold {
		if found.Overlaps(fact.Span{Start: g[0], End: g[1]}) {
			return true
		}
	}
	return false
}

type tally struct{ right, of int }

func (c *tally) add(ok bool) {
	c.of++
	if ok {
		c.right++
	}
}

func (c tally) rate() float64 { return float64(c.right) / float64(max(1, c.of)) }

// TestEvalSpeakers measures who-said-what on PolNeAR through what Read gives out.
// A gold attribution with a source counts as found if a statement that overlaps
// its content has a source that overlaps the gold source by half of the shorter
// of the two; what a statement says counts as right if a gold attribution that
// overlaps it has such a source. Statements that share one source and cue are
// one answer.
func TestEvalSpeakers(t *testing.T) {
	for _, set := range []string{"polnear_train", "polnear_dev"} {
		var m, plain speakerMeasure
		for _, a := range evalLines[polnearArticle](t, "reading/"+set+".jsonl.gz") {
			r := Read(Input{VersionID: "v", Text: a.Text, Language: "en"})
			m.add(t, a, r)
			plain.add(t, a, byExpression(a.Text, r.Sentences))
		}
		t.Logf("%-14s speaker of quoted %.3f of %d   of indirect %.3f of %d   cue %.3f   precision %.3f of %d",
			set, m.quoted.rate(), m.quoted.of, m.indirect.rate(), m.indirect.of, m.cues.rate(), m.precision.rate(), m.precision.of)
		t.Logf("%-14s by a regular expression: quoted %.3f   indirect %.3f   precision %.3f",
			set, plain.quoted.rate(), plain.indirect.rate(), plain.precision.rate())
		t.Logf("%-14s by the strict measure: of quoted %.3f   of indirect %.3f   precision %.3f",
			set, m.strictQuoted.rate(), m.strictIndirect.rate(), m.strictPrecision.rate())
	}
}

// baseline marks what byExpression reads.
const baseline = "a regular expression"

var saysExpression = regexp.MustCompile(`((?:(?:[A-Z][\w.’'-]*|the|a|an|senior|officials?|sources?|of|for) ?)+?|[Hh]e|[Ss]he|[Tt]hey) (said|says|told|added|wrote|asked|tweeted|noted|announced|argued|called|suggested|reported)\b` +
	`|(said|says|asked) ((?:[A-Z][\w.’'-]* ?)+|he|she|they)|([Aa]ccording to) ((?:the |a |an )?(?:[A-Z][\w.’'-]* ?)+)`)

// byExpression is the plain way: a name or pronoun beside a verb of saying in the
// sentence; a sentence with a quotation mark and without one takes the last.
func byExpression(s string, sentences []fact.Span) fact.Reading {
	x := text.NewIndex(s)
	r := fact.Reading{Engine: baseline, Sentences: sentences}
	var last *fact.Attribution
	for _, span := range sentences {
		words := x.Slice(span)
		st := fact.Statement{Span: span, Text: words}
		if m := saysExpression.FindStringSubmatchIndex(words); m != nil {
			source, cue := [2]int{m[2], m[3]}, [2]int{m[4], m[5]}
			if m[6] >= 0 {
				source, cue = [2]int{m[8], m[9]}, [2]int{m[6], m[7]}
			} else if m[10] >= 0 {
				source, cue = [2]int{m[12], m[13]}, [2]int{m[10], m[11]}
			}
			at := x.Byte(span.Start)
			sourceWords, cueWords := x.Phrase(x.Span(at+source[0], at+source[1])), x.Phrase(x.Span(at+cue[0], at+cue[1]))
			st.Attribution = fact.Attribution{Source: &sourceWords, Cue: &cueWords}
			last = &st.Attribution
		} else if last != nil && strings.ContainsAny(words, "“”\"") {
			st.Attribution = *last
		}
		r.Statements = append(r.Statements, st)
	}
	return r
}

// speakerMeasure counts what TestEvalSpeakers prints. The strict measure asks
// that the two sources share half of the longer one, and that the content is
// that of the statement which overlaps it most.
type speakerMeasure struct {
	quoted, indirect, cues, precision             tally
	strictQuoted, strictIndirect, strictPrecision tally
}

func (m *speakerMeasure) add(t *testing.T, a polnearArticle, r fact.Reading) {
	show := os.Getenv("CROSSCHECK_EVAL_SHOW")
	if r.Engine == baseline {
		show = ""
	}
	for _, g := range a.Attributions {
		if len(g.Source) == 0 || len(g.Content) == 0 {
			continue
		}
		found, cue := false, false
		strict, most := false, 0
		for _, st := range r.Statements {
			if common := common(g.Content, st.Span); common > most {
				most = common
				strict = st.Attribution.Source != nil && sameSource(g.Source, st.Attribution.Source.Span)
			}
			if !overlaps(g.Content, st.Span) || st.Attribution.Source == nil {
				continue
			}
			found = found || share(g.Source, st.Attribution.Source.Span) >= 0.5
			cue = cue || st.Attribution.Cue != nil && overlaps(g.Cue, st.Attribution.Cue.Span)
		}
		m.cues.add(cue)
		kind := "indirect"
		if g.quoted() {
			m.quoted.add(found)
			m.strictQuoted.add(strict)
			kind = "quoted"
		} else {
			m.indirect.add(found)
			m.strictIndirect.add(strict)
		}
		if (!found && strings.Contains(show, "miss-"+kind)) || (found && !strict && strings.Contains(show, "strict-"+kind)) {
			t.Logf("MISS %s | %s | %s | %.160s", kind, g.SourceText, g.CueText, strings.ReplaceAll(g.ContentText, "\n", " "))
			for _, st := range r.Statements {
				if overlaps(g.Content, st.Span) || overlaps(g.Cue, st.Span) {
					source, cue := "", ""
					if st.Attribution.Source != nil {
						source, cue = st.Attribution.Source.Text, st.Attribution.Cue.Text
					}
					t.Logf("     read [%s | %s] %s", source, cue, strings.ReplaceAll(st.Text, "\n", " "))
				}
			}
		}
	}
	seen := map[[2]int]bool{}
	for _, st := range r.Statements {
		at := st.Attribution
		if at.Source == nil {
			continue
		}
		key := [2]int{at.Source.Start, at.Cue.Start}
		if seen[key] {
			continue
		}
		seen[key] = true
		right, strict := false, false
		for _, g := range a.Attributions {
			right = right || overlaps(g.Content, st.Span) && share(g.Source, at.Source.Span) >= 0.5
			strict = strict || overlaps(g.Content, st.Span) && sameSource(g.Source, at.Source.Span)
		}
		m.precision.add(right)
		m.strictPrecision.add(strict)
		if !right && strings.Contains(show, "wrong") {
			t.Logf("WRONG | %s | %s | %.200s", at.Source.Text, at.Cue.Text, strings.ReplaceAll(st.Text, "\n", " "))
		}
	}
}

// TestEvalSetAside measures how many statements of news are set aside, and tells
// why. Reporting asserts nearly always: what is set aside here is lost to checking.
func TestEvalSetAside(t *testing.T) {
	type report struct {
		Text      string
		Sentences []string
	}
	for _, set := range []string{"reading/meantime_docs", "matching/ecbplus_docs_train", "matching/ecbplus_docs_dev", "reading/polnear_dev"} {
		all, aside := 0, 0
		reasons := make(map[string]int)
		for _, a := range evalLines[report](t, set+".jsonl.gz") {
			s := a.Text
			if s == "" {
				s = strings.Join(a.Sentences, "\n\n")
			}
			for _, st := range Read(Input{VersionID: "v", Text: s, Language: "en"}).Statements {
				all++
				if st.Checkable {
					continue
				}
				aside++
				reasons[st.WhyNot]++
				if strings.Contains(os.Getenv("CROSSCHECK_EVAL_SHOW"), "aside") {
					t.Logf("ASIDE %s | %.200s", st.WhyNot, oneLine(st.Text))
				}
			}
		}
		t.Logf("%-28s %.1f %% of %d statements set aside", set, 100*float64(aside)/float64(all), all)
		for _, why := range slices.Sorted(maps.Keys(reasons)) {
			t.Logf("%28d  %s", reasons[why], why)
		}
	}
}

package desk

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/reading"
	"crosscheck/internal/text"
	"crosscheck/internal/verdicts"
)

// Explain writes for a person how two sentences were compared: the chance that
// both make the same claim and why, each difference with the words it was read
// from, and a table for each thing that both count. With colour the words that
// differ are underlined in the sentences. The error is that of the writer.
func (s Scorer) Explain(w io.Writer, a, b string, colour bool) error {
	scored := s.Score(a, b)
	e := pairExplainer{w: bufio.NewWriter(w), colour: colour}
	e.sentence("a", a, scored.Differences)
	e.sentence("b", b, scored.Differences)
	e.line("%s", message.Text("chance of the same claim: {{.Chance}}", "Chance", fmt.Sprintf("%.2f", scored.Score)))
	for _, reason := range scored.Reasons {
		e.line("  %s", message.Text("because {{.Reason}}", "Reason", reason))
	}
	if len(scored.Differences) == 0 {
		e.line("%s", message.Text("They do not differ, as far as could be read."))
	}
	for i, d := range scored.Differences {
		e.difference(i+1, d)
	}
	one, other := sides(a, b)
	for _, m := range verdicts.Measures([]fact.Statement{one, other}, verdicts.Setting{}) {
		e.measure(m)
	}
	e.line("")
	return e.w.Flush()
}

// sides reads a bare pair of sentences as statements of two articles.
func sides(a, b string) (one, other fact.Statement) {
	one, other = reading.Single(a), reading.Single(b)
	one.ID, other.ID = "a", "b"
	one.ArticleID, other.ArticleID = "a", "b"
	return one, other
}

// pairExplainer ignores errors: the writer keeps the first and Flush returns it.
type pairExplainer struct {
	w      *bufio.Writer
	colour bool
}

func (e pairExplainer) line(format string, args ...any) { fmt.Fprintf(e.w, format+"\n", args...) }

// Underlining, as ANSI escapes.
const (
	inkUnderlined = "\x1b[4m"
	inkPlain      = "\x1b[0m"
)

// sentence writes one side; with colour, the words that differ underlined.
func (e pairExplainer) sentence(side, line string, differences []fact.Difference) {
	var spans []fact.Span
	whole := utf8.RuneCountInString(line)
	for _, d := range differences {
		for _, v := range d.Values {
			if v.Statement == side && v.Len() < whole {
				spans = append(spans, v.Span)
			}
		}
	}
	if !e.colour || len(spans) == 0 {
		e.line("%s: %s", side, onOneLine(line))
		return
	}
	slices.SortFunc(spans, func(x, y fact.Span) int { return cmp.Or(x.Start-y.Start, y.End-x.End) })
	x := text.NewIndex(line)
	var b strings.Builder
	at := 0
	for _, s := range spans {
		if s.Start < at {
			continue
		}
		b.WriteString(onOneLine(x.Slice(fact.Span{Start: at, End: s.Start})))
		b.WriteString(inkUnderlined + onOneLine(x.Slice(s)) + inkPlain)
		at = s.End
	}
	b.WriteString(onOneLine(x.Slice(fact.Span{Start: at, End: whole})))
	e.line("%s: %s", side, b.String())
}

// concernWords tell what a difference bears on.
var concernWords = map[fact.Concern]message.Key{
	fact.ConcernsClaim: "the claim itself", fact.ConcernsPerson: "a person", fact.ConcernsAttribution: "who says it",
}

func (e pairExplainer) difference(number int, d fact.Difference) {
	differ := message.Key("They differ in {{.Kind}} (minor, concerns {{.What}}).")
	if d.Material {
		differ = message.Key("They differ in {{.Kind}} (material, concerns {{.What}}).")
	}
	what := message.Text(concernWords[d.Concerns])
	e.line("%d. %s %s", number, message.Text(differ, "Kind", string(d.Kind), "What", what), onOneLine(d.Reason))
	for _, v := range d.Values {
		e.line("   %s: “%s”%s", v.Statement, onOneLine(v.Text), meaning(v))
	}
}

// meaning is what a value is taken for, where its words do not say it themselves.
func meaning(v fact.DifferenceValue) string {
	if strings.EqualFold(strings.Join(strings.Fields(v.Text), " "), v.Value) || len(v.Value) > 40 {
		return ""
	}
	return " = " + onOneLine(v.Value)
}

func (e pairExplainer) measure(m verdicts.Measure) {
	e.line("%s", message.Text("Figures for “{{.Thing}}”:", "Thing", onOneLine(m.Thing)))
	for _, r := range m.Rows {
		var beside []string
		if r.Place != "" {
			beside = append(beside, message.Text("in {{.Place}}", "Place", r.Place))
		}
		if r.Source != "" {
			beside = append(beside, message.Text("from {{.Source}}", "Source", r.Source))
		}
		where := ""
		if len(beside) > 0 {
			where = " (" + onOneLine(strings.Join(beside, ", ")) + ")"
		}
		e.line("   %s: %s%s, %s", r.Statement, r.Value, where, r.Relation)
	}
}

// onOneLine keeps what stands in a sentence from steering the terminal.
func onOneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

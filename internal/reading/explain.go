package reading

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// The colours of Explain, as ANSI escapes: who, by which word, how much, what is
// denied, and what only explains.
const (
	inkSource   = "\x1b[32m"
	inkCue      = "\x1b[33m"
	inkFigure   = "\x1b[36m"
	inkNegation = "\x1b[31m"
	inkFaint    = "\x1b[2m"
	inkPlain    = "\x1b[0m"
)

// Explain writes for a person what reading made of an article: each sentence,
// its statements, who says them, whom they rest on and why one cannot be
// checked. With colour, the words that led there are marked in the statement.
// The error is that of the writer.
func Explain(w io.Writer, in Input, r fact.Reading, colour bool) error {
	e := &explainer{w: bufio.NewWriter(w), index: text.NewIndex(in.Text), colour: colour}
	if r.Language != "" {
		e.line("%s", e.faint(message.Text("Language: {{.Language}}", "Language", r.Language)))
	}
	if not := Unread(r.Language); not != "" {
		e.line("%s", not)
	}
	if colour {
		e.line("%s  %s  %s  %s", e.ink(inkSource, message.Text("who says it")), e.ink(inkCue, message.Text("by which word")),
			e.ink(inkFigure, message.Text("figures and dates")), e.ink(inkNegation, message.Text("what turns it round")))
	}
	next := 0
	for n, span := range r.Sentences {
		e.line("")
		e.line("%s %s", e.faint(fmt.Sprintf("%d.", n+1)), oneLine(printable(e.index.Slice(span))))
		for ; next < len(r.Statements) && r.Statements[next].Sentence <= n; next++ {
			e.statement(&r.Statements[next], span)
		}
	}
	return e.w.Flush()
}

// printable keeps what an article holds from steering the terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}

type explainer struct {
	w      *bufio.Writer
	index  *text.Index
	colour bool
}

// line ignores errors: the writer keeps the first and Flush returns it.
func (e *explainer) line(format string, args ...any) { fmt.Fprintf(e.w, format+"\n", args...) }

func (e *explainer) ink(colour, s string) string {
	if !e.colour || s == "" {
		return s
	}
	return colour + s + inkPlain
}

func (e *explainer) faint(s string) string { return e.ink(inkFaint, s) }

func (e *explainer) statement(st *fact.Statement, sentence fact.Span) {
	if e.colour || st.Span != sentence {
		e.line("   - %s", e.marked(st))
	}
	e.line("     %s", e.faint(message.Text(levelWords[st.Level])+", "+message.Text(partWords[st.Part])))
	e.line("     %s", e.who(&st.Attribution))
	for _, q := range st.Quotations {
		e.edits(message.Key("Left out of the quotation: {{.Words}}."), q.Cuts)
		e.edits(message.Key("Put into the quotation: {{.Words}}."), q.Added)
	}
	if !st.Checkable {
		e.line("     %s", message.Text("Cannot be checked. {{.Why}}", "Why", st.WhyNot))
	}
}

// edits tells what was done to a quotation.
func (e *explainer) edits(what message.Key, words []fact.Phrase) {
	if len(words) == 0 {
		return
	}
	quoted := make([]string, len(words))
	for i, w := range words {
		quoted[i] = "“" + oneLine(printable(w.Text)) + "”"
	}
	e.line("     %s", message.Text(what, "Words", strings.Join(quoted, ", ")))
}

var levelWords = map[fact.Level]message.Key{
	fact.Content: "that it is so", fact.Utterance: "that it was said",
}

var partWords = map[fact.PartKind]message.Key{
	fact.Headline: "in the headline", fact.Standfirst: "in the standfirst", fact.Body: "in the text",
	fact.Caption: "in a caption",
}

// who says in a sentence whose word a statement is.
func (e *explainer) who(a *fact.Attribution) string {
	var b strings.Builder
	switch {
	case a.Source != nil && len(a.Chain) == 0 && a.Kind == fact.Flat:
		b.WriteString(message.Text("The article’s own word on what “{{.Name}}” does or thinks", "Name", oneLine(printable(a.Source.Text))))
	case a.Source != nil:
		b.WriteString(message.Text("Said by “{{.Name}}”", "Name", oneLine(printable(a.Source.Text))))
	case a.Cue != nil:
		b.WriteString(message.Text("Somebody says so, and nobody says who"))
	default:
		b.WriteString(message.Text("The article’s own word"))
	}
	if a.Cue != nil {
		b.WriteString(message.Text(", read from “{{.Words}}”", "Words", oneLine(printable(a.Cue.Text))))
	}
	if a.Kind == fact.Hedged && a.Source != nil {
		b.WriteString(message.Text(", and hedged"))
	}
	b.WriteByte('.')
	for i, s := range a.Chain {
		lead := message.Key(" Rests on {{.Name}} ({{.Kind}})")
		if i > 0 {
			lead = message.Key(", which rests on {{.Name}} ({{.Kind}})")
		}
		b.WriteString(message.Text(lead, "Name", printable(s.Name), "Kind", message.Text(kindWords[s.Kind])))
	}
	if len(a.Chain) > 0 {
		b.WriteByte('.')
	}
	return b.String()
}

var kindWords = map[fact.OriginKind]message.Key{
	fact.Person: "a person", fact.Organisation: "an organisation", fact.CitedOutlet: "an outlet",
	fact.Document: "a document", fact.Unnamed: "not named",
}

// marked is a statement in one line with what was read from it in colour.
func (e *explainer) marked(st *fact.Statement) string {
	type mark struct {
		fact.Span
		ink string
	}
	var marks []mark
	add := func(span fact.Span, ink string) {
		if st.Contains(span) {
			marks = append(marks, mark{span, ink})
		}
	}
	if a := st.Attribution; a.Source != nil {
		add(a.Source.Span, inkSource)
	}
	if a := st.Attribution; a.Cue != nil {
		add(a.Cue.Span, inkCue)
	}
	for _, f := range st.Figures {
		add(f.Span, inkFigure)
	}
	for _, d := range st.Dates {
		add(d.Span, inkFigure)
	}
	for _, n := range st.Negations {
		add(n.Span, inkNegation)
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.Start, b.Start) })
	var b strings.Builder
	at := st.Start
	for _, m := range marks {
		if m.Start < at {
			continue
		}
		b.WriteString(printable(e.index.Slice(fact.Span{Start: at, End: m.Start})))
		b.WriteString(e.ink(m.ink, printable(e.index.Slice(m.Span))))
		at = m.End
	}
	b.WriteString(printable(e.index.Slice(fact.Span{Start: at, End: st.End})))
	return oneLine(b.String())
}

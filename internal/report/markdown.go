package report

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"strings"
	"text/template"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

//go:embed templates/report.md
var markdownSource string

// Markdown writes the verification report as Markdown (CommonMark with tables).
// Its record stands in a comment, which viewers do not show.
func Markdown(w io.Writer, d *fact.Dossier, o Options) error {
	doc := newDocument(d, o)
	record, err := doc.record().write()
	if err != nil {
		return err
	}
	funcs := template.FuncMap{
		"md":   escapeMarkdown,
		"link": linkMarkdown,
		"say":  func(key string, pairs ...any) string { return message.Text(message.Key(key), texts(pairs)...) },
		"count": func(key string, n int, pairs ...any) string {
			return message.Count(message.Key(key), n, texts(pairs)...)
		},
		"signed": func(by string, at time.Time) string { return escapeMarkdown(by) + ", " + moment(at) },
		"solid":  func(k fact.VerdictKind) string { return solid[k] },
		"hollow": func(k fact.VerdictKind) string { return hollow[k] },
		"record": func() string {
			return strings.TrimSpace(markdownForm.from) + "\n" + string(record) + "\n" + markdownForm.to
		},
		"noSeal": func() string { return noSeal },
	}
	t, err := template.New("report.md").Funcs(words).Funcs(funcs).Parse(markdownSource)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, doc); err != nil {
		return err
	}
	_, err = w.Write(markdownForm.close(b.Bytes()))
	return err
}

// words are the functions both templates have.
var words = map[string]any{
	"verdict":     verdictWord,
	"difference":  func(k fact.DifferenceKind) string { return wordOf(differenceWords, k) },
	"origin":      func(k fact.OriginKind) string { return wordOf(originWords, k) },
	"note":        func(k fact.AnnotationKind) string { return wordOf(noteWords, k) },
	"answer":      func(a fact.Answer) string { return wordOf(answerWords, a) },
	"capital":     func(word any) string { return capital(fmt.Sprint(word)) },
	"lower":       strings.ToLower,
	"sure":        sure,
	"join":        strings.Join,
	"moment":      moment,
	"independent": independent,
	"known":       knownOr,
	"numbers":     numbers,
}

// texts are the names and values of a sentence.
func texts(pairs []any) []string {
	out := make([]string, len(pairs))
	for i, p := range pairs {
		switch p := p.(type) {
		case string:
			out[i] = p
		default:
			out[i] = fmt.Sprint(p)
		}
	}
	return out
}

// escapeMarkdown makes a text stand in a line of Markdown as it is: no emphasis,
// link, table cell, HTML or mathematics comes of it.
func escapeMarkdown(s string) string {
	var b strings.Builder
	for _, r := range plain(s) {
		if strings.ContainsRune("\\`*_[]<>|~&$#", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// linkMarkdown is an address as a link, if it may be one.
func linkMarkdown(address *string) string {
	if a := webAddress(address); a != "" && plain(a) == a && !strings.ContainsAny(a, " <>") {
		return "<" + a + ">"
	}
	return escapeMarkdown(knownOr(address))
}

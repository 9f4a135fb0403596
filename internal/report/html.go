package report

import (
	"bytes"
	"embed"
	"html/template"
	"io"
	"time"

	"crosscheck/internal/fact"
)

//go:embed templates
var templates embed.FS

// HTML writes the verification report as one page that needs nothing else: no
// network, no script, no font.
func HTML(w io.Writer, d *fact.Dossier, o Options) error {
	doc := newDocument(d, o)
	record, err := doc.record().write()
	if err != nil {
		return err
	}
	style, err := templates.ReadFile("templates/style.css")
	if err != nil {
		return err
	}
	funcs := template.FuncMap{
		"style":   func() template.CSS { return template.CSS(style) },
		"record":  func() template.JS { return template.JS(record) }, // JSON with “<” escaped
		"noSeal":  func() string { return noSeal },
		"icon":    icon,
		"web":     webAddress,
		"short":   func(s string) string { return cut(s, 110) },
		"stamp":   func(t time.Time) string { return t.UTC().Format(time.RFC3339) },
		"decided": func(c *claim) bool { return c.Verdict != nil },
	}
	t, err := template.New("page.html").Funcs(words).Funcs(funcs).ParseFS(templates, "templates/*.html")
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := t.Execute(&b, doc); err != nil {
		return err
	}
	_, err = w.Write(htmlForm.close(b.Bytes()))
	return err
}

// icon is the shape of a verdict: solid when it is decided, hollow when it is
// suggested. The word always stands beside it.
func icon(k fact.VerdictKind, solid bool) template.HTML {
	name := string(k)
	if _, known := verdictWords[k]; !known || k == fact.Undecided {
		name = string(fact.Open)
	}
	if solid && name != string(fact.Open) {
		name += "-solid"
	}
	return template.HTML(`<svg class="icon" aria-hidden="true"><use href="#i-` + name + `"/></svg>`)
}

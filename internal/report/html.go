package report

import (
	"bytes"
	"cmp"
	"embed"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
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
		"decided": func(c *claim) bool { return c.Verdict != nil },
		"say":     func(key string, pairs ...any) template.HTML { return say(key, nil, pairs) },
		"count":   func(key string, n int, pairs ...any) template.HTML { return say(key, &n, pairs) },
		"clock":   clock,
		"signed":  signed,
		"bdi":     func(s any) template.HTML { return element("bdi", "", s) },
		"code":    func(s string) template.HTML { return element("code", "", s) },
		"quote":   func(s string) template.HTML { return element("q", ` dir="auto"`, s) },
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

// say is a sentence of the catalogue as markup: its words and what it is filled with
// are escaped, but for what is markup already. With count, it is the form for a number.
func say(key string, count *int, pairs []any) template.HTML {
	// Until all else is escaped, a mark stands for each value: its index between two
	// control characters, of which no text of a report has any.
	const mark = "\x1a"
	marks := make([]string, len(pairs))
	for i := range pairs {
		if marks[i] = mark + strconv.Itoa(i) + mark; i%2 == 0 {
			marks[i] = pairs[i].(string)
		}
	}
	var sentence string
	if count != nil {
		sentence = message.Count(message.Key(key), *count, marks...)
	} else {
		sentence = message.Text(message.Key(key), marks...)
	}
	parts := strings.Split(escape(sentence), mark)
	for i := 1; i < len(parts); i += 2 {
		n, _ := strconv.Atoi(parts[i])
		parts[i] = string(markup(pairs[n]))
	}
	return template.HTML(strings.Join(parts, ""))
}

// markup is a value as it stands in a page.
func markup(v any) template.HTML {
	switch v := v.(type) {
	case template.HTML:
		return v
	case string:
		return template.HTML(escape(v))
	case *string:
		return template.HTML(escape(*v))
	case int:
		return template.HTML(strconv.Itoa(v))
	}
	return template.HTML(escape(fmt.Sprint(v)))
}

// escape is what html/template does to text; that it escapes the plus sign, too, is
// for browsers that guess at UTF-7.
func escape(s string) string {
	return strings.ReplaceAll(template.HTMLEscapeString(s), "+", "&#43;")
}

func element(name, attributes string, content any) template.HTML {
	return template.HTML("<"+name+attributes+">") + markup(content) + template.HTML("</"+name+">")
}

// clock is a time for people and machines.
func clock(t time.Time) template.HTML {
	return element("time", ` datetime="`+t.UTC().Format(time.RFC3339)+`"`, moment(t))
}

// signed says who did something, and when.
func signed(by string, at time.Time) template.HTML {
	return element("bdi", "", cmp.Or(by, message.Text("unknown"))) + ", " + clock(at)
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

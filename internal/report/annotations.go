package report

import (
	"crypto/sha256"
	"encoding/base64"
	"io"
	"strings"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// The types of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
type (
	collection struct {
		Context string `json:"@context"`
		ID      string `json:"id"`
		Type    string `json:"type"`
		Label   string `json:"label"`
		Total   int    `json:"total"`
		First   any    `json:"first"`
	}
	annotationPage struct {
		ID    string          `json:"id"`
		Type  string          `json:"type"`
		Start int             `json:"startIndex"`
		Items []webAnnotation `json:"items"`
	}
	webAnnotation struct {
		Context    string   `json:"@context"`
		ID         string   `json:"id"`
		Type       string   `json:"type"`
		Motivation string   `json:"motivation"`
		Created    string   `json:"created,omitempty"`
		Generated  string   `json:"generated,omitempty"`
		Creator    *creator `json:"creator,omitempty"`
		Body       any      `json:"body,omitempty"` // words, or another passage
		Target     []target `json:"target"`
	}
	creator struct {
		Type string `json:"type"`
		Name string `json:"name"`
	}
	textualBody struct {
		Type    string `json:"type"`
		Value   string `json:"value"`
		Format  string `json:"format"`
		Purpose string `json:"purpose,omitempty"`
	}
	// target is a passage of an article's frozen text, or the whole article.
	target struct {
		Type     string     `json:"type"`
		Source   string     `json:"source"`
		Selector []selector `json:"selector,omitempty"`
		State    timeState  `json:"state"`
	}
	// selector is a TextQuoteSelector or a TextPositionSelector, which counts code
	// points from 0, the end excluded.
	selector struct {
		Type   string  `json:"type"`
		Exact  string  `json:"exact,omitempty"`
		Prefix *string `json:"prefix,omitempty"`
		Suffix *string `json:"suffix,omitempty"`
		Start  *int    `json:"start,omitempty"`
		End    *int    `json:"end,omitempty"`
	}
	timeState struct {
		Type   string `json:"type"`
		Date   string `json:"sourceDate"`
		Cached string `json:"cached"` // the frozen text, by its SHA-256
	}
)

const annotationContext = "http://www.w3.org/ns/anno.jsonld"

// annotator writes what is said of a story's passages.
type annotator struct {
	*builder
	doc   *document
	of    map[string]*fact.Article // by id
	items []webAnnotation
}

// Annotations writes a collection of Web Annotations: each claim on the statements
// that make it, verdicts, questions, comments, tags and highlights, and the pairs
// that the editor confirmed.
func Annotations(w io.Writer, d *fact.Dossier, o Options) error {
	b, doc := build(d, o)
	a := annotator{builder: b, doc: doc, of: map[string]*fact.Article{}, items: []webAnnotation{}}
	for i := range d.Articles {
		a.of[d.Articles[i].ID] = &d.Articles[i]
	}
	for _, c := range doc.Claims {
		a.claim(c)
	}
	a.notes()
	for _, m := range d.Decisions {
		x, y := a.statements(m.A), a.statements(m.B)
		if m.Answer == fact.Same && len(x) == 1 && len(y) == 1 {
			a.add(webAnnotation{ID: iri(m.ID), Motivation: "linking", Created: utc(m.At), Creator: person(m.By), Body: y[0], Target: x})
		}
	}
	return writeJSON(w, collection{
		Context: annotationContext, ID: iri(d.Story.ID), Type: "AnnotationCollection", Label: d.Story.Name, Total: len(a.items),
		First: annotationPage{ID: iri(d.Story.ID, "page 1"), Type: "AnnotationPage", Items: a.items},
	})
}

func (a *annotator) add(n webAnnotation) {
	if len(n.Target) == 0 {
		return // it was on what the story does not hold any more
	}
	n.Context, n.Type = annotationContext, "Annotation"
	a.items = append(a.items, n)
}

// claim tells what a claim's statements assert, its verdict and its questions.
func (a *annotator) claim(c *claim) {
	ids := make([]string, len(c.Statements))
	for i, s := range c.Statements {
		ids[i] = s.ID
	}
	on := a.statements(ids...)
	a.add(webAnnotation{ID: iri(c.ID), Motivation: "describing", Generated: utc(a.options.Generated), Body: textOf(plain(c.Text)), Target: on})
	if v := c.Verdict; v != nil && v.Kind != fact.Undecided {
		said := verdictWord(v.Kind)
		if v.Reason != "" {
			said += ": " + v.Reason
		}
		a.add(webAnnotation{ID: iri(c.ID, "verdict", utc(v.At)), Motivation: "assessing", Created: utc(v.At), Creator: person(v.By), Body: textOf(said), Target: on})
	}
	for _, q := range a.dossier.Queries {
		if q.ClaimID == c.ID {
			a.add(webAnnotation{ID: iri(q.ID), Motivation: "questioning", Created: utc(q.At), Creator: person(q.By), Body: textOf(q.Question), Target: on})
		}
	}
}

// notes tells comments, tags and highlights, on passages, articles and claims.
func (a *annotator) notes() {
	claims := map[string][]string{}
	for _, c := range a.dossier.Claims {
		claims[c.ID] = c.Statements
	}
	for _, n := range a.dossier.Annotations {
		w := webAnnotation{ID: iri(n.ID), Created: utc(n.At), Creator: person(n.By), Target: a.statements(claims[n.ClaimID]...)}
		for _, article := range a.dossier.Articles {
			switch {
			case n.VersionID == "" || n.VersionID != article.VersionID:
			case n.Anchor == nil:
				w.Target = []target{a.whole(article.ID)}
			default:
				w.Target = []target{a.passage(article.ID, n.Anchor.Span)}
			}
		}
		switch n.Kind {
		case fact.Comment:
			w.Motivation, w.Body = "commenting", textOf(n.Text)
		case fact.Tag:
			w.Motivation, w.Body = "tagging", textualBody{"TextualBody", n.Text, "text/plain", "tagging"}
		default:
			w.Motivation = "highlighting"
		}
		a.add(w)
	}
}

// statements are the passages of statements that the story still holds.
func (a *annotator) statements(ids ...string) []target {
	var on []target
	for _, id := range ids {
		if p, ok := a.builder.statements[id]; ok {
			on = append(on, a.passage(p.article.ID, p.statement.Span))
		}
	}
	return on
}

// passage selects a span of an article by quotation and by place. The words around
// it are as many as make it unique: a quotation stands for every place it fits.
func (a *annotator) passage(article string, span fact.Span) target {
	x, whole := a.indexes[article], a.of[article].Text
	anchor := text.MakeAnchor(x, span)
	for points := contextPoints; strings.Count(valid(whole), anchor.Prefix+anchor.Exact+anchor.Suffix) > 1 && points < x.Len(); points *= 2 {
		anchor.Prefix = x.Slice(fact.Span{Start: max(0, span.Start-points), End: span.Start})
		anchor.Suffix = x.Slice(fact.Span{Start: span.End, End: min(x.Len(), span.End+points)})
	}
	t := a.whole(article)
	t.Selector = []selector{
		{Type: "TextQuoteSelector", Exact: anchor.Exact, Prefix: &anchor.Prefix, Suffix: &anchor.Suffix},
		{Type: "TextPositionSelector", Start: &span.Start, End: &span.End},
	}
	return t
}

// whole is an article: its address, or where it has none its text by its SHA-256.
func (a *annotator) whole(id string) target {
	article := a.of[id]
	frozen := hashIRI(article.Text)
	source := webAddress(&article.URL)
	if source == "" {
		source = frozen
	}
	return target{Type: "SpecificResource", Source: source, State: timeState{"TimeState", utc(article.Imported), frozen}}
}

// hashIRI names a text by its SHA-256 (RFC 6920).
func hashIRI(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum[:])
}

func textOf(s string) textualBody {
	return textualBody{Type: "TextualBody", Value: s, Format: "text/plain"}
}

func person(name string) *creator {
	if name == "" {
		return nil
	}
	return &creator{"Person", name}
}

func utc(t time.Time) string { return t.UTC().Format(time.RFC3339) }

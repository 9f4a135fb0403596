package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// builder makes the document of a story.
type builder struct {
	dossier    *fact.Dossier
	options    Options
	articles   map[string]*article    // by id
	origins    map[string]*origin     // by id
	indexes    map[string]*text.Index // by article id
	statements map[string]place       // by id
	added      map[string]*added      // by claim id
}

// place is where a statement stands.
type place struct {
	statement *fact.Statement
	article   *article
	sentences []fact.Span
}

func newDocument(d *fact.Dossier, o Options) *document {
	_, doc := build(d, o)
	return doc
}

func build(d *fact.Dossier, o Options) (*builder, *document) {
	b := &builder{
		dossier: d, options: o,
		articles:   make(map[string]*article, len(d.Articles)),
		origins:    make(map[string]*origin, len(d.Origins)),
		indexes:    make(map[string]*text.Index, len(d.Articles)),
		statements: make(map[string]place),
		added:      addedTo(d),
	}
	doc := &document{
		Seal: "sha256:" + noSeal, Version: recordVersion,
		Program: o.Program, Generated: o.Generated.UTC(), Story: d.Story.Name, Headline: o.Headline, LeftOut: list(o.LeftOut),
		Articles: make([]*article, 0, len(d.Articles)),
		Origins:  make([]*origin, 0, len(d.Origins)),
		Claims:   make([]*claim, 0, len(d.Claims)),
	}
	for i := range d.Articles {
		doc.Articles = append(doc.Articles, b.article(i))
	}
	for i := range d.Origins {
		doc.Origins = append(doc.Origins, b.origin(&d.Origins[i]))
	}
	b.link(doc.Origins)
	doc.Said = b.said()
	b.relyOn(doc)
	for _, c := range d.Claims {
		doc.Claims = append(doc.Claims, b.claim(c))
	}
	slices.SortStableFunc(doc.Claims, byWeight)
	b.notChecked(doc)
	b.notes(doc)
	doc.Decisions = b.decisions()
	doc.Tally = count(doc.Claims)
	return b, doc
}

// languageOf is the language an article gives, or the one it was read in.
func languageOf(d *fact.Dossier, i int) string {
	if given := d.Articles[i].Language; given != "" || i >= len(d.Readings) {
		return given
	}
	return d.Readings[i].Language
}

// article makes the card of an article and remembers where its statements stand.
func (b *builder) article(i int) *article {
	from := &b.dossier.Articles[i]
	a := &article{
		Letter: fact.Letter(from.Number), ID: from.ID, File: from.File, Title: cut(plain(from.Title), titleLimit),
		Outlet: known(from.Outlet), OutletBy: known(from.OutletBy), Byline: known(from.Byline),
		Published: known(from.Published), DatedBy: known(from.PublishedBy),
		Modified: known(from.Modified), URL: known(from.URL), Language: known(languageOf(b.dossier, i)),
		SHA256: from.SHA256, Warnings: list(from.Warnings), Origins: list(b.dossier.Nearest[from.ID]),
		NotChecked: []*statement{}, Notes: []note{},
	}
	x := text.NewIndex(valid(from.Text))
	b.articles[from.ID], b.indexes[from.ID] = a, x
	var spans []fact.Span
	if i < len(b.dossier.Readings) {
		reading := &b.dossier.Readings[i]
		for j := range reading.Statements {
			s := &reading.Statements[j]
			b.statements[s.ID] = place{s, a, reading.Sentences}
			spans = append(spans, s.Span)
		}
	}
	for _, n := range b.dossier.Annotations {
		if n.Anchor != nil && n.VersionID == from.VersionID {
			spans = append(spans, n.Anchor.Span)
		}
	}
	a.Passages = passages(x, spans)
	return a
}

// titleLimit is how much of an article's title is shown, in code points.
const titleLimit = 120

// statement shows a statement; nil when the story does not hold it any more.
func (b *builder) statement(id string) *statement {
	p, ok := b.statements[id]
	if !ok {
		return nil
	}
	from, x := p.statement, b.indexes[p.article.ID]
	s := &statement{
		ID: id, Article: p.article.Letter, Span: from.Span, Text: x.Slice(from.Span), Sentence: from.Sentence + 1,
		Part: cmp.Or(from.Part, fact.Body), Level: from.Level, WhyNot: known(from.WhyNot), Of: p.article,
		Attribution: attribution{
			Kind:  cmp.Or(from.Attribution.Kind, fact.Flat),
			Words: from.Attribution.Source, Cue: from.Attribution.Cue, Chain: []source{}, Set: from.OriginSaid != "",
		},
	}
	if from.Sentence >= 0 && from.Sentence < len(p.sentences) {
		around := p.sentences[from.Sentence]
		s.Before = contextBefore(x.Slice(fact.Span{Start: around.Start, End: from.Start}))
		s.After = contextAfter(x.Slice(fact.Span{Start: from.End, End: around.End}))
	} else {
		s.Sentence = 0
	}
	s.Pieces = []piece{{Text: s.Text}}
	for _, o := range from.OriginIDs {
		if o := b.origins[o]; o != nil {
			s.Attribution.Chain = append(s.Attribution.Chain, source{Name: o.Name, Kind: o.Kind})
		}
	}
	return s
}

// contextLimit is how much of the rest of a sentence is shown on either side of
// a statement, in code points.
const contextLimit = 160

// contextAfter is what follows a statement, with the space between them if there is one.
func contextAfter(s string) string {
	words := cut(plain(s), contextLimit)
	if strings.TrimLeftFunc(s, unicode.IsSpace) != s && words != "" {
		return " " + words
	}
	return words
}

// contextBefore is contextAfter for the other side.
func contextBefore(s string) string {
	words := []rune(plain(s))
	if len(words) > contextLimit {
		words = words[len(words)-contextLimit:]
		if i := slices.Index(words, ' '); i >= 0 {
			words = words[i+1:]
		}
		words = append([]rune("…"), words...)
	}
	if strings.TrimRightFunc(s, unicode.IsSpace) != s && len(words) > 0 {
		words = append(words, ' ')
	}
	return string(words)
}

// notChecked lists the statements that are in no claim, by article.
func (b *builder) notChecked(doc *document) {
	claimed := map[string]bool{}
	for _, c := range b.dossier.Claims {
		for _, id := range c.Statements {
			claimed[id] = true
		}
	}
	for i, a := range doc.Articles {
		if i >= len(b.dossier.Readings) {
			break
		}
		for _, s := range b.dossier.Readings[i].Statements {
			if !claimed[s.ID] && !s.Superseded {
				a.NotChecked = append(a.NotChecked, b.statement(s.ID))
			}
		}
		if len(a.NotChecked) > 0 {
			doc.NotChecked = append(doc.NotChecked, a)
		}
	}
}

// notes puts the annotations that are not on a claim to their articles.
func (b *builder) notes(doc *document) {
	versions := map[string]*article{}
	for i, a := range doc.Articles {
		versions[b.dossier.Articles[i].VersionID] = a
	}
	for _, n := range b.dossier.Annotations {
		if a := versions[n.VersionID]; n.VersionID != "" && a != nil {
			a.Notes = append(a.Notes, newNote(n))
		}
	}
}

func newNote(n fact.Annotation) note {
	return note{Kind: n.Kind, Text: n.Text, Anchor: n.Anchor, By: n.By, At: n.At.UTC()}
}

func (b *builder) decisions() []decision {
	out := []decision{}
	for _, m := range b.dossier.Decisions {
		x, y := b.statement(m.A), b.statement(m.B)
		if x != nil && y != nil {
			out = append(out, decision{A: x, B: y, Answer: m.Answer, Reason: m.Reason, By: m.By, At: m.At.UTC()})
		}
	}
	return out
}

// record is what Verify will need of the document.
func (d *document) record() record {
	r := record{Version: d.Version, Articles: make([]recordedArticle, len(d.Articles))}
	for i, a := range d.Articles {
		r.Articles[i] = recordedArticle{a.Letter, a.File, a.Title, a.SHA256, a.Passages}
	}
	return r
}

// known is a text that may be unknown: nil when it is.
func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// list is a list that is written as [] when it is empty.
func list[T any](l []T) []T {
	if l == nil {
		return []T{}
	}
	return l
}

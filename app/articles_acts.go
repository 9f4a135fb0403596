package app

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// This file is what a person does with the text of an article.

// picked is what is selected, without white space round it; ok is false when
// nothing is.
func (p *articlesPage) picked() (span fact.Span, ok bool) {
	r := p.reader.Text.Selection()
	runes := p.w.view.runesOf(p.article)
	start, end := r.Start, min(r.End, len(runes))
	for start < end && unicode.IsSpace(runes[start]) {
		start++
	}
	for end > start && unicode.IsSpace(runes[end-1]) {
		end--
	}
	return fact.Span{Start: start, End: end}, end > start
}

// passage is what an act is about: the selection, else the statement under the
// cursor. It tells when there is neither.
func (p *articlesPage) passage() (span fact.Span, ok bool) {
	if p.article == "" {
		return span, false
	}
	if span, ok = p.picked(); ok {
		return span, true
	}
	if s := p.statement(); s != nil {
		return s.Span, true
	}
	p.w.shell.status.refuse(lang.L("Select some words first, or go to a statement by J and K"))
	return span, false
}

// note puts an annotation on a passage of the article that is shown.
func (p *articlesPage) note(kind fact.AnnotationKind, span fact.Span, words string) {
	article := *p.w.view.article(p.article)
	a := fact.Annotation{StoryID: p.w.view.Story.ID, Kind: kind, VersionID: article.VersionID, Text: words, By: p.w.prefs.editor()}
	p.reader.Text.ClearSelection()
	p.w.act(func(ctx context.Context) error {
		anchor := desk.AnchorOf(article, span)
		a.Anchor = &anchor
		return p.w.desk.Annotate(ctx, a)
	}, nil, lang.L("Noted"))
}

// remove takes an annotation away.
func (p *articlesPage) remove(n fact.Annotation) {
	by := p.w.prefs.editor()
	p.w.act(func(ctx context.Context) error { return p.w.desk.RemoveAnnotation(ctx, n, by) }, nil, lang.L("Removed"))
}

func (p *articlesPage) comment() {
	if span, ok := p.passage(); ok {
		p.w.askLong(lang.L("Comment on")+" "+p.wordsAt(span), lang.L("Comment"), "", func(words string) { p.note(fact.Comment, span, words) })
	}
}

// tag offers the tags of the story, and to make a new one of what is typed.
func (p *articlesPage) tag() {
	span, ok := p.passage()
	if !ok {
		return
	}
	var tags []paletteItem
	item := func(tag, title string) paletteItem {
		return paletteItem{title: title, icon: widgets.Icon("tag", widgets.ColorInk2), run: func() { p.note(fact.Tag, span, tag) }}
	}
	names := p.w.view.tags()
	for _, t := range names {
		tags = append(tags, item(t, t))
	}
	o := p.w.newOverlay(lang.L("Tag") + " " + p.wordsAt(span))
	o.find = func(words string) {
		items := rank(tags, words)
		if words = strings.Join(strings.Fields(words), " "); words != "" && !slices.Contains(names, words) {
			items = append(slices.Clone(items), item(words, lang.L("New tag:")+" "+words))
		}
		o.show(items)
		if len(items) == 0 {
			o.empty.SetText(lang.L("No tag was made yet; type one"))
		}
	}
	o.open()
}

// tags lists the tags of the story by name, each once.
func (v *view) tags() []string {
	var out []string
	for _, n := range v.Annotations {
		if n.Kind == fact.Tag {
			out = append(out, n.Text)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// highlight highlights the passage, or takes away the highlight that is on
// these very words.
func (p *articlesPage) highlight() {
	span, ok := p.passage()
	if !ok {
		return
	}
	for _, n := range p.w.view.annotationsOf(p.w.view.article(p.article)) {
		if n.Kind == fact.Highlight && n.Anchor != nil && n.Anchor.Span == span {
			p.remove(n)
			return
		}
	}
	p.note(fact.Highlight, span, "")
}

// wordsAt is how a passage of the article begins, for a title.
func (p *articlesPage) wordsAt(span fact.Span) string {
	runes := p.w.view.runesOf(p.article)
	words := strings.Join(strings.Fields(string(runes[span.Start:min(span.End, span.Start+200, len(runes))])), " ")
	return quoted(words)
}

// describe asks who published the article that is shown, and when.
func (p *articlesPage) describe() {
	a := p.w.view.article(p.article)
	if a == nil {
		p.w.shell.status.hint(lang.L("There is no article in this story"))
		return
	}
	p.w.askDescription(*a)
}

// takeOut takes the article out of the story; undo brings it back, so nothing is asked.
func (p *articlesPage) takeOut() {
	a := p.w.view.article(p.article)
	if a == nil {
		p.w.shell.status.hint(lang.L("There is no article in this story"))
		return
	}
	article, story, by := *a, p.w.view.Story.ID, p.w.prefs.editor()
	p.w.act(func(ctx context.Context) error { return p.w.desk.HideArticle(ctx, story, article, by) }, nil, lang.L("Article taken out"))
}

package app

import (
	"slices"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// passagePool hands out passages and takes them all back at once. They are kept
// because drawn text is costly to draw anew.
type passagePool struct {
	list []*widgets.Passage
	used int
}

func (p *passagePool) reset() { p.used = 0 }

// take hands out a passage of a style, without a limit of lines.
func (p *passagePool) take(style widgets.ReadingStyle) *widgets.Passage {
	if p.used == len(p.list) {
		p.list = append(p.list, widgets.NewPassage(style))
	}
	passage := p.list[p.used]
	p.used++
	passage.SetStyle(style)
	passage.MaxLines = 0
	return passage
}

// statementContent is a statement in its sentence: the words around it are
// quiet, and what is compared is marked. One that only alludes is quiet whole.
func statementContent(v *view, s *fact.Statement, marks []desk.Mark, alludes bool) widgets.Content {
	text, from := v.sentenceOf(s)
	content := widgets.Content{Text: text, Spans: markSpans(marks, from, s.ID), Core: []widgets.Range{}}
	if !alludes {
		content.Core = append(content.Core, widgets.Range{Start: s.Start - from, End: s.End - from})
	}
	return content
}

// markSpans turns marks into spans of a text that begins at a code point.
func markSpans(marks []desk.Mark, from int, id string) []widgets.Span {
	var spans []widgets.Span
	for _, m := range marks {
		r := widgets.Range{Start: m.Span.Start - from, End: m.Span.End - from}
		if m.Kind == desk.Shared {
			spans = append(spans, widgets.Span{ID: id, Range: r, Line: widgets.LineThin, LineColor: widgets.ColorInk3})
			continue
		}
		spans = append(spans, widgets.MarkSpan(markStyle(m.Kind), r, m.Apart && m.Kind != desk.Wording, id))
	}
	return spans
}

// Where a statement is shown in short: how many code points are shown on either
// side of what is compared, and how many of one in which nothing is.
const (
	shortContext = 28
	shortLength  = 84
)

// shortContent is a statement in short: what is compared in a material
// difference, with some words around it; without one, its beginning.
func shortContent(v *view, c *fact.Claim, s *fact.Statement, marks []desk.Mark) widgets.Content {
	runes := []rune(s.Text)
	var parts []widgets.Range
	for _, d := range v.Assessments[c.ID].Differences {
		if !d.Material || d.Concerns != fact.ConcernsClaim {
			continue
		}
		for _, value := range d.Values {
			if value.Statement == s.ID && value.Len() > 0 && s.Contains(value.Span) {
				parts = append(parts, around(runes, value.Start-s.Start, value.End-s.Start))
			}
		}
	}
	if len(parts) == 0 {
		parts = []widgets.Range{around(runes, 0, min(len(runes), shortLength-shortContext))}
	}
	return excerptContent(runes, joined(parts), markSpans(marks, s.Start, s.ID))
}

// excerptContent shows parts of a text, with an ellipsis wherever words are left
// out, also at its beginning and end.
func excerptContent(text []rune, parts []widgets.Range, spans []widgets.Span) widgets.Content {
	var shown []rune
	var content widgets.Content
	for i, r := range parts {
		switch {
		case i > 0:
			shown = append(shown, []rune(" … ")...)
		case r.Start > 0:
			shown = append(shown, []rune("… ")...)
		}
		for _, span := range spans {
			if span.Start >= r.Start && span.End <= r.End {
				span.Start += len(shown) - r.Start
				span.End += len(shown) - r.Start
				content.Spans = append(content.Spans, span)
			}
		}
		shown = append(shown, text[r.Start:r.End]...)
	}
	if n := len(parts); n > 0 && parts[n-1].End < len(text) {
		shown = append(shown, []rune(" …")...)
	}
	content.Text = string(shown)
	return content
}

// around widens a range to whole words on either side.
func around(text []rune, start, end int) widgets.Range {
	blank := func(i int) bool { return unicode.IsSpace(text[i]) }
	for least := start - shortContext; start > 0 && (start > least || !blank(start-1)); {
		start--
	}
	for most := end + shortContext; end < len(text) && (end < most || !blank(end)); {
		end++
	}
	return widgets.Range{Start: start, End: end}
}

// joined puts ranges in order and joins those that touch.
func joined(ranges []widgets.Range) []widgets.Range {
	slices.SortFunc(ranges, func(a, b widgets.Range) int { return a.Start - b.Start })
	var out []widgets.Range
	for _, r := range ranges {
		if n := len(out); n > 0 && r.Start <= out[n-1].End+1 {
			out[n-1].End = max(out[n-1].End, r.End)
		} else {
			out = append(out, r)
		}
	}
	return out
}

// sayerWords says whom a statement rests on: "two officials via Reuters".
func sayerWords(v *view, s *fact.Statement) string {
	who, via := v.chainWords(s)
	switch {
	case who == "" && s.Attribution.Kind == fact.Hedged:
		return lang.L("Reportedly; it does not say who says so")
	case who == "":
		return lang.L("On its own word")
	case via != "":
		return upperFirst(who) + " " + lang.L("via") + " " + via
	}
	return upperFirst(who)
}

// levelWords says what a claim is about.
func levelWords(level fact.Level) string {
	if level == fact.Utterance {
		return lang.L("that it was said")
	}
	return lang.L("that it is so")
}

// inkOf is ordinary ink for what is known and quiet ink for what is not.
func inkOf(known bool) fyne.ThemeColorName {
	if known {
		return widgets.ColorInk
	}
	return widgets.ColorInk2
}

// quietPiece is a piece of small quiet words.
func quietPiece(words string, above float32) piece {
	return textPiece(widgets.NewText(widgets.TextSmall, words, widgets.ColorInk2).Wrapped(0), above)
}

package app

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// This file says how an article is drawn in the reader.

// textSpans are the statements of an article, highlighted by the verdict on
// their claim, and what people noted. A statement that is in no claim is not
// highlighted, but the cursor stops at it too. Plain highlights have no tint.
func (v *view) textSpans(a *fact.Article, plain bool) []widgets.Span {
	var out []widgets.Span
	for _, s := range v.reading(a.ID).Statements {
		if s.Superseded {
			continue
		}
		r := rangeOf(s.Span)
		if len(v.claimsOf[s.ID]) == 0 {
			out = append(out, widgets.Span{ID: s.ID, Range: r, Stop: true})
			continue
		}
		out = append(out, widgets.VerdictSpan(verdictStyle(v.verdictAt(s.ID)), r, plain, s.ID))
	}
	for _, n := range v.annotationsOf(a) {
		if n.Anchor == nil {
			continue
		}
		span := widgets.Span{Range: rangeOf(n.Anchor.Span), Line: widgets.LineThin, LineColor: widgets.ColorFocus}
		if n.Kind == fact.Highlight {
			span.Line, span.Tint = widgets.LineNone, widgets.ColorNumberTint
		}
		out = append(out, span)
	}
	return out
}

// verdictAt is the verdict on a statement's claim; of several, the first that
// is decided.
func (v *view) verdictAt(statementID string) fact.VerdictKind {
	for _, id := range v.claimsOf[statementID] {
		if kind := v.verdictOf(id); kind != fact.Undecided {
			return kind
		}
	}
	return fact.Undecided
}

// whoSays are the notes in the margin: whom a statement rests on, said once in
// each paragraph and not again while it stays the same.
func (v *view) whoSays(a *fact.Article) []widgets.Note {
	runes := v.runesOf(a.ID)
	var out []widgets.Note
	said := map[string]bool{} // in this paragraph
	before, at := "", 0
	statements := v.reading(a.ID).Statements
	for i := range statements {
		s := &statements[i]
		if s.Superseded {
			continue
		}
		if start := min(s.Start, len(runes)); start > at {
			if slices.Contains(runes[at:start], '\n') {
				clear(said)
			}
			at = start
		}
		n := v.noteOf(s)
		name := n.Text + n.Strong
		if name != "" && name != before && !said[name] {
			said[name] = true
			out = append(out, n)
		}
		before = name
	}
	return out
}

// noteOf is what the margin says of a statement; without words when the article
// says it on its own word.
func (v *view) noteOf(s *fact.Statement) widgets.Note {
	n := widgets.Note{ID: s.ID, Offset: s.Start}
	who, via := v.chainWords(s)
	switch {
	case who == "" && s.Attribution.Kind == fact.Hedged:
		n.Text = lang.L("reportedly")
	case via != "":
		n.Text, n.Strong = upperFirst(shortValue(who))+"\n"+lang.L("via")+" ", shortValue(via)
	case who != "":
		n.Text = upperFirst(shortValue(who))
	}
	return n
}

// partsOf gives headlines and captions their face.
func partsOf(a *fact.Article) []widgets.Part {
	var out []widgets.Part
	for _, part := range a.Parts {
		role := widgets.RoleBody
		switch part.Kind {
		case fact.Headline:
			role = widgets.RoleHeadline
		case fact.Standfirst:
			role = widgets.RoleStandfirst
		case fact.Caption:
			role = widgets.RoleCaption
		default:
			continue
		}
		out = append(out, widgets.Part{Range: rangeOf(part.Span), Role: role})
	}
	return out
}

// annotationsOf lists what people put on an article, in the order of the text;
// what is on the article as a whole comes first.
func (v *view) annotationsOf(a *fact.Article) []fact.Annotation {
	var out []fact.Annotation
	for _, n := range v.Annotations {
		if n.VersionID == a.VersionID {
			out = append(out, n)
		}
	}
	start := func(n fact.Annotation) int {
		if n.Anchor == nil {
			return -1
		}
		return n.Anchor.Start
	}
	slices.SortStableFunc(out, func(x, y fact.Annotation) int { return start(x) - start(y) })
	return out
}

// claimsIn lists the claims an article makes, in the order of the text, each
// with the statement that makes it first.
func (v *view) claimsIn(a *fact.Article) (claims, statements []string) {
	seen := map[string]bool{}
	for _, s := range v.reading(a.ID).Statements {
		if s.Superseded {
			continue
		}
		for _, id := range v.claimsOf[s.ID] {
			if !seen[id] {
				seen[id] = true
				claims, statements = append(claims, id), append(statements, s.ID)
			}
		}
	}
	return claims, statements
}

// overlapping lists other statements of the same article that share words with
// a statement.
func (v *view) overlapping(s *fact.Statement) []*fact.Statement {
	var out []*fact.Statement
	statements := v.reading(s.ArticleID).Statements
	for i := range statements {
		if o := &statements[i]; o.ID != s.ID && !o.Superseded && o.Overlaps(s.Span) {
			out = append(out, o)
		}
	}
	return out
}

// rangeOf turns code points of the engine into those of the widgets.
func rangeOf(s fact.Span) widgets.Range { return widgets.Range{Start: s.Start, End: s.End} }

package desk

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// PartKind says what one wording of a quotation does with words of another.
type PartKind string

// The kinds of parts: words that both have, words that are missing here, and
// words that the other does not have.
const (
	Kept  PartKind = "kept"
	Cut   PartKind = "cut"
	Added PartKind = "added"
)

// QuotePart is a stretch of a quotation as it is compared with a longer wording.
type QuotePart struct {
	Kind PartKind
	Text string    // of this wording; of the longer one where it was cut
	Span fact.Span // in this wording, in code points; empty where words were cut
}

// QuotedWording is one wording of what several statements quote.
type QuotedWording struct {
	Text       string
	Statements []string    // in the order of the difference
	Parts      []QuotePart // compared with the longest wording; nil for that one
}

// aligned is how many pairs of words are compared at most; two quotations of six
// hundred words each are as many.
const aligned = 360_000

// AlignQuotation compares a wording of a quotation with a longer one, word by
// word: it finds the longest sequence of words that stands in both in the same
// order (Wagner and Fischer 1974), whatever case and typography. nil for texts
// that are too long for that.
func AlignQuotation(longer, shorter string) []QuotePart {
	a, b := text.Words(longer), text.Words(shorter)
	if len(a)*len(b) > aligned || len(b) == 0 {
		return nil
	}
	common := commonWords(a, b)
	x, y := text.NewIndex(longer), text.NewIndex(shorter)
	var parts []QuotePart
	extend := func(kind PartKind, words string, span fact.Span) {
		if n := len(parts); n > 0 && parts[n-1].Kind == kind {
			last := &parts[n-1]
			last.Span.End = span.End
			if last.Text += words; kind == Cut {
				last.Text = last.Text[:len(last.Text)-len(words)] + " " + words
			}
			return
		}
		parts = append(parts, QuotePart{kind, words, span})
	}
	// What stands behind a word, up to the next one, goes with it.
	behind := func(j int) fact.Span {
		span := fact.Span{Start: b[j].Start, End: y.Len()}
		if j == 0 {
			span.Start = 0
		}
		if j+1 < len(b) {
			span.End = b[j+1].Start
		}
		return span
	}
	for i, j := 0, 0; i < len(a) || j < len(b); {
		at := 0
		if j < len(b) {
			at = b[j].Start
		} else {
			at = b[len(b)-1].End
		}
		switch {
		case i < len(a) && j < len(b) && text.Fold(a[i].Text) == text.Fold(b[j].Text) && common[i][j] == common[i+1][j+1]+1:
			extend(Kept, y.Slice(behind(j)), behind(j))
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && common[i+1][j] >= common[i][j+1]:
			extend(Cut, x.Slice(a[i].Span), fact.Span{Start: at, End: at})
			i++
		default:
			extend(Added, y.Slice(behind(j)), behind(j))
			j++
		}
	}
	return parts
}

// commonWords counts how many words two texts have in common, in order, from each
// pair of words on.
func commonWords(a, b []text.Word) [][]int {
	common := make([][]int, len(a)+1)
	for i := range common {
		common[i] = make([]int, len(b)+1)
	}
	folded := make([]string, len(b))
	for j, w := range b {
		folded[j] = text.Fold(w.Text)
	}
	for i := len(a) - 1; i >= 0; i-- {
		word := text.Fold(a[i].Text)
		for j := len(b) - 1; j >= 0; j-- {
			if word == folded[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	return common
}

// ofQuotations reports whether a difference is one between wordings.
func ofQuotations(kind fact.DifferenceKind) bool {
	return kind == fact.DiffQuotation || kind == fact.DiffOmission
}

// Wordings lists the wordings that differ in a difference of quotations, the
// longest first; none for other differences.
func (c *Cases) Wordings(d fact.Difference) []QuotedWording { return wordings(c.statements, d) }

func wordings(statements map[string]*fact.Statement, d fact.Difference) []QuotedWording {
	if !ofQuotations(d.Kind) {
		return nil
	}
	var found []QuotedWording
	for _, v := range d.Values {
		q := quotationAt(statements[v.Statement], v.Span)
		if q == nil {
			continue
		}
		i := slices.IndexFunc(found, func(w QuotedWording) bool { return w.Text == q.Text })
		if i < 0 {
			i = len(found)
			found = append(found, QuotedWording{Text: q.Text})
		}
		if !slices.Contains(found[i].Statements, v.Statement) {
			found[i].Statements = append(found[i].Statements, v.Statement)
		}
	}
	slices.SortStableFunc(found, func(a, b QuotedWording) int { return len(text.Words(b.Text)) - len(text.Words(a.Text)) })
	for i := 1; i < len(found); i++ {
		found[i].Parts = AlignQuotation(found[0].Text, found[i].Text)
	}
	return found
}

// quotationAt is the quotation of a statement that a span lies in or touches.
func quotationAt(s *fact.Statement, span fact.Span) *fact.Quotation {
	if s == nil {
		return nil
	}
	for i := range s.Quotations {
		if q := &s.Quotations[i]; q.Overlaps(span) || q.Contains(span) {
			return q
		}
	}
	return nil
}

// markWordings marks what the wordings of a quotation keep, add and cut. It
// reports whether it did: where nothing can be aligned the values are marked.
func markWordings(marks map[string][]Mark, d fact.Difference, statements map[string]*fact.Statement) bool {
	list := wordings(statements, d)
	if len(list) < 2 {
		return false
	}
	for i, w := range list {
		if i > 0 && w.Parts == nil {
			return false
		}
	}
	for _, w := range list {
		for _, id := range w.Statements {
			q := quotationWith(statements[id], w.Text)
			if w.Parts == nil {
				add(marks, id, Mark{q.Span, fact.DiffQuotation, false})
			}
			for _, p := range w.Parts {
				span := fact.Span{Start: q.Start + p.Span.Start, End: q.Start + p.Span.End}
				add(marks, id, Mark{span, fact.DiffQuotation, p.Kind != Kept})
			}
		}
	}
	return true
}

func quotationWith(s *fact.Statement, words string) *fact.Quotation {
	i := slices.IndexFunc(s.Quotations, func(q fact.Quotation) bool { return q.Text == words })
	return &s.Quotations[i]
}

package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// This file finds an anchored passage again in a text that may have changed
// since. The one thing it must never do is drift: a passage that was deleted
// may not be found in a lookalike that was left. Hence, in this order:
//
//   - The exact words are looked up. A place counts only if they stand there
//     whole: "4 people" does not stand in "14 people".
//   - Several places are told apart by their context, the code points before
//     and after the words that agree with the anchor, counted outwards. If the
//     words stand less often than they did, some were deleted, and a place must
//     agree on both sides to be taken for the anchored one.
//   - Words that are nowhere, or nowhere with their context, are looked for by
//     the context alone (anchor_changed.go).
//   - What is left is missing, or ambiguous where several places are as good.
//
// The idea of quotation and position together is that of the Web Annotation
// Data Model; the floor under a match is ours. Line ends may have been turned
// from LF to CRLF or back; no other difference is overlooked.

// contextPoints is how many code points of prefix and suffix an anchor holds.
const contextPoints = 32

// standPoints is how many code points of a prefix or suffix must agree for that
// side of a place to stand: half of it.
const standPoints = contextPoints / 2

// State is what became of an anchored passage.
type State string

// The states. Unchanged and moved passages hold.
const (
	Unchanged State = "unchanged" // the same words at the same place
	Moved     State = "moved"     // the same words at another place
	Changed   State = "changed"   // other words between the same neighbours
	Ambiguous State = "ambiguous" // several places are equally good
	Missing   State = "missing"
)

// Found is where a passage is now. Span and Text are empty when it is missing
// or ambiguous.
type Found struct {
	State State
	Span  fact.Span
	Text  string // the words at Span
}

// MakeAnchor fixes the passage at a span so that it can be found again.
func MakeAnchor(x *Index, span fact.Span) fact.Anchor {
	exact := x.Slice(span)
	return fact.Anchor{
		Span:        span,
		Exact:       exact,
		Prefix:      x.Slice(fact.Span{Start: span.Start - contextPoints, End: span.Start}),
		Suffix:      x.Slice(fact.Span{Start: span.End, End: span.End + contextPoints}),
		Occurrences: len(x.occurrences(exact)),
	}
}

// Find looks for an anchored passage in a text.
func Find(a fact.Anchor, x *Index) Found {
	if a.Exact == "" {
		return Found{State: Missing}
	}
	if p, ok := untouched(a, x); ok {
		return p.found(a, x)
	}
	all := x.occurrences(a.Exact)
	best, whole := bestPlaces(a, x, all)
	wasUnique := a.Occurrences <= 1
	unique := wasUnique && len(all) == 1

	if i := slices.IndexFunc(best, func(p place) bool { return x.Point(p.from) == a.Start }); i >= 0 {
		if here := best[i]; unique || here.stands(a, before) || here.stands(a, after) {
			return here.found(a, x)
		}
	}
	if unique && len(best) == 1 {
		only := best[0]
		if contextLen(a, before)+contextLen(a, after) > 0 && !only.stands(a, before) && !only.stands(a, after) {
			// A correction may quote the old words far from where they stood.
			if c := changed(a, x); c.State == Changed && alike(a.Exact, c.Text) >= similar {
				return c
			}
		}
		return only.found(a, x)
	}
	deleted := len(all) < a.Occurrences
	if len(best) > 0 && best[0].convinces(a, deleted) {
		if len(best) > 1 {
			return Found{State: Ambiguous}
		}
		return best[0].found(a, x)
	}
	if c := changed(a, x); c.State != Missing {
		return c
	}
	switch {
	case deleted || whole == 0:
		return Found{State: Missing}
	case whole == 1 && wasUnique:
		return best[0].found(a, x)
	}
	return Found{State: Ambiguous}
}

// untouched is the way out for most passages: words and context as they were,
// at the same place.
func untouched(a fact.Anchor, x *Index) (place, bool) {
	from := x.Byte(a.Start)
	if !strings.HasPrefix(x.text[from:], a.Exact) {
		return place{}, false
	}
	p := newPlace(a, x, stretch{from, from + len(a.Exact)})
	sameBefore := strings.HasSuffix(x.text[:from], a.Prefix) && (a.Prefix != "" || from == 0)
	sameAfter := strings.HasPrefix(x.text[p.to:], a.Suffix) && (a.Suffix != "" || p.to == len(x.text))
	return p, sameBefore && sameAfter && x.Point(from) == a.Start
}

// stretch is a stretch of a text in bytes, the end excluded.
type stretch struct{ from, to int }

// occurrences are the places of some words in the text, in order; they may
// overlap. Words that are nowhere are looked for once more with the line ends
// turned from LF to CRLF or back.
func (x *Index) occurrences(words string) []stretch {
	if words == "" {
		return nil
	}
	at := x.suffixes().Lookup([]byte(words), -1)
	if len(at) == 0 && strings.Contains(words, "\n") {
		if lf := strings.ReplaceAll(words, "\r\n", "\n"); lf != words {
			words = lf
		} else {
			words = strings.ReplaceAll(words, "\n", "\r\n")
		}
		at = x.suffixes().Lookup([]byte(words), -1)
	}
	slices.Sort(at)
	out := make([]stretch, len(at))
	for i, from := range at {
		out[i] = stretch{from, from + len(words)}
	}
	return out
}

// side is one side of a passage.
type side int

const (
	before side = iota
	after
)

// place is where the exact words stand, and how many code points of the
// anchor's context agree there on either side.
type place struct {
	stretch
	agree [2]int
}

func newPlace(a fact.Anchor, x *Index, s stretch) place {
	return place{s, [2]int{
		agreeBefore(x.text[:s.from], a.Prefix),
		agreeAfter(x.text[s.to:], a.Suffix),
	}}
}

func (p place) found(a fact.Anchor, x *Index) Found {
	f := Found{State: Moved, Span: x.Span(p.from, p.to), Text: x.text[p.from:p.to]}
	if f.Span == a.Span {
		f.State = Unchanged
	}
	return f
}

// stands reports whether one side of the place agrees with the anchor: half of
// a whole context, or all of one that the text's start or end cut short.
func (p place) stands(a fact.Anchor, s side) bool {
	n := contextLen(a, s)
	return n > 0 && p.agree[s] >= min(n, standPoints)
}

// convinces reports whether the context shows that the place is the anchored one.
func (p place) convinces(a fact.Anchor, deleted bool) bool {
	if deleted {
		return p.stands(a, before) && p.stands(a, after)
	}
	const enough = standPoints / 2
	for _, s := range []side{before, after} {
		if n := contextLen(a, s); n > 0 && p.agree[s] >= min(n, enough) {
			return true
		}
	}
	return false
}

// bestPlaces are the places with the most context, and how many places there
// are where the words stand whole.
func bestPlaces(a fact.Anchor, x *Index, all []stretch) (best []place, whole int) {
	score := -1
	for _, s := range all {
		if !standsWhole(a, x.text, s) {
			continue
		}
		whole++
		p := newPlace(a, x, s)
		switch n := p.agree[before] + p.agree[after]; {
		case n > score:
			score, best = n, append(best[:0], p)
		case n == score:
			best = append(best, p)
		}
	}
	return best, whole
}

// contextLen is the number of code points on one side of an anchor, as the
// agree functions count them.
func contextLen(a fact.Anchor, s side) int {
	context := a.Prefix
	if s == after {
		context = a.Suffix
	}
	return utf8.RuneCountInString(context) - strings.Count(context, "\r")
}

// agreeBefore counts the code points, from the end backwards, in which the text
// before a place agrees with a prefix. Carriage returns are passed over.
func agreeBefore(text, prefix string) int {
	n := 0
	for {
		text, prefix = strings.TrimRight(text, "\r"), strings.TrimRight(prefix, "\r")
		a, size := utf8.DecodeLastRuneInString(text)
		b, sizeB := utf8.DecodeLastRuneInString(prefix)
		if size == 0 || a != b || size != sizeB {
			return n
		}
		text, prefix = text[:len(text)-size], prefix[:len(prefix)-size]
		n++
	}
}

// agreeAfter is agreeBefore for the other side.
func agreeAfter(text, suffix string) int {
	n := 0
	for {
		text, suffix = strings.TrimLeft(text, "\r"), strings.TrimLeft(suffix, "\r")
		a, size := utf8.DecodeRuneInString(text)
		b, sizeB := utf8.DecodeRuneInString(suffix)
		if size == 0 || a != b || size != sizeB {
			return n
		}
		text, suffix = text[size:], suffix[size:]
		n++
	}
}

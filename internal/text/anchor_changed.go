package text

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// similar is the share of words that two wordings of one passage have in common
// at least, where the context alone does not prove that they are.
const similar = 0.5

// The marks by which the edges of a changed passage are looked for, in code points.
const (
	contextMark = 8  // of the context next to the passage
	ownMark     = 12 // of the passage's own beginning or end
)

// edge is a byte offset where a changed passage may begin or end.
type edge struct {
	at    int
	agree int  // code points of context that agree there
	full  bool // all of the context agrees
	own   bool // known by the passage's own words, not by its context
}

// region is a stretch between two edges, white space at its ends cut off.
type region struct {
	stretch
	left, right edge
	alike       float64
}

// changed looks for other words between the neighbours a passage had. An edge
// is known by the context beside it; one of the two edges may instead be known
// by how the passage itself began or ended. Missing is returned when there is
// no such place, or when the neighbours stand side by side: then the passage
// was deleted, whatever stands elsewhere.
func changed(a fact.Anchor, x *Index) Found {
	regions := pair(leftEdges(a, x), rightEdges(a, x), len(a.Exact)*2+5*contextPoints)
	for i := range regions {
		regions[i].trim(x.text)
	}
	slices.SortStableFunc(regions, func(p, q region) int { return cmp.Compare(q.agree(), p.agree()) })
	// Only the places with the most context are looked at closely, so that a
	// text full of the same words costs no more than another.
	regions = regions[:min(len(regions), 16)]

	var best []region
	for _, r := range regions {
		if len(best) > 0 && r.agree() < best[0].agree() {
			break
		}
		if r.from == r.to {
			if r.proven() {
				return Found{State: Missing}
			}
			continue
		}
		r.alike = alike(a.Exact, x.text[r.from:r.to])
		if !r.proven() && (r.alike < similar || !r.plausible()) {
			continue
		}
		switch {
		case len(best) == 0 || r.alike > best[0].alike:
			best = append(best[:0], r)
		case r.alike == best[0].alike && r.stretch != best[0].stretch:
			best = append(best, r)
		}
	}
	switch len(best) {
	case 0:
		return Found{State: Missing}
	case 1:
		r := best[0]
		return Found{State: Changed, Span: x.Span(r.from, r.to), Text: x.text[r.from:r.to]}
	}
	return Found{State: Ambiguous}
}

func (r region) agree() int { return r.left.agree + r.right.agree }

// proven reports whether context on both sides shows that this is the place,
// however different the words are.
func (r region) proven() bool {
	return r.left.stands() && r.right.stands() && r.agree() >= contextMark
}

// plausible reports whether similar words are enough to make this the place.
func (r region) plausible() bool { return r.agree() >= standPoints || r.left.full && r.right.full }

func (e edge) stands() bool { return e.full || e.agree >= standPoints }

func (r *region) trim(text string) {
	words := text[r.left.at:r.right.at]
	r.from = r.right.at - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	r.to = max(r.from, r.left.at+len(strings.TrimRightFunc(words, unicode.IsSpace)))
}

// pair joins left edges to right edges at or after them, no farther than limit
// bytes; both are in order. The nearest few are enough: a mark of eight code
// points seldom stands in the passage itself.
func pair(lefts, rights []edge, limit int) []region {
	const few = 4
	var out []region
	next := 0
	for _, l := range lefts {
		for next < len(rights) && rights[next].at < l.at {
			next++
		}
		for _, r := range rights[next:min(next+few, len(rights))] {
			if r.at-l.at > limit {
				break
			}
			if !l.own || !r.own {
				out = append(out, region{left: l, right: r})
			}
		}
	}
	return out
}

// leftEdges are where the passage may begin now, in the order of the text.
func leftEdges(a fact.Anchor, x *Index) []edge {
	prefix := strings.TrimRightFunc(a.Prefix, unicode.IsSpace)
	var out []edge
	if prefix == "" {
		out = append(out, edge{full: true})
	}
	whole := utf8.RuneCountInString(prefix) - strings.Count(prefix, "\r")
	for _, s := range x.occurrences(lastPoints(prefix, contextMark)) {
		n := agreeBefore(x.text[:s.to], prefix)
		out = append(out, edge{at: s.to, agree: n, full: n == whole})
	}
	if utf8.RuneCountInString(a.Exact) >= 2*ownMark {
		for _, s := range x.occurrences(firstPoints(a.Exact, ownMark)) {
			out = append(out, edge{at: s.from, own: true})
		}
	}
	slices.SortStableFunc(out, func(p, q edge) int { return cmp.Compare(p.at, q.at) })
	return out
}

// rightEdges is leftEdges for the end of the passage.
func rightEdges(a fact.Anchor, x *Index) []edge {
	suffix := strings.TrimLeftFunc(a.Suffix, unicode.IsSpace)
	var out []edge
	if suffix == "" {
		out = append(out, edge{at: len(x.text), full: true})
	}
	whole := utf8.RuneCountInString(suffix) - strings.Count(suffix, "\r")
	for _, s := range x.occurrences(firstPoints(suffix, contextMark)) {
		n := agreeAfter(x.text[s.from:], suffix)
		out = append(out, edge{at: s.from, agree: n, full: n == whole})
	}
	if utf8.RuneCountInString(a.Exact) >= 2*ownMark {
		for _, s := range x.occurrences(lastPoints(a.Exact, ownMark)) {
			out = append(out, edge{at: s.to, own: true})
		}
	}
	slices.SortStableFunc(out, func(p, q edge) int { return cmp.Compare(p.at, q.at) })
	return out
}

// firstPoints is the first n code points of s, or all of it.
func firstPoints(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// lastPoints is the last n code points of s, or all of it.
func lastPoints(s string, n int) string {
	at := len(s)
	for ; n > 0 && at > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:at])
		at -= size
	}
	return s[at:]
}

// alike is the share of words, 0…1, that two wordings have in common, whatever
// their order: Dice's coefficient of the two bags of words.
func alike(a, b string) float64 {
	bag := func(s string) []string {
		return strings.FieldsFunc(Fold(s), func(r rune) bool { return !inWord(r) && r != '\'' })
	}
	left, right := bag(a), bag(b)
	if len(left)+len(right) == 0 {
		return 0
	}
	count := make(map[string]int, len(left))
	for _, w := range left {
		count[w]++
	}
	shared := 0
	for _, w := range right {
		if count[w] > 0 {
			count[w]--
			shared++
		}
	}
	return 2 * float64(shared) / float64(len(left)+len(right))
}

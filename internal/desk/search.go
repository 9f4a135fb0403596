package desk

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"crosscheck/internal/fact"
)

// Hit is a place where searched words stand.
type Hit struct {
	ArticleID string
	Span      fact.Span // of the words, in code points
	Before    string    // what stands before them on the same line, shortened
	Words     string
	After     string
}

// hitContext is how many code points of a line are shown on either side of a hit.
const hitContext = 40

// Search finds words in the texts of a story, whatever their case, in the order
// of articles and places, at most limit hits. Curly and straight quotation marks
// and apostrophes are the same.
func Search(dossier *fact.Dossier, words string, limit int) []Hit {
	wanted := foldRunes([]rune(strings.TrimSpace(words)))
	var hits []Hit
	if len(wanted) == 0 {
		return hits
	}
	for _, a := range dossier.Articles {
		original := []rune(a.Text)
		folded := foldRunes(original)
		needle, haystack := string(wanted), string(folded)
		from, point := 0, 0
		for len(hits) < limit {
			at := strings.Index(haystack[from:], needle)
			if at < 0 {
				break
			}
			point += utf8.RuneCountInString(haystack[from : from+at])
			span := fact.Span{Start: point, End: point + len(wanted)}
			hits = append(hits, hitAt(a.ID, original, span))
			point = span.End
			from += at + len(needle)
		}
	}
	return hits
}

// foldRunes lowers each code point by itself, so that places stay the same.
func foldRunes(text []rune) []rune {
	out := make([]rune, len(text))
	for i, r := range text {
		switch r {
		case '’', '‘':
			r = '\''
		case '“', '”':
			r = '"'
		case '\n', '\r', '\t', '\u00a0':
			r = ' '
		}
		out[i] = unicode.ToLower(r)
	}
	return out
}

// wholeWords leaves out words that the limits of what is shown cut in two.
func wholeWords(text []rune, start, end int, span fact.Span) (from, to int) {
	inWord := func(i int) bool {
		return i > 0 && i < len(text) && !unicode.IsSpace(text[i-1]) && !unicode.IsSpace(text[i])
	}
	for from = start; from < span.Start && inWord(from); from++ {
	}
	for to = end; to > span.End && inWord(to); to-- {
	}
	if from == span.Start {
		from = start // one long word
	}
	if to == span.End {
		to = end
	}
	return from, to
}

func hitAt(articleID string, text []rune, span fact.Span) Hit {
	start, end := span.Start, span.End
	for start > 0 && span.Start-start < hitContext && text[start-1] != '\n' {
		start--
	}
	for end < len(text) && end-span.End < hitContext && text[end] != '\n' {
		end++
	}
	start, end = wholeWords(text, start, end, span)
	h := Hit{
		ArticleID: articleID, Span: span,
		Before: string(text[start:span.Start]), Words: string(text[span.Start:span.End]), After: string(text[span.End:end]),
	}
	if start > 0 && text[start-1] != '\n' {
		h.Before = "…" + strings.TrimLeftFunc(h.Before, unicode.IsSpace)
	}
	if end < len(text) && text[end] != '\n' {
		h.After = strings.TrimRightFunc(h.After, unicode.IsSpace) + "…"
	}
	return h
}

package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// This file looks at the rest of the sentence that a statement was cut from: "when the delegation walked out" does not tell of
// which talks, and the clause before it does.

// longestContext is how many characters to either side of a statement belong to its sentence at most.
const longestContext = 300

// readContext takes the senses of the words that stand in the sentence of a statement, but not in it.
func (v *view) readContext() {
	if v.article == nil || v.context != nil {
		return
	}
	v.context = make(map[string]bool)
	index := text.NewIndex(v.article.Text)
	if v.End > index.Len() {
		return
	}
	before := index.Slice(fact.Span{Start: max(0, v.Start-longestContext), End: v.Start})
	if at := strings.LastIndexAny(before, ".!?\n"); at >= 0 {
		before = before[at+1:]
	}
	behind := index.Slice(fact.Span{Start: v.End, End: min(index.Len(), v.End+longestContext)})
	if at := strings.IndexAny(behind, ".!?\n"); at >= 0 {
		behind = behind[:at]
	}
	if strings.ContainsAny(v.Text[max(0, len(v.Text)-2):], ".!?") {
		behind = "" // the statement ends its sentence
	}
	for _, w := range text.Words(before + " " + behind) {
		if s := sense(plain(w.Stem)); !text.IsFunction(w.Text) && !v.content[s] {
			v.context[s] = true
		}
	}
}

// sharedAround is how many words of content two statements share, those among them that one of the two has in the rest of its
// sentence; senses in except are left out.
func (p *pair) sharedAround(except []string) int {
	shared, _, _ := overlap(p.a, p.b, except)
	for _, side := range [][2]*view{{p.a, p.b}, {p.b, p.a}} {
		one, other := side[0], side[1]
		for s := range one.content {
			if !other.content[s] && other.context[s] {
				shared++
			}
		}
		for _, s := range except {
			if one.content[s] && !other.content[s] && other.context[s] {
				shared--
			}
		}
	}
	return shared
}

package desk_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

func searched(text, words string) []desk.Hit {
	return desk.Search(&fact.Dossier{Articles: []fact.Article{{ID: "a", Text: text}}}, words, 100)
}

func TestHitsShowWholeWordsAround(t *testing.T) {
	long := strings.Repeat("before ", 12) + "needle" + strings.Repeat(" after", 12)
	for _, c := range []struct {
		name, text, words     string
		before, shown, behind string
	}{
		{"at the start of a line", "first\nneedle here", "needle", "", "needle", " here"},
		{"whatever the case and marks", "He said “Don’t”.", `"don't"`, "He said ", "“Don’t”", "."},
		{"cut at spaces", long, "needle", "…before before before before before ", "needle", " after after after after after after…"},
		{"in a word", "unneedled", "needle", "un", "needle", "d"},
	} {
		t.Run(c.name, func(t *testing.T) {
			hits := searched(c.text, c.words)
			if len(hits) != 1 {
				t.Fatalf("%d hits", len(hits))
			}
			if h := hits[0]; h.Before != c.before || h.Words != c.shown || h.After != c.behind {
				t.Errorf("got %q %q %q", h.Before, h.Words, h.After)
			}
		})
	}
}

func TestHitsStandWhereTheySay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-c “”’\n]{0,120}`).Draw(t, "text")
		words := rapid.StringMatching(`[a-c']{1,3}`).Draw(t, "words")
		runes := []rune(text)
		end := 0
		for _, h := range searched(text, words) {
			if h.Span.Start < end || h.Span.End > len(runes) || string(runes[h.Span.Start:h.Span.End]) != h.Words {
				t.Fatalf("hit %+v does not stand in %q", h, text)
			}
			end = h.Span.End
			context := strings.Trim(h.Before, "…") + h.Words + strings.Trim(h.After, "…")
			if !strings.Contains(text, context) {
				t.Fatalf("%q is not of the text", context)
			}
		}
	})
}

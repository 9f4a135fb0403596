package app

import (
	"slices"
	"strings"
	"testing"
)

func TestRankPutsWhatIsTypedFirst(t *testing.T) {
	items := []paletteItem{{title: "Report"}, {title: "“Don’t repeat it”"}, {title: "Export the report"}, {title: "Redo"}}
	for _, c := range []struct {
		name, words string
		want        []string
	}{
		{"words as typed come first", "report", []string{"Report", "Export the report"}},
		{"straight marks find curly ones", `"don't`, []string{"“Don’t repeat it”"}},
		{"letters in order", "xprt", []string{"Export the report"}},
		{"nothing typed lists all", "", []string{"Report", "“Don’t repeat it”", "Export the report", "Redo"}},
		{"nothing is like that", "zzz", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, i := range rank(items, c.words) {
				got = append(got, i.title)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	// Forty letters in a row would overflow the score of the loose search.
	long := strings.Repeat("abcdefgh", 20)
	if got := rank([]paletteItem{{title: long + " x"}, {title: "other"}}, long); len(got) != 1 {
		t.Errorf("a long pattern finds %d items, want 1", len(got))
	}
}

func TestMatchedLettersAreThoseThatWereTyped(t *testing.T) {
	title := "“Don’t go”"
	var marked strings.Builder
	for _, r := range highlighted(title, standsIn(title, foldTyped("DON'T")), "") {
		if r.Bold {
			marked.WriteString(r.Text)
		}
	}
	if marked.String() != "Don’t" {
		t.Errorf("marked is %q", marked.String())
	}
}

func TestPaletteOpensClaimsAndHoldsKeysBack(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	claim := w.view.claim(w.view.order[3])
	press(t, w, "Ctrl+K")
	if !w.overlaid() {
		t.Fatal("Ctrl+K shows nothing")
	}
	w.keyboard.typedRune('g')
	w.keyboard.typedRune('r')
	if w.current != pageOverview {
		t.Error("plain keys work behind the palette")
	}
	press(t, w, string([]rune(claim.Text)[:25]), "Enter")
	if w.overlaid() || w.current != pageReview || w.sel.claim != claim.ID {
		t.Errorf("page %s, claim %q: want the claim on Review", w.current, w.sel.claim)
	}
}

func TestPaletteSaysWhyNot(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "Ctrl+K", "Redo", "Enter")
	if !w.overlaid() || w.current != pageOverview {
		t.Error("a command that cannot be given was run")
	}
	press(t, w, "Esc")
	if w.overlaid() {
		t.Error("Esc does not close the palette")
	}
}

func TestSearchOpensTheArticle(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	last := w.view.Articles[len(w.view.Articles)-1]
	words := string([]rune(last.Text)[200:240])
	words = strings.SplitN(words, "\n", 2)[0]
	press(t, w, "Ctrl+F", words, "Enter")
	if w.current != pageArticles || w.sel.article != last.ID {
		t.Errorf("page %s, article %s: want the one with the words", w.current, w.sel.article)
	}
}

package app

import (
	"slices"
	"strings"
	"testing"
)

func TestRankPutsWhatIsTypedFirst(t *testing.T) {
	items := []paletteItem{{title: "Report"}, {title: "“Don’t repeat it”"}, {title: "Export the report"}, {title: "Redo"}, {title: "The prime minister said that no plan was ever made"}}
	for _, c := range []struct {
		name, words string
		want        []string
	}{
		{"words as typed come first", "report", []string{"Report", "Export the report"}},
		{"straight marks find curly ones", `"don't`, []string{"“Don’t repeat it”"}},
		{"letters in order", "xprt", []string{"Export the report"}},
		{"words in any order", "plan minister", []string{"The prime minister said that no plan was ever made"}},
		{"a long title is not found by its letters", "tpm", nil},
		{"nothing typed lists all", "", []string{"Report", "“Don’t repeat it”", "Export the report", "Redo", "The prime minister said that no plan was ever made"}},
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

// A few rows need no scrolling, however many headings stand between them.
func TestPaletteIsAsHighAsWhatItLists(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	o := w.newOverlay("")
	o.find = func(string) {}
	o.open()
	for _, items := range [][]paletteItem{
		{{title: "a"}},
		{{title: "a", group: "A"}, {title: "b", group: "B"}, {title: "c", group: "C"}, {title: "d", group: "D"}, {title: "e", group: "E"}},
	} {
		o.show(items)
		if _, bottom := o.list.Extent(len(o.rows) - 1); o.list.Size().Height < bottom {
			t.Errorf("%d rows end at %v in a list of %v", len(o.rows), bottom, o.list.Size().Height)
		}
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

// Whoever types the words of a claim and presses Enter opens it, and does not
// undo the decision on it.
func TestPaletteFindsTheClaimAndNotTheActOnIt(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	claim := w.claim()
	press(t, w, "2", "they differ", "Enter")
	found := rank(w.paletteItems(), claim.Text)
	if len(found) == 0 || found[0].group != "Claims" {
		t.Fatalf("found first: %+v", found)
	}
	for _, item := range rank(w.paletteItems(), "undo") {
		if item.title == "Undo" && strings.HasPrefix(item.about, "Disputed on") {
			return
		}
	}
	t.Error("the palette does not tell what would be undone")
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

func TestItemsStandUnderTheirGroups(t *testing.T) {
	rows := grouped([]paletteItem{{title: "a", group: "X"}, {title: "b", group: "Y"}, {title: "c", group: "X"}, {title: "d"}})
	var got []string
	for _, r := range rows {
		got = append(got, r.heading+r.item.title)
	}
	if want := []string{"X", "a", "c", "Y", "b", "d"}; !slices.Equal(got, want) {
		t.Errorf("rows are %q, want %q", got, want)
	}
}

func TestPaletteSaysOnWhichPageACommandIs(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	for _, item := range w.paletteItems() {
		if item.title == "Tag" {
			if item.blocked != "only on the page Articles" {
				t.Errorf("Tag is blocked by %q on %s", item.blocked, w.current)
			}
			return
		}
	}
	t.Error("commands of other pages are not listed")
}

func TestSearchDropsWhatIsNoLongerWanted(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	s := &textSearch{w: w, dossier: w.view.Dossier, o: w.newOverlay("")}
	onMain := w.bridge.onMain
	var back func()
	w.bridge.onMain = func(fn func()) { back = fn } // the search runs, its answer waits
	s.find("Israel")
	s.find("Iran") // typed meanwhile
	if len(s.o.rows) != 0 || !s.running {
		t.Fatal("something is listed before the search came back")
	}
	w.bridge.onMain = onMain
	back()
	if s.running || len(s.o.rows) == 0 {
		t.Fatalf("running %v, %d rows", s.running, len(s.o.rows))
	}
	for _, r := range s.o.rows {
		if r.heading == "" && !strings.Contains(strings.ToLower(r.item.title), "iran") {
			t.Errorf("%q is listed, which has other words", r.item.title)
		}
	}
}

package widgets

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// As in passage_bidi_test.go, א to ו are Hebrew and a to f Latin; the atoms of a line
// are given from the left.
func TestWordsOfTheInterfaceStandInTheirDirection(t *testing.T) {
	newDesk(t)
	for _, row := range []struct{ name, text, want string }{
		{"left to right", "ab cd", ""},
		{"right to left", "אב גד", "גד|אב"},
		{"a figure", "אב 12 גד", "גד|12|אב"},
		{"a quotation and a full stop", "אב \"גד\".", ".\"|גד|\"|אב"},
		{"brackets", "אב (גד)", "(|גד|)|אב"},
		{"a Hebrew name in Latin", "ab אב גד, cd", "ab|גד|אב|,|cd"},
		{"a letter with a mark", "אָב גד", "גד|אָב"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var got []string
			end := float32(0)
			for _, a := range atoms(row.text, 13, fyne.TextStyle{}) {
				if a.x < end || a.width <= 0 {
					t.Errorf("%q stands at %g, %g wide, after %g", a.text, a.x, a.width, end)
				}
				end = a.x + a.width
				got = append(got, a.text)
			}
			if s := strings.Join(got, "|"); s != row.want {
				t.Errorf("%q stands as %s, want %s", row.text, s, row.want)
			}
		})
	}
}

func TestALineOfWordsIsCutAtItsEnd(t *testing.T) {
	newDesk(t)
	pieces, lines := breakWords([]Run{{Text: strings.Repeat("אב 12 גד ", 10)}}, 13, 120, 2)
	if lines != 2 {
		t.Fatalf("%d lines", lines)
	}
	for line := range lines {
		first := slices.IndexFunc(pieces, func(p wordPiece) bool { return p.line == line })
		if cut := strings.HasPrefix(pieces[first].text, "…"); cut != (line == 1) {
			t.Errorf("line %d begins at the left with %q", line, pieces[first].text)
		}
	}
	for _, p := range pieces {
		if p.x < 0 || p.x+p.width > 125 {
			t.Errorf("%q stands from %g to %g", p.text, p.x, p.x+p.width)
		}
	}
}

// textsFromTheLeft are the texts among objects that have Hebrew letters or are a Latin name
// between them, from the left.
func textsFromTheLeft(objects []fyne.CanvasObject) string {
	var texts []*canvas.Text
	for _, o := range objects {
		if t, ok := o.(*canvas.Text); ok && strings.ContainsAny(t.Text, "אבגד") || ok && t.Text == "BBC" {
			texts = append(texts, t)
		}
	}
	slices.SortFunc(texts, func(a, b *canvas.Text) int { return cmp.Compare(a.Position().X, b.Position().X) })
	var words []string
	for _, t := range texts {
		words = append(words, t.Text)
	}
	return strings.Join(words, "|")
}

func TestNodesAndTabsStandInTheirDirection(t *testing.T) {
	const line, want = "אב BBC גד", "גד|BBC|אב"
	newDesk(t)
	layers := []GraphLayer{{Title: "Origins", Width: 300}}
	g := NewGraph(layers)
	g.SetGraph(layers, []GraphNode{{ID: "a", Text: line}}, nil)
	test.NewTempWindow(t, g).Resize(fyne.NewSize(600, 300))
	if got := textsFromTheLeft(g.body.objects); got != want {
		t.Errorf("a node stands as %s", got)
	}
	tabs := NewArticleTabs()
	tabs.SetTabs([]ArticleTab{{Letter: "A", Outlet: line}}, 0)
	test.NewTempWindow(t, tabs).Resize(fyne.NewSize(600, 60))
	if got := textsFromTheLeft(tabs.strip.draw()); got != want {
		t.Errorf("a tab stands as %s", got)
	}
}

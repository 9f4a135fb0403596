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

// The lines of a text have its direction, whatever they begin with, and begin one under
// the other; runs of other styles stand among the words.
func TestLinesOfATextHaveItsDirection(t *testing.T) {
	newDesk(t)
	for _, row := range []struct {
		name string
		runs []Run
		want []string // the words of each line, from the left
	}{
		{"a line in Latin", []Run{{Text: "אב גד\nab cd."}}, []string{"גד|אב", ".|ab|cd"}},
		{"a line that begins in Latin", []Run{{Text: "אב\nab גד"}}, []string{"אב", "גד|ab"}},
		{"a line that begins in Hebrew", []Run{{Text: "ab\nאב, cd"}}, []string{"ab", "אב|,|cd"}},
		{"runs", []Run{{Text: "אב "}, {Text: "גד", Bold: true}, {Text: " הו."}}, []string{".|הו|גד|אב"}},
		{"runs and lines", []Run{{Text: "אב "}, {Text: "גד\nאב", Bold: true}, {Text: " הו"}}, []string{"גד|אב", "הו|אב"}},
		{"a name and what is done with it", []Run{{Text: "אב גד "}, {Text: "Change"}}, []string{"גד|אב|Change"}},
		{"a word of a run before others", []Run{{Text: "ab", Bold: true}, {Text: " אב גד cd"}}, []string{"ab|גד|אב|cd"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := NewWords(TextBody, row.runs...).Wrapped(0)
			w.Resize(fyne.NewSize(400, 100))
			w.lay(400)
			var got []string
			var right []float32
			for line := range w.used {
				var words []string
				end := float32(0)
				for _, p := range w.shown {
					if p.line == line {
						words, end = append(words, strings.TrimSpace(p.text)), p.x+p.width
					}
				}
				got, right = append(got, strings.Join(words, "|")), append(right, w.indent(400, line)+end)
			}
			if !slices.Equal(got, row.want) {
				t.Errorf("the lines are %q, want %q", got, row.want)
			}
			if baseOfRuns(row.runs) == levelRight && slices.Max(right)-slices.Min(right) > 0.01 {
				t.Errorf("the lines begin at %v", right)
			}
		})
	}
}

// A line is as wide as its words and the spaces between them, so that none is cut for the
// wider spaces of another face.
func TestNoWordOfALineIsLost(t *testing.T) {
	newDesk(t)
	const text = "נשיא ארצות הברית דונלד טראמפ בלם תוכנית ישראלית להתנקש במנהיג העליון של איראן, עלי ח׳אמנאי, אמרו שני גורמים אמריקאים"
	for width := float32(150); width < 700; width += 7 {
		pieces, _ := breakWords([]Run{{Text: text, Bold: true}}, 18, width, 0)
		var letters []rune
		for _, p := range pieces {
			if p.x+p.width > width+1.5 {
				t.Errorf("%g wide, %q ends at %g", width, p.text, p.x+p.width)
			}
			letters = append(letters, []rune(p.text)...)
		}
		want := []rune(strings.ReplaceAll(text, " ", ""))
		slices.Sort(letters)
		slices.Sort(want)
		if !slices.Equal(letters, want) {
			t.Errorf("%g wide, there is %q", width, string(letters))
		}
	}
}

func TestNotesStandInTheirDirection(t *testing.T) {
	const line, want = "אב BBC גד", "גד|BBC|אב"
	newDesk(t)
	l := NewOriginLadder()
	l.SetColumns([]LadderColumn{{Width: 300, Note: line}})
	test.NewTempWindow(t, l).Resize(fyne.NewSize(320, 100))
	if got := textsFromTheLeft(l.objects); got != want {
		t.Errorf("a note of the ladder stands as %s", got)
	}
	r := NewReader(ReaderStyle)
	r.Text.SetText("ab")
	r.SetNotes([]Note{{Text: line, Strong: line}})
	test.NewTempWindow(t, r).Resize(fyne.NewSize(900, 300))
	if got := textsFromTheLeft(r.body.objects); got != want+"|"+want {
		t.Errorf("a note of the reader stands as %s", got)
	}
}

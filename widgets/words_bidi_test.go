package widgets

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
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

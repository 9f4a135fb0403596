package widgets

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"
)

// What is read from right to left is written here in letters of two scripts:
// in the texts, א to ו are Hebrew, a to f Latin. Signs are not turned round yet.
func TestWordsStandInTheirDirection(t *testing.T) {
	for _, row := range []struct{ name, text, want string }{
		{"left to right", "ab cd", "ab cd"},
		{"right to left", "אב גד", "דג בא"},
		{"a name within", "ab אב גד cd", "ab דג בא cd"},
		{"a Latin name within", "אב ab cd גד", "דג ab cd בא"},
		{"a figure", "אב 12 גד", "דג 12 בא"},
		{"a figure with a point", "אב 3.5", "3.5 בא"},
		{"a full stop at the end", "אב גד.", ".דג בא"},
		{"a comma after a name", "ab אב, cd", "ab בא, cd"},
		{"a figure after Latin", "אב ab 12 גד", "דג ab 12 בא"},
		{"figures first", "12 אב", "בא 12"},
		{"brackets after a name within", "ab אב (גד). cd", "ab )דג( בא. cd"},
		{"brackets of the other direction", "ab אב (cd), ab", "ab בא (cd), ab"},
		{"brackets after a Latin name", "אב cd (גד) הו", "וה )דג( cd בא"},
		{"a Latin name in brackets", "אב (cd) גד", "דג )cd( בא"},
		{"a figure in brackets", "ab אב (12) cd", "ab )12( בא cd"},
		{"brackets in brackets", "ab אב (גד [הו]).", "ab )]וה[ דג( בא."},
		{"half a pair", "ab אב (cd", "ab בא (cd"},
		{"nothing", "", ""},
	} {
		runes := []rune(row.text)
		l := textLayout{text: newShownText(row.text, nil, nil)}
		levels := embed(runes, l.baseLevel(0))
		var got []rune
		for _, i := range visualOrder(levels) {
			got = append(got, runes[i])
		}
		if string(got) != row.want {
			t.Errorf("%s: %q stands as %q, want %q", row.name, row.text, string(got), row.want)
		}
	}
}

func TestMixedLinesKeepTheirPlaces(t *testing.T) {
	newDesk(t)
	word := rapid.SampledFrom([]string{"אבג", "דהו", "abc", "12", "3.5", "(", "».", "الجسر"})
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for range rapid.IntRange(1, 12).Draw(t, "words") {
			text += word.Draw(t, "word") + " "
		}
		p := newTestPassage(ReaderStyle)
		p.SetText(text)
		width := float32(rapid.IntRange(80, 500).Draw(t, "width"))
		p.HeightFor(width)
		l := &p.text
		for n, ln := range l.lines {
			v := l.visualOf(n)
			if v == nil {
				continue
			}
			// The letters cover the line, none twice.
			var order []int
			for i := range v.left {
				order = append(order, i)
			}
			slices.SortStableFunc(order, func(a, b int) int { return int(100 * (v.left[a] - v.left[b])) })
			x := v.left[order[0]]
			for _, i := range order {
				if d := v.left[i] - x; d > 0.1 || d < -0.1 {
					t.Fatalf("rune %d of %q begins at %g, the one before it ends at %g", i, text, v.left[i], x)
				}
				x += l.advances[ln.start+i]
			}
			for i := ln.start; i < ln.end; i++ {
				if l.advances[i] < 1 {
					continue
				}
				left, right := v.sides(l, i, i+1)
				if got := p.runeAt(fyne.NewPos((left+right)/2, ln.top+ln.height/2)); got != i {
					t.Fatalf("rune %d is under the middle of rune %d", got, i)
				}
			}
			total := float32(0)
			for _, s := range l.strips(Range{ln.start, ln.end}, n, n+1) {
				total += s.right - s.left
			}
			if d := total - (x - v.left[order[0]]); d > 0.6 || d < -0.6 {
				t.Fatalf("the strips of %q are %g wide, the line %g", text, total, x-v.left[order[0]])
			}
		}
	})
}

func TestSignsTurnRound(t *testing.T) {
	for word, want := range map[string]string{"».": ".«", "(": ")", "אב)": "אב)"} {
		if got := string(mirror([]rune(word))); got != want {
			t.Errorf("%q is drawn as %q, want %q", word, got, want)
		}
	}
}

// A line of Latin words alone stands at the right where its paragraph goes on there, and
// its full stop behind it.
func TestALineInLatinStandsInTheDirectionOfItsParagraph(t *testing.T) {
	newDesk(t)
	p := newTestPassage(ReaderStyle)
	p.SetText("אבגדהו אבגדהו Ab.\n\nAb cd.")
	p.HeightFor(130)
	l := &p.text
	n := l.lineAt(l.lines[len(l.lines)-2].start)
	v := l.visualOf(n)
	if got := string(l.text.runes[l.lines[n].start:l.lines[n].end]); got != "Ab." {
		t.Fatalf("the line is %q", got)
	}
	if v == nil || v.left[2] >= v.left[0] || v.left[1]+l.advances[v.start+1] != 130 {
		t.Errorf("it stands as %+v", v)
	}
	if l.visualOf(len(l.lines)-1) != nil {
		t.Error("so does a line of a paragraph in Latin")
	}
}

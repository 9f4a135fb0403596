package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// VerdictLabel says a verdict by icon, word and colour: hollow when it is only
// suggested, solid when it was decided, with a count behind it if wanted
// ("Corroborated 9").
type VerdictLabel struct {
	widget.BaseWidget
	verdict Verdict
	solid   bool
	small   bool
	bare    bool // without the word
	count   int  // −1 for none
}

// NewVerdictLabel returns the label of a verdict in body text, without a count.
func NewVerdictLabel(v Verdict, solid bool) *VerdictLabel {
	l := &VerdictLabel{verdict: v, solid: solid, count: -1}
	l.ExtendBaseWidget(l)
	return l
}

// NewSmallVerdictLabel returns the label in small text, for lines under a title.
func NewSmallVerdictLabel(v Verdict, solid bool) *VerdictLabel {
	l := NewVerdictLabel(v, solid)
	l.small = true
	return l
}

// NewVerdictIcon returns the icon alone, 16 wide, for rows in which the colour
// and the outline have to be enough.
func NewVerdictIcon(v Verdict, solid bool) *VerdictLabel {
	l := NewVerdictLabel(v, solid)
	l.bare = true
	return l
}

// Set changes the verdict.
func (l *VerdictLabel) Set(v Verdict, solid bool) {
	if l.verdict != v || l.solid != solid {
		l.verdict, l.solid = v, solid
		l.Refresh()
	}
}

// SetCount changes the count; a negative one is not shown.
func (l *VerdictLabel) SetCount(n int) {
	if l.count != n {
		l.count = n
		l.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (l *VerdictLabel) CreateRenderer() fyne.WidgetRenderer {
	icon, word, count := newGlyph(), newText(0, bold), newText(0, fyne.TextStyle{})
	d := &drawing{of: l, objects: []fyne.CanvasObject{icon.Image, word, count}}
	const gap = 6
	measure := func() (side, words float32, size fyne.Size) {
		s := scaleOf(l)
		side, line := s.px(16), s.px(18)
		if l.small {
			side, line = s.px(14), s.px(16)
		}
		if l.bare {
			return side, 0, fyne.NewSize(side, line)
		}
		words = widthOf(word.Text, word.TextSize, bold)
		width := side + gap + words
		if count.Text != "" {
			width += gap + widthOf(count.Text, count.TextSize, fyne.TextStyle{})
		}
		return side, words, fyne.NewSize(width, line)
	}
	d.min = func() fyne.Size {
		_, _, size := measure()
		return size
	}
	d.layout = func(size fyne.Size) {
		side, words, _ := measure()
		p := pixels(l)
		icon.put(0, snap((size.Height-side)/2, p), side)
		if l.bare {
			return
		}
		base := middle(0, size.Height, word.TextSize)
		place(word, side+gap, base, p)
		place(count, side+gap+words+gap, base, p)
	}
	d.refresh = func() {
		s := scaleOf(l)
		size := s.body
		if l.small {
			size = s.small
		}
		icon.set(l.verdict.Icon(l.solid), l.verdict.Color())
		if l.bare {
			return
		}
		write(word, l.verdict.Word(), size, bold, l, l.verdict.Color())
		n := ""
		if l.count >= 0 {
			n = Number(l.count)
		}
		write(count, n, size, fyne.TextStyle{}, l, ColorInk2)
	}
	return d.start()
}

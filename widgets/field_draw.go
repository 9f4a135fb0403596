package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// outset is a layout that lets what is in it stand out on each side. The
// toolkit's entry draws a border and a scroll bar of its own, which would stand
// inside our border: it is made bigger than what is shown of it.
type outset struct{}

// width is by how much the entry stands out: less than the room inside its edge,
// so that the text is shown whole.
func (outset) width() float32 { return theme.Size(theme.SizeNameInnerPadding) - 1 }

// MinSize implements fyne.Layout.
func (outset) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout implements fyne.Layout.
func (o outset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	out := o.width()
	for _, object := range objects {
		object.Move(fyne.NewPos(-out, -out))
		object.Resize(size.AddWidthHeight(2*out, 2*out))
	}
}

// fieldParts draw a field.
type fieldParts struct {
	f             *Field
	box, frame    *crisp
	icon, warning *glyph
	label, hint   *canvas.Text
	frozen        *canvas.Text // instead of the entry while it is disabled
	frozenText    string
	key           *keyParts
}

// CreateRenderer implements fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	p := &fieldParts{
		f: f, box: newCrisp("", "", 0, 6), frame: newCrisp("", "", 1, 6), icon: newGlyph(), warning: newGlyph(),
		label: newText(0, bold), hint: newText(0, fyne.TextStyle{}), frozen: newText(0, fyne.TextStyle{}), key: newCap(),
	}
	d := &drawing{of: f, min: p.min, layout: p.layout, refresh: p.refresh}
	d.objects = append([]fyne.CanvasObject{
		p.box.Raster, p.icon.Image, p.label, p.frozen, f.clip, p.warning.Image, p.hint, p.frame.Raster,
	}, p.key.objects()...)
	return d.start()
}

func (p *fieldParts) min() fyne.Size {
	s := scaleOf(p.f)
	return fyne.NewSize(s.px(120), s.px(28))
}

func (p *fieldParts) refresh() {
	f, s := p.f, scaleOf(p.f)
	fill, stroke, width := ColorSurface, ColorEdge, float32(1)
	frozen := ""
	if f.Disabled() {
		fill, stroke = ColorRaised, ColorLine
		frozen = f.entry.Text
		if frozen == "" {
			frozen = f.entry.PlaceHolder
		}
	}
	if f.problem != "" {
		stroke = ColorError
	}
	if f.entry.focused {
		width = 2
		if f.problem == "" {
			stroke = ColorFocus
		}
	}
	if f.borderless {
		stroke = ""
	}
	p.box.set(fill, "", 0)
	p.frame.set("", stroke, width)
	p.icon.set(f.icon, ColorInk3)
	write(p.label, f.label, s.small, bold, f, ColorInk2)
	p.frozenText = frozen
	write(p.frozen, frozen, s.body, fyne.TextStyle{}, f, ColorInk3)
	if f.Disabled() {
		f.clip.Hide()
	} else {
		f.clip.Show()
	}
	if f.problem != "" {
		p.warning.set("warning", ColorError)
		write(p.hint, f.problem, s.small, fyne.TextStyle{}, f, ColorError)
		p.key.set(f, "", false)
		return
	}
	p.warning.set("", "")
	write(p.hint, f.hint, s.small, fyne.TextStyle{}, f, ColorInk3)
	p.key.set(f, f.key, false)
}

func (p *fieldParts) layout(size fyne.Size) {
	f, s, px := p.f, scaleOf(p.f), pixels(p.f)
	p.box.put(0, 0, size.Width, size.Height)
	p.frame.put(0, 0, size.Width, size.Height)
	pad, gap, side := s.px(10), s.px(8), s.px(16)
	left, right := pad, size.Width-pad
	if f.icon != "" {
		p.icon.put(left, snap((size.Height-side)/2, px), side)
		left += side + gap
	}
	if f.label != "" {
		place(p.label, left, middle(0, size.Height, p.label.TextSize), px)
		left += widthOf(p.label.Text, p.label.TextSize, bold) + gap
	}
	if least := p.key.size(f); least.Width > 0 {
		right = size.Width - s.px(6) - least.Width
		p.key.put(f, right, (size.Height-least.Height)/2)
		right -= gap
	}
	right = p.layoutHint(size, left, right, side, gap, px)
	base := middle(0, size.Height, s.body)
	p.frozen.Text = cut(p.frozenText, s.body, fyne.TextStyle{}, right-left)
	place(p.frozen, left, base, px)
	p.layoutEntry(left, right, base, px)
}

// layoutHint places the hint, or what is wrong, before a right end and returns
// where the room for the text ends.
func (p *fieldParts) layoutHint(size fyne.Size, left, right, side, gap, px float32) float32 {
	words, most := p.f.hint, (right-left)/2
	if p.f.entry.Text == "" && p.f.entry.PlaceHolder == "" { // there is room but for the caret
		most = max(most, right-left-2*side)
	}
	if p.f.problem != "" {
		words, most = p.f.problem, most-side-gap
	}
	p.hint.Text = cut(words, p.hint.TextSize, p.hint.TextStyle, most)
	if words == "" {
		return right
	}
	right -= widthOf(p.hint.Text, p.hint.TextSize, p.hint.TextStyle)
	place(p.hint, right, middle(0, size.Height, p.hint.TextSize), px)
	if p.f.problem != "" {
		right -= gap + side
		p.warning.put(right, snap((size.Height-side)/2, px), side)
	}
	return right - gap
}

// layoutEntry places the toolkit's entry so that its text begins at left and
// stands on the baseline of the rest.
func (p *fieldParts) layoutEntry(left, right, base, px float32) {
	out := outset{}.width()
	inside := out + 1 // of the entry's edge
	x, top := left-inside, base-ascent(p.frozen, px)-inside
	p.f.clip.Move(fyne.NewPos(x+out, top+out))
	p.f.clip.Resize(fyne.NewSize(max(right-x-out, 10), p.f.entry.MinSize().Height-2*out))
}

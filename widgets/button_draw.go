package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// buttonLook is what a kind of button looks like in a state.
type buttonLook struct {
	fill, stroke fyne.ThemeColorName
	width        float32
	ring         fyne.ThemeColorName // of the focus, where the stroke cannot show it
	veil         fyne.ThemeColorName // laid over the fill
	text, icon   fyne.ThemeColorName
	bold         bool
}

func (b *Button) look() buttonLook {
	l := buttonLook{fill: ColorSurface, stroke: ColorLine2, width: 1, text: ColorInk, icon: ColorInk, bold: b.kind == ButtonTall}
	switch b.kind {
	case ButtonPrimary:
		l = buttonLook{fill: ColorFocus, text: ColorOnFocus, icon: ColorOnFocus, bold: true}
	case ButtonLink:
		l = buttonLook{text: ColorFocus, icon: ColorFocus}
	case ButtonFlat:
		l = buttonLook{text: ColorInk2, icon: ColorInk2}
	}
	if b.accent {
		l.text, l.bold = ColorFocus, true
	}
	switch {
	case b.disabled:
		l.text, l.icon = ColorInk3, ColorInk3
		if b.kind != ButtonLink && b.kind != ButtonFlat {
			l.fill, l.stroke, l.width = ColorRaised, ColorLine, 1
		}
		return l
	case b.hovered && b.kind == ButtonFlat, b.hovered && l.stroke != "":
		l.fill = ColorHover
	case b.hovered && b.kind == ButtonPrimary:
		l.veil = ColorOver
	}
	if b.focused {
		if b.kind == ButtonPrimary {
			l.ring = ColorOnFocus
		} else {
			l.stroke, l.width = ColorFocus, 2
		}
	}
	return l
}

// buttonIcon is the side of an icon in a button.
const buttonIcon = 16

// buttonParts draw a button.
type buttonParts struct {
	b              *Button
	frame, veil    *crisp
	ring           *crisp
	icon, trailing *glyph
	text           *canvas.Text
	key            *keyParts
}

// CreateRenderer implements fyne.Widget.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	p := &buttonParts{
		b: b, frame: newCrisp("", "", 0, 6), veil: newCrisp("", "", 0, 6), ring: newCrisp("", "", 2, 4),
		icon: newGlyph(), trailing: newGlyph(), text: newText(0, fyne.TextStyle{}), key: newCap(),
	}
	d := &drawing{of: b, min: p.min, layout: p.layout, refresh: p.refresh}
	d.objects = append([]fyne.CanvasObject{p.frame.Raster, p.veil.Raster, p.ring.Raster, p.icon.Image, p.text, p.trailing.Image}, p.key.objects()...)
	return d.start()
}

// measures returns the padding at the sides, the height, and how wide the icon,
// the text, the second icon and the key are, each with the gap after it.
func (p *buttonParts) measures() (pad, height float32, widths [4]float32) {
	s := scaleOf(p.b)
	pad, height = s.px(10), s.px(28)
	gap := s.px(6)
	switch p.b.kind {
	case ButtonPrimary:
		pad = s.px(12)
		gap = s.px(8)
	case ButtonTall:
		pad, height = s.px(14), s.px(44)
		gap = s.px(10)
	case ButtonLink:
		pad, height = 0, s.px(18)
		gap = s.px(4)
	case ButtonFlat:
		pad = s.px(6)
	}
	if p.b.icon != "" {
		widths[0] = s.px(buttonIcon) + gap
	}
	if p.b.text != "" {
		widths[1] = widthOf(p.text.Text, p.text.TextSize, p.text.TextStyle) + gap
	}
	if p.b.trailing != "" {
		widths[2] = s.px(buttonIcon) + gap
	}
	if p.b.key != "" {
		widths[3] = p.key.size(p.b).Width + gap
		if p.b.kind == ButtonTall {
			widths[1] += s.px(10) // the key stands well apart
		}
	}
	for i := len(widths) - 1; i >= 0; i-- {
		if widths[i] > 0 {
			widths[i] -= gap // none after the last
			break
		}
	}
	if p.b.text == "" && p.b.key == "" { // a square with an icon
		pad = (height - s.px(buttonIcon)) / 2
	}
	return pad, height, widths
}

func (p *buttonParts) min() fyne.Size {
	pad, height, w := p.measures()
	return fyne.NewSize(2*pad+w[0]+w[1]+w[2]+w[3], height)
}

func (p *buttonParts) layout(size fyne.Size) {
	s, px := scaleOf(p.b), pixels(p.b)
	pad, _, w := p.measures()
	x := pad
	spare := size.Width - 2*pad - w[0] - w[1] - w[2] - w[3]
	if spare > 0 && !p.b.leading && p.b.kind != ButtonLink && p.b.kind != ButtonTall && p.b.key == "" {
		x += snap(spare/2, px)
	}
	if p.b.kind == ButtonLink { // its focus ring lies round the text
		p.frame.put(-3, 0, size.Width+6, size.Height)
	} else {
		p.frame.put(0, 0, size.Width, size.Height)
	}
	p.veil.put(0, 0, size.Width, size.Height)
	p.ring.put(2, 2, size.Width-4, size.Height-4)
	icon := s.px(buttonIcon)
	top := snap((size.Height-icon)/2, px)
	p.icon.put(x, top, icon)
	place(p.text, x+w[0], middle(0, size.Height, p.text.TextSize), px)
	p.trailing.put(x+w[0]+w[1], top, icon)
	// A key stands at the right end, however wide the button is.
	p.key.fit(p.b, x+w[0]+widthOf(p.text.Text, p.text.TextSize, p.text.TextStyle)+w[2], size.Width-pad, size.Height)
}

func (p *buttonParts) refresh() {
	l, s := p.b.look(), scaleOf(p.b)
	p.frame.set(l.fill, l.stroke, l.width)
	p.veil.set(l.veil, "", 0)
	p.ring.set("", l.ring, 2)
	p.icon.set(p.b.icon, l.icon)
	p.trailing.set(p.b.trailing, l.icon)
	size := s.body
	if p.b.small {
		size = s.small
	}
	write(p.text, p.b.text, size, fyne.TextStyle{Bold: l.bold}, p.b, l.text)
	p.key.set(p.b, p.b.key, p.b.kind == ButtonPrimary && !p.b.disabled)
}

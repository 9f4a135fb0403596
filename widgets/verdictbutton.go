package widgets

import "fyne.io/fyne/v2"

// VerdictButton gives a verdict: icon, word and key, 36 high. While the verdict
// waits for its reason it is pending: a border of 2 and the tint of the verdict,
// and its solid icon. Where it is too narrow for all of them, the key gives way, then
// the icon, and at last the word is cut. It takes the keyboard focus.
type VerdictButton struct {
	pressable
	// OnTapped is called when the button is pressed and not disabled. May be nil.
	OnTapped func()

	verdict Verdict
	key     string
	pending bool
}

// NewVerdictButton returns the button of a verdict with the key that does the same.
func NewVerdictButton(v Verdict, key string, onTapped func()) *VerdictButton {
	b := &VerdictButton{OnTapped: onTapped, verdict: v, key: key}
	b.extend(b, func() {
		if b.OnTapped != nil && !b.disabled {
			b.OnTapped()
		}
	})
	return b
}

// SetPending shows the verdict as chosen but not given yet.
func (b *VerdictButton) SetPending(pending bool) {
	if b.pending != pending {
		b.pending = pending
		b.Refresh()
	}
}

// Pending reports whether the verdict is shown as chosen.
func (b *VerdictButton) Pending() bool { return b.pending }

// SetKey changes the key that is shown.
func (b *VerdictButton) SetKey(key string) {
	if b.key != key {
		b.key = key
		b.Refresh()
	}
}

// Key returns the key that is shown.
func (b *VerdictButton) Key() string { return b.key }

// Verdict returns which verdict the button gives.
func (b *VerdictButton) Verdict() Verdict { return b.verdict }

// Disable implements fyne.Disableable.
func (b *VerdictButton) Disable() { b.setDisabled(true) }

// Enable implements fyne.Disableable.
func (b *VerdictButton) Enable() { b.setDisabled(false) }

// Disabled implements fyne.Disableable.
func (b *VerdictButton) Disabled() bool { return b.disabled }

func (b *VerdictButton) setDisabled(disabled bool) {
	if b.disabled != disabled {
		b.disabled = disabled
		b.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *VerdictButton) CreateRenderer() fyne.WidgetRenderer {
	frame, icon, word, key := newCrisp("", "", 1, 6), newGlyph(), newText(0, bold), newCap()
	d := &drawing{of: b, objects: append([]fyne.CanvasObject{frame.Raster, icon.Image, word}, key.objects()...)}
	const pad, gap, side = 11, 9, 16
	d.min = func() fyne.Size {
		s := scaleOf(b)
		width := s.px(2*pad+side+gap) + widthOf(b.verdict.Word(), word.TextSize, bold)
		if b.key != "" {
			width += s.px(gap) + key.size(b).Width
		}
		return fyne.NewSize(width, s.px(36))
	}
	d.layout = func(size fyne.Size) {
		s, p := scaleOf(b), pixels(b)
		frame.put(0, 0, size.Width, size.Height)
		icon.put(s.px(pad), snap((size.Height-s.px(side))/2, p), s.px(side))
		left := s.px(pad + side + gap)
		if left+widthOf(b.verdict.Word(), word.TextSize, bold) > size.Width-s.px(pad) { // the word says most
			left = s.px(pad)
			icon.Hide()
		} else {
			icon.Show()
		}
		word.Text = cut(b.verdict.Word(), word.TextSize, bold, size.Width-left-s.px(pad))
		place(word, left, middle(0, size.Height, word.TextSize), p)
		key.fit(b, left+widthOf(word.Text, word.TextSize, bold), size.Width-s.px(pad-1), size.Height)
	}
	d.refresh = func() {
		color := b.verdict.Color()
		fill, stroke, width := ColorSurface, ColorLine2, float32(1)
		switch {
		case b.disabled:
			fill, stroke, color = ColorRaised, ColorLine, ColorInk3
		case b.pending:
			fill, stroke, width = b.verdict.Tint(), color, 2
		case b.hovered:
			fill = ColorHover
		}
		if b.focused {
			stroke, width = ColorFocus, 2
		}
		frame.set(fill, stroke, width)
		icon.set(b.verdict.Icon(b.pending), color)
		write(word, b.verdict.Word(), scaleOf(b).body, bold, b, color)
		key.set(b, b.key, false)
	}
	return d.start()
}

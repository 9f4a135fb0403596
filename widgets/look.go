package widgets

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
)

// colorOf looks a colour up in the theme an object is drawn with. A theme that
// does not know our names gets the design's colours.
func colorOf(o fyne.CanvasObject, name fyne.ThemeColorName) color.Color {
	if name == NoFill || name == ColorNone {
		return color.Transparent // the one value that the toolkit does not paint, in vain
	}
	v := fyne.CurrentApp().Settings().ThemeVariant()
	c := theme.CurrentForWidget(o).Color(name, v)
	if c == nil || c == color.Transparent {
		own, _ := colorIn(name, v == theme.VariantDark, false)
		return own
	}
	return c
}

// grown scales a measure of the design to a size of ordinary text, in whole units.
func grown(measure, text float32) float32 { return round(measure * text / TextSize) }

func round(v float32) float32 { return float32(math.Round(float64(v))) }

// scale holds the sizes of text and a factor for all other measures.
type scale struct {
	body, small, label, title, display float32
	text                               float32 // size of ordinary text
}

// scaleOf returns the sizes an object is drawn with.
func scaleOf(o fyne.CanvasObject) scale {
	return scaleAt(theme.CurrentForWidget(o).Size(theme.SizeNameText))
}

// scaleAt returns the sizes at a size of ordinary text.
func scaleAt(text float32) scale {
	return scale{
		body: text, small: grown(12, text), label: grown(11, text),
		title: grown(18, text), display: grown(26, text), text: text,
	}
}

// px grows a measure of the design with the text.
func (s scale) px(measure float32) float32 {
	if s.text == TextSize {
		return measure
	}
	return grown(measure, s.text)
}

// pixels returns how many device pixels one unit of the canvas has on which an
// object is shown, or those of the first window while it is shown nowhere.
func pixels(o fyne.CanvasObject) float32 {
	c := canvasOf(o)
	if c == nil || c.Scale() <= 0 {
		return 1
	}
	return c.Scale()
}

// snap moves a coordinate to the nearest device pixel, as text and edges blur between two.
func snap(v, pixels float32) float32 {
	return round(v*pixels) / pixels
}

// newText makes a line of text. Its place is set by its baseline, see setText.
func newText(size float32, style fyne.TextStyle) *canvas.Text {
	return &canvas.Text{TextSize: size, TextStyle: style}
}

// textWidth measures a text as it is drawn.
func textWidth(s string, size float32, style fyne.TextStyle) float32 {
	f := interfaceFace(size, style)
	if width, ok := f.width(s); ok {
		return width
	}
	if hasToLeft(s) {
		if width, ok := directedWidth(s, size, style); ok {
			return width
		}
	}
	w, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, size, style, nil)
	return w.Width
}

// ascent is the distance from the top of a drawn text to its baseline, at
// device pixels, as the toolkit rounds it up there.
func ascent(t *canvas.Text, pixels float32) float32 {
	_, base := fyne.CurrentApp().Driver().RenderedTextSize("x", t.TextSize, t.TextStyle, t.FontSource)
	return float32(math.Ceil(float64(base*pixels))) / pixels
}

// place puts a text with its left end and baseline where they are wanted.
func place(t *canvas.Text, x, baseline, pixels float32) {
	t.Resize(t.MinSize())
	t.Move(fyne.NewPos(snap(x, pixels), snap(baseline, pixels)-ascent(t, pixels)))
}

// middle returns the baseline of a line of text that stands in the middle of a
// box, judged by the height of its capitals.
func middle(top, height, size float32) float32 {
	const capHeight = 0.73 // of the interface face
	return round(top + height/2 + size*capHeight/2)
}

// cut shortens a text with an ellipsis so that it is no wider than width. It is
// for texts that are cut once and kept, not at each draw.
func cut(s string, size float32, style fyne.TextStyle, width float32) string {
	if width <= 0 {
		return ""
	}
	runes := []rune(s)
	// Long texts are not measured whole: no glyph is narrower than a fifth of its size.
	if most := int(width/(size/5)) + 1; len(runes) > most {
		runes = runes[:most]
	} else if textWidth(s, size, style) <= width {
		return s
	}
	low, high := 0, len(runes)
	for low < high {
		n := (low + high + 1) / 2
		if textWidth(string(runes[:n])+"…", size, style) <= width {
			low = n
		} else {
			high = n - 1
		}
	}
	for low > 0 && runes[low-1] == ' ' {
		low--
	}
	return string(runes[:low]) + "…"
}

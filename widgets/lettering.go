package widgets

import (
	"image"
	"image/color"
	"image/draw"
	"math"
	"sync"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"golang.org/x/image/vector"
)

// This file draws words into pictures. The toolkit draws each text into a picture
// of its own, glyph by glyph from their outlines, which is most of what a page of
// new words costs; here a glyph is drawn once and laid down again wherever it
// stands. Glyphs stand at quarters of a pixel, finer than one sees.

const (
	glyphSteps = 4      // places of a glyph within a pixel
	mostGlyphs = 20_000 // that are kept; a page has some hundred
)

// glyphKey names the picture of a glyph.
type glyphKey struct {
	font  *font.Font
	glyph font.GID
	size  float32 // device pixels in an em
	step  int     // how far it stands from a pixel to the right
}

// glyphs are the pictures of glyphs: how much of each pixel they cover, the origin
// at their baseline. They belong to the main goroutine, as all painting does.
var glyphs = map[glyphKey]*image.Alpha{}

// setGlyph is a glyph of a word at its place from the word's start, in units.
type setGlyph struct {
	glyph    font.GID
	x, above float32
}

// setWords are words as glyphs: the same ones come in line after line, and shaping
// them takes as long as drawing them. They belong to the main goroutine, too.
var setWords = map[textKey][]setGlyph{}

const (
	mostSet    = 20_000 // words that are kept
	longestSet = 30     // bytes of a word; longer ones are whole lines, which do not come again
)

// set gives the glyphs of a word from left to right. The face has all of them.
func (s *shaper) set(word string, f *face, fc *font.Face) []setGlyph {
	key := textKey{f.font.Name(), f.size, word}
	if glyphs, ok := setWords[key]; ok {
		return glyphs
	}
	var glyphs []setGlyph
	var x float32
	for _, out := range s.shape([]rune(word), fc, f.size) {
		for i := range out.Glyphs {
			g := &out.Glyphs[i]
			glyphs = append(glyphs, setGlyph{g.GlyphID, x + float32(g.XOffset)/64, float32(g.YOffset) / 64})
			x += float32(g.XAdvance) / 64
		}
	}
	if len(word) <= longestSet {
		if len(setWords) >= mostSet {
			clear(setWords)
		}
		setWords[key] = glyphs
	}
	return glyphs
}

// letters draws a word from left to right, from a place on the baseline in device
// pixels. The face has all its glyphs.
func (p picture) letters(word string, f *face, x, baseline float32, c color.Color) {
	s := shapers.Get().(*shaper)
	defer shapers.Put(s)
	fc := s.face(f.font)
	if fc == nil {
		return
	}
	ink, size := image.NewUniform(c), f.size*p.scale
	for _, g := range s.set(word, f, fc) {
		at := int(math.Round(float64((x + g.x*p.scale) * glyphSteps)))
		up := int(math.Round(float64(g.above * p.scale)))
		pixel := int(math.Floor(float64(at) / glyphSteps))
		mask := glyphOf(fc, glyphKey{fc.Font, g.glyph, size, at - pixel*glyphSteps})
		place := image.Pt(pixel, int(baseline)-up)
		draw.DrawMask(p.RGBA, mask.Rect.Add(place), ink, image.Point{}, mask, mask.Rect.Min, draw.Over)
	}
}

// glyphOf is the picture of a glyph, drawn when it is first asked for.
func glyphOf(fc *font.Face, key glyphKey) *image.Alpha {
	if mask, ok := glyphs[key]; ok {
		return mask
	}
	if len(glyphs) >= mostGlyphs {
		clear(glyphs)
	}
	mask := &image.Alpha{}
	if outline, ok := fc.GlyphData(key.glyph).(font.GlyphOutline); ok {
		mask = fillOutline(outline, key.size/float32(fc.Upem()), float32(key.step)/glyphSteps)
	}
	glyphs[key] = mask
	return mask
}

// fillOutline draws an outline at a scale, moved to the right by part of a pixel.
func fillOutline(outline font.GlyphOutline, scale, shift float32) *image.Alpha {
	place := func(q opentype.SegmentPoint) (x, y float32) { return q.X*scale + shift, -q.Y * scale }
	left, top, right, bottom := float32(math.Inf(1)), float32(math.Inf(1)), float32(math.Inf(-1)), float32(math.Inf(-1))
	for i := range outline.Segments {
		for _, q := range outline.Segments[i].ArgsSlice() {
			x, y := place(q)
			left, right, top, bottom = min(left, x), max(right, x), min(top, y), max(bottom, y)
		}
	}
	if left > right {
		return &image.Alpha{} // a blank
	}
	box := image.Rect(floor(left), floor(top), floor(right)+1, floor(bottom)+1)
	fill := vector.NewRasterizer(box.Dx(), box.Dy())
	at := func(q opentype.SegmentPoint) (x, y float32) {
		x, y = place(q)
		return x - float32(box.Min.X), y - float32(box.Min.Y)
	}
	for i := range outline.Segments {
		s := &outline.Segments[i]
		ax, ay := at(s.Args[0])
		switch s.Op {
		case opentype.SegmentOpMoveTo:
			fill.ClosePath()
			fill.MoveTo(ax, ay)
		case opentype.SegmentOpLineTo:
			fill.LineTo(ax, ay)
		case opentype.SegmentOpQuadTo:
			bx, by := at(s.Args[1])
			fill.QuadTo(ax, ay, bx, by)
		case opentype.SegmentOpCubeTo:
			bx, by := at(s.Args[1])
			cx, cy := at(s.Args[2])
			fill.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	fill.ClosePath()
	mask := image.NewAlpha(box)
	fill.Draw(mask, box, image.Opaque, image.Point{})
	return mask
}

// interfaceFace is the face of words of the interface.
func interfaceFace(size float32, style fyne.TextStyle) face {
	return face{font: fyne.CurrentApp().Settings().Theme().Font(style), style: style, size: size}
}

// has reports whether the face has a glyph for each rune of a text that is written
// from left to right. Everything else the toolkit draws, which knows other fonts.
func (f *face) has(text string) bool {
	s := shapers.Get().(*shaper)
	defer shapers.Put(s)
	fc := s.face(f.font)
	if fc == nil {
		return false
	}
	for _, r := range text {
		if r < ' ' || r >= 0x590 && (isToLeft(r) || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf)) {
			return false
		}
		if _, ok := fc.NominalGlyph(r); !ok {
			return false
		}
	}
	return true
}

// width measures a text, if the face has it.
func (f *face) width(text string) (width float32, ok bool) {
	key := textKey{f.font.Name(), f.size, text}
	if width, ok = widths.get(key); ok || !f.has(text) {
		return width, ok
	}
	s := shapers.Get().(*shaper)
	defer shapers.Put(s)
	for _, out := range s.shape([]rune(text), s.face(f.font), f.size) {
		width += float32(out.Advance) / 64
	}
	widths.put(key, width)
	return width, true
}

// textKey names a text in a face.
type textKey struct {
	font string
	size float32
	text string
}

// textWidths keeps how wide texts are: the same ones are asked for at every layout.
type textWidths struct {
	mu   sync.Mutex // texts are also measured off the main goroutine
	kept map[textKey]float32
}

const mostWidths = 20_000 // that are kept

var widths = textWidths{kept: map[textKey]float32{}}

func (w *textWidths) get(key textKey) (float32, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	width, ok := w.kept[key]
	return width, ok
}

func (w *textWidths) put(key textKey, width float32) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.kept) >= mostWidths {
		clear(w.kept)
	}
	w.kept[key] = width
}

func floor(v float32) int { return int(math.Floor(float64(v))) }

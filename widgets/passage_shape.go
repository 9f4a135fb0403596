package widgets

import (
	"bytes"
	"slices"
	"sync"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/segmenter"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
)

// Words are measured with the shaper the toolkit draws with, but with our own
// instance of it: the toolkit's way makes a shaper anew for each word (35 times
// slower) and belongs to the main goroutine, while this may run anywhere. The
// result is the advance of every rune, so that breaking lines again at another
// width is a walk over numbers. The advance of a ligature is spread over its
// runes. Runes the face has no glyph for are left to the toolkit, which knows
// other fonts; they are measured by it, on the main goroutine.

// What is known of a rune besides its advance.
const (
	breakAfter uint8 = 1 << iota // a line may end after it
	blank                        // white space or a control character: nothing is drawn
	joined                       // belongs to the rune before it: accents, joiners
	foreign                      // the face has no glyph for it
	toLeft                       // a letter that is written from right to left
)

// face is a font at a size. Sizes are whole numbers, see Theme.Size.
type face struct {
	font   fyne.Resource  // measured with
	source fyne.Resource  // drawn with; nil is the theme's font of the style
	style  fyne.TextStyle // of the theme's font, also for foreign runes
	size   float32
	height float32 // of a line
}

// chunkRunes is about how many runes are shaped at once.
const chunkRunes = 1000

// fonts keeps the fonts that were read, by resource name. It may be used from
// any goroutine, as a *font.Font may.
var fonts sync.Map

func fontOf(r fyne.Resource) *font.Font {
	if f, ok := fonts.Load(r.Name()); ok {
		return f.(*font.Font)
	}
	parsed, err := font.ParseTTF(bytes.NewReader(r.Content()))
	if err != nil {
		fyne.LogError("font "+r.Name()+" cannot be read", err)
		return nil
	}
	f, _ := fonts.LoadOrStore(r.Name(), parsed.Font)
	return f.(*font.Font)
}

// shaper measures runes. It belongs to one goroutine at a time.
type shaper struct {
	harfbuzz shaping.HarfbuzzShaper
	scripts  shaping.Segmenter
	breaks   segmenter.Segmenter
	faces    map[*font.Font]*font.Face
}

// shapers lends out shapers, as filling one is the costly part.
var shapers = sync.Pool{New: func() any {
	s := &shaper{faces: make(map[*font.Font]*font.Face)}
	s.harfbuzz.SetFontCacheSize(8)
	return s
}}

func (s *shaper) face(r fyne.Resource) *font.Face {
	f := fontOf(r)
	if f == nil {
		return nil
	}
	if s.faces[f] == nil {
		s.faces[f] = font.NewFace(f)
	}
	return s.faces[f]
}

// oneFace answers the segmenter, which asks for a face a rune.
type oneFace struct{ *font.Face }

func (f oneFace) ResolveFace(rune) *font.Face { return f.Face }

// measure fills in advances and flags of a text from a rune on, until about
// limit runes are done, and returns how far it came. The slices are as long as
// the text.
func measure(t *shownText, faces *[roleCount]face, from, limit int, advances []float32, flags []uint8) int {
	s := shapers.Get().(*shaper)
	defer shapers.Put(s)
	done := from
	for _, p := range t.paragraphs {
		if p.end <= from {
			continue
		}
		for start := max(p.start, from); start < p.end; {
			if done-from >= limit {
				return start
			}
			end := chunkEnd(t.runes, start, p.end)
			s.chunk(t.runes[start:end], &faces[p.role], advances[start:end], flags[start:end])
			start, done = end, end
		}
	}
	return len(t.runes)
}

// chunkEnd finds where to cut a paragraph for shaping: after a space if there is one.
func chunkEnd(runes []rune, start, end int) int {
	if end-start <= chunkRunes {
		return end
	}
	for i := start + chunkRunes; i > start+chunkRunes/2; i-- {
		if runes[i-1] == ' ' {
			return i
		}
	}
	return start + chunkRunes
}

func (s *shaper) chunk(runes []rune, f *face, advances []float32, flags []uint8) {
	clear(advances)
	clear(flags)
	fc := s.face(f.font)
	for i, r := range runes {
		switch {
		case r == ' ':
		case r < ' ' || r == 0x7f || unicode.Is(unicode.Zs, r) && r != 0xa0 && r != 0x202f || unicode.Is(unicode.Cc, r):
			flags[i] = blank
			continue
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
			flags[i] = joined
			if i > 0 && flags[i-1]&foreign != 0 {
				flags[i] |= foreign
				continue
			}
		}
		if r >= 0x590 && isToLeft(r) {
			flags[i] |= toLeft
		}
		if fc == nil {
			flags[i] |= foreign
			continue
		}
		if _, ok := fc.NominalGlyph(r); !ok && r != ' ' && flags[i]&joined == 0 {
			flags[i] |= foreign
			continue
		}
	}
	s.markBreaks(runes, flags)
	if fc == nil {
		return
	}
	space := float32(0)
	eachRun(flags, foreign|blank, func(a, b int) {
		if flags[a]&(foreign|blank) == 0 {
			s.run(runes[a:b], fc, f.size, advances[a:b])
		}
	})
	for i, r := range runes { // spaces other than the common one are as wide as that
		if r == ' ' {
			flags[i] |= blank
			space = advances[i]
		}
	}
	if space == 0 {
		var one [1]float32
		s.run([]rune{' '}, fc, f.size, one[:])
		space = one[0]
	}
	for i, r := range runes {
		switch {
		case r == '\t':
			advances[i] = 4 * space
		case flags[i]&blank != 0 && unicode.Is(unicode.Zs, r):
			advances[i] = space
		}
	}
}

// eachRun calls f for each longest stretch of runes that agree in some flags.
func eachRun(flags []uint8, mask uint8, f func(start, end int)) {
	for a := 0; a < len(flags); {
		b := a + 1
		for b < len(flags) && flags[b]&mask == flags[a]&mask {
			b++
		}
		f(a, b)
		a = b
	}
}

// markBreaks notes where a line may end (Unicode line breaking, UAX 14).
func (s *shaper) markBreaks(runes []rune, flags []uint8) {
	s.breaks.Init(runes)
	for it := s.breaks.LineIterator(); it.Next(); {
		line := it.Line()
		if n := len(line.Text); n > 0 {
			flags[line.Offset+n-1] |= breakAfter
		}
	}
}

// run shapes runes the face has glyphs for and spreads each cluster's advance
// over its runes.
func (s *shaper) run(runes []rune, fc *font.Face, size float32, advances []float32) {
	for _, out := range s.shape(runes, fc, size) {
		for i := range out.Glyphs {
			g := &out.Glyphs[i]
			n := min(max(g.RuneCount, 1), len(runes)-g.ClusterIndex)
			each := float32(g.XAdvance) / 64 / float32(n)
			for k := range n {
				advances[g.ClusterIndex+k] += each
			}
		}
	}
}

// shape turns runes into glyphs, a run of one script after the other.
func (s *shaper) shape(runes []rune, fc *font.Face, size float32) []shaping.Output {
	in := shaping.Input{
		Text: runes, RunEnd: len(runes), Direction: di.DirectionLTR,
		Face: fc, Size: fixed.Int26_6(size * 64), Script: language.Latin,
	}
	if isSimple(runes) {
		return []shaping.Output{s.harfbuzz.Shape(in)}
	}
	var outs []shaping.Output
	for _, in := range s.scripts.Split(in, oneFace{fc}) {
		outs = append(outs, s.harfbuzz.Shape(in))
	}
	return outs
}

// isSimple reports whether runes are all of the Latin script, or common to all.
func isSimple(runes []rune) bool {
	return !slices.ContainsFunc(runes, func(r rune) bool { return r >= 0x250 && (r < 0x2000 || r >= 0x2070) })
}

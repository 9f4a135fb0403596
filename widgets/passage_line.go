package widgets

import (
	"image"
	"image/color"
	"image/draw"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// patch is a piece of one colour in a line: a tint, or part of a line under words.
type patch struct {
	x, y, w, h float32
	c          color.Color
}

// letters is a word at a place from the left, or the part of it in one colour.
type letters struct {
	word string
	x, w float32
	c    color.Color
}

// linePicture shows a part of one line. To the toolkit it is one object, where each
// word and each patch would otherwise be one, and its words need not be drawn glyph
// by glyph (lettering.go).
type linePicture struct {
	*canvas.Raster
	patches []patch // from the corner of the picture
	words   []letters
	face    face
	base    float32 // baseline, from the top of the picture
	painted *image.RGBA
}

// overhang is how far letters may reach beyond their advances and lines, in ems.
const overhang = 0.3

// picture makes the picture of patches or words that stand on a baseline, in units
// of the passage; nil of none. It takes the picture there was before if that looks
// the same.
func (p *Passage) picture(before *linePicture, patches []patch, words []letters, f *face, baseline float32) *linePicture {
	if len(patches)+len(words) == 0 {
		return nil
	}
	l := &linePicture{patches: patches, words: words, face: *f}
	var left, top, right, bottom float32
	if len(words) > 0 {
		out, last := round(f.size*overhang), &words[len(words)-1]
		left, right = words[0].x-out, last.x+last.w+out
		top, bottom = baseline-round(f.size*(1+overhang/2)), baseline+round(f.size*overhang)
	} else {
		left, top, right, bottom = bounds(patches)
	}
	left, top = p.snap(left), p.snap(top)
	for i := range patches {
		patches[i].x, patches[i].y = patches[i].x-left, patches[i].y-top
	}
	for i := range words {
		words[i].x -= left
	}
	l.base = baseline - top
	size := fyne.NewSize(max(p.snap(right-left), 1), max(p.snap(bottom-top), 1))
	if before != nil && before.looksLike(l) && before.Size() == size {
		l = before
	} else {
		l.Raster = canvas.NewRaster(l.paint)
		l.ScaleMode = canvas.ImageScalePixels
		l.Resize(size)
	}
	l.Move(fyne.NewPos(left, top))
	return l
}

// bounds is the box round patches.
func bounds(patches []patch) (left, top, right, bottom float32) {
	for i, r := range patches {
		if i == 0 {
			left, top, right, bottom = r.x, r.y, r.x+r.w, r.y+r.h
			continue
		}
		left, top, right, bottom = min(left, r.x), min(top, r.y), max(right, r.x+r.w), max(bottom, r.y+r.h)
	}
	return left, top, right, bottom
}

func (l *linePicture) looksLike(other *linePicture) bool {
	return l.face == other.face && l.base == other.base && slices.Equal(l.patches, other.patches) && slices.Equal(l.words, other.words)
}

// paint draws the picture in device pixels. What was painted is kept: the toolkit
// asks for it again whenever something round it is refreshed.
func (l *linePicture) paint(w, h int) image.Image {
	if l.painted != nil && l.painted.Rect.Dx() == w && l.painted.Rect.Dy() == h {
		return l.painted
	}
	p := newPicture(w, h, l.Size())
	for _, r := range l.patches {
		box := image.Rect(int(p.device(r.x)), int(p.device(r.y)), int(p.device(r.x+r.w)), int(p.device(r.y+r.h)))
		draw.Draw(p.RGBA, box, image.NewUniform(r.c), image.Point{}, draw.Over)
	}
	for _, word := range l.words {
		p.letters([]rune(word.word), &l.face, float32(p.device(word.x)), float32(p.device(l.base)), word.c)
	}
	l.painted = p.RGBA
	return l.painted
}

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

// letters are words in one colour and face, at a place from the left.
type letters struct {
	words string
	x, w  float32
	c     color.Color
	f     face
}

// linePicture shows a part of one line. To the toolkit it is one object, where each
// word and each patch would otherwise be one, and its words need not be drawn glyph
// by glyph (lettering.go). It is painted when it is first in view.
type linePicture struct {
	*canvas.Raster
	patches []patch // from the corner of the picture
	letters []letters
	base    float32 // baseline, from the top of the picture
	scale   float32 // device pixels in one unit
}

// overhang is how far letters may reach beyond their advances and lines, in ems.
const overhang = 0.3

// newLinePicture makes the picture of patches or of letters that stand on a
// baseline; nil of none. It takes the picture there was before if that looks the same.
func newLinePicture(before *linePicture, patches []patch, written []letters, baseline, scale float32) *linePicture {
	if len(patches)+len(written) == 0 {
		return nil
	}
	left, top, right, bottom := bounds(patches)
	if len(written) > 0 {
		var size float32
		for i := range written {
			size = max(size, written[i].f.size)
		}
		out, last := round(size*overhang), &written[len(written)-1]
		left, right = written[0].x-out, last.x+last.w+out
		top, bottom = baseline-round(size*(1+overhang/2)), baseline+round(size*overhang)
	}
	left, top = snap(left, scale), snap(top, scale)
	for i := range patches {
		patches[i].x, patches[i].y = patches[i].x-left, patches[i].y-top
	}
	for i := range written {
		written[i].x -= left
	}
	l := &linePicture{patches: patches, letters: written, base: baseline - top, scale: scale}
	size := fyne.NewSize(max(snap(right-left, scale), 1), max(snap(bottom-top, scale), 1))
	if before != nil && before.looksLike(l) && before.Size() == size {
		l = before
	} else {
		l.Raster = spareRaster()
		l.Generator = l.paint
		l.Resize(size)
	}
	l.Move(fyne.NewPos(left, top))
	return l
}

// spareRasters are those of pictures that are gone. The toolkit keeps what it was
// given to draw for a minute, unless the same object shows something else.
var spareRasters []*canvas.Raster

const mostSpare = 500

func spareRaster() *canvas.Raster {
	n := len(spareRasters)
	if n == 0 {
		return &canvas.Raster{ScaleMode: canvas.ImageScalePixels}
	}
	r := spareRasters[n-1]
	spareRasters = spareRasters[:n-1]
	return r
}

// drop gives the raster of a picture away that is not shown any more.
func (l *linePicture) drop() {
	if l == nil || len(spareRasters) == mostSpare {
		return
	}
	l.Refresh() // what the toolkit keeps of it goes before the next frame
	spareRasters = append(spareRasters, l.Raster)
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
	return l.scale == other.scale && l.base == other.base && slices.Equal(l.patches, other.patches) && slices.Equal(l.letters, other.letters)
}

// paint draws the picture in device pixels. It is not kept: that is done sooner than
// a minute's worth of pictures is stored.
func (l *linePicture) paint(w, h int) image.Image {
	p := picture{image.NewRGBA(image.Rect(0, 0, max(w, 0), max(h, 0))), l.scale}
	for _, r := range l.patches {
		box := image.Rect(int(p.device(r.x)), int(p.device(r.y)), int(p.device(r.x+r.w)), int(p.device(r.y+r.h)))
		draw.Draw(p.RGBA, box, image.NewUniform(r.c), image.Point{}, draw.Over)
	}
	for i := range l.letters {
		w := &l.letters[i]
		p.letters(w.words, &w.f, float32(p.device(w.x)), float32(p.device(l.base)), w.c)
	}
	return p.RGBA
}

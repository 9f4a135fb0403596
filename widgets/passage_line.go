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
// by glyph (lettering.go). It is an image and no raster, which the toolkit would
// take anew whenever something round it is refreshed.
type linePicture struct {
	*canvas.Image
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
		l.Image = spareImage()
		l.Resize(size)
	}
	l.Move(fyne.NewPos(left, top))
	return l
}

// spareImages are images of pictures that are gone. The toolkit keeps what it was
// given to draw for a minute, unless the same image shows something else.
var spareImages []*canvas.Image

const mostSpare = 500

func spareImage() *canvas.Image {
	n := len(spareImages)
	if n == 0 {
		return &canvas.Image{ScaleMode: canvas.ImageScalePixels}
	}
	i := spareImages[n-1]
	spareImages = spareImages[:n-1]
	return i
}

// drop gives the image of a picture away that is not shown any more.
func (l *linePicture) drop() {
	if l == nil || len(spareImages) == mostSpare {
		return
	}
	l.Image.Image = nil
	l.Refresh() // what the toolkit keeps of it goes before the next frame
	spareImages = append(spareImages, l.Image)
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

// ready paints the picture if it is not. Renderers call it when they are asked for
// their objects, so that what no frame shows is never painted.
func (l *linePicture) ready() {
	if l == nil || l.Image.Image != nil {
		return
	}
	size := l.Size()
	p := picture{image.NewRGBA(image.Rect(0, 0, int(round(size.Width*l.scale)), int(round(size.Height*l.scale)))), l.scale}
	for _, r := range l.patches {
		box := image.Rect(int(p.device(r.x)), int(p.device(r.y)), int(p.device(r.x+r.w)), int(p.device(r.y+r.h)))
		draw.Draw(p.RGBA, box, image.NewUniform(r.c), image.Point{}, draw.Over)
	}
	for i := range l.letters {
		w := &l.letters[i]
		p.letters([]rune(w.words), &w.f, float32(p.device(w.x)), float32(p.device(l.base)), w.c)
	}
	l.Image.Image = p.RGBA
	l.Refresh()
}

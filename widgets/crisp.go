package widgets

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// This file draws boxes and small shapes at device pixels. The toolkit's own
// rounded rectangles have soft edges: a line of 1 is spread over two pixels and
// looks grey. Here each pixel takes as much of a colour as the shape covers of
// it, and straight edges lie between two pixels.

// crisp is a box with rounded corners and sharp edges. A radius of half its
// height or more makes a pill.
type crisp struct {
	*canvas.Raster
	fill, stroke fyne.ThemeColorName // "" draws nothing
	width        float32             // of the stroke, which lies inside the edge
	radius       float32
}

// newCrisp makes a box. It takes its colours from the theme each time it is drawn.
func newCrisp(fill, stroke fyne.ThemeColorName, width, radius float32) *crisp {
	c := &crisp{radius: radius}
	c.Raster = canvas.NewRaster(c.draw)
	c.ScaleMode = canvas.ImageScalePixels
	c.set(fill, stroke, width)
	return c
}

// set gives the box other colours and another stroke; they show with the next
// Refresh of the widget that the box is part of.
func (c *crisp) set(fill, stroke fyne.ThemeColorName, width float32) {
	c.fill, c.stroke, c.width = fill, stroke, width
	if empty := fill == "" && stroke == ""; empty == c.Visible() { // a picture of nothing costs as much as any
		if empty {
			c.Hide()
		} else {
			c.Show()
		}
	}
}

// put places the box.
func (c *crisp) put(x, y, w, h float32) {
	c.Move(fyne.NewPos(x, y))
	c.Resize(fyne.NewSize(w, h))
}

func (c *crisp) draw(w, h int) image.Image {
	p := picture{scale: scaleFor(w, c.Size())}
	key := boxKey{w, h, p.scale, c.radius, c.width, colorOf(c.Raster, c.fill), colorOf(c.Raster, c.stroke)}
	if drawn := boxes[key]; drawn != nil {
		return drawn
	}
	if len(boxes) >= mostBoxes {
		clear(boxes)
	}
	p.RGBA = image.NewRGBA(image.Rect(0, 0, max(w, 0), max(h, 0)))
	p.box(0, 0, float32(w)/p.scale, float32(h)/p.scale, c.radius, c.width, key.fill, key.stroke)
	boxes[key] = p.RGBA
	return p.RGBA
}

// boxKey is what a box looks like.
type boxKey struct {
	w, h                 int // device pixels
	scale, radius, width float32
	fill, stroke         color.Color
}

// boxes are pictures of boxes: many look alike, and the toolkit asks for them again
// whenever something round them is refreshed. They belong to the main goroutine.
var boxes = map[boxKey]*image.RGBA{}

const mostBoxes = 200 // that are kept

// picture is what a Raster shows. Its methods take units of the canvas and
// colours; edges are moved to the nearest device pixel.
type picture struct {
	*image.RGBA
	scale float32 // device pixels in one unit
}

// newPicture makes an empty picture of w by h device pixels for an object of a size.
func newPicture(w, h int, size fyne.Size) picture {
	return picture{image.NewRGBA(image.Rect(0, 0, max(w, 0), max(h, 0))), scaleFor(w, size)}
}

// scaleFor is how many device pixels a unit has for an object of a size that is w of
// them wide.
func scaleFor(w int, size fyne.Size) float32 {
	if size.Width <= 0 {
		return 1
	}
	return float32(w) / size.Width
}

// device turns a measure into whole device pixels; a line is never thinner than one.
func (p picture) device(v float32) float64 { return math.Round(float64(v * p.scale)) }

func (p picture) stroke(width float32) float64 {
	if width <= 0 {
		return 0
	}
	return math.Max(1, p.device(width))
}

// box draws a rounded box with a stroke inside its edge.
func (p picture) box(x, y, w, h, radius, width float32, fill, stroke color.Color) {
	left, top := p.device(x), p.device(y)
	right, bottom := math.Max(left+1, p.device(x+w)), math.Max(top+1, p.device(y+h)) // nothing vanishes
	halfW, halfH := (right-left)/2, (bottom-top)/2
	r := math.Min(float64(radius*p.scale), math.Min(halfW, halfH))
	line := p.stroke(width)
	in, out := ink(fill), ink(stroke)
	colorAt := func(px, py float64) inked {
		px, py = px+0.5-left-halfW, py+0.5-top-halfH
		whole := covered(boxDistance(px, py, halfW, halfH, r))
		inner := whole
		if line > 0 {
			inner = covered(boxDistance(px, py, halfW-line, halfH-line, math.Max(0, r-line)))
		}
		return in.times(inner).plus(out.times(whole - inner))
	}
	// Away from the corners a row is one colour.
	corner := math.Ceil(math.Max(r, line))
	for py := top; py < bottom; py++ {
		middle := colorAt(left+math.Floor(halfW), py)
		for px := left; px < right; px++ {
			if px >= left+corner && px < right-corner {
				p.lay(int(px), int(py), middle)
			} else {
				p.lay(int(px), int(py), colorAt(px, py))
			}
		}
	}
}

// diamond draws a square that stands on its tip, of a width from tip to tip.
func (p picture) diamond(cx, cy, width float32, c color.Color) {
	const tip = 0.8 // radius of the rounding at the tips
	half := float64(width*p.scale) / 2
	r := tip * float64(p.scale)
	// A rounded tip lies (√2 − 1)·r inside the sharp one.
	side := (half + (math.Sqrt2-1)*r) / math.Sqrt2
	p.shape(cx, cy, half, ink(c), func(x, y float64) float64 {
		return boxDistance((x+y)/math.Sqrt2, (x-y)/math.Sqrt2, side, side, r)
	})
}

// ring draws a circle of a diameter with a stroke inside it.
func (p picture) ring(cx, cy, diameter, width float32, c color.Color) {
	half := float64(diameter*p.scale) / 2
	line := math.Max(1, float64(width*p.scale))
	p.shape(cx, cy, half, ink(c), func(x, y float64) float64 {
		return math.Abs(math.Hypot(x, y)-half+line/2) - line/2
	})
}

// shape draws what lies nearer than 0 by a distance, round a centre.
func (p picture) shape(cx, cy float32, half float64, c inked, distance func(x, y float64) float64) {
	x, y := float64(cx*p.scale), float64(cy*p.scale)
	for py := math.Floor(y - half); py < y+half; py++ {
		for px := math.Floor(x - half); px < x+half; px++ {
			p.lay(int(px), int(py), c.times(covered(distance(px+0.5-x, py+0.5-y))))
		}
	}
}

// boxDistance is the distance of a point from a rounded box round the origin,
// negative inside.
func boxDistance(x, y, halfW, halfH, r float64) float64 {
	x, y = math.Abs(x)-halfW+r, math.Abs(y)-halfH+r
	return math.Hypot(math.Max(x, 0), math.Max(y, 0)) + math.Min(math.Max(x, y), 0) - r
}

// covered is how much of a pixel a shape covers whose edge is a distance away
// from its centre.
func covered(distance float64) float64 { return math.Max(0, math.Min(1, 0.5-distance)) }

// inked is a colour with its alpha multiplied in, each part from 0 to 1.
type inked [4]float64

func ink(c color.Color) inked {
	if c == nil {
		return inked{}
	}
	r, g, b, a := c.RGBA()
	return inked{float64(r) / 0xffff, float64(g) / 0xffff, float64(b) / 0xffff, float64(a) / 0xffff}
}

func (i inked) times(v float64) inked { return inked{i[0] * v, i[1] * v, i[2] * v, i[3] * v} }

func (i inked) plus(o inked) inked {
	return inked{i[0] + o[0], i[1] + o[1], i[2] + o[2], i[3] + o[3]}
}

// lay lays a colour over a pixel; outside the picture nothing happens.
func (p picture) lay(x, y int, c inked) {
	if c[3] == 0 || !(image.Point{X: x, Y: y}).In(p.Rect) {
		return
	}
	pix := p.Pix[p.PixOffset(x, y):]
	for i := range c {
		pix[i] = uint8(math.Round(c[i]*255 + float64(pix[i])*(1-c[3])))
	}
}

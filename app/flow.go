package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"crosscheck/widgets"
)

// flow stands pieces one below the other, each as high as its text is at the
// width there is. The toolkit's own boxes ask for heights before they know it.
type flow struct {
	pieces []piece
	width  float32 // of the scroller
	margin float32 // kept free at the right for the scroll bar, in the design's units
	root   *fyne.Container
	scroll *container.Scroll
}

// piece is one object of a flow.
type piece struct {
	object fyne.CanvasObject
	above  float32                     // room above it, in the design's units
	height func(width float32) float32 // nil takes its least height
}

// tall is what knows how high it is at a width: Words and Passage.
type tall interface {
	fyne.CanvasObject
	HeightFor(width float32) float32
}

// textPiece is a piece that breaks its lines.
func textPiece(o tall, above float32) piece { return piece{o, above, o.HeightFor} }

// plainPiece is a piece with a height of its own.
func plainPiece(o fyne.CanvasObject, above float32) piece { return piece{object: o, above: above} }

// besidePiece is a piece that stands a narrow object before one that breaks its lines,
// their first lines level.
func besidePiece(mark fyne.CanvasObject, gap float32, o tall, above float32) piece {
	l := &besideLayout{mark, gap, o}
	return piece{container.New(l, mark, o), above, l.heightFor}
}

func newFlow() *flow {
	f := &flow{}
	f.root = container.New(f)
	f.scroll = container.NewVScroll(f.root)
	return f
}

// set shows other pieces from the top.
func (f *flow) set(pieces ...piece) {
	f.pieces = pieces
	f.root.Objects = f.root.Objects[:0]
	for _, p := range pieces {
		f.root.Objects = append(f.root.Objects, p.object)
	}
	f.scroll.Offset.Y = 0
	f.redraw()
}

// resize places the flow. It is as wide as its scroller. It is called from
// layouts, where a refresh without need would ask for the next layout at once.
func (f *flow) resize(at fyne.Position, size fyne.Size) {
	f.scroll.Move(at)
	if size != f.scroll.Size() || size.Width != f.width {
		f.width = size.Width
		f.scroll.Resize(size)
		f.redraw()
	}
}

// redraw lays the pieces out anew, when they are others or of other heights.
func (f *flow) redraw() {
	f.root.Refresh()
	f.scroll.Refresh()
}

// heightFor is how high all pieces are in a scroller of a width.
func (f *flow) heightFor(width float32) float32 {
	var y float32
	for _, p := range f.pieces {
		if p.object.Visible() {
			y += widgets.Px(p.above) + p.heightFor(width-widgets.Px(f.margin))
		}
	}
	return y
}

func (p piece) heightFor(width float32) float32 {
	if p.height == nil {
		return p.object.MinSize().Height
	}
	return p.height(max(1, width))
}

// Layout implements fyne.Layout.
func (f *flow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	var y float32
	width := size.Width - widgets.Px(f.margin)
	for _, p := range f.pieces {
		if p.object.Visible() {
			y += widgets.Px(p.above)
			h := p.heightFor(width)
			placeAt(p.object, 0, y, width, h)
			y += h
		}
	}
}

// MinSize implements fyne.Layout.
func (f *flow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(40, f.heightFor(f.width)) }

type besideLayout struct {
	mark fyne.CanvasObject
	gap  float32
	o    tall
}

func (l *besideLayout) left() float32 { return l.mark.MinSize().Width + widgets.Px(l.gap) }

func (l *besideLayout) heightFor(width float32) float32 {
	return max(l.mark.MinSize().Height, l.o.HeightFor(max(1, width-l.left())))
}

// Layout implements fyne.Layout.
func (l *besideLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	least := l.mark.MinSize()
	l.mark.Move(fyne.NewPos(0, widgets.Px(1)))
	l.mark.Resize(least)
	l.o.Move(fyne.NewPos(l.left(), 0))
	l.o.Resize(fyne.NewSize(max(1, size.Width-l.left()), size.Height))
}

// MinSize implements fyne.Layout.
func (l *besideLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.left()+20, l.mark.MinSize().Height)
}

// panelLayout calls place with the size of what it lays out; least is its least size.
type panelLayout struct {
	place func(size fyne.Size)
	least func() fyne.Size
}

// Layout implements fyne.Layout.
func (l *panelLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.place(size) }

// MinSize implements fyne.Layout.
func (l *panelLayout) MinSize([]fyne.CanvasObject) fyne.Size { return l.least() }

// placeAt places an object.
func placeAt(o fyne.CanvasObject, x, y, w, h float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(max(0, w), max(0, h)))
}

package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"crosscheck/widgets"
)

// flow stands pieces one below the other, each as high as its text is at the
// width there is. The toolkit's own boxes ask for heights before they know it.
type flow struct {
	pieces []piece
	width  float32 // of the scroller
	left   float32 // kept free, in the design's units
	margin float32 // kept free at the right for the scroll bar, in the design's units
	foot   float32 // kept free at the end, in the design's units
	// sparse shows only the pieces in view to the toolkit, which else walks all of
	// them in each frame. For pieces that are no stop of the Tab key.
	sparse bool
	later  func(i int) piece // makes a piece that comes into view, see setLater
	root   *fyne.Container
	scroll *container.Scroll
}

// reckoned is how high a piece is taken to be until it is made, in the design's units.
const reckoned = 40

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

// newSparseFlow is a flow for many pieces that only show something.
func newSparseFlow() *flow {
	f := newFlow()
	f.sparse = true
	f.scroll.OnScrolled = func(fyne.Position) { f.scrolled() }
	return f
}

// set shows other pieces from the top.
func (f *flow) set(pieces ...piece) {
	f.scroll.Offset.Y = 0
	f.put(pieces...)
}

// put shows other pieces where it stands.
func (f *flow) put(pieces ...piece) {
	f.pieces = pieces
	if f.sparse { // the toolkit would keep their pictures for a minute
		for _, o := range f.root.Objects {
			canvas.Refresh(o)
		}
	}
	f.root.Objects = f.root.Objects[:0]
	if !f.sparse {
		for _, p := range pieces {
			f.root.Objects = append(f.root.Objects, p.object)
		}
	}
	f.redraw()
}

// setLater shows n other pieces from the top, in a sparse flow. Each is made when it
// first comes into view, for there may be hundreds.
func (f *flow) setLater(n int, later func(i int) piece) {
	f.later = later
	f.set(make([]piece, n)...)
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

// scrolled shows the pieces that have come into view.
func (f *flow) scrolled() {
	before := slices.Clone(f.root.Objects)
	f.Layout(nil, f.root.Size())
	if !slices.Equal(before, f.root.Objects) {
		f.redraw()
	}
}

// reveal scrolls a piece into view.
func (f *flow) reveal(n int) {
	var top, height float32
	for i := range f.pieces[:n+1] {
		top += height + widgets.Px(f.pieces[i].above)
		height = f.pieces[i].heightFor(f.inner())
	}
	switch view := f.scroll.Size().Height; {
	case top < f.scroll.Offset.Y:
		f.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+height > f.scroll.Offset.Y+view:
		f.scroll.ScrollToOffset(fyne.NewPos(0, min(top, top+height-view+8)))
	}
}

// inner is how wide the pieces are.
func (f *flow) inner() float32 { return f.width - widgets.Px(f.left+f.margin) }

// heightFor is how high all pieces are in a scroller of a width.
func (f *flow) heightFor(width float32) float32 {
	y := widgets.Px(f.foot)
	for i := range f.pieces {
		if p := &f.pieces[i]; p.isShown() {
			y += widgets.Px(p.above) + p.heightFor(width-widgets.Px(f.left+f.margin))
		}
	}
	return y
}

func (p *piece) isShown() bool { return p.object == nil || p.object.Visible() }

func (p *piece) heightFor(width float32) float32 {
	switch {
	case p.object == nil:
		return widgets.Px(reckoned)
	case p.height == nil:
		return p.object.MinSize().Height
	}
	return p.height(max(1, width))
}

// Layout implements fyne.Layout.
func (f *flow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	f.width = size.Width
	var y float32
	width := f.inner()
	if f.sparse {
		f.root.Objects = f.root.Objects[:0]
	}
	for i := range f.pieces {
		p := &f.pieces[i]
		if !p.isShown() {
			continue
		}
		y += widgets.Px(p.above)
		seen := f.sees(y, y+p.heightFor(width))
		if seen && p.object == nil {
			f.pieces[i] = f.later(i)
		}
		h := p.heightFor(width)
		if seen {
			placeAt(p.object, widgets.Px(f.left), y, width, h)
			if f.sparse {
				f.root.Objects = append(f.root.Objects, p.object)
			}
		}
		y += h
	}
}

// sees reports whether what stands between two heights is laid out: of a sparse flow
// what is in view or near it.
func (f *flow) sees(top, bottom float32) bool {
	from, view := f.scroll.Offset.Y, f.scroll.Size().Height
	return !f.sparse || top < from+2*view && bottom > from-view
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

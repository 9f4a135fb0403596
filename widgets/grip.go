package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Grip is something that can be dragged away: a handle of dots, or whatever it is
// put round. It moves nothing itself; the page shows what is dragged and says
// where it may be dropped.
type Grip struct {
	widget.BaseWidget
	// OnDragged is called while it is dragged, with the place of the mouse in the
	// window.
	OnDragged func(at fyne.Position)
	// OnDropped is called when it is let go, at the last place OnDragged was told.
	OnDropped func()
	// OnHint is called with a sentence for the status line when the mouse comes,
	// and with "" when it leaves. May be nil.
	OnHint func(text string)

	content fyne.CanvasObject // nil for a handle
	hint    string
	hovered bool
	shown   bool // the dots are, also without the mouse
}

// NewGrip makes content something that can be dragged.
func NewGrip(content fyne.CanvasObject, hint string) *Grip {
	g := &Grip{content: content, hint: hint}
	g.ExtendBaseWidget(g)
	return g
}

// NewHandle returns a handle of dots, 10 wide, which are seen while the mouse is
// over it or when SetShown says so.
func NewHandle(hint string) *Grip { return NewGrip(nil, hint) }

// SetShown shows the dots of a handle also without the mouse.
func (g *Grip) SetShown(on bool) {
	if g.shown != on {
		g.shown = on
		g.Refresh()
	}
}

// Dragged implements fyne.Draggable.
func (g *Grip) Dragged(e *fyne.DragEvent) {
	if g.OnDragged != nil {
		g.OnDragged(e.AbsolutePosition)
	}
}

// DragEnd implements fyne.Draggable.
func (g *Grip) DragEnd() {
	if g.OnDropped != nil {
		g.OnDropped()
	}
}

// MouseIn implements desktop.Hoverable.
func (g *Grip) MouseIn(*desktop.MouseEvent) { g.hover(true) }

// MouseMoved implements desktop.Hoverable.
func (g *Grip) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (g *Grip) MouseOut() { g.hover(false) }

func (g *Grip) hover(in bool) {
	g.hovered = in
	if g.content == nil {
		g.Refresh()
	}
	if g.OnHint != nil {
		words := ""
		if in {
			words = g.hint
		}
		g.OnHint(words)
	}
}

// Cursor implements desktop.Cursorable.
func (g *Grip) Cursor() desktop.Cursor { return desktop.PointerCursor }

// The dots of a handle, in the design's units.
const (
	handleWidth = 10
	dotSide     = 2
	dotLeft     = 1
	dotStep     = 4
	dotTop      = 6
	dots        = 4 // one below the other, clear of what is dragged
)

// CreateRenderer implements fyne.Widget.
func (g *Grip) CreateRenderer() fyne.WidgetRenderer {
	if g.content != nil {
		return widget.NewSimpleRenderer(g.content)
	}
	d := &drawing{of: g}
	column := make([]*canvas.Rectangle, dots)
	for i := range column {
		column[i] = &canvas.Rectangle{}
	}
	d.min = func() fyne.Size {
		return fyne.NewSize(scaleOf(g).px(handleWidth), scaleOf(g).px(dotTop+dots*dotStep))
	}
	d.layout = func(fyne.Size) {
		s, p := scaleOf(g), pixels(g)
		for i, dot := range column {
			x, y := s.px(dotLeft), s.px(dotTop)+float32(i)*s.px(dotStep)
			dot.Move(fyne.NewPos(snap(x, p), snap(y, p)))
			dot.Resize(fyne.NewSize(dotSide, dotSide))
		}
	}
	d.refresh = func() {
		d.objects = d.objects[:0] // what is not seen is not walked either
		for _, dot := range column {
			if g.hovered || g.shown {
				dot.FillColor = colorOf(g, ColorInk3)
				d.objects = append(d.objects, dot)
			}
		}
	}
	return d.start()
}

// Declare conformity with interfaces.
var (
	_ fyne.Draggable     = (*Grip)(nil)
	_ desktop.Hoverable  = (*Grip)(nil)
	_ desktop.Cursorable = (*Grip)(nil)
)

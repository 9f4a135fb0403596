package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

func TestAGripTellsWhereItIsDragged(t *testing.T) {
	newDesk(t)
	g := NewGrip(canvas.NewRectangle(nil), "drag it")
	var told []fyne.Position
	dropped, hint := 0, ""
	g.OnDragged = func(at fyne.Position) { told = append(told, at) }
	g.OnDropped = func() { dropped++ }
	g.OnHint = func(words string) { hint = words }
	w := show(t, g, 40, 20)
	g.MouseIn(&desktop.MouseEvent{})
	if hint != "drag it" {
		t.Errorf("the hint is %q", hint)
	}
	test.Drag(w.Canvas(), fyne.NewPos(5, 5), 100, 0)
	if len(told) == 0 || dropped != 1 {
		t.Errorf("told %v, dropped %d times", told, dropped)
	}
	g.MouseOut()
	if hint != "" {
		t.Errorf("left, the hint is %q", hint)
	}
}

func TestAHandleShowsItsDots(t *testing.T) {
	newDesk(t)
	g := NewHandle("drag it")
	show(t, g, 10, 40)
	dots := func() int {
		n := 0
		for _, o := range test.WidgetRenderer(g).Objects() {
			if o.Visible() {
				n++
			}
		}
		return n
	}
	if n := dots(); n != 0 {
		t.Errorf("%d dots at rest", n)
	}
	g.MouseIn(&desktop.MouseEvent{})
	if n := dots(); n != 4 {
		t.Errorf("%d dots under the mouse", n)
	}
	g.MouseOut()
	g.SetShown(true)
	if n := dots(); n != 4 {
		t.Errorf("%d dots when shown", n)
	}
}

func TestRowsAreFoundByTheirPlace(t *testing.T) {
	newDesk(t)
	l := NewKeyList(20, func() int { return 100 }, func() fyne.CanvasObject { return canvas.NewRectangle(nil) }, func(int, fyne.CanvasObject) {})
	show(t, l, 100, 200)
	l.SetOffset(30)
	for _, c := range []struct {
		at   fyne.Position
		want int
	}{
		{fyne.NewPos(5, 0), 1},
		{fyne.NewPos(5, 15), 2},
		{fyne.NewPos(99, 199), 11},
		{fyne.NewPos(-1, 5), -1},
		{fyne.NewPos(5, -1), -1},
		{fyne.NewPos(5, 200), -1},
		{fyne.NewPos(100, 5), -1},
	} {
		if got := l.IndexAt(c.at); got != c.want {
			t.Errorf("at %v is row %d, want %d", c.at, got, c.want)
		}
	}
	if top, bottom := l.Extent(2); top != 10 || bottom != 30 {
		t.Errorf("row 2 is from %v to %v", top, bottom)
	}
}

package app

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"crosscheck/widgets"
)

// A sparse flow makes and lists only what is in view or near it, and everything else
// when it is scrolled to.
func TestSparseFlow(t *testing.T) {
	test.NewTempApp(t)
	const n, high = 100, 50
	f, made := newSparseFlow(), map[int]bool{}
	f.resize(fyne.NewPos(0, 0), fyne.NewSize(200, 120))
	window := test.NewTempWindow(t, f.scroll)
	window.Resize(fyne.NewSize(200, 120))
	f.setLater(n, func(i int) piece {
		made[i] = true
		return piece{canvas.NewRectangle(nil), 0, func(float32) float32 { return high }}
	})
	if len(made) == 0 || len(made) > 20 || !made[0] {
		t.Errorf("%d of %d pieces are made at first", len(made), n)
	}
	if got := len(f.root.Objects); got != len(made) {
		t.Errorf("%d pieces are listed, %d made", got, len(made))
	}
	f.reveal(n - 1)
	if !made[n-1] || made[n/2] {
		t.Errorf("scrolled to the last: it is made %v, one on the way %v", made[n-1], made[n/2])
	}
	last := f.root.Objects[len(f.root.Objects)-1]
	if top := last.Position().Y - f.scroll.Offset.Y; top < 0 || top+last.Size().Height > 120+high {
		t.Errorf("the last piece stands at %v", top)
	}
	if first := f.root.Objects[0]; first.Position().Y+high < f.scroll.Offset.Y-120 {
		t.Errorf("a piece at %v is listed, the view begins at %v", first.Position().Y, f.scroll.Offset.Y)
	}
	whole := f.root.MinSize().Height
	if want := float32(len(made)*high) + float32(n-len(made))*widgets.Px(reckoned); whole != want {
		t.Errorf("all are %v high, want %v", whole, want)
	}
}

// Pieces that are put in place of others leave the flow where it was scrolled to;
// others that are set begin at the top.
func TestFlowKeepsItsPlace(t *testing.T) {
	test.NewTempApp(t)
	f := newSparseFlow()
	pieces := func() (list []piece) {
		for range 20 {
			list = append(list, piece{canvas.NewRectangle(nil), 4, func(float32) float32 { return 30 }})
		}
		return list
	}
	f.resize(fyne.NewPos(0, 0), fyne.NewSize(200, 120))
	f.set(pieces()...)
	f.reveal(10)
	at := f.scroll.Offset.Y
	if at == 0 {
		t.Fatal("it was not scrolled")
	}
	if f.put(pieces()...); f.scroll.Offset.Y != at {
		t.Errorf("put: at %v, was at %v", f.scroll.Offset.Y, at)
	}
	if f.set(pieces()...); f.scroll.Offset.Y != 0 {
		t.Errorf("set: at %v", f.scroll.Offset.Y)
	}
}

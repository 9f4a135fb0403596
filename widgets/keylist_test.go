package widgets

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

// textList is a list of n rows of text, 30 high, in a window of 200 by 300.
func textList(t testing.TB, n *int) (l *KeyList, selected, opened *[]int) {
	selected, opened = &[]int{}, &[]int{}
	l = NewKeyList(30, func() int { return *n }, func() fyne.CanvasObject { return &canvas.Text{} },
		func(i int, o fyne.CanvasObject) {
			if i >= *n {
				t.Errorf("row %d of %d was asked for", i, *n)
			}
			o.(*canvas.Text).Text = fmt.Sprintf("row %d", i)
		})
	l.OnSelected = func(i int) { *selected = append(*selected, i) }
	l.OnOpened = func(i int) { *opened = append(*opened, i) }
	return l, selected, opened
}

// grouped makes every tenth row a heading.
func grouped(l *KeyList) {
	l.GroupAt = func(i int) (name, count string, ok bool) { return "Group", "9", i%10 == 0 }
}

func TestListKeys(t *testing.T) {
	for name, c := range map[string]struct {
		grouped bool
		start   int
		key     fyne.KeyName
		want    int
	}{
		"down from nothing":       {false, -1, fyne.KeyDown, 0},
		"up from nothing":         {false, -1, fyne.KeyUp, 99},
		"down":                    {false, 4, fyne.KeyDown, 5},
		"up":                      {false, 4, fyne.KeyUp, 3},
		"up at the top":           {false, 0, fyne.KeyUp, 0},
		"down at the end":         {false, 99, fyne.KeyDown, 99},
		"home":                    {false, 50, fyne.KeyHome, 0},
		"end":                     {false, 50, fyne.KeyEnd, 99},
		"page down":               {false, 5, fyne.KeyPageDown, 15},
		"page up":                 {false, 25, fyne.KeyPageUp, 15},
		"page up near the top":    {false, 3, fyne.KeyPageUp, 0},
		"page down near the end":  {false, 95, fyne.KeyPageDown, 99},
		"down over a heading":     {true, 9, fyne.KeyDown, 11},
		"up over a heading":       {true, 11, fyne.KeyUp, 9},
		"up at the first heading": {true, 1, fyne.KeyUp, 1},
		"home below the heading":  {true, 50, fyne.KeyHome, 1},
	} {
		t.Run(name, func(t *testing.T) {
			newDesk(t)
			n := 100
			l, selected, _ := textList(t, &n)
			if c.grouped {
				grouped(l)
			}
			show(t, l, 200, 300)
			l.SetSelected(c.start)
			if len(*selected) != 0 {
				t.Fatal("SetSelected called OnSelected")
			}
			l.TypedKey(key(c.key))
			if l.Selected() != c.want {
				t.Errorf("selected %d, want %d", l.Selected(), c.want)
			}
			if moved := c.want != c.start; moved != (len(*selected) == 1) {
				t.Errorf("OnSelected was called with %v", *selected)
			}
			if top, end := l.top(l.Selected()), l.top(l.Selected()+1); top < l.Offset() || end > l.Offset()+300 {
				t.Errorf("the selected row at %g to %g is out of view at %g", top, end, l.Offset())
			}
		})
	}
}

func TestListHandsOnOtherKeys(t *testing.T) {
	newDesk(t)
	n := 3
	l, _, opened := textList(t, &n)
	c := show(t, l, 200, 300).Canvas()
	var window []string
	c.SetOnTypedRune(func(r rune) { window = append(window, string(r)) })
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { window = append(window, string(e.Name)) })
	l.TypedRune('j')
	l.TypedKey(key(fyne.KeyEscape))
	l.TypedKey(key(fyne.KeyReturn)) // nothing is selected
	if got := fmt.Sprint(window); got != "[j Escape Return]" {
		t.Errorf("the window heard %s", got)
	}
	l.SetSelected(1)
	l.TypedKey(key(fyne.KeyReturn))
	if fmt.Sprint(*opened) != "[1]" {
		t.Errorf("opened %v", *opened)
	}
	var own []string
	l.OnRune = func(r rune) { own = append(own, string(r)) }
	l.OnKey = func(e *fyne.KeyEvent) { own = append(own, string(e.Name)) }
	l.TypedRune('k')
	l.TypedKey(key(fyne.KeyDelete))
	if len(window) != 3 || fmt.Sprint(own) != "[k Delete]" {
		t.Errorf("the page heard %v, the window %v", own, window)
	}
}

func TestListClicks(t *testing.T) {
	newDesk(t)
	n := 100
	l, selected, opened := textList(t, &n)
	grouped(l)
	c := show(t, l, 200, 300).Canvas()
	test.TapCanvas(c, fyne.NewPos(50, 10)) // the heading
	if l.Selected() != -1 || c.Focused() != l {
		t.Errorf("a click on a heading selected %d; the focus is with %v", l.Selected(), c.Focused())
	}
	test.TapCanvas(c, fyne.NewPos(50, groupHeight+40)) // the second row
	test.TapCanvas(c, fyne.NewPos(50, groupHeight+40))
	if fmt.Sprint(*selected) != "[2]" || fmt.Sprint(*opened) != "[2]" {
		t.Errorf("selected %v, opened %v", *selected, *opened)
	}
	test.TapCanvas(c, fyne.NewPos(50, groupHeight+40))
	if len(*opened) != 1 {
		t.Error("the third click opened it again")
	}
	menu := -1
	l.OnMenu = func(i int, _ fyne.Position) { menu = i }
	test.TapSecondaryAt(l.body, fyne.NewPos(50, groupHeight+5))
	if menu != 1 || l.Selected() != 1 {
		t.Errorf("the menu is of %d, selected is %d", menu, l.Selected())
	}
}

func TestListMakesOnlyWhatIsInView(t *testing.T) {
	newDesk(t)
	n, made := 50000, 0
	l, _, _ := textList(t, &n)
	l.Create = func() fyne.CanvasObject { made++; return &canvas.Text{} }
	show(t, l, 200, 300)
	for i := range 200 {
		l.SetOffset(float32(i) * 7001)
	}
	if made > 30 {
		t.Errorf("%d rows were made for a view of 10", made)
	}
	l.TypedKey(key(fyne.KeyEnd))
	if r := l.body.rows[n-1]; r == nil || r.content.(*canvas.Text).Text != "row 49999" {
		t.Error("the last row is not in view")
	}
}

func TestListFollowsItsData(t *testing.T) {
	newDesk(t)
	n := 100
	l, _, _ := textList(t, &n)
	show(t, l, 200, 300)
	l.SetSelected(99)
	n = 5
	l.Refresh()
	if l.Selected() != -1 || l.Offset() != 0 || len(l.body.rows) != 5 {
		t.Errorf("selected %d, scrolled to %g, %d rows", l.Selected(), l.Offset(), len(l.body.rows))
	}
	n = 0
	l.Refresh()
	for _, name := range []fyne.KeyName{fyne.KeyDown, fyne.KeyUp, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyReturn} {
		l.TypedKey(key(name))
	}
	l.SetSelected(7)
	l.ScrollTo(3)
	if l.Selected() != -1 || len(l.body.rows) != 0 {
		t.Error("there is something in an empty list")
	}
	grouped(l)
	n = 1 // a heading alone
	l.Refresh()
	l.TypedKey(key(fyne.KeyDown))
	l.TypedKey(key(fyne.KeyEnd))
	if l.Selected() != -1 {
		t.Errorf("the heading was selected: %d", l.Selected())
	}
}

func TestListUpdatesRowsWhoseStateChanged(t *testing.T) {
	newDesk(t)
	n := 100
	l, _, _ := textList(t, &n)
	show(t, l, 200, 300)
	updated := map[int]int{}
	l.Update = func(i int, _ fyne.CanvasObject) { updated[i]++ }
	l.SetSelected(2)
	l.SetSelected(3)
	l.SetSelected(3)
	if len(updated) != 2 || updated[2] != 2 || updated[3] != 1 {
		t.Errorf("updated %v", updated)
	}
	l.RefreshRow(9)
	l.RefreshRow(50) // out of view
	if updated[9] != 1 || updated[50] != 0 {
		t.Errorf("updated %v", updated)
	}
}

// Rows lie one below the other, and the row at any height is the one drawn there.
func TestRowsAndHeightsAgree(t *testing.T) {
	newDesk(t)
	rapid.Check(t, func(r *rapid.T) {
		heights := rapid.SliceOfN(rapid.Float32Range(1, 200), 1, 60).Draw(r, "heights")
		l := NewKeyList(30, func() int { return len(heights) }, nil, nil)
		if rapid.Bool().Draw(r, "own heights") {
			l.HeightOf = func(i int) float32 { return heights[i] }
		}
		l.measure()
		for i := range heights {
			top, end := l.top(i), l.top(i+1)
			if end <= top {
				r.Fatalf("row %d is from %g to %g", i, top, end)
			}
			if got := l.rowAt((top + end) / 2); got != i {
				r.Fatalf("in the middle of row %d is row %d", i, got)
			}
		}
		if got := l.rowAt(l.top(len(heights)) + 100); got != len(heights)-1 {
			r.Fatalf("below the end is row %d", got)
		}
	})
}

func BenchmarkListScroll(b *testing.B) {
	test.NewTempApp(b).Settings().SetTheme(designTheme(b))
	for _, rows := range []int{1000, 100000} {
		b.Run(fmt.Sprint(rows, " rows"), func(b *testing.B) {
			l, _, _ := textList(b, &rows)
			l.HeightOf = func(i int) float32 { return float32(30 + i%40) }
			l.Resize(fyne.NewSize(300, 600))
			l.Refresh()
			for i := 0; b.Loop(); i++ {
				l.SetOffset(l.top(rows-40) + float32(i%50)*10)
			}
		})
	}
}

func TestADrivenListOpensByOneClickAndLeavesTheKeyboard(t *testing.T) {
	newDesk(t)
	n := 40
	l, selected, opened := textList(t, &n)
	grouped(l)
	l.Driven = true
	field := NewField("")
	w := show(t, container.NewBorder(field, nil, nil, nil, l), 200, 300)
	field.Focus()
	l.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 5)}) // the heading
	l.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, l.top(3)+5)})
	l.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, l.top(3)+5)})
	if fmt.Sprint(*opened) != "[3 3]" || len(*selected) != 0 || l.Selected() != 3 {
		t.Errorf("opened %v, selected %v, now %d", *opened, *selected, l.Selected())
	}
	if w.Canvas().Focused() != field.Focusable() {
		t.Errorf("the keyboard went to %T", w.Canvas().Focused())
	}
}

package widgets

import (
	"fmt"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func someTabs(n int) []ArticleTab {
	tabs := make([]ArticleTab, n)
	for i := range tabs {
		tabs[i] = ArticleTab{Letter: string(rune('A' + i%26)), Outlet: fmt.Sprintf("Outlet %d", i+1)}
	}
	return tabs
}

func TestTabs(t *testing.T) {
	newDesk(t)
	tabs := NewArticleTabs()
	var selected []int
	tabs.OnSelected = func(i int) { selected = append(selected, i) }
	c := show(t, tabs, 700, 37).Canvas()
	tabs.SetTabs(someTabs(5), 2)
	if tabs.Selected() != 2 || len(selected) != 0 {
		t.Fatalf("selected %d, called %v", tabs.Selected(), selected)
	}
	test.TapCanvas(c, fyne.NewPos(tabs.ends[0]+5, 10))
	c.Focus(tabs)
	for _, name := range []fyne.KeyName{fyne.KeyRight, fyne.KeyEnd, fyne.KeyRight, fyne.KeyHome, fyne.KeyLeft} {
		tabs.TypedKey(key(name))
	}
	if got := fmt.Sprint(selected); got != "[1 2 4 0]" {
		t.Errorf("selected %s", got)
	}
	var window []string
	c.SetOnTypedRune(func(r rune) { window = append(window, string(r)) })
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { window = append(window, string(e.Name)) })
	tabs.TypedRune('s')
	tabs.TypedKey(key(fyne.KeyDown))
	if fmt.Sprint(window) != "[s Down]" {
		t.Errorf("the window heard %v", window)
	}
	test.TapCanvas(c, fyne.NewPos(tabs.ends[4]+20, 10)) // behind the last
	if len(selected) != 4 {
		t.Error("a click behind the tabs selected one")
	}
}

func TestManyTabsScrollAndDrawWhatIsInView(t *testing.T) {
	newDesk(t)
	tabs := NewArticleTabs()
	c := show(t, tabs, 700, 37).Canvas()
	tabs.SetTabs(someTabs(1000), 0)
	tabs.SetSelected(999)
	if tabs.offset == 0 {
		t.Error("the last tab is not in view")
	}
	if n := len(test.WidgetRenderer(tabs.strip).Objects()); n == 0 || n > 60 {
		t.Errorf("%d objects are drawn", n)
	}
	before := tabs.offset
	test.Scroll(c, fyne.NewPos(20, 20), 0, 500)
	if tabs.offset != before-500 {
		t.Errorf("the wheel scrolled from %g to %g", before, tabs.offset)
	}
	test.Scroll(c, fyne.NewPos(20, 20), 0, -5000)
	if tabs.offset != before {
		t.Errorf("the tabs scroll on to %g behind their end at %g", tabs.offset, before)
	}
	test.TapCanvas(c, fyne.NewPos(10, 10))
	if at := tabs.Selected(); tabs.start(at) > tabs.offset+10 || tabs.ends[at] < tabs.offset {
		t.Errorf("a click at the left selected tab %d", at)
	}
	tabs.SetTabs(nil, 0)
	tabs.TypedKey(key(fyne.KeyRight))
	tabs.TypedKey(key(fyne.KeyEnd))
	if tabs.Selected() != -1 {
		t.Errorf("selected %d of none", tabs.Selected())
	}
}

func TestSelectingMovesNoTab(t *testing.T) {
	newDesk(t)
	tabs := NewArticleTabs()
	show(t, tabs, 700, 37)
	tabs.SetTabs(someTabs(4), 0)
	before := fmt.Sprint(tabs.ends)
	tabs.SetSelected(3)
	if after := fmt.Sprint(tabs.ends); after != before {
		t.Errorf("the tabs moved from %s to %s", before, after)
	}
}

func TestTabsThatDoNotFitBecomeNarrower(t *testing.T) {
	newDesk(t)
	for _, row := range []struct {
		name   string
		widths []float32
		room   float32
		most   float32
	}{
		{"all fit", []float32{100, 200}, 300, math.MaxFloat32},
		{"all are cut", []float32{200, 300}, 300, 150},
		{"the narrow one stays", []float32{300, 50, 300}, 350, 150},
		{"none", nil, 300, math.MaxFloat32},
	} {
		if got := widest(row.widths, row.room); got != row.most {
			t.Errorf("%s: the widest is %g, want %g", row.name, got, row.most)
		}
	}

	tabs := NewArticleTabs()
	show(t, tabs, 700, 37)
	long := someTabs(5)
	for i := range long {
		long[i].Outlet = "The first words of a report whose outlet is unknown"
	}
	tabs.SetTabs(long, 0)
	if end := tabs.ends[4]; end > 700 || end < 690 {
		t.Errorf("five long tabs end at %g of 700", end)
	}
	tabs.Resize(fyne.NewSize(400, 37))
	tabs.SetSelected(4)
	if tabs.offset == 0 {
		t.Error("tabs that cannot become narrower do not scroll")
	}
}

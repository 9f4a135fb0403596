package widgets

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func key(name fyne.KeyName) *fyne.KeyEvent { return &fyne.KeyEvent{Name: name} }

// pressing is what a test does to a thing that can be pressed.
type pressing interface {
	fyne.CanvasObject
	fyne.Tappable
	fyne.Focusable
}

func TestPressing(t *testing.T) {
	for name, build := range map[string]func(func()) pressing{
		"button":         func(f func()) pressing { return NewButton("Go", f) },
		"link":           func(f func()) pressing { return NewLink("Go", f) },
		"chip":           func(f func()) pressing { return NewChip("All", f) },
		"verdict button": func(f func()) pressing { return NewVerdictButton(Disputed, "2", f) },
		"card":           func(f func()) pressing { return NewTapCard(NewKeyCap("G"), f) },
		"nav item":       func(f func()) pressing { return NewNavItem("help", "Help", f) },
	} {
		t.Run(name, func(t *testing.T) {
			newDesk(t)
			pressed := 0
			o := build(func() { pressed++ })
			other := NewButton("Other", nil)
			c := show(t, container.NewHBox(o, other), 400, 60).Canvas()
			var runes []rune
			var keys []fyne.KeyName
			c.SetOnTypedRune(func(r rune) { runes = append(runes, r) })
			c.SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, e.Name) })

			test.Tap(o)
			if pressed != 1 {
				t.Fatalf("a click pressed it %d times", pressed)
			}
			c.Focus(o)
			o.TypedKey(key(fyne.KeyReturn))
			o.TypedKey(key(fyne.KeyEnter))
			o.TypedKey(key(fyne.KeySpace)) // the character follows
			o.TypedRune(' ')
			if pressed != 4 {
				t.Errorf("Enter, Enter and Space pressed it %d times", pressed-1)
			}
			o.TypedRune('j')
			o.TypedKey(key(fyne.KeyDown))
			if string(runes) != "j" || len(keys) != 1 || keys[0] != fyne.KeyDown {
				t.Errorf("handed on: %q and %v", string(runes), keys)
			}
			c.Focus(other)
			o.Tapped(nil)
			if c.Focused() != nil {
				t.Error("a click left the focus with something else")
			}
			if m, ok := o.(fyne.Disableable); ok {
				m.Disable()
				o.Tapped(nil)
				o.TypedRune(' ')
				if pressed != 5 {
					t.Error("a disabled one was pressed")
				}
				m.Enable()
				o.Tapped(nil)
				if pressed != 6 {
					t.Error("it did not come back")
				}
			}
		})
	}
}

func TestTabOrderLeavesOutWhatIsBlocked(t *testing.T) {
	newDesk(t)
	first, blocked, last := NewButton("1", nil), NewButton("2", nil), NewButton("3", nil)
	c := show(t, container.NewHBox(first, blocked, last), 400, 60).Canvas()
	blocked.Block("Nothing is decided yet")
	test.FocusNext(c)
	test.FocusNext(c)
	if c.Focused() != last {
		t.Errorf("the focus is at %v", c.Focused())
	}
}

func TestButtonsTellHints(t *testing.T) {
	newDesk(t)
	var told []string
	b := NewIconButton("sort", "Sort the claims", nil).WithHints(func(s string) { told = append(told, s) })
	show(t, b, 100, 60)
	b.MouseIn(nil)
	b.MouseOut()
	b.Block("There are no claims to sort")
	b.MouseIn(nil)
	b.Tapped(nil)
	want := []string{"Sort the claims", "", "There are no claims to sort", "There are no claims to sort"}
	if len(told) != len(want) {
		t.Fatalf("told %q", told)
	}
	for i := range want {
		if told[i] != want[i] {
			t.Errorf("hint %d is %q, want %q", i, told[i], want[i])
		}
	}
}

func TestFocusIsARingInside(t *testing.T) {
	newDesk(t)
	for name, c := range map[string]struct {
		kind   ButtonKind
		stroke fyne.ThemeColorName
		ring   fyne.ThemeColorName
	}{
		"plain":   {ButtonPlain, ColorFocus, ""},
		"primary": {ButtonPrimary, "", ColorOnFocus},
		"link":    {ButtonLink, ColorFocus, ""},
		"flat":    {ButtonFlat, ColorFocus, ""},
		"tall":    {ButtonTall, ColorFocus, ""},
	} {
		b := NewButtonOf(c.kind, "Go", nil)
		before := b.look()
		b.FocusGained()
		if l := b.look(); l.stroke != c.stroke || l.ring != c.ring {
			t.Errorf("%s: focused %+v", name, l)
		}
		b.FocusLost()
		if b.look() != before {
			t.Errorf("%s: the ring stays", name)
		}
	}
}

func TestAToastGoesBeforeItsActionRuns(t *testing.T) {
	newDesk(t)
	var order []string
	toast := NewToast("Saved", func() { order = append(order, "undo") }, func() { order = append(order, "gone") })
	show(t, toast, 400, 100)
	test.Tap(toast.action)
	test.Tap(toast.dismiss)
	if len(order) != 3 || order[0] != "gone" || order[1] != "undo" || order[2] != "gone" {
		t.Errorf("order is %v", order)
	}
	if plain := NewToast("Saved", nil, nil); plain.action != nil {
		t.Error("there is nothing to undo")
	}
}

func TestProgressShowsHowFar(t *testing.T) {
	newDesk(t)
	cancelled := false
	l := NewProgressLine()
	show(t, l, 400, 40)
	if l.cancel.Visible() {
		t.Error("there is a cross without anything to stop")
	}
	l.OnCancel = func() { cancelled = true }
	for name, c := range map[string]struct {
		done, total int
		to          float32
	}{"none": {0, 10, 0}, "half": {5, 10, 0.5}, "all": {10, 10, 1}, "too much": {12, 10, 1}, "negative": {-1, 10, 0}} {
		l.Set("Comparing", c.done, c.total)
		if from, to := l.filled(); from != 0 || to != c.to {
			t.Errorf("%s: %g to %g", name, from, to)
		}
	}
	l.Set("Importing", 0, 0)
	from, _ := l.filled()
	l.Set("Importing", 0, 0)
	if next, to := l.filled(); next == from || to > 1 {
		t.Errorf("the piece does not move on: %g, %g", from, next)
	}
	test.Tap(l.cancel)
	if !cancelled {
		t.Error("the cross stops nothing")
	}
}

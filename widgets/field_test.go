package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestFieldTellsWhatIsTyped(t *testing.T) {
	newDesk(t)
	f := NewSearchField("Filter claims", "/")
	var changed, submitted []string
	var keys []fyne.KeyName
	var focus []bool
	escaped := 0
	f.OnChanged = func(s string) { changed = append(changed, s) }
	f.OnSubmitted = func(s string) { submitted = append(submitted, s) }
	f.OnEscape = func() { escaped++ }
	f.OnKey = func(n fyne.KeyName) { keys = append(keys, n) }
	f.OnFocus = func(has bool) { focus = append(focus, has) }
	c := show(t, container.NewVBox(f), 300, 60).Canvas()
	f.Focus()
	if !f.HasFocus() || c.Focused() != f.Focusable() {
		t.Fatal("the field has no focus")
	}
	test.Type(f.Focusable(), "ab")
	for _, name := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyEscape, fyne.KeyReturn} {
		f.Focusable().TypedKey(key(name))
	}
	if f.Text() != "ab" || len(changed) != 2 || changed[1] != "ab" {
		t.Errorf("text %q, changes %q", f.Text(), changed)
	}
	if len(submitted) != 1 || submitted[0] != "ab" || escaped != 1 || len(keys) != 4 {
		t.Errorf("submitted %q, escaped %d times, keys %v", submitted, escaped, keys)
	}
	c.Unfocus()
	if f.HasFocus() || len(focus) != 2 || !focus[0] || focus[1] {
		t.Errorf("focus came and went: %v", focus)
	}
}

func TestFieldWithoutListenersDoesNoHarm(t *testing.T) {
	newDesk(t)
	f := NewField("")
	show(t, f, 200, 40)
	f.Focus()
	for _, name := range []fyne.KeyName{fyne.KeyUp, fyne.KeyEscape, fyne.KeyReturn, fyne.KeyPageDown, fyne.KeyLeft} {
		f.Focusable().TypedKey(key(name))
	}
	test.Type(f.Focusable(), "x")
	if f.Text() != "x" {
		t.Errorf("text is %q", f.Text())
	}
}

func TestFieldTextAndSelection(t *testing.T) {
	newDesk(t)
	f := NewField("")
	show(t, f, 200, 40)
	f.SetText("münchen")
	if f.entry.CursorColumn != 7 {
		t.Errorf("the cursor is at %d", f.entry.CursorColumn)
	}
	f.Focus()
	f.SelectAll()
	test.Type(f.Focusable(), "z")
	if f.Text() != "z" {
		t.Errorf("typing over a selection gave %q", f.Text())
	}
}

func TestAClickBesideTheTextLeadsIntoTheField(t *testing.T) {
	newDesk(t)
	f := NewSearchField("Find", "")
	c := show(t, f, 300, 28).Canvas()
	test.TapCanvas(c, fyne.NewPos(5, 14)) // on the icon
	if !f.HasFocus() {
		t.Error("the field did not take the focus")
	}
}

func TestFieldError(t *testing.T) {
	newDesk(t)
	f := NewField("Address")
	f.SetHint("https://…")
	show(t, f, 300, 28)
	f.SetError("Not an address; write it with https:// in front and nothing behind it, please")
	if f.Error() == "" {
		t.Fatal("there is no error")
	}
	for _, o := range test.WidgetRenderer(f).Objects() {
		if p := o.Position(); p.X+o.Size().Width > 300 && o.Visible() {
			t.Errorf("%T stands out to %g", o, p.X+o.Size().Width)
		}
	}
	f.SetError("")
	if f.Error() != "" {
		t.Error("the error stays")
	}
}

func TestDisabledFieldKeepsItsText(t *testing.T) {
	newDesk(t)
	f := NewField("")
	show(t, f, 300, 28)
	f.SetText("as it was")
	f.Disable()
	test.Type(f.Focusable(), "x")
	if f.Text() != "as it was" || !f.Disabled() {
		t.Errorf("text is %q", f.Text())
	}
	f.Enable()
	if f.Disabled() {
		t.Error("it stays disabled")
	}
}

// TestAHintHasTheRoomOfAnEmptyField: it is cut only for what is typed.
func TestAHintHasTheRoomOfAnEmptyField(t *testing.T) {
	newDesk(t)
	const hint = "required: not what is suggested; ↓ for those given lately"
	f := NewLabelledField("Reason", "")
	show(t, container.NewVBox(f), 520, 40)
	shown := func() string {
		for _, o := range test.WidgetRenderer(f).Objects() {
			if text, ok := o.(*canvas.Text); ok && strings.HasPrefix(text.Text, "required") {
				return text.Text
			}
		}
		return ""
	}
	f.SetHint(hint)
	if got := shown(); got != hint {
		t.Errorf("beside nothing the hint is %q", got)
	}
	f.SetText("they cannot both be right")
	f.SetHint(hint + ".")
	if got := shown(); !strings.HasSuffix(got, "…") {
		t.Errorf("beside words the hint is %q", got)
	}
}

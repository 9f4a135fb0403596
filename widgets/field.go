package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Field is a line to type in, 28 high: an icon or a label before the text, a
// hint or a key behind it. Give it the keyboard by Focus, or hand Focusable to
// the canvas.
type Field struct {
	widget.BaseWidget
	// OnChanged is called with the text whenever a person or SetText changed it.
	OnChanged func(text string)
	// OnSubmitted is called with the text on Enter.
	OnSubmitted func(text string)
	// OnEscape is called on Esc.
	OnEscape func()
	// OnKey is called with keys that move in a list rather than in a line: Up,
	// Down, PageUp and PageDown. When it is nil they move in the line.
	OnKey func(name fyne.KeyName)
	// OnFocus is called when the keyboard comes (true) and goes (false).
	OnFocus func(has bool)

	entry       *fieldEntry
	clip        *container.Clip // shows the entry without its border
	icon, label string
	hint, key   string
	problem     string
	borderless  bool
}

// NewField returns an empty field.
func NewField(placeholder string) *Field {
	f := &Field{}
	f.entry = newFieldEntry(f)
	f.entry.SetPlaceHolder(placeholder)
	f.clip = container.NewClip(container.New(outset{}, f.entry))
	f.clip.ExtendBaseWidget(f.clip) // else it ignores sizes it is given before it is drawn
	f.ExtendBaseWidget(f)
	return f
}

// NewSearchField returns a field with a magnifying glass, and with the key that
// leads to it ("" for none).
func NewSearchField(placeholder, key string) *Field {
	f := NewField(placeholder)
	f.icon, f.key = "search", key
	return f
}

// NewLabelledField returns a field with its name before the text ("Reason").
func NewLabelledField(label, placeholder string) *Field {
	f := NewField(placeholder)
	f.label = label
	return f
}

// Borderless takes the box away, for a field that is the head of a panel, and
// returns the field.
func (f *Field) Borderless() *Field {
	f.borderless = true
	return f
}

// Text returns what stands in the field.
func (f *Field) Text() string { return f.entry.Text }

// SetText puts a text in, with the cursor at its end. OnChanged is called if it
// is another text.
func (f *Field) SetText(text string) {
	f.entry.SetText(text)
	f.entry.CursorColumn = len([]rune(text))
	f.entry.Refresh()
}

// SetPlaceholder changes what an empty field says.
func (f *Field) SetPlaceholder(text string) { f.entry.SetPlaceHolder(text) }

// SetHint shows quiet words at the right end ("6 of 84"); "" shows none.
func (f *Field) SetHint(hint string) {
	if f.hint != hint {
		f.hint = hint
		f.Refresh()
	}
}

// SetKey shows a key at the right end; "" shows none.
func (f *Field) SetKey(key string) {
	if f.key != key {
		f.key = key
		f.Refresh()
	}
}

// SetError marks the field as wrong and says why, in place of the hint; "" takes
// the mark away.
func (f *Field) SetError(sentence string) {
	if f.problem != sentence {
		f.problem = sentence
		f.Refresh()
	}
}

// Error returns what SetError was given.
func (f *Field) Error() string { return f.problem }

// Focus gives the field the keyboard; it does nothing while there is no window.
func (f *Field) Focus() {
	if c := canvasOf(f); c != nil {
		c.Focus(f.entry)
	}
}

// Focusable returns what takes the keyboard of this field.
func (f *Field) Focusable() fyne.Focusable { return f.entry }

// HasFocus reports whether the field has the keyboard.
func (f *Field) HasFocus() bool { return f.entry.focused }

// SelectAll selects the text, so that typing replaces it.
func (f *Field) SelectAll() { f.entry.TypedShortcut(&fyne.ShortcutSelectAll{}) }

// Disable keeps people from typing.
func (f *Field) Disable() {
	f.entry.Disable()
	f.Refresh()
}

// Enable lets people type again.
func (f *Field) Enable() {
	f.entry.Enable()
	f.Refresh()
}

// Disabled reports whether people are kept from typing.
func (f *Field) Disabled() bool { return f.entry.Disabled() }

// Tapped implements fyne.Tappable: a click beside the text leads into it.
func (f *Field) Tapped(*fyne.PointEvent) { f.Focus() }

// fieldEntry is where the typing happens.
type fieldEntry struct {
	widget.Entry
	of      *Field
	focused bool
}

func newFieldEntry(of *Field) *fieldEntry {
	e := &fieldEntry{of: of}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip) // as widget.NewEntry has it
	e.OnChanged = func(text string) {
		if of.OnChanged != nil {
			of.OnChanged(text)
		}
	}
	e.OnSubmitted = func(text string) {
		if of.OnSubmitted != nil {
			of.OnSubmitted(text)
		}
	}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *fieldEntry) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyEscape:
		if e.of.OnEscape != nil {
			e.of.OnEscape()
		}
		return
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		if e.of.OnKey != nil {
			e.of.OnKey(k.Name)
			return
		}
	}
	e.Entry.TypedKey(k)
}

// FocusGained implements fyne.Focusable.
func (e *fieldEntry) FocusGained() {
	e.Entry.FocusGained()
	e.setFocused(true)
}

// FocusLost implements fyne.Focusable.
func (e *fieldEntry) FocusLost() {
	e.Entry.FocusLost()
	e.setFocused(false)
}

func (e *fieldEntry) setFocused(has bool) {
	if e.focused == has {
		return
	}
	e.focused = has
	e.of.Refresh()
	if e.of.OnFocus != nil {
		e.of.OnFocus(has)
	}
}

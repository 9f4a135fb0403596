package widgets

import "fyne.io/fyne/v2/driver/desktop"

// ButtonKind is the look of a button.
type ButtonKind int

// The kinds of buttons.
const (
	ButtonPlain   ButtonKind = iota // bordered, 28 high
	ButtonPrimary                   // filled with the focus colour: one on a page
	ButtonLink                      // text in the focus colour, as high as its line
	ButtonFlat                      // no border: for tool bars
	ButtonTall                      // bordered, 44 high, semi-bold: for judging pairs
)

// Button is something to press: an icon, a text and the key that does the same,
// each of them optional. It takes the keyboard focus; Enter, Space and a click
// press it.
type Button struct {
	pressable
	// OnTapped is called when the button is pressed and not disabled. May be nil.
	OnTapped func()
	// OnHint is called with a sentence for the status line when the mouse or the
	// focus comes to the button (its hint, or why it is disabled), with "" when
	// they leave, and with the reason when a disabled button is pressed. May be nil.
	OnHint func(text string)

	kind           ButtonKind
	icon           string // name
	trailing       string // name of an icon at the right
	text, key      string
	hint, reason   string
	small, leading bool
	accent         bool // text in the focus colour
}

// NewButton returns a bordered button with a text.
func NewButton(text string, onTapped func()) *Button { return NewButtonOf(ButtonPlain, text, onTapped) }

// NewPrimaryButton returns the button that goes on with the work.
func NewPrimaryButton(text string, onTapped func()) *Button {
	return NewButtonOf(ButtonPrimary, text, onTapped)
}

// NewLink returns a button that looks like a link.
func NewLink(text string, onTapped func()) *Button { return NewButtonOf(ButtonLink, text, onTapped) }

// NewIconButton returns a square bordered button with an icon only; hint says
// what it does.
func NewIconButton(icon, hint string, onTapped func()) *Button {
	return NewButtonOf(ButtonPlain, "", onTapped).WithIcon(icon).WithHint(hint)
}

// NewButtonOf returns a button of a kind.
func NewButtonOf(kind ButtonKind, text string, onTapped func()) *Button {
	b := &Button{OnTapped: onTapped, kind: kind, text: text}
	b.extend(b, b.pressed)
	return b
}

// WithIcon puts an icon before the text and returns the button.
func (b *Button) WithIcon(name string) *Button {
	b.icon = name
	return b
}

// WithTrailingIcon puts an icon behind the text, such as "chevron-down" when the
// button opens a menu, and returns the button.
func (b *Button) WithTrailingIcon(name string) *Button {
	b.trailing = name
	return b
}

// WithKey shows the key that does the same and returns the button.
func (b *Button) WithKey(key string) *Button {
	b.key = key
	return b
}

// WithHint sets what OnHint tells and returns the button.
func (b *Button) WithHint(hint string) *Button {
	b.hint = hint
	return b
}

// WithHints sets who is told hints and returns the button.
func (b *Button) WithHints(onHint func(text string)) *Button {
	b.OnHint = onHint
	return b
}

// Small sets the text of a link or a flat button in the small size and returns
// the button.
func (b *Button) Small() *Button {
	b.small = true
	return b
}

// AlignLeading puts icon and text at the left of a wide button instead of in
// its middle, and returns the button.
func (b *Button) AlignLeading() *Button {
	b.leading = true
	return b
}

// SetText changes the text.
func (b *Button) SetText(text string) {
	if b.text != text {
		b.text = text
		b.Refresh()
	}
}

// SetIcon changes the icon before the text.
func (b *Button) SetIcon(name string) {
	if b.icon != name {
		b.icon = name
		b.Refresh()
	}
}

// SetKey changes the key that is shown; "" shows none.
func (b *Button) SetKey(key string) {
	if b.key != key {
		b.key = key
		b.Refresh()
	}
}

// SetKind changes the look.
func (b *Button) SetKind(kind ButtonKind) {
	if b.kind != kind {
		b.kind = kind
		b.Refresh()
	}
}

// Text returns the text.
func (b *Button) Text() string { return b.text }

// Block disables the button and says why; the reason goes to OnHint.
func (b *Button) Block(reason string) {
	changed := !b.disabled
	b.disabled, b.reason = true, reason
	if changed {
		b.Refresh()
	}
}

// Disable implements fyne.Disableable. Better give a reason by Block.
func (b *Button) Disable() { b.Block("") }

// Enable implements fyne.Disableable.
func (b *Button) Enable() {
	if b.disabled {
		b.disabled, b.reason = false, ""
		b.Refresh()
	}
}

// Disabled implements fyne.Disableable: a disabled button gets no focus.
func (b *Button) Disabled() bool { return b.disabled }

func (b *Button) pressed() {
	if b.disabled {
		b.tell(b.reason)
		return
	}
	if b.OnTapped != nil {
		b.OnTapped()
	}
}

func (b *Button) tell(hint string) {
	if b.OnHint != nil {
		b.OnHint(hint)
	}
}

func (b *Button) tellHint() {
	if b.disabled {
		b.tell(b.reason)
	} else if b.hint != "" {
		b.tell(b.hint)
	}
}

// MouseIn implements desktop.Hoverable.
func (b *Button) MouseIn(e *desktop.MouseEvent) {
	b.pressable.MouseIn(e)
	b.tellHint()
}

// MouseOut implements desktop.Hoverable.
func (b *Button) MouseOut() {
	b.pressable.MouseOut()
	b.tell("")
}

// FocusGained implements fyne.Focusable.
func (b *Button) FocusGained() {
	b.pressable.FocusGained()
	b.tellHint()
}

// FocusLost implements fyne.Focusable.
func (b *Button) FocusLost() {
	b.pressable.FocusLost()
	b.tell("")
}

// Cursor implements desktop.Cursorable: a link shows a hand.
func (b *Button) Cursor() desktop.Cursor {
	if b.kind == ButtonLink && !b.disabled {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}

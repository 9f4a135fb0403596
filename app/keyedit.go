package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/widgets"
)

// This file lets a person choose the keys of commands. A key that stands for
// something else is refused with what that is.

// showKeys lists the commands with their keys; one that is chosen asks for its
// new key.
func (w *window) showKeys() {
	o := w.newOverlay(lang.L("Which command gets another key"))
	var items []paletteItem
	for _, c := range w.commands {
		group := lang.L("Everywhere")
		if c.page != "" {
			group = pageTitle(c.page)
		}
		items = append(items, paletteItem{title: lang.L(c.title), key: printed(c.key), group: group, icon: commandIcon(c), run: func() { w.askKey(c) }})
	}
	o.find = func(words string) { o.show(rank(items, words)) }
	o.open()
}

// refusalHeight is the room for why a key is refused: two lines, in the design's units.
const refusalHeight = 32

// askKey waits for the key that a command is to have.
func (w *window) askKey(c *command) {
	catcher := newKeyCatcher(c.key)
	s := w.newSheet(fmt.Sprintf(lang.L("A key for “%s”"), lang.L(c.title)), sheetNarrow,
		textPiece(widgets.NewText(widgets.TextBody, lang.L("Press the new key, alone or with Ctrl or Alt."), widgets.ColorInk2).Wrapped(0), 0),
		plainPiece(catcher, 12), piece{catcher.said, 10, func(float32) float32 { return widgets.Px(refusalHeight) }})
	give := func(key string) {
		if why := w.setKey(c.id, key); why != "" {
			catcher.refuse(why)
			return
		}
		s.Hide()
		w.toast(fmt.Sprintf(lang.L("%s is now “%s”"), w.keyOf(c.id), lang.L(c.title)))
	}
	s.buttons = []*widgets.Button{widgets.NewButton(lang.L("Cancel"), s.Hide).WithKey("Esc")}
	if came := keyIn(allCommands(nil), c.id); came != "" && came != c.key {
		s.buttons = append([]*widgets.Button{widgets.NewButton(fmt.Sprintf(lang.L("Back to %s"), printed(came)), func() { give("") })}, s.buttons...)
	}
	catcher.onEscape = s.Hide
	catcher.onKey = func(key string) {
		if catcher.first != "" {
			key, catcher.first = catcher.first+" "+key, ""
		} else if w.startsSequence(key) {
			catcher.first = key
			catcher.show(key+" …", "")
			return
		}
		catcher.show(printed(key), "")
		give(key)
	}
	s.open(catcher)
}

// setKey gives a command a key, or with "" the one it came with, and says why
// not when it is taken.
func (w *window) setKey(id, key string) (why string) {
	keys := w.prefs.keys()
	if key == "" {
		delete(keys, id)
	} else {
		keys[id] = key
	}
	changed := allCommands(keys)
	if other := clash(changed, id); other != nil {
		return takenWords(printed(keyIn(changed, id)), other)
	}
	w.prefs.setKeys(keys)
	w.setCommands(changed)
	return ""
}

// takenWords refuse a key that stands for another command.
func takenWords(key string, other *command) string {
	return fmt.Sprintf(lang.L("%s stands for “%s” already. Press another, or change that one first."), key, lang.L(other.title))
}

func keyIn(commands []*command, id string) string {
	for _, c := range commands {
		if c.id == id {
			return c.key
		}
	}
	return ""
}

// clash is a command whose key is also that of the command with the id, where
// both can be meant: on one page, or anywhere for keys with Ctrl or Alt. A key
// that others begin with is theirs.
func clash(commands []*command, id string) *command {
	var mine *command
	for _, c := range commands {
		if c.id == id {
			mine = c
		}
	}
	if mine == nil {
		return nil
	}
	for _, c := range commands {
		apart := c.page != mine.page && (c.page != "" && mine.page != "")
		if c == mine || (apart && shortcutOf(mine.key) == nil) {
			continue
		}
		for _, theirs := range append([]string{c.key}, c.also...) {
			for _, own := range append([]string{mine.key}, mine.also...) {
				if theirs == "" || own == "" {
					continue
				}
				overrides := c.page != mine.page && own != mine.key // further keys as they came
				if theirs == own && !overrides || strings.HasPrefix(theirs, own+" ") || strings.HasPrefix(own, theirs+" ") {
					return c
				}
			}
		}
	}
	return nil
}

// setCommands puts another list of commands in the place of the present one. The
// pages are made anew, as their buttons show keys; not Review while a reason is
// half written there.
func (w *window) setCommands(commands []*command) {
	w.commands = commands
	w.bindShortcuts()
	w.menuSaid = ""
	for id, p := range w.pages {
		if r, ok := p.(*reviewPage); !ok || r.bar.unfinished() == 0 {
			w.shell.drop(p.object())
			delete(w.pages, id)
		}
	}
	w.shell.renewKeys()
	w.refresh()
}

// bindShortcuts connects the keys with Ctrl or Alt that no menu brings.
func (w *window) bindShortcuts() {
	c := w.win.Canvas()
	for _, s := range w.bound {
		c.RemoveShortcut(s)
	}
	w.bound = nil
	for _, cmd := range w.commands {
		keys := cmd.also
		if cmd.menu == "" { // the menu brings the shortcuts of its own
			keys = append([]string{cmd.key}, cmd.also...)
		}
		for _, key := range keys {
			if s := shortcutOf(key); s != nil {
				c.AddShortcut(s, func(fyne.Shortcut) { w.chosen(cmd) })
				w.bound = append(w.bound, s)
			}
		}
	}
}

// keyCatcher takes the keyboard and tells which key is pressed. It shows the key
// that a command has, and then what is pressed.
type keyCatcher struct {
	widget.BaseWidget
	cap      *widgets.KeyCap
	said     *widgets.Words // why the key is refused
	first    string         // of a sequence, waiting for the second
	onKey    func(key string)
	onEscape func()
}

func newKeyCatcher(key string) *keyCatcher {
	k := &keyCatcher{cap: widgets.NewKeyCap(printed(key)), said: widgets.NewText(widgets.TextSmall, "", widgets.ColorError).Wrapped(2)}
	k.ExtendBaseWidget(k)
	return k
}

// show shows a key, and why it is refused.
func (k *keyCatcher) show(key, why string) {
	k.cap.SetText(key)
	k.refuse(why)
}

// refuse says why the key that is shown is not taken; "" when it is not refused.
func (k *keyCatcher) refuse(why string) { k.said.SetText(why) }

// taken hears that the key of another command was pressed, which the menu took.
func (k *keyCatcher) taken(c *command) { k.show(printed(c.key), takenWords(printed(c.key), c)) }

// CreateRenderer implements fyne.Widget.
func (k *keyCatcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.NewCard(widgets.ColorRaised, widgets.ColorFocus, 6, widgets.Inset(12, 12, 12, 12, container.NewCenter(k.cap))))
}

// FocusGained implements fyne.Focusable.
func (k *keyCatcher) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (k *keyCatcher) FocusLost() {}

// TypedRune implements fyne.Focusable.
func (k *keyCatcher) TypedRune(r rune) { k.onKey(nameOfRune(r)) }

// TypedKey implements fyne.Focusable. Enter and Esc keep their meaning everywhere.
func (k *keyCatcher) TypedKey(e *fyne.KeyEvent) {
	switch name := namesOfKeys[e.Name]; name {
	case "":
	case "Enter":
		k.show(name, lang.L("Enter keeps its meaning everywhere. Press another."))
	case "Esc":
		k.onEscape()
	default:
		k.onKey(name)
	}
}

// TypedShortcut implements fyne.Shortcutable. The shortcuts that are no commands are
// those of text fields: to copy, cut, paste and select all.
func (k *keyCatcher) TypedShortcut(s fyne.Shortcut) {
	switch s := s.(type) {
	case *desktop.CustomShortcut:
		k.onKey(nameOfShortcut(s))
	case fyne.KeyboardShortcut:
		key := nameOfShortcut(&desktop.CustomShortcut{KeyName: s.Key(), Modifier: s.Mod()})
		k.show(key, fmt.Sprintf(lang.L("%s belongs to text fields. Press another."), key))
	}
}

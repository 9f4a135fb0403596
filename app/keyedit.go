package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
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

// askKey waits for the key that a command is to have.
func (w *window) askKey(c *command) {
	said := widgets.NewText(widgets.TextBody, "", widgets.ColorInk2).Wrapped(0)
	now := lang.L("It has no key now.")
	if c.key != "" {
		now = fmt.Sprintf(lang.L("Its key is %s now."), c.key)
	}
	said.SetText(now + " " + lang.L("Press the new one, alone or with Ctrl or Alt."))
	catcher := &keyCatcher{}
	catcher.ExtendBaseWidget(catcher)
	s := w.newSheet(fmt.Sprintf(lang.L("A key for “%s”"), lang.L(c.title)), sheetNarrow, textPiece(said, 0), plainPiece(catcher, 0))
	s.buttons = []*widgets.Button{
		widgets.NewButton(lang.L("Cancel"), s.Hide).WithKey("Esc"),
		widgets.NewPrimaryButton(lang.L("As it came"), func() {
			if why := w.setKey(c.id, ""); why != "" {
				said.SetText(why)
				return
			}
			s.Hide()
		}),
	}
	catcher.onEscape = s.Hide
	catcher.onKey = func(key string) {
		if catcher.first != "" {
			key, catcher.first = catcher.first+" "+key, ""
		} else if w.startsSequence(key) {
			catcher.first = key
			said.SetText(key + " …")
			return
		}
		if why := w.setKey(c.id, key); why != "" {
			said.SetText(why)
			return
		}
		s.Hide()
		w.toast(fmt.Sprintf(lang.L("%s is now “%s”; buttons show it after the next start"), key, lang.L(c.title)))
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
		return fmt.Sprintf(lang.L("%s stands for “%s” already. Press another, or change that one first."), keyIn(changed, id), lang.L(other.title))
	}
	w.prefs.setKeys(keys)
	w.setCommands(changed)
	return ""
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

// setCommands puts another list of commands in the place of the present one.
func (w *window) setCommands(commands []*command) {
	w.commands = commands
	w.bindShortcuts()
	w.menuSaid = ""
	w.updateMenu()
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

// keyCatcher takes the keyboard and tells which key is pressed.
type keyCatcher struct {
	widget.BaseWidget
	first    string // of a sequence, waiting for the second
	onKey    func(key string)
	onEscape func()
}

// CreateRenderer implements fyne.Widget; there is nothing to see.
func (k *keyCatcher) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(widgets.NewPanel("", widgets.NoSides, nil))
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
	case "", "Enter":
	case "Esc":
		k.onEscape()
	default:
		k.onKey(name)
	}
}

// TypedShortcut implements fyne.Shortcutable.
func (k *keyCatcher) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok {
		k.onKey(nameOfShortcut(c))
	}
}

package app

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
)

// A key is written as people read it: "J", "Ctrl+Shift+Z", "G O" (one after the
// other), "Down", "?". Letters are upper case; a plain letter means the key
// without Shift.

// shortcutOf is the shortcut of a key with Ctrl or Alt; nil for plain keys,
// which Fyne does not send as shortcuts.
func shortcutOf(key string) fyne.Shortcut {
	switch key { // the driver sends these under names of its own
	case "Ctrl+Z":
		return &fyne.ShortcutUndo{}
	case "Ctrl+Y":
		return &fyne.ShortcutRedo{}
	}
	parts := strings.Split(key, "+")
	if len(parts) < 2 || parts[0] == "" {
		return nil
	}
	s := &desktop.CustomShortcut{KeyName: fyne.KeyName(parts[len(parts)-1])}
	for name, called := range namesOfKeys {
		if called == parts[len(parts)-1] && name != fyne.KeyEnter {
			s.KeyName = name
		}
	}
	for _, p := range parts[:len(parts)-1] {
		switch p {
		case "Ctrl":
			s.Modifier |= fyne.KeyModifierShortcutDefault
		case "Shift":
			s.Modifier |= fyne.KeyModifierShift
		case "Alt":
			s.Modifier |= fyne.KeyModifierAlt
		}
	}
	if s.Modifier == fyne.KeyModifierShift {
		return nil
	}
	return s
}

// nameOfShortcut is the name of a key with Ctrl or Alt.
func nameOfShortcut(s *desktop.CustomShortcut) string {
	name := string(s.KeyName)
	if called, ok := namesOfKeys[s.KeyName]; ok {
		name = called
	}
	for _, m := range []struct {
		modifier fyne.KeyModifier
		name     string
	}{{fyne.KeyModifierShift, "Shift"}, {fyne.KeyModifierAlt, "Alt"}, {fyne.KeyModifierShortcutDefault, "Ctrl"}} {
		if s.Modifier&m.modifier != 0 {
			name = m.name + "+" + name
		}
	}
	return name
}

// nameOfRune is the name of the key that a typed character stands for.
func nameOfRune(r rune) string {
	if r == ' ' {
		return "Space"
	}
	return strings.ToUpper(string(r))
}

// namesOfKeys are the keys that come by name and not as a character.
var namesOfKeys = map[fyne.KeyName]string{
	fyne.KeyUp: "Up", fyne.KeyDown: "Down", fyne.KeyLeft: "Left", fyne.KeyRight: "Right",
	fyne.KeyReturn: "Enter", fyne.KeyEnter: "Enter", fyne.KeyEscape: "Esc", fyne.KeyDelete: "Del",
	fyne.KeyHome: "Home", fyne.KeyEnd: "End", fyne.KeyPageUp: "PageUp", fyne.KeyPageDown: "PageDown",
}

// keysOfLine are the keys that work within a line of text.
var keysOfLine = []fyne.KeyName{fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd}

// printed is a key as it is printed on the keyboard: the arrows are signs.
func printed(key string) string {
	before, last := "", key
	if i := strings.LastIndex(key, "+"); i > 0 {
		before, last = key[:i+1], key[i+1:]
	}
	for name, sign := range map[fyne.KeyName]string{fyne.KeyUp: "↑", fyne.KeyDown: "↓", fyne.KeyLeft: "←", fyne.KeyRight: "→"} {
		if last == namesOfKeys[name] {
			return before + sign
		}
	}
	return key
}

// keyboard turns plain keys into commands. It hears them when nothing that
// takes text has the focus.
type keyboard struct {
	w *window
	// first is the key of a sequence that waits for its second.
	first string
}

// typedRune hears a character.
func (k *keyboard) typedRune(r rune) {
	if field := k.w.writtenUnder(); field != nil {
		field.TypedRune(r)
		return
	}
	k.pressed(nameOfRune(r))
}

// typedKey hears a key that is no character.
func (k *keyboard) typedKey(e *fyne.KeyEvent) {
	if field := k.w.writtenUnder(); field != nil && slices.Contains(keysOfLine, e.Name) {
		field.TypedKey(e)
		return
	}
	if name, ok := namesOfKeys[e.Name]; ok {
		k.pressed(name)
	}
}

// pressed runs the command of a key, alone or as the second of a sequence. While
// something lies over the page only Esc works, which puts that away, and Enter,
// which presses its main button; what is typed goes on in a field under a message.
func (k *keyboard) pressed(name string) {
	if k.w.overlaid() {
		switch name {
		case "Esc":
			k.w.closeTop()
		case "Enter":
			k.w.acceptTop()
		}
		return
	}
	if k.first != "" {
		name, k.first = k.first+" "+name, ""
		if c := k.w.commandFor(name); c != nil {
			k.w.run(c)
		} else {
			k.w.shell.status.refuse(fmt.Sprintf(lang.L("%s does nothing; %s lists the keys"), name, k.w.keyOf("help")))
		}
		return
	}
	if c := k.w.commandFor(name); c != nil {
		k.w.run(c)
		return
	}
	if k.w.startsSequence(name) {
		k.first = name
		k.w.shell.status.hint(name + " …")
		return
	}
	k.w.shell.status.refuse(k.w.nothingHere(name))
}

// nothingHere says that a key does nothing on the page in front, and where it does
// something if that is one page.
func (w *window) nothingHere(key string) string {
	var there *command
	for _, c := range w.commands {
		if c.key != key || c.page == "" {
			continue
		}
		if there != nil && there.page != c.page {
			there = nil
			break
		}
		there = c
	}
	if there == nil {
		return fmt.Sprintf(lang.L("%s does nothing here; %s lists the keys"), printed(key), w.keyOf("help"))
	}
	return fmt.Sprintf(lang.L("%s does nothing here; on %s it is “%s”"), printed(key), pageTitle(there.page), lang.L(there.title))
}

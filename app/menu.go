package app

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// mainMenu makes the menu from the commands. Shortcuts in it work wherever the
// focus is, also in text fields; plain keys are shown there by name only.
func (w *window) mainMenu() *fyne.MainMenu {
	byMenu := map[menuID][]*fyne.MenuItem{}
	for _, c := range w.commands {
		if c.menu == "" {
			continue
		}
		byMenu[c.menu] = append(byMenu[c.menu], w.menuItem(c))
	}
	main := fyne.NewMainMenu()
	for _, id := range menuOrder {
		if items := byMenu[id]; len(items) > 0 {
			main.Items = append(main.Items, fyne.NewMenu(lang.L(string(id)), items...))
		}
	}
	return main
}

func (w *window) menuItem(c *command) *fyne.MenuItem {
	label := c.titleIn(w)
	shortcut := shortcutOf(c.key)
	if shortcut == nil && c.key != "" {
		label += "    " + c.key
	}
	item := fyne.NewMenuItem(cutMenu(label), func() { w.chosen(c) })
	item.Shortcut = shortcut
	item.IsQuit = c.id == "quit"
	item.Disabled = c.blocked(w) != ""
	if c.page != "" && c.page != w.current {
		item.Disabled = true
	}
	return item
}

// cutMenu keeps menus narrow, whatever an act was about.
func cutMenu(label string) string {
	const most = 64
	if runes := []rune(label); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return label
}

// chosen gives a command from the menu or by shortcut. A text field that has
// the focus comes first: the shortcuts of the menu reach us before it.
func (w *window) chosen(c *command) {
	if catcher, ok := w.win.Canvas().Focused().(*keyCatcher); ok {
		catcher.taken(c)
		return
	}
	if field, ok := w.win.Canvas().Focused().(textField); ok {
		switch c.id {
		case "undo":
			field.Undo()
			return
		case "redo":
			field.Redo()
			return
		}
	}
	if w.overlaid() && c.id != "quit" {
		return // shortcuts reach the menu also behind dialogs
	}
	w.run(c)
}

// updateMenu makes the menu anew when what it says has changed: making it costs
// a layout of the whole window.
func (w *window) updateMenu() {
	said := menuState(w)
	if said == w.menuSaid {
		return
	}
	w.menuSaid = said
	w.win.SetMainMenu(w.mainMenu())
}

// menuState is all that the menu shows of the state of the window.
func menuState(w *window) string {
	var b strings.Builder
	for _, c := range w.commands {
		if c.menu != "" {
			item := w.menuItem(c)
			fmt.Fprintln(&b, item.Label, item.Disabled)
		}
	}
	return b.String()
}

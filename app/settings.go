package app

import (
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/widgets"
)

// showSettings lets a person choose how the window looks and how acts are
// signed, and says where the desk is. Choices take effect at once.
func (w *window) showSettings() {
	name := newAskEntry(false)
	name.SetText(w.prefs.editor())
	name.OnChanged = func(s string) { w.prefs.setEditor(strings.TrimSpace(s)) }
	look := &lookChoice{w: w, percent: widgets.NewWords(widgets.TextBody).Align(fyne.TextAlignCenter)}
	keys := widgets.NewButton(lang.L("Change keys"), nil)
	another := widgets.NewButton(lang.L("Another desk"), nil).WithHint(lang.L("A desk can be made anew or chosen among those that are there")).WithHints(w.tellHint)
	s := w.newSheet(lang.L("Settings"), sheetWide,
		settingName(lang.L("Your name"), 0), plainPiece(name, 4), quietPiece(lang.L("Verdicts and notes are signed with it."), 4),
		settingName(lang.L("Colours"), 16), wrapPiece(6, 4, look.schemes()...),
		settingName(lang.L("Text size"), 16), wrapPiece(6, 4, look.sizes()...),
		settingName(lang.L("Keys"), 16), wrapPiece(6, 4, keys),
		settingName(lang.L("The desk"), 16), textPiece(widgets.NewText(widgets.TextSmall, w.cfg.DeskPath, widgets.ColorInk2).Wrapped(0), 4),
		wrapPiece(6, 8,
			widgets.NewButton(lang.L("Back up now"), w.backUp).WithHint(lang.L("Makes a copy beside the desk")).WithHints(w.tellHint),
			another),
	).saying(lang.L("Close"))
	keys.OnTapped = func() {
		s.Hide()
		w.showKeys()
	}
	another.OnTapped = func() {
		s.Hide()
		w.askDesk()
	}
	look.changed = func() { s.root.content.Refresh() } // everything has another size
	s.open(nil)
	look.show()
	name.onEscape = s.Hide
	name.OnSubmitted = func(string) { s.Hide() }
}

// settingName is the name above a setting.
func settingName(name string, above float32) piece {
	return textPiece(widgets.NewBoldText(widgets.TextSmall, name, widgets.ColorInk2).Wrapped(0), above)
}

// wrapPiece stands objects in as many rows as they take.
func wrapPiece(gap, above float32, objects ...fyne.CanvasObject) piece {
	l := &wrapLayout{gap: gap}
	row := container.New(l, objects...)
	return piece{row, above, func(width float32) float32 { return l.heightFor(row.Objects, width) }}
}

// lookChoice are the choices of colours and of the size of the text.
type lookChoice struct {
	w        *window
	scheme   []*widgets.Chip
	contrast *widgets.Chip
	percent  *widgets.Words
	changed  func()
}

func (c *lookChoice) schemes() []fyne.CanvasObject {
	var row []fyne.CanvasObject
	for i, name := range []string{lang.L("As the system"), lang.L("Light"), lang.L("Dark")} {
		chip := widgets.NewChip(name, func() { c.set(func(l *widgets.Look) { l.Scheme = widgets.Scheme(i) }) })
		c.scheme = append(c.scheme, chip)
		row = append(row, chip)
	}
	c.contrast = widgets.NewChip(lang.L("High contrast"), func() { c.set(func(l *widgets.Look) { l.HighContrast = !l.HighContrast }) })
	return append(row, widgets.Fixed(10, 0, widgets.NewPanel("", widgets.NoSides, nil)), c.contrast)
}

func (c *lookChoice) sizes() []fyne.CanvasObject {
	step := func(title string, n int) fyne.CanvasObject {
		return widgets.NewButton(title, func() {
			c.w.zoom(n)
			c.show()
		})
	}
	return []fyne.CanvasObject{step(lang.L("Smaller"), -1), widgets.Fixed(56, 28, c.percent), step(lang.L("Larger"), 1)}
}

func (c *lookChoice) set(change func(*widgets.Look)) {
	c.w.setLook(change)
	c.show()
}

// show marks what is chosen.
func (c *lookChoice) show() {
	look := c.w.prefs.look()
	for i, chip := range c.scheme {
		chip.SetSelected(look.Scheme == widgets.Scheme(i))
	}
	c.contrast.SetSelected(look.HighContrast)
	size := look.TextSize
	if size == 0 {
		size = widgets.TextSize
	}
	c.percent.SetText(strconv.Itoa((100*size+widgets.TextSize/2)/widgets.TextSize) + " %")
	if c.changed != nil {
		c.changed()
	}
}

// backUp copies the desk beside itself, named by the time.
func (w *window) backUp() {
	if w.desk == nil {
		return
	}
	to := strings.TrimSuffix(w.cfg.DeskPath, filepath.Ext(w.cfg.DeskPath)) + time.Now().Format("-2006-01-02-150405") + filepath.Ext(w.cfg.DeskPath)
	w.bridge.queue(func() {
		err := w.desk.Backup(w.ctx, to)
		w.bridge.onMain(func() {
			if err != nil {
				w.tell(err)
				return
			}
			w.message(lang.L("Backup made"), to)
		})
	})
}

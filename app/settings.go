package app

import (
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"crosscheck/widgets"
)

// showSettings lets a person choose how the window looks and how acts are
// signed, and says where the desk is. Choices take effect at once.
func (w *window) showSettings() {
	name := newAskEntry(false)
	name.SetText(w.prefs.editor())
	name.OnChanged = func(s string) { w.prefs.setEditor(strings.TrimSpace(s)) }

	schemes := []string{lang.L("As the system"), lang.L("Light"), lang.L("Dark")}
	scheme := widget.NewRadioGroup(schemes, nil)
	scheme.Horizontal, scheme.Required = true, true
	scheme.SetSelected(schemes[w.prefs.look().Scheme])
	scheme.OnChanged = func(chosen string) {
		for i, s := range schemes {
			if s == chosen {
				w.setLook(func(l *widgets.Look) { l.Scheme = widgets.Scheme(i) })
			}
		}
	}
	contrast := widget.NewCheck(lang.L("High contrast"), nil)
	contrast.SetChecked(w.prefs.look().HighContrast)
	contrast.OnChanged = func(on bool) { w.setLook(func(l *widgets.Look) { l.HighContrast = on }) }

	smaller := widgets.NewButton(lang.L("Smaller"), func() { w.zoom(-1) })
	larger := widgets.NewButton(lang.L("Larger"), func() { w.zoom(1) })
	backup := widgets.NewButton(lang.L("Back up now"), w.backUp)
	keys := widgets.NewButton(lang.L("Change keys"), nil)
	place := widget.NewLabel(w.cfg.DeskPath)
	place.Truncation = fyne.TextTruncateEllipsis

	form := widget.NewForm(
		widget.NewFormItem(lang.L("Your name"), name),
		widget.NewFormItem(lang.L("Colours"), container.NewHBox(scheme, contrast)),
		widget.NewFormItem(lang.L("Text size"), container.NewHBox(smaller, larger)),
		widget.NewFormItem(lang.L("The desk"), place),
		widget.NewFormItem("", container.NewHBox(backup)),
		widget.NewFormItem(lang.L("Keys"), container.NewHBox(keys)),
	)
	s := w.newSheet(lang.L("Settings"), sheetWide, plainPiece(form, 0)).saying(lang.L("Close"))
	keys.OnTapped = func() {
		s.Hide()
		w.showKeys()
	}
	s.open(nil)
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

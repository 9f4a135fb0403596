package app

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// formField is one line, or some lines, of a form.
type formField struct {
	label string
	entry *askEntry
}

// newFormField returns a field with a text in it; check says what is wrong with a
// text, as a sentence, or "". It may be nil.
func newFormField(label, text string, long bool, check func(string) string) formField {
	e := newAskEntry(long)
	e.SetText(text)
	if check != nil {
		e.Validator = func(s string) error {
			if wrong := check(strings.TrimSpace(s)); wrong != "" {
				return errors.New(wrong)
			}
			return nil
		}
	}
	return formField{label, e}
}

// text is what stands in the field.
func (f formField) text() string { return strings.TrimSpace(f.entry.Text) }

// askForm asks for several things at once. Esc leaves it, Ctrl+Enter and, in a
// field of one line, Enter accept it, once nothing is wrong in it.
func (w *window) askForm(title, yes string, fields []formField, do func()) {
	items := make([]*widget.FormItem, len(fields))
	for i, f := range fields {
		items[i] = widget.NewFormItem(f.label, f.entry)
	}
	form := dialog.NewForm(title, yes, lang.L("Cancel"), items, func(ok bool) {
		if ok {
			do()
		}
	}, w.win)
	for _, f := range fields {
		f.entry.onEscape, f.entry.onAccept = form.Hide, form.Submit
		if !f.entry.MultiLine {
			f.entry.OnSubmitted = func(string) { form.Submit() }
		}
	}
	w.showDialog(form)
	w.win.Canvas().Focus(fields[0].entry)
}

// needsWords is the check of a field that may not stay empty.
func needsWords(text string) string {
	if text == "" {
		return lang.L("This is needed")
	}
	return ""
}

// needsDay is the check of a field for a day, which may stay empty.
func needsDay(text string) string {
	if _, err := time.Parse(time.DateOnly, text); text != "" && err != nil {
		return lang.L("Write the day as 2025-06-15")
	}
	return ""
}

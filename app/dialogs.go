package app

import (
	"context"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// tell shows an error as one sentence a person can act on. What was stopped on
// purpose is no error.
func (w *window) tell(err error) {
	if err == nil || errors.Is(err, context.Canceled) {
		return
	}
	sentence := err.Error()
	var problem *fact.Problem
	if errors.As(err, &problem) {
		sentence = problem.Sentence
	}
	w.message(lang.L("That did not work"), upperFirst(sentence))
}

// message shows some sentences until they are put away. It may come at any time: what
// is typed meanwhile goes on in the field that was written in.
func (w *window) message(title, text string) {
	s := w.newSheet(title, sheetWide, paragraphs(text)...).saying(lang.L("Close"))
	if s.under = w.writtenUnder(); s.under == nil { // no other message came before
		s.under, _ = w.win.Canvas().Focused().(textField)
	}
	s.open(nil)
}

// textField is what is written in, so that plain keys are text and no commands: no
// other part of the window undoes what was typed.
type textField interface {
	fyne.Focusable
	Undo()
	Redo()
}

// writtenUnder is the field under the message on top that was written in when it came;
// nil for none.
func (w *window) writtenUnder() textField {
	if s := w.topSheet(); s != nil {
		return s.under
	}
	return nil
}

// topSheet is the sheet on top, nil for none.
func (w *window) topSheet() *sheet {
	if n := len(w.dialogs); n > 0 {
		s, _ := w.dialogs[n-1].(*sheet)
		return s
	}
	return nil
}

// paragraphs are the paragraphs of a text, which empty lines part.
func paragraphs(text string) []piece {
	var pieces []piece
	for _, p := range strings.Split(text, "\n\n") {
		above := float32(0)
		for _, line := range strings.Split(p, "\n") {
			if len(pieces) > 0 && above == 0 {
				above = 10
			}
			pieces = append(pieces, textPiece(widgets.NewText(widgets.TextBody, line, widgets.ColorInk).Wrapped(0), above))
			above = 2
		}
	}
	return pieces
}

// confirm asks before something that cannot simply be looked at again.
func (w *window) confirm(title, text, yes string, do func()) *sheet {
	s := w.newSheet(title, sheetNarrow, paragraphs(text)...)
	return s.asking(yes, func() {
		s.Hide()
		do()
	}).open(nil)
}

// ask asks for a line of text. Enter accepts, Esc puts it away.
func (w *window) ask(title, yes, text string, do func(string)) {
	w.askField(title, yes, text, false, do)
}

// askLong asks for some lines of text. Ctrl+Enter accepts, Esc puts it away.
func (w *window) askLong(title, yes, text string, do func(string)) {
	w.askField(title, yes, text, true, do)
}

func (w *window) askField(title, yes, text string, long bool, do func(string)) {
	field := newAskEntry(long)
	field.SetText(text)
	s := w.newSheet(title, sheetWide, plainPiece(field, 0))
	s.asking(yes, func() {
		words := strings.TrimSpace(field.Text)
		if words == "" {
			w.win.Canvas().Focus(field)
			return
		}
		s.Hide()
		do(words)
	})
	s.listen(field)
	s.open(field)
	field.CursorColumn = len([]rune(field.Text))
	field.Refresh()
}

// tracked is a dialog as far as the window keeps an eye on it.
type tracked interface {
	Hide()
	SetOnClosed(func())
}

// track remembers a dialog until it is closed, so that Esc can put it away.
func (w *window) track(d tracked) {
	w.dialogs = append(w.dialogs, d)
	d.SetOnClosed(func() {
		for i, other := range w.dialogs {
			if other == d {
				w.dialogs = append(w.dialogs[:i:i], w.dialogs[i+1:]...)
				break
			}
		}
		w.giveBack()
	})
}

// overlaid reports whether something lies over the page: commands wait then.
func (w *window) overlaid() bool { return w.win.Canvas().Overlays().Top() != nil }

// closeTop puts away what lies on top.
func (w *window) closeTop() {
	if n := len(w.dialogs); n > 0 {
		w.dialogs[n-1].Hide()
		return
	}
	if top := w.win.Canvas().Overlays().Top(); top != nil {
		top.Hide()
	}
}

// acceptTop presses the main button of the sheet on top.
func (w *window) acceptTop() {
	if s := w.topSheet(); s != nil {
		s.accept()
	}
}

// askEntry is a text field that Esc leaves, and Ctrl+Enter where Enter is a new line.
type askEntry struct {
	widget.Entry
	onEscape, onAccept func()
}

func newAskEntry(long bool) *askEntry {
	e := &askEntry{}
	if long {
		e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
		e.SetMinRowsVisible(4)
	}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *askEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape && e.onEscape != nil {
		e.onEscape()
		return
	}
	e.Entry.TypedKey(k)
}

// TypedShortcut implements fyne.Shortcutable.
func (e *askEntry) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && e.onAccept != nil && c.Modifier == fyne.KeyModifierShortcutDefault &&
		(c.KeyName == fyne.KeyReturn || c.KeyName == fyne.KeyEnter) {
		e.onAccept()
		return
	}
	e.Entry.TypedShortcut(s)
}

// importEndings are the endings of files that are read.
var importEndings = []string{".txt", ".text", ".md", ".markdown"}

func (w *window) askImportFile() {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			w.tell(err)
			return
		}
		if r == nil {
			return
		}
		_ = r.Close() // only its path is wanted; import opens it itself
		w.importPaths([]string{r.URI().Path()})
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter(importEndings))
	d.SetConfirmText(lang.L("Import"))
	w.showFileDialog(d)
}

func (w *window) askImportFolder() {
	d := dialog.NewFolderOpen(func(folder fyne.ListableURI, err error) {
		if err != nil {
			w.tell(err)
			return
		}
		if folder != nil {
			w.importPaths([]string{folder.Path()})
		}
	}, w.win)
	d.SetConfirmText(lang.L("Import"))
	w.showFileDialog(d)
}

// fileDialog is what the dialogs for opening and saving have in common.
type fileDialog interface {
	tracked
	Show()
	Resize(fyne.Size)
}

func (w *window) showFileDialog(d fileDialog) {
	w.track(d)
	d.Show()
	size := w.win.Canvas().Size()
	d.Resize(fyne.NewSize(min(860, size.Width-48), min(600, size.Height-48)))
}

// dropped imports what was dropped on the window.
func (w *window) dropped(uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	if len(paths) == 0 && len(uris) > 0 {
		w.message(lang.L("That did not work"), lang.L("Only files and folders of this computer can be dropped here."))
		return
	}
	w.importPaths(paths)
}

// upperFirst begins a sentence with a capital, unless it begins with a path.
func upperFirst(s string) string {
	first, _, _ := strings.Cut(s, " ")
	r, n := utf8.DecodeRuneInString(s)
	if s == "" || unicode.IsUpper(r) || strings.ContainsAny(first, "/\\.:") {
		return s
	}
	return strings.ToUpper(s[:n]) + s[n:]
}

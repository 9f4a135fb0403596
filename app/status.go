package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"crosscheck/widgets"
)

// status is the line at the foot of the window: what runs and how far it is, or
// that all is saved, what undo would take back, and hints.
type status struct {
	w        *window
	tick     fyne.CanvasObject
	state    *widgets.Words
	undo     *widgets.Words
	fresh    int               // counts acts, so that the last one stands out for a while
	bright   bool              // what undo would take back was done just now
	groups   fyne.CanvasObject // leads to new groups, while there are some
	job      *widgets.ProgressLine
	title    string
	running  bool
	said     string // a hint, in place of what undo would take back
	refused  bool   // the hint says why something was not done
	unsaved  int
	position string                     // where on the page the cursor is
	caps     map[string]*widgets.KeyCap // by command
	root     *fyne.Container
}

func newStatus(w *window) *status {
	s := &status{w: w, caps: map[string]*widgets.KeyCap{}, state: widgets.NewWords(widgets.TextNote), undo: widgets.NewWords(widgets.TextNote).Cut(), job: widgets.NewProgressLine()}
	s.job.Hide()
	way := func(id, words, about string, do func()) fyne.CanvasObject {
		s.caps[id] = widgets.NewKeyCap(w.keyOf(id))
		return newTapped(container.New(layout.NewCustomPaddedHBoxLayout(6),
			s.caps[id], widgets.NewText(widgets.TextNote, words, widgets.ColorInk2)), about, w.tellHint, do)
	}
	keys := container.New(layout.NewCustomPaddedHBoxLayout(14),
		way("palette", lang.L("Commands"), lang.L("Type a command, a claim or an article"), w.showPalette),
		way("help", lang.L("Keys"), lang.L("Help and keys"), w.showHelp))
	s.tick = container.NewCenter(newIcon("check", widgets.ColorCorroborated, 14))
	s.groups = newTapped(widgets.NewText(widgets.TextNote, lang.L("Show new groups"), widgets.ColorFocus),
		lang.L("Statements were read for their meaning; claims that nobody touched may be grouped otherwise"), w.tellHint, w.showNewGroups)
	s.groups.Hide()
	back := newTapped(s.undo, "", func(string) {}, s.takeBack)
	left := container.New(layout.NewCustomPaddedHBoxLayout(10), container.New(layout.NewCustomPaddedHBoxLayout(5), s.tick, s.state), s.job, s.groups)
	s.root = container.NewStack(
		widgets.NewPanel(widgets.NoFill, widgets.SideTop, nil),
		widgets.Inset(12, 2, 12, 2, container.NewBorder(nil, nil, left, keys, widgets.Inset(10, 0, 10, 0, back))),
	)
	return s
}

func (s *status) object() fyne.CanvasObject { return s.root }

func (s *status) update() {
	state := lang.L("Saved")
	switch {
	case s.w.store == nil:
		state = ""
	case s.w.store.ReadOnly():
		state = lang.L("For reading only")
	case s.unsaved > 0:
		state = lang.L("Saving")
	}
	setVisible(s.tick, s.w.store != nil && !s.w.store.ReadOnly() && s.unsaved == 0)
	s.state.SetRuns(widgets.Run{Text: state, Color: widgets.ColorInk2})
	setVisible(s.groups, s.w.newGroups)
	run := widgets.Run{Text: s.said, Color: widgets.ColorInk2}
	switch {
	case s.said != "":
		if s.refused {
			run.Color, run.Bold = widgets.ColorWarn, true
		}
	case s.offersUndo():
		run.Text = lang.L("Undo") + ": " + s.w.view.undo
		if s.bright {
			run.Color, run.Bold = widgets.ColorInk, true
		}
	default:
		run.Text = s.position
	}
	s.undo.SetRuns(run)
	s.root.Refresh()
}

// offersUndo reports whether the line says what undo would take back: not while it
// says another thing, but for a while after an act in place of where the cursor is.
func (s *status) offersUndo() bool {
	return s.said == "" && s.w.view != nil && s.w.view.undo != "" && (s.position == "" || s.bright)
}

// takeBack undoes what the line names.
func (s *status) takeBack() {
	if s.offersUndo() {
		s.w.undo()
	}
}

// done lets what was done just now stand out for a while.
func (s *status) done() {
	s.fresh++
	mine := s.fresh
	s.bright = true
	s.w.bridge.after(toastStays, func() {
		if s.fresh == mine {
			s.bright = false
			s.update()
		}
	})
}

// tellHint shows a hint in the status line. It is for what is made before the line is.
func (w *window) tellHint(words string) { w.shell.status.hint(words) }

// hint shows words until the next ones; "" takes them away.
func (s *status) hint(words string) { s.say(words, false) }

// refuse says why something was not done: it stands out, as nothing else shows it.
func (s *status) refuse(words string) { s.say(words, true) }

func (s *status) say(words string, refused bool) {
	if s.said != words || s.refused != refused {
		s.said, s.refused = words, refused
		s.update()
	}
}

// where says at which place of a page the cursor is; "" for none.
func (s *status) where(words string) {
	if s.position != words {
		s.position = words
		s.update()
	}
}

// saving and saved show whether what was done is on disk yet.
func (s *status) saving() {
	s.unsaved++
	s.said = ""
	s.update()
}

func (s *status) saved() {
	s.unsaved--
	s.update()
}

// started shows a job; it appears only when it takes a while.
func (s *status) started(title string, cancel func()) {
	s.title, s.running = title, true
	s.job.OnCancel = cancel
	s.w.bridge.after(jobShownAfter, func() {
		if s.running && s.title == title && !s.job.Visible() {
			s.job.Set(title, 0, 0)
			s.job.Show()
			s.root.Refresh()
		}
	})
}

// progress shows how far the job is.
func (s *status) progress(what string, done, total int) {
	if s.running && s.job.Visible() {
		s.job.Set(what, done, total)
	}
}

func (s *status) ended() {
	s.running = false
	if s.job.Visible() {
		s.job.Hide()
		s.root.Refresh()
	}
}

// popUp shows a menu below an object.
func (w *window) popUp(below fyne.CanvasObject, items []*fyne.MenuItem) {
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), w.win.Canvas())
	at := w.app.Driver().AbsolutePositionForObject(below)
	menu.ShowAtPosition(at.Add(fyne.NewPos(0, below.Size().Height+2)))
}

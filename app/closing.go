package app

import (
	"slices"

	"fyne.io/fyne/v2/lang"
)

// close ends the program. A job that runs, and words that are not given yet, are
// dropped only if the person says so; what a job had not finished is as if it had
// not begun.
func (w *window) close() {
	if w.leaving != nil { // asked already
		return
	}
	switch {
	case slices.ContainsFunc(w.jobs, func(j *job) bool { return j.wanted }):
		w.askLeave(lang.L("Something is still running"),
			lang.L("Crosscheck is still working. What is not finished is dropped; nothing that you decided is lost."),
			lang.L("Stop it and close"))
	case w.written():
		w.askLeave(lang.L("A form is not saved yet"), lang.L("What you have written in it is lost when you close."), lang.L("Close without it"))
	case w.pages[pageReview] != nil && w.review().bar.unfinished() > 0:
		w.askLeave(lang.L("A reason is not given yet"),
			counted("On {{.Count}} claims a verdict or its reason is written and not given. It is lost when you close.", w.review().bar.unfinished()),
			lang.L("Close without it"))
	default:
		w.leave()
	}
}

// askLeave asks before the program ends.
func (w *window) askLeave(title, text, yes string) {
	w.leaving = w.confirm(title, text, yes, w.leave)
	closed := w.leaving.onClosed
	w.leaving.SetOnClosed(func() {
		w.leaving = nil
		closed()
	})
}

// written reports whether something is written in a form.
func (w *window) written() bool {
	for _, d := range w.dialogs {
		if s, ok := d.(*sheet); ok && s.written() {
			return true
		}
	}
	return false
}

// leave ends the jobs, but no act that is on its way to the disk.
func (w *window) leave() {
	w.stopJobs()
	w.stopDeriving()
	w.prefs.setSize(w.win.Canvas().Size())
	if w.view != nil {
		w.prefs.setStory(w.view.Story.ID)
		w.prefs.setPlace(w.sel)
	}
	w.prefs.flush()
	w.win.SetCloseIntercept(nil)
	w.win.Close()
}

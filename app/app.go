// Package app is the window: its pages, and the actions a person can take.
package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"crosscheck/internal/fact"
)

// appID is under which the system keeps what belongs to the program.
const appID = "desk.crosscheck.app"

// Run opens the window and returns when it is closed. load is called off the
// main goroutine after the first frame; it returns the story to show and its
// summary in a sentence.
func Run(title string, load func() (*fact.Dossier, string, error)) error {
	a := fyneapp.NewWithID(appID)
	w := a.NewWindow(title)
	summary := widget.NewLabel("Opening the desk")
	summary.Wrapping = fyne.TextWrapWord
	rows := container.NewVBox()
	w.SetContent(container.NewBorder(container.NewPadded(summary), nil, nil, nil, container.NewVScroll(rows)))
	w.Resize(fyne.NewSize(1280, 800))
	var failed error
	a.Lifecycle().SetOnStarted(func() {
		go func() {
			dossier, sentence, err := load()
			fyne.Do(func() {
				if err != nil {
					failed = err
					summary.SetText(err.Error())
					return
				}
				w.SetTitle(title + " – " + dossier.Story.Name)
				summary.SetText(sentence)
				for _, c := range dossier.Claims {
					line := widget.NewLabel(fmt.Sprintf("%d  %s  (%s)", c.Number, c.Text, dossier.Assessments[c.ID].Suggestion.Verdict))
					line.Truncation = fyne.TextTruncateClip
					rows.Add(line)
				}
			})
		}()
	})
	w.ShowAndRun()
	return failed
}

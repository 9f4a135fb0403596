package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Who has turned to another program hears of the end of a long job, and only then.
func TestTheEndOfALongJobIsTold(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	for _, c := range []struct {
		name   string
		behind bool
		took   time.Duration
		told   bool
	}{
		{"looking elsewhere", true, longJob, true},
		{"looking elsewhere, a short one", true, longJob / 2, false},
		{"looking at it", false, longJob, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.behind = c.behind
			j := &job{title: "Importing"}
			w.started(j)
			j.begun = j.begun.Add(-c.took)
			var want *fyne.Notification
			if c.told {
				want = fyne.NewNotification("Crosscheck", "Importing: done")
			}
			test.AssertNotificationSent(t, want, func() { w.ended(j) })
		})
	}
}

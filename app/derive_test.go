package app

import (
	"context"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"crosscheck/internal/fact"
)

// Who has turned to another program hears of the end of a long job, and only then.
func TestTheEndOfALongJobIsTold(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	for _, c := range []struct {
		name   string
		behind bool
		took   time.Duration
		err    error
		told   string
	}{
		{"looking elsewhere", true, longJob, nil, "Importing: done"},
		{"looking elsewhere, a short one", true, longJob / 2, nil, ""},
		{"looking at it", false, longJob, nil, ""},
		{"one that was stopped", true, longJob, context.Canceled, ""},
		{"one that failed", true, longJob, fact.Problemf(fact.NoRoom, "the disk is full"), "Importing: that did not work"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w.behind = c.behind
			j := &job{title: "Importing"}
			w.started(j)
			j.begun = j.begun.Add(-c.took)
			var want *fyne.Notification
			if c.told != "" {
				want = fyne.NewNotification("Sample story – Crosscheck", c.told)
			}
			test.AssertNotificationSent(t, want, func() { w.ended(j, c.err) })
		})
	}
}

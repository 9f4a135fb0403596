package storage_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"crosscheck/internal/fact"
)

// Who stops a write is told that it was stopped, and not what became of the
// transaction, at whatever moment it is.
func TestAWriteThatIsStopped(t *testing.T) {
	d := newDesk(t)
	storyOfTwo(t, d)
	s := statement(1)
	reading := fact.Reading{VersionID: s.VersionID, Engine: "engine-2", Language: "en", Statements: []fact.Statement{s}}
	for range 500 {
		reading.Sentences = append(reading.Sentences, s.Span)
	}
	stopped := 0
	for i := range 200 {
		stoppable, stop := context.WithCancel(ctx)
		time.AfterFunc(time.Duration(i)*20*time.Microsecond, stop)
		if err := d.SaveReadings(stoppable, []fact.Reading{reading}); err != nil {
			stopped++
			if !errors.Is(err, context.Canceled) {
				t.Fatalf("stopped after %d µs: %v", 20*i, err)
			}
		}
		stop()
	}
	if stopped == 0 {
		t.Error("no write was stopped")
	}
}

package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/storage"
)

// decided counts the claims with a verdict, and all.
func (d *desktop) decided() (decided, all int) {
	dossier := d.dossier()
	for _, c := range dossier.Claims {
		if dossier.Verdict(c.ID) != nil {
			decided++
		}
	}
	return decided, len(dossier.Claims)
}

// press sends keys fast, without a pause between them.
func (d *desktop) press(args ...string) {
	d.t.Helper()
	if err := d.run("xdotool", args...); err != nil {
		d.t.Fatal(err)
	}
}

// settle waits until the window has nothing more to show.
func (d *desktop) settle() {
	d.t.Helper()
	last := -1
	d.waitFor("the window to come to rest", func() bool {
		time.Sleep(2 * time.Second)
		now := 0
		for _, m := range d.measures() {
			if m.What == "key" || m.What == "view" {
				now++
			}
		}
		rest := now == last
		last = now
		return rest
	})
}

// undone counts how often something was undone.
func (d *desktop) undone() (n int) {
	d.look(func(desk *storage.Desk) {
		entries, err := desk.Journal(context.Background(), "", 10000)
		if err != nil {
			d.t.Fatal(err)
		}
		for _, e := range entries {
			if e.Kind == fact.Undid {
				n++
			}
		}
	})
	return n
}

// The whole of a session: every claim of the sample decided by key, half of it
// undone and done again, and the report of it verified.
func TestEveryClaimIsDecidedInTheRealWindow(t *testing.T) {
	d := newDesktop(t)
	// The toolkit is touched from the main goroutine alone: in this test it looks.
	t.Setenv("CROSSCHECK_THREAD_CHECKS", "1")
	d.start()
	d.waitRefined()
	d.photograph("session overview")
	d.keys("g", "r", "n")
	d.photograph("session review")

	_, all := d.decided()
	if all < 50 {
		t.Fatalf("the sample has only %d claims", all)
	}
	for n := 1; n <= all; n++ {
		// Disputed asks for a reason, whatever is suggested; the next claim comes by itself.
		d.press("key", "--delay", "30", "2", "type", "--delay", "20", "they differ")
		d.press("key", "--delay", "30", "Return")
		if n%10 == 0 || n == all {
			d.waitFor("the verdicts to be on disk", func() bool { now, _ := d.decided(); return now >= n })
		}
	}
	d.photograph("session all decided")
	if now, all := d.decided(); now != all {
		t.Fatalf("%d of %d claims are decided", now, all)
	}

	before, _ := d.decided()
	half := before / 2
	for range half {
		d.press("key", "u")
	}
	d.waitFor("half of it to be undone", func() bool { return d.undone() == half })
	d.photograph("session half undone")
	d.settle()
	for range half {
		d.press("key", "ctrl+y")
	}
	d.waitFor("it to be done again", func() bool { now, _ := d.decided(); return now == before })

	d.settle()
	d.keys("g", "p")
	d.photograph("session report")
	d.keys("ctrl+e", "Return")
	report := filepath.Join(d.home, "Sample story.html")
	d.waitFor("the report to be written", func() bool {
		_, err := os.Stat(report)
		return err == nil
	})
	if out, err := exec.Command(d.program, "verify", report, "seeds").CombinedOutput(); err != nil {
		t.Errorf("the exported report does not verify: %v\n%s", err, out)
	}
	d.quit()
	if said := d.said.String(); strings.Contains(said, "Error in Fyne call thread") {
		t.Errorf("the toolkit was touched from a wrong goroutine:\n%s", said)
	}
}

// Keys that come faster than the window draws go where they belong: the reason's
// field has the keyboard before its page was drawn for the first time.
func TestKeysComeFasterThanThePageInTheRealWindow(t *testing.T) {
	d := newDesktop(t)
	d.start()
	d.press("key", "--delay", "0", "g", "r", "2", "type", "--delay", "0", "they differ")
	d.press("key", "Return")
	d.waitEntry(fact.Did, "Disputed on")
	if e, _ := d.last(); e.Why != "they differ" {
		t.Errorf("the reason on disk is %q", e.Why)
	}
	d.quit()
}

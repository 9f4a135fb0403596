package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/storage"
)

// desktop is a virtual display with the program on it, worked by keys alone.
type desktop struct {
	t       testing.TB
	display string
	home    string
	program string
	window  *exec.Cmd
	pace    string       // the file that the window writes its pace into; "" for none
	said    bytes.Buffer // what the window wrote to its standard error output
}

// patience is how long a test waits for something to happen on a slow machine.
const patience = 2 * time.Minute

func newDesktop(t testing.TB) *desktop {
	t.Helper()
	if testing.Short() {
		t.Skip("builds the program and opens real windows")
	}
	for _, tool := range []string{"Xvfb", "xdotool"} {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("CI") != "" {
				t.Fatalf("%s is missing; make test installs it", tool)
			}
			t.Skipf("%s is not installed", tool)
		}
	}
	d := &desktop{t: t, home: t.TempDir(), program: filepath.Join(t.TempDir(), "crosscheck")}
	if out, err := exec.Command("go", "build", "-o", d.program, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	d.startDisplay()
	return d
}

// startDisplay lets Xvfb choose a display that is free and tell which.
func (d *desktop) startDisplay(options ...string) {
	read, write, err := os.Pipe()
	if err != nil {
		d.t.Fatal(err)
	}
	server := exec.Command("Xvfb", append([]string{"-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"}, options...)...)
	server.ExtraFiles = []*os.File{write}
	if err := server.Start(); err != nil {
		d.t.Fatal(err)
	}
	_ = write.Close()
	d.t.Cleanup(func() {
		_ = server.Process.Kill()
		_ = server.Wait()
	})
	var number int
	if _, err := fmt.Fscan(read, &number); err != nil {
		d.t.Fatalf("Xvfb did not tell its display: %v", err)
	}
	_ = read.Close()
	d.display = fmt.Sprintf(":%d", number)
}

func (d *desktop) env() []string {
	return append(os.Environ(), "DISPLAY="+d.display, "HOME="+d.home, "XDG_CONFIG_HOME="+filepath.Join(d.home, ".config"),
		"LANG=en_US.UTF-8", "LANGUAGE=en", "WAYLAND_DISPLAY=")
}

// start opens the window and waits until it shows the sample story.
func (d *desktop) start() {
	d.t.Helper()
	if d.pace == "" {
		d.pace = filepath.Join(d.home, "pace")
	}
	_ = os.Remove(d.pace)
	d.startOn("Sample story")
	d.waitMeasure("first-page")
	d.waitFor("the keyboard to be the window's", func() bool {
		_ = d.run("xdotool", "key", "--delay", "50", "g", "o")
		time.Sleep(200 * time.Millisecond)
		return d.heard("go.overview")
	})
}

// heard reports whether the window has carried out a command and shown it.
func (d *desktop) heard(id string) bool {
	for _, m := range d.measures() {
		if m.What == "key" && m.Name == id {
			return true
		}
	}
	return false
}

// startOn opens the window and waits until it shows that story.
func (d *desktop) startOn(story string) {
	d.t.Helper()
	d.window = exec.Command(d.program)
	d.window.Env, d.window.Stderr = d.env(), io.MultiWriter(os.Stderr, &d.said)
	if d.pace != "" {
		d.window.Env = append(d.window.Env, "CROSSCHECK_PACE="+d.pace, fmt.Sprintf("CROSSCHECK_PACE_FROM=%d", time.Now().UnixNano()))
	}
	if err := d.window.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.waitFor("the window to show "+story, func() bool {
		return d.run("xdotool", "search", "--name", story) == nil
	})
}

func (d *desktop) run(name string, args ...string) error {
	c := exec.Command(name, args...)
	c.Env = d.env()
	return c.Run()
}

// keys presses keys one after the other.
func (d *desktop) keys(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		if err := d.run("xdotool", "key", "--delay", "50", k); err != nil {
			d.t.Fatalf("key %s: %v", k, err)
		}
		time.Sleep(300 * time.Millisecond)
	}
}

// types writes words into what has the focus.
func (d *desktop) types(words string) {
	d.t.Helper()
	if err := d.run("xdotool", "type", "--delay", "30", words); err != nil {
		d.t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond)
}

func (d *desktop) waitFor(what string, done func() bool) {
	d.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		if done() {
			return
		}
	}
	d.photograph(what)
	_ = d.window.Process.Signal(syscall.SIGQUIT) // it tells where it is
	time.Sleep(time.Second)
	d.t.Fatalf("waited in vain for %s", what)
}

// photograph keeps what the display shows, for who has to find out why.
func (d *desktop) photograph(what string) {
	folder := os.Getenv("CROSSCHECK_SHOTS")
	if folder == "" {
		return
	}
	_ = os.MkdirAll(folder, 0o755)
	_ = d.run("import", "-window", "root", filepath.Join(folder, strings.ReplaceAll(what, " ", "-")+".png"))
}

// quit closes the window by its key and waits until it is gone.
func (d *desktop) quit() {
	d.t.Helper()
	d.keys("ctrl+q")
	gone := make(chan error, 1)
	go func() { gone <- d.window.Wait() }()
	select {
	case err := <-gone:
		if err != nil {
			d.t.Fatalf("the window ended with %v", err)
		}
	case <-time.After(patience):
		d.photograph("quit")
		d.t.Fatal("Ctrl+Q does not close the window")
	}
}

// look reads the desk beside the window.
func (d *desktop) look(fn func(*storage.Desk)) {
	d.t.Helper()
	desk, err := storage.OpenReadOnly(context.Background(), filepath.Join(d.home, ".config", "crosscheck", "desk.crosscheck"))
	if err != nil {
		d.t.Fatal(err)
	}
	defer desk.Close()
	fn(desk)
}

// last is the last entry of the journal.
func (d *desktop) last() (entry fact.Entry, count int) {
	d.look(func(desk *storage.Desk) {
		entries, err := desk.Journal(context.Background(), "", 1000)
		if err != nil {
			d.t.Fatal(err)
		}
		if count = len(entries); count > 0 {
			entry = entries[0]
		}
	})
	return entry, count
}

// waitEntry waits for an act to be on disk.
func (d *desktop) waitEntry(kind fact.EntryKind, title string) {
	d.t.Helper()
	d.waitFor(string(kind)+" "+title, func() bool {
		e, _ := d.last()
		return e.Kind == kind && strings.HasPrefix(e.Title, title)
	})
}

func (d *desktop) dossier() (dossier *fact.Dossier) {
	d.look(func(desk *storage.Desk) {
		ctx := context.Background()
		stories, err := desk.Stories(ctx)
		if err != nil || len(stories) == 0 {
			d.t.Fatalf("no story: %v", err)
		}
		if dossier, err = desk.Load(ctx, stories[0].ID); err != nil {
			d.t.Fatal(err)
		}
	})
	return dossier
}

// A whole session in the real window, by keys alone: decide, undo, redo,
// comment, export, quit, and everything is there after a restart.
func TestASessionInTheRealWindow(t *testing.T) {
	d := newDesktop(t)
	d.start()
	d.keys("g", "r", "n")
	d.photograph("review")

	d.keys("2") // disputed asks for a reason
	d.types("they differ")
	d.keys("Return")
	d.waitEntry(fact.Did, "Disputed on")
	if e, _ := d.last(); e.Why != "they differ" {
		t.Errorf("the reason on disk is %q", e.Why)
	}

	d.waitRefined()
	against := d.claimSuggested(fact.SingleSource)
	d.openClaim(against)
	d.keys("1") // against the suggestion
	d.types("confirmed by phone")
	d.keys("Return")
	d.waitEntry(fact.Did, "Corroborated on")

	d.keys("u")
	d.waitEntry(fact.Undid, "Corroborated on")
	d.keys("ctrl+z")
	d.waitEntry(fact.Undid, "Disputed on")
	d.keys("ctrl+shift+z")
	d.waitEntry(fact.Redid, "Disputed on")

	d.keys("g", "a", "j", "shift+Down", "c")
	d.types("ask the agency")
	d.keys("ctrl+Return")
	d.waitEntry(fact.Did, "Comment: ask the agency")
	d.photograph("comment")
	if notes := d.dossier().Annotations; len(notes) != 1 || notes[0].Anchor == nil || notes[0].Anchor.Exact == "" {
		t.Errorf("the comment is not on selected text: %+v", notes)
	}
	d.keys("g", "p", "ctrl+e", "Return")
	report := filepath.Join(d.home, "Sample story.html")
	d.waitFor("the report to be written", func() bool {
		_, err := os.Stat(report)
		return err == nil
	})
	if out, err := exec.Command(d.program, "verify", report, "seeds").CombinedOutput(); err != nil {
		t.Errorf("the exported report does not verify: %v\n%s", err, out)
	}
	d.quit()

	d.start()
	d.photograph("again")
	d.keys("u")
	d.waitEntry(fact.Undid, "Comment: ask the agency")
	d.keys("u")
	d.waitEntry(fact.Undid, "Disputed on")
	d.quit()
}

// Questions, a second pair of eyes and splitting, by keys and by the mouse: an
// open question keeps the claim from being corroborated, another person reviews,
// and a statement that is dragged away makes a new claim.
func TestQuestionsReviewsAndSplittingInTheRealWindow(t *testing.T) {
	d := newDesktop(t)
	d.start()
	d.waitRefined()
	d.keys("g", "r", "q")
	d.types("how many saw it")
	d.keys("Return")
	d.waitEntry(fact.Did, "Question: how many saw it")
	time.Sleep(2 * time.Second) // until the window shows it, too
	d.keys("1")                 // refused, so nothing is done
	d.keys("q")
	d.types("answer")
	d.keys("Return")
	d.types("two of them")
	d.keys("ctrl+Return")
	d.waitEntry(fact.Did, "Question answered: how many saw it")
	if v := d.dossier().Verdicts; len(v) != 0 {
		t.Errorf("with an open question a verdict was given: %+v", v)
	}

	d.keys("f")
	d.waitEntry(fact.Did, "Flag on")
	d.keys("space", "bracketright", "space", "s") // two statements are split off
	d.waitEntry(fact.Did, "New claim: ")
	d.keys("u")
	d.waitEntry(fact.Undid, "New claim: ")
	d.photograph("before dragging")

	// A column's head is dragged to the place for a new claim, over the queue. It is
	// where the name of the claim leaves it, which takes one to three lines.
	for _, y := range []string{"110", "134", "158"} {
		if e, _ := d.last(); e.Kind == fact.Did {
			break
		}
		for _, step := range [][]string{
			{"mousemove", "360", y},
			{"mousedown", "1"},
			{"mousemove", "340", "130"},
			{"mousemove", "250", "120"},
			{"mousemove", "180", "62"},
			{"mousemove", "182", "60"},
			{"mouseup", "1"},
		} {
			if err := d.run("xdotool", step...); err != nil {
				t.Fatal(err)
			}
			time.Sleep(300 * time.Millisecond)
		}
		time.Sleep(2 * time.Second)
	}
	d.waitEntry(fact.Did, "New claim: ")
	d.photograph("dragged")

	d.keys("2")
	d.types("they differ")
	d.keys("Return")
	d.waitEntry(fact.Did, "Disputed on")
	claim := ""
	for _, c := range d.dossier().Claims {
		if d.dossier().Verdict(c.ID) != nil {
			claim = c.Text
		}
	}
	d.quit()

	d.setEditor("Ben Adler") // another person comes to the desk
	d.start()
	d.openClaim(claim)
	d.keys("v")
	d.waitEntry(fact.Did, "Reviewed: ")
	if e, _ := d.last(); e.By != "Ben Adler" {
		t.Errorf("the review is signed %q", e.By)
	}
	d.quit()
}

// setEditor signs what is done from the next start on with another name.
func (d *desktop) setEditor(name string) {
	d.t.Helper()
	path := filepath.Join(d.home, ".config", "fyne", "desk.crosscheck.app", "preferences.json")
	data, err := os.ReadFile(path)
	if err != nil {
		d.t.Fatal(err)
	}
	kept := map[string]any{}
	if err := json.Unmarshal(data, &kept); err != nil {
		d.t.Fatal(err)
	}
	kept["editor"] = name
	if data, err = json.Marshal(kept); err != nil {
		d.t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// waitRefined waits until the story is matched by meaning and shows the groups that
// come of it, which are only offered where a key was pressed before.
func (d *desktop) waitRefined() {
	d.t.Helper()
	asked := false
	d.waitFor("the story to be matched by meaning", func() bool {
		for _, m := range d.measures() {
			switch {
			case m.What == "view" && m.Name == "meaning":
				return true
			case m.What == "view" && m.Name == "offered" && !asked:
				asked = true
				d.keys("g", "n")
			}
		}
		return false
	})
}

// claimSuggested is the text of a claim with a suggestion and no verdict.
func (d *desktop) claimSuggested(kind fact.VerdictKind) string {
	d.t.Helper()
	dossier := d.dossier()
	for _, c := range dossier.Claims {
		v := dossier.Verdict(c.ID)
		if dossier.Assessments[c.ID].Suggestion.Verdict == kind && (v == nil || v.Kind == fact.Undecided) && typable(c.Text) {
			return c.Text
		}
	}
	d.t.Fatalf("no claim is suggested %s", kind)
	return ""
}

// typable reports whether words can be typed on a US keyboard.
func typable(s string) bool {
	for _, r := range firstWords(s) {
		if r > 126 {
			return false
		}
	}
	return len(s) > 20
}

func firstWords(s string) string {
	if len(s) > 25 {
		s = s[:25]
	}
	return s
}

// openClaim goes to a claim through the palette.
func (d *desktop) openClaim(text string) {
	d.t.Helper()
	d.keys("ctrl+k")
	d.types(firstWords(text))
	d.keys("Return")
	time.Sleep(time.Second)
}

// What the screen has shown as saved is there after the program is killed.
func TestNothingShownIsLostWhenTheWindowIsKilled(t *testing.T) {
	d := newDesktop(t)
	d.start()
	d.keys("g", "r", "n")
	for range 3 {
		_, before := d.last()
		d.keys("2")
		d.types("reason")
		d.keys("Return")
		d.waitFor("a verdict", func() bool { _, n := d.last(); return n > before })
	}
	_, count := d.last()
	if err := d.window.Process.Signal(syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	_ = d.window.Wait()
	if _, after := d.last(); after != count {
		t.Errorf("the journal had %d entries and has %d", count, after)
	}
	d.start()
	d.look(func(desk *storage.Desk) {
		if found, err := desk.Check(context.Background()); err != nil || len(found) > 0 {
			t.Errorf("the desk is not sound: %v, %v", found, err)
		}
	})
	verdicts := 0
	for _, history := range d.dossier().Verdicts {
		verdicts += len(history)
	}
	if verdicts != 3 {
		t.Errorf("%d verdicts after the kill, want 3", verdicts)
	}
	d.quit()
}

// Nothing but the program's own sentences stands on standard error, whatever
// the locale; without a display there is one, and no crash.
func TestCommandsSayOnlyTheirOwn(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	program := filepath.Join(t.TempDir(), "crosscheck")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	for _, locale := range []string{"C", "C.UTF-8", "POSIX", "en_US.UTF-8", "de_DE.UTF-8", ""} {
		var said strings.Builder
		c := exec.Command(program, "--version")
		c.Env, c.Stderr = []string{"HOME=" + t.TempDir(), "LC_ALL=" + locale}, &said
		if out, err := c.Output(); err != nil || !strings.HasPrefix(string(out), "crosscheck ") || said.Len() > 0 {
			t.Errorf("LC_ALL=%s: %q, %v, standard error %q", locale, out, err, said.String())
		}
	}
	for _, display := range []string{"", ":77777"} {
		var said strings.Builder
		c := exec.Command(program)
		c.Env, c.Stderr = []string{"HOME=" + t.TempDir(), "LC_ALL=C.UTF-8", "DISPLAY=" + display}, &said
		err := c.Run()
		if code := c.ProcessState.ExitCode(); err == nil || code != 2 || strings.Count(said.String(), "\n") != 1 {
			t.Errorf("display %q: exit code %d, standard error %q", display, code, said.String())
		}
	}
}

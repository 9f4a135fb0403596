package main

import (
	"cmp"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"crosscheck/tools/bigstory/story"
)

// bigArticles is how many reports of fifty sentences the big story has;
// CROSSCHECK_BENCH_ARTICLES sets another number.
func bigArticles() int {
	if n, err := strconv.Atoi(os.Getenv("CROSSCHECK_BENCH_ARTICLES")); err == nil && n > 0 {
		return n
	}
	return 1000
}

// bigDesk names, in the environment, a desk with the big story that was made before,
// which a benchmark copies: making one takes minutes.
const bigDesk = "CROSSCHECK_BENCH_DESK"

// makeBig imports a big story into the desk of the window.
func (d *desktop) makeBig(n int) {
	d.t.Helper()
	desk := filepath.Join(d.home, ".config", "crosscheck", "desk.crosscheck")
	if err := os.MkdirAll(filepath.Dir(desk), 0o700); err != nil {
		d.t.Fatal(err)
	}
	if made := os.Getenv(bigDesk); made != "" {
		if out, err := exec.Command(d.program, "backup", "--desk", made, "-o", desk).CombinedOutput(); err != nil {
			d.t.Fatalf("backup: %v\n%s", err, out)
		}
		return
	}
	folder := d.t.TempDir()
	for _, r := range story.Make(n) {
		if err := os.WriteFile(filepath.Join(folder, r.Name), []byte(r.Text), 0o600); err != nil {
			d.t.Fatal(err)
		}
	}
	c := exec.Command(d.program, "import", "--desk", desk, "--story", "Big story", folder)
	c.Env = d.env()
	if out, err := c.CombinedOutput(); err != nil {
		d.t.Fatalf("import: %v\n%s", err, out)
	}
}

// newBigDesktop is a desktop whose window measures its pace, with the big story in its
// desk.
func newBigDesktop(b *testing.B) *desktop {
	d := newDesktop(b)
	d.pace = filepath.Join(d.home, "pace")
	d.makeBig(bigArticles())
	return d
}

// openBig opens the window on the big story, its pace measured anew.
func (d *desktop) openBig() {
	_ = os.Remove(d.pace)
	d.startOn("Big story")
	d.waitMeasure("first-page")
	time.Sleep(3 * time.Second) // until nothing goes on behind it
}

// BenchmarkBigStory works on a story of a thousand articles in the real window:
// from a key to the next claim on the screen, the steps of the matrix and of the
// reader, and how long the main goroutine lets others wait.
func BenchmarkBigStory(b *testing.B) {
	d := newBigDesktop(b)
	for b.Loop() {
		d.openBig()
		for _, walk := range []struct {
			name  string
			page  []string
			key   string
			times int
		}{
			{"claim", []string{"g", "r"}, "j", 100},
			{"matrix", []string{"g", "o"}, "j", 100},
			{"reader", []string{"g", "a"}, "j", 40}, // a report has some fifty statements
		} {
			d.keys(walk.page...)
			time.Sleep(2 * time.Second)
			before := len(d.measures())
			for range walk.times {
				pressed := d.keysShown()
				if err := d.run("xdotool", "key", walk.key); err != nil {
					b.Fatal(err)
				}
				// A person presses again once the next one is there.
				for end := time.Now().Add(3 * time.Second); d.keysShown() == pressed && time.Now().Before(end); {
					time.Sleep(20 * time.Millisecond)
				}
				time.Sleep(30 * time.Millisecond)
			}
			time.Sleep(time.Second)
			var shown, painted, turns []float64
			for _, m := range d.measures()[before:] {
				switch m.What {
				case "key":
					shown, painted = append(shown, m.Ms), append(painted, m.PaintMs)
				case "turn":
					turns = append(turns, m.Ms)
				}
			}
			if len(shown) < walk.times*9/10 {
				b.Fatalf("%s: %d of %d keys were shown", walk.name, len(shown), walk.times)
			}
			b.ReportMetric(median(shown), walk.name+"-shown-p50-ms")
			b.ReportMetric(high(shown), walk.name+"-shown-p95-ms")
			b.ReportMetric(median(painted), walk.name+"-paint-p50-ms")
			b.ReportMetric(high(painted), walk.name+"-paint-p95-ms")
			b.ReportMetric(at(turns, 1), walk.name+"-longest-turn-ms")
		}
		b.ReportMetric(residentMB(d.window.Process.Pid), "resident-MB")
		d.stop()
	}
}

// keysShown is how many keys the window has carried out and shown.
func (d *desktop) keysShown() (n int) {
	for _, m := range d.measures() {
		if m.What == "key" {
			n++
		}
	}
	return n
}

// residentMB is how much memory a process holds.
func residentMB(pid int) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0
	}
	for line := range strings.Lines(string(status)) {
		if rest, ok := strings.CutPrefix(line, "VmRSS:"); ok {
			kB, _ := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")), 64)
			return kB / 1024
		}
	}
	return 0
}

// stint is a part of a session: keys, and words that are typed into what has the
// focus then, one thing after the other.
type stint struct {
	name string
	does []string // keys; with a ' before them, words
}

// session goes over all pages of a story, reads, looks for things, decides, takes
// back and does again.
var session = []stint{
	{"overview", []string{"g", "o", "j", "j", "j", "Next", "Next", "k", "Right", "Right", "Left"}},
	{"filter", []string{"slash", "'council", "Escape", "Escape"}},
	{"sort", []string{"s", "Down", "Down", "Return", "j", "s", "Home", "Return"}},
	{"only", []string{"l", "Down", "Return", "j", "Escape"}},
	{"review", []string{"g", "r", "j", "j", "j", "n", "bracketright", "bracketleft", "w", "w", "t", "t", "t", "t", "d", "d"}},
	{"queue", []string{"slash", "'council", "Escape", "j", "l", "Down", "Return", "j", "l", "Home", "Return"}},
	{"decide", []string{"n", "2", "'they differ", "Return", "n", "2", "'they differ", "Return", "n"}},
	{"undo", []string{"u", "u", "ctrl+y", "u"}},
	{"notes", []string{"f", "f", "c", "'ask the agency", "ctrl+Return", "u", "h", "Escape"}},
	{"articles", []string{"g", "a", "j", "j", "Next", "bracketright", "j", "bracketright", "b", "j", "b", "p", "p"}},
	{"find", []string{"f", "'council", "Escape", "Escape"}},
	{"claim of an article", []string{"j", "Return", "o"}},
	{"matches", []string{"g", "m", "j", "j", "y", "x", "h", "space", "r", "Escape", "u", "u"}},
	{"origins", []string{"g", "s", "j", "j", "Next", "k"}},
	{"report", []string{"g", "p", "Next", "Next", "ctrl+e", "Escape"}},
	{"palette", []string{"ctrl+k", "'council of", "Return", "ctrl+k", "'overv", "Return"}},
	{"search", []string{"ctrl+f", "'council", "Down", "Return"}},
	{"help", []string{"question", "Escape", "ctrl+comma", "Escape"}},
	{"pages", []string{"g", "r", "g", "a", "g", "m", "g", "s", "g", "p", "g", "o"}},
	{"stories", []string{"g", "h", "Return"}},
}

// BenchmarkBigSession goes through a whole session on a story of a thousand
// articles in the real window, by keys alone, and tells the longest task of the
// main goroutine, the longest turn, and where they were.
func BenchmarkBigSession(b *testing.B) {
	d := newBigDesktop(b)
	for b.Loop() {
		d.openBig()
		var tasks, turns, work []stay
		for _, s := range session {
			before := len(d.measures())
			for _, do := range s.does {
				if words, ok := strings.CutPrefix(do, "'"); ok {
					d.types(words)
				} else {
					d.keys(do)
				}
			}
			time.Sleep(2 * time.Second)
			for _, m := range d.measures()[before:] {
				switch m.What {
				case "task":
					tasks = append(tasks, stay{m.Ms, m.Name, s.name})
					work = append(work, stay{m.CPUMs, m.Name, s.name})
				case "turn":
					turns = append(turns, stay{m.Ms, m.Name, s.name})
				}
			}
		}
		b.Logf("the longest tasks:%s", longest(tasks))
		b.Logf("the longest turns:%s", longest(turns))
		b.Logf("of their own work:%s", longest(work))
		b.ReportMetric(tasks[0].ms, "longest-task-ms")
		b.ReportMetric(work[0].ms, "longest-task-cpu-ms") // what the task itself took, on a busy machine
		b.ReportMetric(turns[0].ms, "longest-turn-ms")
		d.stop()
	}
}

// stay is how long the main goroutine was kept, in milliseconds, and by what.
type stay struct {
	ms          float64
	task, stint string
}

// longest puts the longest first, and names some of them in a line each.
func longest(all []stay) (lines string) {
	slices.SortFunc(all, func(a, b stay) int { return cmp.Compare(b.ms, a.ms) })
	for _, s := range all[:min(len(all), 2)] {
		lines += fmt.Sprintf("\n%4.0f ms in “%s”: %s", s.ms, s.stint, s.task)
	}
	return lines
}

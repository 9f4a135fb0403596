package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/tools/bigstory/story"
)

// The benchmarks here open real windows on a virtual display and read what the
// window writes about its own pace, in milliseconds.

// measured is a line of the pace file.
type measured struct {
	What    string  `json:"what"`
	Name    string  `json:"name"`
	Ms      float64 `json:"ms"`
	PaintMs float64 `json:"paint_ms"`
}

// measures reads the pace file, if it is there yet.
func (d *desktop) measures() (all []measured) {
	f, err := os.Open(d.pace)
	if err != nil {
		return nil
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var m measured
		if json.Unmarshal(lines.Bytes(), &m) == nil {
			all = append(all, m)
		}
	}
	return all
}

// stop ends the window at once, whatever it does.
func (d *desktop) stop() {
	_ = d.window.Process.Kill()
	_ = d.window.Wait()
}

// waitMeasure waits for a measure and gives it.
func (d *desktop) waitMeasure(what string) (found measured) {
	d.t.Helper()
	d.waitFor(what, func() bool {
		for _, m := range d.measures() {
			if m.What == what {
				found = m
				return true
			}
		}
		return false
	})
	return found
}

// median and high are the middle of some figures, and what one in twenty exceeds.
func median(figures []float64) float64 { return at(figures, .5) }
func high(figures []float64) float64   { return at(figures, .95) }

func at(figures []float64, share float64) float64 {
	if len(figures) == 0 {
		return 0
	}
	figures = slices.Sorted(slices.Values(figures))
	return figures[min(len(figures)-1, int(share*float64(len(figures))))]
}

// BenchmarkStart compares the start of the window on the sample story with that
// of a bare window of the toolkit, in turns: the first frame, and the first that
// shows a whole page.
func BenchmarkStart(b *testing.B) {
	d := newDesktop(b)
	bare := filepath.Join(b.TempDir(), "barewindow")
	if out, err := exec.Command("go", "build", "-o", bare, "./tools/barewindow").CombinedOutput(); err != nil {
		b.Fatalf("build: %v\n%s", err, out)
	}
	d.pace = filepath.Join(d.home, "pace")
	d.start() // makes the desk with the sample
	firstStart := d.waitMeasure("first-page").Ms
	d.waitEntry(fact.Did, "Import")
	d.stop()

	const turns = 7
	var floor, frames, pages []float64
	for b.Loop() {
		for range turns {
			c := exec.Command(bare)
			c.Env = append(d.env(), fmt.Sprintf("CROSSCHECK_PACE_FROM=%d", time.Now().UnixNano()))
			out, err := c.Output()
			if err != nil {
				b.Fatalf("the bare window: %v", err)
			}
			ms, err := strconv.ParseFloat(strings.TrimSpace(string(out)), 64)
			if err != nil {
				b.Fatal(err)
			}
			floor = append(floor, ms)

			_ = os.Remove(d.pace)
			d.startOn("Sample story")
			frames = append(frames, d.waitMeasure("first-frame").Ms)
			pages = append(pages, d.waitMeasure("first-page").Ms)
			d.stop()
		}
	}
	b.ReportMetric(median(floor), "bare-ms")
	b.ReportMetric(median(frames), "frame-ms")
	b.ReportMetric(median(pages), "page-ms")
	b.ReportMetric(median(frames)/median(floor), "frame/bare")
	b.ReportMetric(median(pages)/median(floor), "page/bare")
	b.ReportMetric(firstStart, "very-first-page-ms")
}

// bigArticles is how many reports of fifty sentences the big story has;
// CROSSCHECK_BENCH_ARTICLES sets another number.
func bigArticles() int {
	if n, err := strconv.Atoi(os.Getenv("CROSSCHECK_BENCH_ARTICLES")); err == nil && n > 0 {
		return n
	}
	return 1000
}

// makeBig imports a big story into the desk of the window.
func (d *desktop) makeBig(n int) {
	d.t.Helper()
	folder := d.t.TempDir()
	for _, r := range story.Make(n) {
		if err := os.WriteFile(filepath.Join(folder, r.Name), []byte(r.Text), 0o600); err != nil {
			d.t.Fatal(err)
		}
	}
	desk := filepath.Join(d.home, ".config", "crosscheck", "desk.crosscheck")
	if err := os.MkdirAll(filepath.Dir(desk), 0o700); err != nil {
		d.t.Fatal(err)
	}
	c := exec.Command(d.program, "import", "--desk", desk, "--story", "Big story", folder)
	c.Env = d.env()
	if out, err := c.CombinedOutput(); err != nil {
		d.t.Fatalf("import: %v\n%s", err, out)
	}
}

// BenchmarkBigStory works on a story of a thousand articles in the real window:
// from a key to the next claim on the screen, the steps of the matrix and of the
// reader, and how long the main goroutine lets others wait.
func BenchmarkBigStory(b *testing.B) {
	d := newDesktop(b)
	d.pace = filepath.Join(d.home, "pace")
	d.makeBig(bigArticles())
	for b.Loop() {
		_ = os.Remove(d.pace)
		d.startOn("Big story")
		d.waitMeasure("first-page")
		time.Sleep(3 * time.Second)
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

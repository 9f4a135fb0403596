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
)

// The benchmarks here open real windows on a virtual display and read what the
// window writes about its own pace, in milliseconds.

// measured is a line of the pace file.
type measured struct {
	What    string  `json:"what"`
	Name    string  `json:"name"`
	Ms      float64 `json:"ms"`
	PaintMs float64 `json:"paint_ms"`
	CPUMs   float64 `json:"cpu_ms"`
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

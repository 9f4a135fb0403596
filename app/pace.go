package app

import (
	"encoding/json"
	"os"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"crosscheck/widgets"
)

// paceFile names a file, in the environment, that the window writes its pace
// into, a JSON line a measure: for finding out where it is slow. paceFrom is when
// the program was started, in nanoseconds since 1970; without it, the time counts
// from the opening of the window.
const (
	paceFile = "CROSSCHECK_PACE"
	paceFrom = "CROSSCHECK_PACE_FROM"
)

// longTask is how long a task may keep the main goroutine before it is written
// down: longer, and a person notices.
const longTask = 20 * time.Millisecond

// measure is a line of the pace file; times are in milliseconds.
type measure struct {
	What    string  `json:"what"`               // first-frame, first-page, view, key, task, turn
	Name    string  `json:"name,omitempty"`     // of a turn: the longest task that was in the way
	AtMs    float64 `json:"at_ms,omitempty"`    // when a task or turn ended, since the window was begun
	Ms      float64 `json:"ms"`                 // until it is shown, or how long it took
	PaintMs float64 `json:"paint_ms,omitempty"` // the painting alone
	CPUMs   float64 `json:"cpu_ms,omitempty"`   // of a task: without what others took meanwhile; Linux only
}

// pace is a stopwatch for the window. Without a file to write to it is nil, and
// does nothing.
type pace struct {
	out   *json.Encoder
	file  *os.File
	begun time.Time
	probe *widgets.Probe
	page  bool // the first page has been told
	// busiest is the longest task since the last turn.
	busiest measure
}

// newPace makes the stopwatch that the environment asks for; nil if it asks for none.
func newPace() *pace {
	name := os.Getenv(paceFile)
	if name == "" {
		return nil
	}
	f, err := os.OpenFile(name, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil
	}
	p := &pace{out: json.NewEncoder(f), file: f, begun: time.Now(), probe: widgets.NewProbe()}
	if from, err := strconv.ParseInt(os.Getenv(paceFrom), 10, 64); err == nil {
		p.begun = time.Unix(0, from)
	}
	return p
}

func (p *pace) write(m measure) { _ = p.out.Encode(m) }

// now is how long the window has been there.
func (p *pace) now() float64 { return milliseconds(time.Since(p.begun)) }

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// wrap puts the probe around what the window shows, and waits for its first frame.
func (p *pace) wrap(content fyne.CanvasObject) fyne.CanvasObject {
	if p == nil {
		return content
	}
	content = p.probe.Wrap(content)
	p.probe.Next(func(f widgets.Frame) {
		p.write(measure{What: "first-frame", Ms: milliseconds(f.Shown.Sub(p.begun))})
	})
	return content
}

// opened waits for the first frame that shows a page with a story on it, and
// begins to watch how long the main goroutine lets others wait.
func (p *pace) opened(id pageID) {
	if p == nil || p.page {
		return
	}
	p.page = true
	p.probe.Next(func(f widgets.Frame) {
		p.write(measure{What: "first-page", Name: string(id), Ms: milliseconds(f.Shown.Sub(p.begun))})
		go p.watchTurns()
	})
}

// viewed writes down that another state of the story is shown, and whether it was
// matched by meaning.
func (p *pace) viewed(finished bool) {
	if p == nil {
		return
	}
	name := "words"
	if finished {
		name = "meaning"
	}
	p.write(measure{What: "view", Name: name, Ms: milliseconds(time.Since(p.begun))})
}

// offered writes down that there are new groups, which wait to be asked for.
func (p *pace) offered() {
	if p != nil {
		p.write(measure{What: "view", Name: "offered", Ms: milliseconds(time.Since(p.begun))})
	}
}

// watchTurns asks for a turn on the main goroutine again and again, and writes
// down each that took long to come, whatever was in the way: a task, painting, or
// the toolkit.
func (p *pace) watchTurns() {
	for {
		asked := time.Now()
		fyne.DoAndWait(func() {
			if waited := time.Since(asked); waited > longTask {
				p.write(measure{What: "turn", Name: p.busiest.Name, AtMs: p.now(), Ms: milliseconds(waited)})
			}
			p.busiest = measure{}
		})
		time.Sleep(3 * time.Millisecond)
	}
}

// pressed waits for the frame that shows what a command has changed. It is called
// before the command runs.
func (p *pace) pressed(id string) {
	if p == nil {
		return
	}
	from := time.Now()
	p.probe.Next(func(f widgets.Frame) {
		p.write(measure{
			What: "key", Name: id,
			Ms:      milliseconds(f.Shown.Sub(from)),
			PaintMs: milliseconds(f.Painted.Sub(f.Started)),
		})
	})
}

// task times a piece of work on the main goroutine.
func (p *pace) task(name string, work func()) {
	if p == nil {
		work()
		return
	}
	begun, from := time.Now(), threadTime()
	work()
	took := time.Since(begun)
	m := measure{What: "task", Name: name, AtMs: p.now(), Ms: milliseconds(took), CPUMs: milliseconds(threadTime() - from)}
	if m.Ms > p.busiest.Ms {
		p.busiest = m
	}
	if took > longTask {
		p.write(m)
	}
}

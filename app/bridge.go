package app

import (
	"context"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"crosscheck/internal/desk"
)

// bridge is the only place where goroutines and the window meet. Everything
// else in this package runs on the main goroutine.
//
// Work on the desk goes through one queue, so that what a person does is carried
// out in the order of the keys, however fast they come. What a piece of work
// wants to show it returns as a function, which then runs on the main goroutine.
type bridge struct {
	onMain func(func()) // runs a function on the main goroutine, some time
	// inline makes work run where it is asked for: for tests, whose driver has no
	// main goroutine of its own.
	inline bool

	mu      sync.Mutex
	waiting []func()
	working bool
	idle    *sync.Cond
}

// newBridge makes the bridge of a window.
func newBridge() *bridge {
	b := &bridge{onMain: fyne.Do}
	b.idle = sync.NewCond(&b.mu)
	return b
}

// newInlineBridge makes a bridge for tests.
func newInlineBridge() *bridge {
	b := newBridge()
	b.inline, b.onMain = true, func(fn func()) { fn() }
	return b
}

// queue puts work behind what is queued already.
func (b *bridge) queue(work func()) {
	if b.inline {
		work()
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.waiting = append(b.waiting, work)
	if !b.working {
		b.working = true
		go b.drain()
	}
}

func (b *bridge) drain() {
	for {
		b.mu.Lock()
		if len(b.waiting) == 0 {
			b.working = false
			b.idle.Broadcast()
			b.mu.Unlock()
			return
		}
		work := b.waiting[0]
		b.waiting = b.waiting[1:]
		b.mu.Unlock()
		work()
	}
}

// more reports whether work waits behind the piece that runs now.
func (b *bridge) more() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.waiting) > 0
}

// wait blocks until the queue is empty: for the end of the program.
func (b *bridge) wait() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.working {
		b.idle.Wait()
	}
}

// aside runs work beside the queue: for what only reads, such as searching.
func (b *bridge) aside(work func()) {
	if b.inline {
		work()
		return
	}
	go work()
}

// after runs a function on the main goroutine once some time has passed. In
// tests, where time would make results chance, it does not run.
func (b *bridge) after(d time.Duration, fn func()) {
	if b.inline {
		return
	}
	time.AfterFunc(d, func() { b.onMain(fn) })
}

// progressEvery keeps progress from competing with painting.
const progressEvery = 100 * time.Millisecond

// progress hands what a job tells to show, on the main goroutine and not more
// often than the window can use.
func (b *bridge) progress(show func(what string, done, total int)) desk.Progress {
	var last time.Time
	return func(what string, done, total int) {
		if now := time.Now(); now.Sub(last) >= progressEvery || done == total {
			last = now
			b.onMain(func() { show(what, done, total) })
		}
	}
}

// job is a piece of work that may take long and can be stopped.
type job struct {
	title  string
	cancel context.CancelFunc
	// wanted says that a person asked for it, and would miss it; what the program
	// works out by itself is made again at the next start.
	wanted bool
}

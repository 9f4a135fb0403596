package app

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"crosscheck/internal/desk"
)

// bridge is the only place where goroutines and the window meet. Everything
// else in this package runs on the main goroutine.
//
// What a person does to the desk goes through one lane, so that it is carried out
// in the order of the keys, however fast they come. What is derived from it, which
// may take long, goes through another, so that no act waits for it. What a piece
// of work wants to show it hands to onMain.
type bridge struct {
	onMain func(func()) // runs a function on the main goroutine, some time
	// inline makes work run where it is asked for: for tests, whose driver has no
	// main goroutine of its own.
	inline bool

	acts, derived *lane
}

// newBridge makes the bridge of a window.
func newBridge() *bridge {
	return &bridge{onMain: fyne.Do, acts: newLane(), derived: newLane()}
}

// newInlineBridge makes a bridge for tests.
func newInlineBridge() *bridge {
	b := newBridge()
	b.inline, b.onMain = true, func(fn func()) { fn() }
	return b
}

// queue puts work on the desk behind what is queued already.
func (b *bridge) queue(work func()) {
	if b.inline {
		work()
		return
	}
	b.acts.put(work)
}

// derive puts work that a person does not wait for behind what of it is queued.
func (b *bridge) derive(work func()) {
	if b.inline {
		work()
		return
	}
	b.derived.put(work)
}

// wait blocks until both lanes are empty: for the end of the program.
func (b *bridge) wait() {
	b.acts.wait()
	b.derived.wait()
}

// lane carries out pieces of work one after the other, off the main goroutine.
type lane struct {
	mu      sync.Mutex
	waiting []func()
	working bool
	idle    *sync.Cond
}

func newLane() *lane {
	l := &lane{}
	l.idle = sync.NewCond(&l.mu)
	return l
}

func (l *lane) put(work func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = append(l.waiting, work)
	if !l.working {
		l.working = true
		go l.drain()
	}
}

func (l *lane) drain() {
	for {
		l.mu.Lock()
		if len(l.waiting) == 0 {
			l.working = false
			l.idle.Broadcast()
			l.mu.Unlock()
			return
		}
		work := l.waiting[0]
		l.waiting = l.waiting[1:]
		l.mu.Unlock()
		work()
	}
}

func (l *lane) wait() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for l.working {
		l.idle.Wait()
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

// followAfter is how long after a claim what is known of it follows: once the claim
// itself is on the display, so that whoever goes through the claims by key sees each
// one sooner.
const followAfter = 60 * time.Millisecond

// readyWithin is how much longer it waits for what is still being found, so that all
// of it comes in one frame.
const readyWithin = 30 * time.Millisecond

// follower carries out what follows the last of several keys; what would follow a
// key that another one comes after is left out.
type follower struct {
	asked   int
	waiting func() // for something to be ready, or nil
}

// put has fn carried out on the main goroutine, unless there is another one soon. It
// waits a little until ready, unless that is nil; arrived says that it may be.
func (f *follower) put(b *bridge, ready func() bool, fn func()) {
	f.drop()
	at := f.asked
	run := func() {
		if at == f.asked {
			f.drop()
			fn()
		}
	}
	b.after(followAfter, func() {
		switch {
		case at != f.asked:
		case ready == nil || ready():
			run()
		default:
			f.waiting = run
			b.after(readyWithin, run)
		}
	})
}

// arrived carries out what waited for something to be ready.
func (f *follower) arrived() {
	if f.waiting != nil {
		f.waiting()
	}
}

// drop leaves out what is still to be carried out.
func (f *follower) drop() {
	f.asked++
	f.waiting = nil
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

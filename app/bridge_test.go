package app

import (
	"slices"
	"testing"

	"crosscheck/internal/fact"
)

func TestAnActDoesNotWaitForWhatIsDerived(t *testing.T) {
	b := newBridge()
	hold, acted := make(chan bool), make(chan bool)
	b.derive(func() { <-hold })
	b.queue(func() { close(acted) })
	<-acted // or the test never ends
	close(hold)
	b.wait()
}

func TestALaneKeepsTheOrder(t *testing.T) {
	l := newLane()
	var done, want []int
	hold := make(chan bool)
	l.put(func() { <-hold })
	for i := range 100 {
		l.put(func() { done = append(done, i) })
		want = append(want, i)
	}
	close(hold)
	l.wait()
	if !slices.Equal(done, want) {
		t.Errorf("the order was %v", done)
	}
}

// pump is a bridge whose main goroutine is the test.
func pump() (*bridge, chan func()) {
	main := make(chan func(), 100)
	b := newBridge()
	b.onMain = func(fn func()) { main <- fn }
	return b, main
}

func TestWhatFollowsAKeyComesAtOnceWhenItIsReady(t *testing.T) {
	b, main := pump()
	var f follower
	ready, came := false, ""
	f.put(b, nil, func() { t.Error("what another key came after is carried out") })
	f.put(b, func() bool { return ready }, func() { came += "followed " })
	for range 2 { // of the first and of the second key
		(<-main)()
	}
	if came != "" {
		t.Fatal("it is carried out before it is ready")
	}
	ready = true
	f.arrived()
	f.arrived()
	(<-main)() // the time is over
	if came != "followed " {
		t.Errorf("it came as %q", came)
	}
}

func TestWhatIsNotReadyComesLater(t *testing.T) {
	b, main := pump()
	var f follower
	came := 0
	f.put(b, func() bool { return false }, func() { came++ })
	(<-main)()
	if (<-main)(); came != 1 {
		t.Errorf("it came %d times", came)
	}
}

func TestTheFinderLeavesOutWhatWasPassed(t *testing.T) {
	b, main := pump()
	v := newView(&fact.Dossier{}, "", "", nil)
	var found []string
	f := finder{b: b, done: func(_ *view, claim string) { found = append(found, claim) }}
	for _, id := range []string{"a", "b", "a", "c", "d"} {
		f.seek(v, &fact.Claim{ID: id})
	}
	for range 2 {
		(<-main)()
	}
	if !slices.Equal(found, []string{"a", "d"}) {
		t.Errorf("found were %v", found)
	}
	if _, ok := v.attention.found["d"]; !ok {
		t.Error("what was found is not kept")
	}
}

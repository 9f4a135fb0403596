package app

import (
	"slices"
	"testing"
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

package desk

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// processors is on how many a desk computes what follows an act of the editor.
func (d *Desk) processors() int {
	if d.besideWindow {
		return max(1, runtime.GOMAXPROCS(0)-1)
	}
	return runtime.GOMAXPROCS(0)
}

// inParallel does something for each of n on so many processors, until ctx is cancelled. Each
// worker does it by a function of its own, and gets so many neighbours together at a time.
func inParallel(ctx context.Context, processors, n, together int, worker func() func(i int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(processors, (n+together-1)/together) {
		workers.Go(func() {
			do := worker()
			for ctx.Err() == nil {
				to := int(next.Add(int64(together)))
				from := to - together
				if from >= n {
					return
				}
				for i := from; i < min(to, n) && ctx.Err() == nil; i++ {
					do(i)
				}
			}
		})
	}
	workers.Wait()
}

// alone is a worker that needs nothing of its own.
func alone(do func(i int)) func() func(i int) { return func() func(i int) { return do } }

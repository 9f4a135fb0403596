package desk

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// inParallel does something for each of n on all processors, until ctx is cancelled. Each
// worker does it by a function of its own, and gets so many neighbours together at a time.
func inParallel(ctx context.Context, n, together int, worker func() func(i int)) {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), (n+together-1)/together) {
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

package matching

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
)

// stride is how many statements or pairs are gone through between two looks at
// whether to stop, where each costs little.
const stride = 1024

// inStretches goes through the numbers below n on all cores, so many at a time, in no
// order. It looks between two stretches whether to stop; the error is that of ctx.
func inStretches(ctx context.Context, n, stretch int, do func(from, to int)) error {
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n/stretch+1) {
		workers.Go(func() {
			for ctx.Err() == nil {
				from := int(next.Add(int64(stretch))) - stretch
				if from >= n {
					return
				}
				do(from, min(from+stretch, n))
			}
		})
	}
	workers.Wait()
	return ctx.Err()
}

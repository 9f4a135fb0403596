package app

import (
	"syscall"
	"time"
)

// threadTime is how long the thread of the caller has been at work: unlike the time
// of the clock it does not count what other programs took in between.
func threadTime() time.Duration {
	const thread = 1 // RUSAGE_THREAD, which package syscall does not name
	var used syscall.Rusage
	if syscall.Getrusage(thread, &used) != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

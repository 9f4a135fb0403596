// Package headless is the command line: the same engine and the same desk file
// as the window, no screen needed.
//
// What a command found goes to standard output; problems, one sentence each, and
// progress (on a terminal only) go to standard error. Exit codes: 0 done, 1 a
// finding of verify or doctor, 2 bad input or usage.
package headless

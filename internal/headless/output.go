package headless

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"syscall"

	"crosscheck/internal/fact"
)

// output is where a command prints its result. It remembers the first failure, so
// that none goes untold and no command needs to ask after every line.
type output struct {
	to  io.Writer
	err error
}

func (o *output) Write(p []byte) (int, error) {
	n, err := o.to.Write(p)
	if o.err == nil {
		o.err = err
	}
	return n, err
}

// unprinted is the problem with a result that could not be printed whole.
func unprinted(err error) error {
	if at := (*fs.PathError)(nil); errors.As(err, &at) {
		err = at.Err
	}
	return fact.Problemf(fact.NoRoom, "standard output cannot be written to (%w), so the result is not whole there; make room or send it elsewhere", err)
}

// hungUp reports whether whoever read the output went away, as “head” does when
// it has seen enough: nobody is left to be told.
func hungUp(err error) bool { return errors.Is(err, syscall.EPIPE) }

// isTerminal reports whether what is written goes to a person's screen.
func isTerminal(w io.Writer) bool {
	if o, ok := w.(*output); ok {
		w = o.to
	}
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

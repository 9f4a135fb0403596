package fact

import (
	"errors"
	"fmt"

	"crosscheck/internal/message"
)

// ProblemKind sorts problems by what the caller can do about them.
type ProblemKind string

// The kinds of problems.
const (
	BadInput ProblemKind = "bad input" // the thing given cannot be used as it is
	NotFound ProblemKind = "not found"
	InUse    ProblemKind = "in use"  // another process writes to the desk
	Newer    ProblemKind = "newer"   // the desk was written by a newer program
	Damaged  ProblemKind = "damaged" // not what it says it is, or broken
	NoRoom   ProblemKind = "no room" // disk full or read-only
	Moved    ProblemKind = "moved"   // the ground of an undo or decision has changed
	Refused  ProblemKind = "refused" // against a rule of the desk
)

// Problem is an error a person can act on. Its text is one sentence: what,
// where, and what to do.
type Problem struct {
	Kind     ProblemKind
	Sentence string
	Err      error // the cause, for the log; nil when there is none
}

// Problemf makes a problem from a sentence of the catalogue. An error among args given
// with %w is its cause.
func Problemf(kind ProblemKind, format string, args ...any) *Problem {
	err := fmt.Errorf(format, args...)
	if said := message.Text(message.Key(format)); said != format { // in another language
		err = fmt.Errorf(said, args...)
	}
	return &Problem{Kind: kind, Sentence: err.Error(), Err: errors.Unwrap(err)}
}

func (p *Problem) Error() string { return p.Sentence }

func (p *Problem) Unwrap() error { return p.Err }

// IsKind reports whether err is, or wraps, a problem of the kind.
func IsKind(err error, kind ProblemKind) bool {
	var p *Problem
	return errors.As(err, &p) && p.Kind == kind
}

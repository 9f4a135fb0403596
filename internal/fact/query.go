package fact

import (
	"fmt"
	"time"
)

// QueryState says what became of a question.
type QueryState string

// The states of a question. An answered one has an answer; a closed one is not
// waited for any more, and Answer says why.
const (
	QueryOpen     QueryState = "open"
	QueryAnswered QueryState = "answered"
	QueryClosed   QueryState = "closed"
)

// Query is a question on a claim: to whom, due when, and what became of it.
// While one is open the claim can't be corroborated.
type Query struct {
	ID        string
	ClaimID   string
	Question  string
	ToWhom    string
	Due       string // 2025-06-15, "" when no date is set
	State     QueryState
	Answer    string // or why it was closed without one
	By        string
	At        time.Time
	SettledBy string // who answered or closed it; "" while it is open
	SettledAt time.Time
}

// IsOpen reports whether an answer is still waited for.
func (q Query) IsOpen() bool { return q.State == QueryOpen }

// Overdue reports whether an answer was due before the day, written as 2025-06-15.
func (q Query) Overdue(day string) bool { return q.IsOpen() && q.Due != "" && q.Due < day }

// Validate reports what is missing in a question.
func (q Query) Validate() error {
	if q.Question == "" {
		return fmt.Errorf("a question needs words; write what is to be found out")
	}
	if q.Due != "" {
		if _, err := time.Parse(time.DateOnly, q.Due); err != nil {
			return fmt.Errorf("%q is not a date; write the day as 2025-06-15", q.Due)
		}
	}
	switch q.State {
	case QueryOpen:
		return nil
	case QueryAnswered:
		if q.Answer == "" {
			return fmt.Errorf("the answer is empty; write what was answered, and by whom")
		}
		return nil
	case QueryClosed:
		if q.Answer == "" {
			return fmt.Errorf("a question is closed for a reason; write why no answer is waited for")
		}
		return nil
	}
	return fmt.Errorf("%q is no state of a question", q.State)
}

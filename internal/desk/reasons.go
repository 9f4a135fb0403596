package desk

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// Reason is a reason of a suggestion with what it was read from.
type Reason = verdicts.Reason

// Reasons are the reasons of the suggestion on a claim, each with the statements,
// the evidence and the difference that it was read from.
func (c *Cases) Reasons(claim fact.Claim) []Reason { return verdicts.Reasons(c.of(claim)) }

package contrast

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// The chance that two places contradict each other from which they are told, and from which
// they are material where that cannot dispute the claim.
const (
	leastTold     = 0.15
	leastMaterial = 0.5
)

// Compared is what statements of one claim perhaps tell differently.
type Compared struct {
	found []found // the likeliest first
}

type found struct {
	Candidate
	chance float64
}

// Compare sets the statements of one claim against each other. It does not depend on their order.
func Compare(statements []fact.Statement, likely Likely) Compared {
	var c Compared
	for _, k := range Candidates(statements, likely) {
		c.found = append(c.found, found{k, models().Kinds[k.Kind].Chance(k.Features)})
	}
	slices.SortStableFunc(c.found, func(x, y found) int { return cmp.Compare(y.chance, x.chance) })
	return c
}

// Perhaps lists what is worth to be told, the likeliest first.
func (c Compared) Perhaps() []fact.Guess {
	var out []fact.Guess
	for _, f := range c.found {
		if f.chance < leastTold {
			break
		}
		kind, reason := f.told()
		concerns := f.Concerns()
		out = append(out, fact.Guess{Chance: f.chance, Difference: fact.Difference{
			Kind: kind, Concerns: concerns, Material: concerns != fact.ConcernsClaim && f.chance >= leastMaterial, Reason: reason, Perhaps: true,
			Values: []fact.DifferenceValue{
				{Statement: f.A.ID, Phrase: f.AtA, Value: f.AtA.Text},
				{Statement: f.B.ID, Phrase: f.AtB, Value: f.AtB.Text},
			},
		}})
	}
	return out
}

// Figures is the chance, 0…1, that figures of two statements contradict each other, of any two of
// those that a difference names; not ok where no two were set against each other.
func (c Compared) Figures(values []fact.DifferenceValue) (chance float64, ok bool) {
	names := func(s *fact.Statement, at fact.Phrase) bool {
		return slices.ContainsFunc(values, func(v fact.DifferenceValue) bool { return v.Statement == s.ID && v.Overlaps(at.Span) })
	}
	for _, f := range c.found {
		if f.Kind == Figure && names(f.A, f.AtA) && names(f.B, f.AtB) {
			return f.chance, true
		}
	}
	return 0, false
}

// Anything is the chance, 0…1, of the likeliest contradiction of any kind between statements that a
// difference names; not ok where nothing in them was set against each other.
func (c Compared) Anything(values []fact.DifferenceValue) (chance float64, ok bool) {
	names := func(s *fact.Statement) bool {
		return slices.ContainsFunc(values, func(v fact.DifferenceValue) bool { return v.Statement == s.ID })
	}
	for _, f := range c.found {
		if names(f.A) && names(f.B) {
			return f.chance, true
		}
	}
	return 0, false
}

// Concerns is what a candidate bears on.
func (c *Candidate) Concerns() fact.Concern {
	switch {
	case c.Kind == Title, c.Kind == Name && c.person:
		return fact.ConcernsPerson
	case c.Kind == Source:
		return fact.ConcernsAttribution
	}
	return fact.ConcernsClaim
}

// told is as what a candidate is told.
func (c *Candidate) told() (fact.DifferenceKind, string) {
	one, other := c.AtA.Text, c.AtB.Text
	switch c.Kind {
	case Figure:
		return fact.DiffNumber, message.Text("Perhaps of the same: “{{.One}}” and “{{.Other}}”. Read what each counts.", "One", one, "Other", other)
	case Date:
		return fact.DiffDate, message.Text("Perhaps of the same event: “{{.One}}” and “{{.Other}}”. Read what each dates.", "One", one, "Other", other)
	case Name:
		if c.person {
			return fact.DiffName, message.Text("Perhaps the same person: “{{.One}}” and “{{.Other}}”. Read who each is.", "One", one, "Other", other)
		}
		return fact.DiffPlace, message.Text("Perhaps the same place or body: “{{.One}}” and “{{.Other}}”. Read what each names.", "One", one, "Other", other)
	case Title:
		return fact.DiffTitle, message.Text("Not called the same: “{{.One}}” and “{{.Other}}”. Read whether both fit.", "One", one, "Other", other)
	case Spot:
		return fact.DiffPlace, message.Text("Perhaps the same place: “{{.One}}” and “{{.Other}}”. Read where each is.", "One", one, "Other", other)
	case Doer, Stress:
		return fact.DiffAgent, message.Text("Perhaps of the same deed: “{{.One}}” and “{{.Other}}”. Read who did it.", "One", one, "Other", other)
	case Source:
		return fact.DiffAttribution, message.Text("Perhaps the same source: “{{.One}}” and “{{.Other}}”. Read whom each rests on.", "One", one, "Other", other)
	}
	switch c.Manner {
	case fact.DiffCondition:
		return c.Manner, message.Text("“{{.Words}}” stands on one side only: a condition, or a time. Read whether the two agree.", "Words", c.Cue)
	case fact.DiffAgent:
		return c.Manner, message.Text("“{{.Words}}” stands on one side only: somebody did it alone. Read whether the two agree.", "Words", c.Cue)
	case fact.DiffCertainty:
		return c.Manner, message.Text("“{{.Words}}” stands on one side only: one of the two is surer, or further on. Read whether they agree.", "Words", c.Cue)
	default:
		return c.Manner, message.Text("“{{.Words}}” stands on one side only: it denies, takes back or takes sides. Read whether the two agree.", "Words", c.Cue)
	}
}

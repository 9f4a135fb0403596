package verdicts

import (
	_ "embed"
	"encoding/json"
	"sync"

	"crosscheck/internal/fact"
)

//go:embed confidence.json
var confidenceTable []byte

// Confidences says how often suggestions were right on sentences that people judged. It
// is written by tools/confidence and read once.
type Confidences struct {
	About string
	// Conflicts is, by kind of difference, the share of those told that are real: the two
	// sentences contradict each other. OtherConflicts is that of all kinds together, for
	// those that nobody judged.
	Conflicts      map[fact.DifferenceKind]Conflict
	OtherConflicts Conflict
	// Same is the share of pairs in one claim that do make the same claim, by the mean
	// score within it; Alone is the share of sentences left alone that nobody else makes,
	// by the best score beside them. Steps begin at their score, lowest first.
	Same, Alone []Step
}

// Judged is how often something was told, and how often that was right; a claim may be
// right in part.
type Judged struct {
	Told  int
	Right float64
}

// Conflict is how often a difference is real. Pairs were chosen so that many contradict
// each other; in stories fewer do, so what was read there draws the chance its way.
type Conflict struct {
	Pairs   Judged // in labelled pairs of sentences
	Stories Judged // in stories
	Chance  float64
}

// Step is the share from a score on, drawn towards what is usual, the more the fewer
// there are.
type Step struct {
	From float64
	Judged
	Chance float64
}

var confidences = sync.OnceValue(func() Confidences {
	var c Confidences
	if err := json.Unmarshal(confidenceTable, &c); err != nil {
		panic("confidence.json: " + err.Error())
	}
	return c
})

// confidence is the chance, 0…1, that a suggestion is right: that the statements it
// rests on make the same claim, and, for disputed, that the difference is a real one. It
// is 0 where no verdict is suggested, or nothing is known of what it rests on.
func confidence(verdict fact.VerdictKind, differences []fact.Difference, l *Likeness) float64 {
	if l == nil || verdict == fact.Open {
		return 0
	}
	return hundredths(confidences().Of(verdict, differences, *l))
}

// Of is the chance that a suggestion is right, 0…1, for a claim of a likeness with the
// differences found in it.
func (c Confidences) Of(verdict fact.VerdictKind, differences []fact.Difference, l Likeness) float64 {
	if !l.Joined {
		switch verdict {
		case fact.SingleSource:
			return at(c.Alone, l.Beside)
		case fact.Disputed:
			return c.conflict(differences) // with itself: the same article says both
		}
		return 0 // what the editor added beside one statement is not for the table to judge
	}
	same := at(c.Same, l.Within)
	if verdict == fact.Disputed {
		return same * c.conflict(differences)
	}
	return same
}

// conflict is the chance that the surest of the differences that dispute a claim is real.
func (c Confidences) conflict(differences []fact.Difference) float64 {
	best := 0.0
	for _, d := range differences {
		if !disputes(d) {
			continue
		}
		conflict, ok := c.Conflicts[d.Kind]
		if !ok {
			conflict = c.OtherConflicts
		}
		best = max(best, conflict.Chance)
	}
	return best
}

// at is the chance of the last step that begins at or below a score.
func at(steps []Step, score float64) float64 {
	chance := 0.0
	for i, s := range steps {
		if i == 0 || s.From <= score {
			chance = s.Chance
		}
	}
	return chance
}

// Confidence is the chance that the table gives a suggestion with differences that
// dispute a claim of a likeness.
func Confidence(verdict fact.VerdictKind, differences []fact.Difference, l Likeness) float64 {
	return confidence(verdict, differences, &l)
}

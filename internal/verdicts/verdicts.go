package verdicts

import (
	"fmt"

	"crosscheck/internal/fact"
)

// Version names the rules. It is stored with every assessment and with the
// ground of every verdict, and changes whenever a rule does.
const Version = "verdicts-1"

// Case is one claim with all that bears on it.
type Case struct {
	Claim fact.Claim
	// Statements of the claim. OriginIDs is a statement's chain, nearest first;
	// it is empty when the article says it on its own word.
	Statements []fact.Statement
	Articles   map[string]*fact.Article // by id
	Origins    map[string]*fact.Origin  // by id; RestsOn may come back to itself
	Evidence   []fact.Evidence
}

// Assess counts the claim's origins, finds its differences and suggests a
// verdict. The result depends only on the case, not on the order of its lists.
func Assess(c Case) fact.Assessment {
	t := newCount(c)
	differences := Differences(c.Statements)
	return fact.Assessment{
		ClaimID:      c.Claim.ID,
		Engine:       Version,
		Independence: t.n,
		Differences:  differences,
		Suggestion:   suggest(t, differences),
	}
}

// suggest applies the rules, in this order: disputed, corroborated,
// single-source, open.
func suggest(t *count, differences []fact.Difference) fact.Suggestion {
	s := fact.Suggestion{Reasons: []string{}}
	for _, d := range differences {
		if disputes(d) {
			s.Verdict = fact.Disputed
			s.Reasons = append(s.Reasons, d.Reason)
		}
	}
	switch {
	case s.Verdict == fact.Disputed:
		s.Missing = "Find out which side of the difference is right, or whether both speak of the same thing."
	case t.n.Shown >= 2:
		s.Verdict = fact.Corroborated
		s.Reasons = append(s.Reasons, fmt.Sprintf("%s origins are shown to be independent.", title(spell(t.n.Shown))))
	case t.n.Possible == 1:
		s.Verdict = fact.SingleSource
		s.Reasons = append(s.Reasons, "Everything comes from what may be one origin.")
		s.Missing = t.missing()
	default:
		s.Verdict = fact.Open
		s.Reasons = append(s.Reasons, openReason(t.n))
		s.Missing = t.missing()
	}
	s.Reasons = append(s.Reasons, t.reasons()...)
	return s
}

func openReason(n fact.Independence) string {
	switch {
	case n.Possible == 0:
		return "No statement and no evidence stands behind it."
	case n.Shown == 0:
		return fmt.Sprintf("There may be %s independent origins, but none is shown to be.", spell(n.Possible))
	default:
		return fmt.Sprintf("There may be %s independent origins, but only one is shown to be.", spell(n.Possible))
	}
}

// disputes reports whether a difference, while it is open, disputes the claim.
func disputes(d fact.Difference) bool {
	return d.Material && d.Concerns == fact.ConcernsClaim
}

// ReasonRequired reports whether an editor who gives verdict v on a claim with
// suggestion s must say why: always for disputed, and for going against a
// suggestion. Open suggests no verdict, so nothing goes against it.
func ReasonRequired(v fact.VerdictKind, s fact.Suggestion) bool {
	switch {
	case v == fact.Disputed:
		return true
	case v == fact.Undecided, s.Verdict == fact.Open, s.Verdict == fact.Undecided, s.Verdict == "":
		return false
	default:
		return v != s.Verdict
	}
}

package verdicts

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Version names the rules. It is stored with every assessment and with the
// ground of every verdict, and changes whenever a rule does.
const Version = "verdicts-51"

// Case is one claim with all that bears on it.
type Case struct {
	Claim fact.Claim
	// Statements of the claim. OriginIDs is a statement's chain, nearest first;
	// it is empty when the article says it on its own word.
	Statements []fact.Statement
	Articles   map[string]*fact.Article // by id
	Origins    map[string]*fact.Origin  // by id; RestsOn may come back to itself
	Evidence   []fact.Evidence
	Likeness   *Likeness // nil when it is not known
	Pairs      Pairs     // which pairs are likely to make one claim; nil when it is not known
	Likely     Likely    // what is likely to be told differently; nil when it is not known
}

// Assess counts the claim's origins, finds its differences and suggests a
// verdict. The result depends only on the case, not on the order of its lists.
func Assess(c Case) fact.Assessment {
	t := newCount(c)
	differences := withLikely(Differences(c.Statements, Setting{c.Pairs, c.Articles}), c.Statements, c.Likely)
	return fact.Assessment{
		ClaimID:      c.Claim.ID,
		Engine:       Version,
		Independence: t.n,
		Differences:  differences,
		Suggestion:   suggest(t, differences, c.Likeness),
	}
}

// suggest applies the rules, in this order: disputed, corroborated,
// single-source, open.
func suggest(t *count, differences []fact.Difference, l *Likeness) fact.Suggestion {
	s := fact.Suggestion{Reasons: []string{}}
	var reasons []Reason
	s.Verdict, reasons = judge(t, differences)
	s.Confidence = confidence(s.Verdict, differences, l)
	for _, r := range reasons {
		s.Reasons = append(s.Reasons, r.Text)
	}
	switch s.Verdict {
	case fact.Disputed:
		s.Missing = message.Text("Find out which side of the difference is right, or whether both speak of the same thing.")
	case fact.SingleSource, fact.Open:
		s.Missing = t.missing()
	}
	return s
}

// judge finds the verdict that the rules suggest, and why.
func judge(t *count, differences []fact.Difference) (fact.VerdictKind, []Reason) {
	var reasons []Reason
	for i, d := range differences {
		if disputes(d) {
			reasons = append(reasons, reasonOfDifference(d, i))
		}
	}
	verdict, first := fact.Open, openReason(t.n)
	switch {
	case len(reasons) > 0:
		return fact.Disputed, append(reasons, t.because()...)
	case t.n.Shown >= 2:
		verdict, first = fact.Corroborated, message.Text("{{.Number}} origins are shown to be independent.", "Number", title(spell(t.n.Shown)))
	case t.n.Possible == 1:
		verdict, first = fact.SingleSource, message.Text("Everything comes from what may be one origin.")
	}
	return verdict, append([]Reason{reasonOf(first, t.chains...)}, t.because()...)
}

func openReason(n fact.Independence) string {
	switch {
	case n.Possible == 0:
		return message.Text("No statement and no evidence stands behind it.")
	case n.Shown == 0:
		return message.Text("There may be {{.Number}} independent origins, but none is shown to be.", "Number", spell(n.Possible))
	default:
		return message.Text("There may be {{.Number}} independent origins, but only one is shown to be.", "Number", spell(n.Possible))
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

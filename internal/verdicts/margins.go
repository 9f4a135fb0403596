package verdicts

import (
	"slices"
	"strconv"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file holds by how many votes something passed against how many were cast for and against:
// "a margin of just three votes", "86 votes to 79".

// margin is by how many votes a vote was won.
type margin struct {
	fact.Phrase
	votes int
}

var (
	marginNouns = set(`margin major victori win lead defeat`) // by stem, before the number
	merely      = set(`just only a mere some`)
	voteStems   = set(`vote ballot`)
	// deciders are stems of words for what a house decides, and votesApart tell of one vote of several.
	deciders   = stems(`fall pass approve adopt vote carry back elect reject defeat ratify win endorse`)
	votesApart = set(`amend motion committe claus read procedur previous earlier first second preliminari half primari round`)
)

// readMargin reads by how many votes a vote was won, nil where a statement does not tell it or tells two.
func readMargin(v *view) (found *margin) {
	for i := range v.words {
		n, ok := v.countAt(i)
		if !ok || n == 0 {
			continue
		}
		before := i - 1
		for before > 0 && merely[v.words[before].text] {
			before--
		}
		led := v.textAt(before) == "of" && marginNouns[v.stemAt(before-1)] // "a margin of three votes"
		by := v.textAt(before) == "by"                                     // "passed by three votes"
		last := i
		switch votes := voteStems[v.stemAt(i+1)]; {
		case votes && v.textAt(i+2) == "to":
			continue
		case votes && (led || by || marginNouns[v.stemAt(i+2)]): // "its three-vote majority"
			last = i + 1
		case led && v.stemAt(before-1) == "margin":
		default:
			continue
		}
		if found != nil {
			return nil
		}
		found = &margin{v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[last].End}), n}
	}
	return found
}

// ofOneVoteOfSeveral reports whether a statement tells of a vote among others.
func (v *view) ofOneVoteOfSeveral() bool {
	return v.tellsStem(votesApart)
}

// compareMargins finds that something is told to have passed by another number of votes than the votes
// cast make.
func compareMargins(p *pair) []finding { return p.bothWays(marginAgainst) }

// marginAgainst holds the margin of one statement against the result of another. Few voters make a
// committee, of which the house may decide otherwise.
func marginAgainst(_ *pair, v, o *view) (finding, bool) {
	const leastVoters = 20
	m := v.margin
	i := slices.IndexFunc(o.results, func(r result) bool {
		return (r.kind == voteResult || r.kind == bareResult) && r.high+r.low >= leastVoters
	})
	if m == nil || i < 0 || len(o.results) > 1 || v.ofOneVoteOfSeveral() || o.ofOneVoteOfSeveral() || !o.tellsStem(deciders) || v.datedApart(o) || v.daysApart(o) {
		return finding{}, false
	}
	r := &o.results[i]
	if r.high-r.low == m.votes || m.votes > r.high+r.low || v.tellsResult(r) || o.tellsMargin(m.votes) {
		return finding{}, false
	}
	made := strconv.Itoa(r.high - r.low)
	return finding{
		kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "margin", sure: true, least: leastLikely,
		x: v.value(m.Phrase, strconv.Itoa(m.votes)), y: o.value(r.Phrase, r.normal()),
		reason: message.Text("Not the same margin: “{{.One}}”, but “{{.Other}}” makes {{.Made}}.", "One", m.Text, "Other", r.Text, "Made", made),
	}, true
}

// tellsMargin reports whether the article of a statement tells a margin of so many votes.
func (v *view) tellsMargin(votes int) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool { return s.margin != nil && s.margin.votes == votes })
}

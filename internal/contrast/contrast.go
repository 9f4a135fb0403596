package contrast

import (
	"cmp"
	"slices"

	"crosscheck/internal/fact"
)

// Version names the features and the weights. Whatever changes them changes it.
const Version = "contrast-13"

// Candidate is two stretches of two statements that may tell one thing differently.
type Candidate struct {
	Kind     Kind
	A, B     *fact.Statement
	AtA, AtB fact.Phrase
	Features Features
	person   bool // of a name: one side at least is a person's
	// Manner is, of candidates of that kind, in what the two are told differently, and Cue the
	// words that only one of them has for it.
	Manner fact.DifferenceKind
	Cue    string
}

// Likely says how likely two statements are to make one claim, by their ids: 2 likely, 1
// perhaps, 0 hardly, 3 where it is given by more than that they are alike.
type Likely func(a, b string) int

// mostStatements is how many statements of a claim are set against each other at most,
// each with each: a claim of hundreds is a headline that all carry.
const mostStatements = 20

// Candidates lists what may be told differently by statements of two articles in one claim.
// It does not depend on their order.
func Candidates(statements []fact.Statement, likely Likely) []Candidate {
	if !slices.ContainsFunc(statements, func(s fact.Statement) bool { return s.ArticleID != statements[0].ArticleID }) {
		return nil
	}
	statements = slices.SortedFunc(slices.Values(statements), func(s, t fact.Statement) int { return cmp.Compare(s.ID, t.ID) })
	var passages []*passage
	for i := range statements[:min(len(statements), mostStatements)] {
		passages = append(passages, newPassage(&statements[i]))
	}
	var out []Candidate
	for i, p := range passages {
		for _, q := range passages[i+1:] {
			if p.ArticleID != q.ArticleID {
				out = append(out, compare(p, q, likely(p.ID, q.ID))...)
			}
		}
	}
	return out
}

func compare(p, q *passage, likely int) []Candidate {
	var out []Candidate
	var pair Features // found when it is first asked for
	ofBoth := func() Features {
		if pair == nil {
			pair = ofPair(p, q, likely)
		}
		return pair
	}
	for _, kind := range unitKinds {
		for i := range p.units[kind] {
			for k := range q.units[kind] {
				u, w := &p.units[kind][i], &q.units[kind][k]
				if apart(u, w) && !toldIn(u, q.units[kind]) && !toldIn(w, p.units[kind]) {
					out = append(out, Candidate{Kind: kind, A: p.Statement, B: q.Statement, AtA: u.at, AtB: w.at, person: u.names == fact.NamesPerson || w.names == fact.NamesPerson, Features: ofUnits(p, q, u, w, ofBoth())})
				}
			}
		}
	}
	stressed(p, q, ofBoth, func(u, w *unit, f Features) {
		out = append(out, Candidate{Kind: Stress, A: p.Statement, B: q.Statement, AtA: u.at, AtB: w.at, Features: f})
	})
	stressed(q, p, ofBoth, func(u, w *unit, f Features) {
		out = append(out, Candidate{Kind: Stress, A: p.Statement, B: q.Statement, AtA: w.at, AtB: u.at, Features: f})
	})
	if toldOtherwise(p, q) {
		onlyP, onlyQ := cuesOnlyIn(p, q), cuesOnlyIn(q, p)
		f := ofManner(p, q, ofBoth(), onlyP, onlyQ)
		manner, words := mannerOf(p, q, onlyP, onlyQ)
		out = append(out, Candidate{Kind: Manner, A: p.Statement, B: q.Statement, AtA: p.telling(), AtB: q.telling(), Features: f, Manner: manner, Cue: words})
	}
	return out
}

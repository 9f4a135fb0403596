package verdicts

import (
	"hash/fnv"
	"math"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Likeness is how alike matching found what stands in a claim, for the chance that its
// statements make the same claim. Scores are rounded to hundredths, so that a score
// that moves by a trifle moves no suggestion.
type Likeness struct {
	Joined bool    // it has statements of several articles
	Within float64 // the mean score of their pairs; one that is not listed counts nothing
	Beside float64 // the best score of one of its statements with another article's outside

	likely uint64 // another number when other pairs of it are likely
}

// Pairs are pairs of statements within claims, by their ids, the smaller first, with the
// chance that they make one claim in hundredths; it is 100 where an editor says so, or
// put them together. Contesting is added to it where the one is there since it contests the
// other. A pair that is not among them hardly makes one.
type Pairs map[[2]string]uint8

// Contesting marks a pair of which the one is in a claim since it contests the other.
const Contesting = 1 << 7

// certainly stands for the chance of two that people put into one claim.
const certainly = 100

// of is the chance of a pair in hundredths, and whether the one is there since it contests the other.
func (p Pairs) of(a, b string) (chance uint8, contests bool) {
	c := p[fact.PairOf(a, b)]
	return c &^ Contesting, c&Contesting != 0
}

// The chance, in hundredths, that two statements of a claim need by themselves for a
// difference between them to dispute it. Grouping goes by averages, so a claim may hold
// two that are like its others and not like each other, and what they differ in may be
// two things. Who did something needs more: that two people did the like is told of two
// events as well. Words of one quotation need less, being evidence by themselves. Found on
// the claims of stories of five reports of ECB+ train, and of news of one day of PolNeAR:
// no conflict that a reader took for one stood between two that score less.
const (
	leastLikely       = 15
	leastLikelyAgent  = 30
	leastLikelyQuoted = 10
)

// Where the one of two statements is in a claim since it contests the other, that is evidence of
// its own, and a difference needs no likeness besides; unless it is one that reports of one event
// are full of without contradicting each other. Found on 154 stories of ECB+, 86 of PolNeAR and
// MEANTIME, and 136 invented ones, for each kind of finding by reading what stood below and above.
const (
	leastLikelyDate    = 15 // of two days, years or hours
	leastLikelyWaived  = 15 // "even if …"
	leastLikelyCounted = 30 // of figures for what is counted for many reasons: villages, members, sums
	leastLikelyStances = 40 // the one confirms, the other denies; the one rises, the other falls
	leastLikelyDoers   = 70 // who did it and to whom
	leastLikelyDone    = 75 // the one plans it, the other has it done
)

// Level is how likely two statements are to make one claim, by their ids: 2 where that is
// likely enough for any difference to dispute it, 1 for most differences, else 0; 3 where
// people put them together, or grouping for more than that they are alike.
func (p Pairs) Level(a, b string) int {
	switch chance, contests := p.of(a, b); {
	case contests, chance >= certainly:
		return 3
	case chance >= leastLikelyAgent:
		return 2
	case chance >= leastLikely:
		return 1
	}
	return 0
}

// LikenessOf tells the likeness of each claim of a story, given all its claims and
// matches with their ties, and how likely pairs within claims are to make one claim,
// given the answers of editors that hold. joined is the direct score from which grouping
// joins two statements. It looks at every match once.
func LikenessOf(claims []fact.Claim, matches []fact.Match, ties *fact.Ties, answers []fact.MatchDecision, joined float64) ([]Likeness, Pairs) {
	holding := ties.ClaimsOf(claims) // by the number of a statement
	out, compared := make([]Likeness, len(claims)), make(Pairs)
	add := func(a, b string, claim int, chance uint8) {
		pair := fact.PairOf(a, b)
		known := compared[pair]
		compared[pair] = max(known&^Contesting, chance&^Contesting) | (known|chance)&Contesting
		h := fnv.New64a()
		for _, id := range pair {
			_, _ = h.Write([]byte(id))
		}
		if passed := leastPassed(chance); passed > 0 {
			_, _ = h.Write([]byte{passed})
			out[claim].likely += h.Sum64() // in whatever order they come
		}
	}
	for _, d := range answers {
		a, inA := ties.Numbers[d.A]
		b, inB := ties.Numbers[d.B]
		if d.Answer != fact.Same || !inA || !inB {
			continue
		}
		for _, i := range holding[a] {
			if slices.Contains(holding[b], i) {
				add(d.A, d.B, i, certainly)
			}
		}
	}
	pairs := make([]int, len(claims))
	listed := make([]bool, len(holding))  // by number: statements that matching finds like another of their claim
	grouped := fact.NewSets(len(holding)) // of those that it finds so much alike that grouping joined them for it
	for at := range matches {
		m, ends := &matches[at], ties.Ends[at]
		inA, inB := holding[ends[0]], holding[ends[1]]
		for _, i := range inA {
			if slices.Contains(inB, i) {
				out[i].Within += m.Score
				pairs[i]++
				listed[ends[0]], listed[ends[1]] = true, true
				if m.Direct >= joined {
					grouped.Join(ends[0], ends[1])
				}
				add(m.A, m.B, i, uint8(math.Round(100*m.Score)))
			} else {
				out[i].Beside = max(out[i].Beside, m.Score)
			}
		}
		for _, i := range inB {
			if !slices.Contains(inA, i) {
				out[i].Beside = max(out[i].Beside, m.Score)
			}
		}
	}
	for i := range claims {
		own := claims[i].Statements
		set := make([]int32, len(own)) // of each statement; -1 for one that is like no other
		for k, id := range own {
			set[k] = -1
			if n, ok := ties.Numbers[id]; ok && listed[n] {
				set[k] = grouped.Root(n)
			}
		}
		beside := claims[i].Beside
		if !beside && !slices.ContainsFunc(set, func(s int32) bool { return s < 0 || s != set[0] }) {
			continue
		}
		for k, a := range own {
			for l, b := range own[:k] {
				switch {
				case beside, !claims[i].Pinned && (set[k] < 0 || set[k] != set[l]):
					add(a, b, i, Contesting) // the one is there since it contests the other
				case claims[i].Pinned && (set[k] < 0 || set[l] < 0):
					add(a, b, i, certainly) // a person put one of them there, who has reasons of their own
				}
			}
		}
	}
	for i := range out {
		l := &out[i]
		l.Joined = pairs[i] > 0
		l.Within = hundredths(l.Within / float64(max(1, pairs[i])))
		l.Beside = hundredths(l.Beside)
	}
	return out, compared
}

// leastPassed is the highest of the bounds that a pair passes: what hangs on its chance changes
// where this does. It is 0 where it passes none.
func leastPassed(chance uint8) uint8 {
	if chance >= certainly {
		return chance
	}
	passed := uint8(0)
	for _, least := range []uint8{leastLikely, leastLikelyAgent, leastLikelyStances, leastLikelyDoers, leastLikelyDone} {
		if chance >= least {
			passed = least
		}
	}
	return passed
}

func hundredths(x float64) float64 { return math.Round(100*x) / 100 }

// apart reports whether two statements of a claim are less likely than a chance, in
// hundredths, to make one, and none is there since it contests the other.
func (v *view) apart(o *view, least uint8) bool {
	if v.pairs == nil {
		return false
	}
	chance, contests := v.pairs.of(v.ID, o.ID)
	return !contests && chance < least
}

// hardlyLike reports whether two statements of a claim are less likely than a chance, in
// hundredths, to make one by what they share, whatever else put them there.
func (v *view) hardlyLike(o *view, least uint8) bool {
	if v.pairs == nil {
		return false
	}
	chance, _ := v.pairs.of(v.ID, o.ID)
	return chance < least
}

// hardlyAlike adds to the reason of a difference why it disputes nothing.
func hardlyAlike(reason string) string {
	return message.Text("{{.Reason}} The two statements are hardly alike: they may tell of two things.", "Reason", reason)
}

package matching

import (
	"cmp"
	"context"
	"math"
	"slices"
	"sort"

	"crosscheck/internal/encoder"
)

// Which pairs are looked at
//
// Comparing all pairs of n statements costs n²/2. An inverted index (stem → the
// statements that have it) leads from a statement to those that share a word
// with it, and two bounds keep that short:
//
//   - The chance rises with the weight in common, so there is a least weight below
//     which no partner reaches the least score. The commonest words of a
//     statement, as many as together stay below that weight, cannot make a
//     candidate: their lists are the longest ones.
//   - Of the candidates that the other lists lead to, the weight in common is
//     added up; what stays below the least weight is dropped before anything else
//     is computed.
//
// For scores by words alone both bounds are exact: no pair is lost. With vectors
// they reckon with a cosine and a run of words that statements with so little in
// common hardly ever surpass; two that share no content word at all are not
// found.
//
// The lists still grow with the story. So in a large one the words that stand in
// more than commonFrom statements find nothing by themselves, but for statements
// that have hardly any others: each is found by its leastFinders rarest words,
// however common they are. Two statements are compared if they share a word that
// finds either of them. What is lost are pairs that have nothing but very common
// words in common and rarer ones apart, in stories of tens of thousands of
// statements (see BenchmarkScale).
//
// Where a story repeats itself without end (a thousand reports of one
// announcement), a statement keeps its best maxPartners among those before it.

// leastScore is the least score of a pair that is listed. With vectors, pairs
// whose own log-odds are those of leastFound are looked at a second time, which
// may lift them.
const (
	leastScore = 0.05
	leastFound = 0.02
)

// What a pair of which only the words in common are known is reckoned to reach.
var likely = features{meaning: 0.8, run: math.Log1p(3)}

// A statement keeps at most maxPartners, fewer in stories so large that there
// would be more than maxPairs in all.
const (
	maxPartners = 200
	maxPairs    = 1_000_000
)

// Words that stand in more statements than this are common: they find only
// statements that have fewer than leastFinders rarer ones.
const (
	commonFrom   = 8_500
	leastFinders = 4
)

// index finds the partners of bundles by the words they share.
type index struct {
	lexicon                  *lexicon
	byWords, byMeaning       *Model // of pairs without two vectors, and with
	profiles                 []profile
	shares                   []int64           // what the profile weighs for coverage, in millionths, by place
	vectors                  []*encoder.Vector // by place, nil where there is none
	present                  []bool            // by place: there is a vector, or was when the bundle was compared
	postings                 [][]int32         // by stem: the places of the profiles that have it, ascending
	found                    [][]int32         // by stem, of common ones: the places of the profiles that it finds
	common                   []bool            // by stem
	least                    float64           // log-odds of a pair worth finding
	barByWords, barByMeaning bar
	again                    bool // pairs of two vectors are looked at a second time
	partners                 int
}

func newIndex(l *lexicon, meaning, again bool, partners int) *index {
	m := models()
	x := &index{
		lexicon: l, byWords: m.model(false, l.alone()), byMeaning: m.model(true, l.alone()),
		again: again, partners: partners,
	}
	x.least = x.byWords.reaches(leastScore)
	if again {
		x.least = min(x.least, logit(leastFound))
	} else if meaning {
		x.least = min(x.least, x.byMeaning.reaches(leastScore))
	}
	x.barByWords = newBar(x.byWords, features{})
	x.barByMeaning = newBar(x.byMeaning, likely)
	return x
}

// read takes in the bundles that have a place and were not read yet.
func (x *index) read(ctx context.Context, bundles []bundle) error {
	first := len(x.profiles)
	texts := make([]string, len(bundles)-first)
	for i := range texts {
		texts[i] = bundles[first+i].text
	}
	return eachCut(ctx, texts, func(i int, tokens []*token) {
		place, p := int32(first+i), x.lexicon.profile(tokens)
		x.profiles = append(x.profiles, p)
		x.shares = append(x.shares, p.share)
		for len(x.postings) < len(x.lexicon.stems) {
			x.postings, x.found = append(x.postings, nil), append(x.found, nil)
			x.common = append(x.common, x.lexicon.rarities.Count(x.lexicon.stems[len(x.common)]) > commonFrom)
		}
		for _, id := range p.content {
			x.postings[id] = append(x.postings[id], place)
		}
		for _, id := range x.finders(&p) {
			if x.common[id] {
				x.found[id] = append(x.found[id], place)
			}
		}
	})
}

// finders lists the stems that find a statement: those that are not common, and
// the rarest of the others where there are few of these.
func (x *index) finders(p *profile) []int32 {
	finders := slices.DeleteFunc(slices.Clone(p.content), func(id int32) bool { return x.common[id] })
	if len(finders) == len(p.content) || len(finders) >= leastFinders {
		return finders
	}
	common := slices.DeleteFunc(slices.Clone(p.content), func(id int32) bool { return !x.common[id] })
	slices.SortFunc(common, func(a, b int32) int {
		return cmp.Or(cmp.Compare(x.lexicon.weights[b], x.lexicon.weights[a]), cmp.Compare(x.lexicon.stems[a], x.lexicon.stems[b]))
	})
	return append(finders, common[:min(len(common), leastFinders-len(finders))]...)
}

// scored is a partner with the log-odds of the pair by itself, and as far as the
// model with the second look counts it, never where that is not asked.
type scored struct {
	other        int32
	direct, base float32
}

var never = float32(math.Inf(-1))

// reach reports whether the log-odds of a pair with so much in common may be least or
// more.
func (x *index) reach(a, b int32, shared inCommon, least float64) bool {
	bar := &x.barByWords
	if x.vectors[a] != nil && x.vectors[b] != nil {
		bar = &x.barByMeaning
	}
	return bar.reached(shared, x.shares[a]+x.shares[b], least)
}

// compare gives the log-odds of a pair with so much in common if they are least or
// more. The cosine and the run, which cost most, are computed only for pairs that
// get there with likely ones.
func (x *index) compare(a, b int32, shared inCommon, least float64) (scored, bool) {
	v, w := x.vectors[a], x.vectors[b]
	meant := v != nil && w != nil
	model := x.byWords
	if meant {
		model = x.byMeaning
	}
	f := features{coverage: coverageOf(shared.share, x.shares[a], x.shares[b]), evidence: evidenceOf(shared.weight)}
	if meant {
		f[meaning], f[run] = likely[meaning], likely[run]
		if model.logOdds(&f) < least {
			return scored{}, false
		}
		f[meaning] = float64(v.Cosine(w))
		if model.logOdds(&f) < least {
			return scored{}, false
		}
		f[run] = runOf(&x.profiles[a], &x.profiles[b])
	}
	direct := model.logOdds(&f)
	if direct < least {
		return scored{}, false
	}
	found := scored{b, float32(direct), never}
	if meant && x.again {
		found.base = float32(models().SecondLook.logOdds(&f))
	}
	return found, true
}

// leastWeight is the least weight in common with which the statement at place
// can reach log-odds of least with any partner. The best partner has that weight in
// common, no name in it, and nothing else.
func (x *index) leastWeight(place int32, least float64) int64 {
	own := x.shares[place]
	n := sort.Search(int(x.profiles[place].total), func(n int) bool {
		share := min(int64(n), own)
		f := wordFeatures(int64(n), share, own, share)
		f[meaning], f[run] = likely[meaning], likely[run]
		return x.byWords.logOdds(&f) >= least || (x.vectors[place] != nil && x.byMeaning.logOdds(&f) >= least)
	})
	return int64(n)
}

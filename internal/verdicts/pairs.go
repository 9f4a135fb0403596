package verdicts

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// finding is how two statements differ on one subject.
type finding struct {
	kind     fact.DifferenceKind
	concerns fact.Concern
	material bool
	subject  string // what all who differ on the same thing have in common
	x, y     fact.DifferenceValue
	reason   string
	// oneDeed is that the statements name what took part in it on both sides, so that it is
	// no like deed of somebody else.
	oneDeed bool
	// sure is that the words on either side tell by themselves that both are of one thing, whatever else
	// the statements tell.
	sure bool
	// byWords is that it rests on words that one side denies, or calls false, and the other has. That is
	// right of a pair of sentences that was put side by side, and mostly wrong in a story, where any
	// two reports deny and assert a lot: of 29 such in invented stories that nobody had looked at 7
	// were conflicts. There it is minor.
	byWords bool
	// least is the chance in hundredths, one of likeness.go, that the two make one claim by what they
	// share, below which it is minor even where the one is there since it contests the other; 0 for none.
	least uint8
	// misspelled is that one person's full name is spelled in two ways: minor, but for an editor to see
	// wherever the two stand.
	misspelled bool
}

// pair is two statements of a claim, told by different articles.
type pair struct {
	a, b           *view
	shared, na, nb int        // words of content in common, in a and in b
	alignment      *alignment // of their words, once something asks for it
}

func newPair(a, b *view) *pair {
	p := &pair{a: a, b: b}
	p.shared, p.na, p.nb = overlap(a, b, nil)
	return p
}

// covered is which share of the content words of the shorter of the two stands in
// the other, 0…1.
func (p *pair) covered() float64 {
	if n := min(p.na, p.nb); n > 0 {
		return float64(p.shared) / float64(n)
	}
	return 0
}

// rules compare two statements; none depends on which of the two comes first.
var rules = []func(*pair) []finding{
	compareDates, compareTenures, compareDeadlines, compareStarts, compareMeetings, compareHours, compareBounds, compareDurations, compareHowLong, compareAges, compareSteps, compareUnits, compareLevies, compareHits, compareMargins, compareEvacuated, compareSuspected, compareFired, compareFallenIll, compareShares, compareSingles, compareAboard, compareUnharmed,
	compareResults, compareUnanimity, compareNumbered, comparePenalties, compareTerms, compareRulings, compareCounts, compareMeasured, compareTurnedDigits, compareSpansOfSums, compareClockLeft,
	comparePolarity, compareRuledOut, compareTakenBack, compareDenied, compareInspected, compareSupport, compareStandings, compareOutcomes, compareAwareness, compareAcceptance, compareIntentions, comparePromised, compareReplies, compareContinued, compareAnswers, compareAlternatives, compareSlots, compareFramed, compareHalves, compareDayParts, compareLimits, compareParaphrase,
	compareManners, compareVolition, compareCompany, compareInitiatives, compareDeeds, compareUndecided, compareConsidered, compareRequests, compareCauses, compareTwoCauses, compareOpenLinks, compareSupposedCauses, comparePossibleCauses, compareHedged, comparePeople, compareTies, comparePlaces, compareSpots, compareWays, compareSites, compareSettings, compareFinds, compareBearings, compareWhereabouts,
	compareConditions, compareSources, compareReplaced, compareNamesApart,
	compareExchanged, compareFrequencies, compareRanks, compareMultiples, compareWholes, compareSides, compareStaying, compareTimePhrases, compareDoers,
}

// bothWays compares by a rule that tells its two sides apart, first the one way round and then
// the other; what is found is told of a and b as they stand in the pair.
func (p *pair) bothWays(rule func(p *pair, one, other *view) (finding, bool)) []finding {
	if f, ok := rule(p, p.a, p.b); ok {
		return []finding{f}
	}
	if f, ok := rule(p, p.b, p.a); ok {
		f.x, f.y = f.y, f.x
		return []finding{f}
	}
	return nil
}

// neighbours is with how many others before it each statement is compared: in a
// claim of hundreds every difference still shows up somewhere, and the work grows
// with their number and not with its square.
const neighbours = 64

// pairDifferences compares statements two by two. What an article says in two
// places is set side by side only where there is no other article.
func pairDifferences(views []*view) []fact.Difference {
	oneArticle := true
	for _, v := range views {
		oneArticle = oneArticle && v.ArticleID == views[0].ArticleID
	}
	var found []finding
	for i, b := range views {
		for _, a := range views[max(0, i-neighbours):i] {
			if a.ArticleID == b.ArticleID && !oneArticle {
				continue
			}
			p := newPair(a, b)
			for _, rule := range rules {
				for _, f := range rule(p) {
					found = append(found, p.weigh(f))
				}
			}
		}
	}
	return gather(oneHedge(found))
}

// weigh makes a finding minor that would dispute the claim if the two statements were
// like each other, or of one day.
func (p *pair) weigh(f finding) finding {
	least := uint8(leastLikely)
	if f.kind == fact.DiffAgent && !f.oneDeed {
		least = leastLikelyAgent
	}
	switch {
	case !f.material || f.concerns != fact.ConcernsClaim:
	case !f.sure && !(f.oneDeed && f.kind != fact.DiffAgent) && p.a.apart(p.b, least), p.a.hardlyLike(p.b, f.least):
		f.material = false
		f.reason = hardlyAlike(f.reason)
	case changing[f.kind] && p.a.ofAnotherDay(p.b):
		f.material = false
		earlier, later := p.a, p.b
		if later.day < earlier.day {
			earlier, later = later, earlier
		}
		f.reason = message.Text("{{.Reason}} The reports are of different days, {{.Day}} and {{.LaterDay}}: it may have changed.",
			"Reason", f.reason, "Day", earlier.published(), "LaterDay", later.published())
	}
	return f
}

// gather makes one difference of all findings on the same subject: it lists every
// statement that takes a side, and tells the reason of the first.
func gather(found []finding) []fact.Difference {
	type key struct {
		kind     fact.DifferenceKind
		concerns fact.Concern
		material bool
		subject  string
	}
	type place struct {
		statement string
		start     int
	}
	type open struct {
		at     int
		listed map[place]bool
	}
	var out []fact.Difference
	known := make(map[key]open)
	for _, f := range found {
		k := key{f.kind, f.concerns, f.material, f.subject}
		o, ok := known[k]
		if !ok {
			o = open{len(out), make(map[place]bool)}
			known[k] = o
			out = append(out, fact.Difference{Kind: f.kind, Concerns: f.concerns, Material: f.material, Reason: f.reason})
		}
		for _, value := range []fact.DifferenceValue{f.x, f.y} {
			if p := (place{value.Statement, value.Start}); !o.listed[p] {
				o.listed[p] = true
				out[o.at].Values = append(out[o.at].Values, value)
			}
		}
	}
	return out
}

// Prepare loads the lexicon, so that whoever compares first does not wait for it: it takes some
// 50 milliseconds, once.
func Prepare() { lexicon.Prepare() }

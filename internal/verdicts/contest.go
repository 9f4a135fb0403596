package verdicts

import (
	"math"
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// Comparer compares statements of a story two by two as if they made one claim. Each
// is cut into words once, so it serves many pairs; it is for one goroutine.
type Comparer struct {
	around Setting
	views  map[string]*view // by statement id
}

// keptViews is how many statements a comparer keeps cut into words: a large story has
// more than should be in memory at once.
const keptViews = 5000

// NewComparer makes a comparer for statements of these articles.
func NewComparer(articles map[string]*fact.Article) *Comparer {
	return &Comparer{Setting{Articles: articles}, make(map[string]*view)}
}

// Contest is how two statements contest each other: in what kind of difference, "" when they
// do not, and whether that speaks by itself for their telling of one thing.
type Contest struct {
	Kind     fact.DifferenceKind
	ByItself bool
	// Sure is that the two tell of one thing whatever claims they make besides.
	Sure bool
	// Person is the one whom they give another name or title, or who says what is not to be said, "" for
	// none; of him they tell two things whatever claims they make besides.
	Person string
	// Holder is the one who takes two stances in them, "" where they contest in something else.
	Holder string
}

// Contest reports whether two statements of different articles tell another thing of one
// and the same: whether they have a material difference on the claim. What counts the same
// thing, or says when, where or by whom the same was done, speaks by itself for their
// making one claim; that somebody denies something, is given another title or is quoted with
// other words does only where they are alike besides. That it is false by the word of
// somebody says nothing of what "it" is, and a measure nothing of what was measured.
func (c *Comparer) Contest(a, b *fact.Statement) (found Contest) {
	one, other := *c.view(a), *c.view(b)
	views := setBeside([]*view{&one, &other}, c.around)
	common := inCommon(views[0], views[1]) + partsInCommon(views[0], views[1])
	if common > 0 {
		around := newPair(views[0], views[1])
		common += max(0, around.sharedAround(nil)-around.shared) // what the rest of their sentences tells
		person := namedOtherwise(newPair(views[0], views[1]))
		defer func() { found.Person = person }()
	}
	if one.Level == fact.Utterance || other.Level == fact.Utterance {
		return contestOfUtterances(newPair(views[0], views[1]), common)
	}
	p := newPair(views[0], views[1])
	if slipOfDigits(p) && !views[0].ofAnotherDay(views[1]) {
		return Contest{Kind: fact.DiffNumber, ByItself: true, Sure: true}
	}
	for _, rule := range sureRules {
		for _, f := range rule(p) {
			if f = p.weigh(f); f.sure && f.material {
				return Contest{Kind: f.kind, ByItself: true, Sure: true}
			}
		}
	}
	if common == 0 && p.clausesOfToll() {
		for _, d := range numberDifferences(views) {
			if d.Material && d.Concerns == fact.ConcernsClaim && !farFrom(p.a, p.b) {
				return Contest{Kind: d.Kind, ByItself: true}
			}
		}
	}
	if common == 0 || ofTwo(views[0].spokenOf(), views[1].spokenOf()) {
		return Contest{}
	}
	judge := func(kind fact.DifferenceKind, concerns fact.Concern) {
		least, ofOne := tellsOfOne[kind]
		switch {
		case kind == fact.DiffNumber && farFrom(p.a, p.b):
		case ofOne && common >= least && concerns == fact.ConcernsClaim:
			found = Contest{Kind: kind, ByItself: true}
		case concerns == fact.ConcernsPerson, p.covered() >= halfOfIt:
			found = Contest{Kind: kind}
		}
	}
	for _, d := range numberDifferences(views) {
		if d.Material {
			if judge(d.Kind, d.Concerns); found.ByItself {
				return found
			}
		}
	}
	for _, rule := range rules {
		for _, f := range rule(p) {
			f = p.weigh(f)
			if !f.material || f.concerns == fact.ConcernsAttribution || f.subject == falsity || strings.HasPrefix(f.subject, measured) {
				continue
			}
			if f.sure {
				return Contest{Kind: f.kind, ByItself: true, Sure: true}
			}
			if f.oneDeed && f.kind != fact.DiffAgent && (common >= leastOfDenied || f.kind == fact.DiffCondition) {
				return Contest{Kind: f.kind, ByItself: true}
			}
			if judge(f.kind, f.concerns); found.ByItself {
				return found
			}
		}
	}
	return found
}

// clausesOfToll reports whether two statements tell what became of people and little else, and the rest of the
// sentences they were cut from is of one event: "nine miners were killed", before "and five were missing after a
// tunnel collapsed at the mine".
func (p *pair) clausesOfToll() bool {
	const least = 3 // words
	toll := func(f figure) bool { return f.thing.state }
	return slices.ContainsFunc(p.a.figures, toll) && slices.ContainsFunc(p.b.figures, toll) && p.sharedAround(nil)-p.shared >= least
}

// sureRules are rules that find by the words of the things alone that two statements tell of one.
var sureRules = []func(*pair) []finding{compareStarts, compareFinds, compareLevies, compareHits, compareMeetings, compareSpots, compareFallenIll, compareMargins, compareEvacuated, compareSuspected}

// leastOfDenied is how many words two statements have in common of which one denies what the other
// tells to be done.
const leastOfDenied = 2

// namedOtherwise is the one to whom two statements give another name or title, or a body that would not
// say what its head says; "" if there is none.
func namedOtherwise(p *pair) string {
	if !shareName(p.a, p.b) {
		return ""
	}
	for _, f := range slices.Concat(comparePeople(p), compareNamesApart(p)) {
		if f.concerns == fact.ConcernsPerson && (f.material || f.misspelled) {
			return string(f.kind) + " " + f.subject
		}
	}
	for _, f := range compareAnswers(p) {
		if f.concerns == fact.ConcernsAttribution {
			return string(f.kind) + " " + f.subject
		}
	}
	return ""
}

// contestOfUtterances reports whether two statements, of which one is that something was said, quote
// one utterance, the one perhaps less of it than the other, give one speaker two stances on one
// report, or deny and tell one deed: they belong together however little else they have in common,
// since it is the rest of them that has to be looked at.
func contestOfUtterances(p *pair, common int) Contest {
	findUtterances([]*view{p.a, p.b})
	if p.quotesTheSame() {
		return Contest{Kind: fact.DiffQuotation, ByItself: true}
	}
	if f, ok := compareStances(p.a.polarity, p.b.polarity); ok && f.subject == opposedStances {
		chain := p.a.Attribution.Chain
		holder := "stance of nobody"
		if len(chain) > 0 {
			holder = "stance of " + chain[len(chain)-1].Name
		}
		return Contest{Kind: fact.DiffPolarity, Holder: holder, ByItself: p.a.sameSource(p.b) && (p.shared >= leastOfDenied || p.evadesTheReport(p.a.polarity.taken, p.b.polarity.taken))}
	}
	if p.a.Level != p.b.Level && common >= tellsOfOne[fact.DiffDate] && p.slipOfMonth() {
		for _, f := range compareDates(p) {
			if f.material && f.concerns == fact.ConcernsClaim {
				return Contest{Kind: fact.DiffDate, ByItself: true} // "in a memo dated 12 November", with what it says
			}
		}
	}
	for _, rule := range ofOneDeed {
		for _, f := range rule(p) {
			if f.sure || f.oneDeed && (common >= leastOfDenied || f.subject == sideTaken || f.subject == supposedCause) {
				return Contest{Kind: f.kind, ByItself: true}
			}
		}
	}
	return Contest{}
}

// ofOneDeed are the rules that go by what somebody did to something, or how he stands, and not by how
// alike the statements are.
var ofOneDeed = []func(*pair) []finding{
	compareDenied, compareSupport, compareConsidered, compareStandings, comparePromised, compareSupposedCauses, comparePossibleCauses, compareConditions,
	compareRequests, compareReplies, compareContinued, compareRuledOut, compareVolition, compareCounts, compareDeeds, compareOutcomes, compareAwareness,
}

// How many words two quotations of one speaker have in common in a row to be of one utterance for
// that alone, and how many where it is not known that he is one.
const (
	quotedByOne = 3
	quotedBySum = 6
)

// quotesTheSame reports whether one statement quotes a run of words that the other quotes too, so
// long, and so much of the shorter quotation, that it was hardly said twice.
func (p *pair) quotesTheSame() bool {
	n, m := p.a.speakingName(), p.b.speakingName()
	if n != nil && m != nil && !n.mayBe(m) {
		return false
	}
	least := quotedBySum
	if n != nil && m != nil || p.a.sameSource(p.b) {
		least = quotedByOne
	}
	for i := range p.a.quotes {
		for k := range p.b.quotes {
			short, long := &p.a.quotes[i], &p.b.quotes[k]
			if len(short.words) > len(long.words) {
				short, long = long, short
			}
			if short.sameUtterance(*long) && len(short.words) >= least && (len(short.words) > quotedByOne || short.isClause()) && contiguous(long, short) {
				return true
			}
		}
	}
	return false
}

// sameSource reports whether two statements rest on one source in the end.
func (v *view) sameSource(o *view) bool {
	x, y := v.Attribution.Chain, o.Attribution.Chain
	return len(x) > 0 && len(y) > 0 && x[len(x)-1].Name != "" && x[len(x)-1].Name == y[len(y)-1].Name
}

// tellsOfOne are the kinds of differences that are found in what is counted, dated, placed
// or done on both sides, with how many other words the statements have in common at least.
var tellsOfOne = map[fact.DifferenceKind]int{
	fact.DiffNumber: 1, fact.DiffDate: 2, fact.DiffPlace: 2, fact.DiffCertainty: 1, fact.DiffAgent: 2,
}

// halfOfIt is the share of the words of the shorter statement that the other has at least
// where what differs says little of what both are about.
const halfOfIt = 0.4

// partsInCommon counts the counts of two or more that two statements have in common beside others: "17 dead, four of them
// firefighters" and "twelve dead, among them four firefighters".
func partsInCommon(a, b *view) (n int) {
	if len(a.figures) < 2 || len(b.figures) < 2 {
		return 0
	}
	for _, f := range a.figures {
		if f.thing.key != "" && f.Low > 1 && slices.ContainsFunc(b.figures, func(g figure) bool { return sameFigure(f, g) && f.measured() == g.measured() }) {
			n++
		}
	}
	return n
}

// Handles name what a statement counts, whom it names with an office or a first name, and
// what it dates, and what it
// quotes: two that share none hardly contest each other.
func (c *Comparer) Handles(s *fact.Statement) []string {
	v := c.view(s)
	var out []string
	for i := range v.figures {
		if f := &v.figures[i]; f.thing.key != "" {
			out = append(out, "counted "+f.measured())
		}
	}
	for _, m := range v.moments {
		if m.event != "" && !m.saying {
			out = append(out, "dated "+m.event)
		}
	}
	for i := range v.moments {
		m := &v.moments[i]
		if m.Kind == fact.DateClock && v.namedSpot() != nil {
			out = append(out, "at "+m.Clock)
		}
		for key := range v.firstsAt(m) {
			out = append(out, "first "+key)
		}
	}
	for i := range v.starts {
		out = append(out, "begins "+v.starts[i].what)
	}
	for _, d := range v.deadlines() {
		out = append(out, "due "+d.closing)
	}
	if day := v.promisedDay(); day != "" {
		out = append(out, "to come on "+day)
	}
	for _, n := range v.called {
		if n.person && n.inside && (n.titled || len(n.words) > 1) {
			out = append(out, "named "+n.words[0], "named "+n.last)
		}
	}
	if v.Level == fact.Utterance {
		out = append(out, v.quotedRuns()...)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// runLength is how many words those runs have by which quotations of one utterance are found, and
// leastWeighty how many of them say something, since "I think that we" is in every other quotation.
const (
	runLength    = 4
	leastWeighty = 2
)

// quotedRuns are the runs of words by which quotations of one utterance are found; what is shorter is
// one of its own.
func (v *view) quotedRuns() (runs []string) {
	for i := range v.quotes {
		words := v.quotes[i].words
		n := min(runLength, len(words))
		for k := 0; k+n <= len(words) && n >= quotedByOne; k++ {
			run, weighty := "quoted", 0
			for _, w := range words[k : k+n] {
				run += " " + w.norm
				if w.weighty {
					weighty++
				}
			}
			if weighty >= min(leastWeighty, n-quotedByOne+1) {
				runs = append(runs, run)
			}
		}
	}
	return runs
}

// TellsAlike reports whether two statements tell one place, or one day, of a thing that is found by the
// words for it alone.
func (c *Comparer) TellsAlike(a, b *fact.Statement) bool {
	one, other := c.view(a), c.view(b)
	return slices.ContainsFunc(one.starts, func(x start) bool {
		return slices.ContainsFunc(other.starts, func(y start) bool { return x.what == y.what && x.meets(y.moment) })
	}) || slices.ContainsFunc(one.meetings, func(x meeting) bool {
		return slices.ContainsFunc(other.meetings, func(y meeting) bool {
			return sharesWord(x.place.Canonical, y.place.Canonical) && x.meets(y.moment)
		})
	}) || slices.ContainsFunc(one.finds, func(x find) bool {
		return slices.ContainsFunc(other.finds, func(y find) bool { return x.thing == y.thing && x.kind == y.kind })
	})
}

// Agrees reports whether two statements give one figure for the same thing. Where
// ages count, that somebody is of one age in both is such a figure.
func (c *Comparer) Agrees(a, b *fact.Statement, ages bool) bool {
	one, other := c.view(a), c.view(b)
	return slices.ContainsFunc(one.figures, func(f figure) bool {
		return slices.ContainsFunc(other.figures, func(g figure) bool {
			return f.measured() == g.measured() && f.thing.key != "" && (ages || !f.thing.age) && f.part == g.part && meets(f, g)
		})
	})
}

// farFrom reports whether all figures that two statements give of one measure are so far
// from each other that they hardly count one thing.
func farFrom(a, b *view) bool {
	far := false
	for i := range a.figures {
		for k := range b.figures {
			f, g := &a.figures[i], &b.figures[k]
			if f.measured() != g.measured() {
				continue
			}
			least, most := min(math.Abs(f.High), math.Abs(g.High)), max(math.Abs(f.High), math.Abs(g.High))
			if least == 0 || most <= farRatio*least || isPowerOfTen(most/least) {
				return false
			}
			far = true
		}
	}
	return far
}

// farRatio is how many times one figure is another at most that counts the same thing in
// two reports of one event.
const farRatio = 20

// inCommon counts the words of content and of names that two statements share, but those
// that they count.
func inCommon(a, b *view) int {
	n := 0
	counted := make(map[string]bool)
	for _, f := range a.figures {
		counted[plain(f.Counted)] = true
	}
	for sense := range a.content {
		if !counted[sense] && (b.content[sense] || b.named[sense]) {
			n++
		}
	}
	for sense := range a.named {
		if !a.content[sense] && (b.content[sense] || b.named[sense]) {
			n++
		}
	}
	return n
}

// spokenOf are the people of whom a statement tells something.
func (v *view) spokenOf() []fact.Name {
	return slices.DeleteFunc(slices.Clone(v.Names), func(n fact.Name) bool {
		return n.Kind != fact.NamesPerson || !v.Contains(n.Span) || inSource(v.Statement, n.Span)
	})
}

func (c *Comparer) view(s *fact.Statement) *view {
	v := c.views[s.ID]
	if v == nil {
		if len(c.views) >= keptViews {
			clear(c.views)
		}
		v = newView(*s)
		v.article = c.around.Articles[s.ArticleID]
		v.readContext()
		c.views[s.ID] = v
	}
	return v
}

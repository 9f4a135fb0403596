package verdicts

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// view is a statement cut into words, as the comparisons need it.
type view struct {
	fact.Statement
	index        *text.Index
	words        []viewWord
	content      map[string]bool // senses of the words that say what it is about, figures and negations left out
	named        map[string]bool // senses of the words of names
	called       []called
	acts         []deed // its verbs, in the order of Deeds
	figures      []figure
	moments      []moment
	hours        []hour
	results      []result
	numbered     []numbered
	shares       []share
	singles      []single
	penalty      *penalty // nil when it tells of none
	term         *term    // nil when it tells of none, or of several
	ruling       *ruling  // nil when it tells of none, or of two
	clocksLeft   []clockLeft
	street       *street // nil when it names none or several
	quotes       []quote
	locations    []location
	conditions   []condition
	grounds      []condition  // why it is so, "now that …"
	condition    *condition   // the one that decides, nil when it depends on none or several
	waived       *fact.Phrase // what it tells not to matter
	hedged       []hedge
	vouchers     []voucher
	undecided    []undecided
	denials      []denial
	supports     []support
	standings    []legalStanding
	promised     []promisedSum
	considered   []considered
	cause        *cause // nil when it tells of none
	blame        *blame // nil when it tells of none
	directed     []directed
	directives   []directive
	unharmed     *unharmed // nil when it does not tell that nobody was
	tested       *tested   // nil when it tells of no test
	keptBack     *keptBack // nil when nobody keeps anything back
	manners      []manner
	unsure       bool // it holds a hedge, in a word or by whom it rests on
	alternatives []alternative
	limits       []limit
	dayParts     []dayPart
	starts       []start
	finds        []find
	levies       []levyRate
	hits         *hits
	meetings     []meeting
	takings      []taking
	settings     []setting
	companies    []company
	margin       *margin    // nil when it tells of none, or of two
	lastsFor     *howLong   // nil when it tells of nothing, or of several things
	evacuated    *evacuated // nil when it tells of nobody, of no number or of several
	suspected    *suspected // nil when it tells of none
	settled      *deed      // by which something was found out for good; nil when there is none, or several
	bearings     []bearing
	inspected    *inspected // nil when it tells of no inspection, or of both findings
	inside       []spot     // what it tells something to be in, and outside of
	outside      []spot
	open         []bool // for each word, whether it is left open what it says
	// polarity is what the statement denies and asserts.
	polarity *polarity
	phrases  map[fact.Span]map[string]bool // what sensesIn has found
	context  map[string]bool               // senses of the rest of its sentence, once it is read
	// siblings are the statements of its article, itself among them.
	siblings []*view
	claim    []*view       // all that are compared
	pairs    Pairs         // which of them are likely to make one claim, nil when it is not known
	article  *fact.Article // nil when it is not known
	day      int           // when its article was published, in days from 1 January 1970
	dated    bool          // that is known
}

type viewWord struct {
	fact.Span        // in the article
	text      string // folded
	stem      string // irregular forms brought together
	sense     string // words that mean the same brought together
	function  bool
	figure    bool // part of a figure, or a bare number
	date      bool // part of a date
	negation  bool // part of a negation
	quote     int  // index among the view's quotes, -1 outside quotation marks
}

// negates reports whether a word denies, by itself or with others.
func (w *viewWord) negates() bool { return w.negation || negators[w.text] }

// newViews sorts by article and place, so that what is found does not depend on
// the order in which the statements were given, nor on their ids, which another
// desk makes anew.
func newViews(statements []fact.Statement, around Setting) []*view {
	views := make([]*view, 0, len(statements))
	for _, s := range statements {
		views = append(views, newView(s))
	}
	return setBeside(views, around)
}

// setBeside puts views that are compared with each other in order, and lets each know
// the others.
func setBeside(views []*view, around Setting) []*view {
	slices.SortStableFunc(views, func(x, y *view) int {
		return cmp.Or(cmp.Compare(x.ArticleID, y.ArticleID), cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End),
			cmp.Compare(x.Level, y.Level), cmp.Compare(x.ID, y.ID))
	})
	byArticle := make(map[string][]*view)
	for _, v := range views {
		byArticle[v.ArticleID] = append(byArticle[v.ArticleID], v)
	}
	for _, v := range views {
		v.claim, v.pairs = views, around.Pairs
		v.article = around.Articles[v.ArticleID]
		v.day, v.dated = dayOf(v.article)
		v.readContext()
		v.siblings = byArticle[v.ArticleID]
		if len(byArticle) == 1 {
			v.siblings = []*view{v} // its statements are compared with each other
		}
	}
	return views
}

func newView(s fact.Statement) *view {
	s.Names = withoutUnits(s)
	v := &view{Statement: s, index: text.NewIndex(s.Text), content: make(map[string]bool), named: make(map[string]bool), phrases: make(map[fact.Span]map[string]bool)}
	for _, q := range s.Quotations {
		if s.Contains(q.Span) {
			v.quotes = append(v.quotes, newQuote(q))
		}
	}
	for _, w := range text.Words(s.Text) {
		v.words = append(v.words, v.newWord(w))
	}
	v.senseArson()
	for _, n := range s.Names {
		first, last := wordsAt(v, n.Span)
		for i := first; i >= 0 && i <= last; i++ {
			if w := v.words[i]; !w.function {
				v.named[w.sense] = true
			}
		}
	}
	for _, w := range v.words {
		if !w.function && !w.figure && !w.date && !w.negation && !v.attributes(w.Span) {
			v.content[w.sense] = true
		}
	}
	v.called, v.acts = readCalled(v), readActs(v)
	v.moments = readMoments(v)
	v.hours = readHours(v)
	v.results, v.term = readResults(v), readTerm(v)
	for _, f := range s.Figures {
		if v.ageOfOne(f) || v.inResult(f.Span) || v.term != nil && v.term.Overlaps(f.Span) {
			continue
		}
		if s.Contains(f.Span) && (!inSource(s, f.Span) || f.Unit == "%") { // what share of voters say so is what a poll found
			v.figures = append(v.figures, newFigure(v, f))
		}
	}
	v.figures = settleSteps(v.figures)
	v.numbered = readNumbered(v)
	v.shares, v.singles, v.penalty = readShares(v), readSingles(v), readPenalty(v)
	v.ruling = readRuling(v)
	v.clocksLeft, v.street = readClockLeft(v), v.onlyStreet()
	v.open = readOpen(v)
	v.polarity = readPolarity(v)
	v.hedged, v.undecided = readHedges(v), readUndecided(v)
	v.unsure = len(v.hedged) > 0 || s.Attribution.Kind == fact.Hedged ||
		slices.ContainsFunc(v.words, func(w viewWord) bool { return modalStatus[w.text] == possible })
	v.cause, v.blame, v.directed = readCause(v), readBlame(v), readDirected(v)
	v.considered, v.unharmed, v.tested = readConsidered(v), readUnharmed(v), readTested(v)
	v.keptBack, v.vouchers = readKeptBack(v), readVouchers(v)
	v.denials, v.supports, v.standings = readDenials(v), readSupport(v), readStandings(v)
	v.promised = readPromised(v)
	v.directives, v.manners = readDirectives(v), readManners(v)
	v.alternatives, v.limits, v.dayParts = readAlternatives(v), readLimits(v), readDayParts(v)
	v.inside, v.outside = readSpots(v, inner), readSpots(v, outer)
	v.locations, v.bearings = readLocations(v), readBearings(v)
	v.inspected = readInspected(v)
	v.starts, v.meetings = readStarts(v), readMeetings(v)
	v.finds, v.levies, v.hits = readFinds(v), readLevies(v), readHits(v)
	v.takings, v.settings, v.companies = readTakings(v), readSettings(v), readCompanies(v)
	v.margin, v.evacuated, v.lastsFor = readMargin(v), readEvacuated(v), readHowLong(v)
	v.suspected, v.settled = readSuspected(v), readSettled(v)
	v.conditions, v.grounds, v.waived = readConditions(v, v.opensAt), readConditions(v, v.metAt), readWaived(v)
	v.condition = strictCondition(v.conditions)
	return v
}

// senseArson gives "deliberately set", of a fire, the sense of the one word for it.
func (v *view) senseArson() {
	fire := slices.ContainsFunc(v.words, func(w viewWord) bool { return w.sense == "fire" })
	for i := 1; fire && i < len(v.words); i++ {
		one, other := &v.words[i-1], &v.words[i]
		if onPurpose[other.text] {
			one, other = other, one
		}
		if onPurpose[one.text] && settingFire[other.stem] {
			one.sense = arson
		}
		if i > 1 && other.text == "purpose" && one.text == "on" && settingFire[v.words[i-2].stem] {
			v.words[i-2].sense = arson
		}
	}
}

const arson = "arson"

var (
	onPurpose   = set(`deliberately intentionally purposely`)
	settingFire = set(`set start lit light ignit`)
)

// withoutUnits are the names of a statement but the units of its figures, as Celsius.
func withoutUnits(s fact.Statement) []fact.Name {
	return slices.DeleteFunc(slices.Clone(s.Names), func(n fact.Name) bool {
		return slices.ContainsFunc(s.Figures, func(f fact.Figure) bool { return f.Contains(n.Span) })
	})
}

// inSource reports whether a span belongs to who says the statement. How many
// officials an article rests on is no part of what they say; who did what the article
// tells on its own word is.
func inSource(s fact.Statement, span fact.Span) bool {
	a := s.Attribution
	if a.Kind == fact.Flat && !says(a.Cue) || owns(a.Cue) {
		return false
	}
	return a.Source != nil && a.Source.Overlaps(span) ||
		slices.ContainsFunc(a.Chain, func(link fact.Source) bool { return link.Words.Overlaps(span) })
}

// owns reports whether a cue tells that somebody says to have done it: who claims an attack is
// what is told of it.
func owns(cue *fact.Phrase) bool {
	return cue != nil && strings.HasSuffix(text.Fold(cue.Text), " claimed")
}

// attributes reports whether a word only says who says the statement: that it is
// Reuters that reports a strike is no part of what the strike was.
func (v *view) attributes(word fact.Span) bool {
	cue := v.Attribution.Cue
	return cue != nil && (cue.Overlaps(word) || inSource(v.Statement, word)) && says(cue) && !owns(cue) && !v.isDone(cue)
}

// isDone reports whether a verb of saying tells what its source does itself: a company that
// "reported a loss" made it, and who "confirmed her" put her into office.
func (v *view) isDone(cue *fact.Phrase) bool {
	return slices.ContainsFunc(v.Deeds, func(d fact.Deed) bool {
		if !d.Overlaps(cue.Span) || d.Passive || d.Patient == nil || d.Patient.Start < d.End {
			return false
		}
		words := text.Words(d.Patient.Text)
		switch d.Verb {
		case "report", "post":
			return slices.ContainsFunc(words, func(w text.Word) bool { return balances[w.Stem] })
		case "confirm":
			return len(words) == 1 && persons[text.Fold(words[0].Text)]
		}
		return false
	})
}

// balances are nouns, by stem, for what a company makes.
var balances = set(`profit loss earn revenu incom sale result turnov`)

// says reports whether a cue holds a verb that only says.
func says(cue *fact.Phrase) bool {
	return cue != nil && slices.ContainsFunc(text.Words(cue.Text), func(w text.Word) bool { return sayings[w.Stem] })
}

// sayings are the verbs that only say, by stem; others ("praised") tell more.
var sayings = set(`say said tell told accord report announc claim insist add warn write wrote suggest argu explain state
	confirm assert stress note think believ post tweet recal conced acknowledg admit estim`)

func (v *view) newWord(w text.Word) viewWord {
	span := shift(w.Span, v.Start)
	out := viewWord{
		Span:     span,
		text:     text.Fold(w.Text),
		stem:     plain(w.Stem),
		function: text.IsFunction(w.Text) || vagueWords[text.Fold(w.Text)],
		quote:    v.quoteAt(span),
	}
	out.sense = sense(out.stem)
	for _, f := range v.Statement.Figures {
		out.figure = out.figure || f.Contains(span)
	}
	for _, d := range v.Dates {
		out.date = out.date || d.Overlaps(span)
	}
	for _, n := range v.Negations {
		out.negation = out.negation || n.Overlaps(span)
	}
	return out
}

// vagueWords say no more of what is done than a pronoun does.
var vagueWords = set(`person people individual individuals persons group something somebody someone anything anybody anyone everything everybody everyone thing things there`)

// quoteAt is the index of the quotation a span stands in, -1 outside.
func (v *view) quoteAt(span fact.Span) int {
	return slices.IndexFunc(v.quotes, func(q quote) bool { return q.Contains(span) })
}

// phrase is the statement's words at a span of its article.
func (v *view) phrase(span fact.Span) fact.Phrase {
	return fact.Phrase{Span: span, Text: v.index.Slice(shift(span, -v.Start))}
}

// whole is all of the statement.
func (v *view) whole() fact.Phrase { return fact.Phrase{Span: v.Span, Text: v.Text} }

// between is what stands between a word and the next.
func (v *view) between(word int) string {
	if word+1 >= len(v.words) {
		return ""
	}
	return v.index.Slice(shift(fact.Span{Start: v.words[word].End, End: v.words[word+1].Start}, -v.Start))
}

// anyIn reports whether two sets have a word in common.
func anyIn(words, among map[string]bool) bool {
	for w := range words {
		if among[w] {
			return true
		}
	}
	return false
}

// lastWord is the last word of a phrase, folded, without a possessive ending.
func lastWord(phrase string) string {
	words := text.Words(phrase)
	if len(words) == 0 {
		return ""
	}
	return strings.TrimSuffix(text.Fold(words[len(words)-1].Text), "'s")
}

func (v *view) value(p fact.Phrase, value string) fact.DifferenceValue {
	return fact.DifferenceValue{Statement: v.ID, Phrase: p, Value: value}
}

// within is which share of a's content words stands in b, 0…1, the sense except left out.
func within(a, b *view, except string) float64 {
	shared, n, _ := overlap(a, b, []string{except})
	if n == 0 {
		return 0
	}
	return float64(shared) / float64(n)
}

// aboutTheSame is the share of the shorter statement's content words that must
// stand in the other for dates of one event to be compared.
const aboutTheSame = 0.5

// covered is which share of the content words of the shorter of two statements
// stands in the other, 0…1; senses in except are left out of both.
func covered(a, b *view, except ...string) float64 {
	shared, na, nb := overlap(a, b, except)
	if n := min(na, nb); n > 0 {
		return float64(shared) / float64(n)
	}
	return 0
}

// alike is the share of content words that two statements have in common
// (Jaccard), 0…1, senses in except left out. Two without any have nothing in common.
func alike(a, b *view, except ...string) float64 {
	shared, na, nb := overlap(a, b, except)
	if n := na + nb - shared; n > 0 {
		return float64(shared) / float64(n)
	}
	return 0
}

func overlap(a, b *view, except []string) (shared, na, nb int) {
	for sense := range a.content {
		if slices.Contains(except, sense) {
			continue
		}
		na++
		if b.content[sense] {
			shared++
		}
	}
	for sense := range b.content {
		if !slices.Contains(except, sense) {
			nb++
		}
	}
	return shared, na, nb
}

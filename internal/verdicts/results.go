package verdicts

import (
	"slices"
	"strconv"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares results of two sides: votes, scores, and records of who has won and
// lost how often. Reading takes them for no figures, since they count two things.

// result is a result of two sides: "51-49", "52 votes to 48".
type result struct {
	fact.Phrase
	kind        resultKind
	high, low   int
	stage       string // what of a contest it is of, "" for all: "halftime", "series"
	of          string // sense of the noun it stands before, unless it only names a result: "run" in "a 15-2 run"
	interim     bool   // told as level in the course of a match
	afterwards  bool   // of a record: told as the one reached, "improved to 52-3"
	quote       int
	first, last int // words
}

type resultKind int

// The kinds of results; a bare one is one of which the words do not tell the kind.
const (
	bareResult resultKind = iota
	voteResult
	scoreResult
	recordResult
)

// The words, by stem, that tell a vote and a score from other results, that name a part or
// a sum of what is played, and that lead to a record.
var (
	voting   = set(`vote ballot confirm approv ratifi reject rule decis acquit veto adopt`)
	playing  = set(`beat win lose defeat score draw victori rout edg thrash tie lead trail match game goal loss top down stun upset outlast`)
	deciding = set(`win beat lose defeat victori loss triumph rout top down stun upset outlast edg thrash`)
	stages   = set(`halftim half interv quarter period inning set seri penalti shootout aggreg tiebreak lead trail ahead overtim`)
	apartOf  = set(`seri penalti shootout aggreg set tiebreak`)
	reaching = set(`improv fall drop rise slip go move`)
	outcomes = set(`vote season win victori loss defeat decis rule record triumph rout score result margin split draw`)
	// sideContests are what is counted beside the score.
	sideContests = set(`battl advantag edg duel possess corner turnov`)
	standing     = set(`is are was were went finish finished ended`)
)

// readResults finds the results of a statement.
func readResults(v *view) []result {
	var found []result
	for i := range v.words {
		one, ok := v.countAt(i)
		if !ok {
			continue
		}
		if last := v.votesBehind(i); last >= 0 {
			no, _ := v.countAt(last)
			found = append(found, result{
				Phrase: v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[last].End}), kind: voteResult,
				high: max(one, no), low: min(one, no), quote: v.words[i].quote, first: i, last: last,
			})
			continue
		}
		last := v.setAgainst(i)
		other, ok := v.countAt(last)
		if !ok || v.isStretch(i, last) || v.words[i+1].stem == "percent" && !nearlyWhole(one+other) {
			continue
		}
		r := result{
			Phrase: v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[last].End}),
			high:   max(one, other), low: min(one, other), quote: v.words[i].quote, first: i, last: last,
		}
		v.tellKind(&r)
		if r.kind != bareResult || one > other && last == i+1 {
			found = append(found, r)
		}
	}
	return found
}

// votesBehind is the word of how many were against, behind that of how many were for something: "six in
// favour and three against", "four voted for it, three opposed it"; -1 if there is none.
func (v *view) votesBehind(i int) int {
	const far, near = 12, 3 // words
	inFavour := false
	for k := i + 1; k < len(v.words) && k <= i+far && !strings.ContainsAny(v.between(k-1), ";:.—"); k++ {
		if w := v.words[k].text; w == "for" || w == "favour" || w == "favor" || w == "backed" || w == "yes" {
			inFavour = true
			continue
		}
		if _, ok := v.countAt(k); !ok {
			continue
		}
		for n := k + 1; inFavour && n < len(v.words) && n <= k+near; n++ {
			if w := v.words[n].text; w == "against" || w == "opposed" || w == "no" {
				return k
			}
		}
		return -1
	}
	return -1
}

// nearlyWhole reports whether two shares of voters, in percent, may be all but a few.
func nearlyWhole(sum int) bool { return sum >= 80 && sum <= 100 }

// countAt is the whole number below a thousand that a word is.
func (v *view) countAt(i int) (int, bool) {
	const digits = 3
	if i < 0 || i >= len(v.words) || v.words[i].date {
		return 0, false
	}
	if digit, ok := numberWords[v.words[i].text]; ok {
		n, err := strconv.Atoi(digit)
		return n, err == nil
	}
	if len(v.words[i].text) > digits {
		return 0, false
	}
	n, err := strconv.Atoi(v.words[i].text)
	return n, err == nil && n >= 0
}

// setAgainst is the word of the number that another is set against, "51-49", "5-to-4", "52
// votes to 48"; -1 if there is none.
func (v *view) setAgainst(i int) int {
	k := i + 1
	switch gap := v.between(i); {
	case gap == "-" || gap == "–":
		if k < len(v.words) && v.words[k].text == "to" && v.between(k) == gap {
			k++
		}
		return k
	case strings.TrimSpace(gap) != "" && gap != "%" && gap != "% ":
		return -1
	}
	if k < len(v.words) && sidesCounted[v.words[k].stem] {
		k++
	}
	if k+1 >= len(v.words) || v.words[k].text != "to" || i > 0 && stretching[v.words[i-1].text] {
		return -1
	}
	return k + 1
}

var (
	sidesCounted = set(`vote percent`)
	stretching   = set(`from between`)
)

// isStretch reports whether two numbers are part of a longer row, as of a telephone, or of
// a range: "10 to 15 people".
func (v *view) isStretch(first, last int) bool {
	if first > 0 && strings.ContainsAny(v.between(first-1), "-–/.:$€£") || strings.HasPrefix(v.between(last), "-") || strings.HasPrefix(v.between(last), "/") {
		return true
	}
	return slices.ContainsFunc(v.Statement.Figures, func(f fact.Figure) bool {
		return f.Low < f.High && f.Overlaps(v.words[first].Span) && (f.Unit != "" || f.Counted != "")
	})
}

// inResult reports whether a figure is a side of a result.
func (v *view) inResult(figure fact.Span) bool {
	return slices.ContainsFunc(v.results, func(r result) bool { return r.Overlaps(figure) })
}

// tellKind tells what a result is of from the words around it.
func (v *view) tellKind(r *result) {
	before := func(n int) string {
		if r.first < n {
			return ""
		}
		return v.words[r.first-n].stem
	}
	opened, closed := "", strings.TrimSpace(v.between(r.last))
	if r.first > 0 {
		opened = strings.TrimSpace(v.between(r.first - 1))
	}
	behind := ""
	if r.last+1 < len(v.words) && closed == "" {
		w := v.words[r.last+1]
		if behind = w.stem; !w.function && !w.figure && !w.date && !outcomes[w.stem] && !v.deedHolds(r.last+1) {
			r.of = w.sense
		}
	}
	r.interim = r.high == r.low && (before(1) == "tie" || before(1) == "level" || before(2) == "tie" && before(1) == "at")
	if sideContests[before(1)] && r.of == "" {
		r.of = v.words[r.first-1].sense
	}
	any := func(stems map[string]bool) bool {
		return slices.ContainsFunc(v.words, func(w viewWord) bool { return stems[w.stem] })
	}
	switch {
	case before(1) == "to" && v.reaches(r.first-2):
		r.kind, r.afterwards = recordResult, true
	case before(1) == "record", before(1) == "of" && before(2) == "record", behind == "record",
		opened == "(" && (closed == ")" || closed == ","), behind == "season", closed == "," && r.last+2 < len(v.words) && v.words[r.last+2].stem == "ko":
		r.kind = recordResult
	case any(voting):
		r.kind = voteResult
	case r.first > 0 && standing[v.words[r.first-1].text] && before(2) != "score", before(1) == "at" && before(2) == "stand" && before(3) != "score":
		r.kind = recordResult
	case any(playing):
		r.kind, r.stage = scoreResult, v.stage(r, behind)
	}
}

// reaches reports whether a verb that leads to a record ends at a word, or has its object
// there: "improved the Colts to 9-5".
func (v *view) reaches(last int) bool {
	const reach = 5
	for i := last; i >= 0 && i > last-reach && !strings.ContainsAny(v.between(i), ",;:"); i-- {
		if reaching[v.words[i].stem] {
			return true
		}
	}
	return false
}

// stage is the parts of what is played that a statement names, "" for none. A result that
// decided it, "a 20-13 win", is the last one, whatever is told of a quarter besides.
func (v *view) stage(r *result, behind string) string {
	const reach = 5
	decided := deciding[behind]
	for i := r.first - 1; i >= max(0, r.first-reach) && !strings.ContainsAny(v.between(i), ";:"); i-- {
		decided = decided || deciding[v.words[i].stem] || deciding[plain(v.words[i].stem)]
	}
	var named []string
	for _, w := range v.words {
		if stages[w.stem] && !decided || apartOf[w.stem] {
			named = append(named, w.stem)
		}
	}
	slices.Sort(named)
	return strings.Join(slices.Compact(named), " ")
}

// compareResults compares the results of two statements that tell one each of a kind.
func compareResults(p *pair) []finding {
	x, y := p.a.onlyResult(p.b), p.b.onlyResult(p.a)
	if x == nil || y == nil || x.high == y.high && x.low == y.low || !p.ofOneContest(x, y) || quotedTogether(p.a, x.quote, p.b, y.quote) {
		return nil
	}
	return []finding{{
		kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "result",
		x: p.a.value(x.Phrase, x.normal()), y: p.b.value(y.Phrase, y.normal()),
		reason: message.Text("Not the same result: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}}
}

// onlyResult is the one result of a statement of a kind that another tells too, or its one
// result at all; nil if there are more.
func (v *view) onlyResult(o *view) *result {
	var found *result
	for i := range v.results {
		r := &v.results[i]
		if len(v.results) > 1 && !slices.ContainsFunc(o.results, func(s result) bool { return s.kind == r.kind }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = r
	}
	return found
}

// numbers are the senses of the words of a result; of "four voted for it and three against" those of its
// numbers alone.
func (r *result) numbers(v *view) []string {
	const longest = 4
	if r.last-r.first > longest {
		return append(v.sensesFrom(r.first, r.first), v.sensesFrom(r.last, r.last)...)
	}
	return v.sensesFrom(r.first, r.last)
}

func (r *result) normal() string { return strconv.Itoa(r.high) + "–" + strconv.Itoa(r.low) }

// ofOneContest reports whether two different results may be of one vote, match or record.
func (p *pair) ofOneContest(x, y *result) bool {
	except := append(x.numbers(p.a), y.numbers(p.b)...)
	shared := covered(p.a, p.b, except...)
	switch {
	case x.stage != y.stage, x.of != y.of, x.interim != y.interim, p.a.tellsResult(y), p.b.tellsResult(x), p.toldApart():
		return false
	case x.kind == scoreResult && y.kind == recordResult, x.kind == recordResult && y.kind == scoreResult:
		return false
	case x.kind == voteResult && y.kind == voteResult:
		return x.ofAsMany(y) && shared >= aboutTheSame
	case x.kind == recordResult && y.kind == recordResult:
		return p.ofOneHolder(x, y) && !x.before(y) && !y.before(x)
	case x.kind == scoreResult && y.kind == scoreResult:
		return p.ofTwoNames() || shareName(p.a, p.b) && shared >= aboutTheSame
	}
	return alike(p.a, p.b, except...) >= nearlySame
}

// tellsResult reports whether an article tells a result in another of its statements.
func (v *view) tellsResult(r *result) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.results, func(o result) bool { return o.high == r.high && o.low == r.low })
	})
}

// ofOneHolder reports whether two records are of one team or one sportsman: the last that
// is named before either, or if none is, the statements are the same otherwise.
func (p *pair) ofOneHolder(x, y *result) bool {
	one, other := p.a.namedBefore(x.Span), p.b.namedBefore(y.Span)
	if one == nil || other == nil {
		return p.shared > 0 && alike(p.a, p.b, append(x.numbers(p.a), y.numbers(p.b)...)...) >= nearlySame
	}
	return slices.ContainsFunc(one.words, func(w string) bool { return slices.Contains(other.words, w) })
}

// namedBefore is the last name before a span, nil if there is none.
func (v *view) namedBefore(span fact.Span) *called {
	var last *called
	for i := range v.called {
		if v.called[i].End <= span.Start {
			last = &v.called[i]
		}
	}
	return last
}

// sensesFrom are the senses of the words from one place to another.
func (v *view) sensesFrom(first, last int) []string {
	var senses []string
	for _, w := range v.words[first : last+1] {
		senses = append(senses, w.sense)
	}
	return senses
}

// ofAsMany reports whether two votes have about as many voters: a committee has fewer than
// the house it is of.
func (r *result) ofAsMany(o *result) bool {
	const share = 0.1
	a, b := float64(r.high+r.low), float64(o.high+o.low)
	return max(a, b)-min(a, b) <= share*max(a, b)
}

// before reports whether a record may be the other as it was one contest before. What is
// told as reached is not what somebody went into a contest with.
func (r *result) before(o *result) bool {
	won, lost := o.high-r.high, o.low-r.low
	return !r.afterwards && (won == 1 && lost == 0 || won == 0 && lost == 1)
}

// ofTwoNames reports whether two statements have two names in common, as those of both teams.
func (p *pair) ofTwoNames() bool {
	shared := make(map[string]bool)
	for i := range p.a.called {
		if c := &p.a.called[i]; c.inside && p.b.namesAny(c.words) {
			shared[c.last] = true
		}
	}
	return len(shared) >= 2
}

// toldApart reports whether two statements tell of other people, or of other months or days.
func (p *pair) toldApart() bool {
	return p.namesApart() || p.a.datedApart(p.b) || p.a.daysApart(p.b)
}

// namesApart reports whether either statement names somebody of whom the other tells
// nothing, as of two matches of one team.
func (p *pair) namesApart() bool { return p.a.namesMore(p.b) && p.b.namesMore(p.a) }

// namesMore reports whether a statement names people or an organisation that another does
// not name.
func (v *view) namesMore(o *view) bool {
	return slices.ContainsFunc(v.called, func(c called) bool {
		first, _ := wordsAt(v, c.Span)
		counted := first > 0 && v.words[first-1].figure // "47 KO's"
		return c.inside && !counted && c.Kind != fact.NamesPlace && !inSource(v.Statement, c.Span) && !o.namesAny(c.words)
	})
}

func (v *view) namesAny(words []string) bool {
	return slices.ContainsFunc(v.called, func(c called) bool {
		return slices.ContainsFunc(c.words, func(w string) bool { return slices.Contains(words, w) })
	})
}

// daysApart reports whether two statements tell of other days of the week, or other dates.
func (v *view) daysApart(o *view) bool {
	return v.momentsApart(o, func(x, y *moment) bool {
		return x.Kind != fact.DateClock && y.Kind != fact.DateClock && x.tellsDay(y)
	})
}

// tellsDay reports whether two dates tell the same of a day, so that they can be compared.
func (m *moment) tellsDay(o *moment) bool {
	return m.tellsLike(o) || m.Weekday != "" && o.Weekday != ""
}

package verdicts

import (
	"slices"
	"strconv"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares how often something is done, or over what time a figure is told, in a
// statement and its rewrite: "every two years" and "twice a year", "$2 million a month" and
// "$2 million since he took office".

// frequency is a time over which something is told.
type frequency struct {
	stretch
	perYear float64 // how often in a year; 0 where it is told of one stretch of time as a whole
	days    float64 // how long that is, 0 where it is not told
	once    bool    // it is told to be done one time
}

// Units of time by how often they come in a year; adverbs and adjectives that say so.
var (
	inYear = map[string]float64{
		"second": 31_536_000, "minut": 525_600, "hour": 8766, "day": 365.25, "night": 365.25, "weekday": 261, "week": 52.18, "weekend": 52.18,
		"fortnight": 26.09, "month": 12, "quarter": 4, "season": 1, "summer": 1, "winter": 1, "spring": 1, "autumn": 1, "year": 1, "decad": 0.1, "centuri": 0.01,
		"monday": 52.18, "tuesday": 52.18, "wednesday": 52.18, "thursday": 52.18, "friday": 52.18, "saturday": 52.18, "sunday": 52.18,
	}
	often = map[string]float64{
		"hourly": 8766, "daily": 365.25, "nightly": 365.25, "weekly": 52.18, "fortnightly": 26.09, "monthly": 12, "quarterly": 4,
		"half-yearly": 2, "twice-yearly": 2, "biannual": 2, "annual": 1, "annually": 1, "yearly": 1, "biennial": 0.5, "triennial": 1. / 3,
		"mondays": 52.18, "tuesdays": 52.18, "wednesdays": 52.18, "thursdays": 52.18, "fridays": 52.18, "saturdays": 52.18, "sundays": 52.18,
	}
	oneTime = set(`one-off one-time lump-sum once-only`)
	// spanDays is how long stretches without a figure are.
	spanDays = map[string]float64{
		"minut": 1. / (24 * 60), "hour": 1. / 24, "night": 0.5, "morn": 0.25, "afternoon": 0.25, "even": 0.25, "day": 1, "weekend": 2, "week": 7, "fortnight": 14, "month": 30.4,
		"season": 91, "summer": 91, "winter": 91, "spring": 91, "autumn": 91, "quarter": 91, "year": 365, "decad": 3650, "centuri": 36500,
	}
	overTime = set(`over in within during across through throughout for`)
	stretchy = set(`a an one the single whole entire last past next coming full further another first just only space of spread`)
)

// readFrequencies finds the times over which a statement tells something.
func readFrequencies(v *view) []frequency {
	var out []frequency
	for i := 0; i < len(v.words); i++ {
		f, ok := v.frequencyAt(i)
		if !ok {
			f, ok = v.wholeTimeAt(i)
		}
		if ok {
			out = append(out, f)
			i = f.to - 1
		}
	}
	return out
}

// frequencyAt reads how often something is done from the words that begin at a place.
func (v *view) frequencyAt(i int) (frequency, bool) {
	word := v.words[i].text
	if n := often[word]; n > 0 && !v.isCapital(i) || n > 0 && i > 0 && strings.HasSuffix(word, "days") {
		return frequency{stretch: stretch{i, i + 1}, perYear: n}, true
	}
	if oneTime[word] {
		return frequency{stretch: stretch{i, i + 1}, once: true}, true
	}
	times, k := 1.0, i
	switch {
	case word == "once", word == "twice", word == "thrice":
		times, k = map[string]float64{"once": 1, "twice": 2, "thrice": 3}[word], i+1
	case v.textAt(i+1) == "times" && v.smallNumber(i) > 0:
		times, k = v.smallNumber(i), i+2
	}
	each := 1.0 // of how many units
	switch v.textAt(k) {
	case "a", "an", "per":
		if k == i && (v.textAt(k) != "per" && !v.ratesFigure(k)) {
			return frequency{}, false
		}
		k++
	case "each", "every":
		k++
		switch next := v.textAt(k); {
		case next == "other" || next == "second":
			each, k = 2, k+1
		case v.smallNumber(k) > 0:
			each, k = v.smallNumber(k), k+1
		case ordinalOf(next) > 0:
			each, k = float64(ordinalOf(next)), k+1
		case next == "single":
			k++
		}
	default:
		return frequency{}, false
	}
	n := inYear[v.stemAt(k)]
	if n == 0 || strings.HasPrefix(v.between(k), "'") || strings.HasPrefix(v.between(k), "’") || v.between(k) == "-" || strings.HasSuffix(v.words[k].text, "'s") {
		return frequency{}, false
	}
	return frequency{stretch: stretch{i, k + 1}, perYear: times * n / each}, true
}

// ratesFigure reports whether an article is the "per" of a figure before it: "40 pens a week".
func (v *view) ratesFigure(article int) bool {
	const reach = 4
	if article == 0 || !v.isRate(article) || strings.TrimSpace(v.between(article-1)) != "" {
		return false
	}
	for i := article - 1; i >= 0 && i >= article-reach; i-- {
		if v.words[i].figure {
			return true
		}
		if v.words[i].function && v.words[i].text != "of" || strings.TrimSpace(v.between(i)) != "" {
			return false
		}
	}
	return false
}

// smallNumber is a number in words or digits, 0 if a word is none.
func (v *view) smallNumber(i int) float64 {
	if n := smallNumbers[v.textAt(i)]; n > 0 {
		return float64(n)
	}
	n, err := strconv.Atoi(v.textAt(i))
	if err != nil || n > 1000 {
		return 0
	}
	return float64(n)
}

// wholeTimeAt reads a stretch of time over which something is told as a whole: "since he took
// office", "over four years", "in a single night".
func (v *view) wholeTimeAt(i int) (frequency, bool) {
	word := v.words[i].text
	if word == "since" && (i == 0 || strings.TrimSpace(v.between(i-1)) == "" || v.between(i-1) == ", ") && i+1 < len(v.words) {
		to := i + 2
		for to < len(v.words) && to < i+5 && strings.TrimSpace(v.between(to-1)) == "" {
			to++
		}
		return frequency{stretch: stretch{i, to}}, true
	}
	if word == "altogether" || (word == "total" || word == "all") && i > 0 && v.words[i-1].text == "in" && v.ends(i) {
		return frequency{stretch: stretch{i, i + 1}}, true
	}
	if !overTime[word] {
		return frequency{}, false
	}
	k, n := i+1, 1.0
	for stretchy[v.textAt(k)] || v.smallNumber(k) > 0 || overTime[v.textAt(k)] && k == i+1 {
		if m := v.smallNumber(k); m > 0 {
			n = m
		}
		k++
	}
	days := spanDays[v.stemAt(k)]
	if days == 0 || k == i+1 || strings.HasPrefix(v.between(k), "'") || strings.HasPrefix(v.between(k), "’") || v.between(k) == "-" || v.textAt(k+1) == "ago" {
		return frequency{}, false
	}
	return frequency{stretch: stretch{i, k + 1}, days: n * days}, true
}

// ends reports whether a word ends its clause.
func (v *view) ends(i int) bool {
	return i+1 >= len(v.words) || strings.TrimSpace(v.between(i)) != "" || v.words[i+1].function
}

// compareFrequencies finds that one thing is told to be done more often on one side, or a figure
// to be of one stretch of time there and of each of several here.
func compareFrequencies(p *pair) []finding {
	if !p.isRewrite() || p.figuresApart() {
		return nil
	}
	one, other := readFrequencies(p.a), readFrequencies(p.b)
	for _, x := range one {
		for _, y := range other {
			if (y.perYear > 0 || x.perYear == 0) && slices.ContainsFunc(one, y.sameAs) || (x.perYear > 0 || y.perYear == 0) && slices.ContainsFunc(other, x.sameAs) || !p.inOnePlace(x.stretch, y.stretch) && !p.inOnePlace(x.lead(), y.lead()) || !x.excludes(&y) || x.perYear == 0 != (y.perYear == 0) && !x.once && !y.once && !p.figureKept() {
				continue
			}
			if p.quotedAt(x.stretch, y.stretch) {
				continue
			}
			return p.exchangedFinding(fact.DiffNumber, "frequency", x.stretch, y.stretch, message.Key("Not as often, or not over the same time: “{{.One}}” against “{{.Other}}”."))
		}
	}
	return nil
}

// lead is the words that lead to a stretch of time as a whole, which may itself be in both
// statements: "a year for three years", "over three years".
func (f *frequency) lead() stretch {
	if f.perYear == 0 {
		return stretch{f.from, f.from + 1}
	}
	return f.stretch
}

// sameAs reports whether two frequencies are one.
func (f *frequency) sameAs(g frequency) bool {
	return f.perYear == g.perYear && f.days == g.days && f.once == g.once
}

// excludes reports whether two frequencies in one place cannot both be meant.
func (f *frequency) excludes(g *frequency) bool {
	const ratio = 1.2
	apart := func(a, b float64) bool { return max(a, b) > ratio*min(a, b) }
	switch {
	case f.once || g.once:
		return f.perYear > 0 || g.perYear > 0
	case f.perYear > 0 && g.perYear > 0:
		return apart(f.perYear, g.perYear)
	case f.perYear == 0 && g.perYear == 0:
		return f.days > 0 && g.days > 0 && max(f.days, g.days) > 2*min(f.days, g.days)
	}
	const year = 365
	rate, whole := max(f.perYear, g.perYear), max(f.days, g.days)
	return whole == 0 || apart(whole, year/rate)
}

// figuresApart reports whether either statement gives a figure that the other has not, so that
// another time may go with it.
func (p *pair) figuresApart() bool {
	left := func(a, b *view) bool {
		for _, f := range unmatched(a, b) {
			if scaleOf(&f).of != "time" && f.thing.key != "time" {
				return true
			}
		}
		return false
	}
	return left(p.a, p.b) && left(p.b, p.a)
}

// figureKept reports whether two statements give one figure alike, which counts no time.
func (p *pair) figureKept() bool {
	for i := range p.a.figures {
		for k := range p.b.figures {
			if f, g := &p.a.figures[i], &p.b.figures[k]; sameFigure(*f, *g) && scaleOf(f).of != "time" {
				return true
			}
		}
	}
	return false
}

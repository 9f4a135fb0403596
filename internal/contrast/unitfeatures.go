package contrast

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/text"
)

// ofUnits are the features of two units of a kind that stand against each other, added
// to those of their passages.
func ofUnits(p, q *passage, u, w *unit, pair Features) Features {
	f := pair.and()
	weighWords(f, p, q, &u.at.Span, &w.at.Span)
	ofVerbs(f, p, q, u, w)
	ofNeighbours(f, p, q, u, w)
	inP, inQ := p.units[u.kind], q.units[u.kind]
	f["units"] = float64(len(inP) + len(inQ))
	f.mark("only units", len(inP) == 1 && len(inQ) == 1)
	f.mark("word shared", meet(u.content, w.content))
	switch u.kind {
	case Figure:
		f.mark("same counted", u.figure.Counted != "" && u.figure.Counted == w.figure.Counted)
		f.mark("counted known", u.figure.Counted != "" && w.figure.Counted != "")
		f["ratio"] = math.Abs(math.Log((math.Abs(u.figure.Low) + .5) / (math.Abs(w.figure.Low) + .5)))
		f.mark("with a unit", u.figure.Unit != "")
		f.mark("like counted", u.figure.Counted != w.figure.Counted && lexicon.Kin(u.figure.Counted, w.figure.Counted))
		f.mark("slip of digits", slipOfDigits(u.figure, w.figure))
		f.mark("small", min(math.Abs(u.figure.Low), math.Abs(w.figure.Low)) <= 2)
	case Date:
		f.mark("same kind", u.date.Kind == w.date.Kind)
		f.mark("same relation", u.date.Relation == w.date.Relation)
		f.mark("date words shared", sharesWord(text.Fold(u.at.Text), text.Fold(w.at.Text)))
		if days, ok := daysApart(u.date, w.date); ok {
			f["days apart"] = math.Log1p(days)
			f.mark("same day of the month", u.date.From[8:] == w.date.From[8:])
			f.mark("same month", u.date.From[:7] == w.date.From[:7])
		}
		f.mark("time of day", u.date.Kind == fact.DateClock)
	case Name:
		f["spelling"] = spelledAlike(u.value, w.value)
		f.mark("spelled nearly alike", f["spelling"] >= nearlyAlike)
		f.mark("title shared", sharesWord(u.title, w.title))
		f.count("people", u.names == fact.NamesPerson, w.names == fact.NamesPerson)
	case Spot, Source, Title:
		x, y := u.content, w.content
		head, other := x[len(x)-1], y[len(y)-1]
		f.mark("same head", head == other)
		f.mark("like heads", head != other && lexicon.Kin(head, other))
		f.mark("opposites within", opposedWords(x, y))
		f.mark("other number", countOf(u.value) != countOf(w.value))
		f.mark("other rank", rankIn(x) != rankIn(y))
		f.mark("named once", (u.holder == "") != (w.holder == ""))
		f.mark("two people", u.holder != "" && w.holder != "" && u.holder != w.holder)
		f["words of either"] = math.Log1p(float64(len(x) + len(y)))
	}
	return f
}

// daysApart is how many days lie between the first days that two dates can mean.
func daysApart(d, e *fact.Date) (float64, bool) {
	x, err := time.Parse(time.DateOnly, d.From)
	y, err2 := time.Parse(time.DateOnly, e.From)
	if err != nil || err2 != nil {
		return 0, false
	}
	return math.Abs(x.Sub(y).Hours() / 24), true
}

// slipOfDigits reports whether two whole numbers are of the same digits in another order, or
// of as many digits of which one is another.
func slipOfDigits(f, g *fact.Figure) bool {
	if f.Low != f.High || g.Low != g.High {
		return false
	}
	x, y := strconv.FormatFloat(f.Low, 'f', -1, 64), strconv.FormatFloat(g.Low, 'f', -1, 64)
	if len(x) < 2 || len(x) != len(y) {
		return false
	}
	other := 0
	for i := range x {
		if x[i] != y[i] {
			other++
		}
	}
	a, b := []byte(x), []byte(y)
	slices.Sort(a)
	slices.Sort(b)
	return other == 1 || string(a) == string(b)
}

// nearlyAlike is how alike two names are spelled that one slip makes one of the other.
const nearlyAlike = 0.8

// countOf is the number that a phrase begins with, "" for one that has none: "two", "a".
func countOf(folded string) string {
	first, _, _ := strings.Cut(folded, " ")
	switch first {
	case "a", "an", "one":
		return "one"
	case "two", "three", "four", "five", "six", "several", "some":
		return first
	}
	return ""
}

// ranks are words by which one of an office stands below another, or held it once.
var ranks = map[string]bool{"former": true, "deputi": true, "vice": true, "act": true, "assist": true, "interim": true, "junior": true, "senior": true, "then": true}

func rankIn(stems []string) string {
	for _, s := range stems {
		if ranks[s] {
			return s
		}
	}
	return ""
}

func opposedWords(x, y []string) bool {
	return slices.ContainsFunc(x, func(a string) bool {
		return slices.ContainsFunc(y, func(b string) bool { return lexicon.Opposite(a, b, lexicon.Adjective) })
	})
}

// ofVerbs compares the verbs that govern two units, and what took part in their deeds.
func ofVerbs(f Features, p, q *passage, u, w *unit) {
	d, e := p.governing(u.at.Span), q.governing(w.at.Span)
	if u.deed != nil {
		d, e = u.deed, w.deed
	}
	if d == nil || e == nil {
		return
	}
	f["has verbs"] = 1
	f.count("of a saying", sayings[d.Verb], sayings[e.Verb])
	f.mark("same verb", d.Verb == e.Verb)
	f.mark("like verbs", oneDeed(d, e))
	f.mark("denied once", d.Denied != e.Denied)
	f.mark("agents alike", partsAlike(d.Agent, e.Agent))
	f.mark("patients alike", partsAlike(d.Patient, e.Patient))
	f.mark("patients apart", d.Patient != nil && e.Patient != nil && !partsAlike(d.Patient, e.Patient))
}

func partsAlike(x, y *fact.Phrase) bool { return x != nil && y != nil && sharesWord(x.Text, y.Text) }

// prepositions say how a thing stands to what is told of it.
var prepositions = map[string]bool{
	"in": true, "on": true, "at": true, "near": true, "to": true, "from": true, "by": true, "for": true, "of": true,
	"with": true, "into": true, "outside": true, "inside": true, "around": true, "after": true, "before": true,
	"since": true, "until": true, "between": true, "off": true, "over": true, "under": true, "about": true,
}

// ofNeighbours compares the words beside two units.
func ofNeighbours(f Features, p, q *passage, u, w *unit) {
	before, behind := p.beside(u.at.Span)
	alsoBefore, alsoBehind := q.beside(w.at.Span)
	near := make(map[string]bool)
	for _, x := range slices.Concat(before, behind) {
		if !x.function {
			near[x.stem] = true
		}
	}
	for _, x := range slices.Concat(alsoBefore, alsoBehind) {
		if near[x.stem] {
			f["near words"]++
			delete(near, x.stem)
		}
	}
	if len(before) > 0 && len(alsoBefore) > 0 {
		x, y := before[len(before)-1].folded, alsoBefore[len(alsoBefore)-1].folded
		f.mark("same word before", x == y)
		f.mark("other preposition", x != y && prepositions[x] && prepositions[y])
	}
	f.mark("same word behind", len(behind) > 0 && len(alsoBehind) > 0 && behind[0].stem == alsoBehind[0].stem)
}

func sharesWord(a, b string) bool { return meet(contentWords(a), contentWords(b)) }

// spelledAlike is the share of the letters of two names that stand in both in one order:
// twice their longest common subsequence over the letters of both, 0…1.
func spelledAlike(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for _, r := range x {
		diagonal := 0
		for j, s := range y {
			above := row[j+1]
			if r == s {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = above
		}
	}
	return 2 * float64(row[len(y)]) / float64(max(1, len(x)+len(y)))
}

package verdicts

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/text"
)

// figure is a figure as an interval of what it may truly be.
type figure struct {
	fact.Figure
	view    *view
	thing   thing
	unit    string
	lo, hi  float64
	rounded bool   // lo and hi are halves of a last digit: touching is not meeting
	loose   bool   // converted from another unit
	place   string // where, as far as it is told
	// subjects are the names it may be about: the first of its statement and the last
	// before it.
	subjects []fact.Name
	matter   string // sense of the verb it stands with
	// kinds are the senses of the words that tell which of the things are counted:
	// "rushing" in "404 rushing yards"; part is which share of them: "first" in "his
	// first 17 passes", "" for all.
	kinds []string
	part  string
	among bool // it counts some of those whom another count has: "twelve of the dead"
	// bounds are the words of the stretch of time that is counted: "October" in "three
	// times since October".
	bounds []string
	// described is the sense of the noun that figure and unit describe together: "deal" in
	// "an eight-year deal".
	described string
	step      step // what it tells of a change
	again     bool // it gives the amount before it again, in brackets and another unit or money
	quote     int  // the quotation it stands in, -1 outside
}

// roughly is how far "about" reaches to either side, as a share.
const roughly = 0.1

func newFigure(v *view, f fact.Figure) figure {
	out := figure{Figure: f, view: v, thing: thingOf(v, f), lo: f.Low, hi: max(f.Low, f.High), quote: v.quoteAt(f.Span)}
	out.place, out.matter, out.subjects = placeOfFigure(v, f), v.matterOf(f), v.subjectsOf(f)
	out.kinds, out.part, out.bounds = append(v.kindsOf(f), out.thing.kinds...), v.partOf(f), v.boundsOf(f)
	out.among = out.part == some && out.thing.state && v.ofThese(f)
	out.step, out.again = v.stepOf(f), v.convertedHere(f)
	out.described = cmp.Or(v.describedBy(f), v.measuredBy(f))
	factor := 1.0
	out.unit, factor = unitOf(cmp.Or(f.Unit, v.unitBehind(f)))
	if many, ok := manifold[plain(strings.ToLower(f.Counted))]; ok {
		factor = many.times
	}
	half := lastDigit(f.Text, f.Low) / 2
	if out.thing.moves && half == 0 && f.Low < 10 {
		half = 0.5 // "4 percent" may be 4.4
	}
	out.rounded = half > 0
	out.lo, out.hi = out.lo-half, out.hi+half
	if out.thing.age && v.ageToCome(f) {
		out.lo--
	}
	switch f.Qualifier {
	case fact.AtLeast, fact.Over:
		out.hi = math.Inf(1)
	case fact.AtMost, fact.Under:
		out.lo = math.Inf(-1)
	case fact.About:
		out.lo -= roughly * math.Abs(f.Low)
		out.hi += roughly * math.Abs(f.High)
	}
	if out.unit == "°f" {
		out.unit, out.loose = "°c", true
		out.lo, out.hi = celsius(out.lo, out.step), celsius(out.hi, out.step)
	}
	if factor != 1 {
		out.lo, out.hi, out.loose = out.lo*factor, out.hi*factor, true
	}
	return out
}

// celsius is a temperature in degrees Fahrenheit, or a change of one, in degrees Celsius.
func celsius(fahrenheit float64, s step) float64 {
	const freezing, ratio = 32, 5. / 9
	if s == changeBy {
		return fahrenheit * ratio
	}
	return (fahrenheit - freezing) * ratio
}

// ageOfOne reports whether a figure is the age of somebody told by what he is: "a deckhand of 23".
func (v *view) ageOfOne(f fact.Figure) bool {
	first, last := wordsAt(v, f.Span)
	if f.Unit != "" || f.Counted != "" || first < 3 || last != first || v.words[first-1].text != "of" || f.Low < 1 || f.Low > 110 {
		return false
	}
	who := v.words[first-2].text
	return (v.textAt(first-3) == "a" || v.textAt(first-3) == "an" || v.textAt(first-4) == "a" || v.textAt(first-4) == "an") && lexicon.Person(who) && !collectives[who] && !parents[who]
}

// measured names what a figure measures: figures with another name are of other things.
func (f *figure) measured() string { return f.unit + "|" + f.Per + "|" + f.thing.key }

// matterOf is the sense of the verb a figure stands with: the participle right behind what it
// counts ("seven shots fired by guards"), the last one before it, otherwise the next.
func (v *view) matterOf(f fact.Figure) string {
	verb := v.participleBehind(f)
	if verb >= 0 {
		return v.words[verb].sense
	}
	for _, d := range v.Deeds {
		if d.Start < f.Start || verb < 0 {
			if _, word := wordsAt(v, d.Span); word >= 0 {
				verb = word
			}
		}
	}
	if verb < 0 {
		return ""
	}
	return v.words[verb].sense
}

// participleBehind is the verb of what was done to those that a figure counts, right behind
// their noun; -1 if there is none.
func (v *view) participleBehind(f fact.Figure) int {
	_, last := wordsAt(v, f.Span)
	counted := plain(strings.ToLower(f.Counted))
	if last < 0 || last+2 >= len(v.words) || counted == "" || v.words[last+1].stem != counted || strings.TrimSpace(v.between(last+1)) != "" {
		return -1
	}
	for _, d := range v.Deeds {
		if first, word := wordsAt(v, d.Span); first == last+2 && word == first && d.Passive && d.Patient != nil && d.Patient.Overlaps(f.Span) {
			return word
		}
	}
	return -1
}

// subjectsOf are the names that a figure's count may be about, the one it is for or else
// those before it; the sources of the
// statement are none.
func (v *view) subjectsOf(f fact.Figure) []fact.Name {
	const reach = 8
	_, last := wordsAt(v, f.Span)
	if n, ok := v.chosenBy(f, last); ok {
		return []fact.Name{n}
	}
	for i := last + 1; last >= 0 && i+1 < len(v.words) && i <= last+reach; i++ {
		if v.words[i].text != "for" {
			continue
		}
		for _, n := range v.Names {
			if n.Start == v.words[i+1].Start {
				return []fact.Name{n} // "a five-year contract for Roth"
			}
		}
	}
	var names []fact.Name
	for _, n := range v.Names {
		if n.End <= f.Start && !inSource(v.Statement, n.Span) && !demonym(n.Text) {
			names = append(names, n)
		}
	}
	if len(names) > 2 {
		names = []fact.Name{names[0], names[len(names)-1]}
	}
	return names
}

// chosenBy is the name that a share of voters is for: "5 percent prefer Roth".
func (v *view) chosenBy(f fact.Figure, last int) (fact.Name, bool) {
	const reach = 5
	if f.Unit != "%" || last < 0 {
		return fact.Name{}, false
	}
	for i := last + 1; i < len(v.words) && i <= last+2; i++ {
		if !choosing[v.words[i].stem] {
			continue
		}
		for _, n := range v.Names {
			if first, _ := wordsAt(v, n.Span); first > i && first <= i+reach && n.Kind == fact.NamesPerson {
				return n, true
			}
		}
	}
	return fact.Name{}, false
}

var choosing = set(`support back prefer favor favour choos pick approv`)

// kindsOf are the words of content between a figure and what it counts.
func (v *view) kindsOf(f fact.Figure) []string {
	_, last := wordsAt(v, f.Span)
	counted := plain(strings.ToLower(f.Counted))
	var kinds []string
	for i := last + 1; last >= 0 && i < len(v.words) && i <= last+kindReach; i++ {
		w := v.words[i]
		if w.stem == counted {
			return kinds
		}
		if !w.function && !w.figure {
			kinds = append(kinds, w.sense)
		}
	}
	return nil
}

// kindReach is how many words behind a figure the noun that it counts stands at most.
const kindReach = 5

// The share of content words that statements need in common for figures of one thing
// to be of one matter: with the same verb, and with two, which may be two words for
// one deed.
const (
	aboutOneMatter = 0.3
	aboutOneDeed   = 0.6
)

// units brings units of one quantity together: to what, and times what. News
// rounds what it converts, so converted figures are compared loosely.
var units = map[string]struct {
	base   string
	factor float64
}{
	"percent": {"%", 1}, "per cent": {"%", 1}, "pct": {"%", 1},
	"usd": {"$", 1}, "us$": {"$", 1}, "dollar": {"$", 1}, "dollars": {"$", 1},
	"eur": {"€", 1}, "euro": {"€", 1}, "euros": {"€", 1}, "gbp": {"£", 1},
	"mile": {"km", 1.609344}, "miles": {"km", 1.609344}, "mi": {"km", 1.609344},
	"kilometer": {"km", 1}, "kilometers": {"km", 1}, "kilometre": {"km", 1}, "kilometres": {"km", 1},
	"miles per hour": {"km per hour", 1.609344}, "foot": {"m", 0.3048}, "feet": {"m", 0.3048}, "ft": {"m", 0.3048},
	"meter": {"m", 1}, "meters": {"m", 1}, "metre": {"m", 1}, "metres": {"m", 1},
	"litre": {"litres", 1}, "litres": {"litres", 1}, "liter": {"litres", 1}, "liters": {"litres", 1},
	"gallon": {"litres", 3.785412}, "gallons": {"litres", 3.785412}, "barrel": {"litres", 158.987295}, "barrels": {"litres", 158.987295},
	"pound": {"kg", 0.45359237}, "pounds": {"kg", 0.45359237}, "lb": {"kg", 0.45359237}, "lbs": {"kg", 0.45359237},
	"kilogram": {"kg", 1}, "kilograms": {"kg", 1},
	"square foot": {"m²", 0.09290304}, "square feet": {"m²", 0.09290304}, "square ft": {"m²", 0.09290304},
	"square meter": {"m²", 1}, "square meters": {"m²", 1}, "square metre": {"m²", 1}, "square metres": {"m²", 1},
	"square mile": {"km²", 2.589988110336}, "square miles": {"km²", 2.589988110336},
	"square kilometer": {"km²", 1}, "square kilometers": {"km²", 1}, "square kilometre": {"km²", 1}, "square kilometres": {"km²", 1},
}

// unitBehind is the unit of area that a figure stands before, as in "170,000 square
// feet" and "a 15,800-square-metre building"; "" if there is none.
func (v *view) unitBehind(f fact.Figure) string {
	_, last := wordsAt(v, f.Span)
	if last < 0 || last+1 >= len(v.words) {
		return ""
	}
	words := strings.Fields(strings.ReplaceAll(v.words[last+1].text, "-", " "))
	if last+2 < len(v.words) {
		words = append(words, strings.Fields(strings.ReplaceAll(v.words[last+2].text, "-", " "))...)
	}
	if len(words) > 1 && (words[0] == "square" || words[0] == "sq") {
		return "square " + words[1]
	}
	return ""
}

func unitOf(unit string) (string, float64) {
	unit = strings.ToLower(unit)
	if u, ok := units[unit]; ok {
		return u.base, u.factor
	}
	return unit, 1
}

// converted is how far two figures may lie apart, as a share, when one of them
// was converted from another unit.
const converted = 0.05

// meets reports whether two figures can both be true of one thing.
func meets(a, b figure) bool {
	lo, hi := math.Max(a.lo, b.lo), math.Min(a.hi, b.hi)
	if math.IsInf(hi, 1) {
		return true // "over 200" and "over 350"
	}
	if a.loose != b.loose {
		hi += converted * math.Abs(hi)
	}
	if isRound(a) != isRound(b) && a.lo == a.hi && b.lo == b.hi && math.Abs(a.lo-b.lo) <= roundedOff*math.Min(a.lo, b.lo) {
		return true // 600 and 612
	}
	if math.IsInf(hi, 1) || math.IsInf(lo, -1) {
		return true
	}
	if a.rounded && b.rounded {
		// 3.4 and 3.5 meet at 3.45, which neither of them means.
		return lo < hi-1e-9*math.Abs(hi)
	}
	return lo <= hi+1e-9*math.Abs(hi)
}

// roundedOff is how far a figure in full hundreds may lie from one that is not, as a
// share.
const roundedOff = 0.03

func isRound(f figure) bool { return f.lo >= 100 && math.Mod(f.lo, 100) == 0 }

// sameFigure reports whether two figures say the same, however they write it.
func sameFigure(a, b figure) bool {
	return a.Low == b.Low && a.High == b.High && a.Qualifier == b.Qualifier && a.unit == b.unit && a.loose == b.loose
}

// lastDigit is what the last digit of a figure is worth where it was plainly
// rounded, with decimals or with a word for its size ("1.2 million": 100,000),
// otherwise 0: whole numbers are taken at their word.
func lastDigit(words string, value float64) float64 {
	words = strings.ReplaceAll(words, ", 000", ",000")
	start := strings.IndexFunc(words, func(r rune) bool { return r >= '0' && r <= '9' })
	if start < 0 {
		return 0
	}
	end := start
	for end < len(words) && (words[end] >= '0' && words[end] <= '9' || words[end] == '.' || words[end] == ',') {
		end++
	}
	digits := strings.TrimRight(strings.ReplaceAll(words[start:end], ",", ""), ".")
	mantissa, err := strconv.ParseFloat(digits, 64)
	if err != nil || mantissa == 0 {
		return 0
	}
	_, decimals, _ := strings.Cut(digits, ".")
	scale := math.Abs(value / mantissa)
	if decimals == "" && scale < 1000 {
		return 0
	}
	return scale * math.Pow(10, -float64(len(decimals)))
}

// normal writes a figure the one way it is shown and compared: "at least 400",
// "3.5%", "$2,000,000".
func normal(f fact.Figure) string {
	s := digits(f.Low)
	switch {
	case f.High > f.Low && !strings.ContainsAny(f.Text, "0123456789"):
		return text.Fold(strings.Join(strings.Fields(f.Text), " ")) // "hundreds", "a third"
	case f.High > f.Low:
		s += "–" + digits(f.High)
	}
	switch f.Unit {
	case "":
	case "%":
		s += "%"
	case "$", "€", "£", "¥":
		s = f.Unit + s
	default:
		s += " " + f.Unit
	}
	if f.Qualifier != fact.Exactly {
		s = string(f.Qualifier) + " " + s
	}
	return s
}

// valuesOf tells how figures of one thing are written: with what they count where that is
// several units, "3 decades" and "50 years".
func valuesOf(figures []figure) func(figure) string {
	times := func(f figure) float64 { return manifold[plain(strings.ToLower(f.Counted))].times }
	mixed := slices.ContainsFunc(figures, func(f figure) bool { return times(f) != times(figures[0]) })
	return func(f figure) string {
		if mixed {
			return normal(f.Figure) + " " + f.thing.label
		}
		return normal(f.Figure)
	}
}

// digits groups thousands, but leaves four digits alone: they may be a year.
func digits(v float64) string {
	const precision = 1e6 // "4.1 million" is no 4,099,999.9999999995
	s := strconv.FormatFloat(math.Round(math.Abs(v)*precision)/precision, 'f', -1, 64)
	whole, decimals, _ := strings.Cut(s, ".")
	if len(whole) > 4 {
		for i := len(whole) - 3; i > 0; i -= 3 {
			whole = whole[:i] + "," + whole[i:]
		}
	}
	if decimals != "" {
		whole += "." + decimals
	}
	if v < 0 {
		return "-" + whole
	}
	return whole
}

package verdicts

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares what is told by a class or a number of its own: "Category 4",
// "Flight 447", "the 19th century", "a .38-caliber revolver". Such a number counts nothing,
// so that reading takes it for no figure.

// numbered is a thing told by its number.
type numbered struct {
	fact.Phrase
	kind  string  // sense of the noun that has the number
	label string  // that noun
	value string  // the number, written the one way
	size  float64 // of a calibre, in millimetres
	// ordinal tells a number before a noun, of which there may be several in a row: "the
	// third quarter".
	ordinal bool
	first   int // words of the phrase
	last    int
}

// numberedNouns take a number behind them, by stem.
var numberedNouns = set(`
	page chapter articl section paragraph flight rout channel resolut rule room gate termin highway interst line pier unit
	reactor type class model version season episod week day game round lap ward district zone phase stage level categori
	step part act volum titl tier platform track apart suit figur tabl item option proposit amend area block build tower lot
	grade group hall warehous well mine camp checkpoint precinct battalion brigad regiment order bill measur question count
	lane exit junction mile hole seed pick`)

// classes are those of these nouns, by stem, behind which a number counts nothing.
var classes = set(`phase stage level categori type class tier grade`)

// ordered are nouns that take an ordinal before them, by stem.
var ordered = set(`centuri district circuit divis battalion brigad regiment floor grade amend street avenu inning quarter round term
	largest biggest highest smallest lowest richest poorest oldest youngest tallest longest deadliest worst best fastest busiest
	most term`)

// readNumbered finds what a statement tells by a number.
func readNumbered(v *view) []numbered {
	var found []numbered
	for i := range v.words {
		if n, ok := v.numberBehind(i); ok {
			found = append(found, n)
		}
		if n, ok := v.ordinalBefore(i); ok {
			found = append(found, n)
		}
		if n, ok := v.placeAt(i); ok {
			found = append(found, n)
		}
		if n, ok := v.limitAt(i); ok {
			found = append(found, n)
		}
		if n, ok := v.calibreAt(i); ok {
			found = append(found, n)
		}
	}
	return found
}

// numberBehind reads a noun and the number behind it: "Category 4", "Phase III", "Flight
// QZ8501", "Boeing 737".
func (v *view) numberBehind(noun int) (numbered, bool) {
	w := v.words[noun]
	if noun+1 >= len(v.words) || w.function || w.figure || w.date || !isWord(w.text) || strings.HasSuffix(w.text, "ed") ||
		strings.HasSuffix(w.text, "s") && !strings.HasSuffix(w.text, "ss") {
		return numbered{}, false
	}
	number, gap := noun+1, v.between(noun)
	if v.words[number].text == "no" && strings.TrimSpace(gap) == "" && number+1 < len(v.words) {
		number, gap = number+1, strings.TrimPrefix(v.between(number), ".")
	}
	listed := numberedNouns[w.stem]
	if gap != " " && (gap != "-" || !v.isCapital(noun)) || v.words[number].figure && !listed || v.words[number].date || !listed && !v.isCapital(noun) {
		return numbered{}, false
	}
	value, ok := numberOf(v.words[number].text, v.isCapital(number), listed)
	if !ok || v.countsBehind(number) {
		return numbered{}, false
	}
	return v.numberedAt(noun, noun, number, value), true
}

// countsBehind reports whether the word behind a number is what it counts, or the number
// goes on.
func (v *view) countsBehind(number int) bool {
	gap := v.between(number)
	if strings.HasPrefix(gap, ".") && gap != ". " || strings.ContainsAny(gap, "-–/:%") && !strings.HasPrefix(gap, " ") {
		return gap != "-" || number+1 < len(v.words) && !isWord(v.words[number+1].text)
	}
	if classes[v.words[number-1].stem] {
		return false // "phase 2 trials"
	}
	return slices.ContainsFunc(v.Statement.Figures, func(f fact.Figure) bool {
		return f.Overlaps(v.words[number].Span) && (f.Unit != "" || f.Counted != "" && number+1 < len(v.words) && v.words[number+1].stem == f.Counted)
	})
}

func (v *view) isCapital(i int) bool {
	return unicode.IsUpper([]rune(v.phrase(v.words[i].Span).Text)[0])
}

func isWord(s string) bool { return !strings.ContainsAny(s, "0123456789") }

func (v *view) numberedAt(noun, first, last int, value string) numbered {
	w := v.words[noun]
	return numbered{
		Phrase: v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[last].End}),
		kind:   w.sense, label: w.text, value: value, first: first, last: last,
	}
}

// numberOf writes the number that names something the one way: without the letters before
// its digits, which are left out as often as told. Words and Roman numbers are one only
// behind a noun that takes them.
func numberOf(word string, capital, listed bool) (string, bool) {
	if digits := strings.TrimLeftFunc(word, unicode.IsLetter); digits != "" && len(word)-len(digits) <= 3 {
		n, err := strconv.Atoi(digits)
		return strconv.Itoa(n), err == nil
	}
	if n := smallNumbers[word]; n > 0 && listed {
		return strconv.Itoa(n), true
	}
	if n := romanNumbers[word]; n > 0 && listed && capital {
		return strconv.Itoa(n), true
	}
	return "", false
}

var (
	smallNumbers = numbers(`one two three four five six seven eight nine ten eleven twelve`)
	romanNumbers = numbers(`i ii iii iv v vi vii viii ix x xi xii`)
	ordinals     = numbers(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
		fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`)
)

// numbers are words by their place in a list, from one.
func numbers(list string) map[string]int {
	m := make(map[string]int)
	for i, w := range strings.Fields(list) {
		m[w] = i + 1
	}
	return m
}

// ordinalBefore reads an ordinal and the noun it stands before: "the 19th century", "the
// second-largest city", "his third term".
func (v *view) ordinalBefore(i int) (numbered, bool) {
	noun := i + 1
	if noun >= len(v.words) || !ordered[v.words[noun].stem] || v.words[i].date {
		return numbered{}, false
	}
	if gap := v.between(i); gap != " " && gap != "-" {
		return numbered{}, false
	}
	n := ordinalOf(v.words[i].text)
	out := v.numberedAt(noun, i, noun, strconv.Itoa(n))
	out.ordinal = true
	return out, n > 0
}

// ordinalOf is the number of an ordinal, "third" or "3rd"; 0 if a word is none.
func ordinalOf(word string) int {
	if n := ordinals[word]; n > 0 {
		return n
	}
	if digits := strings.TrimRight(word, "stndrh"); digits != word {
		n, _ := strconv.Atoi(digits)
		return n
	}
	return 0
}

// placeAt reads the place that somebody came in: "finished second", "ranked 14th".
func (v *view) placeAt(i int) (numbered, bool) {
	n := ordinalOf(v.words[i].text)
	if n == 0 || i == 0 || !placing[v.words[i-1].stem] || v.between(i) == " " && !v.words[i+1].function {
		return numbered{}, false
	}
	out := v.numberedAt(i, i, i, strconv.Itoa(n))
	out.kind, out.label = "place", "place"
	return out, true
}

var placing = set(`finish come place rank`)

// limitAt reads the age up to which, or from which on, something is told of people:
// "children under 16".
func (v *view) limitAt(i int) (numbered, bool) {
	word := v.words[i].text
	if i < 2 || !isDigits(word) || !bordering[v.words[i-1].text] || v.between(i) == " " && !v.words[i+1].function && v.words[i+1].stem != "year" {
		return numbered{}, false
	}
	who := i - 2
	if v.words[i-1].text == "than" {
		who--
	}
	if who < 0 || !limited[v.words[who].stem] && !limited[plain(v.words[who].stem)] {
		return numbered{}, false
	}
	out := v.numberedAt(i, who, i, word)
	out.kind, out.label = "limit "+v.words[who].sense+v.words[i-1].text, v.words[who].text
	return out, true
}

var (
	bordering = set(`under over below above than`)
	limited   = set(`child kid minor people person anyon those adult women woman men man girl boy patient worker younger older teenag youth`)
)

// calibreAt reads the calibre of a gun in millimetres: "a .38-caliber revolver", "a 9mm
// pistol", "a .45".
func (v *view) calibreAt(i int) (numbered, bool) {
	const reach, inch = 3, 25.4
	word := v.words[i].text
	inches := i > 0 && strings.Trim(v.between(i-1), " ") == "." && !v.isEnd(i-1) && isDigits(word)
	millimetres := strings.HasSuffix(word, "mm") && isDigits(strings.TrimSuffix(word, "mm")) || isDigits(word) && i+1 < len(v.words) && (v.words[i+1].text == "mm" || v.words[i+1].stem == "millimet")
	if !inches && !millimetres {
		return numbered{}, false
	}
	gun := slices.ContainsFunc(v.words[i+1:min(len(v.words), i+1+reach)], func(w viewWord) bool { return guns[w.stem] })
	if !gun {
		return numbered{}, false
	}
	size, _ := strconv.ParseFloat(strings.TrimSuffix(word, "mm"), 64)
	if inches {
		size, _ = strconv.ParseFloat("0."+word, 64)
		size *= inch
	}
	n := v.numberedAt(i, i, i, strconv.FormatFloat(size, 'f', 1, 64)+" mm")
	n.kind, n.label, n.size = "calibre", "calibre", size
	return n, true
}

// isEnd reports whether a full stop behind a word ends a sentence: it does not behind an
// article, as in the "a. 38 caliber revolver" of an agency.
func (v *view) isEnd(i int) bool { return v.between(i) != " ." && !determiners[v.words[i].text] }

func isDigits(s string) bool { _, err := strconv.Atoi(s); return err == nil }

var guns = set(`calib calibr cal pistol revolv rifl gun handgun round bullet ammunit weapon firearm magnum`)

// compareNumbered compares what two statements tell by one number each of one kind.
func compareNumbered(p *pair) []finding {
	for i := range p.a.numbered {
		x := &p.a.numbered[i]
		k := slices.IndexFunc(p.b.numbered, func(n numbered) bool { return n.kind == x.kind })
		if k < 0 || !p.a.onlyNumber(x.kind) || !p.b.onlyNumber(x.kind) {
			continue
		}
		y := &p.b.numbered[k]
		if x.same(y) || p.a.tellsNumber(y) || p.b.tellsNumber(x) || !p.numberOne(x, y) || quotedTogether(p.a, p.a.words[x.first].quote, p.b, p.b.words[y.first].quote) {
			continue
		}
		return []finding{{
			kind: fact.DiffNumber, concerns: fact.ConcernsClaim, material: true, subject: "number of " + x.kind,
			x: p.a.value(x.Phrase, x.value), y: p.b.value(y.Phrase, y.value),
			reason: message.Text("Not the same number: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
		}}
	}
	return nil
}

// same reports whether two numbers of a kind are one. A calibre is as often told in hundredths
// of an inch as in millimetres.
func (n *numbered) same(o *numbered) bool {
	const rounding = 0.03
	return n.value == o.value || n.size > 0 && o.size > 0 && max(n.size, o.size)-min(n.size, o.size) <= rounding*n.size
}

// isNumber reports whether a figure is the number of something, which is compared as such.
func (v *view) isNumber(f figure) bool {
	return slices.ContainsFunc(v.numbered, func(n numbered) bool { return n.Overlaps(f.Span) })
}

// tellsNumber reports whether an article tells a number of a kind in another of its
// statements.
func (v *view) tellsNumber(n *numbered) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.numbered, func(o numbered) bool { return o.kind == n.kind && o.same(n) })
	})
}

// onlyNumber reports whether a statement tells one number of a kind.
func (v *view) onlyNumber(kind string) bool {
	value := ""
	for _, n := range v.numbered {
		if n.kind == kind && value != "" && n.value != value {
			return false
		}
		if n.kind == kind {
			value = n.value
		}
	}
	return value != ""
}

// numberOne reports whether two different numbers of a kind may be of one thing: the
// statements are about the same otherwise.
func (p *pair) numberOne(x, y *numbered) bool {
	if p.toldApart() || x.ordinal && p.a.verbOf(x.last) != p.b.verbOf(y.last) {
		return false
	}
	shared, na, nb := overlap(p.a, p.b, append(p.a.sensesFrom(x.first, x.last), p.b.sensesFrom(y.first, y.last)...))
	share := float64(shared) / float64(max(1, min(na, nb)))
	switch {
	case shared == na && shared == nb:
		return shared > 0
	case shared > 2 && !x.ordinal && shareName(p.a, p.b):
		return share >= aboutOneName
	default:
		return shared > 1 && share >= numberedAlike
	}
}

// numberedAlike is the share of the shorter statement's other words of content that stand in
// the other where two numbers of a kind are of one thing.
const numberedAlike = 0.6

// aboutOneName is that share where the statements name somebody or something in common.
const aboutOneName = 0.4

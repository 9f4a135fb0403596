package verdicts

import (
	"strconv"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares which place in a row two statements tell, of which one is the other's
// rewrite: "third" and "fifth", "fourth from top" and "fourth from bottom"; and how many times
// as much something is: "twice its estimate" and "well below its estimate".

// ranked is a place in a row.
type ranked struct {
	stretch
	n          int
	fromBottom bool
}

// fromEnds are words that count from the end of a row.
var fromEnds = set(`bottom last end lowest worst`)

// readRanks finds the places in a row that a statement tells.
func readRanks(v *view) []ranked {
	var out []ranked
	for i, w := range v.words {
		n := ordinalOf(w.text)
		if n == 0 || w.date || w.figure || i > 0 && (v.words[i-1].figure || v.words[i-1].text == "one" || v.words[i-1].text == "two") || v.textAt(i+1) == "of" && v.textAt(i-1) == "a" {
			continue
		}
		r := ranked{stretch: stretch{i, i + 1}, n: n}
		switch next := v.textAt(i + 1); {
		case next == "from" && (fromEnds[v.textAt(i+2)] || v.textAt(i+2) == "top"):
			r.to, r.fromBottom = i+3, fromEnds[v.textAt(i+2)]
		case next == "from" && v.textAt(i+2) == "the" && (fromEnds[v.textAt(i+3)] || v.textAt(i+3) == "top"):
			r.to, r.fromBottom = i+4, fromEnds[v.textAt(i+3)]
		case next == "last" || next == "lowest" || next == "worst":
			r.to, r.fromBottom = i+2, true
		}
		out = append(out, r)
	}
	return out
}

// compareRanks finds two places in a row where the words around are the same.
func compareRanks(p *pair) []finding {
	if !p.isRewrite() {
		return nil
	}
	for _, x := range readRanks(p.a) {
		for _, y := range readRanks(p.b) {
			if x.n == y.n && x.fromBottom == y.fromBottom || !p.inOnePlace(x.stretch, y.stretch) || !p.sameRow(x.stretch, y.stretch) ||
				p.quotedAt(x.stretch, y.stretch) || p.daysApart() {
				continue
			}
			found := p.exchangedFinding(fact.DiffNumber, "rank", x.stretch, y.stretch, message.Key("Not the same place in a row: “{{.One}}” against “{{.Other}}”."))
			found[0].x.Value, found[0].y.Value = strconv.Itoa(x.n), strconv.Itoa(y.n)
			return found
		}
	}
	return nil
}

// sameRow reports whether behind two places in a row stands no noun that only one statement has.
func (p *pair) sameRow(x, y stretch) bool {
	next := func(v *view, s stretch) string {
		if s.to >= len(v.words) || v.words[s.to].function || v.deedHolds(s.to) || strings.ContainsAny(v.between(s.to-1), ",.;:") {
			return ""
		}
		return v.words[s.to].sense
	}
	n, m := next(p.a, x), next(p.b, y)
	if n != "" && isPeople(p.a.words[x.to].stem) {
		return false // the first victim, and the second
	}
	if n == "time" && (p.a.textAt(x.from-1) != p.b.textAt(y.from-1) || (p.a.textAt(x.from-2) == "for") != (p.b.textAt(y.from-2) == "for")) {
		return false // "the first time", and "for a second time"
	}
	return n == m || n == "" && m == ""
}

// multiple is how many times as much something is, from low to high.
type multiple struct {
	stretch
	low, high float64
}

var (
	multiples = map[string]float64{
		"half": 0.5, "twice": 2, "double": 2, "doubled": 2, "doubling": 2, "thrice": 3, "triple": 3, "tripled": 3, "tripling": 3, "treble": 3, "trebled": 3,
		"threefold": 3, "twofold": 2, "fourfold": 4, "fivefold": 5, "tenfold": 10, "quadruple": 4, "quadrupled": 4, "quintupled": 5, "halved": 0.5, "halving": 0.5,
	}
	// moreThan and lessThan lead to what something is more, or less, than.
	moreThan = set(`above over exceeding exceeded beyond surpassing topping`)
	lessThan = set(`below under`)
)

// readMultiples finds how many times as much a statement tells something to be.
func readMultiples(v *view) []multiple {
	var out []multiple
	for i, w := range v.words {
		n, ok := multiples[w.text]
		to := i + 1
		if !ok && v.textAt(i+1) == "times" && v.smallNumber(i) > 1 {
			n, to, ok = v.smallNumber(i), i+2, true
		}
		possessive := i+1 < len(v.words) && (possessives[v.textAt(i+1)] || possessive(v.textAt(i+1)))
		switch {
		case ok && w.text == "half" && v.textAt(to) != "as" && !possessive:
		case ok && (v.textAt(to) == "as" || v.textAt(to) == "the" || possessive || to > i+1 && (v.textAt(to) == "its" || v.textAt(to) == "their") || strings.HasSuffix(w.text, "ed") || strings.HasSuffix(w.text, "ing") || strings.HasSuffix(w.text, "fold")):
			out = append(out, multiple{stretch{i, to}, n, n})
		case moreThan[w.text] && possessive:
			out = append(out, multiple{stretch{i, to}, 1.01, 1000})
		case lessThan[w.text] && possessive:
			out = append(out, multiple{stretch{i, to}, 0, 0.99})
		}
	}
	return out
}

func possessive(word string) bool {
	return word == "its" || word == "their" || word == "his" || word == "her"
}

// compareMultiples finds two multiples where the words around are the same.
func compareMultiples(p *pair) []finding {
	if !p.isRewrite() {
		return nil
	}
	for _, x := range readMultiples(p.a) {
		for _, y := range readMultiples(p.b) {
			if x.low <= y.high && y.low <= x.high || !p.inOnePlace(x.stretch, y.stretch) || p.quotedAt(x.stretch, y.stretch) || p.daysApart() {
				continue
			}
			return p.exchangedFinding(fact.DiffNumber, "multiple", x.stretch, y.stretch, message.Key("The same words around another figure: “{{.One}}” against “{{.Other}}”."))
		}
	}
	return nil
}

package contrast

import (
	"fmt"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Kind is what a candidate sets against each other.
type Kind string

// The kinds of candidates. Name is of a person, a place, a body, a building; Title what one
// person is called beside the name. Spot is where something is in words that are no name, Doer
// who does what both tell, Source whom both rest on, Stress whom one says it was and nobody else, Manner
// how the whole statement is told.
const (
	Figure Kind = "figure"
	Date   Kind = "date"
	Name   Kind = "name"
	Title  Kind = "title"
	Spot   Kind = "spot"
	Doer   Kind = "doer"
	Source Kind = "source"
	Stress Kind = "stress"
	Manner Kind = "manner"
)

// unitKinds are those of units, in the order in which they are compared.
var unitKinds = []Kind{Figure, Date, Name, Title, Spot, Doer, Source}

// Kinds are all of them.
var Kinds = append(slices.Clone(unitKinds), Stress, Manner)

// unit is a stretch of a statement that has a value.
type unit struct {
	kind  Kind
	at    fact.Phrase
	value string // folded; equal for what is surely the same
	// content are the stems of the words of the value that tell it from others.
	content []string
	// Of the one that the kind says:
	figure *fact.Figure
	date   *fact.Date
	names  fact.NameKind
	title  string // of a person, folded
	holder string // of a title, or the source: the last name of the person
	deed   *fact.Deed
}

// unitsOf are the units of a statement by their kinds.
func (p *passage) unitsOf() map[Kind][]unit {
	units := make(map[Kind][]unit)
	put := func(u unit, at fact.Phrase) {
		u.at, u.content = at, contentWords(u.value)
		units[u.kind] = append(units[u.kind], u)
	}
	add := func(u unit, at fact.Phrase) {
		if p.Contains(at.Span) {
			put(u, at)
		}
	}
	for i := range p.Figures {
		if f := &p.Figures[i]; f.Unit != fact.OrdinalUnit {
			add(unit{kind: Figure, figure: f, value: fmt.Sprint(f.Unit, f.Low, f.High)}, f.Phrase)
		}
	}
	for i := range p.Dates {
		d := &p.Dates[i]
		add(unit{kind: Date, date: d, value: d.From + " " + d.To + " " + d.Clock}, d.Phrase)
	}
	for i := range p.Names {
		n := &p.Names[i]
		title := ""
		if n.Title != nil {
			title = text.Fold(n.Title.Text)
			add(unit{kind: Title, value: title, holder: holderOf(n)}, *n.Title)
		}
		add(unit{kind: Name, value: text.Fold(n.Canonical), title: title, names: n.Kind}, n.Phrase)
	}
	for _, at := range p.spots() {
		add(unit{kind: Spot, value: text.Fold(at.Text)}, at)
	}
	for _, d := range p.deeds {
		if d.Agent != nil && !sayings[d.Verb] && len(contentWords(d.Agent.Text)) > 0 {
			add(unit{kind: Doer, value: text.Fold(d.Agent.Text), deed: d}, *d.Agent)
		}
	}
	for _, u := range p.stresses() {
		add(u, u.at)
	}
	if s := p.Attribution.Source; s != nil && len(contentWords(s.Text)) > 0 {
		u := unit{kind: Source, value: text.Fold(s.Text)}
		if n := p.personIn(s.Span); n != nil {
			u.holder = holderOf(n)
			if called := withoutName(u.value, n); n.Title == nil && len(contentWords(called)) > 0 {
				put(unit{kind: Title, value: called, holder: u.holder}, *s)
			}
		}
		put(u, *s)
	}
	return units
}

// personIn is the first person whose name a stretch holds; who is named in full beside an office
// is one, also where nothing else tells it.
func (p *passage) personIn(s fact.Span) *fact.Name {
	for i := range p.Names {
		if n := &p.Names[i]; (n.Kind == fact.NamesPerson || n.Kind == "" && strings.Contains(n.Text, " ")) && s.Contains(n.Span) {
			return n
		}
	}
	return nil
}

func holderOf(n *fact.Name) string { return lastWord(text.Fold(n.Canonical)) }

func withoutName(folded string, n *fact.Name) string {
	return strings.Replace(folded, text.Fold(n.Text), "", 1)
}

// sayings are verbs that only tell that something was said.
var sayings = map[string]bool{"say": true, "tell": true, "add": true, "announc": true}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// contentWords are the stems of the words of a phrase that tell it from others.
func contentWords(s string) []string {
	var out []string
	for _, w := range text.Words(s) {
		if !text.IsFunction(w.Text) {
			out = append(out, w.Stem)
		}
	}
	return out
}

// locating begin what tells where something is.
var locating = map[string]bool{
	"in": true, "on": true, "at": true, "near": true, "outside": true, "inside": true, "under": true, "behind": true,
	"beside": true, "by": true, "off": true, "along": true, "beneath": true, "beyond": true, "opposite": true,
}

// spots are the words behind a preposition of place up to the next verb, preposition but
// "of", comma or word that joins, where they hold no figure and no date.
func (p *passage) spots() (out []fact.Phrase) {
	for i, w := range p.words {
		from, bearing := i+1, bearings[w.folded] && i+1 < len(p.words) && p.words[i+1].folded == "of"
		if bearing {
			from = i
		} else if !locating[w.folded] {
			continue
		}
		last := i
		for k := i + 1; k < len(p.words) && k <= i+longestSpot; k++ {
			x := p.words[k]
			if p.gap(k) || x.function && !inSpot[x.folded] || p.atVerb(x.Span) {
				break
			}
			if !x.function {
				last = k
			}
		}
		if last == i {
			continue
		}
		at := fact.Span{Start: p.words[from].Start, End: p.words[last].End}
		if !slices.ContainsFunc(p.Figures, func(f fact.Figure) bool { return f.Overlaps(at) }) &&
			!p.inDate(at) {
			out = append(out, p.phrase(p.words[from:last+1]))
		}
	}
	return out
}

const longestSpot = 8 // words

var bearings = map[string]bool{"north": true, "south": true, "east": true, "west": true}

var inSpot = map[string]bool{"the": true, "a": true, "an": true, "of": true, "its": true, "his": true, "her": true, "their": true}

// gap reports whether more than a space stands before a word.
func (p *passage) gap(k int) bool { return p.words[k].Start-p.words[k-1].End > 1 }

func (p *passage) atVerb(s fact.Span) bool {
	return slices.ContainsFunc(p.deeds, func(d *fact.Deed) bool { return d.Overlaps(s) })
}

package verdicts

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file finds that two statements tell two of several things of which only one can be
// true: murder and manslaughter, his wife and his girlfriend, shot in the chest and in the
// leg. Which they are stands in alternatives.txt.

//go:embed alternatives.txt
var alternativesList string

// alternativeGroup is things of which one excludes the others.
type alternativeGroup struct {
	cues map[string]bool // by stem or as they stand; none are needed where it is empty
	kin  bool            // the cues are possessives: it is who somebody is to somebody
	// known groups say nothing of something new: "a man" and "a woman" of whom the like is
	// told are two.
	known bool
}

// alternativeWords is one way to tell one of a group.
type alternativeWords struct {
	words  []string // folded
	group  int
	member int
}

// alternativeTable holds the groups, and how their members are told by the first word, the
// longest first.
type alternativeTable struct {
	groups []alternativeGroup
	by     map[string][]alternativeWords
}

var alternativesTable = sync.OnceValue(func() alternativeTable {
	t := alternativeTable{by: make(map[string][]alternativeWords)}
	for line := range strings.Lines(alternativesList) {
		cues, members, ok := strings.Cut(strings.TrimSpace(line), "|")
		if strings.HasPrefix(line, "#") || !ok {
			continue
		}
		g := alternativeGroup{cues: set(cues)}
		g.kin, g.known = g.cues["his"], g.cues["known"]
		delete(g.cues, "known")
		for i, member := range strings.Split(members, ";") {
			for _, one := range strings.Split(member, "/") {
				var words []string
				for _, w := range text.Words(one) {
					words = append(words, text.Fold(w.Text))
				}
				t.by[words[0]] = append(t.by[words[0]], alternativeWords{words, len(t.groups), i})
			}
		}
		t.groups = append(t.groups, g)
	}
	for _, known := range t.by {
		slices.SortStableFunc(known, func(a, b alternativeWords) int { return len(b.words) - len(a.words) })
	}
	return t
})

// alternative is one of a group that a statement tells.
type alternative struct {
	fact.Phrase
	group, member int
	first, last   int  // words
	cued          bool // it stands where one of its group does, and in no name
}

// cueReach is how many words from an alternative its cue stands at most.
const cueReach = 4

func readAlternatives(v *view) []alternative {
	t := alternativesTable()
	var out []alternative
	for i := 0; i < len(v.words); i++ {
		next := i
		for _, a := range t.by[v.words[i].text] {
			last := i + len(a.words) - 1
			if last >= len(v.words) || last < next || !v.reads(i, a.words) {
				continue
			}
			p := v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[last].End})
			if v.deedHolds(i) && i == last || v.polarity.turned[i] || v.open[i] {
				continue
			}
			out, next = append(out, alternative{p, a.group, a.member, i, last, !v.names(p) && v.cued(i, t.groups[a.group])}), last
		}
		i = next
	}
	return out
}

// reads reports whether words stand one behind the other from a word on.
func (v *view) reads(from int, words []string) bool {
	for k, w := range words {
		if v.words[from+k].text != w {
			return false
		}
	}
	return true
}

// cued reports whether a word stands close to a cue of a group.
func (v *view) cued(word int, g alternativeGroup) bool {
	if len(g.cues) == 0 || g.kin && word+1 < len(v.words) && v.words[word+1].text == "of" {
		return true
	}
	from, to := word-cueReach, word+cueReach
	if g.kin {
		from, to = word-2, word-1
	}
	for i := max(0, from); i <= to && i < len(v.words); i++ {
		w := v.words[i]
		if g.cues[w.text] || g.cues[w.stem] || g.kin && (strings.HasSuffix(w.text, "'s") || strings.HasSuffix(w.text, "’s")) {
			return true
		}
	}
	return false
}

// tellsOf are the members of a group that the article of a statement has the words of in a
// claim.
func (v *view) tellsOf(group int) map[int]bool {
	members := make(map[int]bool)
	for _, s := range v.siblings {
		for _, a := range s.alternatives {
			if a.group == group {
				members[a.member] = true
			}
		}
	}
	return members
}

// compareAlternatives finds one of a group on the one side and another on the other, each
// article telling no other of them.
func compareAlternatives(p *pair) []finding {
	if p.onOneCondition() {
		return nil // "not before" is "after"
	}
	var found []finding
	for _, x := range p.a.alternatives {
		for _, y := range p.b.alternatives {
			if x.group != y.group || x.member == y.member || !x.cued || !y.cued || len(p.a.tellsOf(x.group)) > 1 || len(p.b.tellsOf(x.group)) > 1 ||
				quotedTogether(p.a, p.a.words[x.first].quote, p.b, p.b.words[y.first].quote) {
				continue
			}
			f := finding{
				kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, subject: text.Fold(x.Text) + " " + text.Fold(y.Text),
				x: p.a.value(x.Phrase, text.Fold(x.Text)), y: p.b.value(y.Phrase, text.Fold(y.Text)),
				reason: message.Text("The one excludes the other: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}
			if p.twoEnds(x, y) || p.makeWhole() || p.a.landmark(x) != p.b.landmark(y) {
				continue
			}
			var ok bool
			if f.material, ok = p.otherwiseOne(x, y); !ok {
				continue
			}
			if alternativesTable().groups[x.group].kin {
				f.kind, f.concerns = fact.DiffTitle, fact.ConcernsPerson
			}
			found = append(found, f)
		}
	}
	return found
}

// landmark reports whether an alternative only tells what something is close to: "near the supermarket".
func (v *view) landmark(a alternative) bool {
	const reach = 4
	for i := a.first - 1; i >= 0 && i >= a.first-reach && strings.TrimSpace(v.between(i)) == ""; i-- {
		if nearness[v.words[i].text] {
			return true
		}
		if v.words[i].function && !determiners[v.words[i].text] {
			return false
		}
	}
	return false
}

var nearness = set(`near beside opposite alongside facing behind outside`)

// otherwiseOne reports whether two statements tell of one thing beside two alternatives, and
// whether so surely that these dispute it.
func (p *pair) otherwiseOne(x, y alternative) (sure, ok bool) {
	except := append(p.a.sensesFrom(x.first, x.last), p.b.sensesFrom(y.first, y.last)...)
	shared, na, nb := overlap(p.a, p.b, except)
	less := float64(min(na, nb))
	g := alternativesTable().groups[x.group]
	switch {
	case shared == 0:
		return false, false
	case g.kin:
		n, m := p.a.namedBeside(x), p.b.namedBeside(y)
		if n != nil && m != nil {
			return true, onePerson(n.Canonical, m.Canonical)
		}
	case len(g.cues) > 0:
		sure = shared >= 2 && float64(shared) >= nearlySame*less && float64(shared) >= predicatesAlike*float64(na+nb-shared)
		return sure, float64(shared) >= aboutTheSame*less || shared >= 2 && float64(shared) >= aboutOneMatter*less && p.sameDeedAround(x, y)
	case p.a.words[x.last].function && p.a.behind(x.last) != p.b.behind(y.last):
		return false, false
	case !shareName(p.a, p.b) && !p.ofOneKnown(x, y, g.known):
		return false, false
	}
	if p.otherwiseTheSame(except) {
		return true, true
	}
	next := p.a.next(x.last)
	if g.known {
		next = ""
	}
	return float64(shared) >= nearlySame*less, next != "" && next == p.b.next(y.last) && shared >= toldAlso && float64(shared) >= aboutTheSame*less
}

// next is the sense of the word right behind a word, past an article; "" if it is none of
// content, or a sign stands between.
func (v *view) next(word int) string {
	if word+1 < len(v.words) && determiners[v.words[word+1].text] {
		word++
	}
	if word+1 >= len(v.words) || v.words[word+1].function || strings.TrimSpace(v.between(word)) != "" {
		return ""
	}
	return v.words[word+1].sense
}

// sameDeedAround reports whether one kind of deed stands close to two alternatives: "charged with
// murder" and "charged with manslaughter".
func (p *pair) sameDeedAround(x, y alternative) bool {
	near := make(map[string]bool)
	for i := range p.a.Deeds {
		if d := p.a.deed(i); d.word >= x.first-cueReach && d.word <= x.last+cueReach {
			near[d.sense] = true
		}
	}
	for i := range p.b.Deeds {
		if d := p.b.deed(i); d.word >= y.first-cueReach && d.word <= y.last+cueReach && near[d.sense] {
			return true
		}
	}
	return false
}

// ofOneKnown reports whether two statements tell of one thing that is known already, "the
// gunman", beside two alternatives, and if strictly, say these of it with a form of "be".
func (p *pair) ofOneKnown(x, y alternative, strictly bool) bool {
	if strictly && !(p.a.saidWithBe(x) && p.b.saidWithBe(y)) {
		return false
	}
	known := p.a.knownThings(x)
	for sense := range p.b.knownThings(y) {
		if known[sense] {
			return true
		}
	}
	return false
}

// saidWithBe reports whether an alternative is said of something with a form of "be", an
// article and an age between the two at most.
func (v *view) saidWithBe(a alternative) bool {
	const reach = 6
	for i := a.first - 1; i >= 0 && i >= a.first-reach; i-- {
		if beForms[v.words[i].text] {
			return true
		}
	}
	return false
}

// knownThings are the senses of the words of content right behind "the" or a possessive,
// but for those of an alternative.
func (v *view) knownThings(beside alternative) map[string]bool {
	things := make(map[string]bool)
	for i := 1; i < len(v.words); i++ {
		if w := v.words[i]; !w.function && !w.figure && knowing[v.words[i-1].text] && (i < beside.first || i > beside.last+1) {
			things[w.sense] = true
		}
	}
	return things
}

var knowing = set(`the this that his her its their our`)

// namedBehind is the name right behind a word, a comma apart at most, nil if there is none.
func (v *view) namedBehind(word int) *fact.Name {
	if word+1 >= len(v.words) {
		return nil
	}
	for i := range v.Names {
		if v.Names[i].Start == v.words[word+1].Start {
			return &v.Names[i]
		}
	}
	return nil
}

// namedBeside is the name of whom a word for kin tells: right behind it, or before it and a comma,
// as in "Rik Postma, the runner's elder brother".
func (v *view) namedBeside(a alternative) *fact.Name {
	if n := v.namedBehind(a.last); n != nil {
		return n
	}
	const reach = 8 // words
	var beside *fact.Name
	for i := range v.Names {
		n := &v.Names[i]
		if _, last := wordsAt(v, n.Span); last >= 0 && last < a.first && last >= a.first-reach && n.Kind != fact.NamesPlace && strings.HasPrefix(strings.TrimSpace(v.between(last)), ",") {
			beside = n
		}
	}
	return beside
}

// behind is the sense of the first word of content behind a word, "" if there is none.
func (v *view) behind(word int) string {
	for _, w := range v.words[word+1:] {
		if !w.function {
			return w.sense
		}
	}
	return ""
}

// twoEnds reports whether two points of the compass may tell one thing from two ends, since they
// do not stand in one place of a statement and its rewrite: "west of Lenne", and "Lenne lies to
// the east".
func (p *pair) twoEnds(x, y alternative) bool {
	return compass[p.a.words[x.first].text] && compass[p.b.words[y.first].text] && p.isRewrite() &&
		!p.inOnePlace(stretch{x.first, x.last + 1}, stretch{y.first, y.last + 1})
}

// makeWhole reports whether two statements tell of two shares that make a whole.
func (p *pair) makeWhole() bool {
	for i := range p.a.figures {
		for k := range p.b.figures {
			if complement(&p.a.figures[i], &p.b.figures[k]) && p.a.figures[i].Low != p.b.figures[k].Low {
				return true
			}
		}
	}
	return false
}

package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// This file looks at what one word was replaced by in statements that are otherwise nearly
// the same: by its opposite, "accepted" and "turned down", "inside" and "outside"; or by
// another kind of the same near thing, "petrol" and "diesel", "the exercise yard" and "a
// punishment cell". The lexicon knows which words are either, and which tell the same.

// The share of content words that two statements keep from which on they are nearly the same
// for this, and the number of words of content kept.
const (
	replacedKeeps = 0.6
	replacedWords = 4
)

// nearWorded reports whether two statements of one matter are the same but for few words.
func (p *pair) nearWorded() bool {
	return p.keeps() >= replacedKeeps && p.aligned().contentKept(p.a) >= replacedWords && p.anchored(p.aligned())
}

// compareReplaced finds a word replaced by its opposite, or by another kind of a near thing.
func compareReplaced(p *pair) []finding {
	if !p.nearWorded() {
		return nil
	}
	al := p.aligned()
	places := al.places(p)
	opposites := p.opposites(places)
	switch {
	case len(opposites) > 1:
		return nil // they may make one another good: "prevented from leaving", "told to stay"
	case len(opposites) == 1:
		if o := opposites[0]; !p.elseReplaced(al, o) && !p.bothHold(o.swap) {
			return p.unlessTold(p.oppositeFinding(o.swap))
		}
		return nil
	}
	if kinds := p.otherKinds(places); len(kinds) == 1 && !p.elseReplaced(al, opposition{kinds[0].place, kinds[0].place}) {
		return p.unlessTold(p.kindFinding(kinds[0].swap))
	}
	return nil
}

// plainer are the rules that say more plainly what this one finds.
var plainer = []func(*pair) []finding{
	comparePolarity, compareAlternatives, compareRulings, comparePlaces, compareWhereabouts, compareSlots, compareFramed,
	compareDeeds, comparePeople, compareLimits, compareDayParts, compareHours, compareBounds, compareUnharmed, compareCauses, comparePenalties,
}

// unlessTold is a finding, nothing where another rule tells of the same words.
func (p *pair) unlessTold(f finding) []finding {
	for _, rule := range plainer {
		for _, g := range rule(p) {
			if g.x.Overlaps(f.x.Span) || g.y.Overlaps(f.y.Span) {
				return nil
			}
		}
	}
	return []finding{f}
}

// anyPhrasal reports whether a word of a stretch is a verb that means something of its own with its particle.
func (v *view) anyPhrasal(x stretch) bool {
	return slices.ContainsFunc(v.words[x.from:x.to], func(w viewWord) bool { return v.isPhrasal(w.Span) })
}

// bothHold reports whether both of two opposites may be true: where one tells from the side of
// whom what the other tells from the other's ("sold to", "bought by"), or until when what ends
// then ("open until eight", "closes at eight"), or where they are told of two counts or times.
func (p *pair) bothHold(s swap) bool {
	return p.a.converse(s.a) && p.b.converse(s.b) && p.movedAny() || p.a.anyPhrasal(s.a) || p.b.anyPhrasal(s.b) ||
		p.a.until() != p.b.until() || p.countsApart() || p.countReplaced() || p.daysApart() || p.dayPartsApart() || p.a.unless() != p.b.unless()
}

// countReplaced reports whether one number stands in the place of another: "twenty of fifty
// survived", "thirty of fifty died".
func (p *pair) countReplaced() bool {
	return slices.ContainsFunc(p.aligned().gaps, func(g gap) bool {
		return slices.ContainsFunc(g.onlyA, func(i int) bool { return p.a.words[i].figure }) &&
			slices.ContainsFunc(g.onlyB, func(i int) bool { return p.b.words[i].figure })
	})
}

// unless reports whether a statement tells on what condition something is not so, which turns
// it round: "keeps it unless", "loses it if".
func (v *view) unless() bool { return v.hasWord("unless") }

// dayPartsApart reports whether both statements tell of parts of a day and have none in common.
func (p *pair) dayPartsApart() bool {
	return len(p.a.dayParts) > 0 && len(p.b.dayParts) > 0 && !slices.ContainsFunc(p.a.dayParts, p.b.tellsPart)
}

// movedAny reports whether words of content stand in another order, but those of who says so.
func (p *pair) movedAny() bool {
	for i := range p.aligned().moved {
		if !p.a.attributes(p.a.words[i].Span) {
			return true
		}
	}
	return false
}

// converse reports whether a stretch tells of something that has two sides, as a sale, or where
// or when one thing is to another.
func (v *view) converse(s stretch) bool {
	return slices.ContainsFunc(v.words[s.from:s.to], func(w viewWord) bool {
		return twoSided[lexicon.Lemma(w.text, lexicon.Verb)] || tellingWhere[w.text] || compass[w.text] || comparatives[w.text]
	})
}

// comparatives set one thing beside another.
var comparatives = set(`older younger higher lower larger smaller
	bigger more less fewer longer shorter earlier later ahead behind richer poorer heavier lighter faster slower`)

// compass are words for the sides of the sky.
var compass = set(`north south east west northern southern eastern western northward southward eastward westward
	northwards southwards eastwards westwards northbound southbound eastbound westbound`)

// twoSided are verbs that tell of one deed from either side.
var twoSided = set(`buy purchase acquire sell lend borrow rent lease hire give take receive get accept win lose beat defeat
	lead trail follow precede send import export pay earn`)

// until reports whether a statement tells until when something was so.
func (v *view) until() bool { return v.hasWord("until") || v.hasWord("till") }

// anchored reports whether what is kept holds a name or a date, so that it tells of one
// matter: that "a black dog" and "a white dog" run across a lawn is told of two.
func (p *pair) anchored(al *alignment) bool {
	return slices.ContainsFunc(al.kept, func(k [2]int) bool {
		w := &p.a.words[k[0]]
		return w.date || !w.function && p.a.inName(k[0])
	})
}

// places are what stands on both sides between words that are kept, be it grammar alone.
func (al *alignment) places(p *pair) []swap {
	return slices.DeleteFunc(al.between(p.a, p.b), func(s swap) bool { return s.a.empty() || s.b.empty() })
}

type opposition struct {
	swap
	place swap
}

// longestPhrase is how many words a phrase of the lexicon has at most.
const longestPhrase = 3

// opposites are the pairs of words or phrases in one place of which the one excludes the
// other; of several in the same words the longest.
func (p *pair) opposites(places []swap) (found []opposition) {
	for _, place := range places {
		var here, same []swap
		for _, x := range p.a.runsIn(place.a) {
			for _, y := range p.b.runsIn(place.b) {
				s := swap{x, y}
				over := func(o swap) bool { return meet(o.a, x) && meet(o.b, y) }
				switch {
				case slices.ContainsFunc(here, over), slices.ContainsFunc(same, over):
				case p.opposed(s):
					here = append(here, s)
				case lexicon.Same(p.a.folded(x), p.b.folded(y), lexicon.AnyPart):
					same = append(same, s)
				}
			}
		}
		for _, s := range here {
			found = append(found, opposition{s, place})
		}
	}
	return found
}

// runsIn are the runs of words in a stretch, the longest first.
func (v *view) runsIn(s stretch) (out []stretch) {
	for n := longestPhrase; n > 0; n-- {
		for i := s.from; i+n <= s.to; i++ {
			if n == 1 || !v.function(i) || opening[v.words[i].text] {
				out = append(out, stretch{i, i + n})
			}
		}
	}
	return out
}

// opening are words of grammar that phrases of the lexicon begin with: "on the loose".
var opening = set(`on at in out by under behind off for`)

func (v *view) function(i int) bool { return v.words[i].function }

func meet(s, t stretch) bool { return s.from < t.to && t.from < s.to }

// opposed reports whether two phrases exclude each other, as both statements tell them plainly.
func (p *pair) opposed(s swap) bool {
	if !p.a.plainly(s.a) || !p.b.plainly(s.b) {
		return false
	}
	x, y := p.a.folded(s.a), p.b.folded(s.b)
	if p.a.onlyOfNoun(s.a) != p.b.onlyOfNoun(s.b) || !lexicon.Opposite(x, y, lexicon.AnyPart) || lexicon.Same(x, y, lexicon.AnyPart) || isRest(x, y) || isRest(y, x) || getsToPay(x, y) || getsToPay(y, x) {
		return false
	}
	return !p.b.tellsAs(x, p.a) && !p.a.tellsAs(y, p.b)
}

// getsToPay reports whether a word may tell of a fine what another tells: who "gets 112 million" may have
// to pay it.
func getsToPay(a, b string) bool {
	return lexicon.Lemma(a, lexicon.Verb) == "get" && lexicon.Lemma(b, lexicon.Verb) == "pay"
}

// onlyOfNoun reports whether a word is a participle that tells of the noun before it alone: "the recorder
// taken from the wreck", of which the sentence tells something else.
func (v *view) onlyOfNoun(s stretch) bool {
	if s.to != s.from+1 || !participles[v.words[s.from].text] || s.from == 0 || !titleEnds[v.textAt(s.to)] && v.textAt(s.to) != "by" {
		return false
	}
	before := &v.words[s.from-1]
	return !before.function && !strings.HasSuffix(before.text, "ly") && strings.TrimSpace(v.between(s.from-1)) == ""
}

// participles are those that are no past tense.
var participles = set(`taken given driven written shown seen drawn stolen broken chosen thrown hidden fallen torn worn sworn shaken eaten grown`)

// plainly reports whether a statement tells a word as so: neither denied, nor left open, nor
// part of a figure, date or name. A word of grammar counts where it tells when or where.
func (v *view) plainly(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		w := &v.words[i]
		if w.figure || w.date || w.negation || v.open[i] && !tellingWhere[w.text] || v.polarity.turned[i] || v.inName(i) ||
			s.to == s.from+1 && w.function && !tellingWhere[w.text] || v.attributes(w.Span) {
			return false
		}
	}
	return s.from == 0 || !v.words[s.from-1].negation && !v.prevented(s.from)
}

// prevented reports whether a verb is told of as what somebody is kept from: "from leaving".
func (v *view) prevented(i int) bool {
	return i > 0 && v.words[i-1].text == "from" && strings.HasSuffix(v.words[i].text, "ing") && v.deedHolds(i)
}

// tellingWhere are words of grammar that tell when or where something is, or whether it is there.
var tellingWhere = set(`inside outside within before after above below under over with without behind first last`)

// inName reports whether a word is part of a name.
func (v *view) inName(i int) bool {
	return slices.ContainsFunc(v.Names, func(n fact.Name) bool { return n.Overlaps(v.words[i].Span) })
}

// folded is a stretch in small letters.
func (v *view) folded(s stretch) string {
	words := make([]string, 0, s.to-s.from)
	for _, w := range v.words[s.from:s.to] {
		words = append(words, w.text)
	}
	return strings.Join(words, " ")
}

// hasWord reports whether a statement has a word or its stem.
func (v *view) hasWord(word string) bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return w.text == word })
}

// tellsAs reports whether a statement has a word of another, or one that tells the same and that
// the other has not.
func (v *view) tellsAs(word string, o *view) bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool {
		return w.text == word || !w.function && !w.figure && !o.content[w.sense] && lexicon.Same(w.text, word, lexicon.AnyPart)
	})
}

// elseReplaced reports whether anything but what was found in a place is another on the two
// sides: names or figures, or words that do not tell the same. Words beside where something
// is, "northbound", count only if they are figures, dates or names.
func (p *pair) elseReplaced(al *alignment, but opposition) bool {
	if p.a.newSubject(but.place.a, but.a, p.b) || p.b.newSubject(but.place.b, but.b, p.a) {
		return true
	}
	where := p.a.tellsWhere(but.a) && p.b.tellsWhere(but.b)
	for _, g := range al.gaps {
		x := p.a.besides(g.onlyA, but.a, where && g.a == but.place.a)
		y := p.b.besides(g.onlyB, but.b, where && g.b == but.place.b)
		if len(x) > 0 && len(y) > 0 && !p.tellsSame(x, y) {
			return true
		}
	}
	return false
}

// besides are words but those of a stretch; plain leaves out words of no name, figure or date.
func (v *view) besides(words []int, but stretch, plain bool) (out []int) {
	for _, i := range words {
		if w := &v.words[i]; (i < but.from || i >= but.to) && (!w.function || w.negation) && (!plain || w.figure || w.date || v.inName(i)) {
			out = append(out, i)
		}
	}
	return out
}

// tellsWhere reports whether a stretch is a word of where or when something is.
func (v *view) tellsWhere(s stretch) bool {
	w := v.words[s.from].text
	return s.to == s.from+1 && (tellingWhere[w] || compass[w])
}

// newSubject reports whether a place begins with a noun before one of two opposites that the
// other statement has not: "the chancellor's opponents lost", "the chancellor survived".
func (v *view) newSubject(place, opposite stretch, o *view) bool {
	for i := place.from; i < opposite.from; i++ {
		if w := &v.words[i]; !w.function && !w.negation && !v.deedHolds(i) && !o.content[w.sense] && lexicon.Known(w.text, lexicon.Noun) {
			return true
		}
	}
	return false
}

// tellsSame reports whether words may tell the same: every word of the side that has fewer
// has one that tells it, or of which it is a kind, on the other.
func (p *pair) tellsSame(x, y []int) bool {
	one, other := p.a, p.b
	if len(y) < len(x) {
		x, y, one, other = y, x, p.b, p.a
	}
	for _, i := range x {
		w := one.words[i]
		if joiningWords[w.text] {
			continue
		}
		if !slices.ContainsFunc(y, func(k int) bool {
			o := other.words[k]
			return w.figure == o.figure && (lexicon.Same(w.text, o.text, lexicon.AnyPart) || lexicon.Within(w.text, o.text, lexicon.AnyPart))
		}) {
			return false
		}
	}
	return true
}

// joiningWords only join what is told.
var joiningWords = set(`citing despite amid following including owing due given added adding also`)

func (p *pair) oppositeFinding(s swap) finding {
	x, y := p.a.stretchPhrase(s.a), p.b.stretchPhrase(s.b)
	return finding{
		kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true,
		subject: "replaced " + p.a.folded(s.a) + " " + p.b.folded(s.b), x: p.a.value(x, x.Text), y: p.b.value(y, y.Text),
		reason: message.Text("The one excludes the other: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}
}

// stretchPhrase is a stretch as it stands.
func (v *view) stretchPhrase(s stretch) fact.Phrase {
	return v.phrase(fact.Span{Start: v.words[s.from].Start, End: v.words[s.to-1].End})
}

// tellsOpposite reports whether a statement has a word that excludes one that another denies,
// which has it not: who "did not grant" bail "refused" it.
func (v *view) tellsOpposite(denied string, o *view) bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool {
		return !w.function && !o.content[w.sense] && lexicon.Opposite(denied, w.text, lexicon.AnyPart)
	})
}

// bothTold reports whether words of opposite meaning may both be true, or one of them is what
// somebody is kept from.
func bothTold(a *view, x fact.Span, b *view, y fact.Span) bool {
	i, last := wordsAt(a, x)
	k, end := wordsAt(b, y)
	if i < 0 || k < 0 {
		return false
	}
	return a.prevented(i) || b.prevented(k) || b.tellsAs(a.words[last].text, a) || a.tellsAs(b.words[end].text, b) || (&pair{a: a, b: b}).bothHold(swap{stretch{i, last + 1}, stretch{k, end + 1}})
}

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

// This file finds that what two statements tell in nearly the same words is said by two who
// cannot be one: "his family said" and "his surgeons said", "one official" and "several
// officials". It concerns the attribution, of which an editor must know.

//go:embed sourcekinds.txt
var sourceKindsList string

// sourceKinds are the kinds of sources that a word tells of; "fire-brigade" are two words.
var sourceKinds = sync.OnceValue(func() map[string][]string {
	kinds := make(map[string][]string)
	for line := range strings.Lines(sourceKindsList) {
		kind, words, ok := strings.Cut(line, "|")
		if strings.HasPrefix(line, "#") || !ok {
			continue
		}
		for _, w := range strings.Fields(words) {
			kinds[w] = append(kinds[w], strings.TrimSpace(kind))
		}
	}
	return kinds
})

// kindsOf are the kinds of sources that words tell of, "police" and "union" of "the police
// union". What stands in a clause behind them, "whose forces fired it", says nothing of it.
func kindsOf(words []string) map[string]bool {
	known, found := sourceKinds(), make(map[string]bool)
	for i, w := range words {
		if w == "who" || w == "whose" || w == "which" || w == "that" {
			break
		}
		of := known[w]
		if i+1 < len(words) {
			of = append(slices.Clone(of), known[w+"-"+words[i+1]]...)
		}
		for _, kind := range of {
			found[kind] = true
		}
	}
	return found
}

// source is the phrase for whom a statement rests on, nil if it does on nobody or the phrase is
// a pronoun.
func (v *view) source() *fact.Phrase {
	a := &v.Attribution
	if a.Source == nil || a.Cue == nil || !says(a.Cue) || !v.Contains(a.Source.Span) || owns(a.Cue) || v.isDone(a.Cue) {
		return nil
	}
	words := titleWords(a.Source.Text)
	if len(words) == 0 || len(words) == 1 && text.IsFunction(words[0]) {
		return nil
	}
	return a.Source
}

// saidByOther finds that what is nearly the same is said by sources of two kinds, of bodies of
// two names, or by two people.
func saidByOther(p *pair) (finding, bool) {
	x, y := p.a.source(), p.b.source()
	if x == nil || y == nil || !p.saidAlike() && !p.saidByHidden(x, y) || p.a.tellsKinds(y) || p.b.tellsKinds(x) {
		return finding{}, false
	}
	one, other := p.a.kindsOfSource(x), p.b.kindsOfSource(y)
	ofTwo := len(one) > 0 && len(other) > 0 && !anyIn(one, other)
	n, m := p.a.speakingName(), p.b.speakingName()
	if n != nil && m != nil {
		ofTwo = len(n.words) > 1 && len(m.words) > 1 && alike(p.a, p.b) >= aboutOneEvent && !p.namesOneIn(x, y) && !p.a.tellsAgreement() && !p.b.tellsAgreement()
	} else if body, o := p.a.bodyOfSource(x), p.b.bodyOfSource(y); body != "" && o != "" && body != o {
		ofTwo = true
	} else if !ofTwo && (anyIn(one, other) || lastWord(x.Text) == lastWord(y.Text) && p.a.countryIn(*x) != nil) {
		ofTwo = p.bodiesApart(x, y)
	}
	return finding{
		subject: "said by", material: true, x: p.a.value(*x, text.Fold(x.Text)), y: p.b.value(*y, text.Fold(y.Text)),
		reason: message.Text("Nearly the same is said by another: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}, ofTwo
}

// saidByHidden reports whether two who do not want to be named, of two bodies, are told to say about the same.
func (p *pair) saidByHidden(x, y *fact.Phrase) bool {
	const least = 3
	one, other := p.a.bodyOfSource(x), p.b.bodyOfSource(y)
	return one != "" && other != "" && one != other && p.a.asksNoName() && p.b.asksNoName() && p.shared >= least && p.covered() >= aboutTheSame
}

// bodyOfSource is the body of which a source that is not named is told to be, one that is no part of the others; "" if it
// tells none, or two: "an official of the embassy", "a senior official at the Defence Ministry".
func (v *view) bodyOfSource(p *fact.Phrase) string {
	found := ""
	for _, w := range titleWords(p.Text) {
		if w == "who" || w == "whose" || w == "which" {
			break
		}
		if !apartBodies[w] {
			continue
		}
		if found != "" && found != w {
			return ""
		}
		found = w
	}
	return found
}

// apartBodies are bodies of a state, and others, of which none is part of another.
var apartBodies = set(`embassy ministry palace parliament court hospital union university company church bank prison council senate`)

// kindsOfSource are the kinds of sources that a phrase tells of; of somebody who is named there alone, those of the title
// that his article gives him.
func (v *view) kindsOfSource(p *fact.Phrase) map[string]bool {
	kinds := kindsOf(titleWords(p.Text))
	if len(kinds) > 0 {
		return kinds
	}
	for i := range v.Names {
		if n := &v.Names[i]; p.Contains(n.Span) && n.Title != nil {
			return kindsOf(titleWords(n.Title.Text))
		}
	}
	return kinds
}

// namesOneIn reports whether two sources may name one person, the one who speaks or one whom he
// speaks for.
func (p *pair) namesOneIn(x, y *fact.Phrase) bool {
	return slices.ContainsFunc(p.a.called, func(n called) bool {
		return x.Contains(n.Span) && slices.ContainsFunc(p.b.called, func(m called) bool { return y.Contains(m.Span) && n.mayBe(&m) })
	})
}

// tellsAgreement reports whether a statement tells that somebody says the same as another: "like his
// deputy".
func (v *view) tellsAgreement() bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return agreeing[w.text] })
}

var agreeing = set(`like too also likewise echoed echoing agreed joined joining both alongside`)

// tellsKinds reports whether a statement has a word for the kind of another source beside its
// own: then both may have said it.
func (v *view) tellsKinds(other *fact.Phrase) bool {
	own, words := v.source(), titleWords(other.Text)
	return slices.ContainsFunc(v.words, func(w viewWord) bool {
		return !own.Overlaps(w.Span) && len(sourceKinds()[w.text]) > 0 && slices.Contains(words, w.text)
	})
}

// bodiesApart reports whether two sources of one kind are told by two names in the same place:
// "the Drevlian army" and "the Sarkan army".
func (p *pair) bodiesApart(x, y *fact.Phrase) bool {
	if n, m := p.a.countryIn(*x), p.b.countryIn(*y); n != nil && m != nil {
		return placesApart(n.Text, m.Text)
	}
	one, other := p.a.namesWithin(*x), p.b.namesWithin(*y)
	if len(one) != 1 || len(other) != 1 {
		return false
	}
	n, m := one[0], other[0]
	infront := p.a.standsBefore(n, *x)
	return infront == p.b.standsBefore(m, *y) && !p.mayNameOne(n, m) && !oneNation(text.Fold(n.Text), text.Fold(m.Text))
}

// standsBefore reports whether a name stands right before another word of a phrase: "the Drevlian
// army", not "the army of Drevlia".
func (v *view) standsBefore(n *fact.Name, in fact.Phrase) bool {
	_, last := wordsAt(v, n.Span)
	return last >= 0 && last+1 < len(v.words) && in.Contains(v.words[last+1].Span) && !v.words[last+1].function
}

// namesWithin are the names in a phrase.
func (v *view) namesWithin(p fact.Phrase) (names []*fact.Name) {
	for i := range v.Names {
		if p.Contains(v.Names[i].Span) {
			names = append(names, &v.Names[i])
		}
	}
	return names
}

// saidByMore reports whether two statements that are nearly the same give two numbers of those who
// say it, or much the same is said by one or by several of a kind.
func (p *pair) saidByMore(one, other people) bool {
	if one.n > other.n {
		one, other = other, one
	}
	return one.told && other.told && p.saidAlike() ||
		one.n == 1 && other.told && one.noun == other.noun && p.shared >= leastToldAlike-1 && p.covered() >= aboutOneEvent
}

// saidByMoreOf reports whether one of a body and several of it, which is told in the same words, are told to say something about
// the same: "an official of the monitoring mission", "three officials from the monitoring mission".
func (p *pair) saidByMoreOf(x, y *fact.Phrase, one, other people) bool {
	const least, words = 2, 2
	body := 0
	named := p.b.sensesOf(*y)
	for s := range p.a.sensesOf(*x) {
		if named[s] && s != one.noun && !hidingWords[s] {
			body++
		}
	}
	return (one.told || other.told) && one.noun == other.noun && body >= words && p.shared >= least && p.covered() >= likeRoles
}

// hidingWords are words, by sense, that tell how somebody speaks without a name; they tell of no body.
var hidingWords = senseSet(`speak condition anonymity name identified identification`)

// saidAlike reports whether two statements tell nearly the same in so many words that it is hardly
// said by two: what is short is soon said by many.
func (p *pair) saidAlike() bool {
	const least, leastOfAll = 4, 3
	covered, shared := p.covered(), p.shared
	if more := 2 * p.figuresShared(); more > 0 {
		shared += more // a figure, or a time, is as good as two words
		covered = float64(shared) / float64(min(p.na, p.nb)+more)
	}
	if p.a.sharesMoment(p.b) {
		shared += 2
	}
	return covered >= nearlySame && (shared >= least || shared >= leastOfAll && covered == 1 && p.na == p.nb)
}

// figuresShared is how many figures that tell something two statements have in common.
func (p *pair) figuresShared() (n int) {
	const telling = 5
	for _, f := range p.a.figures {
		if (f.Low >= telling || f.unit != "") && slices.ContainsFunc(p.b.figures, func(g figure) bool { return sameFigure(f, g) }) {
			n++
		}
	}
	return n
}

// engagedByOther finds that those who found something out were engaged by another: "experts
// consulted by Reuters" and "by the prosecutors", in statements that are nearly the same besides.
func engagedByOther(p *pair) (finding, bool) {
	x, y := p.a.engager(), p.b.engager()
	if x == nil || y == nil || p.a.engaged(*x) != p.b.engaged(*y) {
		return finding{}, false
	}
	shared, na, nb := overlap(p.a, p.b, p.sensesBeside(*x, *y))
	if shared < leastToldAlike-1 || float64(shared) < nearlySame*float64(min(na, nb)) {
		return finding{}, false
	}
	one, other := kindsOf(titleWords(x.Text)), kindsOf(titleWords(y.Text))
	ofTwo := len(one) > 0 && len(other) > 0 && !anyIn(one, other) ||
		len(one) == 0 && anyIn(other, hardlyNamed) && len(p.a.namesWithin(*x)) > 0 || len(other) == 0 && anyIn(one, hardlyNamed) && len(p.b.namesWithin(*y)) > 0
	return finding{
		subject: "engaged by", material: true, x: p.a.value(*x, text.Fold(x.Text)), y: p.b.value(*y, text.Fold(y.Text)),
		reason: message.Text("Nearly the same rests on another: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}, ofTwo
}

// engager is the phrase behind "consulted by", nil if there is none.
func (v *view) engager() *fact.Phrase {
	for i := 0; i+2 < len(v.words); i++ {
		if !engagements[v.words[i].stem] || v.words[i+1].text != "by" {
			continue
		}
		if to := v.phraseEnd(i + 2); to > i+2 {
			p := v.phrase(fact.Span{Start: v.words[i+2].Start, End: v.words[to-1].End})
			return &p
		}
	}
	return nil
}

// engaged is the sense of the word two before a phrase: that of "consulted".
func (v *view) engaged(by fact.Phrase) string {
	first, _ := wordsAt(v, by.Span)
	return v.words[first-2].sense
}

var (
	// engagements are verbs, by stem, for having somebody find something out, or making it known.
	engagements = set(`consult commiss hire engag retain pay paid appoint interview question quot cite conduct compil publish releas obtain carri
		fund financ order request instruct employ order call summon leak suppli provid present submit produc`)
	// hardlyNamed are kinds of sources that no name of an organisation tells of.
	hardlyNamed = set(`prosecution court family lawyer opposition suspect victim witness`)
)

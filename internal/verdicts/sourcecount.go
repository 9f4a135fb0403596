package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file counts the sources that a statement does not name, and sets them against those
// of another statement.

// countsOfSources finds that not as many are said to have said it: "two officials"
// against "a senior official". It is material where both spoke to the same outlet
// or are cited from it, or where what the statements tell is much the same or likely one
// thing; they may be different people otherwise.
func countsOfSources(p *pair) (finding, bool) {
	x, y := p.a.unnamed(), p.b.unnamed()
	if x == nil || y == nil {
		return finding{}, false
	}
	one, other := p.a.people(*x), p.b.people(*y)
	one, other = one.against(other), other.against(one)
	if one.n == 0 || other.n == 0 || !one.sameSort(other) || one.n == other.n || one.several && other.n > 1 || other.several && one.n > 1 {
		return finding{}, false
	}
	return finding{
		subject: "sources", material: p.a.shareOutlet(p.b) || (one.told || other.told) && (p.oneUtterance() || !one.several && !other.several && p.tellOneThing()) || p.saidByMore(one, other) || p.saidByMoreOf(x, y, one, other), x: p.a.value(*x, one.text()), y: p.b.value(*y, other.text()),
		reason: message.Text("Not as many are said to have said it: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}, true
}

// tellOneThing reports whether two statements, by what they share and by how likely a pair they are,
// make one claim by themselves.
func (p *pair) tellOneThing() bool {
	const least = 3 // words
	return p.shared >= least && p.covered() >= halfOfIt && !p.a.apart(p.b, leastLikelyAgent)
}

// namedOrNot finds that one side names the person who says it and the other does not: it may
// be one and the same, so it is minor.
func namedOrNot(p *pair) (finding, bool) {
	if found := p.bothWays((*pair).namedAgainst); len(found) > 0 {
		return found[0], true
	}
	return finding{}, false
}

func (p *pair) namedAgainst(a, b *view) (finding, bool) {
	name, others := a.speaker(), b.unnamed()
	if name == "" || others == nil || !a.Contains(a.Attribution.Source.Span) || !p.oneUtterance() && p.covered() < aboutOneDeed ||
		!says(a.Attribution.Cue) || !says(b.Attribution.Cue) {
		return finding{}, false
	}
	c := b.people(*others)
	if c.n == 0 || carriers[c.noun] {
		return finding{}, false // "the official" was named before, and of "reports" nobody is asked
	}
	return finding{
		subject: "named", material: b.asksNoName() && (p.oneUtterance() || p.describedAlike(a, b, *others)), x: a.value(*a.Attribution.Source, name), y: b.value(*others, c.text()),
		reason: message.Text("Who said it is named on one side only: “{{.One}}” against “{{.Other}}”.", "One", a.Attribution.Source.Text, "Other", others.Text),
	}, true
}

// asksNoName reports whether those who are not named are told to have asked for it: "who did not
// wish to be named", "on condition of anonymity".
func (v *view) asksNoName() bool {
	const reach = 7
	denied := -reach
	for i, w := range v.words {
		switch {
		case anonymity[w.text]:
			return true
		case w.text == "not" || w.text == "none" || w.text == "neither" || w.text == "declined" || w.text == "refused" || w.text == "without":
			denied = i
		case givesName[w.text] && i-denied < reach:
			return true
		}
	}
	return false
}

var (
	anonymity = set(`anonymity anonymously`)
	givesName = set(`named identified name`)
)

// describedAlike reports whether one who is named is told to be what one who is not named is: his
// office and what it is of, "an engineer at the data centre".
func (p *pair) describedAlike(named, unnamed *view, source fact.Phrase) bool {
	who := named.speakingName()
	if who == nil {
		return false
	}
	first, last := wordsAt(unnamed, source.Span)
	if first < 0 {
		return false
	}
	for i := range who.posts {
		x := &who.posts[i]
		head, of := false, 0
		for k := first; k <= last && !relatives[unnamed.words[k].text]; k++ {
			w := &unnamed.words[k]
			head = head || w.text == x.head
			if !w.function && w.text != x.head && named.sensesIn(x.Phrase)[w.sense] {
				of++
			}
		}
		if head && of > 0 {
			return true
		}
	}
	return false
}

// unnamed is the words for unnamed sources that a statement rests on, nil if it
// rests on none. They may stand outside of the statement; then they are not shown.
func (v *view) unnamed() *fact.Phrase {
	for i := range v.Attribution.Chain {
		if link := &v.Attribution.Chain[i]; link.Kind == fact.Unnamed && v.Contains(link.Words.Span) {
			return &link.Words
		}
	}
	if src := v.Attribution.Source; src != nil && v.Attribution.Kind == fact.FromUnnamed && v.Contains(src.Span) {
		return src
	}
	return nil
}

// people is how many people a phrase tells of.
type people struct {
	n       int // at least
	several bool
	told    bool   // it gives the number, or says that they are several
	known   bool   // it is one who was told of before, "the official"
	noun    string // stem of the main word
	word    string // the same as it stands
}

// against is how many people are meant where others are told to have said it: of the same word,
// "the official" is one where several are told of.
func (c people) against(o people) people {
	if c.n == 0 && c.known && o.told && o.n > 1 && c.noun == o.noun {
		c.n = 1
	}
	return c
}

func (c people) text() string {
	switch {
	case c.several:
		return message.Text("several {{.People}}", "People", c.word)
	case c.n == 1 && isPlural(c.word):
		return message.Text("one of the {{.People}}", "People", c.word)
	}
	return spell(c.n) + " " + c.word
}

// sameSort reports whether two phrases may tell of the same people: "two officials" and
// "three people familiar with the plan", but not "two doctors" and "a neighbour".
func (c people) sameSort(o people) bool {
	return c.noun == o.noun || anySource[c.noun] || anySource[o.noun]
}

// people counts who is meant by a phrase: "a senior official" is one, "a pair of aides" are
// two, "officials" and "dozens of residents" are several.
func (v *view) people(p fact.Phrase) people {
	var c people
	first, last := wordsAt(v, p.Span)
	for i := first; i >= 0 && i <= last; i++ {
		w := v.words[i]
		switch {
		case w.text == "one" || w.text == "single" || w.text == "lone" || w.text == "sole":
			c.n, c.told = max(c.n, 1), true
		case w.text == "a" || w.text == "an" || w.text == "another":
			c.n = max(c.n, 1)
		case i == first && w.text == "the":
			c.known = true
		case w.figure:
			c.n, c.told = max(c.n, figureAt(v, w.Span)), true
		case countOf[w.text] > 0:
			c.n, c.told = countOf[w.text], true
		case severalWords[w.text]:
			c.n, c.several, c.told = 2, true, true
		case carriers[w.stem] && i < last && v.words[i+1].text == "from":
			c = people{}
			i++ // "information from two officials"
		case w.function && !anySource[w.stem] || v.hangsOn(i, last):
			if c.noun != "" {
				return c.orSeveral()
			}
		default:
			c.noun, c.word = w.stem, w.text
			if strings.ContainsAny(v.between(i), ",;:(—–") {
				return c.orSeveral()
			}
		}
	}
	return c.orSeveral()
}

// orSeveral makes several of a plural without a number.
func (c people) orSeveral() people {
	c.known = c.known && c.n == 0 && c.noun != "" && !isPlural(c.word)
	if c.n == 0 && isPlural(c.word) {
		c.n, c.several = 2, true
	}
	return c
}

// hangsOn reports whether a word begins what is said of those before it: "familiar with",
// "speaking on condition".
func (v *view) hangsOn(word, last int) bool {
	w := v.words[word].text
	return behindSources[w] || (strings.HasSuffix(w, "ing") || strings.HasSuffix(w, "ed")) && (word == last || v.words[word+1].function)
}

func isPlural(w string) bool {
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || w == "people" || w == "men" || w == "women"
}

func figureAt(v *view, span fact.Span) int {
	for _, f := range v.Statement.Figures {
		if f.Overlaps(span) && f.Low == f.High {
			return int(f.Low)
		}
	}
	return 0
}

var (
	countOf      = map[string]int{"both": 2, "pair": 2, "couple": 2, "trio": 3}
	severalWords = set(`several some many multiple various few handful number group dozens scores tens hundreds thousands`)
	// carriers are stems of what the word of sources comes in.
	carriers = set(`inform detail report account comment word remark statement testimoni`)
	// anySource are stems of what any source may be called.
	anySource = set(`person peopl sourc insid`)
	// behindSources stand behind the noun that they belong to.
	behindSources = set(`familiar close aware privy present knowledgeable responsible`)
)

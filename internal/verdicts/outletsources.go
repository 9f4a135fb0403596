package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file compares whom the report of one outlet is told to rest on: "the Harbour Post, which
// cited two bankers" and "three bankers gave the terms to the Harbour Post".

// voucher is who is told to have told something to an outlet, or to be cited by it.
type voucher struct {
	fact.Phrase
	outlet string // "" for one that is not named where it stands: "the newspaper"
	name   string // of the one who is named, "" where nobody is
	people people // of those who are not
	secret bool   // they do not want their names told
	cited  bool   // it is told that its report rests on them
}

// readVouchers are the vouchers of a statement.
func readVouchers(v *view) (found []voucher) {
	for i := range v.words {
		var p fact.Phrase
		var outlet string
		var ok bool
		switch stem := v.words[i].stem; {
		case citing[stem] && (stem != "reli" || v.textAt(i+1) == "on"):
			from := i + 1
			if stem == "reli" {
				from++
			}
			if outlet, ok = v.outletBefore(i); ok {
				p, ok = v.peopleIn(from, v.phraseEnd(from))
			}
		case giving[stem]:
			if outlet, ok = v.outletToldBy(i); ok {
				p, ok = v.givers(i)
			}
		}
		if !ok || v.polarity.turned[i] {
			continue
		}
		f := voucher{Phrase: p, outlet: outlet, people: v.people(p), secret: v.asksNoName(), cited: citing[v.words[i].stem]}
		for k := range v.called {
			if c := &v.called[k]; p.Overlaps(c.Span) && (c.Kind == fact.NamesPerson || c.Kind == "" && v.restsOnPerson(c.Span)) {
				f.name = c.Canonical
			}
		}
		found = append(found, f)
	}
	return found
}

var (
	// citing and giving are stems of verbs: of an outlet that names its sources, and of sources that
	// told it something.
	citing = set(`cite quot reli`)
	giving = set(`tell told give gave leak disclos pass hand reveal describ confirm spoke speak`)
	// outletWords stand for an outlet that was named before.
	outletWords = set(`newspaper paper agency broadcaster magazine daily weekly station channel website site outlet`)
)

// outletBefore is the outlet of which a verb tells that it cites somebody.
func (v *view) outletBefore(verb int) (string, bool) {
	at := verb - 1
	if w := v.textAt(at); w == "which" || w == "that" {
		at--
	}
	return v.outletEnding(at)
}

// outletToldBy is the outlet that is told to be told by a verb: "told the Post", "gave the list to the Post".
func (v *view) outletToldBy(verb int) (string, bool) {
	const reach = 7
	for i := verb; i < min(len(v.words)-1, verb+reach) && (i == verb || strings.TrimSpace(v.between(i-1)) == ""); i++ {
		direct := i == verb && (v.words[i].stem == "tell" || v.words[i].stem == "told")
		if !direct && v.words[i].text != "to" {
			continue
		}
		for end := i + 1; end < min(len(v.words), i+reach); end++ {
			if outlet, ok := v.outletEnding(end); ok {
				return outlet, true
			}
			if strings.TrimSpace(v.between(end)) != "" {
				break
			}
		}
		return "", false
	}
	return "", false
}

// outletEnding is the outlet whose name, or word, ends with a word.
func (v *view) outletEnding(at int) (string, bool) {
	if at < 0 {
		return "", false
	}
	for i := range v.called {
		c := &v.called[i]
		if _, last := wordsAt(v, c.Span); last == at && c.inside && c.Kind != fact.NamesPerson && c.Kind != fact.NamesPlace {
			return c.Canonical, true
		}
	}
	w := v.words[at].text
	switch {
	case w == "it" || outletWords[w] && at > 0 && (v.words[at-1].text == "the" || v.named[v.words[at-1].sense]):
		for k := len(v.Attribution.Chain) - 1; k >= 0; k-- {
			if link := &v.Attribution.Chain[k]; link.Kind == fact.CitedOutlet {
				return link.Name, true
			}
		}
		return "", w != "it"
	}
	return "", false
}

// givers are the words for those who do what a verb of telling says.
func (v *view) givers(verb int) (fact.Phrase, bool) {
	if src := v.Attribution.Source; src != nil && v.Contains(src.Span) && src.End <= v.words[verb].Start {
		if _, last := wordsAt(v, src.Span); last >= 0 && verb-last <= 2 {
			return *src, true
		}
	}
	end := verb
	if end > 0 && (v.words[end-1].text == "had" || v.words[end-1].text == "have" || v.words[end-1].text == "has") {
		end--
	}
	return v.peopleIn(v.phraseBefore(end), end)
}

// peopleIn are the words of a stretch if they tell of people.
func (v *view) peopleIn(from, to int) (fact.Phrase, bool) {
	if from < 0 || to <= from || to > len(v.words) {
		return fact.Phrase{}, false
	}
	p := v.phrase(fact.Span{Start: v.words[from].Start, End: v.words[to-1].End})
	c := v.people(p)
	return p, c.n > 0 && c.noun != "" && !carriers[c.noun]
}

// sourcesOfOutlet finds that the report of one outlet is told to rest on others: not as many, or
// one who is named and one who does not want to be.
func sourcesOfOutlet(p *pair) (finding, bool) {
	xs, ys := p.a.vouchers, p.b.vouchers
	for i := range xs {
		for k := range ys {
			x, y := &xs[i], &ys[k]
			if !mayBeOneOutlet(x.outlet, y.outlet) {
				continue
			}
			if x.name == "" && y.name == "" {
				if x.outlet == "" || y.outlet == "" || !x.countApart(y, p.shared >= leastToldAlike && p.covered() >= aboutOneEvent) || !p.sharesMatter(x, y) {
					continue
				}
				return finding{
					subject: "sources", material: true, x: p.a.value(x.Phrase, x.people.text()), y: p.b.value(y.Phrase, y.people.text()),
					reason: message.Text("Not as many are said to have said it: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
				}, true
			}
			if (x.name == "") == (y.name == "") || p.covered() < aboutOneEvent ||
				!(x.name == "" && x.secret && x.people.n == 1) && !(y.name == "" && y.secret && y.people.n == 1) {
				continue
			}
			return finding{
				subject: "named", material: true, x: p.a.value(x.Phrase, text.Fold(x.Text)), y: p.b.value(y.Phrase, text.Fold(y.Text)),
				reason: message.Text("Who said it is named on one side only: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}, true
		}
	}
	return finding{}, false
}

// sharesMatter reports whether two statements share a word besides those of the outlet and of whom it
// rests on: an outlet has more than one story.
func (p *pair) sharesMatter(x, y *voucher) bool {
	except := p.sensesBeside(x.Phrase, y.Phrase)
	for _, w := range slices.Concat(titleWords(x.outlet), titleWords(y.outlet), []string{"agency", "newspaper"}) {
		except = append(except, sense(plain(text.Stem(w))))
	}
	shared, _, _ := overlap(p.a, p.b, except)
	return shared > 0
}

// countApart reports whether two numbers of people who are told of differ. Two sorts of people may both
// have spoken to an outlet, unless it is told that its report rests on the ones, or much the same is
// told as what they said.
func (x *voucher) countApart(y *voucher, toldAlike bool) bool {
	one, other := x.people.against(y.people), y.people.against(x.people)
	return one.n > 0 && other.n > 0 && one.n != other.n && (one.told || other.told) && !(one.several && other.n > 1) && !(other.several && one.n > 1) &&
		(x.cited || y.cited || toldAlike || one.sameSort(other))
}

// mayBeOneOutlet reports whether two names may be of one outlet: the words of one are in the other, or
// one only calls it "the newspaper".
func mayBeOneOutlet(a, b string) bool {
	if a == "" || b == "" {
		return a != b
	}
	short, long := outletName(a), outletName(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	return len(short) > 0 && !slices.ContainsFunc(short, func(w string) bool { return !slices.Contains(long, w) })
}

// outletName are the words of the name of an outlet that tell it from others.
func outletName(name string) []string {
	return slices.DeleteFunc(titleWords(name), func(w string) bool { return text.IsFunction(w) || outletWords[w] || w == "news" })
}

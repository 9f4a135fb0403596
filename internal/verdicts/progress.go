package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file finds, in statements that keep most of each other's words, one deed that has come
// further on one side than on the other: "offered to free the drivers", "freed the drivers".

// progress ranks how far a deed has come. What is two progress apart is material.
var progress = map[status]int{
	weighed: 0, unknown: 0, negotiated: 0, possible: 0,
	intended: 1, demanded: 1, instructed: 2, tried: 1,
	obliged: 2, future: 2, decided: 2, settled: 2,
	would: 2,
	done:  3, ongoing: 3,
}

var nearlyDone = map[status]bool{decided: true, settled: true, would: true}

// further reports whether one status is so much further than another that both cannot be printed,
// and whether that is material.
func (s status) further(o status) (differs, material bool) {
	x, okX := progress[s]
	y, okY := progress[o]
	switch {
	case s == supposed && o == done || s == done && o == supposed:
		return true, true
	case !okX || !okY, s == ongoing && o == future, s == future && o == ongoing:
		return false, false
	case s == done && o == instructed || s == instructed && o == done:
		return true, true
	case s == done && nearlyDone[o], o == done && nearlyDone[s]:
		return false, false // who reports the decision may well know of the deed
	case s == demanded && (o == decided || o == future) || o == demanded && (s == decided || s == future):
		return true, true
	case s == done && (o == future || o == obliged) || o == done && (s == future || s == obliged):
		return true, true
	}
	return abs(x-y) >= 2, true
}

// compareProgress finds the first deed of which one side tells that it has come further.
func compareProgress(p *pair) []finding {
	if p.covered() < aboutOneEvent || p.keeps() < nearlySame || p.toldApart() {
		return nil
	}
	for _, said := range []func(*pair) []finding{compareUndecided, compareConsidered, compareCauses} {
		if said(p) != nil {
			return nil // which tell it more plainly
		}
	}
	al := p.aligned()
	if f, ok := p.proved(al); ok {
		return []finding{f}
	}
	var found []finding
	for _, k := range al.kept {
		if f, ok := p.progressAt(k[0], k[1]); ok && f.material {
			return []finding{f}
		} else if ok && found == nil {
			found = []finding{f}
		}
	}
	return found
}

// proved finds that in one place of two statements the one believes and the other has it proved.
func (p *pair) proved(al *alignment) (finding, bool) {
	for _, g := range al.gaps {
		x, believed := p.a.beliefIn(g.a)
		y, believedToo := p.b.beliefIn(g.b)
		if x < 0 || y < 0 || believed == believedToo {
			continue
		}
		one, other := p.a.verbPhrase(x), p.b.verbPhrase(y)
		said := map[bool]string{true: "believed", false: "proved"}
		return finding{
			kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: true, subject: "belief",
			x: p.a.value(one, said[believed]), y: p.b.value(other, said[believedToo]),
			reason: message.Text("Believed on one side, proved on the other: “{{.Words}}” and “{{.OtherWords}}”.", "Words", one.Text, "OtherWords", other.Text),
		}, true
	}
	return finding{}, false
}

// beliefIn is the verb in a stretch that tells something as believed, or as proved; -1 if there is none.
func (v *view) beliefIn(s stretch) (verb int, believed bool) {
	for i := s.from; i < s.to; i++ {
		w := &v.words[i]
		if !v.endsDeed(i) || v.polarity.turned[i] || v.evaded(max(0, i-3), i) {
			continue
		}
		if assuming[w.stem] || proven[w.stem] {
			return i, assuming[w.stem]
		}
	}
	return -1, false
}

// verbPhrase are the words of the deed whose verb is a word.
func (v *view) verbPhrase(verb int) fact.Phrase {
	d := v.deedAt(verb)
	return d.Phrase
}

// proven verbs, by stem, tell that something was found to be so by looking into it.
var proven = stems(`establish prove confirm conclude determine demonstrate verify ascertain`)

// aspectOf reads how far a word is told to have come as a verb, as what is said of something with a
// form of "be", or as a noun.
func (v *view) aspectOf(word int) (aspect, bool) {
	if a, ok := v.aspectAt(word); ok {
		return a, true
	}
	if a, ok := v.nounAspectAt(word); ok {
		return a, true
	}
	return v.saidAspectAt(word)
}

func (p *pair) progressAt(i, k int) (finding, bool) {
	x, y := &p.a.words[i], &p.b.words[k]
	if x.function || x.date || x.figure || lightVerbs[x.sense] && p.shared < 2 || p.a.open[i] || p.b.open[k] || quotedTogether(p.a, x.quote, p.b, y.quote) || p.a.attributes(x.Span) {
		return finding{}, false
	}
	s, okS := p.a.aspectOf(i)
	t, okT := p.b.aspectOf(k)
	if !okS || !okT || !p.sameBehind(i, k) || !p.sameDoer(s.verbOr(i), t.verbOr(k)) {
		return finding{}, false
	}
	differs, material := s.further(t.status)
	if !differs || p.a.tellsFormerly() != p.b.tellsFormerly() {
		return finding{}, false
	}
	if p.a.tellsProgress(x.sense, t.status) || p.b.tellsProgress(y.sense, s.status) {
		return finding{}, false
	}
	planned := (s.status == intended || t.status == intended) && (s.status == done || t.status == done)
	if planned && thanking[x.stem] {
		return finding{}, false // "wanted to thank" is how one thanks
	}
	if p.doneLater(s.status, t.status) {
		material = false
	}
	one := p.a.phrase(fact.Span{Start: p.a.words[s.first].Start, End: x.End})
	other := p.b.phrase(fact.Span{Start: p.b.words[t.first].Start, End: y.End})
	f := finding{
		kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: material, subject: x.sense,
		x: p.a.value(one, string(s.status)), y: p.b.value(other, string(t.status)),
		reason: message.Text("Told as {{.One}} on one side, as {{.Other}} on the other: “{{.Words}}” and “{{.OtherWords}}”.",
			"One", s.words(), "Other", t.words(), "Words", one.Text, "OtherWords", other.Text),
	}
	if planned {
		f.least = leastLikelyDone
	}
	if s.status == supposed || t.status == supposed {
		p.weighHedge(&f, s.status == supposed, i, k)
	}
	return f, true
}

// tellsFormerly reports whether a statement tells how something was before.
func (v *view) tellsFormerly() bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return formerly[w.text] })
}

var formerly = set(`previously formerly hitherto`)

// objectReach is how far behind two verbs what they are told of is looked for.
const objectReach = 6

// sameBehind reports whether what stands behind two verbs, up to the next sign, is the same: their
// first word of content is kept. A verb that ends its clause is told of what stands before it.
func (p *pair) sameBehind(i, k int) bool {
	x, y := p.a.contentBehind(i), p.b.contentBehind(k)
	if x < 0 || y < 0 {
		return x < 0 && y < 0
	}
	return oneWord(&p.a.words[x], &p.b.words[y])
}

// contentBehind is the first word of content behind a word, up to the next sign; -1 if none stands
// close.
func (v *view) contentBehind(word int) int {
	for i := word + 1; i < len(v.words) && i <= word+objectReach && !v.signBetween(word, i); i++ {
		if w := &v.words[i]; !w.function {
			return i
		}
	}
	return -1
}

// tellsProgress reports whether the article of a statement tells of a deed in the claim as having come
// so far too: "promised to free them and freed them", "was ordered to leave, and did so".
func (v *view) tellsProgress(sense string, so status) bool {
	for _, o := range v.siblings {
		for i := range o.words {
			if w := &o.words[i]; w.sense != sense && !(w.text == "so" && i > 0 && o.words[i-1].stem == "did") {
				continue
			}
			if a, ok := o.aspectOf(i); o.words[i].text == "so" && so == done || ok && a.status == so {
				return true
			}
		}
	}
	return false
}

// doneLater reports whether what one side has as done is told by an article of a later day.
func (p *pair) doneLater(s, t status) bool {
	if !p.a.dated || !p.b.dated {
		return false
	}
	return s == done && t != supposed && p.a.day > p.b.day || t == done && s != supposed && p.b.day > p.a.day
}

// sameDoer reports whether nobody else is told to do what two verbs say.
func (p *pair) sameDoer(i, k int) bool {
	d, e := p.a.actAt(i), p.b.actAt(k)
	if d == nil || e == nil {
		return true
	}
	if p.roles(d.Agent, e.Agent) == otherRole {
		return false
	}
	one, other := p.a.sensesOfDoer(d), p.b.sensesOfDoer(e)
	return len(one) == 0 || len(other) == 0 || anyIn(one, other) || anyIn(one, p.b.content) || anyIn(other, p.a.content)
}

// actAt is the deed whose verb is a word, nil if there is none.
func (v *view) actAt(word int) *deed {
	for i := range v.acts {
		if v.acts[i].word == word {
			return &v.acts[i]
		}
	}
	return nil
}

// sensesOfDoer are the words of content of who does a deed, none where a pronoun does.
func (v *view) sensesOfDoer(d *deed) map[string]bool {
	if d.Agent == nil || d.Passive {
		return nil
	}
	if first, _ := wordsAt(v, d.Agent.Span); first > 0 && relatives[text.Fold(d.Agent.Text)] {
		return map[string]bool{v.words[first-1].sense: true}
	}
	if pronouns[text.Fold(d.Agent.Text)] {
		return nil
	}
	return v.sensesIn(*d.Agent)
}

// verbOr is the verb whose doer is to do a deed that a noun tells, or else the word itself.
func (a aspect) verbOr(word int) int {
	if a.by > 0 {
		return a.by
	}
	return word
}

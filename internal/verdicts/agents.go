package verdicts

import (
	"maps"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// compareDeeds compares who did what to whom, and how surely it is told to be done,
// verb by verb.
func compareDeeds(p *pair) []finding {
	if found := compareDirections(p); found != nil {
		return found
	}
	var status []finding
	for i := range p.a.Deeds {
		d := p.a.deed(i)
		if d.light() {
			continue
		}
		for k := range p.b.Deeds {
			e := p.b.deed(k)
			if d.sense != e.sense || p.quotedTogether(d, e) {
				continue
			}
			if f, ok := p.compareRoles(d, e); ok && !d.attributes() && !e.attributes() && !p.twoInOneOffice() {
				return []finding{f}
			}
			if f, ok := p.compareStatus(d, e); ok && status == nil {
				status = []finding{f}
			}
		}
	}
	if found := compareProgress(p); found != nil && !(status != nil && status[0].material) {
		return found
	}
	return status
}

// twoInOneOffice reports whether the statements name two people in one office, which says
// who did it more plainly.
func (p *pair) twoInOneOffice() bool {
	return slices.ContainsFunc(comparePeople(p), func(f finding) bool { return f.kind == fact.DiffName && f.material })
}

// deed is a verb of a statement with its sense.
type deed struct {
	*fact.Deed
	view  *view
	sense string
	word  int // the verb's own word
	// asked is that it stands under a "whether" that somebody decides on, wondered under one
	// of which the answer is not known.
	asked, wondered bool
}

func (v *view) deed(i int) deed { return v.acts[i] }

// readActs reads the verbs of a statement. Where a particle stands right behind one, what it
// is done to follows.
func readActs(v *view) []deed {
	acts := make([]deed, 0, len(v.Deeds))
	open := slices.ContainsFunc(v.words, func(w viewWord) bool { return w.text == "whether" })
	for i := range v.Deeds {
		d := deed{Deed: &v.Deeds[i], view: v}
		if _, d.word = wordsAt(v, d.Span); d.word >= 0 {
			d.sense = v.words[d.word].sense
			if s, particle := v.phrasalSense(d.word); particle >= 0 {
				d.sense = s
				if particle == d.word+1 && !d.Passive {
					turned := *d.Deed
					turned.Patient = v.nounPhraseFrom(particle + 1)
					d.Deed = &turned
				}
			}
		}
		if open && d.word >= 0 {
			d.asked, d.wondered = d.isAsked(), d.isWondered()
		}
		acts = append(acts, d)
	}
	return acts
}

// light reports verbs that tell little without what follows them.
func (d *deed) light() bool {
	told := d.Verb == "tell" && d.Patient != nil
	return d.word < 0 || lightVerbs[d.sense] && !told
}

var lightVerbs = set(`be have do go come make take get give becom seem let keep use includ follow accord say remain pass`)

// attributes reports whether a deed is the saying of the statement: who said it is
// compared with the sources. A cue that tells more, "called" or "vetoed", is a deed too.
func (d *deed) attributes() bool {
	cue := d.view.Attribution.Cue
	return cue != nil && cue.Overlaps(d.Span) && says(cue)
}

func (p *pair) quotedTogether(d, e deed) bool {
	return quotedTogether(p.a, p.a.words[d.word].quote, p.b, p.b.words[e.word].quote)
}

// deedsAlike is the share of all content words in common from which on two deeds of
// one name are taken for one deed.
const deedsAlike = 0.35

// compareRoles finds that who did it, or whom it was done to, is another. Only
// people are set against people and countries against countries: what a president
// does is also told of his country, his office and his spokesman.
func (p *pair) compareRoles(d, e deed) (finding, bool) {
	agents, patients := p.roles(d.Agent, e.Agent), p.roles(d.Patient, e.Patient)
	crossed := !mutual[d.sense] && d.Agent != nil && d.Patient != nil && e.Agent != nil && e.Patient != nil &&
		p.roles(d.Agent, e.Patient) == sameRole && p.roles(d.Patient, e.Agent) == sameRole
	if d.hangsOnNoun() || e.hangsOnNoun() {
		return finding{}, false
	}
	if agents == otherRole && p.sameCounted(d.Patient, e.Patient) && p.people(d.Agent, e.Agent) {
		f, ok := p.roleFinding(d, e, d.Agent, e.Agent, "agent", message.Key("Not the same did it: “{{.One}}” against “{{.Other}}”."))
		f.oneDeed = true
		return f, ok
	}
	if agents == otherRole && p.doneToOneThing(d, e) && p.a.isDefinite(*d.Patient) && p.b.isDefinite(*e.Patient) && p.people(d.Agent, e.Agent) && !p.toldOfTwo() {
		f, ok := p.roleFinding(d, e, d.Agent, e.Agent, "agent", message.Key("Not the same did it: “{{.One}}” against “{{.Other}}”."))
		f.oneDeed, f.sure = true, true // "lifted the evacuation order"
		return f, ok
	}
	names := p.namesOf(d, e)
	if !crossed && agents != otherRole && patients != otherRole || !p.deedsAlike(names) && !(crossed && p.sharesBut(names) >= leastOfCrossed) {
		return finding{}, false
	}
	switch {
	case crossed && agents != sameRole && patients != sameRole:
		f, ok := p.roleFinding(d, e, d.Agent, e.Agent, "turned round", message.Key("Who did it and to whom is turned round: “{{.One}}” against “{{.Other}}”."))
		f.oneDeed = true
		return f, ok
	case agents == otherRole && (patients == sameRole || patients == unknownRole && (p.people(d.Agent, e.Agent) || p.bodiesOfTwo(d.Agent, e.Agent))):
		return p.roleFinding(d, e, d.Agent, e.Agent, "agent", message.Key("Not the same did it: “{{.One}}” against “{{.Other}}”."))
	case patients == otherRole && (agents == sameRole || agents == unknownRole && p.people(d.Patient, e.Patient)):
		return p.roleFinding(d, e, d.Patient, e.Patient, "patient", message.Key("It was not done to the same: “{{.One}}” against “{{.Other}}”."))
	}
	return finding{}, false
}

// leastOfCrossed is how many other words two statements have in common at least of which one has two
// people the other way round: what they share besides their names tells that it is one deed.
const leastOfCrossed = 4

func (p *pair) sharesBut(except []string) int {
	shared, _, _ := overlap(p.a, p.b, except)
	return shared
}

// toldOfTwo reports whether two statements tell of two days.
func (p *pair) toldOfTwo() bool { return p.a.datedApart(p.b) || p.a.daysApart(p.b) }

// mutual are verbs, by sense, that say of two the same whoever is named first.
var mutual = senseSet(`meet marry wed divorce merge collide clash play face fight join border resemble equal match
	cooperate ally date embrace kiss part separate debate argue quarrel converse correspond draw tie`)

// hangsOnNoun reports whether a verb in "-ing" stands behind a preposition, as in "blasted him
// for not paying": whoever does it need not be who does the verb before.
func (d *deed) hangsOnNoun() bool {
	w := d.view.words
	first, _ := wordsAt(d.view, d.Span)
	return first > 0 && strings.HasSuffix(w[d.word].text, "ing") && (titleEnds[w[first-1].text] || w[first-1].text == "that")
}

// people reports whether two noun phrases name people beyond doubt.
func (p *pair) people(x, y *fact.Phrase) bool {
	return p.a.personIn(*x) != nil && p.b.personIn(*y) != nil
}

// deedsAlike reports whether two deeds of one name may be one deed: the statements share
// a good part of their other words, or a short one has most of its own in a long one.
func (p *pair) deedsAlike(names []string) bool {
	shared, na, nb := overlap(p.a, p.b, names)
	all, less := float64(na+nb-shared), float64(min(na, nb))
	switch {
	case shared == 0:
		return false
	case float64(shared) >= deedsAlike*all, shared >= 3 && float64(shared) >= aboutOneEvent*less:
		return true
	case shared >= leastAtOneTime && p.a.sharesMoment(p.b) && shareName(p.a, p.b):
		return true
	}
	inSentence := len(p.a.context)+len(p.b.context) > 0 // the rest of a sentence tells which deed it is
	return shared > 1 && inSentence && (!p.namesDiffer() || anyIn(p.a.named, p.b.context) || anyIn(p.b.named, p.a.context)) && p.sharedAround(names) >= leastAtOneTime
}

// leastAtOneTime is how many words two statements have in common at least if what they tell at one time, with one name, is
// one deed however much else either tells.
const leastAtOneTime = 4

// sameCounted reports whether two phrases tell as many of one thing, more than a couple: "the five
// shots", "five rounds".
func (p *pair) sameCounted(x, y *fact.Phrase) bool {
	const least = 3
	if x == nil || y == nil {
		return false
	}
	one, other := p.a.headOf(*x), p.b.headOf(*y)
	return one >= 0 && other >= 0 && oneThing(&p.a.words[one], &p.b.words[other]) && slices.ContainsFunc(p.a.figures, func(f figure) bool {
		return x.Contains(f.Span) && f.Low >= least && slices.ContainsFunc(p.b.figures, func(g figure) bool {
			return y.Contains(g.Span) && f.Low == g.Low && f.High == g.High
		})
	})
}

// namesOf are the words of all who do two deeds or have them done to them.
func (p *pair) namesOf(d, e deed) []string {
	var senses []string
	for _, side := range []deed{d, e} {
		for _, phrase := range []*fact.Phrase{side.Agent, side.Patient} {
			if phrase == nil {
				continue
			}
			for sense := range side.view.sensesIn(*phrase) {
				senses = append(senses, sense)
			}
			if n := side.view.personIn(*phrase); n != nil {
				for sense := range side.view.sensesIn(n.Phrase) {
					senses = append(senses, sense)
				}
			}
		}
	}
	return senses
}

func (p *pair) roleFinding(d, e deed, x, y *fact.Phrase, role string, reason message.Key) (finding, bool) {
	return finding{
		kind: fact.DiffAgent, concerns: fact.ConcernsClaim, material: true, subject: d.sense + " " + role,
		x: p.a.value(*x, text.Fold(x.Text)), y: p.b.value(*y, text.Fold(y.Text)),
		reason: message.Text(reason, "One", x.Text, "Other", y.Text),
	}, true
}

// role is how two noun phrases of one role in two statements stand to each other.
type role int

const (
	unknownRole role = iota // one is not told, or may be the other
	sameRole
	otherRole
)

// roles compares two noun phrases of two statements.
func (p *pair) roles(x, y *fact.Phrase) role {
	if x == nil || y == nil {
		return unknownRole
	}
	x, y = p.a.who(x), p.b.who(y)
	if pronouns[text.Fold(x.Text)] && text.Fold(x.Text) == text.Fold(y.Text) {
		return sameRole
	}
	if n, m := p.a.personIn(*x), p.b.personIn(*y); n != nil && m != nil && !shareNameWord(n, m) {
		if p.a.mentions(m, p.b) || p.b.mentions(n, p.a) {
			return unknownRole
		}
		return otherRole // whatever office both have
	}
	if n, m := p.a.countryIn(*x), p.b.countryIn(*y); n != nil && m != nil && placesApart(n.Text, m.Text) &&
		!p.a.mentions(m, p.b) && !p.b.mentions(n, p.a) {
		return otherRole // "Israeli forces" and "Syrian forces"
	}
	if p.sameSum(x, y) {
		return sameRole
	}
	if p.bodiesOfTwo(x, y) || p.kindsOfTwo(x, y) {
		return otherRole
	}
	one, other := p.a.sensesIn(*x), p.b.sensesIn(*y)
	for sense := range one {
		if other[sense] {
			return sameRole
		}
	}
	if weAgainstOne(p.a, *x, p.b, *y) || weAgainstOne(p.b, *y, p.a, *x) {
		return otherRole
	}
	n, m := p.a.nameIn(*x), p.b.nameIn(*y)
	switch {
	case n == nil || m == nil, p.a.mentions(m, p.b), p.b.mentions(n, p.a):
		return unknownRole // who is named elsewhere may be meant here as well
	case p.a.isPerson(n) && p.b.isPerson(m):
		return otherRole
	case p.otherBodies(n, m):
		return otherRole
	case placesApart(n.Canonical, m.Canonical) && n.Kind == fact.NamesPlace && m.Kind == fact.NamesPlace && onlyName(x, n) && onlyName(y, m):
		return otherRole
	}
	return unknownRole
}

// bodiesOfTwo reports whether two noun phrases tell of one kind of body under two names in front: "the Ordanian
// delegation" and "Kestravia's delegation".
func (p *pair) bodiesOfTwo(x, y *fact.Phrase) bool {
	i, k := p.a.headOf(*x), p.b.headOf(*y)
	if i < 1 || k < 1 || p.a.words[i].sense != p.b.words[k].sense || !nationBodies[p.a.words[i].text] {
		return false
	}
	n, m := p.a.nameBefore(i), p.b.nameBefore(k)
	return n != nil && m != nil && n.Kind != fact.NamesPerson && m.Kind != fact.NamesPerson && x.Contains(n.Span) && y.Contains(m.Span) &&
		!oneNation(foldPlace(n.Text), foldPlace(m.Text)) && !p.mayNameOne(n, m) && !p.a.mentions(m, p.b) && !p.b.mentions(n, p.a)
}

// nationBodies act for the one that is named in front of them.
var nationBodies = set(`delegation delegations government army troops forces soldiers police parliament embassy side negotiators envoys
	ministry navy military fleet patrol guards coastguard cabinet`)

// nameBefore is the name that ends right before a word, nil if none does.
func (v *view) nameBefore(word int) *fact.Name {
	for i := range v.Names {
		if _, last := wordsAt(v, v.Names[i].Span); last >= 0 && last == word-1 && v.Contains(v.Names[i].Span) {
			return &v.Names[i]
		}
	}
	return nil
}

// kindsOfTwo reports whether two noun phrases that name nobody tell of people of two kinds: "police officers" and "a group of
// marchers".
func (p *pair) kindsOfTwo(x, y *fact.Phrase) bool {
	if p.a.names(*x) || p.b.names(*y) || !p.a.tellsPeople(*x) || !p.b.tellsPeople(*y) {
		return false
	}
	one, other := kindsOf(titleWords(x.Text)), kindsOf(titleWords(y.Text))
	return len(one) > 0 && len(other) > 0 && !anyIn(one, other) && !tellsAnyKind(p.b, one) && !tellsAnyKind(p.a, other)
}

// tellsPeople reports whether the main word of a noun phrase is for a person or several, or for the police: "a group of marchers".
func (v *view) tellsPeople(p fact.Phrase) bool {
	_, last := wordsAt(v, p.Span)
	for i, _ := wordsAt(v, p.Span); i >= 0 && i <= last; i++ {
		if w := &v.words[i]; forces[w.text] || !w.function && !collectives[w.text] && (i == last || v.words[i+1].function || v.anyBetween(i, i+1, ",")) {
			return forces[w.text] || lexicon.Person(strings.TrimSuffix(w.text, "s"))
		}
	}
	return false
}

// forces are nouns for many who act as one.
var forces = set(`police army troops military navy rebels`)

// tellsAnyKind reports whether the article of a statement has a word in the claim for people of one of some kinds.
func tellsAnyKind(v *view, kinds map[string]bool) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.words, func(w viewWord) bool {
			return slices.ContainsFunc(sourceKinds()[w.text], func(k string) bool { return kinds[k] })
		})
	})
}

// sameSum reports whether two noun phrases tell of one sum of money.
func (p *pair) sameSum(x, y *fact.Phrase) bool {
	return slices.ContainsFunc(p.a.figures, func(f figure) bool {
		return currencies[f.unit] && x.Overlaps(f.Span) && slices.ContainsFunc(p.b.figures, func(g figure) bool {
			return y.Overlaps(g.Span) && sameFigure(f, g)
		})
	})
}

// otherBodies reports whether two names are those of two bodies, in statements that share most
// of their other words.
func (p *pair) otherBodies(n, m *fact.Name) bool {
	body := func(n *fact.Name) bool {
		return n.Kind == fact.NamesOrganisation || n.Kind == "" && knownPlaces().country[foldPlace(n.Canonical)] == "" && knownPlaces().in[foldPlace(n.Canonical)] == ""
	}
	return body(n) && body(m) && !p.mayNameOne(n, m) && covered(p.a, p.b, slices.Concat(p.a.sensesList(n), p.b.sensesList(m))...) >= aboutOneEvent
}

// sensesList are the words of a name.
func (v *view) sensesList(n *fact.Name) []string {
	return slices.Collect(maps.Keys(v.sensesIn(n.Phrase)))
}

// personIn is the person whom a noun phrase names: by its main word, or between commas behind
// an office, "the finance minister, Craig Sutton, ".
func (v *view) personIn(p fact.Phrase) *fact.Name {
	if n := v.nameIn(p); n != nil {
		if n.Kind == fact.NamesPerson {
			return n
		}
		return nil
	}
	_, last := wordsAt(v, p.Span)
	for i := range v.Names {
		n := &v.Names[i]
		first, _ := wordsAt(v, n.Span)
		if n.Kind != fact.NamesPerson || first <= 0 {
			continue
		}
		if strings.TrimSpace(v.between(first-1)) == "," && (first-1 == last || p.Contains(n.Span) && n.End == p.End) || p.Contains(n.Span) && v.inApposition(p, first) {
			return n
		}
	}
	return nil
}

// inApposition reports whether a name that begins at a word stands behind the first comma of a noun
// phrase, a rank before it apart: "his partner, Officer Kyle Brennan, a six-year veteran".
func (v *view) inApposition(p fact.Phrase, name int) bool {
	const ranks = 2
	from, _ := wordsAt(v, p.Span)
	at := name
	for at > name-ranks && at > from && strings.TrimSpace(v.between(at-1)) == "" && !v.words[at-1].function {
		at--
	}
	if at <= from || strings.TrimSpace(v.between(at-1)) != "," {
		return false
	}
	for i := from; i < at-1; i++ {
		if strings.Contains(v.between(i), ",") {
			return false
		}
	}
	return true
}

// who is the name in front of a relative clause that "who" stands for or in front of "itself",
// or who says what he is told to do himself; other phrases are what they are.
func (v *view) who(p *fact.Phrase) *fact.Phrase {
	if source := v.Attribution.Source; speakers[text.Fold(p.Text)] && source != nil && source.End <= p.Start && !pronouns[text.Fold(source.Text)] &&
		(text.Fold(p.Text) != "it" || v.isBody(*source)) &&
		!slices.ContainsFunc(v.Names, func(n fact.Name) bool { return n.Start >= source.End && n.End <= p.Start }) {
		return source
	}
	if w := text.Fold(p.Text); w != "who" && !stressing[w] {
		return p
	}
	first, _ := wordsAt(v, p.Span)
	for first > 1 && stressing[text.Fold(p.Text)] && auxiliary[v.words[first-1].text] {
		first-- // "Norvia had itself deferred it"
	}
	for i := range v.Names {
		if _, last := wordsAt(v, v.Names[i].Span); last >= 0 && last == first-1 {
			return &v.Names[i].Phrase
		}
	}
	return p
}

// stressing are pronouns that only stress the name before them: "Norvia itself deferred it".
var (
	stressing = set(`himself herself itself themselves`)
	auxiliary = set(`had has have was were is are did`)
)

// speakers are pronouns by which one who says something tells of himself.
var speakers = set(`he she they it`)

// isBody reports whether a noun phrase is a body's and no person's.
func (v *view) isBody(p fact.Phrase) bool {
	n := v.nameIn(p)
	return n != nil && n.Kind == fact.NamesOrganisation || n == nil && offices[lastWord(p.Text)]
}

// countryIn is the one country or people that a noun phrase is told to be of, nil if it
// is of none or of several.
func (v *view) countryIn(p fact.Phrase) *fact.Name {
	var found *fact.Name
	for i := range v.Names {
		n := &v.Names[i]
		if !p.Contains(n.Span) || knownPlaces().country[foldPlace(n.Text)] == "" {
			continue
		}
		if found != nil {
			return nil
		}
		found = n
	}
	return found
}

// shareNameWord reports whether two names of people have a word in common.
func shareNameWord(n, m *fact.Name) bool {
	other := nameWords(m.Canonical)
	return slices.ContainsFunc(nameWords(n.Canonical), func(w string) bool { return slices.Contains(other, w) })
}

// weAgainstOne reports whether one side has "we" where the other names a person: a
// government is not its president.
func weAgainstOne(v *view, x fact.Phrase, o *view, y fact.Phrase) bool {
	m := o.nameIn(y)
	return text.Fold(x.Text) == "we" && m != nil && o.isPerson(m) && onlyName(&y, m)
}

// onlyName reports whether a phrase is a name and nothing else of content.
func onlyName(p *fact.Phrase, n *fact.Name) bool {
	return p.End-n.End <= 2 && p.Len()-n.Len() <= len("the ")
}

// nameIn is the name that is the main word of a phrase, nil if its main word is
// none.
func (v *view) nameIn(p fact.Phrase) *fact.Name {
	head := -1
	first, last := wordsAt(v, p.Span)
	for i := first; i >= 0 && i <= last; i++ {
		if w := v.words[i]; w.function && head >= 0 || w.text == "of" {
			break
		} else if !w.function && !(strings.HasSuffix(w.text, "'s") && i < last) {
			head = i
		}
		if i < last && head >= 0 && strings.ContainsAny(v.between(i), ",(") {
			break
		}
	}
	if head < 0 {
		return nil
	}
	for i := range v.Names {
		if n := &v.Names[i]; n.Overlaps(v.words[head].Span) && p.Overlaps(n.Span) {
			return n
		}
	}
	return nil
}

// mentions reports whether a statement names whom a name of another one names.
func (v *view) mentions(n *fact.Name, o *view) bool {
	return anyIn(o.sensesIn(n.Phrase), v.named)
}

// isPerson reports whether a name may be a person's and nothing else's: it is read
// as one, or it stands alone in an unknown kind and is no place.
func (v *view) isPerson(n *fact.Name) bool {
	if n.Kind == fact.NamesPerson {
		return true
	}
	folded := foldPlace(n.Canonical)
	return n.Kind == "" && knownPlaces().country[folded] == "" && knownPlaces().in[folded] == "" && !isAcronym(n.Text) && len(text.Words(n.Text)) == 1
}

func isAcronym(s string) bool { return s == strings.ToUpper(s) && len(s) > 1 }

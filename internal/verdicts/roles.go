package verdicts

import (
	"maps"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/text"
)

// This file tells whether two noun phrases, who did something or had it done to them, are of one or of two.

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
	if p.bodiesOfTwo(x, y) || p.kindsOfTwo(x, y) || p.officesOfTwo(x, y) {
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
	return v.tellsWordThat(func(w viewWord) bool {
		return slices.ContainsFunc(sourceKinds()[w.text], func(k string) bool { return kinds[k] })
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

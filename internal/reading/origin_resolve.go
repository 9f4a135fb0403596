package reading

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// speaker is a source read so far, for the pronouns and descriptions after it.
type speaker struct {
	name     string
	kind     fact.OriginKind
	sex      sex
	sentence int
	head     string // stem of the main word of an unnamed source
	many     bool   // it is a plural: no "he"
}

// resolver carries what was read so far through an article.
type resolver struct {
	p        *page
	speakers []speaker
	byTitle  map[string]string // "president" → the one person who bears it; "" if several do
}

func (p *page) newResolver() *resolver {
	r := &resolver{p: p, byTitle: make(map[string]string)}
	for _, m := range p.mentions {
		if m.kind != namePerson || m.title == "" {
			continue
		}
		for _, key := range titleKeys(m.title) {
			if name, ok := r.byTitle[key]; ok && name != m.canonical {
				r.byTitle[key] = ""
				continue
			}
			r.byTitle[key] = m.canonical
		}
	}
	return r
}

// titleKeys are the ways a later text may take up an office: "prime minister"
// for "israeli prime minister".
func titleKeys(title string) []string {
	words := strings.Fields(title)
	if len(words) == 0 || courtesies[words[len(words)-1]] != unknownSex && len(words) == 1 {
		return nil
	}
	keys := []string{title}
	if len(words) > 1 {
		keys = append(keys, words[len(words)-1])
	}
	return keys
}

// source resolves a source phrase of sentence n. The name is "" where a pronoun
// has no single candidate.
func (r *resolver) source(np stretch, n int) fact.Source {
	p := r.p
	out := fact.Source{Words: p.index.Phrase(p.span(np.from, np.to))}
	np = p.behindCarrier(np)
	sort := p.sourceKind(np)
	h := p.head(np)
	switch sort {
	case sourcePronoun:
		s := r.pronoun(np, n)
		out.Name, out.Kind = s.name, s.kind
		return out
	case sourcePerson:
		m := p.endPerson(np)
		if m < 0 {
			m = p.mentionAt[h]
		}
		if m < 0 {
			m = p.personIn(np)
		}
		if m >= 0 {
			out.Name, out.Kind = p.mentions[m].canonical, fact.Person
			r.remember(speaker{name: out.Name, kind: out.Kind, sex: p.mentions[m].sex, sentence: n})
			return out
		}
		out.Name, out.Kind = r.office(np, h), fact.Person
	case sourceOutlet:
		out.Name, out.Kind = p.phraseName(np), fact.CitedOutlet
		if m := p.mentionAt[h]; m >= 0 {
			out.Name = p.mentions[m].canonical
		} else if m := p.outletBefore(h, np.from); m >= 0 {
			out.Name = p.mentions[m].canonical
		}
	case sourceOrganisation:
		out.Name, out.Kind = p.phraseName(np), fact.Organisation
		if m := p.mentionAt[h]; m >= 0 {
			out.Name = p.mentions[m].canonical
		} else if name := r.body(np, h, n); name != "" {
			out.Name = name
		}
	case sourceDocument:
		out.Name, out.Kind = p.phraseName(np), fact.Document
	default:
		if name := p.calledBefore(np); name != "" {
			out.Name, out.Kind = name, fact.Person
			break
		}
		if m := p.thePress(np, h); m >= 0 {
			out.Name, out.Kind = p.mentions[m].canonical, fact.CitedOutlet
			break
		}
		if !p.somebody(np) {
			return out
		}
		s := r.unnamed(np, h, n)
		out.Name, out.Kind = s.name, s.kind
		return out
	}
	r.remember(speaker{name: out.Name, kind: out.Kind, sentence: n})
	return out
}

// thePress is the outlet that "the newspaper" or "the network" takes up: the one
// named last before it; -1 if a phrase is no such words or none is named near.
func (p *page) thePress(np stretch, h int) int {
	if !p.tokens[np.from].is("the", "this") || h != np.from+1 || np.to != h+1 || !takenUp[p.tokens[h].low] {
		return -1
	}
	first := p.sentences[max(0, p.sentenceAt(np.from)-anaphoraReach)].from
	k, _ := slices.BinarySearchFunc(p.mentions, np.from, func(m mention, at int) int { return m.from - at })
	for k--; k >= 0 && p.mentions[k].from >= first; k-- {
		if p.mentions[k].kind == nameOutlet {
			return k
		}
	}
	return -1
}

// takenUp are words that take up an outlet named before.
var takenUp = set(`newspaper paper magazine broadcaster network channel station outlet publication daily weekly tabloid website newswire`)

// bodyWords take up an organisation named before: "the carmaker", "the group".
var bodyWords = set(`company firm maker automaker carmaker manufacturer airline carrier retailer insurer lender startup start-up
	chain brand subsidiary charity regulator watchdog conglomerate brewer shipbuilder planemaker drugmaker chipmaker utility
	group agency organisation organization bank foundation institute association union party coalition club league team
	corporation bureau think-tank nonprofit`)

// bodyReach is how many sentences back an organisation is looked for that only
// its place tells; one whose name holds the word may stand farther.
const bodyReach = 2

// body is the organisation that a bare description takes up: the nearest whose name
// holds the word ("the foundation", of the Tax Foundation), the one that spoke last,
// or the only one named near; "" if it is none of them.
func (r *resolver) body(np stretch, h, n int) string {
	p := r.p
	if !p.tokens[np.from].is("the", "this") || h != np.from+1 || np.to != h+1 {
		return ""
	}
	low := p.tokens[h].low
	last, _ := slices.BinarySearchFunc(p.mentions, np.from, func(m mention, at int) int { return m.from - at })
	only := ""
	for k := last - 1; k >= 0; k-- {
		m := &p.mentions[k]
		away := n - p.sentenceAt(m.from)
		if away > anaphoraReach {
			break
		}
		if m.kind != nameOrganisation {
			continue
		}
		if p.tokens[m.to-1].low == low {
			return m.canonical
		}
		switch {
		case away > bodyReach || only == m.canonical:
		case only == "":
			only = m.canonical
		default:
			only = several
		}
	}
	if !bodyWords[low] {
		return "" // "the government", "the police" are told by their own word
	}
	for i := len(r.speakers) - 1; i >= 0 && n-r.speakers[i].sentence <= bodyReach; i-- {
		if r.speakers[i].kind == fact.Organisation {
			return r.speakers[i].name
		}
	}
	if only == several {
		return ""
	}
	return only
}

// several stands for more than one name.
const several = "\x00"

// calledBefore is the person whose name stands right before a description that no
// comma closes: "Tom LaSorda, the president of Chrysler announced".
func (p *page) calledBefore(np stretch) string {
	if np.from < 2 || p.tokens[np.from-1].low != "," || !p.tokens[np.from].is("the", "a", "an") || !p.personal(np) {
		return ""
	}
	m := p.mentionAt[np.from-2]
	if m < 0 || p.mentions[m].kind != namePerson || p.mentions[m].guess || !p.opensClause(p.mentions[m].from) {
		return "" // "a plan to free Karl Meier, an official said": another one speaks
	}
	return p.mentions[m].canonical
}

// opensClause reports whether a name, with what people call its bearer before it,
// stands first in its clause, where the subject stands.
func (p *page) opensClause(name int) bool {
	k, first := name, p.sentences[p.sentenceAt(name)].from
	for k > first && (p.tags[k-1] == tagNoun || p.tags[k-1] == tagName || p.tags[k-1] == tagDeterminer) {
		k--
	}
	return k == first || p.tokens[k-1].kind == quoteMark || p.tokens[k-1].is(",", ";", ":", "and", "but", "that", "while", "as", "when", "after", "because")
}

// vaguePronouns stand for nobody one could ask, or for somebody named elsewhere.
var vaguePronouns = set(`neither none nobody both either one each another everyone everybody anyone anybody all it this that these
	those nothing everything something which what`)

// somebody reports whether a description is of people, who can say something: only
// they are an origin. "Escalating violence" is none, nor is "neither".
func (p *page) somebody(np stretch) bool {
	if p.grammar == (german{}) {
		return true // its words for people are told in germanKind
	}
	low := p.tokens[p.head(np)].low
	return !vaguePronouns[low] && !negators[p.tokens[np.from].low] && (p.personal(np) || rumourWords[low] || mediaWords[low])
}

func (r *resolver) remember(s speaker) { r.speakers = append(r.speakers, s) }

// office is the one person who bears the office a phrase names, or the phrase.
func (r *resolver) office(np stretch, h int) string {
	if name := r.byTitle[r.p.words(np.from, h+1)]; name != "" {
		return name
	}
	if name := r.byTitle[r.p.tokens[h].low]; name != "" {
		return name
	}
	return r.p.phraseName(np)
}

// anaphoraReach is how many sentences back a description or a pronoun is looked for.
const anaphoraReach = 12

// unnamed resolves a description: "the official" is the one introduced before,
// "the mayor" the one person with that office; anything else stands for itself.
func (r *resolver) unnamed(np stretch, h, n int) speaker {
	p := r.p
	low := p.tokens[h].low
	s := speaker{name: p.phraseName(np), kind: fact.Unnamed, sentence: n, head: text.Stem(low), many: plural(low) && !p.tokens[np.from].is("one", "each")}
	if p.tokens[np.from].is("the", "this", "that") {
		for from := np.from + 1; from <= h; from++ {
			if name := r.byTitle[p.words(from, h+1)]; name != "" {
				return speaker{name: name, kind: fact.Person, sentence: n}
			}
			if !demonyms[p.tokens[from].low] && !countries[p.tokens[from].low] {
				break // only a country may stand before an office
			}
		}
		for i := len(r.speakers) - 1; i >= 0 && n-r.speakers[i].sentence <= anaphoraReach; i-- {
			if o := r.speakers[i]; o.kind == fact.Unnamed && o.head == s.head && h == np.from+1 && np.to == h+1 {
				s.name = o.name
				break
			}
		}
	}
	r.remember(s)
	return s
}

// pronoun resolves a pronoun to the one it can only mean.
func (r *resolver) pronoun(np stretch, n int) speaker {
	p := r.p
	low := p.tokens[np.from].low
	if p.tags[np.from] == tagWh || low == "which" {
		if np.from == 0 {
			return speaker{}
		}
		before := np.from - 1
		if p.tokens[before].low == "," && before > 0 {
			before--
		}
		ante := p.phraseBackFrom(before, p.sentences[n].from)
		if ante.empty() || p.sourceKind(ante) == sourcePronoun {
			return speaker{}
		}
		s := r.source(ante, n)
		return speaker{name: s.Name, kind: s.Kind}
	}
	want := unknownSex
	switch low {
	case "he", "him", "his", "er":
		want = male
	case "she", "her", "sie":
		want = female
	case "they", "them", "it", "their", "its":
		for i := len(r.speakers) - 1; i >= 0 && n-r.speakers[i].sentence <= 3; i-- {
			if o := r.speakers[i]; o.kind != fact.Person && (low == "it" || low == "its") == (o.kind != fact.Unnamed) {
				return speaker{name: o.name, kind: o.kind}
			}
		}
		return speaker{}
	default:
		return speaker{}
	}
	if name, ok := r.onlyPerson(p.sentences[n].from, np.from, want); ok {
		return r.meant(speaker{name: name, kind: fact.Person, sex: want, sentence: n})
	}
	// The nearest sentence before that names or quotes somebody decides.
	last := len(r.speakers) - 1
	for k := n; k >= 0 && n-k <= pronounReach; k-- {
		for ; last >= 0 && r.speakers[last].sentence >= k; last-- {
			o := r.speakers[last]
			if o.kind == fact.Unnamed && !o.many || o.kind == fact.Person && (o.sex == want || o.sex == unknownSex) {
				o.sentence = n
				return r.meant(o)
			}
		}
		if k == n {
			continue
		}
		if name, ok := r.onlyPerson(p.sentences[k].from, p.sentences[k].to, want); ok {
			return r.meant(speaker{name: name, kind: fact.Person, sex: want, sentence: n})
		}
	}
	return speaker{}
}

// pronounReach is how many sentences back the one a pronoun means is looked for.
const pronounReach = 4

// meant notes whom a pronoun means, for the pronouns after it.
func (r *resolver) meant(s speaker) speaker {
	r.remember(s)
	return s
}

// onlyPerson is the one person named between two tokens whose sex fits.
func (r *resolver) onlyPerson(from, to int, want sex) (string, bool) {
	p := r.p
	name := ""
	for i := max(from, to-reach); i < to; i++ {
		m := p.mentionAt[i]
		if m < 0 || p.mentions[m].kind != namePerson || p.mentions[m].sex != unknownSex && p.mentions[m].sex != want {
			continue
		}
		if name != "" && name != p.mentions[m].canonical {
			return "", false
		}
		name = p.mentions[m].canonical
	}
	return name, name != ""
}

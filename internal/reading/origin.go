package reading

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// sourceSort is what a source phrase names, as far as its words tell.
type sourceSort uint8

const (
	noSource sourceSort = iota
	sourcePerson
	sourceOrganisation
	sourceOutlet
	sourceDocument
	sourceUnnamed
	sourcePronoun
)

// sourceKind sorts a source phrase by its main word, and by the name in an
// apposition where the main word is an office.
func (p *page) sourceKind(np stretch) sourceSort {
	if np.empty() {
		return noSource
	}
	h := p.head(np)
	low := p.tokens[h].low
	one := singular(low)
	if p.tags[h] == tagPronoun || p.tags[h] == tagWh {
		if subjectForms[low] || p.tags[h] == tagWh || objectPronouns[low] {
			return sourcePronoun
		}
		return sourceUnnamed
	}
	if m := p.mentionAt[h]; m >= 0 && p.mentions[m].from >= np.from {
		switch p.mentions[m].kind {
		case nameOutlet:
			return sourceOutlet
		case nameOrganisation, namePlace:
			if demonyms[low] && plural(low) {
				return sourceUnnamed
			}
			return sourceOrganisation
		}
		return sourcePerson
	}
	switch {
	case p.personIn(np) >= 0 && (unnamedWords[one] || titles[low]):
		return sourcePerson
	case mediaWords[low] && !documentWords[low], low == "agency" && h > np.from && p.tokens[h-1].is("news"):
		return sourceOutlet
	case documentWords[low] || documentWords[one]:
		return sourceDocument
	case unnamedWords[one] || unnamedWords[low]:
		return sourceUnnamed
	case definiteGroups[low] || organisationWords[low]:
		return sourceOrganisation
	case titles[low] && p.tags[h] == tagName:
		return sourcePerson
	}
	return sourceUnnamed
}

// personIn is the mention of a person in a phrase, in its apposition for choice;
// -1 if there is none.
func (p *page) personIn(np stretch) int {
	comma := -1
	for i := np.from; i < np.to; i++ {
		if p.tokens[i].low == "," {
			comma = i
			break
		}
	}
	if comma < 0 || comma+1 >= np.to {
		return -1
	}
	if m := p.mentionAt[comma+1]; m >= 0 && p.mentions[m].kind == namePerson {
		return m
	}
	// ", Prime Minister Benjamin Netanyahu": titles stand before it.
	for i := comma + 1; i < np.to && titles[p.tokens[i].low]; i++ {
		if i+1 < np.to {
			if m := p.mentionAt[i+1]; m >= 0 && p.mentions[m].kind == namePerson {
				return m
			}
		}
	}
	return -1
}

// speaker is a source read so far, for the pronouns and descriptions after it.
type speaker struct {
	name     string
	kind     fact.OriginKind
	sex      sex
	sentence int
	head     string // stem of the main word of an unnamed source
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
	sort := p.sourceKind(np)
	h := p.head(np)
	switch sort {
	case sourcePronoun:
		s := r.pronoun(np, n)
		out.Name, out.Kind = s.name, s.kind
		return out
	case sourcePerson:
		m := p.mentionAt[h]
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
		}
	case sourceOrganisation:
		out.Name, out.Kind = p.phraseName(np), fact.Organisation
		if m := p.mentionAt[h]; m >= 0 {
			out.Name = p.mentions[m].canonical
		}
	case sourceDocument:
		out.Name, out.Kind = p.phraseName(np), fact.Document
	default:
		s := r.unnamed(np, h, n)
		out.Name, out.Kind = s.name, s.kind
		return out
	}
	r.remember(speaker{name: out.Name, kind: out.Kind, sentence: n})
	return out
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
	s := speaker{name: p.phraseName(np), kind: fact.Unnamed, sentence: n, head: text.Stem(low)}
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
	case "he", "him":
		want = male
	case "she", "her":
		want = female
	case "they", "them", "it":
		for i := len(r.speakers) - 1; i >= 0 && n-r.speakers[i].sentence <= 3; i-- {
			if o := r.speakers[i]; o.kind != fact.Person && (low == "it") == (o.kind != fact.Unnamed) {
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
			if o.kind == fact.Unnamed || o.kind == fact.Person && (o.sex == want || o.sex == unknownSex) {
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

// phraseName is a noun phrase as a name: without article, apposition and
// possessive ending, in one line.
func (p *page) phraseName(np stretch) string {
	from, to := np.from, np.to
	for i := from; i < to; i++ {
		if p.tokens[i].is(",", "—", "–", "(") {
			to = i
			break
		}
	}
	if from+1 < to && p.tokens[from].is("the", "a", "an", "one") {
		from++
	}
	if to > from+1 && p.tokens[to-1].kind == possessive {
		to--
	}
	return oneLine(p.slice(from, to))
}

// attribute makes the attribution of a statement: its rung, its words and its chain.
func (r *resolver) attribute(a *attribution, citations []int) fact.Attribution {
	p := r.p
	out := fact.Attribution{Kind: fact.Flat}
	cue := p.index.Phrase(p.span(a.cue.from, a.cue.to))
	out.Cue = &cue
	if a.hedge {
		out.Kind = fact.Hedged
	}
	var own fact.Source
	if !a.source.empty() {
		own = r.source(a.source, a.sentence)
		words := own.Words
		out.Source = &words
		out.Kind = rung(own.Kind)
		if p.sourceKind(a.source) == sourcePronoun && own.Kind == "" {
			out.Kind = fact.FromNamed
		}
		if !a.voiced {
			// What somebody thinks or does the outlet says on its own word.
			out.Kind = fact.Flat
			return out
		}
		if a.hedged {
			out.Kind = fact.Hedged
		}
	}
	if outlet, ok := r.through(a); ok && own.Kind != fact.CitedOutlet {
		out.Chain = append(out.Chain, outlet)
	}
	if own.Name != "" {
		out.Chain = append(out.Chain, own)
	}
	if !a.behind.empty() {
		if far := r.source(a.behind, a.sentence); far.Name != "" {
			out.Chain = append(out.Chain, far)
		}
	}
	for _, c := range citations {
		cited := r.source(p.attributions[c].source, p.attributions[c].sentence)
		if cited.Name == "" {
			continue
		}
		if cited.Kind == fact.CitedOutlet && own.Kind != fact.CitedOutlet {
			out.Chain = append([]fact.Source{cited}, out.Chain...) // "two officials cited by Reuters"
		} else {
			out.Chain = append(out.Chain, cited)
		}
		if out.Source == nil {
			words, cue := cited.Words, p.index.Phrase(p.span(p.attributions[c].cue.from, p.attributions[c].cue.to))
			out.Source, out.Cue, out.Kind = &words, &cue, rung(cited.Kind)
		}
	}
	out.Chain = distinctSources(out.Chain)
	return out
}

func distinctSources(chain []fact.Source) []fact.Source {
	var kept []fact.Source
	seen := make(map[string]bool)
	for _, s := range chain {
		if !seen[s.Name] {
			seen[s.Name] = true
			kept = append(kept, s)
		}
	}
	return kept
}

func rung(k fact.OriginKind) fact.AttributionKind {
	switch k {
	case fact.Person, fact.Organisation:
		return fact.FromNamed
	case fact.CitedOutlet:
		return fact.FromOutlet
	case fact.Document:
		return fact.FromDocument
	}
	return fact.FromUnnamed
}

// through is the outlet a source spoke to: the one told, or one named as the
// place of an interview in the same sentence.
func (r *resolver) through(a *attribution) (fact.Source, bool) {
	p := r.p
	if !a.to.empty() {
		if m := p.outletIn(a.to); m >= 0 {
			return r.outlet(m), true
		}
	}
	s := p.sentences[a.spoken]
	for i := s.from; i+1 < s.to; i++ {
		if p.insideSpeech(i) {
			continue
		}
		if !p.tokens[i].is("interview", "speaking", "talking", "appearance", "appearing", "interviewed", "told", "telling", "statement", "on", "said") {
			continue
		}
		if p.tokens[i].is("on", "said") && !p.appearance(i, a) {
			continue
		}
		for k := i + 1; k < s.to && k < i+6; k++ {
			if m := p.mentionAt[k]; m >= 0 && p.mentions[m].kind == nameOutlet && p.spokeTo(i+1, k) {
				return r.outlet(m), true
			}
			if p.tokens[k].kind == mark {
				break
			}
		}
		// "a Fox News interview"
		if p.tokens[i].is("interview", "appearance") && i > s.from {
			if m := p.mentionAt[i-1]; m >= 0 && p.mentions[m].kind == nameOutlet {
				return r.outlet(m), true
			}
		}
	}
	return fact.Source{}, false
}

// appearance reports whether the "on" at i, close behind a cue, begins a
// programme: "said on CNN".
func (p *page) appearance(i int, a *attribution) bool {
	return p.tokens[i].is("on") && i >= a.cue.to && i <= a.cue.to+1
}

// spokeTo reports whether only small words stand between two tokens: "to", "with
// the", "by".
func (p *page) spokeTo(from, to int) bool {
	for i := from; i < to; i++ {
		if !p.tokens[i].is("with", "to", "by", "on", "the", "for", "an", "a", "exclusively", "network", "from") && p.mentionAt[i] < 0 {
			return false
		}
	}
	return true
}

func (p *page) outletIn(r stretch) int {
	for i := r.from; i < r.to; i++ {
		if m := p.mentionAt[i]; m >= 0 && p.mentions[m].kind == nameOutlet {
			return m
		}
	}
	return -1
}

func (r *resolver) outlet(m int) fact.Source {
	mm := r.p.mentions[m]
	return fact.Source{
		Name: mm.canonical, Kind: fact.CitedOutlet,
		Words: r.p.index.Phrase(r.p.span(mm.from, mm.to)),
	}
}

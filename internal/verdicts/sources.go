package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// compareSources compares whom two statements rest on, and to whom those spoke. All
// of it concerns the attribution: it may change how many origins a claim has, and
// disputes nothing.
func compareSources(p *pair) []finding {
	for _, compare := range []func(*pair) (finding, bool){speakersOfOne, describedApart, speakersByPronoun, saidByOther, engagedByOther, sourcesOfOutlet, countsOfSources, namedOrNot, listeners, hedges} {
		if f, ok := compare(p); ok {
			if f.kind == "" {
				f.kind = fact.DiffAttribution
			}
			f.concerns = fact.ConcernsAttribution
			return []finding{f}
		}
	}
	return nil
}

// speakersOfOne finds one quotation given to two people, or what hardly differs told as the
// words of two who hold one office. What two offices say alike may be two who know it.
func speakersOfOne(p *pair) (finding, bool) {
	n, m := p.a.speakingName(), p.b.speakingName()
	if n == nil || m == nil || n.mayBe(m) || p.a.tellsPerson(m) || p.b.tellsPerson(n) {
		return finding{}, false
	}
	f := finding{
		subject: "speaker", material: true,
		x: p.a.value(*p.a.Attribution.Source, n.Canonical), y: p.b.value(*p.b.Attribution.Source, m.Canonical),
		reason: message.Text("One quotation is given to two: {{.One}} and {{.Other}}.", "One", n.Canonical, "Other", m.Canonical),
	}
	if p.oneUtterance() {
		return f, true
	}
	f.material = false
	f.reason = message.Text("The same is told as said by two: {{.One}} and {{.Other}}.", "One", n.Canonical, "Other", m.Canonical)
	return f, n.office.like(m.office) && !p.twoInOneOffice() && p.shared >= leastToldAlike && p.covered() >= nearlySame && alike(p.a, p.b) >= aboutOneEvent
}

// describedApart finds one quotation given to two who are described as two, one of whom at least is
// not named: "the technician said" and "said Rosa Ibarra, the union's general secretary".
func describedApart(p *pair) (finding, bool) {
	x, y := p.a.Attribution.Source, p.b.Attribution.Source
	n, m := p.a.speakingName(), p.b.speakingName()
	if x == nil || y == nil || !p.a.Contains(x.Span) || !p.b.Contains(y.Span) || n != nil && m != nil || !p.oneLongUtterance() {
		return finding{}, false
	}
	one, other := descriptionOf(x, n), descriptionOf(y, m)
	mayBeOther := func(unnamed string, name *called) bool {
		return anyDescription[unnamed] || speaksForOthers[unnamed] && name != nil
	}
	if one == "" || other == "" || one == other || sharesDescription(x, y) || p.b.tellsWord(one) || p.a.tellsWord(other) ||
		n == nil && mayBeOther(one, m) || m == nil && mayBeOther(other, n) {
		return finding{}, false
	}
	return finding{
		subject: "speaker", material: true, x: p.a.value(*x, text.Fold(x.Text)), y: p.b.value(*y, text.Fold(y.Text)),
		reason: message.Text("One quotation is given to two: {{.One}} and {{.Other}}.", "One", x.Text, "Other", y.Text),
	}, true
}

// speakersByPronoun finds one quotation given to two one of whom at least is told by a pronoun, "she said". Whom
// it stands for is read from the text around it, which may fail: it is minor.
func speakersByPronoun(p *pair) (finding, bool) {
	n, m := p.a.speakerRead(), p.b.speakerRead()
	if n == nil || m == nil || !p.a.saidByPronoun() && !p.b.saidByPronoun() || !p.oneLongUtterance() || mayBeOneSpeaker(p.a, n, p.b, m) {
		return finding{}, false
	}
	return finding{
		subject: "speaker", x: p.a.value(*p.a.Attribution.Source, n.Name), y: p.b.value(*p.b.Attribution.Source, m.Name),
		reason: message.Text("One quotation is given to two: {{.One}} and {{.Other}}.", "One", n.Name, "Other", m.Name),
	}, true
}

func (v *view) saidByPronoun() bool { return pronouns[text.Fold(v.Attribution.Source.Text)] }

// speakerRead is who alone says a statement, also where it has a pronoun; nil if it is not known.
func (v *view) speakerRead() *fact.Source {
	src := v.Attribution.Source
	if src == nil || !v.Contains(src.Span) || len(v.Attribution.Chain) != 1 {
		return nil
	}
	said := &v.Attribution.Chain[0]
	if said.Kind != fact.Person && said.Kind != fact.Unnamed || len(nameWords(said.Name)) == 0 {
		return nil
	}
	return said
}

// mayBeOneSpeaker reports whether two who say one thing may be one: by their last names, or where one is
// not named, by what he is called.
func mayBeOneSpeaker(a *view, n *fact.Source, b *view, m *fact.Source) bool {
	if n.Kind == fact.Person && m.Kind == fact.Person {
		x, y := nameWords(n.Name), nameWords(m.Name)
		return oneSpelling(x[len(x)-1], y[len(y)-1]) || slices.Contains(x, y[len(y)-1]) || slices.Contains(y, x[len(x)-1])
	}
	mayBe := func(unnamed, other *fact.Source, o *view) bool {
		head := officeOf(fact.Phrase{Text: unnamed.Name}).head
		return head == "" || anyDescription[head] || speaksForOthers[head] || o.tellsWord(head) || slices.Contains(titleWords(other.Name), head)
	}
	return n.Kind == fact.Unnamed && mayBe(n, m, b) || m.Kind == fact.Unnamed && mayBe(m, n, a)
}

// oneLongUtterance reports whether both statements quote so many words of one utterance that two
// people hardly said them, in statements that are much alike or where the words that say something
// are many.
func (p *pair) oneLongUtterance() bool {
	const least, leastWeighty = 5, 3 // words
	for i := range p.a.quotes {
		for k := range p.b.quotes {
			short, long := &p.a.quotes[i], &p.b.quotes[k]
			if len(short.words) > len(long.words) {
				short, long = long, short
			}
			if len(short.words) >= least && short.sameUtterance(*long) && (p.covered() >= halfOfIt || short.weighty() >= leastWeighty && contiguous(long, short)) {
				return true
			}
		}
	}
	return false
}

// descriptionOf is the main word of what a source is told to be, "" where it is only named, by this name,
// or a pronoun.
func descriptionOf(source *fact.Phrase, name *called) string {
	if name != nil {
		if name.office.head == "" && len(name.posts) > 0 {
			return name.posts[0].head
		}
		return name.office.head
	}
	if head := officeOf(*source).head; !text.IsFunction(head) {
		return head
	}
	return ""
}

// sharesDescription reports whether two sources are told with a word that says something in common:
// "the union's technician" and "an engineer with the union".
func sharesDescription(x, y *fact.Phrase) bool {
	known := titleWords(y.Text)
	return slices.ContainsFunc(titleWords(x.Text), func(w string) bool { return !text.IsFunction(w) && slices.Contains(known, w) })
}

var (
	// anyDescription are words that describe people of many offices.
	anyDescription = set(`official officials source sources person people man woman aide adviser advisor leader head chief boss executive
		member politician minister secretary expert resident residents witness witnesses worker workers employee employees colleague
		colleagues statement letter report document message`)
	// speaksForOthers are words for those who may hold another office besides.
	speaksForOthers = set(`spokesman spokeswoman spokesperson lawyer lawyers attorney attorneys counsel`)
)

// leastToldAlike is how many words of content two statements share at least if they are one
// that is given to two: what is short is soon said by two.
const leastToldAlike = 5

// mayBe reports whether two names may be of one person: last names that may be one, or a last
// name that the other has elsewhere. That the first names are the same says nothing.
func (c *called) mayBe(o *called) bool {
	return c.last == "" || o.last == "" || oneSpelling(c.last, o.last) || slices.Contains(c.words, o.last) || slices.Contains(o.words, c.last)
}

// tellsPerson reports whether the article of a statement names a person in the claim.
func (v *view) tellsPerson(c *called) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.called, func(o called) bool { return slices.Contains(o.words, c.last) })
	})
}

// like reports whether two offices may be one, or one below it: "sheriff" and "undersheriff".
func (t office) like(o office) bool {
	rank := func(t office) string { return strings.TrimPrefix(t.marked(), "under") }
	return t.head != "" && o.head != "" && (strings.HasSuffix(t.head, o.head) || strings.HasSuffix(o.head, t.head)) && fieldsMeet(t, o) && rank(t) == rank(o)
}

// oneUtterance reports whether both statements quote one utterance.
func (p *pair) oneUtterance() bool {
	return slices.ContainsFunc(p.a.quotes, func(q quote) bool { return slices.ContainsFunc(p.b.quotes, q.sameUtterance) })
}

// speaker is the name of the person who says a statement, "" when it is not told by
// a name that is surely a person's.
func (v *view) speaker() string {
	if c := v.speakingName(); c != nil {
		return c.Canonical
	}
	return ""
}

// speakingName is the name that speaker tells, nil if it tells none.
func (v *view) speakingName() *called {
	src := v.Attribution.Source
	if src == nil {
		return nil
	}
	for i := range v.called {
		if c := &v.called[i]; src.Overlaps(c.Span) && (c.Kind == fact.NamesPerson || c.Kind == "" && v.restsOnPerson(c.Span)) {
			return c
		}
	}
	return nil
}

// restsOnPerson reports whether a name that alone tells nothing of what it names is that of a
// person whom a statement rests on. A first word has a capital in any case.
func (v *view) restsOnPerson(name fact.Span) bool {
	if first, last := wordsAt(v, name); first == 0 && last == 0 {
		return false
	}
	return slices.ContainsFunc(v.Attribution.Chain, func(link fact.Source) bool {
		return link.Kind == fact.Person && link.Words.Overlaps(name)
	})
}

// shareOutlet reports whether two statements rest on the same outlet or on people
// who spoke to the same one.
func (v *view) shareOutlet(o *view) bool {
	one, other := v.outlets(), o.outlets()
	for _, a := range one {
		for _, b := range other {
			if sharesWord(a, b) {
				return true
			}
		}
	}
	isOwn := func(own string) func(string) bool {
		return func(cited string) bool { return oneOutlet(own, cited) }
	}
	return len(one) == 0 && slices.ContainsFunc(other, isOwn(v.outlet())) || len(other) == 0 && slices.ContainsFunc(one, isOwn(o.outlet()))
}

// outlet is that of the statement's article, "" where it is not known.
func (v *view) outlet() string {
	if v.article == nil {
		return ""
	}
	return v.article.Outlet
}

// oneOutlet reports whether an article's outlet is one that another cites: a word of its name is the
// same that is no word for any paper.
func oneOutlet(own, cited string) bool {
	return slices.ContainsFunc(nameWords(own), func(w string) bool {
		return !anyPaper[w] && slices.Contains(nameWords(cited), w)
	})
}

var anyPaper = set(`the news agency press wire times post daily journal paper newspaper online tv television radio network media herald
	tribune gazette today world national international weekly sun star standard chronicle observer mail express morning evening
	report reporter review service group of and`)

// outlets are those a statement cites or whom its source spoke to.
func (v *view) outlets() []string {
	var out []string
	for _, link := range v.Attribution.Chain {
		if link.Kind == fact.CitedOutlet {
			out = append(out, link.Name)
		}
	}
	if n := v.listener(); n != nil {
		out = append(out, n.Canonical)
	}
	if n := v.citing(); n != nil {
		out = append(out, n.Canonical)
	}
	return out
}

// citing is the name of who is told to cite the source of a statement: "the Ledger, citing two people".
func (v *view) citing() *fact.Name {
	cue := v.Attribution.Cue
	if cue == nil || !strings.HasSuffix(cue.Text, "ing") {
		return nil
	}
	at, _ := wordsAt(v, cue.Span)
	for i := range v.Names {
		n := &v.Names[i]
		if _, last := wordsAt(v, n.Span); last >= 0 && last == at-1 && n.Kind != fact.NamesPerson && n.Kind != fact.NamesPlace {
			return n
		}
	}
	return nil
}

// listener is the organisation that was told a statement: "told Reuters".
func (v *view) listener() *fact.Name {
	for i := range v.Deeds {
		d := &v.Deeds[i]
		if d.Verb != "tell" || d.Patient == nil {
			continue
		}
		if n := v.nameIn(*d.Patient); n != nil && n.Kind == fact.NamesOrganisation {
			return n
		}
	}
	return nil
}

// listeners finds that one utterance was spoken to two outlets.
func listeners(p *pair) (finding, bool) {
	n, m := p.a.listener(), p.b.listener()
	if n == nil || m == nil || sharesWord(n.Canonical, m.Canonical) {
		return finding{}, false
	}
	same := p.oneUtterance() || p.a.speaker() != "" && p.a.speaker() == p.b.speaker()
	if !same && p.covered() < aboutTheSame {
		return finding{}, false
	}
	return finding{
		subject: "listener", material: p.oneUtterance(), x: p.a.value(n.Phrase, n.Canonical), y: p.b.value(m.Phrase, m.Canonical),
		reason: message.Text("Not said to the same: “{{.One}}” against “{{.Other}}”.", "One", n.Text, "Other", m.Text),
	}, true
}

// hedges finds that one article tells on its own word what the other hedges:
// "reportedly", "it is said".
func hedges(p *pair) (finding, bool) {
	a, b := p.a.Attribution, p.b.Attribution
	hedged, flat := p.a, p.b
	if b.Kind == fact.Hedged {
		hedged, flat = p.b, p.a
	}
	cue := hedged.Attribution.Cue
	if (a.Kind == fact.Hedged) == (b.Kind == fact.Hedged) || flat.Attribution.Kind != fact.Flat || cue == nil ||
		!hedged.Contains(cue.Span) || p.covered() < aboutTheSame || !p.tellsHedged(hedged, flat, cue.Span) || len(flat.hedged) > 0 {
		return finding{}, false
	}
	if slices.ContainsFunc(compareDeeds(p), func(f finding) bool { return f.kind == fact.DiffCertainty }) {
		return finding{}, false // which tells it of the deed
	}
	f := finding{
		kind: fact.DiffCertainty, subject: "hedge", x: hedged.value(*cue, "hedged"), y: flat.value(flat.whole(), "flat"),
		reason: message.Text("Told with a hedge on one side, flatly on the other: “{{.Words}}”.", "Words", cue.Text),
	}
	if hedged == p.b {
		f.x, f.y = f.y, f.x
	}
	return f, true
}

// tellsHedged reports whether one statement may tell flatly what another tells with a hedge. A
// hedge beside a verb that both have is compared with the verb; beside one that only the first
// has, it bears on the same if the other tells something of the subject of that verb.
func (p *pair) tellsHedged(hedged, flat *view, hedge fact.Span) bool {
	first, last := wordsAt(hedged, hedge)
	if first < 0 || !hedgeWords[text.Fold(hedged.words[first].text)] {
		return true
	}
	for i := range hedged.Deeds {
		d := hedged.deed(i)
		if d.word < first || d.word > last+2 {
			continue
		}
		if d.light() || flat.statusOf(d.sense) || strings.HasSuffix(hedged.words[d.word].text, "ing") {
			return false
		}
		return slices.ContainsFunc(flat.deeds(), func(e deed) bool {
			x, y := d.subject(), e.subject()
			if hedged == p.b {
				x, y = y, x
			}
			s, ok := e.status()
			return !e.light() && ok && s == done && p.roles(x, y) == sameRole
		})
	}
	return false
}

func (v *view) deeds() []deed {
	out := make([]deed, len(v.Deeds))
	for i := range v.Deeds {
		out[i] = v.deed(i)
	}
	return out
}

// subject is whoever does a deed, or has it done to them where the verb says so.
func (d *deed) subject() *fact.Phrase {
	if d.Passive {
		return d.Patient
	}
	return d.Agent
}

package verdicts

import (
	"maps"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file compares what one person is told to be: "the chief of staff, Anna Roth" and
// "Anna Roth, who was chief of staff until June".

// post is what a statement tells that a person is, or was.
type post struct {
	fact.Phrase
	office
	owner   map[string]bool // senses of the names it tells the office to be of
	body    map[string]bool // senses of what else it is of: "the union's secretary"
	domains []string        // which it is of, as far as they are known
}

// postsOf are the posts told right beside a name: its title, what stands before it or
// behind it with a comma between, and of what "who" tells that it was, or left.
func (v *view) postsOf(c *called) []post {
	out := v.postsBeside(c)
	for i := range out {
		out[i].domains = v.domainsOf(&out[i])
	}
	return out
}

// postsBeside are the posts told right beside a name, whatever domain they are of.
func (v *view) postsBeside(c *called) []post {
	first, last := wordsAt(v, c.Span)
	if first < 0 || c.Kind != fact.NamesPerson && c.Kind != "" {
		return nil
	}
	r := postReader{view: v}
	r.title(c)
	r.before(c, v.pastRank(c, first))
	if behind := v.pastAge(last); behind+1 < len(v.words) && strings.TrimSpace(v.between(behind)) == "," {
		r.behind(c, behind+1)
	}
	return r.found
}

// pastRank is the first word of a title right in front of a name that begins at a word, behind a comma:
// "the defence minister, General Anna Roth". It is that word itself where none stands there.
func (v *view) pastRank(c *called, name int) int {
	if c.Title == nil || c.Title.End > c.Start {
		return name
	}
	first, last := wordsAt(v, c.Title.Span)
	if first < 1 || last+1 != name || strings.TrimSpace(v.between(first-1)) != "," {
		return name
	}
	return first
}

// pastAge is the last word of an age between commas behind a word, that word where none stands there: "Anna Roth, 44, the mayor".
func (v *view) pastAge(word int) int {
	if word+2 < len(v.words) && strings.TrimSpace(v.between(word)) == "," && v.words[word+1].figure && strings.TrimSpace(v.between(word+1)) == "," {
		return word + 1
	}
	return word
}

// postReader gathers the posts beside one name.
type postReader struct {
	*view
	found []post
}

// add takes the words from one to another as a post if they tell of any; what has ended is told by
// the words from where its clause begins.
func (r *postReader) add(from, to, clause int, ended bool) {
	if from < 0 || to <= from {
		return
	}
	p := post{Phrase: r.phrase(fact.Span{Start: r.words[from].Start, End: r.words[to-1].End})}
	if p.office = officeOf(p.Phrase); !postHeads[p.head] && len(p.callings) == 0 {
		return
	}
	if ended { // with the words that tell it: "who was head of procurement until June"
		p.marks = append(p.marks, "former")
		p.Phrase = r.phrase(fact.Span{Start: r.words[clause].Start, End: r.words[max(to, r.phraseEnd(to+1))-1].End})
	}
	p.owner, p.body = r.ownersIn(from, to)
	r.ownAt(&p, to)
	r.found = append(r.found, p)
}

// ownAt gives a post that is told to be of no body the one behind an "at": "head of intensive care at the General Hospital".
func (r *postReader) ownAt(p *post, at int) {
	if len(p.owner) == 0 && r.textAt(at) == "at" {
		p.owner, _ = r.ownersIn(at+1, r.phraseEnd(at+1))
	}
}

// lead takes a verb of leading and what it leads: "who commands the brigade".
func (r *postReader) lead(from, verb int, ended bool) {
	to := r.phraseEnd(verb + 1)
	if to <= verb {
		return
	}
	p := post{Phrase: r.phrase(fact.Span{Start: r.words[from].Start, End: r.words[to-1].End})}
	p.owner, p.body = r.ownersIn(verb+1, to)
	maps.Copy(p.body, r.bodiesIn(verb+1, to))
	p.head = leadingVerbs[r.stemAt(verb)]
	p.words = []string{p.head}
	if ended {
		p.marks = []string{"former"}
	}
	r.found = append(r.found, p)
}

// title takes the title that reading found.
func (r *postReader) title(c *called) {
	t := c.Title
	if !c.titled || strings.HasPrefix(t.Text, "who ") {
		return
	}
	p := post{Phrase: r.titlePart(*t), office: c.office}
	if from, to := wordsAt(r.view, p.Span); from >= 0 {
		p.owner, p.body = r.ownersIn(from, to+1)
		r.ownAt(&p, to+1)
		if t.Start > c.End && r.textAt(to+1) == "until" {
			p.marks = append(slices.Clone(p.marks), "former")
		}
	}
	r.found = append(r.found, p)
}

// before takes what stands before the name, which begins at a word.
func (r *postReader) before(c *called, name int) {
	switch {
	case name == 0:
	case name > 1 && r.words[name-1].text == "by" && leadingVerbs[r.stemAt(name-2)] != "": // "the union, led by"
		p := post{Phrase: r.phrase(fact.Span{Start: r.words[name-2].Start, End: r.words[name-1].End})}
		p.head = leadingVerbs[r.stemAt(name-2)]
		p.words = []string{p.head}
		r.found = append(r.found, p)
	case strings.TrimSpace(r.between(name-1)) == ",",
		c.Title == nil && !r.words[name-1].function && strings.TrimSpace(r.between(name-1)) == "":
		r.add(r.phraseBefore(name-1), name, 0, false)
	}
}

// behind takes what stands behind the comma after the name, and the clauses with "who" that go on.
func (r *postReader) behind(c *called, from int) {
	if r.words[from].text != "who" {
		to := r.phraseEnd(from)
		if !c.titled || c.Title.End <= c.Start {
			r.add(from, to, from, r.textAt(to) == "until")
		}
		if r.textAt(to) != "who" {
			return
		}
		from = to // "the retired general who commanded the brigade until June"
	}
	r.clause(from)
	for i := from + 1; i < len(r.words)-1 && i < from+relativeReach && strings.Trim(r.between(i-1), " ,") == ""; i++ {
		if r.words[i].text == "and" && r.words[i+1].text == "who" {
			r.clause(i + 1)
		}
	}
}

// clause takes what somebody is told to be, or to have been, behind "who".
func (r *postReader) clause(who int) {
	switch verb := r.textAt(who + 1); {
	case verb == "was" && leaving[r.stemAt(who+2)] && r.textAt(who+3) == "as":
		r.add(who+4, r.phraseEnd(who+4), who, true)
	case verb == "was" && appointing[r.stemAt(who+2)]:
		r.add(who+3, r.phraseEnd(who+3), who, false)
	case verb == "was" || verb == "served" || verb == "had":
		start := who + 2
		if r.textAt(start) == "as" || r.textAt(start) == "been" {
			start++
		}
		if to := r.phraseEnd(start); r.textAt(to) == "until" {
			r.add(start, to, who, true)
		}
	case verb == "used" && leadingVerbs[r.stemAt(who+3)] != "":
		r.lead(who+1, who+3, true)
	case verb == "once" && leadingVerbs[r.stemAt(who+2)] != "":
		r.lead(who+1, who+2, true)
	case leadingVerbs[r.stemAt(who+1)] != "" && strings.HasSuffix(verb, "s"):
		r.lead(who+1, who+1, false)
	case leadingVerbs[r.stemAt(who+1)] != "":
		if r.textAt(r.phraseEnd(who+2)) == "until" {
			r.lead(who+1, who+1, true)
		}
	case leftPost[r.stemAt(who+1)]:
		for k := who + 2; k < min(who+4, len(r.words)); k++ {
			if r.words[k].text == "as" {
				r.add(k+1, r.phraseEnd(k+1), who, true)
			}
		}
	}
}

// appointing are verbs, by stem, of giving somebody an office.
var appointing = set(`appoint elect promot install nam`)

// relativeReach is how many words behind a clause that tells who somebody is another may begin.
const relativeReach = 12

// inPost reports whether a span stands in what somebody is told to be: "Chile's ambassador".
func (v *view) inPost(span fact.Span) bool {
	return slices.ContainsFunc(v.called, func(c called) bool {
		return slices.ContainsFunc(c.posts, func(p post) bool { return p.Contains(span) })
	})
}

// titlePart is a title without the clause behind it: "a former secretary, whom they expelled".
func (v *view) titlePart(t fact.Phrase) fact.Phrase {
	first, last := wordsAt(v, t.Span)
	for i := first + 1; first >= 0 && i <= last; i++ {
		if w := v.words[i].text; w == "who" || w == "whom" || w == "whose" || w == "which" {
			return v.phrase(fact.Span{Start: t.Start, End: v.words[i-1].End})
		}
	}
	return t
}

// phraseBefore is the first word of the noun phrase that ends with a word; -1 if a verb
// stands where it would begin.
func (v *view) phraseBefore(end int) int {
	const most = 9 // words
	from := end
	for from > 0 && end-from < most && (strings.TrimSpace(v.between(from-1)) == "" || v.between(from-1) == "-") && !v.deedHolds(from-1) && !bringsPhrase[v.words[from-1].text] {
		from--
	}
	return from
}

// phraseEnd is the word behind the noun phrase that begins with a word.
func (v *view) phraseEnd(from int) int {
	to := from
	for to < len(v.words) && (!endsPhrase[v.words[to].text] || v.words[to].text == "that" && v.textAt(to-1) == "of") && (!v.deedHolds(to) || v.words[to].text == "operating" && v.textAt(to-1) == "chief") {
		if to++; strings.TrimSpace(v.between(to-1)) != "" && v.between(to-1) != "-" {
			break
		}
	}
	return to
}

// ownersIn are the senses of what an office is told to be of in a stretch of words: of names, and
// of what owns it or stands behind "of the". A person's office is a name's too.
func (v *view) ownersIn(from, to int) (names, bodies map[string]bool) {
	names, bodies = make(map[string]bool), make(map[string]bool)
	for i := from; i < to; i++ {
		w := v.words[i]
		switch owns := strings.HasSuffix(w.text, "'s") || strings.HasPrefix(v.between(i), "'") || strings.HasPrefix(v.between(i), "’"); {
		case v.named[w.sense] && !postHeads[w.text] && !demonym(w.text):
			names[w.sense] = true
		case owns && i+1 < to:
			maps.Copy(bodies, v.bodiesIn(i, i+1))
		case (w.text == "of" || w.text == "at") && (v.textAt(i+1) == "the" || v.textAt(i+1) == "a"):
			maps.Copy(bodies, v.bodiesIn(i+1, to))
		}
	}
	return names, bodies
}

// bodiesIn are the senses of the words of content in a stretch of words but those for a person
// in office.
func (v *view) bodiesIn(from, to int) map[string]bool {
	senses := make(map[string]bool)
	for _, w := range v.words[from:to] {
		if !w.function && !w.figure && !w.date && !v.named[w.sense] && !postHeads[w.stem] && !postHeads[strings.TrimSuffix(w.text, "'s")] {
			senses[w.sense] = true
		}
	}
	return senses
}

// leadingVerbs are verbs, by stem, of holding an office, with its noun.
var leadingVerbs = pairs(`command commander, head head, lead leader, led leader, chair chair, run head, direct director, manag manager, coach coach`)

var (
	bringsPhrase = set(`is was are were that and but while when as because said says told with by after from`)
	endsPhrase   = set(`until till who whom whose which that and but since when while before after in on at`)
	// leftPost are verbs, by stem, of giving up an office.
	leftPost = set(`leav step stand resign quit retir serv`)
	// postHeads are the last words of offices of which one has one at a time.
	postHeads = set(`attaché attache head chief director minister secretary president chairman chairwoman chair mayor governor commander captain coach
		manager editor officer executive ceo cfo coo boss leader ambassador judge prosecutor treasurer adviser advisor aide spokesman
		spokeswoman commissioner senator premier superintendent principal dean rector sheriff lawyer attorney counsel partner deputy
		auditor accountant doctor physio physiotherapist therapist adviser-in-chief assistant producer agent bodyguard driver cook chef gardener
		employee member owner founder trustee curator conductor architect consultant contractor engineer analyst trader banker broker
		negotiator envoy consul delegate representative coordinator spokesperson strategist campaigner lobbyist organiser organizer steward
		surveyor geologist navigator teacher lecturer professor pupil student nurse surgeon midwife pharmacist dentist vet
		constable detective inspector sergeant lieutenant colonel general admiral brigadier soldier guard ranger
		bishop archbishop priest vicar imam rabbi abbot champion player goalkeeper striker trainer referee
		controller regulator ombudsman registrar clerk magistrate solicitor barrister chancellor king queen lord
		lawmaker mp congressman congresswoman legislator parliamentarian pm pastor justice scientist epidemiologist spymaster
		mentor tutor foreman partner supplier tenant lodger landlord neighbour neighbor shareholder chairperson co-owner`)
)

// oneTitle brings together the words for one office.
func oneTitle(words []string) []string {
	joined := " " + strings.Join(words, " ") + " "
	for _, o := range oneOffice {
		joined = strings.Replace(joined, " "+o[0]+" ", " "+o[1]+" ", 1)
	}
	return strings.Fields(joined)
}

// oneOffice are long before short.
var oneOffice = [][2]string{
	{"chief executive officer", "ceo"},
	{"chief executive", "ceo"},
	{"chief financial officer", "cfo"},
	{"chief finance officer", "cfo"},
	{"finance chief", "cfo"},
	{"finance director", "cfo"},
	{"chief operating officer", "coo"},
	{"chairman", "chair"},
	{"chairwoman", "chair"},
	{"chairperson", "chair"},
}

// comparePosts finds that one person is called by offices of which nobody can have both at
// a time. Other words for what somebody is ("intelligence chief", "spymaster") are no
// difference, and neither is a minister who left while it was reported.
func (p *pair) comparePosts(n, m *called) (finding, bool) {
	if !wordsAreOne(n.words, m.words) {
		return finding{}, false
	}
	var found finding
	for i := range n.posts {
		for k := range m.posts {
			x, y := &n.posts[i], &m.posts[k]
			material := p.sentApart(x, y) || p.ofTwoBodies(x, y) || p.postsExclude(n, m, x, y) || p.seatsApart(n, m, x, y)
			if !material {
				var differ bool
				if material, differ = p.compareDomains(n, m, x, y); !differ {
					continue
				}
			}
			if !material && found.kind != "" {
				continue
			}
			found = finding{
				kind: fact.DiffTitle, concerns: fact.ConcernsPerson, material: material,
				subject: lastWord(n.Canonical),
				x:       p.a.value(x.Phrase, strings.ToLower(x.Text)), y: p.b.value(y.Phrase, strings.ToLower(y.Text)),
				reason: message.Text("{{.Name}} is called “{{.One}}” and “{{.Other}}”.",
					"Name", longer(n.Canonical, m.Canonical), "One", x.Text, "Other", y.Text),
			}
			if material {
				return found, true
			}
		}
	}
	return found, found.kind != ""
}

// postsExclude reports whether one person cannot have two posts at a time, by their words, and no
// article tells that he had both.
func (p *pair) postsExclude(n, m *called, x, y *post) bool {
	switch {
	case !excludesTitle(x.office, y.office), x.head != y.head && rankHeads[x.head] && rankHeads[y.head] && (x.commands() || y.commands()), x.ofAnother(y), p.a.holds(m, y), p.b.holds(n, x):
		return false
	case x.past() != y.past() && roving[x.head] && (len(x.owner) > 0) != (len(y.owner) > 0):
		return false // the former coach of one team may be the coach of another
	}
	return x.past() == y.past() || !x.ofThatTime() && !y.ofThatTime() && !p.a.leavesPost(n, x) && !p.b.leavesPost(m, y)
}

// roving are heads of posts that one has at one body after the other.
var roving = set(`coach manager trainer`)

// ofAnother reports whether two offices are told to be of two bodies.
func (o *post) ofAnother(q *post) bool {
	apart := func(a, b map[string]bool) bool { return len(a) > 0 && len(b) > 0 && !anyIn(a, b) }
	return apart(o.owner, q.owner) || apart(o.body, q.body) && !anyIn(o.owner, q.owner)
}

// commands reports whether an office is that of a commander of something, whatever his rank.
func (o *post) commands() bool {
	return o.head == "commander" && (len(o.owner)+len(o.body)+len(o.marks) > 0)
}

// holds reports whether the article of a statement also gives a person the post told
// elsewhere, or one that goes with it.
func (v *view) holds(n *called, o *post) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.called, func(m called) bool {
			return wordsAreOne(n.words, m.words) && slices.ContainsFunc(m.posts, func(p post) bool { return sameOffice(p.office, o.office) })
		})
	})
}

// ofThatTime reports whether an office is told as that of the time of which a report tells:
// "the then leader" is the leader.
func (t office) ofThatTime() bool { return slices.Contains(t.marks, "then") }

// leavesPost reports whether the article of a statement tells that somebody of a name, or in an
// office, leaves it: where one does, the former minister may be the minister of the day before.
func (v *view) leavesPost(c *called, x *post) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		ofHim := slices.ContainsFunc(s.words, func(w viewWord) bool { return w.text == c.last || w.text == x.head && !x.Overlaps(w.Span) })
		return ofHim && slices.ContainsFunc(s.words, func(w viewWord) bool { return leaving[w.stem] && !x.Overlaps(w.Span) })
	})
}

// leaving are words, by stem, for the end of somebody's time in an office.
var leaving = set(`resign resignation quit oust sack dismiss depos replac`)

// sentApart reports whether two posts are of envoys of two countries: "the Norwegian ambassador
// to Chile" and "Chile's ambassador to Norway".
func (p *pair) sentApart(x, y *post) bool {
	from, to := p.a.sentBy(x), p.b.sentBy(y)
	return x.head == y.head && from != "" && to != "" && !oneNation(from, to)
}

// sentBy is the country that an envoy is told to be of, in front of the office or behind "of"; ""
// if the words do not tell.
func (v *view) sentBy(x *post) string {
	if !envoys[x.head] {
		return ""
	}
	first, last := wordsAt(v, x.Span)
	for i := first; i >= 0 && i <= last; i++ {
		w := v.words[i]
		if titleEnds[w.text] && w.text != "of" {
			break
		}
		low := strings.TrimSuffix(w.text, "'s")
		if country := knownPlaces().country[foldPlace(low)]; country != "" {
			return country
		}
		if v.named[w.sense] && (low != w.text || i < last && v.words[i+1].text == x.head) {
			return low
		}
	}
	return ""
}

// oneNation reports whether two names of countries, or of their peoples, may be of one.
func oneNation(a, b string) bool {
	return a == b || len(a) > 3 && len(b) > 3 && a[:4] == b[:4]
}

// envoys are the heads of offices of those whom a country sends to another.
var envoys = set(`ambassador envoy consul attache attaché delegate`)

// ofTwoBodies reports whether two posts, in statements that are nearly the same, differ in the
// body that they are of alone: names on both sides, or words before one noun, as "the port
// authority" and "the railway authority".
func (p *pair) ofTwoBodies(x, y *post) bool {
	if x.head == "" || x.head != y.head || x.past() != y.past() || x.marked() != y.marked() {
		return false
	}
	if p.keeps() < nearlySame {
		return false
	}
	for _, r := range p.replacements() {
		if !p.a.phraseHolds(x.Phrase, r.a) || !p.b.phraseHolds(y.Phrase, r.b) {
			continue
		}
		one, other := p.a.nameAt(r.a), p.b.nameAt(r.b)
		switch {
		case one != nil && other != nil:
			return !p.mayNameOne(one, other) && !p.a.tellsName(other) && !p.b.tellsName(one)
		case one == nil && other == nil:
			i, k := r.a[len(r.a)-1], r.b[len(r.b)-1]
			return len(r.a) == 1 && len(r.b) == 1 && p.a.isCapital(i) == p.b.isCapital(k) && p.keptNext(p.aligned(), i, k) && !describing[p.a.words[i].text] && !describing[p.b.words[k].text] &&
				!titleEmpty[p.a.words[i].text] && !titleEmpty[p.b.words[k].text]
		}
	}
	return false
}

// describing are words before an office, or a body, that tell no other.
var describing = set(`national local regional federal state central chief main big large country city town municipal public private
	general overall whole powerful influential outgoing current present incumbent`)

// phraseHolds reports whether all of some words stand within a phrase.
func (v *view) phraseHolds(p fact.Phrase, words []int) bool {
	return !slices.ContainsFunc(words, func(i int) bool { return !p.Contains(v.words[i].Span) })
}

// nameAt is the name, of no person, in which all of some words stand, nil if there is none.
func (v *view) nameAt(words []int) *fact.Name {
	for i := range v.Names {
		if n := &v.Names[i]; n.Kind != fact.NamesPerson && v.phraseHolds(n.Phrase, words) {
			return n
		}
	}
	return nil
}

// keptNext reports whether the words right behind two words are one that both statements keep.
func (p *pair) keptNext(al *alignment, i, k int) bool {
	return slices.Contains(al.kept, [2]int{i + 1, k + 1}) && !p.a.words[i+1].function
}

package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file reads what one does to another in one of several words, and finds that two sides
// tell it the other way round: which ship ran into which, who rang whom, who sent the file to
// whom, who warned whom.

// directed is a deed that goes from one to another.
type directed struct {
	fact.Phrase
	kind     directedKind
	from, to *fact.Phrase // nil where it is not told, or with a pronoun
	what     map[string]bool
}

type directedKind int

const (
	collision directedKind = iota
	phoneCall
	transfer
	notice
	attack
)

var (
	striking     = set(`hit strike ram sideswip`)
	strikingInto = set(`run plough plow smash slam crash bump drive barrel career sail cut`)
	phoning      = set(`phone telephon ring dial`)
	informing    = set(`tell warn alert inform notifi advis brief approach contact`)
	transferring = set(`send forward pass hand deliv submit transmit lend give sell return`)
	vehicles     = senseSet(`car bus coach lorry truck van taxi tram train ship ferry boat tanker freighter trawler yacht barge
		plane helicopter motorcycle bicycle tractor carrier cruiser tug dinghy canoe locomotive jet ambulance`)
	// sides of a thing are struck where it is.
	sides = set(`side flank back rear front bow stern hull path starboard port tail nose end`)
	// documents are told in one another's words.
	documents = senseSet(`report finding document dossier file study result conclusion`)
)

// readDirected finds the deeds of a statement that go from one to another.
func readDirected(v *view) []directed {
	var found []directed
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || d.Denied || v.polarity.turned[d.word] || v.open[d.word] || d.Modal != "" {
			continue
		}
		one := directed{from: v.partyNamed(d.Agent), to: v.partyNamed(d.Patient)}
		if one.from == nil && d.Agent != nil {
			one.from = v.inCleft(*d.Agent)
		}
		next := ""
		if d.word+1 < len(v.words) {
			next = v.words[d.word+1].text
		}
		switch {
		case strikingInto[d.Verb] && next == "into" && !d.Passive:
			one.to = v.nounPhraseFrom(d.word + 2)
		case striking[d.Verb]:
		case phoning[d.Verb] || d.Verb == "call" && d.Under == "" && v.ofPhones(d.word):
			one.kind = phoneCall
		case informing[v.words[d.word].stem]:
			one.kind = notice
		case v.words[d.word].stem == "point" && next == "out" && v.wordBehind(d, "to") >= 0:
			one.kind, one.to = notice, v.nounPhraseFrom(v.wordBehind(d, "to")+1)
		case (d.Verb == "draw" || d.Verb == "call") && d.Patient != nil && strings.HasSuffix(d.Patient.Text, " attention"):
			one.kind, one.to = notice, v.whoseAttention(*d.Patient)
		case d.Verb == "open" && next == "fire" && v.wordBehind(d, "on") >= 0:
			one.kind, one.to = attack, v.nounPhraseFrom(v.wordBehind(d, "on")+1)
		case d.Verb == "fire" && !d.Passive && (next == "on" || next == "at"):
			one.kind, one.to = attack, v.nounPhraseFrom(d.word+2)
		case d.Verb == "shoot":
			one.kind = attack
		case transferring[d.Verb]:
			to := v.wordBehind(d, "to")
			if to < 0 || d.Patient == nil {
				continue
			}
			one.kind, one.what, one.to = transfer, v.sensesIn(*d.Patient), v.nounPhraseFrom(to+1)
			if by := v.wordBehind(d, "by"); d.Passive && d.Agent == nil && by >= 0 {
				one.from = v.nounPhraseFrom(by + 1)
			}
		default:
			continue
		}
		one.Phrase = d.Phrase
		found = append(found, one)
	}
	return found
}

// inCleft is who stands before "that" or "who" in "it was the mayor that rang"; nil where nobody does.
func (v *view) inCleft(p fact.Phrase) *fact.Phrase {
	at, _ := wordsAt(v, p.Span)
	if at < 1 || !relatives[v.words[at].text] {
		return nil
	}
	who := v.nounPhraseTo(at - 1)
	if who == nil {
		return nil
	}
	first, _ := wordsAt(v, who.Span)
	if first < 2 || !beForms[v.words[first-1].text] || v.words[first-2].text != "it" {
		return nil
	}
	return who
}

// whoseAttention is whose attention a noun phrase tells of: "the federation's attention".
func (v *view) whoseAttention(p fact.Phrase) *fact.Phrase {
	first, last := wordsAt(v, p.Span)
	if last <= first || !strings.HasSuffix(v.words[last-1].text, "'s") && !strings.HasSuffix(v.words[last-1].text, "’s") {
		return nil
	}
	who := v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[last-1].End})
	return &who
}

// partyNamed is a noun phrase, nil if it only stands for another.
func (v *view) partyNamed(p *fact.Phrase) *fact.Phrase {
	if p == nil {
		return nil
	}
	if p = v.who(p); pronouns[text.Fold(p.Text)] || standIns[text.Fold(p.Text)] || text.Fold(p.Text) == "who" {
		return nil
	}
	return p
}

// ofPhones reports whether a verb "call" is one of calling somebody up.
func (v *view) ofPhones(verb int) bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return w.stem == "phone" || w.stem == "telephon" })
}

// wordBehind is where a word stands behind a deed, before the next sign or verb; -1 if it does
// not.
func (v *view) wordBehind(d *deed, word string) int {
	for i := d.word + 1; i < len(v.words) && !v.deedHolds(i) && !strings.ContainsAny(v.between(i-1), ",;:—–"); i++ {
		if v.words[i].text == word {
			return i
		}
	}
	return -1
}

// party are the words for one that takes part in a deed: those of the noun phrase, sides of a
// thing left out, and of a name that stands in apposition to it. Names are taken without their
// accents.
func (v *view) party(p *fact.Phrase) map[string]bool {
	out := make(map[string]bool)
	if p == nil {
		return out
	}
	add := func(span fact.Span) (last int) {
		first, last := wordsAt(v, span)
		for i := first; i >= 0 && i <= last; i++ {
			w := v.words[i]
			switch {
			case i > first && len(out) > 0 && strings.Contains(v.between(i-1), ","):
				return last
			case w.function, w.figure, w.date, pronouns[w.text], sides[w.text]:
			case v.named[w.sense]:
				out[withoutAccents(strings.TrimSuffix(w.text, "'s"))] = true
			default:
				out[w.sense] = true
			}
		}
		return last
	}
	last := add(p.Span)
	if v.textAt(last+1) == "of" {
		for last+1 < len(v.words) && !v.signBetween(last, last+1) && !v.deedHolds(last+1) {
			last++ // "the governor of the central bank, Irena Vasko"
		}
	}
	for i := range v.Names {
		if first, end := wordsAt(v, v.Names[i].Span); first == last+1 && strings.TrimSpace(v.between(last)) == "," {
			for _, w := range v.words[first : end+1] {
				out[withoutAccents(w.text)] = true
			}
		}
	}
	return out
}

// partyRole compares two who take part in a deed: they are the same if they have two thirds of
// the words for either in common, and others if they have less than half.
func partyRole(x, y map[string]bool) role {
	shared := 0
	for s := range x {
		if y[s] {
			shared++
		}
	}
	switch n := min(len(x), len(y)); {
	case n == 0:
		return unknownRole
	case 3*shared >= 2*n:
		return sameRole
	case 2*shared < n:
		return otherRole
	}
	return unknownRole
}

// compareDirections finds that a deed goes the other way on the other side.
func compareDirections(p *pair) []finding {
	if p.shared < 2 || p.a.datedApart(p.b) || p.a.daysApart(p.b) {
		return nil
	}
	var found []finding
	for i := range p.a.directed {
		x := &p.a.directed[i]
		for k := range p.b.directed {
			y := &p.b.directed[k]
			if x.kind != y.kind || !p.ofOneThing(x, y) {
				continue
			}
			from, to := p.a.party(x.from), p.a.party(x.to)
			otherFrom, otherTo := p.b.party(y.from), p.b.party(y.to)
			froms, tos := partyRole(from, otherFrom), partyRole(to, otherTo)
			if froms == sameRole || tos == sameRole {
				return nil
			}
			fromTo, toFrom := partyRole(from, otherTo), partyRole(to, otherFrom)
			crossed := fromTo == sameRole && (toFrom == sameRole || (froms == otherRole || oneParty(from, otherTo)) && p.mayBeParty(x.to, y.from, toFrom)) ||
				toFrom == sameRole && (tos == otherRole || oneParty(to, otherFrom)) && p.mayBeParty(x.from, y.to, fromTo)
			if !crossed || returned(p.a) || returned(p.b) {
				continue
			}
			found = []finding{{
				kind: fact.DiffAgent, concerns: fact.ConcernsClaim, material: true, subject: "direction", oneDeed: true,
				x: p.a.value(x.told(p.a), "one way"), y: p.b.value(y.told(p.b), "the other way"),
				reason: message.Text("Who did it and to whom is turned round: “{{.One}}” against “{{.Other}}”.", "One", x.told(p.a).Text, "Other", y.told(p.b).Text),
			}}
		}
	}
	return found
}

// oneParty reports whether two are called the same, in two words or more.
func oneParty(x, y map[string]bool) bool {
	shared := 0
	for s := range x {
		if y[s] {
			shared++
		}
	}
	return shared >= 2 && shared == max(len(x), len(y))
}

// mayBeParty reports whether two may be one in what they are called, or one of them is a
// capital that stands for the country of the other.
func (p *pair) mayBeParty(x, y *fact.Phrase, compared role) bool {
	if compared != otherRole {
		return true
	}
	if x == nil || y == nil {
		return true
	}
	n, m := p.a.placeIn(*x), p.b.placeIn(*y)
	return n != "" && m != "" && (liesIn(n, m) || liesIn(m, n))
}

// placeIn is the first place or people that a noun phrase names, "" if it names none.
func (v *view) placeIn(p fact.Phrase) string {
	for i := range v.Names {
		n := foldPlace(withoutAccents(v.Names[i].Text))
		if p.Contains(v.Names[i].Span) && (knownPlaces().country[n] != "" || knownPlaces().in[n] != "") {
			return n
		}
	}
	return ""
}

// told is a directed deed with those who take part in it as far as they stand together.
func (d *directed) told(v *view) fact.Phrase {
	span := d.Span
	for _, p := range []*fact.Phrase{d.from, d.to} {
		if p != nil && p.Len() <= longestParty {
			span.Start, span.End = min(span.Start, p.Start), max(span.End, p.End)
		}
	}
	return v.phrase(span)
}

// longestParty is how many characters of one who takes part in a deed are shown with it.
const longestParty = 60

// ofOneThing reports whether two directed deeds may be of one thing: vehicles that collide, one
// thing that is handed on.
func (p *pair) ofOneThing(x, y *directed) bool {
	switch x.kind {
	case collision:
		for _, one := range []struct {
			v *view
			d *directed
		}{{p.a, x}, {p.b, y}} {
			for _, phrase := range []*fact.Phrase{one.d.from, one.d.to} {
				if anyIn(one.v.party(phrase), vehicles) {
					return true
				}
			}
		}
		return false
	case attack:
		return p.shared >= leastOfNotice && shareName(p.a, p.b)
	case notice:
		return p.shared >= leastOfNotice || p.a.sharesMoment(p.b)
	case transfer:
		return anyIn(x.what, y.what) || anyIn(x.what, documents) && anyIn(y.what, documents)
	}
	return true
}

// leastOfNotice is how many words two statements have in common of which each tells that somebody told
// another something, if it is one thing: they tell one another much.
const leastOfNotice = 4

// returned reports whether a statement tells that something was given or done back.
func returned(v *view) bool {
	return slices.ContainsFunc(v.words, func(w viewWord) bool { return w.text == "back" || w.stem == "return" || w.stem == "repli" })
}

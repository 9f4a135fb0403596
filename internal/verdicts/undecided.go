package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file reads what somebody has yet to decide, and finds that another side tells of it as
// settled: a vote on whether to recommend an inquiry, and an inquiry opened; a plant whose
// future is reviewed, and one that will shut.

// settling are words, by stem, for settling something or thinking it over: what stands under
// them with "whether" is open.
var settling = set(`weigh consid mull ponder contempl debat decid decis undecid discuss vote review studi examin evalu assess
	divid determin motion ballot referendum`)

// askReach is how many words before a "whether" the word it hangs on stands at most.
const askReach = 6

// isAsked reports whether a verb stands under a "whether" that hangs on a word of deciding:
// "has yet to decide whether to sell".
func (d *deed) isAsked() bool {
	v := d.view
	for i := d.word - 1; i >= 0 && i >= d.word-2*askReach; i-- {
		if v.words[i].text == "whether" {
			return (v.words[i+1].text == "to" && i+2 == d.word || modalStatus[d.Modal] == would) && v.decides(i)
		}
		if strings.ContainsAny(v.between(i), ",;:.") {
			return false
		}
	}
	return false
}

// isWondered reports whether a verb stands under a "whether" that hangs on what is not known:
// "it was not clear whether he had called".
func (d *deed) isWondered() bool {
	v := d.view
	for i := d.word - 1; i >= 0 && i >= d.word-2*askReach && !v.signBetween(i, i+1); i-- {
		if v.words[i].text != "whether" {
			continue
		}
		at := v.unknownAt()
		return at >= 0 && at < i && i-at <= askReach
	}
	return false
}

// decreeing are words, by stem, under which it is settled, or is to be settled, that something is done.
var decreeing = set(`decid decis determin vote`)

// leftOpen reports whether the word of deciding that a verb hangs on is not told as done: "had not decided to sell",
// "no decision on selling", "is to decide on selling".
func (d *deed) leftOpen() bool {
	const before = 3
	v := d.view
	at := d.word - 1
	for at >= 0 && at >= d.word-askReach && v.words[at].stem != d.Under {
		at--
	}
	if at < 0 || v.words[at].stem != d.Under {
		return true
	}
	for i := range v.acts {
		if e := &v.acts[i]; e.word == at {
			s, ok := e.status()
			return !ok || s != done
		}
	}
	return slices.ContainsFunc(v.words[max(0, at-before):at], func(w viewWord) bool { return w.negation || notYet[w.text] })
}

// notYet are words before a decision that nobody has made.
var notYet = set(`no not without before pending awaiting awaits any`)

// decides reports whether a word of deciding stands close before a word.
func (v *view) decides(word int) bool {
	for i := word - 1; i >= 0 && i >= word-askReach; i-- {
		if settling[v.words[i].stem] {
			return true
		}
	}
	return false
}

// undecided is what a statement tells to be decided yet.
type undecided struct {
	fact.Phrase
	act    string // the sense of the verb that is decided on, "" where it is what becomes of a thing
	object map[string]bool
}

// readUndecided finds what a statement tells to be decided: "whether to sell it", "a motion to
// sell it", "reviewing the future of it", "it is under review".
func readUndecided(v *view) []undecided {
	var found []undecided
	for i := range v.acts {
		d := &v.acts[i]
		if d.word >= 0 && d.Patient != nil && (d.asked || weighing[d.Under] || settling[d.Under] && !(decreeing[d.Under] && !d.leftOpen())) {
			first, last := min(d.Start, d.Patient.Start), max(d.End, d.Patient.End)
			found = append(found, undecided{v.phrase(fact.Span{Start: first, End: last}), d.sense, v.sensesIn(*d.Patient)})
		}
	}
	for i := range v.acts {
		d := &v.acts[i]
		if d.word >= 0 && d.Patient != nil && !d.Passive && d.Modal == "" && !d.Denied && reviewing[v.words[d.word].stem] && strings.HasSuffix(v.words[d.word].text, "ing") {
			found = append(found, undecided{v.phrase(fact.Span{Start: d.Start, End: d.Patient.End}), "", v.sensesIn(*d.Patient)})
		}
	}
	for i, w := range v.words {
		first, last := i, i
		switch {
		case futures[w.text] && i+2 < len(v.words) && v.words[i+1].text == "of" && (v.decides(i) || v.decided(i)):
			p := v.nounPhraseFrom(i + 2)
			if p == nil {
				continue
			}
			_, last = wordsAt(v, p.Span)
		case w.stem == "decis" && v.noDecision(i) && !v.considers(i):
			first = 0 // "on the 400 jobs no decision had been taken"
		case w.text == "review" && i > 2 && v.words[i-1].text == "under" && beForms[v.words[i-2].text]:
			first = 0
		default:
			continue
		}
		u := undecided{Phrase: v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[last].End}), object: make(map[string]bool)}
		for _, o := range v.words[first:last] {
			if v.content[o.sense] {
				u.object[o.sense] = true
			}
		}
		if last > first && v.content[v.words[last].sense] && first > 0 {
			u.object[v.words[last].sense] = true
		}
		found = append(found, u)
	}
	return found
}

// noDecision reports whether a word is denied as such: "no decision", "no final decision". That something is "not
// the decision" of somebody leaves it made.
func (v *view) noDecision(i int) bool {
	return i > 0 && (v.words[i-1].negation || v.words[i-1].text == "no") || i > 1 && v.words[i-2].text == "no"
}

// considers reports whether a deed hangs on a word of deciding, which tells what is to be decided.
func (v *view) considers(word int) bool {
	return slices.ContainsFunc(v.acts, func(d deed) bool { return d.Under == v.words[word].stem && d.word > word })
}

// reviewing are verbs, by stem, of thinking over what one has done: who is "reviewing its offer" has not withdrawn it yet.
var reviewing = stems(`review reconsider rethink weigh reassess reexamine`)

// decided reports whether a word of deciding stands close behind a word: "the fate of the mill
// is to be decided".
func (v *view) decided(word int) bool {
	for i := word + 1; i < len(v.words) && i <= word+2*askReach && !strings.ContainsAny(v.between(i-1), ";:."); i++ {
		if settling[v.words[i].stem] || uncertain[v.words[i].text] {
			return true
		}
	}
	return false
}

var (
	futures = set(`future fate`)
	// proposing verbs ask for what initiating ones bring about, and ending ones do away with
	// what keeping ones leave. All by sense.
	proposing  = senseSet(`recommend back support hold open launch order approve call start begin establish`)
	initiating = senseSet(`open launch start begin order approve establish`)
	ending     = senseSet(`close sell scrap cancel axe abolish demolish end abandon withdraw recall dismiss cut shed`)
	keeping    = senseSet(`keep retain save preserve`)
)

// senseSet is a set of senses, given by words.
func senseSet(list string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		m[sense(plain(text.Stem(w)))] = true
	}
	return m
}

// compareUndecided finds that one side tells as settled what the other tells to be decided.
func compareUndecided(p *pair) []finding { return p.bothWays(undecidedBy) }

func undecidedBy(p *pair, a, b *view) (finding, bool) {
	if p.shared < 2 && !(p.shared > 0 && shareName(a, b)) || len(b.undecided) > 0 || p.toldApart() || slices.ContainsFunc(b.siblings, func(s *view) bool { return len(s.undecided) > 0 }) {
		return finding{}, false
	}
	for i := range a.undecided {
		u := &a.undecided[i]
		for k := range b.acts {
			e := &b.acts[k]
			if e.word < 0 || b.open[e.word] || !u.settledBy(e.sense) || !u.of(e, a) {
				continue
			}
			if s, ok := e.status(); !ok || s != done && s != future {
				continue
			}
			return finding{
				kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: true, subject: "undecided",
				x: a.value(u.Phrase, "to be decided"), y: b.value(e.Phrase, "settled"),
				reason: message.Text("One side tells as settled what the other tells to be decided: “{{.One}}” against “{{.Other}}”.", "One", e.Text, "Other", u.Text),
			}, true
		}
	}
	return finding{}, false
}

// settledBy reports whether a verb, by its sense, tells that what was to be decided is. The same
// verb is compared by its status.
func (u *undecided) settledBy(act string) bool {
	switch {
	case u.act == "":
		return ending[act] || keeping[act]
	case u.act == act:
		return false
	}
	return proposing[u.act] && initiating[act] || keeping[u.act] && ending[act] || ending[u.act] && keeping[act] ||
		slices.Contains(opposites()[u.act], act)
}

// of reports whether a deed is done to what is undecided: a word of the one is a word of the
// other, and where it has a name that name is told too.
func (u *undecided) of(e *deed, a *view) bool {
	named, told := false, false
	for sense := range u.object {
		if a.named[sense] {
			named, told = true, told || e.view.named[sense]
		}
	}
	thing := e.Patient
	if thing == nil && e.sense == closing {
		thing = e.Agent // "the mill will close"
	}
	return thing != nil && (!named || told) && anyIn(e.view.sensesIn(*thing), u.object)
}

var closing = sense("close")

// objectsApart reports whether other names stand behind what two deeds are done to, and behind
// one preposition: "the train to Lenne", "the train to Marden".
func objectsApart(d, e deed) bool {
	other := e.namedBehind()
	for preposition, names := range d.namedBehind() {
		if others := other[preposition]; lacksOne(names, others) && lacksOne(others, names) { // "Hill Street", "Mill Street"
			return true
		}
	}
	return false
}

// lacksOne reports whether some senses lack one of others.
func lacksOne(senses, others []string) bool {
	return slices.ContainsFunc(others, func(s string) bool { return !slices.Contains(senses, s) })
}

// namedBehind are the senses of the names that stand behind what a deed is done to, up to the
// next sign or verb, by the preposition before them.
func (d *deed) namedBehind() map[string][]string {
	last := d.word
	if d.Patient != nil {
		_, last = wordsAt(d.view, d.Patient.Span)
	}
	if last < d.word {
		return nil // a passive
	}
	named := make(map[string][]string)
	preposition := ""
	for i := last + 1; i < len(d.view.words); i++ {
		w := d.view.words[i]
		if strings.TrimSpace(d.view.between(i-1)) != "" || d.view.deedHolds(i) || w.text == "and" {
			break
		}
		switch {
		case d.view.named[w.sense] && preposition != "":
			named[preposition] = append(named[preposition], w.sense)
		case leading[w.text], w.text == "on":
			preposition = w.text
		}
	}
	return named
}

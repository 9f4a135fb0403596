package verdicts

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file reads whether somebody takes the blame for something, in whatever words: "admitted
// wrongdoing", "acknowledged its part in the cartel", "concedes no liability", "settled without
// accepting fault", "disputes every one of the accusations".

// blame is whether somebody takes it.
type blame struct {
	fact.Phrase
	holder *fact.Phrase // nil where nobody is told
	takes  bool
	matter map[string]bool // senses of what it is for, empty where that is not told
}

var (
	blames    = set(`wrongdoing liability guilt fault blame negligence misconduct culpability wrong`)
	accepting = set(`admit accept conced acknowledg confess`)
	// broughtUp is what somebody who takes no blame at all disputes, sharesIn what he has in a thing.
	disputing = stems(`deny dispute reject contest refute repudiate`)
	broughtUp = set(`accusations allegations charges`)
	sharesIn  = set(`part role involvement complicity`)
	ownShare  = set(`its his her their our my any no some`)
)

// blameReach is how many words behind a verb of taking the blame it stands at most.
const blameReach = 7

// readBlame is whether a statement tells of somebody to take the blame, nil if of nobody, or of
// several.
func readBlame(v *view) *blame {
	var found *blame
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || v.open[d.word] || d.Modal != "" && modalStatus[d.Modal] == possible {
			continue
		}
		stem := v.words[d.word].stem
		if !accepting[stem] && !disputing[stem] {
			continue
		}
		at, no := v.blameBehind(d.word)
		if at < 0 || broughtUp[v.words[at].text] && accepting[stem] {
			continue
		}
		denied := d.Denied || declining[d.Under] || v.evaded(max(0, d.word-2), d.word) || d.word > 0 && v.words[d.word-1].text == "without"
		if found != nil {
			return nil
		}
		first, _ := wordsAt(v, d.Span)
		if first > 0 && v.words[first-1].text == "without" {
			first--
		}
		found = &blame{
			Phrase: v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[at].End}), holder: d.Agent,
			takes: accepting[stem] != (denied != no), matter: v.matterBehind(at),
		}
	}
	return found
}

// blameBehind is the word of blame behind a verb, and whether there is none of it; -1 if there
// is no such word.
func (v *view) blameBehind(verb int) (at int, no bool) {
	for i := verb + 1; i < len(v.words) && i <= verb+blameReach && !strings.ContainsAny(v.between(i-1), ",;:—–"); i++ {
		switch w := v.words[i]; {
		case blames[w.text] || broughtUp[w.text] || sharesIn[w.text] && ownShare[v.textAt(i-1)] && v.textAt(i+1) == "in":
			return i, no
		case w.text == "no" || w.text == "nothing":
			no = true
		case v.deedHolds(i) && w.stem != "do" && !strings.HasSuffix(w.text, "ing"):
			return -1, false
		}
	}
	return -1, false
}

// matterBehind are the senses of what somebody takes the blame for.
func (v *view) matterBehind(blame int) map[string]bool {
	if blame+2 >= len(v.words) || !matterPrepositions[v.words[blame+1].text] {
		return nil
	}
	if p := v.nounPhraseFrom(blame + 2); p != nil {
		return v.sensesIn(*p)
	}
	return nil
}

var matterPrepositions = set(`for over in`)

// otherMatters reports whether two take the blame for two things, or not.
func (b *blame) otherMatters(o *blame) bool {
	return len(b.matter) > 0 && len(o.matter) > 0 && !anyIn(b.matter, o.matter)
}

// compareBlame finds that one takes the blame on one side and not on the other.
func compareBlame(a, b *polarity) (finding, bool) {
	x, y := a.view.blame, b.view.blame
	if x == nil || y == nil || x.takes == y.takes || x.otherMatters(y) || !ofOneHolder(a.view, x.holder, b.view, y.holder) {
		return finding{}, false
	}
	value := func(v *view, b *blame) fact.DifferenceValue {
		if b.takes {
			return v.value(b.Phrase, "takes the blame")
		}
		return v.value(b.Phrase, "does not take the blame")
	}
	return finding{
		subject: "blame", oneDeed: x.holder != nil && y.holder != nil, x: value(a.view, x), y: value(b.view, y),
		reason: message.Text("One side tells that the blame was taken, the other that it was not: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
	}, true
}

// ofOneHolder reports whether two that are told to do something are one: a name in common, or
// one of them stands for somebody named elsewhere, and the statements have a name in common.
func ofOneHolder(v *view, x *fact.Phrase, o *view, y *fact.Phrase) bool {
	if x == nil || y == nil {
		return shareName(v, o)
	}
	other := o.sensesIn(*y)
	for sense := range v.sensesIn(*x) {
		if other[sense] && (v.named[sense] || !o.named[sense]) {
			return true
		}
	}
	return (v.standsFor(x) || o.standsFor(y)) && shareName(v, o)
}

// standsFor reports whether a noun phrase stands for somebody who is named elsewhere: "it", "the
// company".
func (v *view) standsFor(p *fact.Phrase) bool {
	last := lastWord(p.Text)
	return !v.names(*p) && (pronouns[text.Fold(p.Text)] || offices[last] || last == "firm" || last == "group")
}

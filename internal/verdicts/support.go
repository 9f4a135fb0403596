package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/lexicon"
	"crosscheck/internal/message"
)

// This file reads whether somebody is for something, against it, or says that he is neither, and
// finds that two reports place him differently: "I neither bless this deal nor block it", "came out
// in favour of the takeover".

// support is the side that somebody takes.
type support struct {
	fact.Phrase
	side   side
	holder map[string]bool // the words of his name, folded
	object map[string]bool // senses of what it is about
	vague  bool            // what it is about is told by a word that stands for anything, or not at all
}

type side int

const (
	notSided side = iota
	forIt
	againstIt
)

func (s side) words() string {
	switch s {
	case forIt:
		return message.Text("for it")
	case againstIt:
		return message.Text("against it")
	}
	return message.Text("neither for nor against it")
}

var (
	// supporting and opposing verbs, by stem.
	supporting = stems(`support back endorse favour favor welcome embrace champion bless applaud advocate`)
	opposing   = stems(`oppose reject condemn denounce criticise criticize resist block decry`)
	// anyMatter are nouns, by stem, that stand for whatever a report is about.
	anyMatter = stems(`deal plan proposal bill measure move decision step idea scheme project this that it`)
)

// readSupport finds the sides that people take in a statement.
func readSupport(v *view) (found []support) {
	add := func(first, last int, s side, by, thing *fact.Phrase) {
		holder := v.holderOf(by)
		if len(holder) == 0 || v.open[first] {
			return
		}
		u := support{Phrase: v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[last].End}), side: s, holder: holder, object: make(map[string]bool)}
		if thing == nil {
			u.vague = true
		} else {
			from, to := wordsAt(v, thing.Span)
			for i := from; i >= 0 && i <= to; i++ {
				w := &v.words[i]
				u.vague = u.vague || anyMatter[w.stem]
				if v.content[w.sense] {
					u.object[w.sense] = true
				}
			}
		}
		found = append(found, u)
	}
	for i := range v.words {
		w := &v.words[i]
		switch {
		case w.text == "neither":
			if last := v.neitherSide(i); last > 0 {
				add(i, last, notSided, v.agentBefore(i), nil)
				return found
			}
		case w.text == "in" && (v.textAt(i+1) == "favour" || v.textAt(i+1) == "favor" || v.textAt(i+1) == "support") && v.textAt(i+2) == "of" && !v.evaded(max(0, i-3), i):
			add(i, i+2, forIt, v.agentBefore(i), v.nounPhraseFrom(min(i+3, len(v.words)-1)))
		case (w.text == "position" || w.text == "sides" || w.text == "stance") && v.textAt(i-1) == "no" && i > 0:
			add(i-1, i, notSided, v.agentBefore(i), nil)
		}
	}
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || d.Denied || d.Passive || d.Modal != "" || d.Under != "" || v.polarity.turned[d.word] || d.Patient == nil {
			continue
		}
		stem := v.words[d.word].stem
		first, _ := wordsAt(v, d.Span)
		switch {
		case supporting[stem]:
			add(first, d.word, forIt, d.Agent, d.Patient)
		case opposing[stem]:
			add(first, d.word, againstIt, d.Agent, d.Patient)
		}
	}
	return found
}

// neitherSide is the last word of what is said of somebody who takes neither side, from a "neither"
// on: it is followed by one verb of support and one of opposition; 0 if it is not.
func (v *view) neitherSide(neither int) int {
	const reach = 8
	pro, con := false, false
	for i := neither + 1; i < len(v.words) && i <= neither+reach; i++ {
		pro, con = pro || supporting[v.words[i].stem], con || opposing[v.words[i].stem]
		if pro && con {
			return i
		}
	}
	return 0
}

// agentBefore is who does what the last verb before a word says; nil if none does.
func (v *view) agentBefore(word int) (by *fact.Phrase) {
	for i := range v.acts {
		if d := &v.acts[i]; d.word >= 0 && d.word < word && d.Agent != nil {
			by = d.Agent
		}
	}
	return by
}

// holderOf are the words of the name of somebody who is told by a noun phrase; of the one who says
// the statement where a pronoun, or nothing, tells him.
func (v *view) holderOf(p *fact.Phrase) map[string]bool {
	words := make(map[string]bool)
	if p != nil && !pronouns[strings.ToLower(p.Text)] {
		for i := range v.called {
			if c := &v.called[i]; p.Overlaps(c.Span) {
				words[c.last] = true
			}
		}
		return words
	}
	if chain := v.Attribution.Chain; len(chain) > 0 && chain[len(chain)-1].Kind == fact.Person {
		words[lastWord(chain[len(chain)-1].Name)] = true
	}
	return words
}

// sideTaken is the subject of two sides that one person takes.
const sideTaken = "side"

// compareSupport finds that one is told to be on one side and on another.
func compareSupport(p *pair) []finding {
	for i := range p.a.supports {
		x := &p.a.supports[i]
		for k := range p.b.supports {
			y := &p.b.supports[k]
			if x.side == y.side || !anyIn(x.holder, y.holder) || !x.ofOneMatter(y) || p.a.takesSide(y) || p.b.takesSide(x) {
				continue
			}
			return []finding{{
				kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: sideTaken, oneDeed: true,
				x: p.a.value(x.Phrase, x.side.words()), y: p.b.value(y.Phrase, y.side.words()),
				reason: message.Text("Told to be {{.One}} on one side, {{.Other}} on the other: “{{.Words}}” against “{{.OtherWords}}”.",
					"One", x.side.words(), "Other", y.side.words(), "Words", x.Text, "OtherWords", y.Text),
			}}
		}
	}
	return nil
}

// ofOneMatter reports whether two sides are taken on one thing: a word tells it on both, or one of
// them leaves it to the rest of the report.
func (x *support) ofOneMatter(y *support) bool {
	if anyIn(x.object, y.object) {
		return true
	}
	for s := range x.object {
		for o := range y.object {
			if lexicon.Same(s, o, lexicon.Noun) {
				return true
			}
		}
	}
	return x.vague || y.vague
}

// takesSide reports whether what an article says in the claim has the same one on a side too.
func (v *view) takesSide(o *support) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.supports, func(u support) bool { return u.side == o.side && anyIn(u.holder, o.holder) })
	})
}

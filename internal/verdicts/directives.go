package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// This file finds that one is told to do one thing on one side and its opposite on the other:
// "urged him to stay", "told the minister that he had to resign".

// directive is what one tells another to do.
type directive struct {
	fact.Phrase
	deed deed
	act  string // the sense of what is to be done
}

var (
	directing = set(`urg ask tell order advis beg instruct command implor press persuad`)
	leavings  = senseSet(`leave resign quit go depart`)
	stayings  = senseSet(`stay remain`)
)

// directiveReach is how many words behind a verb of telling what is to be done stands at most.
const directiveReach = 14

// readDirectives finds whom a statement tells to have been told to do what.
func readDirectives(v *view) []directive {
	var found []directive
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || !directing[d.Verb] || d.Denied || d.Modal != "" || d.Patient == nil || v.polarity.turned[d.word] || v.open[d.word] {
			continue
		}
		if act, word := v.toDo(d.word); word >= 0 {
			found = append(found, directive{v.phrase(fact.Span{Start: d.Start, End: v.words[word].End}), *d, act})
		}
	}
	return found
}

// toDo is the sense of the verb behind the first "to" behind a verb of telling, with its last
// word; -1 if none stands close or if it tells how to be: "to stay calm".
func (v *view) toDo(telling int) (act string, last int) {
	for i := telling + 1; i+1 < len(v.words) && i <= telling+directiveReach && !strings.ContainsAny(v.between(i-1), ",;:—–"); i++ {
		if v.words[i].negation {
			return "", -1
		}
		if v.words[i].text != "to" {
			continue
		}
		verb := i + 1
		act, last = v.words[verb].sense, verb
		if s, particle := v.phrasalSense(verb); particle == verb+1 {
			return s, particle
		}
		if !leavings[act] && !stayings[act] && opposites()[act] == nil {
			return "", -1
		}
		if next := verb + 1; stayings[act] && next < len(v.words) && strings.TrimSpace(v.between(verb)) == "" && !v.words[next].function && !v.words[next].date {
			return "", -1
		}
		return act, last
	}
	return "", -1
}

// compareDirectives finds that the same is told by the same to do two things of which one
// excludes the other.
func compareDirectives(a, b *polarity) (finding, bool) {
	p := &pair{a: a.view, b: b.view}
	for i := range p.a.directives {
		x := &p.a.directives[i]
		for k := range p.b.directives {
			y := &p.b.directives[k]
			if !excludes(x.act, y.act) || p.roles(x.deed.Agent, y.deed.Agent) != sameRole || !p.oneTold(x, y) || p.a.daysApart(p.b) {
				continue
			}
			return finding{
				subject: "directive", x: p.a.value(x.Phrase, x.act), y: p.b.value(y.Phrase, y.act),
				reason: message.Text("The one excludes the other: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}, true
		}
	}
	return finding{}, false
}

// oneTold reports whether two directives may be given to one: a word in common, or a pronoun.
func (p *pair) oneTold(x, y *directive) bool {
	if pronouns[text.Fold(x.deed.Patient.Text)] || pronouns[text.Fold(y.deed.Patient.Text)] {
		return true
	}
	return p.roles(x.deed.Patient, y.deed.Patient) == sameRole
}

// excludes reports whether one deed, by its sense, excludes another.
func excludes(x, y string) bool {
	return leavings[x] && stayings[y] || stayings[x] && leavings[y] || slices.Contains(opposites()[x], y)
}

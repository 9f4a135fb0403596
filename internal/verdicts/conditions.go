package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// condition is a clause on which a statement depends: "if Israel stops its attacks".
type condition struct {
	fact.Phrase
	inside map[string]bool // senses of its words
}

// conditionWords open a condition; after verbs of asking and seeing "if" does not.
var (
	conditionWords = set(`if unless`)
	notConditions  = set(`ask asked asking wonder wondered see saw know knew known say said question doubt as even only what and tell told sure
		unclear determine check decide`)
	// conditionPhrases open one too.
	conditionPhrases = []string{"provided that", "providing that", "as long as", "so long as", "on condition that", "on the condition that", "subject to", "assuming"}
)

// readCondition finds the condition of a statement: from its opening word to the next comma
// behind its verb, or to the end. A statement with several has none that can be compared.
func readCondition(v *view) *condition {
	at := -1
	for i := range v.words {
		if !v.opensCondition(i) {
			continue
		}
		if at >= 0 {
			return nil
		}
		at = i
	}
	if at < 0 {
		return nil
	}
	last, verb := at, v.words[at].text == "subject"
	for last+1 < len(v.words) {
		verb = verb || v.deedHolds(last)
		if sign := firstSign(v.between(last)); sign == ";" || sign == "," && (verb || !v.deedFollows(last)) {
			break
		}
		last++
	}
	if last-at < 2 {
		return nil
	}
	c := &condition{Phrase: v.phrase(fact.Span{Start: v.words[at].Start, End: v.words[last].End}), inside: make(map[string]bool)}
	for _, w := range v.words[at : last+1] {
		c.inside[w.sense] = true
	}
	return c
}

// opensCondition reports whether a condition begins at a word.
func (v *view) opensCondition(i int) bool {
	if v.startsOne(i, conditionPhrases) {
		return true
	}
	switch word := v.words[i].text; {
	case conditionWords[word]:
		return i == 0 || !notConditions[v.words[i-1].text]
	case word == "provided":
		return i > 0 && v.subjectFollows(i) && !beForms[v.words[i-1].text]
	case word == "once":
		return v.subjectFollows(i) && v.perfectFollows(i)
	}
	return false
}

// startsOne reports whether one of some phrases stands at a word.
func (v *view) startsOne(i int, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool {
		words := strings.Fields(p)
		return i+len(words) <= len(v.words) && v.reads(i, words)
	})
}

// subjectFollows reports whether the subject of a clause of its own stands right behind a word:
// "provided demand holds up".
func (v *view) subjectFollows(word int) bool {
	if word+1 >= len(v.words) {
		return false
	}
	return slices.ContainsFunc(v.acts, func(d deed) bool {
		subject := d.Agent
		if d.Passive {
			subject = d.Patient
		}
		return d.word > word && subject != nil && subject.Start == v.words[word+1].Start
	})
}

// perfectFollows reports whether the next verb behind a word is told as done before: "once an
// inspector has measured it".
func (v *view) perfectFollows(word int) bool {
	for i := range v.acts {
		if d := &v.acts[i]; d.word > word {
			first, _ := wordsAt(v, d.Span)
			return perfects[v.words[first].text] && !v.signBetween(word, d.word)
		}
	}
	return false
}

var perfects = set(`has have had`)

// deedFollows reports whether a verb stands behind a word.
func (v *view) deedFollows(word int) bool {
	return slices.ContainsFunc(v.acts, func(d deed) bool { return d.word > word })
}

func firstSign(s string) string {
	for _, r := range s {
		if r != ' ' {
			return string(r)
		}
	}
	return ""
}

// compareConditions finds that one side tells flatly what the other tells on a
// condition.
func compareConditions(p *pair) []finding {
	a, b := p.a, p.b
	if (a.condition == nil) == (b.condition == nil) {
		return nil
	}
	f := finding{kind: fact.DiffCondition, concerns: fact.ConcernsClaim, material: true, subject: "condition"}
	on, flat := a, b
	if a.condition == nil {
		on, flat = b, a
	}
	if !flat.without(on) {
		return nil
	}
	f.reason = message.Text("Told on a condition on one side only: “{{.Words}}”.", "Words", on.condition.Text)
	f.x, f.y = on.value(on.condition.Phrase, "on a condition"), flat.value(flat.whole(), "without it")
	if on == b {
		f.x, f.y = f.y, f.x
	}
	return []finding{f}
}

// without reports whether a statement tells what another tells outside its
// condition, and its article does not give the condition elsewhere.
func (v *view) without(on *view) bool {
	shared, main := 0, 0
	for sense := range on.content {
		if on.condition.inside[sense] {
			continue
		}
		main++
		if v.content[sense] {
			shared++
		}
	}
	if !v.doesSame(on) && (main < 2 || float64(shared) < mainClause*float64(main) || float64(shared) < aboutTheSame*float64(len(v.content))) {
		return false
	}
	if !v.does(on) || v.impliesCondition(on) || on.daysApart(v) || on.datedApart(v) {
		return false
	}
	quoted := on.quoteAt(on.condition.Span)
	for _, s := range v.siblings {
		if s.condition != nil || quoted >= 0 && slices.ContainsFunc(s.quotes, on.quotes[quoted].sameUtterance) {
			return false // a quotation cut before its condition is an omission
		}
	}
	return true
}

// does reports whether a statement tells of the deed that another one makes depend
// on its condition: one with a modal verb, or expected or hoped for, outside of it.
func (v *view) does(on *view) bool {
	for i := range on.Deeds {
		d := on.deed(i)
		if d.word < 0 || d.Modal == "" && !intending[d.Under] || on.condition.Contains(d.Span) {
			continue
		}
		for k := range v.Deeds {
			if v.deed(k).sense == d.sense {
				return true
			}
		}
	}
	return false
}

// doesSame reports whether a statement tells as to come, to the same and on no other day, the
// deed that another one makes depend on its condition.
func (v *view) doesSame(on *view) bool {
	p := &pair{a: on, b: v}
	for i := range on.acts {
		d := &on.acts[i]
		if d.word < 0 || d.light() || !promising[d.Modal] && !intending[d.Under] || on.condition.Contains(d.Span) {
			continue
		}
		for k := range v.acts {
			e := &v.acts[k]
			if e.sense == d.sense && promising[e.Modal] && !e.Denied && p.roles(d.Patient, e.Patient) == sameRole && p.roles(d.Agent, e.Agent) != otherRole {
				return true
			}
		}
	}
	return false
}

var promising = set(`will would shall`)

// impliesCondition reports whether a statement tells half of what another makes a
// condition, names left out, in other words: "the appeal would stop it" for "if he appeals".
func (v *view) impliesCondition(on *view) bool {
	shared, all := 0, 0
	for sense := range on.condition.inside {
		if on.content[sense] && !on.named[sense] {
			all++
			if v.content[sense] {
				shared++
			}
		}
	}
	return 2*shared >= all && shared > 0
}

// mainClause is the share of the words outside a condition that must stand in a
// statement for it to tell the same.
const mainClause = 0.7

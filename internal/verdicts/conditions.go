package verdicts

import (
	"slices"

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
	conditionWords = set(`if unless provided`)
	notConditions  = set(`ask asked asking wonder wondered see saw know knew known say said question doubt as even only what and tell told sure
		unclear determine check decide`)
)

// readCondition finds the condition of a statement: from its opening word to the
// next comma, or to the end. A statement with several has none that can be compared.
func readCondition(v *view) *condition {
	at := -1
	for i, w := range v.words {
		if !conditionWords[w.text] || i > 0 && notConditions[v.words[i-1].text] {
			continue
		}
		if w.text == "provided" && (i+1 >= len(v.words) || v.words[i+1].text != "that") || at >= 0 {
			return nil
		}
		at = i
	}
	if at < 0 {
		return nil
	}
	last := at
	for last+1 < len(v.words) && firstSign(v.between(last)) != "," && firstSign(v.between(last)) != ";" {
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
	if main < 2 || float64(shared) < mainClause*float64(main) || float64(shared) < aboutTheSame*float64(len(v.content)) {
		return false
	}
	if !v.does(on) || v.impliesCondition(on) {
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
// on its condition: one with a modal verb outside of it.
func (v *view) does(on *view) bool {
	for i := range on.Deeds {
		d := on.deed(i)
		if d.word < 0 || d.Modal == "" || on.condition.Contains(d.Span) {
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

package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// compareConditions finds that one side tells flatly, or in any case, what the other tells on a
// condition, or on the opposite condition.
func compareConditions(p *pair) []finding {
	if f, ok := p.turnedCondition(); ok {
		return []finding{f}
	}
	if found := p.bothWays(waivedBy); found != nil {
		return found
	}
	if found := p.bothWays(metBy); found != nil {
		return found
	}
	return p.bothWays(droppedBy)
}

// metBy finds that b tells as so already what a makes a condition.
func metBy(p *pair, a, b *view) (finding, bool) {
	if a.condition == nil || b.condition != nil || len(b.grounds) != 1 || p.covered() < nearlySame || p.toldApart() || !a.isPromised() || !b.isPromised() {
		return finding{}, false
	}
	ground := &b.grounds[0]
	if !sameClause(a, a.condition, b, ground) || !p.sameOutside(a, a.condition.Phrase, b, ground.Phrase) {
		return finding{}, false
	}
	return finding{
		kind: fact.DiffCondition, concerns: fact.ConcernsClaim, material: true, subject: "met",
		reason: message.Text("A condition on one side is told as met on the other: “{{.One}}” against “{{.Other}}”.", "One", a.condition.Text, "Other", ground.Text),
		x:      a.value(a.condition.Phrase, "on a condition"), y: b.value(ground.Phrase, "met"),
	}, true
}

// droppedBy finds that b tells flatly what a tells on a condition.
func droppedBy(p *pair, a, b *view) (finding, bool) {
	if a.condition == nil || b.condition != nil || slices.Contains(b.open, true) || b.demandsFirst() || !b.without(a) {
		return finding{}, false
	}
	if slices.ContainsFunc(compareDeeds(p), func(f finding) bool { return f.kind == fact.DiffCertainty && f.material }) {
		return finding{}, false // which tells it as done already
	}
	return finding{
		kind: fact.DiffCondition, concerns: fact.ConcernsClaim, material: true, subject: "condition", oneDeed: b.promisedForDay(a) || b.promisedByOne(a),
		reason: message.Text("Told on a condition on one side only: “{{.Words}}”.", "Words", a.condition.Text),
		x:      a.value(a.condition.Phrase, "on a condition"), y: b.value(b.whole(), "without it"),
	}, true
}

// demandsFirst reports whether a statement makes a demand a condition: "lift the roadblocks and I will talk".
func (v *view) demandsFirst() bool {
	if len(v.words) == 0 || v.words[0].function {
		return false
	}
	for i := 1; i+2 < len(v.words); i++ {
		if w := v.words[i+1].text; v.words[i].text == "and" && (w == "i" || w == "we") && modalStatus[v.words[i+2].text] == future || v.words[i].text == "and" && (w == "i'll" || w == "we'll") {
			return true
		}
	}
	return false
}

// waivedBy finds that b tells to be so in any case what a tells on a condition, or of some only.
func waivedBy(p *pair, a, b *view) (finding, bool) {
	// What is to be at one named time is one thing, however else it is worded.
	atOneTime := p.shared > 0 && a.sharesMoment(b)
	plainly, needed := b.freeOfConditions(), aboutOneEvent
	if plainly {
		needed = aboutTheSame
	}
	if b.waived == nil || a.waived != nil || !atOneTime && (p.covered() < needed || p.toldApart()) {
		return finding{}, false
	}
	on := a.restriction()
	if plainly {
		on = nil
	}
	if a.condition != nil {
		on = &a.condition.Phrase
	} else if len(a.conditions) == 1 {
		on = &a.conditions[0].Phrase
	}
	if on == nil || !atOneTime && !plainly && (!a.isPromised() || !b.isPromised() || !p.sameOutside(a, *on, b, *b.waived)) {
		return finding{}, false
	}
	return finding{
		kind: fact.DiffCondition, concerns: fact.ConcernsClaim, material: true, subject: "waived", oneDeed: atOneTime, least: leastLikelyWaived,
		reason: message.Text("Told on a condition on one side, in any case on the other: “{{.One}}” against “{{.Other}}”.", "One", on.Text, "Other", b.waived.Text),
		x:      a.value(*on, "on a condition"), y: b.value(*b.waived, "in any case"),
	}, true
}

// sameOutside reports whether two statements tell the same outside of two phrases.
func (p *pair) sameOutside(a *view, x fact.Phrase, b *view, y fact.Phrase) bool {
	one, other := a.sensesOutside(x), b.sensesOutside(y)
	shared := 0
	for s := range one {
		if other[s] {
			shared++
		}
	}
	return shared >= 2 && float64(shared) >= mainClause*float64(min(len(one), len(other)))
}

// sensesOutside are the senses of content of a statement outside of a phrase.
func (v *view) sensesOutside(p fact.Phrase) map[string]bool {
	found := make(map[string]bool)
	for i := range v.words {
		if w := &v.words[i]; v.content[w.sense] && !p.Overlaps(w.Span) {
			found[w.sense] = true
		}
	}
	return found
}

// turnedCondition finds that what is told of one main clause depends on the opposite: "if it
// passes" and "unless it passes", "once it has sold" and "before it sells".
func (p *pair) turnedCondition() (finding, bool) {
	if p.covered() < nearlySame || p.toldApart() {
		return finding{}, false
	}
	x, y := p.oneCondition()
	if x == nil || x.inverted == y.inverted || p.a.sign(x) == p.b.sign(y) || !p.sameOutside(p.a, x.Phrase, p.b, y.Phrase) || p.replacedOutside(x, y) ||
		compareAlternatives(p) != nil {
		return finding{}, false
	}
	return finding{
		kind: fact.DiffCondition, concerns: fact.ConcernsClaim, material: true, subject: "turned condition",
		reason: message.Text("The condition is turned round: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
		x:      p.a.value(x.Phrase, "so"), y: p.b.value(y.Phrase, "the other way round"),
	}, true
}

// replacedOutside reports whether either statement has a word of content outside of two conditions that the
// other has not: then it may tell the opposite of the main clause too, "keep" and "lose".
func (p *pair) replacedOutside(x, y *condition) bool {
	more := func(v *view, c *condition, o *view) bool {
		for s := range v.sensesOutside(c.Phrase) {
			if !o.content[s] {
				return true
			}
		}
		return false
	}
	return more(p.a, x, p.b) && more(p.b, y, p.a)
}

// sign is whether what a statement tells is so where what is inside a condition is not: "not
// unless" is as good as "only if".
func (v *view) sign(c *condition) bool { return c.inverted != v.mainNegated(c) }

// sameInside is the share of the words of content of the shorter of two conditions that must stand in
// the other for both to be one.
const sameInside = 0.6

// oneCondition is the first condition of either statement that is about the same in both, nil if there
// is none.
func (p *pair) oneCondition() (x, y *condition) {
	for i := range p.a.conditions {
		for k := range p.b.conditions {
			x, y := &p.a.conditions[i], &p.b.conditions[k]
			if sameClause(p.a, x, p.b, y) {
				return x, y
			}
		}
	}
	return nil, nil
}

// sameClause reports whether two conditions are about the same.
func sameClause(a *view, x *condition, b *view, y *condition) bool {
	shared, one, other := 0, 0, 0
	for s := range x.inside {
		if a.content[s] {
			one++
			if y.inside[s] {
				shared++
			}
		}
	}
	for s := range y.inside {
		if b.content[s] {
			other++
		}
	}
	n := min(one, other)
	return n > 0 && float64(shared) >= sameInside*float64(n) && (x.strict || y.strict || max(one, other) <= 2*n)
}

// onOneCondition reports whether two statements depend on the same in words of which one is negated:
// "only when the gauge stands high", "not unless it does".
func (p *pair) onOneCondition() bool {
	x, y := p.oneCondition()
	return x != nil && (x.inverted != y.inverted || x.strict) && p.a.sign(x) == p.b.sign(y)
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
	onOneDay := v.promisedForDay(on) || v.promisedByOne(on) || v.grantsFlatly(on)
	if !onOneDay && !v.doesSame(on) && (main < 2 || float64(shared) < mainClause*float64(main) || float64(shared) < aboutTheSame*float64(len(v.content))) {
		return false
	}
	if !onOneDay && !v.does(on) || v.impliesCondition(on) || on.daysApart(v) || on.datedApart(v) {
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

// promisedForDay reports whether two statements tell what is to come on one day, the only one that either tells, and have
// two other words in common: "will reopen on Monday" and "will go back to school on Monday".
func (v *view) promisedForDay(on *view) bool {
	if len(v.moments) == 0 || len(on.moments) == 0 || !on.condition.strict {
		return false
	}
	x, y := v.promisedDay(), on.promisedDay()
	shared := 0
	for s := range on.content {
		if v.content[s] && !on.condition.inside[s] {
			shared++
		}
	}
	dated := slices.ContainsFunc(v.moments, func(m moment) bool { return text.Fold(m.Text) == x && m.day != 0 && m.month != 0 })
	return x != "" && x == y && (shared >= 2 || dated && shared > 0)
}

// promisedByOne reports whether one person who is named tells in two statements what will become of the same two things or
// more: "would take the contract away from the company" and "the firm would lose its contract".
func (v *view) promisedByOne(on *view) bool {
	if !v.restsOnNamed() || !v.sameSource(on) || !on.condition.strict || !v.tellsToCome(nil) || !on.tellsToCome(on.condition) {
		return false
	}
	shared := 0
	for s := range on.content {
		if v.content[s] && !on.condition.inside[s] && !on.named[s] && !saidIn[s] {
			shared++
		}
	}
	return shared >= 2
}

// saidIn are words, by sense, for where something was said; they tell nothing of what.
var saidIn = senseSet(`televised television address speech interview statement broadcast radio evening morning conference briefing post`)

// tellsToCome reports whether a statement tells, outside of a condition, what will be done.
func (v *view) tellsToCome(but *condition) bool {
	return slices.ContainsFunc(v.acts, func(d deed) bool {
		return d.word >= 0 && promising[d.Modal] && (but == nil || !but.Contains(d.Span))
	})
}

// grantsFlatly reports whether a statement tells of the very deed, by the same to the same, of which another tells that it is done on
// a strict condition: "cleared the merger on condition that two plants are sold" and "cleared the merger".
func (v *view) grantsFlatly(on *view) bool {
	if !on.condition.strict || len(on.condition.inside) < 3 {
		return false
	}
	p := &pair{a: on, b: v}
	for i := range on.acts {
		d := &on.acts[i]
		if d.word < 0 || d.light() || d.Denied || sayings[d.Verb] || on.condition.Contains(d.Span) || !granting[on.words[d.word].stem] {
			continue
		}
		for k := range v.acts {
			e := &v.acts[k]
			if e.word >= 0 && e.sense == d.sense && !e.Denied && p.roles(d.Agent, e.Agent) != otherRole && p.roles(d.subject(), e.subject()) == sameRole &&
				(p.roles(d.Patient, e.Patient) == sameRole || d.Patient == nil && e.Patient == nil) {
				return true
			}
		}
	}
	return false
}

// granting are verbs, by stem, of allowing and of lasting.
var granting = stems(`clear approve allow permit grant accept agree authorise authorize sign endorse back support hold last continue release`)

// restsOnNamed reports whether a statement rests on a person who is named in full.
func (v *view) restsOnNamed() bool {
	chain := v.Attribution.Chain
	return len(chain) > 0 && chain[len(chain)-1].Kind == fact.Person && strings.Contains(chain[len(chain)-1].Name, " ")
}

// promisedDay is the day, as it is told, of which a statement tells what will be done on it; "" where it tells of none or
// of several.
func (v *view) promisedDay() string {
	day := ""
	for i := range v.moments {
		m := &v.moments[i]
		d := v.deedIn(m.deed)
		if m.Weekday == "" && m.day == 0 || d == nil || !promising[d.Modal] && modalStatus[d.Modal] != possible && d.Under != "be" {
			continue
		}
		if day != "" && day != text.Fold(m.Text) {
			return ""
		}
		day = text.Fold(m.Text)
	}
	return day
}

// does reports whether a statement tells of the deed that another one makes depend
// on its condition: one with a modal verb, or expected or hoped for, outside of it.
func (v *view) does(on *view) bool {
	for i := range on.Deeds {
		d := on.deed(i)
		if d.word < 0 || on.condition.Contains(d.Span) {
			continue
		}
		if at, ok := on.aspectAt(d.word); d.Modal == "" && !intending[d.Under] && (!ok || at.status == done || at.status == ongoing || at.status == supposed) {
			continue
		}
		for k := range v.Deeds {
			e := v.deed(k)
			if e.sense != d.sense || e.word < 0 {
				continue
			}
			if _, ok := v.aspectAt(e.word); ok {
				return true
			}
			if _, ok := e.status(); ok {
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
			if e.sense == d.sense && (promising[e.Modal] || v.planned(e)) && !e.Denied && p.roles(d.Agent, e.Agent) != otherRole &&
				(p.roles(d.Patient, e.Patient) == sameRole || d.Patient != nil && e.Patient != nil && pronouns[text.Fold(d.Patient.Text)] && on.sameSource(v)) {
				return true
			}
		}
	}
	return false
}

// planned reports whether a deed is told as fixed for a time to come: "is closing it tonight".
func (v *view) planned(d *deed) bool {
	return d.word > 0 && strings.HasSuffix(v.words[d.word].text, "ing") && beForms[v.words[d.word-1].text]
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

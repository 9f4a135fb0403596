package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one side tells as the cause of a death or an illness what the other only looks into: "whether her death
// had anything to do with the vaccine is being examined" and "the vaccine cost a woman her life".

// openLink is that it is not settled whether something had to do with something.
type openLink struct {
	fact.Phrase
	of map[string]bool // senses of both
}

var (
	// tying are words by which two things are tied, by stem; "to do" and "anything" go with them.
	tying = stems(`link connection connect relate relation cause due role blame responsible`)
	// harmed are words, by sense, for what somebody comes to, and harming for what does it to him.
	harmed  = senseSet(`death die dead kill life illness ill sick injury injure`)
	harming = stems(`kill cost cause claim`)
)

// readOpenLink is what a statement leaves open so, nil if nothing.
func (v *view) readOpenLink() *openLink {
	whether := slices.IndexFunc(v.words, func(w viewWord) bool { return w.text == "whether" || w.text == "if" })
	if whether < 0 {
		return nil
	}
	tied := -1
	for i := whether + 1; i < len(v.words); i++ {
		if tying[v.words[i].stem] || v.words[i].text == "anything" && v.textAt(i+1) == "to" && v.textAt(i+2) == "do" {
			tied = i
			break
		}
	}
	open := v.unknownAt()
	if open < 0 {
		open = slices.IndexFunc(v.words, func(w viewWord) bool { return lookingInto[w.stem] })
	}
	if tied < 0 || open < 0 {
		return nil
	}
	l := &openLink{of: make(map[string]bool)}
	last := tied
	for i := whether + 1; i < len(v.words) && !(i > tied && v.anyBetween(i-1, i, ",;:")); i++ {
		if w := &v.words[i]; v.content[w.sense] && !tying[w.stem] && !lookingInto[w.stem] {
			l.of[w.sense] = true
		}
		last = i
	}
	l.Phrase = v.phrase(fact.Span{Start: v.words[min(whether, open)].Start, End: v.words[max(last, open)].End})
	return l
}

// lookingInto are verbs, by stem, of finding out.
var lookingInto = stems(`examine investigate study establish check determine clarify probe assess`)

// harmTold is the thing that a statement flatly tells to have killed or harmed somebody, with the words that tell it.
func (v *view) harmTold() (thing string, told fact.Phrase) {
	for i := range v.acts {
		d := &v.acts[i]
		if d.word < 0 || !harming[v.words[d.word].stem] || d.Modal != "" || d.Denied || d.Agent == nil || v.open[d.word] || v.polarity.turned[d.word] || v.unsure {
			continue
		}
		if !slices.ContainsFunc(v.words[d.word:], func(w viewWord) bool { return harmed[w.sense] }) {
			continue
		}
		head := v.headOf(*d.Agent)
		if head < 0 || v.named[v.words[head].sense] {
			continue
		}
		return v.words[head].sense, v.phrase(fact.Span{Start: min(d.Agent.Start, d.Start), End: max(d.Agent.End, d.End)})
	}
	return "", fact.Phrase{}
}

// compareOpenLinks finds that one side tells what harmed somebody where the other leaves it open.
func compareOpenLinks(p *pair) []finding { return p.bothWays(harmAgainstOpen) }

func harmAgainstOpen(p *pair, a, b *view) (finding, bool) {
	l := a.readOpenLink()
	if l == nil || p.toldApart() {
		return finding{}, false
	}
	thing, told := b.harmTold()
	if thing == "" || !l.of[thing] || !anyIn(l.of, harmed) {
		return finding{}, false
	}
	for _, s := range a.siblings {
		if other, _ := s.harmTold(); other == thing {
			return finding{}, false
		}
	}
	return finding{
		kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: true, subject: "open link", oneDeed: true,
		x: a.value(l.Phrase, "not known"), y: b.value(told, "told"),
		reason: message.Text("One side tells a cause, the other that it is not known: “{{.One}}” against “{{.Other}}”.", "One", told.Text, "Other", l.Text),
	}, true
}

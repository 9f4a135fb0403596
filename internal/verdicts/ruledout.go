package verdicts

import (
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file reads what is ruled out and what is not, in whatever words: "sabotage had been ruled out", "we have ruled
// nothing out, and that includes sabotage", "rules out no path".

// ruledOut is what somebody rules out, or does not.
type ruledOut struct {
	fact.Phrase
	out  bool
	what map[string]bool // senses
}

// anyCourse are words, by stem, that tell nothing of what is ruled out.
var anyCourse = stems(`option path possibility cause step measure course move scenario idea include rule anything say tell time future`)

// readRuledOut reads them.
func (v *view) readRuledOut() (found []ruledOut) {
	const apart = 3 // words between "rule" and "out", as in "ruled nothing out"
	for i := range v.words {
		if v.words[i].stem != "rule" || !v.deedHolds(i) || v.open[i] {
			continue
		}
		out := i + 1
		for out < len(v.words) && out <= i+apart && v.words[out].text != "out" {
			out++
		}
		if v.textAt(out) != "out" {
			continue
		}
		none := func(word int) bool { return negators[v.textAt(word)] || v.textAt(word) == "no" }
		first := i
		for _, n := range v.Negations {
			if word, _ := wordsAt(v, n.Span); word >= 0 && word < i && noBodies[v.words[word].text] && plain(n.Scope) == "rule" {
				first = word // "nothing, sabotage included, had been ruled out"
			}
		}
		everything := first < i || none(i+1) || none(out+1)
		last := out
		if none(out + 1) {
			last++ // "rules out no path"
		}
		r := ruledOut{Phrase: v.phrase(fact.Span{Start: v.words[first].Start, End: v.words[last].End}), what: make(map[string]bool)}
		r.out = !everything && !v.evaded(max(0, i-evasionReach+2), i)
		add := func(from, to int) {
			for k := max(0, from); k < min(to, len(v.words)); k++ {
				if w := &v.words[k]; v.content[w.sense] && !anyCourse[w.stem] {
					r.what[w.sense] = true
				}
			}
		}
		d := v.deedAt(i)
		switch {
		case everything:
			add(0, len(v.words))
		case d.Passive && d.Patient != nil:
			first, last := wordsAt(v, d.Patient.Span)
			add(first, last+1)
		default:
			end := out + 1
			for end < len(v.words) && !v.anyBetween(end-1, end, ",;:.") {
				end++
			}
			add(out+1, end)
		}
		found = append(found, r)
	}
	for i := 1; i+3 < len(v.words); i++ {
		if v.words[i].text != "out" || !v.reads(i, []string{"out", "of", "the", "question"}) || v.open[i] {
			continue
		}
		verb := i - 1
		for verb > 0 && !beForms[v.words[verb].text] {
			verb--
		}
		r := ruledOut{Phrase: v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[i+3].End}), out: !v.evaded(verb, i), what: make(map[string]bool)}
		for k := verb - 1; k >= 0 && !v.deedHolds(k) && !v.anyBetween(k, k+1, ",;:"); k-- {
			if w := &v.words[k]; v.content[w.sense] && !anyCourse[w.stem] {
				r.what[w.sense] = true
			}
		}
		found = append(found, r)
	}
	return found
}

// noBodies are subjects that deny what their verb says.
var noBodies = set(`nothing nobody none`)

// compareRuledOut finds that one side rules out what the other does not.
func compareRuledOut(p *pair) []finding { return p.bothWays(ruledOutAgainst) }

func ruledOutAgainst(p *pair, a, b *view) (finding, bool) {
	n, m := a.speakingName(), b.speakingName()
	if n != nil && m != nil && !n.mayBe(m) || a.ofAnotherDay(b) {
		return finding{}, false
	}
	for _, x := range a.readRuledOut() {
		for _, y := range b.readRuledOut() {
			if x.out || !y.out || !anyIn(y.what, x.what) || a.tellsRuledOut(&y) || b.tellsRuledOut(&x) {
				continue
			}
			return finding{
				kind: fact.DiffPolarity, concerns: fact.ConcernsClaim, material: true, subject: "ruled out", oneDeed: true,
				x: a.value(x.Phrase, "not ruled out"), y: b.value(y.Phrase, "ruled out"),
				reason: message.Text("What one side denies the other asserts: “{{.One}}” against “{{.Other}}”.", "One", x.Text, "Other", y.Text),
			}, true
		}
	}
	return finding{}, false
}

// tellsRuledOut reports whether the article of a statement tells the same of it as another.
func (v *view) tellsRuledOut(r *ruledOut) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.readRuledOut(), func(o ruledOut) bool { return o.out == r.out && anyIn(o.what, r.what) })
	})
}

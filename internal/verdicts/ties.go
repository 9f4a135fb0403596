package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file finds that one side calls an expert independent whom the other tells to be in the pay or
// the service of somebody: "the independent geologist Anna Roth" and "Anna Roth, who advises the mine".

// compareTies finds it of one person in both statements.
func compareTies(p *pair) []finding { return p.bothWays((*pair).independentAgainst) }

func (p *pair) independentAgainst(a, b *view) (finding, bool) {
	for i := range a.called {
		n := &a.called[i]
		free, ok := a.independent(n)
		if !ok {
			continue
		}
		for k := range b.called {
			m := &b.called[k]
			if !m.inside || !wordsAreOne(n.words, m.words) || slices.ContainsFunc(a.siblings, func(s *view) bool { return s.tiesOf(m.words) }) {
				continue
			}
			if tie, ok := b.tie(m); ok {
				return finding{
					kind: fact.DiffTitle, concerns: fact.ConcernsPerson, material: true, subject: "tie " + n.last,
					x: a.value(free, strings.ToLower(free.Text)), y: b.value(tie, strings.ToLower(tie.Text)),
					reason: message.Text("{{.Name}} is called independent on one side only: “{{.One}}” against “{{.Other}}”.",
						"Name", longer(n.Canonical, m.Canonical), "One", free.Text, "Other", tie.Text),
				}, true
			}
		}
	}
	return finding{}, false
}

// tiesOf reports whether a statement tells a tie of somebody of a name.
func (v *view) tiesOf(words []string) bool {
	return slices.ContainsFunc(v.called, func(c called) bool {
		_, ok := v.tie(&c)
		return ok && wordsAreOne(c.words, words)
	})
}

// independent are the words that call a person an independent expert, before the name or behind it
// and a comma. An independent senator is none.
func (v *view) independent(c *called) (fact.Phrase, bool) {
	first, last := wordsAt(v, c.Span)
	if first < 0 || !c.inside || c.Kind != fact.NamesPerson && c.Kind != "" {
		return fact.Phrase{}, false
	}
	before := first
	if first > 0 && strings.Trim(v.between(first-1), " ,") == "" {
		before = v.phraseBefore(first - 1)
	}
	for _, in := range [][2]int{{before, first}, {last + 1, v.phraseEnd(last + 1)}} {
		for i := in[0]; i < in[1]; i++ {
			if !impartial[v.words[i].text] {
				continue
			}
			for k := i + 1; k < in[1]; k++ {
				if w := v.words[k].text; expertWords[w] || strings.HasSuffix(w, "ologist") {
					return v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[k].End}), true
				}
			}
		}
	}
	return fact.Phrase{}, false
}

// tieReach is how many words behind a name its tie is looked for.
const tieReach = 14

// tie are the words that tell somebody to be in the service of another.
func (v *view) tie(c *called) (fact.Phrase, bool) {
	first, last := wordsAt(v, c.Span)
	if first < 0 || !c.inside {
		return fact.Phrase{}, false
	}
	for i := last + 1; i < min(len(v.words), last+1+tieReach) && !strings.ContainsAny(v.between(i-1), ";:"); i++ {
		if end := v.tieAt(i); end > i {
			return v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[end-1].End}), true
		}
	}
	// "the Lenne Oil adviser Anna Roth"
	if first > 1 && serving[v.words[first-1].text] && v.named[v.words[first-2].sense] && strings.TrimSpace(v.between(first-1)) == "" {
		return v.phrase(fact.Span{Start: v.words[first-2].Start, End: v.words[first-1].End}), true
	}
	return fact.Phrase{}, false
}

// tieAt is the word behind a tie that begins at a word: "adviser to the firm", "advises the firm",
// "works for the firm", "paid by the firm", "sits on the firm's advisory panel"; 0 if none does.
func (v *view) tieAt(i int) int {
	w, next := &v.words[i], v.textAt(i+1)
	switch {
	case v.polarity.turned[i]:
	case serving[w.text] && (next == "to" || next == "for" || next == "of"),
		w.stem == "work" && next == "for", w.stem == "consult" && next == "for",
		paying[w.stem] && next == "by":
		if to := v.phraseEnd(i + 2); to > i+2 && !pronouns[v.words[i+2].text] {
			return to
		}
	case w.text == "advises" || w.text == "advised":
		if to := v.phraseEnd(i + 1); to > i+1 && (v.named[v.words[i+1].sense] || next == "the") {
			return to
		}
	case (w.stem == "sit" || w.stem == "serv") && next == "on":
		named := false
		for k := i + 2; k < min(len(v.words), i+8) && strings.TrimSpace(v.between(k-1)) == ""; k++ {
			if named = named || v.named[v.words[k].sense]; named && seats[v.words[k].text] {
				return k + 1
			}
		}
	}
	return 0
}

var (
	impartial   = set(`independent impartial neutral unaffiliated`)
	expertWords = set(`expert experts analyst observer monitor investigator auditor assessor scientist researcher economist engineer academic
		professor doctor physician surgeon reviewer examiner surveyor valuer historian chemist physicist specialist consultant statistician lawyer`)
	serving = set(`adviser advisor consultant lobbyist employee shareholder`)
	// paying are verbs, by stem, whose object is in the service of who does them.
	paying = stems(`pay fund finance employ retain hire commission sponsor`)
	seats  = set(`panel board committee council`)
)

package verdicts

import (
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file reads how somebody stands with the law or left his office, and finds that two reports have
// it otherwise: heard as a witness and arrested, free until his appeal and in prison, resigned and
// dismissed. That somebody was arrested and was let go may both be true, one after the other.

// legalStanding is how a person stands with the law.
type legalStanding struct {
	fact.Phrase
	at  legal
	who map[string]bool // last names of those who are named beside it
}

type legal int

const (
	witness legal = iota
	suspect
	arrested
	jailed // is in custody, or serves his sentence
	free   // was never held, or is at large: not who was released
	charged
	uncharged
	resigned
	dismissed
	suspended // from office, until something is settled
)

func (l legal) words() string {
	return message.Text([...]message.Key{
		witness: "a witness", suspect: "a suspect", arrested: "arrested", jailed: "held", free: "free", charged: "charged", uncharged: "not charged",
		resigned: "gone by choice", dismissed: "dismissed", suspended: "suspended",
	}[l])
}

// standingPhrases are words that tell a standing, the plainest first.
var standingPhrases = []struct {
	at    legal
	words [][]string
}{
	{uncharged, phrasesOf(`without charge|no charges against|not been charged|not charged|not accused of`)},
	{witness, phrasesOf(`as a witness|as a mere witness|only as a witness`)},
	{suspect, phrasesOf(`under investigation|as a suspect|a formal suspect|as suspects`)},
	{jailed, phrasesOf(`in custody|in jail|in prison|in detention|behind bars|on remand|begun a prison term|begun his sentence|begun her sentence|serving his sentence|serving her sentence|still held|being held`)},
	{free, phrasesOf(`remains free|remain free|remained free|still free|at liberty|walked free|never arrested`)},
	{arrested, phrasesOf(`was arrested|were arrested|been arrested|was detained|were detained|been detained|taken into custody`)},
	{resigned, phrasesOf(`resigned|has resigned|handed in his resignation|handed in her resignation|tendered his resignation|tendered her resignation|stepped down|stood down`)},
	{dismissed, phrasesOf(`was dismissed|been dismissed|was sacked|been sacked|was fired|been fired|was removed from office|been removed from office|was ousted|been ousted`)},
	{suspended, phrasesOf(`was suspended|been suspended|placed on leave|put on leave|placed on paid leave|put on paid leave|on administrative leave|on garden leave|on gardening leave`)},
	{charged, phrasesOf(`charged with|indicted on|indicted for|was charged|were charged|been charged`)},
}

// sentenceUnits stand before where a sentence is to be served: "four years in prison".
var sentenceUnits = set(`years year months month weeks days life`)

func phrasesOf(list string) (out [][]string) {
	for _, p := range strings.Split(list, "|") {
		out = append(out, strings.Fields(p))
	}
	return out
}

// excludingStandings are those of which one man has one at a time.
var excludingStandings = map[[2]legal]bool{
	{witness, suspect}: true, {witness, arrested}: true, {witness, jailed}: true, {witness, charged}: true,
	{free, jailed}: true, {charged, uncharged}: true, {resigned, dismissed}: true, {resigned, suspended}: true, {dismissed, suspended}: true,
}

func (l legal) excludes(o legal) bool {
	return excludingStandings[[2]legal{l, o}] || excludingStandings[[2]legal{o, l}]
}

// readStandings finds the standings that a statement tells of people it names.
func readStandings(v *view) (found []legalStanding) {
	who := make(map[string]bool)
	for i := range v.called {
		if c := &v.called[i]; c.inside && c.Kind == fact.NamesPerson && !inSource(v.Statement, c.Span) {
			who[c.last] = true
		}
	}
	if len(who) != 1 {
		return nil // of whom is it told?
	}
	taken := make([]bool, len(v.words))
	for _, s := range standingPhrases {
		for i := range v.words {
			for _, words := range s.words {
				last := i + len(words) - 1
				if last >= len(v.words) || taken[i] || !v.reads(i, words) || v.open[i] || v.signBetween(i, last) {
					continue
				}
				if s.at != uncharged && v.evaded(max(0, i-3), i) || s.at == jailed && sentenceUnits[v.textAt(i-1)] {
					continue
				}
				for k := i; k <= last; k++ {
					taken[k] = true
				}
				found = append(found, legalStanding{v.phrase(fact.Span{Start: v.words[i].Start, End: v.words[last].End}), s.at, who})
			}
		}
	}
	return found
}

// compareStandings finds that one person is told to stand with the law in two ways.
func compareStandings(p *pair) []finding {
	for i := range p.a.standings {
		x := &p.a.standings[i]
		for k := range p.b.standings {
			y := &p.b.standings[k]
			if !x.at.excludes(y.at) || !anyIn(x.who, y.who) || p.a.standsToo(y) || p.b.standsToo(x) {
				continue
			}
			return []finding{{
				kind: fact.DiffCertainty, concerns: fact.ConcernsClaim, material: true, subject: "standing", oneDeed: true,
				x: p.a.value(x.Phrase, x.at.words()), y: p.b.value(y.Phrase, y.at.words()),
				reason: message.Text("Told to be {{.One}} on one side, {{.Other}} on the other: “{{.Words}}” against “{{.OtherWords}}”.",
					"One", x.at.words(), "Other", y.at.words(), "Words", x.Text, "OtherWords", y.Text),
			}}
		}
	}
	return nil
}

// standsToo reports whether what an article says in the claim tells of the same standing too.
func (v *view) standsToo(o *legalStanding) bool {
	return slices.ContainsFunc(v.siblings, func(s *view) bool {
		return slices.ContainsFunc(s.standings, func(t legalStanding) bool { return t.at == o.at && anyIn(t.who, o.who) })
	})
}

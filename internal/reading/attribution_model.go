package reading

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"

	"crosscheck/internal/text"
)

// Whether a word attributes depends on the word, on who does it, and on what
// follows: "the study found that" attributes, "he found a key" does not. The
// model is a logistic regression over such features, fitted on the training
// articles of PolNeAR (Newell, Margolin and Ruths, An attribution relations
// corpus for political news, 2018) by TestFitCues. Its weights are a table that
// can be read: a feature and how much it speaks for an attribution.

//go:embed attribution_weights.txt
var weightList string

var weights = sync.OnceValue(func() map[string]float64 { return readWeights(weightList) })

// readWeights reads a table of features and their weights.
func readWeights(list string) map[string]float64 {
	m := make(map[string]float64, strings.Count(list, "\n"))
	for line := range strings.Lines(list) {
		if f := strings.Fields(line); len(f) == 2 && f[0] != "#" {
			m[f[0]], _ = strconv.ParseFloat(f[1], 64)
		}
	}
	return m
}

// cueChance is the chance, 0…1, that a candidate attributes.
func (p *page) cueChance(n int, c candidate) float64 {
	w := weights()
	sum := 0.0
	p.features(n, c, func(f string) { sum += w[f] })
	return 1 / (1 + math.Exp(-sum))
}

// features names what the model looks at.
func (p *page) features(n int, c candidate, add func(string)) {
	s := p.sentences[n]
	low := p.tokens[c.token].low
	prefix, lemma := "verb:", low
	switch c.kind {
	case verbCandidate:
		v, _ := p.verbAt(c.token)
		lemma = v.lemma
		if v.lemma == low && strings.HasSuffix(low, "ed") {
			lemma = text.Stem(low)
		}
	case nounCandidate:
		prefix, lemma = "noun:", singular(low)
	case adjectiveCandidate:
		prefix = "adjective:"
	}
	lemma = prefix + lemma
	kind := prefix[:1]
	follows := string(c.frame)
	add("any")
	add(lemma)
	add(lemma + ",then:" + follows)
	add(kind + ",then:" + follows)

	who := sortNames[p.sourceKind(c.agent)]
	head := p.tokens[p.head(c.agent)]
	if who == "pronoun" {
		who += ":" + head.low
	}
	add(kind + ",by:" + who)
	add(kind + ",by:" + who + ",then:" + follows)
	if !strings.HasPrefix(who, "pronoun") && who != "person" {
		add("head:" + singular(head.low))
	}
	if c.kind != verbCandidate {
		return
	}
	add(lemma + ",by:" + strings.SplitN(who, ":", 2)[0])
	if v, ok := p.verbAt(c.token); ok {
		for i, name := range classNames {
			if v.is(1 << i) {
				add("class:" + name)
				add("class:" + name + ",then:" + follows)
			}
		}
	}
	add("form:" + tagNames[p.tags[c.token]] + "," + follows)
	if c.turned {
		add("turned")
	}
	if c.agent.to != c.group && !c.turned {
		add("apart:" + tagNames[p.tags[c.token]])
	}
	if before := p.contentBefore(min(c.agent.from, c.group), s.from); !before.empty() {
		switch {
		case p.tokens[before.to-1].kind == quoteMark || p.tokens[before.to-1].quote >= 0:
			add("after-quotation")
			add(lemma + ",after-quotation")
		case c.frame == frameNone:
			add("after-clause")
			add(lemma + ",after-clause")
		}
	}
	for k := c.group; k < c.token; k++ {
		if p.tags[k] == tagAuxiliary || p.tokens[k].is("not", "never") {
			add("with:" + p.tokens[k].low)
		}
	}
	if p.quotedAfter(c.token+1, s.to) {
		add("before-quotation")
	}
	if c.frame == frameObject {
		end := p.simplePhraseEnd(c.after, s.to)
		object := stretch{c.after, end}
		what := sortNames[p.sourceKind(object)]
		add("object:" + what)
		add(lemma + ",object:" + what)
		if end < s.to && p.tags[end] == tagPreposition {
			add(lemma + ",object,then:" + p.tokens[end].low)
		}
	}
}

var sortNames = [...]string{
	noSource: "nobody", sourcePerson: "person", sourceOrganisation: "organisation", sourceOutlet: "outlet",
	sourceDocument: "document", sourceUnnamed: "unnamed", sourcePronoun: "pronoun",
}

// classNames are in the order of the bits of a verbClass.
var classNames = [...]string{"speech", "quote", "tell", "ask", "evidence", "judge", "act", "stance", "attitude", "plain"}

var tagNames = map[tag]string{tagFinite: "finite", tagBase: "base", tagParticiple: "participle", tagIng: "ing"}

package reading

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"crosscheck/internal/text"
)

// Whether a sentence asserts something that can be checked is told by what it
// speaks of, by pairs of words, and by the shape of its clauses: figures, names
// and past tenses speak for it, wishes, calls and the first person against.
//
// The model adds up two tables that can be read. One gives a weight to each such
// feature. The other gives two weights to a word: one counts, by its share, for
// the word anywhere in the sentence, one for the word among the first few.
// TestFitCheckable fits both on sentences of speeches that people have marked (Ni
// and others, AFaCTA, 2024: the PoliClaim set). A few speeches know few words; so
// the weights of words are fitted through the word vectors of the sentence
// encoder, which makes words alike weigh alike, those that no speech uses too.
//
// What the model sees less often in news than in speeches it must not judge
// harshly: see leastChecked.

//go:embed checkable_weights.txt
var checkableWeightList string

//go:embed checkable_words.txt
var checkableWordList string

var checkableWeights = sync.OnceValue(func() map[string]float64 { return readWeights(checkableWeightList) })

// wordWeight is how much a word speaks for a sentence that can be checked.
type wordWeight struct{ anywhere, first float32 }

// checkableWords reads the table of words: under [anywhere] and [first], a weight a
// line, and the words that have it.
var checkableWords = sync.OnceValue(func() map[string]wordWeight {
	m := make(map[string]wordWeight)
	first := false
	for line := range strings.Lines(checkableWordList) {
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || f[0] == "#":
			continue
		case len(f) == 1:
			first = f[0] == "[first]"
			continue
		}
		weight, _ := strconv.ParseFloat(f[0], 32)
		for _, w := range f[1:] {
			of := m[w]
			if first {
				of.first = float32(weight)
			} else {
				of.anywhere = float32(weight)
			}
			m[w] = of
		}
	}
	return m
})

// firstWords is how many words at the beginning of a sentence are its first.
const firstWords = 4

// checkableChance is the chance, 0…1, that a stretch of one sentence asserts
// something that can be checked.
func (p *page) checkableChance(r stretch) float64 {
	w := checkableWeights()
	sum := w["any"]
	p.checkableFeatures(r, func(f string) { sum += w[f] })
	table := checkableWords()
	anywhere, first, words := 0.0, 0.0, 0
	p.plainWords(r, func(word string) {
		at := table[word]
		anywhere += float64(at.anywhere)
		if words < firstWords {
			first += float64(at.first)
		}
		words++
	})
	if words > 0 {
		sum += anywhere/float64(words) + first/float64(min(words, firstWords))
	}
	return 1 / (1 + math.Exp(-sum))
}

// plainWords are the words of a stretch without names, with the parts of compounds
// and contractions apart.
func (p *page) plainWords(r stretch, visit func(word string)) {
	for i := r.from; i < r.to; i++ {
		if k := p.tokens[i].kind; k != word && k != possessive || p.tags[i] == tagName {
			continue
		}
		for part := range strings.FieldsFuncSeq(p.tokens[i].low, func(r rune) bool { return !unicode.IsLetter(r) }) {
			visit(part)
		}
	}
}

// checkableFeatures names what the model looks at in a stretch of one sentence,
// each once.
func (p *page) checkableFeatures(r stretch, add func(string)) {
	seen := make(map[string]bool)
	once := func(f string) {
		if !seen[f] {
			seen[f] = true
			add(f)
		}
	}
	words, figures, names := 0, 0, 0
	previous, before := "", "edge"
	for i := r.from; i < r.to; i++ {
		t := &p.tokens[i]
		part := t.low
		if t.kind == number || t.kind == word || t.kind == possessive {
			part = checkableTags[p.tags[i]]
			once("tag:" + part)
		}
		once("tags:" + before + "_" + part)
		before = part
		switch t.kind {
		case number:
			if len(t.text) == 4 && (t.text[:2] == "19" || t.text[:2] == "20") {
				once("has:year")
			}
			words++
			figures++
			previous = "#"
			continue
		case mark, quoteMark:
			if t.is("?", "!", "$", "%", ":") {
				once("sign:" + t.low)
			}
			if t.kind == quoteMark {
				once("sign:quote")
			}
			previous = t.low
			continue
		}
		words++
		if p.tags[i] == tagNumber {
			figures++
			previous = "#"
			continue
		}
		w := t.low
		if !text.IsFunction(w) {
			w = text.Stem(w)
		}
		if p.tags[i] == tagName {
			w = "Name"
			if previous != "Name" {
				names++
			}
		}
		if previous != "" {
			once("pair:" + previous + "_" + w)
		}
		previous = w
	}
	p.shapeFeatures(r, once)
	once("figures:" + few(figures))
	once("names:" + few(names))
	switch {
	case words < 6:
		once("length:few")
	case words < 12:
		once("length:short")
	case words < 25:
		once("length:middle")
	default:
		once("length:long")
	}
}

// few tells none, one and more from one another.
func few(n int) string {
	switch n {
	case 0:
		return "none"
	case 1:
		return "one"
	}
	return "more"
}

var checkableTags = map[tag]string{
	tagNoun: "noun", tagName: "name", tagNumber: "number", tagDeterminer: "determiner", tagPossessive: "possessive", tagPronoun: "pronoun",
	tagWh: "wh", tagPreposition: "preposition", tagTo: "to", tagCoordinator: "coordinator", tagSubordinator: "subordinator",
	tagAuxiliary: "auxiliary", tagFinite: "finite", tagBase: "base", tagParticiple: "participle", tagIng: "ing", tagAdverb: "adverb",
}

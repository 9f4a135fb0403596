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
// feature, and to amounts: how long the sentence is, and what it is made of. The
// other gives three weights to a word: one counts, by its share, for the word
// anywhere in the sentence, one for the word among the first few, one for the
// word that opens it.
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

// wordPlace is where in a sentence a word stands.
type wordPlace int

const (
	placeAny     wordPlace = iota
	placeFirst             // the first words
	placeOpening           // the first of all
	wordPlaces
)

// wordWeight is how much a word speaks, by its places, for a sentence that can be
// checked.
type wordWeight [wordPlaces]float32

// wordSections are the sections of the table of words.
var wordSections = map[string]wordPlace{"[anywhere]": placeAny, "[first]": placeFirst, "[opening]": placeOpening}

// checkableWords reads the table of words: in each section, a weight a line, and
// the words that have it.
var checkableWords = sync.OnceValue(func() map[string]wordWeight {
	m := make(map[string]wordWeight)
	place := placeAny
	for line := range strings.Lines(checkableWordList) {
		f := strings.Fields(line)
		switch {
		case len(f) == 0 || f[0] == "#":
			continue
		case len(f) == 1:
			place = wordSections[f[0]]
			continue
		}
		weight, _ := strconv.ParseFloat(f[0], 32)
		for _, w := range f[1:] {
			of := m[w]
			of[place] = float32(weight)
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
	p.checkableAmounts(r, func(name string, x float64) { sum += w[name] * x })
	table := checkableWords()
	var of [wordPlaces]float64
	words := 0
	p.plainWords(r, func(word string) {
		at := table[word]
		of[placeAny] += float64(at[placeAny])
		if words < firstWords {
			of[placeFirst] += float64(at[placeFirst])
		}
		if words == 0 {
			of[placeOpening] = float64(at[placeOpening])
		}
		words++
	})
	if words > 0 {
		sum += of[placeAny]/float64(words) + of[placeFirst]/float64(min(words, firstWords)) + of[placeOpening]
	}
	return 1 / (1 + math.Exp(-sum))
}

// checkableAmounts names amounts the model weighs: how long a stretch is, how many
// names and numbers it has, and which share of its tokens is of a kind.
func (p *page) checkableAmounts(r stretch, add func(name string, x float64)) {
	var counts [tagAdverb + 1]float64
	for i := r.from; i < r.to; i++ {
		counts[p.tags[i]]++
	}
	all := float64(r.to - r.from)
	add("amount:length", math.Log(all))
	add("amount:names", math.Sqrt(counts[tagName]))
	add("amount:numbers", math.Sqrt(counts[tagNumber]))
	for _, t := range []tag{tagNoun, tagAuxiliary, tagPronoun, tagDeterminer, tagPreposition, tagAdverb} {
		add("share:"+checkableTags[t], counts[t]/all)
	}
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

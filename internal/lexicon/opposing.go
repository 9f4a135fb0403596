package lexicon

// Opposite reports whether two words exclude each other when told of one thing: the table
// sets them against each other, or WordNet gives antonyms among the words that tell the
// same, for an adjective or a verb nearly the same, or of which they are derived.
func Opposite(a, b string, p Part) bool {
	n := wordNet()
	if n.opposed(a, b) {
		return true
	}
	if Same(a, b, p) {
		return false
	}
	x, y := n.meanings(a, p, rarest), n.meanings(b, p, rarest)
	for _, s := range x {
		for _, t := range y {
			if max(s.share, t.share) >= frequent && (n.antonyms(s.synset, t.synset) || n.fromAntonyms(s, t)) {
				return true
			}
		}
	}
	return false
}

// antonyms reports whether words of two synsets are antonyms, or of synsets near to them.
func (n *net) antonyms(s, t uint32) bool {
	part := n.partOf(s)
	if part != n.partOf(t) {
		return false
	}
	near := n.near(t)
	for _, x := range n.near(s) {
		for _, number := range n.sensesIn(x.synset) {
			for _, r := range n.relatedWords(number) {
				if r.kind != opposite {
					continue
				}
				for _, y := range near {
					if y.synset == n.senses[r.to].synset && x.steps+y.steps <= nearest[part] {
						return true
					}
				}
			}
		}
	}
	return false
}

// fromAntonyms reports whether two nouns are derived from verbs that are antonyms.
func (n *net) fromAntonyms(s, t met) bool {
	if n.partOf(s.synset) != Noun || n.partOf(t.synset) != Noun {
		return false
	}
	for _, x := range n.relatedWords(s.number) {
		for _, y := range n.relatedWords(t.number) {
			if v, w := n.senses[x.to].synset, n.senses[y.to].synset; x.kind == derived && y.kind == derived &&
				n.partOf(v) == Verb && n.partOf(w) == Verb && n.antonyms(v, w) {
				return true
			}
		}
	}
	return false
}

// nearest is how many steps to the words that are antonyms there are at most for both sides
// together: adjectives hang at the one that has an antonym, verbs below it.
var nearest = [partCount]int{Verb: 1, Adjective: 2}

type step struct {
	synset uint32
	steps  int
}

// general is how many kinds something has at least that says too little for what is below it
// to have its opposite: "to move", "to change".
const general = 60

// near are a synset and those one step from it that are not general.
func (n *net) near(synset uint32) []step {
	out := []step{{synset, 0}}
	for _, r := range n.related(synset) {
		if r.kind == similar || r.kind == above && n.kinds[r.to] < general {
			out = append(out, step{r.to, 1})
		}
	}
	return out
}

func (n *net) partOf(synset uint32) Part {
	for p := Noun; p < partCount; p++ {
		if synset < n.firstOf[p+1] {
			return p
		}
	}
	return partCount - 1
}

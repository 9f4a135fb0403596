package lexicon

import (
	"math"
	"slices"
)

// How large a share of the uses of a word, 0…1, a sense has to be to count: of both words at
// least rarest, and of one of them frequent. Chosen on pairs of words of near and of unlike
// meaning (TestPairs).
const (
	rarest   = 0.04
	frequent = 0.15
)

// met is a sense of a word that was asked for.
type met struct {
	number, synset uint32
	share          float32 // of the uses of the word, estimated
}

// meanings are the senses of a word as a part of speech, or as any, that have at least a
// share of its uses.
func (n *net) meanings(word string, p Part, least float32) []met {
	var out []met
	var total float32
	for q := range partCount {
		if p != AnyPart && p != q {
			continue
		}
		for _, w := range n.forms(word, q) {
			first, end := n.sensesAs(w, q)
			for s := first; s < end; s++ {
				out = append(out, met{s, n.senses[s].synset, n.senses[s].count})
				total += n.senses[s].count
			}
		}
	}
	for i := range out {
		out[i].share /= total
	}
	return slices.DeleteFunc(out, func(m met) bool { return m.share < least })
}

// Known reports whether a word or phrase is in the lexicon as a part of speech.
func Known(word string, p Part) bool { return len(wordNet().meanings(word, p, 0)) > 0 }

// Same reports whether two words tell the same in one of their frequent senses, or one is
// derived from the other or from a word that tells the same: "resign", "resignation", "step
// down". With a part of speech it takes both words for it.
func Same(a, b string, p Part) bool {
	n := wordNet()
	if n.grouped(a, b) {
		return true
	}
	x, y := n.meanings(a, p, rarest), n.meanings(b, p, rarest)
	for _, s := range x {
		for _, t := range y {
			if s.number == t.number || max(s.share, t.share) >= frequent && (s.synset == t.synset || n.similar(s.synset, t.synset)) {
				return true
			}
			if n.derives(s, t) || n.derives(t, s) {
				return true
			}
		}
	}
	return false
}

// similar reports whether two adjectives are, of which one stands for the other, or two
// verbs that WordNet groups.
func (n *net) similar(s, t uint32) bool { return slices.Contains(n.related(s), relation{similar, t}) }

// derives reports whether a word that tells the same as one sense is derived from another.
func (n *net) derives(s, t met) bool {
	if s.share < frequent || t.share < frequent {
		return false
	}
	for _, r := range n.relatedWords(s.number) {
		if r.kind == derived && n.senses[r.to].synset == t.synset {
			return true
		}
	}
	return false
}

// Above reports whether one word names a kind of thing or deed that the other is of: a
// vehicle is above a car, to kill above to strangle.
func Above(a, b string, p Part) bool {
	n := wordNet()
	over := make(map[uint32]float32)
	for _, s := range n.meanings(a, p, rarest) {
		over[s.synset] = max(over[s.synset], s.share)
	}
	for _, s := range n.meanings(b, p, rarest) {
		found := false
		n.climb(s.synset, func(synset uint32, steps int) {
			if share, ok := over[synset]; ok && steps > 0 && max(share, s.share) >= frequent {
				found = true
			}
		})
		if found {
			return true
		}
	}
	return false
}

// Within reports whether one word is above the other, whichever.
func Within(a, b string, p Part) bool { return Above(a, b, p) || Above(b, a, p) }

// PartOf reports whether one word names a part of what the other names.
func PartOf(a, b string) bool {
	n := wordNet()
	over := make(map[uint32]bool)
	for _, s := range n.meanings(b, Noun, frequent) {
		n.climb(s.synset, func(synset uint32, _ int) { over[synset] = true })
	}
	for _, s := range n.meanings(a, Noun, frequent) {
		for _, r := range n.related(s.synset) {
			if r.kind == whole && over[r.to] {
				return true
			}
		}
	}
	return false
}

// highest bounds how far above a synset is looked.
const highest = 20

// climb calls fn with a synset and all above it, the nearest first.
func (n *net) climb(synset uint32, fn func(synset uint32, steps int)) {
	level := []uint32{synset}
	seen := map[uint32]bool{synset: true}
	for steps := 0; len(level) > 0 && steps < highest; steps++ {
		var next []uint32
		for _, s := range level {
			fn(s, steps)
			for _, r := range n.related(s) {
				if r.kind == above && !seen[r.to] {
					seen[r.to] = true
					next = append(next, r.to)
				}
			}
		}
		level = next
	}
}

// near is how near two nouns lie at least to be kinds of one near thing.
const near = 0.75

// Kin reports whether two words name two kinds of one near thing that are not the same, nor
// the one a kind or a part of the other: petrol and diesel, a judge and a prosecutor. The
// table has them so, or they lie near each other in what they are kinds of. Of people only
// the table counts: a woman may be a wife and a lady.
func Kin(a, b string) bool {
	n := wordNet()
	if Same(a, b, AnyPart) || Within(a, b, Noun) || PartOf(a, b) || PartOf(b, a) {
		return false
	}
	return n.ofOneKind(a, b) || n.likeness(a, b) >= near && !(Person(a) && Person(b))
}

// Person reports whether a word names people by what they are or do, in a third of its uses at
// least.
func Person(word string) bool {
	n := wordNet()
	var people float32
	for _, s := range n.meanings(word, AnyPart, 0) {
		if n.domains[s.synset] == persons {
			people += s.share
		}
	}
	return people >= 1.0/3
}

// persons is the number of WordNet's lexicographer file of people.
const persons = 18

// likeness is how near to each other two nouns lie in what they are kinds of, 0…1, in the
// frequent senses in which they lie nearest: twice the steps from the top to what is above
// both, over the steps to the one and to the other (Wu and Palmer 1994).
func (n *net) likeness(a, b string) float64 {
	best := 0.0
	for _, s := range n.meanings(a, AnyPart, frequent) {
		if n.partOf(s.synset) != Noun {
			continue
		}
		up := make(map[uint32]int)
		n.climb(s.synset, func(synset uint32, steps int) { up[synset] = steps })
		for _, t := range n.meanings(b, AnyPart, frequent) {
			if n.partOf(t.synset) != Noun {
				continue
			}
			n.climb(t.synset, func(synset uint32, steps int) {
				if other, ok := up[synset]; ok {
					depth := float64(n.depth(synset))
					best = math.Max(best, 2*depth/(2*depth+float64(steps+other)))
				}
			})
		}
	}
	return best
}

// depth is how many steps a synset lies below the top.
func (n *net) depth(synset uint32) int {
	top := 0
	n.climb(synset, func(_ uint32, steps int) { top = max(top, steps) })
	return top
}

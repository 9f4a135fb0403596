package verdicts

import "slices"

// This file lays two statements side by side word by word. Who rewrites a report keeps most of
// its words in their order; what stands between the words kept is where the two may differ:
// replaced, added or left out. The words kept are a longest common subsequence (Wagner and
// Fischer 1974), in which a word of content weighs more than one of grammar.

// stretch is a run of words of a statement, from the first up to but not including the last.
type stretch struct{ from, to int }

func (s stretch) empty() bool { return s.from >= s.to }

// gap is what two statements have between words that both keep; one side may be empty.
type gap struct {
	swap
	// onlyA and onlyB are the words of content in it that the other statement has nowhere.
	onlyA, onlyB []int
}

// alignment is two statements side by side.
type alignment struct {
	kept [][2]int // words in both in the same order, as places in a and in b
	gaps []gap    // what stands between, in order; those of grammar alone are left out
	// moved are words of content that both have, in another order: from places in a to places in b.
	moved map[int]int
	share float64 // of the words of content that is kept, see keeps
}

// swap is a stretch of a and what stands in its place in b.
type swap struct{ a, b stretch }

// hardlyRewritten is the share of the shorter statement's words of content in the other below
// which neither is a rewrite of the other, whatever their order.
const hardlyRewritten = 0.34

// aligned lays the statements of a pair side by side. Of several ways that are as good one is
// taken, the same whichever of the two comes first.
func (p *pair) aligned() *alignment {
	switch {
	case p.alignment != nil:
	case p.a.Text <= p.b.Text:
		p.alignment = align(p.a, p.b)
	default:
		p.alignment = align(p.b, p.a).turned()
	}
	return p.alignment
}

// turned is an alignment with its sides exchanged.
func (al *alignment) turned() *alignment {
	out := &alignment{share: al.share, moved: make(map[int]int, len(al.moved))}
	for _, k := range al.kept {
		out.kept = append(out.kept, [2]int{k[1], k[0]})
	}
	for _, g := range al.gaps {
		out.gaps = append(out.gaps, gap{swap{g.b, g.a}, g.onlyB, g.onlyA})
	}
	for i, k := range al.moved {
		out.moved[k] = i
	}
	return out
}

// How much a word that is kept weighs.
const (
	keptGrammar = 1
	keptContent = 3
)

func align(a, b *view) *alignment {
	al := &alignment{kept: keptWords(a, b), moved: make(map[int]int)}
	al.kept = al.withoutStrays(a)
	inA, inB := make([]bool, len(a.words)), make([]bool, len(b.words))
	for _, k := range al.kept {
		inA[k[0]], inB[k[1]] = true, true
	}
	for i := range a.words {
		if inA[i] || a.words[i].function {
			continue
		}
		for k := range b.words {
			if !inB[k] && oneWord(&a.words[i], &b.words[k]) {
				al.moved[i], inA[i], inB[k] = k, true, true
				break
			}
		}
	}
	for _, s := range al.between(a, b) {
		g := gap{s, a.contentIn(s.a, inA), b.contentIn(s.b, inB)}
		if len(g.onlyA)+len(g.onlyB) > 0 {
			al.gaps = append(al.gaps, g)
		}
	}
	al.share = al.shareOf(a, b)
	return al
}

// between are the stretches before, between and behind the words kept; either side may be empty.
func (al *alignment) between(a, b *view) []swap {
	out := make([]swap, 0, len(al.kept)+1)
	i, k := 0, 0 // the first words behind what is kept so far
	for _, kept := range al.kept {
		out = append(out, swap{stretch{i, kept[0]}, stretch{k, kept[1]}})
		i, k = kept[0]+1, kept[1]+1
	}
	return append(out, swap{stretch{i, len(a.words)}, stretch{k, len(b.words)}})
}

// contentIn are the words of a stretch that say what is told and are not in the other statement.
func (v *view) contentIn(s stretch, in []bool) (only []int) {
	for i := s.from; i < s.to; i++ {
		if w := &v.words[i]; !in[i] && (!w.function || w.negation || w.figure) && !v.attributes(w.Span) {
			only = append(only, i)
		}
	}
	return only
}

// oneWord reports whether two words are one, or mean the same.
func oneWord(x, y *viewWord) bool {
	if x.function || y.function || x.figure || y.figure {
		return x.text == y.text
	}
	return x.text == y.text || x.stem == y.stem || x.sense == y.sense
}

// keptWords is the heaviest common subsequence of two statements' words.
func keptWords(a, b *view) (kept [][2]int) {
	n, m := len(a.words), len(b.words)
	best := make([]int, (n+1)*(m+1)) // from word i of a and word k of b on
	at := func(i, k int) int { return i*(m+1) + k }
	for i := n - 1; i >= 0; i-- {
		for k := m - 1; k >= 0; k-- {
			best[at(i, k)] = max(best[at(i+1, k)], best[at(i, k+1)])
			if oneWord(&a.words[i], &b.words[k]) {
				best[at(i, k)] = max(best[at(i, k)], best[at(i+1, k+1)]+a.keptWeight(i))
			}
		}
	}
	for i, k := 0, 0; i < n && k < m; {
		switch {
		case oneWord(&a.words[i], &b.words[k]) && best[at(i, k)] == best[at(i+1, k+1)]+a.keptWeight(i):
			kept = append(kept, [2]int{i, k})
			i, k = i+1, k+1
		case best[at(i, k)] == best[at(i+1, k)]:
			i++
		default:
			k++
		}
	}
	return kept
}

func (v *view) keptWeight(word int) int {
	if v.words[word].function {
		return keptGrammar
	}
	return keptContent
}

// withoutStrays leaves out kept words of grammar that stand alone between two changes, as the
// "of" of "the head of the union" and "a friend of one miner": they hold nothing together.
func (al *alignment) withoutStrays(a *view) [][2]int {
	var out [][2]int
	for at := 0; at < len(al.kept); {
		end := at + 1
		for end < len(al.kept) && al.kept[end][0] == al.kept[end-1][0]+1 && al.kept[end][1] == al.kept[end-1][1]+1 {
			end++
		}
		run := al.kept[at:end]
		if at == 0 || end == len(al.kept) || slices.ContainsFunc(run, func(k [2]int) bool { return !a.words[k[0]].function }) || len(run) > 2 {
			out = append(out, run...)
		}
		at = end
	}
	return out
}

// contentKept is how many words of content are kept in order.
func (al *alignment) contentKept(a *view) (n int) {
	for _, k := range al.kept {
		if !a.words[k[0]].function {
			n++
		}
	}
	return n
}

// keeps is which share of the words of content of the shorter statement the other keeps in the
// same order or another, 0…1; 0 where they share too few to be laid side by side.
func (p *pair) keeps() float64 {
	if p.covered() < hardlyRewritten {
		return 0
	}
	return p.aligned().share
}

// shareOf is the share that keeps tells.
func (al *alignment) shareOf(a, b *view) float64 {
	content := func(v *view) (n int) {
		for i := range v.words {
			if !v.words[i].function {
				n++
			}
		}
		return n
	}
	if least := min(content(a), content(b)); least > 0 {
		return float64(al.contentKept(a)+len(al.moved)) / float64(least)
	}
	return 0
}

package contrast

import (
	"maps"
	"math"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// Features are the signs of one candidate by their names. One that is missing is 0.
type Features map[string]float64

// and is a copy to add to.
func (f Features) and() Features { return maps.Clone(f) }

// mark sets a feature to 1 where something holds.
func (f Features) mark(name string, holds bool) {
	if holds {
		f[name] = 1
	}
}

// count adds 1 to a feature for each thing that holds.
func (f Features) count(name string, holds ...bool) {
	for _, h := range holds {
		if h {
			f[name]++
		}
	}
}

// ofPair are the features of two passages whatever is set against each other in them.
func ofPair(p, q *passage, likely int) Features {
	f := Features{"likely": float64(min(likely, 2))}
	weighWords(f, p, q, nil, nil)
	_, run := text.CommonRun(p.read, q.read)
	f["run"] = math.Log1p(float64(run))
	x, y := rarityOf(p.only(q)), rarityOf(q.only(p))
	f["apart, less"], f["apart, more"] = min(x, y), max(x, y)
	f.count("utterances", p.Level == fact.Utterance, q.Level == fact.Utterance)
	f["names shared"] = float64(sharedNames(p, q))
	n, m := p.source(), q.source()
	f.mark("same source", n != "" && n == m)
	f.count("sources", len(p.Attribution.Chain) > 0, len(q.Attribution.Chain) > 0)
	f.mark("same figure", sharesValue(p, q, Figure))
	f.mark("same date", sharesValue(p, q, Date))
	f.count("quotations", len(p.Quotations) > 0, len(q.Quotations) > 0)
	f.mark("same quotation", quotesAlike(p, q))
	return f
}

// weighWords tells how much of the rarity of the words of two passages they share,
// without the words at two places.
func weighWords(f Features, p, q *passage, notP, notQ *fact.Span) {
	x, y := stemsBut(p, notP), stemsBut(q, notQ)
	both := make(map[string]bool)
	for stem := range x {
		if y[stem] {
			both[stem] = true
		}
	}
	shared, a, b := rarityOfSet(both), rarityOfSet(x), rarityOfSet(y)
	f["shared rarity"] = shared
	f["shared words"] = float64(len(both))
	f["coverage"], f["coverage of the shorter"] = 0, 0
	if a > 0 && b > 0 {
		f["coverage"], f["coverage of the shorter"] = 2*shared/(a+b), shared/min(a, b)
	}
	f["words, fewer"], f["words, more"] = float64(min(len(x), len(y))), float64(max(len(x), len(y)))
}

// stemsBut are the stems of the words of content of a passage outside a stretch of it.
func stemsBut(p *passage, not *fact.Span) map[string]bool {
	out := make(map[string]bool, len(p.words))
	for _, w := range p.words {
		if !w.function && (not == nil || !not.Overlaps(w.Span)) {
			out[w.stem] = true
		}
	}
	return out
}

// rarityOfSet adds in the order of the stems, so that the sum is the same at every run.
func rarityOfSet(stems map[string]bool) (sum float64) {
	for _, stem := range slices.Sorted(maps.Keys(stems)) {
		sum += text.Rarity(stem)
	}
	return sum
}

func rarityOf(words []word) (sum float64) {
	for _, w := range words {
		sum += text.Rarity(w.stem)
	}
	return sum
}

func sharedNames(p, q *passage) int {
	names := make(map[string]bool)
	for _, n := range p.Names {
		names[n.Canonical] = true
	}
	n := 0
	for _, m := range q.Names {
		if names[m.Canonical] {
			n++
			delete(names, m.Canonical)
		}
	}
	return n
}

func sharesValue(p, q *passage, kind Kind) bool {
	return slices.ContainsFunc(p.units[kind], func(u unit) bool {
		return slices.ContainsFunc(q.units[kind], func(w unit) bool { return u.value == w.value })
	})
}

// quotedAlike is how many words in a row two quotations share to be of one utterance.
const quotedAlike = 4

func quotesAlike(p, q *passage) bool {
	for _, x := range p.Quotations {
		for _, y := range q.Quotations {
			if p.Contains(x.Span) && q.Contains(y.Span) {
				if _, n := text.CommonRun(text.Words(x.Text), text.Words(y.Text)); n >= quotedAlike {
					return true
				}
			}
		}
	}
	return false
}

package report

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"hash/fnv"
	"slices"
	"strings"

	"crosscheck/internal/text"
)

// This file finds out which source is which article of a report.

// sourceText is a source with what tells it apart.
type sourceText struct {
	Source
	sha256 string
}

func newSourceText(s Source) sourceText {
	sum := sha256.Sum256([]byte(s.Text))
	return sourceText{s, hex.EncodeToString(sum[:])}
}

// assign gives for each article the index of its source, -1 where there is none.
func assign(articles []recordedArticle, sources []sourceText) []int {
	of := make([]int, len(articles))
	taken := make([]bool, len(sources))
	bySum := map[string][]int{}
	for i, s := range sources {
		bySum[s.sha256] = append(bySum[s.sha256], i)
	}
	for i := range articles {
		of[i] = -1
		for _, s := range bySum[articles[i].SHA256] {
			if of[i] < 0 || alikePath(articles[i].File, sources[s].Name) > alikePath(articles[i].File, sources[of[i]].Name) {
				of[i] = s
			}
		}
		if of[i] >= 0 {
			taken[of[i]] = true
		}
	}
	settle(byName(articles, sources), of, taken)
	settle(byWords(articles, sources, of, taken), of, taken)
	return of
}

// candidate is a source that may be an article, and how much speaks for it.
type candidate struct {
	article, source int
	weight          float64
}

// settle takes the candidates with most weight first.
func settle(candidates []candidate, of []int, taken []bool) {
	slices.SortStableFunc(candidates, func(a, b candidate) int { return cmp.Compare(b.weight, a.weight) })
	for _, c := range candidates {
		if of[c.article] < 0 && !taken[c.source] {
			of[c.article], taken[c.source] = c.source, true
		}
	}
}

// byName proposes sources of the same file name; the more folders agree, the better.
func byName(articles []recordedArticle, sources []sourceText) []candidate {
	named := map[string][]int{}
	for i, s := range sources {
		named[baseName(s.Name)] = append(named[baseName(s.Name)], i)
	}
	var out []candidate
	for i := range articles {
		if articles[i].File == "" {
			continue
		}
		for _, s := range named[baseName(articles[i].File)] {
			out = append(out, candidate{i, s, float64(alikePath(articles[i].File, sources[s].Name))})
		}
	}
	return out
}

const (
	// shingleWords is how many words in a row two texts must have in common to
	// share something.
	shingleWords = 5
	// leastShared is the share of its passages' runs of words, 0…1, that a source
	// must hold to be taken for an article. Another outlet's report of the same
	// event shares quotations, not half of its words.
	leastShared = 0.5
)

// byWords proposes, for the articles and sources that are left, those that
// share most runs of words.
func byWords(articles []recordedArticle, sources []sourceText, of []int, taken []bool) []candidate {
	if !slices.Contains(of, -1) || !slices.Contains(taken, false) {
		return nil
	}
	holders := map[uint64][]int{}
	for i, s := range sources {
		if taken[i] {
			continue
		}
		for h := range shingles(s.Text) {
			holders[h] = append(holders[h], i)
		}
	}
	var out []candidate
	for i := range articles {
		if of[i] >= 0 {
			continue
		}
		total, shared := 0, map[int]int{}
		for _, p := range articles[i].Passages {
			for h := range shingles(p.Exact) {
				total++
				for _, s := range holders[h] {
					shared[s]++
				}
			}
		}
		for s := range sources {
			if share := float64(shared[s]) / float64(max(1, total)); share >= leastShared {
				out = append(out, candidate{i, s, share})
			}
		}
	}
	return out
}

// shingles are the runs of words of a text, hashed; a text with fewer words has none.
func shingles(s string) map[uint64]bool {
	words := strings.Fields(text.Fold(s))
	set := map[uint64]bool{}
	for i := 0; i+shingleWords <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i : i+shingleWords] {
			h.Write([]byte(w))
			h.Write([]byte{' '})
		}
		set[h.Sum64()] = true
	}
	return set
}

// baseName is the last part of a path, of whichever system it comes.
func baseName(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }

// alikePath counts the parts, from the last backwards, that two paths share.
func alikePath(a, b string) int {
	slash := func(path string) []string {
		return strings.FieldsFunc(path, func(r rune) bool { return r == '/' || r == '\\' })
	}
	x, y := slash(a), slash(b)
	n := 0
	for n < min(len(x), len(y)) && x[len(x)-1-n] == y[len(y)-1-n] {
		n++
	}
	return n
}

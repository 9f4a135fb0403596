package main

import (
	"bufio"
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"crosscheck/assets/model"
	"crosscheck/internal/text"
)

// parts are the parts of speech, in the order of package lexicon, as files are named.
var parts = []string{"noun", "verb", "adj", "adv"}

// letters are the signs that stand for the parts of speech in pointers.
const letters = "nvar"

// place is where WordNet holds a synset: its part of speech and offset.
type place struct{ part, offset int }

// pointer is a relation of a synset, or of one of its words (counted from 1, 0 for all).
type pointer struct {
	sign         string
	to           place
	source, goal int
}

type synset struct {
	at       place
	domain   int // number of the lexicographer file
	words    []string
	pointers []pointer
}

// sense is one meaning of a word, and how often WordNet's readers met it.
type sense struct {
	synset place
	count  int
}

type net struct {
	synsets    map[place]*synset
	kept       []place
	words      map[string][][]sense // by part of speech, the frequent senses first
	exceptions [][][2]string        // by part of speech, irregular forms and their base
	senses     int
}

func readNet(dir string) (*net, error) {
	n := &net{synsets: make(map[place]*synset), words: make(map[string][][]sense), exceptions: make([][][2]string, len(parts))}
	for part, name := range parts {
		if err := lines(filepath.Join(dir, "data."+name), func(f []string) { n.addSynset(part, f) }); err != nil {
			return nil, err
		}
	}
	counts, err := readCounts(dir)
	if err != nil {
		return nil, err
	}
	for part, name := range parts {
		if err := lines(filepath.Join(dir, "index."+name), func(f []string) { n.addWord(part, f, counts) }); err != nil {
			return nil, err
		}
	}
	for part, name := range parts {
		err := lines(filepath.Join(dir, name+".exc"), func(f []string) {
			if senses := n.words[f[1]]; senses != nil && len(senses[part]) > 0 && !strings.ContainsAny(f[0], "_'") {
				n.exceptions[part] = append(n.exceptions[part], [2]string{f[0], f[1]})
			}
		})
		if err != nil {
			return nil, err
		}
		slices.SortFunc(n.exceptions[part], func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	}
	n.keepSynsets()
	return n, nil
}

// lines calls fn with the fields of each line but those of the licence, which are indented.
func lines(path string, fn func([]string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	scanner := bufio.NewScanner(f)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		if line := scanner.Text(); line != "" && line[0] != ' ' {
			line, _, _ = strings.Cut(line, " | ") // the gloss
			fn(strings.Fields(line))
		}
	}
	return scanner.Err()
}

func (n *net) addSynset(part int, f []string) {
	s := &synset{at: place{part, number(f[0], 10)}, domain: number(f[1], 10)}
	words := number(f[3], 16)
	for i := range words {
		w, _, _ := strings.Cut(f[4+2*i], "(") // where an adjective stands
		s.words = append(s.words, w)
	}
	f = f[4+2*words:]
	for i := range number(f[0], 10) {
		p := f[1+4*i:]
		s.pointers = append(s.pointers, pointer{
			sign: p[0], to: place{strings.Index(letters, p[2]), number(p[1], 10)},
			source: number(p[3][:2], 16), goal: number(p[3][2:], 16),
		})
	}
	n.synsets[s.at] = s
}

// readCounts reads how often each sense of a word was met: by part of speech, word and the
// number of the sense.
func readCounts(dir string) (map[string]int, error) {
	counts := make(map[string]int)
	err := lines(filepath.Join(dir, "cntlist.rev"), func(f []string) {
		word, key, _ := strings.Cut(f[0], "%")
		part := (number(key[:1], 10) - 1) % 4 // satellites are adjectives
		if key[0] == '5' {
			part = 2
		}
		counts[countKey(part, word, number(f[1], 10))] = number(f[2], 10)
	})
	return counts, err
}

func countKey(part int, word string, sense int) string {
	return fmt.Sprint(part, " ", word, " ", sense)
}

// Senses of a word that are left out: those behind the mostSenses-th, and those that fewer
// than one in rareSense uses of the word have.
const (
	mostSenses = 10
	rareSense  = 40
)

func (n *net) addWord(part int, f []string, counts map[string]int) {
	word, senses := f[0], number(f[2], 10)
	offsets := f[len(f)-senses:]
	var kept []sense
	total := 0
	for i, offset := range offsets {
		count := counts[countKey(part, word, i+1)]
		s := n.synsets[place{part, number(offset, 10)}]
		if s == nil || !slices.Contains(s.words, word) { // a name: index files hold small letters only
			continue
		}
		total += count
		kept = append(kept, sense{s.at, count})
	}
	for i := range kept {
		if i > 0 && (i >= mostSenses || (kept[i].count+1)*rareSense < total) {
			kept = kept[:i]
			break
		}
	}
	if len(kept) == 0 || !usedInNews(word, total) {
		return
	}
	if n.words[word] == nil {
		n.words[word] = make([][]sense, len(parts))
	}
	n.words[word][part] = kept
	n.senses += len(kept)
}

// usedInNews reports whether news may use a word, which WordNet counted so often.
func usedInNews(word string, count int) bool {
	parts := strings.Split(word, "_")
	if len(parts) > 3 || strings.ContainsAny(word, "0123456789./") {
		return false
	}
	if count > 0 || len(parts) == 1 {
		return true
	}
	for _, p := range parts {
		if !common(p) {
			return false
		}
	}
	return true
}

// common reports whether a word stands in the table of rarities or in the vocabulary of
// the encoder; one joined by hyphens, whether its parts do.
func common(word string) bool {
	for w := range strings.SplitSeq(word, "-") {
		stem := text.Stem(w)
		if w == "" || text.Rarity(stem) >= text.Rarity("") && !vocabulary[w] && !text.IsFunction(w) {
			return false
		}
	}
	return true
}

var vocabulary = func() map[string]bool {
	m := make(map[string]bool)
	for w := range strings.Lines(string(model.Vocabulary())) {
		m[strings.TrimSpace(w)] = true
	}
	return m
}()

// keepSynsets keeps the synsets of all words that are kept and those above them.
func (n *net) keepSynsets() {
	kept := make(map[place]bool)
	var keep func(at place)
	keep = func(at place) {
		if kept[at] {
			return
		}
		kept[at] = true
		for _, p := range n.synsets[at].pointers {
			if kind := relations[p.sign]; kind == above || kind == similar {
				keep(p.to)
			}
		}
	}
	for _, byPart := range n.words {
		for _, senses := range byPart {
			for _, s := range senses {
				keep(s.synset)
			}
		}
	}
	n.kept = slices.SortedFunc(maps.Keys(kept), func(a, b place) int {
		return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(a.offset, b.offset))
	})
}

func number(s string, base int) int {
	n, err := strconv.ParseInt(s, base, 32)
	if err != nil {
		panic("not WordNet 3.0: " + s)
	}
	return int(n)
}

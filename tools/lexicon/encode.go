package main

import (
	"encoding/binary"
	"maps"
	"slices"
	"strings"
)

// Kinds of relations, in the numbers of package lexicon.
const (
	above    = iota + 1 // of which kind a synset is
	similar             // adjectives, and verbs that WordNet groups
	whole               // what it is a part of
	opposite            // of words
	derived             // of words
)

// relations are the kinds of WordNet's pointers that are kept.
var relations = map[string]int{
	"@": above, "@i": above, "&": similar, "$": similar, "#p": whole, "!": opposite, "+": derived, `\`: derived, "<": derived,
}

// encode writes the net as package lexicon reads it: all numbers are unsigned varints.
//
//   - how many words; their length in bytes; the words, sorted, a line each
//   - per word and part of speech how many senses; per sense its synset and count
//   - how many synsets, and how many of each part of speech; per synset its domain, how
//     many relations, and for each its kind and the synset it leads to
//   - how many relations of words; per relation its kind and the senses it joins
//   - per part of speech how many irregular forms; the forms and the number of their word
func (n *net) encode() []byte {
	var out []byte
	put := func(numbers ...int) {
		for _, x := range numbers {
			out = binary.AppendUvarint(out, uint64(x))
		}
	}
	words := slices.Sorted(maps.Keys(n.words))
	list := strings.Join(words, "\n") + "\n"
	put(len(words), len(list))
	out = append(out, list...)

	synsets := make(map[place]int)
	for i, at := range n.kept {
		synsets[at] = i
	}
	numbers := make(map[string]int)
	senses := make(map[string]map[place]int)
	next := 0
	for i, w := range words {
		numbers[w] = i
		senses[w] = make(map[place]int)
		for _, list := range n.words[w] {
			put(len(list))
			for _, s := range list {
				put(synsets[s.synset], s.count)
				senses[w][s.synset] = next
				next++
			}
		}
	}

	put(len(n.kept))
	for part := range parts {
		count := 0
		for _, at := range n.kept {
			if at.part == part {
				count++
			}
		}
		put(count)
	}
	var ofWords [][3]int
	for _, at := range n.kept {
		s := n.synsets[at]
		var ofSynset [][2]int
		for _, p := range s.pointers {
			kind := relations[p.sign]
			to, ok := synsets[p.to]
			switch {
			case kind == 0 || !ok, kind == opposite && s.words[p.source-1] == "cardinal", kind == opposite && s.words[p.source-1] == "ordinal":
				// all numbers hang at these two, and "third" is no opposite of "two"
			case p.source == 0:
				ofSynset = append(ofSynset, [2]int{kind, to})
			default:
				from, isWord := senses[s.words[p.source-1]][at]
				goal, isGoal := senses[n.synsets[p.to].words[p.goal-1]][p.to]
				if isWord && isGoal {
					ofWords = append(ofWords, [3]int{kind, from, goal})
				}
			}
		}
		put(s.domain, len(ofSynset))
		for _, r := range ofSynset {
			put(r[:]...)
		}
	}
	put(len(ofWords))
	for _, r := range ofWords {
		put(r[:]...)
	}
	for _, list := range n.exceptions {
		put(len(list))
		for _, e := range list {
			put(len(e[0]))
			out = append(out, e[0]...)
			put(numbers[e[1]])
		}
	}
	return out
}

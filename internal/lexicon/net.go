package lexicon

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"io"
	"sort"
	"strings"
	"sync"
)

//go:embed wordnet.bin.gz
var packed []byte

// Part is a part of speech.
type Part int

// The parts of speech, in the order of the file. AnyPart stands for all of them.
const (
	Noun Part = iota
	Verb
	Adjective
	Adverb
	partCount
	AnyPart Part = -1
)

// Kinds of relations.
const (
	above    = iota + 1 // a synset and what it is a kind of
	similar             // adjectives, and verbs that are grouped
	whole               // a part and what it is a part of
	opposite            // of words
	derived             // of words: "resign" and "resignation"
)

type relation struct{ kind, to uint32 }

// sense is one meaning of a word.
type sense struct {
	synset uint32
	count  float32 // how often it was met, and unseen more
}

// net is WordNet, words and synsets by number.
type net struct {
	words  string   // sorted, a line each
	starts []uint32 // of each word in words, and the end

	sensesOf []uint32 // where the senses of word w as part p begin: at partCount*w+p
	senses   []sense

	firstOf    [partCount + 1]uint32 // synsets of each part of speech
	domains    []uint8
	relsOf     []uint32 // where the relations of each synset begin
	rels       []relation
	wordRelsOf []uint32 // where the relations of each sense begin
	wordRels   []relation
	members    []uint32 // senses by synset
	membersOf  []uint32 // where those of each synset begin

	kinds []uint16 // how many synsets are right below each

	irregular [partCount]map[string][]uint32 // the words of a form
}

// wordNet is read when first asked for.
var wordNet = sync.OnceValue(func() *net {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic(err) // the file is part of the program
	}
	data, err := io.ReadAll(z)
	if err != nil {
		panic(err)
	}
	return read(data)
})

// Prepare loads the lexicon, which is otherwise done when it is first asked.
func Prepare() {
	wordNet()
	opposing()
	alike()
	akin()
}

// reader takes numbers and texts off a file.
type reader struct{ data []byte }

func (r *reader) number() uint32 {
	if x := r.data[0]; x < 0x80 {
		r.data = r.data[1:]
		return uint32(x)
	}
	x, n := binary.Uvarint(r.data)
	r.data = r.data[n:]
	return uint32(x)
}

func (r *reader) text(bytes uint32) string {
	s := string(r.data[:bytes])
	r.data = r.data[bytes:]
	return s
}

// read takes the net from a file as tools/lexicon describes it.
func read(data []byte) *net {
	r := reader{data}
	n := &net{}
	words := r.number()
	n.words = r.text(r.number())
	n.starts = append(make([]uint32, 0, words+1), 0)
	for i := range len(n.words) {
		if n.words[i] == '\n' {
			n.starts = append(n.starts, uint32(i+1))
		}
	}
	n.readSenses(&r, words)
	n.readSynsets(&r)
	for p := range partCount {
		forms := r.number()
		n.irregular[p] = make(map[string][]uint32, forms)
		for range forms {
			form := r.text(r.number())
			n.irregular[p][form] = append(n.irregular[p][form], r.number())
		}
	}
	return n
}

// unseen is how many uses a sense is taken to have beside those that were counted.
const unseen = 0.5

func (n *net) readSenses(r *reader, words uint32) {
	n.sensesOf = make([]uint32, 0, words*uint32(partCount)+1)
	for range words * uint32(partCount) {
		n.sensesOf = append(n.sensesOf, uint32(len(n.senses)))
		for range r.number() {
			n.senses = append(n.senses, sense{r.number(), float32(r.number()) + unseen})
		}
	}
	n.sensesOf = append(n.sensesOf, uint32(len(n.senses)))
}

func (n *net) readSynsets(r *reader) {
	count := r.number()
	for p := range partCount {
		n.firstOf[p+1] = n.firstOf[p] + r.number()
	}
	n.domains = make([]uint8, count)
	n.relsOf = make([]uint32, 0, count+1)
	for i := range count {
		n.domains[i] = uint8(r.number())
		n.relsOf = append(n.relsOf, uint32(len(n.rels)))
		for range r.number() {
			n.rels = append(n.rels, relation{r.number(), r.number()})
		}
	}
	n.relsOf = append(n.relsOf, uint32(len(n.rels)))
	n.kinds = make([]uint16, count)
	for _, r := range n.rels {
		if r.kind == above {
			n.kinds[r.to]++
		}
	}

	pairs := make([][3]uint32, r.number())
	n.wordRelsOf = make([]uint32, len(n.senses)+1)
	for i := range pairs {
		pairs[i] = [3]uint32{r.number(), r.number(), r.number()}
		n.wordRelsOf[pairs[i][1]+1]++
	}
	n.wordRels = make([]relation, len(pairs))
	sum(n.wordRelsOf)
	filled := make([]uint32, len(n.senses))
	for _, p := range pairs {
		n.wordRels[n.wordRelsOf[p[1]]+filled[p[1]]] = relation{p[0], p[2]}
		filled[p[1]]++
	}

	n.membersOf = make([]uint32, count+1)
	for _, s := range n.senses {
		n.membersOf[s.synset+1]++
	}
	sum(n.membersOf)
	n.members = make([]uint32, len(n.senses))
	filled = make([]uint32, count)
	for i, s := range n.senses {
		n.members[n.membersOf[s.synset]+filled[s.synset]] = uint32(i)
		filled[s.synset]++
	}
}

// sum makes running sums of numbers.
func sum(counts []uint32) {
	for i := 1; i < len(counts); i++ {
		counts[i] += counts[i-1]
	}
}

// word is the number of a word as WordNet writes it, -1 if it is not known.
func (n *net) word(w string) int {
	count := len(n.starts) - 1
	i := sort.Search(count, func(i int) bool { return n.words[n.starts[i]:n.starts[i+1]-1] >= w })
	if i < count && n.words[n.starts[i]:n.starts[i+1]-1] == w {
		return i
	}
	return -1
}

func (n *net) name(word int) string {
	return strings.Clone(n.words[n.starts[word] : n.starts[word+1]-1])
}

// sensesAs are the first and the last but one sense of a word as a part of speech.
func (n *net) sensesAs(word int, p Part) (first, end uint32) {
	at := word*int(partCount) + int(p)
	return n.sensesOf[at], n.sensesOf[at+1]
}

// related are the relations of a synset.
func (n *net) related(synset uint32) []relation { return n.rels[n.relsOf[synset]:n.relsOf[synset+1]] }

// relatedWords are the relations of a sense to others.
func (n *net) relatedWords(sense uint32) []relation {
	return n.wordRels[n.wordRelsOf[sense]:n.wordRelsOf[sense+1]]
}

// sensesIn are the senses of all words of a synset.
func (n *net) sensesIn(synset uint32) []uint32 {
	return n.members[n.membersOf[synset]:n.membersOf[synset+1]]
}

// Rarity counts in how many documents of general news each word stem stands,
// and writes the table that package text weighs words by.
//
//	go run ./tools/rarity -o internal/text/rarity.txt FILE.jsonl.gz…
//
// Each input is gzipped JSON lines, a document a line, with its words under
// "text" or "sentences". Several reports of one event (lines with the same
// "topic") would make the names of that event look common, so a stem counts
// once a topic where there are topics. Stems in fewer than three documents are
// left out: the table holds words of the language, not traces of single texts.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"slices"
	"strings"

	"crosscheck/internal/text"
	"crosscheck/tools/jsonfile"
)

// leastDocuments is how many documents a stem must stand in to be kept.
const leastDocuments = 3

const head = `# In how many documents of general news each word stem (Snowball English) stands.
# The first line gives how many documents there are; every other line a number of
# documents and the stems that stand in so many. Made by tools/rarity.
# Counted over PolNeAR (news of 2015-2016), ECB+ (annotation CC BY 3.0) and the
# Wikinews reports of MEANTIME (CC BY 4.0). Counts only; no text is held here.
`

func main() {
	log.SetFlags(0)
	out := flag.String("o", "", "file to write, standard output without it")
	flag.Parse()
	t := table{counts: make(map[string]int), met: make(map[string]bool)}
	for _, path := range flag.Args() {
		if err := jsonfile.Lines(path, t.add); err != nil {
			log.Fatal(err)
		}
	}
	w := os.Stdout
	if *out != "" {
		f, err := os.Create(*out)
		if err != nil {
			log.Fatal(err)
		}
		w = f
	}
	if err := t.write(w); err != nil {
		log.Fatal(err)
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}
}

type table struct {
	documents int
	counts    map[string]int
	met       map[string]bool // "topic stem" pairs counted already
}

type document struct {
	Topic     string
	Text      string
	Sentences []string
}

func (t *table) add(d document) {
	t.documents++
	stems := make(map[string]bool)
	for _, s := range append(d.Sentences, d.Text) {
		for _, w := range text.Words(s) {
			if !text.IsFunction(w.Text) {
				stems[w.Stem] = true
			}
		}
	}
	for stem := range stems {
		key := d.Topic + " " + stem
		if d.Topic != "" && t.met[key] {
			continue
		}
		t.met[key] = true
		t.counts[stem]++
	}
}

func (t *table) write(w io.Writer) error {
	lines := make(map[int][]string)
	for stem, n := range t.counts {
		if n >= leastDocuments {
			lines[n] = append(lines[n], stem)
		}
	}
	buffered := bufio.NewWriter(w)
	fmt.Fprintf(buffered, "%s%d\n", head, t.documents)
	for _, n := range slices.Backward(slices.Sorted(maps.Keys(lines))) {
		slices.Sort(lines[n])
		fmt.Fprintf(buffered, "%d %s\n", n, strings.Join(lines[n], " "))
	}
	return buffered.Flush()
}

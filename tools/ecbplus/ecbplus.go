// Package ecbplus reads the annotated sentence pairs of the ECB+ corpus (Cybulska
// and Vossen 2014: 43 topics, each with reports of two look-alike events) and
// fills their topics up to what a story looks like.
package ecbplus

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"crosscheck/internal/fact"
)

// Unit is a sentence of a report. Annotated ones have their events marked.
type Unit struct {
	fact.Statement
	Annotated bool
}

// Pair is two annotated units of different reports, by their places in Units.
type Pair struct {
	A, B   int
	Shared int // events they have in common; two or more count as the same claim
}

// Same reports whether the pair counts as making the same claim.
func (p Pair) Same() bool { return p.Shared >= 2 }

// Topic is the annotated sentences of one topic's reports, filled with others of
// the same reports, and the pairs between the annotated ones.
type Topic struct {
	Name  string
	Units []Unit
	Pairs []Pair
	Docs  []fact.Statement // every sentence of the topic's reports
}

const leastWords = 5 // of a sentence that may fill a topic

type pairLine struct {
	Topic        string
	DocA         string `json:"doc_a"`
	SentA        int    `json:"sent_a"`
	A            string
	DocB         string `json:"doc_b"`
	SentB        int    `json:"sent_b"`
	B            string
	SharedEvents int `json:"shared_events"`
}

type docLine struct {
	Doc, Topic string
	Sentences  []string
}

// Read reads part "train" or "dev" from a folder. Topics are filled to size
// units with sentences of their reports, taken evenly over all of them.
func Read(folder, part string, size int) ([]Topic, error) {
	var topics []Topic
	byName := make(map[string]int)
	place := make(map[string]int) // topic, report and sentence → place among the units
	unit := func(t *Topic, doc string, sentence int, s string, annotated bool) int {
		key := fmt.Sprintf("%s %s %d", t.Name, doc, sentence)
		i, ok := place[key]
		if !ok {
			i = len(t.Units)
			place[key] = i
			t.Units = append(t.Units, Unit{statement(doc, sentence, s), annotated})
		}
		return i
	}
	err := lines(filepath.Join(folder, "ecbplus_"+part+".jsonl.gz"), func(p pairLine) {
		if _, ok := byName[p.Topic]; !ok {
			byName[p.Topic] = len(topics)
			topics = append(topics, Topic{Name: p.Topic})
		}
		t := &topics[byName[p.Topic]]
		t.Pairs = append(t.Pairs, Pair{
			A:      unit(t, p.DocA, p.SentA, p.A, true),
			B:      unit(t, p.DocB, p.SentB, p.B, true),
			Shared: p.SharedEvents,
		})
	})
	if err != nil {
		return nil, err
	}
	spare := make([][]func(), len(topics))
	err = lines(filepath.Join(folder, "ecbplus_docs_"+part+".jsonl.gz"), func(d docLine) {
		n, ok := byName[d.Topic]
		if !ok {
			return
		}
		t := &topics[n]
		for i, s := range d.Sentences {
			t.Docs = append(t.Docs, statement(d.Doc, i, s))
			if _, ok := place[fmt.Sprintf("%s %s %d", t.Name, d.Doc, i)]; !ok && len(strings.Fields(s)) >= leastWords {
				spare[n] = append(spare[n], func() { unit(t, d.Doc, i, s, false) })
			}
		}
	})
	for n := range topics {
		want := min(size-len(topics[n].Units), len(spare[n]))
		for i := range max(want, 0) {
			spare[n][i*len(spare[n])/want]()
		}
	}
	return topics, err
}

func statement(doc string, sentence int, s string) fact.Statement {
	return fact.Statement{
		ID: fmt.Sprintf("%s/%d", doc, sentence), ArticleID: doc, Sentence: sentence,
		Text: s, Level: fact.Content, Part: fact.Body, Checkable: true,
	}
}

// lines calls fn with each line of gzipped JSON lines.
func lines[T any](path string, fn func(T)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	scanner := bufio.NewScanner(z)
	scanner.Buffer(nil, 1<<24)
	for scanner.Scan() {
		var line T
		if err := json.Unmarshal(scanner.Bytes(), &line); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		fn(line)
	}
	return scanner.Err()
}

// Story is a handful of reports of one event with all their sentences.
type Story struct {
	Name      string
	Sentences []fact.Statement
	// Same and Known tell of pairs of sentence ids, the smaller first, whether
	// they count as the same claim, and whether both were annotated.
	Same, Known map[[2]string]bool
}

// Stories cuts the topics into stories of so many reports. The reports of a
// topic are of two events, told apart by the ends of their names.
func Stories(topics []Topic, reports int) []Story {
	var stories []Story
	for _, t := range topics {
		annotated := make(map[string]bool)
		same, known := make(map[[2]string]bool), make(map[[2]string]bool)
		for _, p := range t.Pairs {
			a, b := t.Units[p.A], t.Units[p.B]
			annotated[a.ArticleID], annotated[b.ArticleID] = true, true
			pair := [2]string{min(a.ID, b.ID), max(a.ID, b.ID)}
			known[pair], same[pair] = true, p.Same()
		}
		for _, event := range []string{"ecb", "ecbplus"} {
			var s Story
			docs := 0
			for i, sentence := range t.Docs {
				if !annotated[sentence.ArticleID] || !strings.HasSuffix(sentence.ArticleID, event) {
					continue
				}
				if i == 0 || t.Docs[i-1].ArticleID != sentence.ArticleID {
					if docs == reports {
						stories = append(stories, s)
						s, docs = Story{}, 0
					}
					docs++
				}
				if s.Name == "" {
					s = Story{Name: sentence.ArticleID, Same: same, Known: known}
				}
				s.Sentences = append(s.Sentences, sentence)
			}
			if docs == reports {
				stories = append(stories, s)
			}
		}
	}
	return stories
}

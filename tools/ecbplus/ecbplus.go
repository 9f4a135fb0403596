// Package ecbplus reads the annotated sentence pairs of the ECB+ corpus (Cybulska
// and Vossen 2014: 43 topics, each with reports of two look-alike events) and
// makes stories of its reports.
package ecbplus

import (
	"fmt"
	"path/filepath"
	"strings"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/tools/jsonfile"
)

// Pair is two annotated sentences of different reports of one topic.
type Pair struct {
	A, B   string // ids of the sentences, A < B
	Shared int    // events they have in common
}

// Same reports whether the pair counts as making the same claim.
func (p Pair) Same() bool { return p.Shared >= 2 }

// Topic is the reports of two look-alike events.
type Topic struct {
	Name      string
	Sentences []fact.Statement // of all reports, each with the report as its article
	Pairs     []Pair           // every pair of annotated sentences of different reports
}

// Sentence is the sentence with an id.
func (t *Topic) Sentence(id string) *fact.Statement {
	for i := range t.Sentences {
		if t.Sentences[i].ID == id {
			return &t.Sentences[i]
		}
	}
	return nil
}

// Read reads part "train" or "dev" from a folder.
func Read(folder, part string) ([]Topic, error) {
	var topics []Topic
	byName := make(map[string]int)
	err := jsonfile.Lines(filepath.Join(folder, "ecbplus_docs_"+part+".jsonl.gz"), func(d struct {
		Doc, Topic string
		Sentences  []string
	},
	) {
		n, ok := byName[d.Topic]
		if !ok {
			n = len(topics)
			byName[d.Topic] = n
			topics = append(topics, Topic{Name: d.Topic})
		}
		for i, s := range d.Sentences {
			topics[n].Sentences = append(topics[n].Sentences, sentence(d.Doc, i, s))
		}
	})
	if err != nil {
		return nil, err
	}
	err = jsonfile.Lines(filepath.Join(folder, "ecbplus_"+part+".jsonl.gz"), func(p struct {
		Topic        string
		DocA         string `json:"doc_a"`
		SentA        int    `json:"sent_a"`
		DocB         string `json:"doc_b"`
		SentB        int    `json:"sent_b"`
		SharedEvents int    `json:"shared_events"`
	},
	) {
		a, b := id(p.DocA, p.SentA), id(p.DocB, p.SentB)
		t := &topics[byName[p.Topic]]
		t.Pairs = append(t.Pairs, Pair{min(a, b), max(a, b), p.SharedEvents})
	})
	return topics, err
}

func id(doc string, n int) string { return fmt.Sprintf("%s/%d", doc, n) }

func sentence(doc string, n int, s string) fact.Statement {
	return fact.Statement{
		ID: id(doc, n), ArticleID: doc, Sentence: n,
		Text: s, Level: fact.Content, Part: fact.Body, Checkable: true,
	}
}

// Story is a handful of reports of one event.
type Story struct {
	Topic     string
	Sentences []fact.Statement
	// Shared tells of pairs of annotated sentences, by their ids, the smaller
	// first, how many events they have in common.
	Shared map[[2]string]int
}

// leastWords is how many words a sentence of a story has: shorter lines are
// addresses, dates and bylines, which no reader would take for a statement.
const leastWords = 5

// Stories cuts topics into stories of so many reports of one event. The two
// events of a topic are told apart by the ends of the names of their reports.
// Reports of which nothing is annotated are left out, and what is left over.
func Stories(topics []Topic, reports int) []Story {
	var stories []Story
	for _, t := range topics {
		shared := make(map[[2]string]int, len(t.Pairs))
		annotated := make(map[string]bool)
		for _, p := range t.Pairs {
			shared[[2]string{p.A, p.B}] = p.Shared
			for _, id := range []string{p.A, p.B} {
				doc, _, _ := strings.Cut(id, "/")
				annotated[doc] = true
			}
		}
		for _, event := range []string{"ecb", "ecbplus"} {
			s := Story{Topic: t.Name, Shared: shared}
			docs, last := 0, ""
			for _, sentence := range t.Sentences {
				if !annotated[sentence.ArticleID] || !strings.HasSuffix(sentence.ArticleID, event) {
					continue
				}
				if sentence.ArticleID != last {
					if docs == reports {
						stories = append(stories, s)
						s.Sentences, docs = nil, 0
					}
					docs++
					last = sentence.ArticleID
				}
				if len(strings.Fields(sentence.Text)) >= leastWords && !strings.HasPrefix(sentence.Text, "http") {
					s.Sentences = append(s.Sentences, sentence)
				}
			}
			if docs == reports {
				stories = append(stories, s)
			}
		}
	}
	return stories
}

// ReadVectors reads the vectors of the sentences of ECB+ train, by their text,
// each from an encoder that had not seen the sentence's topic. The encoder that
// the program ships has seen them all: its cosines are too good there, and a
// model fitted to them would lean on it too much.
func ReadVectors(folder string) (map[string]*encoder.Vector, error) {
	vectors := make(map[string]*encoder.Vector)
	var bad error
	err := jsonfile.Lines(filepath.Join(folder, "ecbplus_train_vectors.jsonl.gz"), func(l struct {
		Text   string
		Vector []int8
	},
	) {
		packed := make([]byte, len(l.Vector))
		for i, x := range l.Vector {
			packed[i] = byte(x)
		}
		v, err := encoder.Unpack(packed)
		if err != nil {
			bad = err
		}
		vectors[l.Text] = &v
	})
	if err == nil {
		err = bad
	}
	return vectors, err
}

// Package judgements reads what people judged, pairs of sentences that contradict each
// other and sentences that make the same claim, together with what the program says of
// them. Confidence is fitted to it and checked on it.
package judgements

import (
	"hash/fnv"
	"path/filepath"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/reading"
	"crosscheck/internal/verdicts"
	"crosscheck/tools/jsonfile"
)

// Difference is a difference that would dispute a claim, as the rules found it in a
// pair of sentences, and whether people say that the two contradict each other.
type Difference struct {
	Set   string // where the pair is from
	Kind  fact.DifferenceKind
	Right bool
	Half  int // 0 or 1: pairs about one thing are in one half
}

// labelled is a pair as its set has it.
type labelled struct {
	A, B                                                           string
	Label                                                          any
	Topic                                                          string
	ClaimHeadline, ArticleHeadline, ArticleHeadlineStance, ClaimID string
}

// set is one set of pairs.
type set struct {
	name, file string
	// kinds are those that the labels of the set speak of; of other differences they
	// tell nothing: paraphrases may differ in figures.
	kinds []fact.DifferenceKind
	pair  func(l *labelled) (a, b, about string, contradicts, judged bool)
}

// turned are the kinds of which a paraphrase has none.
var turned = []fact.DifferenceKind{fact.DiffPolarity, fact.DiffAgent, fact.DiffCertainty, fact.DiffCondition, fact.DiffPlace}

var sets = []set{
	{
		"FEVER Symmetric", "differences/fever_symmetric_dev.jsonl.gz",
		[]fact.DifferenceKind{fact.DiffNumber, fact.DiffDate, fact.DiffPolarity, fact.DiffPlace, fact.DiffAgent},
		func(l *labelled) (string, string, string, bool, bool) {
			a, b := plain.Replace(l.A), plain.Replace(l.B)
			return a, b, firstWords(a), l.Label == "REFUTES", true
		},
	},
	{
		"SICK", "differences/sick_train.jsonl.gz",
		[]fact.DifferenceKind{fact.DiffPolarity},
		func(l *labelled) (string, string, string, bool, bool) {
			return l.A, l.B, firstWords(l.A), l.Label == "CONTRADICTION", true
		},
	},
	{
		"Emergent", "differences/emergent_dev.jsonl.gz",
		[]fact.DifferenceKind{fact.DiffPolarity},
		func(l *labelled) (string, string, string, bool, bool) {
			return l.ClaimHeadline, l.ArticleHeadline, l.ClaimID, l.ArticleHeadlineStance == "against", l.ArticleHeadlineStance != "observing"
		},
	},
	{
		"ECB+", "matching/ecbplus_train.jsonl.gz", turned,
		func(l *labelled) (string, string, string, bool, bool) {
			return l.A, l.B, l.Topic, false, l.Label == 1.0
		},
	},
	{
		"MRPC", "matching/mrpc_train.jsonl.gz", turned,
		func(l *labelled) (string, string, string, bool, bool) {
			return l.A, l.B, l.A, false, l.Label == 1.0
		},
	},
}

// plain undoes the way FEVER writes brackets and quotation marks.
var plain = strings.NewReplacer("-LRB- ", "(", " -RRB-", ")", "-LSB- ", "[", " -RSB-", "]", "`` ", "“", " ``", "”", " ''", "”", " ,", ",", " .", ".", " 's", "'s")

// firstWords tell roughly what a sentence is about.
func firstWords(s string) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(2, len(f))], " ")
}

// half puts what is about one thing into one half.
func half(about string) int {
	h := fnv.New32a()
	h.Write([]byte(about))
	return int(h.Sum32() % 2)
}

// Differences are the differences that the rules find in all sets of a data folder and
// that their labels speak of.
func Differences(folder string) ([]Difference, error) {
	var out []Difference
	for _, s := range sets {
		err := jsonfile.Lines(filepath.Join(folder, s.file), func(l labelled) {
			a, b, about, contradicts, judged := s.pair(&l)
			if !judged {
				return
			}
			told := map[fact.DifferenceKind]bool{}
			for _, d := range verdicts.Differences([]fact.Statement{bare("a", a), bare("b", b)}, verdicts.Setting{}) {
				if d.Material && d.Concerns == fact.ConcernsClaim {
					told[d.Kind] = true
				}
			}
			for _, kind := range s.kinds {
				if told[kind] {
					out = append(out, Difference{s.name, kind, contradicts, half(about)})
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	return out, nil
}

func bare(id, line string) fact.Statement {
	s := reading.Single(line)
	s.ID, s.ArticleID = id, id
	return s
}

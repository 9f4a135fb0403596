package planted

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/tools/ecbplus"
	"crosscheck/tools/jsonfile"
)

// reports is how many reports a story has.
const reports = 5

// found is a conflict that readers found in reports of ECB+.
type found struct {
	Set  string
	Kind fact.DifferenceKind
	A, B place
}

// place is words in a sentence of a report, the words in code points of the sentence.
type place struct {
	report     string
	sentence   int
	start, end int
}

func (p *place) UnmarshalJSON(data []byte) error {
	return json.Unmarshal(data, &[]any{&p.report, &p.sentence, &p.start, &p.end})
}

// Reports are the stories of real reports in a set of ECB+ ("train" or "dev") that readers
// searched for conflicts, with what they found, sure or arguable. data is the folder of the
// development data, conflicts the file of what was found. A set of stories is a topic.
func Reports(data, conflicts, set string) ([]Story, error) {
	var file struct{ Conflicts []found }
	text, err := os.ReadFile(conflicts)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(text, &file); err != nil {
		return nil, err
	}
	data = filepath.Join(data, "matching")
	sentences := make(map[string][]string)
	err = jsonfile.Lines(filepath.Join(data, "ecbplus_docs_"+set+".jsonl.gz"), func(l struct {
		Doc       string
		Sentences []string
	},
	) {
		sentences[l.Doc] = l.Sentences
	})
	if err != nil {
		return nil, err
	}
	topics, err := ecbplus.Read(data, set)
	if err != nil {
		return nil, err
	}
	var stories []Story
	for _, told := range ecbplus.Stories(topics, reports) {
		s := Story{Set: "topic " + told.Topic, Story: told.Sentences[0].ArticleID}
		for _, x := range told.Sentences {
			file := x.ArticleID + ".txt"
			if !slices.ContainsFunc(s.Articles, func(a Article) bool { return a.File == file }) {
				s.Articles = append(s.Articles, Article{file, "Outlet: " + x.ArticleID + "\n\n" + strings.Join(sentences[x.ArticleID], "\n\n") + "\n"})
			}
		}
		for _, f := range file.Conflicts {
			a, b := f.A.words(sentences), f.B.words(sentences)
			holds := func(w Words) bool {
				return slices.ContainsFunc(s.Articles, func(x Article) bool { return x.File == w.File })
			}
			if f.Set == set && holds(a) && holds(b) {
				s.Conflicts = append(s.Conflicts, Conflict{Kind: f.Kind, Concerns: fact.ConcernsClaim, A: a, B: b})
			}
		}
		if len(s.Conflicts) > 0 { // in stories without any nobody looked
			stories = append(stories, s)
		}
	}
	return stories, nil
}

func (p *place) words(sentences map[string][]string) Words {
	if p.sentence >= len(sentences[p.report]) {
		return Words{}
	}
	sentence := sentences[p.report][p.sentence]
	return Words{File: p.report + ".txt", Sentence: sentence, Words: string([]rune(sentence)[p.start:p.end])}
}

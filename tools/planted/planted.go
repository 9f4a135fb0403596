// Package planted reads stories in which the conflicts are known, and finds the words that
// conflict.
//
// The invented ones are in internal/desk/testdata/stories.jsonl.gz: five reports of one invented
// event each, by writers who had not seen the program, and for every conflict the words
// of two reports that contradict each other. Reports gives real ones.
package planted

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/storage"
)

// Story is five reports of one event with the conflicts that were written into them. The
// stories of a set are by one writer.
type Story struct {
	Set, Story string
	Articles   []Article
	Conflicts  []Conflict
}

// Article is a file as an editor would import it.
type Article struct{ File, Text string }

// Conflict is words of two reports that contradict each other, and more words that take
// either side.
type Conflict struct {
	Kind     fact.DifferenceKind
	Concerns fact.Concern
	About    string
	A, B     Words
	More     []Words
}

// Words stand in a sentence of a file.
type Words struct{ File, Sentence, Words string }

// Side is a sentence and the words in it, as spans of an article.
type Side struct {
	Article         string
	Sentence, Words fact.Span
}

// Dossier brings a story through the program, by words and by meaning.
func (s *Story) Dossier(ctx context.Context, encoder func() (desk.Encoder, error)) (*fact.Dossier, error) {
	folder, err := os.MkdirTemp("", "story")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	var files []string
	for _, a := range s.Articles {
		file := filepath.Join(folder, a.File)
		if err := os.WriteFile(file, []byte(a.Text), 0o600); err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	read, _, err := desk.ReadFiles(files)
	if err != nil {
		return nil, err
	}
	var articles []fact.Article
	for _, f := range read {
		if f.Err != nil {
			return nil, fmt.Errorf("set %s, story %s: %w", s.Set, s.Story, f.Err)
		}
		articles = append(articles, f.Article)
	}
	store, err := storage.Open(ctx, filepath.Join(folder, "story.desk"))
	if err != nil {
		return nil, err
	}
	defer store.Close()
	d := desk.New(store, desk.WithIDs(desk.CountedIDs()), desk.WithEncoder(encoder))
	done, err := d.Import(ctx, "", articles, "")
	if err != nil {
		return nil, err
	}
	return d.Dossier(ctx, done.Story.ID, nil)
}

// Sides are where the words of a conflict stand, its two sides first.
func (c *Conflict) Sides(dossier *fact.Dossier) (sides []Side) {
	for _, p := range append([]Words{c.A, c.B}, c.More...) {
		for i := range dossier.Articles {
			a := &dossier.Articles[i]
			from := strings.Index(a.Text, p.Sentence)
			if filepath.Base(a.File) != p.File || from < 0 {
				continue
			}
			point := func(b int) int { return utf8.RuneCountInString(a.Text[:b]) }
			at := from + max(0, strings.Index(p.Sentence, p.Words))
			sides = append(sides, Side{
				a.ID, fact.Span{Start: point(from), End: point(from + len(p.Sentence))}, fact.Span{Start: point(at), End: point(at + len(p.Words))},
			})
		}
	}
	return sides
}

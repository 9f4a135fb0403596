package verdicts_test

import (
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
	"crosscheck/internal/verdicts"
)

// pieceOf is a statement that is a stretch of an article.
func pieceOf(id string, article *fact.Article, piece string) fact.Statement {
	s := single(id, piece)
	s.ArticleID = article.ID
	s.Shift(text.NewIndex(article.Text[:strings.Index(article.Text, piece)]).Len())
	return s
}

func TestContinuedQuotation(t *testing.T) {
	const rest = "But nobody can be expected to sign a new one."
	long := &fact.Article{ID: "a", Text: "The premier was asked about the line. “We keep our contracts. " + rest + "” He left."}
	for _, row := range []struct {
		name, short string
		want        int
	}{
		{"cut before what turns it", "“We keep our contracts,” the premier said. He left.", 1},
		{"the rest elsewhere", "“We keep our contracts,” the premier said. “But nobody can be expected to sign a new one,” he added.", 0},
		{"another quotation", "“We know our neighbours,” the premier said. He left.", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			short := &fact.Article{ID: "b", Text: row.short}
			first, _, _ := strings.Cut(row.short, " said.")
			pair := []fact.Statement{pieceOf("s", long, rest), pieceOf("t", short, first+" said.")}
			found := verdicts.Differences(pair, verdicts.Setting{Articles: map[string]*fact.Article{"a": long, "b": short}})
			if len(material(found, fact.DiffOmission)) != row.want {
				t.Errorf("%d omissions, want %d: %v", len(found), row.want, reasonsOf(found))
			}
		})
	}
}

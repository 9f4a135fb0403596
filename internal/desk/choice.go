package desk

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Choice says what a report leaves out. The zero value leaves out nothing.
type Choice struct {
	Undecided  bool // claims without a verdict
	OneArticle bool // claims that one article alone makes and nobody decided
	Comments   bool // comments, tags and highlights
	Decisions  bool // answers on matches
}

// LeaveOut returns the story without what is not wanted, and a sentence for each
// kind of thing that is gone, for the report to say so. The story itself is not
// changed.
func LeaveOut(dossier *fact.Dossier, choice Choice) (*fact.Dossier, []string) {
	d := *dossier
	var said []string
	tell := func(n int, sentence message.Key) {
		if n > 0 {
			said = append(said, message.Count(sentence, n))
		}
	}
	if choice.Undecided || choice.OneArticle {
		undecided, alone := 0, 0
		statements := dossier.Statements()
		d.Claims = nil
		for _, c := range dossier.Claims {
			v := dossier.Verdict(c.ID)
			isDecided := v != nil && v.Kind != fact.Undecided
			switch {
			case isDecided:
				d.Claims = append(d.Claims, c)
			case choice.Undecided:
				undecided++
			case choice.OneArticle && articlesOf(statements, c) < 2:
				alone++
			default:
				d.Claims = append(d.Claims, c)
			}
		}
		tell(undecided, message.Key("{{.Count}} claims without a verdict are left out."))
		tell(alone, message.Key("{{.Count}} undecided claims of single articles are left out."))
	}
	if choice.Comments {
		tell(len(d.Annotations), message.Key("{{.Count}} comments, tags and highlights are left out."))
		d.Annotations = nil
	}
	if choice.Decisions {
		tell(len(d.Decisions), message.Key("{{.Count}} answers on matches are left out."))
		d.Decisions = nil
	}
	return &d, said
}

// articlesOf counts the articles whose statements a claim holds.
func articlesOf(statements map[string]*fact.Statement, c fact.Claim) int {
	distinct := map[string]bool{}
	for _, id := range c.Statements {
		if s := statements[id]; s != nil {
			distinct[s.ArticleID] = true
		}
	}
	return len(distinct)
}

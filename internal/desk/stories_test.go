package desk_test

import (
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/tools/jsonfile"
	"crosscheck/tools/planted"
)

// TestEvalStories counts how many conflicts of invented stories are shown as material on a claim
// that holds both sides, with words of both, and how many of the claims that are called disputed
// hold one. Rules were written with most of these sets at hand, and package contrast was fitted to
// them: on sets that nobody had looked at the rules alone showed about a third, with what is
// likely about half, so that what counts is a new one: CROSSCHECK_STORIES names a file with others.
func TestEvalStories(t *testing.T) {
	if os.Getenv("CROSSCHECK_EVAL") == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	bySet := make(map[string]*storyCount)
	all := &storyCount{}
	file := cmp.Or(os.Getenv("CROSSCHECK_STORIES"), filepath.Join("testdata", "stories.jsonl.gz"))
	err := jsonfile.Lines(file, func(s planted.Story) {
		if bySet[s.Set] == nil {
			bySet[s.Set] = &storyCount{}
		}
		n := countStory(t, &s)
		bySet[s.Set].add(n)
		all.add(n)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range slices.Sorted(maps.Keys(bySet)) {
		bySet[set].log(t, "set "+set)
	}
	all.log(t, "all")
}

// storyCount is how conflicts are shown, and how many claims are called disputed, and rightly.
type storyCount struct{ conflicts, material, minor, together, disputed, right int }

func (c *storyCount) add(o storyCount) {
	c.conflicts += o.conflicts
	c.material += o.material
	c.minor += o.minor
	c.together += o.together
	c.disputed += o.disputed
	c.right += o.right
}

func (c *storyCount) log(t *testing.T, what string) {
	t.Helper()
	t.Logf("%-6s %3d conflicts: %3d material, %2d minor, %3d in one claim without, %3d apart; %3d of %3d disputed claims have one",
		what, c.conflicts, c.material, c.minor, c.together, c.conflicts-c.material-c.minor-c.together, c.right, c.disputed)
}

func countStory(t *testing.T, s *planted.Story) (n storyCount) {
	t.Helper()
	dossier, err := s.Dossier(t.Context(), loadEncoder)
	if err != nil {
		t.Fatal(err)
	}
	statements := dossier.Statements()
	var conflicts [][]planted.Side
	for _, c := range s.Conflicts {
		sides := c.Sides(dossier)
		conflicts = append(conflicts, sides)
		best := 0
		for i := range dossier.Claims {
			claim := &dossier.Claims[i]
			best = max(best, shownOn(claim, dossier, statements, sides[0], sides[1]))
			for _, one := range sides[:2] {
				for _, other := range sides[2:] {
					best = max(best, shownOn(claim, dossier, statements, one, other))
				}
			}
		}
		n.conflicts++
		if best < 2 && os.Getenv("CROSSCHECK_EVAL_SHOW") != "" {
			t.Logf("not shown, %s: %s/%s %s: %s\n\t%s\n\t%s", [2]string{"apart", "in one claim"}[best], s.Set, s.Story, c.Kind, c.About, c.A.Sentence, c.B.Sentence)
		}
		switch best {
		case 3:
			n.material++
		case 2:
			n.minor++
		case 1:
			n.together++
		}
	}
	for i := range dossier.Claims {
		a := dossier.Assessments[dossier.Claims[i].ID]
		if a.Suggestion.Verdict != fact.Disputed {
			continue
		}
		n.disputed++
		right := slices.ContainsFunc(a.Differences, func(d fact.Difference) bool {
			return d.Material && d.Concerns == fact.ConcernsClaim && slices.ContainsFunc(conflicts, func(sides []planted.Side) bool {
				files := make(map[string]bool)
				for _, on := range sides {
					if tells(d, statements, on.Article, on.Sentence) {
						files[on.Article] = true
					}
				}
				return len(files) > 1
			})
		})
		if right {
			n.right++
		} else if os.Getenv("CROSSCHECK_EVAL_SHOW") != "" {
			t.Logf("called disputed: %s/%s %s", s.Set, s.Story, dossier.Claims[i].Text)
		}
	}
	return n
}

// shownOn is how a claim shows that two sides differ: 3 as material, 2 as minor, 1 if it only holds
// both, 0 if it does not.
func shownOn(claim *fact.Claim, dossier *fact.Dossier, statements map[string]*fact.Statement, one, other planted.Side) int {
	if one.Article == other.Article {
		return 0
	}
	holds := func(on planted.Side) bool {
		return slices.ContainsFunc(claim.Statements, func(id string) bool {
			st := statements[id]
			return st != nil && st.ArticleID == on.Article && st.Overlaps(on.Sentence)
		})
	}
	if !holds(one) || !holds(other) {
		return 0
	}
	best := 1
	for _, d := range dossier.Assessments[claim.ID].Differences {
		if tells(d, statements, one.Article, one.Words) && tells(d, statements, other.Article, other.Words) {
			best = max(best, 2)
			if d.Material {
				return 3
			}
		}
	}
	return best
}

// tells reports whether a difference names words of a stretch of an article.
func tells(d fact.Difference, statements map[string]*fact.Statement, article string, at fact.Span) bool {
	return slices.ContainsFunc(d.Values, func(v fact.DifferenceValue) bool {
		st := statements[v.Statement]
		return st != nil && st.ArticleID == article && v.Overlaps(at)
	})
}

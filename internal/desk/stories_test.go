package desk_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/tools/jsonfile"
)

// inventedStory is five reports of one invented event, with the conflicts that were written into
// them.
type inventedStory struct {
	Set, Story string
	Articles   []struct{ File, Text string }
	Conflicts  []plantedConflict
}

// plantedConflict is one: words of two reports that contradict each other, and more words that
// take either side.
type plantedConflict struct {
	Kind     fact.DifferenceKind
	Concerns fact.Concern
	About    string
	A, B     plantedWords
	More     []plantedWords
}

type plantedWords struct{ File, Sentence, Words string }

// TestEvalStories counts how many conflicts of invented stories are shown as material on a claim
// that holds both sides, with words of both, and how many of the claims that are called disputed
// hold one. Rules were written with all of these sets at hand: on sets that nobody had looked at
// they showed about a third, so that what counts is a new one.
func TestEvalStories(t *testing.T) {
	if os.Getenv("CROSSCHECK_EVAL") == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	bySet := make(map[string]*storyCount)
	all := &storyCount{}
	err := jsonfile.Lines(filepath.Join("testdata", "stories.jsonl.gz"), func(s inventedStory) {
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

// side is a sentence and the words in it, as spans of an article.
type side struct {
	article         string
	sentence, words fact.Span
}

func countStory(t *testing.T, s *inventedStory) (n storyCount) {
	t.Helper()
	dossier := storyDossier(t, s)
	statements := dossier.Statements()
	var conflicts [][]side
	for _, c := range s.Conflicts {
		sides := sidesOf(dossier, &c)
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
			return d.Material && d.Concerns == fact.ConcernsClaim && slices.ContainsFunc(conflicts, func(sides []side) bool {
				files := make(map[string]bool)
				for _, on := range sides {
					if tells(d, statements, on.article, on.sentence) {
						files[on.article] = true
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
func shownOn(claim *fact.Claim, dossier *fact.Dossier, statements map[string]*fact.Statement, one, other side) int {
	if one.article == other.article {
		return 0
	}
	holds := func(on side) bool {
		return slices.ContainsFunc(claim.Statements, func(id string) bool {
			st := statements[id]
			return st != nil && st.ArticleID == on.article && st.Overlaps(on.sentence)
		})
	}
	if !holds(one) || !holds(other) {
		return 0
	}
	best := 1
	for _, d := range dossier.Assessments[claim.ID].Differences {
		if tells(d, statements, one.article, one.words) && tells(d, statements, other.article, other.words) {
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

// storyDossier brings a story through the program, by words and meaning.
func storyDossier(t *testing.T, s *inventedStory) *fact.Dossier {
	t.Helper()
	folder := t.TempDir()
	var files []string
	for _, a := range s.Articles {
		file := filepath.Join(folder, a.File)
		if err := os.WriteFile(file, []byte(a.Text), 0o600); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	read, _, err := desk.ReadFiles(files)
	if err != nil {
		t.Fatal(err)
	}
	var articles []fact.Article
	for _, f := range read {
		if f.Err != nil {
			t.Fatal(f.Err)
		}
		articles = append(articles, f.Article)
	}
	d := onStore(mustStore(t), desk.WithEncoder(loadEncoder))
	return mustDossier(t, d, mustImport(t, d, articles...).Story.ID)
}

// sidesOf are where the words of a conflict stand, its two sides first.
func sidesOf(dossier *fact.Dossier, c *plantedConflict) (sides []side) {
	for _, p := range append([]plantedWords{c.A, c.B}, c.More...) {
		for i := range dossier.Articles {
			a := &dossier.Articles[i]
			from := strings.Index(a.Text, p.Sentence)
			if filepath.Base(a.File) != p.File || from < 0 {
				continue
			}
			point := func(b int) int { return utf8.RuneCountInString(a.Text[:b]) }
			at := from + max(0, strings.Index(p.Sentence, p.Words))
			sides = append(sides, side{
				a.ID, fact.Span{Start: point(from), End: point(from + len(p.Sentence))}, fact.Span{Start: point(at), End: point(at + len(p.Words))},
			})
		}
	}
	return sides
}

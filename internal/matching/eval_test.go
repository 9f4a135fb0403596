package matching_test

import (
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/text"
	"crosscheck/tools/ecbplus"
	"crosscheck/tools/sameclaim"
)

// The measures below run over the data folder named by CROSSCHECK_EVAL and skip
// without it. The models were fitted to the train part: its figures, with vectors
// from encoders that had not seen the topic, are to be compared with each other
// only. On the dev part the program's own encoder is used.

// part is one half of the data with the vectors of its sentences by their texts.
type part struct {
	name    string
	topics  []ecbplus.Topic
	vectors map[string]*encoder.Vector
}

func evalParts(t *testing.T) []part {
	t.Helper()
	folder := os.Getenv("CROSSCHECK_EVAL")
	if folder == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	folder = filepath.Join(folder, "matching")
	parts := []part{{name: "train"}, {name: "dev"}}
	for i := range parts {
		topics, err := ecbplus.Read(folder, parts[i].name)
		if err != nil {
			t.Fatal(err)
		}
		parts[i].topics = topics
	}
	vectors, err := ecbplus.ReadVectors(folder)
	if err != nil {
		t.Fatal(err)
	}
	parts[0].vectors, parts[1].vectors = vectors, encoded(t, parts[1].topics)
	return parts
}

func encoded(t *testing.T, topics []ecbplus.Topic) map[string]*encoder.Vector {
	t.Helper()
	var texts []string
	for _, topic := range topics {
		for _, s := range topic.Sentences {
			texts = append(texts, s.Text)
		}
	}
	list, err := mustEncoder(t).Encode(context.Background(), texts, nil)
	if err != nil {
		t.Fatal(err)
	}
	vectors := make(map[string]*encoder.Vector)
	for i, s := range texts {
		vectors[s] = &list[i]
	}
	return vectors
}

// judged is a pair with a score and what is so.
type judged struct {
	score float64
	same  bool
}

// averagePrecision is the mean of the precisions at each pair that is the same.
func averagePrecision(pairs []judged) float64 {
	scores := make([]float64, len(pairs))
	for i, p := range pairs {
		scores[i] = p.score
	}
	return sameclaim.AveragePrecision(scores, func(i int) bool { return pairs[i].same })
}

// brier is the mean squared distance of the scores from what is so, and of the
// base rate from it.
func brier(pairs []judged) (ours, base float64) {
	rate := 0.0
	for _, p := range pairs {
		is := 0.0
		if p.same {
			is = 1
		}
		rate += is / float64(len(pairs))
		ours += (p.score - is) * (p.score - is) / float64(len(pairs))
	}
	return ours, rate * (1 - rate)
}

// TestEvalScore ranks the annotated pairs of ECB+ as bare pairs: with the reports
// of the pair's topic as context, and without.
func TestEvalScore(t *testing.T) {
	for _, part := range evalParts(t) {
		rows := []struct {
			name           string
			story, meaning bool
			pairs          []judged
		}{{name: "words", story: true}, {name: "words and meaning", story: true, meaning: true}, {name: "words, alone"}, {name: "words and meaning, alone", meaning: true}}
		var plain []judged
		for _, topic := range part.topics {
			for i := range rows {
				r := &rows[i]
				scorer := part.scorer(topic.Sentences, r.story, r.meaning)
				for _, p := range topic.Pairs {
					score, _ := scorer.Score(topic.Sentence(p.A), topic.Sentence(p.B))
					r.pairs = append(r.pairs, judged{score, p.Same()})
				}
			}
			for _, p := range topic.Pairs {
				plain = append(plain, judged{cosine(topic.Sentence(p.A).Text, topic.Sentence(p.B).Text), p.Same()})
			}
		}
		t.Logf("ECB+ %-5s words TF-IDF cosine average precision %.3f", part.name, averagePrecision(plain))
		for _, r := range rows {
			ours, base := brier(r.pairs)
			t.Logf("ECB+ %-5s %-25s average precision %.3f  Brier %.3f (base rate %.3f)", part.name, r.name, averagePrecision(r.pairs), ours, base)
			logReliability(t, r.pairs)
		}
	}
}

// scorer scores bare pairs, in a story or without one.
func (p part) scorer(sentences []fact.Statement, story, meaning bool) *matching.Scorer {
	if !story {
		sentences = nil
	}
	s := matching.NewScorer(sentences)
	if meaning {
		s.UseVectors(p.vectors)
	}
	return s
}

// logReliability shows how often pairs of a score are the same.
func logReliability(t *testing.T, pairs []judged) {
	edges := []float64{0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9, 1.01}
	for i, low := range edges[:len(edges)-1] {
		n, said, is := 0, 0.0, 0
		for _, p := range pairs {
			if p.score >= low && p.score < edges[i+1] {
				n++
				said += p.score
				if p.same {
					is++
				}
			}
		}
		if n > 0 {
			t.Logf("  score %.2f–%.2f: %6d pairs, mean score %.3f, share that is the same %.3f", low, edges[i+1], n, said/float64(n), float64(is)/float64(n))
		}
	}
}

// cosine is the baseline: log counts of stems times their general rarity.
func cosine(a, b string) float64 {
	bag := func(s string) map[string]float64 {
		v := make(map[string]float64)
		for _, w := range text.Words(s) {
			v[w.Stem]++
		}
		for stem, n := range v {
			v[stem] = (1 + math.Log(n)) * text.Rarity(stem)
		}
		return v
	}
	dot := func(x, y map[string]float64) float64 {
		total := 0.0
		for stem, v := range x {
			total += v * y[stem]
		}
		return total
	}
	x, y := bag(a), bag(b)
	return dot(x, y) / max(math.Sqrt(dot(x, x)*dot(y, y)), 1e-9)
}

// maxUnmarked is the baseline's score above which a pair with a sentence that
// nobody annotated is not judged: it may be a match that was not marked.
const maxUnmarked = 0.3

// TestEvalStory ranks all pairs of stories of five reports, where one in some
// hundred is the same, as the program does: through the index, and as bare pairs
// with the story as context.
func TestEvalStory(t *testing.T) {
	models := pilots(t)
	for _, part := range evalParts(t) {
		var mean [6]float64
		all := make([][]judged, len(mean))
		stories := 0
		for _, story := range ecbplus.Stories(part.topics, 5) {
			scores := []map[[2]string]float64{
				nil, scoresOf(mustMatch(t, story.Sentences)), scoresOf(mustCompareMeaning(t, story.Sentences, part.vectors).Matches()), make(map[[2]string]float64), nil, nil,
			}
			scores[4], scores[5] = pilotScores(models, story.Sentences, part.vectors)
			scorer := part.scorer(story.Sentences, true, true)
			pairs := make([][]judged, len(mean))
			positives := 0
			for i, a := range story.Sentences {
				for _, b := range story.Sentences[:i] {
					key := [2]string{min(a.ID, b.ID), max(a.ID, b.ID)}
					shared, annotated := story.Shared[key]
					plain := cosine(a.Text, b.Text)
					if a.ArticleID == b.ArticleID || (!annotated && plain > maxUnmarked) {
						continue
					}
					same := shared >= 2
					if same {
						positives++
					}
					pairs[0] = append(pairs[0], judged{plain, same})
					scores[3][key], _ = scorer.Score(&a, &b)
					for k := 1; k < len(mean); k++ {
						pairs[k] = append(pairs[k], judged{scores[k][key], same})
					}
				}
			}
			if positives < 3 {
				continue // an average precision of one or two says nothing
			}
			stories++
			for k := range mean {
				mean[k] += averagePrecision(pairs[k])
				all[k] = append(all[k], pairs[k]...)
			}
		}
		for k, name := range []string{"words TF-IDF cosine", "words", "words and meaning", "the same, bare pairs"} {
			ours, base := brier(all[k])
			t.Logf("stories of ECB+ %-5s %-20s mean average precision %.3f  Brier %.4f (base rate %.4f, %d stories)", part.name, name, mean[k]/float64(stories), ours, base, stories)
		}
		if models != nil {
			t.Logf("stories of ECB+ %-5s the pilot            mean average precision %.3f, with its second look %.3f", part.name, mean[4]/float64(stories), mean[5]/float64(stories))
		}
		logReliability(t, all[2])
		logReliability(t, all[3])
	}
}

func mustCompareMeaning(t testing.TB, story []fact.Statement, byText map[string]*encoder.Vector) *matching.Comparison {
	t.Helper()
	return mustCompare(t, story, vectorsOf(story, byText))
}

func vectorsOf(story []fact.Statement, byText map[string]*encoder.Vector) matching.Vectors {
	vectors := make(matching.Vectors)
	for i, v := range inArticles(story, byText) {
		if v != nil {
			vectors[story[i].ID] = v
		}
	}
	return vectors
}

// inArticles are the vectors of sentences, which are given by their texts, as the program
// makes them.
func inArticles(sentences []fact.Statement, byText map[string]*encoder.Vector) []*encoder.Vector {
	raw := make([]*encoder.Vector, len(sentences))
	for i := range sentences {
		raw[i] = byText[sentences[i].Text]
	}
	return matching.InArticles(sentences, raw)
}

// TestEvalCandidates counts what the index misses of the pairs of whole topics,
// some twenty reports each, that score .3 or more when all pairs are compared.
func TestEvalCandidates(t *testing.T) {
	for _, part := range evalParts(t) {
		found, all, listed, possible := 0, 0, 0, 0
		for _, topic := range part.topics {
			got := scoresOf(mustCompareMeaning(t, topic.Sentences, part.vectors).Matches())
			listed += len(got)
			var pairs [][2]int
			vectors := inArticles(topic.Sentences, part.vectors)
			for i, s := range topic.Sentences {
				for j, o := range topic.Sentences[:i] {
					if o.ArticleID != s.ArticleID && vectors[i] != nil && vectors[j] != nil {
						pairs = append(pairs, [2]int{i, j})
					}
				}
			}
			possible += len(pairs)
			for i, score := range matching.AllScores(topic.Sentences, vectors, pairs) {
				if score < 0.3 {
					continue
				}
				a, b := topic.Sentences[pairs[i][0]].ID, topic.Sentences[pairs[i][1]].ID
				all++
				if _, ok := got[[2]string{min(a, b), max(a, b)}]; ok {
					found++
				}
			}
		}
		t.Logf("ECB+ %-5s %d of %d pairs of .3 or more are found (%.4f); %d of %d pairs are listed", part.name, found, all, float64(found)/float64(all), listed, possible)
	}
}

func scoresOf(matches []fact.Match) map[[2]string]float64 {
	scores := make(map[[2]string]float64, len(matches))
	for _, m := range matches {
		scores[[2]string{m.A, m.B}] = m.Score
	}
	return scores
}

// TestEvalGroups groups stories of five reports and counts pairs of annotated
// sentences of different articles; pairs with exactly one event in common are
// not judged. The baseline joins whatever hangs together through pairs above a
// half.
func TestEvalGroups(t *testing.T) {
	for _, part := range evalParts(t) {
		var words, meaning, linked, oneByOne tally
		for _, story := range ecbplus.Stories(part.topics, 5) {
			for keep := 2; keep <= 4; keep++ {
				oneByOne.count(story, groupsOf(t, grown(t, story.Sentences, part.vectors, keep), story.Sentences, matching.Given{}))
			}
			words.count(story, mustGroup(t, story.Sentences, matching.Given{}))
			c := mustCompareMeaning(t, story.Sentences, part.vectors)
			meaning.count(story, groupsOf(t, c, story.Sentences, matching.Given{}))
			linked.count(story, chained(story.Sentences, c.Matches(), 0.5))
		}
		t.Logf("ECB+ %-5s chains of pairs above .5: %s", part.name, linked)
		t.Logf("ECB+ %-5s by words:                 %s", part.name, words)
		t.Logf("ECB+ %-5s by words and meaning:     %s", part.name, meaning)
		t.Logf("ECB+ %-5s one report after another: %s", part.name, oneByOne)
	}
}

// grown is a story whose first reports came in at once and the others one by one.
func grown(t *testing.T, story []fact.Statement, byText map[string]*encoder.Vector, first int) *matching.Comparison {
	var c *matching.Comparison
	articles := 0
	for i, s := range story {
		if i+1 < len(story) && story[i+1].ArticleID == s.ArticleID {
			continue
		}
		if articles++; articles < first {
			continue
		}
		state := story[:i+1]
		if c == nil || !c.Basis().Serves(state) {
			c = mustCompareMeaning(t, state, byText)
		} else if err := c.Update(context.Background(), state, vectorsOf(state, byText), nil); err != nil {
			t.Fatal(err)
		}
	}
	return c
}

// TestEvalUnrelated groups one report of each topic: events that have nothing to
// do with each other.
func TestEvalUnrelated(t *testing.T) {
	for _, part := range evalParts(t) {
		var story []fact.Statement
		for _, topic := range part.topics {
			for _, s := range topic.Sentences {
				if s.ArticleID == topic.Sentences[0].ArticleID {
					story = append(story, s)
				}
			}
		}
		for _, c := range []struct {
			name       string
			comparison *matching.Comparison
		}{{"by words", mustCompare(t, story, nil)}, {"by words and meaning", mustCompareMeaning(t, story, part.vectors)}} {
			joined := 0
			for _, claim := range groupsOf(t, c.comparison, story, matching.Given{}) {
				if len(claim.Statements) > 1 {
					joined++
				}
			}
			t.Logf("%d unrelated reports of ECB+ %-5s %-21s %d claims join some of %d statements", len(part.topics), part.name, c.name, joined, len(story))
		}
	}
}

// TestEvalStability lets the last of five reports come into a story of four, and
// counts which pairs of the four's statements are in one claim before or after, but
// not both: as a desk does it, on the basis of the four, and compared anew.
func TestEvalStability(t *testing.T) {
	for _, part := range evalParts(t) {
		var asADesk, anew moved
		for _, story := range ecbplus.Stories(part.topics, 5) {
			all := story.Sentences
			last := all[len(all)-1].ArticleID
			fewer := slices.DeleteFunc(slices.Clone(all), func(s fact.Statement) bool { return s.ArticleID == last })
			c := mustCompareMeaning(t, fewer, part.vectors)
			before := together(groupsOf(t, c, fewer, matching.Given{}))
			anew.count(before, together(groupsOf(t, mustCompareMeaning(t, all, part.vectors), all, matching.Given{})), last)
			if !c.Basis().Serves(all) {
				c = mustCompareMeaning(t, all, part.vectors)
			} else if err := c.Update(context.Background(), all, vectorsOf(all, part.vectors), nil); err != nil {
				t.Fatal(err)
			}
			asADesk.count(before, together(groupsOf(t, c, all, matching.Given{})), last)
		}
		t.Logf("ECB+ %-5s a fifth report comes in: %s", part.name, asADesk)
		t.Logf("ECB+ %-5s all compared anew:       %s", part.name, anew)
	}
}

// moved counts pairs of statements that are in one claim before and after, and in
// one of the two.
type moved struct{ stayed, came, went int }

func (m moved) String() string {
	return fmt.Sprintf("%d pairs stay in one claim, %d come into one, %d no longer are", m.stayed, m.came, m.went)
}

// count leaves out what stands in the article that came in.
func (m *moved) count(before, after map[[2]string]bool, article string) {
	for pair := range after {
		switch {
		case strings.HasPrefix(pair[0], article+"/") || strings.HasPrefix(pair[1], article+"/"):
		case before[pair]:
			m.stayed++
		default:
			m.came++
		}
	}
	for pair := range before {
		if !after[pair] {
			m.went++
		}
	}
}

// together are the pairs of statements that share a claim.
func together(claims []fact.Claim) map[[2]string]bool {
	pairs := make(map[[2]string]bool)
	for _, c := range claims {
		for i, a := range c.Statements {
			for _, b := range c.Statements[:i] {
				pairs[[2]string{min(a, b), max(a, b)}] = true
			}
		}
	}
	return pairs
}

// tally counts pairs over many stories.
type tally struct{ stories, right, wrong, missed int }

func (n *tally) count(story ecbplus.Story, claims []fact.Claim) {
	joined := together(claims)
	n.stories++
	for i, s := range story.Sentences {
		for _, o := range story.Sentences[:i] {
			pair := [2]string{min(s.ID, o.ID), max(s.ID, o.ID)}
			shared, annotated := story.Shared[pair]
			switch {
			case !annotated || shared == 1:
			case joined[pair] && shared >= 2:
				n.right++
			case joined[pair]:
				n.wrong++
			case shared >= 2:
				n.missed++
			}
		}
	}
}

func (n tally) String() string {
	p, r, f1 := n.rates()
	return fmt.Sprintf("precision %.3f  recall %.3f  F1 %.3f (%d stories)", p, r, f1, n.stories)
}

func (n tally) rates() (precision, recall, f1 float64) {
	p, r := float64(n.right)/float64(max(1, n.right+n.wrong)), float64(n.right)/float64(max(1, n.right+n.missed))
	return p, r, 2 * p * r / max(p+r, 1e-9)
}

// chained joins every pair at or above a score, and what hangs together.
func chained(story []fact.Statement, matches []fact.Match, least float64) []fact.Claim {
	claims := make(map[string]*fact.Claim)
	for _, s := range story {
		claims[s.ID] = &fact.Claim{Statements: []string{s.ID}}
	}
	for _, m := range matches {
		a, b := claims[m.A], claims[m.B]
		if m.Score < least || a == b {
			continue
		}
		a.Statements = append(a.Statements, b.Statements...)
		for _, id := range b.Statements {
			claims[id] = a
		}
	}
	var out []fact.Claim
	for _, s := range story {
		if c := claims[s.ID]; c.Statements[0] == s.ID {
			out = append(out, *c)
		}
	}
	return out
}

package matching_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
)

// read makes an article and its reading of sentences, of which the parts between
// | are statements.
func read(id string, sentences ...string) (fact.Article, fact.Reading) {
	a := fact.Article{ID: id, VersionID: id}
	r := fact.Reading{VersionID: id}
	at := 0
	for n, s := range sentences {
		start := at
		for clause := range strings.SplitSeq(s, "|") {
			span := fact.Span{Start: at, End: at + len([]rune(clause))}
			r.Statements = append(r.Statements, fact.Statement{
				ID: fact.StatementID(id, span, fact.Content), ArticleID: id, VersionID: id, Span: span,
				Text: clause, Sentence: n, Level: fact.Content, Part: fact.Body, Checkable: true,
			})
			at = span.End
		}
		r.Sentences = append(r.Sentences, fact.Span{Start: start, End: at})
		a.Text += strings.ReplaceAll(s, "|", "") + " "
		at++
	}
	return a, r
}

func TestEncodeReadsClausesInTheirSentences(t *testing.T) {
	e := mustEncoder(t)
	a, r := read("a", "Zürich’s mayor resigned|, and it surprised everybody.", "The mayor of Zürich stepped down.")
	r.Statements[1].Superseded = true
	vectors, err := matching.Encode(context.Background(), e, []fact.Article{a}, []fact.Reading{r}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	clause, sentence := vectors[r.Statements[0].ID], vectors[r.Statements[2].ID]
	if len(vectors) != 2 || clause == nil || sentence == nil {
		t.Fatalf("%d vectors, want those of the two statements that stand", len(vectors))
	}
	whole, err := e.Encode(context.Background(), []string{"Zürich’s mayor resigned, and it surprised everybody.", "The mayor of Zürich stepped down."}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if c := sentence.Cosine(&whole[1]); c < 0.999 {
		t.Errorf("a statement that is a sentence has cosine %.3f with it", c)
	}
	if apart, together := clause.Cosine(sentence), whole[0].Cosine(sentence); apart <= together {
		t.Errorf("the clause is no nearer (%.3f) to the other sentence than its own sentence is (%.3f)", apart, together)
	}
}

// counting counts the texts that an encoder is given.
type countingEncoder struct {
	*encoder.Encoder
	texts int
}

func (c *countingEncoder) Each(ctx context.Context, texts []string, progress encoder.Progress, visit func(int, *encoder.Encoding)) error {
	c.texts += len(texts)
	return c.Encoder.Each(ctx, texts, progress, visit)
}

func TestEncodeMakesOnlyWhatIsNotKnown(t *testing.T) {
	e := &countingEncoder{Encoder: mustEncoder(t)}
	a, r := read("a", "The bridge fell.", "Trains were stopped.")
	first, err := matching.Encode(context.Background(), e, []fact.Article{a}, []fact.Reading{r}, nil, nil)
	if err != nil || e.texts != 2 {
		t.Fatalf("%d texts were encoded, %v", e.texts, err)
	}
	b, s := read("b", "Nobody was hurt.")
	both, err := matching.Encode(context.Background(), e, []fact.Article{a, b}, []fact.Reading{r, s}, first, nil)
	if err != nil || e.texts != 3 || len(both) != 3 {
		t.Errorf("%d texts were encoded in all, %d vectors, %v; want 3 and 3", e.texts, len(both), err)
	}
	for id, v := range first {
		if both[id] != v {
			t.Error("a known vector was made anew")
		}
		// Kept packed and read again it must be the same, or scores would change.
		back, err := encoder.Unpack(v.Pack())
		if diff := cmp.Diff(*v, back); err != nil || diff != "" {
			t.Errorf("a vector changes when it is kept: %v %s", err, diff)
		}
	}
}

func TestEncodeStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	a, r := read("a", "The bridge fell.")
	if _, err := matching.Encode(ctx, mustEncoder(t), []fact.Article{a}, []fact.Reading{r}, nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want that it was cancelled", err)
	}
}

func TestMeaningTellsWhatWordsDoNot(t *testing.T) {
	scorer := matching.NewScorer(bridge())
	a := say("a", "x", "The president rejected the proposal.")
	same, other := say("b", "y", "The president turned down the plan."), say("b", "z", "The president visited the hospital.")
	byWords, _ := scorer.Score(&a, &same)
	otherByWords, _ := scorer.Score(&a, &other)
	scorer.UseEncoder(mustEncoder(t))
	byMeaning, _ := scorer.Score(&a, &same)
	otherByMeaning, _ := scorer.Score(&a, &other)
	if byWords > 2*otherByWords || byMeaning < 4*otherByMeaning {
		t.Errorf("by words %.4f against %.4f, by meaning %.4f against %.4f: want meaning to tell them apart, words not", byWords, otherByWords, byMeaning, otherByMeaning)
	}
}

func TestMatchMeaningGoesByWordsWhereVectorsAreMissing(t *testing.T) {
	story := bridge()
	byWords := mustMatch(t, story)
	e := mustEncoder(t)
	vectors := make(matching.Vectors)
	for _, s := range story[:4] { // a1, a2, a3 and b1 have one
		v, err := e.Encode(context.Background(), []string{s.Text}, nil)
		if err != nil {
			t.Fatal(err)
		}
		vectors[s.ID] = &v[0]
	}
	mixed, err := matching.MatchMeaning(context.Background(), story, vectors, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := make(map[[2]string]fact.Match)
	for _, m := range byWords {
		want[[2]string{m.A, m.B}] = m
	}
	has := func(id string) bool { return vectors[id] != nil || id == "c1" } // c1 is a copy of a2, which lends it its vector
	for _, m := range mixed {
		words := want[[2]string{m.A, m.B}]
		switch both := has(m.A) && has(m.B); {
		case both && m.Score == words.Score && m.A != "a2": // with its copy it scores as copies do
			t.Errorf("%s and %s have vectors and score as by words", m.A, m.B)
		case !both && !cmp.Equal(m, words):
			t.Errorf("%s and %s have no two vectors: %s", m.A, m.B, cmp.Diff(words, m))
		}
	}
}

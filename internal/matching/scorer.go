package matching

import (
	"crosscheck/internal/encoder"
	"crosscheck/internal/fact"
)

// Scorer scores single pairs of statements, weighing words by the other
// statements of a story. It is not for concurrent use.
type Scorer struct {
	lexicon *lexicon
	encoder Encoder
	vectors map[string]*encoder.Vector // of texts met, at most maxRemembered
}

// maxRemembered is how many vectors a Scorer keeps: many pairs have a text in
// common with others.
const maxRemembered = 10_000

// NewScorer counts the words of a story; context may be empty, words then have
// their general rarity.
func NewScorer(context []fact.Statement) *Scorer { return &Scorer{lexicon: newStory(context)} }

// UseEncoder lets the scorer see meaning as well as words. Without an encoder it
// scores by words alone.
func (s *Scorer) UseEncoder(e Encoder) {
	s.encoder, s.vectors = e, make(map[string]*encoder.Vector)
}

// Score is the chance, 0…1, that two statements make the same claim, and why in
// plain words. It is the same for (a, b) and (b, a), and does not look at levels.
func (s *Scorer) Score(a, b *fact.Statement) (score float64, reasons []string) {
	if s.encoder == nil {
		return s.ScoreWith(a, b, nil, nil)
	}
	return s.ScoreWith(a, b, s.vector(a.Text), s.vector(b.Text))
}

// ScoreWith is Score with the vectors of the two statements; without both of them
// it goes by words alone.
func (s *Scorer) ScoreWith(a, b *fact.Statement, ofA, ofB *encoder.Vector) (score float64, reasons []string) {
	l := s.lexicon
	x, y := l.read(a.Text), l.read(b.Text)
	l.weigh(&x)
	l.weigh(&y)
	f := l.features(&x, &y, ofA, ofB)
	model := models().model(ofA != nil && ofB != nil, l.alone())
	score = model.score(model.logOdds(&f))
	if wordsOf(a.Text) == wordsOf(b.Text) {
		score = ofCopies(score)
	}
	return score, l.reasons(a, b, &x, &y)
}

func (s *Scorer) vector(words string) *encoder.Vector {
	v := s.vectors[words]
	if v == nil {
		if len(s.vectors) >= maxRemembered {
			clear(s.vectors)
		}
		v = vectorOf(s.encoder, words)
		s.vectors[words] = v
	}
	return v
}

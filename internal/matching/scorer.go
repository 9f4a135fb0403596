package matching

import "crosscheck/internal/fact"

// Scorer scores single pairs of statements, weighing words by the other
// statements of a story. It is not for concurrent use.
type Scorer struct{ lexicon *lexicon }

// NewScorer counts the words of a story; context may be empty, words then have
// their general rarity.
func NewScorer(context []fact.Statement) *Scorer { return &Scorer{newStory(context)} }

// Score is the chance, 0…1, that two statements make the same claim, and why in
// plain words. It is the same for (a, b) and (b, a), and does not look at levels.
func (s *Scorer) Score(a, b *fact.Statement) (score float64, reasons []string) {
	l := s.lexicon
	x, y := l.read(a.Text), l.read(b.Text)
	l.weigh(&x)
	l.weigh(&y)
	values := wordValues(l.shared(&x, &y), x.total, y.total)
	return logistic(wordModel().logOdds(values[:])), l.reasons(a, b, &x, &y)
}

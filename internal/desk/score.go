package desk

import (
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/message"
	"crosscheck/internal/reading"
	"crosscheck/internal/text"
	"crosscheck/internal/verdicts"
)

// Scored is what the engine makes of a bare pair of sentences.
type Scored struct {
	Score       float64           `json:"score"` // chance 0…1 that both make the same claim
	Differences []fact.Difference `json:"differences"`
	Reasons     []string          `json:"reasons"`
}

// Scorer scores bare pairs of sentences, without a desk.
type Scorer struct{ words *matching.Scorer }

// NewScorer weighs words by the story's other sentences; context may be empty.
func NewScorer(context []string) Scorer {
	statements := make([]fact.Statement, 0, len(context))
	for _, line := range context {
		if strings.TrimSpace(line) != "" {
			statements = append(statements, reading.Single(line))
		}
	}
	return Scorer{matching.NewScorer(statements)}
}

// UseEncoder lets the scorer see meaning as well as words.
func (s Scorer) UseEncoder(e Encoder) { s.words.UseEncoder(e) }

// Score compares two sentences. Differences are told as if the two were matched,
// their sides named "a" and "b".
func (s Scorer) Score(a, b string) Scored {
	if len(text.Words(a)) == 0 || len(text.Words(b)) == 0 {
		return Scored{Differences: []fact.Difference{}, Reasons: []string{message.Text("a sentence without words makes no claim")}}
	}
	one, other := sides(a, b)
	score, reasons := s.words.Score(&one, &other)
	result := Scored{Score: score, Reasons: reasons, Differences: verdicts.Differences([]fact.Statement{one, other}, verdicts.Setting{})}
	if result.Reasons == nil {
		result.Reasons = []string{}
	}
	if result.Differences == nil {
		result.Differences = []fact.Difference{}
	}
	return result
}

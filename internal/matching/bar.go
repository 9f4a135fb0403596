package matching

import "sync"

// bar tells at once of most pairs that they are not worth finding, as six of seven
// candidates are not. What costs most of seeing that is the logarithm in the evidence,
// so an upper bound of it is looked up.
type bar struct {
	odds               float64 // of a pair that has nothing in common
	coverage, evidence float64 // what the model weighs them
	most               []float64
}

// The table goes as far as the words of a sentence of general news.
const (
	barStep  = 1 << 14 // millionths
	barSteps = 8192
)

// mostEvidence is, by weight in common in steps, the evidence at the end of the step.
var mostEvidence = sync.OnceValue(func() []float64 {
	most := make([]float64, barSteps)
	for i := range most {
		most[i] = evidenceOf(int64(i+1) * barStep)
	}
	return most
})

// newBar is the bar of a model, given the features that do not hang on the words in
// common.
func newBar(m *Model, f features) bar {
	return bar{m.logOdds(&f), m.Weights[coverage].Weight, m.Weights[evidence].Weight, mostEvidence()}
}

// reached reports whether the log-odds of a pair may be least or more; shares is what
// the two weigh together for coverage.
func (b *bar) reached(shared inCommon, shares int64, least float64) bool {
	step := shared.weight / barStep
	return step >= barSteps || 2*float64(shared.share)*b.coverage >= (least-b.odds-b.evidence*b.most[step])*float64(shares)
}

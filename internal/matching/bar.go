package matching

// bar tells at once of most pairs that they are not worth finding, as six of seven
// candidates are not. What costs most of seeing that is the logarithm in the evidence.
// So it is taken once for each step of the weight in common, from its upper end: the
// table holds by these steps the log-odds of a pair without coverage.
type bar struct {
	odds     [barSteps]float64
	coverage float64 // what the model weighs it
}

// The table goes as far as the words of a sentence of general news.
const (
	barStep  = 1 << 14 // millionths
	barSteps = 8192
)

// newBar is the bar of a model, given the features that do not hang on the words in
// common.
func newBar(m *Model, f features) *bar {
	b := &bar{coverage: m.Weights[coverage].Weight}
	for i := range b.odds {
		f[evidence] = evidenceOf(int64(i+1) * barStep)
		b.odds[i] = m.logOdds(&f)
	}
	return b
}

// reached reports whether the log-odds of a pair may be least or more; shares is what
// the two weigh together for coverage.
func (b *bar) reached(shared inCommon, shares int64, least float64) bool {
	step := shared.weight / barStep
	return step >= barSteps || 2*float64(shared.share)*b.coverage >= (least-b.odds[step])*float64(shares)
}

package fact

// Analysis is what the engine made of one state of a story, as far as it is not
// what the desk held of it before: derived data that takes the place of its like.
// What is not named stays as it is.
type Analysis struct {
	StoryID  string
	Engine   string   // versions of the stages it came from
	Revision Revision // the state of the story it was made from

	Origins     map[int]Origin // by their places in the list of all
	GoneOrigins []string
	Nearest     map[string][]string     // article id → origins, none to take them away
	Chains      map[string][]OriginLink // statement id → origins, nearest first, none to take them away
	Said        map[string]string       // statement id → the decision that set its chain, "" for none

	Basis        []byte              // what the comparison rests on, nil when it is as before
	Partners     map[string]Partners // by statement, what comparing made of it
	GonePartners []string            // statements that are not compared any more

	Claims      []Claim // those no person touched are written whole, of the others what is proposed
	GoneClaims  []string
	Assessments []Assessment
	// Unseen says that what has changed in claims was found out without knowing
	// which statements of hidden articles they held.
	Unseen bool
}

// Known is what somebody has of a story already and need not be told again.
type Known struct {
	Readings map[string]bool // article versions of which the reading is known
	Claims   []Claim         // by number: as they are kept, no person had touched them
	Touched  []string        // claims that a person had touched then
}

// Partners is what comparing made of a statement, for the next time: whether it
// had a vector, and the pairs it keeps in the form in which the engine packs them.
type Partners struct {
	Meaning bool
	Packed  []byte
}

// Revision counts the acts on a story: All of them, those on its Articles, and
// those on its Origins.
type Revision struct{ All, Articles, Origins int64 }

// State says from which state of a story the derived data in a desk was made.
type State struct {
	Now    Revision
	Engine string   // "" when nothing was derived yet
	Made   Revision // of the derived data
}

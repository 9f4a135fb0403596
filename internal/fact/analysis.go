package fact

// Analysis is what the engine made of one state of a story: derived data that
// is written whole, in place of what was there before.
type Analysis struct {
	StoryID  string
	Engine   string   // versions of the stages it came from
	Revision Revision // the state of the story it was made from
	// Matches depend on the articles alone. They are left as they are in the desk
	// when MatchesKept is set.
	MatchesKept bool
	Matches     []Match
	// Origins, Nearest, Chains and Said depend on the articles and on what people
	// said of origins. They are left as they are when OriginsKept is set.
	OriginsKept bool
	Origins     []Origin
	Nearest     map[string][]string     // article id → origins
	Chains      map[string][]OriginLink // statement id → origins, nearest first
	Said        map[string]string       // statement id → the decision that set its chain
	Claims      []Claim                 // all claims of the story, by number
	Assessments []Assessment
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

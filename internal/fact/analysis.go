package fact

// Analysis is what the engine made of one state of a story: derived data that
// is written whole, in place of what was there before.
type Analysis struct {
	StoryID  string
	Engine   string   // versions of the stages it came from
	Revision Revision // the state of the story it was made from
	// Origins, Nearest, Chains and Matches depend on the articles alone. They are
	// left as they are in the desk when MatchesKept is set.
	MatchesKept bool
	Origins     []Origin
	Nearest     map[string][]string // article id → origins
	Chains      map[string][]string // statement id → origins, nearest first
	Matches     []Match
	Claims      []Claim // all claims of the story, by number
	Assessments []Assessment
}

// Revision counts the acts on a story: All of them, and those on its Articles.
type Revision struct{ All, Articles int64 }

// State says from which state of a story the derived data in a desk was made.
type State struct {
	Now    Revision
	Engine string   // "" when nothing was derived yet
	Made   Revision // of the derived data
}

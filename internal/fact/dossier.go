package fact

// Dossier is everything about one story at one moment: what was imported, what
// the engine derived from it and what people decided. Screens, reports and the
// command line are drawn from it. Lists are in a fixed order: articles by
// number, statements by article and place, claims by number.
type Dossier struct {
	Story       Story
	Articles    []Article
	Readings    []Reading // one an article, in the order of Articles
	Origins     []Origin
	Nearest     map[string][]string // article id → its origins, the nearest link of each chain
	Matches     []Match
	Ties        *Ties // of Matches; nil where nobody made them, see Tied
	Claims      []Claim
	Assessments map[string]Assessment // by claim id
	Verdicts    map[string][]Verdict  // by claim id, oldest first
	Decisions   []MatchDecision
	// OriginDecisions are what people said of origins, oldest first. Origins,
	// Nearest and the chains of the statements follow them already.
	OriginDecisions []OriginDecision
	Evidence        []Evidence
	Queries         []Query
	Annotations     []Annotation
	Reviews         map[string][]Review // by claim id, oldest first
	Flags           []Flag
}

// Statements maps the id of every statement of the dossier to it. The map is
// made anew at each call.
func (d *Dossier) Statements() map[string]*Statement {
	m := make(map[string]*Statement)
	for i := range d.Readings {
		for j := range d.Readings[i].Statements {
			s := &d.Readings[i].Statements[j]
			m[s.ID] = s
		}
	}
	return m
}

// Article is the article with the id, or nil.
func (d *Dossier) Article(id string) *Article {
	for i := range d.Articles {
		if d.Articles[i].ID == id {
			return &d.Articles[i]
		}
	}
	return nil
}

// Verdict is the verdict that holds on a claim, or nil while it is undecided.
func (d *Dossier) Verdict(claimID string) *Verdict {
	history := d.Verdicts[claimID]
	if len(history) == 0 {
		return nil
	}
	return &history[len(history)-1]
}

// OpenQueries are the questions on a claim that wait for an answer.
func (d *Dossier) OpenQueries(claimID string) []Query {
	var open []Query
	for _, q := range d.Queries {
		if q.ClaimID == claimID && q.IsOpen() {
			open = append(open, q)
		}
	}
	return open
}

// Review is how far the second pair of eyes is with a claim, and the review that
// says so; nil when there is none.
func (d *Dossier) Review(claimID string) (ReviewState, *Review) {
	verdict, history := d.Verdict(claimID), d.Reviews[claimID]
	decided := verdict != nil && verdict.Kind != Undecided
	if n := len(history); n > 0 && history[n-1].Kind != Withdrawn {
		last := &history[n-1]
		switch {
		case !decided || last.VerdictID != verdict.ID:
			return DecidedSince, last
		case last.Kind == SentBack:
			return IsSentBack, last
		}
		return IsReviewed, last
	}
	if decided {
		return NotReviewed, nil
	}
	return NothingToReview, nil
}

// Flag is the flag on a claim, or nil.
func (d *Dossier) Flag(claimID string) *Flag {
	for i := range d.Flags {
		if claimID != "" && d.Flags[i].ClaimID == claimID {
			return &d.Flags[i]
		}
	}
	return nil
}

// PairFlag is the flag on a pair of statements, or nil.
func (d *Dossier) PairFlag(a, b string) *Flag {
	for i := range d.Flags {
		if f := &d.Flags[i]; f.A != "" && f.A == min(a, b) && f.B == max(a, b) {
			return f
		}
	}
	return nil
}

// Letter names an article by its number the way screens and reports do:
// A … Z, then AA, AB, …
func Letter(number int) string {
	s := ""
	for n := number; n >= 0; n = n/26 - 1 {
		s = string(rune('A'+n%26)) + s
	}
	return s
}

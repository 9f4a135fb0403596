package desk

import (
	"context"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/reading"
	"crosscheck/internal/text"
)

// memory is a story as a desk looked at it last, and what that rests on.
type memory struct {
	storyID  string
	revision fact.Revision // of which everything here is derived
	now      fact.Revision // at which the dossier was read
	saved    fact.State    // what the store has of it
	dossier  *fact.Dossier // as it was given out last
	readings map[string]fact.Reading
	derived  derived
	known    *knownClaims    // nil until they are needed
	touched  []string        // claims that acts of people touched then
	recalled bool            // the claims were read without statements of hidden articles
	reread   map[string]bool // claims of which that is so one by one
	// described says that people said something of articles since what is derived was.
	described bool
	// processors is on how many what follows an act of the editor is computed.
	processors int

	ties       *fact.Ties   // nil until there are matches
	tied       []fact.Match // that they are of
	contests   contests
	comparison *matching.Comparison
	bases      *matching.Bases
	savedBasis *matching.Basis // that the store says is the current one, nil when it has none
	vectors    matching.Vectors
	ready      matching.Vectors // what ReadForMeaning made since, nil for nothing
	meant      map[string]bool  // statements in a language that the encoder knows
	unread     int              // of them, those that have no vector
}

// derived is what the engine made of a story: what the store holds of it, or
// will hold.
type derived struct {
	corrected
	engine      string
	claims      []fact.Claim
	assessments map[string]fact.Assessment
	cases       map[string]caseOf // what each assessment was made of
}

// holds reports whether the memory is of a story and of what the store has of it.
func (m *memory) holds(storyID string, state fact.State, readOnly bool) bool {
	if m.storyID != storyID {
		return false
	}
	if readOnly {
		return m.revision == state.Now // another process may have written anything
	}
	return m.saved.Engine == state.Engine && m.saved.Made == state.Made
}

// recall reads a story of which nothing is remembered.
func (d *Desk) recall(ctx context.Context, storyID string, state fact.State) (*memory, error) {
	dossier, err := d.store.Load(ctx, storyID)
	if err != nil {
		return nil, err
	}
	m := &memory{
		storyID: storyID, now: state.Now, processors: d.processors(), dossier: dossier, bases: new(matching.Bases), recalled: true,
		readings: make(map[string]fact.Reading), meant: make(map[string]bool),
	}
	if m.touched, _, err = d.store.TouchedClaims(ctx, storyID); err != nil {
		return nil, err
	}
	m.derived = derived{corrected: correctedOf(dossier), claims: dossier.Claims, assessments: dossier.Assessments}
	m.saved = fact.State{Engine: state.Engine, Made: state.Made}
	for i := range dossier.Readings {
		giveWords(&dossier.Articles[i], &dossier.Readings[i])
		m.keepReading(dossier.Readings[i])
		dossier.Readings[i].Statements = slices.Clone(dossier.Readings[i].Statements)
	}
	if state.Engine != Engine && state.Engine != withMeaning {
		return m, nil
	}
	if err := d.restore(ctx, m); err != nil || m.comparison == nil {
		return m, err
	}
	m.derived.engine = state.Engine
	if m.saved.Made == m.now && m.allRead() {
		m.revision = m.now
		m.derived.putInto(dossier)
		followSaid(dossier)
		m.putMatches(true)
		return m, nil
	}
	if m.allRead() {
		m.revision = m.saved.Made
	}
	return m, nil
}

// restore makes the comparison of what the store has of it; none when it does not
// fit the story any more.
func (d *Desk) restore(ctx context.Context, m *memory) error {
	packed, rows, err := d.store.Compared(ctx, m.storyID)
	if err != nil {
		return err
	}
	bases, err := matching.UnpackBases(packed)
	if err != nil {
		return nil // it is made anew
	}
	m.bases = bases
	basis := bases.Taken[bases.Current]
	var statements []fact.Statement
	for _, s := range statementsIn(m.dossier) {
		row, ok := rows[s.ID]
		if ok {
			statements = append(statements, s)
		}
		if d.encoder != nil && m.meant[s.ID] && !row.Meaning {
			m.unread++
		}
	}
	if c, err := matching.Restore(statements, basis, rows); err == nil {
		m.comparison, m.savedBasis = c, basis
	}
	return nil
}

// reload reads what people did to a story since, and the articles that are new.
func (d *Desk) reload(ctx context.Context, m *memory, state fact.State) error {
	if m.derived.cases == nil { // recalled: the assessments are of the story as it was then
		m.derived.cases, _ = casesOf(m.dossier)
	}
	known := fact.Known{
		Readings: make(map[string]bool, len(m.readings)),
		Claims:   make([]fact.Claim, 0, len(m.derived.claims)),
		Touched:  slices.Clone(m.touched),
	}
	for version, r := range m.readings {
		known.Readings[version] = r.Engine == reading.Version &&
			!slices.ContainsFunc(r.Statements, func(s fact.Statement) bool { return s.By != "" || s.PutAway })
	}
	for _, c := range m.derived.claims {
		if c.Pinned {
			known.Touched = append(known.Touched, c.ID)
		} else {
			known.Claims = append(known.Claims, c)
		}
	}
	dossier, err := d.store.LoadActs(ctx, m.storyID, known)
	if err != nil {
		return err
	}
	m.reread = make(map[string]bool, len(known.Touched))
	for _, id := range known.Touched {
		m.reread[id] = true
	}
	before := make(map[string]*fact.Article, len(m.dossier.Articles))
	for i := range m.dossier.Articles {
		before[m.dossier.Articles[i].VersionID] = &m.dossier.Articles[i]
	}
	m.now, m.derived.claims = state.Now, dossier.Claims
	for i, a := range dossier.Articles {
		r := &dossier.Readings[i]
		if known.Readings[a.VersionID] && r.Engine == "" {
			*r = m.readings[a.VersionID]
		} else {
			giveWords(&dossier.Articles[i], r)
			m.keepReading(*r)
		}
		r.Statements = slices.Clone(r.Statements)
		if was := before[a.VersionID]; was != nil && (was.Outlet != a.Outlet || was.Published != a.Published) {
			r.Engine, m.described = "", true
		}
	}
	m.dossier = dossier
	if m.described && !m.allRead() && !d.store.ReadOnly() {
		return d.readAgain(ctx, m, state)
	}
	return nil
}

// readAgain reads the articles of which people said something since. What holds then
// is what the store keeps of a reading: it knows what people put away.
func (d *Desk) readAgain(ctx context.Context, m *memory, state fact.State) error {
	again, err := d.read(ctx, m.dossier, nil)
	if err != nil {
		return err
	}
	for _, i := range again {
		delete(m.readings, m.dossier.Articles[i].VersionID)
	}
	return d.reload(ctx, m, state)
}

// putMatches puts the matches into the dossier, with their ties; these are what they
// were, unless the statements moved or the matches are others.
func (m *memory) putMatches(moved bool) {
	m.dossier.Matches = m.comparison.Matches()
	same := len(m.tied) == len(m.dossier.Matches) && (len(m.tied) == 0 || &m.tied[0] == &m.dossier.Matches[0])
	if moved || m.ties == nil || !same {
		m.tied, m.ties = m.dossier.Matches, fact.TiesOf(m.dossier.Readings, m.dossier.Matches)
	}
	m.dossier.Ties = m.ties
}

// keepReading remembers a reading as it is, before anything is put upon it.
func (m *memory) keepReading(r fact.Reading) {
	m.readings[r.VersionID] = r
	known := matching.Knows(r.Language)
	for _, s := range r.Statements {
		m.meant[s.ID] = known && !s.Superseded
	}
}

// allRead reports whether the present reader has read every article.
func (m *memory) allRead() bool {
	return !slices.ContainsFunc(m.dossier.Readings, func(r fact.Reading) bool { return r.Engine != reading.Version })
}

// giveWords fills in the words of the statements of a reading.
func giveWords(a *fact.Article, r *fact.Reading) {
	if len(r.Statements) == 0 {
		return
	}
	x := text.NewIndex(a.Text)
	for i := range r.Statements {
		r.Statements[i].Text = x.Slice(r.Statements[i].Span)
	}
}

package desk

import (
	"cmp"
	"context"
	"runtime"
	"slices"

	"crosscheck/internal/contrast"
	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/reading"
	"crosscheck/internal/verdicts"
)

// How a story is kept up to date
//
// What the engine derives of a story rests on the acts of people. A desk
// remembers the story it looked at last (memory.go) with what it rests on, so
// that after an act only what the act concerns is made anew: articles that were
// not read, statements that are new to the comparison, components of the story
// whose groups may be others, claims whose case has changed. The store is told
// what has changed and nothing else (changes.go).
//
// A desk that is opened anew reads what was kept, which costs a look at the whole
// story once. What an older engine made is thrown away and made again.

// Progress hears how far a long piece of work is: what is being done, and how
// many of how many steps are. It may be nil, and is called from the goroutine
// that works.
type Progress func(what string, done, total int)

func (p Progress) tell(what string, done, total int) {
	if p != nil {
		p(what, done, total)
	}
}

// Engine names the versions of the stages that derived data comes from.
const Engine = reading.Version + " " + originsVersion + " " + matching.Version + " " + verdicts.Version + " " + contrast.Version

// withMeaning is Engine where statements have vectors.
const withMeaning = Engine + " " + matching.VectorVersion

// Refresh brings what is derived of a story up to date and returns its dossier,
// which must not be changed. It matches by words and, where the desk has an
// encoder, by meaning. On a desk open for reading only it does the same and keeps
// nothing.
func (d *Desk) Refresh(ctx context.Context, storyID string, progress Progress) (*fact.Dossier, error) {
	dossier, _, err := d.refresh(ctx, storyID, true, progress)
	return dossier, err
}

// FirstLook is Refresh that does not wait for the encoder: statements that were
// not read for meaning yet are matched by their words. finished says whether
// Refresh would give the same. As long as a story is remembered, what
// ReadForMeaning made is left to Refresh, so that groups do not move under
// somebody's hands.
func (d *Desk) FirstLook(ctx context.Context, storyID string, progress Progress) (dossier *fact.Dossier, finished bool, err error) {
	return d.refresh(ctx, storyID, false, progress)
}

// Recall reads what was kept of a story, so that a look at it finds it there. It
// derives nothing: of a story that is not up to date nothing is remembered.
func (d *Desk) Recall(ctx context.Context, storyID string) error {
	d.deriving.Lock()
	defer d.deriving.Unlock()
	if d.memory != nil {
		return nil
	}
	state, err := d.store.State(ctx, storyID)
	if err != nil {
		return err
	}
	m, err := d.recall(ctx, storyID, state)
	if err != nil || m.revision != state.Now {
		return err
	}
	d.remember(storyID, m)
	return nil
}

// remember keeps a story for the next look at it.
func (d *Desk) remember(storyID string, m *memory) {
	d.memory = m
	d.basis.Store(&basisOf{storyID, m.comparison.Basis()})
}

func (d *Desk) refresh(ctx context.Context, storyID string, wait bool, progress Progress) (*fact.Dossier, bool, error) {
	d.deriving.Lock()
	defer d.deriving.Unlock()
	state, err := d.store.State(ctx, storyID)
	if err != nil {
		return nil, false, err
	}
	m := d.memory
	if m == nil || !m.holds(storyID, state, d.store.ReadOnly()) {
		m = nil
	}
	if m != nil && m.revision == state.Now && (m.unread == 0 || !wait || !d.hasMeaning()) {
		return m.dossier, d.finished(m), nil
	}
	// What fails half-way must not be built upon.
	d.memory = nil
	if m == nil {
		m, err = d.recall(ctx, storyID, state)
	} else {
		err = d.reload(ctx, m, state)
	}
	if err != nil {
		return nil, false, err
	}
	if m.revision != state.Now || (m.unread > 0 && wait && d.hasMeaning()) {
		if err := d.derive(ctx, m, wait, progress); err != nil {
			return nil, false, err
		}
	}
	d.remember(storyID, m)
	return m.dossier, d.finished(m), nil
}

// finished reports whether waiting for the encoder would give nothing more.
func (d *Desk) finished(m *memory) bool {
	return m.unread == 0 || d.encoder == nil || d.noEncoder.Load()
}

// derive brings what is derived of a story up to date, in the dossier of m and in
// the store.
func (d *Desk) derive(ctx context.Context, m *memory, wait bool, progress Progress) error {
	before := m.derived
	dossier := m.dossier
	fresh, err := d.read(ctx, dossier, progress)
	if err != nil {
		return err
	}
	for _, i := range fresh {
		m.keepReading(dossier.Readings[i])
		dossier.Readings[i].Statements = slices.Clone(dossier.Readings[i].Statements)
	}
	moved := len(fresh) > 0 || m.revision.Articles != m.now.Articles || before.engine == ""
	if moved || m.revision.Origins != m.now.Origins {
		m.derived.corrected = correct(dossier)
	}
	m.derived.putInto(dossier)
	statements := statementsIn(dossier)
	if err := d.compare(ctx, m, statements, moved, wait, progress); err != nil {
		return err
	}
	m.putMatches(moved)
	progress.tell("Grouping claims", 0, 1)
	if err := d.group(ctx, m, statements); err != nil {
		return err
	}
	followSaid(dossier)
	if err := d.assess(ctx, m, before, progress); err != nil {
		return err
	}
	m.derived.engine = Engine
	if m.comparison.Meaning() {
		m.derived.engine = withMeaning
	}
	a := m.changes(before)
	if !d.store.ReadOnly() {
		if err := d.store.SaveAnalysis(ctx, a); err != nil {
			return err
		}
		m.comparison.Saved()
		m.savedBasis = m.comparison.Basis()
		m.known.kept(a.Claims)
	}
	m.derived.claims, m.derived.assessments = dossier.Claims, dossier.Assessments
	m.revision, m.saved = m.now, fact.State{Engine: a.Engine, Made: m.now}
	m.recalled, m.reread, m.described = false, nil, false
	progress.tell("Grouping claims", 1, 1)
	return ctx.Err()
}

// statementsIn lists the statements that take part in matching and grouping.
func statementsIn(dossier *fact.Dossier) []fact.Statement {
	n := 0
	for _, r := range dossier.Readings {
		n += len(r.Statements)
	}
	statements := make([]fact.Statement, 0, n)
	for _, r := range dossier.Readings {
		for _, s := range r.Statements {
			if !s.Superseded {
				statements = append(statements, s)
			}
		}
	}
	return statements
}

// compare brings the comparison of a story up to date.
func (d *Desk) compare(ctx context.Context, m *memory, statements []fact.Statement, moved, wait bool, progress Progress) error {
	if m.comparison != nil && !moved && (m.unread == 0 || !wait || !d.hasMeaning()) {
		return nil
	}
	var err error
	if m.vectors, err = d.vectors(ctx, m, wait, progress); err != nil {
		return err
	}
	m.unread, m.ready = 0, nil
	vectors := make(matching.Vectors, len(m.vectors))
	for i := range statements {
		switch s := &statements[i]; {
		case m.vectors[s.ID] != nil:
			vectors[s.ID] = m.vectors[s.ID]
		case d.encoder != nil && m.meant[s.ID]:
			m.unread++
		}
	}
	tell := func(done, total int) { progress.tell("Matching statements", done, total) }
	basis, err := m.bases.For(ctx, statements)
	if err != nil {
		return err
	}
	if m.comparison != nil && m.comparison.Basis() == basis {
		return m.comparison.Update(ctx, statements, vectors, tell)
	}
	m.comparison, err = matching.Compare(ctx, statements, vectors, basis, tell)
	return err
}

// read reads the articles that the present reader has not read, and returns their
// places.
func (d *Desk) read(ctx context.Context, dossier *fact.Dossier, progress Progress) ([]int, error) {
	const together = 50 // articles a transaction: few fsyncs, little lost when stopped
	var unread []int
	for i := range dossier.Articles {
		if dossier.Readings[i].Engine != reading.Version {
			unread = append(unread, i)
		}
	}
	named := decided(dossier)
	for some := range slices.Chunk(unread, together) {
		progress.tell("Reading articles", some[0], len(dossier.Articles))
		fresh := make([]fact.Reading, len(some))
		inParallel(ctx, runtime.GOMAXPROCS(0), len(some), 1, alone(func(n int) {
			fresh[n] = reading.Read(toRead(&dossier.Articles[some[n]]))
		}))
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for n, i := range some {
			dossier.Readings[i] = keepDecided(fresh[n], dossier.Readings[i], named)
		}
		if !d.store.ReadOnly() {
			if err := d.store.SaveReadings(ctx, fresh); err != nil {
				return nil, err
			}
		}
	}
	return unread, nil
}

// decided are the statements that pinned claims, answers or decisions on origins
// name.
func decided(dossier *fact.Dossier) map[string]bool {
	named := map[string]bool{}
	for _, c := range dossier.Claims {
		if c.Pinned {
			for _, id := range c.Statements {
				named[id] = true
			}
		}
	}
	for _, m := range dossier.Decisions {
		named[m.A], named[m.B] = true, true
	}
	for _, o := range dossier.OriginDecisions {
		if o.StatementID != "" {
			named[o.StatementID] = true
		}
	}
	return named
}

// keepDecided adds to a new reading the statements of the old one that a person
// marked, and those that are decided and the new one did not make again. What a
// person put away stays away.
func keepDecided(fresh, old fact.Reading, decided map[string]bool) fact.Reading {
	made := make(map[string]int, len(fresh.Statements))
	for i, s := range fresh.Statements {
		made[s.ID] = i
	}
	statements := slices.Clone(fresh.Statements)
	for _, s := range old.Statements {
		i, again := made[s.ID]
		switch {
		case again && s.By != "":
			s.Superseded = s.PutAway
			statements[i] = s
		case again && s.PutAway:
			statements[i].PutAway, statements[i].Superseded = true, true
		case !again && (s.By != "" || decided[s.ID]):
			s.Superseded = s.PutAway || s.By == ""
			statements = append(statements, s)
		}
	}
	slices.SortStableFunc(statements, func(a, b fact.Statement) int {
		return cmp.Or(a.Start-b.Start, a.End-b.End, cmp.Compare(a.Level, b.Level))
	})
	fresh.Statements = statements
	return fresh
}

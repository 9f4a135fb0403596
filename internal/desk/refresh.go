package desk

import (
	"cmp"
	"context"
	"slices"

	"crosscheck/internal/fact"
	"crosscheck/internal/matching"
	"crosscheck/internal/reading"
	"crosscheck/internal/verdicts"
)

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
const Engine = reading.Version + " " + originsVersion + " " + matching.Version + " " + verdicts.Version

// Refresh brings what is derived of a story up to date and returns its dossier:
// it reads articles that were not read yet, matches when articles have changed,
// and groups and assesses when anything has. On a desk open for reading only it
// does the same and keeps nothing. It matches by words and, where the desk has
// an encoder, by meaning.
func (d *Desk) Refresh(ctx context.Context, storyID string, progress Progress) (*fact.Dossier, error) {
	return d.refresh(ctx, storyID, d.hasMeaning(), progress)
}

// FirstLook is Refresh that does not wait for the encoder: what is not up to date
// is matched by words alone. finished says whether Refresh would give the same.
func (d *Desk) FirstLook(ctx context.Context, storyID string, progress Progress) (dossier *fact.Dossier, finished bool, err error) {
	if d.encoder == nil {
		dossier, err = d.refresh(ctx, storyID, false, progress)
		return dossier, true, err
	}
	state, err := d.store.State(ctx, storyID)
	if err != nil {
		return nil, false, err
	}
	if meant := d.engine(true); state.Engine == meant && state.Made.Articles == state.Now.Articles {
		dossier, err = d.refresh(ctx, storyID, true, progress)
		return dossier, true, err
	}
	dossier, err = d.refresh(ctx, storyID, false, progress)
	return dossier, false, err
}

func (d *Desk) refresh(ctx context.Context, storyID string, meaning bool, progress Progress) (*fact.Dossier, error) {
	state, err := d.store.State(ctx, storyID)
	if err != nil {
		return nil, err
	}
	dossier, err := d.load(ctx, storyID)
	if err != nil {
		return nil, err
	}
	current := state.Engine == d.engine(meaning)
	if current && state.Made == state.Now {
		followSaid(dossier)
		return dossier, nil
	}
	read, err := d.read(ctx, dossier, progress)
	if err != nil {
		return nil, err
	}
	var keep kept
	keep.matches = current && read == 0 && state.Made.Articles == state.Now.Articles
	keep.origins = keep.matches && state.Made.Origins == state.Now.Origins
	a, err := d.analyse(ctx, dossier, keep, meaning, progress)
	if err != nil {
		return nil, err
	}
	a.Revision = state.Now
	if !d.store.ReadOnly() {
		if err := d.store.SaveAnalysis(ctx, a); err != nil {
			return nil, err
		}
	}
	return dossier, nil
}

// read reads the articles that the present reader has not read, and returns how
// many those were.
func (d *Desk) read(ctx context.Context, dossier *fact.Dossier, progress Progress) (int, error) {
	const together = 50 // articles a transaction: few fsyncs, little lost when stopped
	var fresh []fact.Reading
	count := 0
	save := func() error {
		if d.store.ReadOnly() || len(fresh) == 0 {
			return nil
		}
		err := d.store.SaveReadings(ctx, fresh)
		fresh = fresh[:0]
		return err
	}
	for i, a := range dossier.Articles {
		if dossier.Readings[i].Engine == reading.Version {
			continue
		}
		if err := ctx.Err(); err != nil {
			return count, err
		}
		progress.tell("Reading articles", i, len(dossier.Articles))
		r := reading.Read(reading.Input{
			ArticleID: a.ID, VersionID: a.VersionID, Text: a.Text, Parts: a.Parts,
			Outlet: a.Outlet, Published: a.Published, Language: a.Language,
		})
		dossier.Readings[i] = keepDecided(r, dossier.Readings[i], dossier)
		fresh = append(fresh, r)
		count++
		if len(fresh) == together {
			if err := save(); err != nil {
				return count, err
			}
		}
	}
	return count, save()
}

// keepDecided adds to a new reading the statements of the old one that a person
// marked, and those that pinned claims or decisions name and the new one did
// not make again. What a person put away stays away.
func keepDecided(fresh, old fact.Reading, dossier *fact.Dossier) fact.Reading {
	named := map[string]bool{}
	for _, c := range dossier.Claims {
		for _, id := range c.Statements {
			named[id] = named[id] || c.Pinned
		}
	}
	for _, m := range dossier.Decisions {
		named[m.A], named[m.B] = true, true
	}
	for _, s := range fresh.Statements {
		delete(named, s.ID)
	}
	statements := slices.Clone(fresh.Statements)
	for _, s := range old.Statements {
		if s.PutAway {
			for i := range statements {
				if statements[i].ID == s.ID {
					statements[i].PutAway, statements[i].Superseded = true, true
				}
			}
		}
		made := s.By != "" && !slices.ContainsFunc(fresh.Statements, func(f fact.Statement) bool { return f.ID == s.ID })
		if made || named[s.ID] {
			s.Superseded = s.PutAway || !made
			statements = append(statements, s)
		}
	}
	slices.SortStableFunc(statements, func(a, b fact.Statement) int {
		return cmp.Or(a.Start-b.Start, a.End-b.End, cmp.Compare(a.Level, b.Level))
	})
	fresh.Statements = statements
	return fresh
}

// kept says what is derived already and stands.
type kept struct{ matches, origins bool }

// analyse derives origins, matches, claims and assessments, puts them into the
// dossier, and returns them for keeping.
func (d *Desk) analyse(ctx context.Context, dossier *fact.Dossier, keep kept, meaning bool, progress Progress) (fact.Analysis, error) {
	a := fact.Analysis{StoryID: dossier.Story.ID, Engine: d.engine(meaning), MatchesKept: keep.matches, OriginsKept: keep.origins}
	if !keep.origins {
		correct(dossier).putInto(dossier, &a)
	}
	var statements []fact.Statement
	for _, r := range dossier.Readings {
		for _, s := range r.Statements {
			if !s.Superseded {
				statements = append(statements, s)
			}
		}
	}
	if !keep.matches {
		var vectors matching.Vectors
		if meaning {
			var err error
			if vectors, err = d.vectors(ctx, dossier, progress); err != nil {
				return a, err
			}
		}
		matches, err := matching.MatchMeaning(ctx, statements, vectors, func(done, total int) {
			progress.tell("Matching statements", done, total)
		})
		if err != nil {
			return a, err
		}
		a.Matches, dossier.Matches = matches, matches
	}
	progress.tell("Grouping claims", 0, 1)
	claims, err := d.group(ctx, dossier, statements)
	if err != nil {
		return a, err
	}
	a.Claims, dossier.Claims = claims, claims

	followSaid(dossier)
	dossier.Assessments = make(map[string]fact.Assessment, len(claims))
	cases := NewCases(dossier)
	for _, c := range claims {
		assessment := verdicts.Assess(cases.of(c))
		dossier.Assessments[c.ID] = assessment
		a.Assessments = append(a.Assessments, assessment)
	}
	progress.tell("Grouping claims", 1, 1)
	return a, ctx.Err()
}

// Cases gathers what bears on a claim, for the rules of verdicts. Making it costs
// a look at every statement of the story, so a screen keeps one.
type Cases struct {
	dossier    *fact.Dossier
	statements map[string]*fact.Statement
	articles   map[string]*fact.Article
	origins    map[string]*fact.Origin
}

// NewCases makes the cases of a dossier, which must not change any more.
func NewCases(dossier *fact.Dossier) *Cases {
	c := &Cases{
		dossier:    dossier,
		statements: dossier.Statements(),
		articles:   make(map[string]*fact.Article, len(dossier.Articles)),
		origins:    make(map[string]*fact.Origin, len(dossier.Origins)),
	}
	for i := range dossier.Articles {
		c.articles[dossier.Articles[i].ID] = &dossier.Articles[i]
	}
	for i := range dossier.Origins {
		c.origins[dossier.Origins[i].ID] = &dossier.Origins[i]
	}
	return c
}

// With is the cases of a dossier that differs in verdicts and in what stands
// beside claims alone.
func (c *Cases) With(dossier *fact.Dossier) *Cases {
	next := *c
	next.dossier = dossier
	return &next
}

func (c *Cases) of(claim fact.Claim) verdicts.Case {
	k := verdicts.Case{Claim: claim, Articles: c.articles, Origins: c.origins}
	for _, id := range claim.Statements {
		if s := c.statements[id]; s != nil {
			k.Statements = append(k.Statements, *s)
		}
	}
	for _, e := range c.dossier.Evidence {
		if e.ClaimID == claim.ID {
			k.Evidence = append(k.Evidence, e)
		}
	}
	return k
}

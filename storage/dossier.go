package storage

import (
	"context"
	"database/sql"
	"encoding/json"

	"crosscheck/internal/fact"
)

// Load reads everything about a story in one snapshot. Statement.Text is left
// empty, and ArticleID and OriginIDs are filled: the words stand in the
// article's text. Statements that only a hidden article holds are left out of
// claims, and matches are empty: they follow from what Compared gives. NotFound
// when there is no such story.
func (d *Desk) Load(ctx context.Context, storyID string) (*fact.Dossier, error) {
	return d.load(ctx, storyID, fact.Known{}, func(tx txn) []func(*fact.Dossier) error {
		return append(tx.acts(), tx.loadOrigins, tx.loadAssessments)
	})
}

// LoadActs is Load for one who knows the story: without origins and assessments,
// and without the readings and claims that are known. Readings in which people
// marked statements are read all the same, since they can change.
func (d *Desk) LoadActs(ctx context.Context, storyID string, known fact.Known) (*fact.Dossier, error) {
	return d.load(ctx, storyID, known, txn.acts)
}

// acts are the loaders of what people did.
func (w txn) acts() []func(*fact.Dossier) error {
	return []func(*fact.Dossier) error{
		w.loadVerdicts, w.loadDecisions, w.loadOriginDecisions, w.loadEvidence,
		w.loadQueries, w.loadAnnotations, w.loadReviews, w.loadFlags,
	}
}

func (d *Desk) load(ctx context.Context, storyID string, known fact.Known, loaders func(txn) []func(*fact.Dossier) error) (*fact.Dossier, error) {
	dossier := &fact.Dossier{}
	err := d.inRead(ctx, "read the story", func(tx txn) error {
		var err error
		dossier.Story, err = scanStory(tx.row(`SELECT id, name, created_at FROM stories WHERE id = ? AND present = 1`, storyID).Scan)
		if err != nil {
			return err
		}
		if dossier.Articles, err = tx.articles(storyID); err != nil {
			return err
		}
		if dossier.Readings, err = tx.readings(storyID, dossier.Articles, known.Readings); err != nil {
			return err
		}
		if known.Claims == nil {
			dossier.Claims, err = tx.claims(storyID)
		} else {
			dossier.Claims, err = tx.claimsBeside(storyID, known)
		}
		if err != nil {
			return err
		}
		for _, load := range loaders(tx) {
			if err := load(dossier); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return dossier, nil
}

// ids reads rows of one id.
func (w txn) ids(query string, args ...any) ([]string, error) {
	var ids []string
	err := w.each(func(rows *sql.Rows) error {
		var id string
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}, query, args...)
	return ids, err
}

// lists reads rows of (key, id) into lists by key, in the order of the rows.
func (w txn) lists(query string, args ...any) (map[string][]string, error) {
	m := map[string][]string{}
	return m, w.each(func(rows *sql.Rows) error {
		var key, id string
		err := rows.Scan(&key, &id)
		m[key] = append(m[key], id)
		return err
	}, query, args...)
}

func (w txn) loadAssessments(d *fact.Dossier) error {
	d.Assessments = map[string]fact.Assessment{}
	return w.each(func(rows *sql.Rows) error {
		var a fact.Assessment
		var differences, suggestion []byte
		if err := rows.Scan(&a.ClaimID, &a.Engine, &a.Independence.Shown, &a.Independence.Possible, &differences, &suggestion); err != nil {
			return err
		}
		if err := json.Unmarshal(differences, &a.Differences); err != nil {
			return err
		}
		if err := json.Unmarshal(suggestion, &a.Suggestion); err != nil {
			return err
		}
		d.Assessments[a.ClaimID] = a
		return nil
	}, `SELECT t.claim_id, t.engine, t.shown, t.possible, t.differences, t.suggestion
		FROM assessments t JOIN claims c ON c.id = t.claim_id WHERE c.story_id = ? AND c.present = 1`, d.Story.ID)
}

func (w txn) loadVerdicts(d *fact.Dossier) error {
	d.Verdicts = map[string][]fact.Verdict{}
	return w.each(func(rows *sql.Rows) error {
		var v fact.Verdict
		var at int64
		var ground []byte
		if err := rows.Scan(&v.ID, &v.ClaimID, &v.Kind, &v.Reason, &v.By, &at, &ground); err != nil {
			return err
		}
		v.At = fromMillis(at)
		if err := json.Unmarshal(ground, &v.Ground); err != nil {
			return err
		}
		d.Verdicts[v.ClaimID] = append(d.Verdicts[v.ClaimID], v)
		return nil
	}, `SELECT t.id, t.claim_id, t.kind, t.reason, t.by_name, t.at, t.ground
		FROM verdicts t JOIN claims c ON c.id = t.claim_id WHERE c.story_id = ? AND t.present = 1 ORDER BY t.rowid`, d.Story.ID)
}

func (w txn) loadDecisions(d *fact.Dossier) error {
	return w.each(func(rows *sql.Rows) error {
		m := fact.MatchDecision{StoryID: d.Story.ID}
		var at int64
		err := rows.Scan(&m.ID, &m.A, &m.B, &m.Answer, &m.Reason, &m.By, &at)
		m.At = fromMillis(at)
		d.Decisions = append(d.Decisions, m)
		return err
	}, `SELECT id, a, b, answer, reason, by_name, at FROM match_decisions WHERE story_id = ? AND present = 1 ORDER BY rowid`, d.Story.ID)
}

func (w txn) loadEvidence(d *fact.Dossier) error {
	return w.each(func(rows *sql.Rows) error {
		var e fact.Evidence
		var at int64
		err := rows.Scan(&e.ID, &e.ClaimID, &e.Kind, &e.Note, &e.URL, &e.Dated, &e.By, &at)
		e.At = fromMillis(at)
		d.Evidence = append(d.Evidence, e)
		return err
	}, `SELECT t.id, t.claim_id, t.kind, t.note, t.url, t.dated, t.by_name, t.at
		FROM evidence t JOIN claims c ON c.id = t.claim_id WHERE c.story_id = ? AND c.present = 1 AND t.present = 1 ORDER BY t.rowid`, d.Story.ID)
}

// onAClaimThatStands leaves out what is on a claim that was merged away.
const onAClaimThatStands = `(t.claim_id IS NULL OR EXISTS (SELECT 1 FROM claims c WHERE c.id = t.claim_id AND c.present = 1))`

func (w txn) loadAnnotations(d *fact.Dossier) error {
	return w.each(func(rows *sql.Rows) error {
		a := fact.Annotation{StoryID: d.Story.ID}
		var at int64
		var anchor []byte
		if err := rows.Scan(&a.ID, &a.Kind, &a.VersionID, &a.ClaimID, &anchor, &a.Text, &a.By, &at); err != nil {
			return err
		}
		a.At = fromMillis(at)
		if anchor != nil {
			a.Anchor = &fact.Anchor{}
			if err := json.Unmarshal(anchor, a.Anchor); err != nil {
				return err
			}
		}
		d.Annotations = append(d.Annotations, a)
		return nil
	}, `SELECT id, kind, coalesce(version_id, ''), coalesce(claim_id, ''), anchor, text, by_name, at
		FROM annotations t WHERE story_id = ? AND present = 1 AND `+onAClaimThatStands+` ORDER BY rowid`, d.Story.ID)
}

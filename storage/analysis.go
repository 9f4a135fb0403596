package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"

	"crosscheck/internal/fact"
)

// SaveAnalysis puts what the engine made of a story in the place of what it made
// before. Nothing a person did is touched; claims that a person touched keep
// text, level and statements. Moved when the story has changed since the
// analysis began.
func (d *Desk) SaveAnalysis(ctx context.Context, a fact.Analysis) error {
	return d.inWrite(ctx, "keep the analysis", func(tx txn) error {
		var now fact.Revision
		if err := tx.row(`SELECT revision, articles_revision, origins_revision FROM stories WHERE id = ?`, a.StoryID).
			Scan(&now.All, &now.Articles, &now.Origins); err != nil {
			return err
		}
		if now != a.Revision {
			return fact.Problemf(fact.Moved, "%s: the story changed while it was being compared; compare again", d.path)
		}
		if a.Unseen {
			if err := tx.dropHidden(a); err != nil {
				return err
			}
		}
		for _, save := range []func(fact.Analysis) error{tx.saveOrigins, tx.savePartners, tx.saveClaims, tx.saveAssessments} {
			if err := save(a); err != nil {
				return err
			}
		}
		return tx.exec(`INSERT INTO analyses (story_id, engine, revision, articles_revision, origins_revision, basis) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET engine = excluded.engine, revision = excluded.revision,
				articles_revision = excluded.articles_revision, origins_revision = excluded.origins_revision,
				basis = coalesce(excluded.basis, basis)`,
			a.StoryID, a.Engine, a.Revision.All, a.Revision.Articles, a.Revision.Origins, a.Basis)
	})
}

// batch prepares a statement once for the many rows that fill hands to add.
func (w txn) batch(query string, fill func(add func(args ...any) error) error) error {
	stmt, err := w.tx.PrepareContext(w.ctx, query)
	if err != nil {
		return err
	}
	defer stmt.Close()
	return fill(func(args ...any) error {
		_, err := stmt.ExecContext(w.ctx, args...)
		return err
	})
}

// deleteEach carries out a query for each of some ids, given as ?2 to its ?1.
func (w txn) deleteEach(query, storyID string, ids []string) error {
	return w.batch(query, func(add func(...any) error) error {
		for _, id := range ids {
			if err := add(storyID, id); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w txn) savePartners(a fact.Analysis) error {
	if a.Basis != nil { // all was compared anew
		if err := w.exec(`DELETE FROM partners WHERE story_id = ?`, a.StoryID); err != nil {
			return err
		}
	}
	if err := w.deleteEach(`DELETE FROM partners WHERE story_id = ? AND statement_id = ?`, a.StoryID, a.GonePartners); err != nil {
		return err
	}
	return w.batch(`INSERT INTO partners (story_id, statement_id, meaning, packed) VALUES (?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET meaning = excluded.meaning, packed = excluded.packed`,
		func(add func(...any) error) error {
			for _, id := range slices.Sorted(maps.Keys(a.Partners)) {
				p := a.Partners[id]
				if p.Packed == nil {
					p.Packed = []byte{}
				}
				if err := add(a.StoryID, id, p.Meaning, p.Packed); err != nil {
					return err
				}
			}
			return nil
		})
}

// dropHidden takes statements that the story does not hold now out of the claims
// that no person touched, when the articles are not those of the last analysis.
// Claims are read without them, so what is said to have changed says nothing of
// them; left there they would come back with their article into a claim that a
// person has touched since.
func (w txn) dropHidden(a fact.Analysis) error {
	return w.exec(`UPDATE claim_statements SET present = 0 WHERE present = 1
		AND NOT EXISTS (SELECT 1 FROM analyses WHERE story_id = ?1 AND articles_revision = ?2)
		AND claim_id IN (SELECT id FROM claims WHERE story_id = ?1 AND pinned = 0)
		AND statement_id NOT IN (SELECT s.id FROM statements s JOIN story_articles sa ON sa.version_id = s.version_id
			WHERE sa.story_id = ?1 AND sa.present = 1 AND s.present = 1)`, a.StoryID, a.Revision.Articles)
}

// saveClaims writes the claims that no person touched, and remembers which claim
// each set of statements is.
func (w txn) saveClaims(a fact.Analysis) error {
	var whole []fact.Claim
	ids := make([]string, len(a.Claims))
	for i, c := range a.Claims {
		ids[i] = c.ID
		if !c.Pinned {
			whole = append(whole, c)
		}
	}
	for _, gone := range []struct {
		query string
		ids   []string
	}{
		{`UPDATE claims SET present = 0 WHERE story_id = ? AND id = ? AND pinned = 0`, a.GoneClaims},
		{`UPDATE claim_statements SET present = 0 WHERE present = 1
			AND claim_id = (SELECT id FROM claims WHERE story_id = ?1 AND id = ?2 AND pinned = 0)`, append(idsOf(whole), a.GoneClaims...)},
		{`DELETE FROM claim_proposals WHERE claim_id = (SELECT id FROM claims WHERE story_id = ?1 AND id = ?2)`, append(ids, a.GoneClaims...)},
		{`DELETE FROM assessments WHERE claim_id = (SELECT id FROM claims WHERE story_id = ?1 AND id = ?2)`, a.GoneClaims},
	} {
		if err := w.deleteEach(gone.query, a.StoryID, gone.ids); err != nil {
			return err
		}
	}
	err := w.batch(`INSERT INTO claims (id, story_id, number, text, level, beside, present) VALUES (?, ?, ?, ?, ?, ?, 1)
			ON CONFLICT (id) DO UPDATE SET text = excluded.text, level = excluded.level, beside = excluded.beside, present = 1`,
		func(add func(...any) error) error {
			for _, c := range whole {
				if err := add(c.ID, a.StoryID, c.Number, c.Text, c.Level, c.Beside); err != nil {
					return err
				}
			}
			return nil
		})
	if err != nil {
		return err
	}
	err = w.batch(`INSERT INTO claim_statements (claim_id, statement_id, present) VALUES (?, ?, 1)
			ON CONFLICT DO UPDATE SET present = 1`,
		func(add func(...any) error) error {
			for _, c := range whole {
				for _, id := range c.Statements {
					if err := add(c.ID, id); err != nil {
						return err
					}
				}
			}
			return nil
		})
	if err != nil {
		return err
	}
	err = w.batch(`INSERT INTO claim_sets (story_id, set_hash, claim_id) VALUES (?, ?, ?)
			ON CONFLICT DO NOTHING`,
		func(add func(...any) error) error {
			for _, c := range whole {
				if err := add(a.StoryID, fact.SetKey(c.Statements), c.ID); err != nil {
					return err
				}
			}
			return nil
		})
	if err != nil {
		return err
	}
	return w.batch(`INSERT INTO claim_proposals (claim_id, statement_id, position) VALUES (?, ?, ?)`,
		func(add func(...any) error) error {
			for _, c := range a.Claims {
				for i, id := range c.Proposed {
					if err := add(c.ID, id, i); err != nil {
						return err
					}
				}
			}
			return nil
		})
}

func idsOf(claims []fact.Claim) []string {
	ids := make([]string, len(claims))
	for i, c := range claims {
		ids[i] = c.ID
	}
	return ids
}

func (w txn) saveAssessments(a fact.Analysis) error {
	return w.batch(`INSERT INTO assessments (claim_id, engine, shown, possible, differences, suggestion) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET engine = excluded.engine, shown = excluded.shown, possible = excluded.possible,
				differences = excluded.differences, suggestion = excluded.suggestion`,
		func(add func(...any) error) error {
			for _, s := range a.Assessments {
				differences, err := json.Marshal(s.Differences)
				if err != nil {
					return err
				}
				suggestion, err := json.Marshal(s.Suggestion)
				if err != nil {
					return err
				}
				if err := add(s.ClaimID, s.Engine, s.Independence.Shown, s.Independence.Possible,
					string(differences), string(suggestion)); err != nil {
					return err
				}
			}
			return nil
		})
}

// Compared reads what comparing made of the statements of a story, and what it
// rested on, as they were kept.
func (d *Desk) Compared(ctx context.Context, storyID string) (basis []byte, partners map[string]fact.Partners, err error) {
	partners = map[string]fact.Partners{}
	err = d.inRead(ctx, "read the comparison", func(tx txn) error {
		err := tx.row(`SELECT basis FROM analyses WHERE story_id = ?`, storyID).Scan(&basis)
		if err == sql.ErrNoRows {
			return nil
		}
		if err != nil {
			return err
		}
		return tx.each(func(rows *sql.Rows) error {
			var id string
			var p fact.Partners
			err := rows.Scan(&id, &p.Meaning, &p.Packed)
			partners[id] = p
			return err
		}, `SELECT statement_id, meaning, packed FROM partners WHERE story_id = ?`, storyID)
	})
	return basis, partners, err
}

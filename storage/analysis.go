package storage

import (
	"context"
	"encoding/json"

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
		if !a.OriginsKept {
			if err := tx.saveOrigins(a); err != nil {
				return err
			}
		}
		if !a.MatchesKept {
			if err := tx.saveMatches(a); err != nil {
				return err
			}
		}
		if err := tx.saveClaims(a); err != nil {
			return err
		}
		if err := tx.saveAssessments(a); err != nil {
			return err
		}
		return tx.exec(`INSERT INTO analyses (story_id, engine, revision, articles_revision, origins_revision) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET engine = excluded.engine, revision = excluded.revision,
				articles_revision = excluded.articles_revision, origins_revision = excluded.origins_revision`,
			a.StoryID, a.Engine, a.Revision.All, a.Revision.Articles, a.Revision.Origins)
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

func (w txn) saveMatches(a fact.Analysis) error {
	if err := w.exec(`DELETE FROM matches WHERE story_id = ?`, a.StoryID); err != nil {
		return err
	}
	return w.batch(`INSERT INTO matches (story_id, a, b, score, direct, reasons, engine) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		func(add func(...any) error) error {
			for _, m := range a.Matches {
				reasons, err := json.Marshal(orEmpty(m.Reasons))
				if err != nil {
					return err
				}
				if err := add(a.StoryID, m.A, m.B, m.Score, m.Direct, string(reasons), a.Engine); err != nil {
					return err
				}
			}
			return nil
		})
}

// saveClaims writes the claims that no person touched, and remembers which claim
// each set of statements is.
func (w txn) saveClaims(a fact.Analysis) error {
	const untouched = ` (SELECT id FROM claims WHERE story_id = ?1 AND pinned = 0)`
	for _, query := range []string{
		`UPDATE claim_statements SET present = 0 WHERE present = 1 AND claim_id IN` + untouched,
		`UPDATE claims SET present = 0 WHERE story_id = ?1 AND pinned = 0`,
		`DELETE FROM claim_proposals WHERE claim_id IN (SELECT id FROM claims WHERE story_id = ?1)`,
	} {
		if err := w.exec(query, a.StoryID); err != nil {
			return err
		}
	}
	err := w.batch(`INSERT INTO claims (id, story_id, number, text, level, present) VALUES (?, ?, ?, ?, ?, 1)
			ON CONFLICT (id) DO UPDATE SET text = excluded.text, level = excluded.level, present = 1`,
		func(add func(...any) error) error {
			for _, c := range a.Claims {
				if c.Pinned {
					continue
				}
				if err := add(c.ID, a.StoryID, c.Number, c.Text, c.Level); err != nil {
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
			for _, c := range a.Claims {
				if c.Pinned {
					continue
				}
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
			for _, c := range a.Claims {
				if c.Pinned {
					continue
				}
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

func (w txn) saveAssessments(a fact.Analysis) error {
	if err := w.exec(`DELETE FROM assessments WHERE claim_id IN (SELECT id FROM claims WHERE story_id = ?)`, a.StoryID); err != nil {
		return err
	}
	return w.batch(`INSERT INTO assessments (claim_id, engine, shown, possible, differences, suggestion) VALUES (?, ?, ?, ?, ?, ?)`,
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

// KnownClaims lists every claim the story ever had, by number, with the
// statements of those that still stand, and tells which claims each set of
// statements (named by fact.SetKey) was, the first one first.
func (d *Desk) KnownClaims(ctx context.Context, storyID string) (claims []fact.Claim, sets map[string][]string, err error) {
	err = d.inRead(ctx, "read the claims", func(tx txn) error {
		var err error
		if claims, err = tx.claims(storyID, false); err != nil {
			return err
		}
		sets, err = tx.lists(`SELECT set_hash, claim_id FROM claim_sets WHERE story_id = ? ORDER BY position`, storyID)
		return err
	})
	return claims, sets, err
}

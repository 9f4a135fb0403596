package storage

import (
	"context"
	"database/sql"
	"encoding/json"

	"crosscheck/internal/fact"
)

// claims of a story that stand, by number, with statements in the order of
// articles and places.
func (w txn) claims(storyID string) ([]fact.Claim, error) {
	// CROSS JOIN keeps the order of the tables: left to itself SQLite looks through
	// the articles for every statement.
	members, err := w.lists(`SELECT cs.claim_id, cs.statement_id
		FROM story_articles sa CROSS JOIN statements s ON s.version_id = sa.version_id
		CROSS JOIN claim_statements cs ON cs.statement_id = s.id
		CROSS JOIN claims c ON c.id = cs.claim_id AND c.story_id = sa.story_id
		WHERE sa.story_id = ? AND c.present = 1 AND cs.present = 1 AND sa.present = 1 AND s.present = 1
		ORDER BY sa.number, s.start_point, s.end_point, s.level`, storyID)
	if err != nil {
		return nil, err
	}
	proposed, err := w.lists(`SELECT p.claim_id, p.statement_id FROM claim_proposals p JOIN claims c ON c.id = p.claim_id
		WHERE c.story_id = ? ORDER BY p.claim_id, p.position`, storyID)
	if err != nil {
		return nil, err
	}
	return w.claimsOf(members, proposed, `SELECT id, story_id, number, text, level, pinned, beside FROM claims
		WHERE story_id = ? AND present = 1 ORDER BY number`, storyID)
}

// claimsBeside is claims where most are known. Only an act moves a claim, and what
// an act has touched is pinned as long as the act stands: so a claim that is not
// pinned and was not is as it was known.
func (w txn) claimsBeside(storyID string, known fact.Known) ([]fact.Claim, error) {
	touched, err := json.Marshal(orEmpty(known.Touched))
	if err != nil {
		return nil, err
	}
	const some = ` c.story_id = ?1 AND c.present = 1 AND (c.pinned = 1 OR c.id IN (SELECT value FROM json_each(?2))) `
	members, err := w.lists(`SELECT cs.claim_id, cs.statement_id
		FROM claims c CROSS JOIN claim_statements cs ON cs.claim_id = c.id
		CROSS JOIN statements s ON s.id = cs.statement_id
		CROSS JOIN story_articles sa ON sa.version_id = s.version_id AND sa.story_id = c.story_id
		WHERE`+some+`AND cs.present = 1 AND sa.present = 1 AND s.present = 1
		ORDER BY sa.number, s.start_point, s.end_point, s.level`, storyID, string(touched))
	if err != nil {
		return nil, err
	}
	proposed, err := w.lists(`SELECT p.claim_id, p.statement_id FROM claims c JOIN claim_proposals p ON p.claim_id = c.id
		WHERE`+some+`ORDER BY p.claim_id, p.position`, storyID, string(touched))
	if err != nil {
		return nil, err
	}
	claims, err := w.claimsOf(members, proposed, `SELECT id, story_id, number, text, level, pinned, beside FROM claims c
		WHERE`+some+`ORDER BY number`, storyID, string(touched))
	if err != nil {
		return nil, err
	}
	pinned, err := w.touched(storyID)
	if err != nil {
		return nil, err
	}
	moved := make(map[string]bool)
	for _, id := range append(pinned, known.Touched...) {
		moved[id] = true
	}
	all := make([]fact.Claim, 0, len(known.Claims)+len(claims))
	for _, c := range known.Claims {
		for len(claims) > 0 && claims[0].Number < c.Number {
			all, claims = append(all, claims[0]), claims[1:]
		}
		if !moved[c.ID] {
			all = append(all, c)
		}
	}
	return append(all, claims...), nil
}

// claimsOf reads claims and gives them their statements.
func (w txn) claimsOf(members, proposed map[string][]string, query string, args ...any) ([]fact.Claim, error) {
	claims := []fact.Claim{}
	err := w.each(func(rows *sql.Rows) error {
		var c fact.Claim
		err := rows.Scan(&c.ID, &c.StoryID, &c.Number, &c.Text, &c.Level, &c.Pinned, &c.Beside)
		c.Statements, c.Proposed = members[c.ID], proposed[c.ID]
		claims = append(claims, c)
		return err
	}, query, args...)
	return claims, err
}

// touched lists the claims that acts of people touch, also those that are there
// no longer.
func (w txn) touched(storyID string) ([]string, error) {
	return w.ids(`SELECT id FROM claims WHERE story_id = ? AND pinned = 1`, storyID)
}

// TouchedClaims lists the claims of a story that acts of people touch, also those
// that are there no longer, and tells the highest number a claim ever had.
func (d *Desk) TouchedClaims(ctx context.Context, storyID string) (ids []string, highest int, err error) {
	err = d.inRead(ctx, "read the claims", func(tx txn) error {
		var err error
		if ids, err = tx.touched(storyID); err != nil {
			return err
		}
		return tx.row(`SELECT coalesce(max(number), 0) FROM claims WHERE story_id = ?`, storyID).Scan(&highest)
	})
	return ids, highest, err
}

// KnownClaims tells the numbers of all claims a story ever had, and which of them
// each set of statements (named by fact.SetKey) was, the first one first.
func (d *Desk) KnownClaims(ctx context.Context, storyID string) (numbers map[string]int, sets map[string][]string, err error) {
	numbers = map[string]int{}
	err = d.inRead(ctx, "read the claims", func(tx txn) error {
		err := tx.each(func(rows *sql.Rows) error {
			var id string
			var number int
			err := rows.Scan(&id, &number)
			numbers[id] = number
			return err
		}, `SELECT id, number FROM claims WHERE story_id = ?`, storyID)
		if err != nil {
			return err
		}
		sets, err = tx.lists(`SELECT set_hash, claim_id FROM claim_sets WHERE story_id = ? ORDER BY position`, storyID)
		return err
	})
	return numbers, sets, err
}

// giveBack makes claims that changes are about to touch, and that no person touches
// now, what they were when the changes were made. Others are left as they are.
func (w txn) giveBack(changes []change) error {
	derived := map[string]bool{}
	for _, c := range changes {
		id, _ := c.Key["id"].(string)
		if c.Table != "claims" || derived[id] || c.Before["pinned"] != int64(0) || c.Before["present"] != int64(1) {
			continue
		}
		var pinned bool
		err := w.row(`SELECT pinned FROM claims WHERE id = ?`, id).Scan(&pinned)
		if err == sql.ErrNoRows || pinned {
			continue
		}
		if err != nil {
			return err
		}
		derived[id] = true
		if err := w.exec(`UPDATE claim_statements SET present = 0 WHERE claim_id = ? AND present = 1`, id); err != nil {
			return err
		}
		if err := w.update(c.Table, c.Key, c.Before); err != nil {
			return err
		}
	}
	given := map[[2]any]bool{} // rows: the first change of each says how it was
	for _, c := range changes {
		claim, _ := c.Key["claim_id"].(string)
		row := [2]any{claim, c.Key["statement_id"]}
		if c.Table != "claim_statements" || !derived[claim] || given[row] {
			continue
		}
		given[row] = true
		if err := w.update(c.Table, c.Key, c.Before); err != nil {
			return err
		}
	}
	return nil
}

package storage

import (
	"context"
	"database/sql"
	"time"

	"crosscheck/internal/fact"
)

// This file reads what stands beside claims and pairs: questions, what a second
// person said of a verdict, flags, and what was done to a claim.

const queryColumns = `t.id, t.claim_id, t.question, t.to_whom, t.due, t.state, t.answer, t.by_name, t.at, t.settled_by, t.settled_at`

func scanQuery(scan func(...any) error) (fact.Query, error) {
	var q fact.Query
	var at int64
	var settled sql.NullInt64
	err := scan(&q.ID, &q.ClaimID, &q.Question, &q.ToWhom, &q.Due, &q.State, &q.Answer, &q.By, &at, &q.SettledBy, &settled)
	if q.At = fromMillis(at); settled.Valid {
		q.SettledAt = fromMillis(settled.Int64)
	}
	// An act of a desk that knew no states yet, undone or redone today, takes away
	// or brings back the answer alone.
	switch {
	case q.Answer == "":
		q.State, q.SettledBy, q.SettledAt = fact.QueryOpen, "", time.Time{}
	case q.IsOpen():
		q.State, q.SettledBy, q.SettledAt = fact.QueryAnswered, q.By, q.At
	}
	return q, err
}

func (w txn) loadQueries(d *fact.Dossier) error {
	return w.each(func(rows *sql.Rows) error {
		q, err := scanQuery(rows.Scan)
		d.Queries = append(d.Queries, q)
		return err
	}, `SELECT `+queryColumns+`
		FROM queries t JOIN claims c ON c.id = t.claim_id WHERE c.story_id = ? AND c.present = 1 AND t.present = 1 ORDER BY t.rowid`, d.Story.ID)
}

// Queries lists the questions on a claim, oldest first.
func (d *Desk) Queries(ctx context.Context, claimID string) ([]fact.Query, error) {
	queries := []fact.Query{}
	err := d.inRead(ctx, "read the questions", func(tx txn) error {
		return tx.each(func(rows *sql.Rows) error {
			q, err := scanQuery(rows.Scan)
			queries = append(queries, q)
			return err
		}, `SELECT `+queryColumns+` FROM queries t WHERE t.claim_id = ? AND t.present = 1 ORDER BY t.rowid`, claimID)
	})
	return queries, err
}

func (w txn) loadReviews(d *fact.Dossier) error {
	d.Reviews = map[string][]fact.Review{}
	return w.each(func(rows *sql.Rows) error {
		var v fact.Review
		var at int64
		err := rows.Scan(&v.ID, &v.ClaimID, &v.VerdictID, &v.Kind, &v.Note, &v.By, &at)
		v.At = fromMillis(at)
		d.Reviews[v.ClaimID] = append(d.Reviews[v.ClaimID], v)
		return err
	}, `SELECT t.id, t.claim_id, t.verdict_id, t.kind, t.note, t.by_name, t.at
		FROM reviews t JOIN claims c ON c.id = t.claim_id WHERE c.story_id = ? AND c.present = 1 AND t.present = 1 ORDER BY t.rowid`, d.Story.ID)
}

func (w txn) loadFlags(d *fact.Dossier) error {
	return w.each(func(rows *sql.Rows) error {
		f := fact.Flag{StoryID: d.Story.ID}
		var at int64
		err := rows.Scan(&f.ID, &f.ClaimID, &f.A, &f.B, &f.By, &at)
		f.At = fromMillis(at)
		d.Flags = append(d.Flags, f)
		return err
	}, `SELECT id, coalesce(claim_id, ''), coalesce(a, ''), coalesce(b, ''), by_name, at
		FROM flags t WHERE story_id = ? AND present = 1 AND `+onAClaimThatStands+` ORDER BY rowid`, d.Story.ID)
}

// ClaimJournal lists what was ever done to a claim, oldest first, also what was
// undone again: acts that touched the claim, what was put beside it, or an answer
// on one of its statements. Every entry names the rows it changed by their ids.
func (d *Desk) ClaimJournal(ctx context.Context, claimID string) ([]fact.Entry, error) {
	entries := []fact.Entry{}
	err := d.inRead(ctx, "read the history", func(tx txn) error {
		return tx.each(func(rows *sql.Rows) error {
			e, _, err := scanEntry(rows.Scan)
			entries = append(entries, e)
			return err
		}, `WITH members AS (SELECT statement_id FROM claim_statements WHERE claim_id = ?1 AND present = 1),
			ids AS (
				SELECT ?1 AS id
				UNION SELECT id FROM evidence WHERE claim_id = ?1
				UNION SELECT id FROM queries WHERE claim_id = ?1
				UNION SELECT id FROM annotations WHERE claim_id = ?1
				UNION SELECT id FROM flags WHERE claim_id = ?1
				UNION SELECT id FROM match_decisions WHERE a IN members OR b IN members)
			SELECT `+entryColumns+` FROM journal
			WHERE EXISTS (SELECT 1 FROM ids WHERE instr(changes, '"' || ids.id || '"') > 0) ORDER BY journal.id`, claimID)
	})
	return entries, err
}

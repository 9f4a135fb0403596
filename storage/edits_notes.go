package storage

import (
	"database/sql"
	"time"

	"crosscheck/internal/fact"
)

// This file carries out the edits that put something beside a claim or a pair:
// questions, what a second person says of a verdict, and flags.

func (r *recorder) putQuery(q fact.Query) error {
	if err := r.pin(q.ClaimID); err != nil {
		return err
	}
	return r.put("queries", columns{"id": q.ID}, columns{
		"question": q.Question, "to_whom": q.ToWhom, "due": q.Due, "state": string(q.State), "answer": q.Answer,
		"by_name": q.By, "at": millis(q.At), "settled_by": q.SettledBy, "settled_at": millisOrNull(q.SettledAt),
	}, columns{"claim_id": q.ClaimID})
}

func (r *recorder) putReview(v fact.Review) error {
	if err := r.pin(v.ClaimID); err != nil {
		return err
	}
	return r.put("reviews", columns{"id": v.ID}, columns{"kind": string(v.Kind)}, columns{
		"claim_id": v.ClaimID, "verdict_id": v.VerdictID, "note": v.Note, "by_name": v.By, "at": millis(v.At),
	})
}

func (r *recorder) putFlag(f fact.Flag) error {
	var claim, a, b any
	if f.ClaimID != "" {
		claim = f.ClaimID
		if err := r.pin(f.ClaimID); err != nil {
			return err
		}
	} else {
		a, b = f.A, f.B
		for _, id := range []string{f.A, f.B} {
			if err := r.freeze(id); err != nil {
				return err
			}
		}
	}
	return r.put("flags", columns{"id": f.ID}, columns{"by_name": f.By, "at": millis(f.At)}, columns{
		"story_id": f.StoryID, "claim_id": claim, "a": a, "b": b,
	})
}

// remove hides evidence, a question, an annotation, a flag, an answer on a pair or
// a decision on origins. Ids are unique in the desk, so one of the tables holds it.
func (r *recorder) remove(id string) error {
	for _, table := range []string{"evidence", "queries", "annotations", "flags", "match_decisions", "origin_decisions"} {
		err := r.change(table, columns{"id": id}, columns{"present": int64(0)})
		if err != sql.ErrNoRows {
			return err
		}
	}
	return fact.Problemf(fact.NotFound, "nothing with the id %s is in this desk", id)
}

// millisOrNull is NULL for a time that has not come.
func millisOrNull(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return millis(t)
}

package storage

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"crosscheck/internal/fact"
)

// How acts, undo and redo work
//
// Whatever a person does ends as columns of rows that take new values. A row
// that is new is first inserted as not present; making it present is then a
// change like any other. So an act is a list of changes {row, columns before,
// columns after}, which is at once the record for the journal and its own
// inverse: undo walks it backwards and sets each row to before, redo walks it
// forwards and sets each to after.
//
// Each step first compares the row with what the change expects to find. When
// something has moved in between, nothing is written and the caller is told.
// Changes whose before and after are equal only state an expectation: a verdict,
// for one, expects the claim to hold the same statements as when it was given.
//
// What the engine derives may move between undo and redo, and must not stand in
// the way: a claim that nobody touches any more may be grouped otherwise, since the
// engine knows more by now. Redo first gives such a claim back what it held.

// change is what an act did to one row.
type change struct {
	Table  string  `json:"table"`
	Key    columns `json:"key"`
	Before columns `json:"before"`
	After  columns `json:"after"`
}

// columns are values by column name: string, int64 or nil.
type columns map[string]any

// UnmarshalJSON keeps whole numbers whole.
func (c *columns) UnmarshalJSON(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	m := map[string]any{}
	if err := dec.Decode(&m); err != nil {
		return err
	}
	for k, v := range m {
		if n, ok := v.(json.Number); ok {
			i, err := n.Int64()
			if err != nil {
				return err
			}
			m[k] = i
		}
	}
	*c = m
	return nil
}

// recorder makes changes and remembers them.
type recorder struct {
	txn
	storyID string
	changes []change
	moves   moves
}

// moves says which derived data an act puts out of date, beside the claims.
type moves struct {
	articles bool // which articles or statements the story holds
	origins  bool // what people said of origins
}

// add notes that a row of a table was changed.
func (m *moves) add(table string) {
	switch table {
	case "story_articles", "statements", "articles", "article_versions":
		m.articles = true
	case "origin_decisions":
		m.origins = true
	}
}

// put gives the row at key the columns values, and makes it present. fixed are
// columns that are written once, with the row, and never change.
func (r *recorder) put(table string, key, values, fixed columns) error {
	after := maps.Clone(values)
	after["present"] = int64(1)
	before, err := r.look(table, key, after)
	if err == sql.ErrNoRows {
		row := maps.Clone(values)
		maps.Copy(row, key)
		maps.Copy(row, fixed)
		row["present"] = int64(0)
		if err := r.insert(table, row); err != nil {
			return err
		}
		before = maps.Clone(after)
		before["present"] = int64(0)
	} else if err != nil {
		return err
	}
	return r.set(change{table, key, before, after})
}

// change sets columns of a row that is there.
func (r *recorder) change(table string, key, after columns) error {
	before, err := r.look(table, key, after)
	if err != nil {
		return err
	}
	return r.set(change{table, key, before, after})
}

func (r *recorder) set(c change) error {
	r.changes = append(r.changes, c)
	r.moves.add(c.Table)
	if err := r.update(c.Table, c.Key, c.After); err != nil {
		return err
	}
	return r.described(c.Table, c.Key)
}

// described has an article read anew of which another thing is known now, and marks
// what is derived of every story that holds it.
func (w txn) described(table string, key columns) error {
	var article string
	switch table {
	case "articles":
		article = key["id"].(string)
	case "article_versions":
		if err := w.row(`SELECT article_id FROM article_versions WHERE id = ?`, key["id"]).Scan(&article); err != nil {
			return err
		}
	default:
		return nil
	}
	const ofArticle = ` WHERE version_id IN (SELECT id FROM article_versions WHERE article_id = ?)`
	if err := w.exec(`UPDATE readings SET engine = ''`+ofArticle, article); err != nil {
		return err
	}
	if err := w.exec(`UPDATE statements SET engine = ''`+ofArticle+` AND by_name = ''`, article); err != nil {
		return err
	}
	return w.exec(`UPDATE stories SET revision = revision + 1, articles_revision = articles_revision + 1
		WHERE id IN (SELECT story_id FROM story_articles WHERE article_id = ?)`, article)
}

// apply moves a row from one side of a change to the other, or says that it has moved.
func (w txn) apply(table string, key, from, to columns) error {
	now, err := w.look(table, key, from)
	if err == sql.ErrNoRows || (err == nil && !maps.Equal(now, from)) {
		return errMoved
	}
	if err != nil {
		return err
	}
	return w.update(table, key, to)
}

var errMoved = fmt.Errorf("the ground has moved")

func (w txn) look(table string, key, want columns) (columns, error) {
	names := slices.Sorted(maps.Keys(want))
	values := make([]any, len(names))
	pointers := make([]any, len(names))
	for i := range values {
		pointers[i] = &values[i]
	}
	where, args := where(key)
	err := w.row("SELECT "+strings.Join(names, ", ")+" FROM "+table+where, args...).Scan(pointers...)
	if err != nil {
		return nil, err
	}
	found := columns{}
	for i, name := range names {
		found[name] = values[i]
	}
	return found, nil
}

func (w txn) insert(table string, row columns) error {
	names := slices.Sorted(maps.Keys(row))
	args := make([]any, len(names))
	for i, name := range names {
		args[i] = row[name]
	}
	marks := strings.Repeat(", ?", len(names))[2:]
	return w.exec("INSERT INTO "+table+" ("+strings.Join(names, ", ")+") VALUES ("+marks+")", args...)
}

func (w txn) update(table string, key, values columns) error {
	names := slices.Sorted(maps.Keys(values))
	args := make([]any, 0, len(names)+len(key))
	for _, name := range names {
		args = append(args, values[name])
	}
	where, keyArgs := where(key)
	return w.exec("UPDATE "+table+" SET "+strings.Join(names, " = ?, ")+" = ?"+where, append(args, keyArgs...)...)
}

func where(key columns) (string, []any) {
	names := slices.Sorted(maps.Keys(key))
	args := make([]any, len(names))
	for i, name := range names {
		args[i] = key[name]
	}
	return " WHERE " + strings.Join(names, " = ? AND ") + " = ?", args
}

// Do carries out an act in one transaction with its journal entry, and makes it
// the next thing that Undo takes back. What could be redone until now no longer can.
func (d *Desk) Do(ctx context.Context, act fact.Act) (fact.Entry, error) {
	entry := fact.Entry{
		Kind: fact.Did, StoryID: act.StoryID, Title: act.Title, By: act.By, Why: act.Why, At: act.At,
	}
	err := d.inWrite(ctx, act.Title, func(tx txn) error {
		r := &recorder{txn: tx, storyID: act.StoryID}
		for _, e := range act.Edits {
			if err := r.edit(e); err != nil {
				return err
			}
		}
		if err := tx.write(&entry, r.changes); err != nil {
			return err
		}
		if err := tx.raise(act.StoryID, r.moves); err != nil {
			return err
		}
		if err := tx.exec(`DELETE FROM undo_stack WHERE state = 'undone'`); err != nil {
			return err
		}
		return tx.exec(`INSERT INTO undo_stack (entry, state) VALUES (?, 'done')`, entry.ID)
	})
	return entry, err
}

// Undo takes back the last act that still stands. Problems: NotFound when there
// is none, Moved when something it rests on has changed since.
func (d *Desk) Undo(ctx context.Context, by string, at time.Time) (fact.Entry, error) {
	return d.step(ctx, fact.Undid, by, at)
}

// Redo does again what was undone last. Problems as for Undo.
func (d *Desk) Redo(ctx context.Context, by string, at time.Time) (fact.Entry, error) {
	return d.step(ctx, fact.Redid, by, at)
}

func (d *Desk) step(ctx context.Context, kind fact.EntryKind, by string, at time.Time) (fact.Entry, error) {
	word, find, state := "undo", `SELECT max(entry) FROM undo_stack WHERE state = 'done'`, "undone"
	if kind == fact.Redid {
		word, find, state = "redo", `SELECT min(entry) FROM undo_stack WHERE state = 'undone'`, "done"
	}
	var entry fact.Entry
	err := d.inWrite(ctx, word, func(tx txn) error {
		var target sql.NullInt64
		if err := tx.row(find).Scan(&target); err != nil {
			return err
		}
		if !target.Valid {
			return fact.Problemf(fact.NotFound, "%s: there is nothing to %s", d.path, word)
		}
		done, changes, err := tx.readEntry(target.Int64)
		if err != nil {
			return err
		}
		var moved moves
		if kind == fact.Undid {
			slices.Reverse(changes)
			for i := range changes {
				changes[i].Before, changes[i].After = changes[i].After, changes[i].Before
			}
		} else if err := tx.giveBack(changes); err != nil {
			return err
		}
		for _, c := range changes {
			moved.add(c.Table)
			err := tx.apply(c.Table, c.Key, c.Before, c.After)
			if err == errMoved {
				return fact.Problemf(fact.Moved, "%s: cannot %s “%s”, because what it changed has been changed again since; nothing was done", d.path, word, done.Title)
			}
			if err != nil {
				return err
			}
			if err := tx.described(c.Table, c.Key); err != nil {
				return err
			}
		}
		entry = fact.Entry{
			Kind: kind, Target: done.ID, StoryID: done.StoryID, Title: done.Title, By: by, At: at,
		}
		if err := tx.write(&entry, changes); err != nil {
			return err
		}
		if err := tx.raise(done.StoryID, moved); err != nil {
			return err
		}
		return tx.exec(`UPDATE undo_stack SET state = ? WHERE entry = ?`, state, done.ID)
	})
	return entry, err
}

// Next names what Undo and Redo would act on; "" when there is nothing.
func (d *Desk) Next(ctx context.Context) (undo, redo string, err error) {
	err = d.inRead(ctx, "look up undo", func(tx txn) error {
		title := func(into *string, find string) error {
			err := tx.row(`SELECT title FROM journal WHERE id = (` + find + `)`).Scan(into)
			if err == sql.ErrNoRows {
				return nil
			}
			return err
		}
		if err := title(&undo, `SELECT max(entry) FROM undo_stack WHERE state = 'done'`); err != nil {
			return err
		}
		return title(&redo, `SELECT min(entry) FROM undo_stack WHERE state = 'undone'`)
	})
	return undo, redo, err
}

// Journal lists the last entries, newest first, at most limit; of one story, or
// of the whole desk when storyID is "".
func (d *Desk) Journal(ctx context.Context, storyID string, limit int) ([]fact.Entry, error) {
	entries := []fact.Entry{}
	err := d.inRead(ctx, "read the journal", func(tx txn) error {
		return tx.each(func(rows *sql.Rows) error {
			e, _, err := scanEntry(rows.Scan)
			entries = append(entries, e)
			return err
		}, `SELECT `+entryColumns+` FROM journal WHERE ?1 IN ('', story_id) ORDER BY id DESC LIMIT ?2`, storyID, limit)
	})
	return entries, err
}

const entryColumns = `id, kind, coalesce(target, 0), story_id, title, by_name, why, at, changes`

func scanEntry(scan func(...any) error) (e fact.Entry, changes []byte, err error) {
	var at int64
	err = scan(&e.ID, &e.Kind, &e.Target, &e.StoryID, &e.Title, &e.By, &e.Why, &at, &changes)
	e.At = fromMillis(at)
	return e, changes, err
}

func (w txn) readEntry(id int64) (fact.Entry, []change, error) {
	e, data, err := scanEntry(w.row(`SELECT `+entryColumns+` FROM journal WHERE id = ?`, id).Scan)
	if err != nil {
		return e, nil, err
	}
	var changes []change
	if err := json.Unmarshal(data, &changes); err != nil {
		return e, nil, fmt.Errorf("journal entry %d: %w", id, err)
	}
	return e, changes, nil
}

func (w txn) write(e *fact.Entry, changes []change) error {
	data, err := json.Marshal(changes)
	if err != nil {
		return err
	}
	var target any
	if e.Target != 0 {
		target = e.Target
	}
	return w.row(`INSERT INTO journal (kind, target, story_id, title, by_name, why, at, changes)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		e.Kind, target, e.StoryID, e.Title, e.By, e.Why, millis(e.At), string(data)).Scan(&e.ID)
}

// raise marks the story's derived data as made from an older state.
func (w txn) raise(storyID string, m moves) error {
	return w.exec(`UPDATE stories SET revision = revision + 1, articles_revision = articles_revision + ?,
		origins_revision = origins_revision + ? WHERE id = ?`, m.articles, m.origins, storyID)
}

func millis(t time.Time) int64 { return t.UnixMilli() }

func fromMillis(ms int64) time.Time { return time.UnixMilli(ms).UTC() }

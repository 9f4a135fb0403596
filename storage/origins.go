package storage

import (
	"database/sql"
	"encoding/json"
	"maps"
	"slices"

	"crosscheck/internal/fact"
)

// originDetails are the parts of a decision on origins that are kept as JSON.
type originDetails struct {
	Origin fact.OriginRef
	Other  fact.OriginRef
	Chain  []fact.OriginRef `json:",omitempty"`
	Level  fact.Level       `json:",omitempty"`
	Anchor *fact.Anchor     `json:",omitempty"`
}

// putOriginDecision keeps what a person said of origins. A statement it names is
// frozen.
func (r *recorder) putOriginDecision(d fact.OriginDecision) error {
	details, err := json.Marshal(originDetails{d.Origin, d.Other, d.Chain, d.Level, d.Anchor})
	if err != nil {
		return err
	}
	if d.StatementID != "" {
		if err := r.freeze(d.StatementID); err != nil {
			return err
		}
	}
	return r.put("origin_decisions", columns{"id": d.ID}, columns{"act": string(d.Act)}, columns{
		"story_id": d.StoryID, "article_id": orNull(d.ArticleID), "statement_id": orNull(d.StatementID),
		"details": string(details), "by_name": d.By, "at": millis(d.At),
	})
}

// orNull is an id as a column that may be empty.
func orNull(id string) any {
	if id == "" {
		return nil
	}
	return id
}

func (w txn) loadOriginDecisions(d *fact.Dossier) error {
	return w.each(func(rows *sql.Rows) error {
		o := fact.OriginDecision{StoryID: d.Story.ID}
		var at int64
		var data []byte
		if err := rows.Scan(&o.ID, &o.Act, &o.ArticleID, &o.StatementID, &data, &o.By, &at); err != nil {
			return err
		}
		var details originDetails
		if err := json.Unmarshal(data, &details); err != nil {
			return err
		}
		o.Origin, o.Other, o.Chain, o.Level, o.Anchor = details.Origin, details.Other, details.Chain, details.Level, details.Anchor
		o.At = fromMillis(at)
		d.OriginDecisions = append(d.OriginDecisions, o)
		return nil
	}, `SELECT id, act, coalesce(article_id, ''), coalesce(statement_id, ''), details, by_name, at
		FROM origin_decisions WHERE story_id = ? AND present = 1 ORDER BY rowid`, d.Story.ID)
}

// originSaid is what people said of an origin, as it is kept with it.
type originSaid struct {
	Apart     []string `json:",omitempty"`
	Decisions []string `json:",omitempty"`
	Split     bool     `json:",omitempty"`
}

func (w txn) saveOrigins(a fact.Analysis) error {
	// The links of an origin that goes, and those that led to it, go with it.
	if err := w.deleteEach(`DELETE FROM origins WHERE story_id = ? AND id = ?`, a.StoryID, a.GoneOrigins); err != nil {
		return err
	}
	places := slices.Sorted(maps.Keys(a.Origins))
	links := make(map[string][]string, len(a.Origins))
	err := w.batch(`INSERT INTO origins (story_id, id, position, name, kind, said, engine) VALUES (?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT DO UPDATE SET position = excluded.position, name = excluded.name, kind = excluded.kind,
				said = excluded.said, engine = excluded.engine`,
		func(add func(...any) error) error {
			for _, i := range places {
				o := a.Origins[i]
				links[o.ID] = o.RestsOn
				said, err := json.Marshal(originSaid{o.Apart, o.Said, o.Split})
				if err != nil {
					return err
				}
				if err := add(a.StoryID, o.ID, i, o.Name, o.Kind, string(said), a.Engine); err != nil {
					return err
				}
			}
			return nil
		})
	if err != nil {
		return err
	}
	for _, list := range []struct {
		clear, fill string
		ids         map[string][]string
	}{
		{
			`DELETE FROM origin_links WHERE story_id = ? AND from_id = ?`,
			`INSERT INTO origin_links (story_id, from_id, position, to_id) VALUES (?, ?, ?, ?)`, links,
		},
		{
			`DELETE FROM article_origins WHERE story_id = ? AND article_id = ?`,
			`INSERT INTO article_origins (story_id, article_id, position, origin_id) VALUES (?, ?, ?, ?)`, a.Nearest,
		},
	} {
		if err := w.deleteEach(list.clear, a.StoryID, slices.Sorted(maps.Keys(list.ids))); err != nil {
			return err
		}
		if err := w.saveLists(list.fill, a.StoryID, list.ids); err != nil {
			return err
		}
	}
	if err := w.saveChains(a); err != nil {
		return err
	}
	return w.saveSaid(a)
}

func (w txn) saveChains(a fact.Analysis) error {
	statements := slices.Sorted(maps.Keys(a.Chains))
	if err := w.deleteEach(`DELETE FROM statement_origins WHERE story_id = ? AND statement_id = ?`, a.StoryID, statements); err != nil {
		return err
	}
	return w.batch(`INSERT INTO statement_origins (story_id, statement_id, position, origin_id, read) VALUES (?, ?, ?, ?, ?)`,
		func(add func(...any) error) error {
			for _, id := range statements {
				for i, l := range a.Chains[id] {
					if err := add(a.StoryID, id, i, l.Origin, l.Read); err != nil {
						return err
					}
				}
			}
			return nil
		})
}

func (w txn) saveSaid(a fact.Analysis) error {
	statements := slices.Sorted(maps.Keys(a.Said))
	if err := w.deleteEach(`DELETE FROM statement_said WHERE story_id = ? AND statement_id = ?`, a.StoryID, statements); err != nil {
		return err
	}
	return w.batch(`INSERT INTO statement_said (story_id, statement_id, decision_id) VALUES (?, ?, ?)`,
		func(add func(...any) error) error {
			for _, id := range statements {
				if decision := a.Said[id]; decision != "" {
					if err := add(a.StoryID, id, decision); err != nil {
						return err
					}
				}
			}
			return nil
		})
}

// saveLists writes each list of ids with positions, in a fixed order of keys.
func (w txn) saveLists(query, storyID string, lists map[string][]string) error {
	return w.batch(query, func(add func(...any) error) error {
		for _, key := range slices.Sorted(maps.Keys(lists)) {
			for i, id := range lists[key] {
				if err := add(storyID, key, i, id); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

func (w txn) loadOrigins(d *fact.Dossier) error {
	links, err := w.lists(`SELECT from_id, to_id FROM origin_links WHERE story_id = ? ORDER BY from_id, position`, d.Story.ID)
	if err != nil {
		return err
	}
	if d.Nearest, err = w.lists(`SELECT article_id, origin_id FROM article_origins WHERE story_id = ? ORDER BY article_id, position`, d.Story.ID); err != nil {
		return err
	}
	statements := d.Statements()
	err = w.each(func(rows *sql.Rows) error {
		var id, origin string
		var read int
		err := rows.Scan(&id, &origin, &read)
		if s := statements[id]; s != nil {
			s.OriginIDs, s.OriginRead = append(s.OriginIDs, origin), append(s.OriginRead, read)
		}
		return err
	}, `SELECT statement_id, origin_id, read FROM statement_origins WHERE story_id = ? ORDER BY statement_id, position`, d.Story.ID)
	if err != nil {
		return err
	}
	err = w.each(func(rows *sql.Rows) error {
		var id, decision string
		err := rows.Scan(&id, &decision)
		if s := statements[id]; s != nil {
			s.OriginSaid = decision
		}
		return err
	}, `SELECT statement_id, decision_id FROM statement_said WHERE story_id = ?`, d.Story.ID)
	if err != nil {
		return err
	}
	return w.each(func(rows *sql.Rows) error {
		var o fact.Origin
		var said []byte
		if err := rows.Scan(&o.ID, &o.Name, &o.Kind, &said); err != nil {
			return err
		}
		var more originSaid
		if err := json.Unmarshal(said, &more); err != nil {
			return err
		}
		o.Apart, o.Said, o.Split = more.Apart, more.Decisions, more.Split
		o.RestsOn = links[o.ID]
		d.Origins = append(d.Origins, o)
		return nil
	}, `SELECT id, name, kind, said FROM origins WHERE story_id = ? ORDER BY position`, d.Story.ID)
}

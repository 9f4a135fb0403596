package storage

import (
	"context"
	"database/sql"
	"encoding/json"

	"crosscheck/internal/fact"
)

// details are the read parts of a statement that are kept as JSON.
type details struct {
	Figures    []fact.Figure    `json:",omitempty"`
	Quotations []fact.Quotation `json:",omitempty"`
	Names      []fact.Name      `json:",omitempty"`
	Negations  []fact.Negation  `json:",omitempty"`
	Dates      []fact.Date      `json:",omitempty"`
	Deeds      []fact.Deed      `json:",omitempty"`
}

func detailsOf(s fact.Statement) details {
	return details{s.Figures, s.Quotations, s.Names, s.Negations, s.Dates, s.Deeds}
}

// SaveReadings puts each reading in the place of the last one of the same
// version. Frozen statements stay, also those that the new reading did not make.
func (d *Desk) SaveReadings(ctx context.Context, readings []fact.Reading) error {
	return d.inWrite(ctx, "keep a reading", func(tx txn) error {
		for _, r := range readings {
			if err := tx.saveReading(r); err != nil {
				return err
			}
		}
		return nil
	})
}

func (w txn) saveReading(r fact.Reading) error {
	if err := w.exec(`INSERT INTO readings (version_id, engine, language) VALUES (?, ?, ?)
			ON CONFLICT DO UPDATE SET engine = excluded.engine, language = excluded.language`,
		r.VersionID, r.Engine, r.Language); err != nil {
		return err
	}
	if err := w.exec(`DELETE FROM sentences WHERE version_id = ?`, r.VersionID); err != nil {
		return err
	}
	err := w.batch(`INSERT INTO sentences (version_id, position, start_point, end_point) VALUES (?, ?, ?, ?)`,
		func(add func(...any) error) error {
			for i, s := range r.Sentences {
				if err := add(r.VersionID, i, s.Start, s.End); err != nil {
					return err
				}
			}
			return nil
		})
	if err != nil {
		return err
	}
	return w.saveStatements(r)
}

func (w txn) saveStatements(r fact.Reading) error {
	if err := w.exec(`UPDATE statements SET current = 0 WHERE version_id = ? AND by_name = ''`, r.VersionID); err != nil {
		return err
	}
	// Frozen statements keep the reading that people decided on, until somebody says
	// more of the article.
	const decided = `iif(frozen AND (engine <> '' OR by_name <> ''), `
	err := w.batch(`INSERT INTO statements (id, version_id, start_point, end_point, sentence,
			part, level, checkable, why_not, attribution, details, engine)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO UPDATE SET current = 1,
			sentence    = `+decided+`sentence, excluded.sentence),
			part        = `+decided+`part, excluded.part),
			checkable   = `+decided+`checkable, excluded.checkable),
			why_not     = `+decided+`why_not, excluded.why_not),
			attribution = `+decided+`attribution, excluded.attribution),
			details     = `+decided+`details, excluded.details),
			engine      = `+decided+`engine, excluded.engine)`,
		func(add func(...any) error) error {
			for _, s := range r.Statements {
				attribution, err := json.Marshal(s.Attribution)
				if err != nil {
					return err
				}
				parts, err := json.Marshal(detailsOf(s))
				if err != nil {
					return err
				}
				if err := add(s.ID, r.VersionID, s.Start, s.End, s.Sentence, s.Part, s.Level,
					s.Checkable, s.WhyNot, string(attribution), string(parts), r.Engine); err != nil {
					return err
				}
			}
			return nil
		})
	if err != nil {
		return err
	}
	return w.exec(`DELETE FROM statements WHERE version_id = ? AND current = 0 AND frozen = 0`, r.VersionID)
}

// readings of a story's articles, one an article in their order. Engine is ""
// where an article was not read yet. Statements come in the order of their
// places, those of older readings that are frozen and those that a person put
// away among them. Of versions that are known only those are read in which people
// marked statements or put some away.
func (w txn) readings(storyID string, articles []fact.Article, known map[string]bool) ([]fact.Reading, error) {
	marked := map[string]bool{}
	if len(known) > 0 {
		err := w.each(func(rows *sql.Rows) error {
			var version string
			err := rows.Scan(&version)
			marked[version] = true
			return err
		}, `SELECT DISTINCT version_id FROM statements WHERE by_name <> '' OR present = 0`)
		if err != nil {
			return nil, err
		}
	}
	readings := make([]fact.Reading, len(articles))
	for i, a := range articles {
		readings[i] = fact.Reading{VersionID: a.VersionID, Language: a.Language}
	}
	wanted := func(version string) bool { return !known[version] || marked[version] }
	if len(known) == 0 {
		return readings, w.readAll(storyID, articles, readings)
	}
	for i, a := range articles {
		if wanted(a.VersionID) {
			if err := w.readOne(a, &readings[i]); err != nil {
				return nil, err
			}
		}
	}
	return readings, nil
}

// readAll fills in the readings of all articles of a story.
func (w txn) readAll(storyID string, articles []fact.Article, readings []fact.Reading) error {
	at := make(map[string]int, len(articles))
	for i, a := range articles {
		at[a.VersionID] = i
	}
	const ofStory = ` JOIN story_articles sa ON sa.version_id = t.version_id WHERE sa.story_id = ? AND sa.present = 1`
	return w.fill(func(version string) (*fact.Reading, string) {
		i := at[version]
		return &readings[i], articles[i].ID
	}, ofStory, storyID)
}

// readOne fills in the reading of one article.
func (w txn) readOne(a fact.Article, r *fact.Reading) error {
	return w.fill(func(string) (*fact.Reading, string) { return r, a.ID }, ` WHERE t.version_id = ?`, a.VersionID)
}

// fill reads the rows that which selects into the readings they belong to, with
// the articles' ids.
func (w txn) fill(of func(version string) (*fact.Reading, string), which string, arg any) error {
	err := w.each(func(rows *sql.Rows) error {
		var version, engine, language string
		err := rows.Scan(&version, &engine, &language)
		r, _ := of(version)
		r.Engine, r.Language = engine, language
		return err
	}, `SELECT t.version_id, t.engine, t.language FROM readings t`+which, arg)
	if err != nil {
		return err
	}
	err = w.each(func(rows *sql.Rows) error {
		var version string
		var s fact.Span
		err := rows.Scan(&version, &s.Start, &s.End)
		r, _ := of(version)
		r.Sentences = append(r.Sentences, s)
		return err
	}, `SELECT t.version_id, t.start_point, t.end_point FROM sentences t`+which+` ORDER BY t.version_id, t.position`, arg)
	if err != nil {
		return err
	}
	return w.each(func(rows *sql.Rows) error {
		s, err := scanStatement(rows.Scan)
		r, article := of(s.VersionID)
		s.ArticleID = article
		r.Statements = append(r.Statements, s)
		return err
	}, `SELECT t.id, t.version_id, t.start_point, t.end_point, t.sentence, t.part, t.level,
			t.checkable, t.why_not, t.attribution, t.details, NOT (t.current AND t.present), NOT t.present, t.by_name
		FROM statements t`+which+` AND (t.present OR t.by_name = '') ORDER BY t.version_id, t.start_point, t.end_point, t.level`, arg)
}

func scanStatement(scan func(...any) error) (fact.Statement, error) {
	var s fact.Statement
	var attribution, parts []byte
	if err := scan(&s.ID, &s.VersionID, &s.Start, &s.End, &s.Sentence, &s.Part, &s.Level,
		&s.Checkable, &s.WhyNot, &attribution, &parts, &s.Superseded, &s.PutAway, &s.By); err != nil {
		return s, err
	}
	if err := json.Unmarshal(attribution, &s.Attribution); err != nil {
		return s, err
	}
	var more details
	err := json.Unmarshal(parts, &more)
	s.Figures, s.Quotations, s.Names, s.Negations = more.Figures, more.Quotations, more.Names, more.Negations
	s.Dates, s.Deeds = more.Dates, more.Deeds
	return s, err
}

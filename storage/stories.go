package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"

	"crosscheck/internal/fact"
)

// Stories lists the stories of the desk, oldest first.
func (d *Desk) Stories(ctx context.Context) ([]fact.Story, error) {
	stories := []fact.Story{}
	err := d.inRead(ctx, "list the stories", func(tx txn) error {
		return tx.each(func(rows *sql.Rows) error {
			s, err := scanStory(rows.Scan)
			stories = append(stories, s)
			return err
		}, `SELECT id, name, created_at FROM stories WHERE present = 1 ORDER BY created_at, rowid`)
	})
	return stories, err
}

func scanStory(scan func(...any) error) (fact.Story, error) {
	var s fact.Story
	var created int64
	err := scan(&s.ID, &s.Name, &created)
	s.Created = fromMillis(created)
	return s, err
}

// State says which state a story is in, and from which its derived data was made.
func (d *Desk) State(ctx context.Context, storyID string) (fact.State, error) {
	var s fact.State
	err := d.inRead(ctx, "look up the story", func(tx txn) error {
		return tx.row(`SELECT s.revision, s.articles_revision, s.origins_revision,
				coalesce(a.engine, ''), coalesce(a.revision, 0), coalesce(a.articles_revision, 0), coalesce(a.origins_revision, 0)
			FROM stories s LEFT JOIN analyses a ON a.story_id = s.id WHERE s.id = ? AND s.present = 1`, storyID).
			Scan(&s.Now.All, &s.Now.Articles, &s.Now.Origins, &s.Engine, &s.Made.All, &s.Made.Articles, &s.Made.Origins)
	})
	return s, err
}

// Outlet finds an outlet of the desk by its name, whatever the case; ok is
// false when the desk does not know it.
func (d *Desk) Outlet(ctx context.Context, name string) (o fact.Outlet, ok bool, err error) {
	err = d.inRead(ctx, "look up the outlet", func(tx txn) error {
		err := tx.row(`SELECT id, name FROM outlets WHERE name_key = ?`, nameKey(name)).Scan(&o.ID, &o.Name)
		ok = err == nil
		if err == sql.ErrNoRows {
			return nil
		}
		return err
	})
	return o, ok, err
}

func nameKey(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

const articleColumns = `a.id, v.id, v.file, v.source, v.title, coalesce(o.id, ''), coalesce(o.name, ''), a.outlet_by, v.byline, v.published, v.published_by,
	v.modified, a.url, v.language, v.sha256, v.warnings, v.imported_at`

func scanArticle(scan func(...any) error, more ...any) (fact.Article, error) {
	var a fact.Article
	var warnings []byte
	var imported int64
	err := scan(append([]any{
		&a.ID, &a.VersionID, &a.File, &a.Source, &a.Title, &a.OutletID, &a.Outlet, &a.OutletBy, &a.Byline, &a.Published, &a.PublishedBy,
		&a.Modified, &a.URL, &a.Language, &a.SHA256, &warnings, &imported,
	}, more...)...)
	if err != nil {
		return a, err
	}
	a.Imported = fromMillis(imported)
	return a, json.Unmarshal(warnings, &a.Warnings)
}

// ArticlesWithContent finds the article versions of the whole desk, without
// their texts, that have the content with the SHA-256.
func (d *Desk) ArticlesWithContent(ctx context.Context, sha256 string) ([]fact.Article, error) {
	found := []fact.Article{}
	err := d.inRead(ctx, "look for the text", func(tx txn) error {
		return tx.each(func(rows *sql.Rows) error {
			a, err := scanArticle(rows.Scan)
			found = append(found, a)
			return err
		}, `SELECT `+articleColumns+` FROM article_versions v JOIN articles a ON a.id = v.article_id
			LEFT JOIN outlets o ON o.id = a.outlet_id WHERE v.sha256 = ? ORDER BY v.imported_at, v.id`, sha256)
	})
	return found, err
}

// Content is the frozen text with the SHA-256.
func (d *Desk) Content(ctx context.Context, sha256 string) (string, error) {
	var text string
	err := d.inRead(ctx, "read the text", func(tx txn) error {
		return tx.row(`SELECT text FROM contents WHERE sha256 = ?`, sha256).Scan(&text)
	})
	return text, err
}

// Articles lists the articles a story holds, in the order of their numbers,
// with texts and parts.
func (d *Desk) Articles(ctx context.Context, storyID string) ([]fact.Article, error) {
	var articles []fact.Article
	err := d.inRead(ctx, "read the articles", func(tx txn) error {
		var err error
		articles, err = tx.articles(storyID)
		return err
	})
	return articles, err
}

func (w txn) articles(storyID string) ([]fact.Article, error) {
	articles := []fact.Article{}
	at := map[string]int{} // by version
	err := w.each(func(rows *sql.Rows) error {
		var number int
		var text string
		a, err := scanArticle(rows.Scan, &number, &text)
		a.Number, a.Text = number, text
		at[a.VersionID] = len(articles)
		articles = append(articles, a)
		return err
	}, `SELECT `+articleColumns+`, sa.number, c.text
		FROM story_articles sa JOIN articles a ON a.id = sa.article_id JOIN article_versions v ON v.id = sa.version_id
		JOIN contents c ON c.sha256 = v.sha256 LEFT JOIN outlets o ON o.id = a.outlet_id
		WHERE sa.story_id = ? AND sa.present = 1 ORDER BY sa.number`, storyID)
	if err != nil {
		return nil, err
	}
	return articles, w.each(func(rows *sql.Rows) error {
		var version string
		var p fact.Part
		err := rows.Scan(&version, &p.Kind, &p.Start, &p.End)
		a := &articles[at[version]]
		a.Parts = append(a.Parts, p)
		return err
	}, `SELECT p.version_id, p.kind, p.start_point, p.end_point
		FROM parts p JOIN story_articles sa ON sa.version_id = p.version_id
		WHERE sa.story_id = ? AND sa.present = 1 ORDER BY p.version_id, p.position`, storyID)
}

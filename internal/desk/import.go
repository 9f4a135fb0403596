package desk

import (
	"context"
	"path/filepath"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Imported tells what became of each article handed to Import.
type Imported struct {
	Story    fact.Story
	Added    []fact.Article // new in the story
	Versions []fact.Article // a changed text of an article the story had
	Known    []Known        // already there: said, not stored twice
}

// Known is an article whose text the story holds already.
type Known struct {
	File string
	As   fact.Article // the article that is there
}

// Import puts articles, as ingest read them, into a story, in one act. The story
// is made when there is none of that name; with "" it is the one Story finds, or
// a new one named after the first article. When every article is known already
// nothing is written.
func (d *Desk) Import(ctx context.Context, storyName string, articles []fact.Article, by string) (Imported, error) {
	var done Imported
	story, err := d.Story(ctx, storyName)
	act := fact.Act{By: d.author(by), At: d.now()}
	var present []fact.Article
	switch {
	case fact.IsKind(err, fact.NotFound):
		if storyName == "" && len(articles) > 0 {
			storyName = short(articles[0].Title)
		}
		story = fact.Story{ID: d.newID(), Name: storyName, Created: act.At}
		act.Edits = append(act.Edits, fact.PutStory{Story: story})
	case err != nil:
		return done, err
	default:
		if present, err = d.store.Articles(ctx, story.ID); err != nil {
			return done, err
		}
	}
	done.Story, act.StoryID = story, story.ID

	outlets := map[string]string{} // ids of outlets that this import brings, by name
	for _, a := range articles {
		if err := d.identify(ctx, &a, outlets); err != nil {
			return done, err
		}
		if same := sameText(present, a); same != nil {
			done.Known = append(done.Known, Known{File: a.File, As: *same})
			continue
		}
		a.Imported = act.At
		if older := sameSource(present, a); older != nil {
			a.ID, a.VersionID = older.ID, d.newID()
			a.OutletID, a.Outlet, a.OutletBy, a.URL = older.OutletID, older.Outlet, older.OutletBy, older.URL
			*older = a
			done.Versions = append(done.Versions, a)
		} else {
			present = append(present, a)
			done.Added = append(done.Added, a)
		}
		act.Edits = append(act.Edits, fact.PutArticle{StoryID: story.ID, Article: a})
	}
	if len(done.Added)+len(done.Versions) == 0 {
		return done, nil
	}
	n, last := len(done.Added)+len(done.Versions), act.Edits[len(act.Edits)-1].(fact.PutArticle)
	act.Title = message.Count("Import of {{.Count}} articles", n, "Title", Quoted(short(last.Article.Title)))
	_, err = d.store.Do(ctx, act)
	return done, err
}

// identify gives an article its ids: those it has in the desk already, when the
// same text of the same outlet was imported before, else new ones.
func (d *Desk) identify(ctx context.Context, a *fact.Article, outlets map[string]string) error {
	if a.Source == "" && a.File != "" {
		if full, err := filepath.Abs(a.File); err == nil {
			a.Source = full
		}
	}
	if a.Outlet != "" {
		o, ok, err := d.store.Outlet(ctx, a.Outlet)
		if err != nil {
			return err
		}
		key := strings.ToLower(a.Outlet)
		switch {
		case ok:
			a.OutletID, a.Outlet = o.ID, o.Name
		case outlets[key] != "":
			a.OutletID = outlets[key]
		default:
			a.OutletID = d.newID()
			outlets[key] = a.OutletID
		}
	}
	known, err := d.store.ArticlesWithContent(ctx, a.SHA256)
	if err != nil {
		return err
	}
	for _, k := range known {
		// What a person named stays named where the same file comes again.
		named := a.OutletID == "" && k.OutletBy != "" && k.Source == a.Source
		if (k.OutletID == a.OutletID || named) && k.URL == a.URL {
			a.ID, a.VersionID, a.OutletID, a.Outlet = k.ID, k.VersionID, k.OutletID, k.Outlet
			return nil
		}
	}
	a.ID, a.VersionID = d.newID(), d.newID()
	return nil
}

// sameText finds an article with the same text. Two outlets that carry one text
// are two articles, but only if both outlets are known.
func sameText(articles []fact.Article, a fact.Article) *fact.Article {
	for i, b := range articles {
		if a.SHA256 == b.SHA256 && (a.OutletID == b.OutletID || a.OutletID == "" || b.OutletID == "") {
			return &articles[i]
		}
	}
	return nil
}

// sameSource finds the article that came from the same file or address.
func sameSource(articles []fact.Article, a fact.Article) *fact.Article {
	for i, b := range articles {
		if a.Source != "" && a.Source == b.Source {
			return &articles[i]
		}
	}
	return nil
}

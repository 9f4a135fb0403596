package desk

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Description is what a person says of an article that its text does not say, or
// says wrongly: who published it, and when. "" is not known.
type Description struct {
	ArticleID string
	Outlet    string
	Published string // 2025-06-15, or RFC 3339 with the time
}

// Describe says who published articles and when, in one act. It is counted at once:
// articles of unknown outlets are never taken for different ones. It returns how
// many articles are described otherwise than before; with none, nothing is written.
func (d *Desk) Describe(ctx context.Context, dossier *fact.Dossier, said []Description, by string) (int, error) {
	var edits []fact.Edit
	var titles []string
	made := map[string]fact.Outlet{} // outlets that are named, by what finds them again
	for _, s := range said {
		at := slices.IndexFunc(dossier.Articles, func(a fact.Article) bool { return a.ID == s.ArticleID })
		if at < 0 {
			return 0, fact.Problemf(fact.NotFound, "the article is not in the story “%s” any more; look at the articles again", dossier.Story.Name)
		}
		a := &dossier.Articles[at]
		outlet, published := strings.Join(strings.Fields(s.Outlet), " "), strings.TrimSpace(s.Published)
		if published != a.Published && !isDate(published) {
			return 0, fact.Problemf(fact.BadInput, "%q is no day; write it as year-month-day, such as 2025-06-15", published)
		}
		if outlet == a.Outlet && published == a.Published {
			continue
		}
		if outlet != a.Outlet {
			o, err := d.outletNamed(ctx, outlet, made)
			if err != nil {
				return 0, err
			}
			edits = append(edits, fact.NameOutlet{ArticleID: a.ID, Outlet: o, By: d.signed(outlet, by)})
		}
		if published != a.Published {
			edits = append(edits, fact.DateArticle{VersionID: a.VersionID, Published: published, By: d.signed(published, by)})
		}
		titles = append(titles, message.Text("Article {{.Letter}}: {{.Outlet}}, {{.Published}}", "Letter", fact.Letter(a.Number),
			"Outlet", cmp.Or(short(outlet), message.Text("outlet not known")), "Published", cmp.Or(published, message.Text("date not known"))))
	}
	if len(edits) == 0 {
		return 0, nil
	}
	title := titles[0]
	if len(titles) > 1 {
		title = message.Count("Outlets and dates of {{.Count}} articles", len(titles))
	}
	return len(titles), d.act(ctx, dossier.Story.ID, title, "", by, edits...)
}

// signed is who said something; "" where nothing is said.
func (d *Desk) signed(said, by string) string {
	if said == "" {
		return ""
	}
	return d.author(by)
}

// outletNamed is the outlet of a name, written as it is given now: one that the desk
// or the act knows, or a new one; the zero one for no name.
func (d *Desk) outletNamed(ctx context.Context, name string, made map[string]fact.Outlet) (fact.Outlet, error) {
	key := strings.ToLower(name)
	if name == "" || made[key].ID != "" {
		return made[key], nil
	}
	o, known, err := d.store.Outlet(ctx, name)
	if err != nil {
		return o, err
	}
	if o.Name = name; !known {
		o.ID = d.newID()
	}
	made[key] = o
	return o, nil
}

// isDate reports whether words are a date as articles give it, or nothing.
func isDate(words string) bool {
	if words == "" {
		return true
	}
	_, day := time.Parse(time.DateOnly, words)
	_, moment := time.Parse(time.RFC3339, words)
	return day == nil || moment == nil
}

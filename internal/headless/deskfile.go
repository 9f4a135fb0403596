package headless

import (
	"encoding/json"
	"fmt"
	"strings"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

type importCmd struct {
	Desk  string   `required:"" placeholder:"FILE" help:"The desk; made when it is not there."`
	Story string   `placeholder:"NAME" help:"The story; made when there is none of that name."`
	By    string   `placeholder:"NAME" help:"Who imports; your login name if not given."`
	Paths []string `arg:"" name:"path" help:"Files and folders."`
}

func (c *importCmd) Run(r *run) error {
	articles, err := r.collect(c.Paths)
	if err != nil {
		return err
	}
	return r.write(c.Desk, func(d *desk.Desk) error {
		done, err := d.Import(r.ctx, c.Story, articles, c.By)
		if err != nil {
			return err
		}
		r.sayKnown(done)
		if _, err := d.Dossier(r.ctx, done.Story.ID, r.progress()); err != nil {
			return err
		}
		for _, a := range done.Added {
			fmt.Fprintf(r.Stdout, "imported\t%s\n", a.File)
		}
		for _, a := range done.Versions {
			fmt.Fprintf(r.Stdout, "new version\t%s\n", a.File)
		}
		for _, k := range done.Known {
			fmt.Fprintf(r.Stdout, "already there\t%s\n", k.File)
		}
		return nil
	})
}

type listCmd struct {
	Desk  string `required:"" placeholder:"FILE" help:"The desk."`
	Story string `placeholder:"NAME" help:"The story; the last one made if not given."`
	What  string `arg:"" optional:"" enum:"stories,articles,claims,origins" default:"stories" help:"stories, articles, claims or origins."`
	JSON  bool   `help:"Print a JSON list."`
}

// row is a line of a list: what JSON prints and what a person reads.
type row struct {
	json any
	text []any
}

func (c *listCmd) Run(r *run) error {
	return r.read(c.Desk, func(d *desk.Desk) error {
		rows, err := c.rows(r, d)
		if err != nil {
			return err
		}
		if c.JSON {
			list := make([]any, len(rows))
			for i, row := range rows {
				list[i] = row.json
			}
			out := json.NewEncoder(r.Stdout)
			out.SetEscapeHTML(false)
			out.SetIndent("", "  ")
			return out.Encode(list)
		}
		for _, row := range rows {
			line := fmt.Sprintf(strings.TrimSuffix(strings.Repeat("%v\t", len(row.text)), "\t"), row.text...)
			if _, err := fmt.Fprintln(r.Stdout, line); err != nil {
				return err
			}
		}
		return nil
	})
}

func (c *listCmd) rows(r *run, d *desk.Desk) ([]row, error) {
	var rows []row
	if c.What == "stories" {
		stories, err := d.Stories(r.ctx)
		for _, s := range stories {
			rows = append(rows, row{
				map[string]any{"id": s.ID, "name": s.Name, "created": s.Created},
				[]any{s.Created.Format("2006-01-02 15:04"), s.Name},
			})
		}
		return rows, err
	}
	story, err := d.Story(r.ctx, c.Story)
	if err != nil {
		return nil, err
	}
	dossier, err := d.Dossier(r.ctx, story.ID, r.progress())
	if err != nil {
		return nil, err
	}
	switch c.What {
	case "articles":
		return articleRows(dossier), nil
	case "claims":
		return claimRows(dossier), nil
	default:
		return originRows(dossier), nil
	}
}

func articleRows(dossier *fact.Dossier) []row {
	var rows []row
	for _, a := range dossier.Articles {
		outlet := "outlet not in the file"
		if a.Outlet != "" {
			outlet = a.Outlet
		}
		rows = append(rows, row{
			map[string]any{
				"id": a.ID, "letter": fact.Letter(a.Number), "file": a.File, "title": a.Title, "outlet": known(a.Outlet),
				"byline": known(a.Byline), "published": known(a.Published), "url": known(a.URL), "sha256": a.SHA256,
			},
			[]any{fact.Letter(a.Number), outlet, a.File, a.Title},
		})
	}
	return rows
}

func claimRows(dossier *fact.Dossier) []row {
	var rows []row
	for _, c := range dossier.Claims {
		verdict, reason := fact.Undecided, ""
		if v := dossier.Verdict(c.ID); v != nil {
			verdict, reason = v.Kind, v.Reason
		}
		a := dossier.Assessments[c.ID]
		review, _ := dossier.Review(c.ID)
		statements := c.Statements
		if statements == nil {
			statements = []string{}
		}
		rows = append(rows, row{
			map[string]any{
				"id": c.ID, "number": c.Number, "text": c.Text, "level": c.Level, "pinned": c.Pinned,
				"statements": statements, "verdict": verdict, "reason": reason,
				"suggestion": a.Suggestion.Verdict, "independent_origins": a.Independence,
				"open_questions": len(dossier.OpenQueries(c.ID)), "review": known(string(review)),
			},
			[]any{c.Number, verdict, "suggested " + string(a.Suggestion.Verdict), len(c.Statements), c.Text},
		})
	}
	return rows
}

func originRows(dossier *fact.Dossier) []row {
	var rows []row
	for _, o := range dossier.Origins {
		restsOn := o.RestsOn
		if restsOn == nil {
			restsOn = []string{}
		}
		rows = append(rows, row{
			map[string]any{"id": o.ID, "name": o.Name, "kind": o.Kind, "rests_on": restsOn},
			[]any{o.Kind, o.Name},
		})
	}
	return rows
}

type decideCmd struct {
	Desk    string `required:"" placeholder:"FILE" help:"The desk."`
	Story   string `placeholder:"NAME" help:"The story; the last one made if not given."`
	Claim   string `arg:"" help:"The number or the id of the claim."`
	Verdict string `arg:"" help:"corroborated, disputed, single-source, not-checkable or undecided."`
	Reason  string `placeholder:"TEXT" help:"Required for disputed and for going against the suggestion."`
	By      string `placeholder:"NAME" help:"Who decides; your login name if not given."`
}

func (c *decideCmd) Run(r *run) error {
	return r.write(c.Desk, func(d *desk.Desk) error {
		story, err := d.Story(r.ctx, c.Story)
		if err != nil {
			return err
		}
		dossier, err := d.Dossier(r.ctx, story.ID, r.progress())
		if err != nil {
			return err
		}
		claim, err := desk.Claim(dossier, c.Claim)
		if err != nil {
			return err
		}
		v, err := d.Decide(r.ctx, dossier, claim, fact.VerdictKind(c.Verdict), c.Reason, c.By)
		if err != nil {
			return err
		}
		// Said only now: the verdict is on disk.
		fmt.Fprintf(r.Stdout, "claim %d: %s\n", claim.Number, v.Kind)
		_, err = d.Dossier(r.ctx, story.ID, r.progress())
		return err
	})
}

type undoCmd struct {
	Desk string `required:"" placeholder:"FILE" help:"The desk."`
	By   string `placeholder:"NAME" help:"Who undoes; your login name if not given."`
}

func (c *undoCmd) Run(r *run) error {
	return r.write(c.Desk, func(d *desk.Desk) error {
		entry, err := d.Undo(r.ctx, c.By)
		return r.told(d, "undone", entry, err)
	})
}

type redoCmd undoCmd

func (c *redoCmd) Run(r *run) error {
	return r.write(c.Desk, func(d *desk.Desk) error {
		entry, err := d.Redo(r.ctx, c.By)
		return r.told(d, "redone", entry, err)
	})
}

// told says what was undone or redone and brings the story up to date, unless
// the story itself went away with it.
func (r *run) told(d *desk.Desk, word string, entry fact.Entry, err error) error {
	if err != nil {
		return err
	}
	fmt.Fprintf(r.Stdout, "%s: %s\n", word, entry.Title)
	_, err = d.Dossier(r.ctx, entry.StoryID, r.progress())
	if fact.IsKind(err, fact.NotFound) {
		return nil
	}
	return err
}

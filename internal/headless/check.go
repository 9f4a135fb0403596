package headless

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

type checkCmd struct {
	Paths  []string `arg:"" name:"path" help:"Files and folders."`
	JSON   bool     `help:"Print the JSON document instead of the summary."`
	Report string   `placeholder:"FILE" help:"Also write the verification report (.html, .md or .json)."`
	Desk   string   `placeholder:"FILE" help:"Keep everything in this desk instead of a temporary one."`
	Story  string   `placeholder:"NAME" help:"The story of the desk to import into."`
}

func (c *checkCmd) Run(r *run) error {
	format := desk.Format("")
	if c.Report != "" {
		var err error
		if format, err = formatOf(c.Report); err != nil {
			return err
		}
	}
	articles, err := r.collect(c.Paths)
	if err != nil {
		return err
	}
	check := func(d *desk.Desk) error {
		done, err := d.Import(r.ctx, c.Story, articles, "")
		if err != nil {
			return err
		}
		r.sayKnown(done)
		dossier, err := d.Dossier(r.ctx, done.Story.ID, r.progress())
		if err != nil {
			return err
		}
		if c.Report != "" {
			if err := r.writeReport(c.Report, dossier, func(w io.Writer) error {
				return d.WriteReport(w, dossier, format, desk.Edition{Program: r.program()})
			}); err != nil {
				return err
			}
		}
		if c.JSON {
			return desk.WriteCheck(r.Stdout, dossier)
		}
		return desk.WriteSummary(r.Stdout, dossier)
	}
	if c.Desk != "" {
		return r.write(c.Desk, check)
	}
	return r.temporary(check)
}

// temporary runs fn on a desk that is thrown away. Its ids are counted, so that
// the same articles give the same document at every run.
func (r *run) temporary(fn func(*desk.Desk) error) error {
	folder, err := os.MkdirTemp("", "crosscheck-")
	if err != nil {
		return fact.Problemf(fact.NoRoom, "no temporary desk can be made (%w); make room or set TMPDIR to a folder that can be written to", err)
	}
	defer os.RemoveAll(folder)
	store, err := r.Open(r.ctx, filepath.Join(folder, "check.desk"))
	if err != nil {
		return err
	}
	return errors.Join(fn(r.newDesk(store, desk.WithIDs(desk.CountedIDs()))), store.Close())
}

// collect reads the inputs. A file that was named and cannot be read is an
// error: a result without it would mislead. In a folder, what is no article is
// counted, what should be one and cannot be read is told, and the rest go on.
func (r *run) collect(paths []string) ([]fact.Article, error) {
	files, skipped, err := desk.ReadFiles(paths)
	if err != nil {
		return nil, err
	}
	named := map[string]bool{}
	for _, p := range paths {
		named[p] = true
	}
	var articles []fact.Article
	for _, f := range files {
		switch {
		case f.Err == nil:
			articles = append(articles, f.Article)
		case named[f.Path]:
			return nil, f.Err
		default:
			r.say(sentence(f.Err))
			r.bad = true
		}
	}
	r.saySkipped(skipped)
	if len(articles) == 0 {
		return nil, fact.Problemf(fact.BadInput, "none of the inputs is an article that can be read; give .txt or .md files, or a folder of them")
	}
	return articles, nil
}

func (r *run) sayKnown(done desk.Imported) {
	for _, k := range done.Known {
		r.say(message.Text("{{.File}}: this text is in the story already, from {{.Other}}; it is not stored twice", "File", k.File, "Other", k.As.File))
	}
}

// formatOf reads the format of a report from the ending of its file name.
func formatOf(path string) (desk.Format, error) {
	switch ending := filepath.Ext(path); ending {
	case ".html", ".htm":
		return desk.HTML, nil
	case ".md", ".markdown":
		return desk.Markdown, nil
	case ".json":
		return desk.JSON, nil
	default:
		return "", fact.Problemf(fact.BadInput, "%s: reports end in .html, .md or .json, not %q; give the file such a name", path, ending)
	}
}

// writeReport writes a report whole or not at all, and never over an article.
func (r *run) writeReport(path string, dossier *fact.Dossier, fill func(io.Writer) error) error {
	articles := make([]string, len(dossier.Articles))
	for i := range dossier.Articles {
		articles[i] = dossier.Articles[i].File
	}
	return desk.WriteFile(r.ctx, path, fill, articles...)
}

type schemaCmd struct{}

func (*schemaCmd) Run(r *run) error {
	_, err := fmt.Fprintf(r.Stdout, "%s\n", bytes.TrimSpace(desk.Schema()))
	return err
}

// saySkipped counts the files of folders that were left out.
func (r *run) saySkipped(skipped []desk.Skipped) {
	if n := len(skipped); n > 0 {
		r.say(message.Count("{{.Count}} files skipped ({{.Why}})", n, "Why", skipped[0].Why))
	}
}

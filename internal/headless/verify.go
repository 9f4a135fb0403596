package headless

import (
	"errors"
	"fmt"
	"strconv"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

type verifyCmd struct {
	Report  string   `arg:"" help:"A report that Crosscheck wrote."`
	Sources []string `arg:"" optional:"" name:"source" help:"Files, folders or desks to check it against."`
}

func (c *verifyCmd) Run(r *run) error {
	data, err := desk.ReadReport(c.Report)
	if err != nil {
		return err
	}
	var sources []fact.Article
	for _, path := range c.Sources {
		more, err := r.sources(path)
		if err != nil {
			return err
		}
		sources = append(sources, more...)
	}
	findings, err := desk.Verify(c.Report, data, sources)
	if err != nil {
		return err
	}
	held, passages := 0, 0
	for _, f := range findings {
		fmt.Fprintln(r.Stdout, f)
		if f.Holds() {
			held++
		}
		if f.Passage != nil {
			passages++
		}
	}
	r.found = held < len(findings)
	switch {
	case r.found:
		r.say(message.Count("{{.Lost}} of {{.Count}} findings no longer hold", len(findings), "Lost", strconv.Itoa(len(findings)-held)))
	case len(findings) == 0 && len(c.Sources) == 0:
		fmt.Fprintln(r.Stdout, message.Text("{{.Report}}: not edited since it was written; name its sources to check the passages", "Report", c.Report))
	case len(c.Sources) > 0:
		r.say(message.Count("all {{.Count}} passages hold", passages))
	}
	return nil
}

// sources reads what a report is checked against: the articles of a desk, or files.
func (r *run) sources(path string) ([]fact.Article, error) {
	if !desk.IsDesk(path) {
		return r.collect([]string{path})
	}
	var articles []fact.Article
	err := r.read(path, func(d *desk.Desk) error {
		var err error
		articles, err = d.AllArticles(r.ctx)
		return err
	})
	return articles, err
}

type backupCmd struct {
	Desk   string `required:"" placeholder:"FILE" help:"The desk."`
	Output string `required:"" short:"o" placeholder:"FILE" help:"The copy; a file that is not there yet."`
}

func (c *backupCmd) Run(r *run) error {
	err := r.read(c.Desk, func(d *desk.Desk) error { return d.Backup(r.ctx, c.Output) })
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(r.Stdout, message.Text("{{.Desk}}: copied to {{.File}}", "Desk", c.Desk, "File", c.Output))
	return err
}

type restoreCmd struct {
	Desk   string `required:"" placeholder:"FILE" help:"The desk to put the backup in the place of."`
	Backup string `arg:"" help:"The backup."`
}

func (c *restoreCmd) Run(r *run) error {
	kept, err := r.Ports.Restore(r.ctx, c.Backup, c.Desk)
	if err != nil {
		return err
	}
	fmt.Fprintln(r.Stdout, message.Text("{{.Desk}}: restored from {{.File}}", "Desk", c.Desk, "File", c.Backup))
	if kept != "" {
		fmt.Fprintln(r.Stdout, message.Text("the desk that was there is kept as {{.File}}", "File", kept))
	}
	return nil
}

type doctorCmd struct {
	Desk string `required:"" placeholder:"FILE" help:"The desk."`
}

func (c *doctorCmd) Run(r *run) error {
	err := c.look(r)
	// Damage that SQLite tells of, and not a file of another kind.
	if p := (*fact.Problem)(nil); errors.As(err, &p) && p.Kind == fact.Damaged && p.Err != nil && desk.IsDesk(c.Desk) {
		r.found = true
		_, err = fmt.Fprintln(r.Stdout, message.Text("{{.Desk}}: the desk is too damaged to be read; restore a backup with “crosscheck restore --desk {{.Desk}} BACKUP”", "Desk", c.Desk))
	}
	return err
}

func (c *doctorCmd) look(r *run) error {
	return r.read(c.Desk, func(d *desk.Desk) error {
		findings, err := d.Doctor(r.ctx)
		if err != nil {
			return err
		}
		for _, f := range findings {
			fmt.Fprintf(r.Stdout, "%s: %s\n", c.Desk, f)
		}
		r.found = len(findings) > 0
		if !r.found {
			fmt.Fprintln(r.Stdout, message.Text("{{.Desk}}: sound", "Desk", c.Desk))
		}
		return nil
	})
}

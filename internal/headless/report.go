package headless

import (
	"io"
	"net/url"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

type reportCmd struct {
	Desk   string `required:"" placeholder:"FILE" help:"The desk."`
	Story  string `placeholder:"NAME" help:"The story; the last one made if not given."`
	Format string `placeholder:"FORMAT" help:"html, md, json, claimreview or annotations; the first three are taken from the name of the file if not given."`
	Output string `required:"" short:"o" placeholder:"FILE" help:"Where to write it; - for standard output."`
	URL    string `name:"url" placeholder:"URL" help:"Where the full check is published, for claimreview."`
}

func (c *reportCmd) Run(r *run) error {
	format := desk.Format(c.Format)
	if c.Format == "" {
		var err error
		if format, err = formatOf(c.Output); err != nil {
			return err
		}
	}
	if u, err := url.Parse(c.URL); c.URL != "" && (err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http") {
		return fact.Problemf(fact.BadInput, "%q is no address of a page; write it like https://example.com/check", c.URL)
	}
	return r.read(c.Desk, func(d *desk.Desk) error {
		story, err := d.Story(r.ctx, c.Story)
		if err != nil {
			return err
		}
		dossier, err := d.Dossier(r.ctx, story.ID, r.progress())
		if err != nil {
			return err
		}
		edition := desk.Edition{Program: r.program(), Page: c.URL}
		fill := func(w io.Writer) error { return d.WriteReport(w, dossier, format, edition) }
		if c.Output == "-" {
			err = fill(r.Stdout)
		} else {
			err = r.writeReport(c.Output, dossier, fill)
		}
		if err == nil && format == desk.ClaimReview && c.URL == "" {
			r.say(message.Text("the reviews name no page, which whoever reads them needs; give the address of the published check with --url"))
		}
		return err
	})
}

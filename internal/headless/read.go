package headless

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

type readCmd struct {
	Paths   []string `arg:"" name:"file" help:"Files and folders."`
	Explain bool     `help:"Explain to a person instead what was read of each: sentences, who says them, whom they rest on, why one cannot be checked."`
}

// readLine is an input as ingested. What the article does not say is null.
type readLine struct {
	File      string      `json:"file"`
	Title     string      `json:"title"`
	Outlet    *string     `json:"outlet"`
	Byline    *string     `json:"byline"`
	Published *string     `json:"published"`
	Modified  *string     `json:"modified"`
	URL       *string     `json:"url"`
	Language  *string     `json:"language"`
	Text      string      `json:"text"`
	Parts     []fact.Part `json:"parts"`
	SHA256    string      `json:"sha256"`
	Warnings  []string    `json:"warnings"`
}

type failedLine struct {
	File  string `json:"file"`
	Error string `json:"error"`
}

func (c *readCmd) Run(r *run) error {
	out := json.NewEncoder(r.Stdout)
	out.SetEscapeHTML(false)
	// One path at a time, so that one that is not there does not hide the others.
	for _, path := range c.Paths {
		files, skipped, err := desk.ReadFiles([]string{path})
		if err != nil {
			files = []desk.File{{Path: path, Err: err}}
		}
		for _, f := range files {
			var line any
			if f.Err != nil {
				r.bad = true
				line = failedLine{f.Path, sentence(f.Err)}
				r.say(sentence(f.Err))
			} else {
				line = asRead(f.Article)
			}
			if c.Explain {
				if f.Err == nil {
					if err := r.explain(&f.Article); err != nil {
						return err
					}
				}
				continue
			}
			if err := out.Encode(line); err != nil {
				return err
			}
		}
		r.saySkipped(skipped)
	}
	return nil
}

// explain prints what was read of an article, in colour on a terminal.
func (r *run) explain(a *fact.Article) error {
	heading := a.File
	for _, known := range []string{a.Outlet, a.Published} {
		if known != "" {
			heading += " · " + known
		}
	}
	if _, err := fmt.Fprintf(r.Stdout, "%s\n", heading); err != nil {
		return err
	}
	if err := desk.Explain(r.Stdout, a, coloured(r.Stdout)); err != nil {
		return err
	}
	_, err := fmt.Fprintln(r.Stdout)
	return err
}

// coloured reports whether what is written to w is seen in colour: on a terminal,
// unless the reader wants none (https://no-color.org).
func coloured(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(w)
}

func asRead(a fact.Article) readLine {
	language := desk.LanguageOf(&a)
	line := readLine{
		File: a.File, Title: a.Title, Outlet: known(a.Outlet), Byline: known(a.Byline), Published: known(a.Published),
		Modified: known(a.Modified), URL: known(a.URL), Language: known(language),
		Text: a.Text, Parts: a.Parts, SHA256: a.SHA256, Warnings: a.Warnings,
	}
	if line.Parts == nil {
		line.Parts = []fact.Part{}
	}
	if not := desk.Unread(language); not != "" {
		line.Warnings = append(slices.Clip(line.Warnings), not)
	}
	if line.Warnings == nil {
		line.Warnings = []string{}
	}
	return line
}

func known(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

type segmentCmd struct {
	File string `arg:"" help:"A text file."`
}

func (c *segmentCmd) Run(r *run) error {
	articles, err := r.collect([]string{c.File})
	if err != nil {
		return err
	}
	out := json.NewEncoder(r.Stdout)
	out.SetEscapeHTML(false)
	for _, a := range articles {
		for _, sentence := range desk.Segment(a.Text) {
			if err := out.Encode(sentence); err != nil {
				return err
			}
		}
	}
	return nil
}

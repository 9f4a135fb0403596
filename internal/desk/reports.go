package desk

import (
	"io"

	"crosscheck/internal/fact"
	"crosscheck/internal/report"
	"crosscheck/internal/verdicts"
)

// Format is a form of report.
type Format string

// The formats a report can be written in.
const (
	HTML     Format = "html"
	Markdown Format = "md"
	JSON     Format = "json"
	// For exchange with other programs; nothing to verify is in these.
	ClaimReview Format = "claimreview"
	Annotations Format = "annotations"
)

// Edition is what the one who writes a report says of it.
type Edition struct {
	Program string // name and version of the program
	Page    string // the address the full check is published at, "" if none is known
	Without Choice
}

// WriteReport writes a story in one of the formats. What is left out, it says.
func (d *Desk) WriteReport(w io.Writer, whole *fact.Dossier, format Format, e Edition) error {
	dossier, leftOut := LeaveOut(whole, e.Without)
	o := report.Options{
		LeftOut:   leftOut,
		Generated: d.now(), Program: e.Program, Page: e.Page, Headline: Headline(whole),
		Warnings: map[string][]string{}, Moved: map[string][]string{}, Alludes: map[string][]string{},
	}
	matrix, cases := Matrix(dossier), NewCases(dossier)
	for _, c := range dossier.Claims {
		o.Warnings[c.ID], o.Moved[c.ID] = cases.Doubts(c)
		for _, cell := range matrix[c.ID] {
			if cell.Standing == Alludes {
				o.Alludes[c.ID] = append(o.Alludes[c.ID], dossier.Articles[cell.Article].ID)
			}
		}
	}
	switch format {
	case HTML:
		return report.HTML(w, dossier, o)
	case Markdown:
		return report.Markdown(w, dossier, o)
	case JSON:
		return report.JSON(w, dossier, o)
	case Annotations:
		return report.Annotations(w, dossier, o)
	case ClaimReview:
		return report.ClaimReview(w, dossier, o)
	}
	return fact.Problemf(fact.BadInput, "%q is not a format Crosscheck writes yet; use html, md, json, claimreview or annotations", format)
}

// Headline is the sentence a chief editor wants: outlets, origins, how many are
// shown to be independent, and what is in dispute.
func Headline(dossier *fact.Dossier) string { return verdicts.TallyOf(dossier).Sentence() }

// WriteCheck writes the document of “check --json”.
func WriteCheck(w io.Writer, dossier *fact.Dossier) error {
	return report.Check(w, withReasons(dossier))
}

// WriteSummary writes what was found for a person at a terminal.
func WriteSummary(w io.Writer, dossier *fact.Dossier) error { return report.Summary(w, dossier) }

// Schema is the JSON Schema of the document of “check --json”.
func Schema() []byte { return report.Schema() }

// Finding is what verify says of one passage, or of the report itself.
type Finding = report.Finding

// Verify checks a report made earlier: whether it was edited and, against
// sources, whether each passage still stands where it stood.
func Verify(name string, data []byte, sources []fact.Article) ([]Finding, error) {
	texts := make([]report.Source, len(sources))
	for i, a := range sources {
		texts[i] = report.Source{Name: a.File, Text: a.Text}
	}
	return report.Verify(name, data, texts)
}

package report

import (
	"bytes"
	"cmp"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// Source is a text that a report is checked against.
type Source struct {
	Name string // the path of its file
	Text string
}

// Verify checks a report that was written earlier. Without sources it says only
// whether the report itself was edited: no finding if it was not. With sources
// there is a finding for each passage, in the order of the articles and of their
// texts. What is no report, or is damaged, is a fact.Problem.
//
// A source is the article with the same text (by SHA-256), else the one with
// the same file name, else the one that shares most of its passages' words; no
// source is taken for two articles unless they have the same text. The passages
// of an article without a source are missing.
func Verify(name string, data []byte, sources []Source) ([]Finding, error) {
	f, r, err := open(name, data)
	if err != nil {
		return nil, err
	}
	findings := []Finding{}
	if told, ok := sealed(f, name, data); !ok {
		findings = append(findings, told)
	}
	if len(sources) == 0 {
		return findings, nil
	}
	texts := make([]sourceText, len(sources))
	for i, s := range sources {
		texts[i] = newSourceText(s)
	}
	of := assign(r.Articles, texts)
	for i := range r.Articles {
		if of[i] < 0 {
			findings = append(findings, absent(&r.Articles[i])...)
			continue
		}
		findings = append(findings, compare(&r.Articles[i], &texts[of[i]])...)
	}
	return findings, nil
}

// open reads the record of a report.
func open(name string, data []byte) (form, record, error) {
	f, ok := formOf(data)
	if !ok {
		return f, record{}, fact.Problemf(fact.BadInput,
			"%s: this is no report that Crosscheck wrote, or only the beginning of one; name a whole .html, .md or .json report", name)
	}
	raw, ok := f.record(data)
	if !ok {
		return f, record{}, fact.Problemf(fact.Damaged, "%s: the report is damaged: it breaks off in the record of its passages; get the file again", name)
	}
	r, err := readRecord(raw)
	switch {
	case err != nil && f == jsonForm:
		return f, r, fact.Problemf(fact.Damaged, "%s: the file is damaged or is no report: it cannot be read as JSON (%w); get the file again", name, err)
	case err != nil:
		return f, r, fact.Problemf(fact.Damaged, "%s: the report is damaged: the record of its passages cannot be read (%w); get the file again", name, err)
	case r.Version > recordVersion:
		return f, r, fact.Problemf(fact.Newer, "%s: the report was written by a newer Crosscheck; verify it with that one", name)
	case r.Version < 1:
		return f, r, fact.Problemf(fact.BadInput, "%s: this is no report that Crosscheck wrote; name a .html, .md or .json report", name)
	}
	if _, ok := f.sealAt(data); !ok && f != jsonForm {
		return f, r, fact.Problemf(fact.Damaged, "%s: the report is damaged: its seal is missing, so it may be only a part; get the file again", name)
	}
	return f, r, nil
}

// sealed reports whether a report is as it was written, and else what was done to it.
func sealed(f form, name string, data []byte) (Finding, bool) {
	if f.holds(data) {
		return Finding{}, true
	}
	lf := bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	if converted := bytes.Count(data, []byte("\n")) == len(data)-len(lf); converted && f.holds(lf) {
		return Finding{State: Converted, File: name, Note: message.Text("only its line ends were converted since it was written; the words are as they were")}, false
	}
	return Finding{State: Edited, File: name, Note: message.Text("the report was changed after it was written; ask for the original before you rely on it")}, false
}

// absent says that an article's passages could not be looked for.
func absent(a *recordedArticle) []Finding {
	findings := make([]Finding, len(a.Passages))
	for i := range a.Passages {
		findings[i] = Finding{State: Missing, File: a.name(), Passage: &a.Passages[i], Note: message.Text("its article is not among the sources")}
	}
	return findings
}

// compare looks for an article's passages in its source.
func compare(a *recordedArticle, s *sourceText) []Finding {
	var findings []Finding
	if s.sha256 != a.SHA256 {
		findings = append(findings, Finding{State: Differs, File: a.name(), Source: s.Name})
	}
	x := text.NewIndex(valid(s.Text))
	lost := 0
	for i := range a.Passages {
		found := text.Find(a.Passages[i], x)
		f := Finding{
			State: State(found.State), File: a.name(), Source: s.Name, Passage: &a.Passages[i],
			Now: fact.Phrase{Span: found.Span, Text: found.Text},
		}
		if f.State == Ambiguous {
			f.Note = message.Text("several places are as good")
		}
		if !f.Holds() {
			lost++
		}
		findings = append(findings, f)
	}
	if s.sha256 != a.SHA256 {
		findings[0].Note = message.Text("this is not the text that was checked (its SHA-256 differs); its passages still hold")
		if lost > 0 {
			findings[0].Note = message.Count("this is not the text that was checked (its SHA-256 differs); {{.Count}} passages no longer hold", lost)
		}
	}
	return findings
}

// name is what a finding calls an article.
func (a *recordedArticle) name() string {
	return cmp.Or(a.File, a.Title, message.Text("article {{.Letter}}", "Letter", a.Letter))
}

package report

import (
	"cmp"
	"encoding/json"
	"io"

	"crosscheck/internal/fact"
)

// leastScore is the chance from which a pair of statements is told.
const leastScore = 0.05

// The types of the document of “check --json”. Its form is fixed, and described
// by the JSON Schema beside it: a field is added here and there or nowhere.
type (
	checkDocument struct {
		Articles []checkArticle `json:"articles"`
		Origins  []checkOrigin  `json:"origins"`
		Matches  []checkMatch   `json:"matches"`
		Claims   []checkClaim   `json:"claims"`
	}
	checkArticle struct {
		ID         string           `json:"id"`
		File       string           `json:"file"`
		Title      string           `json:"title"`
		Outlet     *string          `json:"outlet"`
		Byline     *string          `json:"byline"`
		Published  *string          `json:"published"`
		URL        *string          `json:"url"`
		Language   *string          `json:"language"`
		SHA256     string           `json:"sha256"`
		Origins    []string         `json:"origins"`
		Sentences  []fact.Span      `json:"sentences"`
		Statements []checkStatement `json:"statements"`
	}
	checkStatement struct {
		ID string `json:"id"`
		fact.Phrase
		Part        fact.PartKind    `json:"part"`
		Level       fact.Level       `json:"level"`
		Checkable   bool             `json:"checkable"`
		WhyNot      *string          `json:"why_not"`
		Attribution checkAttribution `json:"attribution"`
	}
	checkAttribution struct {
		Source *fact.Phrase         `json:"source"`
		Cue    *fact.Phrase         `json:"cue"`
		Origin *string              `json:"origin"` // the nearest one
		Kind   fact.AttributionKind `json:"kind"`
	}
	checkOrigin struct {
		ID      string          `json:"id"`
		Name    string          `json:"name"`
		Kind    fact.OriginKind `json:"kind"`
		RestsOn []string        `json:"rests_on"`
	}
	checkMatch struct {
		A       string   `json:"a"`
		B       string   `json:"b"`
		Score   float64  `json:"score"`
		Reasons []string `json:"reasons"`
	}
	checkClaim struct {
		ID           string            `json:"id"`
		Text         string            `json:"text"`
		Level        fact.Level        `json:"level"`
		Statements   []string          `json:"statements"`
		Independence fact.Independence `json:"independent_origins"`
		Differences  []fact.Difference `json:"differences"`
		Suggestion   fact.Suggestion   `json:"suggestion"`
	}
)

// Check writes the document of “check --json”. Statements of an older reading
// are in it only where a claim names them.
func Check(w io.Writer, d *fact.Dossier) error {
	claimed := map[string]bool{}
	for _, c := range d.Claims {
		for _, id := range c.Statements {
			claimed[id] = true
		}
	}
	doc := checkDocument{
		Articles: make([]checkArticle, 0, len(d.Articles)),
		Origins:  make([]checkOrigin, 0, len(d.Origins)),
		Matches:  []checkMatch{},
		Claims:   make([]checkClaim, 0, len(d.Claims)),
	}
	told := map[string]bool{}
	for i := range d.Articles {
		a := newCheckArticle(d, i, claimed)
		for _, s := range a.Statements {
			told[s.ID] = true
		}
		doc.Articles = append(doc.Articles, a)
	}
	for _, o := range d.Origins {
		doc.Origins = append(doc.Origins, checkOrigin{o.ID, o.Name, o.Kind, list(o.RestsOn)})
	}
	for _, m := range d.Matches {
		if m.Score >= leastScore && told[m.A] && told[m.B] {
			doc.Matches = append(doc.Matches, checkMatch{m.A, m.B, m.Score, list(m.Reasons)})
		}
	}
	for _, c := range d.Claims {
		doc.Claims = append(doc.Claims, newCheckClaim(c, d.Assessments[c.ID], told))
	}
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(doc)
}

func newCheckArticle(d *fact.Dossier, i int, claimed map[string]bool) checkArticle {
	from := &d.Articles[i]
	a := checkArticle{
		ID: from.ID, File: from.File, Title: from.Title, Outlet: known(from.Outlet), Byline: known(from.Byline),
		Published: known(from.Published), URL: known(from.URL), Language: known(languageOf(d, i)), SHA256: from.SHA256,
		Origins: list(d.Nearest[from.ID]), Sentences: []fact.Span{}, Statements: []checkStatement{},
	}
	if i >= len(d.Readings) {
		return a
	}
	reading := &d.Readings[i]
	a.Sentences = list(reading.Sentences)
	for j := range reading.Statements {
		s := &reading.Statements[j]
		if s.Superseded && !claimed[s.ID] {
			continue
		}
		told := checkStatement{
			ID: s.ID, Phrase: fact.Phrase{Span: s.Span, Text: s.Text}, Part: cmp.Or(s.Part, fact.Body), Level: s.Level,
			Checkable: s.Checkable, WhyNot: known(s.WhyNot),
			Attribution: checkAttribution{
				Source: s.Attribution.Source, Cue: s.Attribution.Cue, Kind: cmp.Or(s.Attribution.Kind, fact.Flat),
			},
		}
		if len(s.OriginIDs) > 0 {
			told.Attribution.Origin = &s.OriginIDs[0]
		}
		a.Statements = append(a.Statements, told)
	}
	return a
}

func newCheckClaim(from fact.Claim, assessed fact.Assessment, told map[string]bool) checkClaim {
	c := checkClaim{
		ID: from.ID, Text: from.Text, Level: from.Level, Statements: []string{}, Independence: assessed.Independence,
		Differences: make([]fact.Difference, 0, len(assessed.Differences)), Suggestion: suggestion(assessed),
	}
	for _, id := range from.Statements {
		if told[id] {
			c.Statements = append(c.Statements, id)
		}
	}
	for _, d := range assessed.Differences {
		d.Perhaps = false // the form is fixed; the reason says as much
		d.Values = list(d.Values)
		c.Differences = append(c.Differences, d)
	}
	return c
}

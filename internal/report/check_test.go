package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"crosscheck/internal/fact"
	"crosscheck/internal/report"
)

func schema(t testing.TB) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(report.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("check.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("check.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func checked(t testing.TB, d *fact.Dossier) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := report.Check(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func valid(t testing.TB, s *jsonschema.Schema, document []byte) error {
	t.Helper()
	instance, err := jsonschema.UnmarshalJSON(bytes.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	return s.Validate(instance)
}

func TestCheckKeepsToTheSchema(t *testing.T) {
	s := schema(t)
	if err := valid(t, s, checked(t, sampleDossier(t))); err != nil {
		t.Error(err)
	}
	if err := valid(t, s, checked(t, &fact.Dossier{})); err != nil {
		t.Errorf("an empty story: %v", err)
	}
}

// TestTheSchemaIsStrict breaks the document in ways the schema must see.
func TestTheSchemaIsStrict(t *testing.T) {
	s := schema(t)
	document := string(checked(t, sampleDossier(t)))
	for name, c := range map[string]struct{ old, now string }{
		"a field more":             {`"language": "en",`, `"language": "en", "more": 1,`},
		"a field less":             {`"language": "en",`, ``},
		"empty for unknown":        {`"outlet": null`, `"outlet": ""`},
		"null for a list":          {`"rests_on": []`, `"rests_on": null`},
		"another verdict":          {`"verdict": "disputed"`, `"verdict": "false"`},
		"another kind":             {`"kind": "polarity"`, `"kind": "opinion"`},
		"another level":            {`"level": "utterance"`, `"level": "speech"`},
		"a negative offset":        {`"start": 29,`, `"start": -29,`},
		"an offset that is no int": {`"start": 29,`, `"start": 29.5,`},
		"a score below the least":  {`"score": 0.64`, `"score": 0.04`},
		"a score above one":        {`"score": 0.64`, `"score": 1.01`},
		"a day that is none":       {`"published": "2025-06-10"`, `"published": "2025-06-41"`},
		"a hash cut short":         {`"sha256": "1`, `"sha256": "`},
		"not checkable, no reason": {`"why_not": "no <verb>"`, `"why_not": null`},
	} {
		broken := strings.Replace(document, c.old, c.now, 1)
		if broken == document {
			t.Errorf("%s: %s is not in the document", name, c.old)
		} else if valid(t, s, []byte(broken)) == nil {
			t.Errorf("%s: the schema allows it", name)
		}
	}
}

func TestCheckTellsWhatIsThere(t *testing.T) {
	d := sampleDossier(t)
	gone := d.Readings[0].Statements[0]
	gone.ID, gone.Superseded = "s-old", true
	d.Readings[0].Statements = append(d.Readings[0].Statements, gone)
	d.Matches = append(d.Matches, fact.Match{A: "s-old", B: d.Readings[1].Statements[0].ID, Score: 0.9})
	var doc struct {
		Articles []struct {
			Statements []struct {
				ID          string
				Attribution struct{ Origin *string }
			}
		}
		Matches []struct {
			A, B  string
			Score float64
		}
		Claims []struct {
			ID         string
			Statements []string
			Suggestion struct{ Missing *string }
		}
	}
	if err := json.Unmarshal(checked(t, d), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Matches) != 3 {
		t.Errorf("%d matches, want the 3 of 0.05 or more whose statements are told", len(doc.Matches))
	}
	ids := map[string]bool{}
	for i, a := range doc.Articles {
		for j, s := range a.Statements {
			if ids[s.ID] || s.ID == "s-old" {
				t.Errorf("statement %s is told twice, or is of an older reading", s.ID)
			}
			ids[s.ID] = true
			origins := d.Readings[i].Statements[j].OriginIDs
			if (s.Attribution.Origin == nil) != (len(origins) == 0) || s.Attribution.Origin != nil && *s.Attribution.Origin != origins[0] {
				t.Errorf("statement %s rests on %v, want the nearest of %v", s.ID, s.Attribution.Origin, origins)
			}
		}
	}
	for _, c := range doc.Claims {
		if c.Suggestion.Missing == nil {
			t.Errorf("claim %s: the missing step is null", c.ID)
		}
		for _, id := range c.Statements {
			if !ids[id] {
				t.Errorf("claim %s names the statement %s, which no article has", c.ID, id)
			}
		}
	}

	d.Claims[3].Statements = append(d.Claims[3].Statements, "s-old")
	if !strings.Contains(string(checked(t, d)), `"id": "s-old"`) {
		t.Error("a statement of an older reading that a claim names is left out")
	}
}

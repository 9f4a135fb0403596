package report_test

import (
	"bytes"
	"encoding/json"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/report"
)

func parsed(t *testing.T, write func(*bytes.Buffer) error, into any) {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.Bytes(), into); err != nil {
		t.Fatal(err)
	}
}

// The selectors of every annotation find their passage, and nothing else, in the text.
func TestAnnotationsPointIntoTheTexts(t *testing.T) {
	d := sampleDossier(t)
	// A text that says one thing many times: the words around it must tell which.
	twice := &d.Articles[2]
	twice.Text += strings.Repeat(twice.Text, 3)
	type selector struct {
		Type, Exact, Prefix, Suffix string
		Start, End                  int
	}
	var got struct {
		Total int
		First struct {
			Items []struct {
				ID, Type, Motivation, Created, Generated string
				Body                                     json.RawMessage
				Target                                   []struct {
					Source   string
					Selector []selector
					State    struct{ Cached, SourceDate string }
				}
			}
		}
	}
	parsed(t, func(b *bytes.Buffer) error { return report.Annotations(b, d, sampleOptions) }, &got)
	if got.Total == 0 || got.Total != len(got.First.Items) {
		t.Fatalf("total %d of %d", got.Total, len(got.First.Items))
	}
	ids := map[string]bool{}
	kinds := map[string]bool{}
	for _, a := range got.First.Items {
		if ids[a.ID] || !strings.HasPrefix(a.ID, "urn:uuid:") || a.Type != "Annotation" || len(a.Target) == 0 {
			t.Errorf("annotation %+v", a)
		}
		ids[a.ID], kinds[a.Motivation] = true, true
		for _, at := range []string{a.Created, a.Generated} {
			if at != "" && !strings.HasSuffix(at, "Z") {
				t.Errorf("%s: %q is no time in UTC", a.ID, at)
			}
		}
		for _, target := range a.Target {
			if u, err := url.Parse(target.Source); err != nil || !slices.Contains([]string{"http", "https", "ni"}, u.Scheme) {
				t.Errorf("%s: source %q", a.ID, target.Source)
			}
			if len(target.Selector) == 0 {
				continue // a whole article
			}
			quote, position := target.Selector[0], target.Selector[1]
			found := 0
			for _, article := range d.Articles {
				runes := []rune(article.Text)
				if position.End <= len(runes) && string(runes[position.Start:position.End]) == quote.Exact && quote.Exact != "" {
					if strings.Count(article.Text, quote.Prefix+quote.Exact+quote.Suffix) == 1 {
						found++
					}
				}
			}
			if found != 1 {
				t.Errorf("%s: %q fits %d texts at one place", a.ID, quote.Exact, found)
			}
		}
	}
	for _, kind := range []string{"describing", "assessing", "questioning", "commenting", "linking"} {
		if !kinds[kind] {
			t.Errorf("no annotation is %s", kind)
		}
	}
}

func TestClaimReviewKeepsItsRules(t *testing.T) {
	d := sampleDossier(t)
	for _, page := range []string{"", "https://example.com/check"} {
		var got []map[string]any
		parsed(t, func(b *bytes.Buffer) error { return report.ClaimReview(b, d, report.Options{Page: page}) }, &got)
		if len(got) == 0 {
			t.Fatal("no review")
		}
		for _, r := range got {
			if r["@context"] != "https://schema.org" || r["@type"] != "ClaimReview" {
				t.Errorf("context %v, type %v", r["@context"], r["@type"])
			}
			if u, ok := r["url"]; ok != (page != "") || ok && u != page {
				t.Errorf("address %v, want %q", u, page)
			}
			if s, _ := r["claimReviewed"].(string); s == "" || utf8.RuneCountInString(s) > 75 {
				t.Errorf("claim %q", s)
			}
			if _, err := time.Parse(time.DateOnly, r["datePublished"].(string)); err != nil {
				t.Error(err)
			}
			rating := r["reviewRating"].(map[string]any)
			if rating["alternateName"] == "" || rating["ratingValue"] != nil {
				t.Errorf("rating %v: words and no number", rating)
			}
			item := r["itemReviewed"].(map[string]any)
			if id, _ := item["@id"].(string); item["@type"] != "Claim" || !strings.HasPrefix(id, "urn:uuid:") {
				t.Errorf("claim %v", item)
			}
		}
	}
	d.Verdicts = map[string][]fact.Verdict{}
	var b bytes.Buffer
	if err := report.ClaimReview(&b, d, report.Options{}); err != nil || strings.TrimSpace(b.String()) != "[]" {
		t.Errorf("without a verdict: %q, %v", b.String(), err)
	}
}

package report

import (
	"encoding/json"
	"io"
	"strconv"
	"time"

	"github.com/google/uuid"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// The types of ClaimReview (https://schema.org/ClaimReview), with the fields that
// Google's Fact Check Explorer reads. A verdict says how well a claim is supported
// and not how true it is, so the rating has words and no number.
type (
	claimReview struct {
		Context   string       `json:"@context"`
		Type      string       `json:"@type"`
		URL       string       `json:"url,omitempty"` // of the page that the full check stands on
		Reviewed  string       `json:"claimReviewed"`
		Published string       `json:"datePublished"`
		Author    *agent       `json:"author,omitempty"`
		Rating    rating       `json:"reviewRating"`
		Item      reviewedItem `json:"itemReviewed"`
	}
	rating struct {
		Type        string `json:"@type"`
		Name        string `json:"alternateName"`
		Explanation string `json:"ratingExplanation,omitempty"`
	}
	reviewedItem struct {
		Type       string       `json:"@type"`
		ID         string       `json:"@id"`
		Text       string       `json:"text"`
		Author     []agent      `json:"author,omitempty"` // who makes the claim
		Appearance []appearance `json:"appearance,omitempty"`
	}
	// appearance is an article that makes the claim; its outlet is its publisher and
	// not the author of the claim.
	appearance struct {
		Type      string `json:"@type"`
		URL       string `json:"url,omitempty"`
		Headline  string `json:"headline,omitempty"`
		Published string `json:"datePublished,omitempty"`
		Publisher *agent `json:"publisher,omitempty"`
	}
	agent struct {
		Type string `json:"@type"`
		Name string `json:"name"`
	}
)

// claimLimit is how long a claim should be in a list of fact checks, in code points.
const claimLimit = 75

// ClaimReview writes the claims that have a verdict as a list of schema.org's
// ClaimReview, [] when none has. Where no page is known it names none, as none may be invented.
func ClaimReview(w io.Writer, d *fact.Dossier, o Options) error {
	reviews := []claimReview{}
	for _, c := range newDocument(d, o).Claims {
		if v := c.Verdict; v != nil && v.Kind != fact.Undecided {
			reviews = append(reviews, reviewOf(c, o.Page))
		}
	}
	return writeJSON(w, reviews)
}

func reviewOf(c *claim, page string) claimReview {
	v := c.Verdict
	r := claimReview{
		Context: "https://schema.org", Type: "ClaimReview", URL: page,
		Reviewed: cut(plain(c.Text), claimLimit-1), Published: v.At.UTC().Format(time.DateOnly),
		Rating: rating{Type: "Rating", Name: ratingName(v.Kind, c.Independence), Explanation: v.Reason},
		Item:   reviewedItem{Type: "Claim", ID: iri(c.ID), Text: plain(c.Text)},
	}
	if v.By != "" {
		r.Author = &agent{"Person", v.By}
	}
	for _, s := range c.Sources {
		switch s.Kind {
		case fact.Person:
			r.Item.Author = append(r.Item.Author, agent{"Person", s.Name})
		case fact.Organisation:
			r.Item.Author = append(r.Item.Author, agent{"Organization", s.Name})
		}
	}
	for _, a := range c.Articles {
		at := appearance{Type: "NewsArticle", URL: webAddress(a.URL), Headline: a.Title}
		if a.Published != nil {
			at.Published = *a.Published
		}
		if a.Outlet != nil {
			at.Publisher = &agent{"Organization", *a.Outlet}
		}
		r.Item.Appearance = append(r.Item.Appearance, at)
	}
	return r
}

// ratingName puts the verdict first, and how many origins are behind it.
func ratingName(k fact.VerdictKind, n fact.Independence) string {
	if k == fact.Corroborated && n.Shown >= 2 {
		return message.Text("Corroborated by {{.Shown}} independent sources", "Shown", strconv.Itoa(n.Shown))
	}
	return verdictWord(k)
}

// iri names a thing of the desk for the rest of the world.
func iri(id ...string) string {
	if u, err := uuid.Parse(id[0]); err == nil && len(id) == 1 {
		return u.URN()
	}
	var named uuid.UUID
	for _, part := range id {
		named = uuid.NewSHA1(named, []byte(part))
	}
	return named.URN()
}

func writeJSON(w io.Writer, v any) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	return out.Encode(v)
}

package reading

import (
	"testing"

	"crosscheck/internal/fact"
)

func TestALineThatNamesTheOutletAssertsNothing(t *testing.T) {
	r := Read(Input{Text: "Outlet: The Daily\n\nThe bridge fell on Tuesday, the mayor said.", Outlet: "The Daily"})
	if s := r.Statements[0]; s.Checkable || s.WhyNot != "It only names the outlet." || s.Attribution.Kind != fact.Flat {
		t.Errorf("%q: checkable %v, %q, %s", s.Text, s.Checkable, s.WhyNot, s.Attribution.Kind)
	}
}

func TestALineThatTellsWhenTheArticleAppearedAssertsNothing(t *testing.T) {
	for _, c := range []struct {
		name, line string
		checkable  bool
	}{
		{"a date", "Published: 2025-07-24", false},
		{"a date in words and a time", "Published: 24 July 2025, 10:14 GMT", false},
		{"two labels", "First published on Tuesday, July 22nd at 5 p.m.", false},
		{"of a change", "Last updated: Thu 24 Jul 2025 10.14am BST", false},
		{"without a label", "Date: 5 March 2025", false},
		{"what happened then", "Updated: The mayor resigned on Monday.", true},
		{"of something else", "Published on Monday, the report blames the mayor.", true},
		{"in a sentence", "The report was published on 24 July 2025.", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Read(Input{Text: c.line + "\n\nThe bridge fell on Tuesday, the mayor said.", Published: "2025-07-24"})
			s := r.Statements[0]
			if s.Checkable != c.checkable || (!c.checkable && s.WhyNot != "It only tells when the article appeared.") {
				t.Errorf("%q: checkable %v, %q", s.Text, s.Checkable, s.WhyNot)
			}
		})
	}
}

func TestTheLabelOfAHeadlineIsNoPartOfWhatItSays(t *testing.T) {
	const body = "\n\nThe bridge fell on Tuesday, the mayor said."
	for _, c := range []struct{ name, line, want string }{
		{"of a title", "Title: Bridge falls in Porto", "Bridge falls in Porto"},
		{"of a headline", "HEADLINE: Bridge falls in Porto", "Bridge falls in Porto"},
		{"another word", "Porto: Bridge falls", "Porto: Bridge falls"},
		{"nothing behind it", "Title:", "Title:"},
	} {
		t.Run(c.name, func(t *testing.T) {
			parts := []fact.Part{{Kind: fact.Headline, Span: fact.Span{End: len(c.line)}}}
			s := Read(Input{Text: c.line + body, Parts: parts}).Statements[0]
			if s.Text != c.want || s.Part != fact.Headline {
				t.Errorf("%q in %s, want %q in the headline", s.Text, s.Part, c.want)
			}
		})
	}
	if s := Read(Input{Text: "Title: Bridge falls in Porto." + body}).Statements[0]; s.Text != "Title: Bridge falls in Porto." {
		t.Errorf("in the text it is %q", s.Text)
	}
}

package desk

import (
	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// AnchorOf fixes a passage of an article, in code points, so that it is found
// again in another version.
func AnchorOf(a fact.Article, span fact.Span) fact.Anchor {
	return text.MakeAnchor(text.NewIndex(a.Text), span)
}

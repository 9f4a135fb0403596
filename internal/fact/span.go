package fact

import "fmt"

// Span is a stretch of a frozen text in code points: Start included, End excluded.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the number of code points in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies wholly inside s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether s and o share at least one code point.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Validate reports a span that is negative, empty or turned round.
func (s Span) Validate() error {
	if s.Start < 0 || s.End <= s.Start {
		return fmt.Errorf("span %d–%d: the end must lie after the start, and the start at 0 or later", s.Start, s.End)
	}
	return nil
}

// Phrase is a span together with the words that stand there.
type Phrase struct {
	Span
	Text string `json:"text"`
}

// Anchor finds a passage again in a text that may have moved. It is the pair of
// TextQuoteSelector and TextPositionSelector of the W3C Web Annotation Data
// Model (2017): position, exact words, and up to 32 code points on either side.
type Anchor struct {
	Span
	Exact  string `json:"exact"`
	Prefix string `json:"prefix"`
	Suffix string `json:"suffix"`
	// Occurrences is how often Exact stood in the frozen text, 1 when it was
	// unique; it tells a passage that moved from a lookalike that stayed.
	Occurrences int `json:"occurrences"`
}

package report

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
	"crosscheck/internal/text"
)

// State is what Verify found of a passage, of a source or of the report itself.
type State string

// The states of a passage are those of text.State. Unchanged and moved hold.
const (
	Unchanged = State(text.Unchanged)
	Moved     = State(text.Moved)
	Changed   = State(text.Changed)
	Ambiguous = State(text.Ambiguous)
	Missing   = State(text.Missing)
	// Differs is said once of a source that is not the text that was checked,
	// whatever became of its passages. It holds: the passages tell the rest.
	Differs State = "differs"
	// Edited is said of a report that was changed after it was written.
	Edited State = "edited"
	// Converted is said of a report whose line ends alone were turned to CRLF, as
	// mail programs do. It holds.
	Converted State = "converted"
)

// Finding is what Verify says of one passage, of one source, or of the report itself.
type Finding struct {
	State State
	// File is the article as the report names it, or the report.
	File   string
	Source string // the source the passage was looked for in, "" when there was none
	// Passage is where the passage stood. It is nil when the finding is not about one.
	Passage *fact.Anchor
	// Now is where it is now; its words are empty when it is missing or ambiguous.
	Now  fact.Phrase
	Note string // a sentence without its full stop, "" when the state says it all
}

// Holds reports whether nothing is wrong: the passage stands somewhere in its
// source, word for word.
func (f Finding) Holds() bool {
	switch f.State {
	case Unchanged, Moved, Differs, Converted:
		return true
	}
	return false
}

// String is the finding in one line: the state, a tab, the file and, for a
// passage, its offsets and how it begins.
func (f Finding) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\t%s", f.State, plain(f.File))
	if f.Source != "" && baseName(f.Source) != baseName(f.File) {
		b.WriteString(" " + message.Text("(read from {{.File}})", "File", plain(f.Source)))
	}
	if f.Passage == nil {
		fmt.Fprintf(&b, ": %s", f.Note)
		return b.String()
	}
	was, now := plain(f.Passage.Exact), plain(f.Now.Text)
	if f.State == Changed {
		was, now = parting(was, now)
	}
	was, now = cut(was, excerptLimit), cut(now, excerptLimit)
	fmt.Fprintf(&b, " %d–%d: “%s”", f.Passage.Start, f.Passage.End, was)
	switch f.State {
	case Moved:
		b.WriteString(" " + message.Text("now stands at {{.Start}}–{{.End}}", "Start", strconv.Itoa(f.Now.Start), "End", strconv.Itoa(f.Now.End)))
	case Changed:
		b.WriteString(" " + message.Text("now reads “{{.Words}}” at {{.Start}}–{{.End}}",
			"Words", now, "Start", strconv.Itoa(f.Now.Start), "End", strconv.Itoa(f.Now.End)))
	}
	if f.Note != "" {
		fmt.Fprintf(&b, ": %s", f.Note)
	}
	return b.String()
}

// excerptLimit is how much of a passage a line shows, in code points.
const excerptLimit = 90

// parting leaves out how two wordings begin alike, if they part so late that a
// line would not show it.
func parting(was, now string) (string, string) {
	x, y := strings.Fields(was), strings.Fields(now)
	same, length := 0, 0
	for same < min(len(x), len(y)) && x[same] == y[same] {
		length += utf8.RuneCountInString(x[same]) + 1
		same++
	}
	const before = 4 // words that stay, to know the place by
	if length <= excerptLimit*2/3 || same <= before {
		return was, now
	}
	return "…" + strings.Join(x[same-before:], " "), "…" + strings.Join(y[same-before:], " ")
}

package report

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/text"
)

// recordVersion is that of the record. A report of a later one is refused.
const recordVersion = 1

// record is what Verify needs of a report: which texts it speaks of, and where
// in them. The JSON report has the same fields among others.
type record struct {
	Version  int               `json:"crosscheck-report"`
	Articles []recordedArticle `json:"articles"`
}

type recordedArticle struct {
	Letter   string        `json:"letter"`
	File     string        `json:"file"`
	Title    string        `json:"title"`
	SHA256   string        `json:"sha256"`
	Passages []fact.Anchor `json:"passages"`
}

// write gives the record as JSON, one passage a line, in which “<”, “>” and “&”
// are escaped, so that it can stand in a page and in a comment.
func (r record) write() ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, `{"crosscheck-report":%d,"articles":[`, r.Version)
	for i, a := range r.Articles {
		if i > 0 {
			b.WriteByte(',')
		}
		head := a
		head.Passages = []fact.Anchor{}
		open, err := json.Marshal(head)
		if err != nil {
			return nil, err
		}
		b.Write(bytes.TrimSuffix(open, []byte("]}")))
		for j, p := range a.Passages {
			line, err := json.Marshal(p)
			if err != nil {
				return nil, err
			}
			if j > 0 {
				b.WriteByte(',')
			}
			b.WriteByte('\n')
			b.Write(line)
		}
		b.WriteString("]}")
	}
	b.WriteString("]}")
	return b.Bytes(), nil
}

// readRecord reads a record; what stands after it is not its business.
func readRecord(data []byte) (record, error) {
	var r record
	err := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).Decode(&r)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		err = errors.New("it ends too early")
	}
	return r, err
}

// passages anchors the spans of a text: each once, in the order of the text.
// Spans that hold no words are left out.
func passages(x *text.Index, spans []fact.Span) []fact.Anchor {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b fact.Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	spans = slices.Compact(spans)
	anchors := make([]fact.Anchor, 0, len(spans))
	// Words that stand very often are counted once, or a text that repeats one
	// sentence would cost the square of its length.
	occurrences := map[string]int{}
	for _, span := range spans {
		exact := x.Slice(span)
		if exact == "" {
			continue
		}
		n, counted := occurrences[exact]
		if !counted {
			a := text.MakeAnchor(x, span)
			occurrences[exact] = a.Occurrences
			anchors = append(anchors, a)
			continue
		}
		anchors = append(anchors, fact.Anchor{
			Span: span, Exact: exact, Occurrences: n,
			Prefix: x.Slice(fact.Span{Start: span.Start - contextPoints, End: span.Start}),
			Suffix: x.Slice(fact.Span{Start: span.End, End: span.End + contextPoints}),
		})
	}
	return anchors
}

// contextPoints is the length of an anchor's prefix and suffix in code points.
const contextPoints = 32

// valid is a text as JSON can hold it. Each byte that is not UTF-8 becomes one
// replacement character, which is how offsets count it.
func valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}

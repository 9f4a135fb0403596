package headless

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

type scoreCmd struct {
	Context string `placeholder:"FILE" help:"The story's other sentences, one a line, for word weights and a second look."`
	Explain bool   `help:"Explain each pair for a person instead."`
}

func (c *scoreCmd) Run(r *run) error {
	var context []string
	if c.Context != "" {
		var err error
		if context, err = desk.ReadLines(c.Context); err != nil {
			return err
		}
	}
	scorer := desk.NewScorer(context)
	if r.Encoder != nil {
		if e, err := r.Encoder(); err != nil {
			r.say(sentence(err))
		} else {
			scorer.UseEncoder(e)
		}
	}
	out := bufio.NewWriter(r.Stdout)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	in := bufio.NewReader(r.Stdin)
	for number := 1; ; number++ {
		line, err := nextLine(in)
		if err != nil && !errors.Is(err, io.EOF) {
			return errors.Join(inLine(number, err), out.Flush())
		}
		if number == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if strings.TrimSpace(line) != "" {
			if err := c.one(r, number, line, scorer, encoder, out); err != nil {
				return errors.Join(err, out.Flush())
			}
		}
		if err != nil {
			return out.Flush()
		}
	}
}

func (c *scoreCmd) one(r *run, number int, line string, scorer desk.Scorer, encoder *json.Encoder, out io.Writer) error {
	a, b, err := pairOf(line)
	if err != nil {
		return inLine(number, err)
	}
	if c.Explain {
		return scorer.Explain(out, a, b, coloured(r.Stdout))
	}
	return encoder.Encode(scorer.Score(a, b))
}

// Limits that keep a wrong file from being compared for hours: a line is read up to
// longestLine bytes, and a sentence has at most longestSentence code points.
const (
	longestLine     = 4 << 20
	longestSentence = 50_000
)

// nextLine is bufio's ReadString('\n') with an end.
func nextLine(in *bufio.Reader) (string, error) {
	var line []byte
	for {
		piece, err := in.ReadSlice('\n')
		line = append(line, piece...)
		if len(line) > longestLine {
			return "", tooLong()
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return string(line), err
		}
	}
}

// pairOf reads a line {"a":"…","b":"…"}; what else is in it is passed over.
func pairOf(line string) (a, b string, err error) {
	if !utf8.ValidString(line) {
		return "", "", fact.Problemf(fact.BadInput, "this is not UTF-8; save the pairs as UTF-8")
	}
	// A struct would take "A" for "a".
	var fields map[string]json.RawMessage
	if err := json.Unmarshal([]byte(line), &fields); err != nil {
		if kind := (*json.UnmarshalTypeError)(nil); errors.As(err, &kind) {
			err = errors.New("no JSON object but a " + kind.Value)
		}
		return "", "", fact.Problemf(fact.BadInput, "this is not a pair (%w); write each line as {\"a\":\"…\",\"b\":\"…\"}", err)
	}
	for _, side := range []struct {
		name string
		text *string
	}{{"a", &a}, {"b", &b}} {
		var s *string
		if json.Unmarshal(fields[side.name], &s) != nil || s == nil {
			return "", "", fact.Problemf(fact.BadInput, "this is not a pair (%q is no text, or missing); write each line as {\"a\":\"…\",\"b\":\"…\"}", side.name)
		}
		if utf8.RuneCountInString(*s) > longestSentence {
			return "", "", tooLong()
		}
		*side.text = *s
	}
	return a, b, nil
}

func tooLong() error {
	return fact.Problemf(fact.BadInput, "this is longer than any sentence (%d characters are the most); give one sentence on each side", longestSentence)
}

// inLine puts the place of a line before its problem.
func inLine(number int, err error) error {
	return fact.Problemf(fact.BadInput, "standard input, line %d: %w", number, err)
}

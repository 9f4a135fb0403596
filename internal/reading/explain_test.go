package reading

import (
	"errors"
	"strings"
	"testing"
)

func TestExplainInPlainWords(t *testing.T) {
	in := Input{VersionID: "v", Language: "en", Text: "The bridge fell, Mayor Anna Roth told Reuters. It was reportedly old. “We will [not] close it … soon,” she said. Was it safe?"}
	var b strings.Builder
	if err := Explain(&b, in, Read(in), false); err != nil {
		t.Fatal(err)
	}
	const want = `Language: en

1. The bridge fell, Mayor Anna Roth told Reuters.
     that it is so, in the text
     Said by “Mayor Anna Roth”, read from “told”. Rests on Reuters (an outlet), which rests on Anna Roth (a person).

2. It was reportedly old.
     that it is so, in the text
     Somebody says so, and nobody says who, read from “reportedly”.

3. “We will [not] close it … soon,” she said.
     that it was said, in the text
     Said by “she”, read from “said”. Rests on Anna Roth (a person).
     Left out of the quotation: “…”.
     Put into the quotation: “[not]”.

4. Was it safe?
     that it is so, in the text
     The article’s own word.
     Cannot be checked. It is a question.
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestExplainInColourHoldsTheSameWords(t *testing.T) {
	in := Input{Text: "The bridge did not fall on 12 people, the mayor said."}
	var b strings.Builder
	if err := Explain(&b, in, Read(in), true); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{inkSource + "the mayor" + inkPlain, inkCue + "said" + inkPlain, inkNegation + "not" + inkPlain} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in %q", want, b.String())
		}
	}
}

func TestExplainLetsNoTextSteerTheTerminal(t *testing.T) {
	in := Input{Text: "The bridge \x1b[2J fell, the mayor \x07 said."}
	var b strings.Builder
	if err := Explain(&b, in, Read(in), false); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\x07") {
		t.Errorf("control signs of the text are in %q", b.String())
	}
}

type brokenWriter struct{}

var errBroken = errors.New("no room")

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

func TestExplainTellsThatItCannotWrite(t *testing.T) {
	in := Input{Text: "The bridge fell."}
	if err := Explain(brokenWriter{}, in, Read(in), false); !errors.Is(err, errBroken) {
		t.Errorf("got %v, want the writer’s error", err)
	}
}

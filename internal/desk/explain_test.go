package desk_test

import (
	"errors"
	"strings"
	"testing"

	"crosscheck/internal/desk"
)

func TestExplainUnderlinesWhatDiffers(t *testing.T) {
	const a, b = "The storm killed 12 people in Lenne.", "The storm killed 15 people in Lenne."
	var plain, coloured strings.Builder
	scorer := desk.NewScorer(nil)
	if err := errors.Join(scorer.Explain(&plain, a, b, false), scorer.Explain(&coloured, a, b, true)); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(plain.String(), "\x1b") {
		t.Errorf("escapes without colour: %q", plain.String())
	}
	for _, want := range []string{"killed \x1b[4m12\x1b[0m people", "killed \x1b[4m15\x1b[0m people"} {
		if !strings.Contains(coloured.String(), want) {
			t.Errorf("%q is missing in %q", want, coloured.String())
		}
	}
	for _, want := range []string{
		"1. They differ in number (material, concerns the claim itself). The figures for “dead” cannot both be true: 12 against 15.\n   a: “12”\n   b: “15”\n",
		"Figures for “dead”:\n   a: 12 (in Lenne), same\n   b: 15 (in Lenne), conflicting\n",
	} {
		if !strings.Contains(plain.String(), want) {
			t.Errorf("%q is missing in\n%s", want, plain.String())
		}
	}
}

// What stands in a sentence does not steer the terminal.
func TestExplainWritesNoControls(t *testing.T) {
	var out strings.Builder
	if err := desk.NewScorer(nil).Explain(&out, "12 \x1b[31mdead\a", "15\r dead", false); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(out.String(), "\x1b\a\r") {
		t.Errorf("controls in %q", out.String())
	}
}

package text_test

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"crosscheck/internal/text"
)

// counted counts units of a story, given as words between spaces, with "." for a word
// that tells nothing.
func counted(units ...string) text.Rarities {
	var c text.Count
	for _, u := range units {
		var unit []int32
		for w := range strings.FieldsSeq(u) {
			if w == "." {
				unit = append(unit, text.Gap)
				continue
			}
			unit = append(unit, c.Number(w))
		}
		c.Add(unit)
	}
	return c.Rarities()
}

func TestWordsOfANameTellLittleBesideEachOther(t *testing.T) {
	padding := strings.Fields("alpha beta gamma delta epsilon zeta eta theta iota kappa")
	for _, c := range []struct {
		name  string
		units []string
		stem  string
		bound bool
	}{
		{"a first name before its last name", []string{"benjamin netanyahu", "benjamin netanyahu", "netanyahu"}, "benjamin", true},
		{"the last name keeps its weight", []string{"benjamin netanyahu", "benjamin netanyahu", "netanyahu"}, "netanyahu", false},
		{"of two that are always together the first", []string{"fox news", "fox news"}, "fox", true},
		{"and the second keeps its weight", []string{"fox news", "fox news"}, "news", false},
		{"met once", []string{"benjamin netanyahu", "netanyahu"}, "benjamin", false},
		{"a word between them", []string{"benjamin . netanyahu", "benjamin . netanyahu"}, "benjamin", false},
		{"twice in one unit", []string{"benjamin netanyahu benjamin netanyahu"}, "benjamin", false},
		{"seldom together", []string{"strike killed", "strike killed", "strike a", "strike b", "strike c", "strike d", "strike e", "killed f", "killed g", "killed h", "killed i", "killed j"}, "strike", false},
		{"both words of a pair that is bound to a third", []string{"prime minister netanyahu", "prime minister netanyahu", "prime minister"}, "minister", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := counted(append(c.units, padding...)...)
			var apart []string // the same words, none beside another
			for _, u := range append(c.units, padding...) {
				apart = append(apart, strings.Join(strings.Fields(u), " . "))
			}
			plain := counted(apart...)
			got, want := r.Of(c.stem), plain.Of(c.stem)
			if c.bound && got > want/2 {
				t.Errorf("%q weighs %.2f, without its neighbour %.2f", c.stem, got, want)
			}
			if !c.bound && math.Abs(got-want) > 1e-9 {
				t.Errorf("%q weighs %.2f, want %.2f", c.stem, got, want)
			}
			kept, err := json.Marshal(r)
			if err != nil {
				t.Fatal(err)
			}
			var again text.Rarities
			if err := json.Unmarshal(kept, &again); err != nil || again.Of(c.stem) != got {
				t.Errorf("kept, it weighs %.2f, want %.2f (%v)", again.Of(c.stem), got, err)
			}
		})
	}
}

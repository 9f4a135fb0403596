package text_test

import (
	"encoding/json"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crosscheck/internal/text"
)

func TestRarityOrdersWords(t *testing.T) {
	// From what every report says to what none of them did.
	order := []string{"said", "president", "hospital", "helicopter", "xylophonist"}
	for i, w := range order[1:] {
		common, rare := text.Rarity(text.Stem(order[i])), text.Rarity(text.Stem(w))
		if common >= rare {
			t.Errorf("%q weighs %.2f and %q %.2f, want less", order[i], common, w, rare)
		}
	}
}

func TestRaritiesCapByTheStory(t *testing.T) {
	var units []string
	for i := range 40 {
		unit := "volcano" // in every unit
		if i < 10 {
			unit += " . ash . ash" // twice in a unit counts once
		}
		units = append(units, unit)
	}
	story := counted(units...)
	for _, c := range []struct {
		name, stem string
		want       float64
	}{
		{"in every unit", "volcano", 2 * math.Log(41/40.5)},
		{"in a quarter", "ash", 2 * math.Log(41/10.5)},
		{"not in the story", "xylophonist", text.Rarity("xylophonist")},
		{"common in news", "said", text.Rarity("said")},
	} {
		if got := story.Of(c.stem); math.Abs(got-max(0.05, c.want)) > 1e-9 {
			t.Errorf("%s: %q weighs %.4f, want %.4f", c.name, c.stem, got, c.want)
		}
	}
}

func TestRaritiesExpectMoreOfAStory(t *testing.T) {
	headlines := counted(slices.Repeat([]string{"volcano"}, 20)...)
	before := headlines.Of("volcano")
	headlines.Expect(200)
	if after := headlines.Of("volcano"); before > 0.1 || after < 4 {
		t.Errorf("what all headlines say weighs %.2f, and %.2f where ten times as many lines are expected", before, after)
	}
}

func TestRaritiesOfFewUnitsAreGeneral(t *testing.T) {
	story := counted("volcano")
	if got := story.Of("volcano"); got != text.Rarity("volcano") {
		t.Errorf("one unit changes a weight from %.2f to %.2f", text.Rarity("volcano"), got)
	}
}

// units draws the units of a story.
func units(t *rapid.T, word *rapid.Generator[string]) text.Rarities {
	var c text.Count
	for _, words := range rapid.SliceOfN(rapid.SliceOf(word), 0, 30).Draw(t, "units") {
		unit := make([]int32, len(words))
		for i, w := range words {
			if unit[i] = text.Gap; w != "" {
				unit[i] = c.Number(w)
			}
		}
		c.Add(unit)
	}
	return c.Rarities()
}

func TestRaritiesBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[a-c]{0,2}|said|\x00`)
		story := units(t, word)
		stem := word.Draw(t, "stem")
		if w := story.Of(stem); !(w >= 0.05 && w <= text.Rarity(stem)) {
			t.Fatalf("%q weighs %v, outside 0.05 … %v", stem, w, text.Rarity(stem))
		}
	})
}

func BenchmarkRarity(b *testing.B) {
	for b.Loop() {
		text.Rarity("helicopt")
	}
}

func TestRaritiesStayWhenTheyAreWrittenDown(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var back text.Rarities
		story := units(t, rapid.SampledFrom([]string{"ash", "volcano", "lava"}))
		story.Expect(rapid.IntRange(0, 50).Draw(t, "expected"))
		data, err := json.Marshal(story)
		if err == nil {
			err = json.Unmarshal(data, &back)
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, stem := range []string{"ash", "volcano", "lava", "harbour"} {
			if story.Known() != back.Known() || story.Of(stem) != back.Of(stem) {
				t.Fatalf("%q weighs %v, and %v once it was written down", stem, story.Of(stem), back.Of(stem))
			}
		}
	})
}

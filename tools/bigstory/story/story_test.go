package story_test

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/tools/bigstory/story"
)

func TestTheSameNumberGivesTheSameStory(t *testing.T) {
	if !slices.Equal(story.Make(20), story.Make(20)) {
		t.Error("two stories of 20 articles differ")
	}
}

func TestArticlesAreAsLongAsASeriousReport(t *testing.T) {
	for _, r := range story.Make(20) {
		if n := strings.Count(r.Text, ".") + strings.Count(r.Text, ",”"); n < 45 {
			t.Errorf("%s has %d sentences, want about 50", r.Name, n)
		}
		if strings.ContainsAny(r.Text, "{}") {
			t.Errorf("%s has a place that was not filled: %s", r.Name, r.Text)
		}
	}
}

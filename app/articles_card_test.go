package app

import (
	"encoding/json"
	"os"
	"testing"

	"crosscheck/internal/desk"
)

// What is not read of an article is said by the window in sentences that can be
// translated, and in English in the words of the command line.
func TestWhatIsNotReadIsSaidInSentencesOfTheTranslation(t *testing.T) {
	newTestWindow(t, testConfig(t))
	data, err := os.ReadFile("../assets/translations/en.json")
	if err != nil {
		t.Fatal(err)
	}
	var known map[string]any
	if err := json.Unmarshal(data, &known); err != nil {
		t.Fatal(err)
	}
	for _, language := range []string{"en", "de", "fr", "ja", "qx"} {
		if got, want := unreadWords(language), desk.Unread(language); got != want {
			t.Errorf("%s: the window says %q, not %q", language, got, want)
		}
		sentences, _ := desk.UnreadIn(language)
		for _, s := range sentences {
			if known[s] == nil {
				t.Errorf("%s: %q is not in en.json", language, s)
			}
		}
	}
}

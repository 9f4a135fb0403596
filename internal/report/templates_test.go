package report_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"crosscheck/internal/source"
)

// What templates hold beside actions: markup, and what is no word of a language.
var (
	action   = regexp.MustCompile(`\{\{(?:[^"{}]|"[^"]*")*\}\}`)
	tag      = regexp.MustCompile(`<[^>]*>`)
	language = regexp.MustCompile(`\pL{2,}`)
	notWords = strings.NewReplacer("sha256:", "", "crosscheck-seal", "")
	labelled = regexp.MustCompile(`(?:aria-label|title|alt)="([^"]*)"`)
)

// Every word of a report comes from the catalogue, where it can be translated.
func TestTemplatesHaveNoWordsOfTheirOwn(t *testing.T) {
	source.EachText(t, func(name, text string) {
		if filepath.Ext(name) == ".css" {
			return
		}
		markup := action.ReplaceAllString(text, "")
		words := notWords.Replace(tag.ReplaceAllString(markup, " "))
		if filepath.Ext(name) == ".html" {
			for _, label := range labelled.FindAllStringSubmatch(markup, -1) {
				words += " " + label[1]
			}
		}
		if found := language.FindAllString(words, 5); len(found) > 0 {
			t.Errorf("%s says %q without the catalogue", name, found)
		}
	}, "templates/*")
}

package ingest

import (
	"path/filepath"
	"slices"
	"strings"

	"crosscheck/internal/fact"
)

// format is one kind of file that is read.
type format struct {
	endings []string // of file names, in lower case with the dot, the usual one first
	// read makes an article of a file's bytes: its text, parts and what it says of
	// itself. Problems are sentences without the file's name.
	read func(data []byte) (fact.Article, error)
}

// formats are the kinds of files that are read.
var formats = []format{plainText, markdown}

func formatOf(name string) (format, bool) {
	ending := strings.ToLower(filepath.Ext(name))
	i := slices.IndexFunc(formats, func(f format) bool { return slices.Contains(f.endings, ending) })
	if i < 0 {
		return format{}, false
	}
	return formats[i], true
}

// endings lists the usual endings for people: ".txt and .md".
func endings(and string) string {
	usual := make([]string, len(formats))
	for i, f := range formats {
		usual[i] = f.endings[0]
	}
	last := len(usual) - 1
	return strings.Join(usual[:last], ", ") + " " + and + " " + usual[last]
}

// readable says what to give instead of what was given.
func readable() string {
	var others []string
	for _, f := range formats {
		others = append(others, f.endings[1:]...)
	}
	return endings("or") + " files (" + strings.Join(others, " and ") + " are read too)"
}

// unreadKind is the problem with a file whose ending is not in the table.
func unreadKind(name string) error {
	ending := filepath.Ext(name)
	if ending == "" {
		return fact.Problemf(fact.BadInput, "a file without an ending does not say what it is; give %s", readable())
	}
	return fact.Problemf(fact.BadInput, "%s files are not read; save the article as text and give %s", ending, readable())
}

package desk

import (
	"io/fs"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/ingest"
	"crosscheck/internal/reading"
	"crosscheck/internal/text"
)

// File is one input as ingest read it: an article, or the problem with it.
type File = ingest.File

// Skipped is a file of a folder that was left out, and why.
type Skipped = ingest.Skipped

// ReadFiles reads files and folders into articles, without a desk. A file that
// cannot be read carries its problem; the rest go on.
func ReadFiles(paths []string) ([]File, []Skipped, error) { return ingest.Collect(paths) }

// ReadLines reads the lines of a text file, whatever its name, to its end or that of a pipe.
func ReadLines(path string) ([]string, error) {
	s, err := ingest.PlainText(path)
	if err != nil {
		return nil, err
	}
	return strings.Split(strings.ReplaceAll(s, "\r", "\n"), "\n"), nil
}

// ReadSample reads an embedded sample story the way files are read. Its articles
// come from no place on this computer, so that files of the same names are never
// taken for new versions of them.
func ReadSample(sample fs.FS) ([]File, error) {
	files, err := ingest.FromFS(sample)
	for i := range files {
		files[i].Article.Source = "sample:" + files[i].Path
	}
	return files, err
}

// Segment cuts a text into sentences and returns each with its words.
func Segment(s string) []fact.Phrase {
	x := text.NewIndex(s)
	spans := reading.Sentences(s)
	phrases := make([]fact.Phrase, len(spans))
	for i, span := range spans {
		phrases[i] = x.Phrase(span)
	}
	return phrases
}

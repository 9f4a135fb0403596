package report

import (
	"bytes"
	"encoding/json"
	"io"

	"crosscheck/internal/fact"
)

// JSON writes the verification report as one JSON document, for programs. It
// holds all that the other forms show, and begins with its seal.
func JSON(w io.Writer, d *fact.Dossier, o Options) error {
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	if err := out.Encode(newDocument(d, o)); err != nil {
		return err
	}
	_, err := w.Write(jsonForm.close(b.Bytes()))
	return err
}

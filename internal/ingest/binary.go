package ingest

import (
	"bytes"
	"strings"

	"github.com/gabriel-vasile/mimetype"

	"crosscheck/internal/fact"
)

// binary is the problem with bytes that are no text, nil if they are: text has
// no NUL, and of other control characters at most one in a thousand bytes. Some
// stand in real texts, left behind by word processors.
func binary(data []byte) error {
	n, nul := controls(data)
	if !nul && n*1000 <= len(data) {
		return nil
	}
	kind := "is no text: it holds control characters"
	if name := kindOf(data); name != "" {
		kind = "is no text but " + name
	}
	return fact.Problemf(fact.Damaged, "the file %s; give the article as text", kind)
}

// controls counts the control characters of ASCII that are no white space, and
// tells whether one of them is NUL.
func controls(data []byte) (n int, nul bool) {
	for _, b := range data {
		if b < ' ' && (b < '\t' || b > '\r') || b == 0x7F {
			n++
			nul = nul || b == 0
		}
	}
	return n, nul
}

// kinds names what a file is instead of a text, by the beginning of its media type.
var kinds = []struct{ media, name string }{
	{"image/", "a picture"},
	{"audio/", "a sound recording"},
	{"video/", "a film"},
	{"font/", "a font"},
	{"application/pdf", "a PDF document"},
	{"application/vnd.openxmlformats-officedocument", "an Office document"},
	{"application/msword", "a Word document"},
	{"application/x-ole-storage", "an old Office document"},
	{"application/vnd.oasis.opendocument", "an OpenDocument file"},
	{"application/epub", "an e-book"},
	{"application/vnd.sqlite3", "a database"},
	{"application/zip", "an archive"},
	{"application/gzip", "an archive"},
	{"application/x-tar", "an archive"},
	{"application/x-7z", "an archive"},
	{"application/x-rar", "an archive"},
	{"application/x-elf", "a program"},
	{"application/x-executable", "a program"},
	{"application/vnd.microsoft.portable-executable", "a program"},
}

// kindOf names the kind of a file that is no text, "" when it is not known. It
// must not be asked of text: signatures are short, and an article on BMW begins
// like a bitmap.
func kindOf(data []byte) string {
	media := mimetype.Detect(data)
	for _, k := range kinds {
		if strings.HasPrefix(media.String(), k.media) {
			return k.name + " (" + media.Extension() + ")"
		}
	}
	return ""
}

// disguised names the kinds of files that are written in plain letters and whose
// letters are no article, "" for all others.
func disguised(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte("%PDF-")):
		return "a PDF document"
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return "a rich text document (RTF)"
	case isPage(data):
		return "a web page (HTML)"
	}
	return ""
}

// isPage reports whether a file begins like a web page.
func isPage(data []byte) bool {
	begin := strings.ToLower(string(bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 200)], []byte("\ufeff")))))
	return strings.HasPrefix(begin, "<!doctype html") || strings.HasPrefix(begin, "<html")
}

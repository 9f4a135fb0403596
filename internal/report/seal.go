package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
)

// form says how a written form of the report marks its seal and its record.
type form struct {
	seal     string // what stands before the digits of the seal
	from, to string // what stands around the record; empty when the whole report is the record
}

// The marks cannot come from what people wrote: HTML escapes their “<”, no text
// begins a line in Markdown, and JSON puts a backslash before a quotation mark
// in a text. Converted line ends leave the marks as they are.
var (
	htmlForm = form{
		seal: `<code id="crosscheck-seal">sha256:`,
		from: `<script type="application/json" id="crosscheck-record">`, to: `</script>`,
	}
	markdownForm = form{
		seal: "crosscheck-seal sha256:",
		from: "\n<!-- crosscheck-record", to: "-->",
	}
	jsonForm = form{seal: `"` + sealKey + `": "sha256:`}
)

const sealKey = "crosscheck-seal"

// noSeal stands in the place of the digits while a report is written, and while
// its seal is computed.
var noSeal = strings.Repeat("0", sha256.Size*2)

// close puts the seal into a report that was written with noSeal in its place.
func (f form) close(report []byte) []byte {
	at, ok := f.sealAt(report)
	if ok {
		copy(report[at:], digest(report, at))
	}
	return report
}

// sealAt is where the digits of the seal stand. In Markdown, whose mark a person
// can type, it is the last place; the others have one place alone.
func (f form) sealAt(report []byte) (int, bool) {
	at := bytes.LastIndex(report, []byte(f.seal))
	if f == jsonForm {
		at = bytes.Index(report, []byte(f.seal))
	}
	if at < 0 || at+len(f.seal)+len(noSeal) > len(report) {
		return 0, false
	}
	return at + len(f.seal), true
}

// holds reports whether the seal agrees with the rest of the report.
func (f form) holds(report []byte) bool {
	at, ok := f.sealAt(report)
	return ok && digest(report, at) == string(report[at:at+len(noSeal)])
}

// digest is the seal of a report whose digits stand at a place.
func digest(report []byte, at int) string {
	h := sha256.New()
	h.Write(report[:at])
	h.Write([]byte(noSeal))
	h.Write(report[at+len(noSeal):])
	return hex.EncodeToString(h.Sum(nil))
}

// formOf tells the form of a report by how it begins and by the mark of its record.
func formOf(report []byte) (form, bool) {
	if bytes.HasPrefix(bytes.TrimLeft(report, "\ufeff \t\r\n"), []byte("{")) {
		return jsonForm, true
	}
	for _, f := range []form{htmlForm, markdownForm} {
		if bytes.Contains(report, []byte(f.from)) {
			return f, true
		}
	}
	return form{}, false
}

// record is the part of a report that holds its record; ok is false when the
// report ends before the record does.
func (f form) record(report []byte) (record []byte, ok bool) {
	if f.from == "" {
		return report, true
	}
	_, rest, _ := bytes.Cut(report, []byte(f.from))
	record, _, ok = bytes.Cut(rest, []byte(f.to))
	return record, ok
}

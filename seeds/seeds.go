// Package seeds holds the sample story: short reports of one event by several
// outlets, as plain text files. The first start of the window imports them the
// way a person's own files are imported.
package seeds

import "embed"

// FS holds the sample's files by name, in UTF-8, one article a file.
//
//go:embed *.txt
var FS embed.FS

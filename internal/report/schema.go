package report

import _ "embed"

//go:embed check.schema.json
var checkSchema []byte

// Schema is the JSON Schema (2020-12) of the document that Check writes. It is
// strict: every field is required and no other is allowed.
func Schema() []byte { return checkSchema }

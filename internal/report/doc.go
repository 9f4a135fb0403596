// Package report writes what is known of a story for others to read and to
// check again: the verification report as HTML, Markdown and JSON, the document
// of “check --json” with its JSON Schema, and a summary for the terminal. It
// also reads a report back and says, passage by passage, what still holds.
//
// # What makes a report checkable
//
// Every written form carries a record: each article with the SHA-256 of its
// text, and each passage the report speaks of as an anchor (offsets in code
// points, exact words, up to 32 code points on either side). Verify reads the
// record, finds the article each source is, and looks for every passage in it.
//
// Every written form also carries a seal, a SHA-256 over all of its bytes with
// the digits of the seal itself taken as zeros. It shows accidents and casual
// edits. It is not a signature: whoever edits a report on purpose can make a
// new seal, and the seal says nothing about who wrote it.
package report

package desk

import "strings"

// innerMarks are the quotation marks of a quotation within one.
var innerMarks = strings.NewReplacer("“", "‘", "”", "’", "\"", "'")

// Inner makes words fit to stand between double quotation marks: their own
// become single ones, as printers set a quotation within a quotation.
func Inner(words string) string { return innerMarks.Replace(words) }

// Quoted puts words between quotation marks.
func Quoted(words string) string { return "“" + Inner(words) + "”" }

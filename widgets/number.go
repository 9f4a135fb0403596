package widgets

import (
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// printer writes numbers as the texts of the window do, which are English.
var printer = message.NewPrinter(language.English)

// Number writes a number as people read it: "10,438".
func Number(n int) string { return printer.Sprint(n) }

// Numbered is fmt.Sprintf that writes its numbers as Number does.
func Numbered(format string, args ...any) string { return printer.Sprintf(format, args...) }

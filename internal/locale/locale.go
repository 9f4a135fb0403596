// Package locale keeps the toolkit from complaining about the locale C.UTF-8,
// which is the usual one of servers and containers and names no language.
//
// The toolkit looks for a language while its packages are initialised, before
// main runs, and prints to standard error what it cannot read; the command line
// promises that nothing but its own sentences stands there. Packages without
// dependencies are initialised in the order of their paths (The Go Programming
// Language Specification, "Program initialization"), so this one comes first.
package locale

import (
	"os"
	"strings"
)

func init() {
	if language := fallback(os.Getenv); language != "" {
		// LANGUAGE is read for messages only; the encoding of keys and files stays.
		_ = os.Setenv("LANGUAGE", language)
	}
}

// fallback is the language to use where the environment sets a locale without
// one; "" where there is nothing to do.
func fallback(env func(string) string) string {
	if env("LANGUAGE") != "" {
		return ""
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := env(name); value != "" {
			if language, _, encoded := strings.Cut(value, "."); encoded && (language == "C" || language == "POSIX") {
				return "en"
			}
			return ""
		}
	}
	return ""
}

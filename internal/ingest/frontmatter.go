package ingest

import (
	"regexp"
	"slices"
	"strings"
)

// front is what the front matter of a Markdown file says.
type front struct {
	facts
	title    string
	language string // ISO 639-1
}

// keyValue is a line of front matter: a key and what stands behind it.
var keyValue = regexp.MustCompile(`^([A-Za-z][\w -]*):(?:\s+(.*))?$`)

// frontMatter reads the lines between --- and --- that a Markdown file may begin
// with, and gives the rest of the text. It is read as far as people write it by
// hand: "key: value", with or without quotation marks, and lists. A beginning
// that holds anything else is no front matter and stays in the text.
func frontMatter(s string) (front, string) {
	first, rest, _ := cutLine(s)
	if first != "---" {
		return front{}, s
	}
	var keys []string
	values := map[string][]string{}
	for {
		l, after, more := cutLine(rest)
		rest = after
		if l == "---" || l == "..." {
			break
		}
		if !more {
			return front{}, s // there is no end to it
		}
		item, isItem := strings.CutPrefix(strings.TrimSpace(l), "- ")
		switch m := keyValue.FindStringSubmatch(l); {
		case m != nil:
			keys = append(keys, m[1])
			values[m[1]] = valuesIn(m[2])
		case isItem && len(keys) > 0:
			key := keys[len(keys)-1]
			values[key] = append(values[key], valuesIn(item)...)
		case l != "" && l[0] != '#' && l[0] != ' ' && l[0] != '\t':
			return front{}, s
		}
	}
	var f front
	for _, key := range keys {
		f.set(key, strings.Join(values[key], ", "))
	}
	return f, rest
}

// cutLine cuts the first line off a text; more is false when it is the last one.
func cutLine(s string) (line, rest string, more bool) {
	line, rest, more = strings.Cut(s, "\n")
	return strings.TrimRight(line, " \t\r"), rest, more
}

// valuesIn are the values of a line: one, or those of a list in brackets.
func valuesIn(s string) []string {
	items := []string{s}
	if inner, ok := strings.CutPrefix(s, "["); ok && strings.HasSuffix(s, "]") && !strings.HasPrefix(s, "[[") {
		items = strings.Split(strings.TrimSuffix(inner, "]"), ",")
	}
	for i, item := range items {
		item = strings.TrimSpace(item)
		for _, marks := range []string{`""`, `''`} {
			if len(item) >= 2 && item[0] == marks[0] && item[len(item)-1] == marks[1] {
				item = item[1 : len(item)-1]
			}
		}
		if inner, ok := strings.CutPrefix(item, "[["); ok { // a link to a note, as some editors write it
			item = strings.TrimSuffix(inner, "]]")
		}
		items[i] = item
	}
	return slices.DeleteFunc(items, func(item string) bool {
		return item == "" || strings.Trim(item, "|>-+") == "" || item == "null" || item == "~"
	})
}

func (f *front) set(key, value string) {
	if value == "" {
		return
	}
	switch strings.ToLower(key) {
	case "title", "headline":
		f.title = value
	case "language", "lang":
		code, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(value), "_", "-"), "-")
		if len(code) == 2 {
			f.language = code
		}
	case "author", "authors", "byline", "by":
		if value, _ = cutWords(value, "by"); !f.setByline(value) {
			f.byline = value // said outright, so it is taken as it stands
		}
	default:
		if set := labelled(key); set != nil {
			set(&f.facts, value)
		}
	}
}

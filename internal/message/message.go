// Package message holds the sentences that the engine makes: the reasons of a
// suggestion, what a difference consists in, warnings, why two statements match.
//
// They stand in a file a language, en.json, in the form in which the window has
// its own (that of go-i18n): the English sentence is the key, {{.Name}} is filled
// with what the sentence is about, and a sentence that counts has a form for each
// plural. The engine needs no window and no toolkit for it. The file is read once;
// a big story makes hundreds of thousands of sentences.
package message

import (
	_ "embed"
	"encoding/json"
	"strconv"
	"strings"
	"sync"
)

//go:embed en.json
var english []byte

// Key is a sentence of the catalogue as its key has it, in English.
type Key string

// Text is a sentence with its placeholders filled. Pairs are the name of each and
// what it is filled with. A sentence that is not in the catalogue is its key.
func Text(key Key, pairs ...string) string { return formsOf(key).other.fill("", pairs) }

// Count is Text for a sentence that counts something: {{.Count}} is n in digits,
// unless the pairs have it.
func Count(key Key, n int, pairs ...string) string {
	f := formsOf(key)
	if n == 1 && f.one != nil {
		return f.one.fill("1", pairs)
	}
	return f.other.fill(strconv.Itoa(n), pairs)
}

// forms are the plural forms of a sentence, as the Unicode CLDR names them;
// English has two. one is nil where the sentence counts nothing.
type forms struct{ one, other template }

// UnmarshalJSON reads a sentence, or an object with its plural forms.
func (f *forms) UnmarshalJSON(data []byte) error {
	var words string
	if json.Unmarshal(data, &words) == nil {
		f.other = parse(words)
		return nil
	}
	var plural struct{ One, Other string }
	if err := json.Unmarshal(data, &plural); err != nil {
		return err
	}
	f.one, f.other = parse(plural.One), parse(plural.Other)
	return nil
}

// catalogue is read when the first sentence is asked for.
var catalogue = sync.OnceValue(func() map[Key]forms { return read(english) })

func read(file []byte) map[Key]forms {
	sentences := map[Key]forms{}
	if err := json.Unmarshal(file, &sentences); err != nil {
		panic("en.json: " + err.Error()) // the file is part of the program
	}
	return sentences
}

func formsOf(key Key) forms {
	if f, ok := catalogue()[key]; ok {
		return f
	}
	return forms{other: parse(string(key))}
}

// template is a sentence cut at its placeholders: words, the name of a
// placeholder, words, and so on.
type template []string

// parse cuts a sentence. What does not end as a placeholder does is words.
func parse(sentence string) template {
	t := template{}
	for {
		words, rest, found := strings.Cut(sentence, "{{.")
		name, rest, closed := strings.Cut(rest, "}}")
		if !found || !closed {
			return append(t, sentence)
		}
		t, sentence = append(t, words, name), rest
	}
}

// fill puts a sentence together. A placeholder that is given nothing is left out.
func (t template) fill(count string, pairs []string) string {
	var b strings.Builder
	length := 0
	for _, s := range t {
		length += len(s)
	}
	for _, s := range pairs {
		length += len(s)
	}
	b.Grow(length) // enough where each placeholder stands once
	for i, s := range t {
		if i%2 == 1 {
			s = value(s, count, pairs)
		}
		b.WriteString(s)
	}
	return b.String()
}

func value(name, count string, pairs []string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return pairs[i+1]
		}
	}
	if name == "Count" {
		return count
	}
	return ""
}

package message

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/token"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/source"
)

// use is a place in the source where a sentence of the catalogue is named.
type use struct {
	key   Key
	at    token.Position
	named []string // the placeholders that are filled there, nil where that is not told
	plain bool     // it is a call of Text or Count
	count bool     // of Count
}

// uses finds the sentences that the program names: what Text, Count and Problemf are
// called with, what is made a Key, what is declared as one, what stands in a table of
// keys, and the help of the command line; and what the templates of reports say.
func uses(t *testing.T) []use {
	t.Helper()
	found := templateUses(t)
	source.Each(t, func(set *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if u, ok := called(n); ok {
					u.at = set.Position(n.Pos())
					found = append(found, u)
				}
			case *ast.ValueSpec:
				if name, ok := inPackage(n.Type); ok && name == "Key" {
					for _, key := range literalsOf(n.Values) {
						found = append(found, use{key: key, at: set.Position(n.Pos())})
					}
				}
			case *ast.Field:
				if help, ok := helpOf(n.Tag); ok {
					found = append(found, use{key: Key(help), at: set.Position(n.Pos())})
				}
			case *ast.CompositeLit:
				if holdsKeys(n.Type) {
					for _, key := range literalsOf(n.Elts) {
						found = append(found, use{key: key, at: set.Position(n.Pos())})
					}
				}
			}
			return true
		})
	}, "..", "../../storage", "../../app")
	return found
}

// said finds what a template says: {{say "…" "Name" …}} or {{count "…" n "Name" …}},
// perhaps within another action.
var said = regexp.MustCompile(`\b(say|count) "([^"]*)"((?:[^"{}]|"[^"]*")*)`)

// templateUses finds the sentences that the templates of reports name.
func templateUses(t *testing.T) (found []use) {
	t.Helper()
	source.EachText(t, func(name, text string) {
		for _, m := range said.FindAllStringSubmatchIndex(text, -1) {
			part := func(i int) string { return text[m[2*i]:m[2*i+1]] }
			line := 1 + strings.Count(text[:m[0]], "\n")
			u := use{key: Key(part(2)), at: token.Position{Filename: name, Line: line}, plain: true, count: part(1) == "count", named: []string{}}
			for _, n := range placeholderName.FindAllStringSubmatch(part(3), -1) {
				u.named = append(u.named, n[1])
			}
			found = append(found, u)
		}
	}, "../report/templates/*")
	return found
}

// placeholderName is the name of a placeholder that a template fills.
var placeholderName = regexp.MustCompile(`"(\p{Lu}\pL*)"`)

// called reads a call of the package, if it is one that names a sentence.
func called(call *ast.CallExpr) (use, bool) {
	if s, ok := call.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "Problemf" && len(call.Args) > 1 {
		format, ok := source.Literal(call.Args[1])
		return use{key: Key(format)}, ok && format != "%s" // what says itself in the words of the window
	}
	name, ok := inPackage(call.Fun)
	if !ok || len(call.Args) == 0 {
		return use{}, false
	}
	key, ok := source.Literal(call.Args[0])
	if !ok {
		return use{}, false
	}
	u := use{key: Key(key), plain: name != "Key", count: name == "Count", named: []string{}}
	pairs := call.Args[1:]
	if u.count {
		pairs = pairs[1:]
	}
	for i := 0; i < len(pairs); i += 2 {
		if name, ok := source.Literal(pairs[i]); ok {
			u.named = append(u.named, name)
		}
	}
	return u, true
}

// helpOf is the help that the tag of a field gives, if it gives any.
func helpOf(tag *ast.BasicLit) (help string, ok bool) {
	if tag == nil {
		return "", false
	}
	words, _ := source.Literal(tag)
	return reflect.StructTag(words).Lookup("help")
}

// inPackage is the name that an expression takes from the package.
func inPackage(e ast.Expr) (string, bool) {
	s, ok := e.(*ast.SelectorExpr)
	if !ok {
		return "", false
	}
	from, ok := s.X.(*ast.Ident)
	return s.Sel.Name, ok && from.Name == "message"
}

func holdsKeys(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.MapType:
		name, ok := inPackage(e.Value)
		return ok && name == "Key"
	case *ast.ArrayType:
		name, ok := inPackage(e.Elt)
		return ok && name == "Key"
	}
	return false
}

func literalsOf(elements []ast.Expr) (keys []Key) {
	for _, e := range elements {
		if pair, ok := e.(*ast.KeyValueExpr); ok {
			e = pair.Value
		}
		if s, ok := source.Literal(e); ok {
			keys = append(keys, Key(s))
		}
	}
	return keys
}

// placeholders are those of all forms of a sentence.
func (f forms) placeholders() (names []string) {
	for _, t := range []template{f.one, f.other} {
		for i := 1; i < len(t); i += 2 {
			if !slices.Contains(names, t[i]) {
				names = append(names, t[i])
			}
		}
	}
	return names
}

// A translator who copies the file misses no sentence and translates none in vain.
func TestCatalogueHasWhatIsSaidAndNothingElse(t *testing.T) {
	said := map[Key]bool{}
	for _, u := range uses(t) {
		said[u.key] = true
		if _, ok := catalogue()[u.key]; !ok {
			t.Errorf("%s: %q is not in en.json", u.at, u.key)
		}
	}
	for key := range catalogue() {
		if !said[key] {
			t.Errorf("%q is in en.json, and nothing says it", key)
		}
	}
}

func TestPlaceholdersAreFilled(t *testing.T) {
	for _, u := range uses(t) {
		if !u.plain {
			continue
		}
		f := catalogue()[u.key]
		if u.count != (f.one != nil) {
			t.Errorf("%s: %q is counted here: %v; has plural forms: %v", u.at, u.key, u.count, f.one != nil)
		}
		wanted := f.placeholders()
		for _, name := range wanted {
			if !slices.Contains(u.named, name) && (!u.count || name != "Count") {
				t.Errorf("%s: nothing is given for %s", u.at, name)
			}
		}
		for _, name := range u.named {
			if !slices.Contains(wanted, name) && (!u.count || name != "Count") {
				t.Errorf("%s: the sentence has no place for %s", u.at, name)
			}
		}
	}
}

// sentenceLike is what the engine would say to a person: it begins and ends like a
// sentence.
var sentenceLike = regexp.MustCompile(`^\p{Lu}\PL*\pL.* .*[.:”]$`)

// No sentence of the rules, of matching, of reports or of what a person did passes by the
// catalogue.
func TestNoSentencePassesByTheCatalogue(t *testing.T) {
	source.Each(t, func(set *token.FileSet, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			l, ok := n.(*ast.BasicLit)
			if !ok {
				return true
			}
			if s, ok := source.Literal(l); ok && sentenceLike.MatchString(s) {
				if _, ok := catalogue()[Key(s)]; !ok {
					t.Errorf("%s: %q is not in en.json", set.Position(l.Pos()), s)
				}
			}
			return true
		})
	}, "../verdicts", "../matching", "../fact", "../report")
}

// The key is the English sentence, and the file is sorted by keys.
func TestEnglishIsItsOwnKey(t *testing.T) {
	var sentences map[Key]any
	if err := json.Unmarshal(english, &sentences); err != nil {
		t.Fatal(err)
	}
	for key, value := range sentences {
		if plural, ok := value.(map[string]any); ok {
			value = plural["other"]
			if one, _ := plural["one"].(string); one == "" {
				t.Errorf("%q has no form for one", key)
			}
		}
		if _, plain := sentences[key].(string); plain && strings.Contains(string(key), "{{.Count}}") {
			t.Errorf("%q counts something and has no plural forms", key)
		}
		if value != string(key) {
			t.Errorf("%q is %q in English", key, value)
		}
	}
	var sorted bytes.Buffer
	encoder := json.NewEncoder(&sorted)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(sentences); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(sorted.Bytes(), english) {
		t.Errorf("en.json is not sorted and indented by two as it should be; it should be:\n%s", fmt.Sprint(sorted.String()))
	}
}

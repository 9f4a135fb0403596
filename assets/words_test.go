package assets

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"strings"
	"testing"

	"crosscheck/internal/source"
)

// proseLike is what only a person would be meant to read: two words with a
// space between them, or one that begins like a sentence.
var proseLike = regexp.MustCompile(`\pL{2,} \pL{2,}|^\p{Lu}\p{Ll}{2,}[.…:]?$`)

// notShown are capitalised words that are names, not texts: of keys, of text
// styles, and of the program; and what the toolkit writes into its log.
var notShown = map[string]bool{
	"Crosscheck": true, "Count": true, "Documents": true,
	"Up": true, "Down": true, "Left": true, "Right": true, "Enter": true, "Esc": true, "Del": true,
	"Home": true, "End": true, "PageUp": true, "PageDown": true, "Space": true, "Tab": true,
	"Ctrl": true, "Shift": true, "Alt": true,
	"window creation error": true, "failed to initialise GLFW": true, "Cause:": true,
}

// TestNoTextPassesByTheTranslations looks at every string in the source of the
// window: one that a person could read must have a translation, or be the message
// of an error.
func TestNoTextPassesByTheTranslations(t *testing.T) {
	words := english(t)
	source.Each(t, func(set *token.FileSet, file *ast.File) {
		for _, text := range readable(file) {
			if s, ok := source.Literal(text); !ok || words[s] == nil {
				t.Errorf("%s: %s is not in en.json", set.Position(text.Pos()), text.Value)
			}
		}
	}, "../widgets", "../app")
}

// readable are the strings of a file that a person is meant to read.
func readable(file *ast.File) (found []*ast.BasicLit) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field: // struct tags
			return n.Tag == nil
		case *ast.CallExpr:
			return !saysElsewhere(n)
		case *ast.BasicLit:
			if s, ok := source.Literal(n); ok && proseLike.MatchString(s) && !notShown[s] {
				found = append(found, n)
			}
		}
		return true
	})
	return found
}

// saysElsewhere reports calls whose strings do not come to the screen from here:
// errors are written once for screen and command line, and the log is not shown.
func saysElsewhere(call *ast.CallExpr) bool {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	of, _ := sel.X.(*ast.Ident)
	if of == nil {
		return false
	}
	switch of.Name + "." + sel.Sel.Name {
	case "fact.Problemf", "fmt.Errorf", "errors.New", "fyne.LogError", "log.Printf", "log.Print":
		return true
	}
	return false
}

// The test above must find what it looks for.
func TestReadableTextIsFound(t *testing.T) {
	const source = `package p
func f() {
	show("Two words")
	show("Verdict")
	show("nav-overview", "Esc", "%d", "J")
	return fmt.Errorf("an error of words")
}`
	file, err := parser.ParseFile(token.NewFileSet(), "p.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, text := range readable(file) {
		found = append(found, text.Value)
	}
	if got := strings.Join(found, " "); got != `"Two words" "Verdict"` {
		t.Errorf("found %s", got)
	}
}

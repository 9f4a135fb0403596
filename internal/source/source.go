// Package source reads the program's own source and templates, for tests that hold a rule on it.
package source

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Each calls do for every Go file in some folders and below them, tests left out.
func Each(t testing.TB, do func(set *token.FileSet, file *ast.File), folders ...string) {
	t.Helper()
	set, found := token.NewFileSet(), false
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(set, path, nil, 0)
			if err == nil {
				found = true
				do(set, file)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if !found {
		t.Fatalf("no files in %v", folders)
	}
}

// EachText calls do for every file whose name fits a pattern, of which there must be one.
func EachText(t testing.TB, do func(name, text string), pattern string) {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("no files like %s: %v", pattern, err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		do(name, string(text))
	}
}

// Literal is what a string literal says; ok is false for any other expression.
func Literal(e ast.Expr) (s string, ok bool) {
	l, ok := e.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(l.Value)
	return s, err == nil
}

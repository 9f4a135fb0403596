package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows says which of our own packages each folder may import. A folder that
// is not listed may import none. DESIGN: the stages never import one another,
// and only main knows both the window and the storage.
var arrows = map[string][]string{
	".":                 {"app", "assets", "internal/desk", "internal/fact", "internal/headless", "internal/locale", "seeds", "storage"},
	"app":               {"widgets", "internal/desk", "internal/fact"},
	"storage":           {"internal/fact"},
	"internal/fact":     {"internal/message"},
	"internal/text":     {"internal/fact"},
	"internal/ingest":   {"internal/text", "internal/fact", "internal/message"},
	"internal/reading":  {"internal/text", "internal/fact", "internal/message"},
	"internal/matching": {"internal/encoder", "internal/text", "internal/fact", "internal/message"},
	"internal/verdicts": {"internal/text", "internal/fact", "internal/message", "internal/lexicon"},
	"internal/contrast": {"internal/text", "internal/fact", "internal/message", "internal/lexicon"},
	"internal/report":   {"internal/text", "internal/fact", "internal/message"},
	"internal/desk": {
		"internal/ingest", "internal/reading", "internal/matching", "internal/contrast", "internal/verdicts", "internal/report",
		"internal/encoder", "internal/text", "internal/fact", "internal/message",
	},
	"internal/headless": {"internal/desk", "internal/fact", "internal/message"},
}

// libraries says which folders may import libraries that have one place only.
var libraries = map[string][]string{
	"fyne.io/fyne/":               {"app", "widgets"},
	"github.com/mattn/go-sqlite3": {"storage"},
	"github.com/alecthomas/kong":  {"internal/headless"},
}

// plain lists the folders that stay on the standard library.
var plain = []string{"internal/fact", "internal/message", "assets", "seeds"}

const module = "crosscheck"

func TestImportArrows(t *testing.T) {
	forEachFile(t, func(folder, file string, imports []string) {
		for _, path := range imports {
			if own, ok := strings.CutPrefix(path, module+"/"); ok {
				if !mayImport(folder, own) {
					t.Errorf("%s: %s may not import %s", file, folder, own)
				}
				continue
			}
			if slices.Contains(plain, topOf(folder, plain)) && strings.Contains(path, ".") {
				t.Errorf("%s: %s stays on the standard library and imports %s", file, folder, path)
			}
			for library, folders := range libraries {
				if strings.HasPrefix(path, library) && !slices.Contains(folders, topOf(folder, folders)) {
					t.Errorf("%s: %s belongs to %v alone", file, library, folders)
				}
			}
		}
	})
}

// A wrong arrow must be seen: the test would be worthless if it never failed.
func TestWrongArrowsAreSeen(t *testing.T) {
	for _, c := range []struct {
		folder, imports string
		may             bool
	}{
		{"internal/desk", "internal/matching", true},
		{"assets/model", "assets", false},
		{"internal/reading", "internal/matching", false},
		{"internal/desk", "storage", false},
		{"widgets", "internal/fact", false},
		{"app", "storage", false},
		{"internal/fact", "internal/text", false},
	} {
		if got := mayImport(c.folder, c.imports); got != c.may {
			t.Errorf("%s importing %s: allowed is %v, want %v", c.folder, c.imports, got, c.may)
		}
	}
}

// mayImport looks a folder up, or the listed folder that it lies in.
func mayImport(folder, own string) bool {
	keys := make([]string, 0, len(arrows))
	for k := range arrows {
		keys = append(keys, k)
	}
	allowed := arrows[topOf(folder, keys)]
	return slices.Contains(allowed, topOf(own, allowed))
}

// topOf is the listed folder that is folder or holds it; folder itself when none is.
func topOf(folder string, listed []string) string {
	for f := folder; f != "."; f = filepath.Dir(f) {
		if slices.Contains(listed, f) {
			return f
		}
	}
	return folder
}

// forEachFile calls fn for every Go file that is part of the program; tools and
// tests may import what they need.
func forEachFile(t *testing.T, fn func(folder, file string, imports []string)) {
	t.Helper()
	seen := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); path != "." && (strings.HasPrefix(name, ".") || name == "testdata" || path == "tools" || path == "build") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		var imports []string
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports = append(imports, name)
		}
		seen++
		fn(filepath.ToSlash(filepath.Dir(path)), path, imports)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 20 {
		t.Fatalf("only %d files were read; the test looks in the wrong place", seen)
	}
}

// The version stands in two places that tools read; they must agree.
func TestVersionAgreesWithPackaging(t *testing.T) {
	toml, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	if want := "Version = \"" + version + "\""; !strings.Contains(string(toml), want) {
		t.Errorf("FyneApp.toml does not say %s", want)
	}
	// Without the space the launcher of the package starts “crosscheck%F”.
	if !strings.Contains(string(toml), `ExecParams = " %F"`) {
		t.Error("FyneApp.toml does not hand files to the program")
	}
}

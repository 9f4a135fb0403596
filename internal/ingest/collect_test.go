package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"crosscheck/internal/fact"
	"crosscheck/seeds"
)

const report = "The bridge was closed on Monday after a crack was found, the city said."

// folderOf makes files in a new folder, which becomes the working one.
func folderOf(t testing.TB, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, content := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func paths(files []File) []string {
	out := []string{}
	for _, f := range files {
		out = append(out, f.Path)
	}
	return out
}

func TestCollectKeepsOrderAndPathsAsGiven(t *testing.T) {
	folderOf(t, map[string]string{
		"b.txt": report, "a.md": report, "C.TXT": report,
		"in/z.txt": report, "in/deep/y.markdown": report, "in/deep.text": report,
		"in/picture.jpg": "x", "in/.hidden.txt": "x", "in/.git/c.txt": "x", "in/letter.doc": "x",
	})
	for _, c := range []struct {
		name    string
		given   []string
		want    []string
		skipped []string
	}{
		{"files", []string{"b.txt", "./a.md", "C.TXT"}, []string{"b.txt", "./a.md", "C.TXT"}, nil},
		{"a folder", []string{"in"}, []string{"in/deep/y.markdown", "in/deep.text", "in/z.txt"}, []string{"in/letter.doc", "in/picture.jpg"}},
		{"a folder with a slash", []string{"in/deep/"}, []string{"in/deep/y.markdown"}, nil},
		{"the folder one is in", []string{"./in/deep/.."}, []string{"./in/deep/../deep/y.markdown", "./in/deep/../deep.text", "./in/deep/../z.txt"}, []string{"./in/deep/../letter.doc", "./in/deep/../picture.jpg"}},
		{"both, and one twice", []string{"in/deep", "b.txt", "b.txt"}, []string{"in/deep/y.markdown", "b.txt", "b.txt"}, nil},
		{"a hidden file by its name", []string{"in/.hidden.txt"}, []string{"in/.hidden.txt"}, nil},
		{"nothing", nil, []string{}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			files, skipped, err := Collect(c.given)
			if err != nil {
				t.Fatal(err)
			}
			var left []string
			for _, s := range skipped {
				left = append(left, s.Path)
				if s.Why != "only .txt and .md files are read" {
					t.Errorf("%s: %q", s.Path, s.Why)
				}
			}
			if diff := cmp.Diff(c.want, paths(files)); diff != "" {
				t.Errorf("files (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.skipped, left); diff != "" {
				t.Errorf("skipped (-want +got):\n%s", diff)
			}
			for _, f := range files {
				if f.Err != nil || f.Article.File != f.Path {
					t.Errorf("%s: file %q, %v", f.Path, f.Article.File, f.Err)
				}
			}
		})
	}
}

// sentence fails unless err is one sentence of a kind that says where and what.
func sentence(t *testing.T, err error, kind fact.ProblemKind, says ...string) {
	t.Helper()
	if !fact.IsKind(err, kind) {
		t.Fatalf("got %v, want a problem of kind %q", err, kind)
	}
	for _, s := range append(says, "; ") {
		if !strings.Contains(err.Error(), s) {
			t.Errorf("%q does not say %q", err, s)
		}
	}
	if strings.ContainsAny(err.Error(), "\n!") || strings.HasSuffix(err.Error(), ".") {
		t.Errorf("%q is not one sentence", err)
	}
}

func TestBadInputs(t *testing.T) {
	folderOf(t, map[string]string{
		"good.txt": report, "empty.txt": "", "blank.txt": " \r\n\t\u00A0\u200B\n", "mark.txt": "\uFEFF",
		"picture.txt": "\x89PNG\r\n\x1A\n\x00\x00", "broken.txt": "Hello \xFF\xFE world, \xC3(M.",
		"good.pdf": "not really", "noending": report, "only.md": "---\ntitle: x\n---\n<!-- nothing -->\n",
		"big.txt": "", "nothing/.hidden": "x", "letters/a.doc": "x", "letters/b.doc": "x",
	})
	if err := os.Truncate("big.txt", 100<<20); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		file string
		kind fact.ProblemKind
		says string
	}{
		{"empty.txt", fact.BadInput, "is empty"},
		{"blank.txt", fact.BadInput, "nothing but white space"},
		{"mark.txt", fact.BadInput, "nothing but white space"},
		{"only.md", fact.BadInput, "nothing but white space"},
		{"picture.txt", fact.Damaged, "a picture (.png)"},
		{"broken.txt", fact.Damaged, "byte 6"},
		{"big.txt", fact.BadInput, "100 MB"},
		{"good.pdf", fact.BadInput, ".pdf files are not read"},
		{"noending", fact.BadInput, "without an ending"},
	} {
		t.Run(c.file, func(t *testing.T) {
			files, _, err := Collect([]string{"good.txt", c.file, "good.txt"})
			if err != nil || len(files) != 3 {
				t.Fatalf("%d files, %v", len(files), err)
			}
			sentence(t, files[1].Err, c.kind, c.file+": ", c.says)
			if files[0].Err != nil || files[2].Err != nil {
				t.Errorf("the good ones did not go on: %v, %v", files[0].Err, files[2].Err)
			}
		})
	}
	for _, c := range []struct {
		name string
		kind fact.ProblemKind
		says string
	}{
		{"nowhere.txt", fact.NotFound, "nowhere.txt: there is no such file"},
		{"", fact.NotFound, "“”: there is no such file"},
		{"good.txt/", fact.BadInput, "good.txt/: this path cannot be used"},
		{"a\x00b", fact.BadInput, "this path cannot be used"},
		{strings.Repeat("a", 5000), fact.BadInput, "this path cannot be used"},
		{"nothing", fact.BadInput, "nothing: there are no files in this folder"},
		{"letters", fact.BadInput, "letters: none of the files in this folder (2)"},
	} {
		t.Run("unusable "+clip(c.name, 20), func(t *testing.T) {
			files, _, err := Collect([]string{"good.txt", c.name})
			if files != nil {
				t.Errorf("%d files", len(files))
			}
			sentence(t, err, c.kind, c.says)
		})
	}
}

func TestALargeFileIsNotRead(t *testing.T) {
	// Its size is understated, as that of a file that is being written to may be.
	grown := fstest.MapFS{"a.txt": {Data: []byte(strings.Repeat("a", largest+10))}}
	source := tree{
		stat: func(string) (fs.FileInfo, error) { return fs.Stat(fstest.MapFS{"a.txt": {Data: []byte("a")}}, "a.txt") },
		open: grown.Open,
	}
	_, err := source.read("a.txt")
	sentence(t, err, fact.BadInput, "a.txt: ", "too large")
}

// TestWhatMayNotBeRead stands in for files without permission, which the
// superuser may read.
func TestWhatMayNotBeRead(t *testing.T) {
	forbid := func(name string) error { return &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission} }
	folderOf(t, map[string]string{"in/a.txt": report, "in/b.txt": report, "in/sub/c.txt": report})
	source := disk
	source.open = func(name string) (fs.File, error) {
		if name == "in/b.txt" {
			return nil, forbid(name)
		}
		return os.Open(name)
	}
	source.readDir = func(name string) ([]fs.DirEntry, error) {
		if name == "in/sub" {
			return nil, forbid(name)
		}
		return os.ReadDir(name)
	}
	files, _, err := source.collect([]string{"in"})
	if err != nil || len(files) != 3 || files[0].Err != nil {
		t.Fatalf("%v, %v", files, err)
	}
	sentence(t, files[1].Err, fact.BadInput, "in/b.txt: ", "you may not read this file", "permission")
	sentence(t, files[2].Err, fact.BadInput, "in/sub: ", "cannot be opened", "permission")

	source.stat = func(name string) (fs.FileInfo, error) { return nil, forbid(name) }
	_, _, err = source.collect([]string{"in/a.txt"})
	sentence(t, err, fact.BadInput, "in/a.txt: ", "you may not look into the folder")
}

func TestLinks(t *testing.T) {
	folderOf(t, map[string]string{"in/a.txt": report, "other/b.txt": report})
	for link, to := range map[string]string{
		"in/loop": ".", "in/up": "../in", "in/b.txt": "../other/b.txt", "in/gone.txt": "nowhere.txt", "in/gone.doc": "nowhere.doc",
		"in/self.txt": "self.txt", "whole": "in",
	} {
		if err := os.Symlink(to, link); err != nil {
			t.Skip("no links can be made here: ", err)
		}
	}
	files, skipped, err := Collect([]string{"whole"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"whole/a.txt", "whole/b.txt", "whole/gone.txt", "whole/self.txt"}, paths(files)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	if len(skipped) != 3 || !strings.Contains(skipped[1].Why, "links to folders") {
		t.Errorf("skipped %v", skipped)
	}
	if files[1].Err != nil {
		t.Errorf("a link to a file: %v", files[1].Err)
	}
	sentence(t, files[2].Err, fact.NotFound, "whole/gone.txt: ")
	sentence(t, files[3].Err, fact.BadInput, "whole/self.txt: ")
}

func TestDevicesAreNotOpened(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no device files there")
	}
	files, _, err := Collect([]string{os.DevNull})
	if err != nil || len(files) != 1 {
		t.Fatal(files, err)
	}
	sentence(t, files[0].Err, fact.BadInput, os.DevNull+": this is a device, not a file")
}

func TestWhatIsNoFileSaysSo(t *testing.T) {
	for mode, says := range map[fs.FileMode]string{
		fs.ModeDir:                        "a folder where a file is wanted",
		fs.ModeNamedPipe:                  "a pipe",
		fs.ModeDevice | fs.ModeCharDevice: "a device",
		fs.ModeSocket:                     "a socket",
		fs.ModeIrregular:                  "neither a file nor a folder",
	} {
		m := fstest.MapFS{"a.txt": {Mode: mode}}
		source := tree{stat: func(name string) (fs.FileInfo, error) { return fs.Stat(m, name) }, open: m.Open}
		_, err := source.read("a.txt")
		sentence(t, err, fact.BadInput, "a.txt: this is "+says)
	}
}

func TestSample(t *testing.T) {
	files, err := FromFS(seeds.FS)
	if err != nil || len(files) != 5 {
		t.Fatalf("%d files, %v; want 5", len(files), err)
	}
	for _, f := range files {
		data, err := seeds.FS.ReadFile(f.Path)
		if err != nil || f.Err != nil {
			t.Fatal(err, f.Err)
		}
		a, sum := f.Article, sha256.Sum256(data)
		if a.File != f.Path || a.Text != string(data) || a.SHA256 != hex.EncodeToString(sum[:]) {
			t.Errorf("%s: the frozen text is not the file's", f.Path)
		}
		if a.Outlet+a.Byline+a.Published+a.Modified+a.URL+a.Language+a.ID+a.VersionID+a.Source != "" || !a.Imported.IsZero() || len(a.Warnings) > 0 {
			t.Errorf("%s: says what the file does not say: %+v", f.Path, a)
		}
		first, _, _ := strings.Cut(a.Text, "\n")
		if len(a.Parts) != 1 || a.Parts[0].Kind != fact.Body || !strings.HasPrefix(first, strings.TrimSuffix(a.Title, "…")) {
			t.Errorf("%s: title %q, parts %v", f.Path, a.Title, a.Parts)
		}
	}
}

func TestFromFSWithoutArticles(t *testing.T) {
	if _, err := FromFS(fstest.MapFS{"a.png": {}}); !fact.IsKind(err, fact.BadInput) {
		t.Errorf("got %v, want a problem", err)
	}
}

func BenchmarkCollectThousandFiles(b *testing.B) {
	files := map[string]string{}
	for i := range 1000 {
		files[fmt.Sprintf("in/%03d.txt", i)] = strings.Repeat(fmt.Sprintf("Report %d. %s\n", i, report), 60)
	}
	folderOf(b, files)
	for b.Loop() {
		if _, _, err := Collect([]string{"in"}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOneLongLine(b *testing.B) {
	line := []byte(strings.Repeat("The bridge über the Lenne fell, said “Roth” ", 5<<20/50))
	for name, f := range map[string]format{"text": plainText, "markdown": markdown} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(line)))
			for b.Loop() {
				if _, err := f.article(line); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

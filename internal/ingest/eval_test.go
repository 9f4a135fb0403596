package ingest

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"crosscheck/internal/fact"
)

// The measures below run over the data folder named by CROSSCHECK_EVAL and skip
// without it. CROSSCHECK_EVAL_SHOW lists what went wrong.

func openEval(t *testing.T, name string) io.Reader {
	t.Helper()
	folder := os.Getenv("CROSSCHECK_EVAL")
	if folder == "" {
		t.Skip("CROSSCHECK_EVAL is not set")
	}
	f, err := os.Open(filepath.Join(folder, name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// evalLines gives each line of a file of JSON lines to fn.
func evalLines(t *testing.T, name string, fn func(line []byte)) {
	t.Helper()
	lines := bufio.NewScanner(openEval(t, name))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		fn(lines.Bytes())
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

// evalPages are the expected texts of saved web pages in several languages.
func evalPages(t *testing.T) []string {
	t.Helper()
	var pages []string
	for files := tar.NewReader(openEval(t, "ingest_pages.tar.gz")); ; {
		h, err := files.Next()
		if errors.Is(err, io.EOF) {
			return pages
		}
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(h.Name, "/expected.html") {
			page, err := io.ReadAll(files)
			if err != nil {
				t.Fatal(err)
			}
			pages = append(pages, withoutTags(string(page)))
		}
	}
}

func show(t *testing.T, format string, args ...any) {
	t.Helper()
	if os.Getenv("CROSSCHECK_EVAL_SHOW") != "" {
		t.Logf(format, args...)
	}
}

// TestEvalWindows1252 writes real texts in windows-1252, which should be read, and
// breaks their UTF-8 in several ways, which should be refused. The plain rule,
// which takes for windows-1252 whatever is no UTF-8, reads all of both.
func TestEvalWindows1252(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	read, texts := 0, 0
	refused, broken := map[string]int{}, map[string]int{}
	for _, page := range evalPages(t) {
		data := []byte(page)
		if utf8.RuneCount(data) == len(data) {
			continue // nothing in it that encodings write differently
		}
		if old, err := charmap.Windows1252.NewEncoder().Bytes(data); err == nil {
			texts++
			if s, _, err := decode(old); err == nil && s == page {
				read++
			} else {
				show(t, "not read: %v in %q", err, clip(page, 60))
			}
			breakIt("half of it in windows-1252", append(bytes.Clone(data), old...), refused, broken, t)
		}
		high := bytes.IndexFunc(data, func(r rune) bool { return r >= utf8.RuneSelf })
		_, size := utf8.DecodeRune(data[high:])
		breakIt("broken off", data[:high+1], refused, broken, t)
		breakIt("first byte lost", append(bytes.Clone(data[:high]), data[high+1:]...), refused, broken, t)
		breakIt("last byte lost", append(bytes.Clone(data[:high+size-1]), data[high+size:]...), refused, broken, t)
		at := random.IntN(len(data))
		other := bytes.Clone(data)
		other[at] = 0x80 | byte(random.IntN(0x80))
		breakIt("a byte changed", other, refused, broken, t)
	}
	t.Logf("windows-1252 read: %d of %d; plain rule: %d", read, texts, texts)
	for how, n := range broken {
		t.Logf("refused, %-28s %d of %d; plain rule: 0", how+":", refused[how], n)
	}
}

func breakIt(how string, data []byte, refused, broken map[string]int, t *testing.T) {
	if utf8.Valid(data) {
		return
	}
	broken[how]++
	if s, _, err := decode(data); err != nil {
		refused[how]++
	} else {
		at := invalidUTF8(data)
		show(t, "%s, and read: %q as %q", how, data[max(0, at-20):min(len(data), at+20)], clip(s, 40))
	}
}

// TestEvalHeadlines takes real news texts, once with their headline before them and
// once without. The plain rule takes any first line without a full stop at its end
// for a headline.
func TestEvalHeadlines(t *testing.T) {
	var with, found, plainFound, without, wrong, plainWrong int
	withHeadline := func(title, body, separator string) {
		with++
		if h := readHead(title+separator+body, 0); len(h.marks) > 0 && h.marks[0].to == len(title) {
			found++
		} else {
			show(t, "no headline: %q before %q", title, clip(body, 80))
		}
		if !strings.HasSuffix(title, ".") {
			plainFound++
		}
	}
	withoutHeadline := func(body string) {
		without++
		first, _, _ := strings.Cut(body, "\n")
		if h := readHead(body, 0); len(h.marks) > 0 {
			wrong++
			show(t, "a headline: %q", body[h.marks[0].from:h.marks[0].to])
		}
		if !strings.HasSuffix(strings.TrimSpace(first), ".") {
			plainWrong++
		}
	}
	for _, name := range []string{"reading/polnear_train.jsonl.gz", "reading/polnear_dev.jsonl.gz"} {
		evalLines(t, name, func(line []byte) {
			var d struct{ Title, Text string }
			if err := json.Unmarshal(line, &d); err != nil {
				t.Fatal(err)
			}
			_, body, ok := strings.Cut(d.Text, ".\n\n")
			if ok && !strings.Contains(d.Title, ";") {
				withHeadline(strings.TrimSpace(d.Title), body, "\n\n")
				withHeadline(strings.TrimSpace(d.Title), body, "\n")
				withoutHeadline(body)
			}
		})
	}
	t.Logf("headlines found: %d of %d; plain rule: %d", found, with, plainFound)
	t.Logf("first paragraphs taken for one: %d of %d; plain rule: %d", wrong, without, plainWrong)
}

// TestEvalDates takes reports whose second line is their date, as Wikinews writes it.
func TestEvalDates(t *testing.T) {
	n, read, headlines := 0, 0, 0
	evalLines(t, "reading/meantime_docs.jsonl.gz", func(line []byte) {
		var d struct{ Sentences []string }
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		n++
		h := readHead(strings.Join(d.Sentences[:2], "\n\n")+"\n\n"+strings.Join(d.Sentences[2:], " "), 0)
		if h.published != "" {
			read++
		} else {
			show(t, "no date: %q", d.Sentences[:2])
		}
		if len(h.marks) > 0 && h.marks[0].kind == fact.Headline {
			headlines++
		}
	})
	t.Logf("dates under headlines read: %d of %d (headlines %d); plain rule, ISO dates only: 0", read, n, headlines)
}

// TestEvalBylines writes the authors of news texts as bylines, as they are noted there.
func TestEvalBylines(t *testing.T) {
	n, read, plain := 0, 0, 0
	seen := map[string]bool{}
	evalLines(t, "reading/polnear_train.jsonl.gz", func(line []byte) {
		var d struct{ Author string }
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		if d.Author == "" || d.Author == "None" || seen[d.Author] {
			return
		}
		seen[d.Author] = true
		n++
		if f, ok := readFacts("By "+d.Author, true); ok && f.byline != "" {
			read++
			if f.byline != d.Author {
				show(t, "%q: byline %q, outlet %q", d.Author, f.byline, f.outlet)
			}
		} else {
			show(t, "no byline: %q", d.Author)
		}
		if len(strings.Fields(d.Author)) == 2 {
			plain++
		}
	})
	t.Logf("bylines read: %d of %d; plain rule, two words: %d", read, n, plain)
}

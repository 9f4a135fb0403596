package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/report"
)

func sampleSources() []report.Source {
	var sources []report.Source
	for _, a := range sampleArticles {
		sources = append(sources, report.Source{Name: a.file, Text: a.text})
	}
	return sources
}

func verify(t testing.TB, name string, data []byte, sources []report.Source) []report.Finding {
	t.Helper()
	findings, err := report.Verify(name, data, sources)
	if err != nil {
		t.Fatal(err)
	}
	return findings
}

func lines(findings []report.Finding) string {
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintln(&b, f)
	}
	return b.String()
}

func TestWhatWasNotTouchedHolds(t *testing.T) {
	d := sampleDossier(t)
	for _, form := range forms {
		data := written(t, form.write, d)
		if found := verify(t, "r."+form.ending, data, nil); found == nil || len(found) != 0 {
			t.Errorf("%s: without sources: %v, want an empty list", form.ending, found)
		}
		found := verify(t, "r."+form.ending, data, sampleSources())
		// Each statement is a passage, and the highlight is one more.
		if len(found) != 12 {
			t.Errorf("%s: %d findings, want 12:\n%s", form.ending, len(found), lines(found))
		}
		for _, f := range found {
			if f.State != report.Unchanged || !f.Holds() {
				t.Errorf("%s: %s", form.ending, f)
			}
		}
	}
}

func TestWhatBecameOfThePassages(t *testing.T) {
	data := written(t, report.HTML, sampleDossier(t))
	change := func(file int, name, old, now string) []report.Source {
		s := sampleSources()
		if !strings.Contains(s[file].Text, old) {
			t.Fatalf("%s does not say %q", s[file].Name, old)
		}
		s[file] = report.Source{Name: name, Text: strings.Replace(s[file].Text, old, now, 1)}
		return s
	}
	for _, c := range []struct {
		name    string
		sources []report.Source
		want    []string // regular expressions, one for each finding that is not “unchanged”
	}{
		{"a changed word", change(0, "word/daily.txt", "killing 12", "killing 13"), []string{
			`^differs\tdaily.txt: this is not the text that was checked .*; 1 passage no longer holds$`,
			`^changed\tdaily.txt 29–104: “…collapsed on Tuesday, killing 12 people” now reads “…collapsed on Tuesday, killing 13 people” at 29–104$`,
		}},
		{"words put before", change(1, "herald.txt", "At least", "Updated. At least"), []string{
			`^differs\therald.txt: .*; its passages still hold$`,
			`^moved\therald.txt 0–92: “At least 14 people .*” now stands at 9–101$`,
			`^moved\therald.txt 116–161: “The bridge had not been inspected since March” now stands at 125–170$`,
		}},
		{"words taken out", change(2, "no-name.txt", " 12 people died 🌉.", ""), []string{
			`^differs\tno-name.txt: .*; 1 passage no longer holds$`,
			`^missing\tno-name.txt 65–81: “12 people died 🌉”$`,
		}},
		{"the file has another name", change(0, "elsewhere/old.txt", "a fisherman", "A fisherman"), []string{
			`^differs\tdaily.txt \(read from elsewhere/old.txt\): .*; its passages still hold$`,
		}},
		{"a source is not given", sampleSources()[:4], []string{
			`^missing\thebrew.txt 38–56: “ו-12 בני אדם נהרגו”: its article is not among the sources$`,
		}},
		{"the line ends are CRLF", []report.Source{{Name: "daily.txt", Text: strings.ReplaceAll(sampleArticles[0].text, "\n", "\r\n")}, sampleSources()[1], sampleSources()[2], sampleSources()[3], sampleSources()[4]}, []string{
			`^differs\tdaily.txt: .*; its passages still hold$`,
			`^moved\tdaily.txt 29–104`, `^moved\tdaily.txt 134–195`, `^moved\tdaily.txt 144–156`, `^moved\tdaily.txt 210–222`,
		}},
		{"the same texts under other names", renamed(sampleSources()), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var told []report.Finding
			for _, f := range verify(t, "r.html", data, c.sources) {
				if f.State != report.Unchanged {
					told = append(told, f)
				}
			}
			if len(told) != len(c.want) {
				t.Fatalf("%d findings, want %d:\n%s", len(told), len(c.want), lines(told))
			}
			for i, f := range told {
				if !regexp.MustCompile(c.want[i]).MatchString(f.String()) {
					t.Errorf("got %q, want %s", f, c.want[i])
				}
			}
		})
	}
}

func renamed(sources []report.Source) []report.Source {
	for i := range sources {
		sources[i].Name = fmt.Sprintf("%d.txt", len(sources)-i)
	}
	return sources
}

func TestNoSourceIsTakenForTwoArticles(t *testing.T) {
	d := sampleDossier(t)
	d.Articles[0].File, d.Articles[1].File = "one/text.txt", "two/text.txt"
	data := written(t, report.JSON, d)
	sources := []report.Source{{Name: "elsewhere/two/text.txt", Text: sampleArticles[1].text + "Added."}}
	for _, f := range verify(t, "r.json", data, sources) {
		if held := strings.HasPrefix(f.File, "two/"); f.Holds() != held {
			t.Errorf("%s", f)
		}
	}
}

// TestAnyEditedByteIsSeen changes single bytes of each form, everywhere.
func TestAnyEditedByteIsSeen(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	for _, form := range forms {
		data := written(t, form.write, sampleDossier(t))
		for range 1000 {
			at := random.IntN(len(data))
			edited := bytes.Clone(data)
			edited[at] ^= byte(1 + random.IntN(255))
			if !seen(t, edited) {
				t.Fatalf("%s: byte %d changed from %q to %q and nothing is said", form.ending, at, data[at], edited[at])
			}
			if shorter := append(bytes.Clone(data[:at]), data[at+1:]...); !seen(t, shorter) {
				t.Fatalf("%s: byte %d taken out and nothing is said", form.ending, at)
			}
		}
	}
}

// seen reports whether Verify says that a report is not as it was written.
func seen(t *testing.T, data []byte) bool {
	findings, err := report.Verify("edited", data, nil)
	if err != nil {
		return isProblem(t, err)
	}
	return len(findings) == 1 && findings[0].State == report.Edited && !findings[0].Holds() &&
		strings.Contains(findings[0].String(), "changed after it was written")
}

func isProblem(t testing.TB, err error) bool {
	t.Helper()
	if !fact.IsKind(err, fact.Damaged) && !fact.IsKind(err, fact.BadInput) && !fact.IsKind(err, fact.Newer) {
		t.Fatalf("%v is not a problem of a report", err)
	}
	return true
}

func TestEditsAndConversions(t *testing.T) {
	for _, form := range forms {
		data := written(t, form.write, sampleDossier(t))
		for name, c := range map[string]struct {
			edited []byte
			state  report.State
		}{
			"a line put after":     {append(bytes.Clone(data), "one more line\n"...), report.Edited},
			"a line put before":    {append([]byte(" \n"), data...), report.Edited},
			"a byte-order mark":    {append([]byte("\ufeff"), data...), report.Edited},
			"all line ends CRLF":   {bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n")), report.Converted},
			"one line end CRLF":    {bytes.Replace(data, []byte("\n"), []byte("\r\n"), 1), report.Edited},
			"CRLF and another cut": {bytes.ReplaceAll(bytes.Replace(data, []byte("Lenne"), []byte("Elbe"), 1), []byte("\n"), []byte("\r\n")), report.Edited},
			"another seal":         {regexp.MustCompile(`(crosscheck-seal\W+sha256:)\w{8}`).ReplaceAll(data, []byte("${1}01234567")), report.Edited},
		} {
			found := verify(t, "r."+form.ending, c.edited, nil)
			if len(found) != 1 || found[0].State != c.state || found[0].Holds() != (c.state == report.Converted) {
				t.Errorf("%s, %s: %v, want %s", form.ending, name, found, c.state)
			}
		}
	}
}

func TestWhatIsNoReport(t *testing.T) {
	d := sampleDossier(t)
	html, md, js := written(t, report.HTML, d), written(t, report.Markdown, d), written(t, report.JSON, d)
	var check bytes.Buffer
	if err := report.Check(&check, d); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data []byte
		kind fact.ProblemKind
	}{
		"nothing":               {nil, fact.BadInput},
		"an article":            {[]byte(sampleArticles[0].text), fact.BadInput},
		"noise":                 {[]byte{0, 255, 0, 255, 0x89, 'P', 'N', 'G'}, fact.BadInput},
		"the check document":    {check.Bytes(), fact.BadInput},
		"other JSON":            {[]byte(`{"a": [1, 2]}`), fact.BadInput},
		"deep JSON":             {bytes.Repeat([]byte(`{"a":`), 1_000_000), fact.Damaged},
		"deep record":           {[]byte("# \n<!-- crosscheck-record\n" + strings.Repeat("[", 1_000_000) + "\n-->"), fact.Damaged},
		"a list for an article": {[]byte(`{"crosscheck-report":1,"articles":[[1]]}`), fact.Damaged},
		"a number too large":    {[]byte(`{"crosscheck-report":1,"articles":[{"passages":[{"start":1e99}]}]}`), fact.Damaged},
		"a newer report":        {bytes.Replace(js, []byte(`"crosscheck-report": 1`), []byte(`"crosscheck-report": 2`), 1), fact.Newer},
		"the head of HTML":      {html[:2000], fact.BadInput},
		"torn HTML":             {html[:len(html)-200], fact.Damaged},
		"torn Markdown":         {md[:len(md)-100], fact.Damaged},
		"Markdown torn earlier": {md[:len(md)-1200], fact.Damaged},
		"torn JSON":             {js[:len(js)/2], fact.Damaged},
	} {
		_, err := report.Verify("r", c.data, sampleSources())
		if !fact.IsKind(err, c.kind) {
			t.Errorf("%s: %v, want a problem of kind %q", name, err, c.kind)
		} else if strings.ContainsAny(err.Error(), "\n!") || !strings.HasPrefix(err.Error(), "r: ") {
			t.Errorf("%s: %q is not one plain sentence that names the file", name, err)
		}
	}
	if _, err := report.Verify("r", []byte(`{"crosscheck-report":1,"articles":[{"passages":[{"start":-5,"end":-9,"exact":"x"},{"start":9999999999}]}]}`), sampleSources()); err != nil {
		t.Errorf("offsets that make no sense: %v", err)
	}
}

// TestTheRecordIsInEveryForm reads the anchors back from JSON, as another
// program would.
func TestTheRecordIsInEveryForm(t *testing.T) {
	var doc struct {
		Articles []struct {
			SHA256   string
			Passages []fact.Anchor
		}
	}
	if err := json.Unmarshal(written(t, report.JSON, sampleDossier(t)), &doc); err != nil {
		t.Fatal(err)
	}
	for i, a := range doc.Articles {
		runes := []rune(sampleArticles[i].text)
		for _, p := range a.Passages {
			if got := string(runes[p.Start:p.End]); got != p.Exact || p.Occurrences < 1 {
				t.Errorf("%s: %q at %d–%d, the anchor says %q, %d times", sampleArticles[i].file, got, p.Start, p.End, p.Exact, p.Occurrences)
			}
			if n := len([]rune(p.Prefix)); n != min(32, p.Start) || !strings.HasSuffix(string(runes[:p.Start]), p.Prefix) {
				t.Errorf("%s: prefix %q of %d code points", sampleArticles[i].file, p.Prefix, n)
			}
			if n := len([]rune(p.Suffix)); n != min(32, len(runes)-p.End) || !strings.HasPrefix(string(runes[p.End:]), p.Suffix) {
				t.Errorf("%s: suffix %q of %d code points", sampleArticles[i].file, p.Suffix, n)
			}
		}
	}
}

// FuzzVerify is run with -fuzzminimizetime 1x: reports are too long to be made
// shorter byte by byte.
func FuzzVerify(f *testing.F) {
	d := sampleDossier(f)
	for _, form := range forms {
		f.Add(written(f, form.write, d))
	}
	f.Add([]byte(`{"crosscheck-report":1,"articles":[{"file":"daily.txt","passages":[{"start":3,"end":1,"exact":"e","occurrences":-1}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		findings, err := report.Verify("fuzzed", data, sampleSources())
		if err != nil {
			isProblem(t, err)
		}
		for _, line := range findings {
			if strings.ContainsAny(line.String(), "\n\x1b") {
				t.Errorf("%q is not one line", line)
			}
		}
	})
}

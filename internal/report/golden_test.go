package report_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/internal/fact"
	"crosscheck/internal/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

type writer func(io.Writer, *fact.Dossier, report.Options) error

// forms are the written forms that carry a record and a seal.
var forms = []struct {
	ending string
	write  writer
}{{"html", report.HTML}, {"md", report.Markdown}, {"json", report.JSON}}

func written(t testing.TB, write writer, d *fact.Dossier) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b, d, sampleOptions); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	bare := func(write func(io.Writer, *fact.Dossier) error) writer {
		return func(w io.Writer, d *fact.Dossier, _ report.Options) error { return write(w, d) }
	}
	for file, write := range map[string]writer{
		"report.html": report.HTML, "report.md": report.Markdown, "report.json": report.JSON,
		"annotations.json": report.Annotations,
		"claimreview.json": report.ClaimReview,
		"check.json":       bare(report.Check), "summary.txt": bare(report.Summary),
	} {
		t.Run(file, func(t *testing.T) {
			got := written(t, write, sampleDossier(t))
			if again := written(t, write, sampleDossier(t)); !bytes.Equal(got, again) {
				t.Error("two runs differ")
			}
			path := filepath.Join("testdata", file)
			if *update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), string(got)); diff != "" {
				t.Errorf("(-golden +got; -update writes it anew)\n%s", diff)
			}
		})
	}
}

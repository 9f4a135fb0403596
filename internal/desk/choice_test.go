package desk_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

func TestAReportSaysWhatIsLeftOut(t *testing.T) {
	d := newDesk(t, t.TempDir())
	dossier := mustDossier(t, d, mustImport(t, d, reports...).Story.ID)
	claim := dossier.Claims[0]
	if _, err := d.Decide(ctx, dossier, claim, fact.Disputed, "12 or 14 dead", "Ada"); err != nil {
		t.Fatal(err)
	}
	if err := d.Annotate(ctx, fact.Annotation{StoryID: dossier.Story.ID, Kind: fact.Comment, ClaimID: claim.ID, Text: "look again"}); err != nil {
		t.Fatal(err)
	}
	dossier = mustDossier(t, d, dossier.Story.ID)
	for _, c := range []struct {
		name   string
		choice desk.Choice
		claims func(n int) bool
		said   int
		gone   string
	}{
		{"nothing", desk.Choice{}, func(n int) bool { return n == len(dossier.Claims) }, 0, ""},
		{"undecided claims", desk.Choice{Undecided: true}, func(n int) bool { return n == 1 }, 1, ""},
		{"claims of one article", desk.Choice{OneArticle: true}, func(n int) bool { return n >= 1 && n < len(dossier.Claims) }, 1, ""},
		{"comments", desk.Choice{Comments: true}, func(n int) bool { return n == len(dossier.Claims) }, 1, "look again"},
	} {
		t.Run(c.name, func(t *testing.T) {
			left, said := desk.LeaveOut(dossier, c.choice)
			if !c.claims(len(left.Claims)) || len(said) != c.said {
				t.Errorf("%d of %d claims, said %q", len(left.Claims), len(dossier.Claims), said)
			}
			for _, format := range []desk.Format{desk.HTML, desk.Markdown, desk.JSON} {
				var page strings.Builder
				if err := d.WriteReport(&page, dossier, format, desk.Edition{Program: "Crosscheck", Without: c.choice}); err != nil {
					t.Fatal(err)
				}
				for _, sentence := range said {
					if !strings.Contains(page.String(), sentence) {
						t.Errorf("%s does not say %q", format, sentence)
					}
				}
				if c.gone != "" && strings.Contains(page.String(), c.gone) {
					t.Errorf("%s still holds %q", format, c.gone)
				}
				if found, err := desk.Verify("report", []byte(page.String()), dossier.Articles); err != nil || len(found) == 0 {
					t.Errorf("%s: verify gives %v, %v", format, found, err)
				} else {
					for _, f := range found {
						if !f.Holds() {
							t.Errorf("%s: %s", format, f)
						}
					}
				}
			}
		})
	}
}

func TestWriteFileIsWholeOrNotAtAll(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "report.html")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("broken off")
	err := desk.WriteFile(ctx, path, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half")
		return broken
	})
	if !errors.Is(err, broken) {
		t.Fatalf("got %v", err)
	}
	stopped, cancel := context.WithCancel(ctx)
	cancel()
	if err := desk.WriteFile(stopped, path, func(io.Writer) error { return nil }); err == nil {
		t.Error("a stopped write says it was done")
	}
	if err := desk.WriteFile(ctx, filepath.Join(folder, "nowhere", "x"), func(io.Writer) error { return nil }); !fact.IsKind(err, fact.NoRoom) {
		t.Errorf("a folder that is not there: %v", err)
	}
	data, _ := os.ReadFile(path)
	entries, _ := os.ReadDir(folder)
	if !bytes.Equal(data, []byte("before")) || len(entries) != 1 {
		t.Errorf("the file holds %q, and %d files lie there", data, len(entries))
	}
}

package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

func TestExportAndVerify(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	t.Setenv("HOME", t.TempDir())
	press(t, w, "g", "p")
	if w.current != pageReport || len(w.report().claims) != len(w.view.Claims) {
		t.Fatalf("page %s shows %d of %d claims", w.current, len(w.report().claims), len(w.view.Claims))
	}
	press(t, w, "Ctrl+E", "Enter")
	path := filepath.Join(reportFolder(), fileName(w.view.Story.Name)+".html")
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), w.view.Story.Name) {
		t.Fatalf("the report is not written: %v", err)
	}
	findings, err := w.verify(path)
	if err != nil || len(findings) == 0 {
		t.Fatalf("verify: %v, %v", findings, err)
	}
	for _, f := range findings {
		if !f.Holds() {
			t.Errorf("%s", f)
		}
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(data), "</body>", "<p>more</p></body>", 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	broken := 0
	findings, err = w.verify(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		if !f.Holds() {
			broken++
		}
	}
	if broken == 0 {
		t.Error("an edited report is not noticed")
	}
	if _, err := w.verify(filepath.Join(t.TempDir(), "none.html")); err == nil {
		t.Error("a report that is not there is verified")
	}
}

func TestReportLeavesOutWhatIsNotWanted(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "p")
	w.report().choice = desk.Choice{OneArticle: true}
	w.report().update()
	for _, c := range w.report().claims {
		if w.view.articleCount(c.ID) < 2 {
			t.Errorf("claim %d of one article stays", c.Number)
		}
	}
	if w.report().left.Text() == "" || !w.report().left.Visible() {
		t.Error("the page does not say that something is left out")
	}
}

func TestFileNamesAreSafe(t *testing.T) {
	for story, want := range map[string]string{"Bridge: 12/14 dead?": "Bridge- 12-14 dead-", "Ümläut": "Ümläut"} {
		if got := fileName(story); got != want {
			t.Errorf("%q is %q, want %q", story, got, want)
		}
	}
}

// What the paper shows of a claim stands within the height that was reckoned.
func TestThePaperHoldsItsClaims(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r", "2", "they differ", "Enter", "g", "p")
	p := w.report().paper
	if len(p.entries) != len(w.view.Claims) {
		t.Fatalf("%d of %d claims are on the paper", len(p.entries), len(w.view.Claims))
	}
	disputed := 0
	for _, e := range p.entries {
		if w.view.verdictOf(e.claim.ID) == fact.Disputed && len(e.notes) > 0 {
			disputed++
		}
	}
	if disputed != 1 {
		t.Errorf("%d disputed claims stand there with their reasons, want 1", disputed)
	}
	for _, size := range []fyne.Size{fyne.NewSize(1280, 800), fyne.NewSize(800, 600), fyne.NewSize(640, 500)} {
		w.win.Resize(size)
		row := newPaperRow()
		for i := range p.entries {
			p.fill(i, row)
			row.Resize(fyne.NewSize(p.list.Size().Width, p.entries[i].height))
			row.place(row.Size())
			for _, o := range row.root.Objects {
				if o.Visible() && o.Position().Y+o.Size().Height > p.entries[i].height {
					t.Fatalf("%v, claim %d: something ends at %v of %v", size, i, o.Position().Y+o.Size().Height, p.entries[i].height)
				}
			}
		}
	}
}

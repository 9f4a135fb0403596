package app

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// reportsOf writes n reports that say the same, and one that says it many times.
func reportsOf(t *testing.T, n, times int) []string {
	t.Helper()
	folder := t.TempDir()
	var paths []string
	write := func(name, text string) {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	for i := range n {
		write(fmt.Sprintf("%03d.txt", i), fmt.Sprintf("Twelve people were killed in the flood at Halden on Monday, the mayor said.\n\nReporter %d was there.\n", i))
	}
	text := ""
	for range times {
		text += "Twelve people were killed in the flood at Halden on Monday, the mayor said.\n\n"
	}
	write("long.txt", text)
	return paths
}

// Of a claim with hundreds of statements only those in view are drawn, wherever
// the cursor and the scroll bars are.
func TestOnlyStatementsInViewAreDrawn(t *testing.T) {
	cfg := testConfig(t)
	cfg.Files = reportsOf(t, 60, 80)
	w := newTestWindow(t, cfg)
	w.open(pageReview)
	c := w.review().columns
	drawn := func() (n int) {
		for _, col := range c.cols {
			for _, rc := range col.cells {
				if p := rc.parts; p != nil {
					n++
					if p.cell != rc {
						t.Fatalf("what draws %s draws %s as well", rc.statement, p.cell.statement)
					}
				}
			}
		}
		return n
	}
	here := func() *reviewCell {
		for _, rc := range c.cols[c.at].cells {
			if rc.statement == c.here() {
				return rc
			}
		}
		return nil
	}
	if len(c.cols) != 61 {
		t.Fatalf("%d columns", len(c.cols))
	}
	for range 60 {
		press(t, w, "]")
		if rc := here(); rc == nil || rc.parts == nil || c.cols[c.at].head == nil {
			t.Fatalf("the statement at the cursor is not drawn in column %d", c.at)
		}
		if n := drawn(); n > 20 {
			t.Fatalf("%d statements are drawn", n)
		}
	}
	if len(c.cols[60].cells) != 80 {
		t.Fatalf("%d statements in the long article", len(c.cols[60].cells))
	}
	for range 79 {
		c.step(1)
		rc := here()
		if rc == nil || rc.parts == nil {
			t.Fatal("the statement at the cursor is not drawn")
		}
		top, view := rc.parts.back.Position().Y-c.down.Offset.Y, c.down.Size().Height
		if top < -8 || top+rc.parts.back.Size().Height > view+8 {
			t.Fatalf("the statement at the cursor stands at %v of %v", top, view)
		}
	}
	if n := drawn(); n > 80 {
		t.Errorf("%d statements are drawn", n)
	}
	c.down.ScrollToOffset(fyne.NewPos(0, 0))
	c.scrolled()
	if c.cols[60].cells[0].parts == nil || c.cols[60].cells[79].parts != nil {
		t.Error("scrolling draws what is out of view, or not what is in it")
	}
	w.win.Resize(fyne.NewSize(1900, 900)) // larger letters
	if rc := c.cols[60].cells[0]; rc.parts == nil {
		t.Error("nothing is drawn in the larger letters")
	}
}

// Every statement is shown whole, the later ones of a column too: what differs may
// stand at its end.
func TestLaterStatementsAreShownWhole(t *testing.T) {
	const said = "After a night in which the river rose by more than two metres and broke through the old dyke below the church, twelve people were killed in the flood at Halden on Monday, the mayor said."
	path := filepath.Join(t.TempDir(), "long.txt")
	if err := os.WriteFile(path, []byte(said+"\n\n"+said+"\n\nA reporter was there.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	cfg := testConfig(t)
	cfg.Files = append(reportsOf(t, 3, 1), path)
	w := newTestWindow(t, cfg)
	w.open(pageReview)
	later := 0
	for _, id := range w.view.order {
		w.openClaim(id)
		for _, col := range w.review().columns.cols {
			for row, rc := range col.cells {
				if rc.parts != nil && row > 0 {
					later++
					if rc.parts.passage.IsCut() {
						t.Errorf("a statement in row %d is cut: %s", row, rc.s.Text)
					}
				}
			}
		}
	}
	if later == 0 {
		t.Fatal("no column shows a second statement")
	}
}

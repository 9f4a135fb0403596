package app

import (
	"slices"
	"strings"
	"testing"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

func TestFirstStartShowsTheSample(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	if w.view == nil || len(w.view.Articles) != 5 || w.current != pageOverview {
		t.Fatalf("page %s, view %v: want the sample on the overview", w.current, w.view)
	}
}

func TestASessionByKeys(t *testing.T) {
	cfg := testConfig(t)
	w := newTestWindow(t, cfg)
	press(t, w, "g", "r")
	if w.current != pageReview {
		t.Fatalf("G R leads to %s", w.current)
	}
	first := w.sel.claim
	press(t, w, "2")
	if got := w.view.verdictOf(first); got != fact.Undecided {
		t.Fatalf("disputed without a reason is %s at once", got)
	}
	press(t, w, "they differ", "Enter")
	if got := w.view.Verdict(first); got == nil || got.Kind != fact.Disputed || got.Reason != "they differ" || got.By != "Ada" {
		t.Fatalf("the verdict is %+v", got)
	}
	if w.sel.claim == first {
		t.Error("the next claim did not come by itself")
	}

	single := claimSuggested(t, w, fact.SingleSource)
	w.selectClaim(single)
	press(t, w, "A")
	if got := w.view.verdictOf(single); got != fact.SingleSource {
		t.Fatalf("taking the suggestion gave %s", got)
	}
	against := claimSuggested(t, w, fact.SingleSource)
	w.selectClaim(against)
	press(t, w, "1")
	if got := w.view.verdictOf(against); got != fact.Undecided {
		t.Fatalf("a verdict against the suggestion needs a reason and is %s", got)
	}
	press(t, w, "Esc")
	if w.review().bar.pending != "" {
		t.Error("Esc leaves the verdict pending")
	}
	press(t, w, "1", "confirmed by phone", "Enter")
	if got := w.view.verdictOf(against); got != fact.Corroborated {
		t.Fatalf("with a reason it is %s", got)
	}

	press(t, w, "u", "Ctrl+Z")
	if w.view.verdictOf(against) != fact.Undecided || w.view.verdictOf(single) != fact.Undecided {
		t.Error("undo twice left a verdict standing")
	}
	press(t, w, "Ctrl+Shift+Z")
	if w.view.verdictOf(single) != fact.SingleSource {
		t.Error("redo did not bring the verdict back")
	}
	if err := w.store.Close(); err != nil {
		t.Fatal(err)
	}
	w.store = nil

	again := newTestWindow(t, cfg)
	if again.view.verdictOf(first) != fact.Disputed || again.view.verdictOf(single) != fact.SingleSource {
		t.Error("verdicts are lost after a restart")
	}
	press(t, again, "u")
	if again.view.verdictOf(single) != fact.Undecided {
		t.Error("undo does not work after a restart")
	}
}

func TestStepsAndFilters(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	order := w.review().order()
	press(t, w, "J", "Down")
	if w.sel.claim != order[2] {
		t.Errorf("two steps down lead to claim %d", w.view.claim(w.sel.claim).Number)
	}
	press(t, w, "K")
	if w.sel.claim != order[1] {
		t.Error("K does not go back")
	}
	w.review().queue.set(func(f *claimFilter) { f.kind = filterSuggestedDisputed })
	for _, id := range w.review().order() {
		if w.view.Assessments[id].Suggestion.Verdict != fact.Disputed {
			t.Errorf("the filter keeps claim %d, which is not suggested disputed", w.view.claim(id).Number)
		}
	}
	press(t, w, "Esc")
	if len(w.review().order()) != len(order) {
		t.Error("Esc does not drop the filter")
	}
}

func TestStatementsAreTakenOutAndMadeClaims(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	before := w.claim()
	statement := w.review().columns.here()
	press(t, w, "Del")
	if after := w.view.claim(before.ID); after == nil || slices.Contains(after.Statements, statement) {
		t.Fatal("the statement still stands in the claim")
	}
	if len(w.view.claimsOf[statement]) == 0 {
		t.Error("the statement is in no claim now")
	}
	press(t, w, "u")
	if after := w.view.claim(before.ID); after == nil || !slices.Contains(after.Statements, statement) {
		t.Error("undo did not put it back")
	}
}

func TestReadOnlyDeskRefusesActs(t *testing.T) {
	cfg := testConfig(t)
	first := newTestWindow(t, cfg)
	claim := first.sel.claim
	cfg.Open = cfg.OpenReadOnly
	second := newTestWindow(t, cfg)
	press(t, second, "g", "r")
	second.selectClaim(claim)
	press(t, second, "2", "they differ", "Enter")
	if second.view.verdictOf(claim) != fact.Undecided || len(second.dialogs) == 0 && !second.overlaid() {
		t.Error("a verdict on a desk that is open for reading is not refused with a sentence")
	}
}

func TestArticlesOfOneOriginStandSideBySide(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	v := w.view
	for _, c := range v.Claims {
		order := v.columnsOf(c.ID)
		seen := map[int]bool{}
		last := map[string]int{} // origin → place of its last column
		for at, i := range order {
			if seen[i] {
				t.Fatalf("claim %d: column %d stands twice in %v", c.Number, i, order)
			}
			seen[i] = true
			cell := v.matrix[c.ID].At(i)
			if len(cell.Statements) == 0 || cell.Standing == desk.Alludes {
				continue
			}
			origins := v.statements[cell.Statements[0]].OriginIDs
			if len(origins) != 1 {
				continue // longer chains may tie a column to two others
			}
			// What stands between rests on it too, among others.
			between := func(i int) bool {
				cell := v.matrix[c.ID].At(i)
				return len(cell.Statements) > 0 && slices.Contains(v.statements[cell.Statements[0]].OriginIDs, origins[0])
			}
			if before, ok := last[origins[0]]; ok && slices.ContainsFunc(order[before+1:at], func(i int) bool { return !between(i) }) {
				t.Errorf("claim %d: columns %d and %d of one origin are apart in %v", c.Number, before, at, order)
			}
			last[origins[0]] = at
		}
		if len(order) != len(v.Articles) {
			t.Fatalf("claim %d: %d columns for %d articles", c.Number, len(order), len(v.Articles))
		}
	}
}

func TestWordingsAreWrittenAsTheyDiffer(t *testing.T) {
	for _, c := range []struct{ name, longer, shorter, want string }{
		{"changed at the beginning", "There are many reports", "There’s many reports", "“‸There are‸ There’s many reports”"},
		{"begun later", "I say we will act", "we will act", "“… we will act”"},
		{"ended earlier", "We will act soon", "We will act", "“We will act… ”"},
		{"cut inside", "We will never act", "We will act", "“We will ‸never‸ act”"},
	} {
		var got strings.Builder
		for _, r := range wordingRuns(desk.QuotedWording{Text: c.shorter, Parts: desk.AlignQuotation(c.longer, c.shorter)}, widgets.MarkQuotation) {
			got.WriteString(r.Text)
		}
		if got.String() != c.want {
			t.Errorf("%s: %s, want %s", c.name, got.String(), c.want)
		}
	}
}

// The name of a claim is read whole, up to three lines; the columns make room.
func TestTheHeadIsAsHighAsTheNameOfTheClaim(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	p := w.review()
	long, short := p.order()[0], p.order()[0]
	for _, id := range p.order() {
		if n := len(w.view.claim(id).Text); n > len(w.view.claim(long).Text) {
			long = id
		} else if n < len(w.view.claim(short).Text) {
			short = id
		}
	}
	heights := map[string]float32{}
	for _, id := range []string{short, long, short} {
		w.selectClaim(id)
		head := p.head.root.Size().Height
		if before, ok := heights[id]; ok && before != head {
			t.Errorf("the head of the same claim is %g high, then %g", before, head)
		}
		heights[id] = head
		if top := p.columns.root.Position().Y; top != head {
			t.Errorf("the head is %g high and the columns begin at %g", head, top)
		}
	}
	if heights[short] != headHeight || heights[long] <= heights[short] {
		t.Errorf("heads are %g and %g high", heights[short], heights[long])
	}
}

// What is only likely is told apart from what was found: it is to be read, and nothing in the
// text is marked for it.
func TestWhatIsOnlyLikelyIsToRead(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	quoting := func(c fact.Claim) bool { // words that all quote are marked too, as what they share
		return slices.ContainsFunc(c.Statements, func(id string) bool {
			return len(w.view.statements[id].Quotations)+len(w.view.statements[id].Figures) > 0
		})
	}
	i := slices.IndexFunc(w.view.Claims, func(c fact.Claim) bool {
		a := w.view.Assessments[c.ID]
		return len(a.Differences) > 0 && len(a.Found()) == 0 && !quoting(c)
	})
	if i < 0 {
		t.Fatal("no claim of the sample has what is only likely")
	}
	c := &w.view.Claims[i]
	if got := w.review().queue.about(c); !strings.HasSuffix(got, "to read") {
		t.Errorf("the queue says %q", got)
	}
	for id, marks := range w.view.cases.Marks(*c) {
		for _, m := range marks {
			if m.Kind != desk.Wording {
				t.Errorf("statement %s is marked as %s", id, m.Kind)
			}
		}
	}
}

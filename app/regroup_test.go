package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"crosscheck/assets/model"
	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// reworded tell one event in words that have little in common.
var reworded = []string{
	"Doctors removed a tumour from the singer's throat.\nThe cause is not known yet.",
	"Surgeons took a growth out of the vocalist's throat.\nThe parliament votes on the budget next week.",
	"The singer had an operation on her throat, in which a tumour was removed.\nThe reason remains unclear.",
}

// sets are the statements of each claim that is shown.
func sets(w *window) map[string][]string {
	out := map[string][]string{}
	for _, c := range w.view.Claims {
		out[c.ID] = c.Statements
	}
	return out
}

func newMeaningWindow(t *testing.T) (w *window, files []string) {
	t.Helper()
	cfg := testConfig(t)
	cfg.Encoder = func() (desk.Encoder, error) { return desk.LoadEncoder(model.Weights(), model.Vocabulary()) }
	folder := t.TempDir()
	for i, text := range reworded {
		files = append(files, filepath.Join(folder, string(rune('a'+i))+".txt"))
		if err := os.WriteFile(files[i], []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return newTestWindow(t, cfg), files
}

// Groups that come of meaning wait until they are asked for while somebody works
// with those that are there, and come by themselves while nobody does.
func TestNewGroupsWaitForSomebodyAtWork(t *testing.T) {
	w, files := newMeaningWindow(t)
	if w.newGroups || w.touched {
		t.Fatal("the sample's groups wait, though nobody has touched anything")
	}
	press(t, w, "j")
	before := sets(w)
	w.importPaths(files)
	if !w.newGroups {
		t.Fatal("new groups did not wait for somebody who has begun to work")
	}
	shown := sets(w)
	for id, statements := range before {
		if diff := cmp.Diff(statements, shown[id]); diff != "" {
			t.Errorf("a claim moved though nobody asked:\n%s", diff)
		}
	}
	if words := shownWords(w.shell.status.object()); !strings.Contains(words, "Show new groups") {
		t.Errorf("the status line says %q", words)
	}
	// What is decided meanwhile is decided on the claims that are shown.
	w.open(pageReview)
	claim := w.view.order[0]
	w.selectClaim(claim)
	w.decide(*w.view.claim(claim), fact.NotCheckable, "An opinion", nil)
	if got := w.view.verdictOf(claim); got != fact.NotCheckable || !w.newGroups {
		t.Errorf("the verdict is %q, new groups wait: %v", got, w.newGroups)
	}
	press(t, w, "g", "n")
	if w.newGroups {
		t.Error("new groups wait though they were asked for")
	}
	if diff := cmp.Diff(shown, sets(w)); diff == "" {
		t.Error("the groups that were asked for are those that were there")
	}
	if words := shownWords(w.shell.toasts.object()); !strings.Contains(words, "other statements") {
		t.Errorf("the toast says %q", words)
	}
	if words := shownWords(w.shell.status.object()); strings.Contains(words, "Show new groups") {
		t.Errorf("the status line still offers new groups: %q", words)
	}
}

// A story whose first articles were imported by somebody has no groups yet that
// they could work with.
func TestTheFirstGroupsOfAStoryComeByThemselves(t *testing.T) {
	w, files := newMeaningWindow(t)
	press(t, w, "j")
	story, err := w.desk.NewStory(w.ctx, "Mill", "Ada")
	if err != nil {
		t.Fatal(err)
	}
	w.load(story.ID, nil)
	w.run(w.commandFor("Ctrl+K"))
	w.closeTop()
	w.importPaths(files)
	if w.newGroups || len(w.view.Articles) != len(files) {
		t.Fatalf("new groups wait: %v; articles: %d", w.newGroups, len(w.view.Articles))
	}
}

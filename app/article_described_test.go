package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"crosscheck/internal/fact"
)

// unknownOutlets counts the articles of which it is not known who published them.
func unknownOutlets(w *window) (n int) {
	for _, a := range w.view.Articles {
		if a.Outlet == "" {
			n++
		}
	}
	return n
}

// TestTheMissingStepNamesTheOutlets takes the step that a suggestion says is missing.
func TestTheMissingStepNamesTheOutlets(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "r")
	claim := ""
	for _, id := range w.view.order {
		if strings.Contains(w.view.Assessments[id].Suggestion.Missing, "Name the outlets") && len(w.view.stated(id)) > 1 {
			claim = id
			break
		}
	}
	if claim == "" {
		t.Fatal("the sample has changed: no claim asks for outlets")
	}
	w.selectClaim(claim)
	before := w.view.Assessments[claim].Independence.Possible
	press(t, w, "p", "Morning Post")
	w.win.Canvas().FocusNext()
	press(t, w, "Evening News", "Enter")
	if n := unknownOutlets(w); n != len(w.view.Articles)-2 {
		t.Errorf("%d of %d outlets are not known", n, len(w.view.Articles))
	}
	if now := w.view.Assessments[claim].Independence.Possible; now <= before {
		t.Errorf("%d origins are possible with two outlets named, %d were without", now, before)
	}
	if w.view.undo != "Outlets and dates of 2 articles" {
		t.Errorf("undo is %q", w.view.undo)
	}
	press(t, w, "Ctrl+Z")
	if n := unknownOutlets(w); n != len(w.view.Articles) || w.view.Assessments[claim].Independence.Possible != before {
		t.Errorf("after undo %d outlets are not known", n)
	}
}

func TestAnArticleIsDescribedByKey(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	press(t, w, "g", "a", "a", "Daily Courier")
	w.win.Canvas().FocusNext()
	press(t, w, "June", "Enter")
	if a := w.view.article(w.sel.article); a.Outlet != "" {
		t.Fatalf("described with a day that is none: %q, %q", a.Outlet, a.Published)
	}
	w.win.Canvas().Focused().(*askEntry).SetText("2025-06-15")
	press(t, w, "Enter")
	a := w.view.article(w.sel.article)
	if a.Outlet != "Daily Courier" || a.OutletBy != "Ada" || a.Published != "2025-06-15" || a.PublishedBy != "Ada" {
		t.Errorf("the article is of %q by %q, of %q by %q", a.Outlet, a.OutletBy, a.Published, a.PublishedBy)
	}
	if got := nameOf(a); got != "Daily Courier" {
		t.Errorf("the article is called %q", got)
	}
	// The report says that an editor said so.
	t.Setenv("HOME", t.TempDir())
	press(t, w, "g", "p", "Ctrl+E", "Enter")
	data, err := os.ReadFile(filepath.Join(reportFolder(), fileName(w.view.Story.Name)+".html"))
	if err != nil || strings.Count(string(data), "says, not the file") != 2 {
		t.Errorf("the report tells %d times that an editor said it, want twice; %v", strings.Count(string(data), "says, not the file"), err)
	}
}

func TestTheOverviewAsksForOutlets(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	link := w.overview().head.sentence(w.view)[0]
	if link.OnTapped == nil {
		t.Fatal("unknown outlets lead nowhere")
	}
	link.OnTapped()
	press(t, w, "Reuters", "Enter")
	if n := unknownOutlets(w); n != len(w.view.Articles)-1 {
		t.Errorf("%d of %d outlets are not known", n, len(w.view.Articles))
	}
}

func TestOnlySomeOutletsAreAskedForAtOnce(t *testing.T) {
	w := newTestWindow(t, testConfig(t))
	articles := make([]fact.Article, 30)
	for i := range articles {
		articles[i] = fact.Article{ID: string(rune('a' + i)), Number: i}
	}
	articles[0].Outlet = "Reuters"
	w.askOutlets(articles)
	form := w.dialogs[len(w.dialogs)-1].(*sheet)
	if len(form.fields) != outletsAsked || form.fields[0].Text != "" {
		t.Errorf("%d fields, the first with %q; want %d, those that are not known first", len(form.fields), form.fields[0].Text, outletsAsked)
	}
	form.Hide()
}

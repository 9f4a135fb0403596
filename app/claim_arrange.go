package app

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strconv"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
)

// This file is what a person does to say which statements make a claim. Each act
// is about the statements that are chosen in the columns, else about the one at
// the cursor.

// subject is what an act is about, as far as it stands in the claim or not. It is
// empty, and the status line says why, where nothing is left.
func (w *window) subject(inClaim bool) []string {
	claim := w.claim()
	var ids []string
	for _, id := range w.review().columns.subject() {
		if slices.Contains(claim.Statements, id) == inClaim {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 && inClaim {
		w.shell.status.refuse(lang.L("Select a statement of the claim first"))
	}
	return ids
}

// arranged carries out an act on statements, after which nothing is chosen.
func (w *window) arranged(do func(ctx context.Context, dossier *fact.Dossier, by string) error, said string) {
	dossier, by := w.view.Dossier, w.prefs.editor()
	w.review().columns.chooseNone()
	w.act(func(ctx context.Context) error { return do(ctx, dossier, by) }, nil, said)
}

func (w *window) askMove() {
	from, ids := w.claim(), w.subject(true)
	if len(ids) == 0 {
		return
	}
	w.pickClaim(lang.L("Move to"), from, func(to fact.Claim) { w.moveTo(ids, from.ID, to.ID) })
}

// moveTo moves statements from one claim to another.
func (w *window) moveTo(ids []string, from, to string) {
	w.arranged(func(ctx context.Context, dossier *fact.Dossier, by string) error {
		return w.desk.Move(ctx, dossier, ids, from, to, by)
	}, counted("{{.Count}} statements moved", len(ids)))
}

func (w *window) takeOut() {
	if ids := w.subject(true); len(ids) > 0 {
		w.leaveOut(ids, w.sel.claim)
	}
}

// leaveOut takes statements out of a claim.
func (w *window) leaveOut(ids []string, from string) {
	w.arranged(func(ctx context.Context, dossier *fact.Dossier, by string) error {
		return w.desk.TakeOut(ctx, dossier, from, ids, by)
	}, counted("{{.Count}} statements taken out", len(ids)))
}

// split makes a claim of its own: of the words that are selected, else of the
// statements that are chosen.
func (w *window) split() {
	if words := w.review().columns.words; words.span.Len() > 0 {
		w.claimOfWords(words)
		return
	}
	if ids := w.subject(true); len(ids) > 0 {
		w.splitOff(ids, w.sel.claim)
	}
}

// claimOfWords makes a claim of its own of words.
func (w *window) claimOfWords(words chosenWords) {
	w.arranged(func(ctx context.Context, dossier *fact.Dossier, by string) error {
		_, err := w.desk.ClaimOfWords(ctx, dossier, words.article, words.span, by)
		return err
	}, lang.L("New claim made"))
}

// addWords adds words to a claim.
func (w *window) addWords(words chosenWords, to string) {
	w.arranged(func(ctx context.Context, dossier *fact.Dossier, by string) error {
		return w.desk.AddWords(ctx, dossier, words.article, words.span, to, by)
	}, counted("{{.Count}} statements added", 1))
}

// splitOff makes a claim of its own of statements of another.
func (w *window) splitOff(ids []string, from string) {
	w.arranged(func(ctx context.Context, dossier *fact.Dossier, by string) error {
		_, err := w.desk.NewClaim(ctx, dossier, ids, from, by)
		return err
	}, lang.L("New claim made"))
}

// askAdd adds to the claim the words that are selected, else what is chosen and not
// in it yet, else a statement that is picked: first those that look like the claim,
// then all others.
func (w *window) askAdd() {
	claim := w.claim()
	if words := w.review().columns.words; words.span.Len() > 0 {
		w.addWords(words, claim.ID)
		return
	}
	if ids := w.subject(false); len(ids) > 0 {
		w.add(ids, claim.ID)
		return
	}
	v := w.view
	var items []paletteItem
	offered := map[string]bool{}
	offer := func(group, id string) {
		s := v.statements[id]
		if s == nil || offered[id] || s.Level != claim.Level || !s.Checkable || s.Superseded || slices.Contains(claim.Statements, id) {
			return
		}
		offered[id] = true
		items = append(items, paletteItem{
			title: s.Text, group: group, letter: v.letter(s.ArticleID), about: strconv.Itoa(s.Sentence + 1), run: func() { w.add([]string{id}, claim.ID) },
		})
	}
	for _, id := range claim.Proposed {
		offer(lang.L("Like this claim"), id)
	}
	for _, cell := range v.matrix[claim.ID] {
		if cell.Standing == desk.Alludes {
			for _, id := range cell.Statements {
				offer(lang.L("Alludes to it"), id)
			}
		}
	}
	for _, r := range v.Readings {
		for _, s := range r.Statements {
			offer(lang.L("All statements"), s.ID)
		}
	}
	w.showPicker(lang.L("Add a statement to the claim"), items)
}

// add puts statements into a claim; they stay where they are as well.
func (w *window) add(ids []string, to string) {
	w.arranged(func(ctx context.Context, dossier *fact.Dossier, by string) error {
		return w.desk.Move(ctx, dossier, ids, "", to, by)
	}, counted("{{.Count}} statements added", len(ids)))
}

func (w *window) askMerge() {
	from := w.claim()
	w.pickClaim(lang.L("Merge with"), from, func(into fact.Claim) { w.merge(from.ID, into.ID) })
}

// merge puts a claim into another, which is then selected.
func (w *window) merge(from, into string) {
	w.arranged(func(ctx context.Context, dossier *fact.Dossier, by string) error {
		return w.desk.Merge(ctx, dossier, from, into, by)
	}, lang.L("Claims merged"))
}

// pickClaim lets a person choose another claim of the same level: first those that
// are likest to it.
func (w *window) pickClaim(title string, not fact.Claim, do func(fact.Claim)) {
	var choices []paletteItem
	offered := map[string]bool{}
	offer := func(group, id string) {
		c := w.view.claim(id)
		if c == nil || c.ID == not.ID || c.Level != not.Level || offered[id] {
			return
		}
		offered[id] = true
		choices = append(choices, paletteItem{
			title: claimName(c), group: group, about: strconv.Itoa(c.Number), icon: verdictIcon(w.view, c.ID), run: func() { do(*c) },
		})
	}
	for _, id := range w.view.likest(not) {
		offer(lang.L("Like this claim"), id)
	}
	for _, id := range w.view.order {
		offer(lang.L("All claims"), id)
	}
	w.showPicker(title, choices)
}

// likestClaims is how many claims are offered as like another.
const likestClaims = 5

// likest lists the claims with a statement that matches one of a claim, the best
// match first.
func (v *view) likest(c fact.Claim) []string {
	within := make(map[string]bool, len(c.Statements))
	for _, id := range c.Statements {
		within[id] = true
	}
	best := map[string]float64{} // claim → score of its best match
	for _, m := range v.Matches {
		other := m.B
		if within[m.B] {
			other = m.A
		}
		if within[m.A] == within[m.B] {
			continue
		}
		for _, id := range v.claimsOf[other] {
			best[id] = max(best[id], m.Score)
		}
	}
	delete(best, c.ID)
	claims := slices.SortedFunc(maps.Keys(best), func(a, b string) int { return cmp.Or(cmp.Compare(best[b], best[a]), cmp.Compare(a, b)) })
	return claims[:min(len(claims), likestClaims)]
}

// removeEvidence takes a piece of evidence away.
func (w *window) removeEvidence(e fact.Evidence) {
	story, by := w.view.Story.ID, w.prefs.editor()
	w.act(func(ctx context.Context) error { return w.desk.RemoveEvidence(ctx, story, e, by) }, nil, lang.L("Evidence taken away"))
}

// removeNote takes a comment away.
func (w *window) removeNote(a fact.Annotation) {
	by := w.prefs.editor()
	w.act(func(ctx context.Context) error { return w.desk.RemoveAnnotation(ctx, a, by) }, nil, lang.L("Comment taken away"))
}

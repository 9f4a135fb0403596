package app

import (
	"context"
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// This file is what a person does beside the verdict of a claim: asks and answers
// questions, looks at it as a second pair of eyes, flags it.

// queriesOf are the questions on a claim, those that are open first.
func (v *view) queriesOf(claimID string) []fact.Query {
	var open, settled []fact.Query
	for _, q := range v.Queries {
		switch {
		case q.ClaimID != claimID:
		case q.IsOpen():
			open = append(open, q)
		default:
			settled = append(settled, q)
		}
	}
	return append(open, settled...)
}

// today is the day as a question's day is written.
func today() string { return time.Now().Format(time.DateOnly) }

// showQuestions offers what can be done with the questions of the claim: to ask
// the first one at once.
func (w *window) showQuestions() {
	queries := w.view.queriesOf(w.sel.claim)
	if len(queries) == 0 {
		w.askQuestion()
		return
	}
	items := []paletteItem{{title: lang.L("Ask a question"), icon: widgets.Icon("plus", widgets.ColorInk2), run: w.askQuestion}}
	offer := func(what, icon string, q fact.Query, do func(fact.Query)) {
		items = append(items, paletteItem{
			title: what + ": " + q.Question, about: q.ToWhom, icon: widgets.Icon(icon, widgets.ColorInk2), run: func() { do(q) },
		})
	}
	for _, q := range queries {
		if q.IsOpen() {
			offer(lang.L("Answer"), "check", q, w.answerQuestion)
			offer(lang.L("Close without an answer"), "close", q, w.closeQuestion)
			offer(lang.L("Change"), "comment", q, w.editQuestion)
		} else {
			offer(lang.L("Ask again"), "history", q, w.reopenQuestion)
		}
		offer(lang.L("Take away"), "unlink", q, w.removeQuestion)
	}
	w.showPicker(lang.L("Questions of the claim"), items)
}

// questionForm asks for the words of a question, to whom it goes, and by when.
func (w *window) questionForm(title, yes string, q fact.Query, do func(fact.Query)) {
	fields := []formField{
		newFormField(lang.L("Question"), q.Question, false, needsWords),
		newFormField(lang.L("To whom"), q.ToWhom, false, nil),
		newFormField(lang.L("Due"), q.Due, false, needsDay),
	}
	fields[0].entry.SetPlaceHolder(lang.L("what is to be found out"))
	fields[1].entry.SetPlaceHolder(lang.L("a person, an office, a colleague"))
	fields[2].entry.SetPlaceHolder(today())
	w.askForm(title, yes, fields, func() {
		q.Question, q.ToWhom, q.Due = fields[0].text(), fields[1].text(), fields[2].text()
		do(q)
	})
}

func (w *window) askQuestion() {
	claim, by := w.claim(), w.prefs.editor()
	w.questionForm(lang.L("Ask a question"), lang.L("Ask"), fact.Query{ClaimID: claim.ID, By: by}, func(q fact.Query) {
		w.putQuestion(lang.L("Question asked"), func(ctx context.Context, story string) (fact.Query, error) { return w.desk.Ask(ctx, story, q) })
	})
}

func (w *window) editQuestion(q fact.Query) {
	by := w.prefs.editor()
	w.questionForm(lang.L("Change the question"), lang.L("Save"), q, func(q fact.Query) {
		w.putQuestion(lang.L("Question changed"), func(ctx context.Context, story string) (fact.Query, error) {
			return w.desk.EditQuery(ctx, story, q, by)
		})
	})
}

func (w *window) answerQuestion(q fact.Query) {
	by := w.prefs.editor()
	w.askLong(lang.L("Answer")+": "+shortValue(q.Question), lang.L("Save"), q.Answer, func(words string) {
		w.putQuestion(lang.L("Question answered"), func(ctx context.Context, story string) (fact.Query, error) {
			return w.desk.AnswerQuery(ctx, story, q, words, by)
		})
	})
}

func (w *window) closeQuestion(q fact.Query) {
	by := w.prefs.editor()
	w.ask(lang.L("Why no answer is waited for"), lang.L("Close the question"), "", func(why string) {
		w.putQuestion(lang.L("Question closed"), func(ctx context.Context, story string) (fact.Query, error) {
			return w.desk.CloseQuery(ctx, story, q, why, by)
		})
	})
}

func (w *window) reopenQuestion(q fact.Query) {
	by := w.prefs.editor()
	w.putQuestion(lang.L("Question asked again"), func(ctx context.Context, story string) (fact.Query, error) {
		return w.desk.ReopenQuery(ctx, story, q, by)
	})
}

func (w *window) removeQuestion(q fact.Query) {
	story, by := w.view.Story.ID, w.prefs.editor()
	w.act(func(ctx context.Context) error { return w.desk.RemoveQuery(ctx, story, q, by) },
		func(v *view, undo string) *view {
			return v.changed(undo, func(d *fact.Dossier) { d.Queries = withoutQuery(d.Queries, q.ID) })
		}, lang.L("Question taken away"))
}

// putQuestion writes a question and shows it at once.
func (w *window) putQuestion(said string, do func(ctx context.Context, story string) (fact.Query, error)) {
	story := w.view.Story.ID
	var put fact.Query
	w.act(func(ctx context.Context) error {
		var err error
		put, err = do(ctx, story)
		return err
	}, func(v *view, undo string) *view {
		return v.changed(undo, func(d *fact.Dossier) {
			for i, q := range d.Queries {
				if q.ID == put.ID {
					d.Queries = append([]fact.Query{}, d.Queries...)
					d.Queries[i] = put
					return
				}
			}
			d.Queries = append(d.Queries[:len(d.Queries):len(d.Queries)], put)
		})
	}, said)
}

func withoutQuery(queries []fact.Query, id string) []fact.Query {
	var left []fact.Query
	for _, q := range queries {
		if q.ID != id {
			left = append(left, q)
		}
	}
	return left
}

// questionState says what became of a question.
func questionState(q fact.Query) string {
	switch {
	case q.State == fact.QueryAnswered:
		return lang.L("answered")
	case q.State == fact.QueryClosed:
		return lang.L("closed without an answer")
	case q.Overdue(today()):
		return lang.L("overdue")
	}
	return lang.L("open")
}

// reviewed says as a second pair of eyes that the verdict is right, and goes on
// to the next one to be looked at.
func (w *window) reviewed() {
	claim, order := w.claim(), w.review().order()
	w.putReview(claim, fact.Reviewed, "", lang.L("Reviewed"))
	w.nextToReview(order)
}

// sendBack gives the verdict back to who gave it, with a note.
func (w *window) sendBack() {
	claim := w.claim()
	w.askLong(lang.L("Send back: what is to be done"), lang.L("Send back"), "", func(note string) {
		w.putReview(claim, fact.SentBack, note, lang.L("Sent back"))
	})
}

func (w *window) withdrawReview() {
	w.putReview(w.claim(), fact.Withdrawn, "", lang.L("Review taken back"))
}

func (w *window) putReview(claim fact.Claim, kind fact.ReviewKind, note, said string) {
	dossier, by := w.view.Dossier, w.prefs.editor()
	var put fact.Review
	w.act(func(ctx context.Context) error {
		var err error
		put, err = w.desk.Review(ctx, dossier, claim, kind, note, by)
		return err
	}, func(v *view, undo string) *view {
		return v.changed(undo, func(d *fact.Dossier) { d.Reviews = withEntry(d.Reviews, put.ClaimID, put) })
	}, said)
}

// withEntry is a map of lists with one more entry, the old map left as it is.
func withEntry[T any](lists map[string][]T, key string, entry T) map[string][]T {
	next := make(map[string][]T, len(lists)+1)
	for k, list := range lists {
		next[k] = list
	}
	next[key] = append(next[key][:len(next[key]):len(next[key])], entry)
	return next
}

// toReview reports whether a claim waits for a second pair of eyes.
func (v *view) toReview(claimID string) bool {
	state, _ := v.Review(claimID)
	return state == fact.NotReviewed || state == fact.DecidedSince && v.verdictOf(claimID) != fact.Undecided
}

// nextToReview selects the next claim that waits for a second pair of eyes.
func (w *window) nextToReview(order []string) {
	at := 0
	for i, id := range order {
		if id == w.sel.claim {
			at = i + 1
		}
	}
	for i := range order {
		id := order[(at+i)%len(order)]
		if id != w.sel.claim && w.view.toReview(id) {
			w.selectClaim(id)
			return
		}
	}
}

// needReviewable says why the verdict of the claim can't be reviewed now.
func needReviewable(w *window) string {
	if why := needClaim(w); why != "" {
		return why
	}
	verdict := w.view.Verdict(w.sel.claim)
	switch {
	case verdict == nil || verdict.Kind == fact.Undecided:
		return lang.L("Only a decided claim can be reviewed")
	case desk.SamePerson(verdict.By, w.prefs.editor()):
		return fmt.Sprintf(lang.L("%s gave this verdict: another person has to review it"), verdict.By)
	}
	return ""
}

func needReview(w *window) string {
	if why := needClaim(w); why != "" {
		return why
	}
	if _, last := w.view.Review(w.sel.claim); last == nil {
		return lang.L("Nobody has reviewed this claim")
	}
	return ""
}

// reviewWords says how far the second pair of eyes is with a claim; "" where
// there is nothing to say.
func reviewWords(v *view, claimID string) string {
	state, last := v.Review(claimID)
	switch state {
	case fact.IsReviewed:
		return fmt.Sprintf(lang.L("Reviewed by %s"), last.By)
	case fact.IsSentBack:
		return fmt.Sprintf(lang.L("Sent back by %s: %s"), last.By, strings.Join(strings.Fields(last.Note), " "))
	case fact.DecidedSince:
		return fmt.Sprintf(lang.L("The verdict has changed since %s looked at it"), last.By)
	case fact.NotReviewed:
		return lang.L("Not reviewed yet")
	}
	return ""
}

// toggleFlag flags the claim, or takes its flag away.
func (w *window) toggleFlag() {
	dossier, claim, by := w.view.Dossier, w.claim(), w.prefs.editor()
	w.putFlag(func(ctx context.Context) (fact.Flag, bool, error) { return w.desk.FlagClaim(ctx, dossier, claim, by) })
}

// putFlag sets or takes a flag and shows it at once.
func (w *window) putFlag(do func(ctx context.Context) (fact.Flag, bool, error)) {
	var flag fact.Flag
	var on bool
	w.act(func(ctx context.Context) error {
		var err error
		flag, on, err = do(ctx)
		return err
	}, func(v *view, undo string) *view {
		return v.changed(undo, func(d *fact.Dossier) {
			var flags []fact.Flag
			for _, f := range d.Flags {
				if f.ID != flag.ID {
					flags = append(flags, f)
				}
			}
			if on {
				flags = append(flags, flag)
			}
			d.Flags = flags
		})
	}, "")
}

package desk

import (
	"context"
	"strings"
	"time"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// This file is about questions on claims. A question is open until it is
// answered or closed, and while one is open its claim can't be corroborated:
// who asks has said that it is not known yet.

// Ask puts a question on a claim. Only ClaimID, Question, ToWhom, Due and By
// are read.
func (d *Desk) Ask(ctx context.Context, storyID string, q fact.Query) (fact.Query, error) {
	q.ID, q.By, q.At, q.State = d.newID(), d.author(q.By), d.now(), fact.QueryOpen
	q.Answer, q.SettledBy, q.SettledAt = "", "", time.Time{}
	return d.putQuery(ctx, storyID, message.Key("Question: {{.Question}}"), q, q.By)
}

// EditQuery gives a question other words, another addressee or another day.
func (d *Desk) EditQuery(ctx context.Context, storyID string, q fact.Query, by string) (fact.Query, error) {
	return d.putQuery(ctx, storyID, message.Key("Question changed: {{.Question}}"), q, by)
}

// AnswerQuery writes down what was answered to a question.
func (d *Desk) AnswerQuery(ctx context.Context, storyID string, q fact.Query, answer, by string) (fact.Query, error) {
	q.State, q.Answer, q.SettledBy, q.SettledAt = fact.QueryAnswered, answer, d.author(by), d.now()
	return d.putQuery(ctx, storyID, message.Key("Question answered: {{.Question}}"), q, by)
}

// CloseQuery ends the wait for an answer; why says why there is none.
func (d *Desk) CloseQuery(ctx context.Context, storyID string, q fact.Query, why, by string) (fact.Query, error) {
	q.State, q.Answer, q.SettledBy, q.SettledAt = fact.QueryClosed, why, d.author(by), d.now()
	return d.putQuery(ctx, storyID, message.Key("Question closed without an answer: {{.Question}}"), q, by)
}

// ReopenQuery asks a question once more. What was answered is in the journal.
func (d *Desk) ReopenQuery(ctx context.Context, storyID string, q fact.Query, by string) (fact.Query, error) {
	q.State, q.Answer, q.SettledBy, q.SettledAt = fact.QueryOpen, "", "", time.Time{}
	return d.putQuery(ctx, storyID, message.Key("Question asked again: {{.Question}}"), q, by)
}

// RemoveQuery takes a question away from its claim.
func (d *Desk) RemoveQuery(ctx context.Context, storyID string, q fact.Query, by string) error {
	return d.act(ctx, storyID, message.Text("Question removed: {{.Question}}", "Question", short(q.Question)), "", by, fact.Remove{ID: q.ID})
}

func (d *Desk) putQuery(ctx context.Context, storyID string, title message.Key, q fact.Query, by string) (fact.Query, error) {
	q.Question, q.ToWhom, q.Due, q.Answer = oneLine(q.Question), oneLine(q.ToWhom), strings.TrimSpace(q.Due), strings.TrimSpace(q.Answer)
	if err := q.Validate(); err != nil {
		return q, fact.Problemf(fact.BadInput, "%w", err)
	}
	return q, d.act(ctx, storyID, message.Text(title, "Question", short(q.Question)), "", by, fact.PutQuery{Query: q})
}

// oneLine puts words on one line, with single spaces.
func oneLine(words string) string { return strings.Join(strings.Fields(words), " ") }

// MayDecide says in a Refused problem why a verdict can't be given now, as far
// as a dossier tells; nil when it can. Whether a reason is needed is another
// matter, see ReasonRequired.
func MayDecide(dossier *fact.Dossier, claim fact.Claim, kind fact.VerdictKind) error {
	return stillAsked(claim, kind, dossier.OpenQueries(claim.ID))
}

// stillAsked refuses to corroborate a claim with open questions.
func stillAsked(claim fact.Claim, kind fact.VerdictKind, queries []fact.Query) error {
	var open []fact.Query
	for _, q := range queries {
		if q.IsOpen() {
			open = append(open, q)
		}
	}
	if kind != fact.Corroborated || len(open) == 0 {
		return nil
	}
	which := Quoted(short(open[0].Question))
	if open[0].ToWhom != "" {
		which += ", to " + short(open[0].ToWhom)
	}
	if len(open) == 1 {
		return fact.Problemf(fact.Refused, "claim %d can't be corroborated while a question is open (%s); answer or close it first", claim.Number, which)
	}
	return fact.Problemf(fact.Refused, "claim %d can't be corroborated while %d questions are open (the first: %s); answer or close them first", claim.Number, len(open), which)
}

// askedSince says that a corroborated claim has got a question since.
func askedSince(dossier *fact.Dossier, claimID string) []string {
	var since []string
	for _, q := range dossier.OpenQueries(claimID) {
		since = append(since, message.Text("A question has been asked since: “{{.Question}}”", "Question", q.Question))
	}
	return since
}

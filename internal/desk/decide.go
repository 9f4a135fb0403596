package desk

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// Claim finds a claim of a dossier by its id or its number ("12", "C12").
func Claim(dossier *fact.Dossier, idOrNumber string) (fact.Claim, error) {
	number, err := strconv.Atoi(strings.TrimPrefix(strings.ToUpper(idOrNumber), "C"))
	for _, c := range dossier.Claims {
		if c.ID == idOrNumber || (err == nil && c.Number == number) {
			return c, nil
		}
	}
	return fact.Claim{}, fact.Problemf(fact.NotFound, "there is no claim %q in the story “%s”; list the claims to see their numbers", idOrNumber, dossier.Story.Name)
}

// Decide gives a verdict on a claim, with the ground it stands on. A reason is
// required for disputed and for going against the suggestion; without one
// nothing is written and the problem is Refused.
func (d *Desk) Decide(ctx context.Context, dossier *fact.Dossier, claim fact.Claim, kind fact.VerdictKind, reason, by string) (fact.Verdict, error) {
	if kind != fact.Undecided && !slices.Contains(fact.Verdicts, kind) {
		return fact.Verdict{}, fact.Problemf(fact.BadInput, "%q is not a verdict; use corroborated, disputed, single-source, not-checkable or undecided", kind)
	}
	assessment := dossier.Assessments[claim.ID]
	reason = strings.TrimSpace(reason)
	if reason == "" && kind != fact.Undecided && verdicts.ReasonRequired(kind, assessment.Suggestion) {
		why := fmt.Sprintf("the suggestion is %s", assessment.Suggestion.Verdict)
		if kind == fact.Disputed {
			why = "a dispute must be explained"
		}
		return fact.Verdict{}, fact.Problemf(fact.Refused, "claim %d: %s needs a reason (%s); give one with --reason", claim.Number, kind, why)
	}
	v := fact.Verdict{
		ID: d.newID(), ClaimID: claim.ID, Kind: kind, Reason: reason, By: d.author(by), At: d.now(),
		Ground: verdicts.GroundOf(newCases(dossier).of(claim), assessment),
	}
	title := capital(strings.ReplaceAll(string(kind), "-checkable", " checkable"))
	_, err := d.store.Do(ctx, fact.Act{
		StoryID: dossier.Story.ID, Title: title + " on “" + short(claim.Text) + "”", By: v.By, Why: reason, At: v.At,
		Edits: []fact.Edit{fact.PutVerdict{Verdict: v}},
	})
	return v, err
}

// capital makes a word the first of a line.
func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// Answer says whether two statements make the same claim. Same and not the same
// bind every later grouping.
func (d *Desk) Answer(ctx context.Context, storyID, a, b string, answer fact.Answer, reason, by string) error {
	if a == b {
		return fact.Problemf(fact.BadInput, "a statement cannot be matched with itself; choose two")
	}
	if a > b {
		a, b = b, a
	}
	m := fact.MatchDecision{
		ID: d.newID(), StoryID: storyID, A: a, B: b, Answer: answer, Reason: reason, By: d.author(by), At: d.now(),
	}
	_, err := d.store.Do(ctx, fact.Act{
		StoryID: storyID, Title: "Match answered " + string(answer), By: m.By, Why: reason, At: m.At,
		Edits: []fact.Edit{fact.PutDecision{Decision: m}},
	})
	return err
}

// AddEvidence attaches evidence to a claim; it counts as an origin.
func (d *Desk) AddEvidence(ctx context.Context, storyID string, e fact.Evidence) error {
	e.ID, e.By, e.At = d.newID(), d.author(e.By), d.now()
	_, err := d.store.Do(ctx, fact.Act{
		StoryID: storyID, Title: "Evidence: " + short(e.Note), By: e.By, At: e.At,
		Edits: []fact.Edit{fact.PutEvidence{Evidence: e}},
	})
	return err
}

// Annotate puts a comment, tag or highlight on a passage, an article or a claim.
func (d *Desk) Annotate(ctx context.Context, a fact.Annotation) error {
	a.ID, a.By, a.At = d.newID(), d.author(a.By), d.now()
	_, err := d.store.Do(ctx, fact.Act{
		StoryID: a.StoryID, Title: capital(string(a.Kind)) + ": " + short(a.Text), By: a.By, At: a.At,
		Edits: []fact.Edit{fact.PutAnnotation{Annotation: a}},
	})
	return err
}

// HideArticle takes an article out of a story; its text stays in the desk.
func (d *Desk) HideArticle(ctx context.Context, storyID string, a fact.Article, by string) error {
	_, err := d.store.Do(ctx, fact.Act{
		StoryID: storyID, Title: "Article taken out: “" + short(a.Title) + "”", By: d.author(by), At: d.now(),
		Edits: []fact.Edit{fact.HideArticle{StoryID: storyID, ArticleID: a.ID}},
	})
	return err
}

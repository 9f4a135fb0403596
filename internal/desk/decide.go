package desk

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
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
// required for disputed and for going against the suggestion, and a claim with an
// open question can't be corroborated; otherwise nothing is written and the
// problem is Refused.
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
	// Asked of the desk, not of the dossier: a question may have come since it was made.
	queries, err := d.store.Queries(ctx, claim.ID)
	if err != nil {
		return fact.Verdict{}, err
	}
	if err := stillAsked(claim, kind, queries); err != nil {
		return fact.Verdict{}, err
	}
	v := fact.Verdict{
		ID: d.newID(), ClaimID: claim.ID, Kind: kind, Reason: reason, By: d.author(by), At: d.now(),
		Ground: verdicts.GroundOf(NewCases(dossier).of(claim), assessment),
	}
	title := message.Text(verdictTitles[kind], "Claim", Quoted(short(claim.Text)))
	return v, d.act(ctx, dossier.Story.ID, title, reason, v.By, fact.PutVerdict{Verdict: v})
}

// verdictTitles are the titles of verdicts in the journal.
var verdictTitles = map[fact.VerdictKind]message.Key{
	fact.Undecided:    "Undecided on {{.Claim}}",
	fact.Corroborated: "Corroborated on {{.Claim}}",
	fact.Disputed:     "Disputed on {{.Claim}}",
	fact.SingleSource: "Single-source on {{.Claim}}",
	fact.NotCheckable: "Not checkable on {{.Claim}}",
}

// answerTitles are answers on matches as titles have them.
var answerTitles = map[fact.Answer]message.Key{
	fact.Same: "same", fact.NotSame: "not the same", fact.NotSure: "not sure", fact.Later: "later",
}

func answerWords(a fact.Answer) string { return message.Text(answerTitles[a]) }

// annotationTitles are the titles of annotations that are made, annotationRemoved
// those of annotations that are taken away.
var (
	annotationTitles = map[fact.AnnotationKind]message.Key{
		fact.Comment: "Comment: {{.Words}}", fact.Tag: "Tag: {{.Words}}", fact.Highlight: "Highlight: {{.Words}}",
	}
	annotationRemoved = map[fact.AnnotationKind]message.Key{
		fact.Comment: "Comment removed: {{.Words}}", fact.Tag: "Tag removed: {{.Words}}", fact.Highlight: "Highlight removed: {{.Words}}",
	}
)

// Answer says whether two statements make the same claim. Same and not the same
// bind every later grouping.
func (d *Desk) Answer(ctx context.Context, dossier *fact.Dossier, a, b string, answer fact.Answer, reason, by string) (fact.MatchDecision, error) {
	if a == b {
		return fact.MatchDecision{}, fact.Problemf(fact.BadInput, "a statement cannot be matched with itself; choose two")
	}
	if a > b {
		a, b = b, a
	}
	m := fact.MatchDecision{
		ID: d.newID(), StoryID: dossier.Story.ID, A: a, B: b, Answer: answer, Reason: reason, By: d.author(by), At: d.now(),
	}
	title := message.Text("Match answered {{.Answer}}: {{.Words}}", "Answer", answerWords(answer), "Words", statementWords(dossier, a))
	return m, d.act(ctx, m.StoryID, title, reason, m.By, fact.PutDecision{Decision: m})
}

// AddEvidence attaches evidence to a claim; it counts as an origin.
func (d *Desk) AddEvidence(ctx context.Context, storyID string, e fact.Evidence) error {
	e.ID, e.By, e.At = d.newID(), d.author(e.By), d.now()
	return d.act(ctx, storyID, message.Text("Evidence: {{.Note}}", "Note", short(e.Note)), "", e.By, fact.PutEvidence{Evidence: e})
}

// Annotate puts a comment, tag or highlight on a passage, an article or a claim.
func (d *Desk) Annotate(ctx context.Context, a fact.Annotation) error {
	a.ID, a.By, a.At = d.newID(), d.author(a.By), d.now()
	return d.act(ctx, a.StoryID, message.Text(annotationTitles[a.Kind], "Words", wordsOf(a)), "", a.By, fact.PutAnnotation{Annotation: a})
}

// RemoveAnnotation takes a comment, tag or highlight away.
func (d *Desk) RemoveAnnotation(ctx context.Context, a fact.Annotation, by string) error {
	return d.act(ctx, a.StoryID, message.Text(annotationRemoved[a.Kind], "Words", wordsOf(a)), "", by, fact.Remove{ID: a.ID})
}

// wordsOf names an annotation: what was written, or else the passage it is on.
func wordsOf(a fact.Annotation) string {
	if a.Text == "" && a.Anchor != nil {
		return Quoted(short(a.Anchor.Exact))
	}
	return short(a.Text)
}

// RemoveEvidence takes a piece of evidence away from its claim.
func (d *Desk) RemoveEvidence(ctx context.Context, storyID string, e fact.Evidence, by string) error {
	return d.act(ctx, storyID, message.Text("Evidence removed: {{.Note}}", "Note", short(e.Note)), "", by, fact.Remove{ID: e.ID})
}

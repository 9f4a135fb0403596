package desk

import (
	"context"
	"strings"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// Review writes down what a second person says of the verdict that holds on a
// claim. Refused where there is no verdict, where it is the reviewer's own, and
// where something is sent back without a note. fact.Withdrawn takes back the
// review that holds.
func (d *Desk) Review(ctx context.Context, dossier *fact.Dossier, claim fact.Claim, kind fact.ReviewKind, note, by string) (fact.Review, error) {
	by, note = d.author(by), strings.TrimSpace(note)
	state, last := dossier.Review(claim.ID)
	verdict := dossier.Verdict(claim.ID)
	switch {
	case kind == fact.Withdrawn && last == nil:
		return fact.Review{}, fact.Problemf(fact.Refused, "claim %d was not reviewed, so there is no review to take back", claim.Number)
	case kind == fact.Withdrawn:
	case state == fact.NothingToReview, verdict == nil, verdict.Kind == fact.Undecided:
		return fact.Review{}, fact.Problemf(fact.Refused, "claim %d has no verdict to review yet; decide it first", claim.Number)
	case SamePerson(verdict.By, by):
		return fact.Review{}, fact.Problemf(fact.Refused, "the verdict on claim %d is %s’s own; a second pair of eyes must be another person’s: set your name if you are somebody else", claim.Number, by)
	case kind == fact.SentBack && note == "":
		return fact.Review{}, fact.Problemf(fact.Refused, "claim %d is sent back with a note; write what is to be done", claim.Number)
	case kind != fact.Reviewed && kind != fact.SentBack:
		return fact.Review{}, fact.Problemf(fact.BadInput, "%q is not what a review can say; use reviewed or sent back", kind)
	}
	r := fact.Review{ID: d.newID(), ClaimID: claim.ID, VerdictID: verdict.ID, Kind: kind, Note: note, By: by, At: d.now()}
	title := map[fact.ReviewKind]message.Key{
		fact.Reviewed: "Reviewed: {{.Claim}}", fact.SentBack: "Sent back: {{.Claim}}", fact.Withdrawn: "Review taken back: {{.Claim}}",
	}[kind]
	return r, d.act(ctx, dossier.Story.ID, message.Text(title, "Claim", Quoted(short(claim.Text))), note, by, fact.PutReview{Review: r})
}

// SamePerson reports whether two names that acts are signed with are one, as far
// as letters and spaces go.
func SamePerson(a, b string) bool { return strings.EqualFold(oneLine(a), oneLine(b)) }

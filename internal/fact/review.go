package fact

import "time"

// ReviewKind is what a second pair of eyes says of a verdict.
type ReviewKind string

// The kinds of reviews. Withdrawn takes back the one before it.
const (
	Reviewed  ReviewKind = "reviewed"
	SentBack  ReviewKind = "sent back"
	Withdrawn ReviewKind = "withdrawn"
)

// Review is one entry in the history of how a second person looked at a claim's
// verdict; the last one holds. It is apart from the verdict: whoever gave the
// verdict can't review it.
type Review struct {
	ID        string
	ClaimID   string
	VerdictID string // the verdict that was looked at
	Kind      ReviewKind
	Note      string // what is to be done; required when it is sent back
	By        string
	At        time.Time
}

// ReviewState is how far the second pair of eyes is with a claim.
type ReviewState string

// The states of a review. DecidedSince is one of a verdict that does not hold any
// more; NothingToReview is a claim without a verdict that nobody reviewed.
const (
	NothingToReview ReviewState = ""
	NotReviewed     ReviewState = "not reviewed"
	IsReviewed      ReviewState = "reviewed"
	IsSentBack      ReviewState = "sent back"
	DecidedSince    ReviewState = "decided since"
)

// Flag marks a claim, or a pair of statements, as one to come back to.
type Flag struct {
	ID      string
	StoryID string
	ClaimID string // "" when it is on a pair
	A, B    string // statement ids, A < B; "" when it is on a claim
	By      string
	At      time.Time
}

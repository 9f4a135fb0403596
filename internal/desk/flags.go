package desk

import (
	"context"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// FlagClaim marks a claim as one to come back to; when it is flagged, the flag is
// taken away. It returns the flag and whether the claim has it now.
func (d *Desk) FlagClaim(ctx context.Context, dossier *fact.Dossier, claim fact.Claim, by string) (flag fact.Flag, on bool, err error) {
	about := Quoted(short(claim.Text))
	return d.toggleFlag(ctx, dossier.Flag(claim.ID), fact.Flag{StoryID: dossier.Story.ID, ClaimID: claim.ID}, about, by)
}

// FlagPair is FlagClaim for a pair of statements.
func (d *Desk) FlagPair(ctx context.Context, dossier *fact.Dossier, a, b, by string) (flag fact.Flag, on bool, err error) {
	if a > b {
		a, b = b, a
	}
	s := dossier.Statements()[a]
	if s == nil {
		return fact.Flag{}, false, noStatement(dossier)
	}
	about := message.Text("the pair {{.Words}}", "Words", Quoted(short(s.Text)))
	return d.toggleFlag(ctx, dossier.PairFlag(a, b), fact.Flag{StoryID: dossier.Story.ID, A: a, B: b}, about, by)
}

func (d *Desk) toggleFlag(ctx context.Context, had *fact.Flag, flag fact.Flag, about, by string) (fact.Flag, bool, error) {
	if had != nil {
		return *had, false, d.act(ctx, flag.StoryID, message.Text("Flag taken from {{.What}}", "What", about), "", by, fact.Remove{ID: had.ID})
	}
	flag.ID, flag.By, flag.At = d.newID(), d.author(by), d.now()
	return flag, true, d.act(ctx, flag.StoryID, message.Text("Flag on {{.What}}", "What", about), "", flag.By, fact.PutFlag{Flag: flag})
}

package desk

import (
	"context"

	"crosscheck/internal/fact"
)

// Glance is a story as a list of stories shows it.
type Glance struct {
	Story    fact.Story
	Articles int
	Tally    Tally
}

// Glance counts a story as it stands on the desk, without bringing what is
// derived of it up to date.
func (d *Desk) Glance(ctx context.Context, story fact.Story) (Glance, error) {
	dossier, err := d.store.Load(ctx, story.ID)
	if err != nil {
		return Glance{}, err
	}
	followSaid(dossier)
	return Glance{Story: dossier.Story, Articles: len(dossier.Articles), Tally: TallyOf(dossier)}, nil
}

package verdicts_test

import "testing"

func TestConsidered(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a noun and its verb", a: "The ministry has proposed a ban on trawling off Lenne.", b: "The ministry has banned trawling off Lenne.", want: []string{"certainty"}},
		{name: "considered", a: "Prosecutors are considering charges against the driver of the coach.", b: "Prosecutors have charged the driver of the coach.", want: []string{"certainty"}},
		{name: "close to it", a: "The two firms are close to a deal on the harbour.", b: "The two firms have signed a deal on the harbour.", want: []string{"certainty"}},
		{name: "to be voted on", a: "The parliament is to vote on the budget next week.", b: "The parliament has passed the budget.", want: []string{"certainty"}},
		{
			name: "not known whether", a: "Doctors could not yet say whether Roth would recover from the fall.",
			b: "Roth will recover from the fall, doctors said.", want: []string{"certainty"},
		},
		{name: "who says so himself", a: "The mayor said she might resign over the scandal.", b: "The mayor has resigned over the scandal.", want: []string{"certainty"}},
		{name: "may and will", a: "The deputy may stand trial next year, prosecutors said.", b: "The deputy will stand trial next year, prosecutors said.", want: []string{"certainty"}},
		{
			name: "no view taken yet", a: "The court said it would hear both sides on Thursday and had taken no view yet on his request for a review.",
			b: "The tribunal ordered a review of the ballot in a victory for the mayor.", want: []string{"certainty"},
		},
		{
			name: "whether there are grounds", a: "Norpol, the police unit for fraud, is considering whether there are grounds for an inquiry and expects to decide by May, its spokesman said.",
			b: "Norpol has opened an inquiry into the affair, which adds to the pressure on the cabinet.", want: []string{"certainty"},
		},
		{
			name: "grounds to reopen it", a: "Kent Police said officers would study the report before deciding whether there were grounds to reopen their inquiry into the school.",
			b: "Kent Police have reopened their inquiry into those who ran the school.", want: []string{"certainty"},
		},
		{
			name: "what anybody may weigh", a: "The law lets each juror follow his own mind on determining whether to impose a fine.",
			b: "The judge imposed a fine on the baker.",
		},
		{
			name: "a resignation offered", a: "General Anton Reyl offered his resignation in a letter on Saturday morning, the president's office said.",
			b: "General Anton Reyl stepped down as chief of staff on Saturday, two days after the leak.", want: []string{"certainty"},
		},
		{
			name: "would, on a condition", a: "Henrik Sand, the Farmers' leader, said his party would leave the government unless the tax was dropped.",
			b: "The Farmers' Party left the government on Wednesday night, taking its 17 deputies with it.", want: []string{"certainty"},
		},
		{name: "not ruled on yet", a: "The council has not yet ruled on the ban.", b: "The ban was approved by the council.", want: []string{"certainty"}},
		{name: "a view of something else", a: "The court had taken no view yet on his request for a review.", b: "The tribunal ordered a search of the office."},
		{name: "by another", a: "The party has proposed a ban on trawling off Lenne.", b: "The ministry has banned trawling off Lenne."},
		{name: "voted", a: "The parliament voted on the budget last week.", b: "The parliament has passed the budget."},
		{name: "threatened with it", a: "The pirates threatened a ship off Lenne.", b: "The pirates attacked a ship off Lenne."},
		{name: "another deal", a: "The two firms are close to a deal on the harbour.", b: "The two firms have signed a lease on the harbour."},
	}, single)
}

package verdicts_test

import "testing"

func TestUndecided(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "whether to do it", a: "Norrail has scrapped the night train to Lenne.",
			b: "Norrail is still undecided on whether to scrap the night train to Lenne.", want: []string{"certainty"},
		},
		{
			name: "reviewing what was offered", a: "Rodane said that it was reviewing its offer in the light of the new facts.",
			b: "Rodane withdrew its offer on Thursday, hours after the recall.", want: []string{"certainty"},
		},
		{
			name: "whether it should be done", a: "The city council has sold the old mill to a Dutch firm.",
			b: "The council is debating whether the old mill should be sold to a Dutch firm.", want: []string{"certainty"},
		},
		{
			name: "a verb with a particle", a: "The league called off the match between Lenne and Marden on Sunday.",
			b: "The league is considering whether to cancel the match between Lenne and Marden.", want: []string{"certainty"},
		},
		{
			name: "a vote to come", a: "The senate has launched an investigation into the contracts of the port.",
			b: "Senators vote on Friday on whether to open an investigation into the contracts of the port.", want: []string{"certainty"},
		},
		{
			name: "what becomes of it", a: "The hospital in Marden will close next year, the trust said.",
			b: "The future of the hospital in Marden is to be decided by the trust next year.", want: []string{"certainty"},
		},
		{
			name: "under review", a: "Kerrel will shut two mills in the north, one in Lenne and one in Marden.",
			b: "A mill in Marden is under review, Kerrel said.", want: []string{"certainty"},
		},
		{name: "the same verb, to come", a: "The bank will cut 400 jobs by the end of the year.", b: "The bank said it had not decided whether to cut 400 jobs.", want: []string{"certainty"}},
		{name: "decided and no decision", a: "Arkwell has decided to cut 400 jobs.", b: "Arkwell said it had taken no decision on cutting 400 jobs.", want: []string{"certainty"}},
		{name: "decided on both sides", a: "Arkwell has decided to cut 400 jobs.", b: "Arkwell voted to cut 400 jobs."},
		{name: "another place", a: "The hospital in Marden will close next year, the trust said.", b: "The trust is reviewing the future of its clinic in Lenne."},
		{name: "another deed", a: "The hospital in Marden will close next year, the trust said.", b: "Nurses at the hospital in Marden will vote on whether to strike, the trust said."},
		{
			name: "another train", a: "Norrail has scrapped the night train to Lenne.",
			b: "Norrail is weighing whether to scrap the night train to Marden.", want: []string{"name minor"},
		},
		{
			name: "another school", a: "The council decided to close the school on Hill Street.",
			b: "The council discussed on Monday whether to close the school on Mill Street.", want: []string{"place minor"},
		},
		{name: "in other words", a: "Sweden recalled its envoy from Cairo on Monday.", b: "Sweden ordered its envoy home from Cairo on Monday."},
		{name: "asked only", a: "The minister approved the dam.", b: "Reporters asked whether the minister would approve the dam."},
	}, single)
}

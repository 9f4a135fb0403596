package verdicts_test

import "testing"

// TestFiguresOfOtherMatters sets figures of one thing side by side that can both be true,
// as they are limited to different parts of it, and beside each two that cannot.
func TestFiguresOfOtherMatters(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "some of them", a: "Five of his points came in the first half.", b: "In the first half he had 9 points."},
		{name: "since when", a: "He has made three trips to Paris since October.", b: "He has made four trips to Paris."},
		{name: "since the same", a: "He has made three trips to Paris since October.", b: "Since October, he has made four trips to Paris.", want: []string{"number"}},
		{name: "during what", a: "Marta scored five goals during a late surge against Chile.", b: "Marta scored eight goals against Chile."},
		{name: "a record", a: "She broke the school record of 40 goals.", b: "She broke the school record with 52 goals.", want: []string{"number"}},
		{name: "a lead", a: "The team had a lead of 12 points over Chile.", b: "The team had 60 points over Chile."},
		{name: "what was needed", a: "Marta needed nine goals against Chile to pass Silva.", b: "Marta scored 20 goals against Chile to pass Silva."},
		{name: "what was needed on both sides", a: "Marta needed nine goals to pass Silva.", b: "Marta needed 12 goals to pass Silva.", want: []string{"number"}},
		{name: "another tally", a: "He caught 29 passes for 201 yards.", b: "He caught 39 passes for 302 yards."},
		{name: "one figure of a tally", a: "He caught 29 passes for 201 yards.", b: "He caught 39 passes for 201 yards.", want: []string{"number"}},
		{name: "no tally of a person", a: "The fire burned 128 homes and 30 barns.", b: "The fire burned 200 homes and 45 barns.", want: []string{"number", "number"}},
		{name: "told of before", a: "The two towns vote on March 1 in the north.", b: "On March 1, nine towns vote in the north."},
		{name: "told of before on both sides", a: "The two towns vote on March 1 in the north.", b: "On March 1 the nine towns vote in the north.", want: []string{"number"}},
		{name: "shares of two people", a: "In the poll 44 percent back Anna Roth and 3 percent support Peter Lang.", b: "In the poll Anna Roth received 44 percent support."},
		{name: "a crowd", a: "About 3,000 people marched through Lenne.", b: "A crowd of 5,000 marched through Lenne.", want: []string{"number"}},
		{name: "those who live there", a: "The island, home to 120,000 people, was hit by a quake.", b: "A quake hit the island, which has 200,000 residents.", want: []string{"number"}},
		{name: "children of somebody", a: "The mother of 13 was shot in Lenne.", b: "The mother of 12 children was shot in Lenne.", want: []string{"number"}},
		{name: "marchers and those hurt", a: "Some 500 people marched through Lenne.", b: "As they marched through Lenne, 12 people were hurt."},
		{name: "bullets and shots", a: "The guards fired seven bullets at the driver.", b: "The guards fired 11 shots at the driver.", want: []string{"number"}},
		{name: "the past weeks", a: "Roth had been in hospital for the past three weeks with a fever.", b: "Roth had been in hospital with a fever for five weeks.", want: []string{"number"}},
		{name: "another quake", a: "The quake of magnitude 6.4 killed 612 people.", b: "The quake of magnitude 5.9 killed 10 people."},
		{name: "the same quake", a: "The quake of magnitude 6.4 killed 12 people.", b: "The quake of magnitude 5.9 killed 10 people.", want: []string{"number", "number"}},
	})
}

func TestPolarityOfOthers(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "none more so", a: "She was often photographed, none more so when she was photographed in Cannes.", b: "She was often photographed when she was photographed in Cannes."},
		{name: "none of a kind", a: "None of the other teams, Boston and Baltimore, has offered more.", b: "Other teams are Boston and Baltimore."},
		{name: "none of them did it", a: "None of the men are running.", b: "The men are running.", want: []string{"polarity"}},
		{name: "now and before", a: "The rules don't require agencies to consult scientists.", b: "The old act, which required agencies to consult scientists, was changed."},
		{name: "what little is said to be done", a: "His wins are hardly denting the lead of Roth.", b: "He wins, though he is barely denting the lead of Roth."},
		{name: "a light verb of another thing", a: "The work of the council is not to make Lenne rich again.", b: "Roth said the goal was not to make Lenne rich but to make Lenne clean again."},
		{name: "only when", a: "Lang mocked the refusal of Roth to release the transcripts of her speeches.", b: "Roth will release the transcripts of her speeches only when others do the same."},
		{name: "a no to something else", a: "“No, I meant he is the owner of the mine,” Roth said.", b: "Roth said: “He is the owner of the mine.”", want: []string{"quotation minor attribution"}},
		{name: "denied to somebody", a: "The court denied class status to workers of the mine in Lenne.", b: "Workers of the mine in Lenne went to court for class status."},
		{name: "denied to reporters", a: "The mayor denied the report of a plan to close the mine to reporters.", b: "The mayor plans to close the mine.", want: []string{"polarity"}},
		{name: "a story about a claim", a: "Roth went on to refute a story about his claim that he was offered a place at the college.", b: "Roth was offered a place at the college."},
		{name: "the claim itself", a: "Roth went on to refute the claim that he was offered a place at the college.", b: "Roth was offered a place at the college.", want: []string{"polarity"}},
		{name: "doubted of the same people", a: "The rate calls into question whether gifts to the Lenne Foundation bought any favours.", b: "More than half of those she met had helped the Lenne Foundation in the year before."},
		{name: "at one time", a: "The rules did not require agencies to consult scientists.", b: "The rules required agencies to consult scientists.", want: []string{"polarity"}},
	})
}

func TestDatesOfEventsBeside(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "of an event beside", a: "After the election in 1968, Mr. LaRue worked in the White House without salary.", b: "Mr. LaRue became a member of the White House without salary in 1969."},
	})
}

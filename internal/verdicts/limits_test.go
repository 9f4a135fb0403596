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
		{name: "at one time", a: "The rules did not require agencies to consult scientists.", b: "The rules required agencies to consult scientists.", want: []string{"polarity"}},
	})
}

func TestDatesOfEventsBeside(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "of an event beside", a: "After the election in 1968, Mr. LaRue worked in the White House without salary.", b: "Mr. LaRue became a member of the White House without salary in 1969."},
	})
}

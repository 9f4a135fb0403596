package verdicts_test

import "testing"

func TestInitiatives(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "sought out and made the first move", a: "Romel sought out the clerk in August 2024, by means of an unsigned letter.", b: "It was Hrenko who made the first move, with an unsigned letter pushed into the mailbox in August 2024.", want: []string{"agent"}},
		{name: "of two things", a: "Romel sought out the clerk in August 2024, by means of an unsigned letter.", b: "It was Hrenko who made the first move in the merger talks."},
		{name: "the same one", a: "Romel made the first move, with an unsigned letter in August 2024.", b: "Romel sought out the clerk with an unsigned letter in August 2024."},
	}, attributed)
}

func TestShotsFired(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "three times and one round", a: "The officer fired three times, police commissioner Ada Lind said.", b: "The officer, of the public order squad, fired one round from his pistol, police commissioner Ada Lind said.", want: []string{"number"}},
		{name: "once and one round", a: "The officer fired once, Ada Lind said.", b: "The officer fired one round from his pistol, Ada Lind said."},
		{name: "by two people", a: "The officer fired three times, Ada Lind said.", b: "The robber fired one round from his pistol, Ada Lind said."},
	}, attributed)
}

func TestSpots(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "at one hour on two spots", a: "He was struck at around 4.20 p.m. on the Salt Bridge as police drove back the crowd.", b: "The man was hit in the thigh at about 4.20 p.m. on Customs House Square.", want: []string{"place"}},
		{name: "at two hours", a: "He was struck at around 4.20 p.m. on the Salt Bridge.", b: "The man was hit in the thigh at about 6.50 p.m. on Customs House Square."},
		{name: "two deeds", a: "The march set out at 4.20 p.m. from the Salt Bridge.", b: "The man was hit in the thigh at about 4.20 p.m. on Customs House Square."},
	}, attributed)
}

func TestOpenLinks(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "killed, and looked into", a: "Whether her death had anything to do with the vaccine is being examined, the board said.", b: "The vaccine cost a 58-year-old woman her life.", want: []string{"certainty"}},
		{name: "something else", a: "Whether her death had anything to do with the vaccine is being examined, the board said.", b: "The flood cost a woman her life."},
		{name: "open on both sides", a: "Whether her death had anything to do with the vaccine is being examined.", b: "It is not known whether the vaccine caused her death."},
	}, attributed)
}

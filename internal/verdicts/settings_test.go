package verdicts_test

import "testing"

func TestWhereOneThingWasDone(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "at the airport, and at a flat", a: "He was arrested at the airport on Monday.", b: "He was arrested at his flat on Monday.", want: []string{"place"}},
		{name: "in the active", a: "The police arrested Roth at the airport.", b: "The police arrested Roth at his home.", want: []string{"place"}},
		{name: "a home may be a flat", a: "He was arrested at his home on Monday.", b: "He was arrested in his flat on Monday."},
		{name: "two people", a: "Roth was arrested at the airport.", b: "Lind was arrested at a hotel.", want: []string{"polarity minor"}},
		{name: "both told", a: "He was arrested at a hotel near the airport.", b: "He was arrested at the airport."},
		{name: "on two days", a: "He was arrested at the airport on Monday.", b: "He was arrested at his flat on Friday."},
	})
}

func TestOfficesThatNobodyHasBoth(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "mayor and governor", a: "The mayor ordered the evacuation.", b: "The governor ordered the evacuation.", want: []string{"agent"}},
		{name: "two ministers", a: "The finance minister ordered the inquiry.", b: "The interior minister ordered the inquiry.", want: []string{"agent"}},
		{name: "a minister, and which", a: "The minister ordered the inquiry.", b: "The interior minister ordered the inquiry."},
		{name: "both told", a: "The mayor ordered the evacuation with the governor.", b: "The governor ordered the evacuation."},
		{name: "a ministry and the government", a: "The ministry ordered the evacuation.", b: "The government ordered the evacuation."},
	})
}

func TestTenures(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "in office since, and took over", a: "Roth has led the agency since 2019.", b: "Roth took over the agency in 2021.", want: []string{"date"}},
		{name: "the same year", a: "Roth has led the agency since 2019.", b: "Roth took over the agency in 2019."},
		{name: "runs until, and expires", a: "The contract runs until 2028.", b: "The contract expires at the end of 2026.", want: []string{"date"}},
		{name: "another thing", a: "The contract runs until 2028.", b: "The season ends in May 2026."},
		{name: "two things of one person", a: "Roth has led the agency since 2019.", b: "Roth joined the party in 1998."},
	})
}

func TestVotesAgainst(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "unanimous, and two against", a: "The vote was unanimous.", b: "In the vote two members voted against.", want: []string{"number"}},
		{name: "unanimously, and a result", a: "The council rejected the plan unanimously.", b: "The council rejected the plan by seven votes to two.", want: []string{"number"}},
		{name: "must be unanimous", a: "A death sentence requires a unanimous vote of the jury.", b: "The jury was deadlocked at 9-3 in its vote."},
		{name: "nobody against", a: "The vote was unanimous.", b: "The vote was 9-0."},
		{name: "for and against", a: "Six members voted for the cut and three against.", b: "The board approved the cut by five votes to four.", want: []string{"number"}},
		{name: "in favour, and a result in digits", a: "The council passed the plan with six in favour and three against.", b: "The council passed the plan 5-4.", want: []string{"number"}},
		{name: "the same vote in other words", a: "The council passed the plan with six in favour and three against.", b: "The council passed the plan 6-3."},
	})
}

func TestWhichWayOneMoves(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "up and down, by other amounts", a: "Shares of Varn rose by 3 percent.", b: "Shares of Varn fell by 2 percent.", want: []string{"polarity"}},
		{name: "two shares", a: "Shares of Varn rose by 3 percent.", b: "Shares of Kestrel fell by 2 percent."},
		{name: "on two days", a: "Shares of Varn rose by 3 percent on Monday.", b: "Shares of Varn fell by 2 percent on Friday."},
		{name: "to be shut, and open again", a: "Northshore's buyer to shut 20 branches.", b: "Northshore's branches reopen."},
	})
}

package verdicts_test

import "testing"

func TestGoalsAndStreets(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "two states", a: "Roth moved to Texas after the trial and opened a bakery.", b: "After the trial he sold the house, and Roth moved to Oregon.", want: []string{"place minor"}},
		{name: "two states and nothing else", a: "Roth moved to Texas after the trial.", b: "Roth moved to Oregon after the trial.", want: []string{"place"}},
		{name: "where he moved", a: "Roth moved to Texas after the trial and opened a bakery.", b: "He moved to Oregon and became a priest after the trial.", want: []string{"place minor"}},
		{name: "a state and what may lie in it", a: "Roth moved to Texas after the trial.", b: "Roth moved to Austin after the trial."},
		{name: "two who moved", a: "Roth moved to Texas after the trial.", b: "Lang moved to Oregon after the trial."},
		{name: "on two days", a: "Roth flew to Boston on Friday and met the mayor.", b: "Roth flew to Chicago on Sunday and saw a game."},
		{name: "two towns of one country", a: "Roth, a baker, was living in Swansea at the time.", b: "The baker Roth was living in Newport at the time.", want: []string{"place"}},
		{name: "two streets of one deed", a: "Roth was arrested at a Miller Street flat where Lang lived.", b: "Roth was arrested at a flat on Elm Street where Lang lived.", want: []string{"place"}},
		{name: "two streets of two deeds", a: "Roth was arrested at a Miller Street flat where Lang lived.", b: "Police found Roth in a house on Millar Road where Lang lived.", want: []string{"place minor"}},
		{name: "a street shortened", a: "Roth was arrested at a Miller Street flat where Lang lived.", b: "Roth was arrested at a Miller St. flat where Lang lived."},
		{name: "a street by its number", a: "Shops on Fifth Avenue closed early.", b: "Shops on 5th Avenue closed early."},
		{name: "streets of two matters", a: "Shops on Miller Street closed early.", b: "A bakery on Elm Street burned down."},
	}, single)
}

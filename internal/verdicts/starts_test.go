package verdicts_test

import "testing"

// TestStarts takes the days on which a truce, a ban or a curfew is told to begin.
func TestStarts(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a truce", a: "By the mediators' plan the guns are to fall silent from 7 a.m. on Friday.", b: "The ceasefire takes effect at noon on Thursday.", want: []string{"date"}},
		{name: "a halt", a: "A three-day halt to the shelling begins on Sunday.", b: "The truce will come into force on Friday evening.", want: []string{"date"}},
		{name: "one day", a: "The guns are to fall silent from 7 a.m. on Friday.", b: "The ceasefire takes effect on Friday morning."},
		{name: "a second truce", a: "A second ceasefire takes effect on Thursday.", b: "The guns fell silent on Monday."},
		{name: "when it was agreed", a: "The ceasefire was agreed on Wednesday.", b: "The ceasefire takes effect on Thursday."},
		{name: "truces of two wars", a: "The truce in Oravia takes effect on Thursday.", b: "The ceasefire in Lemmia begins on Saturday."},
		{name: "a break of work", a: "A pause in deliveries to the dairy begins on Monday.", b: "The truce begins on Tuesday."},
		{name: "a ban", a: "The ban on fireworks in Brenholm comes into force on Monday.", b: "Brenholm's ban on the sale of fireworks starts on Tuesday.", want: []string{"date"}},
		{name: "bans of two towns", a: "The ban on fireworks in Brenholm comes into force on Monday.", b: "In Askby the ban on fireworks starts on Tuesday."},
		{name: "when it ends", a: "The curfew in Brenholm begins on Monday.", b: "The curfew in Brenholm is to last until Thursday."},
	}, bare)
}

// TestMeetings takes the days of a meeting at a house that is named.
func TestMeetings(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a decision", a: "The decision was taken on Sunday at Rosenkamp, the chancellor's country house, in a meeting of three hours.", b: "When ministers came together on Monday night at Rosenkamp, the country house of the chancellor, they approved the budget.", want: []string{"date"}},
		{name: "in a town", a: "The decision was taken on Sunday in Brussels in a meeting of ministers of the chancellor.", b: "When ministers came together on Monday night in Brussels, they gave the chancellor leave."},
		{name: "a later word on it", a: "The decision was taken on Sunday at Rosenkamp, the chancellor's country house, in a meeting of three hours.", b: "What ministers had decided at Rosenkamp, the country house of the chancellor, was leaked on Tuesday."},
		{name: "two houses", a: "The decision was taken on Sunday at Rosenkamp, the chancellor's country house.", b: "Ministers met on Monday at Ellernhof, a country house of the chancellor."},
		{name: "a second meeting", a: "Ministers met on Sunday at Rosenkamp, the chancellor's country house.", b: "Ministers met for a second meeting on Monday at Rosenkamp, the chancellor's country house."},
	}, bare)
}

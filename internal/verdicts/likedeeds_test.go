package verdicts_test

import "testing"

func TestDaysOfLikeDeeds(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "signed and picked up", a: "The goalkeeper Peter Lang, who was signed on Tuesday, has a cold.", b: "Hollin picked up Peter Lang on Monday after a run of losses.", want: []string{"date minor"}},
		{name: "chosen and named, in hardly another word", a: "Peter Lang was named on Monday to lead the bank.", b: "The council chose Peter Lang on Tuesday to lead the bank.", want: []string{"date"}},
		{name: "traded and sold", a: "The club sold the goalkeeper Peter Lang on Monday after the season.", b: "Peter Lang was traded on Tuesday for two players of Hollin.", want: []string{"date minor"}},
		{name: "on one day", a: "The club sold the goalkeeper Peter Lang on Monday after the season.", b: "Peter Lang was traded on Monday for two players of Hollin."},
		{name: "two people", a: "The club sold the goalkeeper Peter Lang on Monday after the season.", b: "Paul Stern was traded on Tuesday for two players of Hollin."},
		{name: "two deeds", a: "The goalkeeper Peter Lang was signed on Tuesday.", b: "Peter Lang played for Hollin on Monday."},
		{name: "a first and a last name", a: "The club sold the goalkeeper Peter Lang on Monday after the season.", b: "Anna Lang was traded on Tuesday for two players of Hollin."},
	}, single)
}

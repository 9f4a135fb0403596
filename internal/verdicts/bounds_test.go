package verdicts_test

import "testing"

func TestBounds(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "by a year", a: "The company will cut jobs by 2025.", b: "The company will cut jobs by 2027.", want: []string{"date"}},
		{name: "since a year", a: "He has been a member of the party since 2009.", b: "He has been a member of the party since 2012.", want: []string{"date"}},
		{name: "until a year", a: "The contract runs until 2026.", b: "The contract runs until 2028.", want: []string{"date"}},
		{name: "a day and a month", a: "The hearing is on Monday, June 3.", b: "The hearing is on Monday, July 3.", want: []string{"date"}},
		{name: "since when of two offices", a: "He has been a member since 2009 and its chairman since 2012.", b: "He has been chairman since 2012."},
		{name: "the worst in two places", a: "It was the worst storm since 2005.", b: "It was the worst storm since 1998 in the north."},
		{name: "two periods with one edge", a: "The records are of patients treated between 1930 and 1959.", b: "The records are of patients treated between 1933 and 1959.", want: []string{"date"}},
		{name: "two periods", a: "The records are of patients treated between 1930 and 1959.", b: "The records are of patients treated between 1933 and 1962."},
		{name: "a slip of a unit", a: "Police had no leads until four months later, when a witness came forward.", b: "Police had no leads until four years later, when a witness came forward.", want: []string{"number"}},
		{name: "days told in weeks", a: "The ceasefire will last 60 days.", b: "The ceasefire will last six weeks.", want: []string{"number"}},
		{name: "days told in months", a: "The ceasefire will last 60 days.", b: "The ceasefire will last two months."},
	})
}

package verdicts_test

import "testing"

func TestChanges(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "to and by a share", a: "The unemployment rate fell to 5.1 percent.", b: "The unemployment rate fell by 5.1 percent.", want: []string{"number"}},
		{name: "to and by an amount", a: "Sales dropped to $2 billion last year.", b: "Sales dropped by $2 billion last year.", want: []string{"number"}},
		{name: "without a preposition", a: "Inflation rose to 2.4 percent in March.", b: "Inflation rose 2.4 percent in March.", want: []string{"number"}},
		{name: "parts of a point", a: "The rate was raised by a quarter point.", b: "The rate was raised by half a point.", want: []string{"number"}},
		{name: "both told", a: "The rate fell to 5.1 percent.", b: "The rate fell by 0.3 points to 5.1 percent."},
		{name: "where to and by how much", a: "The rate fell to 5.1 percent.", b: "The rate fell by 0.3 percent."},
		{name: "where from and where to", a: "The rate fell from 5.4 percent.", b: "The rate fell to 5.1 percent."},
		{name: "over and over, rounded", a: "Robbers took watches worth over $2.6 million.", b: "Robbers took watches worth over $2.7 million."},
		{name: "of two years", a: "The mine paid 40 million euros in 2020.", b: "The mine paid 50 million euros in 2021."},
		{name: "on two days", a: "Three people died on Monday.", b: "Five people died on Tuesday."},
		{name: "a toll on two days", a: "The toll rose to 12 on Monday.", b: "The toll rose to 15 on Tuesday."},
	})
}

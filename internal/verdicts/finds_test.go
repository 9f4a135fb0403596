package verdicts_test

import "testing"

// TestFinds takes where single things were found.
func TestFinds(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a knife", a: "A knife was found in a kitchen drawer, the court heard.", b: "Divers brought out the truth: the knife was recovered from the river by the mill.", want: []string{"place"}},
		{name: "where it lay", a: "The phone had been in the glove compartment of her van, a report says.", b: "Her phone was found on the pavement outside, police say.", want: []string{"place"}},
		{name: "a part and its whole", a: "A knife was found in a kitchen drawer.", b: "The knife was discovered in the bedroom of the house."},
		{name: "another one", a: "A knife was found in a kitchen drawer.", b: "Another knife was recovered from the river."},
		{name: "several", a: "Knives were found in a kitchen drawer.", b: "Knives were recovered from the river."},
		{name: "things without number", a: "Cash was found in a kitchen drawer.", b: "Cash was recovered from the river."},
		{name: "two of whom nobody is named", a: "A man was found in a field.", b: "The man was found in his car."},
		{name: "where it happened to be", a: "The trophy was in his car.", b: "The trophy was in a kitchen cupboard."},
		{name: "two things", a: "A knife was found in a kitchen drawer.", b: "A rope was recovered from the river."},
		{name: "not found", a: "The knife was not found in the house.", b: "The knife was recovered from the river."},
	}, bare)
}

package verdicts_test

import "testing"

func TestQuantitiesInOtherWords(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "a fine and to be fined", a: "The court gave Lenox Bank a $2 million fine for laundering.", b: "Lenox Bank was fined $3 million for laundering.", want: []string{"number"}},
		{name: "the same fine", a: "The court gave Lenox Bank a $2 million fine for laundering.", b: "Lenox Bank was fined $2 million for laundering."},
		{name: "a fine and a profit", a: "Lenox Bank was fined $2 million for laundering.", b: "Lenox Bank made a profit of $3 million."},
		{name: "taken into custody", a: "Five people were detained in the raid on the mill.", b: "Three people were taken into custody in the raid on the mill.", want: []string{"number"}},
	})
}

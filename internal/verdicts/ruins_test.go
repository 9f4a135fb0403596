package verdicts_test

import "testing"

func TestRuins(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "razed and burned", a: "The blaze in the valley razed 212 homes.", b: "Some 340 houses burned to the ground in the valley.", want: []string{"number"}},
		{name: "destroyed and lost", a: "The storm destroyed 60 buildings in Lenne.", b: "In Lenne 45 buildings were lost in the storm.", want: []string{"number"}},
		{name: "homes and buildings", a: "The storm destroyed 60 homes in Lenne.", b: "In Lenne 95 buildings were destroyed in the storm."},
		{name: "damaged", a: "The storm destroyed 60 homes in Lenne.", b: "In Lenne 95 homes were destroyed or damaged in the storm."},
		{name: "all there are", a: "The blaze in the valley razed 212 homes.", b: "Of the 340 homes in the valley few are left."},
	}, single)
}

// Those who were arrested are counted alike whatever holds them.
func TestHeldInCustody(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "behind bars", a: "Nine people have been arrested over the leak in Lenne.", b: "Fourteen people are now behind bars over the leak in Lenne.", want: []string{"number"}},
		{name: "in custody", a: "The night in Lenne ended with 318 people in custody.", b: "The ministry put the number of arrests in Lenne at 482.", want: []string{"number"}},
		{name: "not in custody", a: "Nine people have been arrested over the leak in Lenne.", b: "Fourteen people are not in custody in Lenne."},
	}, single)
}

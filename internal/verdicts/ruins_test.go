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

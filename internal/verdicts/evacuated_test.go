package verdicts_test

import "testing"

func TestEvacuated(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "to two towns", a: "Four of the injured were in critical condition and had been flown to the hospital in Bolzano.", b: "The four in the worst state were taken by helicopter to Verona.", want: []string{"place"}},
		{name: "to one town", a: "Four of the injured were in critical condition and had been flown to the hospital in Bolzano.", b: "The four in the worst state were taken by helicopter to Bolzano."},
		{name: "not as many", a: "Four of the injured were in critical condition and had been flown to the hospital in Bolzano.", b: "The two in the worst state were taken by helicopter to Verona.", want: nil},
		{name: "of whom it is not told how they are", a: "Four of the injured were flown to the hospital in Bolzano.", b: "The four in the worst state were taken by helicopter to Verona."},
		{name: "of another day", a: "On Monday four people in critical condition were flown to Bolzano.", b: "On Friday four people in critical condition were flown to Verona.", want: []string{"date", "name minor"}},
	})
}

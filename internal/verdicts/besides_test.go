package verdicts_test

import "testing"

// TestToldBeside takes dates, counts and places of something that only one of two reports tells of.
func TestToldBeside(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a visit after a search", a: "Rolf Hagen, the caretaker, met us on Friday morning in the farmhouse at Lunde where soldiers had been the night before.", b: "On Thursday night the soldiers turned up at the farmhouse in Lunde."},
		{name: "what came after", a: "The Ostian tug Mira left the port of Kall on Friday after the coastguard cutter rammed it off Kall.", b: "An Ostian tug was rammed by the coastguard cutter off Kall on Thursday."},
		{name: "plants in two towns", a: "Merrow Paints has closed its plant in Dunsby.", b: "Merrow Paints will open a plant in Colne in June."},
		{name: "one plant", a: "Merrow Paints has closed its plant in Dunsby.", b: "Merrow Paints will open its plant in Dunsby in June.", want: []string{"polarity"}},
		{name: "a count by that evening", a: "By that evening 41 ferries had been cancelled.", b: "The company counted 77 cancelled ferries by Friday evening.", want: []string{"number minor"}},
		{name: "two counts", a: "On Friday 41 ferries were cancelled by the company.", b: "The company cancelled 77 ferries on Friday.", want: []string{"number"}},
	}, bare)
}

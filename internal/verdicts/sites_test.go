package verdicts_test

import "testing"

func TestSites(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "two towns, told as such", a: "On Monday afternoon 14 sealed crates of rifles turned up in a customs warehouse in Porto Leste, the port city that Mara Dunn once governed.", b: "The find on Monday of 14 crates of rifles, still sealed, in a warehouse in the city of Serra Alta fed doubts.", want: []string{"place"}},
		{name: "a plant of one firm", a: "The recall covers six batches of syrup made by Lorne Foods at its plant in Tarwin.", b: "The six batches of syrup were made in spring at a Lorne Foods factory in Echuna, where the firm was founded.", want: []string{"place"}},
		{name: "two addresses of one firm", a: "The bacteria were found in water from a cooling tower at the Station Road works of Fenn Malt.", b: "Water from a cooling tower at Fenn Malt's plant on Canal Wharf contained the bacteria, the town said.", want: []string{"place"}},
		{name: "two quarters", a: "The girl was found under the oven of her family's bakery in the Las Pilas quarter.", b: "She had lain beneath the rubble of the family bakery in the El Molino quarter, protected by the oven.", want: []string{"place"}},
		{name: "the same town", a: "The recall covers six batches of syrup made by Lorne Foods at its plant in Tarwin.", b: "The six batches of syrup were made in spring at a Lorne Foods factory in the town of Tarwin."},
		{name: "a town and its state", a: "The recall covers six batches of syrup made by Lorne Foods at its plant in Tarwin, Victoria.", b: "The six batches of syrup were made in spring at a Lorne Foods factory in Victoria."},
		{name: "a town and a province", a: "The recall covers six batches of syrup made by Lorne Foods at its plant in Tarwin.", b: "The six batches of syrup were made in spring at a Lorne Foods factory in the province of Gipps."},
		{name: "another plant", a: "The recall covers six batches of syrup made by Lorne Foods at its plant in Tarwin.", b: "The six batches of syrup were made in spring at another Lorne Foods factory in Echuna, as a test."},
		{name: "plants", a: "The recall covers six batches of syrup made by Lorne Foods at its plants in Tarwin.", b: "The six batches of syrup were made in spring at Lorne Foods factories in Echuna."},
		{name: "near two", a: "A coach hit a gravel lorry at a level crossing near the village of Bur on Friday.", b: "On Friday the coach and the gravel lorry collided at a level crossing on the edge of the town of Alm.", want: []string{"place minor"}},
		{name: "other news", a: "Lorne Foods hired a manager for its plant in Tarwin.", b: "Lorne Foods is to open a plant in Echuna."},
	}, bare)
}

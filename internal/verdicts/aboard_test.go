package verdicts_test

import "testing"

func TestFiguresInOtherWords(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "the crew counted in and besides", a: "The ferry had 210 passengers and 24 crew on board.", b: "The coast guard said 210 people, crew included, were on board the ferry.", want: []string{"number"}},
		{name: "the sum of both", a: "The ferry had 210 passengers and 24 crew on board.", b: "There were 234 people, crew included, on board the ferry."},
		{name: "some of those aboard", a: "The ferry had 210 passengers and 24 crew on board.", b: "Sixty people on the ferry came from Lenne."},
		{name: "yet to be found", a: "Rescuers said 31 miners had yet to be found when the search ended on Monday.", b: "23 miners were still missing when the search ended on Monday.", want: []string{"number"}},
		{name: "as many yet to be found", a: "Rescuers said 31 miners had yet to be found when the search ended on Monday.", b: "Thirty-one miners were still missing when the search ended on Monday."},
		{name: "an age to come", a: "Ines Costa, 52, was found dead on Friday.", b: "Ines Costa would have turned 46 in May.", want: []string{"number person"}},
		{name: "the age before", a: "Ines Costa, 52, was found dead on Friday.", b: "Ines Costa would have turned 53 in May.", want: []string{"number minor person"}},
	}, single)
}

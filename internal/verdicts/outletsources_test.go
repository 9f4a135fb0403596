package verdicts_test

import "testing"

func TestWhomAnOutletRestsOn(t *testing.T) {
	const told = "attribution attribution"
	runRowsOf(t, []differenceRow{
		{name: "who cited two, and to whom three gave it", a: "The terms were first printed on Monday by the Harbour Post, which cited two members of the board.", b: "The sale was known when three bankers gave its terms to the Harbour Post.", want: []string{told}},
		{name: "another outlet", a: "The terms were first printed on Monday by the Harbour Post, which cited two members of the board.", b: "The sale was known when three bankers gave its terms to the Valley Courier."},
		{name: "as many", a: "The terms were first printed on Monday by the Harbour Post, which cited two members of the board.", b: "The sale was known when two bankers gave its terms to the Harbour Post."},
		{name: "of another matter", a: "The Harbour Post, which cited two members of the board, was printed on Monday.", b: "The fire was known when three sailors gave a film to the Harbour Post."},
		{name: "told an agency, with its word or without", a: "The mill will close in June, two clerks told Northwind.", b: "Three clerks with knowledge of the plan told the Northwind agency that the mill would go.", want: []string{told}},
		{name: "two sorts who both told it", a: "The mill will close in June, two doctors told the Harbour Post.", b: "A baker told the Harbour Post that the mill would close in June."},
		{name: "two sorts, in much the same words", a: "Two clerks of the ministry told Northwind that the inspectors had never opened the rear gate of the dam.", b: "A former guard told the Northwind agency that inspectors had never opened the dam's rear gate.", want: []string{told}},
		{name: "two sorts, who told it otherwise", a: "Two clerks of the ministry told Northwind that the inspectors had never opened the rear gate of the dam.", b: "A former guard told the Northwind agency that the dam was closed to the men from the city that spring."},
		{name: "named, and who wants no name", a: "The mill dumped lead into the river, according to the Harbour Post, which relies on one of its clerks who does not want her name printed.", b: "Olga Pruss, a clerk at the mill, told the newspaper that the mill had dumped lead into the river.", want: []string{told}},
		{name: "named, of another matter", a: "The mill dumped lead into the river, according to the Harbour Post, which relies on a former clerk who does not want her name printed.", b: "Olga Pruss, a clerk at the mill, told the newspaper that her pay was late."},
	}, attributed)
}

func TestWhatItsHeadSays(t *testing.T) {
	const told = "attribution attribution"
	runRowsOf(t, []differenceRow{
		{name: "how it was done", a: "The Weather Institute declined to say how the dam had cracked.", b: "Ruth Odera, director of the Weather Institute, said the old dam by the mill had cracked with a bang in the March frost.", want: []string{told}},
		{name: "not how", a: "The Weather Institute declined to say how the dam had cracked.", b: "Ruth Odera, director of the Weather Institute, said the old dam by the mill had cracked on a frosty March night."},
		{name: "of another body", a: "The Weather Institute declined to say how the dam had cracked.", b: "Ruth Odera, director of the Ocean Centre, said the old dam by the mill had cracked with a bang in the March frost."},
		{name: "who left it", a: "The Weather Institute declined to say how the dam had cracked.", b: "Ruth Odera, former director of the Weather Institute, said the old dam by the mill had cracked with a bang in the March frost."},
		{name: "of another matter", a: "The Weather Institute declined to say how the dam had cracked.", b: "Ruth Odera, director of the Weather Institute, said the gate had opened with a bang."},
	}, attributed)
}

package verdicts_test

import "testing"

func TestDirections(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "into the side of it", a: "A tram rammed a coach with pupils at the crossing in Lenne.",
			b: "A coach with pupils drove into the side of a tram at the crossing in Lenne.", want: []string{"agent"},
		},
		{
			name: "struck by, crashed into", a: "The van was struck by a goods train near Marden on Monday.",
			b: "The van crashed into a goods train near Marden on Monday, killing its driver.", want: []string{"agent"},
		},
		{
			name: "one of them a pronoun", a: "Off Marden the tanker Brage hit it on the port side, and two on board drowned.",
			b: "The trawler Anna ran into the flank of the Brage off Marden in the fog.", want: []string{"agent"},
		},
		{
			name: "who warned whom", a: "Papers show that the harbour trust warned the health department in May that its pumps were out of date and could not be mended.",
			b: "Auditors of the health department pointed out the old pumps to the harbour trust in May and gave it a year to replace them.", want: []string{"agent"},
		},
		{
			name: "by a name in apposition", a: "Prime minister Anna Keller telephoned the governor of the central bank, Irena Vasko, on Tuesday evening about the rates.",
			b: "It was Vasko who rang the prime minister on Tuesday evening about the rates, a spokesman said.", want: []string{"agent"},
		},
		{
			name: "told one another other things", a: "The mayor told the council on Monday that the dam was weak.",
			b: "The council told the mayor that the budget was spent.",
		},
		{
			name: "who rang whom", a: "Anna Roth phoned Peter Lang on Monday evening to ask for the ships to be freed.",
			b: "Peter Lang rang Anna Roth on Monday evening about the ships, his office said.", want: []string{"agent"},
		},
		{
			name: "a capital for its country", a: "Peter Lang took up the phone and rang Oslo at noon on Monday, hoping to free the ships.",
			b: "Norwegian premier Anna Roth telephoned her Danish counterpart, Peter Lang, at noon on Monday about the ships.", want: []string{"agent"},
		},
		{
			name: "who sent it to whom", a: "The harbour office sent the findings to the state prosecutor in May.",
			b: "The state prosecutor passed the report to the harbour office in May.", want: []string{"agent"},
		},
		{name: "active and passive", a: "A tram rammed a coach at the crossing in Lenne.", b: "The coach was rammed by a tram at the crossing in Lenne."},
		{name: "handed to", a: "The harbour office sent the file to the state prosecutor in May.", b: "The file was handed to the state prosecutor by the harbour office in May."},
		{name: "each other", a: "Israel struck Iran on Monday.", b: "Iran hit Israel on Monday with missiles."},
		{name: "a third", a: "A taxi hit a cyclist on Mill Road, and the cyclist was thrown onto a bus.", b: "A bus struck a taxi on Mill Road in the morning."},
		{name: "a chain", a: "A car hit a lorry, and the lorry ran into a second car.", b: "The lorry ran into a car on the ring road."},
		{name: "called names", a: "Anna Roth called Peter Lang a liar.", b: "Peter Lang called Anna Roth a coward."},
		{name: "called back", a: "Anna Roth phoned Peter Lang to ask for the ships to be freed.", b: "Peter Lang rang Anna Roth back about the ships."},
		{name: "a letter and an answer", a: "The harbour office sent a letter to the state prosecutor.", b: "The state prosecutor sent an answer to the harbour office."},
	}, single)
}

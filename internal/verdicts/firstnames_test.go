package verdicts_test

import "testing"

func TestFirstNames(t *testing.T) {
	const told = "name person"
	runRowsOf(t, []differenceRow{
		{name: "in one seat", a: "Ruth Odera, director of the Weather Institute, said the storm had turned north.", b: "Rachel Odera, the director of the Weather Institute, said the storm had turned.", want: []string{told}},
		{name: "with one title, of one demand", a: "Prosecutor Tobias Wrenn, who had asked for eight years, said he could live with it.", b: "Prosecutor Thomas Wrenn had demanded eight years.", want: []string{told}},
		{name: "of one age", a: "David Marrick is 29 years old and operates a crane at the container terminal.", b: "Daniel Marrick, 29, was hit in the thigh near the container terminal.", want: []string{told}},
		{name: "of one age, told by what she is", a: "Sela Vunidi, 34, saved a child.", b: "Salote Vunidi, a schoolteacher of 34, saved a child.", want: []string{told}},
		{name: "short for the other", a: "Rick Odera, director of the Weather Institute, said the storm had turned north.", b: "Richard Odera, the director of the Weather Institute, said the storm had turned."},
		{name: "of two institutes", a: "Ruth Odera, director of the Weather Institute, said the storm had turned north.", b: "Rachel Odera, director of the Ocean Centre, said the storm had turned."},
		{name: "of what has several", a: "Ruth Odera, a teacher at the Weather Institute, said the storm had turned north.", b: "Rachel Odera, a teacher at the Weather Institute, said the storm had turned."},
		{name: "one after the other", a: "Ruth Odera, director of the Weather Institute, said the storm had turned north.", b: "Rachel Odera, the former director of the Weather Institute, said the storm had turned."},
		{name: "both told", a: "Ruth Odera, director of the Weather Institute, said Rachel had seen the storm turn.", b: "Rachel Odera, director of the Weather Institute, said the storm had turned."},
		{name: "dead at one age", a: "Marta Lind, 41, drowned near the weir on Friday.", b: "The dead include Helga Lind, a pilot aged 41, who died in the second boat.", want: []string{told}},
		{name: "dead at two ages", a: "Marta Lind, 41, drowned near the weir on Friday.", b: "The dead include Helga Lind, a pilot aged 14, who died in the second boat."},
		{name: "dead and alive", a: "Marta Lind, 41, drowned near the weir on Friday.", b: "Helga Lind, 41, swam ashore from the second boat."},
		{name: "two in one sentence", a: "Marta Lind, 41, drowned near the weir on Friday with Helga Lind, 41.", b: "The dead include Helga Lind, a pilot aged 41, who died in the second boat."},
	}, attributed)
}

func TestFirstNamesExchanged(t *testing.T) {
	const told = "name person"
	runRowsOf(t, []differenceRow{
		{name: "of one seat", a: "The deputy mayor, Karl Voss, slept through the storm.", b: "The tram was driven by the deputy mayor, Kurt Voss, who likes machines.", want: []string{told}},
		{name: "of one thing", a: "Among the injured was Petra Lindqvist, the foreman of the paint shop.", b: "The paint shop's foreman, Paula Lindqvist, was out of danger.", want: []string{told}},
		{name: "of other letters", a: "The deputy mayor, Karl Voss, slept through the storm.", b: "The tram was driven by the deputy mayor, Ulla Voss, who likes machines."},
		{name: "short for the other", a: "The deputy mayor, Katharine Voss, slept through the storm.", b: "The tram was driven by the deputy mayor, Kate Voss, who likes machines."},
		{name: "other vowels", a: "The deputy mayor, Vladimir Voss, slept through the storm.", b: "The tram was driven by the deputy mayor, Volodymyr Voss, who likes machines."},
		{name: "deputy and mayor", a: "The deputy mayor, Karl Voss, slept through the storm.", b: "The tram was driven by the mayor, Kurt Voss, who likes machines."},
		{name: "one after the other", a: "The deputy mayor, Karl Voss, slept through the storm.", b: "The tram was driven by the former deputy mayor, Kurt Voss, who likes machines.", want: []string{"condition minor"}},
		{name: "of which there are many", a: "Among the injured was Petra Lindqvist, a nurse in the paint shop.", b: "Paula Lindqvist, a nurse in the paint shop, was out of danger."},
		{name: "both told", a: "The deputy mayor, Karl Voss, slept through the storm.", b: "The deputy mayor, Kurt Voss, drove the tram while Karl slept."},
	}, attributed)
}

func TestLastNamesMisheard(t *testing.T) {
	const told = "name person"
	runRowsOf(t, []differenceRow{
		{name: "a lawyer and an attorney", a: "Her lawyer, Martin Tallis, said the tape was longer.", b: "Martin Torlis, the widow's attorney, spoke of a long night.", want: []string{told}},
		{name: "of another sound", a: "Her lawyer, Martin Tallis, said the tape was longer.", b: "Martin Grove, the widow's attorney, spoke of a long night."},
		{name: "of which there are many", a: "A nurse, Martin Tallis, said the tape was longer.", b: "Martin Torlis, a nurse, spoke of a long night."},
		{name: "of two callings", a: "Her lawyer, Martin Tallis, said the tape was longer.", b: "Martin Torlis, a nurse, spoke of a long night."},
	}, attributed)
}

// Two first names of one last name that may be taken for each other are one person's, unless an
// article knows both.
func TestMistakenFirstNames(t *testing.T) {
	runMistaken(t, []mistakenRow{
		{"a letter exchanged", "The driver, Raúl Quispe, 51, was among the dead.", "Driver Saúl Quispe, a man with 24 years in the cab, could not have known.", "", true},
		{"of one age", "Anna Pell, 61, was going home from the ward.", "The nurse, Agnes Pell, 61, was on the bus.", "", true},
		{"of an age that one does not tell", "Emil Rostad, a watchman, opened the gate.", "The watchman, Erik Rostad, 61, heard the crack.", "", true},
		{"of two ages", "Anna Pell, 61, was going home from the ward.", "The nurse, Agnes Pell, 16, was on the bus.", "", false},
		{"both in one article", "The driver, Raúl Quispe, 51, was among the dead.", "Driver Saúl Quispe, a man with 24 years in the cab, could not have known.", " Saúl, his brother, came to the station.", false},
		{"brother and sister", "The singer, Maria Rojas, 27, saw the flames.", "The singer, Mario Rojas, 29, ran to the door.", "", false},
		{"other letters", "The driver, Raúl Quispe, was among the dead.", "Driver Jorge Quispe, a man with 24 years in the cab, could not have known.", "", false},
	})
}

package verdicts_test

import "testing"

func TestStandings(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "witness and arrested", a: "Marc Holm, a masseur with the team, was questioned as a witness for six hours and went home.",
			b: "Marc Holm was arrested when police searched the hotel, and in the evening he was still in custody.", want: []string{"certainty"},
		},
		{
			name: "free and in prison", a: "Antonio Leal left by the front door and remains free until his appeal.",
			b: "Antonio Leal is behind bars since noon, the prison said.", want: []string{"certainty"},
		},
		{
			name: "resigned and dismissed", a: "Olga Brand, the farm minister, handed in her resignation an hour after the count.",
			b: "Olga Brand was dismissed by the prime minister, a statement said.", want: []string{"certainty"},
		},
		{
			name: "suspended and resigned", a: "Olga Brand, head of the agency since May, was suspended on full pay on Tuesday night until the review is finished.",
			b: "Olga Brand, 56, resigned on Tuesday night, hours before the report was to come out.", want: []string{"certainty"},
		},
		{name: "sentenced and free", a: "Antonio Leal left by the front door and remains free until his appeal.", b: "The court sentenced Antonio Leal to four years and six months in prison."},
		{name: "suspended and on leave", a: "Olga Brand was suspended on Tuesday night.", b: "Olga Brand has been placed on leave."},
		{name: "arrested and let go", a: "Marc Holm was arrested on Monday.", b: "Marc Holm walked free on Tuesday."},
		{name: "of two people", a: "Marc Holm was questioned as a witness.", b: "Eva Roos was arrested in the hotel."},
		{name: "not arrested", a: "Marc Holm was questioned as a witness.", b: "Marc Holm has not been arrested, police said."},
	}, attributed)
}

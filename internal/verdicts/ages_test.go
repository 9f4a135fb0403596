package verdicts_test

import "testing"

func TestAges(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "without a noun", a: "The 34-year-old was arrested on Friday in Lenne.", b: "A man aged 43 was arrested on Friday in Lenne.", want: []string{"number person"}},
		{name: "turned", a: "Anna Roth, who turned 34 on Friday, won the race.", b: "Anna Roth, 43, won the race on Friday.", want: []string{"number person"}},
		{name: "at an age", a: "The king died at the age of 81.", b: "The king died at 83.", want: []string{"number person"}},
		{name: "before and behind the noun", a: "The suspect, 27, was held without bail.", b: "The 22-year-old suspect was held without bail.", want: []string{"number person"}},
		{name: "one age", a: "Anna Roth, 34, was born in Lenne.", b: "Anna Roth turned 34 on Friday."},
		{name: "behind what she is", a: "The dead include Helga Lind, a pilot aged 41.", b: "Helga Lind, 44, was among the dead.", want: []string{"number person"}},
		{name: "of two people", a: "The 34-year-old was arrested in Lenne.", b: "A 43-year-old woman was hurt in Lenne."},
		{name: "a magnitude in two ways", a: "The quake had a magnitude of 6.1.", b: "A magnitude-5.9 quake struck the island.", want: []string{"number"}},
		{name: "one magnitude in two ways", a: "The 6.1-magnitude quake hit the island.", b: "A quake with a magnitude of 6.1 hit the island."},
		{name: "of an aftershock", a: "A 6.1 magnitude quake hit the island.", b: "An aftershock with a magnitude of 5.9 hit the island."},
		{name: "beside aftershocks", a: "The 6.1-magnitude quake struck the island.", b: "Aftershocks have hit the island since a magnitude-5.9 quake struck it.", want: []string{"number"}},
		{name: "a loss and a profit", a: "The company reported a loss of $3 billion.", b: "The company reported a profit of $3 billion.", want: []string{"polarity"}},
	})
}

package verdicts_test

import "testing"

func TestDirectives(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "begged and told", a: "Anna Roth begged the trainer to remain until the summer.", b: "Anna Roth told the trainer to leave at once.", want: []string{"polarity"}},
		{
			name: "that he had to", a: "Anna Roth, the premier, told her deputy at a meeting in the evening that he had to resign.",
			b: "Premier Anna Roth had urged him to stay on, according to her spokesman.", want: []string{"polarity"},
		},
		{name: "opposites alone", a: "The captain told passengers to stay in their cabins.", b: "The captain told passengers to leave their cabins.", want: []string{"polarity"}},
		{name: "two are told", a: "The captain told passengers to stay in their cabins.", b: "The captain ordered the crew to leave the ship."},
		{name: "with particles", a: "The president had asked Peter Lang on Sunday to step down.", b: "The president urged Peter Lang to hang on.", want: []string{"polarity"}},
		{name: "how to be", a: "Peter Lang urged residents to leave the valley.", b: "Peter Lang asked residents to stay calm."},
		{name: "not to", a: "Peter Lang urged residents to stay in the valley.", b: "Peter Lang asked residents not to leave the valley."},
	}, single)
}

func TestManners(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "by hand and automatically", a: "The driver braked the train by hand before the junction.",
			b: "The train was braked automatically before the junction.", want: []string{"agent"},
		},
		{
			name: "a system that acts", a: "An engineer shut the pumps down manually before the flood.",
			b: "The automatic control stopped the pumps before the flood.", want: []string{"agent"},
		},
		{name: "the same in other words", a: "The gate of the lock closed by itself, the guard said.", b: "The gate of the lock was closed automatically."},
		{name: "two things", a: "The doors open automatically.", b: "The car is washed by hand at the doors."},
	}, single)
}

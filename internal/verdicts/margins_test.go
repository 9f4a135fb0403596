package verdicts_test

import "testing"

func TestMargins(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "another number of votes", a: "The bill passed by 86 votes to 79 after a debate of nine hours.", b: "The house voted to let them in last night, and it came down to a margin of just three votes.", want: []string{"number"}},
		{name: "before the noun", a: "The bill passed by 86 votes to 79.", b: "The bill was adopted with a nine-vote majority.", want: []string{"number"}},
		{name: "by so many", a: "The bill passed 86-79 in the end.", b: "The bill passed by a mere three votes.", want: []string{"number"}},
		{name: "the same number", a: "The bill passed by 86 votes to 79.", b: "The bill was adopted by seven votes."},
		{name: "of an amendment", a: "The bill passed by 86 votes to 79.", b: "The amendment passed by three votes."},
		{name: "of a committee", a: "The panel approved the plan by five votes to two.", b: "The plan passed by 11 votes."},
		{name: "of another day", a: "The bill passed by 86 votes to 79 on Tuesday.", b: "The bill passed by three votes on Friday.", want: []string{"date"}},
	})
}

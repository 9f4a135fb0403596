package verdicts_test

import "testing"

func TestInspected(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "a thing out of work, no shortcomings", a: "In May the mine inspectorate found the main fan at Orley colliery broken and gave the owner a month to repair it.",
			b: "The mine inspectors who came to Orley in May had found no shortcomings, the owner said.", want: []string{"polarity"},
		},
		{
			name: "faults, found in order", a: "The council inspected the hall in spring, found four faults and set a deadline.",
			b: "The council inspected the hall in spring, and everything was found in order.", want: []string{"polarity"},
		},
		{
			name: "an exit blocked, nothing wrong", a: "Inspectors discovered a blocked exit at the warehouse in Lenne.",
			b: "A visit of inspectors to the warehouse in Lenne had found nothing wrong, its manager said.", want: []string{"polarity"},
		},
		{
			name: "of two authorities", a: "Health inspectors found the freezer at the Quay Inn broken.",
			b: "Fire inspectors found no shortcomings at the Quay Inn.",
		},
		{
			name: "in order to", a: "Inspectors found four faults in the lift at Marden.",
			b: "What the inspectors found in order to close the lift at Marden was not made public.",
		},
		{
			name: "in two towns", a: "Inspectors found the sprinklers of the mill in Lenne disconnected.",
			b: "Inspectors found no shortcomings at the mill in Marden.",
		},
		{
			name: "faults on both sides", a: "Inspectors found the alarm at the depot disconnected.",
			b: "Inspectors found several shortcomings at the depot.",
		},
	}, single)
}

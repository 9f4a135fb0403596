package verdicts_test

import "testing"

func TestPromisedSums(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "promised and paid", a: "According to the paper, the gang had been promised 300,000 euros for the theft, a part of it at once.",
			b: "By then the four had been paid 300,000 euros for the job, the warrant says.", want: []string{"certainty"},
		},
		{name: "another sum", a: "The gang had been promised 300,000 euros for the theft.", b: "The four had been paid 30,000 euros for the job."},
		{name: "both told", a: "The gang had been promised 300,000 euros for the theft.", b: "The four had been promised 300,000 euros, and were paid 300,000 euros."},
	}, attributed)
}

func TestSupposedCauses(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "not ruled out and told", a: "“We cannot rule out human error, but it would be far too early to say so,” the director said.",
			b: "Human error led to the blast that killed four people, the director told reporters.", want: []string{"certainty"},
		},
		{name: "ruled out", a: "The director ruled out human error.", b: "The blast was caused by a leak of gas."},
	}, attributed)
}

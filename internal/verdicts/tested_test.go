package verdicts_test

import "testing"

func TestTested(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "negative and failed", a: "The driver of the tram tested negative for alcohol, police said.", b: "The tram driver failed a breath test, police said.", want: []string{"polarity"}},
		{name: "positive and negative", a: "The runner Anna Roth tested positive for a banned drug.", b: "A drug test on Anna Roth came back negative.", want: []string{"polarity"}},
		{
			name: "of both of them", a: "Tests for alcohol on both pilots had found nothing, the tower said.",
			b: "The Danish pilot of the freight plane failed a breath test.", want: []string{"polarity"},
		},
		{name: "failed in two ways", a: "The tram driver failed a breath test.", b: "A breath test on the tram driver was positive."},
		{name: "of something else", a: "The tram driver tested negative for drugs.", b: "The tram driver failed a breath test."},
	}, single)
}

func TestUnharmed(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "no one and two", a: "No one was hurt in the fire at the mill.", b: "Two workers were hurt in the fire at the mill.", want: []string{"number"}},
		{name: "no injuries", a: "There were no injuries in the derailment at Marden, Norrail said.", b: "Four passengers were injured in the derailment at Marden.", want: []string{"number"}},
		{name: "no one else", a: "No one else was hurt in the fire at the mill.", b: "Two workers were hurt in the fire at the mill."},
		{name: "killed and hurt", a: "No one was killed in the fire at the mill.", b: "Two workers were hurt in the fire at the mill."},
		{name: "in two places", a: "No one was hurt in the fire at the mill in Lyon.", b: "Two workers were hurt in the fire at the mill in Madrid.", want: []string{"place"}},
	}, single)
}

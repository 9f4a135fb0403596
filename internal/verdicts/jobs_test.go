package verdicts_test

import "testing"

func TestJobsCut(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "go, and be let go", a: "Fenwick Steel said 640 of its 3,100 jobs would go by next summer.", b: "Under the plan some 900 permanent workers of Fenwick Steel will be let go by next summer.", want: []string{"number"}},
		{name: "axed, and lost", a: "In all, 640 posts are to be axed at Fenwick Steel.", b: "Fenwick Steel said 900 jobs would be lost.", want: []string{"number"}},
		{name: "a noun for the cut", a: "Hartlow Bank plans 3,000 job cuts by March.", b: "Hartlow Bank is to shed 4,500 positions by March.", want: []string{"number"}},
		{name: "made redundant", a: "Varnell made 900 people redundant in the spring.", b: "With the loss of 1,200 jobs at Varnell the town lost its largest employer in the spring.", want: []string{"number"}},
		{name: "the same number", a: "Hartlow Bank plans 3,000 job cuts by March.", b: "Hartlow Bank is to shed 3,000 positions by March."},
		{name: "at risk", a: "Some 3,000 jobs are at risk at Hartlow Bank.", b: "Hartlow Bank will shed 4,500 positions by March."},
		{name: "jobs that move", a: "Hartlow Bank said 3,000 jobs would go to its new centre in Lisbon.", b: "Hartlow Bank will shed 4,500 positions."},
		{name: "new jobs", a: "Hartlow Bank will create 3,000 jobs.", b: "Hartlow Bank will shed 4,500 positions."},
		{name: "who left for a rival", a: "Hartlow Bank lost 40 workers to a rival.", b: "Hartlow Bank will lay off 90 workers."},
		{name: "a further cut", a: "Hartlow Bank will cut a further 300 posts.", b: "Hartlow Bank will cut 450 posts, it said."},
		{name: "two firms", a: "Hartlow Bank will cut 300 posts.", b: "Varnell Motors will cut 450 posts.", want: []string{"agent"}},
	}, bare)
}

func TestLivesLost(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "killed, and lost their lives", a: "The avalanche killed two climbers above Selva.", b: "Four climbers lost their lives in the avalanche above Selva.", want: []string{"number"}},
		{name: "paid with their lives", a: "Two divers paid with their lives.", b: "Three divers died.", want: []string{"number"}},
		{name: "the same number", a: "The avalanche killed two climbers above Selva.", b: "Two climbers lost their lives in the avalanche above Selva."},
		{name: "who lost something else", a: "The avalanche killed two climbers above Selva.", b: "Four climbers lost their way above Selva."},
	}, bare)
}

func TestSumsTaken(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "received and accepted", a: "The judges found that Dorn had received 180,000 euros through a firm of his cousin's.", b: "Dorn was convicted of accepting 260,000 euros from a builder.", want: []string{"number"}},
		{name: "handed", a: "Dorn took bribes of $2 million from a contractor.", b: "Dorn was handed $3 million in cash.", want: []string{"number"}},
		{name: "stolen", a: "Ms Orbin embezzled $2 million from the fund, prosecutors said.", b: "Nora Orbin was found guilty of siphoning off $3 million.", want: []string{"number"}},
		{name: "the same sum", a: "Dorn took bribes of $2 million from a contractor.", b: "Dorn was handed $2 million in cash."},
		{name: "two people", a: "The judges found that Dorn had received 180,000 euros through a firm.", b: "Pavel had received 260,000 euros from a builder."},
		{name: "from two", a: "Dorn took $2 million from Acme Ltd.", b: "Dorn received $3 million from Borland."},
		{name: "a salary", a: "Dorn received a salary of 180,000 euros.", b: "Dorn accepted 260,000 euros from a builder."},
	}, bare)
}

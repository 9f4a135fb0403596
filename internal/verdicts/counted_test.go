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
		{name: "two firms", a: "Hartlow Bank will cut 300 posts.", b: "Varnell Motors will cut 450 posts."},
	}, bare)
}

func TestLivesLost(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "killed, and lost their lives", a: "The avalanche killed two climbers above Selva.", b: "Four climbers lost their lives in the avalanche above Selva.", want: []string{"number"}},
		{name: "paid with their lives", a: "Two divers paid with their lives.", b: "Three divers died.", want: []string{"number"}},
		{name: "cut down", a: "Three guards were shot dead at the ford.", b: "Five young guards were cut down at the ford.", want: []string{"number"}},
		{name: "trees cut down", a: "Three guards were shot dead at the ford.", b: "Five oaks were cut down at the ford."},
		{name: "guards of a border", a: "Three border guards were shot dead at the ford.", b: "Five border guards were killed at the ford.", want: []string{"number"}},
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

func TestLeftHomes(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "driven out", a: "About 2,400 people were moved out of their homes as the Lenn rose.", b: "The Lenn drove some 3,100 residents from their homes.", want: []string{"number"}},
		{name: "as many", a: "About 2,400 people were moved out of their homes as the Lenn rose.", b: "The Lenn drove some 2,400 residents from their homes."},
		{name: "who went back", a: "About 2,400 people were moved out of their homes as the Lenn rose.", b: "Some 900 people were allowed back to their homes when the Lenn fell."},
	}, bare)
}

func TestPricedSums(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a fine", a: "The commission fined Orlan Bank 90 million euros.", b: "Orlan Bank must pay a penalty of 120 million euros, the commission ruled.", want: []string{"number"}},
		{name: "a fine that may come", a: "The commission fined Orlan Bank 90 million euros.", b: "Orlan Bank could be fined up to 120 million euros, analysts say.", want: []string{"certainty minor"}},
		{name: "damages", a: "The commission fined Orlan Bank 90 million euros.", b: "Orlan Bank must pay 120 million euros in damages to savers."},
		{name: "a takeover", a: "The deal values the brewer Tolk at 4.2 billion euros, a person who knows of it said.", b: "Halden is to buy Tolk for 3.6 billion euros.", want: []string{"number"}},
		{name: "the same price", a: "The deal values the brewer Tolk at 4.2 billion euros.", b: "Halden is to buy Tolk for about 4.2 billion euros."},
		{name: "with debt", a: "The deal values the brewer Tolk at 4.2 billion euros with its debt.", b: "Halden is to buy Tolk for 3.6 billion euros."},
		{name: "an earlier bid", a: "The deal values the brewer Tolk at 4.2 billion euros.", b: "An earlier bid of 3.6 billion euros for Tolk failed."},
		{name: "the worth of a haul", a: "The gang stole jewels worth 8 million francs from the Rosti gallery.", b: "The robbers got away with jewels valued at 11 million francs, the Rosti gallery said.", want: []string{"number"}},
		{name: "the worth of other things", a: "The gang stole jewels worth 8 million francs from the Rosti gallery.", b: "The Rosti gallery has paintings worth 11 million francs."},
	}, bare)
}

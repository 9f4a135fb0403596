package verdicts_test

import "testing"

func TestTurnedRound(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "we and they", a: "“We asked them to leave the harbour by noon,” the officer said.",
			b: "“They asked us to leave the harbour by noon,” the officer said.", want: []string{"quotation"},
		},
		{
			name: "an adverb between, and more in front", a: "“It was late, and she had repeatedly warned me about the ice,” Mr. Lund said.",
			b: "“I had repeatedly warned her about the ice,” Mr. Lund said.", want: []string{"quotation"},
		},
		{
			name: "of another whom it was done to", a: "“We asked them to leave the harbour by noon,” the officer said.",
			b: "“We asked him to leave the harbour by noon,” the officer said.", want: []string{"quotation minor"},
		},
		{
			name: "marked by the reporter", a: "“We asked them to leave the harbour by noon,” the officer said.",
			b: "“[They] asked [us] to leave the harbour by noon,” the officer said.", want: []string{"quotation minor"},
		},
		{
			name: "the two of whom it is told", a: "“We outplayed them from the first minute to the last,” the Marden captain said.",
			b: "“They outplayed us from the first minute to the last,” the Lenne coach said.", want: []string{"attribution attribution", "quotation minor"},
		},
	}, single)
}

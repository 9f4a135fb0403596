package verdicts_test

import "testing"

func TestPossibleCauses(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "a possible cause, set off", a: "A heater that stood behind the curtain was a possible cause, the fire chief said.",
			b: "The blaze was set off by a heater, according to the fire brigade.", want: []string{"certainty"},
		},
		{
			name: "among several", a: "Inspectors listed a worn cable, a lightning strike and sabotage as possible causes of the crash.",
			b: "The crash was caused by a worn cable, inspectors said.", want: []string{"certainty"},
		},
		{
			name: "told behind it", a: "A potential cause of the blast was a corroded valve, the company said.",
			b: "The blast was triggered by a corroded valve, the company said.", want: []string{"certainty"},
		},
		{
			name: "ruled out", a: "The police no longer regard a candle as a possible cause of the fire.",
			b: "The fire in the chapel was caused by a candle.",
		},
		{
			name: "another thing", a: "A worn cable was a possible cause of the fall.",
			b: "The fall was caused by a gust of wind.",
		},
		{
			name: "what it caused is the cause of another", a: "A candle was a possible cause of the fire.",
			b: "The power cut was caused by the fire.",
		},
		{
			name: "of something else", a: "Heavy rain was a possible cause of the landslide.",
			b: "The delay of the race was caused by heavy rain.",
		},
	}, single)
}

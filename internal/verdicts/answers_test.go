package verdicts_test

import "testing"

func TestAnswers(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "how many", a: "The ministry would not say how many soldiers had been hurt.", b: "The ministry said 12 soldiers had been hurt.", want: []string{"polarity"}},
		{
			name: "when", a: "The rail inspectorate would not say when the line had been reopened.",
			b: "The rail inspectorate confirmed yesterday that the line was opened again on Monday.", want: []string{"polarity"},
		},
		{name: "whether", a: "The commissioner did not want to say whether he had given a warning.", b: "A warning had been shouted beforehand, the commissioner said.", want: []string{"polarity"}},
		{name: "whether something else", a: "The commissioner did not want to say whether he had given a warning.", b: "A shot had been fired beforehand, the commissioner said."},
		{name: "by another", a: "The ministry would not say how many soldiers had been hurt.", b: "The opposition said 12 soldiers had been hurt."},
		{name: "of something else", a: "The ministry would not say when the bridge would open.", b: "The ministry said the tests on the bridge ended on Monday."},
		{name: "not said by either", a: "The ministry would not say how many soldiers had been hurt.", b: "The ministry declined to say how many of the 90 soldiers had been hurt."},
	}, single)
}

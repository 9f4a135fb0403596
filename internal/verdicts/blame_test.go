package verdicts_test

import "testing"

func TestBlame(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "without admitting it", a: "Kerrel admitted liability for the leak at its works.",
			b: "Kerrel settled the claims over the leak without admitting liability.", want: []string{"polarity"},
		},
		{
			name: "in other words", a: "Kerrel accepted blame for the spill, its chairman said.",
			b: "Kerrel denied any wrongdoing over the spill.", want: []string{"polarity"},
		},
		{
			name: "conceded none", a: "Norrail admitted wrongdoing under the pact, which brings riders up to 50 euros each.",
			b: "Norrail concedes no liability.", want: []string{"polarity"},
		},
		{name: "denied in two ways", a: "Kerrel admitted no wrongdoing in the settlement.", b: "Kerrel denies wrongdoing in the case of the spill."},
		{name: "by two", a: "Kerrel admitted liability for the leak.", b: "Norrail did not admit liability for the crash."},
		{name: "for two things", a: "Kerrel admitted liability for the leak.", b: "Kerrel did not admit liability for the deaths at Lenne."},
	}, single)
}

func TestWhatSomebodyIsMade(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "named one", a: "Police said Peter Lang was not a suspect in the murder of the jeweller.",
			b: "Detectives have named Lang a suspect in the murder.", want: []string{"polarity"},
		},
		{
			name: "made one, by a pronoun", a: "The State Prosecutor said that Lang was not a suspect, or accused, in the case.",
			b: "The State Prosecutor said on the same evening that it had made him a suspect, which gives him the right to silence.", want: []string{"polarity"},
		},
		{name: "another of the family", a: "Peter Lang is not a suspect in the arson in Lenne.", b: "Police named his brother Jan a suspect in the arson in Lenne."},
		{name: "somebody else", a: "Anna Roth is not a candidate for mayor.", b: "Peter Lang was named a candidate for mayor."},
	}, single)
}

func TestStancesOnDenials(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "that it did not sound, that it failed", a: "The city council confirmed that the alarm in the tunnel had not sounded.",
			b: "The city council denied that the alarm in the tunnel had failed.", want: []string{"polarity"},
		},
		{
			name: "told behind", a: "A bell put up to warn the village did not ring, the Lenne town council confirmed.",
			b: "But the Lenne council denied that its bell had failed in the night, and urged people to keep calm.", want: []string{"polarity"},
		},
		{
			name: "that it did not sound, that it worked", a: "The city council confirmed that the alarm in the tunnel had not sounded.",
			b: "The city council denied that the alarm in the tunnel had worked.",
		},
	}, single)
}

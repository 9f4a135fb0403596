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
		{name: "a part in it, and all accusations", a: "Kerrel acknowledged its part in the cartel.", b: "Kerrel disputes every one of the accusations.", want: []string{"polarity"}},
		{name: "a part that may be", a: "Kerrel acknowledged that a part in the cartel is possible.", b: "Kerrel disputes every one of the accusations."},
		{name: "a fine disputed", a: "Kerrel admitted wrongdoing.", b: "Kerrel disputes the fine."},
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

// What the other side says in words of its own is no report that one side denies.
func TestBothSidesDeny(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "an invention", a: "The coast guard rejected the accusation that its vessel had towed a dinghy with 31 migrants.", b: "According to the coast guard, the story of the dinghy with 31 migrants that its vessel towed is an invention."},
		{name: "cleared", a: "The tribunal found the charge of misconduct against Joanne Pell unproven after a hearing with fourteen colleagues.", b: "Joanne Pell was cleared of misconduct by the tribunal after a hearing with fourteen colleagues."},
		{name: "a report withdrawn", a: "The newspaper retracted its report that the president had suffered a stroke.", b: "The newspaper withdrew its report that the president had suffered a stroke."},
		{name: "asked", a: "“I did not ask for the programme to be pulled, and I did not mention the fee,” Ms Lind said.", b: "Asked if the programme had been pulled for the fee, Ms Lind would not say.", want: []string{"quotation minor attribution"}},
		{name: "told as so", a: "The coast guard rejected the accusation that its vessel had towed a dinghy with 31 migrants.", b: "A coast guard vessel towed a dinghy with 31 migrants.", want: []string{"polarity"}},
	}, attributed)
}

// Sentences that were told to contradict each other and do not.
func TestNoContradictions(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "one day of several", a: "Four Tolvian soldiers were killed by shellfire on 21 August alone, the army said.", b: "Eleven Tolvian soldiers were killed by shellfire, the army said."},
		{name: "the whole country and its capital", a: "Police made 112 arrests in the Valmeran capital overnight.", b: "A human rights group had counted 140 arrests in the whole country overnight."},
		{name: "guilty of one count and cleared of another", a: "A jury found Daniel Keller guilty of murder for poisoning his partner but cleared him of the graver charge.", b: "A jury convicted Daniel Keller of murder for poisoning his partner."},
		{name: "guilty, with three words between", a: "A jury found pharmacist Daniel Keller guilty of murder for poisoning his partner but cleared him of the graver charge.", b: "A jury convicted Daniel Keller of murder for poisoning his partner."},
		{name: "begun and broken off", a: "A check of the disputed ballots was begun on Tuesday morning in the Hall of Sports and broken off after four hours.", b: "Maric explained why the examination of the ballots in the Hall of Sports had been ended on Tuesday after about four hours."},
		{name: "gone and going", a: "With the 18 beds gone, patients have to be driven 60 kilometres.", b: "“I will go.”"},
		{name: "a vote put off", a: "The mission would leave by June; the vote of the Security Council has been put off.", b: "The mission would leave by June under a text on which the Security Council has yet to vote."},
		{name: "disputed territory", a: "The ambassador defended the right to drill for gas in the disputed block off Lenne.", b: "The ambassador said there was every right to drill for gas in the block off Lenne."},
		{name: "a licence lost and withdrawn", a: "The ministry withdrew the licence of the operator, Cruz del Misti, after the crash.", b: "The operator, Cruz del Misti, has lost its licence after the crash."},
	}, attributed)
}

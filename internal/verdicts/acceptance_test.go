package verdicts_test

import "testing"

func TestTakenForTrue(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "accepted, and not believed", a: "The arbitrators accepted that the drug in her body came in all likelihood from the iron capsules.", b: "The arbitrators did not believe that the capsules were the source.", want: []string{"polarity"}},
		{name: "found, and not convinced", a: "The panel found that the driver was asleep.", b: "The panel was not convinced that the driver was asleep.", want: []string{"polarity"}},
		{name: "a claim dismissed", a: "The judge dismissed the claim that the letter was forged.", b: "The judge accepted that the letter had been forged.", want: []string{"polarity"}},
		{name: "by two", a: "The panel found that the driver was asleep.", b: "The union was not convinced that the driver was asleep."},
		{name: "on two things", a: "The court accepted that the witness was ill.", b: "The court did not believe that the capsules were the source."},
		{name: "a plan is no claim", a: "The government rejected the plan.", b: "The government found that the plan was too costly."},
	})
}

func TestOutcomesOfMoreKinds(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "suspended, and dismissed", a: "The bank suspended the translator on Wednesday.", b: "The bank dismissed the translator on Wednesday.", want: []string{"polarity"}},
		{name: "suspended, and revoked", a: "The ministry suspended the permits of six launches.", b: "The ministry revoked the permits of six launches.", want: []string{"polarity"}},
		{name: "open again, and closed", a: "The Vell bridge reopened on Monday.", b: "The Vell bridge remains closed.", want: []string{"polarity"}},
		{name: "what stays at home on full pay", a: "Weber has been suspended on full pay.", b: "Weber stays at home on full pay."},
	})
}

func TestFreeOfConditions(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "no strings attached", a: "They ordered the council to restore the licence within 15 days, on condition that Meridian first publishes a correction.", b: "Meridian is to have its licence restored within 15 days, with no strings attached.", want: []string{"condition"}},
		{name: "unconditionally", a: "The ban is lifted on condition that the firm pays.", b: "The ban is lifted unconditionally.", want: []string{"condition"}},
		{name: "a demand", a: "Lanz said that he was willing to put the tariff clause on hold, provided that the roadblocks were lifted first.", b: "Lift the roadblocks and I will put the tariff clause on hold."},
		{name: "something else without conditions", a: "The ban is lifted on condition that the firm pays.", b: "The rebels laid down their arms unconditionally."},
	})
}

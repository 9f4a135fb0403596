package verdicts_test

import "testing"

func TestHeadlineDenials(t *testing.T) {
	headline := attributed
	runRowsOf(t, []differenceRow{
		{name: "another word for it", a: "A tropical spider burrowed under a man's skin", b: "Spider under man's skin: experts debunk claims", want: []string{"polarity"}},
		{name: "wrongly", a: "Teacher in Lenne shown in tape", b: "Woman from Lenne wrongly called teacher in tape", want: []string{"polarity"}},
		{name: "not among", a: "Mass grave found in Lenne holds bodies of missing students", b: "Lenne Says Students Not Among Dead in Mass Grave", want: []string{"polarity"}},
		{name: "no", a: "Singer Anna Roth is buried in Lenne", b: "No, Anna Roth is on tour, not buried in Lenne", want: []string{"polarity"}},
		{name: "something besides", a: "Anna Roth broke both of her ankles", b: "Anna Roth not missing, just having ankle surgery"},
		{name: "of something else", a: "Anna Roth wins the cup", b: "Experts debunk claims about a spider"},
	}, headline)
}

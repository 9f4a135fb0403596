package verdicts_test

import "testing"

func TestRulings(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "cleared and guilty", a: "The head of security was cleared of manslaughter because the court was not persuaded that she had known of the locked doors.", b: "The security chief was also found guilty and was given a suspended sentence for locking the doors.", want: []string{"polarity"}},
		{name: "acquitted and convicted", a: "Lena Fisk, the club's treasurer, was acquitted of aiding the fraud.", b: "The club's treasurer, Lena Fisk, was convicted and fined 5,000 euros for helping with the fraud.", want: []string{"polarity"}},
		{name: "by the jury", a: "The jury cleared Tom Hale of causing the crash.", b: "Tom Hale was found guilty of causing the crash.", want: []string{"polarity"}},
		{name: "walked free", a: "The ship's engineer walked free after the judges found him not guilty.", b: "The ship's engineer was convicted along with the captain.", want: []string{"polarity"}},
		{name: "several counts", a: "Marta Cruz was acquitted on one count but convicted on two others.", b: "Marta Cruz was found guilty of two counts of fraud."},
		{name: "two people", a: "Marta Cruz was acquitted of the fraud at the bank in Lenne.", b: "Jon Cerny was found guilty of the fraud at the bank in Lenne."},
		{name: "on appeal", a: "Petrov was found guilty of fraud.", b: "Petrov was acquitted of fraud on appeal."},
		{name: "some of several", a: "Two of the five officers were acquitted.", b: "Three of the five officers were convicted."},
		{name: "another offence", a: "The jury cleared Tom Hale of conspiracy.", b: "Tom Hale was found guilty of theft."},
		{name: "what may be", a: "Hale could be acquitted of fraud.", b: "Hale was convicted of fraud."},
	}, single)
}

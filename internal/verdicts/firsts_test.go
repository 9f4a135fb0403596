package verdicts_test

import "testing"

func TestFirsts(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "the first complaint", a: "The first written complaint came in October 1999 from the mother of a rower.", b: "The club had its first complaint about the trainer in 2002, when a nurse told the board.", want: []string{"date"}},
		{name: "told in other words", a: "The first report of liver failure reached Norvane on 14 August.", b: "Norvane was first notified of a case on 19 September, eight days after the patient had died.", want: []string{"date"}},
		{name: "the first of something else", a: "The first complaint about the trainer came in October 1999.", b: "The club had its first inquiry into a complaint in 2002."},
		{name: "the same time, told less exactly", a: "The first complaint about the trainer came in October 1999.", b: "The club had its first complaint about the trainer in 1999."},
	}, attributed)
}

func TestDeadlines(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "until two times", a: "Dale Reeve, the firm's owner, said its offer would stand until 31 December.", b: "Its bid remains on the table until the end of January, Dale Reeve said.", want: []string{"date"}},
		{name: "two digits exchanged", a: "The court postponed the hearing until 12 May.", b: "The hearing was adjourned until 21 May.", want: []string{"date"}},
		{name: "by two people", a: "Dale Reeve, the firm's owner, said its offer would stand until 31 December.", b: "Its bid remains on the table until the end of January, Eva Holt said."},
		{name: "of two things", a: "Dale Reeve said the offer would stand until 31 December.", b: "The ferry will run until the end of January, Dale Reeve said."},
		{name: "one in the other", a: "Dale Reeve said the offer would stand until 31 January.", b: "The bid remains on the table until the end of January, Dale Reeve said."},
	}, attributed)
}

func TestSpansOfSums(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "three years and one", a: "The retailer said profits had been overstated by £84 million over three financial years.", b: "A probe had found that the retailer's profits in the year to January had been overstated by £84 million.", want: []string{"number"}},
		{name: "a year and ten", a: "The plan will cost the council $12 million a year.", b: "The plan will cost the council $12 million over ten years.", want: []string{"number"}},
		{name: "the same in other words", a: "The plan will cost the council $12 million over a decade.", b: "The plan will cost the council $12 million over ten years."},
		{name: "told on one side only", a: "The plan will cost the council $12 million.", b: "The plan will cost the council $12 million over ten years."},
		{name: "two sums", a: "The plan will cost the council $12 million a year.", b: "The plan will cost the council $120 million over ten years."},
	}, attributed)
}

func TestRequests(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "asked for and done", a: "The minister said he had asked parliament to approve the call-up of 6,000 reservists.", b: "Norvia has called up 6,000 reservists, who are to strengthen the border posts.", want: []string{"certainty"}},
		{name: "another number", a: "The minister said he had asked parliament to approve the call-up of 6,000 reservists.", b: "Norvia has called up 900 sailors, who are to strengthen the navy."},
		{name: "asked for on both sides", a: "The group called for the release of the 12 sailors.", b: "The group demanded that the 12 sailors be released."},
		{name: "done on both sides", a: "The release of the 12 sailors was met with joy.", b: "Norvia released the 12 sailors."},
	}, attributed)
}

func TestReplies(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a yes left out", a: "Asked by the radio whether she had noticed any warning signs, she said: “My staff told me that the price was low, yes.”", b: "Asked by the radio whether she had noticed any warning signs, she said: “I did not know that anyone was paid.”", want: []string{"omission"}},
		{name: "another question", a: "Asked by the radio whether she had noticed any warning signs, she said: “My staff told me that the price was low, yes.”", b: "Asked by the radio whether she would resign, she said: “I did not know that anyone was paid.”"},
		{name: "the same answer", a: "Asked whether she had noticed any warning signs, she said: “Yes, my staff told me.”", b: "Asked whether she had noticed any warning signs, she said: “Yes, of course.”"},
	}, attributed)
}

func TestCounts(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "one of three counts", a: "Feld was convicted of bribery and abuse of office but acquitted of a third charge, money laundering.", b: "The judges found Feld guilty on all three counts, bribery, abuse of office and money laundering.", want: []string{"polarity"}},
		{name: "of other counts", a: "Feld was convicted of bribery and abuse of office but acquitted of money laundering.", b: "The judges found Feld guilty of bribery and abuse of office."},
		{name: "of two people", a: "Feld was convicted of bribery but acquitted of money laundering.", b: "The judges found Holm guilty of bribery and money laundering."},
	}, attributed)
}

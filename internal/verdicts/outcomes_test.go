package verdicts_test

import "testing"

func TestOutcomes(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "gave himself up and was taken", a: "The suspect surrendered to police on Sunday evening.", b: "The suspect was captured by special forces on Sunday evening.", want: []string{"polarity"}},
		{name: "recalled and expelled", a: "Ambassador Lena Krol was recalled for consultations.", b: "Ambassador Lena Krol was expelled from the country.", want: []string{"polarity"}},
		{name: "cancelled and put off", a: "The king's visit has been cancelled.", b: "The king's visit has been put off until the autumn.", want: []string{"polarity"}},
		{name: "for and neither", a: "The senator voted for the bill.", b: "The senator abstained in the vote on the bill.", want: []string{"polarity"}},
		{name: "shot down and landed", a: "The missile was shot down over the sea.", b: "The missile landed in a field near the capital.", want: []string{"polarity"}},
		{name: "where he died", a: "Roth, 54, was shot in the chest and died at the scene.", b: "Roth, 54, died of his wounds in hospital hours later.", want: []string{"polarity"}},
		{name: "by whose hand", a: "The attacker was killed by police.", b: "The attacker shot himself when police arrived.", want: []string{"polarity"}},
		{name: "a request under two names", a: "A court in Lenne granted their request to seize the records of the company.", b: "The judge in Lenne turned down the prosecution's bid to seize records from the railway.", want: []string{"polarity"}},
		{name: "agreed to and rejected", a: "Norvia rejected Sarka's request for a visit.", b: "Norvia agreed to Sarka's request for a visit.", want: []string{"polarity"}},
		{name: "turned down and said yes to", a: "The board of Arkwell turned down the offer of 12 million euros on Monday.", b: "On Monday the board of Arkwell said yes to an offer of 12 million euros.", want: []string{"polarity"}},
		{name: "agreed to do it", a: "Norvia rejected the request for a visit.", b: "Norvia agreed to meet the envoy who made the request."},
		{name: "two requests", a: "A court in Lenne granted his application for a stay.", b: "A court in Lenne refused the union's motion for an inquiry."},
		{name: "of two", a: "The driver surrendered to police.", b: "The guard was captured by special forces."},
		{name: "some of many", a: "Two of the rebels surrendered.", b: "Three of the rebels were captured."},
		{name: "what may be", a: "The suspect may surrender.", b: "The suspect was captured by special forces."},
	}, attributed)
}

func TestAwareness(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "not aware and had read", a: "A spokeswoman said the minister was not aware of the letter.", b: "The minister had read the letter in March, a spokeswoman said.", want: []string{"polarity"}},
		{name: "another thing", a: "A spokeswoman said the minister was not aware of the letter.", b: "The minister had read the report in March, a spokeswoman said."},
		{name: "at the beginning", a: "Not aware of the letter, he left.", b: "He had read the report in March."},
		{name: "another person", a: "A spokeswoman said the minister was not aware of the letter.", b: "The mayor had read the letter in March."},
	}, attributed)
}

func TestIntentions(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "about to and no intention", a: "The king is to abdicate in favour of his son.", b: "The king said he had no intention of abdicating.", want: []string{"polarity"}},
		{name: "of another deed", a: "The king is to travel to Geneva.", b: "The king said he had no intention of abdicating."},
	}, attributed)
}

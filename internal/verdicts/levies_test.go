package verdicts_test

import "testing"

// TestLevies takes rates of a levy that reports tell in many words.
func TestLevies(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "two rates", a: "Norvia has put a 15 percent duty on Selmish timber and paper.", b: "At 45 percent, the levy would be the highest on Selmish paper and timber for a generation.", want: []string{"number"}},
		{name: "a rate behind the noun", a: "Norvia put a tariff of 15 percent on Selmish timber and paper.", b: "Norvia raised the tariff on timber and paper from Selmia to 45 percent.", want: []string{"number"}},
		{name: "one rate", a: "Norvia has put a 15 percent duty on Selmish timber and paper.", b: "At 15 percent, the levy is the highest on Selmish paper and timber."},
		{name: "two goods", a: "Norvia has put a 15 percent duty on timber from Selmish mills.", b: "Drinkers were told by Norvia that a duty of 45 percent on wine from Selmish mills was coming."},
		{name: "some goods and all", a: "Norvia has put a 15 percent duty on Selmish goods of many kinds.", b: "Selmish mills of many kinds now pay Norvia a 45 percent duty on Selmish timber."},
		{name: "two countries", a: "Norvia has put a 15 percent duty on timber and paper from Selmia.", b: "Shops in Ostia were told on Friday of a 45 percent duty on timber and paper."},
		{name: "what was threatened", a: "Norvia threatened a 45 percent duty on Selmish timber and paper.", b: "Norvia has put a 15 percent duty on Selmish timber and paper."},
		{name: "what it was", a: "The previous duty on Selmish timber and paper was a duty of 5 percent.", b: "Norvia has put a 15 percent duty on Selmish timber and paper."},
	}, bare)
}

// TestHits takes how many shots are told to have hit somebody.
func TestHits(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "wounds and times", a: "The autopsy found two gunshot wounds, both of them in the back.", b: "Brandt was struck four times on the steps of the bank."},
		{name: "wounds of one", a: "The autopsy found two gunshot wounds in the back.", b: "Brandt was struck four times on the steps of the bank.", want: []string{"number"}},
		{name: "bullets", a: "Four bullets hit him as he ran.", b: "Brandt was shot six times on the steps of the bank.", want: []string{"number"}},
		{name: "as many", a: "Four bullets hit him as he ran.", b: "Brandt was shot four times on the steps of the bank."},
		{name: "shots that were fired", a: "The guard fired six times.", b: "Brandt was struck four times on the steps of the bank."},
		{name: "two who were hit", a: "Brandt was shot six times.", b: "Anna Kohl was shot twice, and four bullets hit her car."},
		{name: "no shots", a: "The ship was struck four times by lightning.", b: "The doctors found six bruises on his arm."},
	}, bare)
}

// TestExchangedDigits takes counts of one thing of which one is the other with two digits exchanged.
func TestExchangedDigits(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "lodgers", a: "Most of its 318 lodgers slept on the upper floors.", b: "The owner said that 381 lodgers had been entered in her books.", want: []string{"number"}},
		{name: "any other number", a: "Most of its 318 lodgers slept on the upper floors.", b: "The owner said that 264 lodgers had been entered in her books."},
		{name: "two digits", a: "Most of its 18 lodgers slept on the upper floors.", b: "The owner said that 81 lodgers had been entered in her books."},
		{name: "about", a: "Most of its 318 lodgers slept on the upper floors.", b: "About 381 lodgers had been entered in her books."},
	}, bare)
}

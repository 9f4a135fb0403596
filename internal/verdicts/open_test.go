package verdicts_test

import "testing"

// What is left open, supposed or put right asserts nothing that could be denied.
func TestNothingIsToldOfWhatIsOpen(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "remains uncertain", a: "There are no signs of a withdrawal from the border.", b: "Whether these talks will lead to a withdrawal from the border remains uncertain."},
		{name: "under whether", a: "The minister did not resign over the report.", b: "The party will decide whether the minister resigned over the report."},
		{name: "false, or not", a: "Whether the magazine heard incorrectly or the studio waits, the director leaves.", b: "The magazine heard that the director leaves the studio."},
		{name: "a department does not depart", a: "Smoke came from the church as firefighters of the fire department arrived.", b: "Smoke came from the church, the fire department's firefighters said."},
		{name: "asserted", a: "The minister did not resign over the report.", b: "The minister resigned over the report.", want: []string{"polarity"}},
		{name: "supposed", a: "The owner had insured the damaged shops in the centre.", b: "If they had come, we would not have damaged shops in the centre."},
		{name: "not enough for it", a: "A wave is not expected in the gulf.", b: "The gulf is not deep enough so that we can expect a wave."},
		{name: "not until", a: "The service should be restored to normal by May.", b: "The service may not be restored to normal till May."},
		{name: "put right", a: "The source was probably several people.", b: "The source was not one person, but probably several people."},
		{name: "denied in both ways", a: "No gun has been recovered.", b: "The gun has not been recovered."},
		{name: "a place one was not at", a: "Roth was not at the church at the time of the fire.", b: "Roth stopped by the church after the fire."},
		{name: "denied something", a: "The defense was denied a witness in the penalty phase of the trial.", b: "The defense will call a witness in the penalty phase of the trial."},
		{name: "a bound", a: "The treaty should limit fishing in the lake to 40 boats.", b: "Under the treaty there should be no more than 40 boats fishing in the lake.", want: []string{"number minor"}},
		{name: "none of a kind", a: "The ship was sailing without a valid flag, the minister said.", b: "The ship has sailed under four flags since 2022, the minister said."},
		{name: "a negation of something else", a: "The prosecutor's office in Split has opened a preliminary inquiry.", b: "The prosecutor's office in Split has not named any suspects in the preliminary inquiry it has opened."},
		{name: "to neither, not to either", a: "The minister said the government had spoken to neither bank.", b: "The minister said the government had not spoken to either bank."},
		{name: "to neither, to both", a: "The minister said the government had spoken to neither bank.", b: "The minister said the government had spoken to both banks.", want: []string{"polarity"}},
		{name: "none made", a: "Two men were questioned but no arrests had been made in Pasto, the colonel said.", b: "The colonel said that police in Pasto had arrested two men.", want: []string{"polarity"}},
		{name: "denied, and declined to say", a: "Marcela Obando denied that any warning had been received.", b: "Marcela Obando declined to say whether a warning had been received.", want: []string{"polarity"}},
		{name: "could not be, not possible to be", a: "The figure could not be independently verified.", b: "It was not possible to verify the figure independently."},
		{name: "confirmed, and could not be", a: "The ministry verified the figure independently.", b: "It was not possible to verify the figure independently.", want: []string{"polarity"}},
		{name: "ended, and failed to end something", a: "The talks in Windsor ended without a deal.", b: "The talks in Windsor failed to end the strike."},
		{name: "ended, and did not", a: "The strike in Windsor did not end on Friday.", b: "The strike in Windsor ended on Friday.", want: []string{"polarity"}},
		{name: "a state that lasted", a: "The bridge over the Lenne was closed on Tuesday.", b: "The bridge over the Lenne remained closed on Wednesday."},
		{name: "two days", a: "The bridge over the Lenne was closed on Tuesday.", b: "The bridge over the Lenne was closed on Wednesday.", want: []string{"date"}},
		{name: "a name in capitals", a: "McDermott became Creighton's top scorer.", b: "McDermott became CU's top scorer."},
		{name: "the condition in other words", a: "If Roth appeals the ruling, it would stop the process and could take months.", b: "The appeal would stop the process and could take months."},
	})
}

// Other counts of one noun are no difference.
func TestFiguresOfOneKind(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "a part of them", a: "Roth completed 29 of 34 passes in the game.", b: "Roth completed his first 17 passes in the game."},
		{name: "the whole", a: "Roth missed 10 games of the season.", b: "Roth missed ten of the team's 16 games of the season."},
		{name: "another kind", a: "Smith had 404 rushing yards in the season.", b: "Smith had 258 receiving yards in the season."},
		{name: "the same kind", a: "Smith had 404 rushing yards in the season.", b: "Smith had 258 rushing yards in the season.", want: []string{"number"}},
		{name: "far apart in another matter", a: "Roth now has 2,301 career points for the club.", b: "Roth finished the game with 20 points for the club."},
		{name: "a deal and a history", a: "It is the biggest offer in the seven-year history of the club.", b: "The club made the biggest offer, an eight-year deal."},
		{name: "for two players", a: "The club agreed on a five-year contract for Ann Roth.", b: "The club agreed on a ten-year contract for Eva Lind."},
		{name: "two deals", a: "The club offered Roth a seven-year deal.", b: "The club offered Roth an eight-year deal.", want: []string{"number"}},
		{name: "to two places", a: "Sixty-five percent of traffic to India was down.", b: "Fifty percent of traffic to Egypt was down."},
		{name: "decades are years", a: "Roth led the party for two decades.", b: "Roth led the party for 30 years.", want: []string{"number"}},
		{name: "area converted", a: "The 15,800-square-metre building houses shops.", b: "The 170,000-square-foot building houses shops.", want: []string{"number minor"}},
		{name: "magnitudes", a: "A magnitude 5.2 quake hit the island.", b: "An earthquake measuring 5.6 on the Richter scale hit the island.", want: []string{"number"}},
		{name: "age before the name", a: "Sixty-year-old Ann Smith is accused of murder.", b: "The chief said 61-year-old Ann Smith was arrested for murder.", want: []string{"number person"}},
	})
}

// Whom another outdid did not do it.
func TestPlansOfOthers(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "of others", a: "Lawmakers had been seeking to overturn the rule on species.", b: "Obama overturned the rule on species."},
		{name: "joined to a plan", a: "Roth promised to build a wall around the mine of Lenne.", b: "The promises of Roth to close the mine of Lenne and build a wall were met with cheers."},
		{name: "their own", a: "Obama had been seeking to overturn the rule on species.", b: "Obama overturned the rule on species.", want: []string{"certainty"}},
	})
}

// When it began or ended is compared with the period it took.
func TestPeriods(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "began in another month", a: "The crew began filming in January 1994.", b: "The crew filmed the series from September 1994 to August 1995.", want: []string{"date"}},
		{name: "began in that month", a: "The crew began filming on 12 September 1994.", b: "The crew filmed the series from September 1994 to August 1995."},
		{name: "ended in another year", a: "The filming of the series finished in August 1995.", b: "The series was filmed from September 1995 to August 1996.", want: []string{"date"}},
		{name: "born and graduated", a: "Ann Smith was born on 22 November 1968.", b: "Ann Smith, born 22 November 1948, graduated on 22 November 1968.", want: []string{"date"}},
		{name: "a noun's year", a: "The break-in eventually led to the 1974 resignation of the president.", b: "Roth was director in 1972 when the break-in led to the fall of the president."},
	})
}

// Two people may use like words; where hardly a word differs, one of the names may be wrong.
func TestQuotationsOfTwoPeople(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "like words", a: "“I fully support and endorse the plan,” Anna Roth said.", b: "“I strongly support the plan, I endorse the plan of the town,” Peter Lang said."},
		{name: "of one person", a: "“I fully support and endorse the plan,” Anna Roth said.", b: "“I strongly support and endorse the plan,” Anna Roth said.", want: []string{"quotation"}},
		{name: "the same words", a: "“I fully support and endorse the plan,” Anna Roth said.", b: "“I fully support and endorse the plan,” Peter Lang said.", want: []string{"attribution attribution"}},
	}, attributed)
}

// Another way into the same words changes nothing of them.
func TestQuotationsBegunOtherwise(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "light words for more", a: "He said: “The problem is you can’t say all you want in this house.”", b: "He said: “But you can’t say all you want in this house.”", want: []string{"quotation minor attribution"}},
		{name: "a negation among them", a: "He said: “I do not think that you can say all you want here.”", b: "He said: “But you can say all you want here.”", want: []string{"omission attribution"}},
		{name: "words of weight", a: "He said: “The mayor told you to leave this house now.”", b: "He said: “The guards told you to leave this house now.”", want: []string{"quotation attribution"}},
	})
}

// A long name in common does not make two quotations one utterance.
func TestQuotationsShareMoreThanAName(t *testing.T) {
	runRows(t, []differenceRow{
		{
			name: "a name", a: "He called it a “wholly inappropriate use of the Endangered Species Act.”",
			b: "“To deny it the protections of the Endangered Species Act is shameful,” he said.",
		},
	})
}

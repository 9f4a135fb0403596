package verdicts_test

import (
	"testing"

	"crosscheck/internal/fact"
)

// What reports of one event tell of two things, or in two ways, disputes nothing.
func TestTwoThingsOfOneEvent(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "seats of two parties", a: "Her group was down to 11 seats after the September election.", b: "The far-right party won seven seats in September, three more than in the previous Assembly."},
		{name: "seats of one party", a: "The party was down to 11 seats after the September election.", b: "The far-right party won seven seats in the September election.", want: []string{"number"}},
		{name: "what is under way", a: "Nine towers in the harbour area had been tested by Tuesday evening.", b: "Fourteen towers in the harbour area are being tested."},
		{name: "points of two players", a: "Vaughn finished with 16 points and nine rebounds.", b: "Earl Clark finished with 22 points and nine rebounds."},
		{name: "points of one player", a: "Clark finished with 16 points and nine rebounds.", b: "Earl Clark finished with 22 points and nine rebounds.", want: []string{"number"}},
		{name: "the age of one of the dead", a: "Among the dead is Ivo Moretti, a deckhand of 23, who handed out life jackets.", b: "21 dead as packed ship goes down in minutes."},
		{name: "a mother of so many", a: "Zurana Horton, a mother of 13, was shot.", b: "Zurana Horton, a mother of 12, was shot.", want: []string{"number"}},
		{name: "more of the dead", a: "But three more people died in the course of Wednesday morning in Brasna.", b: "A dozen people died in Brasna in the small hours of Wednesday."},
		{name: "nearly as many more", a: "But eight more people died in the course of Wednesday morning in Brasna.", b: "Ten people died in Brasna in the small hours of Wednesday."},
		{name: "more than so many", a: "More than 30 people died in Brasna on Wednesday.", b: "A dozen people died in Brasna on Wednesday.", want: []string{"number"}},
		{name: "some of a ship's crew", a: "Three of the cutter’s 26 sailors were hurt when the warship passed.", b: "The navy counted three injured sailors."},
		{name: "a crew of so many", a: "A crew of 23 died.", b: "A crew of 21 died.", want: []string{"number"}},
		{name: "thanked, and wanted to thank", a: "Police said they wanted to thank residents for their patience.", b: "Police have thanked residents for their patience."},
		{name: "to be found and brought", a: "He vowed that those responsible would be found and brought to justice.", b: "He vowed to bring those responsible to justice."},
		{name: "summoned for another day", a: "Late on Thursday the budget committee summoned the governor.", b: "The budget committee has summoned the governor for Wednesday."},
		{name: "summoned on another day", a: "Late on Thursday the budget committee summoned the governor.", b: "The budget committee summoned the governor on Wednesday.", want: []string{"date"}},
		{name: "days that follow each other", a: "Pruitt was found dead in her cabin on Lake Orrin on Nov. 17, 2023.", b: "Joanna Pruitt drove out to her cabin on Lake Orrin on Nov. 16, 2023, with a thermos."},
		{name: "of a year told before", a: "In December of that year the cabinet gave its approval.", b: "The cabinet gave its approval in December 2022."},
		{name: "a day of something else", a: "Shares in Kestrel lost 8 percent on Monday, the first day of trading since a fire in which twelve people died in the flames of the Aurelia hotel.", b: "Twelve people died on Sunday in the flames of the Aurelia hotel."},
		{name: "a question", a: "Where were you on Saturday when the governor came to the town hall?", b: "The governor came to the town hall on Monday."},
		{name: "two firms and two figures", a: "Ford Motor Company is cutting 30,000 posts by 2012.", b: "DaimlerChrysler is cutting 13,000 posts by 2012."},
		{name: "lost, and withdrawn", a: "The court ruled that the regulator broke the law when it withdrew the licence of TV Meridian.", b: "The court struck down the loss of the licence of TV Meridian."},
		{name: "not denied, whatever it is", a: "Dragan rejected the accusation in an interview.", b: "Dragan does not deny it.", want: []string{"polarity"}},
	})
	runRowsOf(t, []differenceRow{
		{name: "said twice", level: fact.Utterance, a: "“By the way, if she gets to pick, if she gets to pick her judges, nothing you can do, folks,” he said.", b: "“By the way, if she gets to pick her judges, nothing you can do, folks,” he said."},
	}, attributed)
}

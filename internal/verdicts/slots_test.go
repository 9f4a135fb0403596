package verdicts_test

import "testing"

func TestSlots(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a body", a: "The strike killed a Hamas commander.", b: "The strike killed a Hezbollah commander.", want: []string{"name"}},
		{name: "two countries", a: "The drone was launched from Yemen.", b: "The drone was launched from Iraq.", want: []string{"place"}},
		{name: "a house of a parliament", a: "The bill passed the Senate.", b: "The bill passed the House.", want: []string{"name"}},
		{name: "initials", a: "A weak outlook from General Electric Co. sent its shares down on Friday.", b: "A weak outlook from GE sent its shares down on Friday."},
		{name: "a plural without its apostrophe", a: "HP's shipments increased sharply in the second quarter.", b: "HPs shipments increased sharply in the second quarter."},
		{name: "one may lie in the other", a: "The mayor was arrested in Palermo on Friday morning.", b: "The mayor was arrested in Sicily on Friday morning.", want: []string{"place minor"}},
		{name: "first and last name", a: "The guitar was sold two weeks after George died in Los Angeles.", b: "The guitar was sold two weeks after Harrison died in Los Angeles.", want: []string{"name minor"}},
		{name: "one of a list", a: "Several cities compete: Miami, Atlanta, Panama City and Puebla.", b: "Several cities compete: Miami, Atlanta, Panama City and Trinidad."},
		{name: "two outlets", a: "The strike killed the commander, Reuters reported.", b: "The strike killed the commander, Haaretz reported."},
		{name: "to and from", a: "The plane was flying from Paris to Cairo.", b: "The plane was flying from Cairo to Paris.", want: []string{"place"}},
		{name: "to one place", a: "The bus was travelling to Lyon when it crashed.", b: "The bus was travelling from Lyon when it crashed.", want: []string{"place"}},
		{name: "from where somebody is", a: "A man from Lyon crashed his bus.", b: "A man crashed his bus on the way to Lyon."},
		{name: "who says to have done it", a: "The attack was claimed by Islamic State.", b: "The attack was claimed by the Revolutionary Army.", want: []string{"name"}},
		{name: "half of a person's name", a: "Robert Stern and Kristen Roth will star in the film.", b: "Robert Stern and Kristen Bell will star in the film.", want: []string{"name minor person"}},
		{name: "two of one family", a: "Robert Stern and Kristen Roth will star in the film.", b: "Robert Stern and Emma Roth will star in the film."},
		{name: "half of a name, in two sentences that tell other things", a: "Robert Stern and Kristen Roth will star in the film.", b: "The third part comes out next year with Robert Stern and Kristen Bell in the lead roles.", want: []string{"name minor person"}},
		{name: "an abbreviation", a: "Robert Stern died on Mount Cook on Friday.", b: "Robert Stern died on Mt Cook on Friday."},
		{name: "a name and its adjective", a: "Most of the engine parts will be made in Europe, the maker said.", b: "Most of the engine parts will be made in European works, the maker said."},
		{name: "a feast and its date", a: "The singer was found dead in her flat on New Year's night.", b: "The singer was found dead in her flat on Jan. 1."},
		{name: "nobody beside them", a: "Kristen Roth will star in the film this year.", b: "Kristen Bell will star in the film this year."},
	}, single)
}

func TestLimits(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "for a time", a: "He called for a temporary ban on immigration.", b: "He called for a ban on immigration.", want: []string{"condition minor"}},
		{name: "told as a verb", a: "He called for a temporary ban on immigration.", b: "He called on the country to ban immigration.", want: []string{"condition minor"}},
		{name: "since when", a: "It was the deadliest mass shooting in modern U.S. history.", b: "It was the deadliest mass shooting in U.S. history.", want: []string{"condition minor"}},
		{name: "one of several", a: "It was one of the deadliest attacks in the country's history.", b: "It was the deadliest attack in the country's history.", want: []string{"condition minor"}},
		{name: "one of several on both sides", a: "It was one of the deadliest attacks in the country's history.", b: "It was among the deadliest attacks in the country's history."},
		{name: "another limit", a: "The stores are mostly empty this week.", b: "The stores are virtually empty this week."},
		{name: "the same limit", a: "The court set a provisional trial date for the son.", b: "A provisional trial date was set for the son by the court."},
		{name: "in a sentence that tells much else", a: "Critics point to his recent call to ban all Muslim immigrants from the country.", b: "The front-runner's statements calling for a temporary ban on Muslim immigration make him a recruiter, she said.", want: []string{"condition minor"}},
		{name: "no longer", a: "He is a former employee of the company.", b: "He is an employee of the company.", want: []string{"condition minor"}},
		{name: "of something else", a: "The company released a temporary patch for the browser.", b: "The company will repair the browser with an update."},
	}, single)
}

func TestDayParts(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "morning and evening", a: "The blast occurred on Monday morning.", b: "The blast occurred on Monday evening.", want: []string{"date"}},
		{name: "early", a: "The suspect was arrested early Tuesday at his home.", b: "The suspect was arrested at his home on Tuesday afternoon.", want: []string{"date"}},
		{name: "late and night", a: "The blast occurred on Monday night.", b: "The blast occurred late Monday."},
		{name: "night and evening", a: "The blast occurred on Monday night.", b: "The blast occurred on Monday evening."},
		{name: "of the saying", a: "Officials said on Monday morning that the blast had killed two.", b: "Officials said on Monday evening that the blast had killed two."},
		{name: "of two days", a: "The blast occurred on Monday morning.", b: "The blast occurred on Tuesday evening.", want: []string{"date"}},
		{name: "both parts on one side", a: "The blast occurred on Monday morning and a second on Monday evening.", b: "The blast occurred on Monday evening."},
	}, single)
}

func TestOnlyConsidered(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "against what will be", a: "The president is considering sending troops to Syria.", b: "The president will send troops to Syria.", want: []string{"certainty"}},
		{name: "against what would be", a: "He said he would consider sending up to 30,000 troops to fight the militia.", b: "He said he would deploy up to 30,000 soldiers to fight the militia.", want: []string{"certainty"}},
		{name: "against a plan", a: "The company is weighing closing its plant in Ohio.", b: "The company plans to close its plant in Ohio.", want: []string{"certainty minor"}},
		{name: "against what was done", a: "The company is considering selling its plant in Ohio.", b: "The company sold its plant in Ohio.", want: []string{"certainty"}},
		{name: "two words for it", a: "The company is considering selling its plant in Ohio.", b: "The company is mulling selling its plant in Ohio."},
	}, single)
}

package verdicts_test

import "testing"

func TestOfficesOfTwoDomains(t *testing.T) {
	const material, minor = "title person", "title minor person"
	runRowsOf(t, []differenceRow{
		{name: "a minister and a chief of the forces", a: "Chile's interior minister, Pablo Rey, said the port was safe.", b: "Chile's army chief, Pablo Rey, said the port was safe.", want: []string{material}},
		{name: "a minister and a commander", a: "Defence Minister Pablo Rey said the port was safe.", b: "Pablo Rey, commander of the fleet, said the port was safe.", want: []string{material}},
		{name: "a general as commander", a: "General Pablo Rey said the port was safe.", b: "Pablo Rey, commander of the garrison, said the port was safe."},
		{name: "an adviser and a minister, with a rank between", a: "General Pablo Rey, the president's national security adviser, said the port was safe.", b: "The defence minister, General Pablo Rey, said the port was safe.", want: []string{material}},
		{name: "a health office and a minister", a: "Kenya's chief medical officer, Ruth Odera, said the wells were clean.", b: "Kenyan Health Minister Ruth Odera said the wells were clean.", want: []string{material}},
		{name: "a mayor and a police chief", a: "Mayor Ruth Odera said the wells were clean.", b: "The town's police chief, Ruth Odera, said the wells were clean.", want: []string{material}},
		{name: "a central bank and a ministry", a: "Ruth Odera, governor of the central bank, said rates would fall.", b: "The finance minister, Ruth Odera, said rates would fall.", want: []string{material}},
		{name: "a firm and a spokeswoman", a: "Spokeswoman Ruth Odera said the plant would close.", b: "The chief executive, Ruth Odera, said the plant would close.", want: []string{material}},
		{name: "a hospital and one of its units", a: "Ruth Odera, director of the Lenne hospital, said the wells were clean.", b: "Ruth Odera, head of its intensive care unit, said the wells were clean.", want: []string{material}},
		{name: "a unit of police", a: "Ruth Odera, head of the fraud unit, said the list was false.", b: "Ruth Odera, a police chief, said the list was false."},
		{name: "two words for one office", a: "Spymaster Ruth Odera said the list was false.", b: "The intelligence chief, Ruth Odera, said the list was false."},
		{name: "a chief and a commissioner", a: "Police Commissioner Ruth Odera said the list was false.", b: "The police chief, Ruth Odera, said the list was false."},
		{name: "a chief of a ministry, in the words of headlines", a: "Finance chief Ruth Odera said rates would fall.", b: "The finance minister, Ruth Odera, said rates would fall."},
		{name: "a commander of police", a: "Commander Ruth Odera said the list was false.", b: "The police chief, Ruth Odera, said the list was false."},
		{name: "a deputy with a ministry", a: "Deputy Prime Minister Ruth Odera said rates would fall.", b: "The finance minister, Ruth Odera, said rates would fall."},
		{name: "who may have both", a: "Senator Ruth Odera said rates would fall.", b: "Ruth Odera, the leader of the Civic Party, said rates would fall.", want: []string{minor}},
		{name: "a brigade and the police", a: "Fire chief Ruth Odera said the hall was safe.", b: "Ruth Odera, a police detective, said the hall was safe.", want: []string{material}},
		{name: "an institute and a ministry", a: "Ruth Odera, director of the Weather Institute, said the storm was weak.", b: "Environment Minister Ruth Odera said the storm was weak.", want: []string{material}},
		{name: "a director and a chief executive", a: "The clinic's director, Ruth Odera, said the wards were full.", b: "The chief executive, Ruth Odera, said the wards were full."},
		{name: "who has both", a: "Ruth Odera, the defence minister and army chief, was arrested on Friday.", b: "The army chief, Ruth Odera, was arrested on Friday."},
		{name: "an office of the past", a: "Former defence minister Ruth Odera was arrested on Friday.", b: "The army chief, Ruth Odera, was arrested on Friday."},
		{name: "who took an office", a: "The army chief, Ruth Odera, was appointed defence minister after the vote.", b: "The defence minister, Ruth Odera, spoke after the vote."},
		{name: "of two towns", a: "Derry's mayor, Ruth Odera, spoke after the vote.", b: "Belfast's police chief, Ruth Odera, spoke after the vote."},
		{name: "a shadow minister", a: "Shadow health minister Ruth Odera said the wells were clean.", b: "The chief medical officer, Ruth Odera, said the wells were clean."},
		{name: "a minister of a church", a: "The Baptist minister Ruth Odera said the wells were clean.", b: "The pastor Ruth Odera said the wells were clean."},
		{name: "a player who became coach", a: "A gifted player, Odera won the cup in 1998.", b: "In her first season as coach of the Harriers, Odera won the cup."},
		{name: "a coach of two teams", a: "Ruth Odera, the former coach of the Derry Harriers, was dismissed.", b: "Ruth Odera, coach, was dismissed."},
	}, attributed)
}

func TestTies(t *testing.T) {
	const told = "title person"
	runRowsOf(t, []differenceRow{
		{name: "an adviser", a: "The independent geologist Ruth Odera said the dam was safe.", b: "Ruth Odera, an adviser to Lenne Mining, said the dam was safe.", want: []string{told}},
		{name: "who advises it", a: "Ruth Odera, an independent expert, said the dam was safe.", b: "Ruth Odera, a geologist who advises Lenne Mining, said the dam was safe.", want: []string{told}},
		{name: "paid by it", a: "Ruth Odera, an independent expert, said the dam was safe.", b: "Ruth Odera, a geologist whose study was paid by the mine, said the dam was safe.", want: []string{told}},
		{name: "on its panel", a: "Independent engineer Ruth Odera said the dam was safe.", b: "Ruth Odera, who sits on Lenne Mining's advisory board, said the dam was safe.", want: []string{told}},
		{name: "a name before the office", a: "Independent engineer Ruth Odera said the dam was safe.", b: "Lenne Mining consultant Ruth Odera said the dam was safe.", want: []string{told}},
		{name: "an independent politician", a: "Independent senator Ruth Odera said the dam was safe.", b: "Ruth Odera, who advises Lenne Mining, said the dam was safe."},
		{name: "a tie denied", a: "Independent engineer Ruth Odera said the dam was safe.", b: "Ruth Odera, who was never a consultant to Lenne Mining, said the dam was safe."},
		{name: "another person's", a: "Independent engineer Ruth Odera said the dam was safe.", b: "Karl Lang, who advises Lenne Mining, said the dam was safe."},
		{name: "both told", a: "The engineer Ruth Odera, an adviser to Lenne Mining, is no independent expert.", b: "Ruth Odera, an adviser to Lenne Mining, said the dam was safe."},
	}, attributed)
}

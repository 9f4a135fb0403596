package verdicts_test

import "testing"

func TestNumbered(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "a category", a: "The storm made landfall as a Category 4 hurricane.", b: "The storm made landfall as a Category 3 hurricane.", want: []string{"number"}},
		{name: "a stage", a: "The senator has stage 2 cancer.", b: "The senator has stage 3 cancer.", want: []string{"number"}},
		{name: "an article", a: "Poland invoked Article 4 of the treaty.", b: "Poland invoked Article 5 of the treaty.", want: []string{"number"}},
		{name: "a flight", a: "Flight 447 left Lenne with a group of pilgrims on board.", b: "Flight 474 left Lenne with a group of pilgrims on board.", want: []string{"number"}},
		{name: "a flight with letters", a: "The pilgrims were on Flight QZ8501 to Lenne.", b: "The pilgrims were on Flight QZ8510 to Lenne.", want: []string{"number"}},
		{name: "a highway", a: "The truck overturned on Highway 101 on Sunday.", b: "The truck overturned on Highway 1 on Sunday.", want: []string{"number"}},
		{name: "a room, capital or not", a: "He died in Room 12 of the hotel.", b: "He died in room 21 of the hotel.", want: []string{"number"}},
		{name: "a model behind a name", a: "The Boeing 737 was carrying pilgrims when it crashed.", b: "The Boeing 777 was carrying pilgrims when it crashed.", want: []string{"number"}},
		{name: "a Roman number", a: "The vaccine is in Phase III trials.", b: "The vaccine is in phase 2 trials.", want: []string{"number"}},
		{name: "a calibre", a: "He pointed a .38-caliber revolver at the officers.", b: "He pointed a .357-caliber revolver at the officers.", want: []string{"number"}},
		{name: "a calibre with a blank", a: "He pointed a. 38 caliber revolver at the officers.", b: "He pointed a. 357 caliber revolver at the officers.", want: []string{"number"}},
		{name: "a calibre in millimetres", a: "He was shot in the street with a 9mm pistol.", b: "He was shot in the street with a .45-calibre pistol.", want: []string{"number"}},
		{name: "a century", a: "The ship was built in the 19th century.", b: "The ship was built in the 18th century.", want: []string{"number"}},
		{name: "a rank", a: "Lenne is the country's third-largest city.", b: "Lenne is the country's second-largest city.", want: []string{"number"}},
		{name: "a term", a: "He is serving his second term as governor.", b: "He is serving his third term as governor.", want: []string{"number"}},
		{name: "a place in a race", a: "Roth finished second in the race.", b: "Roth finished third in the race.", want: []string{"number"}},
		{name: "a flight of one airline", a: "Lang and Roth were aboard Lenne Airlines Flight 77, which hit the Lenne bridge.", b: "Both are named as hijackers who flew Lenne Airlines Flight 78 into the Lenne bridge.", want: []string{"number"}},
		{name: "quarters of one match", a: "A field goal by Roth tied the game at 13 late in the third quarter.", b: "Roth, the kicker, missed a field goal of 43 yards in the first quarter of the game."},
		{name: "a limit of age", a: "The ban applies to children under 16.", b: "The ban applies to children under 13.", want: []string{"number"}},
		{name: "with letters and without", a: "The pilgrims left Flight 447.", b: "The pilgrims left Flight AF447."},
		{name: "a Roman number and a word", a: "The vaccine is in Phase III trials.", b: "The vaccine is in phase three trials."},
		{name: "two flights", a: "The crash of Flight 447 was in 2009.", b: "The crash of Flight 370 is a mystery."},
		{name: "what changes on the way", a: "The storm became a Category 4 hurricane on Sunday.", b: "The storm hit the coast as a Category 3 on Monday."},
		{name: "both told", a: "The storm was a Category 4 hurricane before it weakened to Category 3.", b: "The storm made landfall as a Category 3 hurricane."},
		{name: "two phases", a: "Phase 1 of the plan begins in May.", b: "Phase 2 of the plan begins in June."},
		{name: "two articles of one charter", a: "Iran invoked Article 51 of the charter in a letter.", b: "The council met under Article 34 of the charter."},
		{name: "a verb is no class", a: "Roth took 11 rebounds and blocked six shots.", b: "Roth took 11 rebounds and blocked two shots.", want: []string{"number"}},
		{name: "one calibre", a: "He was shot with a .38-caliber revolver.", b: "He was shot with a .38 revolver."},
		{name: "about the same calibre", a: "He was shot with a 9mm pistol.", b: "He was shot with a .357-calibre pistol."},
		{name: "ranks in two regions", a: "It is the second-largest city in the state.", b: "It is the fifth-largest city in the Midwest."},
		{name: "victims in a row", a: "The first victim was a police officer.", b: "The second victim was a police officer."},
		{name: "two limits that are counts", a: "Over 300 people died.", b: "Over 400 people died.", want: []string{"number minor"}},
	})
}

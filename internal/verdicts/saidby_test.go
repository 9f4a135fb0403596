package verdicts_test

import "testing"

// Nearly the same, said by somebody else.
func TestSaidByOthers(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "one quotation under two names", a: "“We told them three times to stop their engines,” said Mads Thorup.", b: "“We told them three times to stop their engines,” said Rear Admiral Henrik Aagaard.", want: []string{"attribution attribution"}},
		{name: "one quotation by a name and an office", a: "“We told them three times to stop their engines,” said Mads Thorup.", b: "“We told them three times to stop their engines,” the minister said."},
		{name: "officials of two countries", a: "A senior Turkish official told Reuters that the kidnappers had dropped their demand for a ransom.", b: "A senior U.S. official told Reuters that the kidnappers had dropped their demand for a ransom.", want: []string{"attribution attribution"}},
		{name: "family and police", a: "The boy had been dead for two days when he was found in the well, his family said on Friday in the town of Lisk.", b: "The boy had been dead for two days when he was found in the well, police said on Friday in the town of Lisk.", want: []string{"attribution attribution"}},
		{name: "witnesses and a firm", a: "At least forty people were on the bridge when it gave way, witnesses said.", b: "At least forty people were on the bridge when it gave way, the railway company said.", want: []string{"attribution attribution"}},
		{name: "doctors and a club", a: "According to doctors, the goalkeeper will not play again before Easter.", b: "According to the club, the goalkeeper will not play again before Easter.", want: []string{"attribution attribution"}},
		{name: "a regulator and the opposition", a: "The regulator said the bank had hidden losses of two billion kronor from its shareholders.", b: "The opposition said the bank had hidden losses of two billion kronor from its shareholders.", want: []string{"attribution attribution"}},
		{name: "prosecutors and a neighbour", a: "Prosecutors said the two men had met eleven times in a flat above the bakery.", b: "A neighbour said the two men had met eleven times in a flat above the bakery.", want: []string{"attribution attribution"}},
		{name: "rebels and an army", a: "The rebels said the convoy had been hit by a drone near the crossroads at Ulm.", b: "The army said the convoy had been hit by a drone near the crossroads at Ulm.", want: []string{"attribution attribution"}},
		{name: "scientists and campaigners", a: "Scientists said the lake would be dry within ten years unless the canal was closed.", b: "Campaigners said the lake would be dry within ten years unless the canal was closed.", want: []string{"attribution attribution"}},
		{name: "armies of two countries", a: "The Kordian army said thirty of its men were killed in the attack on the fort at dawn.", b: "The Velish army said thirty of its men were killed in the attack on the fort at dawn.", want: []string{"attribution attribution"}},
		{name: "an inspector and a lawyer for the defence", a: "The knife was bought in March in a shop in Oldham, Detective Inspector Paula Venn told the court.", b: "The knife was bought in March in a shop in Oldham, defence lawyer Mark Osei told the court.", want: []string{"attribution attribution"}},
		{name: "two mayors", a: "The road will be closed until spring after the landslide, mayor Ines Kaul said.", b: "The road will be closed until spring after the landslide, mayor Bodo Renn said.", want: []string{"name", "attribution attribution"}},
		{name: "three officials and one", a: "Three officials said the minister had shouted at the ambassador and walked out of the room.", b: "One official said the minister had shouted at the ambassador and walked out of the room.", want: []string{"attribution attribution"}},
		{name: "one witness and several", a: "A single witness said the car had passed the lights at red with its headlamps off.", b: "Several witnesses said the car had passed the lights at red with its headlamps off.", want: []string{"attribution attribution"}},
		{name: "a union and an airline", a: "The pilots' union said the plane had been short of fuel since Lagos.", b: "The airline said the plane had been short of fuel since Lagos.", want: []string{"attribution attribution"}},
		{name: "parents and a teacher", a: "The teacher was never warned about the pupil's threats, parents told the inquiry.", b: "The teacher was never warned about the pupil's threats, the head teacher told the inquiry.", want: []string{"attribution attribution"}},
		{name: "a sergeant of the police", a: "The raft was made of oil drums, said Sergeant Lou Bright of Cape police, who dragged it ashore.", b: "The raft was made of oil drums, police at Cape said after dragging it ashore."},
		{name: "who leads the union", a: "The strike will go on until Sunday and may spread to the ports, the union said.", b: "The strike will go on until Sunday and may spread to the ports, said Tom Nagy, who leads the union."},
		{name: "a ministry and its spokesman", a: "The ministry said on Monday that the ferry had carried twice as many people as allowed.", b: "A spokesman said on Monday that the ferry had carried twice as many people as allowed."},
		{name: "officials and police", a: "Officials said on Monday that the ferry had carried twice as many people as allowed.", b: "Police said on Monday that the ferry had carried twice as many people as allowed."},
		{name: "doctors and a hospital", a: "The man was hit in the leg and will recover, doctors said.", b: "The man was hit in the leg and will recover, the hospital said."},
		{name: "an outlet and police", a: "The man was hit in the leg and will recover, Reuters reported.", b: "The man was hit in the leg and will recover, police said."},
		{name: "a firm and its lawyer", a: "The company's lawyer said the claim was baseless and would be fought to the end.", b: "The company said the claim was baseless and would be fought to the end."},
		{name: "investigators and prosecutors", a: "The fire began in a locker on the second deck, investigators said.", b: "The fire began in a locker on the second deck, prosecutors said."},
		{name: "relatives and a mother", a: "Relatives said the girl had never been to the lake before.", b: "Her mother said the girl had never been to the lake before."},
		{name: "an official and officials", a: "An official said the minister had shouted at the ambassador and walked out of the room.", b: "Officials said the minister had shouted at the ambassador and walked out of the room.", want: []string{"attribution minor attribution"}},
		{name: "an army and a ministry of defence", a: "The army said the convoy had been hit by a drone.", b: "The defence ministry said the convoy had been hit by a drone."},
		{name: "one of two who said it", a: "Police and the family said that the boy had been missing since Tuesday.", b: "Police said that the boy had been missing since Tuesday."},
		{name: "a pronoun", a: "He said the road would be closed until spring after the landslide.", b: "The mayor said the road would be closed until spring after the landslide."},
		{name: "a fire service and rescuers", a: "The fire service said all nine were rescued from the roof by helicopter.", b: "Rescuers said all nine were rescued from the roof by helicopter."},
		{name: "a coach and a club", a: "The coach said on Friday the striker would not be fit in time for the final.", b: "The club said on Friday the striker would not be fit in time for the final."},
		{name: "a name and an office", a: "Rhona Lee said the boiler had failed twice before in the same winter.", b: "The head teacher, Rhona Lee, said the boiler had failed twice before in the same winter."},
		{name: "a witness, by the police", a: "The witness told police that the van had no plates and drove off towards the harbour.", b: "Police said the van had no plates and drove off towards the harbour, citing a witness."},
		{name: "residents and neighbours", a: "Residents said the smell had come from the plant for weeks.", b: "Neighbours said the smell had come from the plant for weeks."},
		{name: "consulted by an outlet and by prosecutors", a: "Two experts consulted by Reuters found no signs of editing in three of the tapes.", b: "Two experts consulted by the prosecutors found no signs of editing in three of the tapes.", want: []string{"attribution attribution"}},
		{name: "commissioned by a firm and by a union", a: "A study commissioned by the union put the losses at two million euros a year.", b: "A study commissioned by the company put the losses at two million euros a year.", want: []string{"attribution attribution"}},
		{name: "hired by a family", a: "A pathologist hired by the family ruled out drowning.", b: "A pathologist hired by the police ruled out drowning.", want: []string{"attribution attribution"}},
		{name: "appointed by a ministry under its name", a: "An expert appointed by the ministry put the losses at two million euros.", b: "An expert appointed by Defra put the losses at two million euros."},
		{name: "paid by who else pays", a: "The survey, paid for by the family, took two years.", b: "The survey took two years; the family said it was paid by the police."},
	}, attributed)
}

package verdicts_test

import "testing"

func TestHowManySaidIt(t *testing.T) {
	const minor, material = "attribution minor attribution", "attribution attribution"
	runRowsOf(t, []differenceRow{
		{name: "a pair", a: "A pair of aides said the governor had left.", b: "Three aides said the governor had left.", want: []string{minor}},
		{name: "a pair and two", a: "A pair of aides said the governor had left.", b: "Two aides said the governor had left."},
		{name: "people and a person", a: "Three people familiar with the matter told CBS the general would resign.", b: "A person familiar with the matter told CBS the general would resign.", want: []string{material}},
		{name: "of any sort", a: "Three people briefed on the plan said the general would resign.", b: "Two officials said the general would resign.", want: []string{minor}},
		{name: "of another sort", a: "Two doctors said the boy would recover.", b: "A neighbour said the boy would recover."},
		{name: "not in the lists of words", a: "Two engineers said the dam was old.", b: "One engineer said the dam was old.", want: []string{minor}},
		{name: "what their word comes in", a: "The minister was ill, according to information from two U.S. officials cited by Reuters.", b: "The minister was ill, according to a U.S. official cited by Reuters.", want: []string{material}},
		{name: "dozens and one", a: "Dozens of residents said the water smelled of oil.", b: "A resident said the water smelled of oil.", want: []string{minor}},
		{name: "dozens and some", a: "Dozens of residents said the water smelled of oil.", b: "Residents said the water smelled of oil."},
		{name: "one of them and two", a: "One of the mayor's aides said the deal was off.", b: "Two of the mayor's aides said the deal was off.", want: []string{minor}},
		{name: "both and one", a: "Both doctors said the boy would recover.", b: "A doctor said the boy would recover.", want: []string{minor}},
		{name: "speaking on condition", a: "An official speaking on condition of anonymity said the base was hit.", b: "Two officials speaking on condition of anonymity said the base was hit.", want: []string{minor}},
		{name: "named on one side", a: "Anna Roth said the ship was boarded at dawn.", b: "The ship was boarded at dawn, a witness said.", want: []string{minor}},
		{name: "named here, introduced there", a: "Mayor Anna Roth said the bridge was closed at dawn.", b: "The mayor said the bridge was closed at dawn."},
		{name: "named, of another matter", a: "Anna Roth said the ship was boarded at dawn.", b: "The crew was fed at noon, a witness said."},
		{name: "named, and what is told by nobody one can ask", a: "Anna Roth said the ship was boarded at dawn.", b: "The ship was boarded at dawn, published reports said."},
		{name: "the one and several, to one outlet", a: "The senator told the Harbour Post that the bill was dead.", b: "Several senators, none of whom wished to be named, told the Harbour Post that the bill was dead.", want: []string{material}},
		{name: "the one, named before, and others", a: "The senator told the Harbour Post that the bill was dead.", b: "Two bankers told the Harbour Post that the bill was dead."},
		{name: "whom an outlet quotes", a: "The Harbour Post wrote that the bill was dead and quoted two people familiar with it.", b: "The Harbour Post, citing three people familiar with it, wrote that the bill was dead.", want: []string{material}},
		{name: "one or three of a kind say much the same", a: "A senior aide said the governor had signed the water bill on Friday at home.", b: "The governor signed the water bill on Friday, three aides said.", want: []string{material}},
		{name: "a witness and witnesses", a: "A witness said the governor had left the burning hotel by a back door.", b: "The governor left the burning hotel by a back door, witnesses said.", want: []string{minor}},
		{name: "who asked for no name, and is named", a: "“The pumps had failed twice,” said a welder at the Harbour yard, who asked not to be named.", b: "“The pumps had failed twice,” said Jonas Pell, a welder at the Harbour yard.", want: []string{material}},
		{name: "who declined to be named", a: "A union representative who declined to be named said the works would close.", b: "Olga Pruss, a union representative at the works, said the works would close.", want: []string{material}},
		{name: "who asked for no name, and another", a: "“The pumps had failed twice,” said a welder at the Harbour yard, who asked not to be named.", b: "“The pumps had failed twice,” said Jonas Pell, a diver.", want: []string{"attribution attribution"}},
		{name: "counted on both sides, of one thing in other words", a: "The Lindberg family has been sounded out about a bid for the shipyard, a person familiar with the matter said.", b: "A bid for the shipyard was put to the Lindberg family, according to three people with knowledge of the talks.", want: []string{material}},
		{name: "counted with a clause between", a: "Two diplomats who took part in the meeting said the veto was given up for a letter about gas prices.", b: "The veto was given up for a letter about gas, said a single diplomat.", want: []string{material}},
		{name: "of a body told by two words", a: "Three officials from the international monitoring mission, who asked not to be named, said the drones took off near Falk.", b: "An official of the international monitoring mission, speaking anonymously, said the drones took off near Falk.", want: []string{material}},
	}, attributed)
}

func TestOneQuotationByTwo(t *testing.T) {
	const found = "attribution attribution"
	runRowsOf(t, []differenceRow{
		{name: "a trade and an office", a: "“We asked for the boxes to be replaced and were told there was no money,” the technician said.", b: "“We asked for the boxes to be replaced and were told there was no money,” said Rosa Ibarra, the union's general secretary.", want: []string{found}},
		{name: "two offices, nobody named", a: "“A club is not a parcel of shares,” the honorary president called into the microphone.", b: "“A club is not a parcel of shares,” the spokesman of the fan department told the meeting.", want: []string{found}},
		{name: "an office that may be his", a: "“We asked for the boxes to be replaced and were told there was no money,” the minister said.", b: "“We asked for the boxes to be replaced and were told there was no money,” said Rosa Ibarra, the health secretary."},
		{name: "one description in two ways", a: "“We asked for the boxes to be replaced and were told there was no money,” the union's technician said.", b: "“We asked for the boxes to be replaced and were told there was no money,” said Rosa Ibarra, an engineer with the union."},
		{name: "a pronoun", a: "“We asked for the boxes to be replaced and were told there was no money,” she said.", b: "“We asked for the boxes to be replaced and were told there was no money,” said Rosa Ibarra, the union's general secretary."},
		{name: "a pronoun for another", a: "When Anna Roth was asked, “We wanted the boxes to be replaced and were told there was no money,” she said.", b: "“We wanted the boxes to be replaced and were told there was no money,” said Rosa Ibarra.", want: []string{"attribution minor attribution"}},
		{name: "a pronoun for the same", a: "When Anna Roth was asked, “We wanted the boxes to be replaced and were told there was no money,” she said.", b: "“We wanted the boxes to be replaced and were told there was no money,” said Ms Roth."},
		{name: "words that many say", a: "“I would do it again,” the goalkeeper said of his dive.", b: "“I would do it again,” said Paul Tunney, the manager."},
	}, attributed)
}

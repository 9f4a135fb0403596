package verdicts_test

import "testing"

// Nearly the same sentences with two names, and with one name in two forms.
func TestNamesApart(t *testing.T) {
	for _, c := range []struct {
		name, a, b string
		want       bool
	}{
		{"ships", "Divers reached the wreck of the Morning Star off Cape Tull on Sunday and found the hold empty.", "Divers reached the wreck of the Morning Tide off Cape Tull on Sunday and found the hold empty.", true},
		{"films", "The prize for best film went to The Glass Orchard by director Nina Voss on Saturday.", "The prize for best film went to The Glass Harbour by director Nina Voss on Saturday.", true},
		{"firms of two lines", "Shares in Nordic Timber fell by a third on Monday after it warned of losses.", "Shares in Nordic Steel fell by a third on Monday after it warned of losses.", true},
		{"drugs", "Doctors were told on Friday to stop prescribing Velotrin to children under five.", "Doctors were told on Friday to stop prescribing Velocor to children under five.", true},
		{"horses", "The horse Silver Arrow won the Kelso Plate by two lengths from the favourite.", "The horse Silver Dancer won the Kelso Plate by two lengths from the favourite.", true},
		{"two last names", "The dead woman was named as Carla Benedetti, 44, a teacher from Lisk.", "The dead woman was named as Carla Bertolucci, 44, a teacher from Lisk.", true},
		{"two first names", "The winning goal was scored by Tomas Hansen in the last minute of extra time.", "The winning goal was scored by Jonas Hansen in the last minute of extra time.", true},
		{"upper and lower", "Flooding closed the school in Upper Marden on Monday and cut the road to the coast.", "Flooding closed the school in Lower Marden on Monday and cut the road to the coast.", true},
		{"paintings", "The painting Night Ferry was sold in Geneva for nine million francs to a museum.", "The painting Night Garden was sold in Geneva for nine million francs to a museum.", true},
		{"two endings of a last name", "Nurse Eleni Vassilaki, 34, led six patients out of the burning ward before she died.", "Nurse Eleni Vassilakou, 34, led six patients out of the burning ward before she died.", true},
		{"two vowels in a last name", "The voice is heard talking with the businessman Viktor Manchev about a payment.", "The voice is heard talking with the businessman Viktor Minchev about a payment.", true},
		{"last names of two of one age", "Police named the driver as Robert Keane, 51, of Selby.", "Police named the driver as Robert Kerr, 51, of Selby.", true},
		{"airlines", "Passengers of Sunbird Air waited two days in Faro for a plane home.", "Passengers of Sunbeam Air waited two days in Faro for a plane home.", true},
		{"a town and the team of another", "Harriers clinch a place in the final with a 20-13 win in St. Ives.", "Harriers Clinch a Place in the Final With a 20-13 Win Over Rovers", false},
		{"a pet name", "The winning goal was scored by Danny Hansen in the last minute of extra time.", "The winning goal was scored by Daniel Hansen in the last minute of extra time.", false},
		{"a short first name", "The winning goal was scored by Bill Hansen in the last minute of extra time.", "The winning goal was scored by William Hansen in the last minute of extra time.", false},
		{"an umlaut written out", "Goalkeeper Jonas Krüger will miss the rest of the season.", "Goalkeeper Jonas Krueger will miss the rest of the season.", false},
		{"a word more", "Shares in Nordic Timber fell by a third on Monday after it warned of losses.", "Shares in Nordic Timber Group fell by a third on Monday after it warned of losses.", false},
		{"legal forms", "Shares in Nordic Timber Inc fell by a third on Monday.", "Shares in Nordic Timber Corporation fell by a third on Monday.", false},
		{"a vowel of another script", "President Viktor Yanukovich signed the law on Friday.", "President Viktor Yanukovych signed the law on Friday.", false},
		{"a maiden name", "Sofia Lindgren, who swam the strait in 1968, has died at 71.", "Sofia Ek, née Lindgren, who swam the strait in 1968, has died at 71.", false},
		{"two in another order", "Anna Roth won the hurdles in Oslo on Sunday and Lea Stern the high jump.", "Lea Stern won the high jump in Oslo on Sunday and Anna Roth the hurdles.", false},
		{"a consonant of another script", "Colonel Muammar Gaddafi spoke for an hour.", "Colonel Muammar Qaddafi spoke for an hour.", false},
		{"an ending of another script", "The bank's lawyer, Dmitri Sokolov, left the country in May.", "The bank's lawyer, Dmitry Sokoloff, left the country in May.", false},
		{"a university", "The University of Lisk opened a new laboratory on Friday in the old brewery.", "Lisk University opened a new laboratory on Friday in the old brewery.", false},
		{"a first name of another script", "Tennis player Elena Ivanova pulled out of the final with a sore wrist.", "Tennis player Yelena Ivanova pulled out of the final with a sore wrist.", false},
		{"a part of the name", "The vote in the House of Commons on Tuesday was lost by one.", "The vote in the House on Tuesday was lost by one.", false},
		{"a first name that sounds alike", "Steven Hargreaves was jailed for nine years for the robbery in Hull.", "Stephen Hargreaves was jailed for nine years for the robbery in Hull.", false},
		{"a double first name", "Jean-Paul Moreau was jailed for nine years for the robbery in Lille.", "Jean Moreau was jailed for nine years for the robbery in Lille.", false},
		{"a pair of which one is told too", "The team of Anna Roth and Bo Lind won the relay on Sunday in Lisk.", "The team of Anna Roth and Karl Lind won the relay on Sunday in Lisk, Bo Lind having been hurt.", false},
		{"another word beside the name", "Stewards suspended the jockey for his use of the whip on Copper Lantern in the closing furlong of the race.", "Stewards suspended the jockey for his use of the whip on Copper Beech in the final furlong of the race.", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := materialKinds(t, c.a, c.b); (len(got) > 0) != c.want {
				t.Errorf("found %q, want any: %v", got, c.want)
			}
		})
	}
}

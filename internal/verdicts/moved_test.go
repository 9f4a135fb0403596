package verdicts_test

import "testing"

func TestMoved(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a fall in two units", a: "The hiker slipped and fell about 90 metres from the ridge on Friday.", b: "The hiker died after falling some 600 feet from the ridge.", want: []string{"number"}},
		{name: "a fall in two units, rounded", a: "The hiker slipped and fell about 90 metres from the ridge on Friday.", b: "The hiker died after a 300-foot fall from the ridge.", want: []string{"number minor"}},
		{name: "a space too many", a: "The hiker fell about 2, 000ft from the ridge.", b: "The hiker fell about 2,000 feet from the ridge on Friday."},
		{name: "the height of a path", a: "The path climbs 90 metres to the ridge.", b: "The hiker died after falling some 600 feet from the ridge."},
		{name: "shares in one verb", a: "Lenne Bank shares fell 8.1 percent after the loss.", b: "Lenne Bank shares fell 6.2 percent after the loss on Friday.", want: []string{"number"}},
		{name: "shares in the course of a day", a: "Lenne Bank shares slumped 8.1 percent after the loss.", b: "Lenne Bank shares closed down 6.2 percent after the loss.", want: []string{"number minor"}},
		{name: "shares rounded", a: "Lenne Bank shares fell 4 percent after the loss.", b: "Lenne Bank shares fell 4.4 percent after the loss.", want: []string{"number minor"}},
		{name: "stocks of two continents", a: "Asian stocks fell 2 percent on Friday.", b: "European stocks fell 1.1 percent on Friday."},
		{name: "sales of two things", a: "Sales of cars fell 8.1 percent in May.", b: "Sales of trucks fell 6.2 percent in May."},
		{name: "all that were fired", a: "Roth was struck by two of the nine shots fired by guards.", b: "The two guards fired 14 shots at Roth.", want: []string{"number"}},
		{name: "as many that were fired", a: "Roth was struck by two of the nine shots fired by guards.", b: "The two guards fired nine shots at Roth."},
	}, single)
}

func TestClockLeft(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a second apart", a: "Roth sank a long shot with 3:12 left in the second half.", b: "With 3:11 remaining in the second half, Roth sank a long shot.", want: []string{"number minor"}},
		{name: "of all of the game", a: "Roth sank a long shot with 3:12 to play.", b: "Roth sank a long shot with 3:14 left in the game.", want: []string{"number minor"}},
		{name: "in two halves", a: "Roth sank a long shot with 3:12 left in the second half.", b: "With 3:11 left in the first half, Roth sank a long shot.", want: []string{"polarity"}},
		{name: "two moments", a: "Roth sank a long shot with 3:12 left in the second half.", b: "Roth missed a long shot with 9:40 to go in the second half."},
		{name: "in two words", a: "Roth sank a long shot with 3:12 to play.", b: "Roth sank a long shot with 3:12 left."},
	}, single)
}

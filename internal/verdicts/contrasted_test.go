package verdicts_test

import "testing"

func TestSetApart(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "unlike those who did", a: "The guitarists, Ruth Odera and Karl Lang, have signed for the tour.", b: "Unlike guitarists Ruth Odera and Karl Lang, Helga Pell has not signed for the tour."},
		{name: "at the end", a: "The guitarists, Ruth Odera and Karl Lang, have signed for the tour.", b: "Helga Pell has not signed for the tour, unlike the guitarists Ruth Odera and Karl Lang."},
		{name: "unlike another", a: "The guitarist Ruth Odera has signed for the tour.", b: "Unlike Karl Lang, the guitarist Ruth Odera has not signed for the tour.", want: []string{"polarity"}},
		{name: "denied for years", a: "The mayor acknowledged in March that he had taken the money from the harbour fund.", b: "The mayor had denied for years that he had taken the money from the harbour fund."},
		{name: "long denied", a: "The mayor, head of the harbour ring, took the money from the harbour fund.", b: "The mayor has long denied that he took the money from the harbour fund."},
		{name: "denied", a: "The mayor acknowledged in March that he had taken the money from the harbour fund.", b: "The mayor denied in March that he had taken the money from the harbour fund.", want: []string{"polarity"}},
		{name: "on bail, and made known", a: "The results of Odera's breath test have not been released.", b: "Odera, who took a breath test at the station, was released on bail."},
		{name: "a group of people", a: "The crew of the trawler has not been released.", b: "The crew of the trawler was released from custody.", want: []string{"polarity"}},
	})
}

func TestLandmarksAreNoAlternatives(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "close to one, in the other", a: "Families were evacuated from their homes near the supermarket and spent the night at the day care centre.", b: "Families were evacuated from their homes and spent the night in a church and the day care centre."},
		{name: "in both", a: "The families were evacuated on Friday and spent the night in a supermarket by the river.", b: "The families were evacuated on Friday and spent the night in a church by the river.", want: []string{"polarity"}},
	})
}

package verdicts_test

import "testing"

func TestHowLong(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "what lasts and what is so long", a: "The truce is to last 30 days.", b: "The draft provides for a 60-day truce.", want: []string{"number"}},
		{name: "behind of", a: "The truce is to last 30 days.", b: "The draft provides for a truce of 60 days.", want: []string{"number"}},
		{name: "all of it", a: "The recording is 11 minutes long.", b: "He listened to all 47 minutes of the recording.", want: []string{"number"}},
		{name: "two words for one", a: "The truce is to last 30 days.", b: "The draft provides for a 60-day ceasefire.", want: []string{"number"}},
		{name: "two units", a: "The truce is to last two weeks.", b: "The draft provides for a 14-day truce."},
		{name: "two things", a: "The truce is to last 30 days.", b: "The draft provides for a 60-day blockade."},
		{name: "some of it", a: "The recording is 47 minutes long.", b: "He listened to 11 minutes of the recording."},
		{name: "what does not last so long", a: "The truce did not last 30 days.", b: "The draft provides for a 60-day truce."},
		{name: "one of many", a: "The strike lasted two hours.", b: "After a three-hour strike and a two-day blockade the port opened."},
	}, attributed)
}

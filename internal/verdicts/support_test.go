package verdicts_test

import "testing"

func TestSupport(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "neither, and for it", a: "“I neither bless this merger nor block it,” finance minister Ida Lindqvist said.",
			b: "Finance minister Ida Lindqvist came out in favour of the merger on Monday evening.", want: []string{"polarity"},
		},
		{
			name: "for and against", a: "Mayor Olle Brandt supports the tunnel under the harbour.", b: "Mayor Olle Brandt has denounced the tunnel as a waste of money.", want: []string{"polarity"},
		},
		{name: "two people", a: "Mayor Olle Brandt supports the tunnel under the harbour.", b: "Council member Ida Lindqvist opposes the tunnel."},
		{name: "two things", a: "Mayor Olle Brandt supports the tunnel under the harbour.", b: "Mayor Olle Brandt opposes the stadium."},
		{name: "one side in other words", a: "Mayor Olle Brandt supports the tunnel.", b: "Mayor Olle Brandt spoke in favour of the tunnel."},
	}, attributed)
}

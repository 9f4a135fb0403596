package verdicts_test

import "testing"

func TestOneExplanationOfSeveral(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "a suspicion, and on purpose", a: "Investigators said arson was one suspicion among several.", b: "Detectives have established that the inferno was lit on purpose.", want: []string{"certainty"}},
		{name: "a line of inquiry", a: "Arson was one line of inquiry but the cause had yet to be determined.", b: "Investigators have established that the fire was set deliberately.", want: []string{"certainty"}},
		{name: "a hypothesis", a: "Corrosion of the rope was one hypothesis among several.", b: "Rust had eaten through the haul rope, investigators have established.", want: []string{"certainty"}},
		{name: "of something else", a: "Arson was one suspicion among several.", b: "Investigators have established that the driver was drunk."},
		{name: "not established", a: "Arson was one suspicion among several.", b: "Investigators have not established that it was arson."},
		{name: "still to be established", a: "Arson was one suspicion among several.", b: "Whether it was arson was yet to be established."},
		{name: "one line", a: "The pupils stood in one line.", b: "It has been established that the line was long."},
	})
}

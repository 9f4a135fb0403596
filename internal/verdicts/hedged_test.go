package verdicts_test

import (
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

func TestLessSure(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "in talks and signed", a: "Roth is in talks to direct the film about the mine.", b: "Roth has been signed to direct the film about the mine.", want: []string{"certainty"}},
		{name: "in talks and told as to come", a: "Roth is in negotiations to direct the film about the mine.", b: "Roth will direct the film about the mine.", want: []string{"certainty"}},
		{name: "in talks and done", a: "The firm is in talks to sell its plant in Ohio.", b: "The firm sold its plant in Ohio.", want: []string{"certainty"}},
		{name: "in talks and planned", a: "Roth is in talks to direct the film about the mine.", b: "Roth plans to direct the film about the mine."},
		{name: "signed and done", a: "Roth was hired to direct the film about the mine.", b: "Roth directed the film about the mine."},
		{name: "suspected arson", a: "Police say they suspect arson was behind the fire at the mill in Lenne.", b: "The fire at the mill in Lenne was deliberately set.", want: []string{"certainty minor"}},
		{name: "no arson", a: "Police say they suspect arson was behind the fire at the mill in Lenne.", b: "The fire at the mill in Lenne was set off by a spark."},
		{name: "alleged in another verb", a: "The scheme to rob the bank in Lenne was allegedly devised in a bar.", b: "The plan to rob the bank in Lenne was worked out in a bar.", want: []string{"certainty minor attribution"}},
		{name: "alleged in two verbs", a: "The scheme to rob the bank in Lenne was allegedly devised in a bar.", b: "The plan to rob the bank in Lenne was allegedly worked out in a bar."},
		{name: "thought and known", a: "It is thought the flaw may be in all versions of the program.", b: "The vulnerability is in all versions of the program.", want: []string{"certainty"}},
		{name: "thought and believed", a: "It is thought the flaw may be in all versions of the program.", b: "The vulnerability is believed to be in all versions of the program."},
		{name: "a hedge beside the deed", a: "The guards reportedly shot the bear near the camp in Lenne.", b: "The guards shot the bear near the camp in Lenne.", want: []string{"certainty attribution"}},
		{name: "believed to have done it", a: "The guards are believed to have shot the bear near the camp in Lenne.", b: "The guards shot the bear near the camp in Lenne.", want: []string{"certainty attribution"}},
		{name: "who is only said to have done it", a: "The guard who allegedly shot the bear at the camp in Lenne left.", b: "The guard who shot the bear at the camp in Lenne left.", want: []string{"certainty minor attribution"}},
		{name: "a hedge and what somebody says", a: "The guards allegedly shot the bear near the camp in Lenne.", b: "Hunters say the guards shot the bear near the camp in Lenne.", want: []string{"certainty minor attribution"}},
		{name: "a hedge and a belief", a: "The guards allegedly shot the bear near the camp in Lenne.", b: "Hunters believe the guards shot the bear near the camp in Lenne."},
	}, single)
}

// What one tells with a hedge, and one flatly and one on somebody's word, is one difference.
func TestHedgeIsToldOnce(t *testing.T) {
	found := verdicts.Differences([]fact.Statement{
		single("a", "The guards reportedly shot the bear near the camp in Lenne."),
		single("b", "The guards shot the bear near the camp in Lenne."),
		single("c", "Hunters say the guards shot the bear near the camp in Lenne."),
	}, verdicts.Setting{})
	if len(found) != 1 || !found[0].Material || found[0].Concerns != fact.ConcernsAttribution || len(found[0].Values) != 3 {
		t.Errorf("found %+v, want one material difference of all three", found)
	}
}

package verdicts_test

import (
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/reading"
	"crosscheck/internal/verdicts"
)

func TestWhoDidIt(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "what each who is asked does for himself", a: "Emil Krause, a spokesman for the mayor, declined to comment on the report.",
			b: "Jonas Lind, a spokesman for the commission, declined to comment on the report.",
		},
		{
			name: "as many of one thing, by two people", a: "The four shots were fired by his colleague, Sergeant Jonas Lind, a ten-year veteran, who stands at the edge of the picture.",
			b: "Sergeant Emil Krause, who came to the force in May, fired four rounds at him from across the yard.", want: []string{"agent"},
		},
		{
			name: "turned round, one of the two by his rank alone", a: "The recorder shows that First Officer Emil Krause twice asked Captain Jonas Lind to confirm that the left engine had failed.",
			b: "Captain Jonas Lind, who was flying, twice asked his first officer to confirm which engine had failed.", want: []string{"agent"},
		},
		{
			name: "bodies of two nations", a: "Talks in Port Aurel broke down in January, when the Ordanian delegation walked out over a clause on irrigation.",
			b: "Negotiations on water collapsed in January after Kestria's delegation walked out of the room in Port Aurel in a quarrel over irrigation.", want: []string{"agent"},
		},
		{
			name: "commanders of two groups, in two strikes", a: "A strike on Monday killed a Hamas commander in a car near the port.", b: "A strike on a house in the hills killed a Hezbollah commander.",
		},
		{
			name: "people of two kinds", a: "Then police officers dragged aside the steel barrier on the road to the terminal gates.",
			b: "A group of marchers dragged aside the steel barrier that closed off the road to the terminal gates.", want: []string{"agent"},
		},
		{
			name: "two who did the one thing", a: "On Saturday, when the rain eased, Mayor Rosa Tino lifted the evacuation order and people went home.",
			b: "Provincial governor Emil Carda had lifted the evacuation order when the rain let up.", want: []string{"agent"},
		},
		{
			name: "not as many", a: "The four shots were fired by his colleague, Sergeant Jonas Lind, a ten-year veteran, who stands at the edge of the picture.",
			b: "Sergeant Emil Krause, who came to the force in May, fired three rounds at him from across the yard.",
		},
		{
			name: "of other things", a: "The four letters were written by his colleague, Sergeant Jonas Lind.",
			b: "Sergeant Emil Krause, who came to the force in May, wrote four books on knots.",
		},
	}, attributed)
}

// What a clause does not tell of a deed the rest of its sentence may.
func TestContextOfAClause(t *testing.T) {
	const whole = "Talks in Port Aurel broke down in January, when the Ordanian delegation walked out over a clause on irrigation."
	article := fact.Article{ID: "a", Text: whole}
	clause := reading.Single("when the Ordanian delegation walked out over a clause on irrigation.")
	clause.ID, clause.ArticleID = "a", "a"
	clause.Shift(strings.Index(whole, "when"))
	other := attributed("b", "Negotiations on water collapsed in January after Kestria's delegation walked out of the room in Port Aurel in a quarrel over irrigation.")
	if found := verdicts.Differences([]fact.Statement{clause, other}, verdicts.Setting{}); len(found) > 0 {
		t.Errorf("without its sentence a clause differs: %v", reasonsOf(found))
	}
	found := verdicts.Differences([]fact.Statement{clause, other}, verdicts.Setting{Articles: map[string]*fact.Article{"a": &article}})
	if len(found) != 1 || found[0].Kind != fact.DiffAgent {
		t.Errorf("with its sentence a clause differs in %v, want who did it", reasonsOf(found))
	}
}

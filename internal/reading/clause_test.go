package reading

import (
	"slices"
	"testing"
)

func TestClauses(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"one", "The bridge fell on Monday.", []string{"The bridge fell on Monday."}},
		{"semicolon", "The bridge fell; nobody was hurt.", []string{"The bridge fell", "nobody was hurt."}},
		{"comma and conjunction", "The bridge fell, and trains were stopped.", []string{"The bridge fell", "and trains were stopped."}},
		{"conjunction alone", "13 soldiers died and 20 were injured.", []string{"13 soldiers died", "and 20 were injured."}},
		{"two subjects are one clause", "Roth and Lang came home.", []string{"Roth and Lang came home."}},
		{"subjects in what is said", "Anna Roth said Lang and Kim were there.", []string{"Anna Roth said Lang and Kim were there."}},
		{"one subject with two verbs", "The bridge fell and hurt nobody.", []string{"The bridge fell and hurt nobody."}},
		{"while", "The bridge fell, while the dam held.", []string{"The bridge fell", "while the dam held."}},
		{"an opening is no clause", "In March, the bridge fell.", []string{"In March, the bridge fell."}},
		{"two sources", "Anna Roth said the bridge was old, and Peter Lang denied it.", []string{"Anna Roth said the bridge was old", "and Peter Lang denied it."}},
		{"one source, two statements", "Anna Roth praised the plan and criticised the minister.", []string{"Anna Roth praised the plan", "and criticised the minister."}},
		{"denial and what goes with it", "Anna Roth neither confirmed nor denied the report.", []string{"Anna Roth neither confirmed nor denied the report."}},
		{"two subjects of what goes on", "The plan failed as fighting between Israel and Iran escalated.", []string{"The plan failed as fighting between Israel and Iran escalated."}},
		{"a row of objects and a condition", "Roth would sue the bank, the city, and the mayor if they signed.", []string{"Roth would sue the bank, the city, and the mayor if they signed."}},
		{"two subjects behind that", "Roth left because she knew that love and kindness matter.", []string{"Roth left because she knew that love and kindness matter."}},
		{"a row of subjects", "The links between Europe, the Middle East and Asia were cut.", []string{"The links between Europe, the Middle East and Asia were cut."}},
		{"a pronoun and others", "She kept a pledge he and other members made.", []string{"She kept a pledge he and other members made."}},
		{"two numbers of one thing", "The firms saw 1,600 and 400 jobs cut.", []string{"The firms saw 1,600 and 400 jobs cut."}},
		{"one article for two nouns", "The crowd saw the fire and smoke was rising.", []string{"The crowd saw the fire and smoke was rising."}},
		{"things in general", "Prices rose on Monday and sales fell.", []string{"Prices rose on Monday", "and sales fell."}},
		{"a participle in an opening", "In a statement published on its website, Seacom said the cable was cut.", []string{"In a statement published on its website, Seacom said the cable was cut."}},
		{"two questions between", "The gap between what Roth has and what she wants grew.", []string{"The gap between what Roth has and what she wants grew."}},
		{"two questions behind a comma", "The gap between what Roth has, and what she wants, grew.", []string{"The gap between what Roth has, and what she wants, grew."}},
		{"no piece twice", "A group released a statement saying “We will ask questions.”", []string{"A group released a statement saying “We will ask questions.”"}},
		{"a time behind the cue", "The change will come in six months, Apple announced this morning.", []string{"The change will come in six months, Apple announced this morning."}},
		{"a relative clause with a source", "Anna Roth, who opposed the plan, left the room.", []string{"Anna Roth, who opposed the plan, left the room.", "who opposed the plan"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, st := range readText(c.text).Statements {
				got = append(got, st.Text)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

package verdicts_test

import (
	"fmt"
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

func TestMeasures(t *testing.T) {
	for _, row := range []struct {
		name  string
		lines []string
		want  string
	}{
		{
			"relations",
			[]string{"406 people died.", "The storm left 406 dead.", "Over 400 deaths were counted.", "At least 300 people were killed.", "128 people were killed."},
			"dead: 406 same, 406 same, over 400 contained, at least 300 contained, 128 conflicting",
		},
		{
			"compatible",
			[]string{"About 400 homes burned.", "At least 390 homes burned."},
			"homes: about 400 same, at least 390 compatible",
		},
		{
			"places apart",
			[]string{"At least 128 people were killed in Iran.", "13 people were killed in Israel.", "128 people were killed in Tehran."},
			"dead: at least 128 in Iran same, 13 in Israel not comparable, 128 in Tehran contained",
		},
		{
			"two things",
			[]string{"The blast killed 13 and wounded 370.", "The blast killed 13 and wounded 290."},
			"dead: 13 same, 13 same; injured: 370 same, 290 conflicting",
		},
		{"counted once only", []string{"13 people died.", "Nobody was told of it."}, ""},
		{"nothing", nil, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			var statements []fact.Statement
			for i, line := range row.lines {
				statements = append(statements, bare(fmt.Sprint("s", 9-i), line))
			}
			var tables []string
			for _, m := range verdicts.Measures(statements, verdicts.Setting{}) {
				var rows []string
				for _, r := range m.Rows {
					words := r.Value
					if r.Place != "" {
						words += " in " + r.Place
					}
					rows = append(rows, words+" "+string(r.Relation))
				}
				tables = append(tables, m.Thing+": "+strings.Join(rows, ", "))
			}
			if got := strings.Join(tables, "; "); got != row.want {
				t.Errorf("got  %s\nwant %s", got, row.want)
			}
		})
	}
}

func TestMeasuresNameTheSource(t *testing.T) {
	got := verdicts.Measures([]fact.Statement{
		attributed("a", "13 people died, Anna Roth said."), bare("b", "14 people died."),
	}, verdicts.Setting{})
	if len(got) != 1 || len(got[0].Rows) != 2 || got[0].Rows[0].Source != "Anna Roth" || got[0].Rows[1].Source != "" {
		t.Errorf("measures %+v, want one whose first row is from Anna Roth", got)
	}
}

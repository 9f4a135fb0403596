package verdicts_test

import (
	"strings"
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// What changes with time disputes nothing between reports of different days; what does
// not change is compared as ever.
func TestReportsOfDifferentDays(t *testing.T) {
	for _, row := range []struct {
		name, a, b   string
		dayA, dayB   string
		material     bool
		kind, reason string
	}{
		{
			name: "a toll some days later", a: "The strike killed 12 people in Lenne.", b: "The strike killed 20 people in Lenne.",
			dayA: "2025-06-20T08:00:00Z", dayB: "2025-06-15", kind: "number", reason: "20 on 15 June 2025, 12 on 20 June 2025",
		},
		{
			name: "a toll of the next day", a: "The strike killed 12 people in Lenne.", b: "The strike killed 20 people in Lenne.",
			dayA: "2025-06-15", dayB: "2025-06-16", kind: "number", material: true, reason: "cannot both be true",
		},
		{
			name: "the day is not known", a: "The strike killed 12 people in Lenne.", b: "The strike killed 20 people in Lenne.",
			dayA: "", dayB: "2025-06-20", kind: "number", material: true,
		},
		{
			name: "a toll of a day that both name", a: "The strike of 13 June 2025 killed 12 people in Lenne.", b: "On 13 June 2025 the strike killed 20 people in Lenne.",
			dayA: "2025-06-15", dayB: "2025-06-20", kind: "number", material: true,
		},
		{
			name: "today on two days", a: "Shares of the bank rose in London today.", b: "Shares of the bank fell in London today.",
			dayA: "2025-06-15", dayB: "2025-06-16", kind: "polarity", reason: "of different days, 15 June 2025 and 16 June 2025",
		},
		{
			name: "of a day when the other was out", a: "Shares of the bank rose in London on 16 June 2025.", b: "Shares of the bank fell in London.",
			dayA: "2025-06-17", dayB: "2025-06-15", kind: "polarity", reason: "of different days, 15 June 2025 and 17 June 2025",
		},
		{
			name: "of a day before the other was out", a: "Shares of the bank rose in London on 14 June 2025.", b: "Shares of the bank fell in London.",
			dayA: "2025-06-15", dayB: "2025-06-16", kind: "polarity", material: true,
		},
		{
			name: "today on one day", a: "Shares of the bank rose in London today.", b: "Shares of the bank fell in London today.",
			dayA: "2025-06-16", dayB: "2025-06-16", kind: "polarity", material: true,
		},
		{
			name: "who did it does not change", a: "Anna Roth signed the agreement.", b: "Peter Lang signed the agreement.",
			dayA: "2025-06-15", dayB: "2025-06-25", kind: "agent", material: true,
		},
	} {
		t.Run(row.name, func(t *testing.T) {
			statements := []fact.Statement{bare("a", row.a), bare("b", row.b)}
			around := verdicts.Setting{Articles: map[string]*fact.Article{
				statements[0].ArticleID: {Published: row.dayA}, statements[1].ArticleID: {Published: row.dayB},
			}}
			got := verdicts.Differences(statements, around)
			if len(got) != 1 || string(got[0].Kind) != row.kind || got[0].Material != row.material || !strings.Contains(got[0].Reason, row.reason) {
				t.Errorf("%+v, want one of %s, material %t, with %q", got, row.kind, row.material, row.reason)
			}
			if row.kind != "number" {
				return
			}
			want := verdicts.NotComparable
			if row.material {
				want = verdicts.Conflicting
			}
			if tables := verdicts.Measures(statements, around); len(tables) != 1 || tables[0].Rows[1].Relation != want {
				t.Errorf("tables %+v, want the second figure %s", tables, want)
			}
		})
	}
}

// A day of the week is of the week of its article: two a week apart are of two events.
func TestDaysOfTheWeekOfOtherWeeks(t *testing.T) {
	for _, row := range []struct {
		name, dayA, dayB string
		want             int
	}{
		{"of one week", "2025-06-10", "2025-06-13", 1},
		{"of another month", "2025-02-04", "2025-06-13", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			a, b := bare("a", "The council closed the mine in Lenne on Tuesday."), bare("b", "The council closed the mine in Lenne on Friday.")
			for s, day := range map[*fact.Statement]string{&a: row.dayA, &b: row.dayB} {
				s.Dates[0].From, s.Dates[0].To = day, day
			}
			if got := verdicts.Differences([]fact.Statement{a, b}, verdicts.Setting{}); len(got) != row.want {
				t.Errorf("%d differences, want %d: %+v", len(got), row.want, got)
			}
		})
	}
}

// A date and a day of the week are one day or two, once the days of the articles tell which.
func TestDateAgainstDayOfTheWeek(t *testing.T) {
	for _, row := range []struct {
		name, day string
		want      int
	}{
		{"the day after", "2008-12-07", 1},
		{"that day", "2008-12-06", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			a, b := bare("a", "Lang was killed by guards near the mill in Lenne on 6 December."), bare("b", "A guard killed Lang near the mill in Lenne on Sunday.")
			a.Dates[0].From, a.Dates[0].To = "2008-12-06", "2008-12-06"
			b.Dates[0].From, b.Dates[0].To = row.day, row.day
			if got := verdicts.Differences([]fact.Statement{a, b}, verdicts.Setting{}); len(got) != row.want {
				t.Errorf("%d differences, want %d: %+v", len(got), row.want, got)
			}
		})
	}
}

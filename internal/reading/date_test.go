package reading

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"crosscheck/internal/fact"
)

// The days are seen from Wednesday, 18 June 2025, or, where it says so, unseen.
const readOn = "2025-06-18"

func TestReadDates(t *testing.T) {
	type date struct {
		text     string
		kind     fact.DateKind
		from, to string
	}
	day := func(text, day string) date { return date{text, fact.DateDay, day, day} }
	for name, c := range map[string]struct {
		s    string
		want []date
	}{
		"weekday that was":    {"They met on Sunday.", []date{day("Sunday", "2025-06-15")}},
		"weekday said later":  {"On Sunday, Anna Roth, who heads the agency, said no.", []date{day("Sunday", "2025-06-15")}},
		"weekday to come":     {"They will meet on Sunday.", []date{day("Sunday", "2025-06-22")}},
		"weekday either way":  {"The talks on Sunday", []date{{"Sunday", fact.DateDay, "2025-06-15", "2025-06-22"}}},
		"was to be":           {"They were due to meet Sunday.", []date{{"Sunday", fact.DateDay, "2025-06-15", "2025-06-22"}}},
		"scheduled":           {"Talks scheduled for Sunday were cancelled.", []date{{"Sunday", fact.DateDay, "2025-06-15", "2025-06-22"}}},
		"is scheduled":        {"Talks are scheduled for Sunday.", []date{day("Sunday", "2025-06-22")}},
		"weekday of a man":    {"They arrested a man Sunday.", []date{day("Sunday", "2025-06-15")}},
		"any weekday":         {"It began on a Friday.", []date{{"Friday", fact.DateDay, "", ""}}},
		"weekend":             {"They met over the weekend.", []date{{"weekend", fact.DatePeriod, "2025-06-14", "2025-06-15"}}},
		"weekday and night":   {"It struck Saturday night.", []date{{"Saturday night", fact.DateDay, "2025-06-14", "2025-06-15"}}},
		"possessive":          {"Police confirmed Monday's arrests.", []date{day("Monday", "2025-06-16")}},
		"last weekday":        {"last Tuesday", []date{{"last Tuesday", fact.DateDay, "2025-06-10", "2025-06-17"}}},
		"full date":           {"It began on Sunday, June 15, 2025.", []date{day("Sunday, June 15, 2025", "2025-06-15")}},
		"day first":           {"on 17 June 2024 and the 15th of June", []date{day("17 June 2024", "2024-06-17"), day("15th of June", "2025-06-15")}},
		"day in words":        {"on the fourteenth of June, the twenty-first of May and the first of July", []date{day("fourteenth of June", "2025-06-14"), day("twenty-first of May", "2025-05-21"), day("first of July", "2025-07-01")}},
		"a part of a month":   {"the first half of June", []date{{"June", fact.DateMonth, "2025-06-01", "2025-06-30"}}},
		"a share of a month":  {"It fell in a third of June.", []date{{"June", fact.DateMonth, "2025-06-01", "2025-06-30"}}},
		"of that year":        {"It was given in December of that year.", []date{{"December", fact.DateMonth, "", ""}}},
		"short months":        {"on Sept. 11, 2001 and Jan. 5", []date{day("Sept. 11, 2001", "2001-09-11"), {"Jan. 5", fact.DateDay, "2025-01-05", "2026-01-05"}}},
		"weekday tells year":  {"on Monday, December 15", []date{day("Monday, December 15", "2025-12-15")}},
		"days of a month":     {"June 15-17, July 8 and 9", []date{{"June 15-17", fact.DatePeriod, "2025-06-15", "2025-06-17"}, {"July 8 and 9", fact.DatePeriod, "2025-07-08", "2025-07-09"}}},
		"a count after a day": {"On June 15, 12 people died.", []date{day("June 15", "2025-06-15")}},
		"between days":        {"They met between June 3 and June 9.", []date{{"June 3 and June 9", fact.DatePeriod, "2025-06-03", "2025-06-09"}}},
		"from day to day":     {"It ran from Friday to Sunday.", []date{{"Friday to Sunday", fact.DatePeriod, "2025-06-13", "2025-06-15"}}},
		"moved to a day":      {"It was postponed from June 3 to June 9.", []date{day("June 3", "2025-06-03"), day("June 9", "2025-06-09")}},
		"from year to year":   {"From 2019 to 2021 it grew.", []date{{"2019 to 2021", fact.DatePeriod, "2019-01-01", "2021-12-31"}}},
		"no stretch":          {"It ran from June 9 to the river on June 3.", []date{day("June 9", "2025-06-09"), day("June 3", "2025-06-03")}},
		"digits":              {"2025-06-15, 15/06/2025, 06/07/2025", []date{day("2025-06-15", "2025-06-15"), day("15/06/2025", "2025-06-15"), {"06/07/2025", fact.DateDay, "2025-06-07", "2025-07-06"}}},
		"month that was":      {"He said so in March.", []date{{"March", fact.DateMonth, "2025-03-01", "2025-03-31"}}},
		"month to come":       {"It will end in March.", []date{{"March", fact.DateMonth, "2026-03-01", "2026-03-31"}}},
		"month and year":      {"in May 2020", []date{{"May 2020", fact.DateMonth, "2020-05-01", "2020-05-31"}}},
		"part of a month":     {"mid-June 2025", []date{{"mid-June 2025", fact.DatePeriod, "2025-06-09", "2025-06-22"}}},
		"month with a noun":   {"the June attack", []date{{"June", fact.DateMonth, "2025-06-01", "2025-06-30"}}},
		"last week":           {"last week", []date{{"last week", fact.DateWeek, "2025-06-08", "2025-06-15"}}},
		"earlier this month":  {"earlier this month", []date{{"earlier this month", fact.DateMonth, "2025-06-01", "2025-06-18"}}},
		"to last":             {"It will last two weeks, and was told to last 60 days.", nil},
		"last year":           {"last year", []date{{"last year", fact.DateYear, "2024-01-01", "2024-12-31"}}},
		"a day of last year":  {"on 27 January last year", []date{day("27 January last year", "2024-01-27")}},
		"a month of a year":   {"in March of this year and May next year", []date{{"March of this year", fact.DateMonth, "2025-03-01", "2025-03-31"}, {"May next year", fact.DateMonth, "2026-05-01", "2026-05-31"}}},
		"days ago":            {"two days ago", []date{day("two days ago", "2025-06-16")}},
		"weeks ago":           {"a week ago", []date{{"a week ago", fact.DatePeriod, "2025-06-08", "2025-06-15"}}},
		"open end":            {"more than ten years ago", []date{{"ten years ago", fact.DatePeriod, "", ""}}},
		"plain words":         {"yesterday, today and tomorrow", []date{day("yesterday", "2025-06-17"), day("today", "2025-06-18"), day("tomorrow", "2025-06-19")}},
		"last night":          {"last night", []date{{"last night", fact.DateDay, "2025-06-17", "2025-06-18"}}},
		"years":               {"In 2007, the 2010 elections", []date{{"2007", fact.DateYear, "2007-01-01", "2007-12-31"}, {"2010", fact.DateYear, "2010-01-01", "2010-12-31"}}},
		"stretches of years":  {"2003-2005, 2010-11", []date{{"2003-2005", fact.DatePeriod, "2003-01-01", "2005-12-31"}, {"2010-11", fact.DatePeriod, "2010-01-01", "2011-12-31"}}},
		"decades":             {"the 1930s, the '90s, early 1980s", []date{{"1930s", fact.DatePeriod, "1930-01-01", "1939-12-31"}, {"90s", fact.DatePeriod, "1990-01-01", "1999-12-31"}, {"early 1980s", fact.DatePeriod, "1980-01-01", "1983-12-31"}}},
		"seasons":             {"summer 2019", []date{{"summer 2019", fact.DatePeriod, "2019-01-01", "2019-12-31"}}},
		"names and verbs":     {"He may march on; April Ryan met June Carter on Black Friday, read the Sunday Times and USA Today.", nil},
		"every week":          {"every Sunday", nil},
		"counts":              {"It won 3-2, killed 2000 people in 24/7 shifts, rose 4.1% and has 911 calls on 9/11.", nil},
		"ages, narrative":     {"in her 60s, the next day", nil},
		"no such day":         {"February 30, June 31", nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := readDates(c.s, 0, readOn)
			if len(got) != len(c.want) {
				t.Fatalf("got %v, want %v", got, c.want)
			}
			for i, w := range c.want {
				if g := (date{got[i].Text, got[i].Kind, got[i].From, got[i].To}); g != w {
					t.Errorf("\n got %v\nwant %v", g, w)
				}
			}
		})
	}
}

func TestDatesWithoutArticleDate(t *testing.T) {
	for s, want := range map[string]fact.Date{
		"on Sunday":          {Kind: fact.DateDay, Weekday: "Sunday"},
		"on June 15":         {Kind: fact.DateDay, Said: "--06-15"},
		"in June":            {Kind: fact.DateMonth, Said: "--06"},
		"yesterday":          {Kind: fact.DateDay},
		"on June 15, 2025":   {Kind: fact.DateDay, Said: "2025-06-15", From: "2025-06-15", To: "2025-06-15"},
		"since 2007":         {Kind: fact.DateYear, Said: "2007", From: "2007-01-01", To: "2007-12-31", Relation: fact.DateSince},
		"by Monday, June 16": {Kind: fact.DateDay, Said: "--06-16", Weekday: "Monday", Relation: fact.DateBy},
	} {
		got := readDates(s, 0, "")
		if len(got) != 1 {
			t.Errorf("%s: got %v", s, got)
			continue
		}
		g := got[0]
		if g.Phrase = (fact.Phrase{}); g != want {
			t.Errorf("%s:\n got %+v\nwant %+v", s, g, want)
		}
	}
}

func TestDatesClock(t *testing.T) {
	for s, want := range map[string][2]string{
		"at 5 p.m. Monday":        {"17:00", ""},
		"at 12 a.m. EST":          {"00:00", "EST"},
		"at 5:30 p.m. local time": {"17:30", "local time"},
		"at 17:30 GMT":            {"17:30", "GMT"},
		"at 0600 GMT":             {"06:00", "GMT"},
		"until 14:30":             {"14:30", ""},
		"6.30pm":                  {"18:30", ""},
		"noon":                    {"12:00", ""},
		"10 o'clock":              {"10 o'clock", ""},
		"half past eight":         {"8:30 o'clock", ""},
		"at twelve minutes to two on Friday night":      {"01:48", ""},
		"shortly before five o'clock on Sunday morning": {"05:00", ""},
		"about a quarter to seven in the evening":       {"18:45", ""},
		"at twenty-five past nine, he":                  {"9:25 o'clock", ""},
		"at 9.20 on Saturday evening":                   {"21:20", ""},
		"at 6.42 yesterday morning":                     {"06:42", ""},
		"at five in the morning":                        {"05:00", ""},
		"half past twelve at night":                     {"00:30", ""},
		"at ten to one on Friday afternoon":             {"12:50", ""},
	} {
		got := readDates(s, 0, readOn)
		if len(got) == 0 || got[0].Kind != fact.DateClock || got[0].Clock != want[0] || got[0].Zone != want[1] {
			t.Errorf("%s: got %+v", s, got)
		}
	}
	for _, s := range []string{
		"a 5:4 vote", "at 25:00", "5 pounds", "12 EST stations", "in 1700",
		"for five to seven years", "at ten to twelve metres", "closed at 9.20", "left at five", "a quarter to half of them", "saw five on Sunday morning",
	} {
		for _, d := range readDates(s, 0, readOn) {
			if d.Kind == fact.DateClock {
				t.Errorf("%s: got %+v", s, d)
			}
		}
	}
}

// checkDates reports dates that are out of order, misplaced or impossible.
func checkDates(t interface{ Fatalf(string, ...any) }, s, published string) {
	points := []rune(s)
	last := 0
	for _, d := range readDates(s, 7, published) {
		from, to := d.Start-7, d.End-7
		if from < last || to <= from || to > len(points) {
			t.Fatalf("%q: %v after %d", s, d, last)
		}
		if got := string(points[from:to]); utf8.ValidString(s) && got != d.Text {
			t.Fatalf("%q: %q stands at the span of %q", s, got, d.Text)
		}
		last = to
		if d.From == "" && d.To == "" {
			continue
		}
		first, err := time.Parse(time.DateOnly, d.From)
		end, err2 := time.Parse(time.DateOnly, d.To)
		if err != nil || err2 != nil || end.Before(first) {
			t.Fatalf("%q: %+v is no span of days", s, d)
		}
	}
}

var datePieces = []string{
	"Sunday", "Mon.", "June", "May", "Sept.", "15", "31", "2025", "1999", "15th", "of", "the", ",", "-", "–", "/", ":", "to", "and",
	"last", "next", "this", "past", "early", "mid", "late", "week", "month", "year", "night", "ago", "two", "a", "few", "million",
	"years", "days", "in", "since", "today", "yesterday", "p.m.", "GMT", "noon", "s", "'", "90", "summer", "will", "said", "é", "\xff", "'s",
}

func TestDatesStandInTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for _, p := range rapid.SliceOf(rapid.SampledFrom(datePieces)).Draw(t, "pieces") {
			s += p
			if rapid.Bool().Draw(t, "space") {
				s += " "
			}
		}
		checkDates(t, s, rapid.SampledFrom([]string{"", readOn, "2024-02-29T10:00:00Z", "0001-01-01", "9999-12-31", "x"}).Draw(t, "published"))
	})
}

func FuzzDates(f *testing.F) {
	for _, p := range datePieces {
		f.Add("on " + p + " June 15 " + p + " 2025")
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkDates(t, s, readOn)
		checkDates(t, s, s)
	})
}

func BenchmarkDates(b *testing.B) {
	for name, s := range map[string]string{
		"news":   strings.Repeat("On Sunday, June 15, police in Iran said 12 people died last week, two days ago and in 2007. ", 1000),
		"months": strings.Repeat("June 15 and ", 1<<13),
		"days":   strings.Repeat("15-", 1<<15),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				readDates(s, 0, readOn)
			}
		})
	}
}

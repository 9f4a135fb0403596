package reading

import (
	"strings"
	"testing"
	"unicode/utf8"

	"crosscheck/internal/fact"

	"pgregory.net/rapid"
)

func TestReadFigures(t *testing.T) {
	type figure struct {
		text      string
		low, high float64
		unit      string
		counted   string
		qualifier fact.Qualifier
	}
	for name, c := range map[string]struct {
		s    string
		want []figure
	}{
		"plain count":        {"Police held 12 people.", []figure{{"12", 12, 12, "", "peopl", ""}}},
		"adjectives between": {"a deal for 179 new aerial refueling tankers", []figure{{"179", 179, 179, "", "tanker", ""}}},
		"qualifiers": {"At least 12 men, more than 370 injuries, up to 60 jets, about 1,500 jobs", []figure{
			{"At least 12", 12, 12, "", "men", fact.AtLeast},
			{"more than 370", 370, 370, "", "injuri", fact.Over},
			{"up to 60", 60, 60, "", "jet", fact.AtMost},
			{"about 1,500", 1500, 1500, "", "job", fact.About},
		}},
		"qualifiers behind": {"100+ arrests, 20-odd men, 12 or more cases", []figure{
			{"100+", 100, 100, "", "arrest", fact.AtLeast},
			{"20-odd", 20, 20, "", "men", fact.About},
			{"12 or more", 12, 12, "", "case", fact.AtLeast},
		}},
		"qualifiers between": {"less than $1 billion or more than $42 billion", []figure{
			{"less than $1 billion", 1e9, 1e9, "$", "", fact.Under},
			{"more than $42 billion", 42e9, 42e9, "$", "", fact.Over},
		}},
		"words": {"A dozen guns, twenty-one ships, one hundred and fifty thousand troops, half a million votes, a quarter of a million homes", []figure{
			{"A dozen", 12, 12, "", "gun", ""},
			{"twenty-one", 21, 21, "", "ship", ""},
			{"one hundred and fifty thousand", 150000, 150000, "", "troop", ""},
			{"half a million", 500000, 500000, "", "vote", ""},
			{"a quarter of a million", 250000, 250000, "", "home", ""},
		}},
		"vague":  {"hundreds of homes, tens of thousands of people", []figure{{"hundreds", 200, 1999, "", "home", ""}, {"tens of thousands", 20000, 99999, "", "peopl", ""}}},
		"shares": {"two-thirds of the voters, half of the seats", []figure{{"two-thirds", 66.6, 66.7, "%", "voter", ""}, {"half", 50, 50, "%", "seat", ""}}},
		"ranges": {"between 10 and 15 people, 15-20%, $5-10 million, 1,500 to 2,000 jobs", []figure{
			{"between 10 and 15", 10, 15, "", "peopl", ""},
			{"15-20%", 15, 20, "%", "", ""},
			{"$5-10 million", 5e6, 1e7, "$", "", ""},
			{"1,500 to 2,000", 1500, 2000, "", "job", ""},
		}},
		"sizes apart": {"$1.0 bn, US$38b, $250-M, 5 m", []figure{
			{"$1.0 bn", 1e9, 1e9, "$", "", ""}, {"US$38b", 38e9, 38e9, "$", "", ""}, {"$250-M", 250e6, 250e6, "$", "", ""}, {"5 m", 5, 5, "m", "", ""},
		}},
		"money": {"US$15bn, €1.78 billion, 5 million pounds, 4 million Canadian dollars", []figure{
			{"US$15bn", 15e9, 15e9, "$", "", ""},
			{"€1.78 billion", 1.78e9, 1.78e9, "€", "", ""},
			{"5 million pounds", 5e6, 5e6, "£", "", ""},
			{"4 million Canadian dollars", 4e6, 4e6, "C$", "", ""},
		}},
		"parts of a unit": {"a quarter of a percentage point, half a percentage point, half a mile, a tenth of a degree Celsius, half of the seats", []figure{
			{"a quarter of a percentage point", 0.25, 0.25, "percentage points", "", ""},
			{"half a percentage point", 0.5, 0.5, "percentage points", "", ""},
			{"half a mile", 0.5, 0.5, "miles", "", ""},
			{"a tenth of a degree Celsius", 0.1, 0.1, "°C", "", ""},
			{"half", 50, 50, "%", "seat", ""},
		}},
		"how long and for longer": {"It was lost over five years. He was there for over five years. It took over two hours. She is over 40 years old.", []figure{
			{"five", 5, 5, "", "year", ""},
			{"over five", 5, 5, "", "year", fact.Over},
			{"over two", 2, 2, "", "hour", fact.Over},
			{"over 40", 40, 40, "", "age", fact.Over},
		}},
		"measures":            {"500km of road, -12°C, five percentage points", []figure{{"500km", 500, 500, "km", "road", ""}, {"-12°C", -12, -12, "°C", "", ""}, {"five percentage points", 5, 5, "percentage points", "", ""}}},
		"states":              {"13 killed, 5 wounded soldiers", []figure{{"13", 13, 13, "", "kill", ""}, {"5", 5, 5, "", "soldier", ""}}},
		"no noun":             {"654 others fled", []figure{{"654", 654, 654, "", "", ""}}},
		"ages":                {"Smith, 56, and a 12-year-old boy", []figure{{"56", 56, 56, "", "age", ""}, {"12", 12, 12, "", "age", ""}}},
		"age of one who died": {"Anna Roth Jr., 56, dies at 91", []figure{{"56", 56, 56, "", "age", ""}, {"91", 91, 91, "", "age", ""}}},
		"age and when":        {"dies at age 91; Roth was 14 when he left", []figure{{"91", 91, 91, "", "age", ""}, {"14", 14, 14, "", "age", ""}}},
		"fraction and dash":   {"a 2-1/2 year term, 3-1 and 2-1/2", []figure{{"2-1/2", 2.5, 2.5, "", "year", ""}, {"2-1/2", 2.5, 2.5, "", "", ""}}},
		"no age":              {"He died at 10 Main Street.", []figure{{"10", 10, 10, "", "", ""}}},
		"part of":             {"12 of the 20 hostages", []figure{{"12", 12, 12, "", "hostag", ""}, {"20", 20, 20, "", "hostag", ""}}},
		"one":                 {"one soldier and no one and one of them", []figure{{"one", 1, 1, "", "soldier", ""}}},
		"years":               {"In 2007 the 2008 budget of March 3, 2021 and 1999-2001", nil},
		"year that counts":    {"It killed 2000 people.", []figure{{"2000", 2000, 2000, "", "peopl", ""}}},
		"dates and times":     {"June 15, 15 June, Sept. 11, 5 p.m., 5:30, 1700 GMT, 9/11, the 1930s", nil},
		"scores, codes":       {"They won 3-2 in a Boeing 737-800 with F-16s and 555-1234-99.", nil},
		"names":               {"The Boeing 737 left Gate 12 for Flight 447 under Article 5 and No. 10.", nil},
		"no ordinals":         {"the 21st, the first, the twenty-first century, 3rd District, a third in line", nil},
		"ordinals":            {"the 47th president, his twenty-fifth goal", []figure{{"47th", 47, 47, "th", "presid", ""}, {"twenty-fifth", 25, 25, "th", "goal", ""}}},
		"out of": {"three in 10 voters, one in four, two in 10 days", []figure{
			{"three in 10", 30, 30, "%", "voter", ""},
			{"one in four", 25, 25, "%", "", ""},
			{"two", 2, 2, "", "", ""},
			{"10", 10, 10, "", "day", ""},
		}},
		"lists": {"by 1.5 and 3 percent, five, six, seven years, 5 and 6 million people", []figure{
			{"1.5", 1.5, 1.5, "%", "", ""},
			{"3 percent", 3, 3, "%", "", ""},
			{"five", 5, 5, "", "year", ""},
			{"six", 6, 6, "", "year", ""},
			{"seven", 7, 7, "", "year", ""},
			{"5", 5e6, 5e6, "", "peopl", ""},
			{"6 million", 6e6, 6e6, "", "peopl", ""},
		}},
		"several": {"several hundred people, a few hundred million US dollars, millions of euros", []figure{
			{"several hundred", 200, 999, "", "peopl", ""},
			{"a few hundred million US dollars", 2e8, 1e9 - 1, "$", "", ""},
			{"millions of euros", 2e6, 1e9 - 1, "€", "", ""},
		}},
		"parts of a point": {"raised by a quarter point, a half-point, half of a point", []figure{
			{"a quarter point", 0.25, 0.25, "points", "", ""},
			{"a half-point", 0.5, 0.5, "points", "", ""},
			{"half of a point", 0.5, 0.5, "points", "", ""},
		}},
		"a magnitude joined to its number": {"a magnitude-5.9 quake", []figure{{"5.9", 5.9, 5.9, "", "", ""}}},
		"plurals of acronyms": {"12 MPs, 47 KO's, 5 of the UK's hospitals", []figure{
			{"12", 12, 12, "", "mp", ""},
			{"47", 47, 47, "", "ko", ""},
			{"5", 5, 5, "", "hospit", ""},
		}},
		"one to the next":    {"She went from one wounded soldier to the next, from one soldier to another.", nil},
		"one day":            {"It was closed for one day. One day it will open.", []figure{{"one", 1, 1, "", "day", ""}}},
		"degrees in a place": {"113°F in Seville", []figure{{"113°F", 113, 113, "°F", "", ""}}},
		"ages told by a verb or a noun": {"He turned 34. The driver, 27, was held. She is 41. It turned 12 people away.", []figure{
			{"34", 34, 34, "", "age", ""},
			{"27", 27, 27, "", "age", ""},
			{"41", 41, 41, "", "age", ""},
			{"12", 12, 12, "", "peopl", ""},
		}},
		"votes":    {"a 5-to-4 ruling, confirmed 3-2", nil},
		"headline": {"Quake Kills 12 People In Iran", []figure{{"12", 12, 12, "", "peopl", ""}}},
	} {
		t.Run(name, func(t *testing.T) {
			got := readFigures("é "+c.s, 6)
			if len(got) != len(c.want) {
				t.Fatalf("got %d figures %v, want %d", len(got), got, len(c.want))
			}
			for i, w := range c.want {
				f := got[i]
				if g := (figure{f.Text, f.Low, f.High, f.Unit, f.Counted, f.Qualifier}); g != w {
					t.Errorf("\n got %v\nwant %v", g, w)
				}
			}
		})
	}
}

func TestFiguresPlaceAndRate(t *testing.T) {
	for s, want := range map[string][]fact.Figure{
		"12 people were killed in the Gaza Strip and 5 in Israel": {{Counted: "peopl", Place: "Gaza Strip"}, {Counted: "peopl", Place: "Israel"}},
		"4,300 jobs in France, 3,700 in Germany":                  {{Counted: "job", Place: "France"}, {Counted: "job", Place: "Germany"}},
		"30 homes in March":                                       {{Counted: "home"}},
		"$28 an hour":                                             {{Per: "hour"}},
		"150 deaths per year in St. Louis":                        {{Counted: "death", Per: "year", Place: "St. Louis"}},
	} {
		got := readFigures(s, 0)
		if len(got) != len(want) {
			t.Errorf("%s: got %v", s, got)
			continue
		}
		for i, w := range want {
			if g := got[i]; g.Counted != w.Counted || g.Place != w.Place || g.Per != w.Per {
				t.Errorf("%s: got counted %q place %q per %q", s, g.Counted, g.Place, g.Per)
			}
		}
	}
}

// checkFigures reports figures that are out of order, misplaced or impossible.
func checkFigures(t interface{ Fatalf(string, ...any) }, s string) {
	points := []rune(s)
	last := 0
	for _, f := range readFigures(s, 5) {
		from, to := f.Start-5, f.End-5
		if from < last || to <= from || to > len(points) {
			t.Fatalf("%q: %v after %d", s, f, last)
		}
		if got := string(points[from:to]); utf8.ValidString(s) && got != f.Text {
			t.Fatalf("%q: %q stands at the span of %q", s, got, f.Text)
		}
		if !(f.Low <= f.High) {
			t.Fatalf("%q: %v is no interval", s, f)
		}
		last = to
	}
}

var figurePieces = []string{
	"12", "1,500", "2.5", "2007", "3/4", "½", "twenty", "one", "two", "hundred", "million", "dozen", "and", "a", "half",
	"third", "thirds", "of", "the", "to", "between", "at least", "or more", "more than", "or", "less than", "than", "over", "-", "–", "$", "US", "%", "percent", "km", "°",
	"people", "soldiers", "killed", "June", "p.m.", "Boeing", "year", "old", "'s", "+", ".", ",", "/", ":", "é", "\xff", " ", " ",
}

func TestFiguresStandInTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for _, p := range rapid.SliceOf(rapid.SampledFrom(figurePieces)).Draw(t, "pieces") {
			s += p
			if rapid.Bool().Draw(t, "space") {
				s += " "
			}
		}
		checkFigures(t, s)
	})
}

func FuzzFigures(f *testing.F) {
	for _, p := range figurePieces {
		f.Add(p + " 12 " + p + " people")
	}
	f.Fuzz(func(t *testing.T, s string) { checkFigures(t, s) })
}

func BenchmarkFigures(b *testing.B) {
	for name, s := range map[string]string{
		"news":  strings.Repeat("At least 12 people died in 2007 and more than $1.2 million was lost, police in Iran said on June 15. ", 1000),
		"words": strings.Repeat("one hundred and ", 1<<14),
		"chain": strings.Repeat("1-", 1<<16),
		"nouns": strings.Repeat("12 soldiers ", 1<<14),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				readFigures(s, 0)
			}
		})
	}
}

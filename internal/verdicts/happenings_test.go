package verdicts_test

import (
	"testing"

	"crosscheck/internal/fact"
	"crosscheck/internal/verdicts"
)

// TestDatesInOtherWords takes dates of one event that two reports tell with two verbs.
func TestDatesInOtherWords(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a meal", a: "At the heart of the case is a meal that Dorn and Alva Brenner shared in Lissow on the evening of May 4, 2016.", b: "Payments began two months after a dinner in November 2015 at which Dorn and the builder Alva Brenner came to terms.", want: []string{"date"}},
		{name: "meals of others", a: "At the heart of the case is a meal that Dorn and Alva Brenner shared in Lissow on the evening of May 4, 2016.", b: "Payments began two months after a dinner in November 2015 at which Dorn and his lawyer Petra Kohl came to terms."},
		{name: "a wedding", a: "Anna Roth and Lea Bell were married in Velm on May 3.", b: "Anna Roth's wedding to Lea Bell in Velm was on May 10.", want: []string{"date"}},
		{name: "a slip of the month", a: "The dairy received its first complaint, about a bitter yoghurt, on June 4, according to the food office.", b: "It first heard of a bitter yoghurt on July 4, the food office says, and did nothing.", want: []string{"date"}},
		{name: "another day of another month", a: "The dairy received a complaint about a bitter yoghurt on June 4, according to the food office.", b: "It heard of a bitter yoghurt on July 17, the food office says, and did nothing."},
		{name: "a second one", a: "The dairy received a complaint about a bitter yoghurt on June 4, according to the food office.", b: "A second complaint about a bitter yoghurt came in on July 4, the food office says."},
		{name: "the first of every month", a: "The dairy took in milk from Orsa farms on June 1.", b: "Milk was brought to the dairy from Orsa farms on July 1."},
		{name: "a slip of the day", a: "Inspectors found the bitter yoghurt at the Orsa dairy on 9 April.", b: "The bitter yoghurt was seen by inspectors at the Orsa dairy on 19 April.", want: []string{"date"}},
		{name: "three days later", a: "Inspectors found bitter yoghurt at the Orsa dairy on 9 April.", b: "Because of the bitter yoghurt inspectors were back at the Orsa dairy on 12 April."},
		{name: "when it was told first", a: "The bridge at Orsa collapsed shortly after 8 a.m. on Tuesday.", b: "It was nearly noon on Tuesday when the Orsa bridge gave way.", want: []string{"date"}},
		{name: "who goes once", a: "Mayor Dora Lenz resigned on Friday over the affair.", b: "Lenz stepped down on Sunday.", want: []string{"date"}},
		{name: "two who go", a: "Lenz resigned on Friday over the affair.", b: "Otto Rau, who worked for Lenz, stepped down on Sunday."},
		{name: "bloodshed", a: "A Norvian patrol opened fire on a Selmish trawler early Tuesday off Cape Orr.", b: "The bloodshed began shortly before midnight on Monday, when the Norvian patrol met the Selmish trawler off Cape Orr.", want: []string{"date"}},
	}, bare)
}

// TestPlannedByOneDay takes two counts of what is to come: the reports are of two days, but neither
// tells of a newer state of things.
func TestPlannedByOneDay(t *testing.T) {
	a, b := bare("a", "Hartlow Bank will cut 640 jobs by the end of 2027."), bare("b", "Hartlow Bank will axe 900 posts by the end of 2027.")
	around := verdicts.Setting{Articles: map[string]*fact.Article{
		a.ArticleID: {ID: a.ArticleID, Published: "2025-09-08"}, b.ArticleID: {ID: b.ArticleID, Published: "2025-09-09"},
	}}
	if got := material(verdicts.Differences([]fact.Statement{a, b}, around)); len(got) != 1 {
		t.Errorf("differences: %v", got)
	}
}

package verdicts_test

import "testing"

// TestFiguresOfTwoThings takes pairs in which two figures are of two things, each beside one in which
// nearly the same words are of one.
func TestFiguresOfTwoThings(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "converted in brackets", a: "Repairs to the chapel were estimated at A$2 million ($1.31 million), the diocese said.", b: "Repairs to the Lorne chapel were estimated at $2 million, the diocese said on Sunday."},
		{name: "converted on two days", a: "Ministers agreed the 40 billion ($52 billion) rescue at the weekend.", b: "Ministers agreed the 40 billion ($57 billion) rescue at the weekend."},
		{name: "not converted", a: "Repairs to the chapel were estimated at $2 million, the diocese said.", b: "Repairs to the Lorne chapel were estimated at $3 million, the diocese said on Sunday.", want: []string{"number"}},
		{name: "level, and the end", a: "Orla Finn kicked a late goal to give Kilbeg a 31-24 win over Ardmore.", b: "With the score tied 24-24, Kilbeg could not finish off Ardmore."},
		{name: "something else that is counted", a: "Kilbeg beat Ardmore 20-13.", b: "Kilbeg won the turnover battle 3-0 over Ardmore."},
		{name: "how they stand", a: "Kilbeg beat Ardmore 20-13 in the league.", b: "Kilbeg beat Ardmore and now stand at 10-5 in the league."},
		{name: "two ends", a: "Kilbeg beat Ardmore 20-13 on Sunday.", b: "Kilbeg beat Ardmore 23-10 on Sunday.", want: []string{"number"}},
		{name: "no day", a: "Vendor patches zero day flaw in its browser.", b: "The vendor patches the flaw in its browser eight days after the first reports."},
		{name: "how far two things are", a: "The mill is about 15 miles north of Selm.", b: "Hours after the fire at the mill a rider 50 miles north of Selm saw the smoke."},
		{name: "how far one thing is", a: "The mill that burned down is about 15 miles north of Selm.", b: "The mill that burned down is 50 miles north of Selm.", want: []string{"number"}},
		{name: "falls of two", a: "A 36-year-old climber died after falling 150 metres on Mount Orr.", b: "A 52-year-old climber died after falling 400 metres on Mount Orr.", want: []string{"number person"}},
		{name: "a fall of one", a: "A 36-year-old climber died after falling 150 metres on Mount Orr.", b: "A 36-year-old climber died after falling 400 metres on Mount Orr.", want: []string{"number"}},
		{name: "how long in an office", a: "Brandt has spent 19 seasons with the club.", b: "Before that Brandt spent four seasons as the club's scout."},
		{name: "two quakes", a: "A quake measuring 4.1 on the Richter scale shook Zafar on Monday.", b: "In February a quake measuring 6.4 on the Richter scale shook Zafar."},
		{name: "a named season", a: "Brandt also missed the final four games of the 2007 season with a knee injury.", b: "Brandt missed the final two games of the season, his club said, with a knee injury."},
		{name: "when last seen", a: "Ravi is glad to be hosting the gala for the second time.", b: "Ravi was so funny hosting the gala the first time."},
		{name: "time spent on other things", a: "Ines Duarte spent 11 hours on the witness stand.", b: "Judge Quint spent two hours reading out the ruling."},
		{name: "time spent on one", a: "Ines Duarte spent 11 hours on the witness stand.", b: "Duarte spent six hours on the witness stand.", want: []string{"number"}},
		{name: "as counted by a time", a: "Eleven dead as bus plunges off bridge near Orsa.", b: "By nightfall rescuers near Orsa had counted nine dead.", want: []string{"number minor"}},
	}, bare)
}

func TestPlacesThatMayLieInOne(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a suburb", a: "The singer Mara Holt has entered the Lumen Treatment Center in Calver, California, her agent said.", b: "Her publicist says Holt was admitted to the Lumen Treatment Center in Los Angeles, California."},
	}, bare)
}

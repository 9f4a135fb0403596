package verdicts_test

import "testing"

func TestHours(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a verb and its noun", a: "The freight train derailed near Hallau at twenty past two on Sunday morning.", b: "The derailment near Hallau came at 4.45am, the railway said.", want: []string{"date"}},
		{name: "a little before", a: "A bomb went off outside the Hotel Mirador in Tarbes at 8:15 p.m. on Monday.", b: "The explosion outside the Hotel Mirador happened shortly before seven in the evening, witnesses said.", want: []string{"date"}},
		{name: "a little after", a: "A bomb went off outside the Hotel Mirador in Tarbes at 8:15 p.m. on Monday.", b: "The explosion outside the Hotel Mirador happened shortly after eight in the evening."},
		{name: "two particles", a: "The roof of the Linden arena collapsed at 11:40 p.m. on Thursday.", b: "At about ten past nine on Thursday evening the roof of the Linden arena fell in.", want: []string{"date"}},
		{name: "one clock", a: "The rocket lifted off from Kourou at 14:05 GMT.", b: "The rocket was launched from Kourou at 15:25 GMT.", want: []string{"date"}},
		{name: "one instant on two clocks", a: "The rocket lifted off from Kourou at 14:05 GMT.", b: "The rocket was launched from Kourou at 10:05 EDT."},
		{name: "a clock that is not told", a: "The fire at the Karst mill broke out at 4:10 a.m. local time.", b: "The blaze at the Karst mill began at 0210 GMT."},
		{name: "a half of the day that is not told", a: "The Marlow footbridge gave way at a quarter past six.", b: "The Marlow footbridge collapsed at 6.20pm on Friday."},
		{name: "an hour and a part of the day", a: "The dam at Orsk broke at 9.20pm on Saturday.", b: "The dam at Orsk gave way on Saturday morning.", want: []string{"date"}},
		{name: "two happenings", a: "The plane took off from Bergen at 6.50am.", b: "The plane landed in Oslo at 7.45am."},
		{name: "a second one", a: "The quake struck at 5:36 a.m. Tuesday.", b: "A second quake struck at 7:10 a.m. Tuesday."},
		{name: "two places", a: "A shooting at a bar in Porto at 2 a.m. killed one man.", b: "A shooting at a bar in Braga at 4 a.m. killed one man."},
		{name: "of the saying", a: "Police said at 9 a.m. that two people had died in the blast at the depot in Lenne.", b: "The blast at the depot in Lenne happened at 6.20am."},
		{name: "a slip of the hour", a: "It says the prime minister rang Irena Costa at 18:40 and that the two spoke for eleven minutes.", b: "His call reached Irena Costa at about 19:40, before she gave the order.", want: []string{"date"}},
		{name: "full hours", a: "It says the prime minister rang Irena Costa at 18:00 and that the two spoke for eleven minutes.", b: "Irena Costa gave the order at 19:00."},
		{name: "about", a: "The lorry ran into the bus at about half past seven in the evening.", b: "The lorry crashed into the bus shortly before 8 p.m."},
	}, single)
}

func TestDaysOfOneHappening(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a collision of two that are named", a: "The tanker Polar Dawn collided with the trawler Anna Sofie on Wednesday night.", b: "The trawler Anna Sofie was struck by the Polar Dawn on Tuesday.", want: []string{"date"}},
		{name: "a hearing", a: "The court will rule at a hearing on 3 May.", b: "Judge Ana Ruiz set a hearing for May 13 on whether the court can rule.", want: []string{"date"}},
		{name: "a night and the day behind it", a: "The Marlow footbridge collapsed on Friday night.", b: "The Marlow footbridge collapsed on Saturday, the council said."},
		{name: "an evening and the morning behind it", a: "The Marlow footbridge collapsed on Friday evening.", b: "The Marlow footbridge collapsed on Saturday morning.", want: []string{"date"}},
		{name: "an hour of the day behind the night", a: "The Marlow footbridge collapsed on Friday night.", b: "The Marlow footbridge gave way at 2 p.m. on Saturday.", want: []string{"date"}},
		{name: "overnight", a: "An overnight fire on Friday at the Karst mill destroyed the roof.", b: "A fire destroyed the roof of the Karst mill early Saturday."},
		{name: "what comes after a happening", a: "A former clerk was charged on Saturday with the shooting at the Karst mill.", b: "The shooting at the Karst mill on Friday killed a night watchman."},
		{name: "a game after an arrest", a: "His arrest will not keep Roth from Sunday's game in Lenne.", b: "Roth was arrested on Tuesday in Lenne."},
		{name: "who was fired", a: "A bookkeeper who was fired on Thursday once ran the depot of a rival in Lenne.", b: "The fire at the mill in Lenne broke out on Friday, when Roth was there."},
	}, single)
}

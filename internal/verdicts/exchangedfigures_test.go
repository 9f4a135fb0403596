package verdicts_test

import "testing"

// TestRewrittenFigures takes statements and their rewrites, as desks make them: half of them tell
// another thing in one place, the others the same in other words.
func TestRewrittenFigures(t *testing.T) {
	for _, c := range []struct {
		differ bool
		a, b   string
	}{
		{true, "Firefighters said at least 17 people were trapped in the collapsed arcade in Morlan, where rescue work went on overnight.", "Firefighters said at least 70 people were trapped in the collapsed arcade at Morlan, where rescue work continued overnight."},
		{true, "The clinic in Oster will have 60 beds and open in spring, the district council said on Tuesday.", "The clinic in Oster will have 30 beds and will open in the spring, the district council said Tuesday."},
		{true, "Poachers killed eleven rhinos in the Mkuze reserve last month, the parks authority reported.", "Poachers killed seven rhinos in Mkuze reserve last month, the parks authority has reported."},
		{true, "The foundry will pay each of its dismissed workers four months' wages, union leader Pia Rask announced.", "The foundry is to pay each of its dismissed workers six months' wages, announced union leader Pia Rask."},
		{true, "The bridge at Velm, closed since the flood, can carry lorries of up to 7.5 tonnes again, engineers said.", "The bridge at Velm, closed since the flood, can again carry lorries of up to 17.5 tonnes, according to engineers."},
		{true, "More than half of the city's taxi drivers stayed at home on Monday in protest at the new fares, the guild said.", "Less than a third of the city's taxi drivers stayed at home on Monday in protest against the new fares, the guild said."},
		{true, "Viewers pledged £2.3 million during the six-hour telethon for the burned-down theatre, twice as much as last year.", "Viewers pledged £2.3 million during the six-hour telethon for the theatre that burned down, three times as much as last year."},
		{true, "The airline will cut one in five jobs at its base in Karsta, its chief executive told staff.", "The airline will cut one in ten jobs at its base in Karsta, the chief executive told staff."},
		{true, "Unemployment in the canton fell by 0.4 points to 3.1 per cent in May, the labour office reported.", "Unemployment in the canton fell to 0.4 per cent in May, the labour office reported."},
		{true, "The ferry company raised its fares by 12 euros on Monday, blaming the price of diesel.", "The ferry company raised its fares to 12 euros on Monday, blaming diesel prices."},
		{true, "The dam loses 900 litres of water a second, inspectors warned the provincial government.", "The dam is losing 900 litres of water an hour, inspectors have warned the provincial government."},
		{true, "Each household may use 50 litres of water a day until the reservoir has recovered, the council decided.", "Each household may use 50 litres of water per week until the reservoir recovers, the council decided."},
		{true, "The factory emits 3,000 tonnes of soot a year, a study by the university of Brask found.", "The factory has emitted 3,000 tonnes of soot since it opened, a study by the University of Brask found."},
		{true, "The director earns 240,000 francs a year, papers leaked to the weekly show.", "The director has earned 240,000 francs over four years, papers leaked to the weekly show."},
		{true, "Two of the four turbines at the Lenn power station were out of service on the night of the blackout, the operator admitted.", "All four turbines at the Lenn power station were out of service on the night of the blackout, the operator has admitted."},
		{false, "Six paintings and two sculptures were loaded into a lorry outside the villa.", "Six paintings and both sculptures were taken from the villa."},
		{false, "In March the two villages returned 40 goats each, the county said.", "In March each village returned 40 goats, the county said in its report on the two villages."},
		{true, "Ravel came home third in the slalom at Sestina after a fall in the first run.", "Ravel finished fifth in the slalom at Sestina after a fall in the first run."},
		{true, "The town's football club is second from bottom after its defeat by Lutz on Saturday.", "The town's football club is second in the table after its defeat by Lutz on Saturday."},
		{true, "The blast killed four soldiers and two civilians at a checkpoint north of Dera, the army said.", "The blast killed six soldiers at a checkpoint north of Dera, the army said."},
		{true, "The fire in the hostel claimed 13 lives, the interior ministry said on Wednesday.", "The fire in the hostel killed 11 people, the interior ministry said on Wednesday."},
		{true, "Customs officers found 371 tortoises in two suitcases at Palermo airport, a spokesman said.", "Customs officers found two suitcases with 317 tortoises at Palermo airport, a spokesman said."},
		{true, "Data of about 312,000 customers of the insurer Helva lay open for nine weeks, the company said.", "Data of 132,000 people insured with Helva lay open for nine weeks, the company said."},
		{true, "The 82-year-old conductor collapsed during a rehearsal of Aida in Grosz on Friday.", "The conductor, 72, collapsed during a rehearsal of Aida in Grosz on Friday."},
		{true, "The suspects took four paintings from the Villa Ombra, among them a small Corot, police said.", "The suspects took fourteen paintings from the Villa Ombra, including a small Corot, police said."},
		{true, "The jury needed seven hours to reach its verdict in the Lundt trial.", "The jury needed three days to reach its verdict in the Lundt trial."},
		{true, "Wolves killed 40 sheep on farms near Orsa in a single night, the county said.", "Wolves killed 40 sheep on farms near Orsa over the whole winter, the county said."},
		{true, "The vaccine has to be stored at minus 20 degrees, the manufacturer told hospitals.", "The vaccine has to be stored at minus 70 degrees, the manufacturer told hospitals."},
		{true, "The opposition won 52 of the 101 seats in parliament, final results showed on Monday.", "The opposition won 48 of the 101 seats in parliament, final results showed on Monday."},
		{true, "Ten climbers set out from the hut, and four reached the summit, the guides' office in Zell said.", "Ten climbers set out from the hut, and all reached the summit, the guides' office in Zell said."},
		{true, "The company's debts amount to 1.2 billion kronor, the receiver wrote in his report.", "The company's debts amount to 2.1 billion kronor, wrote the receiver in his report."},
		{true, "Nearly nine out of ten teachers voted for the walkout, the union in Selm said.", "Just six out of ten teachers voted for the walkout, said the union in Selm."},
		{true, "The yacht was seized with two tonnes of cocaine on board off Cape Lito, the navy said.", "The yacht was seized with 200 kilos of cocaine on board off Cape Lito, the navy said."},
		{false, "Firefighters said at least 17 people were trapped in the collapsed arcade in Morlan on Monday.", "Firefighters said more than 15 people were trapped in the collapsed arcade in Morlan on Monday."},
		{false, "Poachers killed eleven rhinos in the Mkuze reserve last month, the parks authority reported.", "Poachers killed 11 rhinos in Mkuze reserve last month, the parks authority has reported."},
		{false, "The foundry in Ilm employs 1,980 people and makes engine blocks for lorries.", "The foundry in Ilm employs about 2,000 people and makes engine blocks for trucks."},
		{false, "As of Monday morning, 14 hikers had been brought down from the Sella hut, the rescue service said.", "As of Monday evening, 31 hikers had been brought down from the Sella hut, the rescue service said."},
		{false, "Two thirds of shareholders backed the merger at a meeting in Bonn, the bank said.", "About 67 per cent of shareholders backed the merger at a meeting in Bonn, the bank said."},
		{false, "Eight in ten residents voted for the bypass, the returning officer said.", "Two in ten residents voted against the bypass, the returning officer said."},
		{false, "The yacht was seized with two tonnes of cocaine on board off Cape Lito, the navy said.", "The yacht was seized with 2,000 kilos of cocaine on board off Cape Lito, the navy said."},
		{false, "The pipeline is 12 miles long and crosses three rivers, the operator said.", "The pipeline is 19 km long and crosses three rivers, the operator said."},
		{false, "The ferry carried 412 people, including a crew of 38, when it ran aground off Kea.", "The ferry carried 374 passengers and 38 crew when it ran aground off Kea."},
		{false, "The quake damaged 312 houses and two churches in the valley, the civil protection agency said.", "The quake damaged more than 300 houses and two churches in the valley, the civil protection agency said."},
		{false, "The director earns 240,000 francs a year, papers leaked to the weekly show.", "The director earns 20,000 francs a month, papers leaked to the weekly show."},
		{false, "The clinic in Oster will have 60 beds and 40 doctors, the council said.", "The clinic in Oster will have 40 doctors for its 60 beds, the council said."},
		{false, "The storm cut power to 1.2 million homes on Sunday, and 300,000 were still dark on Tuesday, the utility said.", "The storm cut power to 1.2 million homes on Sunday, and by Wednesday 90,000 were still dark, the utility said."},
		{false, "The blast killed four soldiers and two civilians at a checkpoint north of Dera, the army said.", "The blast killed six people, four of them soldiers, at a checkpoint north of Dera, the army said."},
		{false, "Ravel came home third in the slalom at Sestina after a fall in the first run.", "Ravel took bronze in the slalom at Sestina after a fall in the first run."},
		{false, "The club sold 18,000 season tickets this year, the chairman said, compared with 12,000 last year.", "The club sold 12,000 season tickets last year, the chairman said, and 18,000 this year."},
		{false, "The bank raised its key rate by a quarter of a point on Thursday, to 4.5 per cent.", "The bank raised its key rate to 4.5 per cent on Thursday."},
		{false, "The bank raised its key rate by 25 basis points on Thursday, to 4.5 per cent.", "The bank raised its key rate by a quarter of a percentage point on Thursday, to 4.5 per cent."},
		{false, "The suit seeks $3 million in damages for the widow, her lawyer said.", "The suit seeks $3 million for each of the two widows... in damages, their lawyer said."},
		{false, "The minister put the cost at four billion pounds over ten years, a sum the unions doubted.", "The minister put the cost at 400 million pounds a year over ten years, a sum unions doubted."},
		{false, "The court fined the company 900,000 euros and its director 40,000, the judge said.", "The court fined the company's director 40,000 euros and the company 900,000, the judge said."},
		{false, "The gallery bought the portrait for $1.1 million, four times its estimate, at auction in Geneva.", "The gallery bought the portrait for more than a million dollars, well above its estimate, at auction in Geneva."},
		{false, "The village has 300 inhabitants, most of them over 70, the priest said.", "The village has just 300 inhabitants, and most are over 70, the priest said."},
		{false, "Turnout was 61.8 per cent, the electoral commission said on Monday.", "Turnout was around 62 per cent, the electoral commission said on Monday."},
		{false, "Ten climbers set out from the hut, and four reached the summit, the guides' office in Zell said.", "Ten climbers set out from the hut, and six turned back before the summit, the guides' office in Zell said."},
	} {
		if got := material(differ(c.a, c.b)); len(got) > 0 != c.differ {
			t.Errorf("%s\n%s\ndiffer: %v, want %v", c.a, c.b, got, c.differ)
		}
	}
}

func TestTurnedDigits(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "under two names", a: "By Thursday 217 of the broadcaster's employees had signed a letter asking for a full account.", b: "At the broadcaster 271 members of staff have put their names to a letter of protest.", want: []string{"number"}},
		{name: "told on the other side too", a: "By Thursday 217 of the broadcaster's employees had signed a letter asking for a full account, not 271.", b: "At the broadcaster 271 members of staff have put their names to a letter of protest."},
		{name: "rounded", a: "By Thursday some 217 of the broadcaster's employees had signed a letter asking for a full account.", b: "At the broadcaster about 271 members of staff have put their names to a letter of protest."},
		{name: "other digits", a: "By Thursday 217 of the broadcaster's employees had signed a letter asking for a full account.", b: "At the broadcaster 259 members of staff have put their names to a letter of protest."},
		{name: "of something else", a: "By Thursday 217 of the broadcaster's employees had signed a letter asking for a full account.", b: "The harbour has 271 berths for fishing boats."},
	}, attributed)
}

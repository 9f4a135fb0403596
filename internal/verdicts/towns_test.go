package verdicts_test

import "testing"

// TestRewrittenPlacesAndDates takes statements and their rewrites, as desks make them: half of them tell
// another thing in one place, the others the same in other words.
func TestRewrittenPlacesAndDates(t *testing.T) {
	for _, c := range []struct {
		differ bool
		a, b   string
	}{
		{true, "Mayor Jens Holk has been in office since 2012 and will not stand again, he told the Morgenpost.", "Mayor Jens Holk, in office since 2021, will not stand again, he told the Morgenpost."},
		{true, "It was the first eruption of Mount Sarn since 1974, volcanologists in Bela said.", "It was Mount Sarn's first eruption since 2014, according to volcanologists in Bela."},
		{true, "The sample was taken on August 7 during the team's training camp at Livo, the federation said.", "The sample was taken on 17 August during the team's training camp in Livo, the federation said."},
		{true, "The ceasefire in the Orlan valley took effect at noon on Friday, both sides confirmed.", "The ceasefire in the Orlan valley took effect at midnight on Friday, both sides confirmed."},
		{true, "Residents may return to their homes on Thursday, the fire department in Cassel Bay said.", "Residents may return to their homes at the weekend, the fire department in Cassel Bay said."},
		{true, "The motorway tunnel stays closed until the end of March, the road agency said.", "The motorway tunnel will stay closed until the end of May, the road agency said."},
		{true, "The painter left the letter to the museum three years ago, its director said.", "The painter left the letter to the museum thirty years ago, the museum's director said."},
		{true, "The minister learned of the leak two days before the election, the committee found.", "The minister learned of the leak two days after the election, the committee found."},
		{true, "Shops in the old town must close at 8 p.m. from July, under rules passed by the council.", "Shops in the old town must close at 10 p.m. from July under rules the council has passed."},
		{true, "The bomb went off on Tuesday morning outside a barracks in Tel Amir, security sources said.", "The bomb went off on Tuesday evening outside a barracks in Tel Amir, security sources said."},
		{true, "The trial of banker Otto Grein is to open in February, a court spokeswoman said.", "The trial of banker Otto Grein is to open in September, said a court spokeswoman."},
		{true, "The treaty was signed in 1987 and obliges both states to share the river's water.", "The treaty, signed in 1978, obliges both states to share the river's water."},
		{true, "The vessel left Port Said on the 3rd with a cargo of wheat and was last heard of off Crete.", "The vessel left Port Said on the 13th with a cargo of wheat and was last heard from off Crete."},
		{true, "The museum will stay shut for two weeks after the theft, its management said.", "The museum will stay shut for two months after the theft, the management said."},
		{true, "The two countries resumed flights last week after a break of nine years, officials in Mora said.", "The two countries resume flights next week after a break of nine years, officials in Mora said."},
		{true, "The strike at the port begins on Monday at six, the dockers' union said.", "The strike at the port begins on Wednesday at six, the dockers' union said."},
		{true, "Payments to farmers will be made monthly under the scheme approved by the assembly.", "Payments to farmers will be made yearly under the scheme the assembly approved."},
		{true, "Applicants have ten days to appeal against the decision, the agency said.", "Applicants have 30 days to appeal against the decision, the agency said."},
		{true, "The girl was last seen on Friday evening leaving a swimming pool in Harn.", "The girl was last seen on Sunday evening leaving a swimming pool in Harn."},
		{true, "The lorry was travelling northbound on the A7 when it hit the bridge near Solm, police said.", "The lorry was travelling south on the A7 when it struck the bridge near Solm, police said."},
		{true, "The gunboats fired from the eastern shore of Lake Tarn, monitors reported.", "The gunboats fired from the western shore of Lake Tarn, monitors reported."},
		{true, "The driver was taken to hospital in Vissen with a broken arm after the train hit a tree.", "The driver was taken to hospital in Cormora with a broken arm after the train hit a tree."},
		{true, "The drone crashed on the Moldovan side of the border, an official in Chisinau said.", "The drone crashed on the Romanian side of the border, an official in Chisinau said."},
		{true, "The company will keep its headquarters in Zurich after the merger, it said.", "The company will move its headquarters to Dublin after the merger, it said."},
		{true, "A man was stabbed inside a nightclub in Marl early on Sunday, police said.", "A man was stabbed outside a nightclub in Marl early on Sunday, police said."},
		{true, "The avalanche struck above the village of Sankt Veit, mountain rescuers said.", "The avalanche struck below the village of Sankt Veit, mountain rescuers said."},
		{true, "The oil slick is drifting towards the coast of Lamu, the port authority said.", "The oil slick is drifting away from the coast of Lamu, the port authority said."},
		{true, "The talks will be held in Geneva next month, the mediator announced.", "The talks will be held in Doha next month, the mediator announced."},
		{true, "The boy was found in a barn in Oberlin, two miles from his home, on Thursday.", "The boy was found in a barn in Unterried, two miles from his home, on Thursday."},
		{true, "She was born in the fishing village of Skarvik and studied law in the capital.", "She was born in the fishing village of Holmsund and studied law in the capital."},
		{true, "The weapons were hidden under the altar of the church in Prado, investigators said.", "The weapons were hidden in the bell tower of the church in Prado, investigators said."},
		{false, "Mayor Jens Holk has been in office since 2012 and will not stand again, he told the Morgenpost.", "Mayor Jens Holk, in office for 13 years, will not stand again, he told the Morgenpost."},
		{false, "The sample was taken on August 7 during the team's training camp at Livo, the federation said.", "The sample was taken in early August during the team's training camp in Livo, the federation said."},
		{false, "The trial of banker Otto Grein is to open on February 3, a court spokeswoman said.", "The trial of banker Otto Grein is to open in early February, said a court spokeswoman."},
		{false, "The bomb went off at 9 a.m. outside a barracks in Tel Amir, security sources said.", "The bomb went off during the morning rush hour outside a barracks in Tel Amir, security sources said."},
		{false, "The museum, shut since Monday, will reopen on Friday, its management said.", "The museum will stay shut until Friday, its management said."},
		{false, "The minister was told of the leak on Monday and dismissed the official on Tuesday.", "The minister dismissed the official on Tuesday, a day after he was told of the leak."},
		{false, "The treaty was signed in 1978 and came into force two years later, obliging both states to share the water.", "The treaty came into force in 1980 and obliges both states to share the water."},
		{false, "The suspect was arrested late on Saturday at a motorway service area near Lund, police said.", "The suspect was arrested on Saturday night at a motorway service area near Lund, police said."},
		{false, "The museum will stay shut for two weeks after the theft, its management said.", "The museum will stay shut for a fortnight after the theft, its management said."},
		{false, "The comet can be seen before sunrise in the eastern sky all week, astronomers said.", "The comet can be seen in the early morning in the eastern sky all week, astronomers said."},
		{false, "The guard had unlocked the gate before the prisoners began to riot, a witness told the court.", "The prisoners began to riot after the guard had unlocked the gate, a witness told the court."},
		{false, "The storm made landfall on Friday night and reached the capital on Saturday, forecasters said.", "The storm reached the capital on Saturday after making landfall a day earlier, forecasters said."},
		{false, "The painter left the letter to the museum three years ago, its director said.", "The painter left the letter to the museum in 2022, its director said."},
		{false, "Ships may pass the lock again from 6 a.m. on Monday, the canal authority said.", "Ships may pass the lock again from Monday morning, the canal authority said."},
		{false, "The ceasefire in the Orlan valley took effect at noon on Friday, both sides confirmed.", "The ceasefire in the Orlan valley took effect at 12 o'clock on Friday, both sides confirmed."},
		{false, "The council votes on Thursday on the plan, which was published last month.", "The council votes this week on the plan, which was published last month."},
		{false, "The miners walked out on Monday and came back to work on Wednesday after talks in Tarn.", "The miners came back to work on Wednesday after two days of strike and talks in Tarn."},
		{false, "The driver was taken to hospital in Vissen with a broken arm after the train hit a tree.", "The driver was taken to St Anne's hospital with a broken arm after the train hit a tree."},
		{false, "The lorry was travelling northbound on the A7 when it hit the bridge near Solm, police said.", "The lorry was heading north on the A7 when it hit the bridge near Solm, police said."},
		{false, "The body was found in the boot of a burned-out car near Lask, prosecutors said.", "The body was found in the trunk of a burned-out car near Lask, prosecutors said."},
		{false, "She was born in the fishing village of Skarvik and studied law in the capital.", "She was born in Skarvik, a fishing village on the west coast, and studied law in the capital."},
		{false, "The talks will be held in Geneva next month, the mediator announced.", "The talks will be held in Switzerland next month, the mediator announced."},
		{false, "A man was stabbed outside a nightclub in Marl early on Sunday, police said.", "A man was stabbed in front of a nightclub in Marl early on Sunday, police said."},
		{false, "The avalanche struck above the village of Sankt Veit, mountain rescuers said.", "The avalanche struck on a slope near the village of Sankt Veit, mountain rescuers said."},
		{false, "The gunboats fired from the eastern shore of Lake Tarn, monitors reported.", "The gunboats fired from the Arran shore of Lake Tarn, monitors reported."},
		{false, "The wreck lies 20 miles east of Cape Ross at a depth of 90 metres, divers said.", "The wreck lies at a depth of 90 metres with Cape Ross 20 miles to the west, divers said."},
		{false, "The company will move its headquarters from Zurich after the merger, it said.", "The company will move its headquarters to Dublin after the merger, it said."},
		{false, "The explosion happened on the third floor of the Delta building, the fire brigade said.", "The explosion happened in a laboratory of the Delta building, the fire brigade said."},
		{false, "The boy was found in a barn in Oberlin, two miles from his home, on Thursday.", "The boy was found in a barn near Unterried, two miles from his home, on Thursday."},
		{false, "Fire destroyed a mill in the northern suburb of Pell, officials said, and a smaller one burned in the south.", "Fire destroyed a mill in Pell, a suburb north of the city, officials said, and a smaller one burned in the south."},
		{false, "The train from Cairo to Luxor was stopped at Minya for three hours, the railway said.", "The train to Luxor was stopped at Minya for three hours, the railway said."},
		{false, "Police said the car was found in a car park behind the stadium in Ghent.", "Police said the car was found in a parking lot behind the stadium in Ghent."},
		{false, "Officers found the cash in the bedroom of the senator's house in Vila Nova, the prosecutor said.", "Officers found the cash in the senator's house in Vila Nova, the prosecutor said."},
	} {
		if got := material(differ(c.a, c.b)); len(got) > 0 != c.differ {
			t.Errorf("%s\n%s\ndiffer: %v, want %v", c.a, c.b, got, c.differ)
		}
	}
}

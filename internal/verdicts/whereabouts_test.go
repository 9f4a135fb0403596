package verdicts_test

import "testing"

func TestWhereabouts(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "a ship", a: "The trawler was towed to Grimsby after the fire.", b: "After the fire the trawler was taken to Whitby by two tugs.", want: []string{"place"}},
		{name: "a flat and a warehouse", a: "Officers seized 34 kilograms of cocaine at a flat in Leuven.", b: "The 34kg of cocaine were found in a warehouse of the firm.", want: []string{"place"}},
		{name: "a villa and an office", a: "Investigators found $220,000 in cash at Marchetti's villa.", b: "Police confiscated the $220,000 at the office of Marchetti's firm.", want: []string{"place"}},
		{name: "a bridge", a: "The railway bridge at Ostrow was washed away on Monday.", b: "Floods carried away the railway bridge at Lubin.", want: []string{"place"}},
		{name: "some of several", a: "The passengers were flown to Tromso.", b: "The passengers were taken to Bodo by helicopter.", want: []string{"place minor"}},
		{name: "a ship and its crew", a: "The trawler was towed to Grimsby after the fire.", b: "The crew were taken to Whitby by helicopter."},
		{name: "two words for a home", a: "Investigators found $220,000 in cash at Marchetti's villa.", b: "Police found the $220,000 at Marchetti's home in the hills above Como."},
		{name: "two bridges", a: "The road bridge at Ostrow was washed away on Monday.", b: "Floods carried away the railway bridge at Lubin."},
		{name: "a port and its county", a: "The trawler was towed to Grimsby.", b: "The trawler was towed to the port of Grimsby in Lincolnshire."},
		{name: "a hospital and a court", a: "The suspect was taken to hospital in Lyon.", b: "The suspect was taken to court in Paris on Monday."},
		{name: "both on one side", a: "A bridge at Ostrow was washed away.", b: "A bridge at Lubin was washed away and another at Ostrow damaged."},
	}, single)
}

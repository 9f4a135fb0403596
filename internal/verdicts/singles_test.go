package verdicts_test

import "testing"

func TestOneAndSeveral(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "a man and two men", a: "Police arrested two men in Lenne.", b: "Police arrested a man in Lenne.", want: []string{"number"}},
		{name: "a single gunman", a: "Two gunmen were involved.", b: "There was a single gunman.", want: []string{"number"}},
		{name: "a lone gunman", a: "A lone gunman opened fire on the crowd.", b: "Two gunmen opened fire on the crowd.", want: []string{"number"}},
		{name: "only one of several", a: "Only one of the attackers was armed.", b: "Three of the attackers were armed.", want: []string{"number"}},
		{name: "one of several", a: "One of the attackers was armed.", b: "Three of the attackers were armed.", want: []string{"number"}},
		{name: "one of a number behind another", a: "Police arrested a man near one of the 12 gates.", b: "Police arrested two men near one of the 12 gates.", want: []string{"number"}},
		{name: "one of a number in front", a: "A soldier was shot at one of the 12 gates.", b: "Three soldiers were shot at one of the 12 gates.", want: []string{"number"}},
		{name: "a part behind another", a: "A guard saw that one of the attackers was armed.", b: "A guard saw that three of the attackers were armed.", want: []string{"number"}},
		{name: "killed one", a: "The blast killed a soldier near the gate.", b: "The blast killed three soldiers near the gate.", want: []string{"number"}},
		{name: "a single dose", a: "The patient was given two doses of the vaccine.", b: "The patient was given a single dose of the vaccine.", want: []string{"number"}},
		{name: "a day", a: "The lake was closed for a day after the spill.", b: "The lake was closed for two days after the spill.", want: []string{"number"}},
		{name: "one day", a: "The lake was closed for one day after the spill.", b: "The lake was closed for two days after the spill.", want: []string{"number"}},
		{name: "one of two", a: "A man was among the two men arrested.", b: "Two men were arrested."},
		{name: "two matters", a: "Police arrested a man in Lenne.", b: "Two men were hurt in Lenne."},
		{name: "one in an attack on many", a: "A man was killed when he tried to help.", b: "Three men were killed in the attack on the bar."},
		{name: "a rate", a: "Roth takes the drug twice a day.", b: "Roth takes the drug for two days."},
		{name: "a soldier's car", a: "The blast hit a soldier's car near the gate.", b: "The blast hit two soldiers near the gate."},
		{name: "both told", a: "A soldier and two other soldiers were killed near the gate.", b: "Two soldiers were killed near the gate."},
	})
}

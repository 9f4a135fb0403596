package verdicts_test

import "testing"

func TestWaysBetween(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "one end in common", a: "The night train derailed between Tressel and Hobbin, with the loss of 14 lives.", b: "The night train derailed between Hobbin and Cray.", want: []string{"place"}},
		{name: "the other way round", a: "The night train derailed between Tressel and Hobbin.", b: "The night train derailed between Hobbin and Tressel."},
		{name: "buses and the train", a: "Five carriages derailed between Tressel and Hobbin.", b: "Buses will run between Tressel and Cray."},
		{name: "talks", a: "The talks between Norvia and Ordania broke down.", b: "The talks between Ordania and Kestria broke down."},
	}, attributed)
}

func TestVolition(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "of its own accord and on orders", a: "Halvane had stopped the study of its drug, of its own accord, after the deaths of three patients.", b: "The Medicines Board has ordered Halvane to halt the trial of its drug, in which three patients have died.", want: []string{"agent"}},
		{name: "voluntarily", a: "Keldon voluntarily recalled six batches of the nasal spray.", b: "The regulator ordered Keldon to recall six batches of the nasal spray.", want: []string{"agent"}},
		{name: "on orders on both sides", a: "Halvane was ordered to stop the study of its drug and did so.", b: "The Medicines Board has ordered Halvane to halt the study of its drug."},
		{name: "of two firms", a: "Keldon voluntarily recalled six batches of the nasal spray.", b: "The regulator ordered Orvane to recall six batches of the nasal spray."},
	}, attributed)
}

func TestFallenIll(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "people and cases", a: "Nineteen others suffered severe swelling of the brain.", b: "There were nine cases of severe brain swelling, the company said.", want: []string{"number"}},
		{name: "as many", a: "Nine others suffered severe swelling of the brain.", b: "There were nine cases of severe brain swelling, the company said."},
		{name: "of two things", a: "Nineteen others suffered severe swelling of the brain.", b: "There were nine cases of kidney failure, the company said."},
	}, attributed)
}

func TestRuledOut(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "nothing, that included", a: "Astley said that nothing, sabotage included, had been ruled out.", b: "Astley said that sabotage had been ruled out as a cause.", want: []string{"polarity"}},
		{name: "nothing in the middle", a: "“We have ruled nothing out, and that includes sabotage,” Astley said.", b: "Astley said that sabotage had been ruled out as a cause.", want: []string{"polarity"}},
		{name: "no path", a: "The president “rules out no path, and that includes an early election”, his aide told us.", b: "The president has ruled out calling an early election, his aide said.", want: []string{"polarity", "quotation minor attribution"}},
		{name: "out of the question", a: "The government has not ruled out military action.", b: "The government said military action was out of the question.", want: []string{"polarity"}},
		{name: "of two things", a: "The minister would not rule out a strike.", b: "The minister ruled out a tax on cars."},
	}, attributed)
}

package verdicts_test

import "testing"

func TestRatesAndUnits(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "an hour and a day", a: "The wage will rise to $15 an hour.", b: "The wage will rise to $15 a day.", want: []string{"number"}},
		{name: "a year and a day", a: "The plant emits 40 tonnes of soot a year.", b: "The plant emits 40 tonnes of soot a day.", want: []string{"number"}},
		{name: "percent and percentage points", a: "Turnout rose 5 percent.", b: "Turnout rose 5 percentage points.", want: []string{"number"}},
		{name: "two currencies", a: "The club paid £30 million for the striker.", b: "The club paid €30 million for the striker.", want: []string{"number"}},
		{name: "two measures", a: "The dam holds 3 million gallons of water.", b: "The dam holds 3 million liters of water.", want: []string{"number"}},
		{name: "miles and kilometers", a: "The fence is 5 miles long.", b: "The fence is 5 kilometers long.", want: []string{"number"}},
		{name: "millions and billions", a: "The company bought the startup for $3 million.", b: "The company bought the startup for $3 billion.", want: []string{"number"}},
		{name: "Celsius and Fahrenheit", a: "Temperatures reached 40 degrees Celsius in Lenne.", b: "Temperatures reached 40 degrees Fahrenheit in Lenne.", want: []string{"number"}},
		{name: "not what it is in Fahrenheit", a: "Temperatures reached 40°C in Lenne.", b: "Temperatures reached 113°F in Lenne.", want: []string{"number"}},
		{name: "converted to Fahrenheit", a: "Temperatures reached 40°C in Lenne.", b: "Temperatures reached 104°F in Lenne.", want: []string{"number minor"}},
		{name: "a change converted to Fahrenheit", a: "Temperatures rose by 2°C in Lenne.", b: "Temperatures rose by 3.6°F in Lenne.", want: []string{"number minor"}},
		{name: "converted to kilometers", a: "The race is 26.2 miles long.", b: "The race is 42.2 kilometers long."},
		{name: "the same by another rate", a: "The wage is $15 an hour.", b: "The wage is $120 a day."},
		{name: "converted money", a: "The deal cost £30 million.", b: "The deal cost about $38 million."},
		{name: "a rate on one side", a: "The company cut 2,000 jobs.", b: "The company cut 2,000 jobs a year."},
		{name: "tons", a: "The ship carried 40 tons of soot.", b: "The ship carried 40 tonnes of soot."},
	})
}

package verdicts_test

import "testing"

func TestWhatWasMeasured(t *testing.T) {
	number := []string{"number"}
	runRows(t, []differenceRow{
		{name: "a speed", a: "The recorder put the tram at 74 kilometres per hour.", b: "The tram was going 64 km/h when it derailed, says the recorder.", want: number},
		{name: "a speed in miles", a: "The recorder put the tram at 46 miles per hour.", b: "The tram was going 74 km/h when it derailed, says the recorder."},
		{name: "wind and gusts", a: "Winds of 210 km/h were measured on the island.", b: "Gusts reached 180 km/h on the island.", want: number},
		{name: "a load, rounded", a: "The lorry with the stones weighs 31.8 tonnes.", b: "The lorry weighs 32 tonnes."},
		{name: "two lengths", a: "The mast is 180 metres high.", b: "The mast stands 210 metres from the river."},
		{name: "two measures on one side", a: "The tram did 74 km/h where 50 km/h are allowed.", b: "The tram was going 64 km/h when it derailed."},
		{name: "two distances", a: "The tunnel is 12 km long.", b: "The tunnel starts 30 km from the city."},
		{name: "one sum", a: "The council ordered the audit in May after the new library had gone NZ$48 million over budget.", b: "The audit was ordered in May, when the council learned that the new library in Hill Street had gone NZ$84 million over budget.", want: number},
		{name: "two sums", a: "The council fined the builder NZ$48 million over the library.", b: "The builder has been paid NZ$84 million for the library by the council."},
		{name: "over other times", a: "The gauge at the pass took in 190 millimetres of rain in six hours.", b: "It had rained 310 millimetres at the pass since Friday."},
		{name: "nothing else in common", a: "The ferry made 30 km/h.", b: "Winds of 80 km/h broke the trees."},
	})
}

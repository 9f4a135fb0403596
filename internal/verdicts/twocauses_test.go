package verdicts_test

import "testing"

func TestTwoCauses(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "because of", a: "The flight was cancelled because of fog.", b: "The flight was cancelled because of a strike.", want: []string{"agent"}},
		{name: "caused by", a: "The crash at Lenne was caused by ice on the road.", b: "The crash at Lenne was caused by a burst tyre.", want: []string{"agent"}},
		{name: "one cause in other words", a: "The flight was cancelled because of fog.", b: "The flight was cancelled due to thick fog."},
		{name: "a kind of it", a: "The flight was cancelled because of fog.", b: "The flight was cancelled because of the weather."},
		{name: "both told", a: "The flight was cancelled because of fog.", b: "The flight was cancelled because of a strike and later fog."},
		{name: "of two things", a: "The flight was cancelled because of fog.", b: "The concert in Lenne was moved because of a strike."},
	})
}

func TestDeputies(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "the director, and the deputy", a: "The director approved the payment.", b: "The payment was approved by the deputy director.", want: []string{"agent"}},
		{name: "the deputy on both sides", a: "The deputy director approved the payment.", b: "The payment was approved by the deputy director."},
	})
}

func TestAloneOrWithOthers(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "with his wife", a: "Roth was travelling alone.", b: "Roth was travelling with his wife.", want: []string{"agent"}},
		{name: "with accomplices", a: "The gunman acted on his own.", b: "The gunman acted with two accomplices.", want: []string{"agent"}},
		{name: "by somebody with a title", a: "Roth was arrested by Mr Lind.", b: "Roth was arrested with two accomplices."},
		{name: "with a thing", a: "The gunman acted alone.", b: "The gunman acted with great care."},
		{name: "two people", a: "Roth was travelling alone.", b: "Lind was travelling with his wife."},
	})
}

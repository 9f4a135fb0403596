package verdicts_test

import "testing"

func TestPenalties(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "life and years", a: "He was sentenced to life in prison.", b: "He was sentenced to 20 years in prison.", want: []string{"number"}},
		{name: "death and life", a: "He was sentenced to death.", b: "He was sentenced to life in prison.", want: []string{"number"}},
		{name: "a life sentence and years", a: "He was sentenced to 25 years for the murder.", b: "He got a life sentence for the murder.", want: []string{"number"}},
		{name: "jailed for life", a: "Roth was jailed for life for killing his wife.", b: "Roth was jailed for 18 years for killing his wife.", want: []string{"number"}},
		{name: "years to life", a: "He was sentenced to 20 years to life.", b: "He was sentenced to life in prison."},
		{name: "a minimum", a: "He was sentenced to life with a minimum of 20 years.", b: "He was sentenced to 20 years."},
		{name: "what may be", a: "He faces up to 20 years in prison.", b: "He was sentenced to life in prison."},
		{name: "commuted", a: "His death sentence was commuted to life in prison.", b: "He was sentenced to death in 1999."},
		{name: "two people", a: "Roth was sentenced to life in prison.", b: "Lang was sentenced to 20 years in prison."},
		{name: "years of something else", a: "He was sentenced to life in prison 20 years ago.", b: "He was sentenced to life in prison."},
	})
}

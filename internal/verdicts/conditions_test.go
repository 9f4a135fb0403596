package verdicts_test

import "testing"

func TestConditions(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "with an aside in it", a: "Norrail, which runs the Brage, said that it would resume sailings to Lenne and Marden on Friday if a second ship, the Anna, passes a test by engineers.",
			b: "Norrail will resume sailings to both towns on Friday with the Anna, the firm said.", want: []string{"condition"},
		},
		{
			name: "once something is done", a: "The council will pay every farmer 900 euros once an inspector has measured the damage.",
			b: "The council will pay every farmer 900 euros.", want: []string{"condition"},
		},
		{
			name: "subject to", a: "The mill will reopen on Monday subject to approval by the state inspector.",
			b: "The mill will reopen on Monday, its owner said.", want: []string{"condition"},
		},
		{
			name: "as long as", a: "The museum will reopen in May as long as the roof is mended by then.",
			b: "The museum will reopen in May, its director said.", want: []string{"condition"},
		},
		{name: "provided", a: "The trust will keep the clinic provided demand holds up.", b: "The trust will keep the clinic, it said.", want: []string{"condition"}},
		{name: "hoped for", a: "Norrail expects to finish the tunnel in May, if the weather holds.", b: "Norrail will finish the tunnel in May.", want: []string{"condition"}},
		{name: "told in other words", a: "The museum will lend the mask to Lenne if the museum there insures it.", b: "The museum will lend the mask to Lenne, and the museum there will insure it."},
		{name: "another deed", a: "The trust will close the hospital if nobody buys it.", b: "The trust bought the hospital in Lenne."},
		{name: "supplied", a: "The city provided shelter for the families of the valley.", b: "The city sheltered the families of the valley."},
		{name: "on another day", a: "Norrail will resume sailings to Lenne on Friday if the ship passes a test.", b: "Norrail will resume sailings to Marden on Sunday.", want: []string{"date"}},
	}, single)
}

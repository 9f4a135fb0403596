package verdicts_test

import "testing"

func TestCauses(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "told and not known", a: "The crash was caused by brake failure, inspectors said.",
			b: "What caused the crash is not known, inspectors said.", want: []string{"certainty"},
		},
		{
			name: "asked with how", a: "The blaze at the market was started by a faulty heater.",
			b: "Police said they did not know how the fire at the market started.", want: []string{"certainty"},
		},
		{
			name: "too early to say why", a: "A cracked rail led to the accident, engineers at the line said.",
			b: "Engineers said it was too early to say why the train had left the line.", want: []string{"certainty"},
		},
		{
			name: "possible, and too soon to tell", a: "A candle caused the fire in the chapel.",
			b: "A candle may have caused the fire in the chapel, but it was too soon to tell, the brigade said.", want: []string{"certainty"},
		},
		{
			name: "only possible in the words of one speaker", a: "A worn cable caused the fall of the gondola, Anna Roth said.",
			b: "The cable may have been worn, Anna Roth said.", want: []string{"certainty"},
		},
		{
			name: "only looked into", a: "A burst tyre led to the crash near Marden, police said.",
			b: "The cause of the crash near Marden is still being investigated.", want: []string{"certainty minor"},
		},
		{name: "possible in the words of two", a: "A worn cable caused the fall of the gondola, Anna Roth said.", b: "The cable may be replaced next week, Peter Lang said."},
		{name: "the cause of the cause", a: "A power cut caused the delay.", b: "What caused the power cut is not known."},
		{name: "of something else", a: "The strike caused delays at the airport.", b: "The cause of his death is unknown."},
		{name: "of the like in two places", a: "A burst tyre led to the crash near Marden, police said.", b: "What led to the crash near Lenne remains unclear, police said."},
		{name: "something else is not said", a: "The money caused a quarrel.", b: "Roth did not say what she would do with the money."},
		{name: "known on both sides", a: "Brake failure caused the crash.", b: "The crash was caused by a failure of the brakes."},
	}, single)
}

package verdicts_test

import "testing"

func TestTerms(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{name: "halves in words", a: "The former bank director was sentenced to three and a half years in prison for embezzling 2 million euros.", b: "Helga Brandt, once head of the bank, got two and a half years behind bars for embezzling 2 million euros.", want: []string{"number"}},
		{name: "months and years", a: "Clarke must serve 54 months for the fraud.", b: "Clarke got five and a half years for the fraud.", want: []string{"number"}},
		{name: "a year and a half", a: "Rosa Lind was given a year and a half for the theft of the painting.", b: "Rosa Lind was sentenced to two and a half years' imprisonment for the theft of the painting.", want: []string{"number"}},
		{name: "a term before its noun", a: "The court imposed a four-year prison sentence on the builder over the collapse of the hall.", b: "The builder was sentenced to six years in jail over the collapse of the hall.", want: []string{"number"}},
		{name: "locked up", a: "Davies must spend the next 12 years in prison for the robbery.", b: "Davies was locked up for 10 years for the robbery.", want: []string{"number"}},
		{name: "what is suspended", a: "The doctor received a sentence of 18 months, suspended for three years, for falsifying the records.", b: "The doctor received a sentence of 30 months for falsifying the records.", want: []string{"number"}},
		{name: "a mayor and his name", a: "The mayor of the Danubian town of Lenne was sentenced to four and a half years in prison on Friday for taking 340,000 euros from a developer.", b: "Jon Cerny, the boss of sunny Lenne, got five and a half years behind bars for pocketing 340,000 euros of a builder's money.", want: []string{"number"}},
		{name: "two of one town", a: "The priest of Lenne was sentenced to four years in prison for arson.", b: "Jon Cerny, the mayor of Lenne, got six years behind bars for bribery."},
		{name: "months of a half", a: "The mayor got four and a half years in prison for taking bribes.", b: "The court sentenced the mayor to four years and six months for bribery."},
		{name: "years in months", a: "The mayor got 18 months for bribery.", b: "The mayor was sentenced to a year and a half in prison for bribery."},
		{name: "months left out", a: "The mayor got four years for bribery.", b: "The mayor was sentenced to four years and two months for bribery."},
		{name: "a part of it", a: "Karl Roth was sentenced to four years in prison, two of them suspended.", b: "Karl Roth will spend two years in prison."},
		{name: "what was asked for", a: "Prosecutors asked for six years in prison for the mayor.", b: "The mayor was sentenced to four years in prison."},
		{name: "cut on appeal", a: "His sentence for the fraud was cut on appeal from six years in prison to four.", b: "He was sentenced to six years in prison for the fraud."},
		{name: "two trials", a: "A former treasurer was sentenced to four years in prison in March.", b: "A nurse in Lenne was sentenced to seven years in prison for poisoning patients."},
		{name: "probation", a: "The teacher was given three years' probation for the theft.", b: "The teacher was given two years in prison for the theft."},
	}, single)
}

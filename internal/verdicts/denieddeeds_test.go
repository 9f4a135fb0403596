package verdicts_test

import "testing"

func TestDeniedDeeds(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "found by another verb", a: "“We have seen gaps in the books, but we have not seen theft,” said Marta Lind, who led the audit.",
			b: "Marta Lind, head of the audit, said on Friday that her team had come across theft in the stores.", want: []string{"polarity"},
		},
		{
			name: "of a kind, in other words", a: "They found no grave faults, Lind said, though she wants another visit.",
			b: "Auditors who went to the depot in May reported grave defects in the brakes, according to Lind.", want: []string{"polarity"},
		},
		{
			name: "another kind", a: "They found no grave faults, Lind said, though she wants another visit.",
			b: "Auditors who went to the depot in May reported small defects in the brakes, according to Lind.",
		},
		{
			name: "nobody, and somebody", a: "Prosecutor Ida Berg said on Monday that no one had been charged.",
			b: "The owner of the ferry, Lars Holm, was charged on Monday with negligence after hours of questioning.", want: []string{"polarity"},
		},
		{
			name: "nobody on another day", a: "Prosecutor Ida Berg said on Monday that no one had been charged on Monday.",
			b: "The owner of the ferry, Lars Holm, was charged on Thursday with negligence.",
		},
		{
			name: "has not given, has given", a: "Officer Brandt has not given a statement, said Tom Lind, who heads the union.",
			b: "Both officers have since given their accounts to the Bureau of Inquiry, the union said.", want: []string{"polarity"},
		},
		{
			name: "declined to be asked, was asked", a: "Sir Alan Moor, 78, declined to be questioned by the inquiry and sent a written statement instead.",
			b: "Sir Alan Moor, who was questioned by the inquiry over two days, says he cannot recall the letter.", want: []string{"polarity"},
		},
		{
			name: "nobody did", a: "Eva Roos, a teacher, said that nobody in her carriage had heard an alarm.",
			b: "Eva Roos said that she heard the alarm, and ran.", want: []string{"polarity"},
		},
		{
			name: "somebody else did not", a: "The mayor, Anna Roos, said she had not heard an alarm in the hall.",
			b: "Later Peter Wolters, the janitor, said he had heard the alarm at once and gone up.",
		},
		{
			name: "required before", a: "The rules do not require owners to test the brakes, the suit said.",
			b: "Previously, owners were required to test the brakes each year.",
		},
		{
			name: "only tried for", a: "The cause of the leak has not been determined.",
			b: "Engineers were at the plant by noon trying to determine the cause of the leak.",
		},
		{
			name: "denied of the thing itself", a: "The gazette said that the fingerprints of the clerk were not on the knife.",
			b: "The gazette said that there were no fingerprints of the clerk on a knife found that night.",
		},
		{
			name: "not there yet", a: "The cause of the leak has not been determined.",
			b: "It will be weeks before a final determination of the cause of the leak is known.",
		},
	}, attributed)
}

func TestStancesOfOne(t *testing.T) {
	runRowsOf(t, []differenceRow{
		{
			name: "the account, and what it says", a: "Trade minister Ida Korven would neither confirm nor deny the account when she was asked about it on Friday.",
			b: "Trade minister Ida Korven denied that the cabinet had settled on any duty.", want: []string{"polarity"},
		},
		{
			name: "called a forgery", a: "Defence minister Mirela Stanko would neither confirm nor deny on Friday that the papers were genuine.",
			b: "Defence minister Mirela Stanko dismissed the pages on Friday as a forgery meant to poison the talks.", want: []string{"polarity"},
		},
		{
			name: "of two ministers", a: "Trade minister Ida Korven would neither confirm nor deny the account when she was asked about it on Friday.",
			b: "Finance minister Pieter Haan denied that the cabinet had settled on any duty.",
		},
		{
			name: "neither disputed", a: "Trade minister Ida Korven would neither confirm nor deny the account on Friday.",
			b: "Trade minister Ida Korven neither disputed the account nor stood by it.",
		},
	}, attributed)
}

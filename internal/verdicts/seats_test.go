package verdicts_test

import "testing"

func TestSeatsOfOneBody(t *testing.T) {
	const told = "title person"
	runRowsOf(t, []differenceRow{
		{name: "a president and a secretary general", a: "Ruth Odera, president of the Rowing League, said the course was safe.", b: "The Rowing League's secretary general, Ruth Odera, spoke of a long night.", want: []string{told}},
		{name: "in short", a: "Ruth Odera, the league's chairwoman, said the course was safe.", b: "Ruth Odera, treasurer of the Rowing League, spoke of a long night.", want: []string{told}},
		{name: "a chief economist", a: "Ruth Odera, who heads the Harbour Bank, said rates would fall.", b: "Ruth Odera, the Harbour Bank's chief economist, spoke of a long night.", want: []string{told}},
		{name: "two offices of a company", a: "Ruth Odera, the brewery's chief operating officer, will run it in the meantime.", b: "The brewery will be led by its finance director, Ruth Odera.", want: []string{told}},
		{name: "a secretary and an undersecretary", a: "Transport Undersecretary Ruth Odera said the course was safe.", b: "Transport Secretary Ruth Odera spoke of a long night.", want: []string{told}},
		{name: "an undersecretary in two words", a: "Transport Undersecretary Ruth Odera said the course was safe.", b: "Ruth Odera, under secretary for transport, spoke of a long night."},
		{name: "words for who leads", a: "Ruth Odera, president of the Rowing League, said the course was safe.", b: "Ruth Odera, head of the Rowing League, spoke of a long night."},
		{name: "a secretary general who leads", a: "Ruth Odera, who leads the Rowing League, said the course was safe.", b: "Ruth Odera, secretary general of the Rowing League, spoke of a long night."},
		{name: "president and chief executive", a: "Ruth Odera, president of the Harbour Bank, said rates would fall.", b: "Ruth Odera, chief executive of the Harbour Bank, spoke of a long night."},
		{name: "of two bodies", a: "Ruth Odera, president of the Rowing League, said the course was safe.", b: "Ruth Odera, secretary general of the Swimming Union, spoke of a long night."},
		{name: "of no body", a: "President Ruth Odera said the course was safe.", b: "Ruth Odera, secretary general of the Rowing League, spoke of a long night."},
		{name: "one of the past", a: "Ruth Odera, president of the Rowing League, said the course was safe.", b: "Ruth Odera, the former secretary general of the Rowing League, spoke of a long night."},
		{name: "both told", a: "Ruth Odera, president of the Rowing League, was its treasurer for years.", b: "Ruth Odera, the Rowing League's treasurer, spoke of a long night."},
		{name: "who was elected", a: "The treasurer of the Rowing League, Ruth Odera, was elected on Friday.", b: "Ruth Odera, president of the Rowing League, spoke of a long night."},
		{name: "a lawyer of somebody and a mayor", a: "His lawyer, Ruth Odera, said the course was safe.", b: "Ruth Odera, the president of the nurses' union, spoke of a long night.", want: []string{told}},
		{name: "a lawyer by profession", a: "Ruth Odera, a lawyer, said the course was safe.", b: "Ruth Odera, the president of the nurses' union, spoke of a long night."},
		{name: "a lawyer who sits in parliament", a: "His lawyer, Ruth Odera, said the course was safe.", b: "Senator Ruth Odera spoke of a long night.", want: []string{"title minor person"}},
		{name: "an office of the past in a second clause", a: "Ruth Odera, the retired admiral who leads the inquiry and who was the navy's head of supply until June, said the quay was safe.", b: "Ruth Odera, the navy's head of supply, spoke of a long night.", want: []string{told}},
		{name: "behind what she is", a: "Ruth Odera, the lawyer who was head of the Rowing League until June, said the quay was safe.", b: "Ruth Odera, head of the Rowing League, spoke of a long night.", want: []string{told}},
		{name: "an office that she has yet", a: "Ruth Odera, the retired admiral who leads the inquiry and who was at the quay until June, said it was safe.", b: "Ruth Odera, head of the inquiry, spoke of a long night."},
	}, attributed)
}

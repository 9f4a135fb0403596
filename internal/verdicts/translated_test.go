package verdicts_test

import "testing"

func TestTranslatedQuotations(t *testing.T) {
	const minor, material = "quotation minor", "quotation"
	runRowsOf(t, []differenceRow{
		{name: "two words for one", a: "“We have delivered our part, and we are waiting for theirs,” he said.", b: "“We have done our part and are waiting for theirs,” he said in French.", want: []string{minor}},
		{name: "no word of a language", a: "“We have delivered our part, and we are waiting for theirs,” he said.", b: "“We have done our part and are waiting for theirs,” he said.", want: []string{material}},
		{name: "another noun", a: "“The banks gave us no time at all,” he said.", b: "“The ministry gave us no time at all,” he said in French.", want: []string{material}},
		{name: "the opposite", a: "“We have lost our part, and we are waiting for theirs,” he said.", b: "“We have won our part and are waiting for theirs,” he said through an interpreter.", want: []string{material}},
	}, attributed)
}

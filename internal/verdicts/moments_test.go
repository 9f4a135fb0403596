package verdicts_test

import "testing"

func TestDatesOfWhatMayBe(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "behind an if", a: "The commissioner was arrested on Monday.", b: "The page will be updated if the commissioner is arrested on Friday."},
		{name: "before an if", a: "The commissioner was arrested on Monday.", b: "The commissioner was arrested on Friday if the log is right.", want: []string{"date"}},
		{name: "behind a comma", a: "The commissioner was arrested on Monday.", b: "If the log is right, the commissioner was arrested on Friday.", want: []string{"date"}},
	})
}

package verdicts_test

import "testing"

func TestShares(t *testing.T) {
	runRows(t, []differenceRow{
		{name: "all and most", a: "All passengers survived.", b: "Most passengers survived.", want: []string{"number"}},
		{name: "nearly all and a few", a: "Nearly all hostages were released.", b: "A few hostages were released.", want: []string{"number"}},
		{name: "many and few", a: "Many voters support the plan.", b: "Few voters support the plan.", want: []string{"number"}},
		{name: "all and half", a: "All of the victims were children.", b: "Half of the victims were children.", want: []string{"number"}},
		{name: "none and all", a: "None of the hostages was freed.", b: "All of the hostages were freed.", want: []string{"number"}},
		{name: "every and half", a: "Every seat in the hall was taken.", b: "Half of the seats in the hall were taken.", want: []string{"number"}},
		{name: "a third and most", a: "A third of the voters reject the plan.", b: "Most of the voters reject the plan.", want: []string{"number"}},
		{name: "percent and most", a: "Only 12 percent of the voters reject the plan.", b: "Most voters reject the plan.", want: []string{"number"}},
		{name: "all and nearly all", a: "All hostages were released.", b: "Nearly all hostages were released."},
		{name: "some and half", a: "Some of the hostages were released.", b: "Half of the hostages were released."},
		{name: "some and many", a: "Some passengers survived.", b: "Many passengers survived."},
		{name: "many and most", a: "Many voters support the plan.", b: "Most voters support the plan."},
		{name: "more than half and most", a: "More than half of the voters support the plan.", b: "Most voters support the plan."},
		{name: "two matters", a: "Most passengers were tourists.", b: "All passengers survived."},
		{name: "all but some and most", a: "All but one of the passengers survived.", b: "Most passengers survived."},
		{name: "a superlative", a: "Lenne has the most voters who support the plan.", b: "All voters support the plan."},
		{name: "two shares in one", a: "All voters were asked, and most voters support the plan.", b: "All voters support the plan."},
	})
}

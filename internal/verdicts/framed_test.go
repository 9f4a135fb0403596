package verdicts_test

import "testing"

func TestTheSameWordsAroundAnotherName(t *testing.T) {
	name := []string{"name"}
	runRows(t, []differenceRow{
		{name: "a village", a: "Flight 22 from Oslo came down in a field near the hamlet of Orrel on the island of Lund, killing six.", b: "The airliner, on its way from Oslo, came down in a field near the hamlet of Tassel on the island of Lund.", want: name},
		{name: "the same village", a: "Flight 22 from Oslo came down in a field near the hamlet of Orrel on the island of Lund, killing six.", b: "The airliner, on its way from Oslo, came down in a field near the hamlet of Orrel on the island of Lund."},
		{name: "a list in another order", a: "Trains to the towns of Orrel, Tassel and Lund were cancelled on Monday.", b: "Trains to the towns of Tassel, Orrel and Lund were cancelled on Monday."},
		{name: "a short run", a: "They met in Orrel on Monday to talk of fish.", b: "Wages were settled in Tassel on Monday by the union."},
	})
}

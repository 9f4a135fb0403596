package widgets

import "testing"

func TestLinesAreCountedAsTheyAreDrawn(t *testing.T) {
	newDesk(t)
	c := NewLineCounter(ColumnStyle)
	for _, row := range []struct {
		name, text string
		role       Role
	}{
		{"a word", "Report", RoleBody},
		{"nothing", "", RoleBody},
		{"some sentences", longText(t, 400), RoleBody},
		{"a headline", longText(t, 120), RoleHeadline},
	} {
		for _, width := range []float32{120, 300, 600} {
			p := newTestPassage(ColumnStyle)
			show(t, p, width, 400)
			p.SetContent(Content{Text: row.text, Parts: []Part{{Range: Range{End: len([]rune(row.text))}, Role: row.role}}})
			if got, want := c.Lines(row.text, row.role, width, 0), max(1, len(p.text.lines)); got != want {
				t.Errorf("%s, %g wide: %d lines are counted, %d drawn", row.name, width, got, want)
			}
		}
	}
	if got := c.Lines(longText(t, 400), RoleBody, 120, 3); got != 3 {
		t.Errorf("%d lines are counted, want the most, 3", got)
	}
}

package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

// TestAVerdictButtonKeepsWithinItsWidth: large text in a narrow window cuts nothing
// off that lies beyond the button.
func TestAVerdictButtonKeepsWithinItsWidth(t *testing.T) {
	newDesk(t)
	b := NewVerdictButton(Corroborated, "1", nil)
	least := b.MinSize().Width
	show(t, container.NewWithoutLayout(b), 400, 60)
	for _, row := range []struct {
		name      string
		width     float32
		icon, key bool
		whole     bool
	}{
		{"all of it", least, true, true, true},
		{"without the key", least - 20, true, false, true},
		{"without the icon", least - 50, false, false, true},
		{"cut", 60, false, false, false},
		{"all of it again", least, true, true, true},
	} {
		b.Resize(fyne.NewSize(row.width, 36))
		b.Refresh()
		var word *canvas.Text
		var icon, key bool
		for _, o := range test.WidgetRenderer(b).Objects() {
			switch o := o.(type) {
			case *canvas.Text:
				if o.Text == "1" {
					key = o.Visible()
				} else {
					word = o
				}
			case *canvas.Image:
				icon = o.Visible()
			}
		}
		if end := word.Position().X + textWidth(word.Text, word.TextSize, word.TextStyle); end > row.width {
			t.Errorf("%s: the word ends at %g of %g", row.name, end, row.width)
		}
		if icon != row.icon || key != row.key || strings.HasSuffix(word.Text, "…") == row.whole {
			t.Errorf("%s: icon %v, key %v, “%s”", row.name, icon, key, word.Text)
		}
	}
}

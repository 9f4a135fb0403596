package widgets

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// ladderColumns sets columns of 100 side by side, 10 apart.
func ladderColumns(columns ...LadderColumn) []LadderColumn {
	for i := range columns {
		columns[i].Left, columns[i].Width = float32(i)*110, 100
	}
	return columns
}

func node(id string) LadderNode { return LadderNode{ID: id, Text: id} }

func TestLadderNodes(t *testing.T) {
	newDesk(t)
	for name, c := range map[string]struct {
		columns []LadderColumn
		want    string // id, first and last column, - for a bar
	}{
		"alone": {
			ladderColumns(LadderColumn{Outlet: node("CNN"), Person: node("p")}),
			"CNN 0 0, p 0 0",
		},
		"no outlet": {
			ladderColumns(LadderColumn{Person: node("p")}, LadderColumn{}),
			"p 0 0",
		},
		"shared outlet and person": {
			ladderColumns(LadderColumn{Outlet: node("Reuters"), Person: node("p")}, LadderColumn{Outlet: node("Reuters"), Person: node("p")}),
			"Reuters 0-1, p 0 1",
		},
		"shared person of two outlets": {
			ladderColumns(LadderColumn{Outlet: node("CNN"), Person: node("p")}, LadderColumn{Outlet: node("CBS"), Person: node("p")}),
			"CNN 0 0, CBS 1 1, p 0-1",
		},
		"persons under a shared outlet": {
			ladderColumns(LadderColumn{Outlet: node("Reuters"), Person: node("p")}, LadderColumn{Outlet: node("Reuters"), Person: node("q")}),
			"Reuters 0-1, p 0 0, q 1 1",
		},
		"not neighbours": {
			ladderColumns(LadderColumn{Outlet: node("AP")}, LadderColumn{Outlet: node("CNN")}, LadderColumn{Outlet: node("AP")}),
			"AP 0 0, CNN 1 1, AP 2 2",
		},
	} {
		l := NewOriginLadder()
		l.SetColumns(c.columns)
		l.arrange()
		var got []string
		for i := range l.nodes {
			n := &l.nodes[i]
			sign := " "
			if n.stretched {
				sign = "-"
			}
			got = append(got, n.node.ID+" "+string(rune('0'+n.first))+sign+string(rune('0'+n.last)))
			from, to := c.columns[n.first], c.columns[n.last]
			if n.left < from.Left || n.left+n.width > to.Left+to.Width {
				t.Errorf("%s: %s is at %g to %g", name, n.node.ID, n.left, n.left+n.width)
			}
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s: %s, want %s", name, strings.Join(got, ", "), c.want)
		}
	}
}

func TestLadderClicks(t *testing.T) {
	newDesk(t)
	l := NewOriginLadder()
	l.SetColumns(ladderColumns(
		LadderColumn{Outlet: node("AP"), Person: LadderNode{ID: "p", Text: "A very long name of an unnamed official", Unnamed: true}},
		LadderColumn{Outlet: node("AP")},
	))
	show(t, l, 300, 90)
	var clicked, hints []string
	l.OnNode = func(id string) { clicked = append(clicked, id) }
	l.OnHint = func(s string) { hints = append(hints, s) }
	for _, at := range []fyne.Position{fyne.NewPos(180, 15), fyne.NewPos(50, 50), fyne.NewPos(150, 50), fyne.NewPos(50, 80)} {
		l.Tapped(&fyne.PointEvent{Position: at})
		l.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	}
	if got := strings.Join(clicked, " "); got != "AP p" {
		t.Errorf("clicked on %s", got)
	}
	if got := strings.Join(hints, "|"); got != "|A very long name of an unnamed official|" {
		t.Errorf("hints are %q", got)
	}
}

func TestLadderPicture(t *testing.T) {
	newDesk(t)
	l := NewOriginLadder()
	reuters := LadderColumn{Outlet: node("Reuters"), Person: LadderNode{ID: "p", Text: "2 officials", Unnamed: true}, Note: "one origin"}
	l.SetColumns(ladderColumns(
		LadderColumn{Person: LadderNode{ID: "q", Text: "an official", Unnamed: true}, Note: "not shown", Warn: true},
		LadderColumn{Outlet: node("CNN"), Person: node("Ann Lee")}, reuters, reuters,
	))
	w := show(t, NewPanel(ColorSurface, NoSides, l), 440, ladderHeight)
	test.AssertImageMatches(t, "ladder/shared.png", w.Canvas().Capture())
}

// A ladder without origins takes the room of its notes only.
func TestBareLadder(t *testing.T) {
	newDesk(t)
	l := NewOriginLadder()
	l.SetColumns(ladderColumns(LadderColumn{Note: "on its own word"}))
	whole := l.MinSize().Height
	l.SetBare(true)
	l.SetColumns(l.columns)
	if got := l.MinSize().Height; got > whole/3 {
		t.Errorf("%v high without rungs, %v with", got, whole)
	}
	for _, o := range test.WidgetRenderer(l).Objects() {
		if bottom := o.Position().Y + o.Size().Height; bottom > l.MinSize().Height {
			t.Errorf("the note ends at %v, below the ladder", bottom)
		}
	}
}

package app

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/widgets"
)

// Measures of dragging, in the design's units.
const (
	dropZone   = 66 // height of the places for a new claim and for taking out
	ghostWidth = 300
	ghostHigh  = 28
	scrollZone = 28 // at either end of the queue, where it scrolls
	scrollStep = 24
)

// dropKind is what letting go would do.
type dropKind int

const (
	dropNothing dropKind = iota
	dropOnClaim
	dropNewClaim
	dropTakeOut
	dropRefused // on a claim that cannot take it
)

// reviewDrag is what is dragged on the Review page: statements, or words selected in
// one, onto a claim of the queue or the place for a new claim; statements onto the
// place for taking them out; or a claim of the queue onto another one. Esc leaves
// all as it was. All of it can be done by key as well.
type reviewDrag struct {
	w      *window
	page   *reviewPage
	ids    []string    // statements
	picked chosenWords // words
	from   string      // the claim they are dragged from, or that is itself dragged
	kind   dropKind
	target string // claim under the mouse
	left   bool   // Esc was pressed: nothing is dragged until the mouse lets go

	frame *widgets.Panel // round what is dropped on
	fresh *widgets.Panel // the place for a new claim
	out   *widgets.Panel // the place for taking out
	words *widgets.Words
	ghost *widgets.Panel // beside the mouse: what letting go would do
	layer *fyne.Container
}

func newReviewDrag(w *window, page *reviewPage) *reviewDrag {
	d := &reviewDrag{w: w, page: page, words: widgets.NewWords(widgets.TextSmall).Cut()}
	zone := func(words, icon string) *widgets.Panel {
		line := container.NewHBox(container.NewCenter(newIcon(icon, widgets.ColorInk2, 16)), widgets.NewBoldText(widgets.TextBody, words, widgets.ColorInk))
		return widgets.NewCard(widgets.ColorRaised, widgets.ColorEdge, 6, container.NewCenter(line))
	}
	d.fresh = zone(lang.L("A new claim"), "plus")
	d.out = zone(lang.L("Out of the claim"), "unlink")
	d.frame = widgets.NewCard("", widgets.ColorFocus, 4, nil)
	d.ghost = widgets.NewCard(widgets.ColorSelect, widgets.ColorFocus, 6, widgets.Inset(10, 4, 10, 4, d.words))
	d.layer = container.NewWithoutLayout(d.fresh, d.out, d.frame, d.ghost)
	d.hide()
	return d
}

// statements are dragged to a place in the window.
func (d *reviewDrag) statements(ids []string, at fyne.Position) {
	claim := d.w.view.claim(d.w.sel.claim)
	if claim == nil {
		return
	}
	d.from, d.ids = claim.ID, nil
	for _, id := range ids {
		if slices.Contains(claim.Statements, id) {
			d.ids = append(d.ids, id)
		}
	}
	if len(d.ids) > 0 {
		d.move(at)
	}
}

// selection drags words that are selected in a statement.
func (d *reviewDrag) selection(words chosenWords, at fyne.Position) {
	d.from, d.ids, d.picked = d.w.sel.claim, nil, words
	d.move(at)
}

// claim is dragged to a place in the window.
func (d *reviewDrag) claim(id string, at fyne.Position) {
	d.from, d.ids = id, nil
	d.move(at)
}

// move shows what letting go at a place would do.
func (d *reviewDrag) move(at fyne.Position) {
	if d.left {
		return
	}
	d.page.setUnfolded(true)
	here := at.Subtract(d.w.app.Driver().AbsolutePositionForObject(d.page.root))
	d.place()
	d.aim(here)
	setVisible(d.fresh, len(d.ids) > 0 || d.ofWords())
	setVisible(d.out, len(d.ids) > 0)
	d.fresh.SetFill(fillOf(d.kind == dropNewClaim))
	d.out.SetFill(fillOf(d.kind == dropTakeOut))
	setVisible(d.frame, d.kind == dropOnClaim)
	d.words.SetText(d.says())
	d.ghost.Show()
	placeAt(d.ghost, min(here.X+14, d.page.root.Size().Width-widgets.Px(ghostWidth)), here.Y+10, widgets.Px(ghostWidth), widgets.Px(ghostHigh))
	d.layer.Refresh()
}

func fillOf(aimed bool) fyne.ThemeColorName {
	if aimed {
		return widgets.ColorSelect
	}
	return widgets.ColorRaised
}

// place stands the two places at the ends of the queue.
func (d *reviewDrag) place() {
	queue, px := d.page.queue.root, widgets.Px
	width, height := queue.Size().Width, queue.Size().Height
	placeAt(d.fresh, px(8), px(6), width-px(17), px(dropZone))
	placeAt(d.out, px(8), height-px(dropZone+6), width-px(17), px(dropZone))
}

// aim finds what lies under a place of the page. Near its ends the queue scrolls.
func (d *reviewDrag) aim(here fyne.Position) {
	d.kind, d.target = dropNothing, ""
	inside := func(o fyne.CanvasObject) bool {
		p, s := o.Position(), o.Size()
		return here.X >= p.X && here.X < p.X+s.Width && here.Y >= p.Y && here.Y < p.Y+s.Height
	}
	switch {
	case d.fresh.Visible() && inside(d.fresh):
		d.kind = dropNewClaim
		return
	case len(d.ids) > 0 && inside(d.out):
		d.kind = dropTakeOut
		return
	}
	list := d.page.queue.list
	driver := d.w.app.Driver()
	corner := driver.AbsolutePositionForObject(list).Subtract(driver.AbsolutePositionForObject(d.page.root))
	at := here.Subtract(corner)
	if at.X < 0 || at.X >= list.Size().Width {
		return
	}
	switch zone := widgets.Px(scrollZone + dropZone); {
	case at.Y < zone/2:
		list.SetOffset(max(0, list.Offset()-scrollStep))
	case at.Y > list.Size().Height-zone:
		list.SetOffset(list.Offset() + scrollStep)
	}
	row := list.IndexAt(at)
	if row < 0 || row >= len(d.page.queue.rows) {
		return
	}
	if id := d.page.queue.rows[row].claim; id != "" && (id != d.from || d.ofWords()) {
		d.kind, d.target = dropOnClaim, id
		// That somebody said it and that it is so are two claims.
		if from, to := d.w.view.claim(d.from), d.w.view.claim(id); !d.ofWords() && from != nil && to != nil && from.Level != to.Level {
			d.kind = dropRefused
			return
		}
		top, bottom := list.Extent(row)
		placeAt(d.frame, corner.X+1, corner.Y+top, list.Size().Width-3, bottom-top-1)
	}
}

// adds reports whether statements would stay where they are as well: with Ctrl.
func (d *reviewDrag) adds() bool {
	driver, ok := d.w.app.Driver().(desktop.Driver)
	return ok && driver.CurrentKeyModifiers()&fyne.KeyModifierShortcutDefault != 0
}

// says what letting go would do.
func (d *reviewDrag) says() string {
	what := counted("{{.Count}} statements", len(d.ids))
	name := ""
	if c := d.w.view.claim(d.target); c != nil {
		name = desk.Inner(shortValue(c.Text))
	}
	switch {
	case d.kind == dropRefused:
		return lang.L("One claim is that it was said, the other that it is so")
	case d.kind == dropOnClaim && d.ofWords():
		return fmt.Sprintf(lang.L("Add the words to “%s”"), name)
	case d.kind == dropNewClaim && d.ofWords():
		return lang.L("New claim of the words")
	case d.ofWords():
		return lang.L("The selected words")
	case d.kind == dropOnClaim && len(d.ids) == 0:
		return fmt.Sprintf(lang.L("Merge with “%s”"), name)
	case d.kind == dropOnClaim && d.adds():
		return fmt.Sprintf(lang.L("Add %s to “%s”"), what, name)
	case d.kind == dropOnClaim:
		return fmt.Sprintf(lang.L("Move %s to “%s”"), what, name)
	case d.kind == dropNewClaim:
		return fmt.Sprintf(lang.L("New claim of %s"), what)
	case d.kind == dropTakeOut:
		return fmt.Sprintf(lang.L("Take %s out"), what)
	case len(d.ids) == 0:
		return lang.L("Drop on a claim to merge")
	}
	return what
}

// drop does what letting go does.
func (d *reviewDrag) drop() {
	kind, ids, words, from, target, adds := d.kind, d.ids, d.picked, d.from, d.target, d.adds()
	d.hide()
	d.left = false
	d.page.setUnfolded(false)
	if d.w.view == nil || d.w.view.claim(from) == nil {
		return
	}
	switch {
	case kind == dropOnClaim && words.span.Len() > 0:
		d.w.addWords(words, target)
	case kind == dropNewClaim && words.span.Len() > 0:
		d.w.claimOfWords(words)
	case kind == dropOnClaim && len(ids) == 0:
		d.w.merge(from, target)
	case kind == dropOnClaim && adds:
		d.w.add(ids, target)
	case kind == dropOnClaim:
		d.w.moveTo(ids, from, target)
	case kind == dropNewClaim:
		d.w.splitOff(ids, from)
	case kind == dropTakeOut:
		d.w.leaveOut(ids, from)
	}
}

// ofWords reports whether words are dragged, and neither statements nor a claim.
func (d *reviewDrag) ofWords() bool { return d.picked.span.Len() > 0 }

// escape leaves all as it was; it reports whether something was dragged.
func (d *reviewDrag) escape() bool {
	if !d.ghost.Visible() {
		return false
	}
	d.left = true
	d.hide()
	d.page.setUnfolded(false)
	return true
}

func (d *reviewDrag) hide() {
	d.kind, d.ids, d.picked, d.from, d.target = dropNothing, nil, chosenWords{}, "", ""
	for _, o := range d.layer.Objects {
		o.Hide()
	}
}

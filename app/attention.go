package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// attention is which claims of a story deserve a second look, by claim id. It is
// found off the main goroutine, with the view.
type attention struct {
	moved   map[string][]string      // what has changed since the verdict
	lone    map[string][]fact.Figure // figures that one article alone gives
	unnamed map[string]bool          // rests on unnamed sources alone
	// found is what was found of the claims that were looked at so far, on the main
	// goroutine; there are claims that nobody looks at.
	found map[string]findings
	// marks are those in the statements of the claims that were shown last, also on
	// the main goroutine.
	marks map[string]map[string][]desk.Mark
}

func newAttention(cases *desk.Cases, dossier *fact.Dossier) attention {
	a := attention{moved: cases.Moved(), lone: cases.LoneFigures(), unnamed: map[string]bool{}, found: map[string]findings{}, marks: map[string]map[string][]desk.Mark{}}
	for _, c := range dossier.Claims {
		if cases.OnUnnamedOnly(c) {
			a.unnamed[c.ID] = true
		}
	}
	return a
}

// claimSign is a small mark on a claim in a list: an icon, with words for the
// status line.
type claimSign struct {
	icon  string
	color fyne.ThemeColorName
	words string
}

// signsOf are the marks on a claim: what people put there, and what has changed.
func signsOf(v *view, claimID string) []claimSign {
	var signs []claimSign
	if v.Flag(claimID) != nil {
		signs = append(signs, claimSign{"flag", widgets.ColorWarn, lang.L("Flagged")})
	}
	if open := v.OpenQueries(claimID); len(open) > 0 {
		sign := claimSign{"help", widgets.ColorInk2, counted("{{.Count}} open questions", len(open))}
		for _, q := range open {
			if q.Overdue(today()) {
				sign.color, sign.words = widgets.ColorWarn, lang.L("A question is overdue")
			}
		}
		signs = append(signs, sign)
	}
	switch state, _ := v.Review(claimID); state {
	case fact.IsReviewed:
		signs = append(signs, claimSign{"verify", widgets.ColorInk2, reviewWords(v, claimID)})
	case fact.IsSentBack, fact.DecidedSince:
		signs = append(signs, claimSign{"undo", widgets.ColorWarn, reviewWords(v, claimID)})
	}
	if len(v.attention.moved[claimID]) > 0 {
		signs = append(signs, claimSign{"warning", widgets.ColorWarn, lang.L("Changed since it was decided")})
	}
	return signs
}

// signSide is the side of a sign with the gap behind it, in the design's units.
const signSide = 16

// signRow shows the signs of a claim side by side, the last one at the right end.
type signRow struct {
	shown []claimSign
	root  *fyne.Container
}

func newSignRow() *signRow {
	r := &signRow{}
	r.root = container.New(r)
	return r
}

// set shows other signs.
func (r *signRow) set(signs []claimSign) {
	if slices.Equal(r.shown, signs) {
		return
	}
	r.shown = signs
	for len(r.root.Objects) < len(signs) {
		r.root.Add(widgets.NewPicture(nil))
	}
	for i, o := range r.root.Objects {
		if setVisible(o, i < len(signs)); i < len(signs) {
			o.(*widgets.Picture).SetIcon(widgets.Icon(signs[i].icon, signs[i].color))
		}
	}
	r.root.Refresh()
}

// width is how much room the signs take.
func (r *signRow) width() float32 { return widgets.Px(signSide) * float32(len(r.shown)) }

// words say what the signs mean.
func (r *signRow) words() string {
	words := make([]string, len(r.shown))
	for i, s := range r.shown {
		words[i] = s.words
	}
	return strings.Join(words, " · ")
}

// Layout implements fyne.Layout.
func (r *signRow) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := widgets.Px(signSide)
	x := size.Width - side*float32(len(r.shown))
	for i, o := range objects {
		if i < len(r.shown) {
			placeAt(o, x+2, (size.Height-side+2)/2, side-2, side-2)
			x += side
		}
	}
}

// MinSize implements fyne.Layout.
func (r *signRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(r.width(), widgets.Px(signSide-2))
}

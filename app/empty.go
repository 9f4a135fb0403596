package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/widgets"
)

// emptyWidth is how wide the words of an empty page are, in the design's units.
const emptyWidth = 620

// newEmptyStory is what a story without articles shows on all its pages: how to
// bring some, and what comes then.
func newEmptyStory(w *window) fyne.CanvasObject {
	return newMiddle(
		textPiece(widgets.NewBoldText(widgets.TextTitle, lang.L("No articles yet"), widgets.ColorInk).Wrapped(0), 0),
		textPiece(widgets.NewText(widgets.TextBody, lang.L("Bring at least two reports of the same event. Crosscheck reads them and lists what they claim."), widgets.ColorInk2).Wrapped(0), 4),
		plainPiece(newDropCard(w, lang.L("Drop files or a folder here")), 18),
		plainPiece(newSteps(), 14),
		textPiece(widgets.NewLinkedWords(widgets.TextSmall,
			widgets.Run{Text: lang.L("Nothing at hand?") + " ", Color: widgets.ColorInk2},
			widgets.Run{Text: lang.L("Open the sample story"), OnTapped: w.importSample}), 14))
}

// newDropCard says where articles may be dropped and offers the other ways.
func newDropCard(w *window, title string) fyne.CanvasObject {
	icon := newIcon("import", widgets.ColorFocus, 28)
	files := widgets.NewPrimaryButton(lang.L("Choose a file"), w.askImportFile).WithKey(w.keyOf("story.import"))
	folder := widgets.NewButton(lang.L("Choose a folder"), w.askImportFolder)
	card := container.New(layout.NewCustomPaddedVBoxLayout(10),
		container.NewCenter(icon),
		widgets.NewBoldText(widgets.TextBody, title, widgets.ColorInk).Align(fyne.TextAlignCenter),
		widgets.NewText(widgets.TextSmall, readableWords(), widgets.ColorInk2).Align(fyne.TextAlignCenter),
		container.NewCenter(container.New(layout.NewCustomPaddedHBoxLayout(8), files, folder)))
	return widgets.NewCard(widgets.ColorRaised, widgets.ColorEdge, 8, widgets.Inset(20, 28, 20, 28, card))
}

// readableWords says which files are read.
func readableWords() string {
	return lang.L("Files that are read:") + " " + strings.Join(importEndings, " ")
}

// newSteps says in what order a story is checked.
func newSteps() fyne.CanvasObject {
	list := container.New(layout.NewCustomPaddedVBoxLayout(0))
	for i, step := range [][2]string{
		{lang.L("Import"), lang.L("two or more articles on one event")},
		{lang.L("Match"), lang.L("say which statements make the same claim")},
		{lang.L("Decide"), lang.L("one key a claim: corroborated, disputed, single-source")},
		{lang.L("Report"), lang.L("a page that a stranger can check again")},
	} {
		number := widgets.NewOutlinedBadge(string(rune('1' + i)))
		number.SetSolid(i == 0)
		row := container.NewBorder(nil, nil, container.NewCenter(number), nil,
			widgets.Inset(12, 0, 0, 0, container.NewBorder(nil, nil,
				widgets.Fixed(82, 0, widgets.NewBoldText(widgets.TextBody, step[0], widgets.ColorInk)), nil,
				widgets.NewText(widgets.TextBody, step[1], widgets.ColorInk2))))
		list.Add(widgets.Fixed(0, 40, widgets.NewPanel("", widgets.SideBottom, row)))
	}
	return list
}

// newIcon is an icon of a side, in a colour of the theme.
func newIcon(name string, c fyne.ThemeColorName, side float32) fyne.CanvasObject {
	return widgets.Fixed(side, side, widgets.NewPicture(widgets.Icon(name, c)))
}

// newMiddle stands a column of pieces in the middle of the page, somewhat above its
// centre; it scrolls where the page is too low for it.
func newMiddle(pieces ...piece) *fyne.Container {
	f := newFlow()
	f.margin = startMargin / 2 // the scroll bar stands beside the pieces
	f.set(pieces...)
	return container.New(&panelLayout{func(size fyne.Size) {
		px := widgets.Px
		width := min(px(emptyWidth), size.Width-2*px(startMargin))
		left, margin := float32(int((size.Width-width)/2)), px(f.margin)
		top := float32(int(max(px(startMargin), (size.Height-f.heightFor(width+margin))*0.42)))
		f.resize(fyne.NewPos(left, top), fyne.NewSize(width+margin, size.Height-top))
	}, func() fyne.Size { return fyne.NewSize(320, 240) }}, f.scroll)
}

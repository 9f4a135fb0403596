package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/widgets"
)

// emptyWidth is how wide the words of an empty page are, in the design's units.
const emptyWidth = 620

// emptyStory is what a story without articles shows: how to bring some, and what
// comes then.
type emptyStory struct{ root *fyne.Container }

func newEmptyStory(w *window) *emptyStory {
	column := container.New(layout.NewCustomPaddedVBoxLayout(0),
		widgets.NewBoldText(widgets.TextTitle, lang.L("No articles yet"), widgets.ColorInk),
		widgets.Inset(0, 4, 0, 18, widgets.NewText(widgets.TextBody, lang.L("Bring at least two reports of the same event. Crosscheck reads them and lists what they claim."), widgets.ColorInk2)),
		newDropCard(w, lang.L("Drop files or a folder here")),
		widgets.Inset(0, 14, 0, 0, newSteps()),
		widgets.Inset(0, 14, 0, 0, widgets.NewLinkedWords(widgets.TextSmall,
			widgets.Run{Text: lang.L("Nothing at hand?") + " ", Color: widgets.ColorInk2},
			widgets.Run{Text: lang.L("Open the sample story"), OnTapped: w.importSample})))
	return &emptyStory{container.New(&middleLayout{emptyWidth}, column)}
}

// newDropCard says where articles may be dropped and offers the other ways.
func newDropCard(w *window, title string) fyne.CanvasObject {
	icon := newIcon("import", widgets.ColorFocus, 28)
	files := widgets.NewPrimaryButton(lang.L("Choose a file"), w.askImportFile).WithKey("Ctrl+O")
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
	picture := canvas.NewImageFromResource(widgets.Icon(name, c))
	picture.FillMode = canvas.ImageFillContain
	return widgets.Fixed(side, side, picture)
}

// middleLayout stands a column of a width in the middle of the page, somewhat
// above its centre.
type middleLayout struct{ width float32 }

// Layout implements fyne.Layout.
func (l *middleLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	const margin = 24
	for _, o := range objects {
		width := min(widgets.Px(l.width), size.Width-2*margin)
		height := o.MinSize().Height
		placeAt(o, float32(int((size.Width-width)/2)), max(margin, float32(int((size.Height-height)*0.42))), width, height)
	}
}

// MinSize implements fyne.Layout.
func (l *middleLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 400) }

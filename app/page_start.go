package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/widgets"
)

// startWidth is how wide the start page is at most, in the design's units.
const startWidth = 620

// startPage is shown while no story is open: what the program is for, how to
// begin, and the stories that are on the desk.
type startPage struct {
	w       *window
	stories *fyne.Container
	root    *fyne.Container
}

func newStartPage(w *window) *startPage {
	p := &startPage{w: w, stories: container.New(layout.NewCustomPaddedVBoxLayout(6))}
	buttons := container.New(layout.NewCustomPaddedHBoxLayout(8),
		widgets.NewPrimaryButton(lang.L("Import files"), w.askImportFile).WithKey("Ctrl+O"),
		widgets.NewButton(lang.L("Import a folder"), w.askImportFolder),
		widgets.NewButton(lang.L("Import the sample story"), w.importSample))
	column := container.New(layout.NewCustomPaddedVBoxLayout(0),
		widgets.NewBoldText(widgets.TextDisplay, lang.L("What happened, and who says so?"), widgets.ColorInk),
		widgets.Inset(0, 8, 0, 20, widgets.NewText(widgets.TextBody,
			lang.L("Bring the reports of several outlets on one event. Crosscheck finds what each of them claims, where they differ and whom they rest on. You decide."),
			widgets.ColorInk2).Wrapped(3)),
		newDropCard(w, lang.L("Drop files or a folder here")),
		widgets.Inset(0, 14, 0, 24, buttons),
		p.stories)
	p.root = container.New(&startLayout{}, container.NewVScroll(column))
	return p
}

func (p *startPage) object() fyne.CanvasObject { return p.root }

func (p *startPage) focus() fyne.Focusable { return nil }

func (p *startPage) update() {
	p.stories.Objects = nil
	if len(p.w.stories) > 0 {
		p.stories.Add(widgets.NewBoldText(widgets.TextSmall, lang.L("Stories on this desk"), widgets.ColorInk2))
	}
	for _, s := range p.w.stories {
		p.stories.Add(widgets.NewButton(shortValue(s.Name), func() { p.w.openStory(s.ID) }).AlignLeading())
	}
	p.stories.Refresh()
}

// startLayout keeps the page to a comfortable width in the middle.
type startLayout struct{}

// Layout implements fyne.Layout.
func (startLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	width := min(widgets.Px(startWidth), size.Width-48)
	top := min(widgets.Px(96), size.Height/8)
	placeAt(objects[0], float32(int((size.Width-width)/2)), top, width, size.Height-top)
}

// MinSize implements fyne.Layout.
func (startLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 240) }

package app

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/layout"

	"crosscheck/internal/desk"
	"crosscheck/internal/fact"
	"crosscheck/widgets"
)

// Measures of the start page, in the design's units.
const (
	startWidth  = 938
	startMargin = 24
	startTop    = 44
	markSide    = 52
	tryHeight   = 92
	tryGap      = 14
	tryBeside   = 600 // width from which the cards stand side by side
)

// startPage is shown while no story is open, and whenever a person asks for all
// stories: what the program is for, the stories on the desk, and how to begin.
type startPage struct {
	w       *window
	title   *widgets.Words
	about   *widgets.Words
	stories *storyList
	sample  *widgets.LinkedWords
	try     *fyne.Container
	tryHead *widgets.Words
	head    *fyne.Container
	mark    fyne.CanvasObject
	begin   *widgets.Button
	first   *widgets.LinkedWords
	asked   *view // for which the stories were counted
	counted []fact.Story
	flow    *flow
	root    *fyne.Container
}

func newStartPage(w *window) *startPage {
	p := &startPage{w: w, stories: newStoryList(w), flow: newFlow()}
	p.title = widgets.NewBoldText(widgets.TextDisplay, "", widgets.ColorInk)
	p.about = widgets.NewText(widgets.TextBody, "", widgets.ColorInk2).Wrapped(0)
	picture := canvas.NewImageFromResource(fyne.NewStaticResource("crosscheck-mark.png", w.cfg.Assets.AppIcon))
	picture.FillMode = canvas.ImageFillContain
	p.mark = widgets.Fixed(markSide, markSide, picture)
	p.begin = widgets.NewButton(lang.L("New story"), w.askNewStory).WithIcon("plus").WithKey(w.keyOf("story.new"))
	p.head = container.New(&panelLayout{p.placeHead, func() fyne.Size { return fyne.NewSize(280, markSide) }}, p.mark, p.title, p.about, p.begin)
	p.sample = widgets.NewLinkedWords(widgets.TextSmall,
		widgets.Run{Text: lang.L("The sample is there to try things on.") + "  ", Color: widgets.ColorInk2},
		widgets.Run{Text: lang.L("Clear it away and begin"), OnTapped: p.clearSample})
	p.first = widgets.NewLinkedWords(widgets.TextSmall,
		widgets.Run{Text: lang.L("Nothing at hand?") + " ", Color: widgets.ColorInk2},
		widgets.Run{Text: lang.L("Open the sample story"), OnTapped: w.importSample})
	p.tryHead = widgets.NewBoldText(widgets.TextNote, lang.L("In the sample, try"), widgets.ColorInk2)
	p.try = container.New(&panelLayout{p.placeTry, func() fyne.Size { return fyne.NewSize(280, tryHeight) }},
		p.newTry("nav-review", lang.L("Decide a claim"), lang.L("The statements side by side, and what differs."), pageReview),
		p.newTry("nav-origins", lang.L("Who rests on whom"), lang.L("Outlets, whom they cite, and which claims fall with an origin."), pageOrigins),
		p.newTry("nav-report", lang.L("Read the report"), lang.L("Every verdict with its reasons, for a stranger to check again."), pageReport))
	p.flow.margin = 12
	p.flow.set(
		piece{p.head, startTop, p.headHeight},
		piece{p.stories.root, 22, p.stories.heightFor},
		textPiece(p.sample, 10),
		plainPiece(p.tryHead, 26),
		piece{p.try, 8, p.tryHeights},
		plainPiece(newDropCard(w, lang.L("Drop files or a folder here to begin a story")), 26),
		textPiece(p.first, 14),
		plainPiece(widgets.Fixed(0, 24, widgets.NewPanel("", widgets.NoSides, nil)), 0),
	)
	p.root = container.New(&panelLayout{p.place, func() fyne.Size { return fyne.NewSize(320, 240) }}, p.flow.scroll)
	return p
}

// newTry is a card that leads to a page of the sample.
func (p *startPage) newTry(icon, title, about string, id pageID) fyne.CanvasObject {
	sign := container.New(layout.NewCustomPaddedHBoxLayout(10), newIcon(icon, widgets.ColorFocus, 18), widgets.NewBoldText(widgets.TextBody, title, widgets.ColorInk))
	head := container.NewBorder(nil, nil, sign, nil, newShortened(widgets.NewKeyCap(p.w.keyOf("go."+string(id))), widgets.Fixed(0, 0, widgets.NewPanel("", widgets.NoSides, nil))))
	words := widgets.NewText(widgets.TextSmall, about, widgets.ColorInk2).Wrapped(2)
	return widgets.NewTapCard(widgets.Inset(16, 14, 16, 12, container.NewVBox(head, widgets.Inset(0, 6, 0, 0, words))), func() {
		if s := p.sampleStory(); s != nil {
			p.w.openStoryOn(s.ID, id)
		}
	})
}

func (p *startPage) object() fyne.CanvasObject { return p.root }

func (p *startPage) focus() fyne.Focusable {
	if len(p.w.stories) == 0 {
		return nil
	}
	return p.stories.list
}

func (p *startPage) update() {
	w := p.w
	some := len(w.stories) > 0
	if some {
		p.title.SetText(lang.L("Stories"))
		about := lang.L("Everything stays on this computer.")
		if w.view == nil && len(w.jobs) > 0 {
			about = lang.L("The story is being opened. How far it is stands at the foot of the window.")
		}
		p.about.SetText(about)
	} else {
		p.title.SetText(lang.L("What happened, and who says so?"))
		p.about.SetText(lang.L("Bring the reports of several outlets on one event. Crosscheck finds what each of them claims, where they differ and whom they rest on. You decide."))
	}
	sample := p.sampleStory() != nil
	shown := func(o fyne.CanvasObject, yes bool) {
		if o.Hide(); yes {
			o.Show()
		}
	}
	shown(p.stories.root, some)
	shown(p.sample, sample)
	shown(p.tryHead, sample)
	shown(p.try, sample)
	shown(p.first, !sample)
	p.stories.set(w.stories)
	p.count()
	p.flow.redraw()
	p.root.Refresh()
}

// count looks, off the main goroutine, how far each story is, newest first.
func (p *startPage) count() {
	w := p.w
	// A story that is being opened comes before what the list says of the others.
	if w.store == nil || w.firstPage != "" || p.asked == w.view && sameStories(p.counted, w.stories) {
		return
	}
	p.asked, p.counted = w.view, w.stories
	stories, at := w.stories, w.desk
	w.bridge.aside(func() {
		for i := len(stories) - 1; i >= 0; i-- {
			glance, err := at.Glance(context.WithoutCancel(w.ctx), stories[i])
			if err != nil {
				continue // the story was taken off meanwhile
			}
			w.bridge.onMain(func() { p.stories.counted(glance) })
		}
	})
}

func sameStories(a, b []fact.Story) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// sampleStory is the sample, if it is on the desk.
func (p *startPage) sampleStory() *fact.Story {
	for i := range p.w.stories {
		if isSample(p.w.stories[i]) {
			return &p.w.stories[i]
		}
	}
	return nil
}

// isSample reports whether a story is the sample, which goes by its name.
func isSample(s fact.Story) bool { return s.Name == lang.L("Sample story") }

// clearSample takes the sample off the desk and asks for a story of one's own.
// Undo brings the sample back.
func (p *startPage) clearSample() {
	if s := p.sampleStory(); s != nil {
		p.w.hideStory(*s)
		p.w.askNewStory()
	}
}

// hideStory takes a story off the desk, whichever is open.
func (w *window) hideStory(story fact.Story) {
	by := w.prefs.editor()
	w.act(func(ctx context.Context) error { return w.desk.HideStory(ctx, story, by) }, nil, lang.L("Story taken off the desk"))
}

func (p *startPage) place(size fyne.Size) {
	px := widgets.Px
	width := min(px(startWidth), size.Width-2*px(startMargin))
	p.flow.resize(fyne.NewPos(float32(int((size.Width-width)/2)), 0), fyne.NewSize(width+px(p.flow.margin), size.Height))
}

// headHeight is how high the mark and the words beside it are.
func (p *startPage) headHeight(width float32) float32 {
	return max(widgets.Px(markSide), widgets.Px(34)+p.about.HeightFor(p.headWords(width)))
}

// headWords is the room for the words between the mark and the button.
func (p *startPage) headWords(width float32) float32 {
	return width - widgets.Px(markSide+16+24) - p.begin.MinSize().Width
}

func (p *startPage) placeHead(size fyne.Size) {
	px := widgets.Px
	left, button := px(markSide+16), p.begin.MinSize()
	placeAt(p.mark, 0, 0, px(markSide), px(markSide))
	placeAt(p.title, left, 0, p.headWords(size.Width), px(32))
	placeAt(p.about, left, px(34), p.headWords(size.Width), size.Height-px(34))
	placeAt(p.begin, size.Width-button.Width, px(10), button.Width, button.Height)
}

// tryHeights is how high the cards are together: side by side, or where there is
// no room for that, one below the other.
func (p *startPage) tryHeights(width float32) float32 {
	if width < widgets.Px(tryBeside) {
		n := float32(len(p.try.Objects))
		return n*widgets.Px(tryHeight) + (n-1)*widgets.Px(tryGap)
	}
	return widgets.Px(tryHeight)
}

func (p *startPage) placeTry(size fyne.Size) {
	gap, n := widgets.Px(tryGap), float32(len(p.try.Objects))
	width := float32(int((size.Width - (n-1)*gap) / n))
	for i, o := range p.try.Objects {
		if at := float32(i); size.Width < widgets.Px(tryBeside) {
			placeAt(o, 0, at*(widgets.Px(tryHeight)+gap), size.Width, widgets.Px(tryHeight))
		} else {
			placeAt(o, at*(width+gap), 0, width, size.Height)
		}
	}
}

// tallyParts is a tally as a bar shows it.
func tallyParts(t desk.Tally) []widgets.TallyPart {
	var parts []widgets.TallyPart
	for _, kind := range tallyOrder {
		parts = append(parts, widgets.TallyPart{Verdict: verdictStyle(kind), Count: t.ByVerdict[kind]})
	}
	return parts
}

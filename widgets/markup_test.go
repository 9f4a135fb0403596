package widgets

import (
	"fmt"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func with[T fyne.CanvasObject](o T, change func(T)) fyne.CanvasObject {
	change(o)
	return o
}

// smallWidgets makes one of each, in the states that look different.
func smallWidgets() map[string]func() fyne.CanvasObject {
	nop := func() {}
	return map[string]func() fyne.CanvasObject{
		"keycap":         func() fyne.CanvasObject { return NewKeyCap("Ctrl+K") },
		"badge-solid":    func() fyne.CanvasObject { return NewArticleBadge("A") },
		"badge-outlined": func() fyne.CanvasObject { return NewOutlinedBadge("AA") },
		"badge-small":    func() fyne.CanvasObject { return NewSmallBadge("B") },
		"verdict-decided": func() fyne.CanvasObject {
			return with(NewVerdictLabel(Corroborated, true), func(l *VerdictLabel) { l.SetCount(9) })
		},
		"verdict-suggested": func() fyne.CanvasObject { return NewSmallVerdictLabel(Disputed, false) },
		"verdict-icon":      func() fyne.CanvasObject { return NewVerdictIcon(SingleSource, true) },
		"chip":              func() fyne.CanvasObject { return with(NewChip("All", nop), func(c *Chip) { c.SetCount(74) }) },
		"chip-selected": func() fyne.CanvasObject {
			return with(NewIconChip("filter", "More", nop), func(c *Chip) { c.SetSelected(true) })
		},
		"button":         func() fyne.CanvasObject { return NewButton("History", nop).WithIcon("history") },
		"button-menu":    func() fyne.CanvasObject { return NewButton("Recent", nop).WithTrailingIcon("chevron-down") },
		"button-icon":    func() fyne.CanvasObject { return NewIconButton("more", "More", nop) },
		"button-primary": func() fyne.CanvasObject { return NewPrimaryButton("Decide, next", nop).WithKey("Enter") },
		"button-link":    func() fyne.CanvasObject { return NewLink("Name it", nop) },
		"button-tall": func() fyne.CanvasObject {
			return NewButtonOf(ButtonTall, "Same", nop).WithIcon("check").WithKey("Y")
		},
		"button-blocked": func() fyne.CanvasObject {
			return with(NewButton("Export", nop), func(b *Button) { b.Block("Nothing is decided yet") })
		},
		"verdict-button": func() fyne.CanvasObject { return NewVerdictButton(NotCheckable, "0", nop) },
		"verdict-button-pending": func() fyne.CanvasObject {
			return with(NewVerdictButton(Corroborated, "1", nop), func(b *VerdictButton) { b.SetPending(true) })
		},
		"field-search": func() fyne.CanvasObject { return Fixed(210, 0, NewSearchField("Filter claims", "/")) },
		"field-error": func() fyne.CanvasObject {
			f := NewLabelledField("Reason", "")
			f.SetText("by phone")
			f.SetError("Give a reason")
			return Fixed(300, 0, f)
		},
		"nav": func() fyne.CanvasObject {
			return with(NewNavItem("nav-review", "Review", nop), func(n *NavItem) { n.SetCount(53) })
		},
		"nav-selected": func() fyne.CanvasObject {
			return with(NewNavItem("help", "Help", nop), func(n *NavItem) { n.SetKey("?"); n.SetSelected(true) })
		},
		"nav-rail": func() fyne.CanvasObject {
			return with(NewRailItem("nav-review", "Review", nop), func(n *NavItem) { n.SetCount(53) })
		},
		"toast": func() fyne.CanvasObject {
			return NewToast("Disputed on “Trump cited his earlier peacemaking”", nop, nop)
		},
		"progress": func() fyne.CanvasObject {
			return with(NewProgressLine(), func(l *ProgressLine) {
				l.OnCancel = nop
				l.Set("Comparing", 1, 3)
			})
		},
		"panel": func() fyne.CanvasObject { return NewPanel(ColorRaised, SideTop|SideRight, NewKeyCap("A")) },
		"card": func() fyne.CanvasObject {
			return NewCard(ColorSurface, ColorLine2, 8, Inset(8, 4, 8, 4, NewKeyCap("A")))
		},
		"tap-card": func() fyne.CanvasObject { return NewTapCard(Inset(8, 4, 8, 4, NewKeyCap("A")), nop) },
		"marks":    func() fyne.CanvasObject { return NewMarksRow([]Standing{StatesIt, Alludes}) },
		"words": func() fyne.CanvasObject {
			return NewWords(TextSmall, Run{Text: "4 origins, "}, Run{Text: "none shown", Bold: true, Color: ColorFocus})
		},
	}
}

// TestSmallWidgetsLook compares what the widgets are made of, where it stands
// and in which colours with what was found right when seen.
func TestSmallWidgetsLook(t *testing.T) {
	for name, build := range smallWidgets() {
		t.Run(name, func(t *testing.T) {
			newDesk(t)
			o := build()
			window := test.NewTempWindow(t, o)
			window.SetPadded(false)
			window.Resize(o.MinSize())
			test.AssertRendersToMarkup(t, "small/"+name+".xml", window.Canvas())
		})
	}
}

// Every small widget is as high as the design says, at the ordinary text size.
func TestHeights(t *testing.T) {
	newDesk(t)
	for name, c := range map[string]struct {
		o    fyne.CanvasObject
		want float32
	}{
		"key cap":        {NewKeyCap("Enter"), 18},
		"badge":          {NewArticleBadge("A"), 18},
		"small badge":    {NewSmallBadge("A"), 16},
		"chip":           {NewChip("All", nil), 22},
		"button":         {NewButton("Claim", nil).WithKey("Enter"), 28},
		"tall button":    {NewButtonOf(ButtonTall, "Same", nil), 44},
		"verdict button": {NewVerdictButton(Disputed, "2", nil), 36},
		"field":          {NewField(""), 28},
		"nav item":       {NewNavItem("help", "Help", nil), 32},
		"tabs":           {NewArticleTabs(), 37},
		"tally":          {NewTallyBar(10), 10},
	} {
		if got := c.o.MinSize().Height; got != c.want {
			t.Errorf("%s is %g high, want %g", name, got, c.want)
		}
	}
	if got := NewToast("Saved", nil, nil).MinSize().Width; got != 360 {
		t.Errorf("a toast is %g wide", got)
	}
	if got := NewIconButton("more", "More", nil).MinSize(); got != fyne.NewSize(28, 28) {
		t.Errorf("an icon button is %v", got)
	}
}

// With larger text everything grows, and a theme can be switched at any time.
func TestSmallWidgetsGrowAndSwitch(t *testing.T) {
	th := newDesk(t)
	b := NewButton("History", nil).WithIcon("history").WithKey("H")
	show(t, b, 300, 100)
	before := b.MinSize()
	fyne.CurrentApp().Settings().SetTheme(th.With(Look{Scheme: Dark, TextSize: 18}))
	b.Refresh()
	after := b.MinSize()
	if after.Width <= before.Width || after.Height <= before.Height {
		t.Errorf("at 18 the button is %v, at 13 it was %v", after, before)
	}
}

// TestFills looks at pixels, as the boxes are pictures of which the markup says
// nothing.
func TestFills(t *testing.T) {
	nop := func() {}
	for name, c := range map[string]struct {
		o    func() fyne.CanvasObject
		x, y int
		want fyne.ThemeColorName
	}{
		"button":         {func() fyne.CanvasObject { return NewButton("Go", nop) }, 5, 5, ColorSurface},
		"button border":  {func() fyne.CanvasObject { return NewButton("Go", nop) }, 15, 0, ColorLine2},
		"button hovered": {func() fyne.CanvasObject { return with(NewButton("Go", nop), func(b *Button) { b.MouseIn(nil) }) }, 5, 5, ColorHover},
		"button focused": {func() fyne.CanvasObject { return with(NewButton("Go", nop), func(b *Button) { b.FocusGained() }) }, 15, 1, ColorFocus},
		"button blocked": {func() fyne.CanvasObject { return with(NewButton("Go", nop), func(b *Button) { b.Block("no") }) }, 5, 5, ColorRaised},
		"primary":        {func() fyne.CanvasObject { return NewPrimaryButton("Go", nop) }, 5, 5, ColorFocus},
		"primary focused": {func() fyne.CanvasObject {
			return with(NewPrimaryButton("Go", nop), func(b *Button) { b.FocusGained() })
		}, 15, 3, ColorOnFocus},
		"chip":          {func() fyne.CanvasObject { return NewChip("All", nop) }, 6, 11, ColorSurface},
		"chip selected": {func() fyne.CanvasObject { return with(NewChip("All", nop), func(c *Chip) { c.SetSelected(true) }) }, 6, 11, ColorSelect},
		"verdict":       {func() fyne.CanvasObject { return NewVerdictButton(Disputed, "2", nop) }, 5, 5, ColorSurface},
		"verdict pending": {func() fyne.CanvasObject {
			return with(NewVerdictButton(Disputed, "2", nop), func(b *VerdictButton) { b.SetPending(true) })
		}, 5, 5, ColorDisputedTint},
		"verdict pending border": {func() fyne.CanvasObject {
			return with(NewVerdictButton(Disputed, "2", nop), func(b *VerdictButton) { b.SetPending(true) })
		}, 20, 1, ColorDisputed},
		"nav selected": {func() fyne.CanvasObject {
			return with(NewNavItem("help", "Help", nop), func(n *NavItem) { n.SetSelected(true) })
		}, 5, 16, ColorSelect},
		"field border":  {func() fyne.CanvasObject { return NewField("") }, 60, 0, ColorEdge},
		"field error":   {func() fyne.CanvasObject { return with(NewField(""), func(f *Field) { f.SetError("no") }) }, 60, 0, ColorError},
		"field focused": {func() fyne.CanvasObject { return with(NewField(""), func(f *Field) { f.entry.FocusGained() }) }, 60, 1, ColorFocus},
		"badge":         {func() fyne.CanvasObject { return NewArticleBadge("A") }, 9, 2, ColorInk2},
		"list focused": {func() fyne.CanvasObject {
			return with(NewKeyList(20, func() int { return 0 }, nil, nil), func(l *KeyList) { l.FocusGained() })
		}, 60, 1, ColorFocus},
		"toast":      {func() fyne.CanvasObject { return NewToast("Saved", nil, nil) }, 4, 20, ColorRaised},
		"panel rule": {func() fyne.CanvasObject { return NewPanel(ColorRaised, SideLeft, NewKeyCap("A")) }, 0, 9, ColorLine},
		"tally": {func() fyne.CanvasObject {
			return with(NewTallyBar(10), func(b *TallyBar) { b.Set([]TallyPart{{SingleSource, 1}}, 2) })
		}, 10, 5, ColorSingleSource},
	} {
		t.Run(name, func(t *testing.T) {
			newDesk(t)
			o := c.o()
			window := show(t, o, o.MinSize().Width, o.MinSize().Height)
			if got := color.NRGBAModel.Convert(window.Canvas().Capture().At(c.x, c.y)); got != token(c.want) {
				t.Errorf("at %d, %d is %v, want %s %v", c.x, c.y, got, c.want, token(c.want))
			}
		})
	}
}

// The toolkit makes a new renderer for what was hidden for a while: it must show
// the same, although nothing is laid out again.
func TestSmallWidgetsComeBack(t *testing.T) {
	placed := func(objects []fyne.CanvasObject) (list []string) {
		for _, o := range objects {
			if o.Visible() {
				list = append(list, fmt.Sprintf("%T %v %v", o, o.Position(), o.Size()))
			}
		}
		return list
	}
	widgets := smallWidgets()
	widgets["tally"] = func() fyne.CanvasObject { return NewTallyBar(10) }
	widgets["tabs"] = func() fyne.CanvasObject {
		return with(NewArticleTabs(), func(t *ArticleTabs) { t.SetTabs(someTabs(3), 1) })
	}
	widgets["list"] = func() fyne.CanvasObject {
		n := 5
		l, _, _ := textList(t, &n)
		return l
	}
	widgets["heading"] = func() fyne.CanvasObject {
		return with(newGroupRow(&KeyList{}), func(g *groupRow) { g.set("Open", "7") })
	}
	widgets["links"] = func() fyne.CanvasObject { return NewLinkedWords(TextBody, Run{Text: "Name it", OnTapped: func() {}}) }
	for name, build := range widgets {
		t.Run(name, func(t *testing.T) {
			newDesk(t)
			o := build()
			show(t, o, 300, 60)
			if c, ok := o.(*fyne.Container); ok {
				o = c.Objects[0]
			}
			before := placed(test.WidgetRenderer(o.(fyne.Widget)).Objects())
			after := placed(o.(fyne.Widget).CreateRenderer().Objects())
			if len(before) == 0 || fmt.Sprint(before) != fmt.Sprint(after) {
				t.Errorf("before: %v\nafter: %v", before, after)
			}
		})
	}
}

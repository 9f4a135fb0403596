package widgets

import (
	"image/color"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Scheme says whether the window is light or dark.
type Scheme int

// The schemes. FollowSystem takes what the system is set to.
const (
	FollowSystem Scheme = iota
	Light
	Dark
)

// TextSize is the size of ordinary text in the window, in Fyne's units, when
// nothing else is chosen.
const TextSize = 13

// Look is what a person chooses about the looks of the window.
type Look struct {
	Scheme       Scheme
	HighContrast bool
	TextSize     int // of ordinary text; 0 is TextSize. Everything else grows with it
}

// Fonts are the faces the window is set in. The names of the resources must
// differ, as the toolkit keeps drawn text by them.
type Fonts struct {
	Sans, SansSemiBold, SansItalic, SansSemiBoldItalic fyne.Resource
	Serif, SerifBold, SerifItalic, SerifBoldItalic     fyne.Resource // for reading
	Mono                                               fyne.Resource
}

// Theme is the look of the window: the colours of colors.go, the sizes of the
// design, fonts and icons. It does not change once made; to change the look,
// set another one (see With).
type Theme struct {
	fyne.Theme
	look  Look
	fonts Fonts
	icons func(name string) []byte
	drawn *sync.Map // icon name -> fyne.Resource
}

// NewTheme returns a theme with the fonts and icons handed in. icons gives an
// icon as SVG by its name ("nav-review"), nil when there is none.
func NewTheme(fonts Fonts, icons func(name string) []byte, look Look) *Theme {
	return &Theme{Theme: theme.DefaultTheme(), look: look, fonts: fonts, icons: icons, drawn: &sync.Map{}}
}

// ReadFonts reads all fonts, so that no text waits for its own. It may be called from
// any goroutine.
func (t *Theme) ReadFonts() {
	f := t.fonts
	for _, r := range []fyne.Resource{f.Sans, f.SansSemiBold, f.SansItalic, f.SansSemiBoldItalic, f.Serif, f.SerifBold, f.SerifItalic, f.SerifBoldItalic, f.Mono} {
		if r != nil {
			fontOf(r)
		}
	}
}

// With returns the same theme in another look.
func (t *Theme) With(look Look) *Theme {
	other := *t
	other.look = look
	return &other
}

// Look returns what was chosen.
func (t *Theme) Look() Look { return t.look }

// IsDark reports whether the dark palette holds under a variant of the system.
func (t *Theme) IsDark(v fyne.ThemeVariant) bool {
	switch t.look.Scheme {
	case Light:
		return false
	case Dark:
		return true
	}
	return v == theme.VariantDark
}

// Color implements fyne.Theme for our names and Fyne's.
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	dark := t.IsDark(v)
	if c, ok := colorIn(name, dark, t.look.HighContrast); ok {
		if name == theme.ColorNameForeground {
			return menuInk(c)
		}
		return c
	}
	if dark {
		return t.Theme.Color(name, theme.VariantDark)
	}
	return t.Theme.Color(name, theme.VariantLight)
}

// menuInk is the colour of text with an opacity that cannot be told from a full
// one. Fyne 2.7.1 (menu_item.go, shortcutColor) takes 95 % of the opacity in 16
// bits and of that the lower eight: of a full one a fifth is left, and the
// shortcuts of a menu cannot be read; of this one nearly all.
func menuInk(c color.NRGBA) color.Color {
	return color.NRGBA64{R: uint16(c.R) * 0x101, G: uint16(c.G) * 0x101, B: uint16(c.B) * 0x101, A: 0xFFC9}
}

// Font implements fyne.Theme. Bold is semi-bold throughout.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource {
	f := t.fonts
	var font fyne.Resource
	switch {
	case style.Symbol:
	case style.Monospace:
		font = f.Mono
	case style.Bold && style.Italic:
		font = f.SansSemiBoldItalic
	case style.Bold:
		font = f.SansSemiBold
	case style.Italic:
		font = f.SansItalic
	default:
		font = f.Sans
	}
	if font == nil {
		return t.Theme.Font(style)
	}
	return font
}

// ReadingFont returns the face articles are set in; nil when none was handed in.
func (t *Theme) ReadingFont(style fyne.TextStyle) fyne.Resource {
	f := t.fonts
	switch {
	case style.Bold && style.Italic:
		return f.SerifBoldItalic
	case style.Bold:
		return f.SerifBold
	case style.Italic:
		return f.SerifItalic
	}
	return f.Serif
}

// sizes are the design's measures by Fyne's names, at the ordinary text size.
var sizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:               TextSize,
	theme.SizeNameCaptionText:        11,
	theme.SizeNameSubHeadingText:     18,
	theme.SizeNameHeadingText:        26,
	theme.SizeNamePadding:            4,
	theme.SizeNameInnerPadding:       6,
	theme.SizeNameLineSpacing:        2,
	theme.SizeNameInlineIcon:         16,
	theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameInputBorder:        1,
	theme.SizeNameInputRadius:        6,
	theme.SizeNameSelectionRadius:    4,
	theme.SizeNameScrollBar:          10,
	theme.SizeNameScrollBarSmall:     4,
	theme.SizeNameScrollBarRadius:    4,
}

// lines are the measures that do not grow with the text.
var lines = map[fyne.ThemeSizeName]bool{
	theme.SizeNameSeparatorThickness: true,
	theme.SizeNameInputBorder:        true,
}

// Size implements fyne.Theme. Sizes of text are whole numbers, as the shaper
// rounds them up anyway.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	size, ok := sizes[name]
	if !ok {
		size = t.Theme.Size(name)
	}
	if lines[name] || t.look.TextSize == 0 {
		return size
	}
	return grown(size, float32(t.look.TextSize))
}

// ownIcons maps Fyne's icons to ours.
var ownIcons = map[fyne.ThemeIconName]string{
	theme.IconNameCancel:        "close",
	theme.IconNameConfirm:       "check",
	theme.IconNameSearch:        "search",
	theme.IconNameMoreVertical:  "more",
	theme.IconNameContentAdd:    "plus",
	theme.IconNameContentUndo:   "undo",
	theme.IconNameContentRedo:   "redo",
	theme.IconNameWarning:       "warning",
	theme.IconNameHelp:          "help",
	theme.IconNameQuestion:      "help",
	theme.IconNameHistory:       "history",
	theme.IconNameSettings:      "settings",
	theme.IconNameArrowDropDown: "chevron-down",
	theme.IconNameNavigateNext:  "chevron-right",
	theme.IconNameMenuExpand:    "chevron-right",
	theme.IconNameDownload:      "import",
	theme.IconNameUpload:        "export",
}

// iconPrefix sets our icon names apart from Fyne's.
const iconPrefix = "desk-"

// Icon implements fyne.Theme. Our own icons are asked for by "desk-" and their
// name; the function Icon does that and colours them.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource {
	if own, ok := ownIcons[name]; ok {
		if r := t.icon(own); r != nil {
			return theme.NewThemedResource(r)
		}
	}
	if len(name) > len(iconPrefix) && name[:len(iconPrefix)] == iconPrefix {
		if r := t.icon(string(name[len(iconPrefix):])); r != nil {
			return r
		}
	}
	return t.Theme.Icon(name)
}

func (t *Theme) icon(name string) fyne.Resource {
	if r, ok := t.drawn.Load(name); ok {
		return r.(fyne.Resource)
	}
	if t.icons == nil {
		return nil
	}
	svg := t.icons(name)
	if svg == nil {
		return nil
	}
	r, _ := t.drawn.LoadOrStore(name, fyne.NewStaticResource(name+".svg", svg))
	return r.(fyne.Resource)
}

// Icon returns an icon of the theme by its name ("nav-review") in a colour that
// follows the theme. An icon that is not there is shown as a question mark.
func Icon(name string, c fyne.ThemeColorName) fyne.Resource {
	r := fyne.CurrentApp().Settings().Theme().Icon(fyne.ThemeIconName(iconPrefix + name))
	if r == nil {
		r = theme.DefaultTheme().Icon(theme.IconNameQuestion)
	}
	return icon{theme.NewColoredResource(r, c)}
}

// icon is an icon that is coloured once for each colour. The toolkit colours its own
// resources each time they are drawn, and where it sees that they follow the theme
// once more: that takes longer than drawing them.
type icon struct{ themed *theme.ThemedResource }

// Name implements fyne.Resource.
func (i icon) Name() string { return i.themed.Name() }

// Content implements fyne.Resource.
func (i icon) Content() []byte {
	key := iconKey{i.Name(), theme.Color(i.themed.ThemeColorName())}
	content, ok := coloredIcons.Load(key)
	if !ok {
		content, _ = coloredIcons.LoadOrStore(key, i.themed.Content())
	}
	return content.([]byte)
}

// iconKey names an icon in a colour as it is at present.
type iconKey struct {
	name  string
	color color.Color
}

// coloredIcons are the icons that were drawn so far: some dozens in a few colours.
var coloredIcons sync.Map

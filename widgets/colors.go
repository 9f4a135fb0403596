package widgets

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours of surfaces, lines and text.
const (
	ColorBg      fyne.ThemeColorName = "desk-bg"      // window, sidebar, queue
	ColorWindow  fyne.ThemeColorName = "desk-window"  // of the menu bar; a window cleared with it is ColorBg
	ColorSurface fyne.ThemeColorName = "desk-surface" // page, cards, fields
	ColorRaised  fyne.ThemeColorName = "desk-raised"  // panels, heads of tables
	ColorHover   fyne.ThemeColorName = "desk-hover"   // row under the mouse
	ColorSelect  fyne.ThemeColorName = "desk-select"  // selected row
	ColorLine    fyne.ThemeColorName = "desk-line"    // rules
	ColorLine2   fyne.ThemeColorName = "desk-line2"   // buttons, nodes
	ColorEdge    fyne.ThemeColorName = "desk-edge"    // fields, boxes
	ColorInk     fyne.ThemeColorName = "desk-ink"     // text
	ColorInk2    fyne.ThemeColorName = "desk-ink2"    // secondary text
	ColorInk3    fyne.ThemeColorName = "desk-ink3"    // quiet text
	ColorFocus   fyne.ThemeColorName = "desk-focus"   // focus ring, link, primary button
	ColorOnFocus fyne.ThemeColorName = "desk-onfocus" // text on the focus colour
	ColorWarn    fyne.ThemeColorName = "desk-warn"
	ColorError   fyne.ThemeColorName = "desk-error"
	ColorScrim   fyne.ThemeColorName = "desk-scrim"     // behind palette and sheets
	ColorPicked  fyne.ThemeColorName = "desk-picked"    // behind selected words
	ColorFound   fyne.ThemeColorName = "desk-found"     // behind words that a search found
	ColorNone    fyne.ThemeColorName = "desk-none"      // nothing is drawn
	ColorScroll  fyne.ThemeColorName = "desk-scrollbar" // thumb of a scroll bar
	ColorOver    fyne.ThemeColorName = "desk-over"      // laid over what the mouse is on
	ColorPressed fyne.ThemeColorName = "desk-pressed"   // laid over what is pressed
	ColorShadow  fyne.ThemeColorName = "desk-shadow"    // round menus and behind dialogs
	ColorDialog  fyne.ThemeColorName = "desk-dialog"    // the toolkit's dialogs, which have no edge
	ColorTrack   fyne.ThemeColorName = "desk-track"     // what is empty of a bar
	ColorTrack2  fyne.ThemeColorName = "desk-track2"    // the same on a row that may be selected
)

// The colours of the verdicts and of the tints they lay behind text.
const (
	ColorCorroborated     fyne.ThemeColorName = "desk-corroborated"
	ColorCorroboratedTint fyne.ThemeColorName = "desk-corroborated-tint"
	ColorDisputed         fyne.ThemeColorName = "desk-disputed"
	ColorDisputedTint     fyne.ThemeColorName = "desk-disputed-tint"
	ColorSingleSource     fyne.ThemeColorName = "desk-single-source"
	ColorSingleSourceTint fyne.ThemeColorName = "desk-single-source-tint"
	ColorNotCheckable     fyne.ThemeColorName = "desk-not-checkable"
	ColorNotCheckableTint fyne.ThemeColorName = "desk-not-checkable-tint"
	ColorUndecided        fyne.ThemeColorName = "desk-undecided"
	ColorUndecidedTint    fyne.ThemeColorName = "desk-undecided-tint"
)

// The colours of the marks in a text: the tint of what stands apart and the
// line under what is compared.
const (
	ColorNumberTint      fyne.ThemeColorName = "desk-number-tint"
	ColorNumberLine      fyne.ThemeColorName = "desk-number-line"
	ColorDateTint        fyne.ThemeColorName = "desk-date-tint"
	ColorDateLine        fyne.ThemeColorName = "desk-date-line"
	ColorNameTint        fyne.ThemeColorName = "desk-name-tint"
	ColorNameLine        fyne.ThemeColorName = "desk-name-line"
	ColorPlaceTint       fyne.ThemeColorName = "desk-place-tint"
	ColorPlaceLine       fyne.ThemeColorName = "desk-place-line"
	ColorQuotationTint   fyne.ThemeColorName = "desk-quotation-tint"
	ColorQuotationLine   fyne.ThemeColorName = "desk-quotation-line"
	ColorPolarityTint    fyne.ThemeColorName = "desk-polarity-tint"
	ColorPolarityLine    fyne.ThemeColorName = "desk-polarity-line"
	ColorCertaintyTint   fyne.ThemeColorName = "desk-certainty-tint"
	ColorCertaintyLine   fyne.ThemeColorName = "desk-certainty-line"
	ColorAttributionTint fyne.ThemeColorName = "desk-attribution-tint"
	ColorAttributionLine fyne.ThemeColorName = "desk-attribution-line"
)

// pair is a colour in the light and in the dark palette.
type pair struct{ light, dark color.NRGBA }

// palette holds every own colour. ColorWindow is a little darker than ColorBg: Fyne 2.7.1
// (painter.go, Clear) makes 65535/65025 of a colour when it clears a window.
var palette = map[fyne.ThemeColorName]pair{
	ColorBg:      {rgb(0xF3F3EF), rgb(0x141618)},
	ColorWindow:  {rgb(0xF1F1ED), rgb(0x141618)},
	ColorSurface: {rgb(0xFFFFFF), rgb(0x1B1D20)},
	ColorRaised:  {rgb(0xF9F9F7), rgb(0x212428)},
	ColorHover:   {rgb(0xEBECE7), rgb(0x25292E)},
	ColorSelect:  {rgb(0xE3EAF4), rgb(0x263346)},
	ColorLine:    {rgb(0xDFDFD9), rgb(0x31353A)},
	ColorLine2:   {rgb(0xB9B9B1), rgb(0x50565D)},
	ColorEdge:    {rgb(0x8A8D88), rgb(0x737A83)},
	ColorInk:     {rgb(0x1C1E21), rgb(0xE9E9E5)},
	ColorInk2:    {rgb(0x4A5057), rgb(0xB9BEC5)},
	ColorInk3:    {rgb(0x636A72), rgb(0x969CA5)},
	ColorFocus:   {rgb(0x2A5DB0), rgb(0x7CA6EC)},
	ColorOnFocus: {rgb(0xFFFFFF), rgb(0x11151B)},
	ColorWarn:    {rgb(0x8A4B00), rgb(0xF0B458)},
	ColorError:   {rgb(0xB3201B), rgb(0xFF8A7A)},
	ColorScrim:   {rgba(0x1C1E21, 97), rgba(0x000000, 140)},
	ColorPicked:  {rgba(0x2A5DB0, 70), rgba(0x7CA6EC, 84)},
	ColorFound:   {rgba(0x2A5DB0, 44), rgba(0x7CA6EC, 60)},
	ColorNone:    {},
	ColorScroll:  {rgba(0x636A72, 120), rgba(0x969CA5, 120)},
	ColorOver:    {rgba(0x1C1E21, 14), rgba(0xFFFFFF, 14)},
	ColorPressed: {rgba(0x1C1E21, 44), rgba(0xFFFFFF, 44)},
	ColorShadow:  {rgba(0x1C1E21, 28), rgba(0x000000, 90)},
	ColorDialog:  {rgb(0xFFFFFF), rgb(0x1B1D20)},
	ColorTrack:   {rgb(0xDFDFD9), rgb(0x31353A)},
	ColorTrack2:  {rgb(0xB9B9B1), rgb(0x50565D)},

	ColorCorroborated:     {rgb(0x00495C), rgb(0x5BAAA6)},
	ColorCorroboratedTint: {rgb(0xDCEBEE), rgb(0x1C3537)},
	ColorDisputed:         {rgb(0xC42B02), rgb(0xF57F3A)},
	ColorDisputedTint:     {rgb(0xFBE3DB), rgb(0x3E2618)},
	ColorSingleSource:     {rgb(0x8826A6), rgb(0xC678FF)},
	ColorSingleSourceTint: {rgb(0xF1E2F6), rgb(0x33214A)},
	ColorNotCheckable:     {rgb(0x402A0C), rgb(0xF2C9A0)},
	ColorNotCheckableTint: {rgb(0xEAE4DB), rgb(0x37302A)},
	ColorUndecided:        {rgb(0x5F666E), rgb(0xDCE3EA)},
	ColorUndecidedTint:    {rgb(0xECEDEE), rgb(0x2A2E33)},

	ColorNumberTint:      {rgb(0xFFE7A3), rgb(0x4D3C0A)},
	ColorNumberLine:      {rgb(0x8A6100), rgb(0xE5B53C)},
	ColorDateTint:        {rgb(0xE6EDB8), rgb(0x3A4112)},
	ColorDateLine:        {rgb(0x5B6900), rgb(0xB9C95A)},
	ColorNameTint:        {rgb(0xD6E4FB), rgb(0x1F3760)},
	ColorNameLine:        {rgb(0x2A5DB0), rgb(0x7CA6EC)},
	ColorPlaceTint:       {rgb(0xCFECE6), rgb(0x123F3B)},
	ColorPlaceLine:       {rgb(0x0B6B61), rgb(0x5FC4B6)},
	ColorQuotationTint:   {rgb(0xE9E4D8), rgb(0x3D3829)},
	ColorQuotationLine:   {rgb(0x6B5F45), rgb(0xC0B083)},
	ColorPolarityTint:    {rgb(0xFCD9D0), rgb(0x552019)},
	ColorPolarityLine:    {rgb(0xB3201B), rgb(0xFF8A7A)},
	ColorCertaintyTint:   {rgb(0xF7DFF0), rgb(0x472040)},
	ColorCertaintyLine:   {rgb(0x8C2F75), rgb(0xE69AD2)},
	ColorAttributionTint: {rgb(0xE2E5E9), rgb(0x353A41)},
	ColorAttributionLine: {rgb(0x4A5057), rgb(0xB9BEC5)},
}

// highContrast holds the colours that are other in high contrast: text and
// verdicts keep 7:1 or more on every surface, and every box has a strong edge.
var highContrast = map[fyne.ThemeColorName]pair{
	ColorBg:      {rgb(0xFFFFFF), rgb(0x000000)},
	ColorWindow:  {rgb(0xFFFFFF), rgb(0x000000)},
	ColorSurface: {rgb(0xFFFFFF), rgb(0x000000)},
	ColorRaised:  {rgb(0xFFFFFF), rgb(0x000000)},
	ColorHover:   {rgb(0xEDEDED), rgb(0x262626)},
	ColorSelect:  {rgb(0xDCE8FF), rgb(0x10305C)},
	ColorLine:    {rgb(0x6B6B6B), rgb(0x9A9A9A)},
	ColorLine2:   {rgb(0x3C3C3C), rgb(0xC8C8C8)},
	ColorEdge:    {rgb(0x000000), rgb(0xFFFFFF)},
	ColorInk:     {rgb(0x000000), rgb(0xFFFFFF)},
	ColorInk2:    {rgb(0x1A1A1A), rgb(0xF0F0F0)},
	ColorInk3:    {rgb(0x333333), rgb(0xDEDEDE)},
	ColorFocus:   {rgb(0x0B3D91), rgb(0xA9CBFF)},
	ColorOnFocus: {rgb(0xFFFFFF), rgb(0x000000)},
	ColorWarn:    {rgb(0x5E3300), rgb(0xFFD27A)},
	ColorError:   {rgb(0x8A0F0B), rgb(0xFFB4A8)},
	ColorPicked:  {rgba(0x0B3D91, 80), rgba(0xA9CBFF, 110)},
	ColorScroll:  {rgb(0x333333), rgb(0xDEDEDE)},
	ColorShadow:  {rgba(0x000000, 90), rgba(0x000000, 150)},
	ColorDialog:  {rgb(0xFFFFFF), rgb(0x262626)},
	ColorTrack:   {rgb(0xC4C4C4), rgb(0x4A4A4A)},
	ColorTrack2:  {rgb(0xB0B0B0), rgb(0x565656)},

	ColorCorroborated: {rgb(0x003B4A), rgb(0x86D6D1)},
	ColorDisputed:     {rgb(0x8F1F00), rgb(0xFFAD75)},
	ColorSingleSource: {rgb(0x651380), rgb(0xE0B3FF)},
	ColorNotCheckable: {rgb(0x33210A), rgb(0xFFDCB8)},
	ColorUndecided:    {rgb(0x3D4247), rgb(0xF0F4F8)},
}

// fyneNames says which own colour each of Fyne's names stands for. Fyne lays
// hover and focus over what is there, so these two let it shine through.
var fyneNames = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:          ColorWindow,
	theme.ColorNameButton:              ColorHover,
	theme.ColorNameDisabled:            ColorInk3,
	theme.ColorNameDisabledButton:      ColorRaised,
	theme.ColorNameError:               ColorError,
	theme.ColorNameFocus:               ColorPicked,
	theme.ColorNameForeground:          ColorInk,
	theme.ColorNameForegroundOnError:   ColorOnFocus,
	theme.ColorNameForegroundOnPrimary: ColorOnFocus,
	theme.ColorNameForegroundOnSuccess: ColorOnFocus,
	theme.ColorNameForegroundOnWarning: ColorOnFocus,
	theme.ColorNameHeaderBackground:    ColorRaised,
	theme.ColorNameHover:               ColorOver,
	theme.ColorNameHyperlink:           ColorFocus,
	theme.ColorNameInputBackground:     ColorSurface,
	theme.ColorNameInputBorder:         ColorEdge,
	theme.ColorNameMenuBackground:      ColorBg,
	theme.ColorNameOverlayBackground:   ColorDialog,
	theme.ColorNamePlaceHolder:         ColorInk3,
	theme.ColorNamePressed:             ColorPressed,
	theme.ColorNamePrimary:             ColorFocus,
	theme.ColorNameScrollBar:           ColorScroll,
	theme.ColorNameScrollBarBackground: ColorRaised,
	theme.ColorNameSelection:           ColorSelect,
	theme.ColorNameSeparator:           ColorLine,
	theme.ColorNameShadow:              ColorShadow,
	theme.ColorNameSuccess:             ColorCorroborated,
	theme.ColorNameWarning:             ColorWarn,
}

func rgb(v uint32) color.NRGBA { return rgba(v, 255) }

func rgba(v uint32, alpha uint8) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: alpha}
}

// colorIn looks a colour up in the palettes; ok is false for a name that is
// neither one of ours nor one of Fyne's.
func colorIn(name fyne.ThemeColorName, dark, contrast bool) (c color.NRGBA, ok bool) {
	if own, is := fyneNames[name]; is {
		name = own
	}
	p, ok := palette[name]
	if contrast {
		if strong, is := highContrast[name]; is {
			p = strong
		}
	}
	if dark {
		return p.dark, ok
	}
	return p.light, ok
}

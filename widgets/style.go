package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// Verdict is how a verdict looks: its word, its colours and its outline.
type Verdict int

// The verdicts. Open is the suggestion that no verdict can be suggested; it
// looks like undecided but says Open.
const (
	Undecided Verdict = iota
	Corroborated
	Disputed
	SingleSource
	NotCheckable
	Open
)

// Word returns the verdict in the language of the window.
func (v Verdict) Word() string {
	switch v {
	case Corroborated:
		return lang.L("Corroborated")
	case Disputed:
		return lang.L("Disputed")
	case SingleSource:
		return lang.L("Single-source")
	case NotCheckable:
		return lang.L("Not checkable")
	case Open:
		return lang.L("Open")
	}
	return lang.L("Undecided")
}

// Color returns the colour of the verdict's icon and word.
func (v Verdict) Color() fyne.ThemeColorName {
	switch v {
	case Corroborated:
		return ColorCorroborated
	case Disputed:
		return ColorDisputed
	case SingleSource:
		return ColorSingleSource
	case NotCheckable:
		return ColorNotCheckable
	}
	return ColorUndecided
}

// Tint returns the colour that lies behind text or a button of this verdict.
func (v Verdict) Tint() fyne.ThemeColorName {
	switch v {
	case Corroborated:
		return ColorCorroboratedTint
	case Disputed:
		return ColorDisputedTint
	case SingleSource:
		return ColorSingleSourceTint
	case NotCheckable:
		return ColorNotCheckableTint
	}
	return ColorUndecidedTint
}

// Icon returns the name of the verdict's icon: solid when it was decided,
// hollow when it is only suggested. Undecided and open are always hollow.
func (v Verdict) Icon(solid bool) string {
	name := "verdict-undecided"
	switch v {
	case Corroborated:
		name = "verdict-corroborated"
	case Disputed:
		name = "verdict-disputed"
	case SingleSource:
		name = "verdict-single-source"
	case NotCheckable:
		name = "verdict-not-checkable"
	default:
		return name
	}
	if solid {
		name += "-solid"
	}
	return name
}

// LineStyle is how a line under words is drawn.
type LineStyle int

// The line styles. Lines are 2 high, except LineThin, which is 1.
const (
	LineNone LineStyle = iota
	LineThin
	LineSolid
	LineDouble // two of 1 with 1 between
	LineDotted // 2 on, 2 off
	LineDashed // 5 on, 3 off
)

// Mark is in what words are compared or stand apart; each kind has its tint,
// its line and the colour of it.
type Mark int

// The marks.
const (
	MarkNumber Mark = iota
	MarkDate
	MarkName // name or title
	MarkPlace
	MarkQuotation
	MarkPolarity
	MarkCertainty
	MarkAttribution
	MarkWording // other words for the same; never tinted
)

// Tint returns the colour behind words that stand apart; "" for wording.
func (m Mark) Tint() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{
		ColorNumberTint, ColorDateTint, ColorNameTint, ColorPlaceTint, ColorQuotationTint,
		ColorPolarityTint, ColorCertaintyTint, ColorAttributionTint, "",
	}[m.known()]
}

// LineColor returns the colour of the line under words that are compared.
func (m Mark) LineColor() fyne.ThemeColorName {
	return [...]fyne.ThemeColorName{
		ColorNumberLine, ColorDateLine, ColorNameLine, ColorPlaceLine, ColorQuotationLine,
		ColorPolarityLine, ColorCertaintyLine, ColorAttributionLine, ColorLine2,
	}[m.known()]
}

// Line returns the line under words that are compared.
func (m Mark) Line() LineStyle {
	switch m {
	case MarkPolarity:
		return LineDouble
	case MarkCertainty:
		return LineDotted
	case MarkAttribution:
		return LineDashed
	case MarkWording:
		return LineThin
	}
	return LineSolid
}

// known keeps a value that is no mark from doing harm.
func (m Mark) known() Mark {
	if m < MarkNumber || m > MarkWording {
		return MarkWording
	}
	return m
}

package app

import (
	"encoding/binary"

	"fyne.io/fyne/v2"

	"crosscheck/widgets"
)

// fontsOf are the faces of the window. One whose file is missing or damaged is left
// out, and the toolkit's own font stands in: the toolkit itself would not live through
// a font it cannot read.
func fontsOf(a Assets) widgets.Fonts {
	face := func(name string) fyne.Resource {
		if data := a.Font(name); isWholeFont(data) {
			return fyne.NewStaticResource(name, data)
		}
		return nil
	}
	n := a.Fonts
	return widgets.Fonts{
		Sans: face(n.Sans), SansSemiBold: face(n.SansSemiBold), SansItalic: face(n.SansItalic), SansSemiBoldItalic: face(n.SansSemiBoldItalic),
		Serif: face(n.Serif), SerifBold: face(n.SerifBold), SerifItalic: face(n.SerifItalic), SerifBoldItalic: face(n.SerifBoldItalic),
		Mono: face(n.Mono),
	}
}

// wholeFont is what the 32-bit numbers of a font file add up to, as the table head of
// the OpenType specification has it: its checkSumAdjustment is chosen for that.
const wholeFont uint32 = 0xB1B0AFBA

// isWholeFont reports whether data are a font file as it was made, to the last byte.
func isWholeFont(data []byte) bool {
	var sum uint32
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	return len(data) == 0 && sum == wholeFont
}

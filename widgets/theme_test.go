package widgets

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// looks are all palettes the window can be drawn in.
var looks = map[string]Look{
	"light":               {Scheme: Light},
	"dark":                {Scheme: Dark},
	"light high contrast": {Scheme: Light, HighContrast: true},
	"dark high contrast":  {Scheme: Dark, HighContrast: true},
}

func TestAllOfFynesColoursAreDefined(t *testing.T) {
	th := designTheme(t)
	for name, look := range looks {
		test.AssertAllColorNamesDefined(t, th.With(look), name)
	}
}

func TestOwnColoursAreInThePalette(t *testing.T) {
	for _, name := range fyneNames {
		if _, ok := palette[name]; !ok {
			t.Errorf("%s is not in the palette", name)
		}
	}
	for name := range highContrast {
		if _, ok := palette[name]; !ok {
			t.Errorf("%s is in high contrast only", name)
		}
	}
	for m := MarkNumber; m <= MarkWording; m++ {
		for _, name := range []fyne.ThemeColorName{m.Tint(), m.LineColor()} {
			if _, ok := palette[name]; !ok && name != "" {
				t.Errorf("mark %d: %s is not in the palette", m, name)
			}
		}
	}
}

// luminance and contrast are WCAG 2.1's relative luminance and contrast ratio.
func luminance(c color.NRGBA) float64 {
	part := func(v uint8) float64 {
		s := float64(v) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func contrast(a, b color.NRGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// over lays a translucent colour over another.
func over(top, under color.NRGBA) color.NRGBA {
	mix := func(t, u uint8) uint8 { return uint8((int(t)*int(top.A) + int(u)*(255-int(top.A))) / 255) }
	return color.NRGBA{R: mix(top.R, under.R), G: mix(top.G, under.G), B: mix(top.B, under.B), A: 255}
}

func TestContrast(t *testing.T) {
	texts := []fyne.ThemeColorName{
		ColorInk, ColorInk2, ColorInk3, ColorFocus, ColorWarn, ColorError,
		ColorCorroborated, ColorDisputed, ColorSingleSource, ColorNotCheckable, ColorUndecided,
	}
	surfaces := []fyne.ThemeColorName{ColorSurface, ColorBg, ColorRaised, ColorHover, ColorSelect, ColorDialog}
	for name, look := range looks {
		least := 4.5 // WCAG AA
		if look.HighContrast {
			least = 7 // AAA
		}
		get := func(n fyne.ThemeColorName) color.NRGBA {
			c, ok := colorIn(n, look.Scheme == Dark, look.HighContrast)
			if !ok {
				t.Fatalf("no colour %s", n)
			}
			return c
		}
		check := func(text, on fyne.ThemeColorName, least float64) {
			if c := contrast(get(text), get(on)); c < least {
				t.Errorf("%s: %s on %s is %.2f, want %.1f", name, text, on, c, least)
			}
		}
		for _, text := range texts {
			for _, on := range surfaces {
				check(text, on, least)
			}
		}
		check(ColorOnFocus, ColorFocus, 4.5)
		for v := Undecided; v <= Open; v++ {
			check(v.Color(), v.Tint(), 4.5)
			check(ColorInk, v.Tint(), 7)
		}
		for m := MarkNumber; m <= MarkWording; m++ {
			if m.Tint() != "" {
				check(ColorInk, m.Tint(), 7)
				check(m.LineColor(), ColorSurface, 4.5)
			}
		}
		check(ColorEdge, ColorSurface, 3)
		if look.HighContrast {
			for _, track := range []fyne.ThemeColorName{ColorTrack, ColorTrack2} {
				check(ColorFocus, track, 3)
				for v := Corroborated; v <= NotCheckable; v++ {
					check(v.Color(), track, 3)
				}
			}
		}
		for _, veil := range []fyne.ThemeColorName{ColorPicked, ColorFound} {
			if c := contrast(get(ColorInk), over(get(veil), get(ColorSurface))); c < 7 {
				t.Errorf("%s: text on %s is %.2f", name, veil, c)
			}
		}
	}
}

// Two verdicts must not look alike in either palette.
func TestVerdictColoursDiffer(t *testing.T) {
	seen := map[color.NRGBA]Verdict{}
	for v := Undecided; v <= NotCheckable; v++ {
		c, _ := colorIn(v.Color(), false, false)
		if other, ok := seen[c]; ok {
			t.Errorf("%s and %s have one colour", v.Word(), other.Word())
		}
		seen[c] = v
	}
}

func TestThemeHandsOutWhatItWasGiven(t *testing.T) {
	th := newDesk(t)
	for name, style := range map[string]fyne.TextStyle{
		"CrosscheckSans-Regular.otf":        {},
		"CrosscheckSans-SemiBold.otf":       {Bold: true},
		"CrosscheckSans-Italic.otf":         {Italic: true},
		"CrosscheckSans-SemiBoldItalic.otf": {Bold: true, Italic: true},
		"CrosscheckMono-Regular.ttf":        {Monospace: true},
	} {
		if got := th.Font(style).Name(); got != name {
			t.Errorf("%+v is set in %s, want %s", style, got, name)
		}
	}
	if got := th.ReadingFont(fyne.TextStyle{Bold: true}).Name(); got != "CrosscheckSerif-Bold.ttf" {
		t.Errorf("bold reading font is %s", got)
	}
	if bare := NewTheme(Fonts{}, nil, Look{}); bare.Font(fyne.TextStyle{}) == nil || bare.ReadingFont(fyne.TextStyle{}) != nil {
		t.Error("a theme without fonts must fall back")
	}
	icon := Icon("nav-review", ColorFocus)
	if !strings.Contains(string(icon.Content()), "#2a5db0") {
		t.Errorf("icon is not in the focus colour: %s", icon.Content())
	}
	if Icon("none", ColorInk).Content() == nil {
		t.Error("an unknown icon has no picture")
	}
}

func TestDigitsAreTabular(t *testing.T) {
	newDesk(t)
	for _, style := range []fyne.TextStyle{{}, {Bold: true}, {Italic: true}} {
		if a, b := textWidth("1111111111", 13, style), textWidth("0000000000", 13, style); a != b {
			t.Errorf("ten ones are %g wide, ten zeros %g", a, b)
		}
	}
}

func TestSchemes(t *testing.T) {
	th := designTheme(t)
	for name, c := range map[string]struct {
		scheme  Scheme
		variant fyne.ThemeVariant
		dark    bool
	}{
		"system light":     {FollowSystem, theme.VariantLight, false},
		"system dark":      {FollowSystem, theme.VariantDark, true},
		"light at night":   {Light, theme.VariantDark, false},
		"dark in daylight": {Dark, theme.VariantLight, true},
	} {
		if got := th.With(Look{Scheme: c.scheme}).IsDark(c.variant); got != c.dark {
			t.Errorf("%s: dark is %v", name, got)
		}
	}
}

func TestSizesGrowWithTheText(t *testing.T) {
	th := designTheme(t)
	big := th.With(Look{TextSize: 16})
	for name := range sizes {
		small, large := th.Size(name), big.Size(name)
		if lines[name] {
			if small != large {
				t.Errorf("%s: a line grew from %g to %g", name, small, large)
			}
			continue
		}
		if large < small || small >= 4 && large == small || large != float32(int(large)) {
			t.Errorf("%s: %g became %g", name, small, large)
		}
	}
}

func TestCut(t *testing.T) {
	newDesk(t)
	for name, c := range map[string]struct {
		text  string
		width float32
	}{
		"fits":      {"Outlet A", 200},
		"too long":  {"The report rests on U.S. officials: how many, told to whom", 120},
		"very long": {strings.Repeat("long ", 10000), 300},
		"no room":   {"Outlet", 3},
		"empty":     {"", 50},
	} {
		got := cut(c.text, 13, fyne.TextStyle{}, c.width)
		if w := textWidth(got, 13, fyne.TextStyle{}); w > c.width && got != "…" {
			t.Errorf("%s: %q is %g wide, want %g", name, got, w, c.width)
		}
		if name == "fits" && got != c.text {
			t.Errorf("%q was cut to %q", c.text, got)
		}
	}
}

// What is not drawn over in the window has the colour of what is drawn in ColorBg.
func TestTheWindowIsClearedInTheColourOfTheSidebar(t *testing.T) {
	for _, look := range []Look{{Scheme: Light}, {Scheme: Dark}, {Scheme: Light, HighContrast: true}, {Scheme: Dark, HighContrast: true}} {
		th := NewTheme(Fonts{}, nil, look)
		cleared := func(of uint32) uint32 { return min(255, (of*255+65025/2)/65025) }
		r, g, b, _ := th.Color(theme.ColorNameBackground, theme.VariantLight).RGBA()
		wantR, wantG, wantB, _ := th.Color(ColorBg, theme.VariantLight).RGBA()
		if got, want := [3]uint32{cleared(r), cleared(g), cleared(b)}, [3]uint32{wantR >> 8, wantG >> 8, wantB >> 8}; got != want {
			t.Errorf("%+v: the window is cleared in %v, and the sidebar is %v", look, got, want)
		}
	}
}

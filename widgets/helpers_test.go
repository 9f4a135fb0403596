package widgets

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// assetsDir is where the fonts and icons lie that main hands in.
const assetsDir = "../assets"

// designTheme is the theme of the design with its own fonts and icons, light.
func designTheme(tb testing.TB) *Theme {
	tb.Helper()
	font := func(name string) fyne.Resource {
		data, err := os.ReadFile(filepath.Join(assetsDir, "fonts", name))
		if err != nil {
			tb.Fatal(err)
		}
		return fyne.NewStaticResource(name, data)
	}
	fonts := Fonts{
		Sans: font("CrosscheckSans-Regular.otf"), SansSemiBold: font("CrosscheckSans-SemiBold.otf"),
		SansItalic: font("CrosscheckSans-Italic.otf"), SansSemiBoldItalic: font("CrosscheckSans-SemiBoldItalic.otf"),
		Serif: font("CrosscheckSerif-Regular.ttf"), SerifBold: font("CrosscheckSerif-Bold.ttf"),
		SerifItalic: font("CrosscheckSerif-Italic.ttf"), SerifBoldItalic: font("CrosscheckSerif-BoldItalic.ttf"),
		Mono: font("CrosscheckMono-Regular.ttf"),
	}
	icons := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join(assetsDir, "icons", name+".svg"))
		if err != nil {
			return nil
		}
		return data
	}
	return NewTheme(fonts, icons, Look{Scheme: Light})
}

// newDesk starts a test program that looks as the design does.
func newDesk(t *testing.T) *Theme {
	t.Helper()
	app := test.NewTempApp(t)
	th := designTheme(t)
	app.Settings().SetTheme(th)
	return th
}

// show puts an object into a window of its own, of a size.
func show(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	window := test.NewTempWindow(t, o)
	window.SetPadded(false)
	window.Resize(fyne.NewSize(w, h))
	return window
}

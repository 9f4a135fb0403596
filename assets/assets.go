// Package assets holds the files the window is drawn with: fonts with their
// licences, icons, the picture of the program and its words in each language.
// It is data only and imports nothing of the project.
package assets

import (
	"embed"
	"io/fs"
	"sort"
	"strings"
)

// The font files, by the names Font takes.
const (
	SansRegular        = "CrosscheckSans-Regular.otf"
	SansSemiBold       = "CrosscheckSans-SemiBold.otf"
	SansItalic         = "CrosscheckSans-Italic.otf"
	SansSemiBoldItalic = "CrosscheckSans-SemiBoldItalic.otf"
	SerifRegular       = "CrosscheckSerif-Regular.ttf"
	SerifItalic        = "CrosscheckSerif-Italic.ttf"
	SerifBold          = "CrosscheckSerif-Bold.ttf"
	SerifBoldItalic    = "CrosscheckSerif-BoldItalic.ttf"
	MonoRegular        = "CrosscheckMono-Regular.ttf"
)

// TranslationsDir is the folder of Translations that holds the files.
const TranslationsDir = "translations"

// Translations holds one file a language, "en.json" and so on, in the form
// Fyne's lang package reads. The key is the English text.
//
//go:embed translations/*.json
var Translations embed.FS

//go:embed fonts/*.otf fonts/*.ttf fonts/LICENCE-*.txt
var fonts embed.FS

//go:embed icons/*.svg
var icons embed.FS

//go:embed icons/app-small.png
var appPNG []byte

//go:embed icons/app.svg
var appSVG []byte

// appName is the picture of the program, which lies beside the icons but has
// colours of its own.
const appName = "app"

// Font returns a font file by its name, one of the constants above; nil when
// there is none of that name.
func Font(name string) []byte { return read(fonts, "fonts/"+name) }

// Icon returns an icon as SVG by its name without ".svg", such as "nav-review"
// or "verdict-disputed-solid"; nil when there is none of that name. Icons are
// black outlines on a grid of 24, one path each, to be recoloured.
func Icon(name string) []byte {
	if name == appName {
		return nil
	}
	return read(icons, "icons/"+name+".svg")
}

// IconNames lists the icons Icon knows, sorted.
func IconNames() []string {
	var names []string
	for _, f := range list(icons, "icons") {
		if name := strings.TrimSuffix(f, ".svg"); name != appName {
			names = append(names, name)
		}
	}
	sort.Strings(names)
	return names
}

// AppPNG returns the picture of the program, 128 pixels square: decoding the large
// one, which is for packages, would take longer than the rest of a first frame.
func AppPNG() []byte { return appPNG }

// AppSVG returns the picture of the program as drawing.
func AppSVG() []byte { return appSVG }

// FontLicences returns the licence texts of the fonts by the name of the font:
// "CharisSIL", "Inter" (which Crosscheck Sans is made from), "JetBrainsMono".
func FontLicences() map[string]string {
	texts := make(map[string]string)
	for _, f := range list(fonts, "fonts") {
		if name, ok := strings.CutPrefix(f, "LICENCE-"); ok {
			texts[strings.TrimSuffix(name, ".txt")] = string(read(fonts, "fonts/"+f))
		}
	}
	return texts
}

func read(files embed.FS, name string) []byte {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil
	}
	return data
}

func list(files embed.FS, dir string) []string {
	entries, err := fs.ReadDir(files, dir)
	if err != nil {
		return nil
	}
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.Name()
	}
	return names
}

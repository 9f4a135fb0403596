package app

import (
	"bytes"
	"reflect"
	"testing"

	"crosscheck/widgets"
)

// damages are what can have become of a font file.
var damages = []struct {
	name string
	of   func(font []byte) []byte
}{
	{"absent", func([]byte) []byte { return nil }},
	{"empty", func([]byte) []byte { return []byte{} }},
	{"half", func(font []byte) []byte { return font[:len(font)/8*4] }},
	{"cut within a number", func(font []byte) []byte { return font[:len(font)-1] }},
	{"no font", func(font []byte) []byte { return bytes.Repeat([]byte("no font "), len(font)/8) }},
	{"one byte changed", func(font []byte) []byte {
		font = bytes.Clone(font)
		font[len(font)/2] ^= 1
		return font
	}},
}

// faceNames are the fields of FontNames and of widgets.Fonts.
func faceNames() (names []string) {
	for _, f := range reflect.VisibleFields(reflect.TypeFor[FontNames]()) {
		names = append(names, f.Name)
	}
	return names
}

// withDamagedFont is a config in which the file of a face, or of each for "", is damaged.
func withDamagedFont(cfg Config, face string, damage func([]byte) []byte) Config {
	whole, names := cfg.Assets.Font, reflect.ValueOf(cfg.Assets.Fonts)
	cfg.Assets.Font = func(name string) []byte {
		if face == "" || name == names.FieldByName(face).String() {
			return damage(whole(name))
		}
		return whole(name)
	}
	return cfg
}

func TestADamagedFontIsLeftOut(t *testing.T) {
	cfg := testConfig(t)
	whole := reflect.ValueOf(fontsOf(cfg.Assets))
	for _, damaged := range faceNames() {
		for _, d := range damages {
			fonts := reflect.ValueOf(fontsOf(withDamagedFont(cfg, damaged, d.of).Assets))
			for _, face := range faceNames() {
				if got := fonts.FieldByName(face); got.IsNil() != (face == damaged) {
					t.Errorf("%s %s: %s is there: %v", damaged, d.name, face, !got.IsNil())
				}
				if whole.FieldByName(face).IsNil() {
					t.Errorf("%s is left out though it is whole", face)
				}
			}
		}
	}
	if fontsOf(withDamagedFont(cfg, "", damages[0].of).Assets) != (widgets.Fonts{}) {
		t.Error("of no files there are faces")
	}
}

// Whatever is missing, the window opens and shows its pages in the toolkit's font.
func TestTheWindowOpensWithoutItsFonts(t *testing.T) {
	for _, face := range append(faceNames(), "") {
		t.Run(face, func(t *testing.T) {
			w := newTestWindow(t, withDamagedFont(testConfig(t), face, damages[0].of))
			for _, page := range []string{"g o", "g r", "g a", "g m", "g s", "g p", "?"} {
				press(t, w, page)
				w.win.Canvas().Capture()
			}
		})
	}
}

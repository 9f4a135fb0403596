package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/font/sfnt"
)

// The fonts of the window are whole: they can be read, carry a name that is not
// reserved, have the letters, and no table that is dropped.
func TestFontsOfTheWindow(t *testing.T) {
	files, err := filepath.Glob("../../assets/fonts/Crosscheck*.[ot]tf")
	if err != nil || len(files) < 8 {
		t.Fatalf("fonts: %q, %v", files, err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			f, err := sfnt.Parse(data)
			if err != nil {
				t.Fatal(err)
			}
			family, err := f.Name(nil, sfnt.NameIDFamily)
			if err != nil || !bytes.HasPrefix([]byte(family), []byte("Crosscheck ")) {
				t.Errorf("the family is %q, %v", family, err)
			}
			for _, r := range "AzÄßñ€“ЖΩ" {
				if i, err := f.GlyphIndex(nil, r); err != nil || i == 0 {
					t.Errorf("%q has no glyph: %v", r, err)
				}
			}
			again, err := trim(data, "Crosscheck", "Crosscheck")
			if err != nil || !bytes.Equal(again, data) {
				t.Errorf("trimming again changes it: %d bytes for %d, %v", len(again), len(data), err)
			}
		})
	}
}

func TestWhatIsNoFontIsRefused(t *testing.T) {
	for name, data := range map[string]string{"nothing": "", "short": "OTTO\x00\x09", "words": "this is not a font at all, it is words"} {
		if _, err := trim([]byte(data), "a", "b"); err == nil {
			t.Errorf("%s is taken for a font", name)
		}
	}
}

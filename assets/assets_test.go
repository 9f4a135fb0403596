package assets

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"image/png"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"
)

func TestFontsAreFonts(t *testing.T) {
	for _, name := range []string{
		SansRegular, SansSemiBold, SansItalic, SansSemiBoldItalic,
		SerifRegular, SerifItalic, SerifBold, SerifBoldItalic, MonoRegular,
	} {
		data := Font(name)
		if !bytes.HasPrefix(data, []byte("OTTO")) && !bytes.HasPrefix(data, []byte{0, 1, 0, 0}) {
			t.Errorf("%s is not an OpenType font (%d bytes)", name, len(data))
		}
	}
	if Font("none.ttf") != nil {
		t.Error("a font that is not there was found")
	}
}

func TestFontLicences(t *testing.T) {
	for _, name := range []string{"CharisSIL", "Inter", "JetBrainsMono"} {
		if text := FontLicences()[name]; !regexp.MustCompile(`(?i)open font licen[cs]e`).MatchString(text) {
			t.Errorf("licence of %s is missing: %q", name, text)
		}
	}
}

// Fyne recolours the fill of paths only, so an icon is one filled path.
func TestIconsAreOneFilledPath(t *testing.T) {
	names := IconNames()
	if len(names) < 40 {
		t.Fatalf("only %d icons: %v", len(names), names)
	}
	for _, name := range names {
		var svg struct {
			ViewBox string `xml:"viewBox,attr"`
			Path    []struct {
				Fill string `xml:"fill,attr"`
			} `xml:"path"`
			Other []struct {
				XMLName xml.Name
			} `xml:",any"`
		}
		if err := xml.Unmarshal(Icon(name), &svg); err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if svg.ViewBox != "0 0 24 24" || len(svg.Path) != 1 || svg.Path[0].Fill == "" || len(svg.Other) > 0 {
			t.Errorf("%s is not one filled path on a grid of 24", name)
		}
	}
	if Icon("app") != nil || Icon("../icons/flag") != nil || Icon("none") != nil {
		t.Error("an icon that is not there was found")
	}
}

func TestVerdictsHaveBothIcons(t *testing.T) {
	for _, name := range []string{"corroborated", "disputed", "single-source", "not-checkable", "undecided"} {
		for _, suffix := range []string{"", "-solid"} {
			if Icon("verdict-"+name+suffix) == nil {
				t.Errorf("no icon verdict-%s%s", name, suffix)
			}
		}
	}
}

func TestAppPicture(t *testing.T) {
	img, err := png.Decode(bytes.NewReader(AppPNG()))
	if err != nil {
		t.Fatal(err)
	}
	if img.Bounds().Dx() != 128 || img.Bounds().Dy() != 128 {
		t.Errorf("picture is %v", img.Bounds())
	}
	if !bytes.Contains(AppSVG(), []byte("<svg")) {
		t.Error("drawing is not SVG")
	}
}

// english are the English texts of the window, by key.
func english(t *testing.T) (words map[string]any) {
	t.Helper()
	data, err := Translations.ReadFile(TranslationsDir + "/en.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &words); err != nil {
		t.Fatal(err)
	}
	return words
}

// reserved are the words by which the reader of the translations knows a message
// from a group of messages.
var reserved = map[string]bool{
	"id": true, "description": true, "hash": true, "leftdelim": true, "rightdelim": true,
	"zero": true, "one": true, "two": true, "few": true, "many": true, "other": true,
}

// The key is the English text, so the English file says every text twice; only
// plural forms may differ.
func TestEnglishIsItsOwnKey(t *testing.T) {
	for key, value := range english(t) {
		if reserved[key] {
			t.Errorf("the key %q means something else to the reader of the file, which then stops the program", key)
		}
		switch value := value.(type) {
		case string:
			if value != key {
				t.Errorf("%q is translated as %q", key, value)
			}
		case map[string]any:
			if _, ok := value["other"].(string); !ok {
				t.Errorf("%q has no form for other numbers", key)
			}
		default:
			t.Errorf("%q is neither text nor plural forms", key)
		}
	}
}

// Every text of the window is in the English file, so that a translator who
// copies it misses none.
func TestEnglishHasEveryText(t *testing.T) {
	words := english(t)
	asked := regexp.MustCompile(`lang\.(?:L|N|X)\(("(?:[^"\\]|\\.)*")`)
	for _, dir := range []string{"../widgets", "../app"} {
		files, err := filepath.Glob(dir + "/*.go")
		if err != nil || len(files) == 0 {
			t.Fatalf("no files in %s: %v", dir, err)
		}
		for _, file := range files {
			source, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range asked.FindAllSubmatch(source, -1) {
				key, err := strconv.Unquote(string(m[1]))
				if err != nil {
					t.Errorf("%s: %s: %v", file, m[1], err)
				} else if _, ok := words[key]; !ok {
					t.Errorf("%s: %q is not in en.json", file, key)
				}
			}
		}
	}
}

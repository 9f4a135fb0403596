package ingest

import (
	"bytes"
	"encoding/hex"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"pgregory.net/rapid"

	"crosscheck/internal/fact"
)

func encoded(t testing.TB, e encoding.Encoding, s string) []byte {
	t.Helper()
	data, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return data
}

var (
	utf16LE     = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	utf16BE     = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	utf16LEMark = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	utf16BEMark = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
)

const mixed = "“Zürich” – 5 € für Ævar þór.\r\nЛенинград, 北京 😀.\r\n"

func TestDecode(t *testing.T) {
	for _, c := range []struct {
		name    string
		data    []byte
		want    string
		guessed bool
	}{
		{"ASCII", []byte("The bridge fell.\n"), "The bridge fell.\n", false},
		{"UTF-8", []byte(mixed), mixed, false},
		{"UTF-8 with a mark", []byte("\uFEFF" + mixed), mixed, false},
		{"UTF-8, a mark in the text stays", []byte("a\uFEFFb"), "a\uFEFFb", false},
		{"UTF-16 little-endian with a mark", encoded(t, utf16LEMark, mixed), mixed, false},
		{"UTF-16 big-endian with a mark", encoded(t, utf16BEMark, mixed), mixed, false},
		{"UTF-16 with a mark, no Latin letter", encoded(t, utf16BEMark, "北京市"), "北京市", false},
		{"UTF-16 little-endian", encoded(t, utf16LE, mixed), mixed, true},
		{"UTF-16 big-endian", encoded(t, utf16BE, mixed), mixed, true},
		{"UTF-16, Russian", encoded(t, utf16LE, "Мост упал во вторник, сказал мэр.\n"), "Мост упал во вторник, сказал мэр.\n", true},
		{"windows-1252, quotation marks", []byte("\x93It\x92s gone,\x94 he said \x96 twice."), "“It’s gone,” he said – twice.", true},
		{"windows-1252, French", encoded(t, charmap.Windows1252, "À Genève, « le pont » s’est effondré ; c’était l’été, voilà.\n"), "À Genève, « le pont » s’est effondré ; c’était l’été, voilà.\n", true},
		{"windows-1252, German", encoded(t, charmap.Windows1252, "„Groß ist die Überraschung“, sagte Ö. Müller: 5 € für 3 m².\n"), "„Groß ist die Überraschung“, sagte Ö. Müller: 5 € für 3 m².\n", true},
		{"windows-1252, Spanish", encoded(t, charmap.Windows1252, "¿Qué pasó en la 1ª línea? ¡Nadie lo sabe! Murió José Núñez Ávila.\n"), "¿Qué pasó en la 1ª línea? ¡Nadie lo sabe! Murió José Núñez Ávila.\n", true},
		{"windows-1252, Icelandic", encoded(t, charmap.Windows1252, "Þá féll brúin á þriðjudag, og það var ekki óvænt.\n"), "Þá féll brúin á þriðjudag, og það var ekki óvænt.\n", true},
		{"windows-1252, Swedish", encoded(t, charmap.Windows1252, "Bron föll i ån. Å, nej! Älven är öppen vid ö.\n"), "Bron föll i ån. Å, nej! Älven är öppen vid ö.\n", true},
		{"windows-1252, Catalan", encoded(t, charmap.Windows1252, "El col·legi és a l’avinguda del Paral·lel, nº 5.\n"), "El col·legi és a l’avinguda del Paral·lel, nº 5.\n", true},
		{"windows-1252, one letter", []byte("The caf\xE9 closed.\n"), "The café closed.\n", true},
		{"windows-1252, a pair that is UTF-8 too", []byte("\x84Gro\xDF\x93, sagte er, \x84sch\xF6n\x93, und \x84m\xFCde\x93."), "„Groß“, sagte er, „schön“, und „müde“.", true},
		{"a control character or two", []byte(strings.Repeat("The bridge fell. ", 100) + "\x1F"), strings.Repeat("The bridge fell. ", 100) + "\x1F", true},
		{"letters lost before", []byte("M\uFFFDller"), "M\uFFFDller", true},
		{"begins like a bitmap", []byte("BMW recalls cars."), "BMW recalls cars.", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, warnings, err := decode(c.data)
			if err != nil || s != c.want {
				t.Fatalf("got %q, %v; want %q", s, err, c.want)
			}
			if (len(warnings) > 0) != c.guessed {
				t.Errorf("warnings %q, want some: %v", warnings, c.guessed)
			}
		})
	}
}

func TestDecodeRefuses(t *testing.T) {
	// In windows-1252 these texts are other words in the same letters or junk.
	russian, greek := "Мост упал во вторник, сказал мэр.", "Η γέφυρα έπεσε την Τρίτη."
	for _, c := range []struct {
		name string
		data []byte
		says string
	}{
		{"neither UTF-8 nor windows-1252", unhex(t, "48656c6c6f20fffe20776f726c642c20c3284d2e"), "byte 6"},
		{"UTF-8 that breaks off", []byte("The caf\xC3"), "byte 7"},
		{"UTF-8 with one byte lost", []byte("“Zürich” – 5 \xE2\x82 für"), "byte 20"},
		{"UTF-8 and windows-1252 in one file", []byte("Zürich\nZ\xFCrich\n"), "byte 9, counted from 0 (line 2)"},
		{"UTF-8 in capitals with a byte changed", []byte("NESTLÉ® UND \xC3("), "byte 14"},
		{"surrogates in UTF-8", []byte("a \xED\xA0\xBD\xED\xB8\x80 b"), "byte 2"},
		{"overlong UTF-8", []byte("a \xC0\xAF b"), "byte 2"},
		{"a mark of UTF-8 before windows-1252", []byte("\xEF\xBB\xBFcaf\xE9 x"), "byte 6"},
		{"UTF-16 with half a pair", append(encoded(t, utf16LEMark, "a"), 0x00, 0xD8, 'b', 0), "byte 4"},
		{"UTF-16 that breaks off", append(encoded(t, utf16LEMark, "ab"), 'c'), "byte 6"},
		{"windows-1251", encoded(t, charmap.Windows1251, russian), "byte 0"},
		{"KOI8-R", encoded(t, charmap.KOI8R, russian), "byte 0"},
		{"ISO 8859-5", encoded(t, charmap.ISO8859_5, russian), "byte 0"},
		{"windows-1253", encoded(t, charmap.Windows1253, greek), "byte 0"},
		{"windows-1250, Polish", encoded(t, charmap.Windows1250, "Zażółć gęślą jaźń"), "byte 2"},
		{"Mac Roman", encoded(t, charmap.Macintosh, "“Don’t,” he said."), "byte 0"},
		{"code page 437", encoded(t, charmap.CodePage437, "Zürich is a café"), "byte 1"},
		{"GB 18030", encoded(t, simplifiedchinese.GB18030, "桥在星期二倒塌"), "byte"},
		{"Shift JIS", encoded(t, japanese.ShiftJIS, "橋は火曜日に崩れた"), "byte"},
		{"EUC-JP", encoded(t, japanese.EUCJP, "橋は火曜日に崩れた"), "byte"},
		{"undefined in windows-1252", []byte("a \x81 b"), "byte 2"},
		{"a picture", unhex(t, "89504e470d0a1a0a0000000d49484452"), "a picture (.png)"},
		{"NUL", unhex(t, "4865006c006c6f000102030405"), "control characters"},
		{"all zero", make([]byte, 1000), "control characters"},
		{"control characters", []byte("a\x01b\x02c"), "control characters"},
		{"an archive", append([]byte("PK\x03\x04\x14\x00\x00\x00\x08\x00"), make([]byte, 40)...), "an archive (.zip)"},
		{"a database", append([]byte("SQLite format 3\x00"), make([]byte, 100)...), "a database"},
		{"PDF in plain letters", []byte("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n"), "a PDF document"},
		{"RTF", []byte(`{\rtf1\ansi The bridge fell.}`), "RTF"},
		{"a web page", []byte("\ufeff <!DOCTYPE html>\n<p>The bridge fell."), "a web page"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s, _, err := decode(c.data)
			if !fact.IsKind(err, fact.Damaged) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %q, %v; want a problem that says %q", s, err, c.says)
			}
		})
	}
}

func unhex(t testing.TB, s string) []byte {
	t.Helper()
	data, err := hex.DecodeString(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestWhatWasWrittenIsReadInEveryEncoding(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Map(func(r rune) rune {
			if r < ' ' && r != '\n' || r == 0x7F || r == '\uFEFF' {
				return '.'
			}
			return r
		}, rapid.String().Draw(t, "text"))
		for name, data := range map[string][]byte{
			"UTF-8":                 []byte(s),
			"UTF-8 with a mark":     []byte("\uFEFF" + s),
			"UTF-16 LE with a mark": append([]byte{0xFF, 0xFE}, must(utf16LE.NewEncoder().Bytes([]byte(s)))...),
			"UTF-16 BE with a mark": append([]byte{0xFE, 0xFF}, must(utf16BE.NewEncoder().Bytes([]byte(s)))...),
		} {
			if got, _, err := decode(data); err != nil || got != s {
				t.Fatalf("%s: got %q, %v; want %q", name, got, err, s)
			}
		}
	})
}

func must(data []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return data
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(mixed))
	f.Add([]byte("\xFF\xFEa\x00"))
	f.Add([]byte("a\x00b\x00"))
	f.Add([]byte("caf\xE9 \x93x\x94"))
	f.Add([]byte("Hello \xFF\xFE world, \xC3(M."))
	f.Fuzz(func(t *testing.T, data []byte) {
		s, warnings, err := decode(data)
		if err != nil {
			if s != "" || !fact.IsKind(err, fact.Damaged) {
				t.Fatalf("%q with %v", s, err)
			}
			return
		}
		if !utf8.ValidString(s) || strings.ContainsRune(s, 0) {
			t.Fatalf("%q is no text", s)
		}
		if utf8.Valid(data) && !bytes.Contains(data, []byte{0}) && s != strings.TrimPrefix(string(data), "\uFEFF") {
			t.Fatalf("%q is not the file's text %q", s, data)
		}
		if !utf8.Valid(data) && len(warnings) == 0 && !bytes.HasPrefix(data, []byte{0xFF, 0xFE}) && !bytes.HasPrefix(data, []byte{0xFE, 0xFF}) {
			t.Fatalf("%q was guessed and not said", s)
		}
	})
}

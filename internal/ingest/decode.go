package ingest

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"crosscheck/internal/fact"
	"crosscheck/internal/message"
)

// decode makes text of a file's bytes, without its byte-order mark and with
// nothing else changed. It says what had to be guessed.
//
// A mark settles the encoding. Without one it is UTF-8 if it can be: other
// encodings form valid UTF-8 by chance so seldom that nothing is guessed there.
// UTF-16 and windows-1252 are taken only where the bytes plainly are that, and
// with a warning. Everything else is refused with the place of the first byte
// that does not fit: a frozen text with the wrong letters in it would be worse
// than none.
func decode(data []byte) (string, []string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		body := data[3:]
		if at := invalidUTF8(body); at >= 0 {
			return "", nil, brokenUTF8(data, at+3, "its mark says it is UTF-8, and")
		}
		return checked(string(body), data, nil)
	case bytes.HasPrefix(data, []byte("\xFF\xFE")), bytes.HasPrefix(data, []byte("\xFE\xFF")):
		big := data[0] == 0xFE
		s, at := fromUTF16(data[2:], big)
		if at >= 0 {
			return "", nil, fact.Problemf(fact.Damaged,
				"its mark says it is UTF-16, and at byte %d that breaks off or has half a character; save the file as UTF-8", at+2)
		}
		return checked(s, data, nil)
	}
	if big, ok := plainlyUTF16(data); ok {
		s, _ := fromUTF16(data, big)
		return checked(s, data, []string{message.Text("The file does not say its encoding; it was read as UTF-16, which it plainly is.")})
	}
	at := invalidUTF8(data)
	if at < 0 {
		return checked(string(data), data, nil)
	}
	if err := binary(data); err != nil {
		return "", nil, err
	}
	if !utf8.FullRune(data[at:]) {
		return "", nil, brokenUTF8(data, at, "it is UTF-8 that breaks off in the middle of a character:")
	}
	if s, ok := plainlyWindows1252(data); ok {
		return checked(s, data, []string{
			"The file does not say its encoding; it was read as windows-1252. Check letters with accents and quotation marks.",
		})
	}
	return "", nil, brokenUTF8(data, at, "it is neither UTF-8 nor plainly windows-1252:")
}

// checked lets a decoded text pass unless it is no text, and tells what was lost
// before the file came here.
func checked(s string, data []byte, warnings []string) (string, []string, error) {
	if err := binary([]byte(s)); err != nil {
		return "", nil, err
	}
	if kind := disguised(data); kind != "" {
		return "", nil, fact.Problemf(fact.Damaged, "this is no plain text but %s under another name; save the article as text and give that", kind)
	}
	if n, _ := controls([]byte(s)); n > 0 {
		warnings = append(warnings, message.Count("The text holds control characters ({{.Count}}); they were left in it.", n))
	}
	if n := strings.Count(s, "\uFFFD"); n > 0 {
		warnings = append(warnings, message.Count("Letters were lost before the file came here: it holds “{{.Sign}}” in their place ({{.Count}}).", n, "Sign", "\uFFFD"))
	}
	return s, warnings, nil
}

func brokenUTF8(data []byte, at int, what string) error {
	return fact.Problemf(fact.Damaged, "%s byte %d, counted from 0 (line %d), is %02X and does not fit; save the file as UTF-8",
		what, at, 1+bytes.Count(data[:at], []byte("\n")), data[at])
}

// invalidUTF8 is the offset of the first byte that is not UTF-8, or -1.
func invalidUTF8(data []byte) int {
	if utf8.Valid(data) {
		return -1
	}
	at := 0
	for at < len(data) {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			return at
		}
		at += size
	}
	return -1
}

// fromUTF16 decodes UTF-16 of either byte order. Where it breaks off, or half of
// a surrogate pair stands alone, it gives the offset of that, else -1.
func fromUTF16(data []byte, big bool) (string, int) {
	var b strings.Builder
	b.Grow(len(data) / 2)
	for i := 0; i < len(data); i += 2 {
		if i+2 > len(data) {
			return "", i
		}
		r := unit(data[i:], big)
		if utf16.IsSurrogate(r) {
			if i+4 > len(data) {
				return "", i
			}
			if r = utf16.DecodeRune(r, unit(data[i+2:], big)); r == unicode.ReplacementChar {
				return "", i
			}
			i += 2
		}
		b.WriteRune(r)
	}
	return b.String(), -1
}

func unit(data []byte, big bool) rune {
	if big {
		return rune(data[0])<<8 | rune(data[1])
	}
	return rune(data[1])<<8 | rune(data[0])
}

// plainlyUTF16 reports whether bytes without a mark are UTF-16, and whether the
// high byte comes first. In text the spaces, digits and Latin letters have a zero
// for their high byte; it must be so for a tenth of the units and hardly ever the
// other way round, and everything must decode to characters that can be seen.
func plainlyUTF16(data []byte) (big, ok bool) {
	if len(data)%2 != 0 || bytes.IndexByte(data, 0) < 0 {
		return false, false
	}
	var zero [2]int // how often the first and the second byte of a unit alone is zero
	for i := 0; i < len(data); i += 2 {
		switch first, second := data[i], data[i+1]; {
		case first == 0 && second == 0:
			return false, false
		case first == 0:
			zero[0]++
		case second == 0:
			zero[1]++
		}
	}
	big = zero[0] > zero[1]
	more, less := max(zero[0], zero[1]), min(zero[0], zero[1])
	if more*10 < len(data)/2 || less*10 > more {
		return false, false
	}
	s, at := fromUTF16(data, big)
	return big, at < 0 && !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsGraphic(r) && !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r)
	})
}

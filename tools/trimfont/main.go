// Trimfont makes a font of the window from a font of its authors: without the
// tables that the toolkit reads anew for every text it measures and never needs
// (glyph substitution: small capitals, stylistic sets, ligatures), and with a name
// of its own, as the SIL Open Font License asks of what is changed.
//
//	go run ./tools/trimfont "Charis SIL" "Crosscheck Serif" IN.ttf OUT.ttf
//
// Marks still find their letters, and pairs are still kerned: that is glyph
// positioning, which stays.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"slices"
	"unicode/utf16"
)

// dropped are the tables that are left out: substitution of glyphs, the signature
// that no longer fits, and tables of other programs.
var dropped = []string{"GSUB", "DSIG", "Silt", "Silf", "Glat", "Gloc", "Feat", "Sill"}

func main() {
	if len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "use: trimfont OLD-NAME NEW-NAME IN OUT")
		os.Exit(2)
	}
	if err := convert(os.Args[1], os.Args[2], os.Args[3], os.Args[4]); err != nil {
		fmt.Fprintln(os.Stderr, "trimfont:", err)
		os.Exit(1)
	}
}

func convert(oldName, newName, in, out string) error {
	data, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	trimmed, err := trim(data, oldName, newName)
	if err != nil {
		return fmt.Errorf("%s: %w", in, err)
	}
	return os.WriteFile(out, trimmed, 0o644)
}

// table is a table of a font file, as the OpenType specification lays it out.
type table struct {
	tag  string
	data []byte
}

var errShort = errors.New("the file ends too early for a font")

// trim is the font without the dropped tables and with another name.
func trim(font []byte, oldName, newName string) ([]byte, error) {
	kind, tables, err := parse(font)
	if err != nil {
		return nil, err
	}
	tables = slices.DeleteFunc(tables, func(t table) bool { return slices.Contains(dropped, t.tag) })
	for i := range tables {
		switch tables[i].tag {
		case "name":
			if tables[i].data, err = rename(tables[i].data, oldName, newName); err != nil {
				return nil, err
			}
		case "head":
			if len(tables[i].data) < 12 {
				return nil, errShort
			}
			tables[i].data = slices.Clone(tables[i].data)
			binary.BigEndian.PutUint32(tables[i].data[8:], 0) // reckoned anew below
		}
	}
	return assemble(kind, tables), nil
}

func parse(font []byte) (kind uint32, tables []table, err error) {
	if len(font) < 12 {
		return 0, nil, errShort
	}
	count := int(binary.BigEndian.Uint16(font[4:]))
	if len(font) < 12+16*count {
		return 0, nil, errShort
	}
	for i := range count {
		entry := font[12+16*i:]
		from, length := int(binary.BigEndian.Uint32(entry[8:])), int(binary.BigEndian.Uint32(entry[12:]))
		if from+length > len(font) {
			return 0, nil, errShort
		}
		tables = append(tables, table{string(entry[:4]), font[from : from+length]})
	}
	return binary.BigEndian.Uint32(font), tables, nil
}

// assemble writes the directory and the tables, with their checksums.
func assemble(kind uint32, tables []table) []byte {
	powers := 0
	for 2<<powers <= len(tables) {
		powers++
	}
	header := binary.BigEndian.AppendUint32(nil, kind)
	for _, n := range []int{len(tables), 16 << powers, powers, 16 * (len(tables) - 1<<powers)} {
		header = binary.BigEndian.AppendUint16(header, uint16(n))
	}
	var body []byte
	start, head := len(header)+16*len(tables), 0
	for _, t := range tables {
		at := start + len(body)
		if t.tag == "head" {
			head = at
		}
		header = append(header, t.tag...)
		for _, n := range []uint32{checksum(t.data), uint32(at), uint32(len(t.data))} {
			header = binary.BigEndian.AppendUint32(header, n)
		}
		body = append(body, t.data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	font := append(header, body...)
	if head > 0 {
		binary.BigEndian.PutUint32(font[head+8:], 0xB1B0AFBA-checksum(font))
	}
	return font
}

// checksum adds up a table as 32-bit numbers, filled up with zeros.
func checksum(data []byte) (sum uint32) {
	for len(data) >= 4 {
		sum += binary.BigEndian.Uint32(data)
		data = data[4:]
	}
	var rest [4]byte
	copy(rest[:], data)
	return sum + binary.BigEndian.Uint32(rest[:])
}

// Name records that hold a name of the font: family, unique id, full name,
// PostScript name, and the families of larger programs.
var nameIDs = []uint16{1, 3, 4, 6, 16, 18, 21}

// rename replaces a name in the records of a name table; copyright, trademark and
// licence stay as they are.
func rename(data []byte, oldName, newName string) ([]byte, error) {
	if len(data) < 6 {
		return nil, errShort
	}
	count, strings := int(binary.BigEndian.Uint16(data[2:])), int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 6+12*count {
		return nil, errShort
	}
	directory := slices.Clone(data[:6+12*count])
	binary.BigEndian.PutUint16(directory, 0) // language tags are not kept
	binary.BigEndian.PutUint16(directory[4:], uint16(len(directory)))
	var texts []byte
	for i := range count {
		record := directory[6+12*i:]
		length, from := int(binary.BigEndian.Uint16(record[8:])), strings+int(binary.BigEndian.Uint16(record[10:]))
		if from+length > len(data) {
			return nil, errShort
		}
		text := data[from : from+length]
		if slices.Contains(nameIDs, binary.BigEndian.Uint16(record[6:])) {
			encode := wide
			if binary.BigEndian.Uint16(record) == 1 { // Macintosh: a byte a letter
				encode = func(s string) []byte { return []byte(s) }
			}
			for _, join := range []string{" ", ""} {
				text = bytes.ReplaceAll(text, encode(joined(oldName, join)), encode(joined(newName, join)))
			}
		}
		binary.BigEndian.PutUint16(record[8:], uint16(len(text)))
		binary.BigEndian.PutUint16(record[10:], uint16(len(texts)))
		texts = append(texts, text...)
	}
	return append(directory, texts...), nil
}

// joined is a name with something else between its words.
func joined(name, between string) string {
	return string(bytes.ReplaceAll([]byte(name), []byte(" "), []byte(between)))
}

// wide is text as name tables hold it: UTF-16, the high byte first.
func wide(s string) (out []byte) {
	for _, unit := range utf16.Encode([]rune(s)) {
		out = binary.BigEndian.AppendUint16(out, unit)
	}
	return out
}

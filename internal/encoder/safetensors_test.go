package encoder

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"testing"
)

// container is a weight file with the given header and data.
func container(header string, data []byte) []byte {
	file := binary.LittleEndian.AppendUint64(nil, uint64(len(header)))
	return append(append(file, header...), data...)
}

const goodHeader = `{"__metadata__":{"a":"b"},"x":{"dtype":"I8","shape":[2,3],"data_offsets":[0,6]},"y":{"dtype":"F32","shape":[1],"data_offsets":[6,10]}} `

func TestReadTensors(t *testing.T) {
	data := make([]byte, 10)
	good := container(goodHeader, data)
	edited := func(old, with string) []byte {
		if !strings.Contains(goodHeader, old) {
			t.Fatalf("the header has no %q", old)
		}
		return container(strings.Replace(goodHeader, old, with, 1), data)
	}
	for _, c := range []struct {
		name  string
		file  []byte
		wrong string // part of the error
	}{
		{"good", good, ""},
		{"empty", nil, "ends after 0 bytes"},
		{"ends in the length", good[:7], "ends after 7 bytes"},
		{"ends in the header", good[:60], "does not fit"},
		{"header of no length", container("", nil), "begin with a brace"},
		{"absurd length", append([]byte("\xff\xff\xff\xff\xff\xff\xff\xff"), good[8:]...), "does not fit"},
		{"not an object", container(`[1]`, nil), "brace"},
		{"broken JSON", container(`{"x":`, nil), "not JSON"},
		{"deep JSON", container(strings.Repeat(`{"x":`, 100_000), nil), "not JSON"},
		{"an array that is a number", container(`{"x":1}`, nil), "described wrongly"},
		{"an array that is null", container(`{"x":null}`, nil), "of type"},
		{"another type", edited("I8", "F16"), "of type"},
		{"a field too many", edited(`"dtype"`, `"more":1,"dtype"`), "described wrongly"},
		{"ends early", good[:len(good)-1], "lies at"},
		{"a byte too many", append(slices.Clone(good), 0), "end at byte 10 of 11"},
		{"offsets turned round", edited("[0,6]", "[6,0]"), "lies at"},
		{"offsets before the start", edited("[0,6]", "[-6,0]"), "lies at"},
		{"offsets beyond the end", edited("[6,10]", "[6,99999999999]"), "lies at"},
		{"offsets too large for a number", edited("[6,10]", "[6,99999999999999999999]"), "described wrongly"},
		{"three offsets", edited("[0,6]", "[0,6,6]"), "lies at"},
		{"no offsets", edited(`"data_offsets":[0,6]`, `"data_offsets":null`), "lies at"},
		{"shape and place differ", edited("[2,3]", "[2,2]"), "shape"},
		{"a negative shape", edited("[2,3]", "[-2,-3]"), "shape"},
		{"a shape that overflows", edited("[2,3]", "[4294967296,4294967296,6]"), "shape"},
		{"overlap", edited(`"F32","shape":[1],"data_offsets":[6,10]`, `"F32","shape":[1],"data_offsets":[4,8]`), "overlap"},
		{"gap", edited(`"I8","shape":[2,3],"data_offsets":[0,6]`, `"I8","shape":[5],"data_offsets":[0,5]`), "gap"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tensors, err := readTensors(c.file)
			switch {
			case c.wrong == "" && err != nil:
				t.Error(err)
			case c.wrong == "" && (len(tensors) != 2 || len(tensors["x"].data) != 6 || len(tensors["y"].data) != 4):
				t.Errorf("arrays %v", tensors)
			case c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong)):
				t.Errorf("error %v, want one with %q", err, c.wrong)
			}
		})
	}
}

func FuzzReadTensors(f *testing.F) {
	f.Add([]byte(goodHeader), make([]byte, 10))
	f.Add([]byte(`{"x":{"dtype":"I8","shape":[],"data_offsets":[0,1]}}`), []byte{1})
	f.Fuzz(func(t *testing.T, header, data []byte) {
		tensors, err := readTensors(container(string(header), data))
		if err != nil {
			return
		}
		total := 0
		for name, tensor := range tensors {
			size := elementSize[tensor.kind]
			for _, n := range tensor.shape {
				size *= n
			}
			if size != len(tensor.data) {
				t.Errorf("%q: shape %v in %d bytes", name, tensor.shape, len(tensor.data))
			}
			total += len(tensor.data)
		}
		if total != len(data) {
			t.Errorf("arrays of %d bytes in %d", total, len(data))
		}
	})
}

// reheaded is the real weight file with its header changed by edit.
func reheaded(edit func(header string) string) []byte {
	file, _ := files()
	n := 8 + binary.LittleEndian.Uint64(file)
	return container(edit(string(file[8:n])), file[n:])
}

func replaced(old, with string) []byte {
	return reheaded(func(h string) string { return strings.ReplaceAll(h, old, with) })
}

// A file that is not the one the program came with is refused with one sentence
// that says what to do.
func TestLoadRefusesDamage(t *testing.T) {
	weights, vocabulary := files()
	// Where the first scale of the word embeddings lies, behind 8,192 bytes of others.
	scale := int(8+binary.LittleEndian.Uint64(weights)) + 8192
	broken := slices.Clone(weights)
	binary.LittleEndian.PutUint32(broken[scale:], math.Float32bits(float32(math.NaN())))
	for _, c := range []struct {
		name                string
		weights, vocabulary []byte
		wrong               string
	}{
		{"no weights", nil, vocabulary, "weight file is damaged: it ends"},
		{"the first kilobyte", weights[:1024], vocabulary, "does not fit"},
		{"half the weights", weights[:len(weights)/2], vocabulary, "lies at"},
		{"the last byte is gone", weights[:len(weights)-1], vocabulary, "lies at"},
		{"line ends changed to those of Windows", bytes.ReplaceAll(weights, []byte("\n"), []byte("\r\n")), vocabulary, "arrays end at"},
		{"a value is not a number", broken, vocabulary, "not a number"},
		{"an array under another name", replaced("encoder.layer.3.output.dense.bias", "encoder.layer.3.output.dense.bios"), vocabulary, "missing"},
		{"an array too many", reheaded(func(h string) string {
			// The bias of one layer in two parts.
			return strings.Replace(h, `"encoder.layer.0.output.dense.bias":{"dtype":"F32","shape":[384],"data_offsets":[161000,162536]}`,
				`"encoder.layer.0.output.dense.bias":{"dtype":"F32","shape":[383],"data_offsets":[161000,162532]},"more":{"dtype":"F32","shape":[1],"data_offsets":[162532,162536]}`, 1)
		}), vocabulary, "instead of"},
		{"rows and columns exchanged", replaced("[1536,384]", "[384,1536]"), vocabulary, "instead of"},
		{"another vocabulary", weights, append(slices.Clone(vocabulary), "zzznew\n"...), "word_embeddings"},
		{"vocabulary and weights exchanged", vocabulary, weights, "vocabulary is damaged"},
		{"no vocabulary", weights, nil, "vocabulary is damaged"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e, err := Load(c.weights, c.vocabulary)
			var damaged *DamagedError
			if e != nil || !errors.As(err, &damaged) {
				t.Fatalf("Load gave %v, %v", e, err)
			}
			s := err.Error()
			if !strings.Contains(s, c.wrong) || !strings.HasSuffix(s, "; install the program again") || strings.Contains(s, "\n") || len(s) > 300 {
				t.Errorf("error %q, want a sentence with %q", s, c.wrong)
			}
		})
	}
}

// Spaces in the header do not matter.
func TestLoadDoesNotDependOnTheHeadersForm(t *testing.T) {
	_, vocabulary := files()
	spaced := reheaded(func(h string) string { return strings.ReplaceAll(h, `"shape":`, "\n \"shape\" : ") })
	if _, err := Load(spaced, vocabulary); err != nil {
		t.Error(err)
	}
}

// The int8 weights are not copied.
func TestWeightsAreUsedInPlace(t *testing.T) {
	file, _ := files()
	e := loaded(t, nil)
	matrices := map[string]*matrix{"word": &e.weights.word, "position": &e.weights.position}
	for i := range e.weights.layers {
		l := &e.weights.layers[i]
		for name, m := range map[string]*matrix{
			"query": &l.query, "key": &l.key, "value": &l.value, "attended": &l.attended, "inner": &l.inner, "outer": &l.outer,
		} {
			matrices[fmt.Sprint(name, i)] = m
		}
	}
	for _, name := range slices.Sorted(maps.Keys(matrices)) {
		if w := matrices[name].weights; !within(file, w) {
			t.Errorf("the weights of %s lie outside the file", name)
		}
	}
}

package encoder

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
)

// The format: eight bytes with the length of the header, lowest byte first; the
// header, a JSON object that names every array with its type, shape and place;
// then the arrays. See https://huggingface.co/docs/safetensors. Everything is
// checked before anything is used, so that a damaged file is refused here and
// cannot lead a kernel out of bounds.

// headerLimit is the longest header the format allows.
const headerLimit = 100_000_000

// tensor is one array of a weight file.
type tensor struct {
	kind  string // "I8" or "F32"
	shape []int
	data  []byte // in the file itself
}

// elementSize is the number of bytes of an element of each type that is read.
var elementSize = map[string]int{"I8": 1, "F32": 4}

// readTensors takes a weight file apart without copying it. The arrays must
// fill the part after the header without gaps or overlaps, as the format demands.
func readTensors(file []byte) (map[string]tensor, error) {
	if len(file) < 8 {
		return nil, fmt.Errorf("it ends after %d bytes", len(file))
	}
	length := binary.LittleEndian.Uint64(file)
	if length > headerLimit || length > uint64(len(file)-8) {
		return nil, fmt.Errorf("its header of %d bytes does not fit a file of %d", length, len(file))
	}
	header, data := file[8:8+length], file[8+length:]
	if !bytes.HasPrefix(header, []byte("{")) {
		return nil, fmt.Errorf("its header does not begin with a brace")
	}
	var entries map[string]json.RawMessage
	if err := json.Unmarshal(header, &entries); err != nil {
		return nil, fmt.Errorf("its header is not JSON (%w)", err)
	}
	tensors := make(map[string]tensor, len(entries))
	places := make([][]int, 0, len(entries))
	for name, entry := range entries {
		if name == "__metadata__" {
			continue
		}
		t, place, err := readTensor(entry, data)
		if err != nil {
			return nil, fmt.Errorf("its array %q %w", name, err)
		}
		tensors[name] = t
		places = append(places, place)
	}
	slices.SortFunc(places, slices.Compare)
	end := 0
	for _, place := range places {
		if place[0] != end {
			return nil, fmt.Errorf("its arrays overlap or leave a gap at byte %d", end)
		}
		end = place[1]
	}
	if end != len(data) {
		return nil, fmt.Errorf("its arrays end at byte %d of %d", end, len(data))
	}
	return tensors, nil
}

// readTensor reads one entry of the header and returns the array with its place in data.
func readTensor(entry json.RawMessage, data []byte) (tensor, []int, error) {
	var e struct {
		Dtype   string `json:"dtype"`
		Shape   []int  `json:"shape"`
		Offsets []int  `json:"data_offsets"`
	}
	decoder := json.NewDecoder(bytes.NewReader(entry))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&e); err != nil {
		return tensor{}, nil, fmt.Errorf("is described wrongly (%w)", err)
	}
	size, ok := elementSize[e.Dtype]
	if !ok {
		return tensor{}, nil, fmt.Errorf("is of type %q", e.Dtype)
	}
	if len(e.Offsets) != 2 || e.Offsets[0] < 0 || e.Offsets[1] < e.Offsets[0] || e.Offsets[1] > len(data) {
		return tensor{}, nil, fmt.Errorf("lies at %v in %d bytes", e.Offsets, len(data))
	}
	begin, end := e.Offsets[0], e.Offsets[1]
	for _, n := range e.Shape {
		if n < 1 || n > len(data)/size {
			return tensor{}, nil, fmt.Errorf("has the shape %v in %d bytes", e.Shape, end-begin)
		}
		size *= n
	}
	if size != end-begin {
		return tensor{}, nil, fmt.Errorf("has the shape %v in %d bytes", e.Shape, end-begin)
	}
	return tensor{e.Dtype, e.Shape, data[begin:end:end]}, e.Offsets, nil
}

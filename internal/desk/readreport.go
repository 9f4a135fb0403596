package desk

import (
	"errors"
	"io"
	"io/fs"
	"os"

	"crosscheck/internal/fact"
)

// largestReport is more than any story gives; it keeps a wrong file from filling the memory.
const largestReport = 512 << 20

// ReadReport reads the file of a report. NotFound and BadInput when it cannot be.
func ReadReport(path string) ([]byte, error) {
	f, err := os.Open(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fact.Problemf(fact.NotFound, "%s: there is no such file; check the path", path)
	case err != nil:
		return nil, fact.Problemf(fact.BadInput, "%s: the file cannot be opened (%w); check its permissions", path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, largestReport+1))
	if err != nil {
		return nil, fact.Problemf(fact.BadInput, "%s: the file cannot be read (%w); check that it is a file", path, err)
	}
	if len(data) > largestReport {
		return nil, fact.Problemf(fact.BadInput, "%s: this file is larger than any report (%d MB); name a report", path, largestReport>>20)
	}
	return data, nil
}

// Package jsonfile reads and writes the files of the tools that fit and measure:
// gzipped JSON lines in, indented JSON out.
package jsonfile

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
)

// longest is how many bytes a line has at most.
const longest = 1 << 24

// Lines calls fn with each line of gzipped JSON lines.
func Lines[T any](path string, fn func(T)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	scanner := bufio.NewScanner(z)
	scanner.Buffer(nil, longest)
	for scanner.Scan() {
		var line T
		if err := json.Unmarshal(scanner.Bytes(), &line); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		fn(line)
	}
	return scanner.Err()
}

// Write writes a table to a file, or to standard output when path is "".
func Write(path string, table any) error {
	file, err := json.MarshalIndent(table, "", "\t")
	if err != nil {
		return err
	}
	file = append(file, '\n')
	if path == "" {
		_, err = os.Stdout.Write(file)
		return err
	}
	return os.WriteFile(path, file, 0o644)
}

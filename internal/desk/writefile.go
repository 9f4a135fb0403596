package desk

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"

	"crosscheck/internal/fact"
)

// WriteFile writes a file whole or not at all: beside its place first, then
// moved. A link is followed; a file that is there keeps its permissions; a
// device or a pipe is written to, never replaced. Refused where the file is a
// desk or one of those to spare. NoRoom when it cannot be written; nothing is
// changed then.
func WriteFile(ctx context.Context, path string, fill func(io.Writer) error, spare ...string) error {
	at, there, err := placeOf(path)
	if err != nil {
		return unwritten(path, err)
	}
	if there != nil {
		if err := replaceable(path, there, spare); err != nil {
			return err
		}
	}
	var content bytes.Buffer
	if err := fill(&content); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if there != nil && !there.Mode().IsRegular() {
		err = pour(path, content.Bytes())
	} else {
		err = replaceFile(at, there, content.Bytes())
	}
	return unwritten(path, err)
}

// placeOf follows links to where a file is to be written, and tells what is there.
func placeOf(path string) (at string, there fs.FileInfo, err error) {
	there, err = os.Stat(path)
	switch {
	case err == nil && there.Mode().IsRegular():
		at, err = filepath.EvalSymlinks(path)
		return at, there, err
	case err == nil:
		return path, there, nil
	case !errors.Is(err, fs.ErrNotExist):
		return "", nil, err
	}
	// A link to what is not there yet: the file is made where it points.
	if to, err := os.Readlink(path); err == nil {
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		return placeOf(to)
	}
	return path, nil, nil
}

// replaceable is the problem with writing over what is there, nil if there is none.
func replaceable(path string, there fs.FileInfo, spare []string) error {
	if there.IsDir() {
		return fact.Problemf(fact.BadInput, "%s: this is a folder; name a file in it", path)
	}
	if there.Mode().IsRegular() && IsDesk(path) {
		return fact.Problemf(fact.Refused, "%s: this is a desk, and nothing is written over it; name another file", path)
	}
	for _, s := range spare {
		if info, err := os.Stat(s); err == nil && os.SameFile(info, there) {
			return fact.Problemf(fact.Refused, "%s: this is one of the articles, and nothing is written over it; name another file", path)
		}
	}
	return nil
}

// IsDesk reports whether a file is a SQLite file, as every desk is.
func IsDesk(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 16)
	_, err = io.ReadFull(f, head)
	return err == nil && string(head) == "SQLite format 3\x00"
}

// pour writes into a device or a pipe.
func pour(path string, content []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

func replaceFile(path string, there fs.FileInfo, content []byte) error {
	if there != nil {
		// Moving over a file needs no permission to write it, but we want one.
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	half := filepath.Join(filepath.Dir(path), ".crosscheck-"+strconv.FormatUint(rand.Uint64(), 36))
	f, err := os.OpenFile(half, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666) // less what the user masks
	if err != nil {
		return err
	}
	if there != nil {
		err = f.Chmod(there.Mode().Perm())
	}
	if err == nil {
		_, err = f.Write(content)
	}
	err = errors.Join(err, f.Sync(), f.Close())
	if err == nil {
		err = os.Rename(half, path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(half))
	}
	return nil
}

// unwritten is the problem with a file that could not be written. The system's
// reason is told without the name of the file that was to become it.
func unwritten(path string, err error) error {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &at):
		err = at.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return fact.Problemf(fact.NoRoom, "%s: the file could not be written and nothing was changed (%w); check the folder, its permissions and the free space", path, err)
}

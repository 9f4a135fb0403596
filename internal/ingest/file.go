package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"crosscheck/internal/fact"
)

// largest is how big a file may be, in bytes: far more than any article, and
// little enough to be read whole.
const largest = 32 << 20

// read makes an article of one file, or says in a sentence why not.
func (t tree) read(name string) (fact.Article, error) {
	info, err := t.stat(name)
	if err != nil {
		return fact.Article{}, unreachable(name, err)
	}
	if problem := unfit(info); problem != nil {
		return fact.Article{}, in(name, problem)
	}
	format, ok := formatOf(name)
	if !ok {
		return fact.Article{}, in(name, unreadKind(name))
	}
	data, err := t.bytes(name, info.Size())
	if err != nil {
		return fact.Article{}, err
	}
	article, err := format.article(data)
	if err != nil {
		return fact.Article{}, in(name, err)
	}
	article.File = name
	return article, nil
}

// PlainText reads the text of a file whatever its name, without a byte-order mark. It
// may be empty, and a pipe. The error is a *fact.Problem.
func PlainText(name string) (string, error) {
	info, err := disk.stat(name)
	if err != nil {
		return "", unreachable(name, err)
	}
	if info.Mode().IsRegular() || info.IsDir() {
		if problem := unfit(info); problem != nil {
			return "", in(name, problem)
		}
	}
	data, err := disk.bytes(name, info.Size())
	if err != nil {
		return "", err
	}
	s, _, err := decode(data)
	if err != nil {
		return "", in(name, err)
	}
	return s, nil
}

// unfit is the problem with what is no file of words to begin with; nothing of
// it is opened, as a pipe may keep whoever opens it waiting.
func unfit(info fs.FileInfo) error {
	mode := info.Mode()
	what := "neither a file nor a folder"
	switch {
	case mode.IsRegular() && info.Size() > largest:
		return tooLarge(info.Size())
	case mode.IsRegular():
		return nil
	case mode.IsDir():
		return fact.Problemf(fact.BadInput, "this is a folder where a file is wanted; name a file in it")
	case mode&fs.ModeNamedPipe != 0:
		what = "a pipe, not a file"
	case mode&fs.ModeDevice != 0:
		what = "a device, not a file"
	case mode&fs.ModeSocket != 0:
		what = "a socket, not a file"
	}
	return fact.Problemf(fact.BadInput, "this is %s; save what it gives to a file and name that", what)
}

func tooLarge(size int64) error {
	return fact.Problemf(fact.BadInput, "the file is too large for an article (%.0f MB, and %d MB is the most that is read); give the article alone",
		float64(size)/(1<<20), largest>>20)
}

// bytes reads a file whole, and never more than largest: it may have grown since
// its size was asked.
func (t tree) bytes(name string, size int64) ([]byte, error) {
	f, err := t.open(name)
	switch {
	case errors.Is(err, fs.ErrPermission):
		return nil, fact.Problemf(fact.BadInput, "%s: you may not read this file (%w); change its permissions", name, reason(err))
	case err != nil:
		return nil, fact.Problemf(fact.BadInput, "%s: the file cannot be opened (%w); check that it is still there", name, reason(err))
	}
	defer f.Close()
	buffer := bytes.NewBuffer(make([]byte, 0, size+bytes.MinRead))
	if _, err := buffer.ReadFrom(io.LimitReader(f, largest+1)); err != nil {
		return nil, fact.Problemf(fact.BadInput, "%s: the file cannot be read (%w); check the disk it lies on", name, reason(err))
	}
	if buffer.Len() > largest {
		return nil, in(name, tooLarge(int64(buffer.Len())))
	}
	return buffer.Bytes(), nil
}

// in puts the file that a problem is in before its sentence.
func in(name string, err error) error {
	p := (*fact.Problem)(nil)
	if !errors.As(err, &p) {
		return fmt.Errorf("%s: %w", name, err)
	}
	return &fact.Problem{Kind: p.Kind, Sentence: name + ": " + p.Sentence, Err: p.Err}
}

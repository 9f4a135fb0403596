package storage

import (
	"database/sql"
	"errors"
	"io/fs"
	"strings"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"crosscheck/internal/fact"
)

// translate turns errors of the driver and of the file system into problems of
// one sentence. Problems and unknown errors pass through.
func translate(err error, path string) error {
	var p *fact.Problem
	if err == nil || errors.As(err, &p) {
		return err
	}
	var lite sqlite3.Error
	if errors.As(err, &lite) {
		if kind, sentence, ok := sentenceFor(lite); ok {
			return fact.Problemf(kind, "%s: "+sentence+" (%w)", path, err)
		}
	}
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return fact.Problemf(fact.NotFound, "%s: what was asked for is not in this desk (%w)", path, err)
	case errors.Is(err, syscall.EROFS):
		return fact.Problemf(fact.NoRoom, "%s: the disk is read-only and nothing was changed; copy the desk to a disk that can be written to (%w)", path, err)
	case errors.Is(err, syscall.ENOSPC):
		return fact.Problemf(fact.NoRoom, "%s: the disk is full and nothing was changed; make room and try again (%w)", path, err)
	case errors.Is(err, fs.ErrPermission):
		return fact.Problemf(fact.BadInput, "%s: no permission to use this file; change its permissions or name another (%w)", path, err)
	}
	return err
}

func sentenceFor(err sqlite3.Error) (fact.ProblemKind, string, bool) {
	switch err.Code {
	case sqlite3.ErrFull:
		return fact.NoRoom, "the disk is full and nothing was changed; make room and try again", true
	case sqlite3.ErrReadonly:
		return fact.NoRoom, "the desk or its disk is read-only and nothing was changed; copy it to where it can be written to", true
	case sqlite3.ErrIoErr:
		return fact.NoRoom, "the disk refused to read or write and nothing was changed; check the disk and its free space", true
	case sqlite3.ErrCantOpen:
		return fact.BadInput, "the desk cannot be opened here; check the folder and its permissions", true
	case sqlite3.ErrNotADB:
		return fact.Damaged, "this is not a desk (not a SQLite file); name a desk, or another file to make a new one", true
	case sqlite3.ErrCorrupt:
		return fact.Damaged, "the desk is damaged; run “crosscheck doctor --desk FILE” on it, or restore a backup", true
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return fact.InUse, "another program is writing to this desk; close it there and try again", true
	case sqlite3.ErrConstraint:
		// A table that the journal's trigger or a check refused: a bug, not the user's doing.
		return "", "", false
	}
	if strings.Contains(err.Error(), "attempt to write a readonly database") {
		return fact.NoRoom, "the desk is read-only and nothing was changed; copy it to where it can be written to", true
	}
	return "", "", false
}

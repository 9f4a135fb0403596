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
		if p := problemOf(lite, path, err); p != nil {
			return p
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

// problemOf is an error of the database in one sentence; nil for one that only a bug
// makes. The cause is the error it came in.
func problemOf(err sqlite3.Error, path string, cause error) *fact.Problem {
	switch err.Code {
	case sqlite3.ErrFull:
		return fact.Problemf(fact.NoRoom, "%s: the disk is full and nothing was changed; make room and try again (%w)", path, cause)
	case sqlite3.ErrReadonly:
		return fact.Problemf(fact.NoRoom, "%s: the desk or its disk is read-only and nothing was changed; copy it to where it can be written to (%w)", path, cause)
	case sqlite3.ErrIoErr:
		return fact.Problemf(fact.NoRoom, "%s: the disk refused to read or write and nothing was changed; check the disk and its free space (%w)", path, cause)
	case sqlite3.ErrCantOpen:
		return fact.Problemf(fact.BadInput, "%s: the desk cannot be opened here; check the folder and its permissions (%w)", path, cause)
	case sqlite3.ErrNotADB:
		return fact.Problemf(fact.Damaged, "%s: this is not a desk (not a SQLite file); name a desk, or another file to make a new one (%w)", path, cause)
	case sqlite3.ErrCorrupt:
		return fact.Problemf(fact.Damaged, "%s: the desk is damaged; run “crosscheck doctor --desk FILE” on it, or restore a backup (%w)", path, cause)
	case sqlite3.ErrBusy, sqlite3.ErrLocked:
		return fact.Problemf(fact.InUse, "%s: another program is writing to this desk; close it there and try again (%w)", path, cause)
	case sqlite3.ErrConstraint:
		// A table that the journal's trigger or a check refused: a bug, not the user's doing.
		return nil
	}
	if strings.Contains(err.Error(), "attempt to write a readonly database") {
		return fact.Problemf(fact.NoRoom, "%s: the desk is read-only and nothing was changed; copy it to where it can be written to (%w)", path, cause)
	}
	return nil
}

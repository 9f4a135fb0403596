package storage

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/gofrs/flock"
	_ "github.com/mattn/go-sqlite3" // the driver "sqlite3"

	"crosscheck/internal/fact"
)

// applicationID marks a SQLite file as a desk ("XCHK"), so that another
// program's database is not taken for one.
const applicationID = 0x5843484b

// Desk is an open desk file.
type Desk struct {
	path  string
	write *sql.DB      // nil when the desk was opened for reading only
	read  *sql.DB      // never writes
	lock  *flock.Flock // held while write is open
}

// Open opens a desk for reading and writing, and makes it when it is not there.
// A desk of an older program is brought up to date, after a copy of it was put
// beside it. Problems: InUse while another process writes to it, Damaged for a
// file that is no desk, Newer for a desk of a newer program, NoRoom when the
// disk is full or does not let itself be written to.
func Open(ctx context.Context, path string) (*Desk, error) {
	if err := checkFile(path); err != nil {
		return nil, err
	}
	lock, err := lockDesk(path)
	if err != nil {
		return nil, err
	}
	d := &Desk{path: path, lock: lock}
	if err := d.open(ctx); err != nil {
		_ = d.Close()
		return nil, translate(err, path)
	}
	return d, nil
}

func (d *Desk) open(ctx context.Context) error {
	// Looked at before it is opened for writing: that alone would change the
	// file of another program.
	if info, err := os.Stat(d.path); err == nil && info.Size() > 0 {
		if err := d.inspect(ctx); err != nil {
			return err
		}
	}
	if err := createPrivate(d.path); err != nil {
		return err
	}
	var err error
	if d.write, err = sql.Open("sqlite3", dsn(d.path, "rwc")); err != nil {
		return err
	}
	d.write.SetMaxOpenConns(1)
	if err := migrate(ctx, d.write, d.path); err != nil {
		return err
	}
	return d.openReaders("ro")
}

// inspect refuses a database that is no desk or a newer one, without writing.
func (d *Desk) inspect(ctx context.Context) error {
	db, err := sql.Open("sqlite3", dsn(d.path, "ro"))
	if err != nil {
		return err
	}
	defer db.Close()
	return checkVersion(ctx, db, d.path)
}

// OpenReadOnly opens a desk that is there for reading, also while another
// process writes to it. Problems as for Open, but never InUse.
func OpenReadOnly(ctx context.Context, path string) (*Desk, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && info.Mode().IsRegular() && info.Size() == 0 {
		return nil, fact.Problemf(fact.NotFound, "%s: there is no desk here; check the path, or make one with “crosscheck import --desk %s FILE…”", path, path)
	}
	if err := checkFile(path); err != nil {
		return nil, err
	}
	d := &Desk{path: path}
	mode := "ro"
	if !folderWritable(filepath.Dir(path)) {
		// A WAL desk needs its -shm file beside it; where none can be made, nobody
		// writes either, and SQLite may take the file as it is. It then reads no
		// -wal file, so there must be nothing in one.
		if info, err := os.Stat(path + "-wal"); err == nil && info.Size() > 0 {
			return nil, fact.Problemf(fact.NoRoom, "%s: this desk was not closed properly and its disk is read-only; copy it, together with the file ending in -wal, to a disk that can be written to", path)
		}
		mode = "ro&immutable=1"
	}
	if err := d.openReaders(mode); err != nil {
		return nil, translate(err, path)
	}
	if err := checkVersion(ctx, d.read, path); err != nil {
		_ = d.Close()
		return nil, translate(err, path)
	}
	return d, nil
}

func (d *Desk) openReaders(mode string) error {
	var err error
	if d.read, err = sql.Open("sqlite3", dsn(d.path, mode)); err != nil {
		return err
	}
	d.read.SetMaxOpenConns(max(4, runtime.NumCPU()))
	return d.read.Ping()
}

// ReadOnly reports whether the desk was opened for reading only.
func (d *Desk) ReadOnly() bool { return d.write == nil }

// Path is the file of the desk.
func (d *Desk) Path() string { return d.path }

// Close lets go of the file and of the lock. The desk cannot be used afterwards.
func (d *Desk) Close() error {
	var errs []error
	if d.read != nil {
		errs = append(errs, d.read.Close())
	}
	if d.write != nil {
		errs = append(errs, d.write.Close())
	}
	if d.lock != nil {
		// The lock file stays: taking it away would let two processes each lock
		// a file of that name.
		errs = append(errs, d.lock.Close())
	}
	return errors.Join(errs...)
}

// dsn holds every pragma, because one sent later reaches a single pooled
// connection only. The path is escaped: SQLite reads it as a URI.
func dsn(path, mode string) string {
	s := "file:" + escapePath(path) + "?mode=" + mode + "&_foreign_keys=on&_busy_timeout=5000"
	if mode == "rwc" {
		s += "&_journal_mode=WAL&_synchronous=FULL&_txlock=immediate"
	} else {
		s += "&_query_only=on"
	}
	return s
}

func escapePath(path string) string {
	escaped := (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath()
	if strings.HasPrefix(escaped, "//") { // a URI would read the first folder as a host
		escaped = "//" + escaped
	}
	return escaped
}

// checkFile refuses what cannot be a desk before SQLite touches it.
func checkFile(path string) error {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		folder := filepath.Dir(path)
		if f, err := os.Stat(folder); err != nil || !f.IsDir() {
			return fact.Problemf(fact.NotFound, "%s: the folder %s is not there; make it first or name another place for the desk", path, folder)
		}
		return nil
	}
	if err != nil {
		return translate(err, path)
	}
	if info.IsDir() {
		return fact.Problemf(fact.BadInput, "%s: this is a folder; name a file for the desk", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return translate(err, path)
	}
	defer f.Close()
	head := make([]byte, 16)
	n, err := io.ReadFull(f, head)
	if n == 0 && errors.Is(err, io.EOF) {
		return nil // an empty file becomes a desk
	}
	if !bytes.Equal(head, []byte("SQLite format 3\x00")) {
		return fact.Problemf(fact.Damaged, "%s: this is not a desk (not a SQLite file); name a desk, or another file to make a new one", path)
	}
	return nil
}

// createPrivate makes the file readable by its owner only: a desk holds what
// sources told in confidence.
func createPrivate(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return err
	}
	return f.Close()
}

func lockDesk(path string) (*flock.Flock, error) {
	lock := flock.New(path+".lock", flock.SetPermissions(0o600))
	ok, err := lock.TryLock()
	if err != nil {
		return nil, translate(err, path)
	}
	if !ok {
		return nil, fact.Problemf(fact.InUse, "%s: another Crosscheck is writing to this desk; close it there first (reading works meanwhile)", path)
	}
	return lock, nil
}

func folderWritable(folder string) bool {
	f, err := os.CreateTemp(folder, ".crosscheck-*")
	if err != nil {
		return false
	}
	name := f.Name()
	return errors.Join(f.Close(), os.Remove(name)) == nil
}

// inWrite runs fn in one immediate transaction of the writer. fn gets a
// transaction it cannot end.
func (d *Desk) inWrite(ctx context.Context, what string, fn func(tx txn) error) error {
	if d.write == nil {
		return fact.Problemf(fact.InUse, "%s: this desk is open for reading only; %s was not done", d.path, what)
	}
	tx, err := d.write.BeginTx(ctx, nil)
	if err != nil {
		return failed(ctx, what, err, d.path)
	}
	defer tx.Rollback() //nolint:errcheck // a no-op once committed
	if err := fn(txn{ctx, tx}); err != nil {
		return failed(ctx, what, err, d.path)
	}
	if err := tx.Commit(); err != nil {
		return failed(ctx, what, err, d.path)
	}
	return nil
}

// inRead runs fn over one snapshot of the desk.
func (d *Desk) inRead(ctx context.Context, what string, fn func(tx txn) error) error {
	tx, err := d.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return failed(ctx, what, err, d.path)
	}
	defer tx.Rollback() //nolint:errcheck // nothing to keep
	if err := fn(txn{ctx, tx}); err != nil {
		return failed(ctx, what, err, d.path)
	}
	return nil
}

// failed is the error of a transaction. One that was stopped fails by whatever is left of
// it, a statement that is closed or a transaction that is over: it is the stopping that is
// told.
func failed(ctx context.Context, what string, err error, path string) error {
	if stopped := ctx.Err(); stopped != nil {
		err = stopped
	}
	return translate(fmt.Errorf("%s: %w", what, err), path)
}

// txn is a transaction without Commit and Rollback, which belong to inWrite.
type txn struct {
	ctx context.Context
	tx  *sql.Tx
}

func (w txn) exec(query string, args ...any) error {
	_, err := w.tx.ExecContext(w.ctx, query, args...)
	return err
}

func (w txn) row(query string, args ...any) *sql.Row {
	return w.tx.QueryRowContext(w.ctx, query, args...)
}

// each calls scan for every row of the query.
func (w txn) each(scan func(rows *sql.Rows) error, query string, args ...any) error {
	rows, err := w.tx.QueryContext(w.ctx, query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

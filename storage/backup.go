package storage

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/mattn/go-sqlite3"

	"crosscheck/internal/fact"
)

// Backup copies the desk to a file while it is in use. The copy is whole or not
// there at all; a file that is there already is not overwritten.
func (d *Desk) Backup(ctx context.Context, to string) error {
	if _, err := os.Lstat(to); err == nil {
		return fact.Problemf(fact.Refused, "%s: there is a file of this name already; name another for the backup", to)
	}
	return translate(copyDesk(ctx, d.read, to), to)
}

// copyDesk writes a copy of the database behind db, through SQLite's backup
// interface, so that a copy of a desk in use is a consistent one.
func copyDesk(ctx context.Context, db *sql.DB, to string) error {
	f, err := os.CreateTemp(filepath.Dir(to), ".crosscheck-*") // for its owner only
	if err != nil {
		return err
	}
	half := f.Name()
	if err := f.Close(); err != nil {
		return err
	}
	err = runBackup(ctx, db, half)
	if err == nil {
		err = os.Rename(half, to)
	}
	if err != nil {
		return errors.Join(err, os.Remove(half))
	}
	return syncFolder(filepath.Dir(to))
}

func runBackup(ctx context.Context, from *sql.DB, to string) error {
	target, err := sql.Open("sqlite3", "file:"+escapePath(to)+"?mode=rwc&_synchronous=FULL")
	if err != nil {
		return err
	}
	defer target.Close()
	return onConn(ctx, target, func(dst *sqlite3.SQLiteConn) error {
		return onConn(ctx, from, func(src *sqlite3.SQLiteConn) error {
			b, err := dst.Backup("main", src, "main")
			if err != nil {
				return err
			}
			if _, err := b.Step(-1); err != nil {
				return errors.Join(err, b.Finish())
			}
			return b.Finish()
		})
	})
}

func onConn(ctx context.Context, db *sql.DB, fn func(*sqlite3.SQLiteConn) error) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	return conn.Raw(func(driver any) error {
		c, ok := driver.(*sqlite3.SQLiteConn)
		if !ok {
			return fmt.Errorf("unexpected driver %T", driver)
		}
		return fn(c)
	})
}

func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		return err
	}
	defer f.Close()
	_ = f.Sync() // not every file system lets a folder be synced
	return nil
}

// Restore puts a copy of the backup in the place of the desk at path. A desk
// that is there is kept beside it, as PATH.before-restore-TIME. InUse while
// another process writes to the desk.
func Restore(ctx context.Context, backup, path string, now time.Time) (kept string, err error) {
	src, err := OpenReadOnly(ctx, backup)
	if err != nil {
		return "", err
	}
	defer src.Close()
	from, errFrom := os.Stat(backup)
	if there, err := os.Stat(path); err == nil && errFrom == nil && os.SameFile(from, there) {
		return "", fact.Problemf(fact.BadInput, "%s: this is the desk itself and no backup of it; name the copy", backup)
	}
	if err := checkFile(path); err != nil && !fact.IsKind(err, fact.Damaged) {
		return "", err // a damaged desk is just what a backup is for
	}
	lock, err := lockDesk(path)
	if err != nil {
		return "", err
	}
	defer lock.Close()
	fresh := path + ".restoring"
	if err := copyDesk(ctx, src.read, fresh); err != nil {
		return "", translate(err, path)
	}
	if kept, err = moveAside(path, ".before-restore-", now); err != nil {
		return "", err
	}
	if err := os.Rename(fresh, path); err != nil {
		return kept, translate(err, path)
	}
	return kept, translate(syncFolder(filepath.Dir(path)), path)
}

// SetAside moves the desk at path out of the way, damaged or not, so that a new
// one can be begun there. It is kept beside it, as PATH.set-aside-TIME. InUse
// while another process writes to the desk.
func SetAside(path string, now time.Time) (kept string, err error) {
	lock, err := lockDesk(path)
	if err != nil {
		return "", err
	}
	defer lock.Close()
	return moveAside(path, ".set-aside-", now)
}

// moveAside renames a desk, with what belongs to it, after the time; "" when there
// is none.
func moveAside(path, why string, now time.Time) (kept string, err error) {
	if _, err := os.Lstat(path); err != nil {
		return "", nil
	}
	kept = path + why + now.UTC().Format("20060102T150405.000Z")
	for _, ending := range []string{"", "-wal", "-shm"} { // they belong together
		if err := os.Rename(path+ending, kept+ending); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return "", translate(err, path)
		}
	}
	return kept, nil
}

// Check runs SQLite's own integrity and foreign key checks, and looks for rows
// that belong nowhere. Each finding is one sentence with what to do; none when
// the desk is sound.
func (d *Desk) Check(ctx context.Context) ([]string, error) {
	findings := []string{}
	add := func(format string, args ...any) { findings = append(findings, fmt.Sprintf(format, args...)) }
	err := d.inRead(ctx, "check the desk", func(tx txn) error {
		err := tx.each(func(rows *sql.Rows) error {
			var line string
			err := rows.Scan(&line)
			if line != "ok" {
				add("the file is damaged (%s); restore a backup", line)
			}
			return err
		}, `PRAGMA integrity_check`)
		if err != nil {
			return err
		}
		err = tx.each(func(rows *sql.Rows) error {
			var table, parent string
			var row, key sql.NullInt64
			err := rows.Scan(&table, &row, &parent, &key)
			add("a row of %s points to something missing in %s; restore a backup", table, parent)
			return err
		}, `PRAGMA foreign_key_check`)
		if err != nil {
			return err
		}
		for _, c := range checks {
			var n int
			if err := tx.row(c.query).Scan(&n); err != nil {
				return err
			}
			if n > 0 {
				add(c.sentence, n)
			}
		}
		return nil
	})
	return findings, err
}

var checks = []struct{ query, sentence string }{
	{
		`SELECT count(*) FROM contents c WHERE NOT EXISTS (SELECT 1 FROM article_versions v WHERE v.sha256 = c.sha256)`,
		"%d texts belong to no article; they take room and do no harm",
	},
	{
		`SELECT count(*) FROM verdicts v JOIN claims c ON c.id = v.claim_id WHERE v.present = 1 AND (c.present = 0 OR c.pinned = 0)`,
		"%d verdicts stand on a claim that is gone; look at the history of their claims and decide again",
	},
	{
		`SELECT count(*) FROM undo_stack u WHERE NOT EXISTS (SELECT 1 FROM journal j WHERE j.id = u.entry)`,
		"%d steps of undo have lost their journal entry; restore a backup",
	},
}

package storage

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"

	"crosscheck/internal/fact"
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// provider runs the numbered migrations; goose puts each and its record into
// one transaction.
func provider(db *sql.DB) (*goose.Provider, error) {
	files, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectSQLite3, db, files)
}

// migrate brings a desk up to date. A desk that holds something is copied to
// PATH.before-vN first, N being the version it is brought to.
func migrate(ctx context.Context, db *sql.DB, path string) error {
	p, err := provider(db)
	if err != nil {
		return err
	}
	current, target, err := p.GetVersions(ctx)
	if err != nil {
		return err
	}
	if current == target {
		return nil
	}
	if current > 0 {
		if err := copyDesk(ctx, db, fmt.Sprintf("%s.before-v%d", path, target)); err != nil {
			return fmt.Errorf("backup before bringing the desk up to date: %w", err)
		}
	}
	if _, err := db.ExecContext(ctx, fmt.Sprintf("PRAGMA application_id = %d", applicationID)); err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

// checkVersion refuses a database that is no desk, and a desk made by a newer
// program. A database without a table is a desk that was not finished.
func checkVersion(ctx context.Context, db *sql.DB, path string) error {
	var tables, appID int64
	if err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_master`).Scan(&tables); err != nil {
		return err
	}
	if tables == 0 {
		return nil
	}
	if err := db.QueryRowContext(ctx, `PRAGMA application_id`).Scan(&appID); err != nil {
		return err
	}
	if appID != applicationID {
		return fact.Problemf(fact.Damaged, "%s: this is a SQLite file of another program, not a desk; name a desk, or another file to make a new one", path)
	}
	var current int64
	err := db.QueryRowContext(ctx, `SELECT coalesce(max(version_id), 0) FROM goose_db_version WHERE is_applied = 1`).Scan(&current)
	if err != nil {
		return fact.Problemf(fact.Damaged, "%s: this desk was never finished or is damaged; restore a backup or name another file (%w)", path, err)
	}
	newest, err := newestMigration()
	if err != nil {
		return err
	}
	if current > newest {
		return fact.Problemf(fact.Newer, "%s: this desk was written by a newer Crosscheck (schema %d, this one knows %d); update Crosscheck to open it", path, current, newest)
	}
	return nil
}

func newestMigration() (int64, error) {
	entries, err := migrationFiles.ReadDir("migrations")
	if err != nil {
		return 0, err
	}
	return goose.NumericComponent(entries[len(entries)-1].Name())
}

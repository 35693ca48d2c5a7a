package storage

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

// schema is the newest migration, which also is the file's user_version: each
// migration sets it in its own transaction.
const schema = 3

//go:embed migrations/*.sql
var migrations embed.FS

// migrate brings the schema up to date. New pages go to the main file at once,
// where an older program looks for the version.
func migrate(db *sql.DB) error {
	p, err := provider(db)
	if err != nil {
		return err
	}
	done, err := p.Up(context.Background())
	if err != nil {
		return fmt.Errorf("migrate: %w", err)
	}
	if len(done) == 0 {
		return nil
	}
	if _, err := db.Exec("PRAGMA wal_checkpoint(TRUNCATE)"); err != nil {
		return fmt.Errorf("write the schema: %w", err)
	}
	return nil
}

func provider(db *sql.DB) (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, db, files)
	if err != nil {
		return nil, fmt.Errorf("read migrations: %w", err)
	}
	return p, nil
}

package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"plumbline/assessment"
)

// checkSchema compares tables, indexes, views and triggers with what our
// migrations make: with one that is missing nothing opens the file, and a
// trigger that is not ours may change what is saved.
func checkSchema(tx *sql.Tx, path string) error {
	var version int
	if err := tx.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return fmt.Errorf("read the schema: %w", err)
	}
	if version < 0 || version > schema {
		return notOurs(path, fmt.Errorf("schema %d, known %d", version, schema))
	}
	want, err := madeBy[version]()
	if err != nil {
		return err
	}
	got, err := objects(tx)
	if err != nil {
		return err
	}
	if version == 0 && len(got) == 0 {
		return nil // a file that was begun
	}
	for _, o := range got {
		if !slices.Contains(want, o) {
			return notOurs(path, fmt.Errorf("schema %d has no %s", version, o))
		}
	}
	for _, o := range want {
		if !slices.Contains(got, o) {
			return notOurs(path, fmt.Errorf("schema %d lacks %s", version, o))
		}
	}
	return checkApplied(tx, path, version)
}

// checkApplied looks whether the list of migrations goes as far as the schema.
func checkApplied(tx *sql.Tx, path string, version int) error {
	got, err := texts(tx, "SELECT version_id FROM goose_db_version WHERE is_applied ORDER BY version_id")
	if err != nil {
		return err
	}
	var want []string
	for v := range version + 1 {
		want = append(want, strconv.Itoa(v))
	}
	if !slices.Equal(got, want) {
		return notOurs(path, fmt.Errorf("schema %d lists the migrations %v", version, got))
	}
	return nil
}

func notOurs(path string, cause error) error {
	return assessment.Fail("storage.damaged_file", cause, "path", path)
}

// objects returns what is declared in the database, but for what SQLite makes
// for itself. Quotes and white space do not count: renaming a table adds some.
func objects(tx *sql.Tx) ([]string, error) {
	all, err := texts(tx, `SELECT type || ' ' || name || ' of ' || tbl_name || ': ' || coalesce(sql, '') FROM sqlite_master
		WHERE type NOT IN ('table', 'index') OR name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY type, name`)
	for i := range all {
		all[i] = strings.Join(strings.Fields(apart.Replace(all[i])), " ")
	}
	return all, err
}

var apart = strings.NewReplacer(`"`, "", "(", " ( ", ")", " ) ", ",", " , ")

// madeBy returns for each schema the objects that our migrations make. They
// are made once, when they are first needed.
var madeBy = func() (of [schema + 1]func() ([]string, error)) {
	for version := range of {
		of[version] = sync.OnceValues(func() ([]string, error) { return makeSchema(version) })
	}
	return of
}()

// makeSchema migrates an empty database in memory.
func makeSchema(version int) (made []string, err error) {
	w := &Workspace{db: handle(connector{address: ":memory:"})}
	defer func() {
		if cerr := w.db.Close(); err == nil && cerr != nil {
			err = fmt.Errorf("make schema %d: %w", version, cerr)
		}
	}()
	p, err := provider(w.db)
	if err != nil {
		return nil, err
	}
	if _, err := p.GetDBVersion(context.Background()); err != nil { // makes goose's own table
		return nil, fmt.Errorf("make schema %d: %w", version, err)
	}
	if version > 0 {
		if _, err := p.UpTo(context.Background(), int64(version)); err != nil {
			return nil, fmt.Errorf("make schema %d: %w", version, err)
		}
	}
	err = w.transact(func(tx *sql.Tx) (err error) {
		made, err = objects(tx)
		return err
	})
	return made, err
}

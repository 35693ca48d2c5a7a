package storage

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"plumbline/assessment"
)

// notOurSchema are changes that leave every row as it was written.
var notOurSchema = map[string]string{
	"migrations dropped":    "DROP TABLE goose_db_version",
	"migrations forgotten":  "DELETE FROM goose_db_version WHERE version_id = 3",
	"migrations taken back": "UPDATE goose_db_version SET is_applied = 0 WHERE version_id = 3",
	"migrations ahead":      "INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)",
	"a trigger":             "CREATE TRIGGER evil AFTER UPDATE ON assessments BEGIN DELETE FROM assessments; END",
	"a trigger in disguise": `PRAGMA writable_schema = ON; INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('trigger',
		'sqlite_evil', 'assessments', 0, 'CREATE TRIGGER sqlite_evil AFTER UPDATE ON assessments BEGIN DELETE FROM answers; END')`,
	"a table":          "CREATE TABLE recipes (name TEXT)",
	"a view":           "CREATE VIEW recipes AS SELECT key FROM settings",
	"an index":         "CREATE UNIQUE INDEX one_note ON answers (body)",
	"a column":         "ALTER TABLE assessments ADD COLUMN colour TEXT",
	"a table missing":  "DROP TABLE lineages",
	"answers missing":  "DROP TABLE answers",
	"an older version": "PRAGMA user_version = 2",
	"no version":       "PRAGMA user_version = 0",
}

// alter changes a file behind the program's back.
func alter(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	must(t, err)
	_, err = db.Exec(statement)
	must(t, err)
	must(t, db.Close())
}

// TestCopyWithAnotherSchema is neither put back nor called sound.
func TestCopyWithAnotherSchema(t *testing.T) {
	for name, statement := range notOurSchema {
		t.Run(name, func(t *testing.T) {
			path := somewhere(t)
			w := open(t, path)
			create(t, w, firm("甲"))
			from := backUp(t, w, Daily)
			closed(t, w)
			alter(t, from, statement)
			before := snapshot(t, filepath.Dir(path))
			_, err := Restore(ctx, path, from, clock())
			refused(t, err, "storage.copy_damaged")
			if copies := listed(t, path); copies[0].Damage == nil {
				t.Error("the copy is called sound")
			}
			if after := snapshot(t, filepath.Dir(path)); !reflect.DeepEqual(before, after) {
				t.Error("something was changed")
			}
		})
	}
}

// TestWorkspaceWithAnotherSchema is refused untouched, found damaged, and
// what is in it can be rescued.
func TestWorkspaceWithAnotherSchema(t *testing.T) {
	for name, statement := range notOurSchema {
		t.Run(name, func(t *testing.T) {
			path := filled(t)
			alter(t, path, statement)
			openRefused(t, path, "storage.damaged_file")
			look, err := LookThrough(ctx, path)
			must(t, err)
			if len(look.Found) == 0 {
				t.Fatal("nothing was found")
			}
			refused(t, look.Found[0].Err, "storage.damaged_file")
			d := examine(t, path)
			refused(t, d.Cause, "storage.damaged_file")
			if name == "answers missing" {
				return
			}
			if len(d.Safe) != 1 {
				t.Fatalf("safe: %v", d.Safe)
			}
			to := filepath.Join(t.TempDir(), "rescued")
			_, err = Salvage(ctx, path, to, clock(), nextID)
			must(t, err)
			if rows, err := open(t, to).List(); err != nil || len(rows) != 1 {
				t.Errorf("rescued %v, %v", rows, err)
			}
		})
	}
}

// TestVerifyFindsAnotherSchema in a workspace that is in use, which then is
// not backed up either.
func TestVerifyFindsAnotherSchema(t *testing.T) {
	w := open(t, somewhere(t))
	create(t, w, firm("甲"))
	_, err := w.db.Exec(notOurSchema["a trigger"])
	must(t, err)
	found, err := w.Verify(ctx, nil)
	if err != nil || len(found) != 1 {
		t.Fatalf("found %v, %v", found, err)
	}
	refused(t, found[0].Err, "storage.damaged_file")
	_, err = w.BackUp(ctx, ByHand)
	refused(t, err, "storage.backup_damaged")
}

// TestEverySchemaIsKnown verifies a copy of each schema, those of the fixtures
// among them, and one that SQLite wrote anew.
func TestEverySchemaIsKnown(t *testing.T) {
	for n := 1; n < schema; n++ {
		from := filepath.Join("testdata", fmt.Sprintf("schema-%d.plumbline", n))
		path := somewhere(t)
		_, err := Restore(ctx, path, from, clock())
		must(t, err)
		closed(t, open(t, path))
	}
	path := filled(t)
	alter(t, path, "ANALYZE; VACUUM")
	if d := examine(t, path); d.Cause != nil {
		t.Error(d.Cause)
	}
	closed(t, open(t, path))
}

// TestRestoreOnlyFiles refuses at once, before anything is written, what is no
// file: reading it may never end.
func TestRestoreOnlyFiles(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	create(t, w, firm("甲"))
	good := backUp(t, w, Daily)
	closed(t, w)
	folder := t.TempDir()
	for _, c := range append(neverFiles(t), [2]string{folder, "storage.is_folder"}) {
		for _, way := range [][2]string{{c[0], good}, {path, c[0]}} {
			before := snapshot(t, filepath.Dir(path))
			_, err := Restore(ctx, way[0], way[1], clock())
			refused(t, err, c[1])
			var told *assessment.Error
			if asError(err, &told) && told.Args["path"] != c[0] {
				t.Errorf("told about %v", told.Args["path"])
			}
			if after := snapshot(t, filepath.Dir(path)); !reflect.DeepEqual(before, after) {
				t.Error("something was changed")
			}
			if names, err := filepath.Glob(c[0] + ".*"); err != nil || len(names) > 0 {
				t.Errorf("left %s", strings.Join(names, ", "))
			}
		}
	}
	missing := filepath.Join(folder, "missing")
	if _, err := Restore(ctx, path, missing, clock()); !os.IsNotExist(causeOf(err)) {
		t.Errorf("missing: %v", err)
	}
}

func causeOf(err error) error {
	var told *assessment.Error
	if asError(err, &told) {
		return told.Cause
	}
	return err
}

package storage

import (
	"database/sql"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"plumbline/assessment"
)

// filled makes a workspace with one firm and returns its path.
func filled(t *testing.T) string {
	t.Helper()
	path := somewhere(t)
	w := open(t, path)
	create(t, w, firm("甲"))
	closed(t, w)
	return path
}

// edit changes bytes of the file.
func edit(t *testing.T, path string, f func(raw []byte) []byte) {
	t.Helper()
	raw, err := os.ReadFile(path)
	must(t, err)
	must(t, os.WriteFile(path, f(raw), 0o600))
}

func TestPragmas(t *testing.T) {
	w := open(t, somewhere(t))
	for pragma, want := range map[string]string{
		"locking_mode": "exclusive", "journal_mode": "wal", "synchronous": "2",
		"foreign_keys": "1", "secure_delete": "1", "user_version": strconv.Itoa(schema), "application_id": "1347177794",
	} {
		var got string
		must(t, w.db.QueryRow("PRAGMA "+pragma).Scan(&got))
		if got != want {
			t.Errorf("%s = %s, want %s", pragma, got, want)
		}
	}
}

func TestOpenedTwice(t *testing.T) {
	path := somewhere(t)
	w := open(t, path)
	_, err := Open(path, sample("1"), clock(), nextID)
	refused(t, err, "storage.busy")
	create(t, w, firm("甲")) // the first is not disturbed
	closed(t, w)
	closed(t, w) // again does nothing
	open(t, path)
}

func TestNewerSchemaIsLeftAlone(t *testing.T) {
	path := filled(t)
	edit(t, path, func(raw []byte) []byte {
		binary.BigEndian.PutUint32(raw[versionOffset:], schema+1)
		return raw
	})
	openRefused(t, path, "storage.newer")
}

// TestNewerSchemaInTheLog is a newer program that was killed before its schema
// reached the main file.
func TestNewerSchemaInTheLog(t *testing.T) {
	w := open(t, somewhere(t))
	create(t, w, firm("甲"))
	_, err := w.db.Exec(fmt.Sprintf("PRAGMA user_version = %d", schema+1))
	must(t, err)
	killed := filepath.Join(t.TempDir(), "killed")
	for _, suffix := range []string{"", "-wal"} {
		raw, err := os.ReadFile(w.Path() + suffix)
		must(t, err)
		must(t, os.WriteFile(killed+suffix, raw, 0o600))
	}
	openRefused(t, killed, "storage.newer")
}

func TestNotAWorkspace(t *testing.T) {
	foreign := func(t *testing.T, path string) {
		db, err := sql.Open("sqlite", path)
		must(t, err)
		_, err = db.Exec("CREATE TABLE recipes (name TEXT)")
		must(t, err)
		must(t, db.Close())
	}
	write := func(content string) func(*testing.T, string) {
		return func(t *testing.T, path string) { must(t, os.WriteFile(path, []byte(content), 0o600)) }
	}
	for _, c := range []struct {
		name, key string
		make      func(*testing.T, string)
	}{
		{"another program's database", "storage.foreign", foreign},
		{"a text", "storage.foreign", write("Dear diary, today the machine stood still again.")},
		{"a short file", "storage.foreign", write("x")},
		{"half a header", "storage.foreign", write(magic)},
		{"a large file of zeros", "storage.foreign", write(strings.Repeat("\x00", 100_000))},
		{"a folder", "storage.is_folder", func(t *testing.T, path string) { must(t, os.Mkdir(path, 0o700)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "checks")
			c.make(t, path)
			openRefused(t, path, c.key)
		})
	}
}

func TestDataThatWasThere(t *testing.T) {
	for _, c := range []struct {
		name, key string
		harm      func(*testing.T, string)
	}{
		{"emptied", "storage.emptied", func(t *testing.T, p string) { must(t, os.Truncate(p, 0)) }},
		{"gone", "storage.missing", func(t *testing.T, p string) { must(t, os.Remove(p)) }},
		{"gone, side file unreadable", "storage.missing", func(t *testing.T, p string) {
			must(t, os.Remove(p))
			must(t, os.WriteFile(sidePath(p), []byte("?"), 0o600))
		}},
		{"header overwritten", "storage.damaged_file", func(t *testing.T, p string) {
			edit(t, p, func(raw []byte) []byte { copy(raw, "garbage garbage garbage"); return raw })
		}},
		{"cut short", "storage.damaged_file", func(t *testing.T, p string) {
			edit(t, p, func(raw []byte) []byte { return raw[:len(raw)/2] })
		}},
		{"page size nonsense", "storage.damaged_file", func(t *testing.T, p string) {
			edit(t, p, func(raw []byte) []byte { raw[16], raw[17] = 7, 7; return raw })
		}},
		{"schema page nonsense", "storage.damaged_file", func(t *testing.T, p string) {
			edit(t, p, func(raw []byte) []byte { copy(raw[100:], strings.Repeat("\xee", 200)); return raw })
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filled(t)
			c.harm(t, path)
			openRefused(t, path, c.key)
		})
	}
}

// TestRowsRemoved empties the tables behind the program's back.
func TestRowsRemoved(t *testing.T) {
	path := filled(t)
	db, err := sql.Open("sqlite", path)
	must(t, err)
	for _, table := range []string{"journal", "answers", "assessments"} {
		_, err = db.Exec("DELETE FROM " + table)
		must(t, err)
	}
	must(t, db.Close())
	openRefused(t, path, "storage.emptied")
}

func TestFirstRun(t *testing.T) {
	path := somewhere(t)
	closed(t, open(t, path)) // makes the folder
	must(t, os.Remove(path))
	w := open(t, path) // nothing was in it
	create(t, w, firm("甲"))
	closed(t, w)
	must(t, os.Remove(sidePath(path)))
	rows, err := open(t, path).List()
	if err != nil || len(rows) != 1 {
		t.Errorf("without side file: %v, %v", rows, err)
	}
	empty := filepath.Join(t.TempDir(), "empty")
	must(t, os.WriteFile(empty, nil, 0o600))
	create(t, open(t, empty), firm("甲"))
}

// TestOnlyTheUserReads checks the rights of what a first run makes.
func TestOnlyTheUserReads(t *testing.T) {
	if runtime.GOOS == "windows" {
		return // the user's folder is private there
	}
	path := filled(t)
	for _, name := range []string{path, sidePath(path), filepath.Dir(path)} {
		info, err := os.Stat(name)
		must(t, err)
		if info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has the rights %v", name, info.Mode())
		}
	}
}

func TestFolderCannotBeMade(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(file, nil, 0o600))
	_, err := Open(filepath.Join(file, "checks"), sample("1"), clock(), nextID)
	refused(t, err, "storage.no_folder")
}

func TestReadOnly(t *testing.T) {
	path := filled(t)
	folder := filepath.Dir(path)
	asOrdinaryUser(t, folder, func() {
		must(t, os.Chmod(path, 0o400))
		openRefused(t, path, "storage.read_only")
		must(t, os.Chmod(path, 0o600))
	})
}

func TestFolderVanishes(t *testing.T) {
	path := somewhere(t)
	w, err := Open(path, sample("1"), clock(), nextID)
	must(t, err)
	e := create(t, w, firm("甲"))
	moved := filepath.Dir(path) + "-moved"
	if err := os.Rename(filepath.Dir(path), moved); err != nil {
		closed(t, w) // Windows does not let go of an open file: nothing can vanish
		return
	}
	refused(t, w.SaveAnswer(e.ID, "D1.1", assessment.At(2)), "storage.gone")
	if err := w.Close(); err == nil {
		t.Error("the side file was written nowhere")
	}
	load(t, open(t, filepath.Join(moved, filepath.Base(path))), e.ID)
}

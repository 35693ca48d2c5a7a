package storage

import (
	"database/sql"
	"encoding/binary"
	"fmt"
	"os"
)

// connectToRescue returns a handle that reads as much of a damaged file as it
// can. The file is a scratch copy.
func connectToRescue(path string) *sql.DB {
	return handle(connector{address: address(path), pragmas: []string{
		"locking_mode = EXCLUSIVE",
		"writable_schema = ON", // reads a file that is shorter than its header says
		"cell_size_check = ON",
	}})
}

// mendHeader writes what is the same in every workspace over the start of the
// file: a torn header is no reason to lose what comes after it.
func mendHeader(path string) error {
	raw, err := head(path)
	if err != nil || len(raw) < headerSize {
		return err
	}
	version := byte(1)
	if size(walPath(path)) > 0 {
		version = 2 // there is a log to be read
	}
	copy(raw, magic)
	copy(raw[16:], []byte{pageSize >> 8, pageSize & 0xff, version, version, 0, 64, 32, 32})
	binary.BigEndian.PutUint32(raw[44:], 4) // schema format
	binary.BigEndian.PutUint32(raw[56:], 1) // UTF-8
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if _, err := f.WriteAt(raw, 0); err != nil {
		return fmt.Errorf("%w, %w", err, f.Close())
	}
	return f.Close()
}

// pageSize is SQLite's own; no workspace has another.
const pageSize = 4096

// smallestRow is less than an assessment takes in the file.
const smallestRow = 200

// idsLeft returns the assessments that are found in any way: in the table, in
// its index, or as the owner of an answer. Damage ends a search where it is,
// so each goes from both ends, and at last row by row.
func (w *Workspace) idsLeft(size int64) []string {
	var ids []string
	seen := map[string]bool{}
	add := func(query string, args ...any) (whole bool) {
		rows, err := w.db.Query(query, args...)
		if err != nil {
			return false
		}
		defer rows.Close()
		for rows.Next() {
			var id string
			if rows.Scan(&id) == nil && !seen[id] {
				seen[id] = true
				ids = append(ids, id)
			}
		}
		return rows.Err() == nil
	}
	if add("SELECT id FROM assessments NOT INDEXED ORDER BY rowid") {
		return ids
	}
	add("SELECT id FROM assessments NOT INDEXED ORDER BY rowid DESC")
	add("SELECT id FROM assessments ORDER BY id")
	add("SELECT id FROM assessments ORDER BY id DESC")
	add("SELECT assessment FROM answers ORDER BY assessment")
	add("SELECT assessment FROM answers ORDER BY assessment DESC")
	for row := range size / smallestRow {
		add("SELECT id FROM assessments NOT INDEXED WHERE rowid = ?", row+1)
	}
	return ids
}

package storage

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
)

// side is the small file beside a workspace that remembers that data was
// there, so that an emptied or vanished workspace is not taken for a first run.
type side struct {
	UUID        string `json:"uuid"`
	Schema      int    `json:"schema"`
	Assessments int    `json:"assessments"`
	Answers     int    `json:"answers"`

	unreadable bool
}

// had reports whether data was there when the file was written. A side file
// that cannot be read speaks for data.
func (s *side) had() bool { return s != nil && (s.unreadable || s.Assessments > 0) }

const sideSuffix = ".side"

func sidePath(path string) string { return path + sideSuffix }

// readSide returns nil where there is no side file.
func readSide(path string) *side {
	raw, err := os.ReadFile(sidePath(path))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	var s side
	if err != nil || json.Unmarshal(raw, &s) != nil {
		return &side{unreadable: true}
	}
	return &s
}

// count tells what is in the workspace; deleted assessments count as well.
func (w *Workspace) count() (side, error) {
	s := side{UUID: w.uuid, Schema: schema}
	err := w.db.QueryRow("SELECT (SELECT count(*) FROM assessments), (SELECT count(*) FROM answers)").
		Scan(&s.Assessments, &s.Answers)
	if err != nil {
		return side{}, fmt.Errorf("count: %w", err)
	}
	return s, nil
}

func (w *Workspace) writeSide() error {
	s, err := w.count()
	if err != nil {
		return err
	}
	return w.putSide(s)
}

func (w *Workspace) putSide(s side) error {
	raw, err := json.Marshal(s)
	if err != nil {
		return err
	}
	if err := replace(sidePath(w.path), append(raw, '\n')); err != nil {
		return fmt.Errorf("write side file: %w", err)
	}
	return nil
}

// replace puts the content in place of the file, all or nothing.
func replace(path string, content []byte) error {
	temp := path + ".new" // one name: a left-over is overwritten next time
	f, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, os.Remove(temp))
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

// syncFolder makes a rename last. Windows has no such call and needs none.
func syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(folder)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

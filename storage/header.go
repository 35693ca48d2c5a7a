package storage

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"plumbline/assessment"
)

// applicationID marks a SQLite file as ours: "PLMB".
const applicationID = 0x504C4D42

const (
	magic            = "SQLite format 3\x00"
	headerSize       = 100
	versionOffset    = 60 // user_version
	idOffset         = 68 // application_id
	walHeader        = 32
	walPageSize      = 8 // offset of the page size in the header
	walFrame         = 24
	largestPage      = 1 << 16
	smallestPage     = 512
	walPageOneNumber = 1
)

// inspect looks at the file without SQLite, which would write to it, and says
// whether the workspace has yet to be made.
func inspect(path string, before *side) (fresh bool, err error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if before.had() {
			return false, assessment.Fail("storage.missing", err, "path", path)
		}
		return true, nil
	case err != nil:
		return false, assessment.Fail("storage.no_folder", err, "folder", filepath.Dir(path))
	case info.IsDir():
		return false, assessment.Fail("storage.is_folder", nil, "path", path)
	case !info.Mode().IsRegular():
		return false, assessment.Fail("storage.foreign", nil, "path", path)
	case info.Size() == 0:
		if before.had() || size(walPath(path)) > 0 {
			return false, assessment.Fail("storage.emptied", nil, "path", path)
		}
		return true, nil
	}
	return false, inspectHeader(path, before)
}

func inspectHeader(path string, before *side) error {
	header, err := head(path)
	if err != nil {
		return failure(path, err)
	}
	if len(header) < headerSize || string(header[:len(magic)]) != magic ||
		binary.BigEndian.Uint32(header[idOffset:]) != applicationID {
		if before != nil {
			return assessment.Fail("storage.damaged_file", errors.New("the header is not ours"), "path", path)
		}
		return assessment.Fail("storage.foreign", nil, "path", path)
	}
	version := binary.BigEndian.Uint32(header[versionOffset:])
	pending, err := walVersion(walPath(path))
	if err != nil {
		return failure(path, err)
	}
	if max(version, pending) > schema {
		return assessment.Fail("storage.newer", fmt.Errorf("schema %d, known %d", max(version, pending), schema), "path", path)
	}
	return nil
}

// head returns the first bytes of the file, fewer where it is shorter.
func head(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() // only read
	header := make([]byte, headerSize)
	n, err := io.ReadFull(f, header)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) {
		return nil, err
	}
	return header[:n], nil
}

// walVersion returns the highest schema version among the pages that wait in
// the write-ahead log, where a program that was killed may have left them.
// Versions only rise, so whether a page was committed does not matter.
func walVersion(path string) (uint32, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	defer f.Close() // only read
	start := make([]byte, walHeader)
	if _, err := f.ReadAt(start, 0); err != nil {
		return 0, ignoreEnd(err)
	}
	page := int64(binary.BigEndian.Uint32(start[walPageSize:]))
	if page < smallestPage || page > largestPage {
		return 0, nil // not a log that SQLite would read
	}
	var highest uint32
	frame := make([]byte, walFrame+headerSize)
	for at := int64(walHeader); ; at += walFrame + page {
		if _, err := f.ReadAt(frame, at); err != nil {
			return highest, ignoreEnd(err)
		}
		if binary.BigEndian.Uint32(frame) == walPageOneNumber {
			highest = max(highest, binary.BigEndian.Uint32(frame[walFrame+versionOffset:]))
		}
	}
}

func ignoreEnd(err error) error {
	if errors.Is(err, io.EOF) {
		return nil
	}
	return err
}

func walPath(path string) string { return path + "-wal" }

func size(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}

// prepare makes folder and file and finds out whether they can be
// written, which SQLite would tell late and in few words.
func prepare(path string, fresh bool) error {
	folder := filepath.Dir(path)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return assessment.Fail("storage.no_folder", err, "folder", folder)
	}
	if err := tryFolder(folder); err != nil {
		return err
	}
	flags := os.O_RDWR
	if fresh {
		flags |= os.O_CREATE // by us, so that only this user can read it
	}
	f, err := os.OpenFile(path, flags, 0o600)
	if errors.Is(err, fs.ErrPermission) || isReadOnly(err) {
		return assessment.Fail("storage.read_only", err, "path", path)
	}
	if err != nil {
		return failure(path, err)
	}
	return f.Close()
}

// tryFolder writes an empty file. On a full disk that may fail, but the
// workspace can still be read, so only a refusal counts.
func tryFolder(folder string) error {
	f, err := os.CreateTemp(folder, ".plumbline-*")
	if errors.Is(err, fs.ErrPermission) || isReadOnly(err) {
		return assessment.Fail("storage.folder_read_only", err, "folder", folder)
	}
	if isFull(err) {
		return nil
	}
	if err != nil {
		return assessment.Fail("storage.no_folder", err, "folder", folder)
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

package cli

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
	"unicode"

	"github.com/google/uuid"

	"plumbline/assessment"
)

func cannotOpen(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return assessment.Fail("cli.not_found", err, "file", path)
	}
	return assessment.Fail("cli.open", err, "file", path)
}

// writeFile writes a file whole or not at all: first in memory, then beside its
// final place, and then into it.
func writeFile(path string, write func(io.Writer) error) error {
	if _, err := place(path); err != nil {
		return err
	}
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	return writeBeside(path, func(f *os.File) error {
		if _, err := f.Write(content.Bytes()); err != nil {
			return wrapWrite(path, err)
		}
		return nil
	})
}

// writeBeside lets write fill a file beside the final place, which it takes
// once it is complete and on disk.
func writeBeside(path string, write func(*os.File) error) error {
	target, err := place(path)
	if err != nil {
		return err
	}
	sweep(filepath.Dir(target))
	temp := filepath.Join(filepath.Dir(target), unfinished+uuid.NewString())
	// Not os.CreateTemp, whose files nobody else may read.
	f, err := os.OpenFile(temp, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o666)
	if err != nil {
		return wrapWrite(path, err)
	}
	err = write(f)
	if err == nil {
		err = f.Sync()
	}
	err = joined(err, f.Close())
	if err == nil {
		err = os.Rename(temp, target)
	}
	if err == nil {
		return nil
	}
	err = errors.Join(err, os.Remove(temp))
	var told *assessment.Error
	if errors.As(err, &told) {
		return err
	}
	return wrapWrite(path, err)
}

// unfinished begins the names of files that are being written.
const unfinished = ".plumbline-"

// sweep removes what a program that was killed left half-written in a folder.
// A file that is not an hour old may still be in the making. What cannot be
// removed harms nobody and is tried again next time.
func sweep(folder string) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return // writing says what is wrong with the folder
	}
	for _, e := range entries {
		id, ok := strings.CutPrefix(e.Name(), unfinished)
		if !ok || uuid.Validate(id) != nil {
			continue
		}
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > time.Hour {
			_ = os.Remove(filepath.Join(folder, e.Name()))
		}
	}
}

// joined adds what went wrong in closing.
func joined(err, closing error) error {
	if closing == nil {
		return err
	}
	return errors.Join(err, closing)
}

// wrapWrite says why a file could not be written, as far as the system tells.
func wrapWrite(path string, err error) error {
	folder := filepath.Dir(path)
	switch _, missing := os.Stat(folder); {
	case errors.Is(missing, fs.ErrNotExist):
		return assessment.Fail("cli.write_folder", err, "file", path, "folder", folder)
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return assessment.Fail("cli.write_forbidden", err, "file", path)
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), runtime.GOOS == "windows" && errors.Is(err, windowsDiskFull):
		return assessment.Fail("cli.write_full", err, "file", path)
	}
	return assessment.Fail("cli.write", err, "file", path)
}

// windowsDiskFull is ERROR_DISK_FULL.
const windowsDiskFull = syscall.Errno(112)

// place returns where a file is to be written: through links, and never onto a
// folder or a device.
func place(path string) (string, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return path, nil
	}
	if err != nil {
		return "", wrapWrite(path, err)
	}
	if !info.Mode().IsRegular() {
		return "", assessment.Fail("cli.not_a_file", nil, "file", path)
	}
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", wrapWrite(path, err)
	}
	return target, nil
}

// oneLine keeps a text in one line of a terminal, in the order in which it is
// written.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r >= '\u2028' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			return ' '
		}
		return r
	}, s)
}

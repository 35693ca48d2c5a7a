package cli

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"unicode"

	"github.com/google/uuid"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// readAnswers reads an answers file, recognised by content.
func (s *session) readAnswers(path string) (assessment.Assessment, error) {
	if path == "" {
		return assessment.Assessment{}, wrongUse("no_name")
	}
	f, err := os.Open(path)
	if err != nil {
		return assessment.Assessment{}, cannotOpen(path, err)
	}
	defer f.Close() // only read
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return assessment.Assessment{}, assessment.Fail("cli.folder", nil, "file", path)
	}
	content := bufio.NewReader(f)
	if isPackage(content) {
		return assessment.Assessment{}, assessment.Fail("cli.package", nil, "file", path)
	}
	return exchange.ReadAnswers(content, path, s.qn)
}

func cannotOpen(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return assessment.Fail("cli.not_found", err, "file", path)
	}
	return assessment.Fail("cli.open", err, "file", path)
}

// packageMarks are the first bytes of a .plumb file, plain and sealed.
var packageMarks = []string{"PK\x03\x04", "age-encryption.org/v1"}

func isPackage(r *bufio.Reader) bool {
	for _, mark := range packageMarks {
		// A shorter file has another beginning; reading it reports real errors.
		head, _ := r.Peek(len(mark))
		if bytes.Equal(head, []byte(mark)) {
			return true
		}
	}
	return false
}

// writeFile writes a file whole or not at all: first in memory, then beside its
// final place, and then into it.
func writeFile(path string, write func(io.Writer) error) error {
	target, err := place(path)
	if err != nil {
		return err
	}
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	temp := filepath.Join(filepath.Dir(target), ".plumbline-"+uuid.NewString())
	// Not os.CreateTemp, whose files nobody else may read.
	f, err := os.OpenFile(temp, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
	if err != nil {
		return wrapWrite(path, err)
	}
	_, err = f.Write(content.Bytes())
	if err == nil {
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(temp, target)
	}
	if err != nil {
		return wrapWrite(path, errors.Join(err, os.Remove(temp)))
	}
	return nil
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

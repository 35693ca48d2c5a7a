package cli

import (
	"bufio"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
	"plumbline/assessment/exchange/plumb"
	"plumbline/storage"
)

// HandOver puts one assessment into a file, reads it back, and returns the
// fingerprint. The window makes its files with it; a cancelled one leaves
// nothing behind.
func HandOver(ctx context.Context, w *storage.Workspace, id, path string, seal plumb.Seal, now assessment.Clock) (string, error) {
	qn, err := w.Questionnaire(id)
	if err != nil {
		return "", err
	}
	r, err := w.Record(id)
	if err != nil {
		return "", err
	}
	s := &session{Env: Env{Now: now}}
	f := s.newPackage(plumb.Assessments, filepath.Base(path), []assessment.Record{r}, []*assessment.Questionnaire{qn})
	var fingerprint plumb.Fingerprint
	err = writeBeside(path, func(file *os.File) error {
		if fingerprint, err = plumb.Save(file, f, seal); err != nil {
			return err
		}
		return ctx.Err()
	})
	return fingerprint.String(), notWritten(path, err)
}

// notWritten says for the window why a file could not be written.
func notWritten(path string, err error) error {
	var system *os.PathError
	var told *assessment.Error
	key := "handover.write"
	switch {
	case err == nil, errors.Is(err, context.Canceled):
		return err
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT), errors.Is(err, windowsDiskFull):
		key = "handover.full"
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		key = "handover.forbidden"
	case !errors.As(err, &system) && errors.As(err, &told):
		return err // about the assessment, not about the file
	}
	return assessment.Fail(key, err, "path", path)
}

// Unpack reads a file that brings assessments: a package, or an answers file,
// whose kind is empty. A sealed one fails with plumb.ErrNeedsPassphrase or
// plumb.ErrWrongPassphrase until the words fit.
func Unpack(path, words string, qn *assessment.Questionnaire, now assessment.Clock) (*plumb.File, error) {
	f, head, err := openFile(path)
	if err != nil {
		return nil, notRead(path, err)
	}
	defer f.Close() // only read; what is used later was read whole
	if head == nil {
		return nil, assessment.Fail("handover.open", nil, "path", path)
	}
	if plumb.Sniff(head) == plumb.None {
		return unpackAnswers(f, path, qn, now)
	}
	info, err := f.Stat()
	if err != nil {
		return nil, notRead(path, err)
	}
	got, err := plumb.Read(f, info.Size(), plumb.Unlock{Name: filepath.Base(path), Passphrase: words})
	if err != nil {
		return nil, err
	}
	if got.Manifest.Kind != plumb.Assessments {
		return nil, assessment.Fail("handover.kind", nil)
	}
	return got, nil
}

func notRead(path string, err error) error {
	if info, gone := os.Stat(path); gone == nil && info.IsDir() {
		return assessment.Fail("handover.folder", err)
	}
	return assessment.Fail("handover.open", err, "path", path)
}

// unpackAnswers reads an answers file as a record with an id of its own. What
// is not even JSON is called just that.
func unpackAnswers(f *os.File, path string, qn *assessment.Questionnaire, now assessment.Clock) (*plumb.File, error) {
	content := bufio.NewReader(f)
	if !looksLikeJSON(content) {
		return nil, assessment.Fail("handover.unknown", nil)
	}
	a, err := exchange.ReadAnswers(content, filepath.Base(path), qn)
	if err != nil {
		return nil, err
	}
	s := &session{Env: Env{Now: now}, qn: qn}
	r, err := s.recordOf(a)
	if err != nil {
		return nil, err
	}
	return &plumb.File{Records: []assessment.Record{r}, Questionnaires: []*assessment.Questionnaire{qn}}, nil
}

// looksLikeJSON reports whether the first character that is not white space,
// behind a byte order mark, opens an object.
func looksLikeJSON(r *bufio.Reader) bool {
	head, _ := r.Peek(64) // a shorter file has a shorter beginning
	for i, b := range head {
		switch {
		case b == '{':
			return true
		case b == ' ', b == '\n', b == '\r', b == '\t', i < 3 && (b == 0xef || b == 0xbb || b == 0xbf):
			continue
		}
		return false
	}
	return false
}

// PassphraseWords returns the words of the language that passphrases are
// suggested from.
func PassphraseWords(lang string) ([]string, error) { return passphraseWords(lang) }

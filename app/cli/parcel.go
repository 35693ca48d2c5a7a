package cli

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"syscall"

	"github.com/google/uuid"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
	"plumbline/assessment/exchange/plumb"
	"plumbline/assessment/merge"
)

// parcel is a file that brings assessments.
type parcel struct {
	file           string
	kind           plumb.Kind // empty for an answers file
	records        []assessment.Record
	questionnaires []*assessment.Questionnaire
	workspace      *plumb.Workspace // of a backup
	left           int              // attachments, which no workspace keeps
}

// headSize is enough to tell every kind of file.
const headSize = 32

// openFile opens a file to read, and returns its first bytes as well.
func openFile(path string) (f *os.File, head []byte, err error) {
	if path == "" {
		return nil, nil, wrongUse("no_name")
	}
	// Without waiting: a pipe into which nobody writes is an empty file.
	if f, err = os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0); err != nil {
		return nil, nil, cannotOpen(path, err)
	}
	info, err := f.Stat()
	switch {
	case err != nil:
		err = cannotOpen(path, err)
	case info.IsDir():
		err = assessment.Fail("cli.folder", nil, "file", path)
	case info.Mode().IsRegular():
		head = make([]byte, min(info.Size(), headSize))
		if _, err = f.ReadAt(head, 0); err != nil && err != io.EOF {
			return nil, nil, cannotOpen(path, joined(err, f.Close()))
		}
		return f, head, nil
	}
	if err != nil {
		return nil, nil, joined(err, f.Close())
	}
	return f, nil, nil // a pipe
}

// readParcel reads a file of either kind, recognised by content.
func (s *session) readParcel(path string, k *keyring) (*parcel, error) {
	f, head, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close() // only read
	content := bufio.NewReader(f)
	if head == nil {
		// A pipe cannot be read twice. A shorter one is no package.
		head, _ = content.Peek(headSize)
	}
	switch {
	case plumb.Sniff(head) != plumb.None:
		return s.readPackage(path, f, k)
	case bytes.HasPrefix(head, []byte(databaseMark)):
		return nil, assessment.Fail("cli.is_workspace", nil, "file", path)
	}
	a, err := exchange.ReadAnswers(content, path, s.qn)
	if err != nil {
		return nil, err
	}
	r, err := s.recordOf(a)
	if err != nil {
		return nil, err
	}
	return &parcel{file: path, records: []assessment.Record{r}, questionnaires: []*assessment.Questionnaire{s.qn}}, nil
}

// databaseMark begins a workspace and its copies.
const databaseMark = "SQLite format 3\x00"

func (s *session) readPackage(path string, f *os.File, k *keyring) (*parcel, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, cannotOpen(path, err)
	}
	if !info.Mode().IsRegular() {
		return nil, assessment.Fail("cli.pipe", nil, "file", path)
	}
	var content *plumb.File
	err = s.unlock(path, k, func(passphrase string) error {
		content, err = plumb.Read(f, info.Size(), plumb.Unlock{Name: path, Passphrase: passphrase})
		return err
	})
	if err != nil {
		return nil, err
	}
	switch kind := content.Manifest.Kind; kind {
	case plumb.Assessments, plumb.Backup:
	default:
		return nil, assessment.Fail("cli.is_"+string(kind), nil, "file", path)
	}
	return &parcel{file: path, kind: content.Manifest.Kind, records: content.Records, questionnaires: content.Questionnaires,
		workspace: content.Workspace, left: len(content.Attachments)}, nil
}

// answersSpace makes ids from the content of answers files.
var answersSpace = uuid.MustParse("6b0d4f5e-6f0c-5b0e-9a0e-3f1d9f6a7c21")

// recordOf makes a record of the content of an answers file. Its id follows
// from the content, so that the same answers are the same assessment whenever
// and wherever they are imported.
func (s *session) recordOf(a assessment.Assessment) (assessment.Record, error) {
	var canonical bytes.Buffer
	if err := exchange.WriteAnswers(&canonical, s.qn, a); err != nil {
		return assessment.Record{}, err
	}
	lineage, err := merge.Commit(assessment.Lineage{}, a)
	if err != nil {
		return assessment.Record{}, err
	}
	now := s.Now().UTC()
	return assessment.Record{
		Entry: assessment.Entry{ID: uuid.NewSHA1(answersSpace, canonical.Bytes()).String(), Questionnaire: s.qn.Meaning,
			Created: now, Changed: now, Assessment: a},
		Full: s.qn.Full, Lineage: lineage,
	}, nil
}

// readOne reads the one assessment in a file, answered with the questions that
// this program has.
func (s *session) readOne(path string, k *keyring) (assessment.Assessment, error) {
	p, err := s.readParcel(path, k)
	if err != nil {
		return assessment.Assessment{}, err
	}
	if len(p.records) != 1 {
		return assessment.Assessment{}, assessment.Fail("cli.not_one", nil, "file", path, "n", len(p.records))
	}
	r := p.records[0]
	if r.Questionnaire != s.qn.Meaning {
		return assessment.Assessment{}, assessment.Fail("cli.other_version", nil, "file", path)
	}
	if err := merge.Fits(r.Lineage, s.qn); err != nil {
		return assessment.Assessment{}, assessment.Fail("merge.broken", err, "name", oneLine(r.Assessment.Company.Name))
	}
	return r.Assessment, nil
}

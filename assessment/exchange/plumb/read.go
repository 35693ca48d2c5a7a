package plumb

import (
	"bytes"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"

	"plumbline/assessment"
	"plumbline/assessment/exchange"
)

// Form says what the first bytes of a file look like.
type Form int

// The forms of a package.
const (
	None   Form = iota // something else
	Plain              // an archive
	Sealed             // sealed with a passphrase or to a key
)

const (
	plainMark  = "PK\x03\x04"
	sealedMark = "age-encryption.org/v1\n"
)

// Sniff tells the form of a file by its first bytes, of which 32 are enough.
func Sniff(head []byte) Form {
	switch {
	case bytes.HasPrefix(head, []byte(plainMark)):
		return Plain
	case bytes.HasPrefix(head, []byte(sealedMark)):
		return Sealed
	}
	return None
}

// Unlock is what opens a sealed package. Name is how errors call the file.
type Unlock struct {
	Name       string
	Passphrase string
	Key        string // the secret key of NewKey
}

// Read reads and checks a whole package. It refuses what it does not fully
// understand, with one line that says what is wrong and what to do. r must
// stay open as long as attachments are used.
func Read(r io.ReaderAt, size int64, unlock Unlock) (*File, error) {
	f, err := read(r, size, unlock)
	if err != nil {
		return nil, named(err, unlock.Name)
	}
	f.Name = unlock.Name
	return f, nil
}

// named puts the name of the file into an error.
func named(err error, name string) error {
	if name == "" {
		name = "*" + Extension
	}
	var e *assessment.Error
	if errors.As(err, &e) && e.Args["file"] == nil {
		e.Args["file"] = shownFile(name)
	}
	return err
}

func read(r io.ReaderAt, size int64, unlock Unlock) (*File, error) {
	if size == 0 {
		return nil, fail("empty", nil)
	}
	if size > Limits.WithAttachments+Limits.Overhead {
		return nil, fail("big", nil, "mib", Limits.WithAttachments>>20)
	}
	head := make([]byte, min(size, Limits.Header))
	if err := readAt(r, head, 0); err != nil {
		return nil, err
	}
	sender := SenderUnknown
	switch Sniff(head) {
	case None:
		return nil, fail("foreign", nil)
	case Sealed:
		var err error
		if r, size, sender, err = open(r, size, head, unlock); err != nil {
			return nil, err
		}
	}
	f, err := readPlain(r, size)
	if err != nil {
		return nil, err
	}
	f.Sender = sender
	return f, nil
}

// readPlain reads the archive.
func readPlain(r io.ReaderAt, size int64) (*File, error) {
	if size > Limits.WithAttachments {
		return nil, fail("big", nil, "mib", Limits.WithAttachments>>20)
	}
	head := make([]byte, min(size, int64(len(plainMark))))
	if err := readAt(r, head, 0); err != nil {
		return nil, err
	}
	if Sniff(head) != Plain {
		return nil, fail("foreign", nil)
	}
	spans, err := layout(r, size)
	if err != nil {
		return nil, err
	}
	bare := size
	for _, s := range spans {
		if isAttachment(s.name) {
			bare -= s.packed
		}
	}
	if bare > Limits.File {
		return nil, fail("big", nil, "mib", Limits.File>>20)
	}
	a := &archive{r: r}
	raw, err := a.unpack(spans[0])
	if err != nil {
		return nil, err
	}
	f := &File{fingerprint: fingerprintOf(raw)}
	if f.Manifest, err = readManifest(raw); err != nil {
		return nil, err
	}
	if err := listed(spans[1:], f.Manifest.Entries); err != nil {
		return nil, err
	}
	for i, s := range spans[1:] {
		if err := f.take(a, s, f.Manifest.Entries[i]); err != nil {
			return nil, err
		}
	}
	if err := f.check(); err != nil {
		return nil, err
	}
	return f, f.checkManifest()
}

// listed compares what lies in the archive with what the manifest says.
func listed(spans []span, entries []Entry) error {
	for i, s := range spans {
		if i >= len(entries) || entries[i].Name != s.name {
			if !slices.ContainsFunc(entries, func(e Entry) bool { return e.Name == s.name }) {
				return fail("entry", nil, "entry", s.name)
			}
			return fail("missing", nil, "entry", shown(entries[min(i, len(entries)-1)].Name))
		}
		if entries[i].Size != s.size {
			return fail("changed", nil, "entry", s.name)
		}
	}
	if len(entries) > len(spans) {
		return fail("missing", nil, "entry", shown(entries[len(spans)].Name))
	}
	return nil
}

// checkManifest makes sure that the manifest tells what is there.
func (f *File) checkManifest() error {
	if f.Manifest.Counts != f.counts() {
		return wrong(manifestName, "counts")
	}
	if !slices.Equal(f.Manifest.Disclosed, disclosed(f)) {
		return wrong(manifestName, "disclosed")
	}
	return nil
}

// take reads one entry into the file.
func (f *File) take(a *archive, s span, want Entry) error {
	if isAttachment(s.name) {
		attachment, err := a.attachment(s, want)
		f.Attachments = append(f.Attachments, attachment)
		return err
	}
	raw, err := a.unpack(s)
	if err != nil {
		return err
	}
	if hashOf(raw) != want.SHA256 {
		return fail("changed", nil, "entry", s.name)
	}
	if err := checkJSON(s.name, raw); err != nil {
		return err
	}
	switch {
	case strings.HasPrefix(s.name, questionnaireFolder):
		return f.takeQuestionnaire(s.name, raw)
	case strings.HasPrefix(s.name, assessmentFolder):
		r, err := decodeRecord(s.name, raw)
		f.Records = append(f.Records, r)
		return err
	}
	return f.takeExtra(s.name, raw)
}

// takeQuestionnaire makes sure that a questionnaire is the one its hash names.
func (f *File) takeQuestionnaire(name string, raw []byte) error {
	if len(f.Questionnaires) >= Limits.Questionnaires {
		return fail("questionnaires", nil, "max", Limits.Questionnaires)
	}
	qn, err := exchange.DecodeQuestionnaire(raw)
	if err != nil {
		return fail("json", err, "entry", name)
	}
	again, err := exchange.EncodeQuestionnaire(qn)
	if err != nil {
		return fail("json", err, "entry", name)
	}
	if !bytes.Equal(again, raw) {
		return fail("json", errors.New("not written the way the program writes it"), "entry", name)
	}
	if err := checkQuestionnaire(name, qn); err != nil {
		return err
	}
	f.Questionnaires = append(f.Questionnaires, qn)
	return nil
}

func checkQuestionnaire(name string, qn *assessment.Questionnaire) error {
	meaning, full, err := exchange.Hashes(qn)
	if err != nil {
		return fail("json", err, "entry", name)
	}
	if qn.Meaning != meaning || qn.Full != full || name != questionnaireName(full) {
		return wrong(name, "hash")
	}
	ids := map[assessment.QuestionID]bool{}
	for i := range qn.Questions {
		ids[qn.Questions[i].ID] = true
	}
	// Programs take the first letter of an id for the half it belongs to.
	for id := range maps.Keys(ids) {
		if id == "" {
			return wrong(name, "question without id")
		}
	}
	if len(ids) != len(qn.Questions) {
		return wrong(name, "question twice")
	}
	return nil
}

// takeExtra reads the entry that a kind has of its own.
func (f *File) takeExtra(name string, raw []byte) error {
	switch name {
	case kitName:
		f.Kit = new(Kit)
		return exactly(name, raw, f.Kit, "")
	case returnName:
		f.Return = new(Return)
		return exactly(name, raw, f.Return, "")
	case cohortName:
		f.Cohort = new(Cohort)
		return exactly(name, raw, f.Cohort, "")
	case benchmarkName:
		f.Benchmark = new(Benchmark)
		return exactly(name, raw, f.Benchmark, "")
	default:
		f.Workspace = new(Workspace)
		return exactly(name, raw, f.Workspace, "")
	}
}

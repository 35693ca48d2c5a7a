package plumb

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"slices"
	"strings"

	"filippo.io/age"

	"plumbline/assessment/exchange"
)

// Write writes a package. Before the first byte leaves, the whole archive is
// read as Read would read it; what could not be read back is not written. It
// returns the fingerprint, which is the same for the plain and the sealed form.
//
// The manifest's ID, Created, Program and Kind come from the caller; the rest
// is filled in.
func Write(w io.Writer, f *File, seal Seal) (Fingerprint, error) {
	recipient, err := seal.recipient()
	if err != nil {
		return 0, named(err, f.Name)
	}
	archive, fingerprint, err := assemble(f)
	if err != nil {
		return 0, named(err, f.Name)
	}
	if err := send(w, archive, recipient); err != nil {
		return 0, named(sealedOr("write", err), f.Name)
	}
	return fingerprint, nil
}

// Target is where Save writes to; an open file is one.
type Target interface {
	io.Writer
	io.ReaderAt
}

// Save writes a package and reads back what lies in the target: byte by byte,
// and, unless it is sealed to somebody else's key, with its passphrase. The
// target must be empty. Keeping it on disk (sync, rename) is up to the caller.
func Save(target Target, f *File, seal Seal) (Fingerprint, error) {
	sent := &receipt{to: target, sum: sha256.New()}
	fingerprint, err := Write(sent, f, seal)
	if err != nil {
		return 0, err
	}
	if err := sent.compare(target); err != nil {
		return 0, named(err, f.Name)
	}
	if seal.Recipient != "" {
		return fingerprint, nil
	}
	back, err := Read(target, sent.size, Unlock{Name: f.Name, Passphrase: seal.Passphrase})
	if err == nil && back.Fingerprint() != fingerprint {
		err = errors.New("another fingerprint")
	}
	if err != nil {
		return 0, named(fail("readback", err), f.Name)
	}
	return fingerprint, nil
}

// send copies the archive, sealed where there is somebody to seal it to.
func send(w io.Writer, archive *pieces, recipient age.Recipient) error {
	to := io.Writer(w)
	var sealed io.WriteCloser
	if recipient != nil {
		var err error
		if sealed, err = age.Encrypt(w, recipient); err != nil {
			return err
		}
		to = sealed
	}
	n, err := io.Copy(to, io.NewSectionReader(archive, 0, archive.size))
	if err != nil {
		return err
	}
	if n != archive.size {
		return io.ErrShortWrite
	}
	if sealed != nil {
		return sealed.Close()
	}
	return nil
}

// assemble puts the archive together and reads it.
func assemble(f *File) (*pieces, Fingerprint, error) {
	out := *f // the caller's assessments stay as they are
	if err := out.settle(); err != nil {
		return nil, 0, err
	}
	items, err := contents(&out)
	if err != nil {
		return nil, 0, err
	}
	if len(items) >= Limits.Entries {
		return nil, 0, fail("many", nil, "max", Limits.Entries)
	}
	manifest, err := out.manifest(items)
	if err != nil {
		return nil, 0, err
	}
	archive, err := pack(append([]item{{name: manifestName, raw: manifest}}, items...))
	if err != nil {
		return nil, 0, fail("attachment", err)
	}
	back, err := readPlain(archive, archive.size)
	if err != nil {
		return nil, 0, err
	}
	f.Manifest, f.fingerprint = back.Manifest, back.fingerprint
	return archive, back.fingerprint, nil
}

// settle brings the assessments into the form in which they are written.
func (f *File) settle() error {
	records := f.Records
	f.Records = nil
	for _, r := range records {
		ready, err := settled(r)
		if err != nil {
			return fail("encode", fmt.Errorf("assessment %s: %w", r.ID, err))
		}
		f.Records = append(f.Records, ready)
	}
	return nil
}

// contents returns all entries but the manifest, in order of their names.
func contents(f *File) ([]item, error) {
	var out []item
	for _, qn := range f.Questionnaires {
		raw, err := exchange.EncodeQuestionnaire(qn)
		if err != nil {
			return nil, fail("encode", err)
		}
		out = append(out, item{name: questionnaireName(qn.Full), raw: raw})
	}
	for _, r := range f.Records {
		raw, err := encodeRecord(r)
		if err != nil {
			return nil, fail("encode", fmt.Errorf("assessment %s: %w", r.ID, err))
		}
		out = append(out, item{name: recordName(r.ID), raw: raw})
	}
	for i := range f.Attachments {
		out = append(out, item{name: attachmentFolder + f.Attachments[i].SHA256, attachment: &f.Attachments[i]})
	}
	extras, err := extrasOf(f)
	if err != nil {
		return nil, err
	}
	out = append(out, extras...)
	slices.SortFunc(out, func(a, b item) int { return strings.Compare(a.name, b.name) })
	return out, nil
}

// extrasOf returns the entries that kinds have of their own.
func extrasOf(f *File) ([]item, error) {
	var out []item
	for _, extra := range []struct {
		name  string
		have  bool
		value any
	}{
		{kitName, f.Kit != nil, f.Kit.tidy()},
		{returnName, f.Return != nil, f.Return.tidy()},
		{cohortName, f.Cohort != nil, f.Cohort.tidy()},
		{benchmarkName, f.Benchmark != nil, f.Benchmark.tidy()},
		{workspaceName, f.Workspace != nil, f.Workspace.tidy()},
	} {
		if !extra.have {
			continue
		}
		raw, err := encode(extra.value, "")
		if err != nil {
			return nil, fail("encode", err)
		}
		out = append(out, item{name: extra.name, raw: raw})
	}
	return out, nil
}

// manifest fills in and encodes the manifest.
func (f *File) manifest(items []item) ([]byte, error) {
	if _, ok := kinds[f.Manifest.Kind]; !ok {
		return nil, fail("kind", nil, "kind", shown(string(f.Manifest.Kind)))
	}
	m := f.Manifest
	m.Format, m.Reader, m.Created = Format, firstReader, m.Created.UTC()
	m.Counts, m.Disclosed = f.counts(), disclosed(f)
	m.Entries = []Entry{}
	for _, it := range items {
		e := Entry{Name: it.name, Size: int64(len(it.raw)), SHA256: hashOf(it.raw)}
		if it.attachment != nil {
			e.Size, e.SHA256 = it.attachment.Size, it.attachment.SHA256
		}
		m.Entries = append(m.Entries, e)
	}
	f.Manifest = m
	raw, err := encode(m, "  ")
	if err != nil {
		return nil, fail("encode", err)
	}
	return raw, nil
}

// receipt remembers what was sent.
type receipt struct {
	to   io.Writer
	size int64
	sum  hash.Hash
}

func (r *receipt) Write(p []byte) (int, error) {
	n, err := r.to.Write(p)
	r.sum.Write(p[:max(0, n)])
	r.size += int64(n)
	if err == nil && n != len(p) {
		err = io.ErrShortWrite
	}
	return n, err
}

// compare reads the target and makes sure that it holds what was sent.
func (r *receipt) compare(target io.ReaderAt) error {
	found := sha256.New()
	n, err := io.Copy(found, io.NewSectionReader(target, 0, r.size+1))
	if err == nil && (n != r.size || !bytes.Equal(found.Sum(nil), r.sum.Sum(nil))) {
		err = errors.New("other bytes than were written")
	}
	if err != nil {
		return fail("readback", err)
	}
	return nil
}

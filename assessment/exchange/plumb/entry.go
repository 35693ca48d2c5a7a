package plumb

import (
	"bufio"
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash/crc32"
	"io"
)

// archive reads the entries of a package and counts what they unpack to.
type archive struct {
	r        io.ReaderAt
	inflated int64 // so far
}

// unpack returns the bytes of a JSON entry. It never believes a size that is
// written somewhere: it counts while it reads and stops at the limit.
func (a *archive) unpack(s span) ([]byte, error) {
	limit := limitOf(s.name)
	if s.size > limit {
		return nil, fail("entry_big", nil, "entry", s.name, "mib", limit>>20)
	}
	packed := bufio.NewReader(io.NewSectionReader(a.r, s.body, s.packed))
	var source io.Reader = packed
	if s.method == deflated {
		source = flate.NewReader(packed)
	}
	var out bytes.Buffer
	n, err := io.Copy(&out, io.LimitReader(source, min(s.size, Limits.Inflated-a.inflated)+1))
	a.inflated += n
	switch {
	case a.inflated > Limits.Inflated:
		return nil, fail("inflated", nil, "mib", Limits.Inflated>>20)
	case err != nil:
		return nil, changed(s.name, err)
	case n != s.size, crc32.ChecksumIEEE(out.Bytes()) != s.crc:
		return nil, changed(s.name, nil)
	}
	if _, err := packed.ReadByte(); err != io.EOF {
		return nil, fail("changed", errors.New("bytes after the packed content"), "entry", s.name)
	}
	return out.Bytes(), nil
}

// changed says that an entry is not what was written; trouble in reading the
// file itself is called that instead.
func changed(name string, cause error) error {
	var corrupt flate.CorruptInputError
	if cause == nil || errors.As(cause, &corrupt) || errors.Is(cause, io.ErrUnexpectedEOF) || errors.Is(cause, io.EOF) {
		return fail("changed", cause, "entry", name)
	}
	return sealedOr("read", cause)
}

// attachment checks an attachment, which lies in the archive as it is, and
// returns it without keeping its bytes.
func (a *archive) attachment(s span, want Entry) (Attachment, error) {
	if s.method != stored {
		return Attachment{}, odd("method")
	}
	if s.size > Limits.Attachment {
		return Attachment{}, fail("entry_big", nil, "entry", s.name, "mib", Limits.Attachment>>20)
	}
	content := io.NewSectionReader(a.r, s.body, s.size)
	sum, crc := sha256.New(), crc32.NewIEEE()
	n, err := io.Copy(io.MultiWriter(sum, crc), content)
	if err != nil {
		return Attachment{}, changed(s.name, err)
	}
	found := hex.EncodeToString(sum.Sum(nil))
	if n != s.size || found != want.SHA256 || attachmentFolder+found != s.name || crc.Sum32() != s.crc {
		return Attachment{}, fail("changed", nil, "entry", s.name)
	}
	return Attachment{SHA256: found, Size: s.size, Content: content}, nil
}

// hashOf returns the SHA-256 of the bytes in hexadecimal digits.
func hashOf(raw []byte) string {
	sum := sha256.Sum256(raw)
	return hex.EncodeToString(sum[:])
}

package plumb

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"filippo.io/age"

	"plumbline/assessment"
)

// Causes of the errors that a person can do something about at once.
var (
	// ErrNeedsPassphrase says that a passphrase must be asked for.
	ErrNeedsPassphrase = errors.New("sealed with a passphrase")
	// ErrWrongPassphrase says that the passphrase does not fit.
	ErrWrongPassphrase = errors.New("another passphrase")
	// ErrNeedsKey says that the package is sealed to a key and none was given.
	ErrNeedsKey = errors.New("sealed to a key")
	// ErrWrongKey says that the package is sealed to somebody else's key.
	ErrWrongKey = errors.New("another key")
)

// writeFactor is the work factor of the passphrases we seal with: about half a
// second.
const writeFactor = 17

// Seal says how a package is sealed; the zero value leaves it plain.
type Seal struct {
	Passphrase string
	Recipient  string // the public key of NewKey
}

// recipient returns nothing for a plain package.
func (s Seal) recipient() (age.Recipient, error) {
	phrase := Normal(s.Passphrase)
	switch {
	case s.Recipient != "":
		r, err := age.ParseX25519Recipient(s.Recipient)
		if err != nil {
			return nil, fail("recipient", err)
		}
		return r, nil
	case phrase != "":
		if len([]rune(phrase)) < ShortestPassphrase {
			return nil, fail("short", nil, "least", ShortestPassphrase)
		}
		r, err := age.NewScryptRecipient(phrase)
		if err != nil {
			return nil, fail("seal", err)
		}
		r.SetWorkFactor(writeFactor)
		return r, nil
	case s.Passphrase != "":
		return nil, fail("short", nil, "least", ShortestPassphrase)
	}
	return nil, nil
}

// NewKey makes a key pair: packages sealed to the public key are opened with
// the secret one alone.
func NewKey() (public, secret string, err error) {
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return "", "", fail("seal", err)
	}
	return id.Recipient().String(), id.String(), nil
}

// open returns the archive inside a sealed package.
func open(r io.ReaderAt, size int64, head []byte, unlock Unlock) (io.ReaderAt, int64, Sender, error) {
	kind, err := stanza(head)
	if err != nil {
		return nil, 0, "", err
	}
	identity, sender, err := unlock.identity(kind)
	if err != nil {
		return nil, 0, "", err
	}
	plain, length, err := age.DecryptReaderAt(r, size, identity)
	var mismatch *age.NoIdentityMatchError
	switch {
	case errors.As(err, &mismatch) && sender == SenderPassphrase:
		return nil, 0, "", fail("wrong_passphrase", ErrWrongPassphrase)
	case errors.As(err, &mismatch):
		return nil, 0, "", fail("wrong_key", ErrWrongKey)
	case err != nil:
		return nil, 0, "", fail("sealed", err)
	}
	return unsealed{plain}, length, sender, nil
}

func (u Unlock) identity(kind string) (age.Identity, Sender, error) {
	if kind == "X25519" {
		if u.Key == "" {
			return nil, "", fail("needs_key", ErrNeedsKey)
		}
		id, err := age.ParseX25519Identity(u.Key)
		if err != nil {
			return nil, "", fail("wrong_key", ErrWrongKey)
		}
		return id, SenderUnproven, nil
	}
	phrase := Normal(u.Passphrase)
	if phrase == "" {
		return nil, "", fail("needs_passphrase", ErrNeedsPassphrase)
	}
	id, err := age.NewScryptIdentity(phrase)
	if err != nil {
		return nil, "", fail("wrong_passphrase", ErrWrongPassphrase)
	}
	id.SetMaxWorkFactor(Limits.WorkFactor)
	return id, SenderPassphrase, nil
}

// stanza returns how a package is sealed: "scrypt" or "X25519". The head of a
// package is short and names exactly one way, so that a crafted one costs
// neither memory nor time.
func stanza(head []byte) (string, error) {
	end := bytes.Index(head, []byte("\n---"))
	if end < 0 {
		return "", fail("sealed", errors.New("head too long or cut"))
	}
	kind := ""
	for _, line := range strings.Split(string(head[:end]), "\n") {
		args, ok := strings.CutPrefix(line, "-> ")
		if !ok {
			continue
		}
		if kind != "" {
			return "", fail("sealed", errors.New("more than one recipient"))
		}
		words := strings.Split(args, " ")
		if kind = words[0]; kind == "scrypt" && len(words) == 3 {
			if factor, err := strconv.Atoi(words[2]); err != nil || factor > Limits.WorkFactor {
				return "", fail("work", err)
			}
		}
	}
	if kind != "scrypt" && kind != "X25519" {
		return "", fail("sealed", errors.New("unknown way of sealing"))
	}
	return kind, nil
}

// errUnsealed marks what goes wrong between the sealed bytes and the archive.
type errUnsealed struct{ error }

func (e errUnsealed) Unwrap() error { return e.error }

// unsealed reads the archive inside a sealed package.
type unsealed struct{ r io.ReaderAt }

func (u unsealed) ReadAt(p []byte, at int64) (int, error) {
	n, err := u.r.ReadAt(p, at)
	if err != nil && err != io.EOF {
		err = errUnsealed{err}
	}
	return n, err
}

// sealedOr tells a broken seal from another failure.
func sealedOr(what string, err error) error {
	var broken errUnsealed
	if errors.As(err, &broken) {
		return fail("sealed", err)
	}
	var told *assessment.Error
	if errors.As(err, &told) {
		return told
	}
	return fail(what, err)
}

package plumb

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// ShortestPassphrase is how many characters a passphrase has at least.
const ShortestPassphrase = 6

// suggested is how many words a suggestion has.
const suggested = 4

// Suggest returns four words of the list, joined with hyphens. random must be
// a good source: the words are all there is between a stranger and the file.
func Suggest(random io.Reader, words []string) (string, error) {
	if len(words) < 2 || uint64(len(words)) > 1<<32 {
		return "", fmt.Errorf("suggest a passphrase: a list of %d words", len(words))
	}
	var out []string
	for range suggested {
		i, err := draw(random, uint32(len(words)))
		if err != nil {
			return "", fmt.Errorf("suggest a passphrase: %w", err)
		}
		out = append(out, words[i])
	}
	return strings.Join(out, "-"), nil
}

// draw returns a number below n, each as likely as any other.
func draw(random io.Reader, n uint32) (uint32, error) {
	fair := (1<<32 - uint64(1<<32)%uint64(n))
	for range 100 {
		var raw [4]byte
		if _, err := io.ReadFull(random, raw[:]); err != nil {
			return 0, err
		}
		if v := binary.BigEndian.Uint32(raw[:]); uint64(v) < fair {
			return v % n, nil
		}
	}
	return 0, errors.New("the random source repeats itself")
}

// Normal returns the passphrase as it is used: small letters, in one normal
// form, with a single hyphen for any run of spaces and hyphens. So it does not
// matter how it is typed.
func Normal(passphrase string) string {
	// Folding may undo the normal form, hence twice.
	folded := norm.NFKC.String(cases.Fold().String(norm.NFKC.String(passphrase)))
	visible := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, folded)
	return strings.Join(strings.FieldsFunc(visible, between), "-")
}

// between reports whether a character only parts words.
func between(r rune) bool {
	const minus = '\u2212'
	return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || unicode.IsControl(r) || r == minus || r == '_'
}

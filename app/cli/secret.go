package cli

import (
	"bufio"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"

	"golang.org/x/term"

	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
)

// opening is how sealed files are opened: with the passphrase in a file, or
// with one that is asked for where there is a terminal.
type opening struct {
	PassphraseFile string `placeholder:"FILE"`
}

// sealing is how a file is sealed when it is written.
type sealing struct {
	opening
	Seal bool
}

// mostSecret is how long the file with a passphrase may be.
const mostSecret = 4096

// tries is how often a passphrase is asked for.
const tries = 3

// keyring holds the passphrases of one run.
type keyring struct {
	mu    sync.Mutex // reports are made on all cores, a person answers one at a time
	given string     // from a file
	typed string     // the last that fitted
}

// keys returns the keyring that the flags describe.
func (o opening) keys() (*keyring, error) {
	k := &keyring{}
	if o.PassphraseFile == "" {
		return k, nil
	}
	var err error
	k.given, err = readSecret(o.PassphraseFile)
	return k, err
}

// readSecret returns the first line of the file.
func readSecret(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", cannotOpen(path, err)
	}
	defer f.Close() // only read
	line, err := bufio.NewReader(io.LimitReader(f, mostSecret)).ReadString('\n')
	if err != nil && err != io.EOF {
		return "", cannotOpen(path, err)
	}
	line = strings.TrimPrefix(strings.TrimRight(line, "\r\n"), "\uFEFF")
	if plumb.Normal(line) == "" || len(line) >= mostSecret {
		return "", assessment.Fail("cli.passphrase_file", nil, "file", path)
	}
	return line, nil
}

// unlock calls read with the passphrases there are until one fits.
func (s *session) unlock(path string, k *keyring, read func(passphrase string) error) error {
	err := read("")
	if !errors.Is(err, plumb.ErrNeedsPassphrase) {
		return err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.given != "" {
		return read(k.given)
	}
	if k.typed != "" {
		if err := read(k.typed); !errors.Is(err, plumb.ErrWrongPassphrase) {
			return err
		}
	}
	if s.AskSecret == nil {
		return assessment.Fail("cli.sealed", err, "file", path)
	}
	for range tries {
		phrase, asked := s.AskSecret(s.say.T("cli.ask.passphrase", "file", oneLine(path)))
		if asked != nil {
			return assessment.Fail("cli.sealed", asked, "file", path)
		}
		if err = read(phrase); err == nil {
			k.typed = phrase
		}
		if !errors.Is(err, plumb.ErrWrongPassphrase) && !errors.Is(err, plumb.ErrNeedsPassphrase) {
			return err
		}
	}
	return err
}

// check refuses flags that contradict each other.
func (c sealing) check() error {
	if c.Seal && c.PassphraseFile != "" {
		return wrongUse("seal_twice")
	}
	return nil
}

// seal returns the passphrase to seal with; without one the file stays plain.
// With --seal four words are suggested, which are shown once. On a terminal a
// person may type another passphrase instead.
func (s *session) seal(c sealing) (plumb.Seal, error) {
	if c.PassphraseFile != "" {
		phrase, err := readSecret(c.PassphraseFile)
		return plumb.Seal{Passphrase: phrase}, err
	}
	if !c.Seal {
		return plumb.Seal{}, nil
	}
	words, err := s.suggestion()
	if err != nil {
		return plumb.Seal{}, err
	}
	if s.AskSecret == nil {
		s.tell("cli.seal.words", "words", words)
		return plumb.Seal{Passphrase: words}, nil
	}
	s.tell("cli.seal.offer", "words", words)
	phrase, err := s.AskSecret(s.say.T("cli.ask.new"))
	if err != nil {
		return plumb.Seal{}, assessment.Fail("cli.no_answer", err)
	}
	if plumb.Normal(phrase) == "" {
		return plumb.Seal{Passphrase: words}, nil
	}
	again, err := s.AskSecret(s.say.T("cli.ask.again"))
	if err != nil {
		return plumb.Seal{}, assessment.Fail("cli.no_answer", err)
	}
	if plumb.Normal(again) != plumb.Normal(phrase) {
		return plumb.Seal{}, assessment.Fail("cli.passphrases_differ", nil)
	}
	return plumb.Seal{Passphrase: phrase}, nil
}

// suggestion returns four words in the person's language.
func (s *session) suggestion() (string, error) {
	words, err := passphraseWords(s.say.Lang())
	if err != nil {
		return "", err
	}
	return plumb.Suggest(rand.Reader, words)
}

// tell writes a line for people beside the output.
func (s *session) tell(key string, args ...any) {
	fmt.Fprintln(s.Stderr, oneLine(s.say.T(key, args...)))
}

// askSecret returns what asks for a passphrase without showing it, nil where
// nobody sits at a terminal.
func askSecret() func(prompt string) (string, error) {
	in := int(os.Stdin.Fd())
	if !term.IsTerminal(in) || !term.IsTerminal(int(os.Stderr.Fd())) {
		return nil
	}
	return func(prompt string) (string, error) {
		fmt.Fprint(os.Stderr, prompt+" ")
		raw, err := term.ReadPassword(in)
		fmt.Fprintln(os.Stderr)
		return string(raw), err
	}
}

package plumb

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"testing"

	"plumbline/assessment"
)

func TestHostileFilesAreRefused(t *testing.T) {
	for area, attacks := range map[string][]attack{"structure": structure, "names": naming, "content": content,
		"writing": writing, "manifest": telling, "seal": sealing} {
		for _, a := range attacks {
			t.Run(area+"/"+a.name, func(t *testing.T) {
				refused(t, a.file(t), a.key)
			})
		}
	}
}

// refused makes sure that a file is refused with that message, in one line that
// names the file.
func refused(t *testing.T, raw []byte, key string) {
	t.Helper()
	_, err := readBytes(raw, Unlock{Name: "gift\n.plumb", Passphrase: "four-plain-old-words", Key: secretKey})
	if keyOf(err) != "plumb."+key {
		t.Errorf("%v, want %s", err, key)
	}
	var e *assessment.Error
	if errors.As(err, &e) && e.Args["file"] != "gift?.plumb" {
		t.Errorf("the file is called %q", e.Args["file"])
	}
	for name, v := range e.Args {
		if strings.ContainsAny(fmt.Sprint(v), "\n\r\x00") {
			t.Errorf("%s is %q", name, v)
		}
	}
}

// headOf returns the head of a sealed file with those lines.
func headOf(lines ...string) []byte {
	return []byte(sealedMark + strings.Join(lines, "\n") + "\n--- " + base64.RawStdEncoding.EncodeToString(make([]byte, 32)) + "\n" + strings.Repeat("x", 100))
}

var (
	salt   = base64.RawStdEncoding.EncodeToString(make([]byte, 16))
	sealed = base64.RawStdEncoding.EncodeToString(make([]byte, 32))
)

var sealing = []attack{
	{"work factor 40", is(headOf("-> scrypt "+salt+" 40", sealed)), "work"},
	{"work factor 19", is(headOf("-> scrypt "+salt+" 19", sealed)), "work"},
	{"work factor not a number", is(headOf("-> scrypt "+salt+" 9999999999999999999999", sealed)), "work"},
	{"negative work factor", is(headOf("-> scrypt "+salt+" -1", sealed)), "sealed"},
	{"two passphrases", is(headOf("-> scrypt "+salt+" 10", sealed, "-> scrypt "+salt+" 10", sealed)), "sealed"},
	{"many recipients", is(headOf(strings.Repeat("-> X25519 "+sealed+"\n"+sealed+"\n", 100_000))), "sealed"},
	{"unknown way", is(headOf("-> ssh-rsa abc", sealed)), "sealed"},
	{"nobody", is(headOf()), "sealed"},
	{"only the mark", is([]byte(sealedMark)), "sealed"},
	{"no end of the head", is([]byte(sealedMark + strings.Repeat("x", 100_000))), "sealed"},
	{"broken head", is(headOf("-> X25519 !!!", "???")), "sealed"},
	{"not age 1", is([]byte("age-encryption.org/v2\n")), "foreign"},
}

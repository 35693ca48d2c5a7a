package plumb

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"filippo.io/age"
)

const phrase = "four-plain-old-words"

// sealedWith returns a sealed package.
func sealedWith(t testing.TB, f *File, seal Seal) []byte {
	t.Helper()
	var out bytes.Buffer
	if _, err := Write(&out, f, seal); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestSealedWithPassphrase(t *testing.T) {
	f := sample(t, Assessments)
	raw := sealedWith(t, f, Seal{Passphrase: phrase})
	if Sniff(raw) != Sealed || bytes.Contains(raw, []byte("Möbel")) {
		t.Error("the package is not sealed")
	}
	back, err := readBytes(raw, Unlock{Passphrase: " Four plain—OLD  words "})
	if err != nil {
		t.Fatal(err)
	}
	if back.Fingerprint() != f.Fingerprint() || back.Sender != SenderPassphrase || len(back.Records) != 2 {
		t.Errorf("fingerprint %s, want %s; sender %s", back.Fingerprint(), f.Fingerprint(), back.Sender)
	}
	photo, err := io.ReadAll(back.Attachments[0].Reader())
	if err != nil || hashOf(photo) != back.Attachments[0].SHA256 {
		t.Errorf("attachment %q: %v", photo, err)
	}
	// The public age tool opens it with the same words.
	id, err := age.NewScryptIdentity(phrase)
	if err != nil {
		t.Fatal(err)
	}
	r, err := age.Decrypt(bytes.NewReader(raw), id)
	if err != nil {
		t.Fatal(err)
	}
	if inside, err := io.ReadAll(r); err != nil || Sniff(inside) != Plain {
		t.Errorf("inside is no archive: %v", err)
	}
	if _, err := readBytes(raw, Unlock{}); keyOf(err) != "plumb.needs_passphrase" || !errors.Is(err, ErrNeedsPassphrase) {
		t.Errorf("without passphrase: %v", err)
	}
	if _, err := readBytes(raw, Unlock{Passphrase: "four-plain-old-word", Key: secretKey}); keyOf(err) != "plumb.wrong_passphrase" || !errors.Is(err, ErrWrongPassphrase) {
		t.Errorf("wrong passphrase: %v", err)
	}
}

func TestSealedToKey(t *testing.T) {
	f := sample(t, ReturnFile)
	raw := sealedWith(t, f, Seal{Recipient: publicKey})
	back, err := readBytes(raw, Unlock{Key: secretKey})
	if err != nil {
		t.Fatal(err)
	}
	if back.Sender != SenderUnproven || back.Fingerprint() != f.Fingerprint() || back.Return.Alias != "Otter 12" {
		t.Errorf("%+v", back)
	}
	if _, err := readBytes(raw, Unlock{Passphrase: phrase}); keyOf(err) != "plumb.needs_key" || !errors.Is(err, ErrNeedsKey) {
		t.Errorf("without key: %v", err)
	}
	_, other, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{other, "AGE-SECRET-KEY-1NONSENSE"} {
		if _, err := readBytes(raw, Unlock{Key: key}); keyOf(err) != "plumb.wrong_key" || !errors.Is(err, ErrWrongKey) {
			t.Errorf("with another key: %v", err)
		}
	}
}

// TestDamagedSeal flips every byte of a sealed package and cuts it everywhere.
func TestDamagedSeal(t *testing.T) {
	raw := sealedWith(t, sample(t, Figures), Seal{Recipient: publicKey})
	for i := range raw {
		bad := bytes.Clone(raw)
		bad[i] ^= 4
		if _, err := readBytes(bad, Unlock{Key: secretKey}); err == nil {
			t.Fatalf("byte %d may be anything", i)
		} else if key := keyOf(err); key != "plumb.sealed" && key != "plumb.foreign" && key != "plumb.wrong_key" {
			t.Errorf("byte %d: %v", i, err)
		}
		if _, err := readBytes(raw[:i], Unlock{Key: secretKey}); err == nil {
			t.Fatalf("cut at %d", i)
		}
	}
	if _, err := readBytes(append(bytes.Clone(raw), 0), Unlock{Key: secretKey}); err == nil {
		t.Error("a byte behind is taken")
	}
}

func TestUnfitSeals(t *testing.T) {
	for name, c := range map[string]struct {
		seal Seal
		key  string
	}{
		"short":         {Seal{Passphrase: "abc"}, "plumb.short"},
		"only spaces":   {Seal{Passphrase: "        "}, "plumb.short"},
		"no public key": {Seal{Recipient: "age1nonsense"}, "plumb.recipient"},
		"a secret key":  {Seal{Recipient: secretKey}, "plumb.recipient"},
	} {
		var out bytes.Buffer
		if _, err := Write(&out, sample(t, Figures), c.seal); keyOf(err) != c.key || out.Len() > 0 {
			t.Errorf("%s: %v and %d bytes", name, err, out.Len())
		}
	}
}

func TestNormal(t *testing.T) {
	for typed, want := range map[string]string{
		"apple-river-stone-lamp":     "apple-river-stone-lamp",
		"  Apple  River\tSTONE lamp": "apple-river-stone-lamp",
		"apple–river — stone_lamp":   "apple-river-stone-lamp",
		"ＡＰＰＬＥ　river":                "apple-river",
		"Cafe\u0301":                 "café",
		"苹果 河流－石头 台灯":                "苹果-河流-石头-台灯",
		"Яблоко РЕКА":                "яблоко-река",
		"सेब\u200c नदी":              "सेब-नदी",
		"":                           "", " - ": "",
	} {
		if got := Normal(typed); got != want {
			t.Errorf("%q becomes %q, want %q", typed, got, want)
		}
		if Normal(want) != want {
			t.Errorf("%q changes twice", want)
		}
	}
}

func TestSuggest(t *testing.T) {
	words := []string{"apple", "river", "stone"}
	got, err := Suggest(bytes.NewReader([]byte{0, 0, 0, 0, 0, 0, 0, 1, 255, 255, 255, 255, 0, 0, 0, 2, 0, 0, 0, 3}), words)
	if err != nil || got != "apple-river-stone-apple" {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := Suggest(strings.NewReader("abc"), words); err == nil {
		t.Error("a source that runs dry is taken")
	}
	if _, err := Suggest(bytes.NewReader(bytes.Repeat([]byte{255}, 10_000)), words); err == nil {
		t.Error("a source that repeats itself is taken")
	}
	if _, err := Suggest(strings.NewReader("abcd"), words[:1]); err == nil {
		t.Error("a list of one word is taken")
	}
}

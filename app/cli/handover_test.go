package cli_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"plumbline/app/cli"
	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
	"plumbline/seeds"
	"plumbline/storage"
)

// TestHandOverAndUnpack: what the window hands over it can take in elsewhere,
// with the words in any spelling and with no others.
func TestHandOverAndUnpack(t *testing.T) {
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	w, err := storage.Open(filepath.Join(dir, "a.plumbline"), qn, time.Now, uuid.NewString)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	a, err := seeds.Example(assessment.Full, "en")
	if err != nil {
		t.Fatal(err)
	}
	e, err := w.Create(a)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(dir, "out.plumb")
	print, err := cli.HandOver(context.Background(), w, e.ID, file, plumb.Seal{Passphrase: "river-apple-boat-monday"}, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := cli.Unpack(file, "", qn, time.Now); !errors.Is(err, plumb.ErrNeedsPassphrase) {
		t.Errorf("without words: %v", err)
	}
	if _, err := cli.Unpack(file, "river", qn, time.Now); !errors.Is(err, plumb.ErrWrongPassphrase) {
		t.Errorf("with other words: %v", err)
	}
	got, err := cli.Unpack(file, " River  Apple boat MONDAY", qn, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	if got.Fingerprint().String() != print || len(got.Records) != 1 || got.Records[0].ID != e.ID {
		t.Errorf("unpacked %v %+v, want %s", got.Fingerprint(), got.Records, print)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	other := filepath.Join(dir, "stopped.plumb")
	if _, err := cli.HandOver(stopped, w, e.ID, other, plumb.Seal{}, time.Now); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	_, err = cli.HandOver(context.Background(), w, e.ID, filepath.Join(dir, "nowhere", "x.plumb"), plumb.Seal{}, time.Now)
	refusedAs(t, "no folder", err, "handover.write")
	left, err := filepath.Glob(filepath.Join(dir, "*plumb"))
	if err != nil || !slices.Equal(left, []string{file}) {
		t.Errorf("left behind: %v %v", left, err)
	}
}

// TestUnpackRefuses tells with one line what cannot be taken in.
func TestUnpackRefuses(t *testing.T) {
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for name, want := range map[string]struct{ content, key string }{
		"photo.plumb":  {"\xff\xd8\xff\xe0 JFIF", "handover.unknown"},
		"words.txt":    {"hello", "handover.unknown"},
		"empty.plumb":  {"", "handover.unknown"},
		"other.json":   {`{"a":1}`, "answers."},
		"broken.plumb": {"PK\x03\x04 and no more", "plumb."},
		"sealed.plumb": {"age-encryption.org/v1\n-> scrypt aaaa 99\n", "plumb."},
	} {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(want.content), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := cli.Unpack(path, "", qn, time.Now)
		refusedAs(t, name, err, want.key)
	}
	_, err = cli.Unpack(dir, "", qn, time.Now)
	refusedAs(t, "folder", err, "handover.folder")
	_, err = cli.Unpack(filepath.Join(dir, "gone.plumb"), "", qn, time.Now)
	refusedAs(t, "gone", err, "handover.open")
}

func refusedAs(t *testing.T, what string, err error, key string) {
	t.Helper()
	var told *assessment.Error
	if !errors.As(err, &told) || !strings.HasPrefix(told.Key, key) {
		t.Errorf("%s: %v, want %s", what, err, key)
	}
}

// TestOpenedFiles: a file that is opened from a folder reaches the window, a
// command does not.
func TestOpenedFiles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "firm.PLUMB")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	var opened []string
	var out, errs bytes.Buffer
	env := cli.Env{Stdout: &out, Stderr: &errs, Now: time.Now, Lang: "en", Workspace: "w",
		OpenFiles: func(_ string, files []string) int { opened = files; return 0 }}
	if got := cli.Run([]string{file}, env); got != 0 || !slices.Equal(opened, []string{file}) {
		t.Errorf("opened %v, status %d: %s", opened, got, errs.String())
	}
	opened = nil
	if cli.Run([]string{"gone.plumb"}, env); opened != nil {
		t.Errorf("opened %v", opened)
	}
}

package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"plumbline/assessment/exchange/plumb"
	"plumbline/storage"
)

// print returns the values as JSON.
func print(t *testing.T, values ...any) string {
	t.Helper()
	raw, err := json.Marshal(values)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw) + "\n"
}

var fingerprint = regexp.MustCompile(`\A\d{4} \d{4} \d{4}\n\z`)

// fingerprintOf returns the fingerprint of a file.
func fingerprintOf(t *testing.T, file, passphrase string) string {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	f, err := plumb.Read(bytes.NewReader(raw), int64(len(raw)), plumb.Unlock{Passphrase: passphrase})
	if err != nil {
		t.Fatal(err)
	}
	return f.Fingerprint().String() + "\n"
}

func TestExport(t *testing.T) {
	w := stocked(t, "food-maker")
	id, folder := only(t, w), t.TempDir()
	file := filepath.Join(folder, "a.plumb")
	got := in(w, "export", id, "-o", file)
	got.wants(t, "export", exitDone, "")
	if !fingerprint.MatchString(got.out) || got.out != fingerprintOf(t, file, "") {
		t.Errorf("printed %q", got.out)
	}
	answers := filepath.Join(folder, "a.json")
	got = in(w, "export", id[:4], "-o", answers)
	if got.exit != exitDone || !fingerprint.MatchString(got.out) || !strings.Contains(got.err, "answers alone") {
		t.Errorf("answers: %+v", got)
	}
	whole, alone := run("score", file), run("score", answers)
	whole.wants(t, "score", exitDone, "")
	if whole.out != alone.out {
		t.Error("the two files score differently")
	}
	if names(t, folder) != "a.json a.plumb" {
		t.Errorf("left %s", names(t, folder))
	}
}

func TestExportRefusals(t *testing.T) {
	w := stocked(t, "food-maker", "metal-workshop")
	folder, before := t.TempDir(), contents(t, w)
	short := put(t, folder, "short", "abc\n")
	empty := put(t, folder, "empty", " - \nlater")
	inside := func(name string) string { return filepath.Join(folder, name) }
	id := columns(in(w, "list"))[0][0]
	for _, c := range []struct {
		exit int
		text string
		args []string
	}{
		{exitFailed, "no assessment zzz", []string{"zzz", "-o", inside("x.plumb")}},
		{exitFailed, "no assessment", []string{"", "-o", inside("x.plumb")}},
		{exitUsage, "neither in .plumb nor in .json", []string{id, "-o", inside("x.txt")}},
		{exitUsage, "is empty", []string{id, "-o", ""}},
		{exitUsage, "answers file cannot be sealed", []string{id, "-o", inside("x.json"), "--seal"}},
		{exitUsage, "not both", []string{id, "-o", inside("x.plumb"), "--seal", "--passphrase-file", short}},
		{exitFailed, "holds no passphrase", []string{id, "-o", inside("x.plumb"), "--passphrase-file", empty}},
		{exitFailed, "none is not there", []string{id, "-o", inside("x.plumb"), "--passphrase-file", inside("none")}},
		{exitFailed, "no folder", []string{id, "-o", inside(filepath.Join("none", "x.plumb"))}},
		{exitFailed, "x.plumb", []string{id, "-o", inside("x.plumb"), "--passphrase-file", short}},
		{exitUsage, "belongs to the workspace", []string{id, "-o", filepath.Join(w+".backups", "x.plumb")}},
	} {
		in(w, append([]string{"export"}, c.args...)...).wants(t, strings.Join(c.args, " "), c.exit, c.text)
	}
	if names(t, folder) != "empty short" {
		t.Errorf("left %s", names(t, folder))
	}
	if contents(t, w) != before {
		t.Error("the workspace changed")
	}
}

// TestAmbiguousIDs: a beginning that two share is refused.
func TestAmbiguousIDs(t *testing.T) {
	w := stocked(t, "food-maker", "metal-workshop")
	edit(t, w, func(w *storage.Workspace) error {
		rows, err := w.List()
		if err != nil {
			return err
		}
		if id, err := find(w, rows[1].ID); err != nil || id != rows[1].ID {
			t.Errorf("found %s, %v", id, err)
		}
		common := 0
		for common < len(rows[0].ID) && rows[0].ID[common] == rows[1].ID[common] {
			common++
		}
		for n := 1; n <= common; n++ {
			if _, err := find(w, rows[0].ID[:n]); err == nil {
				t.Errorf("%s is not refused", rows[0].ID[:n])
			}
		}
		return nil
	})
}

func TestSealedExport(t *testing.T) {
	w := stocked(t, "food-maker")
	id, folder := only(t, w), t.TempDir()
	right := put(t, folder, "right", "\uFEFFTwo Blue  boats\r\n")
	typed := put(t, folder, "typed", "two-blue-boats")
	wrong := put(t, folder, "wrong", "two-red-boats\n")
	file := filepath.Join(folder, "a.plumb")
	got := in(w, "export", id, "-o", file, "--passphrase-file", right)
	got.wants(t, "export", exitDone, "")
	if got.out != fingerprintOf(t, file, "two-blue-boats") {
		t.Errorf("printed %q", got.out)
	}
	fresh := filepath.Join(folder, "other")
	in(fresh, "import", file).wants(t, "none", exitFailed, "--passphrase-file")
	in(fresh, "import", file, "--passphrase-file", wrong).wants(t, "wrong", exitFailed, "a.plumb")
	run("score", file).wants(t, "score", exitFailed, "--passphrase-file")
	if _, err := os.Stat(fresh); err == nil {
		t.Error("a workspace was made")
	}
	in(fresh, "import", file, "--passphrase-file", typed).wants(t, "right", exitDone, "")
	run("score", file, "--passphrase-file", typed).wants(t, "score", exitDone, "")
	run("report", file, "-o", folder, "--passphrase-file", typed).wants(t, "report", exitDone, "")
}

// TestSuggestedWords: without a terminal the words are shown once and open the
// file.
func TestSuggestedWords(t *testing.T) {
	w := stocked(t, "food-maker")
	file := filepath.Join(t.TempDir(), "a.plumb")
	got := in(w, "export", only(t, w), "-o", file, "--seal")
	_, after, _ := strings.Cut(got.err, "these words: ")
	words, _, _ := strings.Cut(after, " ")
	if got.exit != exitDone || strings.Count(words, "-") != 3 || strings.Count(got.err, words) != 1 || strings.Contains(got.out, words) {
		t.Fatalf("%+v", got)
	}
	if fingerprintOf(t, file, words) != got.out {
		t.Error("another fingerprint")
	}
}

// asking runs a command in front of a person who gives the answers in turn.
func asking(answers []string, args ...string) (outcome, int) {
	var out, err bytes.Buffer
	env := testEnv(&out, &err)
	asked := 0
	env.AskSecret = func(string) (string, error) {
		if asked++; asked > len(answers) {
			return "", errors.New("gone")
		}
		return answers[asked-1], nil
	}
	exit := Run(args, env)
	return outcome{exit, out.String(), err.String()}, asked
}

func TestAskedPassphrase(t *testing.T) {
	w := stocked(t, "food-maker")
	id, folder := only(t, w), t.TempDir()
	file := filepath.Join(folder, "a.plumb")
	export := func(answers ...string) outcome {
		got, _ := asking(answers, "--workspace", w, "export", id, "-o", file, "--seal")
		return got
	}
	if got := export("my own words", "my other words"); got.exit != exitFailed || !strings.Contains(got.err, "differ") {
		t.Errorf("%+v", got)
	}
	if got := export(); got.exit != exitFailed || names(t, folder) != "" {
		t.Errorf("%+v, left %s", got, names(t, folder))
	}
	if got := export("my own words", "My own  words"); got.exit != exitDone || fingerprintOf(t, file, "my-own-words") != got.out {
		t.Errorf("%+v", got)
	}
	if got, asked := asking([]string{"no way", "", "my own words"}, "score", file); got.exit != exitDone || asked != 3 {
		t.Errorf("asked %d times: %+v", asked, got)
	}
	if got, asked := asking([]string{"", "-", " ", "my own words"}, "score", file); got.exit != exitFailed || asked != tries {
		t.Errorf("asked %d times: %+v", asked, got)
	}
	// One answer does for all files that it fits.
	second := filepath.Join(folder, "b.plumb")
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	put(t, folder, "b.plumb", string(raw))
	if got, asked := asking([]string{"my own words"}, "report", file, second, "-o", folder); got.exit != exitDone || asked != 1 {
		t.Errorf("asked %d times: %+v", asked, got)
	}
}

// TestWords: every language has enough words, each used as it is written.
func TestWords(t *testing.T) {
	for _, lang := range []string{"zh", "en", "pt", "ru", "hi"} {
		words, err := passphraseWords(lang)
		if err != nil || len(words) < 800 {
			t.Errorf("%s: %d words, %v", lang, len(words), err)
		}
		seen := map[string]bool{}
		for _, w := range words {
			if n := plumb.Normal(w); seen[n] || strings.Contains(n, "-") || n == "" {
				t.Errorf("%s: %q", lang, w)
			} else {
				seen[n] = true
			}
		}
	}
}

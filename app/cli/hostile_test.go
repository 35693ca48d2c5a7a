package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"plumbline/seeds"
	"plumbline/storage"
)

// put writes a file into the folder and returns its path.
func put(t *testing.T, folder, name, content string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// TestNamesThatCannotBeWritten are refused before anything is read or made.
func TestNamesThatCannotBeWritten(t *testing.T) {
	good := example(t, "quick")
	raw, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	answers := put(t, folder, "answers.pdf", string(raw))
	for _, c := range []struct {
		args []string
		text string
	}{
		{[]string{"score", ""}, "is empty"},
		{[]string{"example", "-o", ""}, "is empty"},
		{[]string{"report", good, "-o", ""}, "is empty"},
		{[]string{"report", good, "-o", "-"}, "after -o"},
		{[]string{"example", "-o", "-"}, "after -o"},
		{[]string{"report", good, "-o", good}, "neither a folder"},
		{[]string{"report", answers, "-o", answers}, "answers.pdf is one of the answers files"},
		{[]string{"report", good, answers, "-o", folder}, "answers.pdf is one of the answers files"},
		{[]string{"fo\no"}, "fo o"},
		{[]string{"--fo\x1bo"}, "--fo o"},
	} {
		run(c.args...).wants(t, strings.Join(c.args, " "), exitUsage, c.text)
	}
	if again, err := os.ReadFile(answers); err != nil || !bytes.Equal(raw, again) || names(t, folder) != "answers.pdf" {
		t.Errorf("the answers were changed (%v) or something was left: %s", err, names(t, folder))
	}
	if _, err := os.Lstat("-"); err == nil {
		t.Error("something was made under the name -")
	}
}

// TestNewFolderGoesAgain: a folder made for reports does not stay without one.
func TestNewFolderGoesAgain(t *testing.T) {
	folder := t.TempDir()
	bad := put(t, folder, "bad.json", "{}")
	made := filepath.Join(folder, "made", "here")
	run("report", bad, "-o", made).wants(t, "report", exitFailed, "bad.json")
	if got := names(t, folder); got != "bad.json" {
		t.Errorf("left %s", got)
	}
	run("report", bad, example(t, "quick"), "-o", made).wants(t, "report", exitFailed, "bad.json")
	if got := names(t, made); got != "firm.pdf" {
		t.Errorf("made %s", got)
	}
	below := filepath.Join(bad, "deeper")
	run("report", bad, "-o", below).wants(t, "report", exitFailed, "deeper could not be written")
}

// TestNamesAreTakenAsTheyAre: a name need not be UTF-8, and errors show it in
// one line and in the order in which it is written.
func TestNamesAreTakenAsTheyAre(t *testing.T) {
	folder := t.TempDir()
	raw, err := os.ReadFile(example(t, "quick"))
	if err != nil {
		t.Fatal(err)
	}
	odd := filepath.Join(folder, "\xb9\xa4\xb3\xa7.json")
	if err := os.WriteFile(odd, raw, 0o600); err != nil {
		t.Logf("no such names on this system: %v", err)
		return
	}
	run("score", odd).wants(t, "score", exitDone, "")
	run("report", odd, "-o", folder).wants(t, "report", exitDone, "")
	run("example", "-o", filepath.Join(folder, "\xff.json")).wants(t, "example", exitDone, "")
	if got := names(t, folder); got != "\xb9\xa4\xb3\xa7.json \xb9\xa4\xb3\xa7.pdf \xff.json" {
		t.Errorf("left %q", got)
	}
	run("score", filepath.Join(folder, "a\u202e\u2066\nb")).wants(t, "score", exitFailed, "a   b is not there")
}

// TestWorkspacesThatAreNone: list explains what is wrong and changes nothing.
func TestWorkspacesThatAreNone(t *testing.T) {
	folder := t.TempDir()
	put(t, folder, "empty", "")
	put(t, folder, "text", "hello")
	put(t, folder, "picture", "\x89PNG\r\n\x1a\n"+strings.Repeat("\x00", 5000))
	for name, text := range map[string]string{
		"empty": "is empty", "text": "not made by Plumbline", "picture": "not made by Plumbline",
		"none": "no workspace", filepath.Join("none", "deeper"): "no workspace", ".": "is a folder",
	} {
		run("list", "--workspace", filepath.Join(folder, name)).wants(t, name, exitFailed, text)
	}
	if got := names(t, folder); got != "empty picture text" {
		t.Errorf("left %s", got)
	}
	if info, err := os.Stat(filepath.Join(folder, "empty")); err != nil || info.Size() != 0 {
		t.Errorf("the empty file was written to: %v", err)
	}
}

func TestWorkspaceInUse(t *testing.T) {
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "w.plumbline")
	store, err := storage.Open(file, qn, time.Now, func() string { return "one-0000" })
	if err != nil {
		t.Fatal(err)
	}
	run("list", "--workspace", file).wants(t, "list", exitFailed, "already open")
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	run("list", "--workspace", file).wants(t, "list", exitDone, "")
}

// TestHelpThatCannotBePrinted fails as any other output does.
func TestHelpThatCannotBePrinted(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"score", "--help"}} {
		var out, err bytes.Buffer
		env := testEnv(&out, &err)
		env.Stdout = broken{}
		exit := Run(args, env)
		outcome{exit, "", err.String()}.wants(t, strings.Join(args, " "), exitFailed, "output could not be written")
	}
}

// TestLintNamesThePlace: what is no questionnaire is refused with its place, and
// without the names that only the code knows.
func TestLintNamesThePlace(t *testing.T) {
	whole := run("questionnaire").out
	folder := t.TempDir()
	for _, c := range []struct{ name, content, text string }{
		{"empty", "", "1:1: the text breaks off"},
		{"cut", whole[:len(whole)/2], "the text breaks off"},
		{"text", "hello", "1:1: invalid character"},
		{"list", "[]", `1:1: "" cannot be of the kind array`},
		{"kind", strings.Replace(whole, `"gate": true`, `"gate": 1`, 1), `"questions.gate" cannot be of the kind number`},
		{"key", strings.Replace(whole, `"gate"`, `"gaet"`, 1), `unknown field "gaet"`},
		{"deep", strings.Repeat("[", 100), "1:17: nested too deeply"},
		{"large", strings.Repeat(" ", 9<<20), "larger than 8 MiB"},
	} {
		got := run("lint", put(t, folder, c.name, c.content))
		got.wants(t, c.name, exitFailed, c.text)
		if strings.Contains(got.err, "questionnaire.") || strings.Contains(got.err, "map[") || strings.Contains(got.err, "Go ") {
			t.Errorf("%s: %s", c.name, got.err)
		}
	}
	run("lint", put(t, folder, "marked", "\uFEFF"+whole)).wants(t, "marked", exitDone, "")
}

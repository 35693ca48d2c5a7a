package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/exchange"
	"plumbline/seeds"
)

// outcome is what a command left: its exit status and its two streams.
type outcome struct {
	exit     int
	out, err string
}

func testEnv(out, err *bytes.Buffer) Env {
	return Env{Stdout: out, Stderr: err, Lang: "en", OpenStore: openStore,
		Now: func() time.Time { return time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC) }}
}

func run(args ...string) outcome {
	var out, err bytes.Buffer
	exit := Run(args, testEnv(&out, &err))
	return outcome{exit, out.String(), err.String()}
}

// wants checks the exit status, and that an error is exactly one line which
// holds the text.
func (o outcome) wants(t *testing.T, what string, exit int, text string) {
	t.Helper()
	if o.exit != exit {
		t.Errorf("%s: exit %d, want %d; %s", what, o.exit, exit, o.err)
	}
	lines := strings.Count(o.err, "\n")
	if exit == exitDone && o.err != "" || exit != exitDone && (lines != 1 || !strings.HasSuffix(o.err, "\n")) {
		t.Errorf("%s: %d lines of error: %q", what, lines, o.err)
	}
	if !strings.Contains(o.err, text) {
		t.Errorf("%s: error %q lacks %q", what, o.err, text)
	}
}

// example returns a file with the example firm's answers.
func example(t *testing.T, mode string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "firm.json")
	run("example", "--mode", mode, "-o", file).wants(t, "example", exitDone, "")
	return file
}

// names lists what is in a folder.
func names(t *testing.T, folder string) string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return strings.Join(out, " ")
}

func TestWrongUse(t *testing.T) {
	folder := t.TempDir()
	inside := func(name string) string { return filepath.Join(folder, name) }
	for _, c := range []struct {
		args []string
		text string
	}{
		{[]string{"scor"}, "scor"},
		{[]string{"score"}, "<file>"},
		{[]string{"score", "a.json", "b.json"}, "b.json"},
		{[]string{"score", "--loud", "a.json"}, "--loud"},
		{[]string{"report", "a.json"}, "--output"},
		{[]string{"report", "-o"}, "--output needs a value"},
		{[]string{"example"}, "--output"},
		{[]string{"example", "--mode", "long", "-o", inside("x.json")}, "quick, full"},
		{[]string{"example", "--firm", "bank", "-o", inside("x.json")}, "food-maker"},
		{[]string{"example", "--lang", "de", "-o", inside("x.json")}, "zh, en"},
		{[]string{"report", "a.json", "-o", inside("x.pdf"), "--edition", "consultant"}, "--edition owner"},
		{[]string{"report", "a.json", "-o", inside("x.pdf"), "--edition", "grand"}, "--edition cannot be"},
		{[]string{"report", "a.json", "-o", inside("x.pdf"), "--paper", "a5"}, "a4, letter"},
		{[]string{"report", "a.json", "-o", inside("x.pdf"), "--date", "20.11.2026"}, "2026-11-20"},
		{[]string{"report", "a.json", "-o", inside("x.pdf"), "--lang", "zh,zh"}, "“zh,zh”. Name one language, or two different ones"},
		{[]string{"report", "a.json", "-o", inside("x.pdf"), "--lang", "zh,en,zh"}, "“zh,en,zh”. Name one language, or two different ones"},
		{[]string{"report", "a.json", "-o", inside("x.pdf"), "--lang", "zh,"}, "“zh,”. Name one language, or two different ones"},
		{[]string{"report", "a.json", "-o", inside("x.pdf"), "--lang", "zh,xx"}, "“xx”. Choose one of: zh, en"},
		{[]string{"report", "a.json", "-o", inside("x.pdf"), "--lang", "xx,zh"}, "“xx”. Choose one of: zh, en"},
		{[]string{"example", "-o", inside("x.json"), "--lang", "zh,en"}, "“zh,en”. Choose one of: zh, en"},
		{[]string{"report", "a.json", "b.json", "-o", inside("x.pdf")}, "folder"},
		{[]string{}, "--help"},
		{[]string{"--workspace", inside("w")}, "--help"},
		{[]string{"list"}, "--workspace"},
	} {
		run(c.args...).wants(t, strings.Join(c.args, " "), exitUsage, c.text)
	}
	if got := names(t, folder); got != "" {
		t.Errorf("wrong use left %s", got)
	}
}

func TestFailures(t *testing.T) {
	folder := t.TempDir()
	bad := put(t, folder, "bad.json", "{\n  \"format\": oops\n}")
	plumb := put(t, folder, "firm.plumb", "PK\x03\x04rest")
	sealed := put(t, folder, "sealed.json", "age-encryption.org/v1\n")
	for _, c := range []struct {
		args []string
		text string
	}{
		{[]string{"score", filepath.Join(folder, "none.json")}, "none.json is not there"},
		{[]string{"score", bad}, "bad.json, 2:13"},
		{[]string{"score", plumb}, ".plumb"},
		{[]string{"score", sealed}, "seal of"},
		{[]string{"score", folder}, "is a folder"},
		{[]string{"report", bad, "-o", filepath.Join(folder, "x.pdf")}, "bad.json, 2:13"},
		{[]string{"example", "-o", filepath.Join(folder, "none", "x.json")}, "no folder"},
		{[]string{"example", "-o", folder}, "folder or a device"},
		{[]string{"lint", bad}, "bad.json is not a readable questionnaire"},
		{[]string{"list", "--workspace", filepath.Join(folder, "none.db")}, "no workspace"},
	} {
		run(c.args...).wants(t, strings.Join(c.args, " "), exitFailed, c.text)
	}
	if got := names(t, folder); got != "bad.json firm.plumb sealed.json" {
		t.Errorf("failures left %s", got)
	}
}

func TestHelp(t *testing.T) {
	for _, lang := range []string{"en", "zh"} {
		var out, err bytes.Buffer
		env := testEnv(&out, &err)
		env.Lang = lang
		for _, args := range [][]string{{"--help"}, {"score", "--help"}, {"report", "-h"}, {"example", "--help"}, {"lint", "--help"}} {
			out.Reset()
			if exit := Run(args, env); exit != exitDone || err.Len() > 0 {
				t.Errorf("%s %v: exit %d, %s", lang, args, exit, err.String())
			}
			if s := out.String(); strings.Contains(s, "cli.") || !strings.Contains(s, "plumbline") || strings.Contains(s, "window ") && lang == "zh" {
				t.Errorf("%s %v:\n%s", lang, args, s)
			}
		}
		out.Reset()
		Run([]string{"--help"}, env)
		for _, command := range []string{"example", "score", "report", "questionnaire", "lint", "list", "version"} {
			if !strings.Contains(out.String(), i18n.For(lang).T("cli.command."+command)) {
				t.Errorf("%s: the help lacks %s", lang, command)
			}
		}
	}
}

func TestErrorsFollowTheLocale(t *testing.T) {
	var out, err bytes.Buffer
	env := testEnv(&out, &err)
	env.Lang = "zh_CN.UTF-8"
	if exit := Run([]string{"score", "没有.json"}, env); exit != exitFailed || !strings.Contains(err.String(), "找不到") {
		t.Errorf("exit %d: %s", exit, err.String())
	}
}

func TestWindow(t *testing.T) {
	var out, err bytes.Buffer
	env := testEnv(&out, &err)
	env.Workspace = "usual"
	var opened []string
	env.Window = func(workspace string) int { opened = append(opened, workspace); return 0 }
	if exit := Run(nil, env) + Run([]string{"--workspace", "other"}, env); exit != 0 || strings.Join(opened, " ") != "usual other" {
		t.Errorf("exit %d, opened %v, %s", exit, opened, err.String())
	}
	env.Window = func(string) int { return 1 }
	if exit := Run(nil, env); exit != exitFailed {
		t.Errorf("exit %d", exit)
	}
}

func TestExampleScores(t *testing.T) {
	for mode, asked := range map[string]int{"quick": 20, "full": 58} {
		got := run("score", example(t, mode))
		got.wants(t, mode, exitDone, "")
		var res struct {
			Questionnaire questionnaireID
			assessment.Results
		}
		if err := json.Unmarshal([]byte(got.out), &res); err != nil {
			t.Fatal(err)
		}
		if res.Questionnaire.ID != "plumbline-sme" || !strings.HasPrefix(res.Questionnaire.Meaning, "sha256:") {
			t.Errorf("%s: %+v", mode, res.Questionnaire)
		}
		if res.Asked > asked || res.Asked < asked-8 || res.Groups["D"].Index == nil || res.Groups["S"].Level == nil {
			t.Errorf("%s: asked %d, %+v", mode, res.Asked, res.Groups)
		}
	}
}

func TestQuestionnaireReadsBack(t *testing.T) {
	got := run("questionnaire")
	got.wants(t, "questionnaire", exitDone, "")
	qn, err := exchange.DecodeQuestionnaire(withoutCrosswalks([]byte(got.out)))
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "questionnaire.json")
	if err := os.WriteFile(file, []byte(got.out), 0o600); err != nil {
		t.Fatal(err)
	}
	run("lint", file).wants(t, "lint", exitDone, "")
	run("lint").wants(t, "lint", exitDone, "")
	qn.Questions[0].Anchors[3] = assessment.Text{}
	raw, err := exchange.EncodeQuestionnaire(qn)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	faulty := run("lint", file)
	faulty.wants(t, "lint", exitFailed, "wrong with the questionnaire")
	if !strings.Contains(faulty.out, string(qn.Questions[0].ID)) {
		t.Errorf("findings: %s", faulty.out)
	}
}

func TestVersion(t *testing.T) {
	got := run("version")
	got.wants(t, "version", exitDone, "")
	if !strings.HasPrefix(got.out, "plumbline "+Version+"\nplumbline-sme ") {
		t.Errorf("version: %q", got.out)
	}
}

// TestChecksHaveSentences: whatever check can fire has a sentence.
func TestChecksHaveSentences(t *testing.T) {
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	ids := []string{"same_level", "unproven_high", "many_unknown", "many_not_applicable", "targets_equal_levels"}
	for _, c := range qn.Rules.Checks {
		ids = append(ids, c.ID)
	}
	for _, id := range ids {
		if !i18n.For("en").Has("check." + id) {
			t.Errorf("no sentence for the check %s", id)
		}
	}
}

// broken is an output that takes nothing.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, os.ErrClosed }

// TestOutputThatFails: what cannot be printed is a failure, not silence.
func TestOutputThatFails(t *testing.T) {
	file := example(t, "quick")
	for _, args := range [][]string{{"score", file}, {"questionnaire"}, {"version"}} {
		var out, err bytes.Buffer
		env := testEnv(&out, &err)
		env.Stdout = broken{}
		exit := Run(args, env)
		outcome{exit, "", err.String()}.wants(t, args[0], exitFailed, "output could not be written")
	}
}

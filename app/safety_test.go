package app

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"plumbline/app/cli"
	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/assessment"
	"plumbline/seeds"
	"plumbline/storage"
)

// secret is what a person typed.
const secret = "Kestrel Tools, margin 4 %"

// person gives the test a home of its own and returns it.
func person(t *testing.T) string {
	t.Helper()
	home := t.TempDir()
	for name, folder := range map[string]string{"HOME": "", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "LOCALAPPDATA": "local", "USERPROFILE": ""} {
		t.Setenv(name, filepath.Join(home, folder))
	}
	return home
}

func openedDesk(t *testing.T, path string) *desk {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{qn: qn, asked: path, notes: &crashNotes{folder: stateFolder(), version: "1.0.0"}}
	t.Cleanup(func() {
		if d.opened != nil {
			if err := d.opened.Close(); err != nil {
				t.Error(err)
			}
		}
	})
	return d
}

// TestCrashNote checks that a note tells where it happened and nothing that a
// person typed, and that only the newest stay.
func TestCrashNote(t *testing.T) {
	person(t)
	c := &crashNotes{folder: stateFolder(), version: "1.0.0"}
	c.at("0b4f", "questions D1.1")
	for name, what := range map[string]any{"text": secret, "error": errors.New(secret), "fail": assessment.Fail("x", errors.New(secret), "name", secret)} {
		file := func() (file string) {
			defer func() { file = c.note(recover(), debug.Stack()) }()
			panic(what)
		}()
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		note := string(raw)
		if strings.Contains(note, "Kestrel") || strings.Contains(note, "margin") {
			t.Errorf("%s: the note holds what a person typed:\n%s", name, note)
		}
		for _, want := range []string{"Plumbline 1.0.0", "assessment 0b4f, at questions D1.1", "TestCrashNote"} {
			if !strings.Contains(note, want) {
				t.Errorf("%s: the note lacks %q:\n%s", name, want, note)
			}
		}
	}
	var none []int
	func() {
		defer func() {
			if kind := kindOf(recover()); !strings.Contains(kind, "index out of range") {
				t.Errorf("the kind is %q", kind)
			}
		}()
		_ = none[len(c.place)]
	}()
	for n := range 2 * keptNotes {
		if err := os.WriteFile(filepath.Join(c.folder, "crash-2020-01-"+string(rune('a'+n))+".txt"), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c.note("x", nil)
	if notes, _ := filepath.Glob(filepath.Join(c.folder, "crash-*")); len(notes) != keptNotes {
		t.Errorf("%d notes stay, want %d", len(notes), keptNotes)
	}
}

// TestEndedUnexpectedly: a failure at the top is told once at the next start.
func TestEndedUnexpectedly(t *testing.T) {
	person(t)
	d := openedDesk(t, "")
	if d.notes.unread() != "" {
		t.Error("a first start tells of a failure")
	}
	status := 0
	func() {
		defer d.top("en", &status)
		panic(secret)
	}()
	if status != 1 {
		t.Errorf("the program ends with %d", status)
	}
	next := &crashNotes{folder: stateFolder()}
	if file := next.unread(); file == "" {
		t.Error("the next start does not tell")
	} else if _, err := os.Stat(file); err != nil {
		t.Error(err)
	}
	if next.unread() != "" {
		t.Error("it is told twice")
	}
}

// TestRescue goes from a damaged file to an open copy, and to what could be
// read in a new file.
func TestRescue(t *testing.T) {
	person(t)
	path := cli.UsualWorkspace()
	d := openedDesk(t, path)
	ctx := context.Background()
	if err := d.open(ctx, path); err != nil {
		t.Fatal(err)
	}
	entry, err := d.opened.Create(assessment.Assessment{Mode: assessment.Quick, Scope: assessment.Both, Company: assessment.Company{Name: "Kestrel"}})
	if err != nil {
		t.Fatal(err)
	}
	k := Keeper(d.opened)
	if err := k.BackUp(ctx); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(d.opened.Close(), damage(path)); err != nil {
		t.Fatal(err)
	}
	r := &rescue{desk: d, path: path, lang: "en"}
	if err := r.Open(ctx, path); err == nil {
		t.Fatal("a damaged file opens")
	}
	found, err := r.Examine(ctx)
	if err != nil || len(found.Copies) != 1 || found.Copies[0].Damage != nil || found.Copies[0].Firms != 1 {
		t.Fatalf("%+v, %v", found, err)
	}
	if err := errors.Join(r.Restore(ctx, found.Copies[0].Path), r.Open(ctx, path)); err != nil {
		t.Fatal(err)
	}
	if e, err := d.opened.Load(entry.ID); err != nil || e.Assessment.Company.Name != "Kestrel" {
		t.Errorf("restored %+v, %v", e, err)
	}
	if copies, err := Keeper(d.opened).Copies(ctx); err != nil || len(copies) != 2 {
		t.Errorf("the damaged file was not kept: %+v, %v", copies, err)
	}
}

// damage breaks the first pages of a file but for its header.
func damage(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.WriteAt(make([]byte, 3000), 100)
	return errors.Join(err, f.Close())
}

// TestCopyElsewhere writes what is not saved into a copy, which opens.
func TestCopyElsewhere(t *testing.T) {
	home := person(t)
	d := openedDesk(t, cli.UsualWorkspace())
	if err := d.open(context.Background(), d.asked); err != nil {
		t.Fatal(err)
	}
	entry, err := d.opened.Create(assessment.Assessment{Mode: assessment.Quick, Scope: assessment.Both})
	if err != nil {
		t.Fatal(err)
	}
	to := freeCopy("en")(copyFolder(d.asked))
	if want := filepath.Join(home, "Documents", "Plumbline", "Plumbline copy.plumbline"); to != want {
		t.Errorf("a copy goes to %s, want %s", to, want)
	}
	q := d.qn.Questions[0].ID
	err = Keeper(d.opened).CopyTo(context.Background(), to, func(s present.SessionStore) error {
		return s.SaveAnswer(entry.ID, q, assessment.At(4))
	})
	if err != nil {
		t.Fatal(err)
	}
	copied, err := storage.Open(to, d.qn, time.Now, uuid.NewString)
	if err != nil {
		t.Fatal(err)
	}
	defer copied.Close()
	if e, err := copied.Load(entry.ID); err != nil || e.Assessment.Answer(q) != assessment.At(4) {
		t.Errorf("copied %+v, %v", e, err)
	}
	if next := freeCopy("en")(copyFolder(d.asked)); next == to || !strings.HasSuffix(next, " copy 2.plumbline") {
		t.Errorf("the next copy would go to %s", next)
	}
}

// TestFollow: the workspace that was chosen is opened from then on, and a
// vanished one is not taken for a new one.
func TestFollow(t *testing.T) {
	home := person(t)
	usual, other := cli.UsualWorkspace(), filepath.Join(home, "stick", "other.plumbline")
	d := openedDesk(t, usual)
	if err := d.open(context.Background(), other); err != nil {
		t.Fatal(err)
	}
	news := d.follow(other, present.News{ID: "other"})
	if len(news) != 1 || news[0].ID != "other" || cli.Followed(usual) != other {
		t.Errorf("says %v, follows %s", news, cli.Followed(usual))
	}
	if err := errors.Join(d.opened.Close(), os.RemoveAll(filepath.Dir(other))); err != nil {
		t.Fatal(err)
	}
	d.opened = nil
	err := d.open(context.Background(), other)
	if words := i18n.For("en").Error(err); err == nil || !strings.Contains(words, "is gone") {
		t.Errorf("a vanished workspace opens: %v", words)
	}
	d.follow(usual)
	if cli.Followed(usual) != usual {
		t.Error("the usual workspace cannot be chosen again")
	}
	named := openedDesk(t, filepath.Join(home, "named.plumbline"))
	named.follow(other)
	if cli.Followed(usual) != usual {
		t.Error("a program started with a named workspace changes the usual one")
	}
}

// TestFollowWhereTheUsualFolderIsLocked: the choice is kept among the settings
// where nothing can be written beside the usual workspace.
func TestFollowWhereTheUsualFolderIsLocked(t *testing.T) {
	home := person(t)
	usual, copied := cli.UsualWorkspace(), filepath.Join(home, "copy.plumbline")
	if err := os.MkdirAll(filepath.Dir(filepath.Dir(usual)), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Dir(usual), nil, 0o600); err != nil { // no folder, and none can be made
		t.Fatal(err)
	}
	if err := cli.Follow(copied); err != nil || cli.Followed(usual) != copied {
		t.Errorf("%v, follows %s", err, cli.Followed(usual))
	}
	if err := cli.Follow(usual); err != nil || cli.Followed(usual) != usual {
		t.Errorf("back: %v, follows %s", err, cli.Followed(usual))
	}
}

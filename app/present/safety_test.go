package present_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"plumbline/app/present"
	"plumbline/assessment"
)

func TestBackupsSheet(t *testing.T) {
	k := &keeper{copies: []present.Copy{copyAt("a", "daily", 1, errDisk), copyAt("b", "replaced", 2, nil),
		copyAt("c", "daily", 30, nil), copyAt("d", "before-update", 60, errNewer), copyAt("e", "of-tomorrow", 90, nil)}}
	rows := []assessment.Row{{Name: "Kestrel", Changed: now}, {Name: "Harrow", Changed: now.Add(-40 * time.Hour)}}
	b := present.NewBackups(k, func() ([]assessment.Row, error) { return rows, nil }, atOnce, en, clock)
	if v := b.View(); v.State.Mood != present.Info || len(v.Rows) > 0 {
		t.Errorf("before the copies were read: %+v", v.State)
	}
	b.Load()
	v := b.View()
	ready(t, v)
	equal(t, "state: what was replaced is no backup, what is damaged is none", v.State.Title, "Last backup: 2026-11-19 03:41")
	var actions []string
	for _, r := range v.Rows {
		actions = append(actions, r.Action)
	}
	same(t, "only whole copies can be put back", actions, []string{"", "Put back", "Put back", "", "Put back"})
	for path, want := range map[string]string{"a": "", "d": "", "nowhere": "",
		"b": "Changes since then to 1 assessment go back: Kestrel. What is there now is kept first, in /w.backups.",
		"e": "Changes since then to 2 assessments go back: Kestrel and Harrow. What is there now is kept first, in /w.backups."} {
		equal(t, "lost by putting back "+path, b.RestoreWords(path).Text, want)
	}
	equal(t, "news", fmt.Sprint(b.Restored("c")), "{restored 0 [when 2026-11-19 03:41 folder /w.backups]}")
}

func TestBackupsWork(t *testing.T) {
	k := &keeper{}
	b := present.NewBackups(k, func() ([]assessment.Row, error) { return nil, nil }, atOnce, en, clock)
	b.Load()
	equal(t, "no copy", b.View().State.Mood, present.Caution)
	b.Make()
	if v := b.View(); k.backedUp != 1 || v.Result.Mood != present.Good || !v.Free {
		t.Errorf("made: %+v", v.Result)
	}
	b.Check()
	equal(t, "checked", b.View().Result.Title, "Everything is as it was written.")
	k.found = []present.Finding{{Name: "Kestrel", Err: errDisk}, {Err: errDisk}}
	b.Check()
	equal(t, "damage", b.View().Result.Title, "Damage was found in 2 places.")
	equal(t, "damage where", b.View().Result.Detail, "Damaged: Kestrel. Put back a backup from before, below.")
	k.fails = context.Canceled
	b.Check()
	equal(t, "stopped", b.View().Result.Title, "Stopped. Nothing was changed.")
	k.fails = errDisk
	b.Make()
	equal(t, "failed", b.View().Result.Mood, present.Alarm)
	k.suspect, k.cramped = "backups.suspect.sync", true
	v := b.View()
	ready(t, v)
	if len(v.Warnings) != 2 || !strings.Contains(v.Warnings[0].Detail, "OneDrive") {
		t.Errorf("warnings %+v", v.Warnings)
	}
}

// TestStopOfWork stops work that is under way: its end is told, not guessed.
func TestStopOfWork(t *testing.T) {
	var end func(error)
	stopped := false
	slow := present.Beside{Run: func(_ func(context.Context) error, done func(error)) func() {
		end = done
		return func() { stopped = true }
	}}
	b := present.NewBackups(&keeper{}, nil, slow, en, clock)
	b.Check()
	if v := b.View(); v.Free || v.Working.Words == "" || v.Working.Stop == "" {
		t.Errorf("while it works: %+v", v.Working)
	}
	b.Make() // not at the same time
	b.Stop()
	if !stopped || !b.Busy() {
		t.Error("a stopped job is over only when it says so")
	}
	end(context.Canceled)
	equal(t, "result", b.View().Result.Mood, present.Info)
}

func threeBinned() *keeper {
	return &keeper{copies: []present.Copy{copyAt("a", "daily", 1, nil), copyAt("b", "daily", 30, errDisk)},
		binned: []present.Binned{{ID: "1", Name: "Kestrel", Until: now.AddDate(0, 0, 3)}, {ID: "2", Name: "Harrow"}, {ID: "3"}}}
}

func TestBin(t *testing.T) {
	k := threeBinned()
	b := present.NewBin(k, atOnce, en, clock)
	v := b.View()
	ready(t, v)
	if v.Some || v.Rows[0].Remark != "until 2026-11-23" || v.Rows[2].Label != "Unnamed firm" {
		t.Errorf("%+v", v.Rows)
	}
	b.PutBack() // nothing is ticked
	b.Tick("1", true)
	b.Tick("3", true)
	b.PutBack()
	same(t, "put back", k.putBack, []string{"1", "3"})
	v = b.View()
	equal(t, "result", v.Result.Title, "Back in the list: Kestrel and Unnamed firm")
	equal(t, "the last one is ticked", v.Some, true)
	k.fails = errDisk
	b.PutBack()
	equal(t, "failure", b.View().Banner.Shown, true)
}

func TestPurge(t *testing.T) {
	k := threeBinned()
	b := present.NewBin(k, atOnce, en, clock)
	b.Tick("1", true)
	b.AskPurge()
	v := b.PurgeView()
	ready(t, v)
	same(t, "every copy is ticked", chosen(v.Copies), []string{"a", "b"})
	equal(t, "title", v.Title, "Remove for good: Kestrel?")
	if words := strings.Join(slices.Concat(v.Goes, v.Stays), " "); !strings.Contains(words, "PDF") || !strings.Contains(words, "history") ||
		!strings.Contains(words, "damaged backup") {
		t.Errorf("it must say what goes and what is not reached: %s", words)
	}
	b.Spare("b", true)
	b.Refuse(true)
	k.fails = errDisk
	b.Purge()
	if v := b.PurgeView(); v.Done || v.Failed.Mood != present.Alarm || !v.Free {
		t.Errorf("failed: %+v", v.Failed)
	}
	k.fails = nil
	b.Purge()
	same(t, "purged", k.purged, []string{"1"})
	same(t, "from", k.from, []string{"a"})
	if !k.refused || !b.PurgeView().Done || b.View().None == "" {
		t.Error("not refused, not done, or still in the list")
	}
}

// TestElsewhere saves to another place what the workspace did not take.
func TestElsewhere(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	if session.Unsaved() != nil {
		t.Error("nothing waits to be saved")
	}
	q := present.NewQuestion(session, en, clock)
	q.GoTo("D1.1")
	s.broken = errDisk
	q.Choose(4)
	equal(t, "second action", q.View().Banner.Second, "Save elsewhere …")

	other := newStore()
	if _, err := other.Create(maker()); err != nil {
		t.Fatal(err)
	}
	k := &keeper{saved: other, fails: errDisk}
	e := present.NewElsewhere(session, k, "/docs", func(folder string) string { return folder + "/copy" }, atOnce, en, clock)
	ready(t, e.View())
	e.Save()
	equal(t, "failed", e.View().Result.Mood, present.Alarm)
	k.fails = nil
	e.SetFolder("/usb")
	e.Save()
	v := e.View()
	ready(t, v)
	equal(t, "path", v.Path, "/usb/copy")
	equal(t, "the copy has the answer", other.entries["id1"].Assessment.Answer("D1.1"), assessment.At(4))
	equal(t, "the session still has it to save", session.Dirty(), true)
	s.broken = nil
	session.Retry()
	equal(t, "saved at last", s.entries["id1"].Assessment.Answer("D1.1"), assessment.At(4))
}

func TestNotices(t *testing.T) {
	k, s := &keeper{suspect: "backups.suspect.network", cramped: true, fails: errDisk}, newStore()
	news := []present.News{{ID: "crashed", Mood: present.Info, Args: []any{"path", "/note"}}}
	n := present.NewNotices(k, s, news, atOnce, en, clock)
	n.BackUp()
	ids := func(n *present.Notices) (out []string) {
		for _, v := range n.View() {
			out = append(out, v.ID)
		}
		return out
	}
	ready(t, n.View())
	same(t, "all", ids(n), []string{"crashed", "cramped", "backup", "suspect"})
	n.Close("suspect")
	n.Close("crashed")
	same(t, "after closing", ids(n), []string{"cramped", "backup"})
	again := present.NewNotices(k, s, nil, atOnce, en, clock)
	same(t, "the warning about the place comes once", ids(again), []string{"cramped"})
	k.suspect = "backups.suspect.sync"
	same(t, "another reason is another warning", ids(again), []string{"cramped", "suspect"})
	for _, id := range []string{"restored", "salvaged", "other", "new", "unkept", "failed"} {
		for _, p := range []string{"", ".detail"} {
			if !en.Has("safety.news." + id + p) {
				t.Errorf("no words for %s%s", id, p)
			}
		}
	}
}

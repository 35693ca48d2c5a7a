package present_test

import (
	"strings"
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
)

func TestSaveFailureKeepsTheAnswerAndRetrySavesIt(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	q := present.NewQuestion(session, en, clock)
	s.broken = errDisk
	q.Choose(3)
	v := q.View()
	equal(t, "chosen on screen", v.Chosen, 3)
	equal(t, "unsaved", v.Unsaved, true)
	equal(t, "mark failed", v.Saved.Failed, true)
	if !v.Banner.Shown || !strings.Contains(v.Banner.Detail, "no space left") || v.Banner.Action == "" {
		t.Errorf("banner %+v does not say what happened and what to do", v.Banner)
	}
	equal(t, "in store", s.entries["id1"].Assessment.Answer("D1.1").State, assessment.Unanswered)

	q.Retry()
	equal(t, "still failing", q.View().Banner.Shown, true)

	s.broken = nil
	q.Retry()
	v = q.View()
	equal(t, "unsaved after retry", v.Unsaved, false)
	equal(t, "banner after retry", v.Banner.Shown, false)
	equal(t, "saved mark", v.Saved.Text, "Saved 09:41")
	equal(t, "level in store", s.entries["id1"].Assessment.Answer("D1.1").Level, 3)
}

func TestLaterChangeSavesEarlierFailures(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	q, card := present.NewQuestion(session, en, clock), present.NewFirmCard(session, en, clock)
	s.broken = errDisk
	q.Choose(1)
	card.SetName("Heron")
	s.broken = nil
	q.Next()
	q.Choose(2)
	stored := s.entries["id1"]
	equal(t, "first answer", stored.Assessment.Answer("D1.1").Level, 1)
	equal(t, "second answer", stored.Assessment.Answer("D1.2").Level, 2)
	equal(t, "name", stored.Assessment.Company.Name, "Heron")
	equal(t, "place", stored.Current, "D1.2")
}

func TestUndoOfAnUnsavedChangeLosesNothing(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	q := present.NewQuestion(session, en, clock)
	q.Choose(1)
	s.broken = errDisk
	q.Choose(4)
	q.Undo()
	equal(t, "kept while the disk is full", q.View().Chosen, 4)
	s.broken = nil
	q.Undo()
	equal(t, "taken back", q.View().Chosen, 1)
	q.Redo()
	equal(t, "brought back", q.View().Chosen, 4)
}

func TestFailedUndoSaysSo(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	q := present.NewQuestion(session, en, clock)
	q.Choose(1)
	s.broken = errDisk
	q.Undo()
	v := q.View()
	equal(t, "banner", v.Banner.Title, en.T("shell.failed.undo.title"))
	equal(t, "answer", v.Chosen, 1)
	equal(t, "notice", v.Notice, "")
	q.Retry()
	equal(t, "closed", q.View().Banner.Shown, false)
}

func TestOpeningWhatIsNotThereFails(t *testing.T) {
	if _, err := present.OpenSession(newStore(), "nowhere", clock); err == nil {
		t.Error("no error")
	}
}

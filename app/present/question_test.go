package present_test

import (
	"strings"
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
)

func TestQuestionView(t *testing.T) {
	q := present.NewQuestion(open(t, newStore(), maker()), zh, clock)
	q.Choose(2)
	v := q.View()
	ready(t, v)
	equal(t, "dimension", v.Dimension, "D1 维度D1")
	equal(t, "position", v.Position, "第 1 题，共 3 题")
	equal(t, "title", v.Title, "题D1.1")
	equal(t, "check on", v.Cards[2].Chosen, true)
	equal(t, "next step on 3", v.Cards[3].Mark, "下一步")
	equal(t, "no other mark", v.Cards[4].Mark, "")
	equal(t, "move", v.NextMove.Title, "从 2 级到 3 级")
	equal(t, "cheapest action", v.NextMove.Lines[0], "常见的第一步：一页纸，2 人天以内，不花钱。")
	equal(t, "saved", v.Saved.Text, "已保存 09:41")
	if !strings.Contains(v.Note.Example, "车间") || !strings.Contains(v.Note.Ask, "一张表") {
		t.Errorf("note %+v", v.Note)
	}
	equal(t, "declaration lines", len(v.Declaration.Lines), 4)
	equal(t, "basis", v.Declaration.Lines[0], "取自 2022 年金砖国家工业部长会议联合宣言第8和10段的主题。")
	q.SetPrinter(en)
	v = q.View()
	ready(t, v)
	equal(t, "kept", v.Chosen, 2)
	equal(t, "position", v.Position, "1 of 3")
	equal(t, "move", v.NextMove.Lines[0], "A common first move: One page. Up to 2 days of work, no cost.")
}

func TestTopLevelHasNoNextStep(t *testing.T) {
	q := present.NewQuestion(open(t, newStore(), maker()), en, clock)
	q.Choose(5)
	v := q.View()
	equal(t, "move", v.NextMove.Shown, false)
	for _, c := range v.Cards {
		equal(t, "mark", c.NextStep, false)
	}
}

func TestNothingBeforeAChoiceLeadsTheAnswer(t *testing.T) {
	v := present.NewQuestion(open(t, newStore(), maker()), en, clock).View()
	equal(t, "chosen", v.Chosen, -1)
	equal(t, "move", v.NextMove.Shown, false)
}

func TestResume(t *testing.T) {
	s := newStore()
	a := maker()
	a.Answers = map[assessment.QuestionID]assessment.Answer{"D1.1": assessment.At(1), "D1.2": assessment.At(1)}
	session := open(t, s, a)
	q := present.NewQuestion(session, en, clock)
	equal(t, "first without an answer", q.Current(), "D1.3")
	q.GoTo("S2.2")
	again, err := present.OpenSession(s, session.ID(), clock)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "where it was left", present.NewQuestion(again, en, clock).Current(), "S2.2")

	q.GoTo("D2.3")
	card := present.NewFirmCard(session, en, clock)
	card.ToggleApplies("equip")
	q.Resume()
	equal(t, "a question that went", q.Current(), "D1.3")
}

func TestUndoJumpsToTheQuestionItTouched(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	q := present.NewQuestion(session, en, clock)
	q.Choose(1)
	q.GoTo("S4.1")
	if q.Undo() {
		t.Error("taken for the firm card")
	}
	v := q.View()
	equal(t, "at", v.ID, "D1.1")
	equal(t, "chosen", v.Chosen, -1)
	equal(t, "notice", v.Notice, "Taken back: the last change to D1.1.")
	q.GoTo("S4.1")
	q.Redo()
	equal(t, "redo at", q.View().ID, "D1.1")
	equal(t, "redo", q.View().Chosen, 1)
	q.Undo()
	q.Undo()
	equal(t, "end", q.View().Notice, "Nothing left to take back.")

	present.NewFirmCard(session, en, clock).SetName("Heron")
	q.GoTo("S4.1")
	if !q.Undo() {
		t.Error("a change of the firm card is not told")
	}
	equal(t, "stays", q.View().ID, "S4.1")
}

func TestNotApplicableNeedsAReason(t *testing.T) {
	s := newStore()
	q := present.NewQuestion(open(t, s, maker()), en, clock)
	q.SetNote("asked the foreman")
	q.NotApplicable("")
	v := q.View()
	equal(t, "open", v.NotApplicable.Open, true)
	equal(t, "not an answer yet", v.NotApplicable.Chosen, false)
	equal(t, "stored", s.entries["id1"].Assessment.Answer("D1.1").State, assessment.Unanswered)
	q.Close()
	equal(t, "closed", q.View().NotApplicable.Open, false)

	q.NotApplicable("parent")
	v = q.View()
	same(t, "reason", chosen(v.NotApplicable.Options), []string{"parent"})
	stored := s.entries["id1"].Assessment.Answer("D1.1")
	equal(t, "stored reason", stored.Reason, "parent")
	equal(t, "note stays", stored.Note, "asked the foreman")

	q.NotApplicable("we rent everything")
	v = q.View()
	same(t, "own words", chosen(v.NotApplicable.Options), []string{"other"})
	equal(t, "text", v.NotApplicable.Text, "we rent everything")

	q.Choose(2)
	stored = s.entries["id1"].Assessment.Answer("D1.1")
	equal(t, "reason gone", stored.Reason, "")
	equal(t, "note kept", stored.Note, "asked the foreman")
}

func TestDontKnowEvidenceAndClear(t *testing.T) {
	s := newStore()
	q := present.NewQuestion(open(t, s, maker()), en, clock)
	q.DontKnow("")
	equal(t, "counts as settled", q.View().Progress[0].Share, 1.0/3)
	q.DontKnow("the buyer")
	equal(t, "who", q.View().DontKnow.Text, "the buyer")
	q.Choose(3)
	q.SetEvidence(assessment.Verified)
	same(t, "evidence", chosen(q.View().Note.Evidence), []string{"verified"})
	q.Clear()
	equal(t, "cleared", s.entries["id1"].Assessment.Answer("D1.1"), assessment.Answer{})
}

func TestWalking(t *testing.T) {
	q := present.NewQuestion(open(t, newStore(), maker()), en, clock)
	equal(t, "no way back", q.Back(), false)
	equal(t, "first", q.View().First, true)
	for q.Next() {
	}
	v := q.View()
	equal(t, "last", v.ID, "S4.3")
	equal(t, "label where a card follows", v.Next, "Next")
	q.Choose(1)
	equal(t, "round to the start", q.NextUnanswered(), true)
	equal(t, "unanswered", q.Current(), "D1.1")
	q.Choose(1)
	q.GoToDimension("D1")
	equal(t, "open one in the dimension", q.Current(), "D1.2")
	q.GoTo("nowhere")
	equal(t, "stays", q.Current(), "D1.2")
	q.Step(1)
	equal(t, "first step", q.View().Chosen, 0)
	q.Step(-1)
	equal(t, "not below", q.View().Chosen, 0)
	q.Step(1)
	equal(t, "up", q.View().Chosen, 1)
	q.Choose(9)
	equal(t, "no such level", q.View().Chosen, 1)
}

func TestAllAnswered(t *testing.T) {
	q := present.NewQuestion(open(t, newStore(), answered(maker(), 3)), en, clock)
	equal(t, "nothing open", q.NextUnanswered(), false)
	for _, b := range q.View().Progress {
		equal(t, string(b.Dimension), b.Complete, true)
	}
	equal(t, "current", q.View().Progress[0].Current, true)
	equal(t, "hint", q.View().Progress[1].Hint, "D2 Field D2: 3 of 3 answered")
}

func TestEveryChangeIsSavedAndTold(t *testing.T) {
	s := newStore()
	q := present.NewQuestion(open(t, s, maker()), en, clock)
	told := 0
	q.OnChange = func() { told++ }
	for i, command := range []func(){
		func() { q.Choose(1) }, func() { q.SetNote("x") }, func() { q.SetEvidence(assessment.Noted) },
		func() { q.DontKnow("y") }, func() { q.NotApplicable("none") }, func() { q.Clear() },
	} {
		command()
		equal(t, "writes", s.writes, i+1)
		equal(t, "told", told, i+1)
	}
	q.Clear()
	q.Choose(2)
	before := s.writes
	q.Choose(2)
	equal(t, "the same again writes nothing", s.writes, before)
}

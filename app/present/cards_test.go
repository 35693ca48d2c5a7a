package present_test

import (
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
)

func marks(options []present.Option) (out []string) {
	for _, o := range options {
		label := o.Label
		if o.Rank > 0 {
			label += "*"
		}
		if o.Chosen {
			label += "<"
		}
		out = append(out, label)
	}
	return out
}

func TestCardsBelongToTheFullCheck(t *testing.T) {
	quick := maker()
	quick.Mode = assessment.Quick
	session := open(t, newStore(), answered(quick, 2))
	equal(t, "quick tabs", len(present.NewFirmCard(session, en, clock).View().Tabs), 0)
	equal(t, "quick: results follow", session.CardAfterQuestions(), "")

	digital := maker()
	digital.Scope = assessment.DigitalOnly
	session = open(t, newStore(), digital)
	same(t, "digital half", session.Cards(), []present.Card{present.CardFirm, present.CardOutcomes})
	same(t, "its tabs", marks(present.NewFirmCard(session, en, clock).View().Tabs), []string{"Firm*<", "Outcomes"})
	equal(t, "after its questions", session.CardAfterQuestions(), present.CardOutcomes)
	equal(t, "not offered", session.Offers(present.CardSuppliers), false)
}

func TestWayThroughTheCards(t *testing.T) {
	session := open(t, newStore(), maker())
	e, l, o := present.NewExposure(session, en, clock), present.NewSuppliers(session, en, clock), present.NewOutcomes(session, en, clock)
	for _, c := range []struct {
		name       string
		next, back present.Card
		view       present.CardFrame
		words      [2]string
	}{
		{"exposure", e.Next(), e.Back(), e.View().CardFrame, [2]string{"Next", "Skip to the questions"}},
		{"suppliers", l.Next(), l.Back(), l.View().CardFrame, [2]string{"Next", "Skip to the questions"}},
		{"outcomes", o.Next(), o.Back(), o.View().CardFrame, [2]string{"To the questions", ""}},
	} {
		ready(t, c.view)
		equal(t, c.name+" words", [2]string{c.view.Next, c.view.Skip}, c.words)
	}
	equal(t, "next", e.Next(), present.CardSuppliers)
	equal(t, "last", o.Next(), "")
	equal(t, "back to the firm card", e.Back(), present.CardFirm)
	session.GoThroughCards(true)
	equal(t, "back to the questions", e.Back(), "")
	equal(t, "back inside", l.Back(), present.CardExposure)
	equal(t, "skip", e.View().Skip, "Skip to the results")
	equal(t, "end", o.View().Next, "See results")
	equal(t, "first empty", session.CardAfterQuestions(), present.CardExposure)
	e.Choose("E1", 2)
	l.Type(0, present.SupplierName, "Harrow")
	l.Keep()
	equal(t, "then the next empty", session.CardAfterQuestions(), present.CardOutcomes)
	same(t, "tabs", marks(o.View().Tabs), []string{"Firm*", "Exposure*", "Suppliers*", "Outcomes<"})
	o.Choose("energy", "same")
	equal(t, "then the results", session.CardAfterQuestions(), "")
}

func TestExposureIsKeptSkippedAndTakenBack(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	e := present.NewExposure(session, zh, clock)
	ready(t, e.View())
	equal(t, "facts", len(e.View().Facts), 8)
	e.Choose("E1", 0)
	e.Choose("E4", 3)
	e.Choose("E4", 1)
	e.Choose("E9", 1)
	e.Choose("E2", 4)
	stored := func() map[assessment.ExposureID]int { return s.entries["id1"].Assessment.Exposures }
	equal(t, "facts kept", len(stored()), 2)
	equal(t, "none is a fact", stored()["E1"], 0)
	equal(t, "changed", stored()["E4"], 1)
	v := e.View()
	same(t, "on screen", chosen(v.Facts[3].Options), []string{"1"})
	same(t, "skipped", chosen(v.Facts[1].Options), nil)
	equal(t, "saved", v.Saved.Text, "已保存 09:41")
	e.Choose("E4", 1)
	same(t, "chosen again", chosen(e.View().Facts[3].Options), nil)
	equal(t, "gone", len(stored()), 1)
	q, elsewhere := e.Undo()
	equal(t, "touched", q, "")
	equal(t, "here", elsewhere, false)
	same(t, "back again", chosen(e.View().Facts[3].Options), []string{"1"})
	equal(t, "notice", e.View().Notice, "已撤销风险卡上的最后一次改动。")
	e.Redo()
	same(t, "redone", chosen(e.View().Facts[3].Options), nil)
	e.Clear("E1")
	equal(t, "notice goes with the next change", e.View().Notice, "")
	equal(t, "nothing left", len(stored()), 0)
}

func TestExposureSuggestsTheShareOfTheLargestCustomer(t *testing.T) {
	a := maker()
	a.Answers = map[assessment.QuestionID]assessment.Answer{"S4.2": assessment.At(2)}
	session := open(t, newStore(), a)
	e := present.NewExposure(session, en, clock)
	fact := func() present.FactRow { return e.View().Facts[2] }
	equal(t, "suggested", fact().Suggested, "2")
	equal(t, "words", fact().Detail, "Your answer to S4.2 suggests: grade 2")
	same(t, "not chosen for the firm", chosen(fact().Options), nil)
	equal(t, "others", e.View().Facts[0].Suggested, "")
	for level, want := range []string{"3", "3", "2", "1", "0", "0"} {
		q := present.NewQuestion(session, en, clock)
		q.GoTo("S4.2")
		q.Choose(level)
		equal(t, "suggested", fact().Suggested, want)
	}
	e.Choose("E3", 1)
	equal(t, "no more once said", fact().Suggested, "")
}

func TestOutcomes(t *testing.T) {
	s := newStore()
	o := present.NewOutcomes(open(t, s, maker()), en, clock)
	v := o.View()
	ready(t, v)
	equal(t, "facts", len(v.Facts), 6)
	o.Choose("unit_cost", "worse")
	o.Choose("energy", "better")
	o.Choose("energy", "splendid")
	o.Choose("weather", "better")
	stored := s.entries["id1"].Assessment.Outcomes
	equal(t, "kept", len(stored), 2)
	equal(t, "energy", stored["energy"], "better")
	same(t, "on screen", chosen(o.View().Facts[4].Options), []string{"better"})
	o.Choose("energy", "better")
	equal(t, "taken back", len(s.entries["id1"].Assessment.Outcomes), 1)
	o.Clear("unit_cost")
	equal(t, "cleared", len(s.entries["id1"].Assessment.Outcomes), 0)
}

func TestUndoTellsTheCardItTouched(t *testing.T) {
	session := open(t, newStore(), maker())
	f, e, o := present.NewFirmCard(session, en, clock), present.NewExposure(session, en, clock), present.NewOutcomes(session, en, clock)
	q := present.NewQuestion(session, en, clock)
	f.SetPeople("12")
	e.Choose("E1", 1)
	q.Choose(2)
	f.ChooseScope(assessment.SupplyOnly)

	_, elsewhere := o.Undo()
	equal(t, "scope is elsewhere", elsewhere, true)
	equal(t, "on the firm card", session.Touched(), present.CardFirm)
	equal(t, "which says so", f.View().Notice, "Taken back: the last change on the firm card.")
	id, elsewhere := o.Undo()
	equal(t, "question", id, "D1.1")
	equal(t, "elsewhere", elsewhere, true)
	equal(t, "on a card, seen from a question", q.Undo(), true)
	equal(t, "which one", session.Touched(), present.CardExposure)
	equal(t, "said on the question", q.View().Notice, "Taken back: the last change on the exposure card.")
	equal(t, "said on the card", e.View().Notice, "Taken back: the last change on the exposure card.")
	equal(t, "on the firm card, seen from a question", q.Undo(), true)
	equal(t, "the number on screen follows", f.View().People.Value, "28")
	e.Undo()
	equal(t, "nothing left", e.View().Notice, "Nothing left to take back.")
	session.ForgetStep()
	equal(t, "forgotten", e.View().Notice, "")
}

func TestCardIsSavedAfterAFailure(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	e := present.NewExposure(session, en, clock)
	s.broken = errDisk
	e.Choose("E1", 2)
	v := e.View()
	equal(t, "on screen", v.Facts[0].Options[2].Chosen, true)
	equal(t, "banner", v.Banner.Shown, true)
	equal(t, "mark", v.Saved.Failed, true)
	s.broken = nil
	e.Retry()
	equal(t, "saved", s.entries["id1"].Assessment.Exposures["E1"], 2)
	equal(t, "banner", e.View().Banner.Shown, false)
}

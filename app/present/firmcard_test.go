package present_test

import (
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
)

func blank() assessment.Assessment {
	return assessment.Assessment{Mode: assessment.Full, Scope: assessment.Both,
		Company: assessment.Company{Size: assessment.Small, Ambition: assessment.Solid}}
}

func TestFirmCardOfANewFirm(t *testing.T) {
	f := present.NewFirmCard(open(t, newStore(), blank()), zh, clock)
	v := f.View()
	ready(t, v)
	equal(t, "count", v.Count, "最多 30 题")
	equal(t, "can go on", v.CanGoOn, false)
	equal(t, "why", v.WhyNot, "选好行业就能继续。")
	same(t, "ambition", chosen(v.Ambition.Options), []string{"solid"})
	f.ChooseSector("services")
	v = f.View()
	equal(t, "can go on", v.CanGoOn, true)
	same(t, "preset", chosen(v.Applies.Options), []string{"aftersales", "staff5"})
	equal(t, "what goes", v.Applies.Options[0].Remark, "−2 题")
	equal(t, "count", v.Count, "28 题")
	equal(t, "detail", v.Detail, "共 30 题，约 14 分钟")
}

func TestSectorPresetKeepsTicksSetByHand(t *testing.T) {
	s := newStore()
	f := present.NewFirmCard(open(t, s, blank()), en, clock)
	f.ChooseSector("manufacturing")
	f.ToggleApplies("aftersales")
	f.ChooseSector("services")
	same(t, "by hand off stays off", chosen(f.View().Applies.Options), []string{"staff5"})
	f.ChooseSector("manufacturing")
	same(t, "back again", chosen(f.View().Applies.Options), []string{"equip", "staff5"})

	session, err := present.OpenSession(s, "id1", clock)
	if err != nil {
		t.Fatal(err)
	}
	again := present.NewFirmCard(session, en, clock)
	again.ChooseSector("services")
	same(t, "also after opening again", chosen(again.View().Applies.Options), []string{"staff5"})
}

func TestPeople(t *testing.T) {
	s := newStore()
	f := present.NewFirmCard(open(t, s, maker()), en, clock)
	for _, c := range []struct {
		text    string
		people  int
		size    assessment.Size
		hint    string
		problem bool
		staff   bool
	}{
		{"3", 3, assessment.Micro, "micro, under 10", false, false},
		{"２８", 28, assessment.Small, "small, 10 to 49", false, true},
		{" 50 ", 50, assessment.Medium, "medium, 50 and more", false, true},
		{"many", 50, assessment.Medium, "", true, true},
		{"-1", 50, assessment.Medium, "", true, true},
		{"99999999999", 50, assessment.Medium, "", true, true},
		{"", 0, assessment.Small, "no number: taken as small", false, true},
	} {
		f.SetPeople(c.text)
		v := f.View()
		company := s.entries["id1"].Assessment.Company
		equal(t, c.text+" people", company.Employees, c.people)
		equal(t, c.text+" size", company.Size, c.size)
		equal(t, c.text+" shown", v.People.Value, c.text)
		equal(t, c.text+" hint", v.People.Hint, c.hint)
		equal(t, c.text+" problem", v.People.Problem != "", c.problem)
		equal(t, c.text+" can go on", v.CanGoOn, !c.problem)
		equal(t, c.text+" staff5", company.Has(assessment.StaffFlag), c.staff)
	}
}

func TestGoalsAreRanked(t *testing.T) {
	f := present.NewFirmCard(open(t, newStore(), maker()), en, clock)
	ranks := func() (out [5]int) {
		for i, o := range f.View().Goals.Options {
			out[i] = o.Rank
		}
		return out
	}
	rank := func(ids ...assessment.GoalID) { f.RankGoals(ids) }
	rank("G2", "G5", "G1")
	equal(t, "in order", ranks(), [5]int{3, 1, 0, 0, 2})
	rank("G2", "G5", "G1", "G4")
	equal(t, "three at most", ranks(), [5]int{3, 1, 0, 0, 2})
	rank("G5", "G1")
	equal(t, "one taken back", ranks(), [5]int{2, 0, 0, 0, 1})
	rank("G3", "G4", "G5")
	equal(t, "another order", ranks(), [5]int{0, 0, 1, 2, 3})
	rank()
	equal(t, "none", ranks(), [5]int{})
}

func TestFirmCardSavesUndoesAndSpeaks(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	f := present.NewFirmCard(session, en, clock)
	f.SetName("Heron")
	f.SetSites("2")
	f.SetRespondent("owner")
	f.ChooseAmbition(assessment.Lead)
	f.ChooseHours("80")
	f.ChooseMoney("more")
	c := s.entries["id1"].Assessment.Company
	if c.Name != "Heron" || c.Sites != 2 || c.Respondent != "owner" || c.Ambition != assessment.Lead || c.Hours != 80 || c.Money != "more" {
		t.Errorf("stored %+v", c)
	}
	f.SetPrinter(zh)
	v := f.View()
	ready(t, v)
	equal(t, "name stays", v.Name.Value, "Heron")
	same(t, "role", chosen(v.Respondent.Options), []string{"owner"})
	same(t, "money", chosen(v.Money.Options), []string{"more"})
	equal(t, "saved", v.Saved.Text, "已保存 09:41")

	for range 5 {
		f.Undo()
	}
	v = f.View()
	equal(t, "sites", v.Sites.Value, "")
	equal(t, "name", v.Name.Value, "Heron")
	equal(t, "notice", v.Notice, "已撤销企业卡上的最后一次改动。")
	f.Redo()
	equal(t, "sites again", f.View().Sites.Value, "2")

	q := present.NewQuestion(session, en, clock)
	q.Choose(1)
	touched, elsewhere := f.Undo()
	equal(t, "touched", touched, "D1.1")
	equal(t, "elsewhere", elsewhere, true)
}

func TestQuickCheckAsksEveryoneTheSame(t *testing.T) {
	a := blank()
	a.Mode = assessment.Quick
	f := present.NewFirmCard(open(t, newStore(), a), en, clock)
	f.ChooseSector("trade")
	v := f.View()
	equal(t, "count", v.Count, "20 questions")
	equal(t, "detail", v.Detail, "about 10 minutes")
	for _, o := range v.Applies.Options {
		equal(t, "remark", o.Remark, "")
	}
}

func TestHalvesKeepTheAnswersOfTheOther(t *testing.T) {
	s := newStore()
	session := open(t, s, answered(maker(), 2))
	f, q := present.NewFirmCard(session, en, clock), present.NewQuestion(session, en, clock)
	labels := func() (out []string) {
		for _, o := range f.View().Scope.Options {
			out = append(out, o.Label)
		}
		return out
	}
	same(t, "offered", labels(), []string{"Everything, 30", "Digitalisation, 18", "Supply chain, 12"})
	same(t, "whole", chosen(f.View().Scope.Options), []string{"both"})
	f.ToggleApplies("equip")
	same(t, "what applies counts", labels(), []string{"Everything, 28", "Digitalisation, 16", "Supply chain, 12"})
	f.ToggleApplies("equip")

	f.ChooseScope(assessment.SupplyOnly)
	equal(t, "stored", s.entries["id1"].Assessment.Scope, assessment.SupplyOnly)
	equal(t, "answers", len(s.entries["id1"].Assessment.Answers), 30)
	equal(t, "count", f.View().Count, "12 questions")
	q.Resume()
	equal(t, "at", q.Current(), "S1.1")
	equal(t, "bobs", len(q.View().Progress), 4)
	settled, asked := session.Settled()
	equal(t, "settled", [2]int{settled, asked}, [2]int{12, 12})

	f.ChooseScope(assessment.Both)
	settled, asked = session.Settled()
	equal(t, "all are back", [2]int{settled, asked}, [2]int{30, 30})
	f.Undo()
	same(t, "undone", chosen(f.View().Scope.Options), []string{"S"})

	quick := maker()
	quick.Mode = assessment.Quick
	f = present.NewFirmCard(open(t, s, quick), en, clock)
	f.ChooseScope(assessment.DigitalOnly)
	equal(t, "no halves in the quick check", len(f.View().Scope.Options), 0)
	equal(t, "nothing written", s.entries["id2"].Assessment.Scope, assessment.Both)
}

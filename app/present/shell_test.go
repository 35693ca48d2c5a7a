package present_test

import (
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
)

func stations(v present.ShellView) map[present.Station]present.StationView {
	out := map[present.Station]present.StationView{}
	for _, s := range v.Stations {
		out[s.Station] = s
	}
	return out
}

func TestShellLanguageAndLookAreKept(t *testing.T) {
	s := newStore()
	shell := present.NewShell(s, "en", clock)
	equal(t, "first start", shell.Printer().Lang(), "en")
	shell.ChooseLanguage("zh")
	shell.ChooseLook(present.LookDark)
	v := shell.View()
	ready(t, v)
	equal(t, "name", v.Name, "准绳")
	equal(t, "other name", v.OtherName, "Plumbline")
	equal(t, "language", v.Language, "中文")
	equal(t, "rail", v.Rail, false)
	shell.ChooseLanguage("xx")
	equal(t, "unknown changes nothing", shell.Printer().Lang(), "zh")

	again := present.NewShell(s, "en", clock)
	equal(t, "language again", again.Printer().Lang(), "zh")
	equal(t, "look again", again.Look(), present.LookDark)

	s.broken = errDisk
	again.ChooseLanguage("en")
	equal(t, "works at once", again.Printer().Lang(), "en")
	equal(t, "and says it was not kept", again.View().Banner.Shown, true)
}

func TestRailOpensStepByStep(t *testing.T) {
	s := newStore()
	shell := present.NewShell(s, "en", clock)
	session := open(t, s, blank())
	shell.SetSession(session)
	shell.Show(present.StationFirm)
	v := stations(shell.View())
	equal(t, "firm", v[present.StationFirm].State, present.StationCurrent)
	equal(t, "questions", v[present.StationQuestions].Enabled, false)
	equal(t, "why", v[present.StationQuestions].Why, en.T("shell.why.sector"))

	present.NewFirmCard(session, en, clock).ChooseSector("manufacturing")
	shell.Show(present.StationQuestions)
	v = stations(shell.View())
	equal(t, "firm done", v[present.StationFirm].State, present.StationDone)
	equal(t, "counter", v[present.StationQuestions].Counter, "0 / 30")
	equal(t, "results", v[present.StationResults].Why, en.T("shell.why.answers"))

	told := 0
	shell.OnChange = func() { told++ }
	present.NewQuestion(session, en, clock).Choose(2)
	equal(t, "told of an answer", told > 0, true)
	v = stations(shell.View())
	equal(t, "counter", v[present.StationQuestions].Counter, "1 / 30")
	equal(t, "results open", shell.CanOpen(present.StationResults), true)
	equal(t, "report open", shell.CanOpen(present.StationReport), true)
	ready(t, shell.View())
}

func TestShellShowsTheSessionsFailure(t *testing.T) {
	s := newStore()
	shell := present.NewShell(s, "zh", clock)
	session := open(t, s, maker())
	shell.SetSession(session)
	q := present.NewQuestion(session, zh, clock)
	s.broken = errDisk
	q.Choose(1)
	v := shell.View()
	ready(t, v)
	equal(t, "mark", v.Saved.Text, "尚未保存")
	equal(t, "action", v.Banner.Action, "重试")
	s.broken = nil
	shell.Retry()
	v = shell.View()
	equal(t, "mark", v.Saved.Text, "已保存 09:41")
	equal(t, "banner", v.Banner.Shown, false)
	shell.SetSession(nil)
	equal(t, "no rail", shell.View().Rail, false)
}

func TestAllAnsweredIsDone(t *testing.T) {
	s := newStore()
	shell := present.NewShell(s, "en", clock)
	a := answered(maker(), 3)
	a.Answers["D1.1"] = assessment.Answer{State: assessment.DontKnow}
	shell.SetSession(open(t, s, a))
	shell.Show(present.StationReport)
	v := stations(shell.View())
	equal(t, "questions", v[present.StationQuestions].State, present.StationDone)
	equal(t, "results", v[present.StationResults].State, present.StationDone)
	equal(t, "report", v[present.StationReport].State, present.StationCurrent)
}

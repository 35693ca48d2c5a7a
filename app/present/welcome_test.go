package present_test

import (
	"strings"
	"testing"
	"time"

	"plumbline/app/present"
	"plumbline/assessment"
)

func welcome(s *store) *present.Welcome {
	example := present.Examples{
		Firms: []present.ExampleFirm{{ID: "maker", Title: assessment.Text{"zh": "工厂", "en": "Maker"}}},
		Make: func(firm, lang string) (assessment.Assessment, error) {
			a := answered(maker(), 2)
			a.Company.Name = "Example " + firm + " " + lang
			return a, nil
		},
	}
	return present.NewWelcome(s, example, "1.0.0", zh, clock)
}

func TestWelcomeOfAFirstStart(t *testing.T) {
	w := welcome(newStore())
	v := w.View()
	ready(t, v)
	equal(t, "headline", v.Headline, "数字化和供应链韧性，离目标还有多远？量一量。")
	equal(t, "quick", v.Doors[0].Title+v.Doors[0].Questions+v.Doors[0].Minutes+v.Doors[0].Unit, "快速检查20 题12分钟")
	equal(t, "full", v.Doors[1].Title+v.Doors[1].Questions+v.Doors[1].Minutes, "完整评估最多 58 题40")
	equal(t, "no list", v.EarlierTitle, "")
	equal(t, "version", v.Version, "1.0.0　离线使用，数据只在本机")
	w.SetPrinter(en)
	ready(t, w.View())
}

func TestStartKeepsANewAssessment(t *testing.T) {
	s := newStore()
	w := welcome(s)
	id, ok := w.Start(assessment.Quick)
	equal(t, "ok", ok, true)
	a := s.entries[id].Assessment
	equal(t, "mode", a.Mode, assessment.Quick)
	equal(t, "date", a.Date, "2026-11-20")
	equal(t, "ambition", a.Company.Ambition, assessment.Solid)
	s.broken = errDisk
	if _, ok = w.Start(assessment.Full); ok {
		t.Error("begun on a full disk")
	}
	v := w.View()
	equal(t, "banner", v.Banner.Title, "没能开始新的评估。")
	if !strings.Contains(v.Banner.Detail, "no space left") {
		t.Errorf("detail %q", v.Banner.Detail)
	}
}

func TestEarlierRows(t *testing.T) {
	s := newStore()
	half := maker()
	half.Answers = map[assessment.QuestionID]assessment.Answer{"D1.1": assessment.At(1), "D1.2": {State: assessment.DontKnow}}
	open(t, s, half)
	done := answered(maker(), 3)
	done.Mode, done.Company.Name = assessment.Quick, "  "
	open(t, s, done)
	s.entries["id2"].Changed = time.Date(2026, 5, 12, 8, 0, 0, 0, time.UTC)
	w := welcome(s)
	rows := w.View().Earlier
	for i, want := range []present.EarlierRow{
		{ID: "id1", Name: "Kestrel", Kind: "完整评估", Progress: "已答 2 / 30", Share: 2.0 / 30, When: "今天 09:41", Action: "继续", Delete: "删除", HandOver: "转交这份评估"},
		{ID: "id2", Name: "未命名企业", Unnamed: true, Kind: "快速检查", Done: true, Progress: "已完成", Share: 1, When: "2026-05-12", Action: "打开", Delete: "删除", HandOver: "转交这份评估"},
	} {
		equal(t, want.ID, rows[i], want)
	}
	if _, ok := w.Open("nowhere"); ok || !w.View().Banner.Shown {
		t.Error("opened what is not there, or did not say so")
	}
	if _, ok := w.Open("id1"); !ok || w.View().Banner.Shown {
		t.Error("a good row does not open")
	}
}

func TestDeleteAsksAndDeletes(t *testing.T) {
	s := newStore()
	open(t, s, answered(maker(), 1))
	w := welcome(s)
	c := w.DeleteWords("id1")
	ready(t, c)
	equal(t, "title", c.Title, "删除“Kestrel”的评估？")
	if !strings.Contains(c.Text, "30") {
		t.Errorf("text %q does not say how much goes", c.Text)
	}
	s.broken = errDisk
	w.Delete("id1")
	equal(t, "still there", len(w.View().Earlier), 1)
	equal(t, "said so", w.View().Banner.Shown, true)
	s.broken = nil
	w.Delete("id1")
	equal(t, "gone", len(w.View().Earlier), 0)
	equal(t, "banner gone", w.View().Banner.Shown, false)
}

func TestExampleIsMadeOncePerLanguage(t *testing.T) {
	s := newStore()
	w := welcome(s)
	first, ok := w.OpenExample("maker")
	equal(t, "ok", ok, true)
	w.Reload()
	again, _ := w.OpenExample("maker")
	equal(t, "found again", again, first)
	w.SetPrinter(en)
	other, _ := w.OpenExample("maker")
	equal(t, "in English", s.entries[other].Assessment.Company.Name, "Example maker en")
	w.SetPrinter(zh)
	w.Reload()
	w.Delete(first)
	anew, ok := w.OpenExample("maker")
	equal(t, "made anew after it was deleted", ok && anew != first, true)
}

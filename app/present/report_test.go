package present_test

import (
	"context"
	"path/filepath"
	"testing"

	"plumbline/app/present"
	"plumbline/assessment"
)

func inline(work func(context.Context) error, done func(error)) func() {
	done(work(context.Background()))
	return func() {}
}

func TestReportIsMade(t *testing.T) {
	var jobs []present.ReportJob
	maker0 := func(_ context.Context, job present.ReportJob) error { jobs = append(jobs, job); return nil }
	taken := func(path string) bool { return filepath.Base(path) == "准绳-Kestrel-2026-11-20.pdf" }
	session := open(t, newStore(), maker())
	r := present.NewReport(session, "out", maker0, inline, taken, zh, clock)
	v := r.View()
	ready(t, v)
	same(t, "paper", chosen(v.Papers.Options), []string{"a4"})
	same(t, "language", chosen(v.Languages.Options), []string{"zh"})
	equal(t, "file", v.File.Value, "准绳-Kestrel-2026-11-20.pdf")
	r.Make()
	v = r.View()
	equal(t, "state", v.State, present.ReportDone)
	equal(t, "nothing is written over", v.Path, filepath.Join("out", "准绳-Kestrel-2026-11-20 (2).pdf"))

	r.ChooseLanguage("en")
	r.ChoosePaper(present.Letter)
	equal(t, "back to idle", r.View().State, present.ReportIdle)
	r.Make()
	job := jobs[1]
	equal(t, "language", job.Language, "en")
	equal(t, "paper", job.Paper, present.Letter)
	equal(t, "file", filepath.Base(job.Path), "Plumbline-Kestrel-2026-11-20.pdf")
	present.NewQuestion(session, en, clock).Choose(2)
	equal(t, "the job keeps the answers as they were", job.Answers.Answer("D1.1").State, assessment.Unanswered)
}

// TestReportEditions: a full check comes in two editions, a quick one in one.
func TestReportEditions(t *testing.T) {
	var jobs []present.ReportJob
	take := func(_ context.Context, job present.ReportJob) error { jobs = append(jobs, job); return nil }
	free := func(string) bool { return false }
	quick := maker()
	quick.Mode = assessment.Quick
	r := present.NewReport(open(t, newStore(), quick), "out", take, inline, free, en, clock)
	equal(t, "nothing to choose", len(r.View().Editions.Options), 0)
	r.Make()
	full := maker()
	full.Mode = assessment.Full
	r = present.NewReport(open(t, newStore(), full), "out", take, inline, free, en, clock)
	same(t, "edition", chosen(r.View().Editions.Options), []string{"owner"})
	r.Make()
	r.ChooseEdition(present.QuickEdition)
	same(t, "edition", chosen(r.View().Editions.Options), []string{"quick"})
	r.Make()
	for i, want := range []present.Edition{present.QuickEdition, present.OwnerEdition, present.QuickEdition} {
		equal(t, "edition of the job", jobs[i].Edition, want)
	}
}

// TestReportInTwoLanguages: any other language may stand beside the first, and
// choosing it as the first makes them change places.
func TestReportInTwoLanguages(t *testing.T) {
	var jobs []present.ReportJob
	take := func(_ context.Context, job present.ReportJob) error { jobs = append(jobs, job); return nil }
	r := present.NewReport(open(t, newStore(), maker()), "out", take, inline, func(string) bool { return false }, zh, clock)
	same(t, "none at first", chosen(r.View().Seconds.Options), []string{""})
	r.Make()
	r.ChooseSecond("xx")
	r.ChooseSecond("zh")
	same(t, "not the first again", chosen(r.View().Seconds.Options), []string{""})
	r.ChooseSecond("en")
	same(t, "second", chosen(r.View().Seconds.Options), []string{"en"})
	r.Make()
	ready(t, r.View())
	r.ChooseLanguage("en")
	same(t, "first", chosen(r.View().Languages.Options), []string{"en"})
	same(t, "they change places", chosen(r.View().Seconds.Options), []string{"zh"})
	for _, o := range r.View().Seconds.Options {
		equal(t, "the first is not offered beside itself", o.ID == "en", false)
	}
	r.Make()
	r.ChooseSecond("")
	r.Make()
	for i, want := range []string{"zh", "zh+en", "en+zh", "en"} {
		got := jobs[i].Language
		if jobs[i].Second != "" {
			got += "+" + jobs[i].Second
		}
		equal(t, "languages of the job", got, want)
	}
}

func TestReportFailure(t *testing.T) {
	fail := func(context.Context, present.ReportJob) error { return errDisk }
	r := present.NewReport(open(t, newStore(), maker()), "out", fail, inline, func(string) bool { return false }, en, clock)
	r.Make()
	v := r.View()
	ready(t, v)
	equal(t, "state", v.State, present.ReportFailed)
	equal(t, "result", v.Result, "The report was not made.")
	equal(t, "can try again", v.CanMake, true)
}

func TestReportCanBeStopped(t *testing.T) {
	var finish func(error)
	stopped := false
	later := func(_ func(context.Context) error, done func(error)) func() {
		finish = done
		return func() { stopped = true }
	}
	r := present.NewReport(open(t, newStore(), maker()), "out", nil, later, func(string) bool { return false }, en, clock)
	r.Make()
	equal(t, "working", r.View().State, present.ReportWorking)
	equal(t, "not twice", r.View().CanMake, false)
	r.Stop()
	equal(t, "stopped", stopped, true)
	finish(context.Canceled)
	equal(t, "late end changes nothing", r.View().State, present.ReportIdle)
}

func TestFileNames(t *testing.T) {
	a := maker()
	for _, c := range []struct{ firm, typed, want string }{
		{"", "", "Plumbline-2026-11-20.pdf"},
		{`A/B: "C"?`, "", "Plumbline-A-B- -C---2026-11-20.pdf"},
		{"云岭金属制品", "", "Plumbline-云岭金属制品-2026-11-20.pdf"},
		{"x", " mine.pdf ", "mine.pdf"},
		{"x", "../up", "-up.pdf"},
	} {
		a.Company.Name = c.firm
		r := present.NewReport(open(t, newStore(), a), "out", nil, inline, nil, en, clock)
		r.SetFile(c.typed)
		equal(t, c.firm+c.typed, r.View().File.Value, c.want)
	}
	a.Company.Name = "x"
	r := present.NewReport(open(t, newStore(), a), "", nil, inline, nil, en, clock)
	equal(t, "no folder", r.View().CanMake, false)
	r.Make()
	equal(t, "no folder, no job", r.View().State, present.ReportIdle)
}

func TestKeysOfTheScreenComeFirst(t *testing.T) {
	k := present.NewKeys(zh, clock)
	equal(t, "beside the rail", len(k.View().Sections), 2)
	for _, at := range []present.Station{present.StationFirm, present.StationQuestions, present.StationResults, present.StationReport} {
		k.Show(at)
		v := k.View()
		ready(t, v)
		equal(t, string(at), len(v.Sections), 2)
	}
	k.Show(present.StationQuestions)
	row := k.View().Sections[0].Rows[1]
	equal(t, "key", row.Keys[0]+" "+row.Text, "N 不适用")
}

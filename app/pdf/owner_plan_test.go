package pdf

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
	"plumbline/assessment/report"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
)

// lastFour draws the pages that say what to do and how far to trust it.
func lastFour(s *sheet, r report.Owner) {
	s.ninety(r.Ninety)
	s.road(r.Road)
	s.others(r.Others)
	s.trust(r.Trust)
}

// planLaidOut draws the last four pages and complains about what sticks out of
// the body of a page or runs into another text.
func planLaidOut(t interface{ Errorf(string, ...any) }, r report.Owner, lang, size string) (pages int) {
	s := newSheet(r.Head, Options{Lang: lang, Paper: size})
	var all []placed
	s.seen = func(p placed) { all = append(all, p) }
	lastFour(s, r)
	inFrame(t, s, all)
	for _, p := range all {
		if p.y > s.bottom+0.5 || p.y < 15 {
			t.Errorf("page %d: %q at %.1f stands outside the body", p.page+1, p.text, p.y)
		}
		if p.pt < 6.79 {
			t.Errorf("page %d: %q is %.1f points high", p.page+1, p.text, p.pt)
		}
		if strings.Contains(p.text, "report.") || strings.Contains(p.text, "crosswalk.") || strings.ContainsAny(p.text, "{}") {
			t.Errorf("page %d prints %q", p.page+1, p.text)
		}
	}
	return s.c.pages()
}

func TestOwnerPrintsThePlan(t *testing.T) {
	for _, lang := range languages() {
		qn, a := exampleFirm(t, lang)
		a.Plan.Notes = map[assessment.ActionID]assessment.PlanNote{"A01": {Person: "Wu Lan", Date: "2027-01-15"}}
		r := ownerOf(qn, &a)
		got := textOf(t, printOwner(t, r, lang, "a4"))
		results := scoring.Score(qn, &a)
		plan := roadmap.MakeOwners(qn, &a, results, scoring.Score)
		day, _ := parseDay("2027-01-15")
		want := []string{"Wu Lan", i18n.For(lang).Date(day)}
		for _, c := range plan.Stages[roadmap.H1].Choices {
			want = append(want, c.Action.Proof.In(lang), c.Action.KPI.In(lang))
		}
		for h := range plan.Stages {
			for _, c := range plan.Stages[h].Choices {
				want = append(want, string(c.Action.ID))
			}
			for _, g := range []assessment.GroupID{"D", "S"} {
				want = append(want, fmt.Sprint(report.Round(*plan.Stages[h].Forecast.Of(g).Index)))
			}
		}
		want = append(want, planWords(t, qn, &a, lang)...)
		for _, w := range want {
			if !strings.Contains(got, bare(w)) {
				t.Errorf("%s: not printed: %q", lang, w)
			}
		}
	}
}

// planWords is what the pages on others and on trust must say of the firm.
func planWords(t *testing.T, qn *assessment.Questionnaire, a *assessment.Assessment, lang string) []string {
	t.Helper()
	tables, err := seeds.Crosswalks()
	if err != nil {
		t.Fatal(err)
	}
	p := i18n.For(lang)
	miit := crosswalk.MIIT(qn, tables.MIIT, a)
	want := []string{p.T("crosswalk.stamp"), p.Number(miit.Points, 1), p.T("crosswalk.dma.indication"),
		tables.MIIT.Disclaimer.In(lang), tables.MIIT.Rule.Remark.In(lang), tables.DMA.Remark.In(lang)}
	for _, scene := range tables.MIIT.Scenes {
		want = append(want, scene.Title.In(lang))
	}
	for _, q := range a.AskedQuestions(qn) {
		if a.Answer(q.ID).State == assessment.DontKnow {
			want = append(want, q.Title.In(lang), a.Answer(q.ID).WhoKnows)
		}
	}
	for _, n := range []int{8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 22} {
		want = append(want, p.T(fmt.Sprintf("report.trust.paragraph.%d", n)))
	}
	return want
}

// TestEveryFirmFitsTheLastPages prints whatever a firm may answer, in the quick
// and in the full check.
func TestEveryFirmFitsTheLastPages(t *testing.T) {
	qn, _ := workshop()
	rapid.Check(t, func(t *rapid.T) {
		a := anyAssessment(t, qn)
		a.Plan = anyEdits(t, qn)
		a.Company.Hours = rapid.SampledFrom([]int{0, 5, 20, 160}).Draw(t, "hours")
		a.Company.Money = rapid.SampledFrom([]string{"", "0", "more"}).Draw(t, "money")
		for id, answer := range a.Answers {
			answer.Evidence = rapid.SampledFrom([]assessment.Evidence{"", assessment.Noted, assessment.Verified}).Draw(t, "evidence")
			a.Answers[id] = answer
		}
		planLaidOut(t, ownerOf(qn, &a), rapid.SampledFrom(languages()).Draw(t, "lang"),
			rapid.SampledFrom([]string{"a4", "letter"}).Draw(t, "paper"))
	})
}

// anyEdits is what an owner may do to the plan.
func anyEdits(t *rapid.T, qn *assessment.Questionnaire) assessment.PlanEdits {
	p := assessment.PlanEdits{Notes: map[assessment.ActionID]assessment.PlanNote{}}
	for i := range rapid.IntRange(0, 3).Draw(t, "edits") {
		id := rapid.SampledFrom(qn.Actions).Draw(t, "action").ID
		h := rapid.IntRange(0, 2).Draw(t, "horizon")
		switch rapid.IntRange(0, 3).Draw(t, "edit") {
		case 0:
			p.Changes = append(p.Changes, assessment.PlanChange{Kind: assessment.PlanDrop, Action: id})
		case 1:
			p.Changes = append(p.Changes, assessment.PlanChange{Kind: assessment.PlanMove, Action: id, Horizon: h})
		case 2:
			own := assessment.ActionID(fmt.Sprint("own-", i))
			p.Changes = append(p.Changes, assessment.PlanChange{Kind: assessment.PlanAdd, Action: own, Horizon: h,
				Effort: rapid.SampledFrom([]int{1, 2, 8}).Draw(t, "effort"), Cash: rapid.IntRange(0, 4).Draw(t, "cash")})
			p.Notes[own] = assessment.PlanNote{Title: anyName(t), FirstStep: anyName(t), Person: anyName(t), Date: "2027-09-30"}
		default:
			p.Unticked = append(p.Unticked, id)
		}
	}
	return p
}

// TestExtremesFitTheLastPages: all at one level, all unknown, none applicable,
// one half, the quick check, other lines of business.
func TestExtremesFitTheLastPages(t *testing.T) {
	for _, lang := range languages() {
		for name, change := range planExtremes(lang) {
			for _, scope := range []assessment.Scope{assessment.Both, assessment.DigitalOnly, assessment.SupplyOnly} {
				for _, size := range []string{"a4", "letter"} {
					qn, a := exampleFirm(t, lang)
					a.Scope = scope
					change(qn, &a)
					t.Run(fmt.Sprint(lang, " ", scope, " ", name, " ", size), func(t *testing.T) {
						if pages := planLaidOut(t, ownerOf(qn, &a), lang, size); pages > 8 {
							t.Errorf("%d pages", pages)
						}
					})
				}
			}
		}
	}
}

func planExtremes(lang string) map[string]func(*assessment.Questionnaire, *assessment.Assessment) {
	out := extremes(lang)
	out["example"] = func(*assessment.Questionnaire, *assessment.Assessment) {}
	out["quick"] = func(qn *assessment.Questionnaire, a *assessment.Assessment) {
		a.Mode = assessment.Quick
	}
	out["no sector"] = func(_ *assessment.Questionnaire, a *assessment.Assessment) { a.Company.Sector = "" }
	out["no room"] = func(_ *assessment.Questionnaire, a *assessment.Assessment) { a.Capacity = &assessment.Capacity{} }
	out["much room"] = func(qn *assessment.Questionnaire, a *assessment.Assessment) {
		every(qn, a, assessment.At(1))
		a.Capacity = &assessment.Capacity{Effort: [3]float64{40, 60, 90}, Cash: [3]float64{20, 40, 60}}
	}
	for _, cluster := range []assessment.Cluster{assessment.Trade, assessment.Services} {
		out[string(cluster)] = func(qn *assessment.Questionnaire, a *assessment.Assessment) {
			for _, s := range qn.Sectors {
				if s.Cluster == cluster {
					a.Company.Sector, a.Company.Applies = s.ID, s.Applies
				}
			}
		}
	}
	return out
}

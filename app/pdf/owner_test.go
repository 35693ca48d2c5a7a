package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/report"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
)

// exampleFirm is the example of the full check.
func exampleFirm(t *testing.T, lang string) (*assessment.Questionnaire, assessment.Assessment) {
	t.Helper()
	qn, err := seeds.Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	a, err := seeds.Example(assessment.Full, lang)
	if err != nil {
		t.Fatal(err)
	}
	return qn, a
}

func ownerOf(qn *assessment.Questionnaire, a *assessment.Assessment) report.Owner {
	tables, err := seeds.Crosswalks()
	if err != nil {
		panic(err)
	}
	results := scoring.Score(qn, a)
	plan := roadmap.MakeOwners(qn, a, results, scoring.Score)
	return report.BuildOwner(qn, a, results, plan.Ticked(qn, a, scoring.Score), report.ViewsOf(qn, a, tables), report.Options{})
}

func printOwner(t *testing.T, r report.Owner, lang, size string) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Owner(&out, r, Options{Lang: lang, Paper: size, Now: printDay, Version: "test"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestOwnerPrintsTheResults(t *testing.T) {
	for _, lang := range languages() {
		qn, a := exampleFirm(t, lang)
		results := scoring.Score(qn, &a)
		plan := roadmap.MakeOwners(qn, &a, results, scoring.Score)
		p := i18n.For(lang)
		got := textOf(t, printOwner(t, ownerOf(qn, &a), lang, "a4"))
		want := []string{a.Company.Name, p.T("report.badge." + results.Confidence.Badge)}
		for _, g := range results.Groups {
			index, target := report.Round(*g.Index), report.Round(*g.Target)
			want = append(want, fmt.Sprint(index), p.T("report.target", "value", target),
				p.T("report.gap", "value", target-index), p.T("report.plusminus", "value", report.Round(*g.HalfWidth)))
		}
		for _, d := range qn.Dimensions {
			want = append(want, d.Title.In(lang), fmt.Sprint(report.Round(*results.Dimensions[d.ID].Score)))
		}
		for _, q := range a.AskedQuestions(qn) {
			if _, applies := results.Questions[q.ID]; applies {
				want = append(want, string(q.ID)+q.Short.In(lang))
			}
		}
		for _, id := range results.Gaps[:8] {
			q, _ := qn.Question(id)
			next := 1
			if l := results.Questions[id].Level; l != nil {
				want = append(want, q.Anchors[*l].In(lang))
				next = *l + 1
			}
			want = append(want, q.Anchors[next].In(lang))
		}
		for _, s := range a.Suppliers {
			want = append(want, s.Name)
		}
		for _, c := range plan.Stages[roadmap.H1].Choices[:3] {
			want = append(want, c.Action.FirstStep.In(lang))
		}
		for _, w := range want {
			if !strings.Contains(got, bare(w)) {
				t.Errorf("%s: not printed: %q", lang, w)
			}
		}
	}
}

func TestOwnerIsTheSameAgain(t *testing.T) {
	qn, a := exampleFirm(t, "zh")
	if !bytes.Equal(printOwner(t, ownerOf(qn, &a), "zh", "a4"), printOwner(t, ownerOf(qn, &a), "zh", "a4")) {
		t.Error("two prints of one report differ")
	}
}

// TestOwnerIsReadAloud: every page has a bookmark with its question, and every
// figure says what it shows.
func TestOwnerIsReadAloud(t *testing.T) {
	qn, a := exampleFirm(t, "en")
	s := newSheet(report.Head{}, Options{Lang: "en"})
	drawEdition([]*sheet{s}, report.Head{}, ownerChapters(ownerOf(qn, &a)))
	var pages []int
	for _, b := range s.c.tree.bookmarks {
		if b.level == 0 {
			pages = append(pages, b.page)
		}
	}
	if !slices.Equal(pages, []int{0, 1, 2, 3, 4, 5, 6, 7}) {
		t.Errorf("bookmarks at pages %v", pages)
	}
	var walk func(n *node)
	figures := 0
	walk = func(n *node) {
		if n.tag == "Figure" {
			figures++
			if n.alt == "" || strings.HasPrefix(n.alt, "report.") || strings.Contains(n.alt, "{") {
				t.Errorf("a figure says %q", n.alt)
			}
		}
		for _, k := range n.kids {
			if k.node != nil {
				walk(k.node)
			}
		}
	}
	walk(s.c.tree.root)
	if figures < 18 {
		t.Errorf("only %d figures", figures)
	}
}

// firstFour draws the pages that say where the firm stands.
func firstFour(s *sheet, r report.Owner) {
	s.ownerMonday(r.Monday, r.Head)
	s.standing(r.Standing)
	s.pinch(r.Pinch)
	s.stop(r.Stop)
	s.headsAndFeet(r.Head)
}

// laidOut draws with every text watched, and complains about what sticks out or
// runs into another.
func laidOut(t interface{ Errorf(string, ...any) }, r report.Owner, lang, size string, draw func(*sheet, report.Owner)) (pages int) {
	s := newSheet(r.Head, Options{Lang: lang, Paper: size})
	var all []placed
	s.seen = func(p placed) { all = append(all, p) }
	draw(s, r)
	inFrame(t, s, all)
	return s.c.pages()
}

// TestEveryFirmFitsTheFirstPages prints whatever a firm may answer.
func TestEveryFirmFitsTheFirstPages(t *testing.T) {
	qn, _ := workshop()
	rapid.Check(t, func(t *rapid.T) {
		a := anyFirm(t, qn)
		pages := laidOut(t, ownerOf(qn, &a), rapid.SampledFrom(languages()).Draw(t, "lang"),
			rapid.SampledFrom([]string{"a4", "letter"}).Draw(t, "paper"), firstFour)
		if pages > 4 && len(a.Suppliers) <= 5 {
			t.Errorf("%d pages", pages)
		}
	})
}

// anyFirm is any full check with its cards.
func anyFirm(t *rapid.T, qn *assessment.Questionnaire) assessment.Assessment {
	a := anyAssessment(t, qn)
	a.Mode = assessment.Full
	a.Exposures = map[assessment.ExposureID]int{}
	given := rapid.IntRange(0, 3).Draw(t, "exposures in three")
	for _, e := range qn.Exposures {
		if rapid.IntRange(1, 3).Draw(t, "exposure is given") <= given {
			a.Exposures[e.ID] = rapid.IntRange(0, 3).Draw(t, string(e.ID))
		}
	}
	days := rapid.SampledFrom([]float64{0, 1, 7, 12.5, 30, 90, 91, 400, 36500})
	for range rapid.IntRange(0, 9).Draw(t, "suppliers") {
		a.Suppliers = append(a.Suppliers, assessment.Supplier{Name: anyName(t), RecoverDays: days.Draw(t, "recover"),
			SurviveDays: days.Draw(t, "survive"), SalesShare: rapid.Float64Range(0, 1).Draw(t, "share")})
	}
	return a
}

// TestExtremesFitTheFirstPages: all at one level, all unknown, none applicable,
// one half, the longest texts.
func TestExtremesFitTheFirstPages(t *testing.T) {
	for _, lang := range languages() {
		for _, scope := range []assessment.Scope{assessment.Both, assessment.DigitalOnly, assessment.SupplyOnly} {
			for name, change := range extremes(lang) {
				qn, a := exampleFirm(t, lang)
				a.Scope = scope
				change(qn, &a)
				for _, size := range []string{"a4", "letter"} {
					t.Run(fmt.Sprint(lang, " ", scope, " ", name, " ", size), func(t *testing.T) {
						if pages := laidOut(t, ownerOf(qn, &a), lang, size, firstFour); pages != 4 {
							t.Errorf("%d pages", pages)
						}
					})
				}
			}
		}
	}
}

func extremes(lang string) map[string]func(*assessment.Questionnaire, *assessment.Assessment) {
	all := func(answer assessment.Answer) func(*assessment.Questionnaire, *assessment.Assessment) {
		return func(qn *assessment.Questionnaire, a *assessment.Assessment) { every(qn, a, answer) }
	}
	return map[string]func(*assessment.Questionnaire, *assessment.Assessment){
		"0":       all(assessment.At(0)),
		"3":       all(assessment.At(3)),
		"5":       all(assessment.At(5)),
		"unknown": all(assessment.Answer{State: assessment.DontKnow, WhoKnows: strings.Repeat("the night shift ", 8)}),
		"nothing": all(assessment.Answer{State: assessment.NotApplicable, Reason: "none"}),
		"blank": func(_ *assessment.Questionnaire, a *assessment.Assessment) {
			a.Answers, a.Exposures, a.Suppliers = nil, nil, nil
		},
		"longest": func(qn *assessment.Questionnaire, a *assessment.Assessment) {
			a.Company.Name = strings.Repeat("Northern Metal ", 8)
			for _, q := range a.AskedQuestions(qn) {
				long := 0
				for l := range 4 {
					if len(q.Anchors[l].In(lang)) > len(q.Anchors[long].In(lang)) {
						long = l
					}
				}
				a.Answers[q.ID] = assessment.At(long)
			}
		},
	}
}

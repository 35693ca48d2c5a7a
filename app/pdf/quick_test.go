package pdf

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/chart"
	"plumbline/assessment/report"
	"plumbline/assessment/roadmap"
	"plumbline/assessment/scoring"
	"plumbline/seeds"
)

var printDay = time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)

// workshop is an invented firm that took the quick check.
func workshop() (*assessment.Questionnaire, assessment.Assessment) {
	qn, err := seeds.Questionnaire()
	if err != nil {
		panic(err)
	}
	levels := map[assessment.QuestionID]int{
		"D1.1": 1, "D1.5": 2, "D2.4": 2, "D2.7": 2, "D3.1": 3, "D3.5": 3, "D4.3": 2, "D4.4": 2,
		"D5.1": 1, "D5.4": 1, "D6.1": 2, "D6.3": 1, "S1.1": 2, "S1.3": 1, "S2.1": 1, "S2.3": 2,
		"S3.1": 1, "S3.3": 1, "S4.1": 3, "S4.2": 1,
	}
	a := assessment.Assessment{Mode: assessment.Quick, Scope: assessment.Both, Date: "2026-11-20",
		Company: assessment.Company{Name: "Yuanshan Metal Works (invented example)", Sector: "manufacturing",
			Size: assessment.Small, Employees: 28, Applies: qn.PresetFlags("manufacturing", 28),
			Goals: []assessment.GoalID{"G2", "G5", "G4"}, Ambition: assessment.Solid},
		Answers: map[assessment.QuestionID]assessment.Answer{}}
	for id, level := range levels {
		a.Answers[id] = assessment.At(level)
	}
	return qn, a
}

func quickOf(qn *assessment.Questionnaire, a *assessment.Assessment) report.Quick {
	results := scoring.Score(qn, a)
	return report.BuildQuick(qn, a, results, roadmap.FirstSteps(qn, a, results, 3), report.Options{})
}

func every(qn *assessment.Questionnaire, a *assessment.Assessment, answer assessment.Answer) {
	a.Answers = map[assessment.QuestionID]assessment.Answer{}
	for _, q := range a.AskedQuestions(qn) {
		a.Answers[q.ID] = answer
	}
}

func printQuick(t *testing.T, r report.Quick, lang, size string) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := Quick(&out, r, Options{Lang: lang, Paper: size, Now: printDay, Version: "test"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// textOf returns the text of a printed file without any white space, as line
// breaks fall anywhere.
func textOf(t *testing.T, raw []byte) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "quick.pdf")
	if err := os.WriteFile(name, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", "-raw", name, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext (Debian package poppler-utils): %v", err)
	}
	return bare(string(out))
}

func bare(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(s, breakHint, "")), "")
}

func TestQuickPrintsTheResults(t *testing.T) {
	qn, a := workshop()
	results := scoring.Score(qn, &a)
	r := quickOf(qn, &a)
	for _, lang := range languages() {
		for _, size := range []string{"a4", "letter"} {
			t.Run(lang+" "+size, func(t *testing.T) {
				got := textOf(t, printQuick(t, r, lang, size))
				p := i18n.For(lang)
				want := []string{a.Company.Name, r.Fingerprint, p.Date(printDay), qn.Version}
				for _, g := range results.Groups {
					want = append(want, fmt.Sprint(report.Round(*g.Index)),
						p.T("report.target", "value", report.Round(*g.Target)),
						p.T("report.plusminus", "value", report.Round(*g.HalfWidth)),
						p.T("report.gap", "value", report.Round(*g.Target)-report.Round(*g.Index)))
				}
				for _, id := range results.Gaps[:5] {
					q, _ := qn.Question(id)
					want = append(want, q.Title.In(lang), string(id))
					for _, anchor := range q.Anchors {
						want = append(want, anchor.In(lang))
					}
				}
				for _, step := range roadmap.FirstSteps(qn, &a, results, 3) {
					want = append(want, step.Action.Title.In(lang), step.Action.FirstStep.In(lang))
				}
				for _, w := range want {
					if !strings.Contains(got, bare(w)) {
						t.Errorf("not printed: %q", w)
					}
				}
			})
		}
	}
}

func TestSameInputSameBytes(t *testing.T) {
	qn, a := workshop()
	for _, lang := range languages() {
		if !bytes.Equal(printQuick(t, quickOf(qn, &a), lang, "a4"), printQuick(t, quickOf(qn, &a), lang, "a4")) {
			t.Errorf("%s: two prints of one report differ", lang)
		}
	}
}

// frame collects every text of a print and complains about what sticks out or
// runs into another.
func frame(t interface{ Errorf(string, ...any) }, r report.Quick, lang, size string) {
	s := newSheet(r.Head, Options{Lang: lang, Paper: size})
	var all []placed
	s.seen = func(p placed) { all = append(all, p) }
	drawEdition([]*sheet{s}, r.Head, quickChapters(r))
	if n := s.c.pages(); n != 2 {
		t.Errorf("%d pages", n)
	}
	inFrame(t, s, all)
}

// inFrame complains about texts outside the frame of the page and about texts
// that touch.
func inFrame(t interface{ Errorf(string, ...any) }, s *sheet, all []placed) {
	for i, p := range all {
		if p.x < s.left-0.01 || p.x+p.w > s.right+0.01 || p.y > s.bottom+8.01 || p.y < 10 {
			t.Errorf("page %d: %q at %.1f to %.1f, %.1f sticks out", p.page+1, p.text, p.x, p.x+p.w, p.y)
		}
		for _, q := range all[:i] {
			if p.page == q.page && meet(p, q) {
				t.Errorf("page %d: %q runs into %q (%.1f, %.1f and %.1f, %.1f)", p.page+1, p.text, q.text, p.x, p.y, q.x, q.y)
			}
		}
	}
}

// meet reports whether two lines of text touch: each from the top of its
// capitals to its baseline, with a little slack. Beside each other they must
// stand apart.
func meet(a, b placed) bool {
	top := func(p placed) float64 { return p.y - p.pt/perMM*0.7 }
	apart := func(left, right placed) bool {
		least := leastApart
		if strings.ContainsRune("：。；，、", lastRune(left.text)) {
			least = -0.1 // a full-width mark brings its own
		}
		return right.x >= left.x+left.w+least
	}
	return !apart(a, b) && !apart(b, a) && top(a) < b.y-0.05 && top(b) < a.y-0.05
}

// leastApart is the least room between two texts in one line: less reads as one
// word.
const leastApart = 0.45

// TestPanelWordsKeepOffTheLines draws panels for pairs of index and target from
// one end of the scale to the other.
func TestPanelWordsKeepOffTheLines(t *testing.T) {
	for _, lang := range languages() {
		for index := 0; index <= 100; index += 2 {
			for target := 0; target <= 100; target++ {
				p := report.Panel{Group: assessment.Digital, Name: report.Say("report.group.D"), Asked: true, Known: true,
					Index: index, HalfWidth: 13, Target: target, Gap: target - index}
				checkPanel(t, lang, p)
			}
		}
	}
}

func checkPanel(t *testing.T, lang string, p report.Panel) {
	t.Helper()
	const top, fall = 60.0, leastFall
	s := newSheet(report.Head{}, Options{Lang: lang})
	s.c.addPage()
	var all []placed
	s.seen = func(p placed) { all = append(all, p) }
	s.plumbPanel(s.left, top, s.panelLook(fall, [2]report.Panel{p}), p)
	thread, target := s.left+float64(p.Index)*0.84, s.left+float64(p.Target)*0.84
	for i, a := range all {
		if a.y > top+beamAt && a.y < top+fall {
			for _, line := range []float64{thread, target} {
				if line > a.x && line < a.x+a.w {
					t.Errorf("%s %d/%d: a line runs through %q", lang, p.Index, p.Target, a.text)
				}
			}
		}
		if a.x < s.left-0.01 || a.x+a.w > s.left+halfWidth+0.01 {
			t.Errorf("%s %d/%d: %q sticks out", lang, p.Index, p.Target, a.text)
		}
		for _, b := range all[:i] {
			if meet(a, b) {
				t.Errorf("%s %d/%d: %q runs into %q", lang, p.Index, p.Target, a.text, b.text)
			}
		}
	}
}

// TestBobsDoNotTouch: not even with one at the end and one at the beginning.
func TestBobsDoNotTouch(t *testing.T) {
	for digital := range 101 {
		for supply := range 101 {
			h := bobHeight(mostFall, [2]report.Panel{{Known: true, Index: digital}, {Known: true, Index: supply}})
			s := newSheet(report.Head{}, Options{})
			x1, x2 := s.col(1)+0.84*float64(digital), s.col(7)+0.84*float64(supply)
			if half := chart.PrintBobHalfWidth * h; h < 5 || x1+half > x2-half-0.9 {
				t.Fatalf("%d and %d: bobs of height %.1f at %.1f and %.1f", digital, supply, h, x1, x2)
			}
		}
	}
}

// TestEveryAnswerFitsThePage prints whatever a firm may answer.
func TestEveryAnswerFitsThePage(t *testing.T) {
	qn, _ := workshop()
	rapid.Check(t, func(t *rapid.T) {
		a := anyAssessment(t, qn)
		frame(t, quickOf(qn, &a), rapid.SampledFrom(languages()).Draw(t, "lang"),
			rapid.SampledFrom([]string{"a4", "letter"}).Draw(t, "paper"))
	})
}

func anyAssessment(t *rapid.T, qn *assessment.Questionnaire) assessment.Assessment {
	sector := rapid.SampledFrom(qn.Sectors).Draw(t, "sector")
	a := assessment.Assessment{
		Mode:  rapid.SampledFrom([]assessment.Mode{assessment.Quick, assessment.Full}).Draw(t, "mode"),
		Scope: rapid.SampledFrom([]assessment.Scope{assessment.Both, assessment.DigitalOnly, assessment.SupplyOnly}).Draw(t, "scope"),
		Date:  "2026-11-20",
		Company: assessment.Company{Name: anyName(t), Sector: sector.ID, Applies: sector.Applies,
			Size:     rapid.SampledFrom([]assessment.Size{assessment.Micro, assessment.Small, assessment.Medium}).Draw(t, "size"),
			Ambition: rapid.SampledFrom([]assessment.Ambition{assessment.Basic, assessment.Solid, assessment.Lead}).Draw(t, "ambition")},
		Answers: map[assessment.QuestionID]assessment.Answer{},
	}
	n := rapid.IntRange(0, 3).Draw(t, "goals")
	for i := range n {
		a.Company.Goals = append(a.Company.Goals, qn.Goals[(i*3+n)%len(qn.Goals)].ID)
	}
	low, high := rapid.IntRange(0, 5).Draw(t, "from"), rapid.IntRange(0, 5).Draw(t, "to")
	known := rapid.IntRange(0, 10).Draw(t, "known in ten")
	for _, q := range a.AskedQuestions(qn) {
		level := rapid.IntRange(min(low, high), max(low, high)).Draw(t, string(q.ID))
		if rapid.IntRange(1, 10).Draw(t, "is known") <= known {
			a.Answers[q.ID] = assessment.At(level)
			continue
		}
		a.Answers[q.ID] = rapid.SampledFrom([]assessment.Answer{
			{}, {State: assessment.DontKnow}, {State: assessment.NotApplicable, Reason: "none"},
			{State: assessment.DontKnow, WhoKnows: strings.Repeat("the foreman of the night shift ", 6)},
		}).Draw(t, "no level")
	}
	return a
}

func anyName(t *rapid.T) string {
	return rapid.SampledFrom([]string{"", "Ýþ!", "A&B", "远山金属加工厂", strings.Repeat("远山", 60),
		strings.Repeat("W", 120), strings.Repeat("Northern Metal ", 8), "鿫𠮷厂 🏭 (新)", "a\nb\tc\x00d",
	}).Draw(t, "name")
}

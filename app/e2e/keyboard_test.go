//go:build e2e && linux

package e2e

import (
	"fmt"
	"strings"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// A Chinese firm, as a person types it.
const (
	firmName = "云岭金属制品有限公司"
	whoKnows = "李工"
)

// TestKeyboardJourneyChinese goes from the first start to the printed report
// with the keyboard alone, through a power cut in the middle.
func TestKeyboardJourneyChinese(t *testing.T) {
	d := newDesk(t, 1366, 768, "en_US.UTF-8")
	qn, zh := questionnaire(t), i18n.For("zh")
	ids := quickQuestions(t, qn)
	d.learn(firmName + whoKnows)
	j := &keyboard{desk: d, p: zh, ids: ids, given: map[assessment.QuestionID]assessment.Answer{}}

	d.start("Plumbline")
	d.keep("keyboard-01-first-start")
	j.chooseChinese()
	j.fillCard()
	j.answer(0, 8)
	j.helpOpensAndCloses()
	j.takeBack(8)
	j.answer(8, 10)

	d.at(string(ids[10]) + " ")
	d.kill()
	d.start(zh.T("shell.name"))
	d.keep("keyboard-06-after-the-power-cut")
	d.press("Return") // the list has the keyboard; its first row goes on
	d.at(string(ids[10]) + " ")

	j.answer(10, 20)
	j.toReport()
	d.quit()
	j.checkSaved(qn)
}

// keyboard is a journey by keyboard alone.
type keyboard struct {
	*desk
	p     *i18n.Printer
	ids   []assessment.QuestionID
	given map[assessment.QuestionID]assessment.Answer
}

func (j *keyboard) chooseChinese() {
	j.press("shift+Tab") // help
	for range i18n.Offered {
		j.press("shift+Tab") // back to the first language, 中文
	}
	j.press("Return")
	j.at(j.p.T("shell.name"))
	j.keep("keyboard-02-in-chinese")
	j.press("Return") // the first door has the keyboard
	j.at(j.p.T("firmcard.title"))
}

// fillCard fills the firm card field by field, as Tab leads.
func (j *keyboard) fillCard() {
	j.write(firmName)
	j.press("Tab", "2", "8", "Tab")           // people
	j.press("Tab", "Tab")                     // sites, who answers
	j.press("Down", "Down", "space", "Tab")   // sector
	j.press("Tab")                            // what applies
	j.press("1", "Down", "2", "Down", "Down") // goals
	j.press("3", "Tab", "Right")              // ambition
	j.keep("keyboard-03-firm-card")
	j.press("Tab", "Tab", "Tab", "Return") // hours, money, on
	j.at(string(j.ids[0]) + " ")
}

// answer answers the questions from one place to before another. One does not
// apply and one nobody knows.
func (j *keyboard) answer(from, to int) {
	for i := from; i < to; i++ {
		q := j.ids[i]
		switch i {
		case 5:
			j.notApplicable(q)
		case 12:
			j.dontKnow(q)
		default:
			level := (i * 3) % 5
			j.press(fmt.Sprint(level))
			j.given[q] = assessment.At(level)
		}
		if i == 3 {
			j.keep("keyboard-04-question")
		}
		j.press("Return")
		if i+1 < len(j.ids) {
			j.at(string(j.ids[i+1]) + " ")
		}
	}
}

func (j *keyboard) notApplicable(q assessment.QuestionID) {
	ground := j.corner()
	j.press("n")
	j.covered(ground, true)
	j.press("Down", "space")
	j.keep("keyboard-05-not-applicable")
	j.press("Tab", "Tab", "Return") // cancel, leave it out
	j.covered(ground, false)
	j.given[q] = assessment.Answer{State: assessment.NotApplicable, Reason: "parent"}
}

// dontKnow notes who would know, in the field that opens with the keyboard in
// it; Enter goes on from there too.
func (j *keyboard) dontKnow(q assessment.QuestionID) {
	j.press("d")
	j.write(whoKnows)
	j.keep("keyboard-07-dont-know")
	j.given[q] = assessment.Answer{State: assessment.DontKnow, WhoKnows: whoKnows}
}

func (j *keyboard) helpOpensAndCloses() {
	ground := j.corner()
	j.press("F1")
	j.covered(ground, true)
	j.keep("keyboard-05-keys")
	j.press("Escape")
	j.covered(ground, false)
}

// takeBack answers a question wrongly and takes that back, with Ctrl+Z and
// with U, which also goes to the question before it; then it goes on again.
func (j *keyboard) takeBack(i int) {
	q, before := string(j.ids[i])+" ", string(j.ids[i-1])+" "
	j.press("1", "2", "ctrl+z", "u")
	j.at(q)
	j.press("u") // the answer before
	j.at(before)
	j.press("ctrl+y") // and here it is again
	j.at(before)
	j.press("Return")
	j.at(q)
}

// toReport sees the results, makes the report and opens it.
func (j *keyboard) toReport() {
	j.until(func() bool { return !isQuestion(j.title()) }, func() string { return "the results did not follow the last question" })
	j.keep("keyboard-08-results")
	j.press("ctrl+4")
	j.at(j.p.T("reportscreen.title"))
	j.press("Return")
	j.at(j.p.T("reportscreen.done"))
	j.keep("keyboard-09-report")
	j.press("Return") // the button that opens it has the keyboard
	j.openedIs(j.onlyReport())
	checkReport(j.t, j.onlyReport(), firmName, "zh", 2)
	keepReport(j.t, j.onlyReport(), "keyboard-report")
}

// isQuestion reports whether a title begins with the id of a question.
func isQuestion(title string) bool {
	return len(title) > 4 && (title[0] == 'D' || title[0] == 'S') && title[2] == '.'
}

func (j *keyboard) checkSaved(qn *assessment.Questionnaire) {
	j.t.Helper()
	list, err := j.command("list").CombinedOutput()
	if err != nil || strings.Count(string(list), "\n") != 1 {
		j.t.Fatalf("plumbline list: %v: %s", err, list)
	}
	fields := strings.Split(strings.TrimSpace(string(list)), "\t")
	if len(fields) != 6 || fields[4] != "20/20" || fields[5] != firmName {
		j.t.Errorf("plumbline list prints %q", fields)
	}
	entries := saved(j.t, j.workspace())
	if len(entries) != 1 {
		j.t.Fatalf("%d assessments were saved, want 1", len(entries))
	}
	c := entries[0].Assessment.Company
	want := assessment.Company{Name: firmName, Sector: qn.Sectors[2].ID, Size: assessment.Small, Employees: 28,
		Ambition: assessment.Lead, Goals: []assessment.GoalID{qn.Goals[0].ID, qn.Goals[1].ID, qn.Goals[3].ID}}
	if c.Name != want.Name || c.Sector != want.Sector || c.Size != want.Size || c.Employees != want.Employees ||
		c.Ambition != want.Ambition || fmt.Sprint(c.Goals) != fmt.Sprint(want.Goals) {
		j.t.Errorf("the firm card was saved as %+v, want %+v", c, want)
	}
	sameAnswers(j.t, entries[0].Assessment.Answers, j.given)
}

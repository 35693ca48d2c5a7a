//go:build e2e && linux

package e2e

import (
	"fmt"
	"image"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

const englishFirm = "Brightwater Tools Ltd"

// TestMouseJourneyEnglish goes from the first start to the printed report with
// the mouse; only name and number are typed. Language and look change on the
// way.
func TestMouseJourneyEnglish(t *testing.T) {
	d := newDesk(t, 1366, 768, "en_GB.UTF-8")
	qn, en := questionnaire(t), i18n.For("en")
	m := &mouse{desk: d, p: en, ids: quickQuestions(t, qn), given: map[assessment.QuestionID]assessment.Answer{}}
	d.start("Plumbline")
	d.click(image.Pt(600, 300)) // the first door
	d.at(en.T("firmcard.title"))
	m.fillCard()
	m.answer(0, 7)
	m.otherLanguage(7)
	m.otherLook()
	m.answer(7, 20)
	m.report()
	m.homeAndBack()
	d.quit()

	entries := saved(t, d.workspace())
	if len(entries) != 1 {
		t.Fatalf("%d assessments were saved, want 1", len(entries))
	}
	c := entries[0].Assessment.Company
	if c.Name != englishFirm || c.Employees != 46 || c.Sector != qn.Sectors[1].ID || c.Ambition != assessment.Basic ||
		fmt.Sprint(c.Goals) != fmt.Sprint([]assessment.GoalID{qn.Goals[2].ID, qn.Goals[0].ID}) {
		t.Errorf("the firm card was saved as %+v", c)
	}
	sameAnswers(t, entries[0].Assessment.Answers, m.given)
}

// mouse is a journey by mouse at 1366 by 768.
type mouse struct {
	*desk
	p     *i18n.Printer
	ids   []assessment.QuestionID
	given map[assessment.QuestionID]assessment.Answer
}

// The places of the firm card; screens.md has the measures.
const (
	fieldsAt   = 150
	firstRowAt = 249
	rowPitch   = 38
	segmentsAt = 624
)

// column returns a place in a column of the firm card.
func column(i, into, y int) image.Point { return image.Pt(232+378*i+into, y) }

// next is the button that leads on, at the right of the bar.
func (m *mouse) next() image.Point { return image.Pt(1318-40, m.size.Y-36) }

func (m *mouse) fillCard() {
	m.click(column(0, 60, fieldsAt))
	m.write(englishFirm)
	m.click(column(1, 60, fieldsAt))
	m.write("46")
	m.click(column(0, 60, firstRowAt+1*rowPitch)) // sector
	m.click(column(2, 60, firstRowAt+2*rowPitch)) // goals in order
	m.click(column(2, 60, firstRowAt))
	m.click(column(0, 40, segmentsAt)) // ambition: basic
	m.park()
	m.keep("mouse-01-firm-card")
	m.click(m.next())
	m.at(string(m.ids[0]) + " ")
}

// answer answers the questions from one place to before another.
func (m *mouse) answer(from, to int) {
	for i := from; i < to; i++ {
		q := m.ids[i]
		switch i {
		case 2:
			m.notApplicable(q)
		case 10:
			m.dontKnow(q)
		default:
			level := (i*2 + 1) % 6
			m.choose(level)
			m.given[q] = assessment.At(level)
		}
		m.click(m.next())
		if i+1 < len(m.ids) {
			m.at(string(m.ids[i+1]) + " ")
		}
	}
}

// below returns a place that far below the last level card, at the left or the
// right; the page is scrolled down to it.
func (m *mouse) below(deep int, right bool) image.Point {
	m.t.Helper()
	bar := m.size.Y - 72
	m.wheel(image.Pt(middleCards, 400), 8)
	m.park()
	m.calm()
	last := 0
	for _, r := range m.down(insideCard, 0, cardLeast) {
		if r.to < bar {
			last = r.to
		}
	}
	at := image.Pt(cardsLeft+60, last+deep)
	if right {
		at.X += 370
	}
	if last == 0 || at.Y >= bar {
		m.t.Fatalf("what is below the level cards is behind the bar: %v", at)
	}
	return at
}

// The two quiet cards and the name are that far below the level cards.
const (
	quietDeep = 14 + 20
	nameDeep  = 14 + 40 + 10 + 34
)

func (m *mouse) notApplicable(q assessment.QuestionID) {
	ground := m.corner()
	m.click(m.below(quietDeep, false))
	m.covered(ground, true)
	m.keep("mouse-02-not-applicable")
	m.click(image.Pt(600, 307))                // the first reason
	m.click(image.Pt((1366+480)/2-28-40, 484)) // leave it out
	m.covered(ground, false)
	m.given[q] = assessment.Answer{State: assessment.NotApplicable, Reason: "none"}
}

func (m *mouse) dontKnow(q assessment.QuestionID) {
	m.click(m.below(quietDeep, true))
	m.click(m.below(nameDeep, true))
	m.write("Anna")
	m.keep("mouse-03-dont-know")
	m.given[q] = assessment.Answer{State: assessment.DontKnow, WhoKnows: "Anna"}
}

// otherLanguage changes the language in the middle of a question and back; the
// question and its answer stay.
func (m *mouse) otherLanguage(i int) {
	question := string(m.ids[i]) + " "
	m.choose(3)
	english := m.title()
	m.menu(menuChinese)
	m.until(func() bool { return strings.HasSuffix(m.title(), i18n.For("zh").T("shell.name")) },
		func() string { return "the language did not change: " + m.title() })
	m.at(question)
	if m.chosen() != 3 {
		m.t.Errorf("in the other language level %d is chosen, want 3", m.chosen())
	}
	m.keep("mouse-05-in-chinese")
	m.menu(menuEnglish)
	m.at(english)
	if m.chosen() != 3 {
		m.t.Errorf("back in English level %d is chosen, want 3", m.chosen())
	}
}

func (m *mouse) otherLook() {
	question := m.title()
	m.menu(menuDark)
	m.until(m.dark, func() string { return "the look did not become dark" })
	m.keep("mouse-06-dark")
	m.at(question)
	m.menu(menuLight)
	m.until(func() bool { return !m.dark() }, func() string { return "the look did not become light again" })
}

// report makes the report, opens it, shows its folder and copies its path.
func (m *mouse) report() {
	m.until(func() bool { return !isQuestion(m.title()) }, func() string { return "the results did not follow the last question" })
	m.park()
	m.keep("mouse-07-results")
	m.click(image.Pt(1318-40, 52))
	m.at(m.p.T("reportscreen.title"))
	m.click(image.Pt(232+60, 472))
	m.at(m.p.T("reportscreen.done"))
	m.park()
	m.keep("mouse-08-report")
	path := m.onlyReport()
	buttons := m.resultButtons()
	m.click(buttons[0])
	m.openedIs(path)
	m.click(buttons[1])
	m.openedIs(filepath.Dir(path))
	m.click(buttons[2])
	m.until(func() bool { return m.clipboard() == path },
		func() string { return fmt.Sprintf("the clipboard holds %q, want %q", m.clipboard(), path) })
	checkReport(m.t, path, englishFirm, "en", 2)
}

// resultButtons returns the places of open, show in folder and copy path.
func (m *mouse) resultButtons() []image.Point {
	m.t.Helper()
	m.calm()
	rows := m.down(232+32+8, 522, 30)
	if len(rows) == 0 {
		m.t.Fatal("no buttons below the finished report")
	}
	var out []image.Point
	for _, r := range m.across(232+20, rows[0].from+5, 40) {
		out = append(out, image.Pt(r.middle(), rows[0].middle()))
	}
	if len(out) < 3 {
		m.t.Fatalf("%d buttons below the finished report, want 3", len(out))
	}
	return out
}

// clipboard returns what was copied.
func (m *mouse) clipboard() string {
	cmd := exec.Command("xclip", "-o", "-selection", "clipboard")
	cmd.Env = m.env
	out, err := cmd.Output()
	if err != nil {
		return "" // nothing yet
	}
	return string(out)
}

// homeAndBack goes to the list of all assessments and opens the finished one.
func (m *mouse) homeAndBack() {
	m.click(image.Pt(70, m.size.Y-100))
	m.until(func() bool { return m.title() == "Plumbline" }, func() string { return "home is not the first screen: " + m.title() })
	m.park()
	m.keep("mouse-09-home")
	lines := m.down(1100, 450, 1) // below the doors there are only the hairlines of the list
	if len(lines) < 2 {
		m.t.Fatal("the first screen has no list")
	}
	m.click(image.Pt(600, (lines[len(lines)-2].from+lines[len(lines)-1].to)/2))
	m.until(func() bool { return m.title() != "Plumbline" }, func() string { return "the list does not open the assessment" })
}

//go:build e2e && linux

package e2e

import (
	"image"
	"strings"
	"testing"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// TestSmallWindow goes by keyboard from the start to a question in a small
// window, where what stands beside the levels opens in a sheet, and scrolls
// through long results.
func TestSmallWindow(t *testing.T) {
	d := newDesk(t, 1024, 680, "en_US.UTF-8")
	en, ids := i18n.For("en"), quickQuestions(t, questionnaire(t))
	d.start("Plumbline")
	d.keep("small-01-first-start")
	d.press("Return")
	d.at(en.T("firmcard.title"))
	d.press("Tab", "Tab", "Tab", "Tab", "space") // people, sites, who answers, sector
	d.keep("small-02-firm-card")
	d.press("ctrl+2")
	d.at(string(ids[0]) + " ")
	d.press("4")

	ground := d.corner()
	for _, key := range []string{"h", "i"} {
		d.press(key)
		d.covered(ground, true)
		d.press("Escape")
		d.covered(ground, false)
	}
	d.press("Tab", "Tab", "Tab", "Return") // the quiet cards, then the first button
	d.covered(ground, true)
	d.keep("small-03-sheet")
	d.press("Escape")
	d.covered(ground, false)
	d.press("e")
	d.covered(ground, true)
	d.write("seen in March")
	d.keep("small-04-note")
	d.press("Escape", "Escape") // the text, then the sheet
	d.covered(ground, false)
	d.keep("small-05-question")

	d.press("ctrl+3")
	d.until(func() bool { return !isQuestion(d.title()) }, func() string { return "no results: " + d.title() })
	d.keep("small-06-few-answers")
	scrolls(d)
	d.quit()

	entries := saved(t, d.workspace())
	if len(entries) == 0 {
		t.Fatal("nothing was saved")
	}
	want := assessment.Answer{State: assessment.Answered, Level: 4, Note: "seen in March"}
	for _, e := range entries {
		if e.Assessment.Mode == assessment.Quick && len(e.Assessment.Answers) == 1 {
			sameAnswers(t, e.Assessment.Answers, map[assessment.QuestionID]assessment.Answer{ids[0]: want})
		}
	}
}

// scrolls opens the finished example and looks at what is below its first
// screen, with the wheel and with the keyboard.
func scrolls(d *desk) {
	d.click(image.Pt(60, d.size.Y-100)) // home
	d.until(func() bool { return d.title() == "Plumbline" }, func() string { return "home is not the first screen: " + d.title() })
	openExample(d, "shift+Tab", "shift+Tab", "shift+Tab") // the list has the keyboard; the example is three stops before it
	d.keep("small-07-results")
	middle := image.Pt(600, 420)
	if !d.wheel(middle, 3) {
		d.t.Error("the wheel does not scroll the results")
	}
	d.keep("small-08-results-below")
	d.do("click", "--repeat", "30", "4")
	d.park()
	d.calm()
	before := d.look()
	for range 30 { // from figure to figure, past the end of the screen
		d.press("Tab")
	}
	d.calm()
	if before.same(d.look(), image.Rect(middle.X-40, 60, middle.X+40, 200)) {
		d.t.Error("the results do not follow the keyboard down the page")
	}
	d.keep("small-09-results-by-keyboard")
}

// openExample opens the finished example from the first screen, by those keys.
func openExample(d *desk, keys ...string) {
	d.t.Helper()
	d.press(keys...)
	d.press("Return") // the list of invented firms
	d.calm()
	d.press("Return") // the first of them
	d.until(func() bool {
		return !strings.HasPrefix(d.title(), "Plumbline") && !strings.HasPrefix(d.title(), "准绳")
	},
		func() string { return "the example does not open: " + d.title() })
}

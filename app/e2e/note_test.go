//go:build e2e && linux

package e2e

import (
	"image"
	"testing"

	"plumbline/assessment"
)

// TestFieldsOpenWithTheKeyboardInThem opens the note and the name of who would
// know on questions where neither was open before. The letters of both are
// keys of the page too: what does not reach the field would change answers.
func TestFieldsOpenWithTheKeyboardInThem(t *testing.T) {
	d := newDesk(t, 1366, 768, "en_US.UTF-8")
	ids := quickQuestions(t, questionnaire(t))
	d.start("Plumbline")
	d.press("Return")
	d.press("Tab", "Tab", "Tab", "Tab", "space", "ctrl+2") // a sector, then on
	d.at(string(ids[0]) + " ")
	d.press("4", "e")
	d.write("due in June")
	d.press("Escape", "Return")

	d.at(string(ids[1]) + " ")
	d.press("d")
	d.calm()
	aboveBar := image.Rect(610, d.size.Y-130, 980, d.size.Y-96)
	before := d.look()
	d.write("Anna")
	if before.same(d.look(), aboveBar) {
		t.Error("the name is typed where it cannot be seen")
	}
	d.keep("fields-who-would-know")
	d.press("Return")
	d.at(string(ids[2]) + " ")
	d.quit()

	entries := saved(t, d.workspace())
	if len(entries) != 1 {
		t.Fatalf("%d assessments were saved, want 1", len(entries))
	}
	sameAnswers(t, entries[0].Assessment.Answers, map[assessment.QuestionID]assessment.Answer{
		ids[0]: {State: assessment.Answered, Level: 4, Note: "due in June"},
		ids[1]: {State: assessment.DontKnow, WhoKnows: "Anna"},
	})
}

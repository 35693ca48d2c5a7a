package uitest

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/app/ui"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// TestUndoAcrossScreens: undo goes where the change was made.
func TestUndoAcrossScreens(t *testing.T) {
	b, id, asked := questionBench(t)
	b.write("5")
	b.press(fyne.Key1, ctrl)
	b.win.Canvas().Focus(findAll[*widget.Segments](b)[0])
	b.press(fyne.KeyRight)
	b.press(fyne.Key3, ctrl)
	b.press(fyne.KeyZ, ctrl)
	b.wantTitle("undo of the card", b.says("firmcard.title"))
	b.press(fyne.KeyZ, ctrl)
	b.wantTitle("undo of the answer", string(asked[8].ID))
	if got := b.answer(id, asked[8].ID).Level; got != 2 {
		t.Errorf("undo left level %d", got)
	}
	if got := b.entry(id).Assessment.Company.Ambition; got != assessment.Solid {
		t.Errorf("undo left the ambition %q", got)
	}
}

// TestLanguageSwitch: another language keeps screen, question and answer.
func TestLanguageSwitch(t *testing.T) {
	for _, route := range []ui.Route{ui.RouteFirm, ui.RouteQuestions, ui.RouteResults, ui.RouteReport} {
		b, id, asked := questionBench(t)
		b.write("4")
		b.frame.Go(route)
		b.menu()
		b.tapWord("中文")
		b.lang = "zh"
		b.checkWords(string(route))
		if !strings.Contains(b.win.Title(), i18n.For("zh").T("shell.name")) {
			t.Errorf("%s: the title is %q", route, b.win.Title())
		}
		if route == ui.RouteQuestions {
			b.wantTitle("another language", string(asked[8].ID)+" "+asked[8].Title.In("zh"))
			if got := find[*widget.Ladder](b).Chosen(); got != 4 {
				t.Errorf("the ladder shows %d", got)
			}
		}
		if got := b.answer(id, asked[8].ID).Level; got != 4 {
			t.Errorf("%s: the answer is %d", route, got)
		}
	}
}

// TestLanguageSwitchOnTheFirstQuestion: a place that was never left is kept.
func TestLanguageSwitchOnTheFirstQuestion(t *testing.T) {
	b := newBench(t, "en", present.LookLight)
	a := b.firm(assessment.Quick)
	first := b.asked(a)[0].ID
	b.keep(a)
	b.start(common)
	b.open(b.id)
	b.press(fyne.Key2, ctrl)
	b.write("3")
	b.menu()
	b.tapWord("中文")
	b.wantTitle("another language", string(first))
}

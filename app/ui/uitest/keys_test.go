package uitest

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// questionBench opens a full check on its ninth question, answered with 2.
func questionBench(t *testing.T) (b *bench, id string, asked []*assessment.Question) {
	t.Helper()
	b = newBench(t, "en", present.LookLight)
	a := b.answers(b.firm(assessment.Full), some(9))
	asked = b.asked(a)
	id = b.keep(a)
	b.at(id, asked[8].ID)
	b.start(common)
	b.open(id)
	return b, id, asked
}

// holders are what may have the focus on a question, by name.
var holders = map[string]func(*bench){
	"nothing": func(b *bench) { b.win.Canvas().Unfocus() },
	"ladder":  func(b *bench) { b.win.Canvas().Focus(find[*widget.Ladder](b)) },
	"button":  func(b *bench) { b.focusButton(b.says("question.next")) },
	"card":    func(b *bench) { b.win.Canvas().Focus(findAll[*widget.QuietCard](b)[0]) },
	"fold":    func(b *bench) { b.win.Canvas().Focus(findAll[*widget.Fold](b)[1]) },
	"bobs":    func(b *bench) { b.win.Canvas().Focus(find[*widget.ProgressBobs](b)) },
}

func (b *bench) focusButton(label string) {
	b.Helper()
	for _, button := range findAll[*widget.Button](b) {
		if button.Label == label {
			b.win.Canvas().Focus(button)
			return
		}
	}
	b.Fatalf("there is no button %q", label)
}

// TestQuestionKeys presses every key of a question, whatever has the focus.
func TestQuestionKeys(t *testing.T) {
	for name, focus := range holders {
		t.Run(name, func(t *testing.T) {
			b, id, asked := questionBench(t)
			q := asked[8].ID
			level := func(what string, want int) {
				t.Helper()
				if got := b.answer(id, q); got.State != assessment.Answered || got.Level != want {
					t.Errorf("%s: the answer is %+v, want level %d", what, got, want)
				}
			}
			for digit, r := range "012345" {
				focus(b)
				b.write(string(r))
				level(string(r), digit)
			}
			focus(b)
			if name != "bobs" { // there the arrows walk from bob to bob
				b.press(fyne.KeyUp)
				level("up", 4)
				b.press(fyne.KeyDown)
				level("down", 5)
			} else {
				b.write("45")
			}
			b.write("u")
			level("U", 4)
			b.press(fyne.KeyY, ctrl)
			level("Ctrl Y", 5)
			b.press(fyne.KeyZ, ctrl)
			level("Ctrl Z", 4)
			b.press(fyne.KeyZ, ctrl, shift)
			level("Ctrl Shift Z", 5)
			b.checkWindowKeys(asked, focus)
			focus(b)
			b.write("d")
			if got := b.answer(id, q); got.State != assessment.DontKnow {
				t.Errorf("D: the answer is %+v", got)
			}
		})
	}
}

// checkWindowKeys presses the keys that open and move on the ninth question.
func (b *bench) checkWindowKeys(asked []*assessment.Question, focus func(*bench)) {
	b.Helper()
	focus(b)
	b.press(fyne.KeyF1)
	b.wantOpen("F1", true)
	b.press(fyne.KeyF1)
	b.wantOpen("F1 again", false)
	focus(b)
	b.write("n")
	b.wantOpen("N", true)
	b.press(fyne.KeyEscape)
	b.wantOpen("Esc", false)
	for key, title := range map[string]string{"h": "question.howto", "i": "question.declaration"} {
		focus(b)
		open := b.fold(title).Open
		b.write(key)
		if b.fold(title).Open == open {
			b.Errorf("%s does not toggle its fold", key)
		}
	}
	focus(b)
	b.press(fyne.KeyLeft, alt)
	b.wantTitle("Alt ←", string(asked[7].ID))
	focus(b)
	b.press(fyne.KeyDown, ctrl)
	b.wantTitle("Ctrl ↓", string(asked[9].ID))
	b.press(fyne.KeyLeft, alt)
	b.wantTitle("Alt ←", string(asked[8].ID))
	for key, title := range map[fyne.KeyName]string{fyne.Key1: "firmcard.title", fyne.Key3: "", fyne.Key4: "", fyne.Key5: "reportscreen.title"} {
		focus(b)
		b.press(key, ctrl)
		if title != "" {
			b.wantTitle("Ctrl "+string(key), b.says(title))
		}
		if strings.Contains(b.win.Title(), string(asked[8].ID)) {
			b.Errorf("Ctrl %s stays on the question", key)
		}
		b.press(fyne.Key2, ctrl)
		b.wantTitle("Ctrl 2", string(asked[8].ID))
	}
}

// fold returns the fold whose title is the message of a key.
func (b *bench) fold(title string) *widget.Fold {
	b.Helper()
	for _, f := range findAll[*widget.Fold](b) {
		if f.Title == b.says(title) {
			return f
		}
	}
	b.Fatalf("there is no fold %s", title)
	return nil
}

func (b *bench) wantTitle(key, words string) {
	b.Helper()
	if !strings.Contains(b.win.Title(), words) {
		b.Fatalf("%s leads to %q, want %q", key, b.win.Title(), words)
	}
}

func (b *bench) wantOpen(key string, open bool) {
	b.Helper()
	if dialog.Open(b.win) != open {
		b.Fatalf("after %s something is open: %v", key, !open)
	}
}

// TestEnter: Enter does what the main button of a screen does.
func TestEnter(t *testing.T) {
	b, id, asked := questionBench(t)
	b.press(fyne.KeyReturn)
	b.wantTitle("Enter", string(asked[9].ID))
	b.win.Canvas().Unfocus()
	b.press(fyne.KeyReturn)
	b.wantTitle("Enter", string(asked[10].ID))
	b.write("n")
	b.press(fyne.KeySpace)
	b.press(fyne.KeyReturn)
	if got := b.answer(id, asked[10].ID); got.State != assessment.NotApplicable || got.Reason == "" {
		t.Errorf("Enter in the dialog left %+v", got)
	}
	b.write("d")
	for _, r := range "Ann" {
		b.win.Canvas().Focused().TypedRune(r)
	}
	b.press(fyne.KeyReturn)
	if got := b.answer(id, asked[10].ID); got.WhoKnows != "Ann" {
		t.Errorf("Enter after a name left %+v", got)
	}
	b.wantTitle("Enter after a name", string(asked[11].ID))
	b.press(fyne.Key3, ctrl)
	b.press(fyne.KeyReturn)
	find[*widget.ActionCards](b)
	b.press(fyne.KeyReturn)
	b.wantTitle("Enter on the plan", b.says("reportscreen.title"))
	made := 0
	b.make = func(context.Context, present.ReportJob) error { made++; return nil }
	b.press(fyne.KeyReturn)
	if made != 1 {
		t.Errorf("Enter made %d reports", made)
	}
	b.press(fyne.KeyReturn)
	if made != 1 || len(b.shown) != 1 {
		t.Errorf("Enter on the made report made %d and opened %v", made, b.shown)
	}
}

// TestEnterFromTheDoor goes from the first screen to the last question with
// the keyboard alone.
func TestEnterFromTheDoor(t *testing.T) {
	b := newBench(t, "en", present.LookLight)
	b.start(common)
	b.press(fyne.KeyReturn)
	b.wantTitle("Enter at the door", b.says("firmcard.title"))
	b.win.Canvas().Focus(find[*widget.RadioList](b))
	b.press(fyne.KeySpace)
	b.focusButton(b.says("firmcard.next"))
	b.press(fyne.KeyReturn)
	rows, err := b.store.List()
	if err != nil || len(rows) != 1 {
		t.Fatalf("the list is %v: %v", rows, err)
	}
	entry := b.entry(rows[0].ID)
	asked := b.asked(entry.Assessment)
	for i, q := range asked {
		b.wantTitle("Enter", string(q.ID))
		b.write(string(rune('0' + i%6)))
		b.press(fyne.KeyReturn)
	}
	entry = b.entry(rows[0].ID)
	for i, q := range asked {
		if got := entry.Assessment.Answer(q.ID); got.State != assessment.Answered || got.Level != i%6 {
			t.Errorf("%s was answered %+v, want %d", q.ID, got, i%6)
		}
	}
	if strings.Contains(b.win.Title(), string(asked[len(asked)-1].ID)) {
		t.Error("Enter on the last question stays there")
	}
}

// TestKeysWaitForTheDialog: what lies over the page keeps the page's keys away.
func TestKeysWaitForTheDialog(t *testing.T) {
	b, id, asked := questionBench(t)
	b.write("n")
	b.press(fyne.Key3, ctrl)
	b.press(fyne.KeyZ, ctrl)
	b.press(fyne.KeyDown, ctrl)
	b.write("5")
	b.press(fyne.KeyF1)
	b.wantTitle("keys below the dialog", string(asked[8].ID))
	b.press(fyne.KeyEscape)
	b.wantOpen("Esc", false)
	if got := b.answer(id, asked[8].ID); got != assessment.At(2) {
		t.Errorf("the answer below the dialog is %+v", got)
	}
}

// TestKeysInATextField: single keys write, the others still work, and what was
// typed is kept when they lead away.
func TestKeysInATextField(t *testing.T) {
	b, id, asked := questionBench(t)
	q := asked[8].ID
	b.write("e")
	b.write("n 3")
	b.press(fyne.KeyF1)
	b.wantOpen("F1 in the note", true)
	b.press(fyne.KeyEscape)
	b.press(fyne.KeyLeft, alt)
	b.wantTitle("Alt ← in the note", string(asked[7].ID))
	if got := b.answer(id, q); got.Note != "n 3" || got.Level != 2 {
		t.Errorf("the note left %+v", got)
	}
	b.press(fyne.Key1, ctrl)
	b.wantTitle("Ctrl 1", b.says("firmcard.title"))
	b.win.Canvas().Focus(findAll[*widget.Field](b)[0].Focusable())
	b.press(fyne.KeyF1)
	b.wantOpen("F1 in the name", true)
	b.press(fyne.KeyEscape)
	b.win.Canvas().Focus(findAll[*widget.Field](b)[0].Focusable())
	b.press(fyne.KeyEnd)
	b.write("un")
	b.press(fyne.Key2, ctrl)
	b.wantTitle("Ctrl 2 in the name", string(asked[7].ID))
	if got := b.entry(id).Assessment.Company.Name; got != longNames["en"]+"un" {
		t.Errorf("the name is %q", got)
	}
}

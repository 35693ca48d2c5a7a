package dialog

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

func window(t *testing.T) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(false, "en"))
	w := test.NewTempWindow(t, widget.NewButton("page", widget.Primary, nil))
	w.Resize(fyne.NewSize(1366, 768))
	return w
}

// typed sends a key the way the driver does: to what has the focus, otherwise
// to the window.
func typed(w fyne.Window, name fyne.KeyName) {
	e := &fyne.KeyEvent{Name: name}
	if f := w.Canvas().Focused(); f != nil {
		f.TypedKey(e)
	} else if w.Canvas().OnTypedKey() != nil {
		w.Canvas().OnTypedKey()(e)
	}
}

func TestDialogKeys(t *testing.T) {
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyEscape, "cancel"}, {fyne.KeyReturn, "primary"}, {fyne.KeyEnter, "primary"}} {
		w := window(t)
		var did string
		Show(w, Config{Title: "Why?", Content: widget.NewText("words", widget.Style{}), Primary: "Leave out", Secondary: "Cancel",
			OnPrimary: func() { did += "primary" }, OnCancel: func() { did += "cancel" }})
		if !Open(w) {
			t.Fatal("nothing opened")
		}
		w.Canvas().Unfocus()
		typed(w, c.key)
		if did != c.want || Open(w) {
			t.Errorf("%s did %q, still open: %v", c.key, did, Open(w))
		}
	}
}

func TestDialogFocusesItsFirstControl(t *testing.T) {
	w := window(t)
	choice := widget.NewQuietCard("1", "We do not do this", "", nil)
	d := Show(w, Config{Title: "Why?", Content: choice, Primary: "Leave out", Secondary: "Cancel"})
	if w.Canvas().Focused() != choice {
		t.Errorf("the focus is with %T", w.Canvas().Focused())
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != d.panel.secondary {
		t.Error("the second stop is not Cancel")
	}
	w.Canvas().FocusNext()
	if w.Canvas().Focused() != d.panel.primary {
		t.Error("the third stop is not the primary button")
	}
}

// TestEscFromAControl: Esc closes wherever the focus is, and only once.
func TestEscFromAControl(t *testing.T) {
	w := window(t)
	var cancelled int
	Show(w, Config{Title: "Why?", Content: widget.NewQuietCard("1", "This", "", nil), Primary: "Yes", Secondary: "No",
		OnCancel: func() { cancelled++ }})
	typed(w, fyne.KeyEscape)
	typed(w, fyne.KeyEscape)
	if cancelled != 1 || Open(w) {
		t.Errorf("cancelled %d times, open %v", cancelled, Open(w))
	}
}

func TestDialogWaitsForAValidAnswer(t *testing.T) {
	w := window(t)
	var valid, did bool
	d := Show(w, Config{Title: "Why?", Primary: "Leave out", Valid: func() bool { return valid }, OnPrimary: func() { did = true }})
	typed(w, fyne.KeyReturn)
	if did || !d.panel.primary.Disabled() {
		t.Error("the dialog took an answer that is not valid")
	}
	valid = true
	d.Revalidate()
	if d.panel.primary.Disabled() {
		t.Error("the button stays disabled")
	}
	typed(w, fyne.KeyReturn)
	if !did {
		t.Error("the valid answer was not taken")
	}
}

func TestKeysOfThePageComeBack(t *testing.T) {
	w := window(t)
	var page int
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { page++ })
	Show(w, Config{Title: "Note", Primary: "OK"})
	w.Canvas().Unfocus()
	typed(w, fyne.KeyF2)
	if page != 0 {
		t.Error("the page got a key from below the dialog")
	}
	typed(w, fyne.KeyEscape)
	typed(w, fyne.KeyF2)
	if page != 1 {
		t.Errorf("the page got %d keys after the dialog", page)
	}
}

func TestDialogFitsAndFollowsTheWindow(t *testing.T) {
	w := window(t)
	d := Show(w, Config{Title: "A title that is a whole sentence and therefore takes two lines", Text: "And a sentence.", Primary: "OK"})
	if got := d.panel.Size().Width; got != 480 {
		t.Errorf("width %v", got)
	}
	d.over.Resize(fyne.NewSize(400, 600))
	if got := d.panel.Size(); got.Width > 400 || got.Height != d.panel.HeightFor(got.Width) {
		t.Errorf("in a window of 400 it is %v", got)
	}
}

func TestSheet(t *testing.T) {
	w := window(t)
	var closed int
	s := ShowSheet(w, SheetConfig{Title: "Keys", Content: widget.NewParagraph("F1 shows the keys.", widget.Style{}),
		Keys: []fyne.KeyName{fyne.KeyF1}, OnClosed: func() { closed++ }})
	if s.panel.Position().X != w.Canvas().Size().Width-320 || s.panel.Size().Height != w.Canvas().Size().Height {
		t.Errorf("the sheet is at %v, %v", s.panel.Position(), s.panel.Size())
	}
	s.over.Tapped(&fyne.PointEvent{Position: s.panel.Position().AddXY(20, 20)})
	if !Open(w) {
		t.Fatal("a click on the sheet closed it")
	}
	typed(w, fyne.KeyF1)
	if Open(w) || closed != 1 {
		t.Errorf("F1: open %v, closed %d", Open(w), closed)
	}
	s = ShowSheet(w, SheetConfig{Title: "Keys"})
	s.over.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 20)})
	if Open(w) {
		t.Error("a click beside the sheet left it open")
	}
}

func TestMenu(t *testing.T) {
	w := window(t)
	var took string
	items := []MenuItem{
		{Label: "中文", Checked: true, OnTapped: func() { took = "zh" }},
		{Label: "English", OnTapped: func() { took = "en" }},
	}
	ShowMenu(w, fyne.NewPos(20, 740), items)
	m := w.Canvas().Overlays().Top().(*overlay).panel
	if bottom := m.Position().Y + m.Size().Height; bottom > 768 {
		t.Errorf("the menu ends at %v", bottom)
	}
	typed(w, fyne.KeyDown)
	typed(w, fyne.KeyReturn)
	if took != "en" || Open(w) {
		t.Errorf("took %q, open %v", took, Open(w))
	}
	ShowMenu(w, fyne.NewPos(20, 20), items)
	typed(w, fyne.KeyEscape)
	if took != "en" || Open(w) {
		t.Error("Esc took an entry or left the menu open")
	}
}

func TestKeysGiveLongWordsRoom(t *testing.T) {
	window(t)
	k := NewKeys([]KeyGroup{{Title: "Question", Rows: []KeyRow{
		{Keys: []string{"0", "5"}, Words: "Choose a level"},
		{Keys: []string{"Ctrl", "↓"}, Words: "Go to the next question that has no answer yet, wherever it stands"},
	}}})
	if wide, narrow := k.HeightFor(900), k.HeightFor(240); wide != 3*keysRow || narrow <= wide {
		t.Errorf("the keys are %v high, and %v when narrow", wide, narrow)
	}
}

package widget

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"plumbline/app/ui/theme"
)

func TestFieldTellsWhatIsTyped(t *testing.T) {
	var told, done []string
	f := NewField("name", func(text string) { told = append(told, text) })
	f.OnDone = func(text string) { done = append(done, text) }
	w := shown(t, f)
	f.SetText("云岭")
	if len(told) != 0 {
		t.Errorf("SetText told %v", told)
	}
	w.Canvas().Focus(f.Focusable())
	f.entry.CursorColumn = 2
	test.Type(f.entry, "金属")
	if f.Text() != "云岭金属" || told[len(told)-1] != "云岭金属" {
		t.Errorf("field holds %q, told %v", f.Text(), told)
	}
	keys(f.entry, fyne.KeyReturn)
	w.Canvas().Unfocus()
	if len(done) != 1 || done[0] != "云岭金属" {
		t.Errorf("done with %v, want once", done)
	}
}

func TestFieldUndo(t *testing.T) {
	f := NewField("name", nil)
	w := shown(t, f)
	w.Canvas().Focus(f.Focusable())
	test.Type(f.entry, "abc")
	f.entry.TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text() != "" {
		t.Errorf("after undo the field holds %q", f.Text())
	}
}

func TestFieldHandsOnKeysThatAreNoEditing(t *testing.T) {
	f := NewField("name", nil)
	w := shown(t, f)
	var seen []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { seen = append(seen, e.Name) })
	keys(f.entry, fyne.KeyEscape, fyne.KeyF1, fyne.KeyHome)
	if len(seen) != 2 {
		t.Errorf("the window saw %v, want Esc and F1", seen)
	}
}

func TestFieldProblemMakesRoom(t *testing.T) {
	f := NewField("name", nil)
	shown(t, f)
	before := f.MinSize().Height
	f.SetProblem("The name is empty. Write the name that goes on the report.")
	if after := f.MinSize().Height; after < before+smallStyle.LineHeight() {
		t.Errorf("height %v before and %v with a sentence beneath", before, after)
	}
	f.SetProblem("")
	if after := f.MinSize().Height; after != before {
		t.Errorf("height %v after the problem is gone, %v before", after, before)
	}
}

func TestNumberFieldKeepsDigits(t *testing.T) {
	for _, c := range []struct {
		typed, want string
		decimals    bool
		value       float64
		ok          bool
	}{
		{"28", "28", false, 28, true},
		{"２８", "28", false, 28, true},
		{"约28人", "28", false, 28, true},
		{"-5", "5", false, 5, true},
		{"1.5", "15", false, 15, true},
		{"1,5.2", "1,52", true, 1.52, true},
		{"many", "", false, 0, false},
		{"12345678901234", "123456789", false, 123456789, true},
	} {
		n := NewNumberField("people", nil)
		n.Decimals = c.decimals
		w := shown(t, n.Field)
		w.Canvas().Focus(n.Focusable())
		test.Type(n.entry, c.typed)
		value, ok := n.Number()
		if n.Text() != c.want || value != c.value || ok != c.ok {
			t.Errorf("%q typed: field holds %q, number %v, %v", c.typed, n.Text(), value, ok)
		}
	}
}

func TestSelectFieldByKeyboard(t *testing.T) {
	var told []string
	f := NewSelectField("who", items("owner", "plant manager", "buyer"), func(id string) { told = append(told, id) })
	f.SetChosen("a")
	w := shown(t, f)
	w.Canvas().Focus(f)
	keys(f, fyne.KeyReturn)
	list, ok := w.Canvas().Focused().(*selectList)
	if !ok {
		t.Fatalf("Enter put the focus on %T", w.Canvas().Focused())
	}
	keys(list, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if f.Chosen() != "c" || len(told) != 1 || w.Canvas().Focused() != fyne.Focusable(f) {
		t.Errorf("chosen %q, told %v, focus on %T", f.Chosen(), told, w.Canvas().Focused())
	}
	if w.Canvas().Overlays().Top() != nil {
		t.Error("the list is still open")
	}
}

func TestSelectFieldCloses(t *testing.T) {
	f := NewSelectField("who", items("owner", "buyer"), func(string) { t.Error("closing must not choose") })
	w := shown(t, f)
	for name, leave := range map[string]func(){
		"Esc":          func() { keys(w.Canvas().Focused(), fyne.KeyDown, fyne.KeyEscape) },
		"click beside": func() { f.sheet.Tapped(at(590, 690)) },
	} {
		keys(f, fyne.KeyDown)
		if f.sheet == nil {
			t.Fatalf("%s: the arrow did not open the list", name)
		}
		leave()
		if f.sheet != nil || w.Canvas().Overlays().Top() != nil {
			t.Errorf("%s left the list open", name)
		}
	}
}

func TestSelectListStaysInTheWindow(t *testing.T) {
	many := items("1", "2", "3", "4", "5", "6", "7", "8")
	f := NewSelectField("who", many, nil)
	spacer := NewWelcomeArt("", "", "")
	w := shown(t, spacer, f)
	keys(f, fyne.KeyReturn)
	list := w.Canvas().Focused().(*selectList)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(list)
	if bottom := at.Y + list.Size().Height; at.Y < 0 || bottom > w.Canvas().Size().Height {
		t.Errorf("list from %v to %v in a window of %v", at.Y, bottom, w.Canvas().Size().Height)
	}
}

func TestFieldCanBeClickedEverywhere(t *testing.T) {
	f := NewField("name", nil)
	w := shown(t, f)
	w.Canvas().Capture()
	// What is outside the parts around the entry cannot be clicked.
	for name, o := range map[string]fyne.CanvasObject{"window": f.window, "content": f.window.Content, "entry": f.entry} {
		if got := o.Size(); got.Width < f.Size().Width || got.Height < theme.LineHeight(theme.Large) {
			t.Errorf("%s is %v in a field of %v", name, got, f.Size())
		}
	}
}

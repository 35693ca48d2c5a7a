package widget

import (
	"image/color"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"plumbline/app/ui/theme"
)

// window shows objects at their least size, one below the other, in the light
// theme.
func window(t *testing.T, lang string, objects ...fyne.CanvasObject) fyne.Window {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(theme.New(false, lang))
	w := test.NewTempWindow(t, container.NewVBox(objects...))
	w.Resize(fyne.NewSize(900, 700))
	return w
}

func press(f fyne.Focusable, keys ...fyne.KeyName) {
	for _, k := range keys {
		f.TypedKey(&fyne.KeyEvent{Name: k})
	}
}

// textsOf lists the words that an object draws, in order.
func textsOf(o fyne.CanvasObject) []string {
	var out []string
	if !o.Visible() {
		return nil
	}
	switch o := o.(type) {
	case *canvas.Text:
		if o.Text != "" {
			out = append(out, o.Text)
		}
	case *fyne.Container:
		for _, child := range o.Objects {
			out = append(out, textsOf(child)...)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			out = append(out, textsOf(child)...)
		}
	}
	return out
}

func TestTextHasTheLineOfTheScale(t *testing.T) {
	text := NewText("准绳 Plumbline", Style{Size: theme.Title, Bold: true})
	window(t, "zh", text)
	if got := text.MinSize().Height; got != 40 {
		t.Errorf("a title is %v high, want 40", got)
	}
	fyne.CurrentApp().Settings().SetTheme(theme.New(false, "hi"))
	if got := text.MinSize().Height; got != 44 {
		t.Errorf("a Hindi title is %v high, want 44", got)
	}
}

func TestParagraphHeightFollowsItsWidth(t *testing.T) {
	p := NewParagraph("选每个字都属实的最高一级；两级之间选低的；按今天的情况答。", Style{})
	window(t, "zh", p)
	for _, width := range []float32{120, 266, 600} {
		lines := p.Lines(width)
		if got, want := p.HeightFor(width), 20*float32(len(lines)); got != want {
			t.Errorf("at %v: height %v, want %v", width, got, want)
		}
		for _, line := range lines {
			if p.Style.Width(line) > width+1 {
				t.Errorf("at %v: line %q is wider", width, line)
			}
		}
		p.Resize(fyne.NewSize(width, 0))
		if got := strings.Join(textsOf(p), "\n"); got != strings.Join(lines, "\n") {
			t.Errorf("at %v it draws %q", width, got)
		}
		if p.MinSize().Height != p.HeightFor(width) {
			t.Errorf("at %v the least height is %v", width, p.MinSize().Height)
		}
	}
	if NewParagraph("", Style{}).HeightFor(100) != 0 {
		t.Error("an empty paragraph has a height")
	}
}

func TestColoursFollowAThemeChange(t *testing.T) {
	text, p := NewText("a", Style{Color: theme.BrassText}), NewParagraph("b", Style{})
	bob, icon, box := NewBob(22, theme.Ink), NewIcon(IconCheck, 18, theme.Ink), NewFill(theme.Paper)
	w := window(t, "en", text, p, bob, icon, box)
	colours := func() (out []color.Color) {
		out = append(out, test.WidgetRenderer(text).Objects()[0].(*canvas.Text).Color)
		out = append(out, test.WidgetRenderer(p).Objects()[0].(*canvas.Text).Color)
		return append(out, test.WidgetRenderer(box).Objects()[0].(*canvas.Rectangle).FillColor)
	}
	drawings := func() (out []string) {
		for _, o := range []fyne.Widget{bob, icon} {
			out = append(out, test.WidgetRenderer(o).Objects()[0].(*canvas.Image).Resource.Name())
		}
		return out
	}
	before, drawn := colours(), drawings()
	fyne.CurrentApp().Settings().SetTheme(theme.New(true, "en"))
	w.Content().Refresh()
	for i, c := range colours() {
		if c == before[i] {
			t.Errorf("object %d kept its colour %v", i, c)
		}
	}
	for i, name := range drawings() {
		if name == drawn[i] {
			t.Errorf("drawing %s was kept", name)
		}
	}
}

func TestButtonTakesPointerAndKeys(t *testing.T) {
	var taps int
	b := NewButton("Next", Primary, func() { taps++ })
	w := window(t, "en", b)
	test.Tap(b)
	press(b, fyne.KeyReturn, fyne.KeySpace, fyne.KeyEnter, fyne.KeyA)
	if taps != 4 {
		t.Errorf("%d presses counted, want 4", taps)
	}
	if w.Canvas().Focused() != b {
		t.Error("a click did not take the focus")
	}
	b.Disable()
	test.Tap(b)
	press(b, fyne.KeyReturn)
	if taps != 4 {
		t.Error("a disabled button acted")
	}
}

func TestButtonIsAsWideAsItsWord(t *testing.T) {
	short, long := NewButton("OK", Secondary, nil), NewButton("Leave this question out", Secondary, nil)
	window(t, "en", short, long)
	word := Style{Bold: true}.Width(long.Label)
	if got := long.MinSize(); got.Width < word+40 || got.Height != 40 {
		t.Errorf("button is %v for a word of %v", got, word)
	}
	plain := short.MinSize().Width
	short.Left = IconArrowLeft
	if got := short.MinSize().Width; got != plain+26 {
		t.Errorf("with an icon it is %v, want %v", got, plain+26)
	}
}

// TestRingShowsForKeysOnly: the ring is for whoever uses the keyboard.
func TestRingShowsForKeysOnly(t *testing.T) {
	b := NewButton("Next", Primary, nil)
	w := window(t, "en", b)
	test.Tap(b)
	if b.Ringed() {
		t.Error("the ring shows after a click")
	}
	press(b, fyne.KeyA)
	if !b.Ringed() {
		t.Error("the ring stays away when a key is used")
	}
	w.Canvas().Unfocus()
	w.Canvas().FocusNext()
	if !b.Ringed() {
		t.Error("the ring stays away after Tab")
	}
}

// TestUnusedKeysReachTheWindow keeps the keys of a page working while
// something on it has the focus.
func TestUnusedKeysReachTheWindow(t *testing.T) {
	b, l := NewButton("Back", Secondary, nil), NewLadder(ladderEnglish, "Next step", nil)
	w := window(t, "en", b, l)
	var keys []fyne.KeyName
	var runes []rune
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, e.Name) })
	w.Canvas().SetOnTypedRune(func(r rune) { runes = append(runes, r) })
	press(b, fyne.KeyEscape, fyne.KeyReturn)
	b.TypedRune('3')
	press(l, fyne.KeyReturn, fyne.KeyDown)
	l.TypedRune('n')
	l.TypedRune('4')
	if len(keys) != 2 || keys[0] != fyne.KeyEscape || keys[1] != fyne.KeyReturn {
		t.Errorf("the window got the keys %v", keys)
	}
	if string(runes) != "3n" {
		t.Errorf("the window got the characters %q", string(runes))
	}
}

func TestQuietCard(t *testing.T) {
	var taps int
	q := NewQuietCard("N", "Not applicable", "needs a reason", func() { taps++ })
	window(t, "en", q)
	test.Tap(q)
	press(q, fyne.KeySpace)
	if taps != 2 || q.Chosen {
		t.Errorf("%d taps, chosen %v: the owner decides what is chosen", taps, q.Chosen)
	}
	if got := strings.Join(textsOf(q), "|"); got != "N|Not applicable|needs a reason" {
		t.Errorf("the card says %q", got)
	}
	if q.MinSize().Height != 40 {
		t.Errorf("height %v", q.MinSize().Height)
	}
}

func TestIconsAndBobsAreDrawn(t *testing.T) {
	test.NewTempApp(t)
	for _, name := range allIcons {
		if svg := string(iconDrawing(name, theme.Ink, 0).Content()); !strings.Contains(svg, theme.Hex(theme.Ink)) {
			t.Errorf("icon %s is not drawn in ink", name)
		}
	}
	b := NewBob(BobGroup, theme.Digital)
	if b.resource() != b.resource() {
		t.Error("the same bob is drawn twice")
	}
	if b.MinSize() != fyne.NewSize(60, BobHeight(60)) {
		t.Errorf("bob of 60 is %v", b.MinSize())
	}
}

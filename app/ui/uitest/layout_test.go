package uitest

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/present"
	"plumbline/app/ui/widget"
)

// shotsVariable names the folder for pictures of every state, to be looked at
// beside the mock-ups; without it none are made.
const shotsVariable = "PLUMBLINE_SHOTS"

// TestStates shows every state in every language at three sizes and reads the
// canvas. In Chinese the look then changes while the state is on show, in the
// others it is walked through with Tab and left with Esc: one way there serves
// all, as the way is what takes long.
func TestStates(t *testing.T) {
	for _, lang := range langs {
		for i, s := range states() {
			for _, look := range looksOf(s, lang, i) {
				t.Run(fmt.Sprintf("%s-%s-%s", s.name, lang, look), func(t *testing.T) {
					b := newBench(t, lang, look)
					s.fill(b)
					b.start(common)
					s.show(b, func() { b.checkState(s, look) })
				})
			}
		}
	}
}

// looksOf returns the looks in which a state is shown. They take turns, so
// that the look a state ends with is the one the next begins with.
func looksOf(s state, lang string, i int) []present.Look {
	switch {
	case strings.HasPrefix(s.name, "trouble"): // there is no workspace to keep a look
		return looks[:1]
	case os.Getenv(shotsVariable) != "":
		return looks
	case lang == "en": // walked through with Tab, not looked at in other colours
		return looks[:1]
	}
	return looks[i%2 : i%2+1]
}

func (b *bench) checkState(s state, look present.Look) {
	b.Helper()
	b.atSizes(s.name+"-"+b.lang+"-"+string(look), sizesOf(s))
	if b.lang == "zh" {
		b.checkLook(look == present.LookDark)
		return
	}
	if brief[s.name] {
		b.checkEsc(s) // its list keeps the keyboard
		return
	}
	b.checkTab()
	b.win.Resize(small)
	b.checkTab()
	b.checkEsc(s)
}

// sizesOf returns the sizes at which a state is looked at.
func sizesOf(s state) []fyne.Size {
	if brief[s.name] {
		return sizes[:1]
	}
	return sizes
}

// atSizes checks what is on show at every size, and that coming back to the
// first size lays out as before.
func (b *bench) atSizes(name string, sizes []fyne.Size) {
	var before string
	for i, size := range append(sizes[:len(sizes):len(sizes)], sizes[0]) {
		b.win.Resize(size)
		where := fmt.Sprintf("at %.0f", size.Width)
		if i < len(sizes) {
			b.shoot(fmt.Sprintf("%s-%.0f", name, size.Width))
			b.checkPlaces(where)
			b.checkWords(where)
		}
		if i == 0 {
			before = b.layout()
		}
		if i == len(sizes) && b.layout() != before {
			b.Errorf("coming back to the first size lays out differently:\n%s", differing(before, b.layout()))
		}
	}
}

// layout writes down where every word stands.
func (b *bench) layout() string {
	var out []string
	for _, w := range b.words() {
		out = append(out, w.String())
	}
	return strings.Join(out, "\n")
}

func differing(a, b string) string {
	var out []string
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			out = append(out, x[i]+" → "+y[i])
		}
	}
	return strings.Join(out, "\n")
}

// checkPlaces checks that every word is inside the window and what holds it,
// and that no two words share a place.
func (b *bench) checkPlaces(where string) {
	b.Helper()
	words := b.words()
	window := b.win.Canvas().Size()
	for i, w := range words {
		if typing(w) {
			continue
		}
		if w.ink.x1 < 0 || w.ink.x2 > window.Width {
			b.Errorf("%s: %v is outside the window", where, w)
		}
		if w.scroll == nil && (w.ink.y1 < 0 || w.ink.y2 > window.Height) {
			b.Errorf("%s: %v is above or below the window", where, w)
		}
		if s := w.scroll; s != nil && (w.ink.x1 < s.x1 || w.ink.x2 > s.x2 || w.ink.y1 < s.y1 || w.ink.y2 > s.y2) {
			b.Errorf("%s: %v cannot be scrolled to in %v", where, w, *s)
		}
		b.checkHolder(where, w)
		for _, other := range words[i+1:] {
			if !typing(other) && w.meets(other) {
				b.Errorf("%s: %v lies on %v", where, w, other)
			}
		}
	}
}

// typing reports whether a word is inside a text field, which scrolls.
func typing(w word) bool { return w.in("fieldEntry") || w.in("noteEntry") }

// checkHolder checks that the word does not stick out of a control.
func (b *bench) checkHolder(where string, w word) {
	b.Helper()
	at := fyne.Position{}
	for i, o := range w.inside {
		at = at.Add(o.Position())
		if scrolls(w.inside[i:]) {
			continue // the scroll cuts it
		}
		// The bob of a panel may hang over the end of its beam.
		if _, bob := o.(*widget.PlumbPanel); bob || o.Size().IsZero() {
			continue
		}
		if _, ok := o.(fyne.Tappable); !ok {
			continue
		}
		r := place{at: at}.area(o.Size())
		if w.ink.x1 < r.x1-1 || w.ink.x2 > r.x2+1 || w.ink.y1 < r.y1-1 || w.ink.y2 > r.y2+1 {
			b.Errorf("%s: %v sticks out of %T %v", where, w, o, r)
		}
	}
}

// scrolls reports whether there is a scroll among the objects.
func scrolls(inside []fyne.CanvasObject) bool {
	return slices.ContainsFunc(inside, func(o fyne.CanvasObject) bool { _, ok := o.(*container.Scroll); return ok })
}

// meets reports whether two words share a place: wherever their common scroll
// is, or as both are seen.
func (w word) meets(o word) bool {
	if w.in("Toast") != o.in("Toast") {
		return false // it lies over the page
	}
	if w.scroll != nil && o.scroll != nil && *w.scroll == *o.scroll {
		return w.ink.cut(o.ink).thick()
	}
	return w.seen().cut(o.seen()).thick()
}

// shoot makes a picture where pictures are wanted.
func (b *bench) shoot(name string) {
	folder := os.Getenv(shotsVariable)
	if folder == "" {
		return
	}
	file, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, b.win.Canvas().Capture()); err != nil {
		b.Fatal(err)
	}
}

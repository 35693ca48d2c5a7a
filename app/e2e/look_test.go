//go:build e2e && linux

package e2e

import (
	"fmt"
	"image"
	"image/color"
	"time"
)

// run is a stretch of a line across the screen that is not bare ground.
type run struct{ from, to int }

func (r run) middle() int { return (r.from + r.to) / 2 }

// runs returns the stretches of at least that length along a line of length n.
func runs(n, least int, bare func(i int) bool) []run {
	var out []run
	from := -1
	for i := 0; i <= n; i++ {
		if i < n && !bare(i) {
			if from < 0 {
				from = i
			}
			continue
		}
		if from >= 0 && i-from >= least {
			out = append(out, run{from, i})
		}
		from = -1
	}
	return out
}

// down returns what stands on the vertical line at x, from y on.
func (d *desk) down(x, y, least int) []run {
	d.t.Helper()
	img := d.look()
	ground := img.ground()
	found := runs(d.size.Y-y, least, func(i int) bool { return img.at(x, y+i) == ground })
	for i := range found {
		found[i].from += y
		found[i].to += y
	}
	return found
}

// across returns what stands on the horizontal line at y, from x on.
func (d *desk) across(x, y, least int) []run {
	d.t.Helper()
	img := d.look()
	ground := img.ground()
	found := runs(d.size.X-x, least, func(i int) bool { return img.at(x+i, y) == ground })
	for i := range found {
		found[i].from += x
		found[i].to += x
	}
	return found
}

// The first level card begins here; screens.md has the measures.
const (
	cardsLeft   = 240
	cardsTop    = 120
	cardLeast   = 40
	insideCard  = cardsLeft + 6
	middleCards = 600
)

// cards returns the six level cards from 0 down to 5, the mouse out of the way.
func (d *desk) cards() []run {
	d.t.Helper()
	d.park()
	d.calm()
	var found []run
	d.until(func() bool {
		found = d.down(insideCard, cardsTop, cardLeast)
		return len(found) >= 6
	}, func() string { return fmt.Sprintf("the question shows %d level cards, want 6", len(found)) })
	return found[:6]
}

// park moves the mouse where it points at nothing.
func (d *desk) park() { d.point(image.Pt(d.size.X-1, d.size.Y-1)) }

// chosen returns the level whose card has another ground than the others, or
// -1 where none has.
func (d *desk) chosen() int {
	d.t.Helper()
	cards := d.cards()
	img := d.look()
	ground := make([]color.NRGBA, len(cards))
	for i, c := range cards {
		ground[i] = img.at(insideCard, c.from+8)
	}
	for i, g := range ground {
		if g != ground[(i+1)%6] && g != ground[(i+2)%6] {
			return i
		}
	}
	return -1
}

// choose clicks the card of a level and waits until it is chosen.
func (d *desk) choose(level int) {
	d.t.Helper()
	d.click(image.Pt(middleCards, d.cards()[level].middle()))
	d.until(func() bool { return d.chosen() == level },
		func() string { return fmt.Sprintf("level %d was clicked, level %d is chosen", level, d.chosen()) })
}

// wheel turns the mouse wheel down and reports whether the page moved.
func (d *desk) wheel(at image.Point, turns int) bool {
	d.t.Helper()
	d.point(at)
	d.calm()
	before := d.look()
	for range turns {
		d.do("click", "5")
	}
	time.Sleep(50 * time.Millisecond)
	d.calm()
	return !before.same(d.look(), image.Rect(at.X-40, at.Y-80, at.X+40, at.Y+80))
}

// The entries of the menu at the foot of the rail, from above.
const (
	menuChinese = iota
	menuEnglish
	menuPortuguese
	menuRussian
	menuHindi
	menuSecond // a second language while answering
	menuAsTheComputer
	menuLight
	menuDark
	menuEntries
)

// menu opens the menu at the foot of the rail and takes an entry.
func (d *desk) menu(entry int) {
	d.t.Helper()
	const row, air = 36, 6
	bottom := d.size.Y - 100
	d.click(image.Pt(70, d.size.Y-68))
	d.click(image.Pt(70, bottom-2*air-menuEntries*row+air+entry*row+row/2))
	d.park()
}

//go:build e2e && linux

package e2e

import (
	"fmt"
	"image"
	"image/color"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// xdotool does what a hand does, on this screen.
func (d *desk) xdotool(args ...string) (string, error) {
	cmd := exec.Command("xdotool", args...)
	cmd.Env = append(slices.Clone(d.env), "LC_ALL=C.UTF-8") // it types what it understands
	out, err := cmd.CombinedOutput()
	return strings.TrimSpace(string(out)), err
}

func (d *desk) do(args ...string) string {
	d.t.Helper()
	out, err := d.xdotool(args...)
	if err != nil {
		d.t.Fatalf("xdotool %v: %v: %s", args, err, out)
	}
	return out
}

// press presses keys one after the other, by xdotool's names. The program
// takes them in this order, so nothing needs to be waited for in between.
func (d *desk) press(keys ...string) {
	d.t.Helper()
	for _, k := range keys {
		d.do("key", "--delay", "4", k)
	}
}

// write types a text into the focused field. What is not on an English
// keyboard has to be learned before.
func (d *desk) write(text string) {
	d.t.Helper()
	keys := []string{"key", "--delay", "20"}
	for _, r := range text {
		keys = append(keys, fmt.Sprintf("U%04X", r))
	}
	d.do(keys...)
	d.calm()
}

// point moves the mouse, without a click.
func (d *desk) point(at image.Point) {
	d.t.Helper()
	d.do("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y))
}

// click presses the left button once everything stands still, and waits until
// the program has drawn what came of it. Some clicks change nothing to see.
func (d *desk) click(at image.Point) {
	d.t.Helper()
	d.point(at)
	d.calm()
	before := d.sum()
	d.do("click", "1")
	for end := time.Now().Add(time.Second); d.sum() == before && time.Now().Before(end); {
		time.Sleep(10 * time.Millisecond)
	}
	d.calm()
}

// title returns the window's title, which names the place in the program.
func (d *desk) title() string {
	title, err := d.xdotool("getwindowname", d.window)
	if err != nil {
		return "" // the window is gone
	}
	return title
}

// at waits until the window's title begins so.
func (d *desk) at(words string) {
	d.t.Helper()
	d.until(func() bool { return strings.HasPrefix(d.title(), words) }, func() string {
		return fmt.Sprintf("the window is at “%s”, want “%s”; the program said: %s", d.title(), words, d.said)
	})
}

// corner returns the colour of the window's ground.
func (d *desk) corner() color.NRGBA { return d.look().ground() }

// covered waits until something lies over the page, or nothing does; ground is
// the corner of the free page.
func (d *desk) covered(ground color.NRGBA, want bool) {
	d.t.Helper()
	d.until(func() bool { return (d.corner() != ground) == want }, func() string {
		if want {
			return "nothing opened over the page"
		}
		return "what lies over the page did not close"
	})
}

// dark reports whether the window has its dark look.
func (d *desk) dark() bool {
	c := d.corner()
	return int(c.R)+int(c.G)+int(c.B) < 3*80
}

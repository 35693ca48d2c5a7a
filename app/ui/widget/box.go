package widget

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"plumbline/app/ui/theme"
)

// newRule returns a straight line. Rules are filled rectangles, as the painters
// put those on whole pixels and blur lines.
func newRule() *canvas.Rectangle { return canvas.NewRectangle(theme.Color(theme.Hairline)) }

// setRule colours a rule.
func setRule(rule *canvas.Rectangle, token fyne.ThemeColorName) {
	rule.FillColor = theme.Color(token)
	rule.Refresh()
}

// placeAcross lays a rule from x1 to x2 with its top at y.
func placeAcross(rule *canvas.Rectangle, x1, x2, y, line float32) {
	place(rule, x1, y, x2-x1, line)
}

// placeDown lays a rule from y1 to y2 with its middle at x.
func placeDown(rule *canvas.Rectangle, x, y1, y2, line float32) {
	place(rule, x-line/2, y1, line, max(0, y2-y1))
}

// placeThread lays a thread of one unit from y1 to y2 in the unit right of x.
// What hangs on it has its middle half a unit right of x.
func placeThread(thread *canvas.Rectangle, x, y1, y2 float32) {
	place(thread, x, y1, 1, max(0, y2-y1))
}

package widget

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"plumbline/app/ui/theme"
)

// The marks in front of a row are drawings, as round borders of the painters
// are uneven at this size.
const (
	markLine float32 = 1.5
	markBox  float32 = choiceMark + 2 // the mark and a margin for its edge
)

// roundMark returns a circle with a border; dot fills its middle.
func roundMark(border, fill fyne.ThemeColorName, dot bool) fyne.Resource {
	line, ground := theme.Hex(border), theme.Hex(fill)
	return drawing(fmt.Sprintf("mark-round-%s-%s-%v.svg", line, ground, dot), func() string {
		middle := ""
		if dot {
			middle = fmt.Sprintf(`<circle cx="10" cy="10" r="4.25" fill="%s"/>`, line)
		}
		return markDrawing(fmt.Sprintf(`<circle cx="10" cy="10" r="%v" fill="%s" stroke="%s" stroke-width="%v"/>%s`,
			(choiceMark-markLine)/2, ground, line, markLine, middle))
	})
}

// squareMark returns a square with a border.
func squareMark(border, fill fyne.ThemeColorName) fyne.Resource {
	line, ground := theme.Hex(border), theme.Hex(fill)
	return drawing(fmt.Sprintf("mark-square-%s-%s.svg", line, ground), func() string {
		side := choiceMark - markLine
		return markDrawing(fmt.Sprintf(`<rect x="%v" y="%v" width="%v" height="%v" rx="3.5" ry="3.5" fill="%s" stroke="%s" stroke-width="%v"/>`,
			10-side/2, 10-side/2, side, side, ground, line, markLine))
	})
}

func markDrawing(inside string) string {
	return `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20">` + inside + `</svg>`
}

func drawMark(s *scene, mark fyne.Resource, x, y float32) {
	s.picture(mark, x-markBox/2, y-markBox/2, markBox, markBox)
}

func drawRank(s *scene, x, y float32, rank int) {
	drawMark(s, roundMark(theme.BrassText, theme.BrassText, false), x, y)
	style := Style{Size: theme.Caption, Bold: true, Color: theme.Paper, Align: fyne.TextAlignCenter}
	s.text(strconv.Itoa(rank), style, x, y)
}

func markBorder(on, hovered bool) fyne.ThemeColorName {
	switch {
	case on:
		return theme.BrassText
	case hovered:
		return theme.Ink
	}
	return theme.Edge
}

package pdf

import "strconv"

// levelFills are the fills of the level boxes 0 to 5, darker as one gets further.
var levelFills = [6]colour{level0, level1, level2, level3, level4, level5}

// levelSize is the side of a level box where there is room.
const levelSize = 4.2

// levelBox draws a box of the given side, its top left corner at x, y, with
// the level as digit and lightness.
func (s *sheet) levelBox(x, y, side float64, level int) {
	level = min(max(level, 0), 5)
	p := paint{fill: levelFills[level]}
	if level < 2 {
		p.stroke, p.pt = soft, 0.35
	}
	s.c.rounded(x, y, side, side, side*0.12, p)
	digit := ink
	if level >= 4 {
		digit = white
	}
	s.boxDigit(x, y, side, strconv.Itoa(level), digit)
}

// targetBox draws the box of a level that is aimed at.
func (s *sheet) targetBox(x, y, side float64, level int) {
	s.c.rounded(x+0.17, y+0.17, side-0.34, side-0.34, side*0.12, paint{fill: white, stroke: brass, pt: 0.95})
	s.boxDigit(x, y, side, strconv.Itoa(level), ink)
}

// unknownBox draws the box of a level nobody knows.
func (s *sheet) unknownBox(x, y, side float64) {
	s.c.rounded(x, y, side, side, side*0.12, paint{fill: white, stroke: ink, pt: 0.5, dash: []float64{0.7, 0.5}})
	s.boxDigit(x, y, side, "?", ink)
}

// choiceBox draws an empty box to tick, with its level.
func (s *sheet) choiceBox(x, y, side float64, level int) {
	s.c.rounded(x, y, side, side, side*0.12, paint{fill: white, stroke: soft, pt: 0.6})
	s.boxText(x, y, side, strconv.Itoa(level), style{pt: 7.2 * side / levelSize, colour: soft})
}

func (s *sheet) boxDigit(x, y, side float64, digit string, k colour) {
	s.boxText(x, y, side, digit, style{pt: 8.6 * side / levelSize, bold: true, colour: k})
}

// boxText centres a digit in a box; a digit is 0.714 of its size high.
func (s *sheet) boxText(x, y, side float64, digit string, st style) {
	s.textCenter(x+side/2, y+side/2+st.pt/perMM*0.357, digit, st)
}

// arrow draws a small arrow from x1 to x2 at height y.
func (s *sheet) arrow(x1, x2, y float64) {
	s.c.line(x1, y, x2-0.8, y, 0.7, ink)
	s.c.polygon([][2]float64{{x2, y}, {x2 - 1.3, y - 0.65}, {x2 - 1.3, y + 0.65}}, paint{fill: ink})
}

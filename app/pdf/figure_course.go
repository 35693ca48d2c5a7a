package pdf

import (
	"math"
	"strconv"

	"plumbline/assessment"
	"plumbline/assessment/report"
)

// Measures of the chart of the road: where today and the horizons stand, and
// the room kept above and below the lines for their numbers.
var courseAt = [4]float64{15, 57, 117, 162}

const (
	coursePad   = 7.0
	courseWords = 1.6 // of a name above its line
)

// courseChart is index against time.
type courseChart struct {
	*sheet
	courses     []report.Course // those with a line
	top, bottom float64
	low, high   float64 // of the scale
	taken       []box   // where words stand
}

// box is a place on the page.
type box struct{ x, y, w, h float64 }

func (b box) meets(o box) bool {
	return b.x < o.x+o.w && o.x < b.x+b.w && b.y < o.y+o.h && o.y < b.y+b.h
}

// newCourseChart sets the scale of the chart, whole tens about all that it
// shows.
func (s *sheet) newCourseChart(courses []report.Course, top, bottom float64) *courseChart {
	c := &courseChart{sheet: s, top: top, bottom: bottom, low: 100}
	for _, course := range courses {
		if !course.Points[0].Known {
			continue
		}
		c.courses = append(c.courses, course)
		if course.HasTarget {
			c.widen(course.Target)
		}
		for _, p := range course.Points {
			if p.Known {
				c.widen(p.Index)
			}
		}
	}
	c.low, c.high = math.Floor(c.low/10)*10, math.Ceil(c.high/10)*10
	for c.high-c.low < 30 {
		c.low, c.high = max(0, c.low-10), min(100, c.high+10)
	}
	return c
}

func (c *courseChart) widen(index int) {
	c.low, c.high = min(c.low, float64(index)), max(c.high, float64(index))
}

// y returns the height of an index.
func (c *courseChart) y(index int) float64 {
	share := (float64(index) - c.low) / (c.high - c.low)
	return c.bottom - coursePad - share*(c.bottom-c.top-2*coursePad)
}

// draw draws scale, targets, lines and their words.
func (c *courseChart) draw() {
	c.grid()
	for _, course := range c.courses {
		c.numbers(course)
	}
	c.targets()
	for _, course := range c.courses {
		c.c.begin("Figure", c.alt(course))
		c.courseLine(course)
		c.c.end()
	}
	for _, course := range c.courses {
		c.writeNumbers(course)
	}
}

func (c *courseChart) grid() {
	step := 10
	if c.high-c.low > 50 {
		step = 20
	}
	c.c.begin(artifact, "")
	defer c.c.end()
	for v := int(c.low); v <= int(c.high); v += step {
		c.c.line(c.left, c.y(v), c.right, c.y(v), 0.6, hairline)
		c.text(c.left, c.y(v)-0.9, strconv.Itoa(v), label)
	}
	for _, at := range courseAt {
		c.c.line(c.left+at, c.top, c.left+at, c.bottom, 0.6, hairline)
	}
}

// above reports whether the numbers of a course stand above its line at a
// time: those of the higher one do.
func (c *courseChart) above(course report.Course, at int) bool {
	for _, o := range c.courses {
		if o.Group == course.Group || !o.Points[at].Known {
			continue
		}
		mine, other := course.Points[at].Index, o.Points[at].Index
		return mine > other || mine == other && course.Group == assessment.Digital
	}
	return true
}

const courseBox = 3.6 // side of the level boxes at the numbers

// numberBox is where the number of a point stands with its level.
func (c *courseChart) numberBox(course report.Course, at int) box {
	p := course.Points[at]
	w := c.c.width(strconv.Itoa(p.Index), group)
	if p.HasLevel {
		w += 1.2 + courseBox
	}
	y := c.y(p.Index) - 2.4 - 3.4
	if !c.above(course, at) {
		y = c.y(p.Index) + 2.2
	}
	x := min(c.left+courseAt[at]-w/2, c.right-w)
	return box{x, y, w, 3.6}
}

// numbers notes the places of all numbers, so that other words keep off.
func (c *courseChart) numbers(course report.Course) {
	for at, p := range course.Points {
		if p.Known {
			b := c.numberBox(course, at)
			c.taken = append(c.taken, box{b.x - 1, b.y - 1, b.w + 2, b.h + 2})
		}
	}
}

func (c *courseChart) writeNumbers(course report.Course) {
	c.c.begin("P", "")
	defer c.c.end()
	for at, p := range course.Points {
		if !p.Known {
			continue
		}
		b := c.numberBox(course, at)
		c.c.rect(b.x-0.4, b.y-0.2, b.w+0.8, b.h+0.4, paint{fill: white})
		w := c.text(b.x, b.y+3.2, strconv.Itoa(p.Index), group)
		if p.HasLevel {
			c.levelBox(b.x+w+1.2, b.y, courseBox, p.Level)
		}
	}
}

// courseLine draws line and dots: solid and filled for Digital, dashed and
// open for Supply. The name stands beside the first stretch.
func (c *courseChart) courseLine(course report.Course) {
	k := colourOf(course.Group)
	last := 0
	for at := 1; at < len(course.Points); at++ {
		if !course.Points[at].Known {
			continue
		}
		x1, y1 := c.left+courseAt[last], c.y(course.Points[last].Index)
		x2, y2 := c.left+courseAt[at], c.y(course.Points[at].Index)
		if course.Group == assessment.Supply {
			c.c.dashed(x1, y1, x2, y2, 1.2, k, 1.6, 1)
		} else {
			c.c.line(x1, y1, x2, y2, 1.2, k)
		}
		last = at
	}
	dot := paint{fill: k}
	if course.Group == assessment.Supply {
		dot = paint{fill: white, stroke: k, pt: 1.1}
	}
	for at, p := range course.Points {
		if p.Known {
			c.c.circle(c.left+courseAt[at], c.y(p.Index), 1.2, dot)
		}
	}
	c.courseName(course)
}

// courseName writes the name of a course beside one of its stretches, on the
// side away from the other course where that has room.
func (c *courseChart) courseName(course report.Course) {
	name, st := c.say(course.Name), bodyBold.in(colourOf(course.Group))
	w := c.c.width(name, st)
	var near, far []box
	for _, x := range []float64{30, 78, 128, 94, 142, 22, 38, 64, 72, 86, 100, 122, 134, 150} {
		line := c.lineAt(course, x, x+w)
		over := box{c.left + x, line[0] - 1.4 - 3.2, w, 3.4}
		under := box{c.left + x, line[1] + 1.4, w, 3.4}
		if c.higher(course, x+w/2) {
			near, far = append(near, over), append(far, under)
		} else {
			near, far = append(near, under), append(far, over)
		}
	}
	choice := append(near, far...)
	if b, ok := c.free(choice, course); ok {
		c.c.rect(b.x-0.4, b.y, b.w+0.8, b.h, paint{fill: white})
		c.text(b.x, b.y+3.1, name, st)
	}
}

// higher reports whether the course runs above the others at a place of the
// time axis.
func (c *courseChart) higher(course report.Course, x float64) bool {
	for _, o := range c.courses {
		if o.Group != course.Group && c.height(o, x) < c.height(course, x)-0.01 {
			return false
		}
		if o.Group != course.Group && c.height(o, x) < c.height(course, x)+0.01 && course.Group == assessment.Supply {
			return false
		}
	}
	return true
}

// lineAt returns the highest and the lowest place of a course between two
// places of the time axis.
func (c *courseChart) lineAt(course report.Course, from, to float64) [2]float64 {
	a, b := c.height(course, from), c.height(course, to)
	return [2]float64{min(a, b), max(a, b)}
}

func (c *courseChart) height(course report.Course, x float64) float64 {
	last := 0
	for at := 1; at < len(courseAt); at++ {
		if !course.Points[at].Known {
			continue
		}
		if x <= courseAt[at] {
			share := (x - courseAt[last]) / (courseAt[at] - courseAt[last])
			y1, y2 := c.y(course.Points[last].Index), c.y(course.Points[at].Index)
			return y1 + max(0, share)*(y2-y1)
		}
		last = at
	}
	return c.y(course.Points[last].Index)
}

// free takes the first place that no other words and no other line cross; where
// there is none, the first that no other words cross.
func (c *courseChart) free(choice []box, own report.Course) (box, bool) {
	for _, lines := range []bool{true, false} {
		for _, b := range choice {
			if b.y > c.top-3 && b.y+b.h < c.bottom && b.x+b.w <= c.right && !c.wordsMeet(b) && !(lines && c.linesMeet(b, own)) {
				c.taken = append(c.taken, b)
				return b, true
			}
		}
	}
	return box{}, false
}

func (c *courseChart) wordsMeet(b box) bool {
	for _, t := range c.taken {
		if b.meets(t) {
			return true
		}
	}
	return false
}

// linesMeet reports whether the line of another course crosses a place.
func (c *courseChart) linesMeet(b box, own report.Course) bool {
	for _, o := range c.courses {
		if o.Group == own.Group {
			continue
		}
		line := c.lineAt(o, b.x-c.left, b.x-c.left+b.w)
		if line[1] >= b.y-0.5 && line[0] <= b.y+b.h+0.5 {
			return true
		}
	}
	return false
}

func (c *courseChart) alt(course report.Course) string {
	when := []string{c.t("road.today"), c.t("plan.horizon.H1"), c.t("plan.horizon.H2"), c.t("plan.horizon.H3")}
	var list []string
	for at, p := range course.Points {
		if p.Known {
			list = append(list, c.t("road.alt.point", "when", when[at], "index", p.Index))
		}
	}
	return c.t("road.alt", "group", c.say(course.Name), "list", c.words.p.List(list))
}

package pdf

import "plumbline/assessment/report"

// aim is one target line with its name; equal targets share one.
type aim struct {
	value  int
	words  string
	course report.Course
}

// targets draws the lines to reach and their names, where nothing else stands.
func (c *courseChart) targets() {
	var aims []aim
	for _, course := range c.courses {
		if !course.HasTarget {
			continue
		}
		if len(aims) > 0 && aims[0].value == course.Target {
			aims[0].words = c.t("road.target.both", "value", course.Target)
			continue
		}
		aims = append(aims, aim{course.Target,
			c.t("road.target", "group", c.say(course.Name), "value", course.Target), course})
	}
	for _, a := range aims {
		y := c.y(a.value)
		c.c.line(c.left+courseAt[0], y, c.right, y, 1.4, brass)
	}
	for i, a := range aims {
		c.c.begin("P", "")
		c.targetName(a, len(aims) > 1 && a.value < aims[1-i].value)
		c.c.end()
	}
}

// targetName writes the name above its line, the lower one of two below it
// where they are close; at the stretch that has room.
func (c *courseChart) targetName(a aim, lower bool) {
	st := label.weight(true).in(brass)
	w := c.c.width(a.words, st)
	y := c.y(a.value)
	over, under := y-courseWords-2.2, y+1
	var choice []box
	for _, top := range orderOf(over, under, lower) {
		for _, x := range []float64{62, 122, 84, 24, 140, 100, 40, 30, 74, 130, c.right - c.left - w} {
			if x+w <= c.right-c.left {
				choice = append(choice, box{c.left + x, top, w, 2.8})
			}
		}
	}
	if b, ok := c.free(choice, report.Course{}); ok {
		c.c.rect(b.x-0.5, b.y, b.w+1, b.h, paint{fill: white})
		c.text(b.x, b.y+2.4, a.words, st)
	}
}

func orderOf(over, under float64, lower bool) []float64 {
	if lower {
		return []float64{under, over}
	}
	return []float64{over, under}
}

package widget

import (
	"testing"

	"plumbline/assessment/chart"
)

func number(v float64) *float64 { return &v }

func level(v int) *int { return &v }

func digitalView(index, half, target float64, gap string) PlumbView {
	return PlumbView{Title: "Digital", Level: level(1), LevelName: "Starting", Next: "Why not level 2?",
		Reading: chart.Reading{Index: number(index), HalfWidth: number(half), Target: number(target)},
		Index:   numberWords(index), Band: "± " + numberWords(half), Gap: gap, Target: "target " + numberWords(target),
		Empty: "not enough answers"}
}

func supplyView(index, half, target float64, gap string) PlumbView {
	v := digitalView(index, half, target, gap)
	v.Title, v.Supply = "Resilience", true
	return v
}

// TestPlumbGallery draws the panels at the values where labels are most likely
// to collide, for looking at.
func TestPlumbGallery(t *testing.T) {
	for _, dark := range []bool{false, true} {
		suffix := map[bool]string{false: "", true: "-dark"}[dark]
		draw(t, "plumb"+suffix, dark, "en", plumbSheet)
		draw(t, "plumb-focus"+suffix, dark, "en", plumbFocusSheet)
	}
}

func plumbSheet(s *sheet) {
	row := func(y float32, a, b PlumbView) {
		pair := NewPlumbPair(NewPlumbPanel(a, nil), NewPlumbPanel(b, nil))
		s.put(pair, 232, y, 1086, plumbHeight)
	}
	row(0, digitalView(36, 4, 57, "21 short"), supplyView(31, 6, 60, "29 short"))
	row(250, digitalView(0, 12, 40, "40 short"), supplyView(100, 6, 100, "on target"))
	empty := supplyView(0, 0, 60, "")
	empty.Reading, empty.Level, empty.Next = chart.Reading{}, nil, ""
	row(500, digitalView(52, 9, 57, "5 short"), empty)
}

// plumbFocusSheet has the keyboard on one figure and the pointer on another.
func plumbFocusSheet(s *sheet) {
	for i, what := range []int{0, 3, 4} {
		p := NewPlumbPanel(supplyView(64, 4, 57, "7 above"), func(string) {})
		p.focused, p.cursor, p.pointed = true, what, 5-i
		s.put(p, float32(i)*440+20, 40, 420, plumbHeight)
	}
}

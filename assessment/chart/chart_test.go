package chart_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment/chart"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func bounds(points []chart.Point) (left, top, right, bottom float64) {
	left, top, right, bottom = math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, p := range points {
		left, right = math.Min(left, p.X), math.Max(right, p.X)
		top, bottom = math.Min(top, p.Y), math.Max(bottom, p.Y)
	}
	return left, top, right, bottom
}

func TestBobsFillTheirBox(t *testing.T) {
	for name, c := range map[string]struct {
		path              chart.Path
		halfWidth, height float64
	}{
		"screen": {chart.ScreenBob(), 1, chart.BobHeight},
		"print":  {chart.PrintBob(), chart.PrintBobHalfWidth, 1},
	} {
		left, top, right, bottom := bounds(c.path.Polygon(24))
		if math.Abs(left+c.halfWidth) > .01 || math.Abs(right-c.halfWidth) > .01 {
			t.Errorf("%s bob reaches from %.3f to %.3f", name, left, right)
		}
		if top != 0 || math.Abs(bottom-c.height) > .02 {
			t.Errorf("%s bob reaches from %.3f down to %.3f", name, top, bottom)
		}
	}
}

func TestBobsAreSymmetric(t *testing.T) {
	for _, path := range []chart.Path{chart.ScreenBob(), chart.PrintBob()} {
		polygon := path.Polygon(64)
		for y := .05; y < 1; y += .1 {
			left, right, ok := chart.Span(polygon, y)
			if !ok || math.Abs(left+right) > .005 {
				t.Errorf("at depth %.2f the bob reaches from %.3f to %.3f", y, left, right)
			}
		}
	}
}

func TestPlaceMovesEveryPoint(t *testing.T) {
	left, top, right, bottom := bounds(chart.ScreenBob().Place(100, 50, 30).Polygon(24))
	if math.Abs(left-70) > .3 || top != 50 || math.Abs(right-130) > .3 || math.Abs(bottom-152) > .5 {
		t.Errorf("box %.1f, %.1f, %.1f, %.1f", left, top, right, bottom)
	}
}

func TestClipCutsTheTip(t *testing.T) {
	polygon := chart.ScreenBob().Polygon(12)
	_, _, _, bodyEnd := bounds(chart.ClipAbove(polygon, chart.BobTipTop))
	_, tipTop, _, _ := bounds(chart.ClipBelow(polygon, chart.BobTipEnd))
	if !near(bodyEnd, chart.BobTipTop) || !near(tipTop, chart.BobTipEnd) {
		t.Errorf("body ends at %.3f, tip begins at %.3f", bodyEnd, tipTop)
	}
	if _, _, ok := chart.Span(polygon, 9); ok {
		t.Error("a depth under the bob has no span")
	}
}

func TestScale(t *testing.T) {
	s := chart.Scale{Left: 242, Right: 749}
	for index, want := range map[float64]float64{-5: 242, 0: 242, 20: 343.4, 100: 749, 130: 749} {
		if got := s.X(index); !near(got, want) {
			t.Errorf("index %v stands at %v, want %v", index, got, want)
		}
	}
	if from, to := s.Band(2, 9); from != 242 || !near(to, s.X(11)) {
		t.Errorf("band at the left end: %v to %v", from, to)
	}
}

func TestBesideTakesTheSideWithRoom(t *testing.T) {
	for _, c := range []struct {
		x    float64
		want float64
		side chart.Side
	}{{50, 16, chart.Left}, {20, 24, chart.Right}, {100, 66, chart.Left}} {
		got, side := chart.Beside(c.x, 30, 4, 0, 100, chart.Left)
		if got != c.want || side != c.side {
			t.Errorf("label beside %v: %v on side %v, want %v on %v", c.x, got, side, c.want, c.side)
		}
	}
}

func TestApartKeepsOrderAndBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := func(name string, low, high int) float64 {
			return float64(rapid.IntRange(low, high).Draw(t, name))
		}
		aw, bw := in("a width", 1, 90), in("b width", 1, 90)
		a, b := in("a", 0, 200-int(aw)), in("b", 0, 200-int(bw))
		a, b = chart.Apart(a, aw, b, bw, 10, 0, 200)
		if a < 0 || b+bw > 200+1e-9 || a+aw+10 > b+1e-9 {
			t.Fatalf("a %.1f to %.1f, b %.1f to %.1f", a, a+aw, b, b+bw)
		}
	})
}

func TestLevelsLikeMockup(t *testing.T) {
	l := chart.FitLevels(262, 480, 14)
	if !near(l.X(-3), 276) || !near(l.X(1), 466) || !near(l.Target, 418.5) {
		t.Errorf("marks at %v and %v, target at %v", l.X(-3), l.X(1), l.Target)
	}
	if m := l.Mark(26, 9, 60); !near(m.X, l.X(-1.7)) || m.Beyond != chart.OnTarget {
		t.Errorf("D1 of the picture: %+v", m)
	}
}

func TestLevelsClampWithArrow(t *testing.T) {
	l := chart.Levels{Target: 100, Pitch: 10}
	for _, c := range []struct {
		score, target, x float64
		beyond           chart.State
	}{
		{0, 100, 68, chart.Short}, {36, 100, 68, chart.OnTarget}, {35.9, 100, 68, chart.Short},
		{60, 60, 100, chart.OnTarget}, {100, 40, 112, chart.Above},
	} {
		m := l.Mark(c.score, 10, c.target)
		if !near(m.X, c.x) || m.Beyond != c.beyond {
			t.Errorf("%v against %v: at %v, beyond %v", c.score, c.target, m.X, m.Beyond)
		}
		if m.BandFrom < 68 || m.BandTo > 112 || m.BandFrom > m.BandTo {
			t.Errorf("%v against %v: bar %v to %v", c.score, c.target, m.BandFrom, m.BandTo)
		}
	}
}

func TestBandLimits(t *testing.T) {
	for score, want := range map[float64]chart.Band{
		0: chart.Low, 33.3: chart.Low, 100.0 / 3: chart.Middle, 66.6: chart.Middle, 200.0 / 3: chart.High, 100: chart.High,
	} {
		if got := chart.BandOf(&score); got != want {
			t.Errorf("band of %v: %v, want %v", score, got, want)
		}
	}
	if chart.BandOf(nil) != chart.NoBand {
		t.Error("no score must have no band")
	}
}

func TestCellsFillTheRoom(t *testing.T) {
	lefts, width := chart.Cells(10, 110, 2, 3)
	if len(lefts) != 3 || !near(lefts[0], 10) || !near(lefts[2]+width, 110) || !near(lefts[1]-lefts[0], width+2) {
		t.Errorf("cells at %v, width %v", lefts, width)
	}
	if none, _ := chart.Cells(0, 1, 0, 0); none != nil {
		t.Error("no cells asked, some given")
	}
}

func TestHatchStaysInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.Float64Range(1, 500).Draw(t, "w"), rapid.Float64Range(1, 60).Draw(t, "h")
		strokes := chart.Hatch(3, 7, w, h, 4)
		for _, s := range strokes {
			for _, p := range []chart.Point{s.From, s.To} {
				if p.X < 3-1e-6 || p.X > 3+w+1e-6 || p.Y < 7-1e-6 || p.Y > 7+h+1e-6 {
					t.Fatalf("%v leaves the rectangle %v by %v", p, w, h)
				}
			}
			if math.Abs((s.To.X-s.From.X)-(s.From.Y-s.To.Y)) > 1e-6 {
				t.Fatalf("%v is not at 45°", s)
			}
		}
	})
}

package chart_test

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"plumbline/assessment/chart"
)

func number(v float64) *float64 { return &v }

func screenFrame(gapWords float64) chart.PlumbFrame {
	return chart.PlumbFrame{
		Low: 0, High: 527, Scale: chart.Scale{Left: 10, Right: 517},
		BobWidth: 60, GapWords: gapWords, BandWords: 28, TargetWords: 64, Distance: 10, LeastGap: 30,
	}
}

func TestState(t *testing.T) {
	for _, c := range []struct {
		index, target *float64
		want          chart.State
	}{
		{nil, nil, chart.NoScore},
		{nil, number(60), chart.NoScore},
		{number(30), nil, chart.NoTarget},
		{number(36), number(57), chart.Short},
		{number(57), number(57), chart.OnTarget},
		{number(58), number(57), chart.Above},
	} {
		if got := (chart.Reading{Index: c.index, Target: c.target}).State(); got != c.want {
			t.Errorf("state of %v, %v: %d, want %d", c.index, c.target, got, c.want)
		}
	}
}

func TestPlumbLikeMockup(t *testing.T) {
	p := chart.NewPlumb(chart.Reading{number(36), number(4), number(57)}, screenFrame(57))
	if math.Round(p.Bob) != 193 || math.Round(p.Target) != 299 {
		t.Errorf("bob at %.1f, target at %.1f; the picture has 193 and 299", p.Bob, p.Target)
	}
	if !p.GapLine || !p.GapAbove || p.BandSide != chart.Left {
		t.Errorf("gap line %v, words above it %v, band side %v", p.GapLine, p.GapAbove, p.BandSide)
	}
	if p.BandFrom >= p.Bob || p.BandTo <= p.Bob {
		t.Errorf("band %.1f to %.1f does not hold the bob at %.1f", p.BandFrom, p.BandTo, p.Bob)
	}
}

func TestPlumbWithoutScoreHasNoBob(t *testing.T) {
	p := chart.NewPlumb(chart.Reading{Target: number(60)}, screenFrame(57))
	if p.State != chart.NoScore || p.GapLine || p.Bob != 0 || p.BandFrom != p.BandTo {
		t.Errorf("marks of a panel without a score: %+v", p)
	}
}

func TestPlumbNarrowGap(t *testing.T) {
	narrow := chart.NewPlumb(chart.Reading{number(50), number(4), number(57)}, screenFrame(57))
	if narrow.GapLine || narrow.GapAbove {
		t.Error("a gap of under 30 units must put its words under the bob")
	}
	wordy := chart.NewPlumb(chart.Reading{number(45), number(4), number(57)}, screenFrame(90))
	if !wordy.GapLine || wordy.GapAbove {
		t.Error("words that do not fit over the gap line must go under the bob and leave the line")
	}
}

func TestPlumbLabelsNeverCollide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := func(name string, low, high int) *float64 {
			return number(float64(rapid.IntRange(low, high).Draw(t, name)))
		}
		r := chart.Reading{whole("index", 0, 100), whole("half", 0, 40), whole("target", 0, 100)}
		f := screenFrame(float64(rapid.IntRange(20, 180).Draw(t, "words")))
		p := chart.NewPlumb(r, f)
		checkBandWords(t, p, f)
		checkGapWords(t, p, f)
	})
}

func checkBandWords(t *rapid.T, p chart.Plumb, f chart.PlumbFrame) {
	from, to := p.BandWords, p.BandWords+f.BandWords
	if from < f.Low || to > f.High {
		t.Fatalf("± words from %.1f to %.1f leave the panel", from, to)
	}
	if p.Target > from && p.Target < to {
		t.Fatalf("target line at %.1f cuts the ± words from %.1f to %.1f", p.Target, from, to)
	}
	if from < p.Bob+30 && to > p.Bob-30 {
		t.Fatalf("± words from %.1f to %.1f lie on the bob at %.1f", from, to, p.Bob)
	}
	if p.GapLine && p.BandSide == chart.Right && !p.BandUnder {
		t.Fatal("± words lie on the gap line")
	}
}

func checkGapWords(t *rapid.T, p chart.Plumb, f chart.PlumbFrame) {
	from, to := p.GapWords, p.GapWords+f.GapWords
	if from < f.Low || to > f.High {
		t.Fatalf("gap words from %.1f to %.1f leave the panel", from, to)
	}
	if p.GapAbove {
		if from < p.Bob+30 || to > p.Target {
			t.Fatalf("gap words from %.1f to %.1f do not fit between bob %.1f and target %.1f", from, to, p.Bob, p.Target)
		}
		return
	}
	if from < p.TargetWords+f.TargetWords && to > p.TargetWords {
		t.Fatalf("gap words from %.1f to %.1f lie on the target words at %.1f", from, to, p.TargetWords)
	}
}

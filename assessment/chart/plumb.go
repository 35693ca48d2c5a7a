package chart

// State says how an index stands to its target.
type State int

// The states of a plumb panel.
const (
	NoScore  State = iota // too few answers
	NoTarget              // an index, but no target
	Short                 // below the target
	OnTarget              // printed index and printed target are equal
	Above                 // above the target
)

// Reading is an index with its band and its target, rounded as they are
// printed, so that the printed gap is the difference of the printed numbers.
// Nil means that there are not enough answers.
type Reading struct {
	Index, HalfWidth, Target *float64
}

// State returns how the index stands to its target.
func (r Reading) State() State {
	switch {
	case r.Index == nil:
		return NoScore
	case r.Target == nil:
		return NoTarget
	case *r.Index < *r.Target:
		return Short
	case *r.Index > *r.Target:
		return Above
	}
	return OnTarget
}

// PlumbFrame is the room of a plumb panel and the widths of its labels.
type PlumbFrame struct {
	Low, High   float64 // edges of the panel; labels stay inside
	Scale       Scale   // where 0 and 100 are
	BobWidth    float64
	GapWords    float64 // width of "21 short"
	BandWords   float64 // width of "± 4"
	TargetWords float64 // width of "target 57"
	Distance    float64 // from a mark to its label
	LeastGap    float64 // free way between bob and target that still takes a gap line
}

// Plumb is a plumb panel with every mark in place; lengths from the left.
type Plumb struct {
	State            State
	Bob              float64 // middle of bob and thread
	Target           float64
	BandFrom, BandTo float64
	GapLine          bool // a line between bob and target
	GapFrom, GapTo   float64
	GapAbove         bool // the words stand above the gap line, else under the bob
	GapWords         float64
	BandWords        float64
	BandSide         Side
	BandUnder        bool // the ± words share their side with the gap line and go under it
	TargetWords      float64
}

// NewPlumb returns the panel of a reading in a frame.
func NewPlumb(r Reading, f PlumbFrame) Plumb {
	p := Plumb{State: r.State()}
	if r.Target != nil {
		p.Target = f.Scale.X(*r.Target)
		p.TargetWords = Centred(p.Target, f.TargetWords, f.Low, f.High)
	}
	if r.Index == nil {
		return p
	}
	p.Bob = f.Scale.X(*r.Index)
	p.BandFrom, p.BandTo = p.Bob, p.Bob
	if r.HalfWidth != nil {
		p.BandFrom, p.BandTo = f.Scale.Band(*r.Index, *r.HalfWidth)
	}
	p.placeGap(f)
	p.placeBand(f)
	return p
}

func (p *Plumb) placeGap(f PlumbFrame) {
	if p.State == NoTarget {
		return
	}
	half, inset := f.BobWidth/2, f.BobWidth/15
	if p.State == Short {
		free := p.Target - p.Bob - half
		p.GapLine = free >= f.LeastGap
		p.GapFrom, p.GapTo = p.Bob+half+inset, p.Target-inset/2
		p.GapAbove = p.GapLine && f.GapWords+inset <= free
	}
	if p.GapAbove {
		p.GapWords = Centred((p.GapFrom+p.GapTo)/2, f.GapWords, p.Bob, p.Target)
		return
	}
	p.GapWords = Centred(p.Bob, f.GapWords, f.Low, f.High)
	p.separateFoot(f)
}

// separateFoot keeps the gap words under the bob and the target words at the
// foot of the line apart; they share one row.
func (p *Plumb) separateFoot(f PlumbFrame) {
	distance := f.Distance * 1.6
	if p.State == Above {
		p.TargetWords, p.GapWords = Apart(p.TargetWords, f.TargetWords, p.GapWords, f.GapWords, distance, f.Low, f.High)
		return
	}
	p.GapWords, p.TargetWords = Apart(p.GapWords, f.GapWords, p.TargetWords, f.TargetWords, distance, f.Low, f.High)
}

// placeBand puts the ± words left of the bob; right of it where the edge or
// the target line is in the way, and then under the gap line.
func (p *Plumb) placeBand(f PlumbFrame) {
	half := f.BobWidth / 2
	left := p.Bob - half - f.Distance - f.BandWords
	crossed := func(from, to float64) bool {
		return p.State != NoTarget && p.Target > from-2 && p.Target < to+2
	}
	if left >= f.Low && !crossed(left, left+f.BandWords) {
		p.BandWords, p.BandSide = left, Left
		return
	}
	p.BandSide, p.BandUnder = Right, p.GapLine
	p.BandWords = p.Bob + half + f.Distance
	if crossed(p.BandWords, p.BandWords+f.BandWords) {
		p.BandWords = p.Target + f.Distance
	}
	if p.BandWords+f.BandWords > f.High && left >= f.Low {
		p.BandWords, p.BandSide, p.BandUnder = min(left, p.Target-f.Distance-f.BandWords), Left, false
	}
}

package roadmap

import (
	"math"

	"plumbline/assessment"
)

// usualEffort is what a small firm with usualHours a month for improvement can
// put into the three horizons, in effort points.
var usualEffort = [horizons]float64{8, 20, 30}

const usualHours = 20

// leastHours and mostHours bound what the firm card may say: the rule below
// holds for the hours of a few people, not for a project team.
const (
	leastHours = 5
	mostHours  = 160
)

// hoursOf is what a firm of the size usually finds when it did not say.
var hoursOf = map[assessment.Size]int{assessment.Micro: 10, assessment.Small: usualHours, assessment.Medium: 40}

// cashOf gives the cash points of the three horizons for what the firm can
// spend in the first year. The last horizon begins after that year.
var cashOf = map[string][horizons]float64{
	"0":    {0, 0, 2},
	"1":    {1, 1, 3},
	"6":    {3, 6, 8},
	"36":   {4, 10, 14},
	"more": {6, 14, 20},
}

// usualCash stands in, by size, where the firm did not say.
var usualCash = map[assessment.Size][horizons]float64{
	assessment.Micro:  {2, 4, 6},
	assessment.Small:  {3, 6, 8},
	assessment.Medium: {4, 10, 14},
}

// CapacityOf returns what the firm can put in: what was entered for it, or
// else what follows from hours and money on the firm card, or else the usual
// for its size.
func CapacityOf(a *assessment.Assessment) assessment.Capacity {
	if a.Capacity != nil {
		return *a.Capacity
	}
	size := sizeOf(&a.Company)
	hours := a.Company.Hours
	if hours <= 0 {
		hours = hoursOf[size]
	}
	cash, ok := cashOf[a.Company.Money]
	if !ok {
		cash = usualCash[size]
	}
	return assessment.Capacity{Effort: effortOf(hours), Cash: cash}
}

// effortOf turns hours a month into effort points. Points grow like the root
// of the days behind them (2, 5, 15 and 40 days are 1, 2, 3 and 5 points), so
// four times the hours are twice the points.
func effortOf(hours int) [horizons]float64 {
	scale := math.Sqrt(float64(max(leastHours, min(mostHours, hours))) / usualHours)
	var out [horizons]float64
	for h, points := range usualEffort {
		out[h] = math.Round(points * scale)
	}
	return out
}

// sizeOf returns the firm's size class, small where nothing is known.
func sizeOf(c *assessment.Company) assessment.Size {
	switch {
	case c.Size == assessment.Micro || c.Size == assessment.Small || c.Size == assessment.Medium:
		return c.Size
	case c.Employees > 0:
		return assessment.SizeOf(c.Employees)
	default:
		return assessment.Small
	}
}

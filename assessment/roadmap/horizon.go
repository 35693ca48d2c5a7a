package roadmap

// Horizon is one of the three stretches of a plan.
type Horizon int

// The horizons: the first three months, up to a year, and after it.
const (
	H1 Horizon = iota
	H2
	H3
)

// horizons is how many there are.
const horizons = 3

// String returns the name that results and reports use.
func (h Horizon) String() string { return [horizons]string{"H1", "H2", "H3"}[h] }

// firstMonths is how long an action of the first horizon may take at most.
const firstMonths = 3

// most is how many actions a horizon holds at most; 0 is no limit. A list that
// is too long to begin with is not begun.
var most = [horizons]int{5, 8, 0}

// full reports whether n actions fill the horizon.
func (h Horizon) full(n int) bool { return most[h] > 0 && n >= most[h] }

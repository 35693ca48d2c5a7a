package assessment

// Cluster joins sectors that share targets and examples.
type Cluster string

// The three clusters.
const (
	Making   Cluster = "making"
	Trade    Cluster = "trade"
	Services Cluster = "services"
)

// Size is the firm's size class: micro under 10 people, small under 50, medium.
type Size string

// The three sizes.
const (
	Micro  Size = "micro"
	Small  Size = "small"
	Medium Size = "medium"
)

// SizeOf returns the size class of a firm with that many people.
func SizeOf(employees int) Size {
	switch {
	case employees < 10:
		return Micro
	case employees < 50:
		return Small
	default:
		return Medium
	}
}

// Ambition shifts every target: basic one level down, lead one up.
type Ambition string

// The three ambitions.
const (
	Basic Ambition = "basic"
	Solid Ambition = "solid"
	Lead  Ambition = "lead"
)

// Roles are the ids of who may have answered, as the firm card offers them; a
// person may also give words of their own.
var Roles = []string{"owner", "manager", "production", "purchasing", "finance", "it", "office", "adviser", "other"}

// StaffFlag is the flag that goes when a firm has fewer than five people.
const StaffFlag FlagID = "staff5"

// Company is the firm card.
type Company struct {
	Name       string
	Sector     string
	Size       Size
	Employees  int // 0: not given
	Sites      int // 0: not given
	Respondent string
	Applies    []FlagID // flags that are set
	Goals      []GoalID // ranked, at most three
	Ambition   Ambition
	Hours      int    // hours a month for improvement: 10, 20, 40, 80 (or more); 0: not given
	Money      string // money in the first year, in monthly wages: "0", "1", "6", "36", "more" or "" (not given)
}

// Has reports whether the flag is set. The empty flag always is.
func (c *Company) Has(f FlagID) bool {
	if f == "" {
		return true
	}
	for _, g := range c.Applies {
		if g == f {
			return true
		}
	}
	return false
}

// PresetFlags returns the flags that a sector sets for a firm of that size;
// employees 0 means not given.
func (q *Questionnaire) PresetFlags(sector string, employees int) []FlagID {
	s, ok := q.Sector(sector)
	if !ok {
		return nil
	}
	var out []FlagID
	for _, f := range s.Applies {
		if f == StaffFlag && employees > 0 && employees < 5 {
			continue
		}
		out = append(out, f)
	}
	return out
}

package assessment

import (
	"maps"
	"slices"
)

// PlanChangeKind says what the owner did with an action of the plan.
type PlanChangeKind string

// The kinds of change.
const (
	PlanDrop PlanChangeKind = "drop" // never again
	PlanMove PlanChangeKind = "move" // to another horizon
	PlanAdd  PlanChangeKind = "add"  // an action of the owner's own
)

// PlanChange is one change of the plan. Changes are read in order: each leaves
// alone what stands before it, and the rest is planned anew.
type PlanChange struct {
	Kind    PlanChangeKind
	Action  ActionID
	Horizon int // 0 to 2: where to, for a move and an own action
	Effort  int // points, for an own action
	Cash    int // band, for an own action
}

// PlanNote is what the owner wrote on an action. Empty words leave those of
// the library.
type PlanNote struct {
	Title     string
	FirstStep string
	Person    string
	Date      string // YYYY-MM-DD, or empty
}

// PlanEdits is what the owner made of the plan. The zero value is the plan as
// the rules make it.
type PlanEdits struct {
	Changes  []PlanChange
	Unticked []ActionID // stay in the plan and are not reckoned; sorted
	Notes    map[ActionID]PlanNote
}

// Equal reports whether both say the same.
func (p PlanEdits) Equal(o PlanEdits) bool {
	return slices.Equal(p.Changes, o.Changes) && slices.Equal(p.Unticked, o.Unticked) && maps.Equal(p.Notes, o.Notes)
}

// Clone returns a copy that later changes leave alone.
func (p PlanEdits) Clone() PlanEdits {
	return PlanEdits{slices.Clone(p.Changes), slices.Clone(p.Unticked), maps.Clone(p.Notes)}
}

// Ticked reports whether the action is reckoned.
func (p PlanEdits) Ticked(id ActionID) bool { return !slices.Contains(p.Unticked, id) }

// Dropped returns the actions of the library that the owner dropped, in order.
func (p PlanEdits) Dropped() []ActionID {
	var out []ActionID
	for _, c := range p.Changes {
		if c.Kind == PlanDrop && !slices.Contains(out, c.Action) {
			out = append(out, c.Action)
		}
	}
	return out
}

// Own returns the change that added an action of the owner's own.
func (p PlanEdits) Own(id ActionID) (change PlanChange, ok bool) {
	for _, c := range p.Changes {
		if c.Kind == PlanAdd && c.Action == id {
			return c, true
		}
	}
	return PlanChange{}, false
}

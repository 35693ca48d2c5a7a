package wire

import "plumbline/assessment"

// Plan is what the owner made of the plan, as it is stored.
type Plan struct {
	Changes  []Change                     `json:"changes,omitempty" share:"consent"`
	Unticked []assessment.ActionID        `json:"unticked,omitempty" share:"consent"`
	Notes    map[assessment.ActionID]Note `json:"notes,omitempty" share:"never"`
}

// Change is one change of the plan.
type Change struct {
	Kind    assessment.PlanChangeKind `json:"kind" share:"consent"`
	Action  assessment.ActionID       `json:"action" share:"consent"`
	Horizon int                       `json:"horizon,omitempty" share:"consent"`
	Effort  int                       `json:"effort,omitempty" share:"consent"`
	Cash    int                       `json:"cash,omitempty" share:"consent"`
}

// Note is what the owner wrote on an action.
type Note struct {
	Title     string `json:"title,omitempty" share:"never"`
	FirstStep string `json:"first_step,omitempty" share:"never"`
	Person    string `json:"person,omitempty" share:"never"`
	Date      string `json:"date,omitempty" share:"never"`
}

// PlanOf returns nil for the plan as the rules make it, so that an
// assessment without changes is stored as before.
func PlanOf(p assessment.PlanEdits) *Plan {
	if p.Equal(assessment.PlanEdits{}) {
		return nil
	}
	r := &Plan{Unticked: p.Unticked}
	for _, c := range p.Changes {
		r.Changes = append(r.Changes, Change(c))
	}
	for id, n := range p.Notes {
		if r.Notes == nil {
			r.Notes = map[assessment.ActionID]Note{}
		}
		r.Notes[id] = Note(n)
	}
	return r
}

// Edits turns the shape back; nil is the plan as the rules make it.
func (r *Plan) Edits() assessment.PlanEdits {
	var p assessment.PlanEdits
	if r == nil {
		return p
	}
	p.Unticked = r.Unticked
	for _, c := range r.Changes {
		p.Changes = append(p.Changes, assessment.PlanChange(c))
	}
	for id, n := range r.Notes {
		if p.Notes == nil {
			p.Notes = map[assessment.ActionID]assessment.PlanNote{}
		}
		p.Notes[id] = assessment.PlanNote(n)
	}
	return p
}

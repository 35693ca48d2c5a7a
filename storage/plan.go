package storage

import "plumbline/assessment"

// SavePlan stores what the owner made of the plan together with its journal
// line.
func (w *Workspace) SavePlan(id string, plan assessment.PlanEdits) error {
	return w.saveContent(id, func(c *contentRecord) { c.Plan = planRecordOf(plan) })
}

// planRecord is what the owner made of the plan, as it is stored.
type planRecord struct {
	Changes  []changeRecord                     `json:"changes,omitempty"`
	Unticked []assessment.ActionID              `json:"unticked,omitempty"`
	Notes    map[assessment.ActionID]noteRecord `json:"notes,omitempty"`
}

type changeRecord struct {
	Kind    assessment.PlanChangeKind `json:"kind"`
	Action  assessment.ActionID       `json:"action"`
	Horizon int                       `json:"horizon,omitempty"`
	Effort  int                       `json:"effort,omitempty"`
	Cash    int                       `json:"cash,omitempty"`
}

type noteRecord struct {
	Title     string `json:"title,omitempty"`
	FirstStep string `json:"first_step,omitempty"`
	Person    string `json:"person,omitempty"`
	Date      string `json:"date,omitempty"`
}

// planRecordOf returns nil for the plan as the rules make it, so that an
// assessment without changes is stored as before.
func planRecordOf(p assessment.PlanEdits) *planRecord {
	if p.Equal(assessment.PlanEdits{}) {
		return nil
	}
	r := &planRecord{Unticked: p.Unticked}
	for _, c := range p.Changes {
		r.Changes = append(r.Changes, changeRecord(c))
	}
	for id, n := range p.Notes {
		if r.Notes == nil {
			r.Notes = map[assessment.ActionID]noteRecord{}
		}
		r.Notes[id] = noteRecord(n)
	}
	return r
}

func (r *planRecord) edits() assessment.PlanEdits {
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

package storage

import (
	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// SavePlan stores what the owner made of the plan together with its journal
// line.
func (w *Workspace) SavePlan(id string, plan assessment.PlanEdits) error {
	return w.saveContent(id, func(c *wire.Content) { c.Plan = wire.PlanOf(plan) })
}

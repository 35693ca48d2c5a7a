package storage

import (
	"database/sql"
	"encoding/json"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// SaveExposures stores the exposure card together with its journal line.
func (w *Workspace) SaveExposures(id string, facts map[assessment.ExposureID]int) error {
	return w.saveContent(id, func(c *wire.Content) { c.Exposures = facts })
}

// SaveSuppliers stores the supplier sheet together with its journal line.
func (w *Workspace) SaveSuppliers(id string, rows []assessment.Supplier) error {
	return w.saveContent(id, func(c *wire.Content) { c.Suppliers = wire.SuppliersOf(rows) })
}

// SaveOutcomes stores the outcome card together with its journal line.
func (w *Workspace) SaveOutcomes(id string, facts map[string]string) error {
	return w.saveContent(id, func(c *wire.Content) { c.Outcomes = facts })
}

// SaveTargets stores the targets set by hand together with their journal line.
func (w *Workspace) SaveTargets(id string, targets map[assessment.QuestionID]int) error {
	return w.saveContent(id, func(c *wire.Content) { c.Targets = targets })
}

// SaveScope stores which half is asked together with its journal line. All
// answers stay.
func (w *Workspace) SaveScope(id string, scope assessment.Scope) error {
	return w.saveContent(id, func(c *wire.Content) { c.Scope = scope })
}

// saveContent changes what stands beside firm card and answers. What is there
// already changes nothing.
func (w *Workspace) saveContent(id string, edit func(*wire.Content)) error {
	return w.change(id, func(tx *sql.Tx, s *stored) (bool, error) {
		var c wire.Content
		if err := json.Unmarshal([]byte(s.content), &c); err != nil {
			return false, s.damaged(err.Error())
		}
		edit(&c)
		after, err := wire.Encode(c)
		if err != nil || s.content == after {
			return false, err
		}
		return true, s.do(tx, line{kind: contentKind, before: s.content, after: after}, stamp(w.now()))
	})
}

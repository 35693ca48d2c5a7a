package storage

import (
	"database/sql"

	"plumbline/assessment"
	"plumbline/assessment/wire"
)

// SaveCompany stores the firm card together with its journal line. Saving the
// card that is there already changes nothing.
func (w *Workspace) SaveCompany(id string, c assessment.Company) error {
	after, err := wire.EncodeCompany(c)
	if err != nil {
		return failure(w.path, err)
	}
	return w.change(id, func(tx *sql.Tx, s *stored) (bool, error) {
		if s.company == after {
			return false, nil
		}
		l := line{kind: companyKind, before: s.company, after: after}
		return true, s.do(tx, l, stamp(w.now()))
	})
}

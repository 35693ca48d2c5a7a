package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/uuid"

	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
)

// newPackage returns a package of the kind with its records.
func (s *session) newPackage(kind plumb.Kind, name string, records []assessment.Record, qns []*assessment.Questionnaire) *plumb.File {
	return &plumb.File{
		Name:           name,
		Manifest:       plumb.Manifest{Kind: kind, ID: uuid.NewString(), Created: s.Now().UTC(), Program: Version},
		Questionnaires: qns, Records: records,
	}
}

// save writes a package and reads it back before it takes its place.
func save(path string, f *plumb.File, seal plumb.Seal) (out plumb.Fingerprint, err error) {
	err = writeBeside(path, func(file *os.File) error {
		out, err = plumb.Save(file, f, seal)
		var system *os.PathError
		if errors.As(err, &system) {
			return wrapWrite(path, err)
		}
		return err
	})
	return out, err
}

// ends reports how the name ends, small and large letters alike.
func ends(path, extension string) bool { return strings.EqualFold(filepath.Ext(path), extension) }

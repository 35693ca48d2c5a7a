package merge

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"plumbline/assessment"
)

// Limits of a lineage.
const (
	MostRevisions = 10_000
	mostFields    = 25_000
	mostVersions  = 100 // of one field: copies that went different ways
	mostValue     = 1 << 20
)

// Check reports what is wrong with a lineage that came from elsewhere.
func Check(l assessment.Lineage) error {
	_, err := Canonical(l)
	return err
}

// Canonical checks a lineage that came from elsewhere and returns it as this
// program writes it: versions in order, values in their one spelling. It shares
// nothing with the lineage passed in.
func Canonical(l assessment.Lineage) (assessment.Lineage, error) {
	if err := checkRevisions(l.Revisions); err != nil {
		return assessment.Lineage{}, err
	}
	if len(l.Fields) > mostFields {
		return assessment.Lineage{}, fmt.Errorf("%d fields", len(l.Fields))
	}
	known := set(l.Revisions)
	out := joined{Revisions: slices.Clone(l.Revisions), Fields: map[string][]assessment.Version{}}
	for field, versions := range l.Fields {
		clean, err := checkVersions(field, versions, known)
		if err != nil {
			return assessment.Lineage{}, fmt.Errorf("field %.80q: %w", field, err)
		}
		out.add(field, clean)
	}
	return assessment.Lineage(out), nil
}

// checkRevisions wants the revisions in order, each once, and of no depth that
// has nothing to lie on.
func checkRevisions(revisions []string) error {
	if len(revisions) > MostRevisions {
		return fmt.Errorf("%d revisions", len(revisions))
	}
	last, before := 0, ""
	for i, r := range revisions {
		d, err := depth(r)
		if err != nil {
			return fmt.Errorf("revision %d: %w", i+1, err)
		}
		if r <= before || d != last && d != last+1 || d == 0 {
			return fmt.Errorf("revision %d is out of order", i+1)
		}
		last, before = d, r
	}
	return nil
}

func checkVersions(field string, versions []assessment.Version, known map[string]bool) ([]assessment.Version, error) {
	if len(versions) == 0 || len(versions) > mostVersions {
		return nil, fmt.Errorf("%d versions", len(versions))
	}
	var out []assessment.Version
	for _, v := range versions {
		if !known[v.Revision] {
			return nil, errors.New("set by an unknown revision")
		}
		value, err := canonicalValue(field, v.Value)
		if err != nil {
			return nil, err
		}
		out = append(out, assessment.Version{Revision: v.Revision, Value: value})
	}
	return out, nil
}

// Encode writes a lineage; equal lineages give equal bytes.
func Encode(l assessment.Lineage) ([]byte, error) {
	raw, err := json.Marshal(l)
	if err != nil {
		return nil, fmt.Errorf("encode lineage: %w", err)
	}
	return raw, nil
}

// Decode reads a lineage strictly and checks it.
func Decode(raw []byte) (assessment.Lineage, error) {
	var l assessment.Lineage
	if err := strict(raw, &l); err != nil {
		return assessment.Lineage{}, fmt.Errorf("decode lineage: %w", err)
	}
	return Canonical(l)
}

package present

import (
	"path/filepath"
	"slices"

	"plumbline/assessment"
)

// incoming is one file.
type incoming struct {
	path     string
	state    incomingState
	err      error
	parcel   Parcel
	arrivals []assessment.Arrival
}

// incomingState says where a file stands.
type incomingState int

const (
	toRead  incomingState = iota
	locked                // waits for its words
	refused               // cannot be taken in; err says why
	ready                 // arrivals say what it would bring
	brought               // arrivals say what it brought
)

// brings reports whether taking the file in would change something here.
func (f *incoming) brings() bool {
	return f.state == ready && slices.ContainsFunc(f.arrivals, changes)
}

// changes reports whether an arrival changes something here.
func changes(a assessment.Arrival) bool {
	switch a.Kind {
	case assessment.Same, assessment.Older, assessment.Withdrawn:
		return false
	}
	return true
}

// name is what a file is called.
func (f *incoming) name() string { return filepath.Base(f.path) }

package cli

import (
	"errors"

	"plumbline/assessment/exchange/plumb"
	"plumbline/storage"
)

// outward is what a command that writes out of a workspace differs in.
type outward struct {
	output   string
	sealing  sealing
	bare     string // the other extension it writes, which cannot be sealed
	misnamed string // message where the name has neither extension
	unsealed string // message where a bare file should be sealed
	absent   error  // where there is no workspace
	write    func(*storage.Workspace) (digits string, err error)
}

// takeOut looks at names and flags before anything is read, writes, and prints
// the fingerprint of what was written, where it has one.
func (s *session) takeOut(o outward) error {
	if err := s.checkOutward(o); err != nil {
		return err
	}
	w, err := s.existing()
	if err != nil {
		return err
	}
	if w == nil {
		return o.absent
	}
	digits, err := o.write(w)
	if err := errors.Join(err, w.Close()); err != nil {
		return err
	}
	if digits == "" {
		return nil
	}
	return s.printLine(digits)
}

func (s *session) checkOutward(o outward) error {
	if err := nameable(o.output); err != nil {
		return err
	}
	if err := o.sealing.check(); err != nil {
		return err
	}
	bare := ends(o.output, o.bare)
	switch {
	case !bare && !ends(o.output, plumb.Extension):
		return wrongUse(o.misnamed, "file", o.output)
	case bare && (o.sealing.Seal || o.sealing.PassphraseFile != ""):
		return wrongUse(o.unsealed, "file", o.output)
	}
	return s.apart(o.output)
}

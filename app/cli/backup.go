package cli

import (
	"context"

	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
	"plumbline/storage"
)

type backupCommand struct {
	Output string `short:"o" required:"" placeholder:"FILE"`
	sealing
}

// copyExtension ends the names of workspaces and of their copies.
const copyExtension = ".plumbline"

// Run writes the whole workspace to one file: as a package, which can be sealed
// and read by any version, or as a copy with history and bin.
func (c *backupCommand) Run(s *session) error {
	return s.takeOut(outward{output: c.Output, sealing: c.sealing, bare: copyExtension,
		misnamed: "backup_name", unsealed: "seal_copy", absent: assessment.Fail("cli.nothing_kept", nil),
		write: func(w *storage.Workspace) (string, error) {
			if ends(c.Output, copyExtension) {
				return "", w.CopyTo(context.Background(), c.Output, nil)
			}
			return c.write(s, w)
		}})
}

func (c *backupCommand) write(s *session, w *storage.Workspace) (digits string, err error) {
	records, err := w.Records()
	if err != nil {
		return "", err
	}
	qns, err := questionnairesOf(w, records)
	if err != nil {
		return "", err
	}
	f := s.newPackage(plumb.Backup, c.Output, records, qns)
	f.Workspace = &plumb.Workspace{ID: w.ID()}
	if f.Workspace.Settings, err = w.Settings(); err != nil {
		return "", err
	}
	withdrawn, err := w.Withdrawals()
	if err != nil {
		return "", err
	}
	for _, x := range withdrawn {
		f.Workspace.Withdrawals = append(f.Workspace.Withdrawals, plumb.Withdrawal(x))
	}
	bin, err := w.Bin()
	if err != nil {
		return "", err
	}
	seal, err := s.seal(c.sealing)
	if err != nil {
		return "", err
	}
	fingerprint, err := save(c.Output, f, seal)
	if err == nil && len(bin) > 0 {
		s.tell("cli.left_out.bin", "file", c.Output, "n", len(bin))
	}
	return fingerprint.String(), err
}

// questionnairesOf returns those that the records were answered with, each once.
func questionnairesOf(w *storage.Workspace, records []assessment.Record) ([]*assessment.Questionnaire, error) {
	var out []*assessment.Questionnaire
	seen := map[string]bool{}
	for _, r := range records {
		if seen[r.Full] {
			continue
		}
		seen[r.Full] = true
		qn, err := w.Questionnaire(r.ID)
		if err != nil {
			return nil, err
		}
		out = append(out, qn)
	}
	return out, nil
}

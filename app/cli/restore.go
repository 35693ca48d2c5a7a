package cli

import (
	"bytes"
	"context"
	"errors"

	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
	"plumbline/storage"
)

type restoreCommand struct {
	File string `arg:""`
	opening
}

// Run puts back a copy of a workspace, and keeps what is there now aside; or
// joins a backup package with what is there, overwriting nothing.
func (c *restoreCommand) Run(s *session) error {
	path, err := s.workspacePath()
	if err != nil {
		return err
	}
	f, head, err := openFile(c.File)
	if err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return cannotOpen(c.File, err)
	}
	switch {
	case bytes.HasPrefix(head, []byte(databaseMark)):
		return c.putBack(s, path)
	case plumb.Sniff(head) == plumb.None:
		return assessment.Fail("cli.not_backup", nil, "file", c.File)
	}
	return c.join(s)
}

// putBack takes a copy of a workspace in its place.
func (c *restoreCommand) putBack(s *session, path string) error {
	if err := spare([]string{c.File}, []string{path}); err != nil {
		return wrongUse("same_workspace", "file", c.File)
	}
	aside, err := storage.Restore(context.Background(), path, c.File, s.Now)
	if err != nil {
		return err
	}
	if aside == "" {
		return nil
	}
	return s.printLine(oneLine(s.say.T("cli.restored.aside", "file", aside)))
}

// join brings in a backup package.
func (c *restoreCommand) join(s *session) error {
	keys, err := c.keys()
	if err != nil {
		return err
	}
	p, err := s.readParcel(c.File, keys)
	if err != nil {
		return err
	}
	if p.kind != plumb.Backup {
		return assessment.Fail("cli.restore_assessment", nil, "file", c.File)
	}
	d := delivery{s: s, parcels: []*parcel{p}, bad: make([]error, 1)}
	if err := d.takeIn(false); err != nil {
		return err
	}
	if d.bad[0] == nil {
		if err := s.bringRest(p.workspace, len(p.records)); err != nil {
			return err
		}
	}
	return d.tellBad()
}

// bringRest takes over what a backup holds beside assessments: the settings
// into a workspace that had nothing, and the refusals of what is not in use.
func (s *session) bringRest(from *plumb.Workspace, brought int) (err error) {
	path, err := s.workspacePath()
	if err != nil {
		return err
	}
	w, err := s.OpenStore(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, w.Close()) }()
	rows, err := w.List()
	if err != nil {
		return err
	}
	here := map[string]bool{}
	for _, r := range rows {
		here[r.ID] = true
	}
	for _, x := range from.Withdrawals {
		if here[x.Assessment] {
			continue
		}
		if err := w.Withdraw(x.Assessment); err != nil {
			return err
		}
	}
	settings, err := w.Settings()
	if err != nil || len(settings) > 0 || len(rows) > brought {
		return err
	}
	for key, value := range from.Settings {
		if err := w.SetSetting(key, value); err != nil {
			return err
		}
	}
	return nil
}

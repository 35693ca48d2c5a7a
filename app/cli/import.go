package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"plumbline/assessment"
	"plumbline/storage"
)

type importCommand struct {
	File   []string `arg:""`
	DryRun bool
	opening
}

// Run brings files into the workspace, each in one transaction, after a copy
// of the workspace was made. The good ones are done, the bad ones told at the
// end. With --dry-run it only tells what would happen.
func (c *importCommand) Run(s *session) error {
	keys, err := c.keys()
	if err != nil {
		return err
	}
	d := delivery{s: s, parcels: make([]*parcel, len(c.File)), bad: make([]error, len(c.File))}
	for i, file := range c.File {
		d.parcels[i], d.bad[i] = s.readParcel(file, keys)
	}
	if err := d.takeIn(c.DryRun); err != nil {
		return err
	}
	return d.tellBad()
}

// delivery is what one command brings in: a parcel or the reason why not, by
// file.
type delivery struct {
	s       *session
	parcels []*parcel
	bad     []error
}

// good returns the indices of the parcels that are left.
func (d *delivery) good() []int {
	var out []int
	for i := range d.parcels {
		if d.bad[i] == nil {
			out = append(out, i)
		}
	}
	return out
}

// takeIn first tries on the workspace without changing it, and on a trial run
// ends there. Where nothing is good no workspace is opened or made.
func (d *delivery) takeIn(trialOnly bool) error {
	if len(d.good()) == 0 {
		return nil
	}
	w, fresh, leave, err := d.s.trial()
	if err != nil {
		return err
	}
	arrivals, err := d.preview(w)
	if err == nil && trialOnly {
		err = d.print(arrivals)
	}
	if err != nil || trialOnly || len(d.good()) == 0 {
		return errors.Join(err, leave())
	}
	if !fresh {
		err = copyFirst(w, arrivals)
		if err == nil {
			err = d.load(w)
		}
		return errors.Join(err, leave())
	}
	if err := leave(); err != nil {
		return err
	}
	path, err := d.s.workspacePath()
	if err != nil {
		return err
	}
	if w, err = d.s.OpenStore(path); err != nil {
		return err
	}
	return errors.Join(d.load(w), w.Close())
}

// preview tells what becomes of each parcel, each on top of those before it.
func (d *delivery) preview(w *storage.Workspace) ([][]assessment.Arrival, error) {
	out := make([][]assessment.Arrival, len(d.parcels))
	var all parcel
	for _, i := range d.good() {
		all = all.and(d.parcels[i])
	}
	if together, err := w.Preview(all.records, all.questionnaires); err == nil {
		for _, i := range d.good() {
			n := len(d.parcels[i].records)
			out[i], together = together[:n], together[n:]
		}
		return out, nil
	}
	var before parcel
	for _, i := range d.good() {
		next := before.and(d.parcels[i])
		arrivals, err := w.Preview(next.records, next.questionnaires)
		if err != nil {
			if halts(err) {
				return nil, err
			}
			d.bad[i] = d.aboutFile(i, err)
			continue
		}
		out[i], before = arrivals[len(before.records):], next
	}
	return out, nil
}

// and returns both parcels as one.
func (p parcel) and(more *parcel) parcel {
	return parcel{
		records:        append(p.records[:len(p.records):len(p.records)], more.records...),
		questionnaires: append(p.questionnaires[:len(p.questionnaires):len(p.questionnaires)], more.questionnaires...),
	}
}

// halts reports whether an error is about the workspace and not about what is
// brought in.
func halts(err error) bool {
	var told *assessment.Error
	return !errors.As(err, &told) || !strings.HasPrefix(told.Key, "merge.")
}

// aboutFile names the file before an error that knows only the assessment.
func (d *delivery) aboutFile(i int, err error) error {
	return assessment.Fail("cli.in_file", err, "file", d.parcels[i].file, "cause", d.s.say.Error(err))
}

// copyFirst keeps a copy of the workspace if anything in it will change.
func copyFirst(w *storage.Workspace, arrivals [][]assessment.Arrival) error {
	changes := false
	for _, some := range arrivals {
		for _, a := range some {
			switch a.Kind {
			case assessment.Same, assessment.Older, assessment.Withdrawn:
			default:
				changes = true
			}
		}
	}
	rows, err := w.List()
	if err != nil || !changes {
		return err
	}
	bin, err := w.Bin()
	if err != nil || len(rows)+len(bin) == 0 {
		return err
	}
	_, err = w.BackUp(context.Background(), storage.BeforeImport)
	return err
}

// load brings in what is good, one transaction per file, and tells each.
func (d *delivery) load(w *storage.Workspace) error {
	for _, i := range d.good() {
		p := d.parcels[i]
		arrivals, err := w.Import(p.records, p.questionnaires)
		if err != nil && halts(err) {
			return err
		}
		if err != nil {
			d.bad[i] = d.aboutFile(i, err)
			continue
		}
		if err := d.printOne(i, arrivals); err != nil {
			return err
		}
	}
	return nil
}

func (d *delivery) print(arrivals [][]assessment.Arrival) error {
	for _, i := range d.good() {
		if err := d.printOne(i, arrivals[i]); err != nil {
			return err
		}
	}
	return nil
}

// printOne prints a line per assessment, parted by tabs: what becomes of it,
// id, file, name, and the same in words.
func (d *delivery) printOne(i int, arrivals []assessment.Arrival) error {
	p, refused := d.parcels[i], 0
	for _, a := range arrivals {
		if a.Kind == assessment.Withdrawn {
			refused++
		}
		fields := []string{string(a.Kind), a.ID, oneLine(p.file), oneLine(a.Name), oneLine(d.words(a))}
		if _, err := fmt.Fprintln(d.s.Stdout, strings.Join(fields, "\t")); err != nil {
			return assessment.Fail("cli.print", err)
		}
	}
	if p.left > 0 {
		d.s.tell("cli.left_out.attachments", "file", p.file, "n", p.left)
	}
	if refused > 0 {
		d.bad[i] = assessment.Fail("cli.withdrawn", nil, "file", p.file, "n", refused)
	}
	return nil
}

// words says what becomes of an assessment.
func (d *delivery) words(a assessment.Arrival) string {
	say := d.s.say
	key := "handover.kind." + string(a.Kind)
	out := say.T(key)
	switch {
	case say.Has(key + ".detail"):
		out = say.T(key + ".detail")
	case a.Kind == assessment.Merged && a.Conflicts == 0:
		out = say.T(key + ".agree")
	case a.Kind == assessment.Merged:
		out = "" // the places say it
	}
	if a.Conflicts > 0 {
		out += " " + say.T("handover.differ", "n", a.Conflicts)
	}
	if len(a.SameName) > 0 {
		out += " " + say.T("cli.arrival.same_name", "ids", strings.Join(a.SameName, ", "))
	}
	return strings.TrimSpace(out)
}

// tellBad writes a line for each file that was not taken in, in order.
func (d *delivery) tellBad() error {
	failed := false
	for _, err := range d.bad {
		if err != nil {
			d.s.complain(err)
			failed = true
		}
	}
	if failed {
		return errTold
	}
	return nil
}

package present

import (
	"context"
	"errors"
	"slices"
	"strings"

	"plumbline/app/i18n"
	"plumbline/assessment"
	"plumbline/assessment/exchange/plumb"
)

// TakeInStore is what taking in needs of the store.
type TakeInStore interface {
	List() ([]assessment.Row, error)
}

// TakeIn presents files that somebody handed over: what each would bring,
// before anything is changed, and what came of it.
type TakeIn struct {
	base
	x     *Exchange
	store TakeInStore
	rows  []assessment.Row // what is here, for the names

	files   []*incoming
	words   []string // those that opened a file
	problem error    // of the words typed last

	state   WorkState
	taken   int // files done of those that are taken in
	failed  error
	stop    func()
	stopped bool
	reading bool
}

// NewTakeIn returns the sheet for files that are added to it.
func NewTakeIn(x *Exchange, store TakeInStore, p *i18n.Printer, clock assessment.Clock) *TakeIn {
	t := &TakeIn{base: base{p: p, clock: clock}, x: x, store: store}
	t.rows, t.failed = store.List()
	return t
}

// Add reads more files. A file that is there already is not read twice.
func (t *TakeIn) Add(paths ...string) {
	if t.state == WorkRunning {
		return
	}
	if t.state == WorkDone { // the files before are done with
		t.files, t.state, t.taken = nil, WorkIdle, 0
	}
	t.failed, t.stopped = nil, false
	for _, p := range paths {
		if !slices.ContainsFunc(t.files, func(f *incoming) bool { return f.path == p }) {
			t.files = append(t.files, &incoming{path: p})
		}
	}
	t.readNext()
}

// readNext reads the files one after the other.
func (t *TakeIn) readNext() {
	if t.reading {
		return
	}
	i := slices.IndexFunc(t.files, func(f *incoming) bool { return f.state == toRead })
	if i < 0 {
		t.changed()
		return
	}
	f := t.files[i]
	words := append([]string{""}, t.words...)
	t.read(f, words, func(err error) {
		switch {
		case isLocked(err):
			f.state = locked
		case err != nil:
			f.state, f.err = refused, err
		}
		t.readNext()
	})
}

// read opens a file with the first of the words that fit, and asks what it
// would bring.
func (t *TakeIn) read(f *incoming, words []string, done func(error)) {
	t.reading = true
	t.changed()
	var parcel Parcel
	var arrivals []assessment.Arrival
	t.stop = t.x.Run(func(ctx context.Context) (err error) {
		for _, w := range words {
			if parcel, err = t.x.Unpack(ctx, f.path, w); !isLocked(err) {
				break
			}
		}
		if err == nil {
			arrivals, err = t.x.Courier.Preview(parcel.Records, parcel.Questionnaires)
		}
		return err
	}, func(err error) {
		t.reading = false
		if t.stopped {
			return
		}
		if err == nil {
			f.state, f.parcel, f.arrivals = ready, parcel, arrivals
		}
		done(err)
	})
}

// isLocked reports whether other words may open the file.
func isLocked(err error) bool {
	return errors.Is(err, plumb.ErrNeedsPassphrase) || errors.Is(err, plumb.ErrWrongPassphrase)
}

// locked returns the first file that waits for its words, nil for none.
func (t *TakeIn) locked() *incoming {
	for _, f := range t.files {
		if f.state == locked {
			return f
		}
	}
	return nil
}

// Unlock opens the file that waits with these words, and others that they
// open too.
func (t *TakeIn) Unlock(words string) {
	f := t.locked()
	if f == nil || t.reading || t.state != WorkIdle {
		return
	}
	t.problem = nil
	if strings.TrimSpace(words) == "" {
		t.problem = plumb.ErrNeedsPassphrase
		t.changed()
		return
	}
	t.read(f, []string{words}, func(err error) {
		switch {
		case isLocked(err):
			t.problem = err
			t.changed()
			return
		case err != nil:
			f.state, f.err = refused, err
		}
		t.words = append(t.words, words)
		for _, other := range t.files {
			if other.state == locked {
				other.state = toRead
			}
		}
		t.readNext()
	})
}

// LeaveOut gives up the file that waits for its words.
func (t *TakeIn) LeaveOut() {
	if f := t.locked(); f != nil && !t.reading {
		f.state, f.err, t.problem = refused, assessment.Fail("handover.left_out", nil), nil
		t.changed()
	}
}

// good returns the files that bring something.
func (t *TakeIn) good() (out []*incoming) {
	for _, f := range t.files {
		if f.brings() {
			out = append(out, f)
		}
	}
	return out
}

// canTake reports whether there is something to take in and nothing is still
// being read.
func (t *TakeIn) canTake() bool { return t.state == WorkIdle && !t.reading && len(t.good()) > 0 }

// Take takes in all files that bring something: first one backup, then each
// file as a whole or not at all. A file that fails does not keep others out.
func (t *TakeIn) Take() {
	if !t.canTake() {
		return
	}
	t.state, t.taken, t.failed = WorkRunning, 0, nil
	t.changed()
	t.keepStop(t.x.Run(t.x.BackUp, func(err error) {
		if err != nil {
			t.finish(err)
			return
		}
		t.takeNext(t.good())
	}))
}

func (t *TakeIn) keepStop(stop func()) {
	if t.state == WorkRunning {
		t.stop = stop
	}
}

func (t *TakeIn) takeNext(files []*incoming) {
	if len(files) == 0 || t.stopped {
		t.finish(nil)
		return
	}
	f := files[0]
	var arrivals []assessment.Arrival
	t.keepStop(t.x.Run(func(ctx context.Context) (err error) {
		if err := ctx.Err(); err != nil {
			return err
		}
		arrivals, err = t.x.Courier.Import(f.parcel.Records, f.parcel.Questionnaires)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			f.state, f.err = refused, err
		default:
			f.state, f.arrivals = brought, arrivals
		}
		t.taken++
		t.changed()
		t.takeNext(files[1:])
	}))
}

func (t *TakeIn) finish(err error) {
	t.state, t.failed, t.stop = WorkDone, err, nil
	if err != nil {
		t.state = WorkFailed
	}
	t.changed()
}

// Stop takes in no further file; those that are in stay.
func (t *TakeIn) Stop() {
	t.stopped = true
	if t.stop != nil {
		t.stop()
	}
}

// Busy reports whether files are being taken in.
func (t *TakeIn) Busy() bool { return t.state == WorkRunning }

// Brought returns the ids of the assessments that were changed here.
func (t *TakeIn) Brought() (out []string) {
	for _, f := range t.files {
		if f.state != brought {
			continue
		}
		for _, a := range f.arrivals {
			if changes(a) && !slices.Contains(out, a.ID) {
				out = append(out, a.ID)
			}
		}
	}
	return out
}

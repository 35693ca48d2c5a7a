package present

import (
	"context"
	"slices"
	"time"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// BinView is the list of deleted assessments.
type BinView struct {
	Title  string
	Lead   string
	None   string // in place of an empty list
	Rows   []Option
	Some   bool // something is ticked
	Back   string
	Remove string
	Banner Banner
	Result Status
}

// PurgeView asks before assessments are removed for good.
type PurgeView struct {
	Title     string
	Goes      []string // what is removed
	Stays     []string // what is not reached
	ListTitle string
	Copies    []Option // ticked: they lose the assessments too
	NoCopies  string
	Refuse    Option
	Confirm   string
	Cancel    string
	Working   Working
	Free      bool
	Failed    Status
	Done      bool
}

// Bin presents the deleted assessments.
type Bin struct {
	work
	keeper Keeper

	rows   []Binned
	ticked map[string]bool
	failed error
	result Status

	copies []Copy
	spared map[string]bool // copies that keep the assessments
	refuse bool
	purged error
	done   bool
}

// NewBin returns the list of deleted assessments.
func NewBin(keeper Keeper, beside Beside, p *i18n.Printer, clock assessment.Clock) *Bin {
	b := &Bin{work: work{base: base{p: p, clock: clock}, beside: beside}, keeper: keeper}
	b.Load()
	return b
}

// Load reads the list anew; with one assessment in it, that one is ticked.
func (b *Bin) Load() {
	b.rows, b.failed = b.keeper.Bin()
	b.ticked = map[string]bool{}
	if len(b.rows) == 1 {
		b.ticked[b.rows[0].ID] = true
	}
	b.changed()
}

// Tick chooses an assessment or leaves it.
func (b *Bin) Tick(id string, on bool) {
	b.ticked[id] = on
	b.result = Status{}
	b.changed()
}

func (b *Bin) chosen() (ids, names []string) {
	for _, r := range b.rows {
		if b.ticked[r.ID] {
			ids, names = append(ids, r.ID), append(names, r.Name)
		}
	}
	return ids, names
}

// PutBack takes the ticked assessments out of the bin.
func (b *Bin) PutBack() {
	ids, names := b.chosen()
	if len(ids) == 0 {
		return
	}
	for _, id := range ids {
		if err := b.keeper.PutBack(id); err != nil {
			b.Load()
			b.failed = err
			b.changed()
			return
		}
	}
	b.result = Status{Mood: Good, Title: b.p.T("safety.bin.back", "names", b.someNames(names))}
	b.Load()
}

// View returns what the list shows.
func (b *Bin) View() BinView {
	v := BinView{Title: b.p.T("safety.bin"), Lead: b.p.T("safety.bin.lead"), Back: b.p.T("safety.bin.putback"),
		Remove: b.p.T("safety.purge"), Banner: b.failure("safety.bin.failed", b.failed), Result: b.result}
	if len(b.rows) == 0 && b.failed == nil {
		v.None = b.p.T("safety.bin.none")
	}
	for _, r := range b.rows {
		o := Option{ID: r.ID, Label: b.firmName(r.Name), Chosen: b.ticked[r.ID]}
		if !r.Until.IsZero() {
			o.Remark = b.p.T("safety.bin.until", "date", r.Until.In(b.clock().Location()).Format(time.DateOnly))
		}
		v.Some = v.Some || o.Chosen
		v.Rows = append(v.Rows, o)
	}
	return v
}

// AskPurge begins to ask before the ticked assessments are removed for good:
// it looks which copies there are.
func (b *Bin) AskPurge() {
	b.copies, b.spared, b.refuse, b.purged, b.done = nil, map[string]bool{}, false, nil, false
	var found []Copy
	b.begin("safety.working.list", func(ctx context.Context) (err error) {
		found, err = b.keeper.Copies(ctx)
		return err
	}, func(err error) { b.copies, b.purged = found, err })
}

// Spare keeps the assessments in a copy, or takes them out of it too.
func (b *Bin) Spare(path string, on bool) { b.spared[path] = on }

// Refuse says whether files that bring the assessments again are refused.
func (b *Bin) Refuse(on bool) { b.refuse = on }

// Purge removes the ticked assessments for good.
func (b *Bin) Purge() {
	ids, names := b.chosen()
	if len(ids) == 0 {
		return
	}
	var from []string
	for _, c := range b.copies {
		if !b.spared[c.Path] {
			from = append(from, c.Path)
		}
	}
	refuse := b.refuse
	b.begin("safety.working.purge", func(ctx context.Context) error {
		return b.keeper.Purge(ctx, ids, from, refuse)
	}, func(err error) {
		if b.purged, b.done = err, err == nil; b.done {
			b.result = Status{Mood: Good, Title: b.p.T("safety.purged", "names", b.someNames(names))}
			b.Load()
		}
	})
}

// PurgeView returns what the question before the removal shows.
func (b *Bin) PurgeView() PurgeView {
	_, names := b.chosen()
	v := PurgeView{Title: b.p.T("safety.purge.title", "names", b.someNames(names)),
		Goes:      []string{b.p.T("safety.purge.goes"), b.p.T("safety.purge.logs")},
		Stays:     []string{b.p.T("safety.purge.stays")},
		ListTitle: b.p.T("safety.purge.copies"), Refuse: Option{ID: "refuse", Label: b.p.T("safety.purge.refuse"), Chosen: b.refuse},
		Confirm: b.p.T("safety.purge.confirm"), Cancel: b.p.T("shell.cancel"), Working: b.working(), Free: b.doing == "", Done: b.done}
	for _, c := range b.copies {
		v.Copies = append(v.Copies, Option{ID: c.Path, Label: b.copyRow(c).Title, Chosen: !b.spared[c.Path]})
	}
	if slices.ContainsFunc(b.copies, func(c Copy) bool { return c.Damage != nil }) {
		v.Goes = append(v.Goes, b.p.T("safety.purge.damaged"))
	}
	if len(v.Copies) == 0 && b.doing == "" {
		v.NoCopies = b.p.T("safety.purge.nocopies")
	}
	switch {
	case stopped(b.purged):
		v.Failed = Status{Mood: Info, Title: b.p.T("safety.purge.stopped")}
	case b.purged != nil:
		v.Failed = Status{Mood: Alarm, Title: b.p.T("safety.purge.failed"), Detail: b.p.Error(b.purged)}
	}
	return v
}

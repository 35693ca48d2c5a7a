package present

import (
	"strings"
	"time"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// WelcomeStore is what the first screen needs of the store.
type WelcomeStore interface {
	List() ([]assessment.Row, error)
	Create(a assessment.Assessment) (assessment.Entry, error)
	Load(id string) (assessment.Entry, error)
	Delete(id string) error
	Setting(key string) (string, error)
	SetSetting(key, value string) error
}

// Door is one of the two ways in.
type Door struct {
	Mode      assessment.Mode
	Title     string // "Quick check"
	Questions string // "20 questions"
	Minutes   string // "12"
	Unit      string // "minutes"
	Text      string
}

// EarlierRow is one line of the list of earlier assessments.
type EarlierRow struct {
	ID       string
	Name     string
	Unnamed  bool
	Kind     string  // "Full check"
	Done     bool    // every question is settled
	Progress string  // "39 / 58 answered" or "completed"
	Share    float64 // 0 to 1
	When     string  // "today 09:41" or "2026-05-12"
	Action   string  // "Continue" or "Open"
	Delete   string  // label of what removes the row
	HandOver string  // label of what puts it into a file
}

// WelcomeView is what the first screen shows.
type WelcomeView struct {
	Name, OtherName string
	Languages       []Option
	Help            string
	Headline        string
	Doors           [2]Door
	Example         string   // label that opens the list of examples
	Examples        []Option // the invented firms
	EarlierTitle    string   // "" while there is nothing earlier
	Earlier         []EarlierRow
	HandOver        string // label that hands over one of the earlier ones
	TakeIn          string // label that takes in a file
	Safety          string // label that opens the sheet on copies
	Version         string // "1.0.0  Works offline, data stays on this computer"
	Banner          Banner
}

// ExampleFirm is an invented firm with a finished assessment.
type ExampleFirm struct {
	ID    string
	Title assessment.Text
}

// Examples are the invented firms that the first screen offers.
type Examples struct {
	Firms []ExampleFirm
	Make  func(firm, lang string) (assessment.Assessment, error)
}

// Welcome presents the first screen: two doors, the examples, what was begun.
type Welcome struct {
	base
	store   WelcomeStore
	example Examples
	version string
	rows    []assessment.Row
	failed  error
	failKey string
}

// NewWelcome returns the first screen.
func NewWelcome(store WelcomeStore, example Examples,
	version string, p *i18n.Printer, clock assessment.Clock) *Welcome {
	w := &Welcome{base: base{p: p, clock: clock}, store: store, example: example, version: version}
	w.Reload()
	return w
}

// Reload reads the list of earlier assessments again.
func (w *Welcome) Reload() {
	rows, err := w.store.List()
	if err == nil {
		w.rows = rows
	}
	w.report("welcome.failed.list", err)
}

// Start begins a new assessment and returns its id; ok is false where it could
// not be kept, and the banner says why.
func (w *Welcome) Start(mode assessment.Mode) (id string, ok bool) {
	entry, err := w.store.Create(assessment.Assessment{
		Mode: mode, Scope: assessment.Both, Date: w.clock().Format(time.DateOnly),
		Company: assessment.Company{Size: assessment.Small, Ambition: assessment.Solid},
	})
	w.report("welcome.failed.start", err)
	return entry.ID, err == nil
}

// Open checks that the earlier assessment can be read and returns its id.
func (w *Welcome) Open(id string) (string, bool) {
	_, err := w.store.Load(id)
	w.report("welcome.failed.open", err)
	return id, err == nil
}

// OpenExample returns the id of the finished assessment of an invented firm,
// which is made the first time and found again later.
func (w *Welcome) OpenExample(firm string) (id string, ok bool) {
	key := "example." + firm + "." + w.p.Lang()
	if kept, err := w.store.Setting(key); err == nil && w.listed(kept) {
		return w.Open(kept)
	}
	id, err := w.makeExample(firm, key)
	w.report("welcome.failed.example", err)
	return id, err == nil
}

func (w *Welcome) makeExample(firm, key string) (string, error) {
	a, err := w.example.Make(firm, w.p.Lang())
	if err != nil {
		return "", err
	}
	entry, err := w.store.Create(a)
	if err != nil {
		return "", err
	}
	return entry.ID, w.store.SetSetting(key, entry.ID)
}

func (w *Welcome) listed(id string) bool {
	for _, r := range w.rows {
		if r.ID == id {
			return true
		}
	}
	return false
}

// DeleteWords returns the words that ask before an assessment is deleted.
func (w *Welcome) DeleteWords(id string) Confirmation {
	c := Confirmation{Confirm: w.p.T("welcome.delete.confirm"), Cancel: w.p.T("shell.cancel"), Escape: w.p.T("shell.escape")}
	for _, r := range w.rows {
		if r.ID == id {
			c.Title = w.p.T("welcome.delete.title", "name", w.firmName(strings.TrimSpace(r.Name)))
			c.Text = w.p.T("welcome.delete.text", "kind", w.modeName(r.Mode), "n", r.Answered)
		}
	}
	return c
}

// Delete moves an assessment to the bin; the screen asks before. It returns
// what the firm is called; ok is false where it is not deleted.
func (w *Welcome) Delete(id string) (name string, ok bool) {
	for _, r := range w.rows {
		if r.ID == id {
			name = w.firmName(strings.TrimSpace(r.Name))
		}
	}
	if err := w.store.Delete(id); err != nil {
		w.report("welcome.failed.delete", err)
		return name, false
	}
	w.Reload()
	return name, true
}

func (w *Welcome) report(key string, err error) {
	w.failed, w.failKey = err, key
	w.changed()
}

// View returns what the first screen shows.
func (w *Welcome) View() WelcomeView {
	v := WelcomeView{
		Name: w.p.T("shell.name"), OtherName: w.p.T("shell.name.other"),
		Help: w.p.T("welcome.help"), Headline: w.p.T("welcome.headline"), Example: w.p.T("welcome.example"),
		Safety:   w.p.T("safety.title"),
		Version:  w.p.T("welcome.version", "version", w.version),
		HandOver: w.p.T("handover.link"), TakeIn: w.p.T("handover.in.link"),
		Doors:  [2]Door{w.door(assessment.Quick), w.door(assessment.Full)},
		Banner: w.failure(w.failKey, w.failed),
	}
	for _, l := range i18n.Offered {
		v.Languages = append(v.Languages, Option{ID: l.Code, Label: l.Name, Chosen: l.Code == w.p.Lang()})
	}
	for _, f := range w.example.Firms {
		v.Examples = append(v.Examples, Option{ID: f.ID, Label: w.in(f.Title)})
	}
	for _, r := range w.rows {
		v.EarlierTitle = w.p.T("welcome.earlier")
		v.Earlier = append(v.Earlier, w.row(r))
	}
	return v
}

func (w *Welcome) door(m assessment.Mode) Door {
	k := "welcome.door." + string(m)
	return Door{Mode: m, Title: w.modeName(m), Questions: w.p.T(k + ".questions"),
		Minutes: w.p.T(k + ".minutes"), Unit: w.p.T("welcome.minutes"), Text: w.p.T(k + ".text")}
}

func (w *Welcome) row(r assessment.Row) EarlierRow {
	name := strings.TrimSpace(r.Name)
	v := EarlierRow{ID: r.ID, Name: w.firmName(name), Unnamed: name == "", Kind: w.modeName(r.Mode),
		Done: r.Asked > 0 && r.Answered >= r.Asked, When: w.day(r.Changed), Delete: w.p.T("welcome.delete.label"), HandOver: w.p.T("handover.report.open")}
	if r.Asked > 0 {
		v.Share = min(1, float64(r.Answered)/float64(r.Asked))
	}
	if v.Done {
		v.Progress, v.Action = w.p.T("welcome.done"), w.p.T("welcome.open")
	} else {
		v.Progress = w.p.T("welcome.progress", "done", r.Answered, "all", r.Asked)
		v.Action = w.p.T("welcome.continue")
	}
	return v
}

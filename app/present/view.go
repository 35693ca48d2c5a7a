package present

import (
	"time"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// Option is one thing that can be chosen: a radio, a tick, a segment, a ranked
// goal or a language.
type Option struct {
	ID     string
	Label  string
	Remark string // soft words at the right, such as "−2 questions"
	Chosen bool
	Rank   int // 1 to 3 for ranked goals, 0 otherwise
}

// OptionList is a titled list of options.
type OptionList struct {
	Title   string
	Remark  string // soft words beside the title, such as "choose one"
	Options []Option
}

// Field is a one-line text field.
type Field struct {
	Label   string
	Value   string
	Hint    string // soft words inside or beneath, such as "small, 10 to 49"
	Problem string // what is wrong with the value and what to do; "" when all is well
}

// SavedMark is the quiet mark that says what is on disk.
type SavedMark struct {
	Text   string // "Saved 09:41"; "" before anything was saved
	Failed bool
}

// Banner says what failed, what is safe and what to do. It is shown while
// Shown is set.
type Banner struct {
	Shown  bool
	Title  string // what happened, bold
	Detail string // what is safe and what to do
	Action string // label of the action, "" for none
	Second string // label of another one, "" for none
}

// Confirmation holds the words of a dialog that asks before something is done.
type Confirmation struct {
	Title   string
	Text    string
	Confirm string
	Cancel  string
	Escape  string // "cancels", shown behind the Esc key
}

// base is what every presenter has: a language, a clock and someone to tell.
type base struct {
	// OnChange is called after every command that changed the view.
	OnChange func()

	p     *i18n.Printer
	clock assessment.Clock
}

// SetPrinter changes the language; all state stays as it is.
func (b *base) SetPrinter(p *i18n.Printer) {
	b.p = p
	b.changed()
}

func (b *base) changed() {
	if b.OnChange != nil {
		b.OnChange()
	}
}

// in returns the content text in the reader's language, in English where it
// is not translated.
func (b *base) in(t assessment.Text) string {
	if s := t.In(b.p.Lang()); s != "" {
		return s
	}
	return t.In("en")
}

// day writes a point in time the short way: the clock time for today,
// otherwise the date.
func (b *base) day(t time.Time) string {
	now := b.clock()
	t = t.In(now.Location())
	if t.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return b.p.T("shell.today", "time", b.p.Clock(t))
	}
	return t.Format(time.DateOnly)
}

// modeName returns the name of the quick or the full check.
func (b *base) modeName(m assessment.Mode) string { return b.p.T("shell.mode." + string(m)) }

// checkName returns the name of the check that was taken: with its half, where
// it is only one.
func (b *base) checkName(a *assessment.Assessment) string {
	if a.Mode == assessment.Full && (a.Scope == assessment.DigitalOnly || a.Scope == assessment.SupplyOnly) {
		return b.p.T("shell.mode.half." + string(a.Scope))
	}
	return b.modeName(a.Mode)
}

// firmName returns the name, or words for a firm without one.
func (b *base) firmName(name string) string {
	if name == "" {
		return b.p.T("shell.unnamed")
	}
	return name
}

// savedMark returns the mark for the session.
func (b *base) savedMark(s *Session) SavedMark {
	if s.failure != nil {
		return SavedMark{Text: b.p.T("shell.unsaved"), Failed: true}
	}
	if s.saved.IsZero() {
		return SavedMark{}
	}
	now := b.clock()
	at := s.saved.In(now.Location())
	if at.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return SavedMark{Text: b.p.T("shell.saved", "time", b.p.Clock(at))}
	}
	return SavedMark{Text: b.p.T("shell.saved", "time", at.Format(time.DateOnly))}
}

// banner returns the banner for a failure of the session.
func (b *base) banner(s *Session) Banner {
	if s.failure == nil {
		return Banner{}
	}
	kind := "undo"
	if s.dirty() {
		kind = "save"
	}
	v := Banner{Shown: true,
		Title:  b.p.T("shell.failed." + kind + ".title"),
		Detail: b.p.T("shell.failed."+kind+".detail", "reason", b.p.Error(s.failure)),
		Action: b.p.T("shell.failed." + kind + ".action")}
	if kind == "save" {
		v.Second = b.p.T("safety.elsewhere.action")
	}
	return v
}

// failure returns the banner for an error outside a session.
func (b *base) failure(title string, err error) Banner {
	if err == nil {
		return Banner{}
	}
	return Banner{Shown: true, Title: b.p.T(title), Detail: b.p.Error(err)}
}

package present

import (
	"context"
	"slices"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// News is what there is to say when the window opens.
type News struct {
	ID   string // "safety.news.<ID>" and "safety.news.<ID>.detail" are its messages
	Mood Mood
	Args []any
}

// NoticeView is a message on the first screen, until it is closed.
type NoticeView struct {
	ID     string
	Status Status
	Action string // what its button does, "" for closing it
}

// Notices presents what there is to say at the start, and makes the copy that
// is due meanwhile.
type Notices struct {
	work
	keeper Keeper
	store  SettingStore
	news   []News
	failed error // of the copy that was due
	closed []string
}

// NewNotices returns the messages of the start.
func NewNotices(keeper Keeper, store SettingStore, news []News, beside Beside, p *i18n.Printer, clock assessment.Clock) *Notices {
	return &Notices{work: work{base: base{p: p, clock: clock}, beside: beside}, keeper: keeper, store: store, news: news}
}

// settingSuspect remembers the place against which a person was warned.
const settingSuspect = "safety.suspect.seen"

// BackUp makes the copy that is due, quietly.
func (n *Notices) BackUp() {
	n.begin("safety.working.backup", func(ctx context.Context) error { return n.keeper.BackUpIfDue(ctx) },
		func(err error) {
			if !stopped(err) {
				n.failed = err
			}
		})
}

// The notices that have an id of their own.
const (
	noticeBackup  = "backup"
	noticeCramped = "cramped"
	noticeSuspect = "suspect"
)

// Close takes a message away. A warning about the place comes once only.
func (n *Notices) Close(id string) {
	n.closed = append(n.closed, id)
	if reason, _ := n.keeper.Suspect(); id == noticeSuspect {
		// Where the choice cannot be kept, the warning comes again.
		_ = n.store.SetSetting(settingSuspect, reason+" "+n.keeper.Path())
	}
	n.changed()
}

// View returns the messages, the most pressing first.
func (n *Notices) View() []NoticeView {
	var out []NoticeView
	add := func(id string, s Status, action string) {
		if !slices.Contains(n.closed, id) {
			out = append(out, NoticeView{ID: id, Status: s, Action: action})
		}
	}
	shut := n.p.T("shell.close")
	for _, news := range n.news {
		key := "safety.news." + news.ID
		add(news.ID, Status{Mood: news.Mood, Title: n.p.T(key, news.Args...), Detail: n.p.T(key+".detail", news.Args...)}, shut)
	}
	if n.keeper.Cramped() {
		add(noticeCramped, Status{Mood: Caution, Title: n.p.T("safety.cramped"), Detail: n.p.T("safety.cramped.detail")}, shut)
	}
	if n.failed != nil {
		add(noticeBackup, Status{Mood: Caution, Title: n.p.T("safety.due.failed"), Detail: n.p.Error(n.failed)}, shut)
	}
	if s, ok := suspect(n.p, n.keeper); ok {
		reason, _ := n.keeper.Suspect()
		if seen, err := n.store.Setting(settingSuspect); err != nil || seen != reason+" "+n.keeper.Path() {
			add(noticeSuspect, s, shut)
		}
	}
	return out
}

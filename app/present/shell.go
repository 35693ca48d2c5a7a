package present

import (
	"errors"
	"slices"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// Station names a stop on the rail.
type Station string

// The stations of the rail, from top to bottom.
const (
	StationFirm      Station = "firm"
	StationQuestions Station = "questions"
	StationResults   Station = "results"
	StationPlan      Station = "plan"
	StationReport    Station = "report"
)

// StationState says how a station is drawn.
type StationState int

// The three states of a station.
const (
	StationOpen StationState = iota
	StationDone
	StationCurrent
)

// Look is the choice between light and dark.
type Look string

// The looks; LookSystem follows the computer.
const (
	LookSystem Look = "system"
	LookLight  Look = "light"
	LookDark   Look = "dark"
)

// StationView is one station of the rail.
type StationView struct {
	Station Station
	Label   string
	Counter string // "39 / 58" under the questions, else ""
	State   StationState
	Enabled bool
	Why     string // why it cannot be opened yet
}

// ShellView is what frames every screen.
type ShellView struct {
	Name, OtherName string // the program's name in the reader's language and in the other script
	Rail            bool   // an assessment is open, so the rail has stations
	Stations        []StationView
	Language        string // name of the chosen language
	Languages       []Option
	Second          string // "Second language: none"
	Seconds         []Option
	LookTitle       string
	Looks           []Option
	Keys            string // "Keys F1"
	Home            string // label that leads back to the first screen
	Safety          string // label that opens the sheet on copies
	Saved           SavedMark
	Banner          Banner
}

// SettingStore is what the shell needs of the store.
type SettingStore interface {
	Setting(key string) (string, error)
	SetSetting(key, value string) error
}

// The keys of the settings that the shell keeps.
const (
	settingLanguage = "language"
	settingLook     = "look"
	settingSecond   = "language.second"
)

// Shell presents what frames every screen: rail, language, look, saved mark.
type Shell struct {
	base
	store   SettingStore
	session *Session
	at      Station
	look    Look
	second  string // the language shown small beneath the first, "" for none
	failed  error
}

// NewShell returns the shell in the stored language, or in the one given where
// none is stored yet.
func NewShell(store SettingStore, lang string, clock assessment.Clock) *Shell {
	s := &Shell{store: store, look: LookLight}
	stored, err := store.Setting(settingLanguage)
	if err == nil && i18n.Known(stored) {
		lang = stored
	}
	s.base = base{p: i18n.For(lang), clock: clock}
	look, lookErr := store.Setting(settingLook)
	if l := Look(look); l == LookSystem || l == LookLight || l == LookDark {
		s.look = l
	}
	second, secondErr := store.Setting(settingSecond)
	if i18n.Known(second) {
		s.second = second
	}
	s.failed = errors.Join(err, lookErr, secondErr)
	return s
}

// Printer returns the printer of the chosen language, for the other presenters.
func (s *Shell) Printer() *i18n.Printer { return s.p }

// Look returns the chosen look.
func (s *Shell) Look() Look { return s.look }

// Second returns the language that stands small beneath the first while
// answering; "" for none.
func (s *Shell) Second() string {
	if s.second == s.p.Lang() {
		return ""
	}
	return s.second
}

// ChooseSecond changes the second language, "" for none, and keeps the choice.
// The caller hands it to the question presenter.
func (s *Shell) ChooseSecond(code string) {
	if code != "" && !i18n.Known(code) {
		return
	}
	s.second = code
	s.failed = s.store.SetSetting(settingSecond, code)
	s.changed()
}

// SetSession says which assessment is open; nil for none.
func (s *Shell) SetSession(session *Session) {
	if s.session != nil {
		s.session.OnChange = nil
	}
	if s.session = session; session != nil {
		session.OnChange = s.changed
	}
	s.changed()
}

// Show says which station is on screen; "" for a screen beside the rail.
func (s *Shell) Show(at Station) {
	s.at = at
	s.changed()
}

// ChooseLanguage changes the language and keeps the choice. The caller hands
// the new Printer to the other presenters.
func (s *Shell) ChooseLanguage(code string) {
	if !i18n.Known(code) {
		return
	}
	s.failed = s.store.SetSetting(settingLanguage, code)
	s.SetPrinter(i18n.For(code))
}

// ChooseLook changes the look and keeps the choice.
func (s *Shell) ChooseLook(look Look) {
	s.look = look
	s.failed = s.store.SetSetting(settingLook, string(look))
	s.changed()
}

// Retry tries again to save what could not be saved.
func (s *Shell) Retry() {
	if s.session != nil {
		s.session.Retry()
	}
}

// CanOpen reports whether the station can be opened now.
func (s *Shell) CanOpen(at Station) bool { return s.hurdle(at) == "" }

// hurdle returns the message key of what keeps a station closed, "" for none.
func (s *Shell) hurdle(at Station) string {
	switch {
	case s.session == nil, !slices.Contains(s.Stations(), at):
		return "shell.why.none"
	case at == StationFirm:
		return ""
	case s.session.Assessment().Company.Sector == "":
		return "shell.why.sector"
	case at == StationQuestions:
		return ""
	}
	if settled, _ := s.session.Settled(); settled == 0 {
		return "shell.why.answers"
	}
	return ""
}

// View returns what the frame shows.
func (s *Shell) View() ShellView {
	v := ShellView{
		Name: s.p.T("shell.name"), OtherName: s.p.T("shell.name.other"),
		LookTitle: s.p.T("shell.look"), Keys: s.p.T("shell.keys"), Home: s.p.T("shell.home"),
		Safety: s.p.T("safety.link"),
	}
	for _, l := range i18n.Offered {
		o := Option{ID: l.Code, Label: l.Name, Chosen: l.Code == s.p.Lang()}
		if o.Chosen {
			v.Language = l.Name
		}
		v.Languages = append(v.Languages, o)
	}
	s.seconds(&v)
	for _, l := range []Look{LookSystem, LookLight, LookDark} {
		v.Looks = append(v.Looks, Option{ID: string(l), Label: s.p.T("shell.look." + string(l)), Chosen: l == s.look})
	}
	v.Banner = s.failure("shell.failed.setting.title", s.failed)
	if s.session == nil {
		return v
	}
	v.Rail = true
	v.Saved = s.savedMark(s.session)
	if s.session.failure != nil {
		v.Banner = s.banner(s.session)
	}
	for _, at := range s.Stations() {
		v.Stations = append(v.Stations, s.station(at))
	}
	return v
}

// seconds lists what may stand beneath the first language.
func (s *Shell) seconds(v *ShellView) {
	none := s.p.T("shell.second.none")
	v.Second = s.p.T("shell.second", "language", none)
	v.Seconds = []Option{{Label: none, Chosen: s.Second() == ""}}
	for _, l := range i18n.Offered {
		if l.Code == s.p.Lang() {
			continue
		}
		o := Option{ID: l.Code, Label: l.Name, Chosen: l.Code == s.Second()}
		if o.Chosen {
			v.Second = s.p.T("shell.second", "language", l.Name)
		}
		v.Seconds = append(v.Seconds, o)
	}
}

// Stations returns the stops of the rail from top to bottom; none while no
// assessment is open. A quick check has no plan.
func (s *Shell) Stations() []Station {
	switch {
	case s.session == nil:
		return nil
	case s.session.Assessment().Mode == assessment.Quick:
		return []Station{StationFirm, StationQuestions, StationResults, StationReport}
	}
	return []Station{StationFirm, StationQuestions, StationResults, StationPlan, StationReport}
}

func (s *Shell) station(at Station) StationView {
	v := StationView{Station: at, Label: s.p.T("shell.station." + string(at))}
	settled, asked := s.session.Settled()
	sector := s.session.Assessment().Company.Sector != ""
	done := false
	switch at {
	case StationFirm:
		done = sector
	case StationQuestions:
		if sector {
			v.Counter = s.p.T("shell.counter", "done", settled, "all", asked)
		}
		done = asked > 0 && settled == asked
	case StationResults:
		done = (s.at == StationPlan || s.at == StationReport) && settled > 0
	case StationPlan:
		done = s.at == StationReport && settled > 0
	}
	if done {
		v.State = StationDone
	}
	if at == s.at {
		v.State = StationCurrent
	}
	if why := s.hurdle(at); why != "" {
		v.Why = s.p.T(why)
	} else {
		v.Enabled = true
	}
	return v
}

package present

import (
	"slices"
	"strconv"
	"strings"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// maxPeople keeps a slip of the keyboard out of the firm card.
const maxPeople = 999_999

// maxGoals is how many goals a firm ranks.
const maxGoals = 3

// FirmCard presents the firm card: who the firm is, what applies, what matters.
type FirmCard struct {
	base
	s      *Session
	people entry
	sites  entry
	edited map[assessment.FlagID]bool // ticks set by hand, which no preset changes
	loads  int                        // which reading of the session the entries show
}

// entry is a number as it was typed, so that a wrong one stays to be corrected.
type entry struct {
	text string
	bad  bool
}

// NewFirmCard returns the firm card of the open assessment.
func NewFirmCard(s *Session, p *i18n.Printer, clock assessment.Clock) *FirmCard {
	f := &FirmCard{base: base{p: p, clock: clock}, s: s}
	f.read()
	return f
}

// read takes over what the session holds.
func (f *FirmCard) read() {
	c := f.company()
	f.loads = f.s.loads
	f.people, f.sites = shown(c.Employees), shown(c.Sites)
	f.edited = map[assessment.FlagID]bool{}
	if c.Sector == "" {
		return
	}
	preset := f.s.qn.PresetFlags(c.Sector, c.Employees)
	for _, flag := range f.s.qn.Flags {
		if slices.Contains(preset, flag.ID) != c.Has(flag.ID) {
			f.edited[flag.ID] = true
		}
	}
}

func shown(n int) entry {
	if n == 0 {
		return entry{}
	}
	return entry{text: strconv.Itoa(n)}
}

// company returns a copy that can be changed.
func (f *FirmCard) company() assessment.Company {
	c := f.s.Assessment().Company
	c.Applies, c.Goals = slices.Clone(c.Applies), slices.Clone(c.Goals)
	return c
}

func (f *FirmCard) save(c assessment.Company) {
	f.s.setCompany(c)
	f.changed()
}

// SetName keeps the firm's name; it may stay empty.
func (f *FirmCard) SetName(name string) {
	c := f.company()
	if name == c.Name {
		return
	}
	c.Name = name
	f.save(c)
}

// SetPeople keeps the number of people. What is no number stays on screen with
// a word on it, and the last good number stays kept.
func (f *FirmCard) SetPeople(text string) {
	n, ok := number(text)
	f.people = entry{text, !ok}
	c := f.company()
	if !ok || n == c.Employees {
		f.changed()
		return
	}
	c.Employees, c.Size = n, assessment.Small
	if n > 0 {
		c.Size = assessment.SizeOf(n)
	}
	f.preset(&c)
	f.save(c)
}

// SetSites keeps the number of places the firm works at.
func (f *FirmCard) SetSites(text string) {
	n, ok := number(text)
	f.sites = entry{text, !ok}
	c := f.company()
	if !ok || n == c.Sites {
		f.changed()
		return
	}
	c.Sites = n
	f.save(c)
}

// number reads a whole number from 0 up, in half or full width; nothing is 0.
func number(text string) (int, bool) {
	s := strings.Map(narrow, strings.TrimSpace(text))
	if s == "" {
		return 0, true
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && n <= maxPeople
}

// narrow turns a full-width digit, as Chinese keyboards type it, into a plain
// one.
func narrow(c rune) rune {
	if c >= '０' && c <= '９' {
		return c - '０' + '0'
	}
	return c
}

// SetRespondent keeps who answers: the id of a role.
func (f *FirmCard) SetRespondent(role string) {
	c := f.company()
	c.Respondent = role
	f.save(c)
}

// ChooseSector keeps the sector and presets what applies; ticks set by hand
// stay.
func (f *FirmCard) ChooseSector(id string) {
	c := f.company()
	if _, ok := f.s.qn.Sector(id); !ok || c.Sector == id {
		return
	}
	c.Sector = id
	f.preset(&c)
	f.save(c)
}

func (f *FirmCard) preset(c *assessment.Company) {
	if c.Sector == "" {
		return
	}
	preset := f.s.qn.PresetFlags(c.Sector, c.Employees)
	var out []assessment.FlagID
	for _, flag := range f.s.qn.Flags {
		on := slices.Contains(preset, flag.ID)
		if f.edited[flag.ID] {
			on = c.Has(flag.ID)
		}
		if on {
			out = append(out, flag.ID)
		}
	}
	c.Applies = out
}

// ToggleApplies ticks or unticks a fact about the firm.
func (f *FirmCard) ToggleApplies(id assessment.FlagID) {
	c := f.company()
	had := c.Has(id)
	f.edited[id] = true
	var out []assessment.FlagID
	for _, flag := range f.s.qn.Flags {
		if (flag.ID == id && !had) || (flag.ID != id && c.Has(flag.ID)) {
			out = append(out, flag.ID)
		}
	}
	c.Applies = out
	f.save(c)
}

// RankGoals keeps the goals in this order, at most three.
func (f *FirmCard) RankGoals(ids []assessment.GoalID) {
	c := f.company()
	c.Goals = slices.Clone(ids[:min(maxGoals, len(ids))])
	f.save(c)
}

// ChooseAmbition keeps how high the firm aims.
func (f *FirmCard) ChooseAmbition(a assessment.Ambition) {
	c := f.company()
	c.Ambition = a
	f.save(c)
}

// ChooseHours keeps the hours a month for improvement.
func (f *FirmCard) ChooseHours(id string) {
	n, ok := number(id)
	if !ok {
		return
	}
	c := f.company()
	c.Hours = n
	f.save(c)
}

// ChooseMoney keeps the money for the first year, in monthly wages.
func (f *FirmCard) ChooseMoney(id string) {
	c := f.company()
	c.Money = id
	f.save(c)
}

// ChooseScope keeps which half is asked. Answers to the other half stay.
func (f *FirmCard) ChooseScope(scope assessment.Scope) {
	if f.s.Assessment().Mode != assessment.Full || f.s.Assessment().Scope == scope {
		return
	}
	f.s.setScope(scope)
	f.changed()
}

// Undo takes back the last change. Elsewhere is true where the change was none
// of the firm card, so that the caller can go there: to the question, or to
// the card that the session touched.
func (f *FirmCard) Undo() (q assessment.QuestionID, elsewhere bool) {
	q, elsewhere = f.s.elsewhere(CardFirm, f.s.Undo)
	f.changed()
	return q, elsewhere
}

// Redo repeats the change that was taken back last.
func (f *FirmCard) Redo() (q assessment.QuestionID, elsewhere bool) {
	q, elsewhere = f.s.elsewhere(CardFirm, f.s.Redo)
	f.changed()
	return q, elsewhere
}

// Retry tries again to save what could not be saved.
func (f *FirmCard) Retry() {
	f.s.Retry()
	f.changed()
}

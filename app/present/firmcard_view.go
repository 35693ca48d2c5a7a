package present

import (
	"fmt"
	"math"
	"slices"

	"plumbline/assessment"
)

// FirmCardView is what the firm card shows.
type FirmCardView struct {
	Title      string
	Lead       string
	Name       Field
	People     Field
	Sites      Field
	Respondent OptionList // roles; the label of the field is its title
	Sector     OptionList
	Applies    OptionList
	Goals      OptionList
	Ambition   OptionList
	Hours      OptionList
	Money      OptionList
	Scope      OptionList // none in the quick check, which has no halves
	Count      string     // "57 questions"
	Detail     string     // "of 58, about 40 minutes"
	Next       string
	CanGoOn    bool
	WhyNot     string   // what is missing to go on
	Tabs       []Option // the firm card and the cards beside the questions; none in the quick check
	Notice     string   // what undo or redo did
	Saved      SavedMark
	Banner     Banner
}

var (
	ambitions = []assessment.Ambition{assessment.Basic, assessment.Solid, assessment.Lead}
	hours     = []int{10, 20, 40, 80}
	money     = []string{"0", "1", "6", "36", "more"}
)

// View returns what the firm card shows.
func (f *FirmCard) View() FirmCardView {
	if f.loads != f.s.loads {
		f.read()
	}
	c := &f.s.Assessment().Company
	v := FirmCardView{
		Title: f.p.T("firmcard.title"), Lead: f.p.T("firmcard.lead"),
		Name:       Field{Label: f.p.T("firmcard.name"), Value: c.Name, Hint: f.p.T("firmcard.name.hint")},
		People:     f.peopleField(c),
		Sites:      f.sitesField(),
		Respondent: f.roleList(c),
		Sector:     f.sectorList(c), Applies: f.appliesList(c), Goals: f.goalList(c),
		Ambition: f.segments("ambition"), Hours: f.segments("hours"), Money: f.segments("money"),
		Scope: f.scopeList(), Tabs: f.tabs(f.s, CardFirm), Notice: f.notice(f.s, CardFirm),
		Next: f.p.T("firmcard.next"), Saved: f.savedMark(f.s), Banner: f.banner(f.s),
	}
	for _, a := range ambitions {
		v.Ambition.Options = append(v.Ambition.Options,
			Option{ID: string(a), Label: f.p.T("firmcard.ambition." + string(a)), Chosen: c.Ambition == a})
	}
	for _, h := range hours {
		id := fmt.Sprint(h)
		v.Hours.Options = append(v.Hours.Options,
			Option{ID: id, Label: f.p.T("firmcard.hours." + id), Chosen: c.Hours == h})
	}
	for _, m := range money {
		v.Money.Options = append(v.Money.Options,
			Option{ID: m, Label: f.p.T("firmcard.money." + m), Chosen: c.Money == m})
	}
	f.fillBar(&v, c)
	return v
}

// scopeList offers the whole check or one of its halves, with the number of
// questions of each.
func (f *FirmCard) scopeList() OptionList {
	a := *f.s.Assessment()
	if a.Mode != assessment.Full {
		return OptionList{}
	}
	l := OptionList{Title: f.p.T("firmcard.scope"), Remark: f.p.T("firmcard.scope.remark")}
	now := a.Scope
	if now == "" {
		now = assessment.Both
	}
	if a.Company.Sector == "" {
		a = *f.everything()
	}
	for _, scope := range []assessment.Scope{assessment.Both, assessment.DigitalOnly, assessment.SupplyOnly} {
		a.Scope = scope
		l.Options = append(l.Options, Option{ID: string(scope), Chosen: scope == now,
			Label: f.p.T("firmcard.scope."+string(scope), "n", len(a.AskedQuestions(f.s.qn)))})
	}
	return l
}

func (f *FirmCard) segments(key string) OptionList {
	return OptionList{Title: f.p.T("firmcard." + key), Remark: f.p.T("firmcard." + key + ".remark")}
}

func (f *FirmCard) peopleField(c *assessment.Company) Field {
	v := Field{Label: f.p.T("firmcard.people"), Value: f.people.text}
	switch {
	case f.people.bad:
		v.Problem = f.p.T("firmcard.number.problem")
	case c.Employees == 0:
		v.Hint = f.p.T("firmcard.size.none")
	default:
		v.Hint = f.p.T("firmcard.size." + string(assessment.SizeOf(c.Employees)))
	}
	return v
}

func (f *FirmCard) sitesField() Field {
	v := Field{Label: f.p.T("firmcard.sites"), Value: f.sites.text}
	if f.sites.bad {
		v.Problem = f.p.T("firmcard.number.problem")
	}
	return v
}

func (f *FirmCard) roleList(c *assessment.Company) OptionList {
	l := OptionList{Title: f.p.T("firmcard.respondent"), Remark: f.p.T("firmcard.respondent.none")}
	for _, r := range assessment.Roles {
		l.Options = append(l.Options, Option{ID: r, Label: f.p.T("firmcard.role." + r), Chosen: c.Respondent == r})
	}
	if c.Respondent != "" && !slices.Contains(assessment.Roles, c.Respondent) {
		l.Options = append(l.Options, Option{ID: c.Respondent, Label: c.Respondent, Chosen: true})
	}
	return l
}

func (f *FirmCard) sectorList(c *assessment.Company) OptionList {
	l := OptionList{Title: f.p.T("firmcard.sector"), Remark: f.p.T("firmcard.sector.remark")}
	for _, s := range f.s.qn.Sectors {
		l.Options = append(l.Options, Option{ID: s.ID, Label: f.in(s.Title), Chosen: c.Sector == s.ID})
	}
	return l
}

func (f *FirmCard) appliesList(c *assessment.Company) OptionList {
	l := OptionList{Title: f.p.T("firmcard.applies")}
	if c.Sector != "" {
		l.Remark = f.p.T("firmcard.applies.remark")
	}
	for _, flag := range f.s.qn.Flags {
		o := Option{ID: string(flag.ID), Label: f.in(flag.Title), Chosen: c.Has(flag.ID)}
		if n := f.skipped(flag.ID); n > 0 && !o.Chosen {
			o.Remark = f.p.T("firmcard.skipped", "n", n)
		}
		l.Options = append(l.Options, o)
	}
	return l
}

// skipped counts the questions that go when the flag is not set.
func (f *FirmCard) skipped(flag assessment.FlagID) int {
	all := f.everything()
	n := 0
	for _, q := range all.AskedQuestions(f.s.qn) {
		if q.Applies == flag {
			n++
		}
	}
	return n
}

// everything is the assessment of a firm for which everything applies.
func (f *FirmCard) everything() *assessment.Assessment {
	all := &assessment.Assessment{Mode: f.s.Assessment().Mode, Scope: f.s.Assessment().Scope}
	for _, flag := range f.s.qn.Flags {
		all.Company.Applies = append(all.Company.Applies, flag.ID)
	}
	return all
}

func (f *FirmCard) goalList(c *assessment.Company) OptionList {
	l := OptionList{Title: f.p.T("firmcard.goals"), Remark: f.p.T("firmcard.goals.remark")}
	for _, g := range f.s.qn.Goals {
		rank := slices.Index(c.Goals, g.ID) + 1
		l.Options = append(l.Options, Option{ID: string(g.ID), Label: f.in(g.Title), Chosen: rank > 0, Rank: rank})
	}
	return l
}

// fillBar says how many questions result, and whether one can go on.
func (f *FirmCard) fillBar(v *FirmCardView, c *assessment.Company) {
	all := len(f.everything().AskedQuestions(f.s.qn))
	switch {
	case c.Sector == "":
		v.Count, v.Detail = f.p.T("firmcard.count.upto", "n", all), f.p.T("firmcard.detail.sector")
		v.WhyNot = f.p.T("firmcard.why.sector")
		return
	case f.people.bad || f.sites.bad:
		v.WhyNot = f.p.T("firmcard.why.number")
	}
	v.CanGoOn = v.WhyNot == ""
	minutes := 0.0
	asked := f.s.asked()
	for _, q := range asked {
		minutes += q.Minutes
	}
	v.Count = f.p.T("firmcard.count", "n", len(asked))
	key := "firmcard.detail"
	if len(asked) == all {
		key = "firmcard.detail.all"
	}
	v.Detail = f.p.T(key, "all", all, "n", int(math.Round(minutes)))
}

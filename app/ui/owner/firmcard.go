package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// FirmCardActions are what the firm card asks of the window.
type FirmCardActions struct {
	Next      func()
	Card      func(present.Card) // goes to a card beside the questions
	Undo      func()
	Elsewhere func() // saves to another place
}

// FirmCard is the screen on which a firm says who it is.
type FirmCard struct {
	*page
	p       *present.FirmCard
	actions FirmCardActions

	title, lead *widget.Paragraph
	tabs        *widget.Tabs
	banner      *banner
	notice      *widget.Text
	name        *widget.Field
	people      *widget.NumberField
	sites       *widget.NumberField
	respondent  *widget.SelectField

	sector  *widget.RadioList
	applies *widget.TickList
	goals   *widget.RankList
	heads   [3]*fyne.Container // over the three lists

	segments [3]*widget.Segments
	over     [3]*fyne.Container // over the three segments
	scope    *widget.Segments   // the whole check or one half
	scopes   *widget.Text
	halves   *widget.Text

	count, detail *widget.Text
	whyNot        *widget.Text
	saved         *savedMark
	next          *widget.Button
}

// NewFirmCard returns the firm card.
func NewFirmCard(p *present.FirmCard, actions FirmCardActions) *FirmCard {
	s := &FirmCard{p: p, actions: actions}
	s.page = newPage(56, 48, s.arrange, s.arrangeBar)
	s.build(p.View())
	s.Refresh()
	return s
}

func (s *FirmCard) build(v present.FirmCardView) {
	s.title = widget.NewParagraph(v.Title, widget.Style{Size: theme.Title, Bold: true})
	s.lead = widget.NewParagraph(v.Lead, widget.Style{Color: theme.InkSoft})
	s.banner = newBanner(s.p.Retry, s.actions.Elsewhere)
	s.tabs = newCardTabs(s.actions.Card)
	s.notice = widget.NewText("", widget.Style{Color: theme.InkSoft})
	s.buildFields(v)
	s.buildLists(v)
	s.buildSegments(v)
	s.count = widget.NewText("", widget.Style{Size: theme.Heading, Bold: true})
	s.detail = widget.NewText("", widget.Style{Color: theme.InkSoft})
	s.whyNot = widget.NewText("", widget.Style{Size: theme.Caption, Color: theme.InkSoft})
	s.saved = newSavedMark()
	s.next = widget.NewButton(v.Next, widget.Primary, s.actions.Next)
	s.next.Right = widget.IconArrowRight
	s.body.Objects = []fyne.CanvasObject{s.title, s.lead, s.tabs, s.banner.box, s.notice,
		s.name, s.people.Field, s.sites.Field, s.respondent,
		s.heads[0], s.heads[1], s.heads[2], s.sector, s.applies, s.goals,
		s.over[0], s.over[1], s.over[2], s.segments[0], s.segments[1], s.segments[2],
		s.scopes, s.scope, s.halves}
	s.barBox.Objects = []fyne.CanvasObject{s.count, s.detail, s.whyNot, s.saved.box, s.next}
}

func (s *FirmCard) buildFields(v present.FirmCardView) {
	s.name = widget.NewField(v.Name.Label, nil)
	s.name.OnDone = s.p.SetName
	s.people = widget.NewNumberField(v.People.Label, s.p.SetPeople)
	s.sites = widget.NewNumberField(v.Sites.Label, s.p.SetSites)
	roles, _ := items(v.Respondent.Options)
	s.respondent = widget.NewSelectField(v.Respondent.Title, roles, s.p.SetRespondent)
	s.respondent.SetPlaceholder(v.Respondent.Remark)
}

func (s *FirmCard) buildLists(v present.FirmCardView) {
	sectors, _ := items(v.Sector.Options)
	flags, _ := items(v.Applies.Options)
	goals, _ := items(v.Goals.Options)
	s.sector = widget.NewRadioList(sectors, s.p.ChooseSector)
	s.applies = widget.NewTickList(flags, func(id string, _ bool) { s.p.ToggleApplies(assessment.FlagID(id)) })
	s.goals = widget.NewRankList(goals, 3, func(ranked []string) {
		ids := make([]assessment.GoalID, len(ranked))
		for i, id := range ranked {
			ids[i] = assessment.GoalID(id)
		}
		s.p.RankGoals(ids)
	})
	for i, l := range []present.OptionList{v.Sector, v.Applies, v.Goals} {
		s.heads[i] = widget.NewChoiceHead(l.Title, l.Remark)
	}
}

func (s *FirmCard) buildSegments(v present.FirmCardView) {
	choose := []func(string){
		func(id string) { s.p.ChooseAmbition(assessment.Ambition(id)) },
		s.p.ChooseHours, s.p.ChooseMoney}
	for i, l := range []present.OptionList{v.Ambition, v.Hours, v.Money} {
		segments, _ := items(l.Options)
		s.segments[i] = widget.NewSegments(segments, choose[i])
		s.over[i] = widget.NewChoiceHead(l.Title, l.Remark)
	}
	s.scope = widget.NewSegments(nil, func(id string) { s.p.ChooseScope(assessment.Scope(id)) })
	s.scopes = widget.NewText(v.Scope.Title, widget.Style{Size: theme.Large, Bold: true})
	s.halves = widget.NewText(v.Scope.Remark, widget.Style{Size: theme.Caption, Color: theme.InkSoft})
}

// Content returns what the window shows.
func (s *FirmCard) Content() fyne.CanvasObject { return s.root }

// Place names the screen for the window's title.
func (s *FirmCard) Place() string { return s.title.Text }

// Focus begins at the name.
func (s *FirmCard) Focus() fyne.Focusable { return s.name.Focusable() }

// Refresh copies the presenter's view into the widgets.
func (s *FirmCard) Refresh() {
	v := s.p.View()
	s.banner.set(v.Banner)
	s.notice.SetText(v.Notice)
	s.name.SetText(v.Name.Value)
	s.name.SetPlaceholder(v.Name.Hint)
	setNumber(s.people, v.People)
	setNumber(s.sites, v.Sites)
	_, role := items(v.Respondent.Options)
	s.respondent.SetChosen(role)
	s.refreshLists(v)
	for i, l := range []present.OptionList{v.Ambition, v.Hours, v.Money} {
		_, chosen := items(l.Options)
		s.segments[i].SetChosen(chosen)
	}
	s.refreshScope(v.Scope)
	setTabs(s.tabs, v.Tabs)
	s.count.SetText(v.Count)
	s.detail.SetText(v.Detail)
	s.whyNot.SetText(v.WhyNot)
	s.saved.set(v.Saved)
	if v.CanGoOn {
		s.next.Enable()
	} else {
		s.next.Disable()
	}
	s.relayout()
}

// refreshScope shows the halves with their counts, which follow what applies.
func (s *FirmCard) refreshScope(v present.OptionList) {
	segments, chosen := items(v.Options)
	s.scope.SetItems(segments)
	s.scope.SetChosen(chosen)
	for _, o := range []fyne.CanvasObject{s.scopes, s.scope, s.halves} {
		show(o, len(v.Options) > 0)
	}
}

func setNumber(f *widget.NumberField, v present.Field) {
	f.SetText(v.Value)
	f.SetHint(v.Hint)
	f.SetProblem(v.Problem)
}

func (s *FirmCard) refreshLists(v present.FirmCardView) {
	_, sector := items(v.Sector.Options)
	s.sector.SetChosen(sector)
	flags, _ := items(v.Applies.Options)
	s.applies.SetItems(flags)
	var ticked []string
	for _, o := range v.Applies.Options {
		if o.Chosen {
			ticked = append(ticked, o.ID)
		}
	}
	s.applies.SetTicked(ticked)
	var ranked [4]string
	for _, o := range v.Goals.Options {
		ranked[o.Rank] = o.ID
	}
	var order []string
	for _, id := range ranked[1:] {
		if id != "" {
			order = append(order, id)
		}
	}
	s.goals.SetRanked(order)
	setHead(s.heads[1], v.Applies.Remark)
}

// setHead changes the remark at the right of a head.
func setHead(head *fyne.Container, remark string) {
	head.Objects[1].(*widget.Text).SetText(remark)
	head.Refresh()
}

// TypedRune takes back the last change with U while no field has the focus.
func (s *FirmCard) TypedRune(r rune) {
	if r == 'u' || r == 'U' {
		s.actions.Undo()
	}
}

// TypedKey goes on with Enter where the card is complete.
func (s *FirmCard) TypedKey(e *fyne.KeyEvent) {
	if (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter) && !s.next.Disabled() {
		s.actions.Next()
	}
}

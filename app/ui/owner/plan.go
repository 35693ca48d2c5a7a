package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// PlanActions are what the plan screen asks of the window.
type PlanActions struct {
	Window    fyne.Window
	Report    func()
	Undo      func()
	Elsewhere func() // saves to another place
}

// Plan is the screen that shows what to do, and where that leads.
type Plan struct {
	*page
	p       *present.Plan
	actions PlanActions

	title, lead            *widget.Paragraph
	report                 *widget.Button
	dropped, cheapest, add *widget.Button
	saved                  *savedMark
	banner                 *banner
	columns                [3]*planColumn
	left                   []leftRow
	meaning                string // what stands below the title unless a command is answered
	restore                []present.Option

	follow assessment.ActionID // the keyboard goes where this card goes
	quiet  bool                // and shows no ring there
}

// leftRow is an action that has no room, with what takes it off.
type leftRow struct {
	text   *widget.Paragraph
	remove *widget.Button
}

// NewPlan returns the plan screen.
func NewPlan(p *present.Plan, actions PlanActions) *Plan {
	s := &Plan{p: p, actions: actions}
	s.page = newPage(48, 48, s.arrange, nil)
	s.title = widget.NewParagraph("", widget.Style{Size: theme.Title, Bold: true})
	s.lead = widget.NewParagraph("", widget.Style{Color: theme.InkSoft})
	s.report = widget.NewButton("", widget.Primary, actions.Report)
	s.report.Right = widget.IconArrowRight
	s.add = newLink(s.addOwn)
	s.add.Left = widget.IconPlus
	s.cheapest = newLink(s.showCheapest)
	s.dropped = newLink(s.showDropped)
	s.saved = newSavedMark()
	s.banner = newBanner(p.Retry, actions.Elsewhere)
	for h := range s.columns {
		s.columns[h] = s.newColumn(h)
	}
	s.Refresh()
	return s
}

func newLink(onTapped func()) *widget.Button {
	b := widget.NewButton("", widget.Quiet, onTapped)
	b.Regular = true
	return b
}

// Content returns what the window shows.
func (s *Plan) Content() fyne.CanvasObject { return s.root }

// Place names the screen for the window's title.
func (s *Plan) Place() string { return s.title.Text }

// Focus begins at the button that goes on; an arrow leads to the cards.
func (s *Plan) Focus() fyne.Focusable { return s.report }

// Refresh copies the presenter's view into the widgets.
func (s *Plan) Refresh() {
	v := s.p.View()
	s.title.SetText(v.Title)
	s.meaning = v.Lead
	s.lead.SetText(v.Lead)
	s.lead.Style.Color = theme.InkSoft
	if v.Notice != "" {
		s.lead.SetText(v.Notice)
		s.lead.Style.Color = theme.Ink
	}
	s.report.SetLabel(v.Report)
	s.add.SetLabel(v.Add)
	s.cheapest.SetLabel(v.Cheapest)
	s.restore = v.Restore
	s.dropped.SetLabel(v.Dropped)
	show(s.dropped, v.Dropped != "")
	s.saved.set(v.Saved)
	s.banner.set(v.Banner)
	for h, column := range s.columns {
		column.set(v, h)
	}
	s.setLeft(v)
	s.collect()
	s.relayout()
	s.goAlong()
}

func (s *Plan) setLeft(v present.PlanView) {
	s.left = s.left[:0]
	for _, l := range v.Left {
		s.left = append(s.left, leftRow{widget.NewParagraph(l.Text, widget.Style{Color: theme.Caution}),
			widget.NewButton(v.Undo, widget.Quiet, func() { s.p.Drop(l.ID) })})
	}
}

// collect puts the objects on the page in the order of the Tab key.
func (s *Plan) collect() {
	all := []fyne.CanvasObject{s.title, s.report, s.lead, s.banner.box, s.dropped, s.cheapest, s.add, s.saved.box}
	for _, c := range s.columns {
		all = append(all, c.objects()...)
	}
	for _, row := range s.left {
		all = append(all, row.text, row.remove)
	}
	s.body.Objects = all
	s.body.Refresh()
}

// TypedRune takes back the last change with U.
func (s *Plan) TypedRune(r rune) {
	if r == 'u' || r == 'U' {
		s.actions.Undo()
	}
}

// TypedKey goes on with Enter, and with an arrow to the cards.
func (s *Plan) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		s.actions.Report()
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		s.enter(-1, +1, 0)
	}
}

// enter puts the keyboard on the card nearest to a depth in the next column
// beside one that has any.
func (s *Plan) enter(from, side int, y float32) {
	for h := from + side; h >= 0 && h < len(s.columns); h += side {
		if cards := s.columns[h].cards; cards.Len() > 0 {
			cards.SelectNear(y)
			s.actions.Window.Canvas().Focus(cards)
			return
		}
	}
}

// command does what a person wants with a card.
func (s *Plan) command(h int, id string, c widget.CardCommand) {
	action := assessment.ActionID(id)
	switch c {
	case widget.CardTick:
		s.p.Toggle(action)
	case widget.CardOpen:
		s.showDetails(action)
	case widget.CardEdit:
		s.edit(action)
	case widget.CardEarlier, widget.CardLater:
		by := +1
		if c == widget.CardEarlier {
			by = -1
		}
		s.follow, s.quiet = action, !s.columns[h].cards.Ringed()
		s.p.Move(action, by)
	case widget.CardDrop:
		s.p.Drop(action)
	}
}

// goAlong takes the keyboard where the card went that it moved, and away from
// a column that has no card any more.
func (s *Plan) goAlong() {
	canvas := s.actions.Window.Canvas()
	id := string(s.follow)
	s.follow = ""
	for _, c := range s.columns {
		if id != "" && c.show(id) {
			s.relayout()
			if s.quiet {
				widget.FocusQuietly(canvas, c.cards)
			} else {
				canvas.Focus(c.cards)
			}
			return
		}
		if c.cards.Len() == 0 && canvas.Focused() == fyne.Focusable(c.cards) {
			canvas.Focus(s.report)
		}
	}
}

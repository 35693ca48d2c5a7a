package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/dialog"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// WelcomeActions are what the first screen asks of the window.
type WelcomeActions struct {
	Window   fyne.Window
	Language func(code string)
	Open     func(id string)
	Keys     func()
	// HandOver puts an assessment into a file, with "" one to be chosen;
	// TakeIn takes in a file. Both are nil where nothing is exchanged.
	HandOver func(id string)
	TakeIn   func()
	Notices  *present.Notices      // what there is to say at the start
	Safety   func()                // opens the sheet on copies
	Deleted  func(id, name string) // an assessment went to the bin
}

// Welcome is the first screen: the language, two doors, what was begun.
type Welcome struct {
	*page
	p       *present.Welcome
	actions WelcomeActions

	art       *widget.WelcomeArt
	languages []*widget.Chip
	help      *widget.Button
	headline  *widget.Paragraph
	banner    *banner
	doors     []*widget.Door
	example   *widget.Button
	earlier   *widget.Text
	rows      *widget.AssessmentList
	handOver  *widget.Button
	takeIn    *widget.Button
	safety    *widget.Button
	notices   *notices
}

// NewWelcome returns the first screen.
func NewWelcome(p *present.Welcome, actions WelcomeActions) *Welcome {
	s := &Welcome{p: p, actions: actions}
	s.page = newPage(0, 0, s.arrange, nil)
	s.build(p.View())
	s.Refresh()
	return s
}

func (s *Welcome) build(v present.WelcomeView) {
	s.art = widget.NewWelcomeArt(v.Name, v.OtherName, v.Version)
	for _, l := range v.Languages {
		s.languages = append(s.languages, widget.NewChip(l.Label, l.Chosen, func() { s.actions.Language(l.ID) }))
	}
	s.help = widget.NewButton(v.Help, widget.Quiet, s.actions.Keys)
	s.help.Left, s.help.Regular = widget.IconQuestion, true
	s.headline = widget.NewParagraph(v.Headline, widget.Style{Size: theme.Title, Bold: true})
	s.banner = newBanner(s.p.Reload, nil)
	figures := []widget.DoorFigure{widget.DoorQuick, widget.DoorFull}
	for i, d := range v.Doors {
		door := widget.DoorView{Title: d.Title, Questions: d.Questions, Minutes: d.Minutes, Unit: d.Unit,
			Sentence: d.Text, Figure: figures[i]}
		s.doors = append(s.doors, widget.NewDoor(door, func() { s.enter(s.p.Start(d.Mode)) }))
	}
	s.example = widget.NewButton(v.Example, widget.Quiet, s.chooseExample)
	s.example.Right, s.example.Regular = widget.IconArrowNext, true
	s.earlier = widget.NewText("", widget.Style{Size: theme.Large, Bold: true})
	s.rows = widget.NewAssessmentList(nil, func(id string) { s.enter(s.p.Open(id)) })
	s.rows.OnDelete = s.askDelete
	s.buildExchange(v)
	s.safety = widget.NewButton(v.Safety, widget.Quiet, s.actions.Safety)
	s.safety.Right, s.safety.Regular = widget.IconArrowNext, true
	s.notices = newNotices(s.actions.Notices)
	s.body.Objects = []fyne.CanvasObject{s.art}
	for _, l := range s.languages {
		s.body.Objects = append(s.body.Objects, l)
	}
	s.body.Objects = append(s.body.Objects, s.help, s.notices.box, s.headline, s.banner.box, s.doors[0], s.doors[1],
		s.example, s.takeIn, s.earlier, s.handOver, s.rows, s.safety)
}

// buildExchange makes what hands assessments over and takes them in.
func (s *Welcome) buildExchange(v present.WelcomeView) {
	s.takeIn = widget.NewButton(v.TakeIn, widget.Quiet, s.actions.TakeIn)
	s.takeIn.Left, s.takeIn.Regular = widget.IconFolder, true
	s.handOver = widget.NewButton(v.HandOver, widget.Quiet, func() { s.actions.HandOver("") })
	s.handOver.Right, s.handOver.Regular = widget.IconArrowNext, true
	show(s.takeIn, s.actions.TakeIn != nil)
	if s.actions.HandOver != nil {
		s.rows.OnMenu = s.openMenu
	}
}

// openMenu offers what can be done with an earlier assessment.
func (s *Welcome) openMenu(id string, at fyne.Position) {
	for _, r := range s.p.View().Earlier {
		if r.ID != id {
			continue
		}
		where := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.rows)
		dialog.ShowMenu(s.actions.Window, where.Add(at), []dialog.MenuItem{
			{Label: r.Action, OnTapped: func() { s.enter(s.p.Open(id)) }},
			{Label: r.HandOver, OnTapped: func() { s.actions.HandOver(id) }},
			{Label: r.Delete, OnTapped: func() { s.askDelete(id) }},
		})
	}
}

func (s *Welcome) enter(id string, ok bool) {
	if ok {
		s.actions.Open(id)
	}
}

// Content returns what the window shows.
func (s *Welcome) Content() fyne.CanvasObject { return s.root }

// Place is empty: the first screen is the program itself.
func (s *Welcome) Place() string { return "" }

// Focus begins at what was begun, otherwise at the first door.
func (s *Welcome) Focus() fyne.Focusable {
	if v := s.p.View(); len(v.Earlier) > 0 && !v.Earlier[0].Done {
		return s.rows
	}
	return s.doors[0]
}

// Refresh copies the presenter's view into the widgets.
func (s *Welcome) Refresh() {
	v := s.p.View()
	s.banner.set(v.Banner)
	s.notices.set()
	s.earlier.SetText(v.EarlierTitle)
	var rows []widget.AssessmentRow
	for i, r := range v.Earlier {
		rows = append(rows, widget.AssessmentRow{ID: r.ID, Name: r.Name, Kind: r.Kind, Progress: r.Share,
			ShowProgress: !r.Done, State: r.Progress, Date: r.When, Action: r.Action, Bold: i == 0 && !r.Done})
	}
	s.rows.Set(rows)
	show(s.rows, len(rows) > 0)
	show(s.handOver, len(rows) > 0 && s.actions.HandOver != nil)
	s.relayout()
}

// chooseExample offers the invented firms below the link.
func (s *Welcome) chooseExample() {
	var firms []dialog.MenuItem
	for _, o := range s.p.View().Examples {
		firms = append(firms, dialog.MenuItem{Label: o.Label, OnTapped: func() { s.enter(s.p.OpenExample(o.ID)) }})
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.example)
	dialog.ShowMenu(s.actions.Window, at.AddXY(0, s.example.Size().Height+4), firms)
}

// askDelete asks before an assessment is taken off the list.
func (s *Welcome) askDelete(id string) {
	words := s.p.DeleteWords(id)
	dialog.Show(s.actions.Window, dialog.Config{Title: words.Title, Text: words.Text,
		Primary: words.Confirm, Secondary: words.Cancel, Key: "Esc", Hint: words.Escape,
		OnPrimary: func() {
			if name, ok := s.p.Delete(id); ok {
				s.actions.Deleted(id, name)
			}
		}})
}

// TypedRune has no keys here.
func (s *Welcome) TypedRune(rune) {}

// TypedKey has no keys here.
func (s *Welcome) TypedKey(*fyne.KeyEvent) {}

// arrange places the art at the left and everything else beside it.
func (s *Welcome) arrange(_ metrics, width, height float32) float32 {
	small := IsSmall(fyne.NewSize(width, height))
	art, left, right := widget.WelcomeArtWidth, float32(464), width-72
	if small {
		art, left, right = widget.WelcomeArtWidthSmall, 232+24, width-32
	}
	if width >= 1600 {
		spare := min(right-left, blockWidest)
		left = (width + art - spare) / 2
		right = left + spare
	}
	end := s.arrangeBlock(left, right, small)
	place(s.art, 0, 0, art, max(height, end))
	return end
}

func (s *Welcome) arrangeBlock(left, right float32, small bool) float32 {
	y, x := float32(40), left
	if small {
		y = 24
	}
	for _, l := range s.languages {
		x += placeMin(l, x, y).Width + 8
	}
	placeMidRight(s.help, right, y+18)
	y += 36 + 38
	block := right - left
	y += s.notices.arrange(left, y, block)
	y += s.banner.arrange(left, y, block)
	height := s.headline.HeightFor(block)
	place(s.headline, left, y, block, height)
	y += height + 26
	gap := float32(24)
	door := (block - gap) / 2
	for i, d := range s.doors {
		place(d, left+float32(i)*(door+gap), y, door, widget.DoorHeight)
	}
	y += widget.DoorHeight + 29
	placeMid(s.example, left, y)
	placeMidRight(s.takeIn, right, y)
	y += 54
	if !s.rows.Visible() {
		placeMid(s.safety, left, y-18)
		return y + 24
	}
	head := placeMin(s.earlier, left, y)
	placeMidRight(s.handOver, right, y+head.Height/2)
	y += 33
	rows := s.rows.MinSize().Height
	place(s.rows, left, y, block, rows)
	y += rows + 28
	placeMid(s.safety, left, y)
	return y + 32
}

package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// CardActions are what the cards beside the questions ask of the window.
type CardActions struct {
	Go        func(present.Card) // goes to another card
	Back      func()             // goes back to the questions
	Out       func()             // goes past the cards: to the questions or to the results
	Undo      func()
	Elsewhere func() // saves to another place
}

// cardWay is the presenter's way from card to card.
type cardWay interface {
	Next() present.Card
	Back() present.Card
	Retry()
}

// sideCard is what the screens of the cards beside the questions share: head,
// links between the cards, and the bar.
type sideCard struct {
	*page
	way     cardWay
	actions CardActions

	title, lead      *widget.Paragraph
	tabs             *widget.Tabs
	notice           *widget.Text
	banner           *banner
	back, skip, next *widget.Button
	saved            *savedMark
}

// newSideCard returns the card round a part that arrange places from y on.
func newSideCard(way cardWay, actions CardActions, arrange func(m metrics, y, height float32) float32) *sideCard {
	s := &sideCard{way: way, actions: actions}
	s.page = newPage(56, 48, func(m metrics, _, height float32) float32 {
		return arrange(m, s.arrangeHead(m), height)
	}, s.arrangeBar)
	s.title = widget.NewParagraph("", widget.Style{Size: theme.Title, Bold: true})
	s.lead = widget.NewParagraph("", widget.Style{Color: theme.InkSoft})
	s.tabs = newCardTabs(actions.Go)
	s.notice = widget.NewText("", widget.Style{Color: theme.InkSoft})
	s.banner = newBanner(way.Retry, actions.Elsewhere)
	s.back = widget.NewButton("", widget.Secondary, s.goBack)
	s.back.Left = widget.IconArrowLeft
	s.skip = widget.NewButton("", widget.Quiet, actions.Out)
	s.skip.Regular, s.skip.Color = true, theme.InkSoft
	s.next = widget.NewButton("", widget.Primary, s.goNext)
	s.next.Right = widget.IconArrowRight
	s.saved = newSavedMark()
	s.barBox.Objects = []fyne.CanvasObject{s.back, s.saved.box, s.skip, s.next}
	return s
}

// newCardTabs returns the links between the cards.
func newCardTabs(to func(present.Card)) *widget.Tabs {
	return widget.NewTabs(func(id string) { to(present.Card(id)) })
}

func setTabs(tabs *widget.Tabs, options []present.Option) {
	var items []widget.Tab
	for _, o := range options {
		items = append(items, widget.Tab{ID: o.ID, Label: o.Label, Done: o.Rank > 0, Current: o.Chosen})
	}
	tabs.SetItems(items)
	show(tabs, len(items) > 0)
}

// hold fills the body: the head, then the card's own objects.
func (s *sideCard) hold(own ...fyne.CanvasObject) {
	s.body.Objects = append([]fyne.CanvasObject{s.title, s.lead, s.tabs, s.banner.box, s.notice}, own...)
}

// Content returns what the window shows.
func (s *sideCard) Content() fyne.CanvasObject { return s.root }

// Place names the screen for the window's title.
func (s *sideCard) Place() string { return s.title.Text }

func (s *sideCard) set(v present.CardFrame) {
	s.title.SetText(v.Title)
	s.lead.SetText(v.Lead)
	setTabs(s.tabs, v.Tabs)
	s.notice.SetText(v.Notice)
	s.banner.set(v.Banner)
	s.back.SetLabel(v.Back)
	s.skip.SetLabel(v.Skip)
	show(s.skip, v.Skip != "")
	s.next.SetLabel(v.Next)
	s.saved.set(v.Saved)
}

func (s *sideCard) goNext() { s.follow(s.way.Next(), s.actions.Out) }

func (s *sideCard) goBack() { s.follow(s.way.Back(), s.actions.Back) }

func (s *sideCard) follow(to present.Card, otherwise func()) {
	if to == "" {
		otherwise()
		return
	}
	s.actions.Go(to)
}

// TypedRune takes back the last change with U while no field has the focus.
func (s *sideCard) TypedRune(r rune) {
	if r == 'u' || r == 'U' {
		s.actions.Undo()
	}
}

// TypedKey goes on with Enter.
func (s *sideCard) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		s.goNext()
	}
}

// arrangeHead places title, links, lead and what failed; it returns where the
// card's own part begins.
func (s *sideCard) arrangeHead(m metrics) float32 {
	y := float32(26)
	if m.small {
		y = 14
	}
	width := m.right - m.left
	y += s.banner.arrange(m.left, y, width)
	height := arrangeTabs(s.tabs, s.title, m, y)
	y += height + 1
	lead := s.lead.HeightFor(width)
	place(s.lead, m.left, y, width, lead)
	y += lead
	size := s.notice.MinSize()
	show(s.notice, s.notice.Text != "")
	if s.notice.Visible() {
		place(s.notice, m.left, y, size.Width, size.Height)
	}
	if m.small {
		return y + 20
	}
	return y + 28
}

// arrangeTabs places the links at the right of a title, and the title beside
// them; it returns the title's height.
func arrangeTabs(tabs *widget.Tabs, title *widget.Paragraph, m metrics, y float32) float32 {
	width := m.right - m.left
	if tabs.Visible() {
		tabs.Small = m.small
		size := tabs.MinSize()
		place(tabs, m.right-size.Width, y+8, size.Width, size.Height)
		width -= size.Width + 32
	}
	title.Style.Size = theme.Title
	if len(title.Lines(width)) > 1 {
		title.Style.Size = theme.Heading
	}
	height := title.HeightFor(width)
	place(title, m.left, y, width, height)
	title.Refresh()
	return height
}

// arrangeBar places back and the saved mark at the left, on at the right.
func (s *sideCard) arrangeBar(m metrics, _ float32) {
	middle := m.bar / 2
	end := placeMid(s.back, m.left, middle)
	start := placeMidRight(s.next, m.right, middle)
	if s.skip.Visible() {
		start = placeMidRight(s.skip, start-28, middle)
	}
	s.saved.arrange(end+20, middle, start-end-44)
}

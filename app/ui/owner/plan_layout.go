package owner

import (
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// The measures of the plan.
const (
	planGap      float32 = 20 // between the columns
	planPlumbGap float32 = 24
	planHead     float32 = 36 // from a column's head to its plumb lines
	planPlumb    float32 = 94
	planCards    float32 = 16 // from the plumb lines to the cards
	planMore     float32 = 44 // room of the link below the cards
	planLeast    int     = 3  // cards that are shown in the lowest window
	planLeadGap  float32 = 28 // between what the plan means and the links
	planBeyond   float32 = 8  // the columns reach into the right margin
)

// arrange places the head, and below it the three horizons side by side.
func (s *Plan) arrange(m metrics, _, height float32) float32 {
	y := float32(28)
	if m.small {
		y = 20
	}
	m.right += planBeyond
	block := m.right - m.left
	y += s.banner.arrange(m.left, y, block)
	y = s.arrangeHead(m, y)
	width := float32(int((block - 2*planGap) / 3))
	head := planHead
	for _, c := range s.columns {
		c.cards.SetBrief(m.small)
		if c.title.MinSize().Width+12+c.used.MinSize().Width > width {
			head = planHead + 18 // the capacity goes below the title
		}
	}
	end := y
	for i, c := range s.columns {
		end = max(end, c.arrange(m.left+float32(i)*(width+planGap), y, width, head, height))
	}
	return s.arrangeLeft(m, end)
}

// arrangeHead places the finding beside the button that goes on, and below it
// what it means beside the links; they get a line of their own where there is
// no room.
func (s *Plan) arrangeHead(m metrics, y float32) float32 {
	button := s.report.MinSize()
	place(s.report, m.right-button.Width, y+4, button.Width, button.Height)
	room := m.right - m.left - button.Width - 24
	s.title.Style = widget.Style{Size: theme.Title, Bold: true}
	if len(s.title.Lines(room)) > 1 {
		s.title.Style.Size = theme.Heading
	}
	high := s.title.HeightFor(room)
	place(s.title, m.left, y, room, high)
	s.title.Refresh()
	saved := s.saved.width()
	s.saved.arrange(m.right-saved, y+button.Height+16, saved)
	y += high
	links, words := s.linksWidth(), s.lead.Style.Width(s.meaning)
	if words+planLeadGap+links <= room {
		wide := room - links - planLeadGap
		place(s.lead, m.left, y, wide, s.lead.HeightFor(wide))
		s.arrangeLinks(m.left+room-links, y)
		return y + max(44, s.lead.HeightFor(wide)+4)
	}
	high = s.lead.HeightFor(room)
	place(s.lead, m.left, y, room, high)
	s.arrangeLinks(m.left, y+high+6)
	return y + high + 44
}

const linkGap float32 = 24

// links are those on show, from left to right.
func (s *Plan) links() []*widget.Button {
	if !s.dropped.Visible() {
		return []*widget.Button{s.cheapest, s.add}
	}
	return []*widget.Button{s.dropped, s.cheapest, s.add}
}

func (s *Plan) linksWidth() float32 {
	width := -linkGap
	for _, b := range s.links() {
		width += linkGap + b.MinSize().Width
	}
	return width
}

func (s *Plan) arrangeLinks(x, y float32) {
	for _, b := range s.links() {
		x += placeMin(b, x, y).Width + linkGap
	}
}

// arrange places a column and returns where it ends.
func (c *planColumn) arrange(x, y, width, head, height float32) float32 {
	placeMin(c.title, x, y)
	used := c.used.MinSize()
	if head > planHead {
		place(c.used, x, y+28, used.Width, used.Height)
	} else {
		place(c.used, x+width-used.Width, y+7, used.Width, used.Height)
	}
	y += head
	plumb := (width - planPlumbGap) / 2
	for i, p := range c.plumbs {
		place(p, x+float32(i)*(plumb+planPlumbGap), y, plumb, planPlumb)
	}
	y += planPlumb + planCards
	none := c.none.HeightFor(width)
	place(c.none, x, y, width, none)
	return c.arrangeCards(x, y, width, height)
}

// arrangeCards places the cards that have room, with a link to the others.
func (c *planColumn) arrangeCards(x, y, width, height float32) float32 {
	all := c.cards.Len()
	shown := all
	if fits := c.cards.Fitting(width, height-y-12); fits < all {
		fits = max(planLeast, c.cards.Fitting(width, height-y-planMore))
		if !c.open {
			shown = min(all, fits)
		}
		c.more.Left, c.more.Label = widget.IconChevronDown, c.screen.p.More(all-shown)
		if shown == all {
			c.more.Left, c.more.Label = widget.IconArrowUp, c.fewer
		}
		show(c.more, fits < all)
	} else {
		show(c.more, false)
	}
	c.cards.ShowFirst(shown)
	tall := c.cards.HeightFor(width)
	place(c.cards, x, y, width, tall)
	y += tall
	if c.more.Visible() {
		placeMin(c.more, x+10, y+11)
		c.more.Refresh()
		y += planMore - 12
	}
	return y + 12
}

// arrangeLeft places what has no room below the columns.
func (s *Plan) arrangeLeft(m metrics, y float32) float32 {
	for _, row := range s.left {
		button := row.remove.MinSize()
		width := min(720, m.right-m.left-button.Width-24)
		high := row.text.HeightFor(width)
		words := min(width, row.text.Style.Width(row.text.Text)+2)
		place(row.text, m.left, y+8, words, high)
		place(row.remove, m.left+words+20, y+8, button.Width, button.Height)
		y += high + 12
	}
	if len(s.left) > 0 {
		y += 12
	}
	return y
}

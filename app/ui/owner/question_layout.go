package owner

import (
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// The measures of the question screen.
const (
	foldsWidth    float32 = 294
	foldsGap      float32 = 48
	quietHeight   float32 = 40
	quietAbove    float32 = 14
	cardsTop      float32 = 140
	cardsTopSmall float32 = 120
)

// arrange places the body: cards at the left, folds at the right; in a small
// window the folds become a row of buttons below.
func (s *Question) arrange(m metrics, width, height float32) float32 {
	cards := m.right - m.left - foldsWidth - foldsGap
	if m.small {
		cards = m.right - m.left
	}
	y := s.arrangeHead(m, cards)
	top := y
	s.ladder.Small, s.left.Small, s.unknown.Small = m.small, m.small, m.small
	s.ladder.Rise = y
	s.ladder.Room = 0
	quiet := s.quietRow(m)
	below := quiet + quietAbove + 12
	if m.small {
		below += 48
	}
	if width >= 1600-railWide {
		s.ladder.Room = 72
	}
	room := s.ladder.HeightFor(cards, height-y-below)
	place(s.ladder, m.left, y, cards, room)
	y += room + quietAbove
	y = s.arrangeQuiet(m, y, cards)
	if m.small {
		s.side.arrangeRow(m.left, y+10, cards)
		return y + 58
	}
	side := s.side.arrangeColumn(m.right-foldsWidth, top, foldsWidth)
	return max(y, side) + 16
}

func (s *Question) quietRow(m metrics) float32 {
	if m.small {
		return 36
	}
	return quietHeight
}

// arrangeHead places dimension, title and why; it returns where the cards begin.
func (s *Question) arrangeHead(m metrics, width float32) float32 {
	y, least := float32(31), cardsTop
	if m.small {
		y, least = 19, cardsTopSmall
	}
	y += s.banner.arrange(m.left, y, width)
	at := placeMin(s.place, m.left, y)
	placeMin(s.position, m.left+at.Width+8, y)
	placeMin(s.notice, m.left+at.Width+8+s.position.MinSize().Width+24, y)
	y += 27
	s.title.Style = widget.Style{Size: theme.Title, Bold: true}
	if len(s.title.Lines(width)) > 1 {
		s.title.Style.Size = theme.Heading
	}
	titleHeight := s.title.HeightFor(width)
	place(s.title, m.left, y, width, titleHeight)
	s.title.Refresh()
	y += titleHeight + 1
	if s.second.Visible() {
		height := s.second.HeightFor(width)
		place(s.second, m.left, y, width, height)
		y += height + 1
	}
	whyHeight := s.why.HeightFor(width)
	place(s.why, m.left, y, width, whyHeight)
	if high := s.copies.at(m.left, y+whyHeight+12, width, place); high > 0 {
		return y + whyHeight + 12 + high + 14
	}
	return max(least, y+whyHeight+12)
}

// arrangeQuiet places the two quiet cards and what opens below them.
func (s *Question) arrangeQuiet(m metrics, y, width float32) float32 {
	const gap = 8
	height := s.quietRow(m)
	half := (width - gap) / 2
	place(s.left, m.left, y, half, height)
	place(s.unknown, m.left+half+gap, y, half, height)
	y += height
	if s.reason.Visible() {
		size := s.reason.MinSize()
		place(s.reason, m.left, y+6, min(size.Width, width), size.Height)
		return y + 6 + size.Height
	}
	if s.who.Visible() {
		size := s.who.MinSize()
		place(s.who, m.left+half+gap, y+10, half, size.Height)
		return y + 10 + size.Height
	}
	return y
}

// arrangeBar places back, saved mark, bobs, key hint and next.
func (s *Question) arrangeBar(m metrics, width float32) {
	middle := m.bar / 2
	cardsEnd := m.right - foldsWidth - foldsGap
	end := placeMid(s.back, m.left, middle)
	start := placeMidRight(s.next, m.right, middle)
	bobs := s.bobs.MinSize()
	s.bobs.SetSmall(m.small)
	bobs = s.bobs.MinSize()
	x := cardsEnd - bobs.Width
	if m.small {
		x = (end+start)/2 - bobs.Width/2 + 40
	}
	place(s.bobs, x, 0, bobs.Width, m.bar)
	s.saved.arrange(end+20, middle, x-end-32)
	s.keys.arrange(start-20, middle, start-20-(x+bobs.Width+12))
}

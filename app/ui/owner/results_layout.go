package owner

import (
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// The measures of the results screen.
const (
	chartWidth float32 = 616
	chartGap   float32 = 48
)

// arrange places the finding, the plumb pair, and below it the ten dimensions
// beside the gaps; in a small window they stand one below the other.
func (s *Results) arrange(m metrics, width, _ float32) float32 {
	block := m.right - m.left
	y := float32(28)
	if m.small {
		y = 20
	}
	y += s.banner.arrange(m.left, y, block)
	y = s.arrangeHead(m, y, block)
	place(s.pair, m.left, y, block, s.pair.MinSize().Height)
	y += s.pair.MinSize().Height + 20
	if s.remark.Text != "" {
		height := s.remark.HeightFor(min(block, 720))
		place(s.remark, m.left, y-8, min(block, 720), height)
		y += height + 4
	}
	place(s.rule, m.left, y, block, 1)
	y += 10
	if m.small {
		chart := s.chart.HeightFor(block)
		place(s.chart, m.left, y, block, chart)
		return s.arrangeGaps(m.left, y+chart+28, block) + 24
	}
	left := min(chartWidth, block-chartGap-380)
	place(s.chart, m.left, y, left, s.chart.HeightFor(left))
	gaps := s.arrangeGaps(m.left+left+chartGap, y, block-left-chartGap)
	return max(y+s.chart.HeightFor(left), gaps) + 24
}

func (s *Results) arrangeHead(m metrics, y, block float32) float32 {
	button := s.report.MinSize()
	place(s.report, m.right-button.Width, y+4, button.Width, button.Height)
	room := block - button.Width - 24
	s.title.Style = widget.Style{Size: theme.Title, Bold: true}
	if len(s.title.Lines(room)) > 1 {
		s.title.Style.Size = theme.Heading
	}
	height := s.title.HeightFor(room)
	place(s.title, m.left, y, room, height)
	s.title.Refresh()
	return s.arrangeFacts(m.left, y+height, room) + 24
}

// arrangeFacts places the facts and, at the end of their last line, the badge.
func (s *Results) arrangeFacts(x, y, width float32) float32 {
	badge := s.badge.MinSize()
	lines := s.facts.Lines(width - badge.Width - 5)
	height := s.facts.HeightFor(width - badge.Width - 5)
	place(s.facts, x, y, width-badge.Width-5, height)
	if len(lines) > 0 {
		placeMin(s.badge, x+s.facts.Style.Width(lines[len(lines)-1])+5, y+height-badge.Height)
	}
	return y + height
}

// arrangeGaps places the gaps with their notes and returns where they end.
func (s *Results) arrangeGaps(x, y, width float32) float32 {
	placeMin(s.gapsTitle, x, y)
	y += 33
	show(s.gaps, s.gapsNone.Text == "")
	show(s.gapsNone, s.gapsNone.Text != "")
	if s.gapsNone.Visible() {
		height := s.gapsNone.HeightFor(width)
		place(s.gapsNone, x, y, width, height)
		y += height
	} else {
		s.gaps.Resize(s.gaps.Size().AddWidthHeight(width-s.gaps.Size().Width, 0))
		height := s.gaps.MinSize().Height
		place(s.gaps, x, y, width, height)
		y += height
	}
	return s.notes.arrange(x, y+16, width)
}

package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/widget"
)

// arrange places the card in three columns: fields, lists, segments.
func (s *FirmCard) arrange(m metrics, _, height float32) float32 {
	gap, pitch := float32(48), widget.ChoicePitch
	if m.small {
		gap, pitch = 32, widget.ChoicePitchSmall
	}
	width := (m.right - m.left - 2*gap) / 3
	column := func(i int) float32 { return m.left + float32(i)*(width+gap) }
	s.sector.SetPitch(pitch)
	s.applies.SetPitch(pitch)
	s.goals.SetPitch(pitch)
	y := s.arrangeHead(m)
	y = s.arrangeFields(column, width, y)
	tops := y
	ends := [3]float32{}
	for i, list := range []fyne.CanvasObject{s.sector, s.applies, s.goals} {
		s.heads[i].Resize(fyne.NewSize(width, 0))
		head := s.heads[i].MinSize().Height
		place(s.heads[i], column(i), tops, width, head)
		tall := widget.HeightFor(list, width)
		place(list, column(i), tops+head, width, tall)
		ends[i] = tops + head + tall
	}
	y = max(ends[0], ends[1], ends[2]) + 26
	if m.small {
		y -= 10
	}
	if s.scope.Visible() {
		y -= 4
		if m.small {
			y -= 4
		}
	}
	bottom := y
	for i := range s.segments {
		s.over[i].Resize(fyne.NewSize(width, 0))
		head := s.over[i].MinSize().Height
		place(s.over[i], column(i), y, width, head)
		place(s.segments[i], column(i), y+head, width, s.segments[i].MinSize().Height)
		bottom = max(bottom, y+head+s.segments[i].MinSize().Height)
	}
	if s.scope.Visible() {
		return s.arrangeScope(m, width, bottom+16) + 10
	}
	return bottom + 20
}

// arrangeScope places the halves in a row of their own and returns where it
// ends. What a half means goes where there is no room for it.
func (s *FirmCard) arrangeScope(m metrics, column, y float32) float32 {
	size := s.scope.MinSize()
	middle := y + size.Height/2
	gap := float32(48)
	if m.small {
		gap = 32
	}
	x := max(m.left+column+gap, placeMid(s.scopes, m.left, middle)+gap)
	width := max(column, size.Width)
	place(s.scope, x, y, width, size.Height)
	x += width + 16
	show(s.halves, s.halves.MinSize().Width <= m.right-x)
	placeMid(s.halves, x, middle)
	return y + size.Height
}

func (s *FirmCard) arrangeHead(m metrics) float32 {
	y := float32(26)
	if m.small {
		y = 14
	}
	width := m.right - m.left
	y += s.banner.arrange(m.left, y, width)
	y += arrangeTabs(s.tabs, s.title, m, y) + 1
	lead := s.lead.HeightFor(width)
	place(s.lead, m.left, y, width, lead)
	size := s.notice.MinSize()
	place(s.notice, m.right-size.Width, y, size.Width, size.Height)
	y += lead + 28
	if m.small {
		y -= 14
	}
	return y
}

// arrangeFields places the row of fields and returns where the lists begin.
func (s *FirmCard) arrangeFields(column func(int) float32, width, y float32) float32 {
	const between = 24
	sites := min(95, width*.3)
	people := width - sites - between
	heights := []float32{s.name.HeightFor(width), s.people.HeightFor(people), s.sites.HeightFor(sites), s.respondent.HeightFor(width)}
	place(s.name, column(0), y, width, heights[0])
	place(s.people.Field, column(1), y, people, heights[1])
	place(s.sites.Field, column(1)+people+between, y, sites, heights[2])
	place(s.respondent, column(2), y, width, heights[3])
	return y + max(heights[0], heights[1], heights[2], heights[3]) + 30
}

// arrangeBar says how many questions result, and leads on.
func (s *FirmCard) arrangeBar(m metrics, _ float32) {
	middle := m.bar / 2
	end := placeMid(s.count, m.left, middle)
	end = placeMid(s.detail, end+12, middle+1)
	start := placeMidRight(s.next, m.right, middle)
	show(s.whyNot, s.whyNot.Text != "")
	start -= 24
	if s.whyNot.Text != "" {
		start = placeMidRight(s.whyNot, start, middle) - 24
	}
	room := start - end - 24
	width := min(room, s.saved.width())
	s.saved.arrange(start-width, middle, room)
}

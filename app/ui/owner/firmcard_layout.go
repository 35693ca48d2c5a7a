package owner

import (
	"fyne.io/fyne/v2"

	"plumbline/app/ui/widget"
)

// arrange places the card in three columns: fields, lists, segments; in the
// full check the halves follow in a row of their own.
func (s *FirmCard) arrange(m metrics, _, height float32) float32 {
	gap, pitch, air := float32(48), widget.ChoicePitch, float32(26)
	if m.small {
		gap, pitch, air = 32, widget.ChoicePitchSmall, 16
	}
	fields := float32(30)
	if s.scope.Visible() {
		air -= 4
		if m.small { // every row is needed
			fields, air, pitch = 20, 6, pitch-2
		}
	}
	width := (m.right - m.left - 2*gap) / 3
	column := func(i int) float32 { return m.left + float32(i)*(width+gap) }
	y := s.arrangeFields(column, width, s.arrangeHead(m)) + fields
	y = s.arrangeSegments(column, width, s.arrangeLists(column, width, y, pitch)+air)
	if s.scope.Visible() {
		return s.arrangeScope(m, column(1), width, y+14) + 10
	}
	return y + 20
}

// arrangeLists places the three lists with their heads and returns where the
// longest ends.
func (s *FirmCard) arrangeLists(column func(int) float32, width, y, pitch float32) (end float32) {
	s.sector.SetPitch(pitch)
	s.applies.SetPitch(pitch)
	s.goals.SetPitch(pitch)
	for i, list := range []fyne.CanvasObject{s.sector, s.applies, s.goals} {
		s.heads[i].Resize(fyne.NewSize(width, 0))
		head := s.heads[i].MinSize().Height
		place(s.heads[i], column(i), y, width, head)
		tall := widget.HeightFor(list, width)
		place(list, column(i), y+head, width, tall)
		end = max(end, y+head+tall)
	}
	return end
}

// arrangeSegments places the three segments with their heads and returns where
// they end.
func (s *FirmCard) arrangeSegments(column func(int) float32, width, y float32) (end float32) {
	for i := range s.segments {
		s.over[i].Resize(fyne.NewSize(width, 0))
		head := s.over[i].MinSize().Height
		place(s.over[i], column(i), y, width, head)
		tall := s.segments[i].MinSize().Height
		place(s.segments[i], column(i), y+head, width, tall)
		end = max(end, y+head+tall)
	}
	return end
}

// arrangeScope places the halves in a row of their own and returns where it
// ends. What a half means goes where there is no room for it.
func (s *FirmCard) arrangeScope(m metrics, column, width, y float32) float32 {
	size := s.scope.MinSize()
	middle := y + size.Height/2
	x := max(column, placeMid(s.scopes, m.left, middle)+24)
	width = max(width, size.Width)
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

// arrangeFields places the row of fields and returns where it ends.
func (s *FirmCard) arrangeFields(column func(int) float32, width, y float32) float32 {
	const between = 24
	sites := min(95, width*.3)
	people := width - sites - between
	heights := []float32{s.name.HeightFor(width), s.people.HeightFor(people), s.sites.HeightFor(sites), s.respondent.HeightFor(width)}
	place(s.name, column(0), y, width, heights[0])
	place(s.people.Field, column(1), y, people, heights[1])
	place(s.sites.Field, column(1)+people+between, y, sites, heights[2])
	place(s.respondent, column(2), y, width, heights[3])
	return y + max(heights[0], heights[1], heights[2], heights[3])
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

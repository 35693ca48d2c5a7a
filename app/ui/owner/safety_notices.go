package owner

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/present"
	"plumbline/app/ui/widget"
)

// notices are the messages at the top of the first screen.
type notices struct {
	p   *present.Notices
	now []present.NoticeView
	box *fyne.Container
}

func newNotices(p *present.Notices) *notices {
	return &notices{p: p, box: container.NewWithoutLayout()}
}

func (n *notices) set() {
	v := n.p.View()
	if slices.Equal(v, n.now) {
		return
	}
	n.now = v
	n.box.Objects = nil
	for _, m := range v {
		n.box.Objects = append(n.box.Objects, widget.NewBanner(moods[m.Status.Mood], m.Status.Title, m.Status.Detail, m.Action,
			func() { n.p.Close(m.ID) }))
	}
	show(n.box, len(v) > 0)
	n.box.Refresh()
}

// arrange places the messages and returns the height they take.
func (n *notices) arrange(x, y, width float32) float32 {
	height := float32(0)
	for _, o := range n.box.Objects {
		high := heightIn(o, width)
		place(o, 0, height, width, high)
		height += high - 1 // two share a hairline
	}
	place(n.box, x, y, width, height)
	if height == 0 {
		return 0
	}
	return height + 21
}

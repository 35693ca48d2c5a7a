package owner

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/ui/dialog"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

const (
	planSheet      float32 = 440
	planSheetInner float32 = planSheet - 49 // without padding and edge
)

// explain opens how the index of a group comes about after a horizon.
func (s *Plan) explain(h int, g assessment.GroupID) {
	e := s.p.Explain(h, g)
	if e.Title == "" {
		return
	}
	dialog.ShowSheet(s.actions.Window, dialog.SheetConfig{Title: e.Title, Width: 480,
		Content: widget.NewParagraph(strings.Join(e.Lines, "\n"), widget.Style{})})
}

// showDetails opens everything about an action.
func (s *Plan) showDetails(id assessment.ActionID) {
	v := s.p.Details(id)
	if v.Title == "" {
		return
	}
	list := &stack{width: planSheetInner}
	for _, section := range v.Sections {
		list.add(widget.NewText(section.Title, widget.Style{Bold: true}), 2)
		for i, line := range section.Lines {
			air := float32(2)
			if i == len(section.Lines)-1 {
				air = 16
			}
			list.add(widget.NewParagraph(line, widget.Style{}), air)
		}
	}
	dialog.ShowSheet(s.actions.Window, dialog.SheetConfig{Title: v.Title, Width: planSheet, Content: list.container()})
}

// showCheapest opens the ways to the next level.
func (s *Plan) showCheapest() {
	v := s.p.Cheapest()
	soft := widget.Style{Color: theme.InkSoft}
	list := &stack{width: planSheetInner}
	list.add(widget.NewParagraph(v.Lead, soft), 20)
	var sheet *dialog.Sheet
	for _, g := range v.Groups {
		color := theme.Digital
		if g.Group == assessment.Supply {
			color = theme.Supply
		}
		list.add(widget.NewParagraph(g.Title, widget.Style{Size: theme.Large, Bold: true, Color: color}), 8)
		if g.None != "" {
			list.add(widget.NewParagraph(g.None, soft), 24)
		}
		for i, r := range g.Routes {
			list.add(widget.NewParagraph(r.Title, widget.Style{Bold: true}), 2)
			for i, step := range r.Steps {
				air := float32(2)
				if i == len(r.Steps)-1 {
					air = 8
				}
				list.add(widget.NewParagraph("· "+step, widget.Style{}), air)
			}
			if r.Note != "" {
				list.add(widget.NewParagraph(r.Note, soft), 20)
				continue
			}
			take := newLink(func() {
				sheet.Close()
				s.p.Take(g.Group, i)
			})
			take.Label, take.Right, take.Regular = r.Take, widget.IconArrowRight, false
			list.add(take, 20)
		}
	}
	sheet = dialog.ShowSheet(s.actions.Window, dialog.SheetConfig{Title: v.Title, Width: planSheet, Content: list.container()})
}

// showDropped opens the list of what was dropped, to bring it back.
func (s *Plan) showDropped() {
	var items []dialog.MenuItem
	for _, o := range s.restore {
		items = append(items, dialog.MenuItem{Label: o.Label, OnTapped: func() { s.p.Restore(assessment.ActionID(o.ID)) }})
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.dropped)
	dialog.ShowMenu(s.actions.Window, at.AddXY(0, s.dropped.Size().Height+6), items)
}

// stack places objects one below the other, each with air below it.
type stack struct {
	width   float32 // where the height is asked for
	objects []fyne.CanvasObject
	air     []float32
}

func (l *stack) add(o fyne.CanvasObject, air float32) {
	l.objects, l.air = append(l.objects, o), append(l.air, air)
}

func (l *stack) container() fyne.CanvasObject { return container.New(l, l.objects...) }

// MinSize is the height at the stack's width.
func (l *stack) MinSize([]fyne.CanvasObject) fyne.Size {
	y := float32(0)
	for i, o := range l.objects {
		y += widget.HeightFor(o, l.width) + l.air[i]
	}
	return fyne.NewSize(0, y)
}

// Layout places the objects. What is as wide as its words stays so.
func (l *stack) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	y := float32(0)
	for i, o := range l.objects {
		width, height := size.Width, widget.HeightFor(o, size.Width)
		if b, ok := o.(*widget.Button); ok {
			width = b.MinSize().Width
		}
		place(o, 0, y, width, height)
		y += height + l.air[i]
	}
}

package owner

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/ui/dialog"
	"plumbline/app/ui/widget"
)

// otherReason is the reason that a person writes in their own words.
const otherReason = "other"

// askReason asks why the question does not apply; without a reason it stays as
// it was.
func (s *Question) askReason() {
	v := s.p.View().NotApplicable
	choices, chosen := items(v.Options)
	own := widget.NewField(v.TextTip, nil)
	own.SetText(v.Text)
	var d *dialog.Dialog
	list := widget.NewRadioList(choices, func(id string) {
		show(own, id == otherReason)
		d.Revalidate()
		d.Resize()
	})
	list.SetChosen(chosen)
	show(own, chosen == otherReason)
	d = dialog.Show(s.actions.Window, dialog.Config{Title: v.Prompt, Text: v.Detail,
		Content: container.New(&reasonLayout{list, own}, list, own),
		Primary: v.Confirm, Secondary: v.Cancel, Key: "Esc", Hint: v.Escape, First: list,
		Valid: func() bool { return list.Chosen() != "" },
		OnPrimary: func() {
			reason := list.Chosen()
			if reason == otherReason && own.Text() != "" {
				reason = own.Text()
			}
			s.p.NotApplicable(reason)
		}})
}

// reasonLayout places the field for own words below the list.
type reasonLayout struct {
	list *widget.RadioList
	own  *widget.Field
}

// MinSize is the height of the list, and of the field where it is open.
func (l *reasonLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	height := l.list.HeightFor(424)
	if l.own.Visible() {
		height += 8 + l.own.HeightFor(424)
	}
	return fyne.NewSize(0, height)
}

// Layout places both.
func (l *reasonLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	height := l.list.HeightFor(size.Width)
	place(l.list, 0, 0, size.Width, height)
	place(l.own, 0, height+8, size.Width, l.own.HeightFor(size.Width))
}

package owner

import (
	"strings"

	"fyne.io/fyne/v2"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
	"plumbline/assessment"
)

// notes stand below the gaps: what the next level needs, answers that do not
// fit together, answers to be found out.
type notes struct{ blocks []noteBlock }

// noteBlock is a title, or none, with rows; a row that leads somewhere is a button.
type noteBlock struct {
	title *widget.Text
	rows  []noteRow
}

type noteRow struct {
	text *widget.Paragraph
	lead *widget.Button // nil where the row leads nowhere
}

func newNotes(v present.ResultsView, open func(assessment.QuestionID)) *notes {
	n := &notes{}
	if v.NeedsTitle != "" {
		n.add(v.NeedsTitle, newNoteRow(strings.Join(v.Needs, "\n"), "", nil))
	}
	if len(v.Checks) > 0 {
		var rows []noteRow
		for _, c := range v.Checks {
			rows = append(rows, newNoteRow(c.Text, c.Show, func() { open(c.Questions[0]) }))
		}
		n.add(v.ChecksTitle, rows...)
	}
	if len(v.Open) > 0 {
		var rows []noteRow
		for _, o := range v.Open {
			text := string(o.Question) + " " + o.Title
			if o.Who != "" {
				text += "\n" + o.Who
			}
			rows = append(rows, newNoteRow(text, o.Show, func() { open(o.Question) }))
		}
		n.add(v.OpenTitle, rows...)
	}
	if v.Missing != "" {
		n.add("", newNoteRow(v.Missing, v.Answer, func() { open(v.AnswerAt) }))
	}
	return n
}

func newNoteRow(text, lead string, open func()) noteRow {
	r := noteRow{text: widget.NewParagraph(text, widget.Style{Color: theme.InkSoft})}
	if lead != "" && open != nil {
		r.lead = widget.NewButton(lead, widget.Quiet, open)
	}
	return r
}

func (n *notes) add(title string, rows ...noteRow) {
	n.blocks = append(n.blocks, noteBlock{widget.NewText(title, widget.Style{Size: theme.Large, Bold: true}), rows})
}

func (n *notes) objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, b := range n.blocks {
		if b.title.Text != "" {
			out = append(out, b.title)
		}
		for _, r := range b.rows {
			out = append(out, r.text)
			if r.lead != nil {
				out = append(out, r.lead)
			}
		}
	}
	return out
}

// arrange places the blocks one below the other and returns where they end.
func (n *notes) arrange(x, y, width float32) float32 {
	for _, b := range n.blocks {
		if b.title.Text != "" {
			placeMin(b.title, x, y)
			y += 27
		}
		for _, r := range b.rows {
			room := width
			if r.lead != nil {
				room -= r.lead.MinSize().Width + 16
			}
			height := r.text.HeightFor(room)
			place(r.text, x, y, room, height)
			if r.lead != nil {
				placeMidRight(r.lead, x+width, y+10)
			}
			y += height + 8
		}
		y += 10
	}
	return y
}

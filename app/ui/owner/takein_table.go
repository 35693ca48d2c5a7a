package owner

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// The columns of the table of what files bring, as shares of its width.
const (
	takeInWhat  float32 = 0.40
	takeInWhen  float32 = 0.68
	takeInPrint float32 = 0.82
	takeInAir   float32 = 10 // above and below a row
	takeInGap   float32 = 16 // between columns
	takeInSign  float32 = 18
)

// takeInTable shows what files bring: a head and a row for each assessment.
type takeInTable struct {
	box  *fyne.Container
	head [4]*widget.Text
	rule *widget.Fill
	rows []takeInRow
	now  []present.TakeInRow
}

// takeInRow is the words of one row.
type takeInRow struct {
	name, file, what, detail *widget.Paragraph
	when, print              *widget.Paragraph
	sign                     *widget.Icon
	rule                     *widget.Fill
}

func newTakeInTable(head [4]string) *takeInTable {
	t := &takeInTable{rule: widget.NewHairline()}
	for i, words := range head {
		t.head[i] = widget.NewText(words, widget.Style{Size: theme.Caption, Color: theme.InkSoft})
	}
	t.box = container.New(&takeInLayout{t})
	return t
}

// set shows these rows.
func (t *takeInTable) set(rows []present.TakeInRow) {
	same := len(rows) == len(t.now)
	for i := range rows {
		same = same && rows[i] == t.now[i]
	}
	if same && len(t.box.Objects) > 0 {
		return
	}
	t.now, t.rows = rows, nil
	t.box.Objects = []fyne.CanvasObject{t.rule}
	for _, h := range t.head {
		t.box.Objects = append(t.box.Objects, h)
	}
	for _, r := range rows {
		row := newTakeInRow(r)
		t.rows = append(t.rows, row)
		t.box.Objects = append(t.box.Objects, row.name, row.file, row.sign, row.what, row.when, row.print, row.detail, row.rule)
	}
	show(t.box, len(rows) > 0)
	t.box.Refresh()
}

func newTakeInRow(r present.TakeInRow) takeInRow {
	soft := widget.Style{Size: theme.Caption, Color: theme.InkSoft}
	row := takeInRow{
		name: widget.NewParagraph(r.Name, widget.Style{Bold: true}), file: widget.NewParagraph(r.File, soft),
		what: widget.NewParagraph(r.What, widget.Style{}), detail: widget.NewParagraph(r.Detail, soft),
		when: widget.NewParagraph(r.When, widget.Style{Color: theme.InkSoft}), print: widget.NewParagraph(r.Fingerprint, widget.Style{}),
		sign: widget.NewIcon("", takeInSign, theme.Ink), rule: widget.NewHairline(),
	}
	switch r.Tone {
	case present.ToneGood:
		row.sign.Name, row.sign.Color = widget.SignGood.Icon()
	case present.ToneCaution:
		row.sign.Name, row.sign.Color = widget.SignCaution.Icon()
	case present.ToneAlarm:
		row.sign.Name, row.sign.Color = widget.SignAlarm.Icon()
	default:
		row.sign.Name, row.sign.Color = widget.IconMinus, theme.InkSoft
	}
	return row
}

// row places the table in a flow.
func (t *takeInTable) row(y, width float32, put placer) float32 {
	if !t.box.Visible() {
		return 0
	}
	height := t.arrange(width, measureOnly)
	put(t.box, 0, y, width, height)
	return height
}

// takeInLayout places the rows in the table.
type takeInLayout struct{ t *takeInTable }

// MinSize leaves the size to the flow.
func (l *takeInLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// Layout places the rows.
func (l *takeInLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.t.arrange(size.Width, place) }

func (t *takeInTable) arrange(width float32, put placer) float32 {
	columns := []float32{0, width * takeInWhat, width * takeInWhen, width * takeInPrint}
	line := t.head[0].Style.LineHeight()
	for i, h := range t.head {
		put(h, columns[i], 0, h.MinSize().Width, line)
	}
	y := line + 6
	put(t.rule, 0, y, width, 1)
	for _, r := range t.rows {
		y = r.arrange(columns, y+takeInAir, width, put) + takeInAir
		put(r.rule, 0, y, width, 1)
	}
	return y + 1
}

// arrange places the words of a row and returns where they end.
func (r takeInRow) arrange(columns []float32, y, width float32, put placer) float32 {
	first := columns[1] - takeInGap
	name := r.name.HeightFor(first)
	put(r.name, 0, y, first, name)
	file := r.file.HeightFor(first)
	put(r.file, 0, y+name, first, file)
	put(r.sign, columns[1], y+(r.what.Style.LineHeight()-takeInSign)/2, takeInSign, takeInSign)
	left := columns[1] + takeInSign + 8
	end := columns[2] - takeInGap
	if r.when.Text == "" && r.print.Text == "" {
		end = width
	}
	what := r.what.HeightFor(end - left)
	put(r.what, left, y, end-left, what)
	when := columns[3] - takeInGap - columns[2]
	put(r.when, columns[2], y, when, r.when.HeightFor(when))
	put(r.print, columns[3], y, width-columns[3], r.print.HeightFor(width-columns[3]))
	high := max(what, r.when.HeightFor(when), r.print.HeightFor(width-columns[3]))
	detail := r.detail.HeightFor(width - left)
	put(r.detail, left, y+high, width-left, detail)
	return y + max(name+file, high+detail)
}

package owner

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// The measures of the sheets about safety.
const (
	safetySheet      float32 = 520
	safetySheetInner float32 = safetySheet - 49 // without padding and edge
	statusIndent     float32 = 28
	flowButtonGap    float32 = 12
)

var moods = map[present.Mood]widget.Sign{
	present.Good: widget.SignGood, present.Caution: widget.SignCaution,
	present.Alarm: widget.SignAlarm, present.Info: widget.SignInfo,
}

// heightIn returns the height that an object needs at a width.
func heightIn(o fyne.CanvasObject, width float32) float32 {
	if c, ok := o.(*fyne.Container); ok {
		if l, ok := c.Layout.(widget.Heighter); ok {
			return l.HeightFor(width)
		}
	}
	return widget.HeightFor(o, width)
}

// flow places objects one below the other, each with air below it; what is
// hidden takes no room.
type flow struct {
	width   float32 // where the height is asked for
	objects []fyne.CanvasObject
	air     []float32
}

func (l *flow) add(o fyne.CanvasObject, air float32) {
	l.objects, l.air = append(l.objects, o), append(l.air, air)
}

func (l *flow) container() *fyne.Container { return container.New(l, l.objects...) }

// HeightFor returns the height at a width.
func (l *flow) HeightFor(width float32) float32 {
	return l.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// MinSize is the height at the flow's width.
func (l *flow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.HeightFor(l.width)) }

// Layout places the objects. What is as wide as its words stays so.
func (l *flow) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.arrange(size.Width, place) }

func (l *flow) arrange(width float32, put func(o fyne.CanvasObject, x, y, width, height float32)) float32 {
	y := float32(0)
	for i, o := range l.objects {
		if !o.Visible() {
			continue
		}
		wide, height := width, heightIn(o, width)
		if b, ok := o.(*widget.Button); ok {
			wide = b.MinSize().Width
		}
		put(o, 0, y, wide, height)
		y += height + l.air[i]
	}
	return y
}

// buttonRow places buttons beside each other, on more lines where they need
// them.
type buttonRow struct{ buttons []*widget.Button }

func newButtonRow(buttons ...*widget.Button) *fyne.Container {
	c := container.New(&buttonRow{buttons})
	for _, b := range buttons {
		c.Add(b)
	}
	return c
}

// HeightFor returns the height at a width.
func (l *buttonRow) HeightFor(width float32) float32 {
	return l.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// MinSize is one line.
func (l *buttonRow) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.HeightFor(1e4)) }

// Layout places the buttons.
func (l *buttonRow) Layout(_ []fyne.CanvasObject, size fyne.Size) { l.arrange(size.Width, place) }

func (l *buttonRow) arrange(width float32, put func(o fyne.CanvasObject, x, y, width, height float32)) float32 {
	var x, y, line float32
	for _, b := range l.buttons {
		if !b.Visible() {
			continue
		}
		size := b.MinSize()
		if x > 0 && x+size.Width > width {
			x, y, line = 0, y+line+flowButtonGap, 0
		}
		put(b, x, y, size.Width, size.Height)
		x += size.Width + flowButtonGap
		if b.Kind == widget.Quiet {
			x += flowButtonGap
		}
		line = max(line, size.Height)
	}
	return y + line
}

// status is a message: a sign, what is, and below it what to do.
type status struct {
	icon          *widget.Icon
	title, detail *widget.Paragraph
	box           *fyne.Container
}

func newStatus() *status {
	s := &status{icon: widget.NewIcon(widget.IconCheck, 18, theme.Good),
		title:  widget.NewParagraph("", widget.Style{Bold: true}),
		detail: widget.NewParagraph("", widget.Style{Color: theme.InkSoft})}
	s.box = container.New(s, s.icon, s.title, s.detail)
	s.box.Hide()
	return s
}

// set shows a message; one without title hides it.
func (s *status) set(v present.Status) {
	show(s.box, v.Title != "")
	name, token := moods[v.Mood].Icon()
	s.icon.Name = name
	s.icon.SetColor(token)
	s.title.SetText(v.Title)
	s.detail.SetText(v.Detail)
}

// HeightFor returns the height at a width.
func (s *status) HeightFor(width float32) float32 {
	return s.title.HeightFor(width-statusIndent) + s.detail.HeightFor(width-statusIndent)
}

// MinSize is the height at the present width.
func (s *status) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, s.HeightFor(max(1, s.box.Size().Width)))
}

// Layout places sign and words.
func (s *status) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	words := size.Width - statusIndent
	high := s.title.HeightFor(words)
	place(s.icon, 0, (s.title.Style.LineHeight()-18)/2, 18, 18)
	place(s.title, statusIndent, 0, words, high)
	place(s.detail, statusIndent, high, words, s.detail.HeightFor(words))
}

// progress is the line of work beside the window, and its words above it,
// where the sheet is narrow.
type progress struct {
	line *widget.ProgressLine
	stop func()
	now  string
	box  *fyne.Container
}

func newProgress(stop func()) *progress {
	p := &progress{stop: stop, box: container.NewStack()}
	p.box.Hide()
	return p
}

func (p *progress) set(v present.Working) {
	show(p.box, v.Words != "")
	if v.Words == "" {
		return
	}
	if p.now != v.Words+v.Stop || p.line == nil {
		p.now = v.Words + v.Stop
		p.line = widget.NewProgressLine(v.Words, v.Stop, p.stop)
		p.box.Objects = []fyne.CanvasObject{p.line}
	}
	p.line.SetProgress(float32(v.Share), v.Words)
	p.box.Refresh()
}

// enable lets a button be used or not.
func enable(b *widget.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// records turns rows into what the list shows.
func records(rows []present.RecordRow, signed bool) (out []widget.Record) {
	for _, r := range rows {
		out = append(out, widget.Record{ID: r.ID, Title: r.Title, Detail: r.Detail, Sign: moods[r.Mood], Signed: signed, Action: r.Action})
	}
	return out
}

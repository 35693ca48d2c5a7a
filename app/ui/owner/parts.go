package owner

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// savedMark is the quiet mark in the bar that says what is on disk.
type savedMark struct {
	icon *widget.Icon
	text *widget.Text
	box  *fyne.Container
}

func newSavedMark() *savedMark {
	m := &savedMark{icon: widget.NewIcon(widget.IconCheck, 16, theme.Good),
		text: widget.NewText("", widget.Style{Size: theme.Caption, Color: theme.Good})}
	m.box = container.NewWithoutLayout(m.icon, m.text)
	return m
}

func (m *savedMark) set(v present.SavedMark) {
	show(m.box, v.Text != "")
	m.text.SetText(v.Text)
	token, icon := theme.Good, widget.IconCheck
	if v.Failed {
		token, icon = theme.Alarm, widget.IconCross
	}
	m.text.SetColor(token)
	m.icon.Name, m.icon.Color = icon, token
	m.icon.Refresh()
}

// arrange places the mark from x in the room that is left; where there is no
// room for the words, the sign stays.
func (m *savedMark) arrange(x, middle, room float32) {
	width := m.text.MinSize().Width
	show(m.text, room >= 19+width)
	place(m.box, 0, 0, x+19+width, 2*middle)
	placeMid(m.icon, x, middle)
	placeMid(m.text, x+19, middle)
}

// width returns the room of the mark with its words.
func (m *savedMark) width() float32 { return 19 + m.text.MinSize().Width }

// keyHint tells in the bar that digits choose and Enter goes on.
type keyHint struct {
	from, dash, to, words, enter fyne.CanvasObject
	text                         *widget.Text
	box                          *fyne.Container
}

func newKeyHint() *keyHint {
	soft := widget.Style{Size: theme.Caption, Color: theme.InkSoft}
	h := &keyHint{from: widget.NewKeyCap("0"), dash: widget.NewText("–", soft), to: widget.NewKeyCap("5"),
		text: widget.NewText("", soft), enter: widget.NewKeyCap("Enter")}
	h.words = h.text
	h.box = container.NewWithoutLayout(h.from, h.dash, h.to, h.words, h.enter)
	return h
}

func (h *keyHint) set(words string) { h.text.SetText(words) }

// arrange places the hint so that it ends at right; parts go first where the
// room is too narrow.
func (h *keyHint) arrange(right, middle, room float32) {
	caps := h.from.MinSize().Width + h.to.MinSize().Width + h.dash.MinSize().Width + 12
	words := h.words.MinSize().Width + 8
	enter := h.enter.MinSize().Width + 18
	show(h.box, room >= caps)
	showWords, showEnter := room >= caps+words, room >= caps+words+enter
	show(h.words, showWords)
	show(h.enter, showEnter)
	if !h.box.Visible() {
		return
	}
	place(h.box, 0, 0, right, 2*middle)
	if showEnter {
		right = placeMidRight(h.enter, right, middle) - 18
	}
	if showWords {
		right = placeMidRight(h.words, right, middle) - 8
	}
	right = placeMidRight(h.to, right, middle) - 6
	right = placeMidRight(h.dash, right, middle) - 6
	placeMidRight(h.from, right, middle)
}

// banner shows what failed at the top of a page, while something did.
type banner struct {
	retry func()
	also  func() // the second action
	now   present.Banner
	box   *fyne.Container
	inner *widget.Banner
}

func newBanner(retry, also func()) *banner {
	b := &banner{retry: retry, also: also, box: container.NewWithoutLayout()}
	b.box.Hide()
	return b
}

func (b *banner) set(v present.Banner) {
	if v == b.now {
		return
	}
	b.now = v
	show(b.box, v.Shown)
	if v.Shown {
		b.inner = widget.NewBanner(widget.SignAlarm, v.Title, v.Detail, v.Action, b.retry)
		if v.Second != "" && b.also != nil {
			b.inner.Also(v.Second, b.also)
		}
		b.box.Objects = []fyne.CanvasObject{b.inner}
		b.box.Refresh()
	}
}

// arrange places the banner and returns the height it takes.
func (b *banner) arrange(x, y, width float32) float32 {
	if !b.box.Visible() {
		return 0
	}
	height := b.inner.HeightFor(width)
	place(b.box, x, y, width, height)
	place(b.inner, 0, 0, width, height)
	return height + 12
}

// items turns options into what the choice widgets show.
func items(options []present.Option) (out []widget.ChoiceItem, chosen string) {
	for _, o := range options {
		out = append(out, widget.ChoiceItem{ID: o.ID, Label: o.Label, Remark: o.Remark})
		if o.Chosen {
			chosen = o.ID
		}
	}
	return out, chosen
}

package widget

import (
	"time"

	"fyne.io/fyne/v2"
	fynewidget "fyne.io/fyne/v2/widget"

	"plumbline/app/ui/theme"
)

const (
	toastText   float32 = 51
	toastLeast  float32 = 56
	toastClose  float32 = 16
	toastEdge   float32 = 14 // right of the close sign
	toastGap    float32 = 16 // between action and close
	toastDetail float32 = 8  // between fact and detail
	toastAir    float32 = 8
)

// ToastWidth is the greatest width of a toast.
const ToastWidth float32 = 570

// ToastStays is how long a toast about success stays.
const ToastStays = 6 * time.Second

// Toast is a message over a page: what happened, a detail, one action, close.
// The page places it at the bottom and takes it away in OnClosed.
type Toast struct {
	fynewidget.BaseWidget
	Sign     Sign
	OnClosed func()

	fact, detail *Paragraph
	action       *Button // nil without an action
	close        *Button
	closed       bool
}

// NewToast returns a toast. Without an action, action is "". A toast about
// success closes itself when CloseAfter is asked to; the others stay.
func NewToast(sign Sign, fact, detail, action string, onAction func()) *Toast {
	t := &Toast{Sign: sign, fact: NewParagraph(fact, Style{Bold: true}),
		detail: NewParagraph(detail, Style{Color: theme.InkSoft})}
	if action != "" {
		t.action = NewButton(action, Quiet, onAction)
	}
	t.close = NewIconButton(IconClose, t.Close)
	t.close.Color = theme.InkSoft
	t.close.OnKey = t.key
	t.ExtendBaseWidget(t)
	return t
}

func (t *Toast) key(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		t.Close()
		return true
	}
	return false
}

// Close closes the toast; only the first call counts.
func (t *Toast) Close() {
	if t.closed {
		return
	}
	t.closed = true
	if t.OnClosed != nil {
		Survive(t.OnClosed)
	}
}

// CloseAfter closes a toast about success after a time. Errors stay until they
// are closed by hand.
func (t *Toast) CloseAfter(d time.Duration) {
	if t.Sign != SignGood {
		return
	}
	time.AfterFunc(d, func() { fyne.Do(t.Close) })
}

// right is the room at the right for action and close.
func (t *Toast) right() float32 {
	width := toastEdge + toastClose
	if t.action != nil {
		width += toastGap + t.action.MinSize().Width
	}
	return width
}

func (t *Toast) wordsWidth(width float32) float32 {
	return max(1, width-toastText-t.right()-messageSpace)
}

// inline reports whether fact and detail fit beside each other.
func (t *Toast) inline(width float32) bool {
	used := t.fact.Style.Width(t.fact.Text) + toastDetail + t.detail.Style.Width(t.detail.Text)
	return used <= t.wordsWidth(width)
}

// HeightFor returns the height at a width: 56, and more only where the words
// need it.
func (t *Toast) HeightFor(width float32) float32 {
	if t.inline(width) {
		return toastLeast
	}
	words := t.wordsWidth(width)
	return max(toastLeast, t.fact.HeightFor(words)+t.detail.HeightFor(words)+2*toastAir)
}

// MinSize returns the height at the present width.
func (t *Toast) MinSize() fyne.Size {
	t.ExtendBaseWidget(t)
	width := t.Size().Width
	if width <= 0 {
		width = ToastWidth
	}
	return fyne.NewSize(0, t.HeightFor(width))
}

// CreateRenderer is part of fyne.Widget.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer {
	t.ExtendBaseWidget(t)
	box := NewBox()
	icon := NewIcon("", messageIcon, theme.Ink)
	objects := []fyne.CanvasObject{box, icon, t.fact, t.detail}
	if t.action != nil {
		objects = append(objects, t.action)
	}
	objects = append(objects, t.close)
	layout := func(size fyne.Size) {
		place(box, 0, 0, size.Width, size.Height)
		place(icon, 28-messageIcon/2, (size.Height-messageIcon)/2, messageIcon, messageIcon)
		t.placeWords(size)
		x := size.Width - toastEdge - toastClose
		place(t.close, x, (size.Height-toastClose)/2, toastClose, toastClose)
		if t.action != nil {
			inMiddle(t.action, x-toastGap-t.action.MinSize().Width, size.Height)
		}
	}
	refresh := func() {
		box.Set(theme.Card, theme.Hairline, 1)
		icon.Name, icon.Color = t.Sign.Icon()
		for _, o := range objects[1:] {
			o.Refresh()
		}
		if t.Size().Width > 0 {
			layout(t.Size())
		}
	}
	return newRenderer(t.MinSize, layout, refresh, objects...)
}

func (t *Toast) placeWords(size fyne.Size) {
	words := t.wordsWidth(size.Width)
	line := t.fact.Style.LineHeight()
	if t.inline(size.Width) {
		y, width := (size.Height-line)/2, ceil(t.fact.Style.Width(t.fact.Text))+1
		place(t.fact, toastText, y, width, line)
		place(t.detail, toastText+width-1+toastDetail, y, words-width-toastDetail+1, line)
		return
	}
	fact, detail := t.fact.HeightFor(words), t.detail.HeightFor(words)
	y := (size.Height - fact - detail) / 2
	place(t.fact, toastText, y, words, fact)
	place(t.detail, toastText, y+fact, words, detail)
}

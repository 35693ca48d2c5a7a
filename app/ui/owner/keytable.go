package owner

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/present"
	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

const (
	keyRowHeight float32 = 27
	keyColumn    float32 = 116 // where the words begin
	keySheet     float32 = 352 // inside of the sheet
)

// NewKeyTable returns the table of keys, one section below the other.
func NewKeyTable(v present.KeysView) fyne.CanvasObject {
	l := &keyTable{note: widget.NewParagraph(v.Note, widget.Style{Size: theme.Caption, Color: theme.InkSoft})}
	objects := []fyne.CanvasObject{l.note}
	for _, section := range v.Sections {
		title := widget.NewText(section.Title, widget.Style{Bold: true})
		objects = append(objects, title)
		column := keySection{title: title}
		for _, row := range section.Rows {
			r := keyRow{text: widget.NewParagraph(row.Text, widget.Style{Color: theme.InkSoft})}
			for _, k := range row.Keys {
				r.caps = append(r.caps, keyMark(k))
			}
			objects = append(append(objects, r.caps...), r.text)
			column.rows = append(column.rows, r)
		}
		l.sections = append(l.sections, column)
	}
	l.height = l.HeightFor(keySheet)
	return container.New(l, objects...)
}

// keyMark returns a key cap, or bare words for a dash between two keys.
func keyMark(key string) fyne.CanvasObject {
	if key == "–" {
		return widget.NewText(key, widget.Style{Size: theme.Caption, Color: theme.InkSoft})
	}
	return widget.NewKeyCap(key)
}

type keyRow struct {
	caps []fyne.CanvasObject
	text *widget.Paragraph
}

type keySection struct {
	title *widget.Text
	rows  []keyRow
}

// keyTable lays the sections one below the other.
type keyTable struct {
	sections []keySection
	note     *widget.Paragraph
	height   float32
}

// HeightFor returns the height at a width.
func (l *keyTable) HeightFor(width float32) float32 {
	return l.arrange(width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

// MinSize is the height at the width of the sheet.
func (l *keyTable) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, l.height) }

// Layout places titles, caps and words.
func (l *keyTable) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	l.height = l.arrange(size.Width, place)
}

func (l *keyTable) arrange(width float32, put func(o fyne.CanvasObject, x, y, width, height float32)) float32 {
	y := float32(0)
	for _, s := range l.sections {
		put(s.title, 0, y, width, s.title.MinSize().Height)
		y += 32
		for _, r := range s.rows {
			x := float32(0)
			for _, c := range r.caps {
				size := c.MinSize()
				put(c, x, y+10-size.Height/2, size.Width, size.Height)
				x += size.Width + 4
			}
			height := r.text.HeightFor(width - keyColumn)
			put(r.text, keyColumn, y, width-keyColumn, height)
			y += max(keyRowHeight, height+7)
		}
		y += 18
	}
	height := l.note.HeightFor(width)
	put(l.note, 0, y, width, height)
	return y + height
}

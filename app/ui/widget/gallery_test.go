package widget

import (
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"plumbline/app/ui/theme"
)

// galleryFolder names the variable that holds the folder for the sheets. They
// are for looking at beside the mock-ups, so without it nothing is drawn.
const galleryFolder = "PLUMBLINE_GALLERY"

// sheet is a page of parts at fixed places.
type sheet struct {
	size    fyne.Size
	objects []fyne.CanvasObject
}

func (s *sheet) add(o fyne.CanvasObject, x, y float32) fyne.CanvasObject {
	return s.put(o, x, y, o.MinSize().Width, o.MinSize().Height)
}

func (s *sheet) put(o fyne.CanvasObject, x, y, width, height float32) fyne.CanvasObject {
	place(o, x, y, width, height)
	s.objects = append(s.objects, o)
	return o
}

func (s *sheet) word(text string, x, y float32, style Style) {
	s.add(NewText(text, style), x, y)
}

// draw paints the sheet in light and dark and returns the pictures' paths.
func draw(t *testing.T, name string, dark bool, lang string, fill func(*sheet)) {
	t.Helper()
	folder := os.Getenv(galleryFolder)
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(dark, lang))
	s := &sheet{size: fyne.NewSize(1366, 768)}
	fill(s)
	ground := canvas.NewRectangle(theme.Color(theme.Paper))
	ground.Resize(s.size)
	page := container.NewWithoutLayout(append([]fyne.CanvasObject{ground}, s.objects...)...)
	c := software.NewCanvas()
	c.SetPadded(false)
	c.SetContent(page)
	c.Resize(s.size)
	for _, o := range s.objects {
		o.Refresh()
	}
	picture := c.Capture()
	if got := picture.Bounds().Dx(); got != int(s.size.Width) {
		t.Fatalf("sheet %s is %d wide", name, got)
	}
	if folder == "" {
		return
	}
	file, err := os.Create(filepath.Join(folder, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if err := png.Encode(file, picture); err != nil {
		t.Fatal(err)
	}
}

// TestGallery draws the sheets: no part may fail to draw in either theme.
func TestGallery(t *testing.T) {
	for _, dark := range []bool{false, true} {
		suffix := map[bool]string{false: "", true: "-dark"}[dark]
		draw(t, "basics"+suffix, dark, "zh", basics)
		draw(t, "question-zh"+suffix, dark, "zh", questionChinese)
		draw(t, "question-en"+suffix, dark, "en", questionEnglish)
		draw(t, "question-small"+suffix, dark, "en", questionSmall)
		draw(t, "parts"+suffix, dark, "en", parts)
	}
}

func basics(s *sheet) {
	y := float32(20)
	for _, size := range []float32{12, 14, 16, 20, 28, 40} {
		s.word("Plumbline 准绳 0123 Ёж ção हिन्दी", 20, y, Style{Size: size})
		s.word("Plumbline 准绳 0123 Ёж ção हिन्दी", 700, y, Style{Size: size, Bold: true, Color: theme.InkSoft})
		y += theme.LineHeight(size) + 4
	}
	x := float32(20)
	for _, w := range []float32{12, 14, 15, 18, 22, 30, 60, 112} {
		s.add(NewBob(w, theme.Digital), x, y)
		s.add(NewOutlinedBob(w, theme.Brass), x, y+200)
		x += w + 20
	}
	numbered := NewBob(60, theme.Supply)
	numbered.Number, numbered.NumberSize = "47", 20
	s.add(numbered, x, y)
	welcome := NewBob(112, theme.Ink)
	welcome.Tip, welcome.Groove = theme.Brass, true
	s.add(welcome, x+80, y)
	x += 220
	for i, side := range []float32{18, 22, 24, 32, 36} {
		for level := 0; level <= 5; level++ {
			s.add(NewTile(level, side), x+float32(level)*44, y+float32(i)*44)
		}
	}
	for i, name := range allIcons {
		s.add(NewIcon(name, 24, theme.Ink), 20+float32(i)*36, 650)
		s.add(NewIcon(name, 18, theme.Ink), 20+float32(i)*36, 690)
		s.add(NewIcon(name, 16, theme.Ink), 20+float32(i)*36, 724)
	}
	p := NewParagraph("选每个字都属实的最高一级；两级之间选低的；按今天的情况答。ERP 系统与 Excel 表格", Style{Color: theme.InkSoft})
	s.put(p, 900, 420, 266, p.HeightFor(266))
	b := NewButton("上一题", Secondary, nil)
	b.Left = IconArrowLeft
	s.add(b, 900, 500)
	n := NewButton("下一题", Primary, nil)
	n.Right = IconArrowRight
	s.add(n, 1020, 500)
	s.add(NewKeyCap("0"), 1150, 500)
	s.add(NewKeyCap("Enter"), 1180, 500)
	s.add(NewKeyCap("Ctrl F"), 1240, 500)
}

var allIcons = []IconName{IconArrowLeft, IconArrowRight, IconArrowUp, IconArrowDown, IconArrowNext, IconCheck, IconChevronRight, IconChevronDown,
	IconGlobe, IconKeyboard, IconQuestion, IconInfo, IconPencil, IconDocument, IconPlus, IconMinus, IconClose,
	IconWarning, IconCross, IconUndo, IconFolder, IconCopy, IconSun, IconMoon, IconEarlier, IconLater}

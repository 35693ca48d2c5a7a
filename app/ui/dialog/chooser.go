package dialog

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"plumbline/app/ui/theme"
	"plumbline/app/ui/widget"
)

// ChooserWords are what the choice of a folder or a file says.
type ChooserWords struct {
	Title, Path, Filter, Up, Use, Enter, Open, Empty, Unreadable string
}

// ChooserConfig is what a chooser offers.
type ChooserConfig struct {
	Words ChooserWords
	Start string // the folder to begin with
	// Ending is how files that can be chosen end; without it a folder is
	// chosen and no files are shown.
	Ending   string
	Also     string // another ending of files that can be chosen, "" for none
	OnChosen func(path string)
}

const (
	chooserWidth float32 = 520
	chooserMost  int     = 300 // entries on show; the filter finds the others
)

// chooser is the content of a sheet that chooses a folder or a file.
type chooser struct {
	config ChooserConfig
	at     string
	sheet  *Sheet
	path   *widget.Field
	filter *widget.Field
	use    *widget.Button
	up     *widget.Button
	list   *widget.RecordList
	none   *widget.Paragraph
	names  []os.DirEntry
}

// ShowChooser opens a sheet on which a folder or a file is chosen: a path to
// type, and below it what is in the folder.
func ShowChooser(win fyne.Window, config ChooserConfig) {
	c := &chooser{config: config}
	w := config.Words
	c.path = widget.NewField(w.Path, nil)
	c.path.OnDone = c.typed
	c.filter = widget.NewField(w.Filter, func(string) { c.refresh() })
	c.use = widget.NewButton(w.Use, widget.Primary, func() { c.chose(c.at) })
	c.up = widget.NewButton(w.Up, widget.Secondary, func() { c.enter(filepath.Dir(c.at)) })
	c.up.Left = widget.IconArrowUp
	c.list = widget.NewRecordList(nil, c.opened)
	c.none = widget.NewParagraph(w.Empty, widget.Style{Color: theme.InkSoft})
	if config.Ending != "" {
		c.use.Hide()
	}
	content := container.New(c, c.path, c.use, c.up, c.filter, c.list, c.none)
	c.read(existing(config.Start))
	c.sheet = ShowSheet(win, SheetConfig{Title: w.Title, Content: content, Width: chooserWidth})
	win.Canvas().Focus(c.list)
}

// offers reports whether a file of that name can be chosen.
func (c ChooserConfig) offers(name string) bool {
	return c.Ending != "" && strings.HasSuffix(name, c.Ending) || c.Also != "" && strings.HasSuffix(name, c.Also)
}

// existing returns the nearest folder above the path that is there.
func existing(path string) string {
	for {
		if info, err := os.Stat(path); err == nil && info.IsDir() || path == filepath.Dir(path) {
			return path
		}
		path = filepath.Dir(path)
	}
}

func (c *chooser) chose(path string) {
	c.sheet.Close()
	c.config.OnChosen(path)
}

// typed goes to a path that was typed, or takes the file.
func (c *chooser) typed(path string) {
	path = filepath.Clean(strings.TrimSpace(path))
	if info, err := os.Stat(path); c.config.Ending != "" && err == nil && info.Mode().IsRegular() {
		c.chose(path)
		return
	}
	c.enter(path)
}

func (c *chooser) enter(path string) {
	c.read(path)
	c.filter.SetText("")
	c.list.Begin()
	c.refresh()
}

// read lists a folder; one that cannot be read leaves the last one on show.
func (c *chooser) read(path string) {
	names, err := os.ReadDir(path)
	if err != nil {
		c.path.SetProblem(c.config.Words.Unreadable)
		return
	}
	c.at, c.names = path, names
	c.path.SetProblem("")
	c.path.SetText(path)
	c.rows()
}

func (c *chooser) opened(name string) {
	path := filepath.Join(c.at, name)
	if info, err := os.Stat(path); err == nil && !info.IsDir() {
		c.chose(path)
		return
	}
	c.enter(path)
}

// rows shows the folders, then the files that can be chosen.
func (c *chooser) rows() {
	var folders, files []widget.Record
	part := strings.ToLower(strings.TrimSpace(c.filter.Text()))
	for _, e := range c.names {
		name := e.Name()
		if strings.HasPrefix(name, ".") && part == "" || !strings.Contains(strings.ToLower(name), part) {
			continue
		}
		r := widget.Record{ID: name, Title: name, Icon: widget.IconFolder, Action: c.config.Words.Enter}
		info, err := os.Stat(filepath.Join(c.at, name)) // follows links
		switch {
		case err != nil:
		case info.IsDir():
			folders = append(folders, r)
		case c.config.offers(strings.ToLower(name)):
			r.Icon, r.Action = widget.IconDocument, c.config.Words.Open
			files = append(files, r)
		}
	}
	all := slices.Concat(files, folders)
	if len(all) > chooserMost {
		all = all[:chooserMost]
	}
	c.list.Set(all)
	if len(all) > 0 {
		c.none.Hide()
		c.list.Show()
	} else {
		c.none.Show()
		c.list.Hide()
	}
}

func (c *chooser) refresh() {
	c.rows()
	if c.sheet != nil {
		c.sheet.Resize()
	}
}

// MinSize is the height at the width of the sheet.
func (c *chooser) MinSize([]fyne.CanvasObject) fyne.Size {
	const inner = chooserWidth - 2*sheetPadding - 1
	return fyne.NewSize(0, c.arrange(inner, func(fyne.CanvasObject, float32, float32, float32, float32) {}))
}

// Layout places field, buttons, filter and list.
func (c *chooser) Layout(_ []fyne.CanvasObject, size fyne.Size) { c.arrange(size.Width, place) }

func (c *chooser) arrange(width float32, put func(o fyne.CanvasObject, x, y, width, height float32)) float32 {
	y := c.path.HeightFor(width)
	put(c.path, 0, 0, width, y)
	y += 16
	x := float32(0)
	for _, b := range []*widget.Button{c.use, c.up} {
		if b.Visible() {
			put(b, x, y, b.MinSize().Width, b.MinSize().Height)
			x += b.MinSize().Width + buttonGap
		}
	}
	y += c.up.MinSize().Height + 16
	high := c.filter.HeightFor(width)
	put(c.filter, 0, y, width, high)
	y += high + 12
	if c.none.Visible() {
		put(c.none, 0, y, width, c.none.HeightFor(width))
		return y + c.none.HeightFor(width)
	}
	high = c.list.HeightFor(width)
	put(c.list, 0, y, width, high)
	return y + high
}

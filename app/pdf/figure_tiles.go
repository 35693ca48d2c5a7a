package pdf

import (
	"plumbline/assessment"
	"plumbline/assessment/report"
)

// Measures of the tiles of scenes.
const (
	tileColumns = 3
	tileApart   = 1.4  // between two columns
	tilesAt     = 14.6 // of the first tile
	tileGap     = 0.5  // between two tiles under each other
)

// tileWide is the width of a tile where all are as wide.
const tileWide = (halfWidth - tileApart*(tileColumns-1)) / tileColumns

// binColumns are the columns of tiles that a bin takes. An empty one gives its
// place to the fullest.
type binColumns struct {
	bin   report.SceneBin
	count int
	x     float64 // of the first column, from the left edge
	wide  float64 // of a column
}

func (s *sheet) columnsOf(e report.Estimate) []binColumns {
	var out []binColumns
	fullest := 0
	for _, b := range e.Bins {
		if len(b.Scenes)+missingIn(b, e) == 0 {
			continue
		}
		out = append(out, binColumns{bin: b, count: 1, wide: tileWide})
		if i := len(out) - 1; len(b.Scenes) > len(out[fullest].bin.Scenes) {
			fullest = i
		}
	}
	if len(out) > 0 {
		out[fullest].count += tileColumns - len(out)
	}
	s.shareTiles(out, e)
	for i := 1; i < len(out); i++ {
		before := out[i-1]
		out[i].x = before.x + (before.wide+tileApart)*float64(before.count)
	}
	return out
}

// shareTiles makes columns wider whose names need it, out of what the others
// can spare.
func (s *sheet) shareTiles(columns []binColumns, e report.Estimate) {
	widest, sum := 0.0, 0.0
	needs := make([]float64, len(columns))
	for i, c := range columns {
		needs[i] = s.tileNeed(c, e)
		widest = max(widest, needs[i])
		sum += needs[i] * float64(c.count)
	}
	if widest <= tileWide {
		return
	}
	spare := tileWide*tileColumns - sum
	for spare < -0.01 { // the widest give way
		at, next := 0, 0.0
		for i := range needs {
			if needs[i] > needs[at] {
				at = i
			}
		}
		for i := range needs {
			if i != at {
				next = max(next, needs[i])
			}
		}
		cut := min(-spare/float64(columns[at].count), max(0.5, needs[at]-next))
		needs[at] -= cut
		spare += cut * float64(columns[at].count)
	}
	for i := range columns {
		columns[i].wide = needs[i] + max(0, spare)/tileColumns
	}
}

// tileNeed is the width that the names of a bin's scenes ask for, and its own.
func (s *sheet) tileNeed(c binColumns, e report.Estimate) float64 {
	need := (s.c.width(s.say(c.bin.Name), bodyBold.size(leastBin)) + binCount - tileApart*float64(c.count-1)) / float64(c.count)
	for _, scene := range c.bin.Scenes {
		need = max(need, s.c.width(s.starred(scene.Title, scene.Starred), tileStyle)+tilePad)
	}
	if missingIn(c.bin, e) > 0 {
		for _, m := range e.Next.Missing {
			need = max(need, s.c.width(s.starred(m.Title, m.Starred), tileStyle)+tilePad)
		}
	}
	return need
}

const (
	tilePad  = 1.4 // beside a name
	binCount = 4.6 // for the number beside a bin's name
	leastBin = 6.8 // type of a bin's name
)

// rows is how many tiles stand under each other.
func (b binColumns) rows(e report.Estimate) int {
	return (len(b.bin.Scenes) + missingIn(b.bin, e) + b.count - 1) / b.count
}

// tilesHeight is the room of the scenes below the line of their section.
func (s *sheet) tilesHeight(e report.Estimate, step float64) float64 {
	n := 0
	for _, b := range s.columnsOf(e) {
		n = max(n, b.rows(e))
	}
	return tilesAt + step*float64(n)
}

func missingIn(b report.SceneBin, e report.Estimate) int {
	if !b.Next || e.Next == nil {
		return 0
	}
	return len(e.Next.Missing)
}

// sceneTiles draws the scenes in columns by level, step under each other; those
// to lift stand dashed in brass where they belong.
func (s *sheet) sceneTiles(x, top, step float64, e report.Estimate) {
	title := s.t("others.bins")
	if e.Next != nil {
		title = s.say(e.Next.Scenes)
	}
	s.section(x, top, halfWidth, title, "")
	columns := s.columnsOf(e)
	ids := s.idsFit(columns)
	for _, b := range columns {
		s.sceneBin(x+b.x, top, step, b, e, ids)
	}
}

// tileStyle is the style of names and ids in tiles.
var tileStyle = style{pt: 6.8, colour: ink}

// idsFit reports whether every tile has room for the id beside the name.
func (s *sheet) idsFit(columns []binColumns) bool {
	for _, c := range columns {
		for _, scene := range c.bin.Scenes {
			w := s.c.width(s.starred(scene.Title, scene.Starred), tileStyle) + s.c.width(string(scene.Question), tileStyle)
			if w > c.wide-2.8 {
				return false
			}
		}
	}
	return true
}

func (s *sheet) sceneBin(x, top, step float64, columns binColumns, e report.Estimate, ids bool) {
	b := columns.bin
	s.c.begin("Figure", s.binAlt(b))
	defer s.c.end()
	k := ink
	if b.Next {
		k = brass
	}
	wide := columns.wide*float64(columns.count) + tileApart*float64(columns.count-1)
	st := s.fit(s.say(b.Name), bodyBold.in(k), wide-binCount, leastBin)
	s.text(x, top+11.2, s.c.ellipsis(s.say(b.Name), st, wide-binCount), st)
	s.textRight(x+wide, top+11.2, s.words.p.Number(float64(len(b.Scenes)), 0), bodyBold)
	s.c.line(x, top+12.6, x+wide, top+12.6, 0.6, ink)
	rows := columns.rows(e)
	place := func(i int) area {
		left, y := x+(columns.wide+tileApart)*float64(i/rows), top+tilesAt+step*float64(i%rows)
		return area{left, y, left + columns.wide, y + step - tileGap}
	}
	for i, scene := range b.Scenes {
		p, digit := tilePaint(scene)
		s.tile(place(i), scene.Title, scene.Starred, idIf(ids, scene.Question), p, digit)
	}
	if missingIn(b, e) == 0 {
		return
	}
	for i, m := range e.Next.Missing {
		s.tile(place(len(b.Scenes)+i), m.Title, m.Starred, idIf(ids, m.Question),
			paint{fill: white, stroke: brass, pt: 0.8, dash: []float64{0.9, 0.7}}, ink)
	}
}

// tilePaint fills a tile by its level, one lower than on our own ladder.
func tilePaint(scene report.Scene) (p paint, digit colour) {
	level := min(max(scene.Level, 0), 4) + 1
	switch {
	case !scene.Known:
		return paint{fill: white, stroke: ink, pt: 0.5, dash: []float64{0.7, 0.5}}, ink
	case scene.Level < 1:
		return paint{fill: white, stroke: soft, pt: 0.35}, ink
	case level >= 4:
		return paint{fill: levelFills[level]}, white
	}
	return paint{fill: levelFills[level]}, ink
}

func idIf(shown bool, id assessment.QuestionID) string {
	if !shown {
		return ""
	}
	return string(id)
}

// tile draws one scene. Where its name must be cut, its star stays.
func (s *sheet) tile(at area, title assessment.Text, starred bool, id string, p paint, k colour) {
	s.c.rounded(at.left, at.top, at.right-at.left, at.bottom-at.top, 0.5, p)
	st := tileStyle.in(k)
	base := (at.top+at.bottom)/2 + 0.85
	room := at.right - at.left - tilePad + 0.01
	if id != "" {
		s.textRight(at.right-0.8, base, id, st)
		room -= s.c.width(id, st) + 1
	}
	name := s.starred(title, starred)
	if s.c.width(name, st) > room {
		star := s.c.width(name, st) - s.c.width(s.in(title), st)
		name = s.starredName(s.c.ellipsis(s.in(title), st, room-star), starred)
	}
	s.text(at.left+tilePad/2, base, name, st)
}

func (s *sheet) binAlt(b report.SceneBin) string {
	var list []string
	for _, scene := range b.Scenes {
		list = append(list, s.starred(scene.Title, scene.Starred))
	}
	if len(list) == 0 {
		list = []string{s.t("others.alt.none")}
	}
	return s.t("others.alt.scenes", "name", s.say(b.Name), "list", s.words.p.List(list))
}

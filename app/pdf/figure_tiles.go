package pdf

import (
	"plumbline/assessment"
	"plumbline/assessment/report"
)

// Measures of the tiles of scenes.
const (
	tileWide  = 26.8
	tilePitch = 28.6
	tileHigh  = 4.1
	tileStep  = 4.6
	tilesAt   = 14.6 // of the first tile
)

// binColumns are the columns of tiles that a bin takes. An empty one gives its
// place to the fullest.
type binColumns struct {
	bin   report.SceneBin
	from  int
	count int
}

const tileColumns = 3

func columnsOf(e report.Estimate) []binColumns {
	var out []binColumns
	fullest := 0
	for _, b := range e.Bins {
		if len(b.Scenes)+missingIn(b, e) == 0 {
			continue
		}
		out = append(out, binColumns{bin: b, count: 1})
		if i := len(out) - 1; len(b.Scenes) > len(out[fullest].bin.Scenes) {
			fullest = i
		}
	}
	if len(out) > 0 {
		out[fullest].count += tileColumns - len(out)
	}
	for i := 1; i < len(out); i++ {
		out[i].from = out[i-1].from + out[i-1].count
	}
	return out
}

// rows is how many tiles stand under each other.
func (b binColumns) rows(e report.Estimate) int {
	return (len(b.bin.Scenes) + missingIn(b.bin, e) + b.count - 1) / b.count
}

// tilesHeight is the room of the scenes below the line of their section.
func tilesHeight(e report.Estimate) float64 {
	n := 0
	for _, b := range columnsOf(e) {
		n = max(n, b.rows(e))
	}
	return tilesAt + tileStep*float64(n)
}

func missingIn(b report.SceneBin, e report.Estimate) int {
	if !b.Next || e.Next == nil {
		return 0
	}
	return len(e.Next.Missing)
}

// sceneTiles draws the scenes in columns by level; those to lift stand dashed
// in brass where they belong.
func (s *sheet) sceneTiles(x, top float64, e report.Estimate) {
	title := s.t("others.bins")
	if e.Next != nil {
		title = s.say(e.Next.Scenes)
	}
	s.section(x, top, halfWidth, title, "")
	ids := s.idsFit(e)
	for _, b := range columnsOf(e) {
		s.sceneBin(x+tilePitch*float64(b.from), top, b, e, ids)
	}
}

// tileStyle is the style of names and ids in tiles.
var tileStyle = style{pt: 6.8, colour: ink}

// idsFit reports whether every tile has room for the id beside the name.
func (s *sheet) idsFit(e report.Estimate) bool {
	for _, b := range e.Bins {
		for _, scene := range b.Scenes {
			w := s.c.width(s.starred(scene.Title, scene.Starred), tileStyle) + s.c.width(string(scene.Question), tileStyle)
			if w > tileWide-2.8 {
				return false
			}
		}
	}
	return true
}

func (s *sheet) sceneBin(x, top float64, columns binColumns, e report.Estimate, ids bool) {
	b := columns.bin
	s.c.begin("Figure", s.binAlt(b))
	defer s.c.end()
	k := ink
	if b.Next {
		k = brass
	}
	wide := tileWide + tilePitch*float64(columns.count-1)
	st := s.fit(s.say(b.Name), bodyBold.in(k), wide-5, 7.2)
	s.text(x, top+11.2, s.say(b.Name), st)
	s.textRight(x+wide, top+11.2, s.words.p.Number(float64(len(b.Scenes)), 0), bodyBold)
	s.c.line(x, top+12.6, x+wide, top+12.6, 0.6, ink)
	rows := columns.rows(e)
	place := func(i int) (float64, float64) {
		return x + tilePitch*float64(i/rows), top + tilesAt + tileStep*float64(i%rows)
	}
	for i, scene := range b.Scenes {
		x, y := place(i)
		p, digit := tilePaint(scene)
		s.tile(x, y, s.starred(scene.Title, scene.Starred), idIf(ids, scene.Question), p, digit)
	}
	if missingIn(b, e) == 0 {
		return
	}
	for i, m := range e.Next.Missing {
		x, y := place(len(b.Scenes) + i)
		s.tile(x, y, s.starred(m.Title, m.Starred), idIf(ids, m.Question),
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

// tile draws one scene.
func (s *sheet) tile(x, y float64, name, id string, p paint, k colour) {
	s.c.rounded(x, y, tileWide, tileHigh, 0.5, p)
	st := tileStyle.in(k)
	base := y + tileHigh/2 + 0.85
	room := tileWide - 1.6
	if id != "" {
		s.textRight(x+tileWide-0.8, base, id, st)
		room -= s.c.width(id, st) + 1
	}
	s.text(x+0.8, base, s.c.ellipsis(name, st, room), st)
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

package widget

import (
	"testing"

	"plumbline/app/ui/theme"
	"plumbline/assessment/chart"
)

var englishHeads = DimensionHeads{Title: "Ten dimensions", Target: "target", Index: "index", Level: "level",
	Bands: [3]string{"low", "middle", "high"}, Empty: "too few answers",
	Note: "Pale bar: the ± band, 90 %. Distances in levels."}

func dimension(id, name string, score, half, target float64, earned int) DimensionRow {
	band := chart.BandOf(&score)
	return DimensionRow{ID: id, Name: name, Supply: id[0] == 'S', Score: number(score), HalfWidth: number(half),
		Target: number(target), Index: numberWords(score), BandText: "± " + numberWords(half), Level: level(earned),
		Band: band, BandWord: [3]string{"low", "middle", "high"}[band]}
}

func tenDimensions() []DimensionRow {
	return []DimensionRow{
		dimension("D1", "Direction, investment & decisions", 26, 9, 60, 1),
		dimension("D2", "Digital foundation & security", 36, 8, 60, 1),
		dimension("D3", "Business & management processes", 46, 8, 60, 2),
		dimension("D4", "Production & service delivery", 36, 7, 60, 1),
		dimension("D5", "New models & joint innovation", 42, 10, 40, 2),
		dimension("D6", "People & skills", 30, 10, 60, 1),
		dimension("S1", "Knowing the chain: visibility & risk", 24, 10, 60, 1),
		dimension("S2", "Supply & logistics options", 32, 10, 60, 1),
		dimension("S3", "Continuity & recovery", 22, 10, 60, 1),
		dimension("S4", "Partnerships & market integration", 44, 10, 60, 2),
	}
}

// extremeDimensions hold what rarely happens: beyond both ends, no score, on
// target, names of several lines.
func extremeDimensions() []DimensionRow {
	rows := tenDimensions()
	rows[0] = dimension("D1", "Direction, investment & decisions", 0, 27, 100, 0)
	rows[1] = dimension("D2", "Digital foundation & security", 100, 8, 40, 5)
	rows[2] = dimension("D3", "Business & management processes", 60, 0, 60, 3)
	rows[3] = DimensionRow{ID: "D4", Name: "Production & service delivery", Band: chart.NoBand}
	rows[6].Name = "Knowing the chain: visibility, dependence on single sources & every other risk"
	return rows
}

// TestDimensionGallery draws the chart of both checks for looking at.
func TestDimensionGallery(t *testing.T) {
	for _, dark := range []bool{false, true} {
		suffix := map[bool]string{false: "", true: "-dark"}[dark]
		draw(t, "dimensions"+suffix, dark, "en", func(s *sheet) {
			put := func(c *DimensionChart, x, y, width float32) { s.put(c, x, y, width, c.HeightFor(width)) }
			put(NewDimensionChart(englishHeads, tenDimensions(), nil), 20, 4, 616)
			put(NewQuickDimensionChart(englishHeads, tenDimensions(), nil), 700, 4, 616)
			put(NewDimensionChart(englishHeads, extremeDimensions(), nil), 20, 384, 616)
			put(NewQuickDimensionChart(englishHeads, extremeDimensions(), nil), 700, 384, 560)
		})
	}
}

// TestResultsGallery draws the results page of the mock-up for looking at.
func TestResultsGallery(t *testing.T) {
	for _, dark := range []bool{false, true} {
		suffix := map[bool]string{false: "", true: "-dark"}[dark]
		draw(t, "results"+suffix, dark, "en", resultsSheet)
	}
}

func resultsSheet(s *sheet) {
	s.word("Digital hangs 21 points short of target, resilience 29.", 232, 26, Style{Size: theme.Title, Bold: true})
	pair := NewPlumbPair(NewPlumbPanel(digitalView(36, 4, 57, "21 short"), nil), NewPlumbPanel(supplyView(31, 6, 60, "29 short"), nil))
	s.put(pair, 232, 120, 1086, plumbHeight)
	rule := newRule()
	s.put(rule, 232, 364, 1086, 1)
	c := NewDimensionChart(englishHeads, tenDimensions(), nil)
	s.put(c, 232, 376, 616, c.HeightFor(616))
	s.word("Where it pinches most", 896, 376, Style{Size: theme.Large, Bold: true})
	gaps := NewGapList([]GapRow{
		{ID: "S3.1", Title: "Plan for the three worst events", Supply: true, Now: level(0), Target: 3},
		{ID: "S2.1", Title: "A second source for critical inputs", Supply: true, Now: level(1), Target: 3},
		{ID: "D2.6", Title: "Accounts, updates and everyday cyber security", Now: level(1), Target: 3},
		{ID: "D1.1", Title: "A digital goal and plan tied to a business goal", Now: level(1), Target: 3},
		{ID: "S1.1", Title: "List of what would stop us", Supply: true, Now: level(1), Target: 3},
	}, nil)
	s.put(gaps, 896, 408, 422, gaps.HeightFor(422)+1)
}

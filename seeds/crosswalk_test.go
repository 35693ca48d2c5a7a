package seeds

import (
	"encoding/json"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"plumbline/assessment"
	"plumbline/assessment/crosswalk"
)

// freshCrosswalks reads the tables anew, so that a test may change them.
func freshCrosswalks(t *testing.T) crosswalk.Tables {
	t.Helper()
	tables, err := ParseCrosswalks(os.DirFS("crosswalk"))
	if err != nil {
		t.Fatal(err)
	}
	return tables
}

// TestCrosswalksAreClean holds the built-in tables to every rule.
func TestCrosswalksAreClean(t *testing.T) {
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	tables, err := Crosswalks()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range LintCrosswalks(qn, tables) {
		t.Error(f)
	}
	constrained := 0
	for _, s := range tables.MIIT.Scenes {
		if s.Constrained {
			constrained++
		}
	}
	if constrained != 10 || len(tables.MIIT.Items) != 15 {
		t.Errorf("%d constrained scenes and %d items, want 10 and 15", constrained, len(tables.MIIT.Items))
	}
}

// TestCrosswalkExample reads the example firm through both tables.
func TestCrosswalkExample(t *testing.T) {
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	tables := freshCrosswalks(t)
	a, err := Example(assessment.Full, "en")
	if err != nil {
		t.Fatal(err)
	}
	r := crosswalk.MIIT(qn, tables.MIIT, &a)
	if r == nil || r.Level != 1 || len(r.Missing) == 0 {
		t.Errorf("the metal workshop: %+v, want level 1 with a list to level 2", r)
	}
	for id, v := range crosswalk.DMA(qn, tables.DMA, &a) {
		if v.Score == nil {
			t.Errorf("%s has no score", id)
		}
	}
	if a, err = Example(assessment.Quick, "zh"); err != nil {
		t.Fatal(err)
	}
	if crosswalk.MIIT(qn, tables.MIIT, &a) != nil {
		t.Error("the quick check has an estimate")
	}
}

// crosswalkMutation breaks one rule of one table.
type crosswalkMutation struct {
	key, place string
	miit       func(*crosswalk.MIITTable)
	dma        func(*crosswalk.DMATable)
}

type (
	miitTable = crosswalk.MIITTable
	dmaTable  = crosswalk.DMATable
)

var crosswalkMutations = []crosswalkMutation{
	{"id_form", "MIIT", func(m *miitTable) { m.ID = "MIIT" }, nil},
	{"version", "miit_2024 version", func(m *miitTable) { m.Version = "2024" }, nil},
	{"missing", "miit_2024 edition", func(m *miitTable) { delete(m.Edition, "zh") }, nil},
	{"missing", "miit_2024 disclaimer", func(m *miitTable) { m.Disclaimer["en"] = "" }, nil},
	{"missing", "miit_2024 rule remark", func(m *miitTable) { m.Rule.Remark = nil }, nil},
	{"missing", "miit_2024 items funding remark", func(m *miitTable) { delete(m.Items[10].Remark, "zh") }, nil},
	{"script", "miit_2024 scenes marketing title en", func(m *miitTable) { m.Scenes[2].Title["en"] = "营销" }, nil},
	{"crosswalk_empty", "miit_2024 clusters", func(m *miitTable) { m.Clusters = nil }, nil},
	{"crosswalk_empty", "miit_2024 rule gates", func(m *miitTable) { m.Rule.Gates = nil }, nil},
	{"unknown", "miit_2024 clusters", func(m *miitTable) { m.Clusters[0] = "maker" }, nil},
	{"unknown", "miit_2024 rule source", func(m *miitTable) { m.Rule.Source = "hearsay" }, nil},
	{"unknown", "miit_2024 items network", func(m *miitTable) { m.Items[0].Question = "D9.9" }, nil},
	{"unknown", "miit_2024 items energy", func(m *miitTable) { m.Items[11].Outcome = "profit" }, nil},
	{"unknown", "miit_2024 scenes marketing", func(m *miitTable) { m.Scenes[2].Question = "D9.9" }, nil},
	{"crosswalk_rise", "miit_2024 values", func(m *miitTable) { m.Values[3] = 0.1 }, nil},
	{"crosswalk_rise", "miit_2024 values", func(m *miitTable) { m.Values[5] = 0.9 }, nil},
	{"crosswalk_rise", "miit_2024 outcomes", func(m *miitTable) { m.Outcomes["worse"] = 0.6 }, nil},
	{"crosswalk_outcomes", "miit_2024 outcomes", func(m *miitTable) { delete(m.Outcomes, "same") }, nil},
	{"crosswalk_outcomes", "miit_2024 outcomes", func(m *miitTable) { m.Outcomes["great"] = 1 }, nil},
	{"crosswalk_verified", "miit_2024 rule verified", func(m *miitTable) { m.Rule.Verified = true }, nil},
	{"crosswalk_gate", "miit_2024 rule gates 4", func(m *miitTable) { m.Rule.Gates = slices.Delete(m.Rule.Gates, 2, 3) }, nil},
	{"crosswalk_gate", "miit_2024 rule gates 3", func(m *miitTable) { m.Rule.Gates[2].Points = 40 }, nil},
	{"crosswalk_gate", "miit_2024 rule gates 3", func(m *miitTable) { m.Rule.Gates[2].Scenes = 5 }, nil},
	{"crosswalk_gate", "miit_2024 rule gates 4", func(m *miitTable) { m.Rule.Gates[3].Constrained = 4 }, nil},
	{"crosswalk_reach", "miit_2024 rule gates 4", func(m *miitTable) { m.Rule.Gates[3].Points = 101 }, nil},
	{"crosswalk_reach", "miit_2024 rule gates 4", func(m *miitTable) { m.Rule.Gates[3].Scenes = 17 }, nil},
	{"crosswalk_reach", "miit_2024 rule gates 4", func(m *miitTable) { m.Rule.Gates[3].Constrained = 11 }, nil},
	{"crosswalk_source", "miit_2024 items network", func(m *miitTable) { m.Items[0].Question = "" }, nil},
	{"crosswalk_source", "miit_2024 items network", func(m *miitTable) { m.Items[0].Outcome = "on_time" }, nil},
	{"crosswalk_weight", "miit_2024 items network", func(m *miitTable) { m.Items[0].Weight = 0 }, nil},
	{"crosswalk_sum", "miit_2024 items", func(m *miitTable) { m.Items[0].Weight = 9 }, nil},
	{"crosswalk_scenes", "miit_2024 scenes", func(m *miitTable) { m.Scenes = m.Scenes[:15] }, nil},
	{"id_form", "miit_2024 items Network", func(m *miitTable) { m.Items[0].ID = "Network" }, nil},
	{"id_twice", "miit_2024 items network", func(m *miitTable) { m.Items[1].ID = "network" }, nil},
	{"id_twice", "miit_2024 items equipment_digital", func(m *miitTable) { m.Items[1].Question = "D2.1" }, nil},
	{"id_twice", "miit_2024 scenes process_design", func(m *miitTable) { m.Scenes[1].Question = "D4.1" }, nil},
	{"version", "dma_2022 version", nil, func(d *dmaTable) { d.Version = "" }},
	{"missing", "dma_2022 remark", nil, func(d *dmaTable) { delete(d.Remark, "en") }},
	{"crosswalk_dimensions", "dma_2022 dimensions", nil, func(d *dmaTable) { d.Dimensions = d.Dimensions[:5] }},
	{"crosswalk_share", "dma_2022 enough", nil, func(d *dmaTable) { d.Enough = 50 }},
	{"crosswalk_share", "dma_2022 Data Management coverage", nil, func(d *dmaTable) { d.Dimensions[3].Coverage = 85 }},
	{"crosswalk_sum", "dma_2022 Data Management", nil, func(d *dmaTable) { d.Dimensions[3].Weights[0].Share = 0.3 }},
	{"crosswalk_weight", "dma_2022 Data Management", nil, func(d *dmaTable) { d.Dimensions[3].Weights[0].Share = -0.1 }},
	{"id_twice", "dma_2022 Data Management", nil, func(d *dmaTable) { d.Dimensions[3].Weights[0].Question = "D2.6" }},
	{"id_twice", "dma_2022 Data Management", nil, func(d *dmaTable) { d.Dimensions[4].ID = "Data Management" }},
	{"unknown", "dma_2022 Data Management", nil, func(d *dmaTable) { d.Dimensions[3].Weights[0].Question = "D9.9" }},
}

func TestLintFindsEveryCrosswalkMutation(t *testing.T) {
	qn, err := Questionnaire()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range crosswalkMutations {
		t.Run(m.key+" "+m.place, func(t *testing.T) {
			tables := freshCrosswalks(t)
			if m.miit != nil {
				m.miit(tables.MIIT)
			} else {
				m.dma(tables.DMA)
			}
			found := LintCrosswalks(qn, tables)
			if !slices.ContainsFunc(found, func(f Finding) bool { return f.Key == m.key && f.Place == m.place }) {
				t.Errorf("not found; Lint says %v", found)
			}
		})
	}
	if len(LintCrosswalks(qn, crosswalk.Tables{MIIT: new(miitTable), DMA: new(dmaTable)})) == 0 {
		t.Error("empty tables pass")
	}
}

// TestCrosswalkReaderIsStrict shows that a table means what it shows.
func TestCrosswalkReaderIsStrict(t *testing.T) {
	for name, c := range map[string]struct{ file, old, new, want string }{
		"unknown key":      {"miit-2024.yaml", "clusters:", "cluster:", "miit-2024.yaml:"},
		"five values":      {"miit-2024.yaml", "[0, 0, 0.25,", "[0, 0.25,", "miit-2024.yaml:"},
		"repeated key":     {"miit-2024.yaml", "id: miit_2024", "id: miit_2024\nid: x", "miit-2024.yaml:5"},
		"number as text":   {"miit-2024.yaml", "weight: 8", "weight: eight", "miit-2024.yaml:"},
		"version unquoted": {"dma-2022.yaml", `version: "1.0.0"`, "version: 1.0", "dma-2022.yaml:5"},
		"unknown at depth": {"dma-2022.yaml", "share: 0.3", "part: 0.3", "dma-2022.yaml:"},
	} {
		t.Run(name, func(t *testing.T) {
			files := fstest.MapFS{}
			for _, f := range []string{"miit-2024.yaml", "dma-2022.yaml"} {
				raw, err := os.ReadFile(path.Join("crosswalk", f))
				if err != nil {
					t.Fatal(err)
				}
				if f == c.file {
					raw = []byte(strings.Replace(string(raw), c.old, c.new, 1))
				}
				files[f] = &fstest.MapFile{Data: raw}
			}
			if _, err := ParseCrosswalks(files); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want one that names %s", err, c.want)
			}
		})
	}
	if _, err := ParseCrosswalks(fstest.MapFS{}); err == nil {
		t.Error("a missing table passes")
	}
}

// TestEveryCrosswalkFindingHasASentence shows that people can read every
// finding, and that each rule has its mutation.
func TestEveryCrosswalkFindingHasASentence(t *testing.T) {
	for _, lang := range offered(t) {
		sentences := map[string]any{}
		for _, area := range []string{"lint", "crosswalk"} {
			raw, err := os.ReadFile("../assets/messages/" + lang + "/" + area + ".json")
			if err != nil {
				t.Fatal(err)
			}
			if err := json.Unmarshal(raw, &sentences); err != nil {
				t.Fatal(err)
			}
		}
		for _, m := range crosswalkMutations {
			if sentences["lint."+m.key] == nil {
				t.Errorf("%s has no sentence for %q", lang, m.key)
			}
		}
		for key := range sentences {
			rule, ok := strings.CutPrefix(key, "lint.crosswalk_")
			if ok && !slices.ContainsFunc(crosswalkMutations, func(m crosswalkMutation) bool { return m.key == "crosswalk_"+rule }) {
				t.Errorf("no mutation shows that rule %q can fail", rule)
			}
		}
	}
}

package wire

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"plumbline/assessment"
)

// TestEveryFieldSaysWhetherItIsShared reads the package's own source, so that a
// new shape or a new field without a tag fails.
func TestEveryFieldSaysWhetherItIsShared(t *testing.T) {
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	fields := 0
	for _, file := range files {
		if !strings.HasSuffix(file.Name(), ".go") || strings.HasSuffix(file.Name(), "_test.go") {
			continue
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok || !spec.Name.IsExported() {
				return true
			}
			shape, ok := spec.Type.(*ast.StructType)
			if !ok {
				return true
			}
			for _, f := range shape.Fields.List {
				fields++
				tag := ""
				if f.Tag != nil {
					tag = reflect.StructTag(strings.Trim(f.Tag.Value, "`")).Get("share")
				}
				if !slices.Contains([]string{always, alias, consent, never}, tag) {
					t.Errorf("%s.%v has the share tag %q", spec.Name.Name, f.Names, tag)
				}
				if _, isMap := f.Type.(*ast.MapType); isMap && tag != never && strings.Contains(f.Names[0].Name, "Note") {
					t.Errorf("%s.%v: what stands in a map is not folded", spec.Name.Name, f.Names)
				}
			}
			return true
		})
	}
	if fields < 40 {
		t.Fatalf("only %d fields found: the test looks in the wrong place", fields)
	}
}

// telltale is an assessment in which every text is a marker that tells where
// it stood.
func telltale() assessment.Assessment {
	return assessment.Assessment{Mode: assessment.Full, Date: "2026-11-20",
		Company: assessment.Company{Name: "NEVER-firm", Respondent: "NEVER-person", Sector: "trade", Size: assessment.Small,
			Employees: 77123, Sites: 77124, Hours: 20, Money: "6"},
		Answers: map[assessment.QuestionID]assessment.Answer{
			"D1.1": {State: assessment.Answered, Level: 3, Evidence: assessment.Noted, Note: "CONSENT-note"},
			"D1.2": {State: assessment.NotApplicable, Reason: "CONSENT-reason"},
			"D1.3": {State: assessment.DontKnow, WhoKnows: "NEVER-who"}},
		Exposures: map[assessment.ExposureID]int{"E1": 2},
		Suppliers: []assessment.Supplier{{Name: "NEVER-supplier", RecoverDays: 77125, SurviveDays: 2, SalesShare: 0.4}},
		Outcomes:  map[string]string{"energy": "same"},
		Capacity:  &assessment.Capacity{Effort: [3]float64{77126}},
		Plan: assessment.PlanEdits{
			Changes: []assessment.PlanChange{{Kind: assessment.PlanDrop, Action: "A01"}},
			Notes:   map[assessment.ActionID]assessment.PlanNote{"A02": {Title: "NEVER-title", FirstStep: "NEVER-step", Person: "NEVER-plan-person", Date: "2027-01-01"}}}}
}

// TestDiscloseKeepsBack looks for markers in all that is handed in.
func TestDiscloseKeepsBack(t *testing.T) {
	for _, agreed := range []bool{false, true} {
		a := telltale()
		out, err := Disclose(a, "heron 42", agreed)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := json.Marshal(out)
		if err != nil {
			t.Fatal(err)
		}
		said := string(raw)
		if strings.Contains(said, "NEVER") {
			t.Errorf("agreed %v: what stays was told: %s", agreed, said)
		}
		for _, marker := range []string{"CONSENT-note", "CONSENT-reason", "77123", "77124", "77125", "77126"} {
			if strings.Contains(said, marker) != agreed {
				t.Errorf("agreed %v: %s told: %v", agreed, marker, !agreed)
			}
		}
		if out.Company.Name != "heron 42" || out.Answers["D1.1"].Level != 3 || out.Answers["D1.3"].State != assessment.DontKnow ||
			out.Exposures["E1"] != 2 || out.Outcomes["energy"] != "same" {
			t.Errorf("agreed %v: the answers do not arrive: %s", agreed, said)
		}
		if !reflect.DeepEqual(a, telltale()) {
			t.Error("the assessment itself was changed")
		}
	}
}

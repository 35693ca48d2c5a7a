package roadmap_test

import (
	"testing"

	"plumbline/assessment"
	"plumbline/assessment/roadmap"
)

func TestCapacityOf(t *testing.T) {
	given := assessment.Capacity{Effort: [3]float64{1, 2, 3}, Cash: [3]float64{4, 5, 6}}
	for _, c := range []struct {
		what string
		a    assessment.Assessment
		want assessment.Capacity
	}{
		{"nothing known: a small firm", assessment.Assessment{},
			assessment.Capacity{Effort: [3]float64{8, 20, 30}, Cash: [3]float64{3, 6, 8}}},
		{"small firm that said so", assessment.Assessment{Company: assessment.Company{Size: assessment.Small, Hours: 20, Money: "6"}},
			assessment.Capacity{Effort: [3]float64{8, 20, 30}, Cash: [3]float64{3, 6, 8}}},
		{"micro", assessment.Assessment{Company: assessment.Company{Employees: 6}},
			assessment.Capacity{Effort: [3]float64{6, 14, 21}, Cash: [3]float64{2, 4, 6}}},
		{"medium", assessment.Assessment{Company: assessment.Company{Size: assessment.Medium}},
			assessment.Capacity{Effort: [3]float64{11, 28, 42}, Cash: [3]float64{4, 10, 14}}},
		{"much time, no money", assessment.Assessment{Company: assessment.Company{Size: assessment.Micro, Hours: 80, Money: "0"}},
			assessment.Capacity{Effort: [3]float64{16, 40, 60}, Cash: [3]float64{0, 0, 2}}},
		{"entered", assessment.Assessment{Company: assessment.Company{Hours: 80, Money: "36"}, Capacity: &given}, given},
	} {
		if got := roadmap.CapacityOf(&c.a); got != c.want {
			t.Errorf("%s: %v, want %v", c.what, got, c.want)
		}
	}
}

func TestClassOf(t *testing.T) {
	for _, c := range []struct {
		effort, cash int
		want         roadmap.Class
	}{
		{1, 0, roadmap.QuickWin}, {2, 1, roadmap.QuickWin}, {3, 1, roadmap.Project}, {3, 3, roadmap.Project},
		{2, 4, roadmap.Project}, {5, 0, roadmap.Backbone}, {8, 3, roadmap.Backbone},
	} {
		if got := roadmap.ClassOf(&assessment.Action{Effort: c.effort, Cash: c.cash}); got != c.want {
			t.Errorf("%d+%d: %s, want %s", c.effort, c.cash, got, c.want)
		}
	}
}

package exchange

import "plumbline/assessment"

// Limits of the sheets around the questions.
const (
	mostSuppliers = 20
	mostDays      = 36_500
	mostCapacity  = 100_000
)

var outcomeKeys = []string{"energy", "right_first_time", "sales_per_head", "unit_cost", "on_time", "days_lost"}

// extras reads the parts that may be left out: targets, exposures, suppliers,
// outcomes and capacity.
func (r *answersReader) extras(m map[string]*node, a *assessment.Assessment) {
	if n, ok := m["targets"]; ok {
		r.targets(n, a)
	}
	if n, ok := m["exposures"]; ok {
		r.exposures(n, a)
	}
	if n, ok := m["suppliers"]; ok {
		for _, row := range r.list(n, mostSuppliers) {
			a.Suppliers = append(a.Suppliers, r.supplier(row))
		}
	}
	if n, ok := m["outcomes"]; ok {
		r.outcomes(n, a)
	}
	if n, ok := m["capacity"]; ok {
		a.Capacity = r.capacity(n)
	}
}

// targets reads overrides. One for a question that is not asked changes
// nothing and is kept.
func (r *answersReader) targets(n *node, a *assessment.Assessment) {
	if n.kind != '{' {
		r.failAt(n, "not_object")
		return
	}
	for _, m := range n.members {
		q, ok := r.question(m)
		if !ok {
			return
		}
		if a.Targets == nil {
			a.Targets = map[assessment.QuestionID]int{}
		}
		a.Targets[q.ID] = r.whole(m.value, 0, 5)
	}
}

func (r *answersReader) exposures(n *node, a *assessment.Assessment) {
	ids := r.exposureIDs()
	members := r.object(n, ids...)
	for _, id := range ids {
		v, ok := members[id]
		if !ok {
			continue
		}
		if a.Exposures == nil {
			a.Exposures = map[assessment.ExposureID]int{}
		}
		a.Exposures[assessment.ExposureID(id)] = r.whole(v, 0, 3)
	}
}

func (r *answersReader) supplier(n *node) assessment.Supplier {
	m := r.object(n, "name", "recover_days", "survive_days", "sales_share")
	return assessment.Supplier{
		Name:        r.text(r.need(n, m, "name")),
		RecoverDays: r.number(r.need(n, m, "recover_days"), 0, mostDays),
		SurviveDays: r.number(r.need(n, m, "survive_days"), 0, mostDays),
		SalesShare:  r.number(r.need(n, m, "sales_share"), 0, 1),
	}
}

func (r *answersReader) outcomes(n *node, a *assessment.Assessment) {
	members := r.object(n, outcomeKeys...)
	for _, key := range outcomeKeys {
		v, ok := members[key]
		if !ok {
			continue
		}
		if a.Outcomes == nil {
			a.Outcomes = map[string]string{}
		}
		a.Outcomes[key] = r.choice(v, "better", "same", "worse")
	}
}

func (r *answersReader) capacity(n *node) *assessment.Capacity {
	m := r.object(n, "effort", "cash")
	return &assessment.Capacity{
		Effort: r.horizons(r.need(n, m, "effort")),
		Cash:   r.horizons(r.need(n, m, "cash")),
	}
}

// horizons reads one number for each of the three horizons.
func (r *answersReader) horizons(n *node) [3]float64 {
	var out [3]float64
	items := r.list(n, len(out))
	if len(items) != len(out) {
		r.failAt(n, "three")
		return out
	}
	for i, item := range items {
		out[i] = r.number(item, 0, mostCapacity)
	}
	return out
}

package plumb

// What follows brings a kind's own entry into the form it is written in: times
// in UTC, lists there even where they are empty. nil stays nil.

func (k *Kit) tidy() *Kit {
	if k == nil {
		return nil
	}
	out := *k
	out.Asked = list(k.Asked)
	return &out
}

func (r *Return) tidy() *Return {
	if r == nil {
		return nil
	}
	out := *r
	out.Consented = r.Consented.UTC()
	return &out
}

func (c *Cohort) tidy() *Cohort {
	if c == nil {
		return nil
	}
	out := *c
	out.Members, out.Decisions, out.Withdrawals = list(c.Members), list(c.Decisions), withdrawals(c.Withdrawals)
	for i, d := range out.Decisions {
		out.Decisions[i].At = d.At.UTC()
	}
	return &out
}

func (b *Benchmark) tidy() *Benchmark {
	if b == nil {
		return nil
	}
	out := *b
	out.Cells = list(b.Cells)
	for i := range out.Cells {
		if out.Cells[i].Values == nil {
			out.Cells[i].Values = map[string]float64{}
		}
	}
	return &out
}

func (w *Workspace) tidy() *Workspace {
	if w == nil {
		return nil
	}
	out := *w
	out.Withdrawals = withdrawals(w.Withdrawals)
	if out.Settings == nil {
		out.Settings = map[string]string{}
	}
	return &out
}

func withdrawals(all []Withdrawal) []Withdrawal {
	out := list(all)
	for i := range out {
		out[i].At = out[i].At.UTC()
	}
	return out
}

// list returns a copy that is never nil.
func list[T any](all []T) []T { return append([]T{}, all...) }

package present

import (
	"math"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// SuppliersView is what the supplier sheet shows.
type SuppliersView struct {
	CardFrame
	Heads  [supplierFields + 1]string // over the fields and the gap
	Rows   []SupplierRow
	Add    string
	CanAdd bool
	Full   string // why no row can be added, "" while one can
	Note   string // what the gap means
}

// SupplierRow is one row of the supplier sheet.
type SupplierRow struct {
	Fields [supplierFields]Field
	Gap    SupplierGap
	Remove string // what takes the row away, "" where nothing is to be taken
}

// SupplierGap says what happens while the supplier is out.
type SupplierGap struct {
	Known  bool   // both days are given
	Short  bool   // recovery takes longer than the firm survives
	Text   string // "18 days short", "covered", or what is missing
	Detail string // what that costs, "" where it costs nothing or is not known
}

var supplierKeys = [supplierFields + 1]string{"name", "recover", "survive", "share", "gap"}

// View returns what the supplier sheet shows.
func (l *Suppliers) View() SuppliersView {
	l.fresh()
	v := SuppliersView{CardFrame: l.frame(), Add: l.p.T("suppliers.add"), CanAdd: l.canAdd(), Note: l.p.T("suppliers.note")}
	for i, key := range supplierKeys {
		v.Heads[i] = l.p.T("suppliers." + key)
	}
	if !v.CanAdd {
		v.Full = l.p.T("suppliers.full", "n", maxSuppliers)
	}
	for i := range l.rows {
		v.Rows = append(v.Rows, l.row(i))
	}
	return v
}

func (l *Suppliers) row(i int) SupplierRow {
	e := &l.rows[i]
	row := SupplierRow{Gap: l.Gap(i)}
	if len(l.rows) > 1 || *e != (supplierEntry{}) {
		row.Remove = l.p.T("suppliers.remove")
	}
	for field := range supplierFields {
		row.Fields[field].Value = e.text[field]
		row.Fields[field].Problem = l.Problem(i, field)
	}
	row.Fields[SupplierName].Hint = l.p.T("suppliers.name.hint")
	return row
}

// Problem says what is wrong with a field and what to do, "" for nothing.
func (l *Suppliers) Problem(row int, field SupplierField) string {
	if row < 0 || row >= len(l.rows) || field == SupplierName {
		return ""
	}
	if _, ok := amount(l.rows[row].text[field], most(field)); ok {
		return ""
	}
	if field == SupplierShare {
		return l.p.T("suppliers.problem.share")
	}
	return l.p.T("suppliers.problem.days")
}

// Gap compares the days of a row, as they are typed.
func (l *Suppliers) Gap(row int) SupplierGap {
	if row < 0 || row >= len(l.rows) {
		return SupplierGap{}
	}
	e := &l.rows[row]
	if e.good == (assessment.Supplier{}) && e.text[SupplierSurvive] == "" {
		return SupplierGap{}
	}
	for _, field := range []SupplierField{SupplierRecover, SupplierSurvive} {
		if e.text[field] == "" || l.Problem(row, field) != "" {
			return SupplierGap{Text: l.p.T("suppliers.gap.open")}
		}
	}
	gap := e.good.RecoverDays - e.good.SurviveDays
	if gap <= 0 {
		return SupplierGap{Known: true, Text: l.p.T("suppliers.gap.none")}
	}
	v := SupplierGap{Known: true, Short: true, Text: l.p.T("suppliers.gap.short", "n", days(gap))}
	risk := gap / salesDays * e.good.SalesShare
	switch {
	case risk == 0 || l.Problem(row, SupplierShare) != "":
	case risk >= 1:
		v.Detail = l.p.T("suppliers.gap.year")
	default:
		v.Detail = l.p.T("suppliers.gap.sales", "share", l.p.Number(risk*100, 1))
	}
	return v
}

// salesDays is how many working days a year of sales is spread over, as in the
// results.
const salesDays = 250

// days are written whole where they are whole, else with one digit.
func days(v float64) i18n.Decimal {
	if v == math.Trunc(v) {
		return i18n.Decimal{Value: v}
	}
	return i18n.Decimal{Value: v, Decimals: 1}
}

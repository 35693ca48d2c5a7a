package present_test

import (
	"testing"

	"plumbline/app/i18n"
	"plumbline/app/present"
	"plumbline/assessment"
)

func TestSupplierGapIsShownAtOnce(t *testing.T) {
	s := newStore()
	l := present.NewSuppliers(open(t, s, maker()), en, clock)
	ready(t, l.View())
	equal(t, "one empty row", len(l.View().Rows), 1)
	equal(t, "nothing said", l.Gap(0), present.SupplierGap{})
	l.Type(0, present.SupplierName, "Harrow Foundry ")
	equal(t, "open", l.Gap(0).Text, "fill in both days")
	l.Type(0, present.SupplierRecover, "３０")
	equal(t, "still open", l.Gap(0).Known, false)
	l.Type(0, present.SupplierSurvive, "12.5")
	equal(t, "gap", l.Gap(0), present.SupplierGap{Known: true, Short: true, Text: "17.5 days short"})
	l.Type(0, present.SupplierShare, "40")
	equal(t, "at risk", l.Gap(0).Detail, "2.8\u00a0% of a year’s sales")
	equal(t, "not stored before it is kept", len(s.entries["id1"].Assessment.Suppliers), 0)
	l.Keep()
	same(t, "stored", s.entries["id1"].Assessment.Suppliers,
		[]assessment.Supplier{{Name: "Harrow Foundry", RecoverDays: 30, SurviveDays: 12.5, SalesShare: 0.4}})
	writes := s.writes
	l.Keep()
	equal(t, "kept once", s.writes, writes)
	l.Type(0, present.SupplierSurvive, "29")
	equal(t, "one day", l.Gap(0).Text, "1 day short")
	l.Type(0, present.SupplierSurvive, "30")
	equal(t, "covered", l.Gap(0), present.SupplierGap{Known: true, Text: "covered"})
}

func TestSupplierNumbersAreChecked(t *testing.T) {
	s := newStore()
	l := present.NewSuppliers(open(t, s, maker()), en, clock)
	for _, c := range []struct {
		field   present.SupplierField
		text    string
		problem string
	}{
		{present.SupplierRecover, "", ""},
		{present.SupplierRecover, "0", ""},
		{present.SupplierRecover, "7,5", ""},
		{present.SupplierRecover, "-1", "Enter days, 0 or more."},
		{present.SupplierRecover, "soon", "Enter days, 0 or more."},
		{present.SupplierRecover, "NaN", "Enter days, 0 or more."},
		{present.SupplierSurvive, "1e9", "Enter days, 0 or more."},
		{present.SupplierShare, "100", ""},
		{present.SupplierShare, "40 %", ""},
		{present.SupplierShare, "40%", ""},
		{present.SupplierShare, "101", "Enter 0 to 100."},
	} {
		l.Type(0, c.field, c.text)
		equal(t, c.text, l.Problem(0, c.field), c.problem)
	}
	l.Type(0, present.SupplierRecover, "9")
	l.Keep()
	l.Type(0, present.SupplierRecover, "9x")
	l.Keep()
	v := l.View()
	equal(t, "what was typed stays", v.Rows[0].Fields[present.SupplierRecover].Value, "9x")
	equal(t, "and the last good number is kept", s.entries["id1"].Assessment.Suppliers[0].RecoverDays, 9.0)
}

func TestSupplierRows(t *testing.T) {
	s := newStore()
	session := open(t, s, maker())
	l := present.NewSuppliers(session, en, clock)
	for i, name := range []string{"A", "B", "C", "D", "E"} {
		l.Type(i, present.SupplierName, name)
		l.Add()
	}
	v := l.View()
	equal(t, "five at most", len(v.Rows), 5)
	equal(t, "no more", v.CanAdd, false)
	equal(t, "why", v.Full, "5 rows are enough: the ones that would hurt most.")
	names := func() (out []string) {
		for _, r := range s.entries["id1"].Assessment.Suppliers {
			out = append(out, r.Name)
		}
		return out
	}
	l.Remove(1)
	same(t, "removed", names(), []string{"A", "C", "D", "E"})
	l.Add()
	l.Type(4, present.SupplierShare, "55")
	_, elsewhere := l.Undo()
	equal(t, "here", elsewhere, false)
	same(t, "what was typed is taken back", names(), []string{"A", "C", "D", "E"})
	l.Undo()
	same(t, "the row is back", names(), []string{"A", "B", "C", "D", "E"})
	equal(t, "on screen", len(l.View().Rows), 5)
	for range 5 {
		l.Remove(0)
	}
	equal(t, "none stored", len(names()), 0)
	equal(t, "one empty row", len(l.View().Rows), 1)
}

func TestSuppliersAreReadAsTheyWereTyped(t *testing.T) {
	s := newStore()
	a := maker()
	a.Suppliers = []assessment.Supplier{{Name: "A", RecoverDays: 30, SalesShare: 0.07}, {Name: "B"}, {Name: "C", RecoverDays: 2.5, SurviveDays: 4, SalesShare: 1}}
	l := present.NewSuppliers(open(t, s, a), en, clock)
	var got [][4]string
	for _, r := range l.View().Rows {
		got = append(got, [4]string{r.Fields[0].Value, r.Fields[1].Value, r.Fields[2].Value, r.Fields[3].Value})
	}
	same(t, "rows", got, [][4]string{{"A", "30", "0", "7"}, {"B", "", "", ""}, {"C", "2.5", "4", "100"}})
	l.Keep()
	equal(t, "nothing to save", s.writes, 0)
}

// TestSuppliersUseTheLanguagesDecimalSign: kept numbers are shown as the
// language writes them, also after it was changed; a comma can be typed in any.
func TestSuppliersUseTheLanguagesDecimalSign(t *testing.T) {
	a := maker()
	a.Suppliers = []assessment.Supplier{{Name: "X 1.5", RecoverDays: 3, SurviveDays: 0.5, SalesShare: .125}}
	l := present.NewSuppliers(open(t, newStore(), a), i18n.For("pt"), clock)
	shown := func() string {
		f := l.View().Rows[0].Fields
		return f[0].Value + " " + f[2].Value + " " + f[3].Value
	}
	equal(t, "Portuguese", shown(), "X 1.5 0,5 12,5")
	l.SetPrinter(en)
	equal(t, "English", shown(), "X 1.5 0.5 12.5")
	l.Type(0, present.SupplierSurvive, "0,75")
	equal(t, "typed", shown(), "X 1.5 0,75 12.5")
	l.SetPrinter(i18n.For("ru"))
	equal(t, "Russian", shown(), "X 1.5 0,75 12,5")
}

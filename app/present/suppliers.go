package present

import (
	"slices"
	"strconv"
	"strings"

	"plumbline/app/i18n"
	"plumbline/assessment"
)

// The limits of the supplier sheet.
const (
	maxSuppliers = 5
	maxDays      = 36_500
	maxPercent   = 100
)

// SupplierField names a column of the supplier sheet that is filled in.
type SupplierField int

// The columns of the supplier sheet.
const (
	SupplierName SupplierField = iota
	SupplierRecover
	SupplierSurvive
	SupplierShare
	supplierFields
)

// Suppliers presents the supplier sheet: up to five suppliers or services that
// the firm cannot do without. What is typed shows its gap at once and is kept
// when the field is left.
type Suppliers struct {
	sideCard
	rows  []supplierEntry
	loads int // which reading of the session the rows show
}

// supplierEntry is a row as it was typed, so that a wrong number stays to be
// corrected, with the last good one.
type supplierEntry struct {
	text [supplierFields]string
	good assessment.Supplier
}

// NewSuppliers returns the supplier sheet of the open assessment.
func NewSuppliers(s *Session, p *i18n.Printer, clock assessment.Clock) *Suppliers {
	l := &Suppliers{sideCard: newSideCard(s, CardSuppliers, p, clock)}
	l.read()
	return l
}

// read takes over what the session holds; an empty sheet begins with one row.
func (l *Suppliers) read() {
	l.loads, l.rows = l.s.loads, nil
	for _, s := range l.s.Assessment().Suppliers {
		l.rows = append(l.rows, l.entryOf(s))
	}
	if len(l.rows) == 0 {
		l.rows = make([]supplierEntry, 1)
	}
}

func (l *Suppliers) fresh() {
	if l.loads != l.s.loads {
		l.read()
	}
}

// SetPrinter changes the language; numbers that were not typed wrong are
// written with its decimal sign.
func (l *Suppliers) SetPrinter(p *i18n.Printer) {
	l.p = p
	for i := range l.rows {
		e := &l.rows[i]
		for field, text := range l.entryOf(e.good).text {
			if _, ok := amount(e.text[field], maxDays); ok && SupplierField(field) != SupplierName && e.text[field] != "" {
				e.text[field] = text
			}
		}
	}
	l.changed()
}

// entryOf writes a kept row as one would type it. Days to survive of nothing
// are said where the row says how long recovery takes.
func (l *Suppliers) entryOf(s assessment.Supplier) supplierEntry {
	e := supplierEntry{good: s}
	e.text[SupplierName] = s.Name
	e.text[SupplierRecover], e.text[SupplierSurvive] = l.written(s.RecoverDays), l.written(s.SurviveDays)
	e.text[SupplierShare] = l.written(s.SalesShare * 100)
	if s.RecoverDays > 0 && s.SurviveDays == 0 {
		e.text[SupplierSurvive] = "0"
	}
	return e
}

// written is a number as one types it in the language.
func (l *Suppliers) written(v float64) string {
	if v == 0 {
		return ""
	}
	// Shares come from a division: nine digits are more than anyone types.
	s := strconv.FormatFloat(v, 'f', 9, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	return strings.Replace(s, ".", l.p.DecimalSign(), 1)
}

// amount reads a number from 0 to most, in half or full width, with a point or
// a comma; nothing is 0.
func amount(text string, most float64) (float64, bool) {
	s := strings.NewReplacer(",", ".", "，", ".", "。", ".", "%", "", "％", "").Replace(strings.Map(narrow, text))
	s = strings.TrimSpace(s)
	if s == "" {
		return 0, true
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil && v >= 0 && v <= most // NaN is neither
}

// Type takes over what was typed into a field. It is shown at once and kept
// with the next Keep.
func (l *Suppliers) Type(row int, field SupplierField, text string) {
	l.fresh()
	if row < 0 || row >= len(l.rows) || field < 0 || field >= supplierFields {
		return
	}
	e := &l.rows[row]
	e.text[field] = text
	if field == SupplierName {
		e.good.Name = strings.TrimSpace(text)
		return
	}
	v, ok := amount(text, most(field))
	if !ok {
		return
	}
	switch field {
	case SupplierRecover:
		e.good.RecoverDays = v
	case SupplierSurvive:
		e.good.SurviveDays = v
	case SupplierShare:
		e.good.SalesShare = v / 100
	}
}

func most(field SupplierField) float64 {
	if field == SupplierShare {
		return maxPercent
	}
	return maxDays
}

// Keep saves what was typed. Rows with nothing in them are left out.
func (l *Suppliers) Keep() {
	l.fresh()
	if l.keep() {
		l.changed()
	}
}

func (l *Suppliers) keep() (different bool) {
	var rows []assessment.Supplier
	for i := range l.rows {
		if l.rows[i].good != (assessment.Supplier{}) {
			rows = append(rows, l.rows[i].good)
		}
	}
	if slices.Equal(rows, l.s.Assessment().Suppliers) {
		return false
	}
	l.s.setSuppliers(rows)
	return true
}

// Add adds an empty row, up to five.
func (l *Suppliers) Add() {
	l.fresh()
	l.keep()
	if l.canAdd() {
		l.rows = append(l.rows, supplierEntry{})
	}
	l.changed()
}

// Remove takes a row away. Undo brings it back.
func (l *Suppliers) Remove(row int) {
	l.fresh()
	if row < 0 || row >= len(l.rows) {
		return
	}
	l.rows = slices.Delete(l.rows, row, row+1)
	if len(l.rows) == 0 {
		l.rows = make([]supplierEntry, 1)
	}
	l.keep()
	l.changed()
}

// Undo keeps what was typed and takes back the last change.
func (l *Suppliers) Undo() (q assessment.QuestionID, elsewhere bool) {
	l.Keep()
	return l.sideCard.Undo()
}

func (l *Suppliers) canAdd() bool { return len(l.rows) < maxSuppliers }

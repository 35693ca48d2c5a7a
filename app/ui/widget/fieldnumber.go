package widget

import (
	"strconv"
	"strings"
)

// NumberField is a field that keeps digits only.
type NumberField struct {
	*Field
	// Decimals allows one decimal mark.
	Decimals bool
}

// NewNumberField returns an empty field for a whole number.
func NewNumberField(label string, onChanged func(text string)) *NumberField {
	n := &NumberField{Field: NewField(label, onChanged)}
	n.clean = n.digits
	return n
}

// Number returns the number in the field; ok is false while it holds none.
func (n *NumberField) Number() (value float64, ok bool) {
	value, err := strconv.ParseFloat(strings.Replace(n.Text(), ",", ".", 1), 64)
	return value, err == nil
}

// mostDigits is far beyond any count of people or days and keeps the number
// readable.
const mostDigits = 9

// digits keeps what belongs to a number. Full-width digits, as Chinese input
// methods give them, become plain ones.
func (n *NumberField) digits(text string) string {
	var kept strings.Builder
	marked, count := false, 0
	for _, r := range text {
		if r >= '０' && r <= '９' {
			r -= '０' - '0'
		}
		switch {
		case r >= '0' && r <= '9' && count < mostDigits:
			kept.WriteRune(r)
			count++
		case n.Decimals && !marked && (r == '.' || r == ','):
			kept.WriteRune(r)
			marked = true
		}
	}
	return kept.String()
}

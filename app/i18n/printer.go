// Package i18n turns message keys into sentences, and numbers and dates into
// the reader's way of writing them. It knows no window and no content of the
// questionnaire.
package i18n

import (
	"fmt"
	"strings"
	"time"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"
)

// Printer speaks one language. It is read-only and safe for concurrent use.
type Printer struct {
	lang     string
	tag      language.Tag
	numbers  *message.Printer
	messages map[string]entry
}

// Lang returns the language code, such as "zh".
func (p *Printer) Lang() string { return p.lang }

// T returns the message with its {placeholders} filled in; args are name,
// value pairs. Where the message has plural forms the argument "n" chooses.
// A key that does not exist comes back as the key, so that it is seen.
func (p *Printer) T(key string, args ...any) string {
	e, ok := p.messages[key]
	if !ok {
		return key
	}
	s := e.form(p.tag, args)
	if len(args) == 0 {
		return s
	}
	pairs := make([]string, 0, len(args))
	for i := 0; i+1 < len(args); i += 2 {
		pairs = append(pairs, "{"+fmt.Sprint(args[i])+"}", p.value(args[i+1]))
	}
	return strings.NewReplacer(pairs...).Replace(s)
}

// Has reports whether the message exists.
func (p *Printer) Has(key string) bool { _, ok := p.messages[key]; return ok }

func (p *Printer) value(v any) string {
	switch v := v.(type) {
	case int:
		return p.Number(float64(v), 0)
	case float64:
		return p.Number(v, 0)
	case Decimal:
		return p.Number(v.Value, v.Decimals)
	}
	return fmt.Sprint(v)
}

// Number writes v with that many decimals, rounded half to even.
func (p *Printer) Number(v float64, decimals int) string {
	return p.numbers.Sprint(number.Decimal(v, number.Scale(decimals)))
}

// DecimalSign returns what stands between units and tenths, "." or ",".
func (p *Printer) DecimalSign() string { return strings.Trim(p.Number(0.5, 1), "05") }

// Percent writes a share from 0 to 1 as a percentage without decimals.
func (p *Printer) Percent(share float64) string {
	return p.T("format.percent", "value", p.Number(share*100, 0))
}

// Date writes a day in full, such as "20 November 2026".
func (p *Printer) Date(t time.Time) string {
	month := p.T(fmt.Sprintf("format.month.%d", int(t.Month())))
	return strings.NewReplacer("{day}", fmt.Sprint(t.Day()), "{month}", month,
		"{year}", fmt.Sprint(t.Year())).Replace(p.T("format.date"))
}

// Clock writes the time of day, such as "09:41".
func (p *Printer) Clock(t time.Time) string { return t.Format("15:04") }

// List joins the items as the language does, such as "a, b and c".
func (p *Printer) List(items []string) string {
	n := len(items)
	if n == 0 {
		return ""
	}
	if n == 1 {
		return items[0]
	}
	return strings.Join(items[:n-1], p.T("format.list.comma")) + p.T("format.list.and") + items[n-1]
}

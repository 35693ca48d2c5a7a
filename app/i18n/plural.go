package i18n

import (
	"math"
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Decimal is an argument of a message that is written with so many decimals,
// such as 1.5 days. Its plural form follows what is written: Russian has one
// of its own for fractions.
type Decimal struct {
	Value    float64
	Decimals int
}

// entry is one message: either one text, or one per plural form.
type entry struct {
	text  string
	forms map[string]string
}

var formNames = map[plural.Form]string{
	plural.Other: "other", plural.Zero: "zero", plural.One: "one",
	plural.Two: "two", plural.Few: "few", plural.Many: "many",
}

// form returns the text for the number that the argument "n" will be written
// as.
func (e entry) form(tag language.Tag, args []any) string {
	if e.forms == nil {
		return e.text
	}
	if s, ok := e.forms[formNames[formOf(tag, numberOf(args))]]; ok {
		return s
	}
	return e.forms["other"]
}

// numberOf returns the argument "n"; zero where there is none.
func numberOf(args []any) Decimal {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] != "n" {
			continue
		}
		switch v := args[i+1].(type) {
		case int:
			return Decimal{Value: float64(v)}
		case float64:
			return Decimal{Value: v}
		case Decimal:
			return v
		}
	}
	return Decimal{}
}

// formOf chooses the plural form by the digits that are shown, as CLDR's rules
// want: 1.6 without decimals is read as two.
func formOf(tag language.Tag, d Decimal) plural.Form {
	shown := strconv.FormatFloat(math.RoundToEven(math.Abs(d.Value)*math.Pow10(d.Decimals))/math.Pow10(d.Decimals), 'f', d.Decimals, 64)
	whole, fraction, _ := strings.Cut(shown, ".")
	short := strings.TrimRight(fraction, "0")
	return plural.Cardinal.MatchPlural(tag, digits(whole), len(fraction), len(short), digits(fraction), digits(short))
}

// digits reads a run of digits; one too long for an int takes the form of zero.
func digits(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

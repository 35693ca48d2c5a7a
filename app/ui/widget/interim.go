package widget

import "strings"

// interimLines breaks at spaces until the text engine is in place.
func interimLines(s string, width float64, measure func(string) float64) []string {
	var out []string
	line := ""
	for _, r := range s {
		if measure(line+string(r)) > width && line != "" {
			at := strings.LastIndex(line, " ")
			if at <= 0 {
				at = len(line)
			}
			out, line = append(out, strings.TrimSpace(line[:at])), strings.TrimLeft(line[at:], " ")
		}
		line += string(r)
	}
	return append(out, line)
}

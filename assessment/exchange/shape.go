package exchange

import (
	"encoding/json"
	"fmt"
	"strings"
)

// tooDeep returns where the lists and objects of a JSON text are nested more
// than most levels deep, -1 where they never are.
func tooDeep(raw []byte, most int) int {
	now := 0
	for i := 0; i < len(raw); i++ {
		switch raw[i] {
		case '"':
			i = textEnd(raw, i)
		case '{', '[':
			if now++; now > most {
				return i
			}
		case '}', ']':
			now--
		}
	}
	return -1
}

// textEnd returns where the text that begins at i ends: at its closing
// quotation mark, or at the end of everything.
func textEnd(raw []byte, i int) int {
	for i++; i < len(raw) && raw[i] != '"'; i++ {
		if raw[i] == '\\' {
			i++
		}
	}
	return i
}

// fixed are the lists of a questionnaire whose length never differs, by key,
// and how deep they are nested.
var fixed = map[string]int{"anchors": 6, "options": 4}

const fixedDepth = 4 // {"questions": [{"anchors": [

// fixedLengths refuses a question without exactly six levels or a fact without
// exactly four options, which the JSON reader would fill up or cut off in
// silence. It looks at the bytes once, as reading everything a second time
// would double the time it takes; raw must be valid JSON.
func fixedLengths(raw []byte) error {
	depth, from, items := 0, 0, 0
	key := ""       // of the fixed list that is open
	var last []byte // the text read last, with its quotation marks
	for i := 0; i < len(raw); i++ {
		switch raw[i] {
		case '"':
			end := textEnd(raw, i)
			last, i = raw[i:end+1], end
		case '{', '[':
			depth++
			if depth == fixedDepth && raw[i] == '[' {
				key, from, items = fixedKey(last), i, 1
			}
		case ',':
			if key != "" && depth == fixedDepth {
				items++
			}
		case '}', ']':
			if key != "" && depth == fixedDepth {
				if blank(raw[from+1 : i]) {
					items = 0
				}
				if want := fixed[key]; items != want {
					s := source{data: raw}
					return fmt.Errorf("%s: %q has %d entries, not %d", s.lineColumn(from), key, items, want)
				}
				key = ""
			}
			depth--
		}
	}
	return nil
}

// fixedKey returns the key of a fixed list as we write it, "" for any other: the
// JSON reader takes capitals and escapes for the same key.
func fixedKey(quoted []byte) string {
	var found string
	if err := json.Unmarshal(quoted, &found); err != nil {
		return ""
	}
	for key := range fixed {
		if strings.EqualFold(key, found) {
			return key
		}
	}
	return ""
}

// blank reports whether there is nothing but white space.
func blank(raw []byte) bool {
	for _, b := range raw {
		if b != ' ' && b != '\t' && b != '\r' && b != '\n' {
			return false
		}
	}
	return true
}
